"""Self-contained pages and figures."""
