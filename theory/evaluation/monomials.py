r"""Monomials of exponentials, roots and logarithms of rationals: $e^q\sqrt[n]d\prod_p(\log p)^{m_p}$.

The index n is as small as it can be: $x^n-d$ is then irreducible, and two roots differ by a rational factor only if their indices are equal
and the ratio of their radicands is an n-th power. Logarithms of rationals are sums of those of primes, by unique factorization.

Main names: `Monomial`, `ONE`, `root_of`, `rational_root`, `logarithm`, `NoClosedForm`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

import flint

LARGEST_INDEX = 120
"""Of a root: beyond it radicands become too long."""
FACTORED = 160
"""Bits up to which integers are factored; of longer ones only small primes are split off."""


class NoClosedForm(ArithmeticError):
    """The value is no sum of exponentials, roots and logarithms of rationals, as far as this arithmetic can tell."""


def rational_root(value: flint.fmpq, index: int = 2) -> flint.fmpq | None:
    """The rational root of a positive number or 0, if there is one."""
    if value < 0:
        return None
    p, q = flint.fmpz(value.p).root(index), flint.fmpz(value.q).root(index)
    return flint.fmpq(p, q) if p**index == value.p and q**index == value.q else None


def root_of(value: flint.fmpq, index: int) -> tuple[flint.fmpq, flint.fmpq, int]:
    """The root of a positive number as a rational times $\\sqrt[n]d$ with the least n; (factor, d, n)."""
    if index > LARGEST_INDEX:
        raise NoClosedForm("a root of high index")
    left, divisor = index, 2
    while divisor <= left:
        if left % divisor:
            divisor += 1
            continue
        left //= divisor
        root = rational_root(value, divisor)
        if root is not None:
            value, index = root, index // divisor
    return (value, flint.fmpq(1), 1) if index == 1 else (flint.fmpq(1), value, index)


def logarithm(number: flint.fmpq) -> Iterator[tuple[int, int]]:
    """The logarithm of a positive rational: primes, or a large number that is not factored, with how often their logarithms are added."""
    for part, sign in ((number.p, 1), (number.q, -1)):
        whole = flint.fmpz(part)
        if whole > 1:
            yield from (
                (int(p), sign * times) for p, times in (whole.factor() if whole.bit_length() <= FACTORED else whole.factor_smooth())
            )


class Monomial(NamedTuple):
    """One product.

    Attributes:
        q: exponent of e.
        d: radicand; negative only with n = 2, and 1 with n = 1.
        n: index of the root.
        logs: numbers whose logarithms are factors, ascending, with their powers, which are not 0.
    """

    q: flint.fmpq = flint.fmpq(0)
    d: flint.fmpq = flint.fmpq(1)
    n: int = 1
    logs: tuple[tuple[int, int], ...] = ()

    def over(self, other: Monomial) -> flint.fmpq | None:
        """The ratio of two monomials, if it is seen to be rational."""
        if self.q != other.q or self.n != other.n or self.logs != other.logs:
            return None
        return rational_root(self.d / other.d, self.n)

    def times(self, other: Monomial) -> tuple[flint.fmpq, Monomial]:
        """The product, as a rational and a monomial."""
        powers = dict(self.logs)
        for atom, power in other.logs:
            powers[atom] = powers.get(atom, 0) + power
        logs = tuple(sorted((atom, power) for atom, power in powers.items() if power))
        d, index = self.d * other.d, math.lcm(self.n, other.n)
        if (self.d < 0) != (other.d < 0):  # i√|d| times a root
            if index != 2:
                raise NoClosedForm("a root of an imaginary number")
            return flint.fmpq(1), Monomial(self.q + other.q, d, 2, logs)
        sign = -1 if self.d < 0 else 1  # i√|d| · i√|e| = −√(de)
        whole = d if self.n == other.n else self.d ** (index // self.n) * other.d ** (index // other.n)
        number, d, index = root_of(whole, index)
        return sign * number, Monomial(self.q + other.q, d, index, logs)

    def inverse(self) -> tuple[flint.fmpq, Monomial]:
        """The inverse, as a rational and a monomial."""
        logs = tuple((atom, -power) for atom, power in self.logs)
        if self.d < 0:  # 1/√d = √d/d
            return 1 / self.d, Monomial(-self.q, self.d, self.n, logs)
        return flint.fmpq(1), Monomial(-self.q, 1 / self.d, self.n, logs)

    def ball(self) -> flint.arb:
        """The value; not a number where it is imaginary."""
        value = flint.arb(self.q).exp() * (flint.arb(self.d).root(self.n) if self.d > 0 else flint.arb("nan"))
        for atom, power in self.logs:
            value *= flint.arb(atom).log() ** power
        return value


ONE = Monomial()
"""The rational 1."""
