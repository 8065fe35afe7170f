"""TRUSTED: what follows from assumptions, which expressions are equal, which mean anything."""
