"""How long the face and the command line take to start, beside `import sympy`: whole processes, alternating, as ratios.

python -m benchmarks.import_time --json benchmarks/results/import-time-cpu.json
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.machine import described

PACKAGES = ("ntkbounds", "sympy", "numpy", "jax")
STARTS = {
    "import sympy": ("-c", "import sympy"),
    "import ntkbounds": ("-c", "import ntkbounds"),
    "ntkbounds --help": ("-m", "ntkbounds.commands.cli", "--help"),
    "the catalogue": ("-c", "import ntkbounds; ntkbounds.catalogue()"),
}
"""What is started; the first is the unit."""


def seconds(arguments: tuple[str, ...]) -> float:
    """Wall time of one Python process."""
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - started


def measure(turns: int) -> dict[str, Any]:
    """Medians over alternating turns, after one turn that warms the disk's cache."""
    times: dict[str, list[float]] = {name: [] for name in STARTS}
    for turn in range(turns + 1):
        for name, arguments in STARTS.items():
            spent = seconds(arguments)
            if turn:
                times[name].append(spent)
    unit = next(iter(STARTS))
    ratios = {name: statistics.median(a / b for a, b in zip(spent, times[unit], strict=True)) for name, spent in times.items()}
    medians = {name: statistics.median(spent) for name, spent in times.items()}
    return {**described(PACKAGES), "turns": turns, "seconds": medians, "ratios": ratios}


def table(found: dict[str, Any]) -> str:
    """The figures for people."""
    return "\n".join(f"{name:18} {found['seconds'][name]:6.2f} s  {found['ratios'][name]:5.2f} × import sympy" for name in STARTS)


def main(arguments: list[str] | None = None) -> None:
    """Measure, print, and store the figures if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--turns", type=int, default=9, help="alternations")
    parser.add_argument("--json", type=Path, help="file for the figures")
    given = parser.parse_args(arguments)
    found = measure(given.turns)
    found["command"] = f"python -m benchmarks.import_time --turns {given.turns}"
    print(table(found))
    if given.json:
        given.json.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
