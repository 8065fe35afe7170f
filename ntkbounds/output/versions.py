"""Versions of all that a number can depend on. Main names: `versions`, `PACKAGES`."""

from __future__ import annotations

import importlib.metadata
import platform

PACKAGES = ("ntkbounds", "jax", "jaxlib", "mpmath", "numpy", "python-flint", "scipy", "sympy")


def versions() -> dict[str, str]:
    """Versions of all that a number in the results can depend on, and the device that computed it."""
    import jax

    found = {name: importlib.metadata.version(name) for name in PACKAGES}
    device = jax.devices()[0]
    kind = device.device_kind
    found["python"] = platform.python_version()
    found["platform"] = f"{platform.system()} {platform.machine()}"
    found["device"] = device.platform if kind == device.platform else f"{device.platform} ({kind})"
    return found
