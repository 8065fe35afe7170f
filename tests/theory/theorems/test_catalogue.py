"""What must hold of every theorem of the catalogue; new ones are picked up by themselves."""

from __future__ import annotations

import dataclasses
import graphlib
import re

import pytest
import sympy as sp

import theory.language.dynamics
from numerics.assumptions.registry import realization_of
from numerics.judging.domains import symbols_of
from numerics.judging.judge import Judge
from numerics.judging.judgement import exact_instance
from theory.assumptions.base import Assumption
from theory.catalogue import FAMILIES, catalogue, theorems_in
from theory.foundations.errors import InputError
from theory.language.dynamics import Recurrence
from theory.language.symbols import SYMBOLS, describe, scalar
from theory.rules.citing import Cite, Cited
from theory.rules.recurrences import Induction
from theory.statements.chain import check_chain
from theory.statements.theorem import Step, Theorem

every = pytest.mark.parametrize("theorem", catalogue().values(), ids=list(catalogue()))


@every
def test_every_step_of_the_chain_is_accepted(theorem: Theorem) -> None:
    if theorem.kind == "refuted":
        assert not theorem.steps, "a false statement has no derivation"
        return
    assert theorem.steps
    check_chain(theorem, catalogue())


def test_every_family_is_covered() -> None:
    assert {"D1", "C1", "C3", "C4", "A1", "A6", "R1", "R2", "R3", "R13", "X1", "X3"} <= catalogue().keys()
    assert catalogue()["R13"].kind == "prediction"


def test_an_id_belongs_to_one_theorem() -> None:
    declared = {(theorem.id, id(theorem)) for family in FAMILIES for theorem in theorems_in(family)}
    assert len({name for name, _ in declared}) == len(declared)
    assert all(name == theorem.id for name, theorem in catalogue().items())


@every
def test_it_says_what_it_means_and_where_it_comes_from(theorem: Theorem) -> None:
    assert theorem.source in ("abstract", "literature", "ours")
    for words in (theorem.name, theorem.meaning, theorem.reference):
        assert words.strip()
    assert theorem.meaning.endswith((".", "?", "!")), "meaning is a sentence"
    if theorem.source == "abstract":
        assert "Marreddy and Liu 2026" in theorem.reference


@every
def test_its_symbols_are_declared(theorem: Theorem) -> None:
    names = {name for group in symbols_of(theorem) for name in group}
    assert names <= SYMBOLS.keys()
    assert {info.name for info in describe(names)} == names
    for info in describe(names):
        assert info.meaning
        assert info.latex


@every
def test_its_assumptions_can_be_drawn_by_construction(theorem: Theorem) -> None:
    missing = [a.name for a in theorem.assumptions if realization_of(a) is None and a.draw is None]
    assert not missing, "add a realization: instances would be filtered"
    assert len({a.name for a in theorem.assumptions}) == len(theorem.assumptions)


def test_no_theorem_rests_on_itself() -> None:
    graph = {theorem.id: set(theorem.cites) for theorem in catalogue().values()}
    assert set().union(*graph.values()) <= graph.keys()
    tuple(graphlib.TopologicalSorter(graph).static_order())  # raises CycleError
    used = {rule.theorem for t in catalogue().values() for rule in (s.rule for s in t.steps) if isinstance(rule, Cite)}
    assert not {name for name in used if catalogue()[name].kind == "refuted"}


@every
def test_inductions_start_from_a_declared_recurrence(theorem: Theorem) -> None:
    """The recurrence is what defines the dynamics: a chain must not bring its own."""
    declared = [value for value in vars(theory.language.dynamics).values() if isinstance(value, Recurrence)]
    for step in theorem.steps:
        if type(step.rule) is Induction and hasattr(step.rule, "factor"):
            assert any((step.rule.factor, step.rule.initial) == (known.factor, known.initial) for known in declared)


@every
def test_cited_steps_are_few_and_named(theorem: Theorem) -> None:
    cited = [step for step in theorem.steps if isinstance(step.rule, Cited)]
    assert len(cited) <= 1 or len(cited) < len(theorem.steps)
    assert all(step.rule.reference in step.rule.lemma for step in cited)


@every
def test_the_equality_instance_is_sharp(theorem: Theorem) -> None:
    if theorem.kind == "refuted":
        return
    if theorem.equality is None:
        assert theorem.equality_when, "say when equality holds, or why the bound is not sharp"
        return
    judge, given = Judge(theorem), exact_instance(theorem.equality)
    assert judge.broken_assumption(given) is None
    modes = list(range(1, len(given["lam"]) + 1)) if judge.for_every_mode else [None]
    assert any(judge.attains(given, mode) for mode in modes), [judge.sides(given, mode) for mode in modes]


@every
def test_a_tightened_claim_fails_at_the_equality_instance(theorem: Theorem) -> None:
    """The judge is able to say no: at a sharp instance with a positive side, 99 % of the right side is too little."""
    if theorem.kind == "refuted" or theorem.equality is None or theorem.claim.for_every_mode or not Judge(theorem).rational:
        return
    given = exact_instance(theorem.equality)
    if Judge(theorem).sides(given)[1] <= 0:
        return
    tighter = Theorem("Z", "", "", "ours", "", theorem.assumptions, theorem.claim.lhs, (), ("<=", theorem.claim.rhs * sp.Rational(99, 100)))
    assert Judge(tighter).judge(given).outcome.value == "fails"


def test_a_declaration_gives_either_a_chain_or_a_claim() -> None:
    with pytest.raises(InputError, match="either steps or claim_without_chain"):
        Theorem("Z", "", "", "ours", "", (), sp.Integer(0))
    step = Step(sp.Integer(0), ">=", Cited("x"))
    with pytest.raises(InputError, match="from the smaller side to the larger"):
        Theorem("Z", "", "", "ours", "", (), sp.Integer(0), (step,))


def test_a_strict_step_makes_the_claim_strict() -> None:
    def claim(*relations: str) -> str:
        steps = tuple(Step(sp.Integer(k), relation, Cited("x")) for k, relation in enumerate(relations))
        return Theorem("Z", "", "", "ours", "", (), sp.Integer(0), steps).claim.relation

    assert claim("=", "=") == "="
    assert claim("=", "<=", "=") == "<="
    assert claim("<=", "<", "=") == "<"


def test_few_steps_of_the_whole_catalogue_are_cited_and_none_where_all_is_derived() -> None:
    cited = [theorem.id for theorem in catalogue().values() for step in theorem.steps if isinstance(step.rule, Cited)]
    assert len(cited) <= 6
    derived = re.compile(r"(C\d|A[2-7]|R[1-5]|R8|R9|R10)(\.|$)")
    assert not [name for name in cited if derived.match(name)]


@pytest.mark.parametrize("name", ["mine<script>alert(1)</script>", "a b", "", "-a", "a\n", "a/b", 'a"b', "R1:x"])
def test_an_id_is_a_word(name: str) -> None:
    with pytest.raises(InputError, match="id of letters, digits"):
        dataclasses.replace(catalogue()["R1"], id=name)
    assert dataclasses.replace(catalogue()["R1"], id="X8.order-2_b").id == "X8.order-2_b"


@pytest.mark.parametrize("mark", ["\x00", "\n", "\x1b[2J", "\u202e", "\ud800"])
def test_names_have_no_control_characters(mark: str) -> None:
    with pytest.raises(InputError, match="name of a theorem without control characters"):
        dataclasses.replace(catalogue()["R1"], name=f"a{mark}")
    with pytest.raises(InputError, match="name of an assumption without control characters"):
        Assumption(f"a{mark}", "", ())
    for name, latex in ((f"a{mark}", "a"), ("a", f"a{mark}")):
        with pytest.raises(InputError, match="of a symbol without control characters"):
            scalar(name, latex, "mine")
    assert not {f"a{mark}", "a"} & SYMBOLS.keys()
