"""Exact numbers: rationals with their roots, balls with their precision."""
