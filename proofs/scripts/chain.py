"""A theorem's chain as a Coq proof: one `assert` a step, then the steps put together.

Main names: `proof_source`, `step_lines`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import sympy as sp

from proofs.scripts import combining, comparing, exponentials, inequalities, quadrature, recurrences, rewriting, sums
from proofs.scripts.proof import Lines, Proof, block
from proofs.statements.statement import Statement
from proofs.statements.terms import Unprintable, coq_name, real
from theory.assumptions.base import EVERY_MODE
from theory.checking.context import Context, StepError
from theory.language.definitions import unfold
from theory.rules.citing import Cite
from theory.rules.combining import Backwards, Inside, MinimumIsBelow, MinimumOf
from theory.statements.theorem import Theorem

Printer = Callable[..., Lines]
_RULES: dict[type, Printer] = {
    **rewriting.RULES,
    **comparing.RULES,
    **recurrences.RULES,
    **sums.RULES,
    **exponentials.RULES,
    MinimumIsBelow: combining.minimum_is_below,
}
_NESTING: dict[type, Printer] = {Inside: combining.inside, MinimumOf: combining.minimum_of}
_FOUND: dict[type, Printer] = {**comparing.FOUND, **sums.FOUND, **inequalities.FOUND, **exponentials.FOUND, **quadrature.FOUND}
_RELATED: dict[type, Printer] = {Cite: rewriting.cite}


def step_lines(proof: Proof, before: sp.Expr, after: sp.Expr, than: str, rule: Any, context: Context, found: Any = None) -> Lines:
    """Prove one step by its rule.

    Args:
        proof: where the step is.
        before: left side.
        after: right side.
        than: the relation.
        rule: why.
        context: what the rule may use.
        found: what it found when it accepted the step; it finds it now, if None.

    Raises:
        StepError: the rule does not find why.
        Unprintable: a rule that has no Coq lemma here, or something in the step that is not printed.
    """
    if isinstance(rule, Backwards):
        return ["symmetry.", *step_lines(proof, after, before, than, rule.rule, context, found)]
    if type(rule) in _FOUND:
        found = rule.found(before, after, than, context) if found is None else found
        return _FOUND[type(rule)](proof, before, after, rule, context, found)
    if type(rule) in _NESTING:
        found = rule.found(before, after, than, context) if found is None else found
        return _NESTING[type(rule)](proof, before, after, rule, context, step_lines, found)
    if type(rule) in _RELATED:
        return _RELATED[type(rule)](proof, before, after, rule, context, than)
    if type(rule) not in _RULES:
        raise Unprintable(f"the rule {type(rule).__name__} ({rule.lemma}), which has no Coq lemma here")
    return _RULES[type(rule)](proof, before, after, rule, context)


def proof_source(theorem: Theorem, others: Mapping[str, Theorem], found: Sequence[object] = ()) -> str:
    """The Coq file of a theorem: statement and proof.

    Args:
        theorem: with a derivation.
        others: those that it may cite.
        found: what its rules found, from `check_chain`; they find it now, if it is empty.

    Raises:
        Unprintable: something in it that is not said or proved in Coq here, or a rule that does not find why its step follows; the message
            begins with the step.
    """
    statement = Statement(theorem)
    everywhere = EVERY_MODE if theorem.claim.for_every_mode else ()
    proof = Proof(statement, others, Context(theorem.facts, unfold, None, everywhere))
    names = [name for name, _ in statement.binders] + [h.name for h in statement.hypotheses]
    lines = [f"intros {' '.join(names)}."] + ([f"intros i H{coq_name('i')}."] if everywhere else [])
    before, done = unfold(theorem.start), []
    evidence = found or (None,) * len(theorem.steps)
    for number, (step, why) in enumerate(zip(theorem.steps, evidence, strict=True), 1):
        after = unfold(step.expression)
        try:
            proven = step_lines(proof, before, after, step.relation, step.rule, proof.context, why)
            lines.append(f"assert (step{number} : {real(before)} {step.relation} {real(after)}).")
        except (Unprintable, StepError) as error:
            raise Unprintable(f"step {number}: {error}") from None
        lines += block(proven)
        done.append((f"step{number}", step.relation))
        before = after
    body = _indented([*lines, f"exact {_together(done)}."])
    return f"Theorem {statement.name} :\n  {statement.text}.\nProof.\n{body}\nQed.\n"


def _together(steps: list[tuple[str, str]]) -> str:
    """The proof of the whole chain from those of its steps."""
    term, than = steps[-1]
    for name, relation in reversed(steps[:-1]):
        if relation == than == "=":
            term = f"(eq_trans {name} {term})"
            continue
        strict = {"first": relation == "<", "rest": than == "<"}
        first, rest = _at_most(name, relation), _at_most(term, than)
        lemma = (
            "Rlt_trans"
            if all(strict.values())
            else "Rlt_le_trans"
            if strict["first"]
            else "Rle_lt_trans"
            if strict["rest"]
            else "Rle_trans"
        )
        term, than = f"({lemma} _ _ _ {first} {rest})", "<" if any(strict.values()) else "<="
    return term


def _at_most(name: str, relation: str) -> str:
    return f"(Req_le _ _ {name})" if relation == "=" else name


def _indented(lines: Lines) -> str:
    shown, depth = [], 1
    for line in lines:
        depth -= line == "}"
        shown.append("  " * depth + line)
        depth += line == "{"
    return "\n".join(shown)
