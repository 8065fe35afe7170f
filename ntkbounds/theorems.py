"""Theorems from Python: their derivations, and what stands against them. Main names: `derive`, `verify`."""

from __future__ import annotations

from collections.abc import Mapping

from ntkbounds.derivations.derivation import derivation
from ntkbounds.derivations.shown import Derivation
from ntkbounds.verification.proof_ledger import shown_verdict, standing
from ntkbounds.verification.record import Verification
from ntkbounds.verification.theorem_files import did_you_mean
from ntkbounds.verification.verify import DEFAULT_EXAMPLES
from ntkbounds.verification.verify import verify as verify_theorem
from theory.catalogue import catalogue
from theory.foundations.errors import InputError
from theory.statements.theorem import Theorem


def derive(theorem: Theorem | str, others: Mapping[str, Theorem] | None = None) -> Derivation:
    """The derivation of a theorem, every step checked against its rule, whether Coq has proved it, and the stored verdict.

    >>> derive("R1").checked
    True

    Args:
        theorem: a `Theorem`, or the id of one in the catalogue.
        others: theorems that its chain may cite, by id; the catalogue if None.

    Raises:
        InputError: an id that is not in the catalogue, or a theorem in which one name stands for two symbols.
    """
    known = catalogue() if others is None else others
    found = _theorem(theorem, known)
    record = derivation(found, {**known, found.id: found})
    return Derivation(found, {**record, "standing": standing(found), "verdict": shown_verdict(found)})


def verify(
    theorem: Theorem | str,
    others: Mapping[str, Theorem] | None = None,
    *,
    examples: int = DEFAULT_EXAMPLES,
    seed: int = 0,
    certify: bool = False,
) -> Verification:
    """Attack a theorem, its mutants, and its claim without each assumption, in exact arithmetic; check its derivation.

    It runs in this process, without a time limit.

    >>> verify("X2", examples=40).verdict.value
    'REFUTED'

    Args:
        theorem: a `Theorem`, or the id of one in the catalogue.
        others: theorems that its chain may cite, by id; the catalogue if None.
        examples: exact instances of each search.
        seed: of every search; the outcome is a function of it.
        certify: whether to work out a certificate over a range, where the catalogue has one.

    Raises:
        InputError: an id that is not in the catalogue, no examples, a symbol without a domain, or a claim that cannot be evaluated.
    """
    if examples < 1:
        raise InputError("at least 1 example", f"examples={examples}", "give a larger number")
    known = catalogue() if others is None else others
    found = _theorem(theorem, known)
    return verify_theorem(found, {**known, found.id: found}, examples=examples, seed=seed, certify=certify)


def _theorem(theorem: Theorem | str, known: Mapping[str, Theorem]) -> Theorem:
    if isinstance(theorem, Theorem):
        return theorem
    if theorem not in known:
        raise did_you_mean(theorem, known, "a Theorem, or the id of one")
    return known[theorem]
