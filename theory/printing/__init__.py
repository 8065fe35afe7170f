"""Printers: one target a module."""
