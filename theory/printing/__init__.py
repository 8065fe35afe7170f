"""Formulas for readers: text, LaTeX, MathML."""
