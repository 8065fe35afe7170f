"""A run in plain words: its title, and the sentence that says how many steps each bound needs.

Main names: `headline`, `group_title`, `network_title`, `labels_title`, `steps_to`, `join`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ntkbounds.output.html import Html, element, joined, number, phrase, text
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


def join(parts: Sequence[str]) -> Html:
    """A list as in a sentence."""
    return joined(" and ", parts if len(parts) < 3 else (joined(", ", parts[:-1]), parts[-1]))


def steps_to(run: RunRecord, curve: str, accuracy: str, beyond: str = "over ") -> Html:
    """The first step at which a curve is at or below a fraction of the initial loss; where there is none, `beyond` and the last step tried.

    Training was tried up to the last recorded step. All else was looked for far beyond it, except in records without `steps_to`.
    """
    counted = run.get("steps_to", {}).get(curve, {})
    if counted.get(accuracy) is not None:
        return number(counted[accuracy])
    if accuracy in counted and curve != "trained":
        return phrase(beyond, FARTHEST_SAID)
    loss = run["loss"]
    curves = {"trained": loss["trained"], "linearized": loss["linearized"], **run["bounds"], **run.get("predictions", {})}
    steps, initial = loss["step"], loss["linearized"][0] if loss["linearized"] else None
    if initial is None:
        return text(None)
    if accuracy not in counted:
        for step, value in zip(steps, curves[curve], strict=True):
            if value is not None and value <= float(accuracy) * initial:
                return number(step)
    return phrase(beyond, number(steps[-1])) if steps else text(None)


def headline(run: RunRecord, accuracy: str = "0.1") -> Html:
    """One sentence: the steps each bound needs to guarantee a fraction of the initial loss, and what training took."""
    percent = f"{float(accuracy) * 100:g}\u00a0%"
    who = element("strong", phrase(group_title(run), ", ", labels_title(run, inside=True), "."))
    took = phrase(steps_to(run, "trained", accuracy), " (the linearized network: ", steps_to(run, "linearized", accuracy), ")")
    keys = [key for key in run["bounds"] if not key.endswith("_lower")]
    if not keys:
        return phrase(who, f" To reach {percent} of the initial loss, training took ", took, " steps.")
    first, *others = ((text(key), steps_to(run, key, accuracy)) for key in keys)
    needs = [phrase(first[0], " needs ", first[1], " steps"), *(joined(" ", pair) for pair in others)]
    return phrase(who, f" To guarantee {percent} of the initial loss, ", join(needs), "; training took ", took, ".")
