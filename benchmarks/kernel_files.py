"""A kernel written to disk in row blocks: seconds and peak memory against n, each n in a process of its own.

python -m benchmarks.kernel_files --json benchmarks/results/kernel-files.json

An MLP of width 512 on random inputs of 784 entries, float32. Peak memory is the system's (`resource.getrusage`), less what the process took
before: with all modules loaded and the inputs made. Pages of the mapped file count as long as they are mapped.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import jax
import numpy as np

import ntkbounds as nb
from benchmarks.machine import described

SIZES = (1000, 2000, 4000, 8000, 16_000)


def peak_bytes() -> int:
    """The most memory that this process has taken so far; macOS counts it in bytes, others in KiB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else 1024 * most


def measured(samples: int, width: int, memory_bytes: int) -> dict[str, Any]:
    """One kernel, in this process."""
    model = nb.mlp((784,), width=width)
    params = model.initialize(jax.random.key(0), np.float32)
    inputs = np.random.default_rng(0).standard_normal((samples, 784)).astype(np.float32)
    model.apply(params, inputs[:2]).block_until_ready()
    before = peak_bytes()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kernel.npy"
        began = time.perf_counter()
        nb.kernel_to_disk(model, params, inputs, path, memory_bytes=memory_bytes)
        written = time.perf_counter()
        after = peak_bytes()
        nb.kernel_to_disk(model, params, inputs, path, memory_bytes=memory_bytes)
        checked = time.perf_counter() - written
        size = path.stat().st_size
    row = {"n": samples, "file_mb": size / 1e6, "peak_mb": (after - before) / 1e6, "seconds": written - began, "checking_seconds": checked}
    return {name: round(value, 2) for name, value in row.items()}


def main(arguments: list[str] | None = None) -> None:
    """Measure, print, and store what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="numbers of samples")
    parser.add_argument("--width", type=int, default=512, help="of the hidden layers")
    parser.add_argument("--memory", type=int, default=2**26, help="bytes that a tile and its samples may take")
    parser.add_argument("--json", type=Path, help="file for the figures")
    parser.add_argument("--here", action="store_true", help="measure the first size in this process and print it")
    given = parser.parse_args(arguments)
    if given.here:
        print(json.dumps(measured(given.sizes[0], given.width, given.memory)))
        return
    rows = []
    for samples in given.sizes:
        settings = ["--sizes", str(samples), "--width", str(given.width), "--memory", str(given.memory)]
        command = [sys.executable, "-m", "benchmarks.kernel_files", "--here", *settings]
        rows.append(json.loads(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout))
        print(json.dumps(rows[-1]), flush=True)
    if given.json:
        settings_of_all = {"width": given.width, "memory_bytes": given.memory, "dtype": "float32"}
        content = {**described(("ntkbounds", "jax", "numpy")), **settings_of_all, "runs": rows}
        given.json.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
