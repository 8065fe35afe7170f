"""TRUSTED: the inference rules, one kind of argument a module."""
