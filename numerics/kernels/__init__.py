"""Empirical neural tangent kernels, and how far they move."""
