"""Proofs are printed from what the rules found when they accepted a derivation: nothing is searched for twice."""

from __future__ import annotations

from typing import Any

import pytest

from ntkbounds.verification.proof_ledger import folder
from proofs.check import source_of
from proofs.scripts import chain
from proofs.statements.terms import Unprintable, coq_name
from theory.catalogue import catalogue
from theory.checking.context import StepError
from theory.rules.base import rules_within
from theory.statements.chain import check_chain


def shortest_with(rule: type) -> str:
    """The theorem with the shortest proof that uses a rule."""

    def uses(name: str) -> bool:
        return any(type(used) is rule for step in catalogue()[name].steps for used in rules_within(step.rule))

    files = {name: folder().joinpath("generated", f"{coq_name(name)}.v") for name in catalogue() if uses(name)}
    return min((name for name, file in files.items() if file.is_file()), key=lambda name: len(files[name].read_text(encoding="utf-8")))


@pytest.mark.parametrize("rule", [*chain._FOUND, *chain._NESTING], ids=lambda rule: rule.__name__)
def test_a_rule_hands_back_what_it_found(rule: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    name = shortest_with(rule)
    theorem = catalogue()[name]
    found = check_chain(theorem, catalogue())

    def again(*given: object) -> None:
        raise StepError("a second search")

    monkeypatch.setattr(rule, "found", again)
    stored = folder().joinpath("generated", f"{coq_name(name)}.v").read_text(encoding="utf-8")
    assert source_of(theorem, catalogue(), None, found) == stored
    with pytest.raises(Unprintable, match="a second search"):
        source_of(theorem, catalogue())
