r"""Neural networks in NTK parameterization: every weight is standard normal and the scale $\sigma_w/\sqrt{\text{fan-in}}$ is in the map.

Main names: `Network`, `mlp`, `cnn`, `pooled_cnn`, `network` (look-up by name). A user's own network comes in through
`numerics.networks.by_name.from_file`.

None of the built-in networks has a bias, so with H layers of weights $f(\alpha w) = \alpha^H f(w)$ for $\alpha > 0$: they are
homogeneous of degree H, and Euler's identity gives $f = J w / H$.

References: Jacot, Gabriel and Hongler 2018 (parameterization); He et al. 2015 (the factor $\sqrt 2$ in front of a ReLU).
"""

import difflib
from collections.abc import Callable

from numerics.networks.cnn import cnn
from numerics.networks.from_file import from_file
from numerics.networks.mlp import mlp
from numerics.networks.network import Network
from numerics.networks.pooled_cnn import pooled_cnn
from theory.foundations.errors import InputError

_NETWORKS: dict[str, Callable[..., Network]] = {"mlp": mlp, "cnn": cnn, "pooled_cnn": pooled_cnn}


def names() -> list[str]:
    """The networks that `network` knows by name."""
    return sorted(_NETWORKS)


def network(
    name: str, input_shape: tuple[int, ...], *, width: int | None = None, depth: int | None = None, outputs: int | None = None
) -> Network:
    """The network called `name`, or the user's own network when `name` reads `FILE.py:ATTR`.

    Args:
        name: one of `names()`, or `FILE.py:ATTR` (see `numerics.networks.by_name.from_file.from_file`).
        input_shape: shape of one input, without the batch axis.
        width: as in `mlp` and `cnn`; None takes that network's default. Not for a user's own network.
        depth: likewise.
        outputs: C; None takes 1, or what a user's own network gives.

    Raises:
        InputError: an unknown name, sizes that the network does not take, or a file that cannot be used.
    """
    if ":" in name or name.endswith(".py"):
        if width is not None or depth is not None:
            raise InputError("no width or depth with a network from a file", f"width={width}, depth={depth}", "set them in the file")
        return from_file(name, input_shape, outputs)
    if name not in _NETWORKS:
        close = difflib.get_close_matches(name, _NETWORKS, n=1)
        remedy = f"did you mean {close[0]}?" if close else "name one of these"
        raise InputError(f"a network: {', '.join(names())} or FILE.py:ATTR", repr(name), remedy)
    chosen = {"width": width, "depth": depth, "outputs": outputs}
    return _NETWORKS[name](input_shape, **{key: value for key, value in chosen.items() if value is not None})
