r"""Certificates: what exact rationals and Arb balls prove of the catalogue's theorems, over boxes of parameters and for a network.

A certificate says what it covers and what it does not: a theorem about all spectra is not proven by certifying its constant for t up
to 1000; the range says so. "Not certified" is never "false".

Main names: `Certificate`, `CERTIFICATES`, `certify`, `certify_theorem`, `certify_linearized_loss`, `certify_tail_bound`, `certify_network`,
`certify_network_tails`, `NETWORK_CERTIFICATES`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from numerics.certificates.certificate import Certificate, timed
from numerics.certificates.flow import flow_above, flow_close
from numerics.certificates.network import certify_linearized_loss, certify_network
from numerics.certificates.network_tails import certify_network_tails, certify_tail_bound
from numerics.certificates.parametric_spectra import exponential, power_law
from numerics.certificates.sharp_constants import attained_constant, flow_constant, rounded_constant
from theory.catalogue import catalogue
from theory.statements.theorem import Theorem

__all__ = [
    "CERTIFICATES",
    "NETWORK_CERTIFICATES",
    "Certificate",
    "certify",
    "certify_linearized_loss",
    "certify_network",
    "certify_network_tails",
    "certify_tail_bound",
    "certify_theorem",
]


def _rounded(sharp: str, theorem: Theorem) -> Certificate:
    return rounded_constant(theorem, catalogue()[sharp])


_BY_ID: Mapping[str, Callable[[Theorem], Certificate]] = {
    "C3": attained_constant,
    "C3.simple": partial(_rounded, "C3"),
    "C3.flow": flow_constant,
    "D6.lower": flow_above,
    "D6": flow_close,
    "R4": attained_constant,
    "R4.simple": partial(_rounded, "R4"),
    "R4.rank": attained_constant,
    "R4.rank_simple": partial(_rounded, "R4.rank"),
    "R6": power_law,
    "R6.exponential": exponential,
}


def certify_theorem(theorem: Theorem) -> Certificate | None:
    """The certificate of a theorem as it is declared, by its id; None if there is none for that id.

    A theorem declared otherwise under the same id gets one only if what it declares is what is certified.
    """
    if theorem.id not in _BY_ID:
        return None
    return timed(partial(_BY_ID[theorem.id], theorem))


def certify(theorem_id: str) -> Certificate | None:
    """The certificate of a theorem of the catalogue; None if there is none."""
    return CERTIFICATES[theorem_id]() if theorem_id in CERTIFICATES else None


def _certified(theorem_id: str) -> Certificate:
    return timed(lambda: _BY_ID[theorem_id](catalogue()[theorem_id]))


CERTIFICATES: Mapping[str, Callable[[], Certificate]] = {theorem_id: partial(_certified, theorem_id) for theorem_id in _BY_ID}
"""For each theorem that has one, what works out its certificate."""

NETWORK_CERTIFICATES: Mapping[str, Callable[[str], Certificate]] = {
    "R2": lambda net: certify_network(net=net),
    "T3": lambda net: certify_network_tails(net=net, theorem="T3"),
    "T11": lambda net: certify_network_tails(net=net, theorem="T11"),
}
"""For each bound that is certified for a small network, what works that out for a network by its name."""
