"""Eigenpairs of a kernel, and how labels and residuals lie along them."""
