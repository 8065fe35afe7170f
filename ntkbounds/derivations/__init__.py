"""Derivations for people: the neutral form, and one module a format."""
