"""What cannot fit is refused before it is taken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jax.numpy as jnp
import numpy as np
import pytest

import ntkbounds as nb
from numerics.networks.from_file import from_file
from numerics.spectra.eigenpairs import decompose
from theory.foundations import memory
from theory.foundations.errors import InputError
from theory.foundations.memory import available_memory, require_memory


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch) -> Callable[[int | None], None]:
    return lambda size: monkeypatch.setattr(memory, "available_memory", lambda: size)


def test_the_line_says_how_much_for_what(there: Callable[[int | None], None]) -> None:
    there(10**9)
    require_memory({"kernel": 10**9}, "")
    with pytest.raises(InputError, match=r"the 1 GB of memory available, got a need of 2\.5 GB \(kernel 1\.5 GB, parameters 1 GB\); less"):
        require_memory({"parameters": 10**9, "kernel": 3 * 10**9 // 2, "nothing": 0}, "less")
    there(None)
    require_memory({"kernel": 10**30}, "")


def test_available_memory_is_no_more_than_a_containers_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limit = tmp_path / "memory.max"
    monkeypatch.setattr(memory, "LIMITS", (limit, tmp_path / "absent"))
    limit.write_text("12345\n")
    assert available_memory() == 12345
    limit.write_text("max\n")
    assert (available_memory() or 0) > 12345


def never(*_: Any) -> Any:
    raise AssertionError("memory was taken")


@pytest.mark.parametrize(("network", "width"), [("mlp", 10**6), ("cnn", 10**6)])
def test_a_study_says_so_before_it_draws_a_network(network: str, width: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ntkbounds.studies.run.prepare", never)
    with pytest.raises(InputError, match=r"a need of .*parameters .*fewer parameters \(width\)"):
        nb.study(nets=(network,), width=width, samples=10, steps=1, out=str(tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_a_kernel_says_so_before_its_first_block(there: Callable[[int | None], None], monkeypatch: pytest.MonkeyPatch) -> None:
    there(2 * 8 * 8 * 8 + 4 * (3 + 2 * 2) * 8 - 1)  # two kernels of 8 rows; four times a sample's input and its two signals
    monkeypatch.setattr("numerics.kernels.empirical._fill", never)
    with pytest.raises(InputError, match=r"\(kernel 1\.02 kB, derivatives 224 B\); take fewer samples"):
        nb.empirical_ntk(lambda w, x: x @ w, jnp.ones((3, 2)), np.eye(4, 3))


def test_eigenvectors_say_so(there: Callable[[int | None], None]) -> None:
    there(4 * 9 * 8)
    decompose(np.eye(3))
    there(4 * 9 * 8 - 1)
    with pytest.raises(InputError, match="eigenvectors 288 B"):
        decompose(np.eye(3))


def test_a_file_with_a_network_that_is_too_large(tmp_path: Path, there: Callable[[int | None], None]) -> None:
    path = tmp_path / "mine.py"
    path.write_text("import jax\nnet = (lambda key: jax.random.normal(key, (10**7, 10**7)), lambda w, x: x @ w[:3, :1])\n")
    there(10**9)
    with pytest.raises(InputError, match=r"parameters 400 TB\); take a smaller network"):
        from_file(f"{path}:net", (3,))
