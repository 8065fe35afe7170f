r"""Statements at one instance: that assumptions can be met, and that a false statement is false, proved by computing in Coq.

Main names: `witness_source`, `refutation_source`, `instance_of`, `Instance`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

import sympy as sp

from proofs.statements.statement import Statement
from proofs.statements.terms import Unprintable, real
from theory.assumptions.base import Fact
from theory.checking.normal_form import Ranges
from theory.evaluation.prepare import prepare
from theory.language.definitions import unfold
from theory.language.dynamics import FLOW_RATE
from theory.language.symbols import B, N, i
from theory.statements.theorem import Theorem

Instance = Mapping[str, Any]
"""Values of symbols by name, numbers or lists of numbers, as counterexamples and equality instances have them."""
_FLOW = f"(let lam := {{lam}} in let c := {{c}} in fun (i : nat) (x : R) => exp ({real(FLOW_RATE)} * x) * (c i))"
"""Gradient flow has this solution, as Coq checks."""


GENERIC: tuple[Instance, ...] = (
    {"lam": [1], "c": [1], "risk": 0},
    {"lam": [2, 1], "c": [1, 1], "reference": [2, 1], "eta": "1/4", "A": 4, "alpha": ["1/2", 1], "risk": 0},
    {"lam": [1], "c": [1], "eta": "1/2", "gamma": 4, "epsilon": 1, "t": 1},
)
"""Tried where a theorem has no equality instance of its own; what is left open is 1."""


def instance_of(theorem: Theorem, others: Mapping[str, Theorem]) -> Instance | None:
    """An instance that meets the assumptions: where equality holds, or of a theorem that it cites, or a generic one."""
    statement = Statement(theorem)
    cited = [others[name].equality for name in theorem.cites if name in others]
    candidates = [instance for instance in (theorem.equality, *cited, *GENERIC) if instance is not None]
    return next((instance for instance in candidates if meets(statement, instance)), None)


def meets(statement: Statement, instance: Instance) -> bool:
    """Whether the facts of a statement hold at an instance, in exact arithmetic."""
    value = _evaluator(statement, instance)

    def holds(fact: Fact, ranges: Ranges, bound: dict[sp.Symbol, int]) -> bool:
        if not ranges:
            return bool(fact.relation.func(*(value(unfold(side).subs(bound)) for side in fact.relation.args)))
        (index, low, high), *inner = ranges
        ends = [int(value(sp.sympify(end).subs(bound))) for end in (low, high)]
        return all(holds(fact, tuple(inner), {**bound, index: k}) for k in range(ends[0], ends[1] + 1))

    try:
        return all(holds(fact, tuple(fact.ranges), {}) for _, fact in statement.facts)
    except (TypeError, ValueError, IndexError):
        return False


def _evaluator(statement: Statement, instance: Instance) -> Callable[[sp.Expr], sp.Expr]:
    """Exact values of expressions at an instance; what it leaves open is 1."""
    lengths = _lengths(statement, instance)
    scalars = {s: lengths.get(s, 1) if s in (N, B) else sp.sympify(instance.get(s.name, 1)) for s in statement.symbols}

    def entry(part: sp.Indexed) -> sp.Expr:
        values, place = instance.get(str(part.base.label)), int(opened(part.indices[0]))
        return sp.sympify(values[place - 1]) if isinstance(values, (list, tuple)) and 1 <= place <= len(values) else sp.S.One

    def opened(part: sp.Expr) -> sp.Expr:
        if isinstance(part, sp.Sum):
            *inner, (index, low, high) = part.limits
            body = sp.Sum(part.function, *inner) if inner else part.function
            return sp.Add(*[opened(body.subs(index, k)) for k in range(int(opened(low)), int(opened(high)) + 1)])
        if isinstance(part, sp.Indexed):
            return entry(part)
        return part.func(*map(opened, part.args)) if part.args else part

    return lambda expression: opened(expression.subs(scalars))


def failing_mode(theorem: Theorem, instance: Instance) -> int:
    """The first mode at which a claim for every mode is false."""
    statement, claim = Statement(theorem), theorem.claim
    value = _evaluator(statement, instance)
    left, right = (prepare(side) for side in (claim.lhs, claim.rhs))
    for mode in range(1, _lengths(statement, instance).get(N, 1) + 1):
        low, high = (value(side.subs(i, mode)) for side in (left, right))
        if not {"<=": low <= high, "<": low < high, "=": sp.Eq(low, high)}[claim.relation]:
            return mode
    raise Unprintable("the stored counterexample does not refute it")


def _lengths(statement: Statement, instance: Instance) -> dict[sp.Symbol, int]:
    """How many modes and blocks an instance has."""
    found = {}
    for base in statement.sequences:
        length, value = statement.length(base), instance.get(str(base.label))
        if length is not None and isinstance(value, (list, tuple)):
            found[length] = len(value)
    return found


def _number(value: Any) -> str:
    try:
        exact = Fraction(str(value))
    except ValueError:
        raise Unprintable(f"the value {value}, which is not rational") from None
    return str(exact.numerator) if exact.denominator == 1 and exact >= 0 else f"({exact.numerator} / {exact.denominator})"


def _sequence(values: list[Any], integer: bool) -> str:
    shown = [str(int(value)) if integer else _number(value) for value in values]
    scope = "%nat" if integer else ""
    cases = "".join(f" | {k}%nat => {value}{scope}" for k, value in enumerate(shown, 1))
    return f"(fun k : nat => match k with{cases} | _ => {'1%nat' if integer else shown[-1] if shown else '1'} end)"


def _values(statement: Statement, instance: Instance) -> list[str]:
    """The variables of a statement at an instance; what the instance leaves open is 1."""
    lengths = _lengths(statement, instance)
    chosen = []
    for symbol in statement.symbols:
        value = lengths.get(symbol, 1) if symbol in (N, B) else instance.get(symbol.name, 1)
        chosen.append(f"{int(value)}%nat" if symbol.is_integer else _number(value))
    functions = {}
    for base in statement.sequences:
        values = instance.get(str(base.label), [1] * max(1, lengths.get(statement.length(base) or N, 1)))
        functions[str(base.label)] = _sequence([sp.sympify(value) for value in values], bool(base.label.is_integer))
    chosen += functions.values()
    return chosen + ([_FLOW.format(lam=functions["lam"], c=functions["c"])] if statement.flows else [])


def _hypotheses(statement: Statement, conclusion: str) -> str:
    variables = " ".join(f"({name} : {kind})" for name, kind in statement.binders)
    return f"forall {variables}\n" + "".join(f"    ({h.name} : {h.text})\n" for h in statement.hypotheses) + f"  , {conclusion}"


def witness_source(theorem: Theorem, instance: Instance) -> str:
    """That the assumptions of a theorem can be met, all at once: they do not imply False."""
    statement = Statement(theorem)
    premises = " ".join(["premise H."] * len(statement.hypotheses))
    return (
        f"Theorem {statement.name}_not_vacuous : ~ ({_hypotheses(statement, 'False')}).\nProof.\n"
        f"  intros H. specialize (H {' '.join(_values(statement, instance))}).\n  {premises}\n  exact H.\nQed.\n"
    )


def refutation_source(theorem: Theorem, instance: Instance, sides: tuple[Any, Any]) -> str:
    """That a statement is false: its assumptions hold at an instance, where its sides are two numbers in the wrong order.

    Args:
        theorem: the statement.
        instance: the counterexample.
        sides: the values of both sides there.
    """
    statement = Statement(theorem)
    premises = " ".join(["premise H."] * len(statement.hypotheses))
    at = f"  specialize (H {failing_mode(theorem, instance)}%nat). premise H.\n" if theorem.claim.for_every_mode else ""
    try:
        left, right = map(_number, sides)
        replaced = f"replace l with {left} in H by field; replace r with {right} in H by field"
        end = f"match type of H with ?l {theorem.claim.relation} ?r =>\n    {replaced} end; lra."
    except Unprintable:
        end = "exponentials_differ H."
    unfolded = " ".join(["mode", "mode_proximal", "mode_heavy", "mode_nesterov", "heavy_ball", "nesterov"])
    return (
        f"Theorem {statement.name}_refuted : ~ ({statement.text}).\nProof.\n"
        f"  intros H. specialize (H {' '.join(_values(statement, instance))}).\n  {premises}\n{at}"
        f"  cbn [{unfolded}] in H; compute_in H.\n"
        f"  {end}\nQed.\n"
    )
