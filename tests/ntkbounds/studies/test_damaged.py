"""Stored files that were changed by hand or by accident: they are read, or refused in one line; nothing else happens."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from ntkbounds.output import files
from ntkbounds.pages import figures
from ntkbounds.pages.study_page import build_report, theorem_ids
from ntkbounds.studies import results
from ntkbounds.studies.arrays import LARGEST
from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.presets import read_configs
from ntkbounds.studies.results import read_arrays, read_results, run_name
from ntkbounds.studies.summary import summary
from theory.foundations.errors import InputError

NUMBERS = [None, True, 0, -1, 1, 2, 10**18, 2**64, -(2**70), 1e308, -1e308, 5e-324, 0.5]
ODD = st.one_of(
    st.sampled_from([*NUMBERS, "", "x", "$x^{", "../up", "\0", "\ud7ff"]),
    st.sampled_from([[], {}, [[]], [None], [1, 2], {"": None}, {"0.1": 1}, {"trained": []}]),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=5),
    st.integers(1, 40).map(lambda depth: json.loads("[" * depth + "]" * depth)),
)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a tree of lists and dictionaries; of a list the first two and the last items."""
    yield path
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], (*path, key))
    elif isinstance(value, list):
        for index in sorted({0, 1, len(value) - 1} & set(range(len(value)))):
            yield from places(value[index], (*path, index))


def changed(draw: Any, content: Any) -> Any:
    """A tree with one to three changes: a value replaced, dropped, doubled, renamed, a list cut."""
    content = copy.deepcopy(content)
    for _ in range(draw(st.integers(1, 3))):
        known = [path for path in places(content) if path]
        if not known:
            break
        *way, last = draw(st.sampled_from(known))
        holder = content
        for step in way:
            holder = holder[step]
        kind = draw(st.sampled_from(["replace", "replace", "replace", "drop", "cut", "rename", "wrap"]))
        if kind == "replace":
            holder[last] = copy.deepcopy(draw(ODD))  # drawn ones are shared, and may be changed next
        elif kind == "drop":
            del holder[last]
        elif kind == "cut" and isinstance(holder[last], list):
            holder[last] = holder[last][: draw(st.integers(0, 3))] * draw(st.integers(1, 2))
        elif kind == "rename" and isinstance(holder, dict):
            holder[draw(st.text(max_size=4))] = holder.pop(last)
        elif kind == "wrap":
            holder[last] = [holder[last]]
    return content


def outcome(use: Callable[[], Any]) -> str:
    """What came of it: nothing to say, or a refusal in one line."""
    said = ""
    try:
        use()
    except InputError as error:
        said = str(error)
    assert "\n" not in said
    return said


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, make_synthetic_run: Callable) -> Path:
    """Two small runs, of which one was asked for."""
    folder = tmp_path_factory.mktemp("stored")
    for labels in ("true", "permuted"):
        record, arrays = make_synthetic_run(labels=labels, samples=5)
        record |= {"name": f"run-{labels}", "made_from": {"network": "0" * 16}, "versions": {"jax": "1"}, "steps": 2000, "centred": True}
        results.write_run(folder, record, arrays, ["run-true"])
    return folder


@pytest.fixture(scope="module")
def content(folder: Path) -> Any:
    """Of `results.json`."""
    return json.loads((folder / "results.json").read_text())


def use(folder: Path, content: Any) -> None:
    """All that is done with results, but for the derivations, which do not depend on them and take seconds."""
    (folder / "results.json").write_text(json.dumps(content))
    build_report(folder, [])
    found = read_results(folder)
    theorem_ids(found)
    summary(found["runs"])


@settings(max_examples=800)
@given(data=st.data())
def test_any_change_of_the_results_is_read_or_refused(data: st.DataObject, folder: Path, content: Any) -> None:
    other = changed(data.draw, content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(figures, "draw_all", lambda *_: [])
        patch.setattr(files.os, "fsync", lambda _: None)  # the slowest part, and of no account here
        outcome(lambda: use(folder, other))


# Not shrunk: a figure takes half a second.
@settings(max_examples=5, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(data=st.data())
@pytest.mark.filterwarnings("ignore::RuntimeWarning", "ignore::UserWarning")
def test_any_numbers_can_be_drawn(data: st.DataObject, folder: Path, content: Any) -> None:
    """Curves, exponents and arrays of any size and sign."""
    run = copy.deepcopy(content["runs"][0])
    size = st.one_of(
        st.sampled_from([None, 0.0, -1.0, 1e308, -1e308, 5e-324, 1e140, 1e-140]), st.floats(allow_nan=False, allow_infinity=False)
    )
    for part in (run["loss"], run["bounds"], run["predictions"], run["alignment"]):
        for key in data.draw(st.lists(st.sampled_from(sorted(part.keys() - {"step", "label_null"})), min_size=1, max_size=2)):
            value = part[key]
            part[key] = data.draw(st.lists(size, min_size=len(value), max_size=len(value))) if isinstance(value, list) else data.draw(size)
    (folder / "results.json").write_text(json.dumps({**content, "runs": [run]}))
    record = read_results(folder)["runs"][0]
    arrays = read_arrays(folder, record)
    for key in data.draw(st.lists(st.sampled_from(sorted(arrays)), max_size=3)):
        values = data.draw(st.lists(st.floats(-LARGEST, LARGEST), min_size=arrays[key].size, max_size=arrays[key].size))
        arrays[key] = np.reshape(np.array(values), arrays[key].shape)
    for drawing in figures.draw_all(record, arrays):
        drawing.figure.draw_without_rendering()


@settings(max_examples=600)
@given(data=st.data())
@example(data=None)
def test_any_bytes_of_the_results_are_read_or_refused(data: st.DataObject | None, folder: Path, content: Any) -> None:
    whole = bytearray(json.dumps(content).encode())
    if data is not None:
        for _ in range(data.draw(st.integers(1, 3))):
            whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
        whole = whole[: data.draw(st.one_of(st.just(len(whole)), st.integers(0, len(whole))))]
    (folder / "results.json").write_bytes(whole)
    said = outcome(lambda: read_results(folder))
    assert data is not None or said == ""


@settings(max_examples=300)
@given(data=st.data())
def test_any_bytes_of_the_arrays_are_read_or_refused(data: st.DataObject, folder: Path, content: Any) -> None:
    (folder / "results.json").write_text(json.dumps(content))
    record = read_results(folder)["runs"][1]
    path = folder / f"{run_name(record)}.npz"
    before = path.read_bytes()
    whole = bytearray(before)
    for _ in range(data.draw(st.integers(1, 3))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        path.write_bytes(whole[: data.draw(st.one_of(st.just(len(whole)), st.integers(0, len(whole))))])
        outcome(lambda: read_arrays(folder, record))
    finally:
        path.write_bytes(before)


TOML = {
    "name": "mine", "data": "digits", "nets": ["mlp", "own.py:net"], "labels": ["true"], "width": 16, "depth": 2, "samples": 20,
    "steps": 10, "seed": 0, "dtype": "float64", "learning_rate": 0.1, "centred": True, "out": "here",
    "predict_from": 5, "subsets": 2,
}  # fmt: skip


PIECES = ["[", "]", "{", "}", '"', "=", "\n", "[a]\n", "1979-13-01", "\0", "nan", "9" * 5000, "é"]


@settings(max_examples=600)
@given(data=st.data())
def test_any_settings_are_read_or_refused(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    """As TOML, with values of other kinds, keys that are no settings, and characters that do not belong."""
    lines = [f"{key} = {json.dumps(value)}" for key, value in changed(data.draw, TOML).items() if key.isidentifier()]
    text = "\n".join(lines)
    for _ in range(data.draw(st.integers(0, 2))):
        place = data.draw(st.integers(0, len(text)))
        text = text[:place] + data.draw(st.sampled_from(PIECES)) + text[place:]
    path = tmp_path_factory.getbasetemp() / "mine.toml"
    path.write_text(text, encoding="utf-8", errors="replace")
    found: list[StudyConfig] = []
    said = outcome(lambda: found.extend(read_configs(str(path), {})))
    for config in found:
        assert said == ""
        assert config.out is not None or config.folder.parent == Path("results")
        assert config == StudyConfig(**vars(config))


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        (("runs", 0, "loss", "step"), [], r"a list of length at least 1 at \$\.runs\[0\]\.loss\.step"),
        (("runs", 1, "loss", "step", 3), "x", r"a whole number at \$\.runs\[1\]\.loss\.step\[3\], got text"),
        (
            ("runs", 1, "loss", "trained"),
            [1.0],
            r"a list of \d+ values, one for each recorded step, at \$\.runs\[1\]\.loss\.trained, got 1 val",
        ),
        (("runs", 0, "samples"), 10**30, r"a whole number of at most 2147483648 at \$\.runs\[0\]\.samples"),
        (("runs", 0, "kernel", "lambda_min"), {}, r"a number or nothing at \$\.runs\[0\]\.kernel\.lambda_min, got an object"),
        (("runs", 0, "name"), "../../up", r"text matching .* at \$\.runs\[0\]\.name"),
        (("runs", 0, "tightness", "C1", "steps_ratio"), {"soon": 1.0}, r"text matching .* as a key of \$\.runs\[0\]"),
        (("runs", 0, "assumptions", "aligned", "holds"), 1, r"true or false or nothing at \$\.runs\[0\]\.assumptions"),
    ],
)
def test_a_refusal_names_the_place(folder: Path, content: Any, path: tuple[Any, ...], value: Any, says: str) -> None:
    other = copy.deepcopy(content)
    holder = other
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    (folder / "results.json").write_text(json.dumps(other))
    with pytest.raises(InputError, match=rf"expected {says}.*results\.json; delete it and run"):
        read_results(folder)


@pytest.mark.parametrize(
    ("text", "says"),
    [('{"schema": 1, "runs": ' + "[" * 100_000, "a few deep"), ('{"schema": 1, "runs": NaN}', "broken at line 1, column"),
     ('{"schema": 1, "versions": {}, "runs": [1e999]}', "results|number|object")],
)  # fmt: skip
def test_texts_that_no_record_gives(folder: Path, text: str, says: str) -> None:
    (folder / "results.json").write_text(text)
    with pytest.raises(InputError, match=says):
        read_results(folder)
