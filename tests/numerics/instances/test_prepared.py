"""What verification uses of a theorem is made once and shared, and sharing changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from ntkbounds.verification.verify import verify
from numerics.falsifying.mutation_score import mutation_score
from numerics.falsifying.search import LONG_TRIES, Search, falsify
from numerics.instances.parameterization import Parameterization
from numerics.instances.prepared import SIZES, PreparedTheorem, prepared
from numerics.instances.sampler import Sampler
from numerics.judging.judge import Judge
from theory.catalogue import catalogue
from theory.statements.theorem import Theorem


@pytest.mark.parametrize("name", ["R1", "C1", "D3", "A2.rank"])
def test_what_verification_uses_is_made_once(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    theorem = catalogue()[name]
    made: Counter[tuple[type, Theorem]] = Counter()
    drawn: Counter[Theorem] = Counter()

    def counted(kind: type, make: Callable[..., None]) -> Callable[..., None]:
        def initialize(self: Any, theorem: Theorem, *rest: Any) -> None:
            made[kind, theorem] += 1
            make(self, theorem, *rest)

        return initialize

    def draw(self: Any, *rest: Any, drawing: Callable[..., Any] = Sampler.draw, **named: Any) -> Any:
        drawn[self.theorem] += 1
        return drawing(self, *rest, **named)

    for kind in (Judge, Sampler, Parameterization):
        monkeypatch.setattr(kind, "__init__", counted(kind, kind.__init__))
    monkeypatch.setattr(Sampler, "draw", draw)
    examples = 20
    verify(theorem, catalogue(), examples=examples)
    assert made[Judge, theorem] == made[Sampler, theorem] == 1
    assert len({judged for kind, judged in made if kind is Judge}) > 1, "mutants are judged"
    for (kind, _), count in made.items():
        assert count <= (len(SIZES) if kind is Parameterization else 1)
    if theorem.second_opinion is None:  # one to see whether it can be judged, then the hunt, its long spectra and its climb
        assert drawn[theorem] <= 1 + examples + 6 * LONG_TRIES + examples // 2


@pytest.mark.parametrize("name", ["R1", "C4.dyadic", "X3"])
def test_a_prepared_theorem_serves_as_well_as_the_theorem(name: str) -> None:
    theorem = catalogue()[name]
    ready = prepared(theorem)
    assert prepared(ready) is ready
    plain = falsify(theorem, seed=2, exact_tries=40, float_tries=0)
    assert falsify(ready, seed=2, exact_tries=40, float_tries=0) == plain
    assert falsify(ready, seed=2, exact_tries=40, float_tries=0) == plain, "no state is left from the hunt before"


@pytest.mark.parametrize("name", ["R1", "C4.dyadic", "A2.rank"])
def test_the_pool_of_a_hunt_is_what_the_mutation_score_would_draw(name: str) -> None:
    theorem = catalogue()[name]
    hunt = falsify(theorem, seed=2, exact_tries=40, float_tries=0)
    assert list(hunt.pool) == Search(theorem, 2).pool(40)
    shared = mutation_score(theorem, seed=2, exact_tries=40, float_tries=0, pool=hunt.pool)
    assert shared == mutation_score(theorem, seed=2, exact_tries=40, float_tries=0)


def test_what_is_not_parameterized_has_no_maps() -> None:
    assert [chosen.modes for chosen in PreparedTheorem(catalogue()["R1"]).parameterizations] == list(SIZES)
    assert PreparedTheorem(catalogue()["A2.rank"]).parameterizations == ()
