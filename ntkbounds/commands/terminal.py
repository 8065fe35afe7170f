"""What is written to a terminal: its letters, its width and its colours, and streams that are full or that nobody reads.

Piped output is never wrapped nor coloured, unless FORCE_COLOR asks for colours; NO_COLOR and TERM=dumb forbid them.

Main names: `adapt_streams`, `print_document`, `columns`, `wrapped`, `coloured`, `silence`.
"""

from __future__ import annotations

import codecs
import io
import os
import re
import shutil
import sys
import textwrap
from typing import TextIO

PLAIN = {
    "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "−": "-", "–": "-", "—": "-", "…": "...", "·": "*", "×": "x", "∈": "in", "∞": "infinity",
    "Σ": "sum", "∑": "sum", "Π": "prod", "∏": "prod", "∫": "integral", "√": "sqrt", "‖": "||", "∂": "d", "→": "->", "←": "<-", "∘": "o",
    "²": "^2", "³": "^3", "¹": "^1", "⁰": "^0", "⁴": "^4", "⁵": "^5", "⁶": "^6", "⁷": "^7", "⁸": "^8", "⁹": "^9", "⁻": "^-", "₀": "_0",
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta", "κ": "kappa",
    "λ": "lambda",
    "μ": "mu", "ν": "nu", "ξ": "xi", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
    "ᵀ": "^T", "½": "1/2", "ϱ": "varrho", "Ł": "L", "ς": "varsigma", "⁺": "^+", "ℓ": "l", "⪰": ">=", "≻": ">", "ö": "oe",
    "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega", "’": "'", "‘": "'", "“": '"', "”": '"',
}  # fmt: skip
"""How a letter is written where the terminal's encoding has none for it; any other becomes its code, as in \\u2295."""

_COLOURS = {"PROVED": 32, "CERTIFIED": 32, "TESTED": 36, "REFUTED": 31, "UNDECIDED": 33, "PROBLEM": 31, "check failed": 31}
_VERDICT = re.compile(rf"\b(?:{'|'.join(_COLOURS)})\b")


def _plainly(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letters = error.object[error.start : error.end]
    return "".join(PLAIN.get(letter, f"\\u{ord(letter):04x}") for letter in letters), error.end


codecs.register_error("ntkbounds-plain", _plainly)


def adapt_streams() -> None:
    """Let standard output and error write letters that their encoding lacks as `PLAIN` has them."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="ntkbounds-plain")


def print_document(text: str) -> None:
    """Write to standard output what programs read (JSON, HTML, LaTeX, Python): in UTF-8 whatever the terminal's encoding."""
    stream = sys.stdout
    if isinstance(stream, io.TextIOWrapper) and codecs.lookup(stream.encoding).name != "utf-8":
        stream.flush()
        stream.buffer.write(f"{text}\n".encode())
    else:
        print(text, file=stream)


def columns(stream: TextIO | None = None) -> int | None:
    """The width of the terminal that the stream (standard output if None) is; None where it is no terminal."""
    chosen = sys.stdout if stream is None else stream
    return max(40, shutil.get_terminal_size().columns) if chosen.isatty() else None


def wrapped(text: str, width: int | None, hang: int = 4) -> str:
    """Every line that is longer than `width` broken at spaces, its rest indented by `hang` more; unchanged if `width` is None."""
    return text if width is None else "\n".join(_wrapped_line(line, width, hang) for line in text.split("\n"))


def _wrapped_line(line: str, width: int, hang: int) -> str:
    if len(line) <= width:
        return line
    indent = " " * (len(line) - len(line.lstrip()) + hang)
    lines = textwrap.wrap(
        line,
        width,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
        replace_whitespace=False,
        drop_whitespace=True,
    )
    return "\n".join(lines)


def coloured(text: str, stream: TextIO | None = None) -> str:
    """The text with its first verdict in that verdict's colour, where the stream (standard output if None) shows colours."""
    chosen = sys.stdout if stream is None else stream
    forced = os.environ.get("FORCE_COLOR", "") not in ("", "0")
    if os.environ.get("NO_COLOR") or not (forced or (chosen.isatty() and os.environ.get("TERM") != "dumb")):
        return text
    return _VERDICT.sub(lambda found: f"\033[{_COLOURS[found[0]]}m{found[0]}\033[0m", text, count=1)


def silence(stream: TextIO) -> None:
    """Send what a stream still holds nowhere: its reader has left or its disk is full, and the interpreter's last flush must not say so."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # no descriptor: nothing is flushed at the end either
        return
