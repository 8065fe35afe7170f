"""A run in plain words: its title, and the sentence that says how many steps each bound needs.

Main names: `headline`, `group_title`, `labels_title`, `steps_to`, `join`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ntkbounds.output.html import Html, number, text
from ntkbounds.studies.record_types import RunRecord

_NETS = {"mlp": "MLP", "cnn": "CNN"}


def group_title(run: RunRecord) -> Html:
    """Network and data."""
    file = Path(run.get("net_given", "")).name  # two files may call their networks alike
    net = text(file if file.endswith(f":{run['net']}") else _NETS.get(run["net"], run["net"]))
    outputs = "" if run["outputs"] == 1 else f", {number(run['outputs'])} outputs"
    return Html(f"{net}, width {number(run['width'])}, on {number(run['samples'])} samples of {text(run['data'])}{outputs}")


def labels_title(run: RunRecord) -> Html:
    """What was done to the labels."""
    known = {"true": "True labels", "permuted": "Permuted labels", "random": "Random labels"}
    return text(known.get(run["labels"], f"Labels: {run['labels']}"))


def join(parts: Sequence[str]) -> Html:
    """A list as in a sentence."""
    return Html(" and ".join(parts) if len(parts) < 3 else f"{', '.join(parts[:-1])} and {parts[-1]}")


def steps_to(run: RunRecord, curve: str, accuracy: str, beyond: str = "over ") -> Html:
    """The first step at which a curve is at or below a fraction of the initial loss; `beyond` and the last step where it ends earlier."""
    target = run.get("steps_to", {}).get(curve)
    if target is not None and target.get(accuracy) is not None:
        return number(target[accuracy])
    loss = run["loss"]
    curves = {"trained": loss["trained"], "linearized": loss["linearized"], **run["bounds"], **run.get("predictions", {})}
    steps, initial = loss["step"], loss["linearized"][0] if loss["linearized"] else None
    if initial is None:
        return text(None)
    if target is None:
        for step, value in zip(steps, curves[curve], strict=True):
            if value is not None and value <= float(accuracy) * initial:
                return number(step)
    return Html(f"{beyond}{number(steps[-1])}") if steps else text(None)


def headline(run: RunRecord, accuracy: str = "0.1") -> Html:
    """One sentence: the steps each bound needs to guarantee a fraction of the initial loss, and what training took."""
    percent = f"{float(accuracy) * 100:g}\u00a0%"
    who = f"<strong>{group_title(run)}, {labels_title(run).lower()}.</strong>"
    needs = [f"{text(key)} {steps_to(run, key, accuracy)}" for key in run["bounds"] if not key.endswith("_lower")]
    took = f"{steps_to(run, 'trained', accuracy)} (the linearized network: {steps_to(run, 'linearized', accuracy)})"
    if not needs:
        return Html(f"{who} To reach {percent} of the initial loss, training took {took} steps.")
    needs[0] = needs[0].replace(" ", " needs ", 1) + " steps"
    return Html(f"{who} To guarantee {percent} of the initial loss, {join(needs)}; training took {took}.")
