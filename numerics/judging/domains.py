r"""What an instance has to give: the symbols of a theorem, and the numbers that they may be.

Main names: `symbols_of`, `counted_by`.
"""

from __future__ import annotations

import functools
from typing import Any

import sympy as sp

from theory.evaluation.prepare import argument_names, prepare
from theory.evaluation.scalars import is_rational
from theory.language.symbols import BUILT_IN_SYMBOLS, INDICES, SYMBOLS
from theory.statements.theorem import Theorem


@functools.cache
def symbols_of(theorem: Theorem) -> tuple[dict[str, sp.Symbol], dict[str, sp.IndexedBase]]:
    """Scalar and indexed symbols that a theorem's claim and assumptions depend on, by name: what an instance has to give."""
    claim = theorem.claim
    expressions = [prepare(side) for side in (claim.lhs, claim.rhs, *(side for fact in theorem.facts for side in fact.relation.args))]
    bases = {str(p.base.label): p.base for e in expressions for p in e.atoms(sp.Indexed)}
    names = set(argument_names(*expressions)) - set(bases) - {limit[0].name for f in theorem.facts for limit in f.ranges}
    scalars = {s.name: s for e in expressions for s in e.free_symbols if isinstance(s, sp.Symbol) and s.name in names}
    return dict(sorted(scalars.items())), dict(sorted(bases.items()))


def counted_by(name: str) -> str | None:
    """The scalar that says how many entries a sequence of a user's own has; None for one entry a mode or block, and for built-in ones."""
    info = SYMBOLS.get(name)
    return None if info is None or name in BUILT_IN_SYMBOLS or info.shape in ("N", "B") else info.shape


def _in_domain(value: Any, symbol: sp.Symbol | sp.IndexedBase) -> bool:
    """Whether a value has the sign and integrality that the symbol was declared with."""
    properties = symbol.assumptions0
    if isinstance(value, list):
        return all(_in_domain(entry, symbol) for entry in value)
    if properties.get("integer") and not isinstance(value, int):
        return False
    return not (properties.get("positive") and value <= 0) and not (properties.get("nonnegative") and value < 0)


def _exponents_to_make_whole(*sides: sp.Expr) -> set[str]:
    """Names of the real exponents with whose integer values all sides are rational; empty if there are none."""
    ready = [prepare(side) for side in sides]
    powers = [power for side in ready for power in side.atoms(sp.Pow) if not power.exp.is_integer and power.base is not sp.E]
    exponents = {symbol for power in powers for symbol in power.exp.free_symbols if isinstance(symbol, sp.Symbol)} - set(INDICES)
    whole = {symbol: sp.Dummy(symbol.name, integer=True, nonnegative=True) for symbol in exponents}
    return {symbol.name for symbol in exponents} if all(is_rational(side.xreplace(whole)) for side in ready) else set()
