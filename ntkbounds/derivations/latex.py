"""Derivations as a LaTeX document that compiles with pdflatex: an appendix for a paper.

Prose keeps its Unicode letters; the preamble declares how each is typeset.

Main names: `latex_document`, `LETTERS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

LETTERS = {
    "Γ": r"\Gamma", "Δ": r"\Delta", "Θ": r"\Theta", "Λ": r"\Lambda", "Σ": r"\Sigma", "Φ": r"\Phi", "α": r"\alpha", "β": r"\beta",
    "γ": r"\gamma", "δ": r"\delta", "ε": r"\varepsilon", "ζ": r"\zeta", "η": r"\eta", "θ": r"\theta", "κ": r"\kappa", "λ": r"\lambda",
    "μ": r"\mu", "ν": r"\nu", "ξ": r"\xi", "π": r"\pi", "ρ": r"\rho", "ς": r"\varsigma", "σ": r"\sigma", "τ": r"\tau", "φ": r"\varphi",
    "χ": r"\chi", "ψ": r"\psi", "ω": r"\omega", "ϱ": r"\varrho", "ℓ": r"\ell", "≤": r"\le", "≥": r"\ge", "≠": r"\ne", "≈": r"\approx",
    "≡": r"\equiv", "≻": r"\succ", "⪰": r"\succeq", "→": r"\to", "↔": r"\leftrightarrow", "−": "-", "×": r"\times", "·": r"\cdot",
    "√": r"\surd", "∞": r"\infty", "∫": r"\int", "∈": r"\in", "⊆": r"\subseteq", "∂": r"\partial", "‖": r"\|", "∥": r"\parallel",
    "½": r"\tfrac12", "²": "{}^2", "¹": "{}^1", "³": "{}^3", "⁴": "{}^4", "⁺": "{}^+", "⁻": "{}^-", "ᵀ": "{}^T", "ₜ": "{}_t", "₀": "{}_0",
    "₁": "{}_1", "…": r"\dots", "–": r"\text{--}", "Ł": r"\text{\L}", "’": r"\text{'}",
}  # fmt: skip
"""How a letter that is not ASCII is typeset, in mathematics."""

_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}", "_": r"\_", "&": r"\&", "%": r"\%", "#": r"\#", "$": r"\$", "{": r"\{", "}": r"\}",
        "^": r"\textasciicircum{}", "~": r"\textasciitilde{}", "<": r"\ensuremath{<}", ">": r"\ensuremath{>}", "`": "",
    }
)  # fmt: skip
_SIGNS = {"<=": r"\le", "<": "<", "=": "="}


def _preamble() -> str:
    declared = [rf"\DeclareUnicodeCharacter{{{ord(letter):04X}}}{{\ensuremath{{{source}}}}}" for letter, source in LETTERS.items()]
    head = [
        r"\documentclass{article}",
        r"\usepackage[T1]{fontenc}",
        r"\usepackage[utf8]{inputenc}",
        r"\usepackage[margin=2.5cm]{geometry}",
        r"\usepackage{amsmath,amssymb}",
        *declared,
        r"\allowdisplaybreaks",
        r"\setlength{\emergencystretch}{3em}",
        r"\begin{document}",
        r"\section*{Theorems and derivations}",
    ]
    return "\n".join(head)


_SCRIPTED = re.compile(r"(\w|[‖)])((?:[_^](?:\{[^}]*\}|[A-Za-z0-9]+))+)")


def _words(prose: str) -> str:
    """Prose with subscripts and superscripts typeset and everything that TeX would act on escaped."""
    out, done = "", 0
    for match in _SCRIPTED.finditer(prose):
        scripts = re.sub(r"([_^])\{?([^}_^]*)\}?", r"\1{\2}", match[2])
        out += prose[done : match.start()].translate(_ESCAPES) + rf"\ensuremath{{{match[1]}{scripts}}}"
        done = match.end()
    return out + prose[done:].translate(_ESCAPES)


def _theorem(shown: Mapping[str, Any], status: str, source: str) -> str:
    lines = [
        rf"\subsection*{{{_words(shown['id'])}: {_words(shown['name'])}}}",
        rf"\[ {shown['statement_latex']} \]",
        _words(shown["meaning"]),
    ]
    if shown["assumptions"]:
        items = [rf"\item {_words(a['text'])} [${a['latex']}$]" for a in shown["assumptions"]]
        lines += [r"\par Assumes:", r"\begin{itemize}", *items, r"\end{itemize}"]
    if shown["steps"]:
        rows = [rf"& {shown['start_latex']} \\"]
        # The rule stands under its expression: chains are wide.
        rows += [rf"{_SIGNS[s['relation']]}\; & {s['latex']} \\ & \qquad\text{{\small [{_words(s['rule'])}]}} \\" for s in shown["steps"]]
        rows[-1] = rows[-1].removesuffix(r" \\")
        lines += [r"\begin{align*}", *rows, r"\end{align*}"]
    lines.append(_words(status))
    if shown["equality_when"]:
        lines.append(_words(f"Equality: {shown['equality_when']}."))
    return "\n".join([*lines, _words(f"Source: {source}.")])


def latex_document(shown: Iterable[tuple[Mapping[str, Any], str, str]]) -> str:
    """The whole document, from triples of a derivation (see `ntkbounds.derivations.derivation`), its status and where it comes from in
    words."""
    body = "\n\n".join(_theorem(*one) for one in shown)
    return f"{_preamble()}\n{body}\n\\end{{document}}\n"
