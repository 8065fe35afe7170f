"""Where theorems stand in the graph of citations."""

from __future__ import annotations

import itertools

import pytest

from ntkbounds.derivations.citations import ancestors, family_trees
from ntkbounds.derivations.graph import citation_graph, place_in_graph
from theory.catalogue import catalogue

CATALOGUE = {name: theorem.cites for name, theorem in catalogue().items()}
DIAMOND = {"top": (), "left": ("top",), "right": ("top",), "both": ("left", "right"), "far": ("both", "top"), "alone": ("elsewhere",)}


@pytest.mark.parametrize("cites", [CATALOGUE, DIAMOND], ids=["catalogue", "diamond"])
def test_every_citation_leads_to_the_left_and_no_two_boxes_meet(cites):
    trees, alone = family_trees(cites)
    assert sorted([*alone, *(name for tree in trees for name in tree.places)]) == sorted(cites)
    for tree in trees:
        for name, others in tree.cites.items():
            assert set(others) == {other for other in cites[name] if other in cites}
            assert all(tree.places[other].column < tree.places[name].column for other in others)
        for a, b in itertools.combinations(tree.places.values(), 2):
            assert a.column != b.column or abs(a.row - b.row) >= 1
        assert max(place.row for place in tree.places.values()) <= tree.rows - 1


def test_a_tree_of_known_shape():
    (tree,), alone = family_trees(DIAMOND)
    assert alone == ["alone"]
    assert {name: place.column for name, place in tree.places.items()} == {"top": 0, "left": 1, "right": 1, "both": 2, "far": 3}
    assert tree.places["top"].row == (tree.places["left"].row + tree.places["right"].row) / 2
    assert tree.rows == 2


def test_the_largest_tree_comes_first_and_a_circle_ends():
    trees, alone = family_trees({"a": ("b",), "b": ("a",), "c": (), "d": ("c",), "e": ("c",), "f": ("f",)})
    assert [set(tree.places) for tree in trees] == [{"c", "d", "e"}, {"a", "b"}]
    assert alone == ["f"]


def test_ancestors_are_all_that_a_theorem_rests_on_once():
    assert ancestors("far", DIAMOND) == ["both", "top", "left", "right"]
    assert ancestors("top", DIAMOND) == []
    assert ancestors("a", {"a": ("b",), "b": ("a",)}) == ["b"]


def test_the_graph_says_verdicts_without_colour_and_links_both_ways():
    listed = [{"id": name, "name": f"{name} <name>", "cites": cites} for name, cites in DIAMOND.items()]
    listed[0]["verdict"], listed[1]["verdict"] = "PROVED", "TESTED"
    graph = citation_graph(listed)
    assert "✓ top" in graph
    assert "● left" in graph
    assert "? far" in graph
    assert "far: far &lt;name&gt;. UNDECIDED" in graph
    assert "certified on a range" not in graph, "no theorem here is"
    assert all(f'href="#{name}"' in graph for name in DIAMOND)
    placed = place_in_graph(listed[4], DIAMOND)
    assert 'href="#graph-far"' in placed
    assert 'id="graph-far"' in graph
    assert [name for name in DIAMOND if f'href="#{name}"' in placed] == ["top", "left", "right", "both"]
    assert place_in_graph(listed[0], DIAMOND) == place_in_graph(listed[5], DIAMOND) == ""


def test_no_graph_where_none_cites_another():
    assert citation_graph([{"id": "a", "name": "a", "cites": ["b"]}, {"id": "c", "name": "c", "cites": []}]) == ""
