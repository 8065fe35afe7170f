r"""Exact arithmetic with exponentials and square roots: decides whether two closed forms are equal, where balls cannot.

A number is a finite sum $\sum_k a_k e^{q_k}\sqrt{d_k}$ with rational $a_k$, $q_k$, $d_k$. Powers of e with distinct algebraic
exponents are linearly independent over the algebraic numbers (Lindemann and Weierstrass), and square roots of rationals whose
ratios are no squares are so over the rationals: the sum is 0 only if every coefficient is. Where a value is not of this form,
`NoClosedForm` is raised.

Main names: `CLOSED_FORMS`, `ClosedForm`, `NoClosedForm`.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import isqrt
from typing import Any

import flint

from theory.evaluation.arithmetic import Arithmetic

Monomial = tuple[flint.fmpq, flint.fmpq]
"""The exponent q and the radicand d of $e^q\\sqrt d$; d = 1 where there is no root."""


class NoClosedForm(ArithmeticError):
    """The value is no sum of exponentials and square roots of rationals, as far as this arithmetic can tell."""


def rational_root(value: flint.fmpq) -> flint.fmpq | None:
    """The root of a rational square, else None."""
    p, q = int(value.p), int(value.q)
    if p < 0 or isqrt(p) ** 2 != p or isqrt(q) ** 2 != q:
        return None
    return flint.fmpq(isqrt(p), isqrt(q))


class ClosedForm:
    """A sum of rational multiples of $e^q\\sqrt d$; the roots of negative d are imaginary, $i\\sqrt{-d}$."""

    def __init__(self, terms: Mapping[Monomial, flint.fmpq]) -> None:
        self.terms = {monomial: coefficient for monomial, coefficient in terms.items() if coefficient != 0}

    @staticmethod
    def of(value: Any) -> ClosedForm:
        """A rational, or a closed form, as a closed form."""
        return value if isinstance(value, ClosedForm) else ClosedForm({(flint.fmpq(0), flint.fmpq(1)): flint.fmpq(value)})

    @property
    def rational(self) -> flint.fmpq:
        """The value, if it is rational."""
        if not self.terms:
            return flint.fmpq(0)
        ((q, d), coefficient), *more = self.terms.items()
        if more or q != 0 or d != 1:
            raise NoClosedForm("not rational")
        return coefficient

    def _add_term(self, q: flint.fmpq, d: flint.fmpq, coefficient: flint.fmpq) -> ClosedForm:
        """This plus one term; its root joins one that differs by a rational factor."""
        terms = dict(self.terms)
        for known_q, known in terms:
            factor = rational_root(d / known) if known_q == q else None
            if factor is not None:
                terms[q, known] += coefficient * factor
                return ClosedForm(terms)
        terms[q, d] = coefficient
        return ClosedForm(terms)

    def __add__(self, other: Any) -> ClosedForm:
        total = self
        for (q, d), coefficient in ClosedForm.of(other).terms.items():
            total = total._add_term(q, d, coefficient)
        return total

    def __mul__(self, other: Any) -> ClosedForm:
        total = ClosedForm({})
        for (q, d), coefficient in self.terms.items():
            for (r, e), factor in ClosedForm.of(other).terms.items():
                sign = -1 if d < 0 and e < 0 else 1  # i√|d| · i√|e| = −√(de)
                root = rational_root(d * e)
                term = coefficient * factor * sign
                total = total._add_term(q + r, flint.fmpq(1), term * root) if root is not None else total._add_term(q + r, d * e, term)
        return total

    def __pow__(self, exponent: int) -> ClosedForm:
        if exponent < 0:
            return (1 / self) ** -exponent
        power, square, left = ClosedForm.of(1), self, int(exponent)
        while left:
            power, square, left = power * square if left % 2 else power, square * square, left // 2
        return power

    def __rtruediv__(self, other: Any) -> ClosedForm:
        if not self.terms:
            raise ZeroDivisionError
        ((q, d), coefficient), *more = self.terms.items()
        if more:
            raise NoClosedForm("division by a sum")
        return ClosedForm.of(other) * ClosedForm({(-q, d): 1 / (coefficient * d)})  # 1/√d = √d/d

    def __truediv__(self, other: Any) -> ClosedForm:
        return self * (1 / ClosedForm.of(other))

    def __sub__(self, other: Any) -> ClosedForm:
        return self + ClosedForm.of(other) * -1

    def __neg__(self) -> ClosedForm:
        return self * -1

    def __rsub__(self, other: Any) -> ClosedForm:
        return ClosedForm.of(other) - self

    __radd__, __rmul__ = __add__, __mul__


class Angle:
    """A multiple n of arccos u, by its cosine u: $\\cos n\\theta + i\\sin n\\theta = (u + i\\sqrt{1-u^2})^n$."""

    def __init__(self, cosine: ClosedForm, multiple: int = 1) -> None:
        self.cosine, self.multiple = cosine, multiple

    def __mul__(self, factor: int) -> Angle:
        if flint.fmpq(factor).q != 1:
            raise NoClosedForm("a fraction of an angle")
        return Angle(self.cosine, self.multiple * int(factor))

    __rmul__ = __mul__

    def parts(self) -> tuple[ClosedForm, ClosedForm]:
        """Cosine and sine."""
        u, sine = self.cosine, _sqrt(1 - self.cosine * self.cosine)
        x, y = ClosedForm.of(1), ClosedForm.of(0)
        for _ in range(self.multiple):
            x, y = x * u - y * sine, x * sine + y * u
        return x, y


def _sqrt(value: Any) -> ClosedForm:
    radicand = ClosedForm.of(value).rational
    root = rational_root(radicand)
    if root is not None:
        return ClosedForm.of(root)
    return ClosedForm({(flint.fmpq(0), radicand): flint.fmpq(1)})


def _exp(value: Any) -> ClosedForm:
    return ClosedForm({(ClosedForm.of(value).rational, flint.fmpq(1)): flint.fmpq(1)})


def _absent(name: str) -> Any:
    def refuse(*arguments: Any) -> Any:
        raise NoClosedForm(name)

    return refuse


def _order(pick: Any) -> Any:
    return lambda a, b: ClosedForm.of(pick(ClosedForm.of(a).rational, ClosedForm.of(b).rational))


CLOSED_FORMS = Arithmetic(
    "sums of exponentials and square roots",
    lambda p, q: ClosedForm.of(flint.fmpq(p, q)),
    {
        "exp": _exp, "sqrt": _sqrt, "acos": lambda u: Angle(ClosedForm.of(u)), "cos": lambda a: a.parts()[0], "sin": lambda a: a.parts()[1],
        "maximum": _order(max), "minimum": _order(min), "absolute": lambda a: ClosedForm.of(abs(ClosedForm.of(a).rational)),
        **{name: _absent(name) for name in ("pi", "log", "gamma_function", "incomplete_gamma", "integral")},
    },
)  # fmt: skip
