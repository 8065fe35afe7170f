"""Text, LaTeX and MathML read as the field writes, and have one reading."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from theory.catalogue import catalogue
from theory.language.definitions import T2, L, T, block_trace, kappa, rho
from theory.language.dynamics import GRADIENT_FLOW, HEAVY_BALL, mode
from theory.language.largest import Largest
from theory.language.symbols import (
    A,
    A_blk,
    N,
    alpha,
    c,
    eta,
    gamma,
    i,
    lam,
    order,
    over_modes,
    risk,
    root_A1,
    sigma2,
    t,
    target,
    x,
)
from theory.language.symbols import d as difference
from theory.printing.latex import latex, relation_latex
from theory.printing.mathml import mathml
from theory.printing.text import relation_text, text
from theory.statements.theorem import Theorem

every = pytest.mark.parametrize("theorem", catalogue().values(), ids=list(catalogue()))
ENERGY = over_modes(c[i] ** 2)


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        (gamma / 2 * over_modes(c[i] ** 2), "γ/2 · Σ_{i=1}^{N} c_i²"),
        ((1 - eta * lam[i]) ** (2 * t), "(1 − ηλ_i)^{2t}"),
        (L(0), "L_0"),
        (rho(t + 1), "ρ_{1 + t}"),
        (-A, "−A"),
        (sp.Max(lam[1], lam[N]), "max(λ_1, λ_N)"),
        (sp.exp(t), "e^t"),
        (lam[N - 1], "λ_{N − 1}"),
    ],
)
def test_text(expression: sp.Expr, shown: str) -> None:
    assert text(expression) == shown


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        (ENERGY**3, "(Σ_{i=1}^{N} c_i²)³"),
        (over_modes(c[i] ** 2 * lam[i]) ** 3, "(Σ_{i=1}^{N} c_i² λ_i)³"),
        (over_modes(c[i] ** 6), "Σ_{i=1}^{N} c_i⁶"),
        (ENERGY**-1, "1/(Σ_{i=1}^{N} c_i²)"),
        (ENERGY**-t, "(Σ_{i=1}^{N} c_i²)^{−t}"),
        (sp.sqrt(ENERGY) / 2, "√(Σ_{i=1}^{N} c_i²)/2"),
        (over_modes(sp.sqrt(c[i])) / 2, "(Σ_{i=1}^{N} √c_i)/2"),
        (ENERGY * over_modes(lam[i]), "(Σ_{i=1}^{N} c_i²) · Σ_{i=1}^{N} λ_i"),
        (A * ENERGY / over_modes(lam[i]), "A/(Σ_{i=1}^{N} λ_i) · Σ_{i=1}^{N} c_i²"),
        (ENERGY * (1 + t), "(1 + t) · Σ_{i=1}^{N} c_i²"),
        (ENERGY + t, "t + Σ_{i=1}^{N} c_i²"),
        (over_modes(c[i] + t), "Σ_{i=1}^{N} (t + c_i)"),
        (sp.exp(-ENERGY), "e^{−Σ_{i=1}^{N} c_i²}"),
        (A**2 * Largest(lam[i], (i, 1, N)) ** 2, "A² (max_{i=1}^{N} λ_i)²"),
        (Largest(c[i], (i, 1, N)), "max(0, max_{i=1}^{N} c_i)"),
        (sp.Pow(sp.exp(eta), sp.Rational(1, 3), evaluate=False), "(e^η)^{1/3}"),
        (A / (gamma / t), "A t/γ"),
        (sp.Mul(A, sp.Mul(gamma, 1 / t, evaluate=False), evaluate=False), "A (γ/t)"),
        (A / (gamma * t), "A/(γt)"),
        (A / t**2, "A/t²"),
        (A / sp.sqrt(t), "A/√t"),
        (sp.log(t) ** 2, "log(t)²"),
        (L(t) ** 2, "L_t²"),
        (sp.sqrt(L(t)), "√L_t"),
        (mode(i, t) * (1 + t), "c_i(t) (1 + t)"),
        (c[i] * (1 + t), "c_i (1 + t)"),
        (sigma2**2, "(σ²)²"),
        (root_A1**2, "(√A_1)²"),
        (gamma / risk, "γ/(E ℓ)"),
        (risk**2, "(E ℓ)²"),
        (A * N, "A N"),
        (A_blk * T, "A_blk T"),
        (3 * 2**t, "3 · 2^t"),
        (sp.exp(-A - t), "e^{−A − t}"),
        (-A * over_modes(lam[i]), "−A · Σ_{i=1}^{N} λ_i"),
        (kappa * T, "κT"),
        (sp.Symbol("κT"), "{κT}"),
        (block_trace(2), "T_{2}"),
        (T2, "T_2"),
        (L(eta * t, GRADIENT_FLOW), "L^τ_{ηt}"),
        (L(eta * t), "L_{ηt}"),
        (sp.Integral(difference * x, (x, 0, 1)), "∫_{0}^{1} d x dx"),
    ],
)
def test_text_has_one_reading(expression: sp.Expr, shown: str) -> None:
    """Near misses: parentheses where another statement would be read without them, and only there."""
    assert text(expression) == shown


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        (ENERGY**3, r"\left(\sum_{i=1}^{N} c_{i}^{2}\right)^{3}"),
        (over_modes(c[i] ** 6), r"\sum_{i=1}^{N} c_{i}^{6}"),
        (sp.sqrt(ENERGY) / 2, r"\frac{\sqrt{\sum_{i=1}^{N} c_{i}^{2}}}{2}"),
        (gamma * ENERGY / 2, r"\frac{\gamma}{2} \sum_{i=1}^{N} c_{i}^{2}"),
        (ENERGY * over_modes(lam[i]), r"\left(\sum_{i=1}^{N} c_{i}^{2}\right) \sum_{i=1}^{N} \lambda_{i}"),
        (ENERGY * over_modes(lam[i]) / T, r"\frac{\sum_{i=1}^{N} c_{i}^{2}}{T} \sum_{i=1}^{N} \lambda_{i}"),
        (ENERGY * (1 + t), r"\left(1 + t\right) \sum_{i=1}^{N} c_{i}^{2}"),
        (sp.Add(A, sp.Mul(-1, A + t, evaluate=False), evaluate=False), r"A - \left(A + t\right)"),
        (HEAVY_BALL.filter, r"p_{t}(\eta \lambda_{i})^{2}"),
        (mode(i, t) ** 2, r"{c_{i}(t)}^{2}"),
        (rho(t, HEAVY_BALL) ** 2, r"\left(\rho^{\beta}_{t}\right)^{2}"),
        (risk**2, r"\left(\mathbb{E}\,\ell\right)^{2}"),
        (sigma2**2, r"\left(\sigma^2\right)^{2}"),
        (target[i] ** 2, r"{w^*}_{i}^{2}"),
        (3 * 2**t, r"3 \cdot 2^{t}"),
        (lam[i] ** order, r"\lambda_{i}^{m}"),
        (A**2 * Largest(lam[i], (i, 1, N)) ** 2, r"A^{2} \left(\max_{i=1}^{N} \lambda_{i}\right)^{2}"),
        (Largest(c[i], (i, 1, N)), r"\max\left(0, \ \max_{i=1}^{N} c_{i}\right)"),
        (L(eta * t, GRADIENT_FLOW), r"L^{\tau}_{\eta t}"),
    ],
)
def test_latex_has_one_reading(expression: sp.Expr, shown: str) -> None:
    assert latex(expression) == shown
    assert "merror" not in mathml(shown)


POSITIVE = st.sampled_from([A, gamma, eta, t, sigma2, lam[i], alpha[i], risk, L(t), rho(t, HEAVY_BALL), 1 + t, HEAVY_BALL.filter])


@given(body=POSITIVE, factor=POSITIVE, power=st.sampled_from([sp.Integer(2), sp.Integer(-1), sp.S.Half, t]))
@pytest.mark.parametrize("show", [text, latex])
def test_what_moves_into_or_out_of_a_sum_is_seen(show: Callable[[sp.Expr], str], body: sp.Expr, factor: sp.Expr, power: sp.Expr) -> None:
    """A power, a factor that depends on the mode, a term and a root: inside the sum it is another statement than outside."""
    total = over_modes(body)
    pairs = [
        (total**power, over_modes(body**power)),
        (total + factor, over_modes(body + factor)),
        (total * lam[i], over_modes(body * lam[i])),
        ((factor * total) ** power, factor * total**power),
        (total * over_modes(factor), over_modes(body + over_modes(factor))),
    ]
    for one, other in pairs:
        assert show(one) != show(other)


def test_relations_read_from_left_to_right() -> None:
    assert relation_text(c[i] ** 2, "<=", A * lam[i]) == "c_i² ≤ Aλ_i"
    assert relation_latex(c[i] ** 2, "<=", A * lam[i]) == r"c_{i}^{2} \le A \lambda_{i}"
    assert str(catalogue()["R1"].claim) == "L_t ≤ γA/2 · Σ_{i=1}^{N} λ_i (1 − ηλ_i)^{2t}"


def _balanced(source: str) -> bool:
    depth = 0
    for place, letter in enumerate(source):
        if letter in "{}" and (place == 0 or source[place - 1] != "\\"):
            depth += 1 if letter == "{" else -1
        if depth < 0:
            return False
    return depth == 0 and source.count(r"\left") == source.count(r"\right")


@every
def test_every_formula_is_typeset(theorem: Theorem) -> None:
    relations = [(theorem.claim.lhs, theorem.claim.relation, theorem.claim.rhs)]
    relations += [(f.relation.lhs, f.relation.rel_op, f.relation.rhs) for f in theorem.facts]
    relations += [(theorem.start, step.relation, step.expression) for step in theorem.steps]
    for relation in relations:
        source = relation_latex(*relation)
        assert _balanced(source), source
        assert "Indexed" not in source
        assert "Sum" not in source
        shown = mathml(source)
        assert shown.startswith("<math")
        assert "merror" not in shown


@every
def test_no_python_name_is_shown(theorem: Theorem) -> None:
    """Subscripts, Greek and signs, not `lam[i]**2`."""
    shown = str(theorem.claim)
    for trace in ("lam", "**", "[", "Sum(", "eta", ">="):
        assert trace not in shown.replace("beta", "").replace("theta", ""), shown


def test_undeclared_symbols_are_shown_as_they_are() -> None:
    assert latex(sp.Symbol("my_own")) == sp.latex(sp.Symbol("my_own"))
    assert isinstance(text(sp.Symbol("my_own")), str)
