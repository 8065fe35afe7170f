"""Types and scopes as in Coq, exact values, and what has none."""

from __future__ import annotations

from typing import Any

import flint
import pytest

from proofs.reading.grammar import NotATerm, term
from proofs.reading.meaning import Meaning, read_statement
from proofs.reading.values import NotThere, Undefined, modes_in_time, power

SUMS = (
    "Fixpoint sumn (n l : nat) (f : nat -> R) : R := match n with O => 0 | S k => sumn k l f + f (l + k)%nat end.",
    "Definition Sum (l h : nat) (f : nat -> R) : R := sumn (h + 1 - l) l f.",
)
KINDS = {"x": "R", "n": "nat", "m": "nat", "f": ("nat", "R")}
KNOWN = {"x": flint.fmpq(3, 2), "n": 2, "m": 5, "f": lambda k: flint.fmpq(k * k)}


def value(text: str, kind: str = "R") -> Any:
    return Meaning(SUMS).value(term(text), KINDS, "R", kind)(KNOWN)


VALUES = {
    "x ^ n - x": flint.fmpq(3, 4),
    "x ^ (m - n)": flint.fmpq(27, 8),
    "x ^ (n - m)": 1,
    "INR (n - m)": 0,
    "INR n - INR m": -3,
    "f 3%nat + 1": 10,
    "Sum 1 n (fun k => f k * INR k)": 9,
    "Sum n m (fun k => f (k - 1)%nat)": 30,
    "Sum m n f": 0,
    "- x ^ 2 * 2": flint.fmpq(-9, 2),
    "/ x": flint.fmpq(2, 3),
    "Rmax x 1 - Rmin x 1": flint.fmpq(1, 2),
    "Rabs (1 - x)": flint.fmpq(1, 2),
    "sqrt (9 / 4)": flint.fmpq(3, 2),
    "exp 0 + ln 1": 1,
    "Rpower 4 3": 64,
    "if Req_EM_T x 0 then 1 else x": flint.fmpq(3, 2),
}


@pytest.mark.parametrize("text", VALUES)
def test_values_are_exact(text: str) -> None:
    assert value(text) == VALUES[text]


ILL_TYPED = ["n", "x + n", "INR x", "f 3", "f x", "x ^ x", "f", "INR", "INR n m", "y", "x%Z", "(n / n)%nat", "Sum 1 n x", "x <= x"]


@pytest.mark.parametrize("text", ILL_TYPED)
def test_what_has_no_type_in_coq_is_refused(text: str) -> None:
    with pytest.raises(NotATerm):
        value(text)


@pytest.mark.parametrize("text", ["1 / (x - x)", "/ 0", "sqrt (0 - x)", "ln 0"])
def test_nothing_is_said_beyond_the_domain_of_a_function(text: str) -> None:
    with pytest.raises(Undefined):
        value(text)


def test_a_difference_that_is_cut_off_is_noticed() -> None:
    meaning = Meaning(())
    for text, cut in (("INR (m - n)", False), ("INR (n - m)", True)):
        meaning.cut = False
        meaning.value(term(text), KINDS, "R", "R")(KNOWN)
        assert meaning.cut == cut


STATEMENT = (
    "forall (N : nat) (a : nat -> R) (Sa : forall k : nat, (1 <= k <= N)%nat -> 0 <= a k) (H : forall k : nat, 0 < a k), a 1%nat <= a N"
)


def test_a_statement_is_read_in_its_parts() -> None:
    read = read_statement(STATEMENT, Meaning(()))
    (_, sign), (_, unbounded) = read.hypotheses
    assert read.variables == (("N", "nat"), ("a", ("nat", "R")))
    entries = [flint.fmpq(2), flint.fmpq(0), flint.fmpq(5)]

    def entry(k: int) -> Any:
        if not 1 <= k <= 3:
            raise NotThere
        return entries[k - 1]

    known = {"N": 3, "a": entry}
    assert [case.indices for case in sign.cases(known)] == [(1,), (2,), (3,)]
    assert sign.holds(known)
    assert not unbounded.holds(known)  # no range: nothing says how far it goes
    assert [case.right for case in unbounded.cases(known, 3)] == entries
    assert read.claim.holds(known)
    assert not read.claim.holds({**known, "N": 2})


FLOW = (
    "forall (N : nat) (l : R) (c : nat -> R) (mode_flow : nat -> R -> R) "
    "(H : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (- l * mode_flow i tau)), l <= l"
)


@pytest.mark.parametrize(("rate", "solves"), [(1, True), (2, False), (0, False)])
def test_a_derivative_is_worked_out(rate: int, solves: bool) -> None:
    ((_, equation),) = read_statement(FLOW, Meaning(())).hypotheses
    lam = [flint.fmpq(2, 3)] * 2
    flow = modes_in_time(lam, [flint.fmpq(1), flint.fmpq(5)], rate)
    assert equation.holds({"N": 2, "l": lam[0], "mode_flow": flow}) == solves


@pytest.mark.parametrize("exponent", [0, 1, 2, 7, 12])
def test_powers_are_products(exponent: int) -> None:
    assert power(flint.fmpq(-2, 3), exponent) == flint.fmpq(-2, 3) ** exponent
