r"""What came out of a verification, and as plain data.

Main names: `Verdict`, `Verification`, `certificate_record`, `plain`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import Enum
from typing import Any

from ntkbounds.output.html import Html, element, text
from ntkbounds.verification.ledger import fingerprint
from ntkbounds.verification.lines import line
from ntkbounds.verification.proof_ledger import proof_of
from numerics.certificates.by_theorem import Certificate
from numerics.falsifying.mutation_score import MutationScore
from numerics.judging.judgement import Instance
from proofs.check import PROVED
from theory.statements.theorem import Theorem


class Verdict(Enum):
    """What is known of a claim; never inferred from floating-point slack."""

    PROVED = "PROVED"
    CERTIFIED = "CERTIFIED"
    TESTED = "TESTED"
    REFUTED = "REFUTED"
    UNDECIDED = "UNDECIDED"


@dataclass(frozen=True)
class Verification:
    """What came out for one theorem.

    Attributes:
        theorem: which one.
        verdict: TESTED if no instance refuted it, REFUTED with a counterexample, UNDECIDED if exact arithmetic left an instance open.
        tested: number of exact instances judged.
        undecided: number of instances that stayed open at the highest precision.
        modes: the most modes of an instance.
        floats: number of instances of the float search.
        floats_skipped: why there was no float search; empty if there was one, or if it was not needed.
        derived: whether the chain checks; None for a statement without a chain.
        sharp: whether the declared equality instance gives equality; None if none is declared.
        ratio: the largest lhs/rhs found on an exact instance; None if there is none.
        certificate: what is certified over a range; None if nothing was asked for or there is no certificate of this theorem.
        mutation_score: what mutants and dropped assumptions showed; None for a statement that is refuted.
        counterexample: the smallest one found, by symbol name.
        lhs: left side there, exactly.
        rhs: right side there, exactly.
        problem: what failed besides the claim itself (the chain, the equality instance), in a line.
        note: what else a reader should know, in a line.
        seconds: time it took.
    """

    theorem: Theorem
    verdict: Verdict
    tested: int = 0
    undecided: int = 0
    modes: int = 0
    floats: int = 0
    floats_skipped: str = ""
    derived: bool | None = None
    sharp: bool | None = None
    ratio: float | None = None
    mutation_score: MutationScore | None = None
    certificate: Certificate | None = None
    counterexample: Instance | None = None
    lhs: str = ""
    rhs: str = ""
    problem: str = ""
    note: str = ""
    seconds: float = field(default=0.0, compare=False)

    @property
    def as_declared(self) -> bool:
        """Whether the outcome is what the declaration says: refuted exactly if declared false, and nothing else failed."""
        return not self.problem and (self.verdict is Verdict.REFUTED) == (self.theorem.kind == "refuted")

    def __str__(self) -> str:
        return line(self.record(), self.theorem)

    def _repr_html_(self) -> Html:
        return element("pre", text(str(self)))

    def record(self) -> dict[str, Any]:
        """The verification as plain JSON data; numbers of instances are exact, as text."""
        theorem, found = self.theorem, self.mutation_score
        return {
            "id": theorem.id,
            "name": theorem.name,
            "source": theorem.source,
            "kind": theorem.kind,
            "statement": str(theorem.claim),
            "fingerprint": fingerprint(theorem),
            "verdict": self.verdict.value,
            "as_declared": self.as_declared,
            "tested": self.tested,
            "undecided": self.undecided,
            "search": {"modes": self.modes, "floats": self.floats, "floats_skipped": self.floats_skipped},
            "derived": self.derived,
            "sharp": self.sharp,
            "ratio": self.ratio if self.ratio is not None and math.isfinite(self.ratio) else None,
            "assumptions": None if found is None else {name: need.value for name, need in found.needs.items()},
            "witnesses": {} if found is None else {name: plain(instance) for name, instance in found.witnesses.items()},
            "mutants": None if found is None else found.mutants(),
            "certified": None if self.certificate is None else certificate_record(self.certificate),
            "proved": True if proof_of(theorem) == PROVED else None,
            "counterexample": None if self.counterexample is None else plain(self.counterexample),
            "lhs": self.lhs,
            "rhs": self.rhs,
            "problem": self.problem,
            "note": self.note,
            "seconds": round(self.seconds, 2),
        }


def certificate_record(found: Certificate) -> dict[str, Any]:
    """A certificate as JSON data."""
    return {**asdict(found), "seconds": round(found.seconds, 2)}


def plain(value: Any) -> Any:
    """An instance as JSON data: exact rationals become text such as "3/4"."""
    if isinstance(value, Mapping):
        return {name: plain(entry) for name, entry in value.items()}
    if isinstance(value, list | tuple):
        return [plain(entry) for entry in value]
    return value if isinstance(value, int) else str(value)
