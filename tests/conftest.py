"""Settings shared by all tests: float64 in JAX, checked array shapes, Hypothesis."""

from __future__ import annotations

import os
from pathlib import Path

import jax
import pytest
from hypothesis import HealthCheck, is_hypothesis_test, seed, settings
from hypothesis.database import DirectoryBasedExampleDatabase
from jaxtyping import install_import_hook

jax.config.update("jax_enable_x64", True)

# Must come before the first import of the package whose signatures it checks. The tower: an int serves where a float is asked for, as it
# does for every type checker.
install_import_hook(["numerics"], "beartype.beartype(conf=beartype.BeartypeConf(is_pep484_tower=True))")

# No deadlines: the first call of a jitted function compiles, and a shared machine stalls.
# A failing example is stored in .hypothesis/ and replayed first by every later run, until it passes; what should stay for good goes to
# tests/regressions/instances/.
settings.register_profile(
    "dev",
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
    database=DirectoryBasedExampleDatabase(Path(__file__).parent.parent / ".hypothesis" / "examples"),
)
settings.load_profile("dev")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """In CI the same examples every time. Not by `derandomize`, which would also forget the stored ones."""
    for item in items if os.environ.get("CI") else ():
        if is_hypothesis_test(getattr(item, "obj", None)):
            seed(0)(item.obj)  # type: ignore[attr-defined]
