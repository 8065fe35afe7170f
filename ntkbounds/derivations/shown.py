"""A derivation that shows itself: on a terminal, in a notebook, as text of any format.

Main name: `Derivation`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ntkbounds.derivations.html import as_section
from ntkbounds.derivations.markdown import as_markdown
from ntkbounds.derivations.render import render
from ntkbounds.derivations.text import as_text
from ntkbounds.output.html import Html
from theory.statements.theorem import Theorem


@dataclass(frozen=True, repr=False)
class Derivation:
    """A theorem with its chain, every step checked against its rule.

    Attributes:
        theorem: which one.
        record: the derivation as plain data, as `ntkbounds derive --format json` writes it.
    """

    theorem: Theorem
    record: dict[str, Any]

    @property
    def checked(self) -> bool:
        """Whether there is a chain and every step of it was accepted."""
        return bool(self.record["checked"])

    @property
    def problem(self) -> str:
        """The first step that does not follow and what it would need; empty if there is none."""
        return str(self.record["problem"])

    def text(self) -> str:
        """As plain text."""
        return as_text(self.record)

    def markdown(self) -> str:
        """As Markdown."""
        return as_markdown(self.record)

    def latex(self) -> str:
        """As a LaTeX document."""
        return render([self.record], "latex")

    def html(self) -> str:
        """As a self-contained page."""
        return render([self.record], "html")

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return f"<Derivation of {self.theorem.id}, {'every step checked' if self.checked else self.problem or 'no chain'}>"

    def _repr_html_(self) -> Html:
        return as_section(self.record, {})

    def _repr_markdown_(self) -> str:
        return self.markdown()
