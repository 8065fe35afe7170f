"""The empirical kernel beside peers, in one run: ours, Jacobians leaf by leaf, torch.func where torch is installed.

python -m benchmarks.kernels --json benchmarks/results/kernels.json

Float32. What is timed is a second call, everything compiled; turns alternate, and what counts is the median of their ratios. The leaf by
leaf way is what one writes with `jax.jacrev` and `jax.vmap`, compiled once. Neural-tangents needs JAX 0.4.25 or older, which cannot stand
beside this one: it is not run here.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import math
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from benchmarks.machine import described
from numerics.kernels.empirical import empirical_ntk, kernel_plan
from numerics.networks.cnn import cnn
from numerics.networks.mlp import mlp
from numerics.networks.network import Network, moving

CASES: dict[str, tuple[Network, int]] = {
    "MLP 784-512-512-1": (mlp(784, width=512, depth=2), 1000),
    "MLP 784-1024-1024-10": (mlp(784, width=1024, depth=2, outputs=10), 300),
    "CNN 28×28, 3 convolutions of 32, 10 outputs": (cnn((28, 28, 1), width=32, depth=3, outputs=10), 64),
    "CNN 8×8, 2 convolutions of 16 (quickstart)": (cnn((8, 8, 1), width=16, depth=2), 500),
}
LARGEST = 2 * 10**9
"""Bytes of the leaf by leaf way's Jacobians at most: beyond, it is not run."""


def leaf_by_leaf(net: Network, params: Any, x: jax.Array) -> Callable[[], Any] | str:
    """J Jᵀ with the whole Jacobian, by reverse mode for each sample; or why not."""
    leaves, rebuild = moving(params)
    size = len(x) * net.outputs * sum(leaf.size for leaf in leaves) * 4
    if size > LARGEST:
        return f"its Jacobian takes {size / 1e9:.1f} GB"

    @jax.jit
    def kernel(moved: Any, inputs: Any) -> Any:
        rows = jax.vmap(lambda one: jax.jacrev(lambda p: net.apply(rebuild(p), one[None])[0])(moved))(inputs)
        return sum(j @ j.T for j in (leaf.reshape(len(x) * net.outputs, -1) for leaf in rows))

    return lambda: kernel(leaves, x)


def by_torch(net: Network, params: Any, x: jax.Array) -> Callable[[], Any] | str:
    """torch.func's Jacobian contraction on the same weights; or why not."""
    if importlib.util.find_spec("torch") is None:
        return "torch is not installed"
    import torch

    arrays = [np.array(leaf) for leaf in params]
    if len(x) * net.outputs * sum(w.size for w in arrays) * 4 > LARGEST:
        return "its Jacobian is too large"
    scales = [math.sqrt((1.0 if layer == 0 else 2.0) / w.shape[0]) for layer, w in enumerate(arrays)]
    images, inputs = net.name == "cnn", np.array(x)
    if images:  # torch's own layouts: the same kernel, entries of weights in another order
        side = tuple(-(-d // 2 ** (len(arrays) - 2)) for d in net.input_shape[:2])
        arrays[:-1] = [w.reshape(3, 3, w.shape[0] // 9, -1).transpose(3, 2, 0, 1) for w in arrays[:-1]]
        arrays[-1] = arrays[-1].reshape(*side, -1, net.outputs).transpose(2, 0, 1, 3).reshape(-1, net.outputs)
        inputs = inputs.transpose(0, 3, 1, 2)
    weights = [torch.from_numpy(np.ascontiguousarray(w)) for w in arrays]
    given = torch.from_numpy(np.ascontiguousarray(inputs))

    def apply(moved: list[Any], one: Any) -> Any:
        h = one[None] if images else one.reshape(-1)
        for layer, (w, scale) in enumerate(zip(moved[:-1], scales[:-1], strict=True)):
            z = torch.nn.functional.conv2d(h, w, stride=1 if layer == 0 else 2, padding=1) if images else h @ w
            h = torch.relu(scale * z)
        return scales[-1] * (h.reshape(-1) @ moved[-1])

    def kernel() -> Any:
        rows = torch.func.vmap(torch.func.jacrev(apply), (None, 0))(weights, given)
        flat = [j.reshape(len(x) * net.outputs, -1) for j in rows]
        return sum(j @ j.T for j in flat).numpy()

    # On a busy machine its threads wait for each other: eight times slower with two than with one has been seen. It gets its best.
    best: dict[int, float] = {}
    for threads in range(1, (os.cpu_count() or 1) + 1):
        torch.set_num_threads(threads)
        kernel()
        best[threads] = min(timed(kernel)[0] for _ in range(2))
    torch.set_num_threads(min(best, key=lambda threads: best[threads]))
    return kernel


def timed(call: Callable[[], Any]) -> tuple[float, np.ndarray]:
    """Seconds, and what was found."""
    began = time.perf_counter()
    found = np.asarray(call())
    return time.perf_counter() - began, found


def product_speed(size: int = 2000) -> float:
    """GFLOP/s of a product of matrices, the best of five."""
    a = jnp.ones((size, size), jnp.float32)
    product = jax.jit(lambda m: m @ m)
    jax.block_until_ready(product(a))
    best = min(timed(lambda: product(a))[0] for _ in range(5))
    return 2 * size**3 / best / 1e9


def measured(name: str, turns: int, samples: int | None) -> dict[str, Any]:
    """One network, every way in turn."""
    net, n = CASES[name]
    n = n if samples is None else min(n, samples)
    params = net.initialize(jax.random.key(0), jnp.float32)
    x = jnp.asarray(np.random.default_rng(0).standard_normal((n, *net.input_shape)), jnp.float32)
    plan = kernel_plan(net, params, x)
    ways: dict[str, Any] = {"leaf by leaf": leaf_by_leaf(net, params, x), "torch.func": by_torch(net, params, x)}
    skipped = {way: call for way, call in ways.items() if isinstance(call, str)}
    running = {"ours": lambda: empirical_ntk(net, params, x)} | {way: call for way, call in ways.items() if not isinstance(call, str)}
    first = {way: timed(call) for way, call in running.items()}
    seconds = [{way: timed(call)[0] for way, call in running.items()} for _ in range(turns)]
    ours = first["ours"][1]
    row: dict[str, Any] = {"network": name, "n": n, "outputs": net.outputs, "gflop": round(plan.flops / 1e9, 3), "block": plan.block}
    row["methods"] = [part.method for part in plan.parts]
    row["ways"] = {
        way: {
            "first": round(first[way][0], 3),
            "median": float(f"{np.median([turn[way] for turn in seconds]):.3g}"),
            "times_ours": float(f"{np.median([turn[way] / turn['ours'] for turn in seconds]):.3g}"),
            "difference": float(f"{np.abs(first[way][1] - ours).max() / np.abs(ours).max():.2g}"),
        }
        for way in running
    }
    if "torch.func" in running:
        import torch

        row["ways"]["torch.func"]["first"] = None  # it has been run before, to find its threads
        row["ways"]["torch.func"]["threads"] = torch.get_num_threads()
    row["skipped"] = skipped
    return row


def main(arguments: list[str] | None = None) -> None:
    """Measure, print, and store what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--turns", type=int, default=5, help="alternations")
    parser.add_argument("--samples", type=int, help="at most so many, for a short run")
    parser.add_argument("--only", type=int, nargs="+", default=list(range(len(CASES))), help="which networks, by number from 0")
    parser.add_argument("--json", type=Path, help="file for the figures")
    given = parser.parse_args(arguments)
    packages = ["ntkbounds", "jax", "jaxlib", "numpy"] + (["torch"] if importlib.util.find_spec("torch") else [])
    content = {**described(packages), "dtype": "float32", "turns": given.turns, "product_gflops": [round(product_speed())]}
    print(f"a product of matrices: {content['product_gflops'][0]} GFLOP/s; {content['machine']}; {content['versions']}", flush=True)
    rows = []
    for index in given.only:
        row = measured(list(CASES)[index], given.turns, given.samples)
        rows.append(row)
        print(f"{row['network']}, n={row['n']}: {', '.join(row['methods'])}")
        for way, found in row["ways"].items():
            first = "" if found["first"] is None else f" [first {found['first']} s]"
            print(f"  {way:14} {found['median']:8.3g} s, {found['times_ours']:6.3g} × ours{first}")
        for way, reason in row["skipped"].items():
            print(f"  {way:14} skipped: {reason}")
    content["product_gflops"].append(round(product_speed()))
    if given.json:
        given.json.write_text(json.dumps({**content, "kernels": rows}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
