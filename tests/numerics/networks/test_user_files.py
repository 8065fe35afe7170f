"""Network files that loop, end the process, or hold something that is no network of samples: one line each."""

from __future__ import annotations

import random
from pathlib import Path

import jax
import pytest

from numerics.networks import from_file as module
from numerics.networks.from_file import from_file
from theory.foundations import user_files
from theory.foundations.errors import InputError
from theory.foundations.user_files import Trial, run_file

START = """
import os, jax, jax.numpy as jnp
def init(key): return {"w": jax.random.normal(key, (4, 3)), "calls": 0}
def apply(params, x): return x @ params["w"]
def loop(*_):
    while True: pass
def end(*_): os._exit(5)
def embedding(params, x): return params["w"][x]
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.py"


@pytest.mark.parametrize(
    ("net", "said"),
    [
        ("(end, apply)", "mine.py to run to its end, got a file that ended the process with code 5 while init ran"),
        ("(init, end)", "ended the process with code 5 while apply ran"),
        ("os._exit(6)", "ended the process with code 6 while it was loaded"),
    ],
)
def test_what_would_end_the_command_is_named(path: Path, net: str, said: str) -> None:
    path.write_text(f"{START}net = {net}\n")
    with pytest.raises(InputError, match=said):
        from_file(f"{path}:net", (4,))


def test_an_init_that_loops_is_named(path: Path) -> None:
    path.write_text(f"{START}net = (loop, apply)\n")
    with pytest.raises(InputError, match="still at work after 5 s while init ran"):
        run_file(path, "_network_file_", limit=5, trial=Trial(f"{module.__name__}:try_out", ("net", [4])))


@pytest.fixture
def _unwatched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(user_files, "_watch", lambda *_: None)


@pytest.mark.usefixtures("_unwatched")
@pytest.mark.parametrize(
    ("net", "said"),
    [
        ("(init, lambda p, x: (x - x.mean(0)) @ p['w'])", r"own sample alone \(apply of 'net'\), got outputs that change"),
        ("(init, lambda p, x: apply(p, x) * jnp.inf)", r"finite outputs at the start \(apply of 'net'\)"),
        ("(init, lambda p, x: apply(p, x) * 1j)", r"real floating-point numbers \(apply of 'net'\), got complex64"),
        ("(init, lambda p, x: (apply(p, x), x))", r"one array of outputs \(apply of 'net'\), got an object of type tuple"),
        ("(init, lambda p, x: x.reshape(3, 4) @ p['w'])", "run on 1|one too"),
        ("(init, embedding)", "an apply of 'net' that takes inputs of shape .*, got TypeError"),
        ("(lambda key: {'w': 1j * init(key)['w']}, apply)", r"real parameters \(init of 'net'\), got complex ones"),
        ("(lambda key: 'words', apply)", r"numbers \(init of 'net'\), got none"),
        ("dict", "a network in 'net', got an object of type type"),
    ],
)
def test_what_is_no_network_of_samples_is_named(path: Path, net: str, said: str) -> None:
    path.write_text(f"{START}net = {net}\n")
    with pytest.raises(InputError, match=said) as raised:
        from_file(f"{path}:net", (4,))
    assert "\n" not in str(raised.value)


@pytest.mark.usefixtures("_unwatched")
def test_a_counter_beside_the_weights_stays(path: Path) -> None:
    path.write_text(f"{START}net = (init, apply)\n")
    assert from_file(f"{path}:net", (4,)).initialize(jax.random.key(0), "float64")["calls"] == 0


@pytest.mark.usefixtures("_unwatched")
def test_mutated_network_files_are_networks_or_one_line(path: Path) -> None:
    """Characters dropped and words swapped in a file that works."""
    source = START.replace("while True: pass", "pass").replace("os._exit(5)", "None") + "net = (init, apply)\n"
    generator, refused = random.Random(0), []
    for _ in range(120):
        pieces = source.split(" ")
        first, second = (generator.randrange(len(pieces)) for _ in range(2))
        pieces[first], pieces[second] = pieces[second], pieces[first]
        place = generator.randrange(len(source))
        path.write_text(generator.choice([" ".join(pieces), source[:place] + source[place + 1 :]]))
        try:
            assert from_file(f"{path}:net", (4,)).outputs >= 1
        except InputError as error:
            refused.append(str(error))
    assert 40 < len(refused) < 120
    assert not any("\n" in line for line in refused)
