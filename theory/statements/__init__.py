"""TRUSTED: what a theorem is, and the check of its chain."""
