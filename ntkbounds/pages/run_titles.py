"""A run in plain words: its title, and the steps that a curve needs.

Main names: `group_title`, `network_title`, `labels_title`, `step_reached`, `steps_to`, `join`.
"""

from __future__ import annotations

from pathlib import Path

from ntkbounds.output.html import Html, number, phrase, text
from ntkbounds.studies.comparison import FARTHEST_SAID
from ntkbounds.studies.record_types import RunRecord

NETS = {"mlp": "MLP", "cnn": "CNN", "pooled_cnn": "CNN with pooling"}


def network_title(run: RunRecord) -> Html:
    """The network."""
    file = Path(run.get("net_given", "")).name  # two files may call their networks alike
    return text(file if file.endswith(f":{run['net']}") else NETS.get(run["net"], run["net"]))


def group_title(run: RunRecord) -> Html:
    """Network and data."""
    outputs = "" if run["outputs"] == 1 else f", {number(run['outputs'])} outputs"
    net = network_title(run)
    return phrase(net, ", width ", number(run["width"]), ", on ", number(run["samples"]), " samples of ", text(run["data"]), outputs)


def labels_title(run: RunRecord, inside: bool = False) -> Html:
    """What was done to the labels; `inside` a sentence, not as a title of its own."""
    known = {"true": "True labels", "permuted": "Permuted labels", "random": "Random labels"}
    noisy = run["labels"].removeprefix("noisy")
    title = f"{noisy}\u00a0% noisy labels" if noisy.isdecimal() else known.get(run["labels"], f"Labels: {run['labels']}")
    return phrase(title[0].lower() + title[1:] if inside else title)


def step_reached(run: RunRecord, curve: str, accuracy: str) -> int | None:
    """The first step, as counted or among the recorded ones, with a curve at or below a fraction of the initial loss; None if none."""
    counted = run.get("steps_to", {}).get(curve, {})
    if accuracy in counted:
        return counted[accuracy]
    loss = run["loss"]
    curves = {"trained": loss["trained"], "linearized": loss["linearized"], **run["bounds"], **run.get("predictions", {})}
    initial = loss["linearized"][0] if loss["linearized"] else None
    if initial is None:
        return None
    pairs = zip(loss["step"], curves[curve], strict=True)
    return next((step for step, value in pairs if value is not None and value <= float(accuracy) * initial), None)


def steps_to(run: RunRecord, curve: str, accuracy: str, beyond: str = "over ") -> Html:
    """The same in words; where there is none, `beyond` and the last step tried.

    Training was tried up to the last recorded step. All else was looked for far beyond it, except in records without `steps_to`.
    """
    reached = step_reached(run, curve, accuracy)
    if reached is not None:
        return number(reached)
    if accuracy in run.get("steps_to", {}).get(curve, {}) and curve != "trained":
        return phrase(beyond, FARTHEST_SAID)
    steps = run["loss"]["step"]
    return phrase(beyond, number(steps[-1])) if steps and run["loss"]["linearized"][:1] != [None] else text(None)
