r"""What a study draws: theorems on the linearized loss, as bounds from above, bounds from below and predictions.

To draw one more, add it to `DRAWN`: results, checks, figures and the page follow. Its symbols are looked up in
`numerics.measurements.bounds.VALUES`, those that mean another constant in every theorem in `OWN_VALUES` there.

A theorem of one's own is drawn beside them: `with_own`.

Main names: `DRAWN` (of `Drawn`), `with_own`, `check_drawn`, `needed_assumptions`, `missing_assumptions`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from numerics.measurements.bounds import LossCurves, bounds_from_below, declared, symbols_of
from numerics.measurements.stated import can_be_measured
from numerics.spectra.eigenpairs import decompose
from theory.assumptions.base import Assumption
from theory.catalogue import catalogue
from theory.foundations.convention import Convention
from theory.foundations.errors import InputError
from theory.language.definitions import L
from theory.language.symbols import t
from theory.statements.theorem import Theorem

LOWER = "_lower"
"""What a bound from below has after its id, as the name of a curve."""
LOSSES = ("trained", "linearized")
"""What the curves of the losses are called."""
LONGEST = 50
"""Letters that the id of a theorem of one's own may have."""


@dataclass(frozen=True)
class Drawn:
    r"""A theorem on the linearized loss that a study evaluates; whether it is a bound or a prediction, its `kind` says.

    Attributes:
        id: of the theorem.
        knows: what it uses of kernel and residual beside η, γ and $L_0$, in a few words.
        numbers: how many numbers that is; None where nobody has counted them.
        exact_when: of a prediction, where it is exact.
        in_figure: whether it is drawn in the figure of a run too; all are in its tables.
        own: the theorem itself, where it is not in the catalogue.
    """

    id: str
    knows: str
    numbers: Callable[[LossCurves], int] | None
    exact_when: str = ""
    in_figure: bool = True
    own: Theorem | None = None

    @property
    def theorem(self) -> Theorem:
        """Its declaration."""
        return declared(self.id if self.own is None else self.own)

    @property
    def is_bound(self) -> bool:
        """Whether it may be called a bound; else it is a prediction."""
        return self.theorem.kind == "bound"

    @property
    def is_lower(self) -> bool:
        """Whether it bounds the loss from below."""
        return self.is_bound and bounds_from_below(self.theorem)

    @property
    def kind(self) -> str:
        """In a word or two."""
        return "prediction" if not self.is_bound else "lower bound" if self.is_lower else "bound"

    @property
    def key(self) -> str:
        """What its curve is called in results: the id, with `_lower` for a bound from below."""
        return f"{self.id}{LOWER}" if self.is_lower else self.id


def _one(_: LossCurves) -> int:
    return 1


def _spectrum(curves: LossCurves) -> int:
    return curves.eigenvalues.size


def _spectrum_and_one(curves: LossCurves) -> int:
    return curves.eigenvalues.size + 1


def _spectrum_and_power(curves: LossCurves) -> int:
    return curves.eigenvalues.size + 2


def _with_head(curves: LossCurves) -> int:
    return curves.eigenvalues.size + curves.tails.head + 2


def _mixture(*, above: bool) -> Callable[[LossCurves], int]:
    def numbers(curves: LossCurves) -> int:
        found = curves.tails.above if above else curves.tails.below
        return curves.eigenvalues.size + 2 * (0 if found is None else len(found.shares))

    return numbers


DRAWN = (
    Drawn("C1", "the smallest eigenvalue", _one),
    Drawn("C3", "the distance to the nearest interpolator", _one),
    Drawn("C4", "energy and smallest eigenvalue of each block", lambda curves: 2 * curves.first.size),
    Drawn("R1", "all eigenvalues and one alignment constant", _spectrum_and_one, in_figure=False),
    Drawn("R2", "all eigenvalues and one relative alignment constant", _spectrum_and_one),
    Drawn("R4", "all eigenvalues and one alignment constant; no power of t but 1/t", _spectrum_and_one, in_figure=False),
    Drawn(
        "R8",
        "all eigenvalues, the energies of the top modes and one alignment constant for the others",
        lambda curves: curves.eigenvalues.size + curves.tails.head + 1,
        in_figure=False,
    ),
    Drawn("R12", "trace and smallest eigenvalue of each block, one block alignment constant", lambda curves: 2 * curves.first.size + 1),
    Drawn("T3", "all eigenvalues, one exponent and one constant for the tails", _spectrum_and_power),
    Drawn("T7", "all eigenvalues, the energies of the top modes, one exponent and one constant for the tails of the others", _with_head),
    Drawn("T11", "all eigenvalues, and the few powers of them that cover all tails", _mixture(above=True)),
    Drawn("T5", "all eigenvalues, and the few powers of them that all tails cover", _mixture(above=False)),
    Drawn("R13", "all eigenvalues", _spectrum, exact_when="squared projections are exactly proportional to the eigenvalues"),
    Drawn(
        "R13.power",
        "all eigenvalues, and the exponent of T3",
        _spectrum_and_one,
        exact_when="squared projections are exactly proportional to that power of the eigenvalues",
        in_figure=False,
    ),
)
"""What a study draws, in this order."""


def with_own(theorems: Iterable[Theorem], drawn: Sequence[Drawn] = DRAWN) -> tuple[Drawn, ...]:
    """`drawn`, and after it these theorems: of the catalogue, or one's own."""
    there = {entry.id for entry in drawn}
    added = {theorem.id: theorem for theorem in theorems if theorem.id not in there or catalogue().get(theorem.id) is not theorem}
    return (*drawn, *(Drawn(name, "what it states", None, own=theorem) for name, theorem in added.items()))


def needed_assumptions(drawn: Iterable[Drawn] = DRAWN) -> list[Assumption]:
    """The assumptions that the theorems need, each once."""
    return list(dict.fromkeys(assumption for entry in drawn for assumption in entry.theorem.assumptions))


def missing_assumptions(entry: Drawn, holds: Mapping[str, bool | None]) -> list[str]:
    """Names of the assumptions of a theorem that do not hold, as measured; where there is one, it is not to be shown as a bound."""
    return [needed.name for needed in needed_assumptions([entry]) if holds.get(needed.name) is False]


def check_drawn(drawn: Sequence[Drawn]) -> None:
    """Whether a study can evaluate these theorems, before hours of work end in one that it cannot.

    Raises:
        InputError: an id that is not in the catalogue, or that two of them have; a theorem that is neither a bound on the linearized loss
            nor a prediction of it; a symbol without a measured value; an assumption that cannot be measured on a network, or that has the
            name of another; a statement that arrays cannot evaluate.
    """
    named: dict[str, Assumption] = {}
    for place, entry in enumerate(drawn):
        if entry.own is None and entry.id not in catalogue():
            raise InputError("ids of theorems in numerics.measurements.drawn.DRAWN", repr(entry.id), "`ntkbounds list` shows all")
        theorem = entry.theorem
        if entry.own is not None:
            _check_name(entry, drawn[:place])
        if L(t) not in (theorem.claim.lhs, theorem.claim.rhs) or theorem.kind not in ("bound", "prediction"):
            got = f"{entry.id}, {'an' if theorem.kind == 'identity' else 'a'} {theorem.kind} on {theorem.claim.lhs}"
            raise InputError("bounds on L(t) and predictions of it, to be drawn (numerics.measurements.drawn.DRAWN)", got, "leave it out")
        if theorem.claim.for_every_mode:
            raise InputError("a bound with one number for every t", f"{entry.id}, which has one for every mode i", "sum over its modes")
        symbols_of(theorem) if entry.own is None else _try(entry)
        for needed in needed_assumptions([entry]):
            if not can_be_measured(needed):
                expected = "assumptions whose realization in numerics.assumptions has a `measure`, or that name only measured symbols"
                raise InputError(expected, f"{needed.name} of {entry.id}", "add how it is measured, or state it with measured symbols")
            if named.setdefault(needed.name, needed) != needed:
                got = f"{needed.label} of {entry.id} beside {named[needed.name].label}"
                raise InputError("one meaning for the name of an assumption", got, "give yours another name")


def _check_name(entry: Drawn, before: Iterable[Drawn]) -> None:
    """Whether an id of one's own can name a curve."""
    taken = {LOSSES[0]: "the loss of training", LOSSES[1]: "the linearized loss", **{other.id: "another theorem" for other in before}}
    reason = taken.get(entry.id)
    if reason is None and (entry.id.endswith(LOWER) or len(entry.id) > LONGEST):
        reason = f"an id that ends in {LOWER}" if entry.id.endswith(LOWER) else f"an id of {len(entry.id)} letters"
    if reason is not None:
        raise InputError(f"an id that names no other curve, of at most {LONGEST} letters", f"{entry.id}, {reason}", "choose another id")


def _try(entry: Drawn) -> None:
    """Evaluate a theorem of one's own on two modes: what is no number there is none anywhere."""
    kernel = np.diag([2.0, 1.0])
    curves = LossCurves.of(decompose(kernel), np.ones(2), Convention.half_mean(0.9, 2))
    try:
        curves.curve(entry.theorem, np.array([0, 1, 2]))
    except InputError:
        raise
    except Exception as error:  # whatever its expression raises in NumPy
        said = " ".join(f"{type(error).__name__}: {error}".split())[:160]
        got = f"{entry.id}, which raised {said}"
        raise InputError("a statement with a number for every t", got, "state it with sums and powers") from error
