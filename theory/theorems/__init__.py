"""The catalogue of theorems, one family a module."""
