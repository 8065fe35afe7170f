r"""Street View House Numbers, cropped: `train_32x32.mat`, with X of shape (32, 32, 3, n) and y from 1 to 10, where 10 is the digit 0.

Main name: `read_svhn`.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from jaxtyping import UInt8

from numerics.data.reading import DEFLATE_RATIO, refusal, require_memory
from theory.foundations.errors import InputError

FILE = "train_32x32.mat"


def read_svhn(path: Path) -> tuple[UInt8[np.ndarray, "n 32 32 3"], UInt8[np.ndarray, " n"]]:
    """Images and digits.

    Raises:
        InputError: a file that is no such `.mat` file; sizes are compared with the file and with the memory before anything is read.
    """
    from scipy.io import loadmat, whosmat

    try:
        sizes = {name: (shape, kind) for name, shape, kind in whosmat(str(path)) if name in ("X", "y")}
        shape = sizes["X"][0]
        if shape[:3] != (32, 32, 3) or len(shape) != 4 or sizes["y"] != ((shape[3], 1), "uint8") or sizes["X"][1] != "uint8":
            raise ValueError(f"it holds {sizes}")
        claimed = math.prod(shape)
        if not 0 < claimed <= path.stat().st_size * DEFLATE_RATIO:
            raise ValueError(f"it claims {claimed:,} pixels")
        require_memory(2 * claimed, path.name)
        held = loadmat(str(path), variable_names=["X", "y"])
        x, y = np.asarray(held["X"], np.uint8), np.asarray(held["y"], np.uint8)[:, 0]
        if x.shape != shape or y.size != shape[3] or y.min() < 1 or y.max() > 10:
            raise ValueError("its arrays are not what it says they are")
    except InputError:
        raise
    except Exception as error:  # scipy raises many kinds for a damaged file
        raise refusal("a .mat file with X (32, 32, 3, n) and y (n, 1) of unsigned bytes", path, error, "get the file again") from error
    return x.transpose(3, 0, 1, 2), y % 10
