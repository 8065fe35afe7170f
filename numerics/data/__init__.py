"""Data sets: bundled, and a user's own."""
