"""Bounds on a real network: their curves, how tight they are, and recomputed at high precision."""
