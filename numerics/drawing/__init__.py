"""Spectra, residuals, steps and small networks, made from sequences of choices; no theorem is known here."""
