r"""Assumptions in LaTeX: every relation with the ranges of its indices.

Main names: `fact_latex`, `assumption_latex`, whose relations have `SEPARATOR` between them.
"""

from __future__ import annotations

from theory.assumptions.base import EVERY_MODE, Assumption, Fact
from theory.printing.latex import FOR_EVERY_MODE, latex, relation_latex

SEPARATOR = r";\; "
"""What stands between the relations of an assumption."""


def fact_latex(fact: Fact) -> str:
    """The relation with its quantifiers as LaTeX; `str(fact)` is the same as text."""
    relation = relation_latex(fact.relation.lhs, fact.relation.rel_op, fact.relation.rhs)
    if fact.ranges == EVERY_MODE:
        return relation + FOR_EVERY_MODE
    ranges = r",\; ".join(rf"{latex(index)} = {latex(low)} \dots {latex(high)}" for index, low, high in fact.ranges)
    return rf"{relation} \quad\text{{for }} {ranges}" if ranges else relation


def assumption_latex(assumption: Assumption) -> str:
    """What an assumption says, all its relations, as LaTeX; `assumption.relations` is the same as text."""
    return SEPARATOR.join(map(fact_latex, assumption.facts)) or r"\text{no relation}"
