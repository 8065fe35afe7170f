"""Settings shared by all tests: float64 in JAX, checked array shapes, Hypothesis profiles."""

from __future__ import annotations

import os

import jax
from hypothesis import HealthCheck, settings
from jaxtyping import install_import_hook

jax.config.update("jax_enable_x64", True)

# Must come before the first import of the package whose signatures it checks. The tower: an int serves where a float is asked for, as it
# does for every type checker.
install_import_hook(["numerics"], "beartype.beartype(conf=beartype.BeartypeConf(is_pep484_tower=True))")

# No deadlines: the first call of a jitted function compiles, and a shared machine stalls.
settings.register_profile("dev", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("dev"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")
