"""Finds certificates, critical points and closed sums. Nothing here is trusted: `checking` and `rules` check what it says."""
