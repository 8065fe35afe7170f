"""Can a theorem be judged at all? What a user's own theorem may get wrong, each in one line that says what to do.

Main name: `check_judgeable`.
"""

from __future__ import annotations

import random

import sympy as sp

from numerics.drawing.choice_sources import FromRandom
from numerics.instances.prepared import PreparedTheorem, prepared
from numerics.instances.sampler import CannotDraw
from theory.foundations.errors import InputError
from theory.statements.chain import check_symbols
from theory.statements.theorem import Theorem


def check_judgeable(theorem: Theorem | PreparedTheorem) -> None:
    """Check that every symbol has a name of its own and a domain or an assumption, and that both sides can be evaluated exactly.

    Raises:
        InputError: the first thing that is wrong.
    """
    ready = prepared(theorem)
    theorem = ready.theorem
    try:
        check_symbols(theorem)
        for side in (theorem.claim.lhs, theorem.claim.rhs):
            if not isinstance(side, sp.Expr):
                raise TypeError(f"`{side}` is no number")
        scalars, vectors = ready.symbols
        constrained = {name for assumption in theorem.assumptions for name in assumption.free_symbols}
        for name, symbol in {**scalars, **vectors}.items():
            if name not in constrained and not symbol.assumptions0.get("extended_real"):
                raise InputError(
                    f"an assumption on every symbol of theorem {theorem.id}, or a domain",
                    f"{name} with neither",
                    f"declare it, as in scalar('{name}', …, nonnegative=True) of ntkbounds.symbols, or add an Assumption",
                )
        ready.judge.judge(ready.sampler.draw(FromRandom(random.Random(0))))
    except (NameError, TypeError, NotImplementedError, AttributeError) as error:
        raise InputError(
            f"a claim in theorem {theorem.id} made of sums, products, powers, exp, log, roots, Γ, π, |x|, max and min of real symbols",
            f"one that cannot be evaluated ({_first_line(error)})",
            "write it with those, or with a symbol for the rest and an Assumption on it",
        ) from None
    except CannotDraw:
        return  # said where the theorem is verified


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
