"""Draws docs/figures/architecture.svg from the imports in the code: one box a folder, an arrow where one imports another.

    python docs/draw_architecture.py

An arrow that follows from others (A imports B, B imports C, and A imports C) is left out. `tests/test_architecture.py` checks that the
picture shows today's imports.

Main names: `imports`, `folder_of`, `folder_imports`, `reduced`, `fingerprint`.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "figures" / "architecture.svg"
PACKAGES = ("theory", "proofs", "numerics", "ntkbounds")
TRUSTED = ("theory.language", "theory.assumptions", "theory.checking", "theory.rules", "theory.statements")
"""What a derivation that is called checked rests on."""
COLOURS = {"theory": "#dbe7f6", "proofs": "#eadff2", "numerics": "#e3f1e0", "ntkbounds": "#f6ecd9"}

Graph = Mapping[str, frozenset[str]]


def modules() -> dict[str, Path]:
    """Every module of the packages with its file, by dotted name."""
    found = {}
    for package in PACKAGES:
        for file in sorted((ROOT / package).rglob("*.py")):
            parts = file.relative_to(ROOT).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    return found


def imports() -> Graph:
    """For every module the modules of ours that it imports, at the top or inside a function."""
    known = modules()
    return {name: frozenset(_imported(file, known) - {name}) for name, file in known.items()}


def _imported(file: Path, known: Mapping[str, Path]) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            submodules = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= submodules & known.keys() or {node.module}
    return found & known.keys()


def folder_of(module: str, known: Mapping[str, Path]) -> str:
    """The folder that a module's file lies in, dotted; a package's own file lies in it."""
    return ".".join(known[module].parent.relative_to(ROOT).parts)


def folder_imports(graph: Graph) -> Graph:
    """The same between folders."""
    known = modules()
    folders = {module: folder_of(module, known) for module in graph}
    found: dict[str, set[str]] = {folder: set() for folder in folders.values()}
    for module, imported in graph.items():
        found[folders[module]] |= {folders[other] for other in imported} - {folders[module]}
    return {folder: frozenset(others) for folder, others in found.items()}


def circles(graph: Graph) -> list[list[str]]:
    """Groups of nodes that reach each other."""
    reach = {node: _reached(graph, node) for node in graph}
    groups = {frozenset({node, *(other for other in reach[node] if node in reach[other])}) for node in graph if node in reach[node]}
    return [sorted(group) for group in groups]


def _reached(graph: Graph, start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = graph[waiting.pop()] - found
        found |= new
        waiting += new
    return found


def reduced(graph: Graph) -> Graph:
    """The arrows that do not follow from others; the graph has no circles."""
    reach = {node: _reached(graph, node) for node in graph}
    return {node: frozenset(o for o in others if not any(o in reach[via] for via in others - {o})) for node, others in graph.items()}


def fingerprint(graph: Graph) -> str:
    """A hash of all arrows."""
    lines = sorted(f"{node} {other}" for node, others in graph.items() for other in others)
    return hashlib.sha256("\n".join([*sorted(graph), *lines]).encode()).hexdigest()[:16]


def _depths(graph: Graph) -> dict[str, int]:
    """How many folders stand below each: the length of the longest way down."""
    found: dict[str, int] = {}

    def depth(node: str) -> int:
        if node not in found:
            found[node] = 1 + max((depth(other) for other in graph[node]), default=-1)
        return found[node]

    for node in graph:
        depth(node)
    return found


def _places(nodes: Iterable[str], depths: Mapping[str, int]) -> dict[str, tuple[float, float]]:
    """x and y of every box: packages side by side, foundations at the bottom."""
    places: dict[str, tuple[float, float]] = {}
    left = 0.0
    for package in PACKAGES:
        own = [node for node in nodes if node.split(".")[0] == package]
        levels = sorted({depths[node] for node in own})
        widest = max(sum(depths[node] == level for node in own) for level in levels)
        for level in levels:
            row = sorted(node for node in own if depths[node] == level)
            for k, node in enumerate(row):
                places[node] = (left + (k + 0.5) * widest / len(row), float(level))
        left += widest + 0.25
    return places


def draw(graph: Graph) -> None:
    """Write the picture."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams.update({"svg.hashsalt": "architecture", "svg.fonttype": "none", "font.family": "sans-serif"})
    from matplotlib import pyplot
    from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

    shown = reduced(graph)
    places = _places(graph, _depths(graph))
    width, height = max(x for x, _ in places.values()) + 0.6, max(y for _, y in places.values()) + 1.2
    figure, axes = pyplot.subplots(figsize=(1.75 * width, 0.72 * height))
    axes.set(xlim=(-0.1, width), ylim=(-0.7, height - 0.4))
    axes.axis("off")
    for node, others in shown.items():
        for other in others:
            (x, y), (u, v) = places[node], places[other]
            bend = 0.0 if node.split(".")[0] == other.split(".")[0] else 0.06
            style = f"arc3,rad={bend}"
            axes.add_patch(
                FancyArrowPatch(
                    (x, y - 0.24), (u, v + 0.26), connectionstyle=style, arrowstyle="-|>", mutation_scale=9, color="#8a8f98", lw=0.8
                )
            )
    for node, (x, y) in places.items():
        package, _, folder = node.partition(".")
        trusted = node in TRUSTED
        edge = {"edgecolor": "#9b1c1c", "lw": 1.6} if trusted else {"edgecolor": "#59616e", "lw": 0.8}
        axes.add_patch(
            FancyBboxPatch((x - 0.44, y - 0.2), 0.88, 0.4, boxstyle="round,pad=0.02", facecolor=COLOURS[package], zorder=2, **edge)
        )
        axes.text(x, y, folder or f"{package}/", ha="center", va="center", fontsize=9, weight="normal" if folder else "bold", zorder=3)
    figure.tight_layout(pad=0.2)
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(PICTURE, metadata={"Date": None, "Description": fingerprint(graph)})


if __name__ == "__main__":
    draw(folder_imports(imports()))
    print(f"wrote {PICTURE.relative_to(ROOT)}")
