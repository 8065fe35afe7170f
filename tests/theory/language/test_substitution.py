"""Substitution captures nothing, whatever binds; and nothing else in the theory substitutes."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
import sympy as sp

import theory
from theory.language.definitions import define, undefine, unfold
from theory.language.largest import Largest
from theory.language.substitution import captured, define_function, exchange, fill, substitute
from theory.language.symbols import A, B, N, c, first, i, j, lam, last

k = sp.Symbol("k", integer=True, positive=True)
y = sp.Symbol("y", positive=True)
S = sp.Sum


def value(expression: sp.Expr) -> sp.Expr:
    """With N = 3, by running the binders."""

    def largest(function: sp.Expr, limit: sp.Tuple) -> sp.Expr:
        return sp.Max(0, *[function.subs(limit[0], one) for one in range(limit[1], limit[2] + 1)])

    return expression.subs(N, 3).replace(Largest, largest).doit()


@pytest.mark.parametrize("put", [substitute, exchange])
class TestBinders:
    @pytest.mark.parametrize(
        "binder",
        [
            S(k * i, (i, 1, N)),
            sp.Product(k * i, (i, 1, N)),
            sp.Integral(k * i, (i, 1, N)),
            S(S(k * i, (i, 1, j)), (j, 1, N)),
            S(k * i, (i, 1, j), (j, 1, N)),
            Largest(k * i, (i, 1, N)),
        ],
    )
    def test_what_is_put_in_stays_free(self, put, binder: sp.Expr) -> None:
        got = put(binder, {k: i})
        assert i in got.free_symbols
        assert value(got).subs(i, 7) == value(put(binder, {k: sp.Integer(7)}))

    def test_a_function_too(self, put) -> None:
        got = put(sp.Lambda(i, k * i), {k: i})
        assert got(5) == 5 * i

    def test_what_is_bound_is_not_replaced(self, put) -> None:
        for binder in (S(lam[i], (i, 1, N)), Largest(lam[i], (i, 1, N)), sp.Integral(i, (i, 1, N)), sp.Lambda(i, lam[i])):
            assert put(binder, {i: k}) == binder
            assert put(binder, {lam[i]: A}) == binder

    def test_ends_stand_outside(self, put) -> None:
        assert put(S(lam[i], (i, 1, i)), {i: k}) == S(lam[i], (i, 1, k))
        assert put(S(lam[i], (i, first[b_], last[b_])), {b_: i}).free_symbols >= {i}

    def test_an_end_is_bound_by_the_sum_around_it(self, put) -> None:
        double = S(c[i], (i, first[j], last[j]), (j, 1, B))
        assert put(double, {j: k}) == double

    def test_all_at_once(self, put) -> None:
        assert put(lam[i] * c[j], {i: j, j: i}) == lam[j] * c[i]

    def test_the_name_stays_where_it_can(self, put) -> None:
        assert put(S(k * lam[i], (i, 1, N)), {k: A}) == S(A * lam[i], (i, 1, N))
        assert put(S(lam[i], (i, 1, k)), {k: k + 1}) == S(lam[i], (i, 1, k + 1))


b_ = sp.Symbol("b_", integer=True, positive=True)


def test_captured_says_what_renaming_avoids() -> None:
    assert captured(S(k * lam[i], (i, 1, N)), k, i)
    assert not captured(S(k * lam[i], (i, 1, N)), k, j)
    assert not captured(S(lam[i], (i, 1, N)), i, j)


def test_a_function_is_put_in_with_its_parameters_free() -> None:
    f = sp.Function("f", real=True)
    got = define_function(S(f(i), (k, 1, N)), f(j), k * lam[j])
    assert k in got.free_symbols
    assert got.subs({N: 2, k: 5}).doit() == 10 * lam[i]


def test_a_hole_is_filled_in_its_place() -> None:
    assert fill(S(A * y, (i, 1, N)), y, lam[i]) == S(A * lam[i], (i, 1, N))


def test_a_definition_does_not_take_the_index_of_a_sum_for_its_parameter() -> None:
    name = sp.Symbol("of_a_parameter", real=True)
    define(name, k * A, "q", "a multiple")
    try:
        assert k in unfold(S(name, (k, 1, N))).free_symbols
    finally:
        undefine(name)


ALLOWED = {
    "language/substitution.py": "it is the one",
    "proposals/spectral_sums.py": "it proposes with sympy's integrals and sums, and the rules check what it says; nothing there is trusted",
}


def test_nothing_else_substitutes() -> None:
    root = Path(theory.__file__).parent
    bare = {
        file.relative_to(root).as_posix()
        for file in root.rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Attribute) and call.attr in ("subs", "xreplace", "_subs")
    }
    assert bare == set(ALLOWED), "use theory.language.substitution"
