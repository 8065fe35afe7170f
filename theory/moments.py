r"""Second moments under a random teacher: expectations of polynomials in random variables, from the moments of the variables.

The label is $u_i^\top y = \varsigma_i w_i + n_i$ with a random teacher w and label noise n. Expectation is linear, so the second moment of
the label is a combination of the moments $s_i = E\,w_i^2$, $\chi_i = E\,w_i n_i$ and $\nu^2 = E\,n_i^2$, which `expectation` finds.

Main names: `expectation`, `second_moment`, `expected_loss`.
"""

from __future__ import annotations

from collections.abc import Mapping

import sympy as sp

from theory.alignment_symbols import chi, noise2, sv, teacher
from theory.definitions import define
from theory.symbols import filter_gd, gamma, i, over_modes, t


def expectation(expression: sp.Expr, moments: Mapping[sp.Expr, sp.Expr]) -> sp.Expr:
    """E of a polynomial in random symbols, by linearity.

    Args:
        expression: a polynomial in the random symbols that `moments` speaks of.
        moments: the expectation of every monomial that may occur.

    Raises:
        ArithmeticError: a monomial whose expectation is not given.
    """
    random = set().union(*[monomial.free_symbols for monomial in moments])
    total = sp.Integer(0)
    for term in sp.Add.make_args(sp.expand(expression)):
        fixed, monomial = term.as_independent(*random, as_Add=False)
        if monomial != 1 and monomial not in moments:
            raise ArithmeticError(f"the expectation of {monomial} is not given")
        total += fixed * moments.get(monomial, sp.Integer(1))
    return total


_w, _n = sp.symbols("w_i n_i", real=True)
_MOMENTS = {_w**2: teacher[i], _w * _n: chi[i], _n**2: noise2}

_M = sp.Function("M", nonnegative=True)
_expected_L = sp.Function("expected_L", nonnegative=True)
define(_M(i), expectation((sv[i] * _w + _n) ** 2, _MOMENTS), r"\mathbb{E}\,(u^\top y)^2", "second moment of the label along u_i")
define(_expected_L(t), gamma / 2 * over_modes(_M(i) * filter_gd), r"\mathbb{E}\,L", "expected linearized loss after t steps, f_0 = 0")


def second_moment(index: sp.Expr) -> sp.Expr:
    r"""$E\,(u_i^\top y)^2$ for a random teacher with label noise."""
    return _M(index)


def expected_loss(steps: sp.Expr | int) -> sp.Expr:
    r"""$E\,L_t = (\gamma/2)\sum_i E\,(u_i^\top y)^2\,(1-\eta\lambda_i)^{2t}$, for a network whose initial output is zero."""
    return _expected_L(steps)
