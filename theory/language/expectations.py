r"""Expectations of polynomials in random variables, from the moments of the variables.

The label of a random teacher is $u_i^\top y = \varsigma_i w_i + n_i$ with a random parameter w and label noise n. Expectation is linear, so
its second moment is a combination of $E\,w_i^2$, $E\,w_i n_i$ and $E\,n_i^2$, which `expectation` finds.

Main name: `expectation`.
"""

from __future__ import annotations

from collections.abc import Mapping

import sympy as sp


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
