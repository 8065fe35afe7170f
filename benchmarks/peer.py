"""One peer, one network, in the peer's own environment (`benchmarks/peers.sh`): times a call for each line that it is sent.

    python benchmarks/peer.py torch|structured|contraction CASE full|trace GIVEN.npz RESULT.npy

GIVEN holds weights, inputs and what torch needs to know, so that torch's environment needs no JAX. Prints
`{"versions", "first", "settings"}`, then for each line on standard input the seconds of a call, on the clock and of the processor.
Everything is float32.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

LARGEST = 3 * 10**9
"""Bytes of a Jacobian at most: beyond, it is not run."""


def _torch_apply(case: Any) -> Callable[[list[Any], Any], Any]:
    import torch
    from torch.nn import functional

    def convolved(h: Any, w: Any, stride: int) -> Any:
        return functional.conv2d(h, w, stride=stride, padding=1)

    def mlp(p: list[Any], one: Any) -> Any:
        h = one
        for w in p[:-1]:
            h = torch.relu(h @ w)
        return h @ p[-1]

    def cnn(p: list[Any], one: Any) -> Any:
        h = one[None]
        for w, stride in zip(p[:-1], case.more["strides"], strict=True):
            h = torch.relu(convolved(h, w, stride))
        return h.reshape(-1) @ p[-1]

    def resnet(p: list[Any], one: Any) -> Any:
        h = convolved(one[None], p[0], 1)
        h = torch.relu(h + convolved(torch.relu(convolved(torch.relu(h), p[1], 1)), p[2], 1))
        h = functional.conv2d(h, p[5], stride=2) + convolved(torch.relu(convolved(h, p[3], 2)), p[4], 1)
        return torch.relu(h).mean((2, 3))[0] @ p[6]

    def transformer(p: list[Any], x: Any) -> Any:
        tokens, width = x.shape
        normed = functional.layer_norm(x, (width,), p[0], p[1])
        q, k, v = ((normed @ w).reshape(tokens, 4, -1).transpose(0, 1) for w in p[2:5])
        seen = torch.softmax(q @ k.transpose(1, 2) / (width // 4) ** 0.5, -1) @ v
        h = x + seen.transpose(0, 1).reshape(tokens, width) @ p[5]
        h = h + torch.relu(functional.layer_norm(h, (width,), p[6], p[7]) @ p[8]) @ p[9]
        return h.mean(0) @ p[10]

    return {"mlp": mlp, "cnn": cnn, "resnet": resnet, "transformer": transformer}[case.kind]


def by_torch(case: Any, weights: list[np.ndarray], x: np.ndarray, trace: bool) -> tuple[Callable[[], np.ndarray], dict[str, Any]]:
    """Its Jacobian contraction, with the number of threads and the chunk of samples that suit it best."""
    import torch

    if len(x) * case.outputs * sum(w.size for w in weights) * 4 > LARGEST:
        raise MemoryError(f"its Jacobian takes {len(x) * case.outputs * sum(w.size for w in weights) * 4 / 1e9:.1f} GB")
    if case.kind == "cnn":  # torch's own layouts: the same kernel, the entries of weights in another order
        side = round((weights[-1].shape[0] // weights[-2].shape[-1]) ** 0.5)
        weights = [*weights[:-1], weights[-1].reshape(side, side, -1, case.outputs).transpose(2, 0, 1, 3).reshape(-1, case.outputs)]
    if case.kind == "resnet":
        weights = [*weights[:5], weights[5][None, None], weights[6]]
    moved = [torch.from_numpy(np.ascontiguousarray(w.transpose(3, 2, 0, 1) if w.ndim == 4 else w)) for w in weights]
    given = torch.from_numpy(np.ascontiguousarray(x.transpose(0, 3, 1, 2) if x.ndim == 4 else x))
    apply, rows = _torch_apply(case), len(x) * (1 if trace else case.outputs)
    best: dict[tuple[int, int | None], float] = {}

    def kernel(chunk: int | None) -> np.ndarray:
        found = torch.func.vmap(torch.func.jacrev(apply), (None, 0), chunk_size=chunk)(moved, given)
        flat = [j.reshape(rows, -1) for j in found]
        return sum(j @ j.T for j in flat).numpy()

    for threads in range(1, (os.cpu_count() or 1) + 1):  # on a busy machine they wait for each other
        torch.set_num_threads(threads)
        for chunk in (None, 8):
            first = timed(partial(kernel, chunk))[0]
            best[threads, chunk] = first if first > 5 else timed(partial(kernel, chunk))[0]
    threads, chunk = min(best, key=lambda way: best[way])
    torch.set_num_threads(threads)
    return partial(kernel, chunk), {"threads": threads, "chunk": chunk}


def by_neural_tangents(way: str, case: Any, weights: list[np.ndarray], x: np.ndarray, trace: bool) -> Callable[[], np.ndarray]:
    """Its empirical kernel, compiled: of structured derivatives, or of Jacobians."""
    import jax
    import neural_tangents as nt

    if way == "contraction" and len(x) * case.outputs * sum(w.size for w in weights) * 4 > LARGEST:
        raise MemoryError(f"its Jacobian takes {len(x) * case.outputs * sum(w.size for w in weights) * 4 / 1e9:.1f} GB")
    chosen = {"structured": nt.NtkImplementation.STRUCTURED_DERIVATIVES, "contraction": nt.NtkImplementation.JACOBIAN_CONTRACTION}[way]
    compute = jax.jit(nt.empirical_ntk_fn(case.apply, trace_axes=(-1,) if trace else (), vmap_axes=0, implementation=chosen))

    def kernel() -> np.ndarray:
        found = np.asarray(compute(x, None, weights))
        return found * case.outputs if trace else found.transpose(0, 2, 1, 3).reshape(len(x) * case.outputs, -1)

    return kernel


def timed(call: Callable[[], Any]) -> tuple[float, float, Any]:
    """Seconds on the clock, seconds of the processor in all threads, and what was found."""
    began, worked = time.perf_counter(), time.process_time()
    found = call()
    return time.perf_counter() - began, time.process_time() - worked, found


def main() -> None:
    """One network, until standard input ends."""
    way, name, output, given, path = sys.argv[1:]
    arrays = np.load(given)
    case: Any = SimpleNamespace(**json.loads(str(arrays["case"])))
    weights, x = [arrays[f"w{i}"] for i in range(len(arrays) - 2)], arrays["x"]
    settings: dict[str, Any] = {}
    if way == "torch":
        import torch

        versions = {"torch": torch.__version__}
    else:
        from importlib.metadata import version

        import jax

        from benchmarks.networks import CASES

        case, versions = CASES[name], {"neural-tangents": version("neural-tangents"), "jax": jax.__version__}
    try:
        if way == "torch":
            call, settings = by_torch(case, weights, x, output == "trace")
        else:
            call = by_neural_tangents(way, case, weights, x, output == "trace")
        *first, found = timed(call)
    except Exception as error:  # whatever the peer cannot do
        print(
            json.dumps({"skipped": f"{type(error).__name__}: {str(error).splitlines()[0][:200]}" if str(error) else type(error).__name__})
        )
        return
    np.save(path, found)
    print(json.dumps({"versions": versions, "first": first, "settings": settings}), flush=True)
    for _ in sys.stdin:
        print(json.dumps(timed(call)[:2]), flush=True)


if __name__ == "__main__":
    main()
