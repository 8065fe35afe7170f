r"""Data of one's own from an `.npz` file.

Main name: `from_npz`.
"""

import zipfile
from pathlib import Path
from typing import Any

import numpy as np

from numerics.data.dataset import Dataset, _prepare
from theory.foundations.errors import InputError


def from_npz(path: str | Path, samples: int | None = None, seed: int = 0, labels: str = "true") -> Dataset:
    """The arrays `x` and `y` of a user's `.npz` file, used as they are: nothing is scaled.

    Args:
        path: the file; `x` is (n, d), (n, height, width) or (n, height, width, channels); `y` is (n,) or (n, C). Pickled objects are
            refused.
        samples: n; None takes all.
        seed: as in `load`.
        labels: as in `load`.

    Raises:
        InputError: a file that is missing or is no `.npz`, a missing array, or anything that `load` and `validate` refuse.
    """
    path = Path(path)
    if not path.is_file():
        raise InputError("an existing .npz file", f"{str(path)!r}, which is not there", "check the path")
    arrays: dict[str, Any] = {}
    try:
        opened = np.load(path, allow_pickle=False)
        if not isinstance(opened, np.lib.npyio.NpzFile):
            raise InputError("an .npz file with arrays x and y", f"a single array in {path.name}", "save it with numpy.savez")
        with opened as stored:
            missing = [key for key in ("x", "y") if key not in stored.files]
            if missing:
                held = ", ".join(stored.files) or "nothing"
                raise InputError("arrays x and y in the .npz file", f"{path.name} with {held}", "save it with numpy.savez(file, x=x, y=y)")
            arrays = {key: stored[key] for key in ("x", "y")}
    except InputError:
        raise
    except (ValueError, OSError, EOFError, zipfile.BadZipFile) as error:
        reason = " ".join(str(error).split())[:120]
        raise InputError("an .npz file of plain arrays", f"{path.name} ({reason})", "save it with numpy.savez, without objects") from error
    x, y = arrays["x"], arrays["y"]
    x = x[..., None] if x.ndim == 3 else x
    y = y[:, None] if y.ndim == 1 else y
    return _prepare(path.stem, x, y, samples, seed, labels)
