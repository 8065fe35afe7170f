r"""The dynamics as Coq definitions, generated from their recurrences. **Trusted.**

Gradient descent, alone and with proximity, is a fixpoint of one step; momentum is `second_order a b u`, with its a, b and start; gradient
flow is any function that solves its differential equation, which a statement about it assumes (`flow_hypotheses`).

Main names: `dynamics_source`, `flow_hypotheses`.
"""

from __future__ import annotations

import sympy as sp

from proofs.statements.terms import MODES, in_range, real
from theory.language.dynamics import (
    DESCENT,
    FLOW_RATE,
    HEAVY_BALL,
    NESTEROV,
    PROXIMAL_DESCENT,
    HeavyBallFilter,
    MomentumBase,
    NesterovFilter,
    Recurrence,
    mode_flow,
)
from theory.language.symbols import N, beta, c, i, t, tau, x

_TYPES = {"lam": "nat -> R", "c": "nat -> R"}


def _parameters(name: str) -> str:
    return " ".join(f"({parameter} : {_TYPES.get(parameter, 'R')})" for parameter in MODES[name])


def _fixpoint(recurrence: Recurrence) -> str:
    name = recurrence.unknown.__name__
    before = " ".join([name, *MODES[name], "i", "t"])
    shift = "" if recurrence.shift == 0 else f" + {real(recurrence.shift)}"
    return (
        f"(* {recurrence.name} *)\nFixpoint {name} {_parameters(name)} (i t : nat) : R :=\n"
        f"  match t with O => {real(recurrence.initial)} | S t => {real(recurrence.factor)} * {before}{shift} end.\n"
    )


def _filter(kind: type[MomentumBase], name: str) -> str:
    a, b = kind(x, beta, t).coefficients
    return f"Definition {name} (x beta : R) (t : nat) : R := second_order {real(a)} {real(b)} 1 t.\n"


def _momentum(name: str, filter_of_mode: sp.Expr) -> str:
    a, b = filter_of_mode.coefficients
    return f"Definition {name} {_parameters(name)} (i t : nat) : R := second_order {real(a)} {real(b)} {real(c[i])} t.\n"


def dynamics_source() -> str:
    """The Coq file that defines the dynamics."""
    return "\n".join(
        [
            "(* Printed from theory/language/dynamics.py by `ntkbounds prove`: the ways to train, one mode at a time. *)",
            "From NTK Require Export Library.\n",
            _fixpoint(DESCENT),
            _fixpoint(PROXIMAL_DESCENT),
            "(* momentum: a filter, and what it leaves of a mode *)",
            _filter(HeavyBallFilter, "heavy_ball"),
            _filter(NesterovFilter, "nesterov"),
            _momentum("mode_heavy", HEAVY_BALL.multiplier),
            _momentum("mode_nesterov", NESTEROV.multiplier),
        ]
    )


def flow_hypotheses() -> list[tuple[str, str]]:
    """That `mode_flow` is gradient flow: its start, and its derivative at all times."""
    every = f"forall i : nat, {in_range(i, sp.S.One, N)} -> "
    return [
        ("Hflow_start", f"{every}mode_flow i 0 = {real(c[i])}"),
        ("Hflow", f"{every}forall tau : R, derivable_pt_lim (mode_flow i) tau ({real(FLOW_RATE)} * {real(mode_flow(i, tau))})"),
    ]
