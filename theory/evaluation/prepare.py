r"""What the code printers share: declared names, dynamics put in, argument lists, compilation.

An expression is compiled with every definition unfolded and the solution of the dynamics put in, so that it is a function of the
instance alone. Arguments are keyword-only and named after the symbols; `lambda` being a keyword, the eigenvalues are `lam`.

Main names: `prepare`, `argument_names`, `compile_source`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from theory.language.definitions import unfold
from theory.language.dynamics import DYNAMICS, Dynamics
from theory.language.relu_kernel import DUAL, closed_form
from theory.language.substitution import substitute
from theory.language.symbols import B, N, correlation, i


def prepare(expression: sp.Expr) -> sp.Expr:
    """`expression` with names unfolded and the solved dynamics put in."""
    return _solved(unfold(expression))


@lru_cache(maxsize=2**13)
def _solved(solved: sp.Expr) -> sp.Expr:
    for dynamics in DYNAMICS:
        if solved.has(dynamics.mode):
            at = partial(_solution_at, dynamics)
            solved = solved.replace(dynamics.mode, at)
    return solved.replace(lambda part: part.func.__name__ in _KAPPAS and isinstance(part, AppliedUndef), _kappa)


_KAPPAS = ("kappa_0", "kappa_1")


def _kappa(part: sp.Expr) -> sp.Expr:
    return substitute(closed_form(DUAL.index(part.func)), {correlation: part.args[0]})


def _solution_at(dynamics: Dynamics, mode: sp.Expr, time: sp.Expr) -> sp.Expr:
    return substitute(dynamics.solution, {i: mode, dynamics.time: time})


def argument_names(*expressions: sp.Basic) -> tuple[str, ...]:
    """Names of the symbols that prepared expressions depend on, sorted; bound indices and the number of modes are not among them."""
    found: set[str] = set()
    for expression in expressions:
        bound = {limit[0] for total in expression.atoms(sp.Sum, sp.Product) for limit in total.limits}
        found |= {str(part.base.label) for part in expression.atoms(sp.Indexed)}
        labels = {part.base.label for part in expression.atoms(sp.Indexed)}
        found |= {s.name for s in expression.free_symbols if isinstance(s, sp.Symbol) and s not in bound | labels}
    return tuple(sorted(found - {N.name, B.name, i.name}))


def compile_source(body: str, arguments: tuple[str, ...], namespace: Mapping[str, Any], name: str) -> Callable[..., Any]:
    """A function with the given keyword-only arguments (any others are ignored) that returns `body`; its source is its `source`."""
    signature = "".join(f"{a}, " for a in arguments)
    source = f"def {name}(*, {signature}**others):\n    return {body}\n" if arguments else f"def {name}(**others):\n    return {body}\n"
    scope: dict[str, Any] = dict(namespace)
    exec(compile(source, f"<{name}>", "exec"), scope)
    function: Callable[..., Any] = scope[name]
    function.source = source  # type: ignore[attr-defined]
    function.arguments = arguments  # type: ignore[attr-defined]
    return function
