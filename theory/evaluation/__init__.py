"""Formulas for machines: arrays in NumPy and JAX, scalars in exact rationals, balls and mpmath."""
