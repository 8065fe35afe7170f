"""Fitted tails of a network, certified: as shown they hold, one unit less in the last digit they do not, and what is open is said to be."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from numerics.certificates import every_step
from numerics.certificates.certificate import Certificate
from numerics.certificates.network import SmallNetwork, small_network
from numerics.certificates.network_tails import Terms, certify_network_tails, certify_tail_bound, fitted_terms
from theory.foundations.errors import InputError

TURNED = np.array([[2.0, 1.0], [1.0, 2.0]])  # eigenvalues 3 and 1; half of the energy of (1, 0) on each


def certify(found: SmallNetwork, terms: Terms, theorem: str = "T11", steps: int = 1000) -> Certificate:
    return certify_tail_bound(found.kernel, found.residual, found.effective_step, found.loss_scale, steps, terms, theorem)


def one_unit_less(share: float) -> float:
    """The next smaller number of three significant digits."""
    unit = 10.0 ** (int(f"{share:.2e}".split("e")[1]) - 2)
    return float(f"{share - unit:.2e}")


@pytest.fixture(scope="module")
def network() -> SmallNetwork:
    return small_network("digits", "mlp", width=32, samples=20, seed=0)


@pytest.mark.parametrize("theorem", ["T3", "T11"])
def test_a_fit_is_certified_as_it_is_shown_and_not_with_less(network: SmallNetwork, theorem: str) -> None:
    terms = fitted_terms(network.kernel, network.residual, network.effective_step, theorem)
    assert all(float(f"{share:.3g}") == share for share, _ in terms)
    found = certify(network, terms, theorem)
    assert found.holds, str(found)
    assert found.theorem == theorem
    assert "every step t from 0 to 1000" in found.range
    assert all(f"{share!r}·λ^{exponent:g}" in found.statement for share, exponent in terms)
    less = certify(network, [(one_unit_less(share), exponent) for share, exponent in terms], theorem)
    assert not less.holds
    assert "refused: the tail from mode" in less.note


def test_a_refused_mode_is_the_one_that_is_heavier() -> None:
    found = certify_tail_bound(np.diag([4.0, 2.0, 1.0]), np.array([0.5, 2.0, 0.5]), 0.25, 1.0, 100, [(1.0, 1.0)])
    assert not found.holds
    assert "from mode 2 " in found.note  # 4.25 > 2 + 1; from mode 1 4.5 ≤ 7, from mode 3 0.25 ≤ 1


@pytest.mark.parametrize(("share", "words"), [(0.5001, "every tail is covered"), (0.5, "unresolved"), (0.4999, "refused")])
def test_where_the_enclosure_is_too_wide_it_is_unresolved(monkeypatch: pytest.MonkeyPatch, share: float, words: str) -> None:
    monkeypatch.setattr(every_step, "LAST_PRECISION", 192)
    found = certify_tail_bound(TURNED, np.array([1.0, 0.0]), 0.25, 1.0, 100, [(share, 0.0)])
    assert found.holds == (words == "every tail is covered")
    assert words in found.note


def test_shares_are_the_decimals_that_are_shown() -> None:
    """0.1 as a float is more than a tenth, by 6·10⁻¹⁸; energy in between is not covered by what is shown."""
    large = 0.4472135954999579
    rest = Fraction(1, 5) - Fraction(large) ** 2
    residual = np.array([large, float(rest + Fraction(5, 10**18)) ** 0.5])
    energy = sum(Fraction(float(entry)) ** 2 for entry in residual)
    assert Fraction(1, 5) < energy < 2 * Fraction(0.1)
    assert "refused" in certify_tail_bound(np.eye(2), residual, 0.25, 1.0, 10, [(0.1, 1.0)]).note


def test_equal_eigenvalues_are_one_group() -> None:
    """All energy in the last of four equal modes: single tails would need 16, the group needs 4."""
    found = certify_tail_bound(np.eye(4), np.array([0.0, 0.0, 0.0, 4.0]), 0.5, 1.0, 1000, [(4.01, 1.0)])
    assert found.holds, str(found)


@pytest.mark.parametrize(
    ("kernel", "step", "why"),
    [
        (np.ones((3, 3)), 0.25, "not certified to be positive"),
        (np.array([[1.0, 2.0, 0.0], [2.0, 1.0, 0.0], [0.0, 0.0, 1.0]]), 0.25, "negative eigenvalue"),
        (np.eye(3), 1.5, "η λ_1 ≤ 1"),
    ],
)
def test_says_why_it_is_not_certified(kernel: np.ndarray, step: float, why: str) -> None:
    found = certify_tail_bound(kernel, np.array([1.0, 2.0, 3.0]), step, 1.0, 10, [(100.0, 1.0)])
    assert not found.holds
    assert why in found.note


def test_a_convolutional_network_is_certified() -> None:
    found = certify_network_tails(net="cnn", width=4, samples=12, theorem="T11")
    assert found.holds, str(found)
    assert "every step t from 0 to 10000" in found.range


def test_what_is_no_fit_is_refused() -> None:
    for terms in ([], [(-1.0, 1.0)], [(1.0, float("inf"))]):
        with pytest.raises(InputError, match="positive shares"):
            certify_tail_bound(np.eye(2), np.ones(2), 0.5, 1.0, 10, terms)
    with pytest.raises(InputError, match="one term for T3"):
        certify_tail_bound(np.eye(2), np.ones(2), 0.5, 1.0, 10, [(1.0, 1.0), (1.0, 2.0)], "T3")
