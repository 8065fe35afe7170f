r"""Instances of a theorem in exact rationals, valid by construction: drawn quickly at random, or as Hypothesis strategies.

A draft is filled in stages; every assumption of the theorem may adjust it at its stage (`numerics.assumptions`), so that what comes out
satisfies all of them; nothing is filtered. A user's own assumption brings its own `draw`, or else the numbers that
it speaks of are moved to the edges of what it allows (`numerics.instances.edges`), and what still breaks it is rejected.
Spectra and residuals are synthetic (`numerics.drawing.synthetic`), or those of the kernel of a small
random ReLU network on random data (`numerics.drawing.small_networks`).

Main names: `instances`, `spectra`, `residuals`, `steps`, `network_data` (strategies), `Sampler`, `CannotDraw`.
"""

from __future__ import annotations

from typing import Any

import sympy as sp

from numerics.assumptions.draft import STAGES, Draft, Stage
from numerics.assumptions.dynamics import flow_time
from numerics.assumptions.registry import realization_of
from numerics.drawing import synthetic
from numerics.drawing.choice_sources import Choices
from numerics.drawing.small_networks import LABELS, POINTS, spectrum_and_residual
from numerics.instances.edges import Edges
from numerics.judging.domains import counted_by, symbols_of
from theory.evaluation.prepare import prepare
from theory.evaluation.scalars import is_rational
from theory.foundations.errors import InputError
from theory.statements.theorem import Theorem

MAX_MODES = 12
MAX_STEPS = 24
FEW_STEPS = 2
"""More steps than must be, at most, with a long spectrum: exact numbers grow with both."""
LONG = (13, 32, 100)
"""Numbers of modes of the long spectra."""
LONGEST_NESTED = {0: 100, 1: 100, 2: 64}
"""The longest spectrum by how deep the sums of a claim are nested; deeper ones get few modes.
With exp, roots and the like, or lists that are moved to an edge, no more than if two are nested."""
OFTEN, SELDOM = 4, 24
"""One instance of so many more comes from a network: for Hypothesis, and for quick sampling (eigenvalues of floats have long digits)."""


class CannotDraw(Exception):
    """The assumptions do not determine an instance: one of them speaks of something that only another, missing one introduces."""


class Sampler:
    """Draws instances of one theorem.

    Args:
        theorem: whose assumptions they satisfy.
        max_modes: largest number of modes.
        networks: how many synthetic instances are drawn for each that comes from a small network.

    Attributes:
        by_construction: whether all assumptions are built in, and drawn as such, so that what is drawn needs no check.
    """

    def __init__(self, theorem: Theorem, max_modes: int = MAX_MODES, networks: int = SELDOM) -> None:
        self.theorem = theorem
        self.scalars, self.vectors = symbols_of(theorem)
        self._max_modes, self._networks = max_modes, networks
        self._assumptions = frozenset(theorem.assumptions)
        known = [realization.draw for realization in map(realization_of, theorem.assumptions) if realization is not None]
        self._adjust = {stage: [adjusters[stage] for adjusters in known if stage in adjusters] for stage in STAGES}
        self.by_construction = all(a.draw is None and realization_of(a) is not None for a in theorem.assumptions)
        self._own = [(assumption.name, assumption.draw) for assumption in theorem.assumptions if assumption.draw is not None]
        self._edges = Edges(theorem)
        self._used = sorted({*self.scalars, *self.vectors, "lam"})
        self._counted = {name: count for name in self.vectors if (count := counted_by(name)) is not None}

    def draw(self, choose: Choices, *, modes: int | None = None) -> dict[str, Any]:
        """One instance: `Fraction`s, integers and lists of them, by symbol name; with a long, structured spectrum of so many `modes`.

        The theorem's assumptions hold on it, except those of a user's own without `draw`, and combinations that contradict each other.

        Raises:
            InputError: a user's own `draw` fails.
            CannotDraw: a built-in assumption without the ones that it is always used with.
        """
        draft = Draft(choose, self._assumptions)
        try:
            self._fill(draft, choose, modes)
        except InputError:  # which is a ValueError
            raise
        except (LookupError, ArithmeticError, ValueError) as error:
            raise CannotDraw(f"no instance can be drawn: {type(error).__name__}: {error}") from error
        return {name: draft.values[name] for name in self._used}

    def _fill(self, draft: Draft, choose: Choices, modes: int | None) -> None:
        if modes is None:
            self._spectrum(draft)
        else:
            draft.values["lam"] = synthetic.long_spectrum(choose, modes)
            self._apply("spectrum", draft)
        if "c" not in draft.values or len(draft.values["c"]) != len(draft.lam):
            draft.values["c"] = synthetic.residual(choose, draft.lam)
        for stage in STAGES[1:-1]:
            self._apply(stage, draft)
        step = synthetic.step(choose, draft.step_limits, below=draft.step_open, positive=draft.step_positive)
        draft.values["eta"] = synthetic.special_step(choose, draft.lam, step, draft.step_limits, below=draft.step_open)
        draft.values["t"] = choose.integer(draft.fewest_steps, MAX_STEPS if modes is None else draft.fewest_steps + FEW_STEPS)
        if "tau" in self.scalars and "tau" not in draft.values:
            draft.values["tau"] = flow_time(draft)
        for name, base in self.vectors.items():
            if name not in draft.values and name not in self._counted:
                draft.values[name] = _defaults(draft, base, len(draft.lam))
        for name, symbol in self.scalars.items():
            if name not in draft.values:
                draft.values[name] = _default(draft, symbol)
        for name, count in self._counted.items():
            if not isinstance(draft.values.get(count), int):
                raise InputError(
                    f"N, B or a whole number of the theorem as the shape of {name}", count, f"declare {name} with such a shape"
                )
            draft.values[name] = _defaults(draft, self.vectors[name], draft.values[count])
        for name, own in self._own:
            try:
                own(draft)
            except Exception as error:
                raise InputError(f"`draw` of the assumption {name} to work", f"{type(error).__name__}: {error}", "correct it") from error
        self._apply("late", draft)
        self._edges.place(draft.values, draft.choose)

    def long(self, largest: int, *, insist: bool = False) -> list[int]:
        """Numbers of modes of the long spectra that are tried: up to `largest`, and as far as the sums of the claim can be worked out.

        `insist`: up to `largest` however long that takes.
        """
        if insist:
            return sorted({size for size in LONG if size < largest} | ({largest} if self._max_modes < largest else set()))
        sides = [prepare(side) for side in (self.theorem.claim.lhs, self.theorem.claim.rhs)]
        reach = LONGEST_NESTED.get(max(map(_nested, sides)) + self.theorem.claim.for_every_mode, LONG[2])
        slow = self._edges.moves_lists or not all(map(is_rational, sides))
        reach = min(reach, largest, LONGEST_NESTED[2] if slow else largest)
        return sorted({size for size in LONG if size <= reach} | ({reach} if self._max_modes < reach else set()))

    def _spectrum(self, draft: Draft) -> None:
        choose = draft.choose
        if choose.integer(0, self._networks) == self._networks:
            size, seed = choose.integer(1, self._max_modes), choose.integer(0, 2**16)
            lam, residual = spectrum_and_residual(choose.pick(POINTS), choose.pick(LABELS), size, seed)
            draft.values.update(lam=lam, c=residual)
        else:
            draft.values["lam"] = synthetic.spectrum(choose, choose.integer(1, self._max_modes))
        self._apply("spectrum", draft)

    def _apply(self, stage: Stage, draft: Draft) -> None:
        for adjuster in self._adjust[stage]:
            adjuster(draft)


def _default(draft: Draft, symbol: sp.Symbol) -> Any:
    """A value for a symbol that no assumption sets, from its sympy assumptions."""
    if symbol.is_integer:
        low = 1 if symbol.is_positive else 0 if symbol.is_nonnegative else -MAX_STEPS
        return draft.choose.integer(low, MAX_STEPS)
    low = 1 if symbol.is_positive else 0 if symbol.is_nonnegative else -12
    return draft.choose.fraction(low)


def _defaults(draft: Draft, base: sp.IndexedBase, count: int) -> list[Any]:
    """Values for so many entries of a sequence that no assumption sets."""
    return [_default(draft, sp.Symbol(str(base.label), **base.assumptions0)) for _ in range(count)]


def _nested(expression: sp.Basic) -> int:
    """How deep sums and products over an index are nested."""
    inner = max((_nested(part) for part in expression.args), default=0)
    return inner + len(expression.limits) if isinstance(expression, sp.Sum | sp.Product) else inner
