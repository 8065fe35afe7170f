r"""Mutants of a theorem: statements made from its declaration by one small mechanical change that should make it false.

They measure the verifier: whatever attacks theorems must refute these. A mutant that is weaker than the theorem follows from it and
cannot be refuted; `harmless` says how, by the checker's own comparison.

Operators: the right side times $1-2^{-k}$; an exponent ±1; $\lambda_N \leftrightarrow \lambda_1$; A replaced by the mean of
$c_i^2/\lambda_i$ over the modes; a sum replaced by its largest term; η dropped from the right side; ≤ reversed; one assumption dropped.

Main names: `Mutant`, `mutants`, `harmless`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import sympy as sp

from theory.checking import Context, StepError, dominated, nonnegative
from theory.definitions import unfold
from theory.normal import equal
from theory.printing.code import prepare
from theory.printing.text import text
from theory.symbols import A, N, c, eta, i, lam, over_modes
from theory.theorem import Theorem

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
    """All mutants of a theorem, each once; those whose change changes nothing are left out."""
    found: list[Mutant] = []
    seen = {(theorem.claim.relation, prepare(theorem.claim.rhs))}
    for operator, words, relation, right in _changes(theorem):
        key = (relation, prepare(right))
        if key not in seen:
            seen.add(key)
            found.append(Mutant(f"{theorem.id}: {words}", operator, _stated(theorem, relation, right)))
    if theorem.claim.relation != "=":
        turned = replace(_stated(theorem, "<=", theorem.claim.lhs), start=theorem.claim.rhs)
        found.append(Mutant(f"{theorem.id}: ≤ reversed", "reversed", turned))
    for assumption in theorem.assumptions:
        rest = tuple(other for other in theorem.assumptions if other is not assumption)
        weaker = replace(_stated(theorem, theorem.claim.relation, theorem.claim.rhs), assumptions=rest)
        found.append(Mutant(f"{theorem.id}: without {assumption.name}", "assumption dropped", weaker, assumption.name))
    return found


def _stated(theorem: Theorem, relation: str, right: sp.Expr) -> Theorem:
    return replace(theorem, steps=(), claim_without_chain=(relation, right), equality=None, second_opinion=None)


def _changes(theorem: Theorem) -> Iterator[tuple[str, str, str, sp.Expr]]:
    """Operator, words, relation and right side of every change to the statement itself."""
    claim = theorem.claim
    relation, right = claim.relation, unfold(claim.rhs)
    for k in SHARPENING:
        yield "constant", f"right side times 1 − 2^-{k}", relation, claim.rhs * (1 - sp.Rational(1, 2**k))
    for power in sorted((p for p in right.atoms(sp.Pow) if p.exp.free_symbols), key=sp.default_sort_key):
        for change in (1, -1):
            changed = power.base ** (power.exp + change)
            yield "exponent", f"{text(power)} → {text(changed)}", relation, right.xreplace({power: changed})
    if right.has(lam[N]):
        yield "eigenvalue", "λ_N → λ_1", relation, right.xreplace({lam[N]: lam[1]})
    if right.has(lam[1]):
        yield "eigenvalue", "λ_1 → λ_N", relation, right.xreplace({lam[1]: lam[N]})
    if right.has(A):
        yield "mean for A", "A → mean of c_i²/λ_i", relation, right.xreplace({A: over_modes(c[i] ** 2 / lam[i]) / N})
    if right.has(eta):
        yield "step dropped", "η → 1", relation, right.xreplace({eta: sp.Integer(1)})
    for total in sorted(right.atoms(sp.Sum), key=sp.default_sort_key):
        if len(total.limits) == 1:
            index, low, _ = total.limits[0]
            one = total.function.subs(index, low)
            yield "sum for one term", f"{text(total)} → its term at {text(low)}", relation, right.xreplace({total: one})


def harmless(mutant: Mutant, original: Theorem) -> str | None:
    """Why the mutant follows from the theorem, as the checker sees it, or None if it cannot tell."""
    claim, changed = original.claim, mutant.theorem.claim
    if mutant.dropped is not None or mutant.operator == "reversed" or claim.relation == "=":
        return None
    context = Context(original.facts, unfold)
    try:
        dominated(prepare(claim.rhs), prepare(changed.rhs), context)
    except StepError:
        return _weaker_power(prepare(claim.rhs), prepare(changed.rhs), context)
    return "its right side is at least the theorem's"


def _weaker_power(tight: sp.Expr, loose: sp.Expr, context: Context) -> str | None:
    """Whether `loose` has a power $p^{e-1}$, $0 \\le p \\le 1$, where `tight` has $p^e$, and is the same otherwise."""
    for power in tight.atoms(sp.Pow):
        weaker = power.base ** (power.exp - 1)
        bounded = nonnegative(power.base, context) and nonnegative(1 - power.base, context)
        if bounded and equal(tight.xreplace({power: weaker}), loose):
            return "a power of a number in [0, 1] lost a factor"
    return None
