r"""A function of one sample, taken apart: what sees the weights alone, and what sees the sample.

From the traced computation, not from names of classes: a weight is whatever the part that sees no sample hands to the part that does, a
parameter as it is or scaled, reshaped, normalized.

Main names: `Tapped`, `tapped`, `evaluate`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import jax
from jax.extend.core import Literal

INLINED = {"jit", "pjit", "closed_call", "core_call", "checkpoint", "remat", "remat2"}
"""Calls that are looked into. Not those with a derivative of their own (custom_jvp: relu at 0), and not loops."""
_SAME_ENTRIES = {"reshape", "transpose", "squeeze", "expand_dims", "rev", "neg", "copy", "copy_p"}
Variable = Any
"""A variable of a jaxpr."""


def variables(equation: Any) -> list[Variable]:
    """The variables that an equation reads."""
    return [v for v in equation.invars if not isinstance(v, Literal)]


def bind(equation: Any, values: Sequence[Any]) -> list[Any]:
    """What an equation gives for these values, calls of `INLINED` written out."""
    if equation.primitive.name in INLINED:
        inner = equation.params.get("jaxpr", equation.params.get("call_jaxpr"))
        return call(getattr(inner, "jaxpr", inner), getattr(inner, "consts", ()), values)
    found = equation.primitive.bind(*values, **equation.primitive.get_bind_params(equation.params))
    return list(found) if equation.primitive.multiple_results else [found]


def evaluate(
    equations: Iterable[Any], known: dict[Variable, Any], one: Callable[[int, Any, Sequence[Any]], list[Any]] | None = None
) -> dict[Variable, Any]:
    """All variables after these equations; `one(index, equation, values)` may stand for `bind`."""
    for index, equation in enumerate(equations):
        values = [v.val if isinstance(v, Literal) else known[v] for v in equation.invars]
        found = bind(equation, values) if one is None else one(index, equation, values)
        known.update(zip(equation.outvars, found, strict=True))
    return known


def call(jaxpr: Any, consts: Sequence[Any], arguments: Sequence[Any]) -> list[Any]:
    """The outputs of a jaxpr."""
    start = dict(zip([*jaxpr.constvars, *jaxpr.invars], [*consts, *arguments], strict=True))
    known = evaluate(jaxpr.eqns, start)
    return [v.val if isinstance(v, Literal) else known[v] for v in jaxpr.outvars]


@dataclass
class Tapped:
    r"""A function $f(w, x)$ of parameters and one sample, in two parts.

    Attributes:
        parameters: variables of the leaves.
        sample: variable of the sample.
        output: variable of the outputs, (C,), or a literal.
        constants: values of what the function closes over.
        weight_equations: what sees no sample.
        sample_equations: what does.
        leaves: for each variable that depends on parameters and sees no sample, the leaves that it depends on.
        rigid: those of them that are one leaf times a number, its entries in another order: $w = sQv$ with $Q^TQ = 1$.
        uses: for each weight the places where it meets the sample: (index of the equation, operand); index −1 is the output itself.
    """

    parameters: list[Variable]
    sample: Variable
    output: Any
    constants: dict[Variable, Any]
    outputs: int
    weight_equations: list[Any] = field(default_factory=list)
    sample_equations: list[Any] = field(default_factory=list)
    leaves: dict[Variable, frozenset[int]] = field(default_factory=dict)
    rigid: set[Variable] = field(default_factory=set)
    uses: dict[Variable, list[tuple[int, int]]] = field(default_factory=dict)

    def weights(self, leaves: Sequence[Any]) -> dict[Variable, Any]:
        """All variables that see no sample, at these parameters."""
        return evaluate(self.weight_equations, {**self.constants, **dict(zip(self.parameters, leaves, strict=True))})


def tapped(function: Callable[..., Any], leaves: Sequence[Any], sample: Any) -> Tapped:
    """Trace `function(leaves, sample)`, whose value is (C,), and take it apart.

    Args:
        function: of the leaves of the parameters and one sample.
        leaves: arrays, or their shapes.
        sample: likewise.
    """
    first = jax.make_jaxpr(lambda *a: function(list(a[:-1]), a[-1]))(*leaves, sample)
    flat = jax.make_jaxpr(lambda *a: call(first.jaxpr, first.consts, a))(*leaves, sample)
    *parameters, x = flat.jaxpr.invars
    (output,) = flat.jaxpr.outvars
    constants = dict(zip(flat.jaxpr.constvars, flat.consts, strict=True))
    found = Tapped(list(parameters), x, output, constants, flat.out_avals[0].size)
    found.leaves = {v: frozenset({i}) for i, v in enumerate(parameters)}
    found.rigid = set(parameters)
    seen = {x}
    for equation in flat.jaxpr.eqns:
        read = variables(equation)
        if any(v in seen for v in read):
            for place, v in enumerate(equation.invars):
                if not isinstance(v, Literal) and v in found.leaves:
                    found.uses.setdefault(v, []).append((len(found.sample_equations), place))
            found.sample_equations.append(equation)
            seen.update(equation.outvars)
            continue
        found.weight_equations.append(equation)
        moving = [v for v in read if v in found.leaves]
        if moving:
            found.leaves.update((o, frozenset().union(*(found.leaves[v] for v in moving))) for o in equation.outvars)
            if len(moving) == 1 and moving[0] in found.rigid and _is_rigid(equation, moving[0]):
                found.rigid.update(equation.outvars)
    if not isinstance(output, Literal) and output in found.leaves:
        found.uses.setdefault(output, []).append((-1, 0))
    return found


def _is_rigid(equation: Any, moving: Variable) -> bool:
    """Whether the equation keeps every entry of one operand, up to order and one factor."""
    name, before, after = equation.primitive.name, moving.aval, equation.outvars[0].aval
    if name in ("mul", "div"):
        left, right = equation.invars
        return bool((left is moving and right.aval.shape == ()) or (name == "mul" and right is moving and left.aval.shape == ()))
    return name in _SAME_ENTRIES or (name == "broadcast_in_dim" and before.size == after.size)
