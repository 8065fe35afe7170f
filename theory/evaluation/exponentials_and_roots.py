r"""Exact arithmetic with exponentials, roots and logarithms: decides whether two closed forms are equal, where balls cannot.

A number is a finite sum of rational multiples of monomials $e^q\sqrt[n]d\prod_p(\log p)^{m_p}$ (`theory.evaluation.monomials`). If every
coefficient cancels, it is 0: that needs no theorem. If some are left it is not 0, as long as there are no logarithms and d > 0: powers of e
with distinct rational exponents are linearly independent over the algebraic numbers (Lindemann and Weierstrass), and roots of positive
rationals with irrational ratios are so over the rationals (Besicovitch). Where a value is not of this form, `NoClosedForm` is raised.

Main names: `CLOSED_FORMS`, `ClosedForm`, `NoClosedForm`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import flint

from theory.evaluation.arithmetic import Arithmetic
from theory.evaluation.monomials import ONE, Monomial, NoClosedForm, logarithm, root_of

MOST_TERMS = 400
"""Terms of a sum beyond which it is given up: powers of long sums of roots."""
PRECISIONS = (64, 256, 1024, 4096)
"""Bits with which the sign of a sum that does not cancel is looked for."""


class ClosedForm:
    """A sum of rational multiples of monomials; the roots of negative d are imaginary, $i\\sqrt{-d}$."""

    def __init__(self, terms: Mapping[Monomial, flint.fmpq]) -> None:
        self.terms = {monomial: coefficient for monomial, coefficient in terms.items() if coefficient != 0}
        if len(self.terms) > MOST_TERMS:
            raise NoClosedForm("too many terms")

    @staticmethod
    def of(value: Any) -> ClosedForm:
        """A rational, or a closed form, as a closed form."""
        return value if isinstance(value, ClosedForm) else ClosedForm({ONE: flint.fmpq(value)})

    @property
    def rational(self) -> flint.fmpq:
        """The value, if it is rational."""
        if not self.terms:
            return flint.fmpq(0)
        monomial, coefficient = self._single("not rational")
        if monomial != ONE:
            raise NoClosedForm("not rational")
        return coefficient

    def _single(self, otherwise: str) -> tuple[Monomial, flint.fmpq]:
        """The only term."""
        (term, *more) = self.terms.items()
        if more:
            raise NoClosedForm(otherwise)
        return term

    @property
    def sign(self) -> int:
        """−1, 0 or 1: 0 if every coefficient cancels, else what balls see."""
        if not self.terms:
            return 0
        for bits in PRECISIONS:
            with flint.ctx.workprec(bits):
                total = self.ball()
                if total > 0 or total < 0:
                    return 1 if total > 0 else -1
        raise NoClosedForm("a sign that balls cannot see")

    def ball(self) -> flint.arb:
        """A ball around the value, at the working precision; NaN if it is not real."""
        return sum((monomial.ball() * coefficient for monomial, coefficient in self.terms.items()), flint.arb(0))

    def _add_term(self, monomial: Monomial, coefficient: flint.fmpq) -> ClosedForm:
        """This plus one term; it joins one that differs by a rational factor."""
        terms = dict(self.terms)
        for known in terms:
            factor = monomial.over(known)
            if factor is not None:
                terms[known] += coefficient * factor
                return ClosedForm(terms)
        terms[monomial] = coefficient
        return ClosedForm(terms)

    def __add__(self, other: Any) -> ClosedForm:
        total = self
        for monomial, coefficient in ClosedForm.of(other).terms.items():
            total = total._add_term(monomial, coefficient)
        return total

    def __mul__(self, other: Any) -> ClosedForm:
        total = ClosedForm({})
        for one, coefficient in self.terms.items():
            for two, factor in ClosedForm.of(other).terms.items():
                number, monomial = one.times(two)
                total = total._add_term(monomial, coefficient * factor * number)
        return total

    def __pow__(self, exponent: int) -> ClosedForm:
        if exponent < 0:
            return (1 / self) ** -exponent
        power, square, left = ClosedForm.of(1), self, int(exponent)
        while left:
            power = power * square if left % 2 else power
            left //= 2
            square = square * square if left else square
        return power

    def root(self, exponent: flint.fmpq) -> ClosedForm:
        """A rational power of a positive monomial, or of 0."""
        if exponent.q == 1:
            return self ** int(exponent.p)
        if not self.terms:
            if exponent < 0:
                raise ZeroDivisionError
            return self
        monomial, coefficient = self._single("a root of a sum")
        if coefficient < 0 or monomial.d < 0 or monomial.logs:
            raise NoClosedForm("a root of a negative number or of a logarithm")
        whole = coefficient**monomial.n * monomial.d
        number, d, n = root_of(whole ** int(exponent.p), int(exponent.q) * monomial.n)
        return ClosedForm({Monomial(monomial.q * exponent, d, n): number})

    def log(self) -> ClosedForm:
        """The logarithm of a positive monomial."""
        if not self.terms:
            raise NoClosedForm("log of 0")
        monomial, coefficient = self._single("the logarithm of a sum")
        if coefficient < 0 or monomial.d < 0 or monomial.logs:
            raise NoClosedForm("the logarithm of a negative number or of a logarithm")
        total = ClosedForm.of(monomial.q)
        for number, share in ((coefficient, flint.fmpq(1)), (monomial.d, flint.fmpq(1, monomial.n))):
            for atom, times in logarithm(number):
                total = total._add_term(Monomial(logs=((atom, 1),)), share * times)
        return total

    def exp(self) -> ClosedForm:
        """e to a sum of a rational and of rational multiples of logarithms."""
        total = ClosedForm.of(1)
        for monomial, coefficient in self.terms.items():
            if monomial == ONE:
                total = total * ClosedForm({Monomial(coefficient): flint.fmpq(1)})
            elif monomial == Monomial(logs=monomial.logs) and [times for _, times in monomial.logs] == [1]:
                total = total * ClosedForm.of(monomial.logs[0][0]).root(coefficient)
            else:
                raise NoClosedForm("e to something irrational")
        return total

    def __rtruediv__(self, other: Any) -> ClosedForm:
        if not self.terms:
            raise ZeroDivisionError
        monomial, coefficient = self._single("division by a sum")
        number, inverse = monomial.inverse()
        return ClosedForm.of(other) * ClosedForm({inverse: number / coefficient})

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
    form = ClosedForm.of(value)
    if len(form.terms) == 1 and ONE in form.terms and form.rational < 0:
        return ClosedForm({Monomial(d=form.rational, n=2): flint.fmpq(1)})
    return form.root(flint.fmpq(1, 2))


def _power(base: Any, exponent: Any) -> Any:
    """What counts and indexes stays an integer."""
    if isinstance(exponent, int):
        return base**exponent if isinstance(base, int) and exponent >= 0 else ClosedForm.of(base) ** exponent
    return ClosedForm.of(base).root(ClosedForm.of(exponent).rational)


def _absolute(value: Any) -> ClosedForm:
    form = ClosedForm.of(value)
    return -form if form.sign < 0 else form


def _absent(name: str) -> Any:
    def refuse(*arguments: Any) -> Any:
        raise NoClosedForm(name)

    return refuse


def _extreme(side: int) -> Callable[[Any, Any], ClosedForm]:
    """The larger of two numbers for 1, the smaller for −1."""
    return lambda a, b: ClosedForm.of(a if (ClosedForm.of(a) - b).sign * side >= 0 else b)


CLOSED_FORMS = Arithmetic(
    "sums of exponentials, roots and logarithms",
    lambda p, q: ClosedForm.of(flint.fmpq(p, q)),
    {
        "exp": lambda a: ClosedForm.of(a).exp(), "sqrt": _sqrt, "log": lambda a: ClosedForm.of(a).log(), "power": _power,
        "acos": lambda u: Angle(ClosedForm.of(u)), "cos": lambda a: a.parts()[0], "sin": lambda a: a.parts()[1],
        "maximum": _extreme(1), "minimum": _extreme(-1), "absolute": _absolute,
        **{name: _absent(name) for name in ("pi", "gamma_function", "incomplete_gamma", "integral")},
    },
)  # fmt: skip
