"""The empirical kernel beside peers, in one run: ours, Jacobians leaf by leaf, torch.func, neural-tangents.

sh benchmarks/peers.sh
python -m benchmarks.kernels --json benchmarks/results/kernels.json

Float32. What is timed is a second call, everything compiled; turns alternate, and what counts is the median of their ratios: of seconds on
the clock, and of the processor's seconds in all threads, which say more on a machine that others use as well. The leaf by
leaf way is what one writes with `jax.jacrev` and `jax.vmap`, compiled once. Peers run in environments of their own, one process each; one
that is not there is skipped, and the reason said.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

import ntkbounds as nb
from benchmarks.machine import described
from benchmarks.networks import CASES, Case
from benchmarks.peer import timed

LARGEST = 2 * 10**9
"""Bytes of the leaf by leaf way's Jacobians at most: beyond, it is not run."""
ROOT = Path(__file__).resolve().parent.parent
PEERS = {
    "torch.func": ("torch", "torch"),
    "structured": ("neural-tangents", "structured"),
    "contraction": ("neural-tangents", "contraction"),
}
"""Of each peer its environment in build/peers and its name in `benchmarks.peer`; the last two are ways of neural-tangents."""


class Peer:
    """A process that times one peer on one network."""

    def __init__(self, environment: Path, way: str, name: str, output: str, given: Path, result: Path) -> None:
        python = environment.resolve() / "bin" / "python"
        if not python.exists():
            raise RuntimeError("not installed: sh benchmarks/peers.sh")
        command = [str(python), str(ROOT / "benchmarks" / "peer.py"), way, name, output, str(given), str(result)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        line = self._line()
        self.said: dict[str, Any] = json.loads(line) if line else {"skipped": "it ended without a word"}
        if "skipped" in self.said:
            self.end()
            raise RuntimeError(self.said["skipped"])
        self.found = np.load(result)

    def _line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline()

    def seconds(self) -> tuple[float, float]:
        """Of one call, on the clock and of the processor."""
        assert self.process.stdin is not None
        self.process.stdin.write("again\n")
        self.process.stdin.flush()
        clock, processor = json.loads(self._line())
        return clock, processor

    def end(self) -> None:
        """Let the process end."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()


def leaf_by_leaf(case: Case, params: Any, x: jax.Array, output: str) -> Callable[[], Any]:
    """J Jᵀ with the whole Jacobian, by reverse mode for each sample."""
    size = len(x) * case.outputs * sum(leaf.size for leaf in params) * 4
    if size > LARGEST:
        raise RuntimeError(f"its Jacobian takes {size / 1e9:.1f} GB")

    @jax.jit
    def kernel(moved: Any, inputs: Any) -> Any:
        rows = jax.vmap(lambda one: jax.jacrev(lambda p: case.apply(p, one[None])[0])(moved))(inputs)
        flat = [leaf.reshape(len(x) * (1 if output == "trace" else case.outputs), -1) for leaf in rows]
        return sum(j @ j.T for j in flat)

    return lambda: kernel(params, x)


def product_speed(size: int = 2000) -> float:
    """GFLOP/s of a product of matrices, the best of five."""
    a = jnp.ones((size, size), jnp.float32)
    product = jax.jit(lambda m: m @ m)
    jax.block_until_ready(product(a))
    best = min(timed(lambda: product(a).block_until_ready())[0] for _ in range(5))
    return 2 * size**3 / best / 1e9


def measured(name: str, output: str, turns: int, samples: int | None, folder: Path, environments: Path) -> dict[str, Any]:
    """One network, every way in turn."""
    case = CASES[name]
    n = case.inputs[0] if samples is None else min(case.inputs[0], samples)
    weights, inputs = case.drawn(n)
    params, x = [jnp.asarray(w) for w in weights], jnp.asarray(inputs)
    plan = nb.kernel_plan(case.apply, params, x, output=output)
    given, skipped = folder / "given.npz", {}
    about = json.dumps({"kind": case.kind, "outputs": case.outputs, "more": case.more})
    np.savez(given, x=inputs, case=about, **{f"w{i}": w for i, w in enumerate(weights)})
    calls: dict[str, Callable[[], Any]] = {"ours": lambda: nb.empirical_ntk(case.apply, params, x, output=output)}
    try:
        calls["leaf by leaf"] = leaf_by_leaf(case, params, x, output)
    except RuntimeError as error:
        skipped["leaf by leaf"] = str(error)
    first = {way: timed(partial(_array, call)) for way, call in calls.items()}
    peers: dict[str, Peer] = {}
    for way, (environment, told) in PEERS.items():
        try:
            peers[way] = Peer(environments / environment, told, name, output, given, folder / f"{told}.npy")
        except RuntimeError as error:
            skipped[way] = str(error)
    speeds = [product_speed()]
    seconds = []
    for _ in range(turns):
        ours_and = {way: timed(partial(_array, call))[:2] for way, call in calls.items()}
        seconds.append(ours_and | {way: peer.seconds() for way, peer in peers.items()})
        speeds.append(product_speed())
    for peer in peers.values():
        peer.end()
    ours = first["ours"][2]
    row: dict[str, Any] = {"network": name, "output": output, "n": n, "outputs": case.outputs, "gflop": round(plan.flops / 1e9, 3)}
    row |= {"block": plan.block, "methods": [part.method for part in plan.parts]}
    row |= {"product_gflops": round(float(np.median(speeds))), "load": round(os.getloadavg()[0], 1), "ways": {}}
    for way in [*calls, *peers]:
        found = first[way][2] if way in first else peers[way].found
        began = first[way][0] if way in first else peers[way].said["first"][0]
        row["ways"][way] = {
            "first": None if way == "torch.func" else round(began, 3),  # it has been run before, to find what suits it
            "median": _short(np.median([turn[way][0] for turn in seconds])),
            "median_processor": _short(np.median([turn[way][1] for turn in seconds])),
            "times_ours": _short(np.median([turn[way][0] / turn["ours"][0] for turn in seconds])),
            "times_ours_processor": _short(np.median([turn[way][1] / turn["ours"][1] for turn in seconds])),
            "difference": _short(np.abs(found - ours).max() / np.abs(ours).max()),
        } | ({"settings": peers[way].said["settings"]} if way == "torch.func" else {})
    row["skipped"], row["versions"] = skipped, {k: v for peer in peers.values() for k, v in peer.said["versions"].items() if k != "jax"}
    return row


def _array(call: Callable[[], Any]) -> np.ndarray:
    return np.asarray(call())


def _short(value: Any) -> float:
    return float(f"{value:.3g}")


def main(arguments: list[str] | None = None) -> None:
    """Measure, print, and store what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--turns", type=int, default=5, help="alternations")
    parser.add_argument("--samples", type=int, help="at most so many, for a short run")
    parser.add_argument("--only", type=int, nargs="+", default=list(range(len(CASES))), help="which networks, by number from 0")
    parser.add_argument("--peers", type=Path, default=ROOT / "build" / "peers", help="their environments")
    parser.add_argument("--json", type=Path, help="file for the figures, written anew after each network")
    given = parser.parse_args(arguments)
    content = {**described(["ntkbounds", "jax", "jaxlib", "numpy"]), "dtype": "float32", "turns": given.turns}
    print(f"{content['machine']}; {content['versions']}", flush=True)
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for name, output in [(list(CASES)[index], output) for index in given.only for output in ("full", "trace")]:
            if output == "trace" and CASES[name].outputs == 1:
                continue
            row = measured(name, output, given.turns, given.samples, Path(folder), given.peers)
            rows.append(row)
            print(f"{name}, {output}, n={row['n']}: {', '.join(row['methods'])}; products of matrices at {row['product_gflops']} GFLOP/s")
            for way, found in row["ways"].items():
                first = "" if found["first"] is None else f" [first {found['first']} s]"
                ratios = f"{found['times_ours']:6.3g} × ours, by the processor's time {found['times_ours_processor']:6.3g} ×"
                print(f"  {way:14} {found['median']:8.3g} s, {ratios}, off by {found['difference']:.1g}{first}")
            for way, reason in row["skipped"].items():
                print(f"  {way:14} skipped: {reason}")
            print(end="", flush=True)
            if given.json:
                content["versions"] |= row["versions"]
                given.json.write_text(json.dumps({**content, "kernels": rows}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
