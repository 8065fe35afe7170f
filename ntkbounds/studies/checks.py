"""What a run is checked for: its bounds must hold, and the quickstart's real networks must show what the theory says they show.

Main names: `checks`, `is_quickstart`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ntkbounds.studies.record_types import CheckRecord
from numerics.measurements.drawn import LOWER

EXPONENTS = {("mlp", "true"): (0.9, 1.4), ("cnn", "true"): (0.5, 1.4), ("mlp", "permuted"): (-0.4, 0.4), ("cnn", "permuted"): (-0.4, 0.4)}
"""Interval expected of the label exponent on digits, by network and labels."""
TIGHT = {"T11": {"0.5": 2.2, "0.1": 1.6, "0.01": 1.6, "0.001": 1.6}, "T3": {"0.1": 1.7}, "T7": {"0.1": 1.7}}
"""How many times the linearized steps a bound from tails may need, by accuracy."""
WIDTHS = {"mlp": 512, "cnn": 16}
"""Widths of the quickstart's networks."""


def is_quickstart(run: Mapping[str, Any]) -> bool:
    """Whether a run has the quickstart's settings, whatever its seed: what is promised of that study is promised of no other."""
    settings = {"data": "digits", "samples": 500, "depth": 2, "steps": 2000, "centred": True, "width": WIDTHS.get(run["net"])}
    return all(run.get(key) == value for key, value in settings.items())


def checks(run: Mapping[str, Any]) -> list[CheckRecord]:
    """The checks of one run, each with what came out and what was expected."""
    found = [_holds(run, name) for name in run["bounds"]]
    if not is_quickstart(run):
        return found
    expected = EXPONENTS.get((run["net"], run["labels"]))
    if expected is not None:
        found.append(_between("label exponent", run["alignment"]["label_exponent"], *expected))
    steps = run["steps_to"]
    if run["labels"] == "true" and {"C1", "C4", "R2"} <= steps.keys():
        at = "0.1"
        found.append(_between("steps to 10 %: C1 over R2", _ratio(steps["C1"][at], steps["R2"][at]), 3, None))
        found.append(_between("steps to 10 %: C1 over C4", _ratio(steps["C1"][at], steps["C4"][at]), 10, None))
        found.append(_between("steps to 10 %: C4 over linearized", _ratio(steps["C4"][at], steps["linearized"][at]), 1, 2))
    for name, limits in TIGHT.items():
        for at, most in limits.items():
            if name in steps:
                title = f"steps to {float(at):.3g} of the initial loss: {name} over linearized"
                found.append(_between(title, _ratio(steps[name][at], steps["linearized"][at]), 1, most))
    if (run["net"], run["labels"]) == ("mlp", "true"):
        for at, words in (("0.1", "10 %"), ("0.01", "1 %")):
            found.append(
                _between(f"steps to {words}: R13 over linearized", _ratio(steps["R13"][at], steps["linearized"][at]), 1 / 1.5, 1.5)
            )
        found.append(_between("linearized against trained loss down to 1 %, largest relative difference", _gap(run["loss"]), 0, 0.3))
    return found


def _holds(run: Mapping[str, Any], name: str) -> CheckRecord:
    """Whether a bound is on its side of the linearized loss at every recorded step; one without value (null) says nothing there."""
    pairs = zip(run["bounds"][name], run["loss"]["linearized"], strict=True)
    below = name.endswith(LOWER)
    wrong = sum(bound is not None and (bound > loss if below else bound < loss) for bound, loss in pairs)
    return {
        "name": f"{name.removesuffix(LOWER)} at or {'below' if below else 'above'} the linearized loss",
        "passed": wrong == 0,
        "value": wrong,
        "expected": f"0 recorded steps {'above' if below else 'below'} it",
    }


def _between(name: str, value: float | None, low: float, high: float | None) -> CheckRecord:
    passed = value is not None and value >= low and (high is None or value <= high)
    return {
        "name": name,
        "passed": passed,
        "value": value,
        "expected": f"at least {low:.3g}" if high is None else f"{low:.3g} to {high:.3g}",
    }


def _ratio(steps: int | None, reference: int | None) -> float | None:
    return None if steps is None or reference is None else steps / max(reference, 1)


def _gap(loss: Mapping[str, Any]) -> float | None:
    start = loss["trained"][0]
    pairs = zip(loss["trained"], loss["linearized"], strict=True)
    gaps = [abs(linearized - trained) / trained for trained, linearized in pairs if trained >= 0.01 * start]
    return max(gaps, default=None)
