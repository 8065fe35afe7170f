r"""Mutants of a theorem: statements made from its declaration by one small mechanical change that should make it false.

They measure the verifier: whatever attacks theorems must refute these. A mutant that follows from the theorem, or from a step of its
derivation, cannot be refuted; `harmless` says how, by the checker's own comparison.

Operators, each on the right side unless it says otherwise: all of it times $1-2^{-k}$; an exponent ±1, or the number in an exponential's;
$\lambda_N \leftrightarrow \lambda_1$; A replaced by the mean of $c_i^2/\lambda_i$ over the modes; a sum replaced by its largest term (by
its first, where the terms hold no sequence); η dropped; t ± 1 for t outside exponents; a term left out; N for the rank and back;
≤ reversed; one assumption dropped. An equality stays one.

Main names: `Mutant`, `mutants`, `harmless`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import sympy as sp

from theory.evaluation.prepare import prepare
from theory.language.definitions import unfold
from theory.language.largest import Largest
from theory.language.substitution import exchange, substitute
from theory.language.symbols import A, N, alpha, c, eta, i, lam, over_modes, rank, t
from theory.printing.text import text
from theory.statements.theorem import Theorem

SHARPENING = (1, 4, 10)
"""The k of the factors 1 − 2^{-k}."""


@dataclass(frozen=True)
class Mutant:
    """A changed statement.

    Attributes:
        name: of the theorem and the change, such as "R1: (1 − ηλ_i)^{2t} → (1 − ηλ_i)^{1 + 2t}".
        operator: the kind of change.
        theorem: the changed statement, without a chain.
        dropped: name of the assumption that was dropped, if that is the change.
    """

    name: str
    operator: str
    theorem: Theorem
    dropped: str | None = None


def mutants(theorem: Theorem) -> list[Mutant]:
    """All mutants of a theorem, each once; those whose change changes nothing, or divides by zero, are left out."""
    claim = theorem.claim
    found: list[Mutant] = []
    unfolded = unfold(claim.rhs)
    seen = {prepare(claim.rhs)}
    spoken_of = {part.base for side in (claim.lhs, *(f.relation for f in theorem.facts)) for part in prepare(side).atoms(sp.Indexed)}
    ratio = alpha[i] if alpha in spoken_of and c not in spoken_of else c[i] ** 2 / lam[i]
    for operator, words, right in _changes(claim.rhs, unfolded, ratio):
        if right == unfolded or right.has(sp.nan, sp.zoo, sp.oo):  # λ_N for λ_1 in 1/(λ_1 − λ_N)
            continue
        prepared = prepare(right)
        if prepared not in seen:
            seen.add(prepared)
            found.append(Mutant(f"{theorem.id}: {words}", operator, _stated(theorem, claim.relation, right)))
    if claim.relation != "=":
        turned = replace(_stated(theorem, "<=", claim.lhs), start=claim.rhs)
        found.append(Mutant(f"{theorem.id}: ≤ reversed", "reversed", turned))
    for assumption in theorem.assumptions:
        rest = tuple(other for other in theorem.assumptions if other is not assumption)
        weaker = replace(_stated(theorem, claim.relation, claim.rhs), assumptions=rest)
        found.append(Mutant(f"{theorem.id}: without {assumption.name}", "assumption dropped", weaker, assumption.name))
    return found


def _stated(theorem: Theorem, relation: str, right: sp.Expr) -> Theorem:
    return replace(theorem, steps=(), claim_without_chain=(relation, right), equality=None, second_opinion=None)


def _changes(named: sp.Expr, right: sp.Expr, ratio: sp.Expr) -> Iterator[tuple[str, str, sp.Expr]]:
    """Operator, words and new right side of every change to a right side, given in names and unfolded; `ratio` is what A bounds."""
    for k in SHARPENING:
        yield "constant", f"right side times 1 − 2^-{k}", named * (1 - sp.Rational(1, 2**k))
    yield from _exponents(right)
    for one, other, shown in ((lam[N], lam[1], "λ_N → λ_1"), (lam[1], lam[N], "λ_1 → λ_N")):
        yield "eigenvalue", shown, exchange(right, {one: other})
    yield "mean for A", f"A → mean of {text(ratio)}", exchange(right, {A: over_modes(ratio) / N})
    yield "step dropped", "η → 1", exchange(right, {eta: sp.Integer(1)})
    for total in _sorted(right.atoms(sp.Sum)):
        if len(total.limits) == 1:
            one, words = _one_for_all(total)
            yield "sum by maximum", f"{text(total)} → {words}", exchange(right, {total: one})
    for old, new in ((t, t + 1), (t, t - 1), (rank, N), (N, rank)):
        if old is not N or right.has(rank):
            operator = "shifted time" if old is t else "rank"
            yield operator, f"{text(old)} → {text(new)} outside exponents", _outside_exponents(right, old, new)
    for factor in sp.Mul.make_args(right):
        for term in factor.args if factor.is_Add else ():
            yield "term dropped", f"without the term {text(term)}", exchange(right, {factor: factor - term})


def _sorted(parts: set[sp.Basic]) -> list[sp.Basic]:
    return sorted(parts, key=sp.default_sort_key)


def _exponents(right: sp.Expr) -> Iterator[tuple[str, str, sp.Expr]]:
    for power in _sorted(right.atoms(sp.Pow)):
        if power.exp.free_symbols or (power.exp.is_Integer and power.exp > 1):
            for change in (1, -1):
                changed = power.base ** (power.exp + change)
                yield "exponent", f"{text(power)} → {text(changed)}", exchange(right, {power: changed})
    for power in _sorted(right.atoms(sp.exp)):
        number, rest = power.args[0].as_coeff_Mul()
        for change in (1, -1) if rest.free_symbols else ():
            changed = sp.exp((number + change) * rest)
            yield "exponent", f"{text(power)} → {text(changed)}", exchange(right, {power: changed})


def _one_for_all(total: sp.Sum) -> tuple[sp.Expr, str]:
    """What stands for a sum, with a name: its largest term, or its first if it is a sum of powers or the like."""
    index, low, _ = total.limits[0]
    if any(part.indices[0].has(index) for part in total.function.atoms(sp.Indexed)):
        return Largest(total.function, total.limits[0]), "its largest term"
    return substitute(total.function, {index: low}), f"its term at {text(low)}"


def _outside_exponents(expression: sp.Expr, old: sp.Symbol, new: sp.Expr) -> sp.Expr:
    """`new` for `old`, but not in exponents, subscripts and ranges of sums."""
    if expression == old:
        return new
    if isinstance(expression, sp.Indexed | sp.exp) or not expression.has(old):
        return expression
    first, *rest = expression.args
    if isinstance(expression, sp.Pow | sp.Sum):
        return expression.func(_outside_exponents(first, old, new), *rest)
    return expression.func(*[_outside_exponents(part, old, new) for part in expression.args])
