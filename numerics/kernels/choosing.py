r"""The cheapest way to each weight's part of the kernel, by counted operations and bytes.

With $J_i = \sum_p h_{ip} \otimes g_{icp}$ the derivative of sample i's outputs with respect to a weight, its part of the kernel is

- `Gram`: $\sum_{pq} \langle h_{ip}, h_{jq}\rangle \langle g_{icp}, g_{jdq}\rangle$, without J;
- `products`: $\sum_p \langle g_{icp}, h_{ip} J_{jd}\rangle$: sample j's derivative meets sample i's signals one by one;
- `Jacobian`: $\langle J_{ic}, J_{jd}\rangle$, with J summed over positions;
- `plain`: the same, J by automatic differentiation, where a weight meets the sample in another way.

The first two need a weight that is used once and is one parameter times a number; the others add up, over the uses of a weight and over
the weights that share a parameter, before anything is multiplied.

Main names: `Plan`, `Part`, `plan`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from numerics.kernels.sites import Site, Sizes, site
from numerics.kernels.tracing import Tapped

GRAM, PRODUCTS, JACOBIAN, PLAIN, UNUSED = "Gram", "products", "Jacobian", "plain", "unused"
BYTE = 4.0
"""Operations that take as long as one byte to and from memory; kernels are products of matrices, at some ten operations a byte."""


CACHE = 2**21
"""Bytes of a processor's own cache, about."""


@dataclass(frozen=True)
class Part:
    """How one parameter enters the kernel.

    Attributes:
        name: where the parameter is among the parameters.
        shape: its shape.
        method: Gram, products, Jacobian, plain; unused for one that the outputs do not depend on.
        flops: additions and multiplications, for the whole kernel.
        bytes: what is kept of a sample.
    """

    name: str
    shape: tuple[int, ...]
    method: str
    flops: int
    bytes: int


@dataclass(frozen=True)
class Plan:
    """How a kernel is computed. `str(plan)` is a table.

    Attributes:
        parts: one for each parameter.
        outputs: C.
        pairs: of samples.
        block: samples in a block.
        kept: whether what is known of each sample is kept, or made anew for each pair of blocks.
    """

    parts: tuple[Part, ...]
    outputs: int
    pairs: int
    block: int
    kept: bool

    @property
    def flops(self) -> int:
        """Of all parts; the network's own passes are not among them."""
        return sum(part.flops for part in self.parts)

    @property
    def bytes(self) -> int:
        """What is kept of a sample."""
        return sum(part.bytes for part in self.parts)

    def __str__(self) -> str:
        rows = [("parameter", "shape", "method", "GFLOP", "kB a sample")]
        rows += [(p.name, "×".join(map(str, p.shape)) or "1", p.method, f"{p.flops / 1e9:.3g}", f"{p.bytes / 1e3:.3g}") for p in self.parts]
        rows.append(("all", "", "", f"{self.flops / 1e9:.3g}", f"{self.bytes / 1e3:.3g}"))
        widths = [max(len(row[column]) for row in rows) for column in range(5)]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
        made = "kept" if self.kept else "made anew for each pair of blocks"
        return "\n".join([*lines, f"blocks of {self.block} samples, {made}; {self.outputs} outputs"])


@dataclass(frozen=True)
class Chosen:
    """What the computation needs to know: which sites are contracted how.

    Attributes:
        factored: `(site, method)` of each weight that is used once and is one parameter times a number.
        summed: the other weights, whose Jacobian is taken, with their sites; none where it is plain.
        leaves: indices of the parameters that these weights depend on, increasing.
        costs: for each parameter its method, operations and bytes a sample.
        together: samples whose derivatives are formed at one time.
    """

    factored: tuple[tuple[Site, str], ...]
    summed: tuple[tuple[Any, tuple[Site, ...]], ...]
    leaves: tuple[int, ...]
    costs: dict[int, tuple[str, int, int]]
    together: int


def choose(tapped: Tapped, leaves: Sequence[Any], samples: int, pairs: int, *, trace: bool) -> Chosen:
    """Choose for every weight.

    Args:
        tapped: the function.
        leaves: its parameters.
        samples: for how many the derivatives are formed.
        pairs: for how many pairs they are contracted.
        trace: whether only the trace over outputs is asked for.
    """
    factored: list[tuple[Site, str]] = []
    summed: list[tuple[Any, tuple[Site, ...]]] = []
    costs: dict[int, tuple[str, int, int]] = {}
    for weight, uses in tapped.uses.items():
        found = [site(tapped.sample_equations[index], place, index) if index >= 0 else None for index, place in uses]
        sites = tuple(one for one in found if one is not None)
        if len(sites) < len(found):
            summed.append((weight, ()))
            continue
        others = (tapped.leaves[other] for other in tapped.uses if other is not weight)
        alone = weight in tapped.rigid and len(sites) == 1 and not any(tapped.leaves[weight] & other for other in others)
        if alone and sites[0].sizes is not None:
            (leaf,) = tapped.leaves[weight]
            method, flops, size = cheapest(
                sites[0].sizes, tapped.outputs, samples, pairs, np.dtype(weight.aval.dtype).itemsize, trace=trace, lookup=sites[0].lookup
            )
            factored.append((sites[0], method))
            costs[leaf] = (method, flops, size)
            continue
        summed.append((weight, sites))
    needed = tuple(sorted(frozenset().union(*(tapped.leaves[weight] for weight, _ in summed))))
    c = tapped.outputs
    for leaf in needed:
        there = [sites for weight, sites in summed if leaf in tapped.leaves[weight]]
        size = math.prod(leaves[leaf].shape)
        made = sum(_forming(one, c, size) for sites in there for one in sites)
        flops = samples * made + 2 * pairs * size * (c if trace else c * c)
        costs[leaf] = (JACOBIAN if all(there) else PLAIN, flops, c * size * np.dtype(leaves[leaf].dtype).itemsize)
    return Chosen(tuple(factored), tuple(summed), needed, costs, _together(tapped, factored))


def _together(tapped: Tapped, factored: Sequence[tuple[Site, str]]) -> int:
    """As many samples as the largest thing that is made of them fits in a processor's cache; from memory it takes several times as long."""
    made = [variable.aval for equation in tapped.sample_equations for variable in equation.outvars]
    patches = [sizes.groups * sizes.positions * sizes.rows for one, _ in factored if (sizes := one.sizes) is not None and not one.lookup]
    itemsize = max((aval.dtype.itemsize for aval in made if hasattr(aval, "dtype")), default=8)
    largest = max([1, *(math.prod(aval.shape) for aval in made if hasattr(aval, "shape")), *patches])
    return max(1, CACHE // (tapped.outputs * largest * itemsize))


def _forming(site: Site, outputs: int, size: int) -> int:
    """Operations that form a sample's Jacobian at a site."""
    if site.sizes is None or site.lookup:
        return outputs * size
    return 2 * outputs * site.sizes.groups * site.sizes.positions * site.sizes.rows * site.sizes.columns


def cheapest(sizes: Sizes, outputs: int, samples: int, pairs: int, itemsize: int, *, trace: bool, lookup: bool) -> tuple[str, int, int]:
    """The method with the least operations and bytes: its name, its operations in all, and the bytes that it keeps of a sample."""
    groups, p, k, m = sizes.groups, sizes.positions, sizes.rows, sizes.columns
    c, both = outputs, outputs if trace else outputs**2
    inner = 1 if lookup else k
    parts = groups * p * (inner + c * m) * itemsize
    jacobian = c * groups * k * m * itemsize
    forming = samples * c * groups * m * (p + k if lookup else 2 * p * k)
    # (operations, bytes kept of a sample, bytes moved)
    options = {
        GRAM: (2 * pairs * groups * p * p * (inner + both * m + both), parts, 3 * itemsize * pairs * both * (groups * p * p - 1)),
        JACOBIAN: (forming + 2 * pairs * both * groups * k * m, jacobian, 3 * samples * jacobian),
    }
    if not trace and not lookup and p > 1:
        moved = 3 * samples * jacobian + 3 * itemsize * pairs * c * groups * p * m
        options[PRODUCTS] = (forming + 2 * pairs * c * groups * p * m * (k + c), parts + jacobian, moved)
    method = min(options, key=lambda name: options[name][0] + BYTE * options[name][2])
    return method, options[method][0], options[method][1]


def plan(chosen: Chosen, names: Sequence[str], leaves: Sequence[Any], *, outputs: int, pairs: int, block: int, kept: bool) -> Plan:
    """What was chosen, for people."""
    parts = [
        Part(name, tuple(leaf.shape), *chosen.costs.get(index, (UNUSED, 0, 0)))
        for index, (name, leaf) in enumerate(zip(names, leaves, strict=True))
    ]
    return Plan(tuple(parts), outputs, pairs, block, kept)
