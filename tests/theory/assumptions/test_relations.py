"""What an assumption says is shown as its relations with their quantifiers, whatever its words are."""

from __future__ import annotations

import pytest
import sympy as sp

from theory.assumptions.alignment import BLOCK_ALIGNED, TAIL_ALIGNED
from theory.assumptions.base import Assumption, Fact
from theory.assumptions.core import ALIGNED, DESCENT_STEP, SPECTRUM
from theory.assumptions.typeset import assumption_latex, fact_latex
from theory.catalogue import catalogue
from theory.foundations.errors import InputError
from theory.language.symbols import INDICES, A, N, c, i, j, lam, node_next
from theory.printing.latex import latex
from theory.printing.mathml import mathml
from theory.printing.text import text
from theory.statements.theorem import Theorem

every = pytest.mark.parametrize("theorem", catalogue().values(), ids=list(catalogue()))
SORTED = sp.Le(lam[j], lam[i], evaluate=False)


@pytest.mark.parametrize(
    ("fact", "shown", "typeset"),
    [
        (DESCENT_STEP.facts[0], "ηλ_1 ≤ 1", r"\eta \lambda_{1} \le 1"),
        (ALIGNED.facts[0], "c_i² ≤ Aλ_i for every i", r"c_{i}^{2} \le A \lambda_{i} \quad\text{for every } i"),
        (Fact(sp.Eq(c[i], 0, evaluate=False), ((i, sp.Integer(1), N),)), "c_i = 0 for every i", r"c_{i} = 0 \quad\text{for every } i"),
        (
            SPECTRUM.facts[0],
            "λ_j ≤ λ_i for j = 1 … N, i = 1 … j",
            r"\lambda_{j} \le \lambda_{i} \quad\text{for } j = 1 \dots N,\; i = 1 \dots j",
        ),
        (
            Fact(SORTED, ((i, sp.Integer(1), N), (j, i, N))),
            "λ_j ≤ λ_i for i = 1 … N, j = i … N",
            r"\lambda_{j} \le \lambda_{i} \quad\text{for } i = 1 \dots N,\; j = i \dots N",
        ),
        (BLOCK_ALIGNED.facts[0], "E_b ≤ A_blk T_b for b = 1 … B", None),
        (TAIL_ALIGNED.facts[0], "c_i² ≤ A_m λ_i for i = 1 + m … N", None),
    ],
)
def test_a_fact_is_shown_with_its_quantifiers(fact: Fact, shown: str, typeset: str | None) -> None:
    assert str(fact) == shown
    assert typeset is None or fact_latex(fact) == typeset


def test_words_that_say_something_else_stand_beside_the_relation() -> None:
    wrong = Assumption(
        "sorted",
        "the eigenvalues are sorted",
        (Fact(sp.Le(lam[i], lam[j], evaluate=False), ((j, sp.Integer(1), N), (i, sp.Integer(1), j))),),
    )
    assert str(wrong) == "the eigenvalues are sorted [λ_i ≤ λ_j for j = 1 … N, i = 1 … j]"
    assert wrong.label == "sorted [λ_i ≤ λ_j for j = 1 … N, i = 1 … j]"
    empty = Assumption("empty", "all is well", ())
    assert str(empty) == "all is well [no relation]"
    assert assumption_latex(empty) == r"\text{no relation}"


def test_a_relation_that_is_turned_round_is_the_same_fact() -> None:
    for turned, straight in ((sp.Ge, sp.Le), (sp.Gt, sp.Lt)):
        fact = Fact(turned(lam[1], A, evaluate=False))
        assert fact == Fact(straight(A, lam[1], evaluate=False))
        assert (fact.relation.rel_op, fact.gap, fact.strict) == (straight.rel_op, lam[1] - A, straight is sp.Lt)


@pytest.mark.parametrize("relation", [sp.Ne(lam[1], A), sp.Le(0, A), sp.Lt(1, 0)])
def test_what_is_no_relation_between_two_sides_is_no_fact(relation: sp.Basic) -> None:
    with pytest.raises(InputError, match="expected a relation ≤, <, ≥, > or = as a fact") as caught:
        Fact(relation)
    assert "\n" not in str(caught.value)


@every
def test_a_range_speaks_of_indices_that_come_before_it(theorem: Theorem) -> None:
    for fact in theorem.facts:
        indices = [index for index, _, _ in fact.ranges]
        for place, (_, low, high) in enumerate(fact.ranges):
            assert not (low.free_symbols | high.free_symbols) & set(indices[place:]), fact


@every
def test_no_relation_loses_the_range_of_an_index(theorem: Theorem) -> None:
    for fact in theorem.facts:
        free = fact.relation.free_symbols & set(INDICES)
        assert free <= {index for index, _, _ in fact.ranges}, fact
        for index in free:
            assert text(index) in str(fact).partition(" for ")[2], fact
            assert latex(index) in fact_latex(fact).partition(r"\text{for ")[2], fact


@every
def test_every_assumption_is_typeset(theorem: Theorem) -> None:
    for assumption in theorem.assumptions:
        shown = mathml(assumption_latex(assumption))
        assert "merror" not in shown
        assert "\\" not in shown


def test_a_power_of_a_primed_symbol_has_one_superscript() -> None:
    assert fact_latex(Fact(sp.Lt(node_next[1] ** 2, A, evaluate=False))) == r"{\theta'}_{1}^{2} < A"
