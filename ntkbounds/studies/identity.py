"""What a run depends on, and the name made from that: equal runs have one name, runs that differ in anything have two.

Main names: `Identity`, `identity_of`.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import jax
import numpy as np

from ntkbounds.output.hashes import array_bytes, hashed
from ntkbounds.output.versions import versions
from ntkbounds.studies.config import StudyConfig
from ntkbounds.verification.ledger import fingerprint
from numerics.data.dataset import Dataset
from numerics.measurements.drawn import Drawn
from numerics.networks.network import Network
from theory.language.meanings import as_declared
from theory.statements.theorem import Theorem

MATTERS = ("ntkbounds", "jax", "jaxlib", "numpy", "scipy", "sympy", "platform", "device")
"""Of the versions, those whose change can change a number."""
SETTINGS = ("samples", "steps", "seed", "dtype", "learning_rate", "centred", "predict_from", "subsets")
"""The settings that count as they are; the others count by what they lead to."""


@dataclass(frozen=True)
class Identity:
    """A run's name, and hashes of what it depends on beside its settings: network, data, theorems drawn."""

    name: str
    made_from: dict[str, str]


def identity_of(config: StudyConfig, given: str, net: Network, data: Dataset, drawn: Sequence[Drawn]) -> Identity:
    """Name a run before it is made.

    Args:
        config: the settings; those that are None are named by what they lead to (width, depth), or by nothing (learning rate).
        given: how the settings name the network. Of a file, its bytes count and those of the modules that it imports from beside it, and
            the parameters that it starts from; not its place.
        net: the network.
        data: inputs and labels as they are used; their bytes count, and the name of the data set or file, not its place.
        drawn: the theorems; what they state counts.
    """
    made_from = {
        "network": _network(given, net, config),
        "data": hashed([Path(config.data).name.encode(), *_samples(data), *([] if data.held_out is None else _samples(data.held_out))]),
        "theorems": hashed(part.encode() for entry in drawn for part in (entry.id, _stated(entry.theorem))),
    }
    present = versions()
    everything = {
        **made_from,
        **{key: getattr(config, key) for key in SETTINGS},
        **({"batches": [config.batches, config.batch_size]} if config.batches else {}),
        "labels": data.label_kind,
        "versions": {key: present[key] for key in MATTERS},
    }
    size = "" if net.width is None else f"w{net.width}"
    parts = [Path(config.data).stem, f"n{len(data.inputs)}", net.name, size, data.label_kind, f"seed{config.seed}"]
    parts += [config.dtype] if config.dtype != "float64" else []
    readable = re.sub(r"[^A-Za-z0-9._-]+", "_", "-".join(filter(None, parts))).lstrip("._-")[:80]
    return Identity(f"{readable}-{hashed([json.dumps(everything, sort_keys=True).encode()])}", made_from)


def _stated(theorem: Theorem) -> str:
    with as_declared(theorem):
        return fingerprint(theorem)


def _samples(data: Dataset) -> list[bytes]:
    return [*array_bytes(data.inputs), *array_bytes(data.labels)]


def _network(given: str, net: Network, config: StudyConfig) -> str:
    file, separator, attribute = given.rpartition(":")
    if not separator:
        return hashed([given.encode(), f"{net.width} {net.depth}".encode()])
    leaves, structure = jax.tree.flatten(net.initialize(jax.random.key(config.seed), np.dtype(config.dtype)))
    # The parameters too: a file may read weights from another one.
    parameters = [part for leaf in leaves for part in array_bytes(np.asarray(leaf))]
    return hashed([attribute.encode(), str(structure).encode(), *parameters, *(source.read_bytes() for source in sources(Path(file)))])


def sources(file: Path) -> list[Path]:
    """A Python file, and the modules that it imports from beside it, and that those import from there; each once."""
    folder = file.parent
    found: dict[Path, None] = {}
    waiting = [file]
    while waiting:
        source = waiting.pop()
        if source in found or not source.is_file():
            continue
        found[source] = None
        try:
            tree = ast.parse(source.read_bytes())
        except (SyntaxError, ValueError, RecursionError):  # it was run already, or is never imported
            continue
        waiting += [path for node in ast.walk(tree) for path in _imported(node, folder, source.parent)]
    return [file, *sorted(path for path in found if path != file)]


def _imported(node: ast.AST, folder: Path, package: Path) -> list[Path]:
    """The files that an import statement can mean: `a.b` is a.py, a/__init__.py, a/b.py or a/b/__init__.py."""
    if isinstance(node, ast.Import):
        names, base = [alias.name for alias in node.names], folder
    elif isinstance(node, ast.ImportFrom):
        start = f"{node.module}." if node.module else ""
        names = [f"{start}{alias.name}" for alias in node.names]
        base = folder if node.level == 0 else package.joinpath(*[".."] * (node.level - 1))
    else:
        return []
    places = [base.joinpath(*name.split(".")[:count]) for name in names for count in range(1, name.count(".") + 2)]
    return [file for place in places for file in (place.with_name(f"{place.name}.py"), place / "__init__.py")]
