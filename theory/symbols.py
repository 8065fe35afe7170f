r"""Every symbol of the theory, once: what it means, its shape and its unit.

Spectral quantities are sympy `Indexed`, numbered from 1 as in the literature: `lam[1]` is the largest eigenvalue, `lam[N]` the smallest.
A free mode index `i` in a statement means "for every mode i = 1 … N".

Main names: the symbols themselves, `over_modes` (the sum over all modes), `SYMBOLS` (the table), `describe`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import sympy as sp


@dataclass(frozen=True)
class SymbolInfo:
    """What a symbol stands for.

    Attributes:
        name: the ASCII name, also the argument name of evaluated functions and the key in an instance.
        latex: how it is typeset.
        meaning: in plain words.
        shape: "" for a scalar, "N" for one entry a mode, "B" for one entry a block.
        unit: in terms of the output unit (that of f and y), or "1".
    """

    name: str
    latex: str
    meaning: str
    shape: str
    unit: str


SYMBOLS: dict[str, SymbolInfo] = {}
"""Every declared symbol by its name."""


def _register(name: str, latex: str, meaning: str, shape: str, unit: str) -> None:
    SYMBOLS[name] = SymbolInfo(name, latex, meaning, shape, unit)


def scalar(name: str, latex: str, meaning: str, unit: str = "1", **assumptions: bool) -> sp.Symbol:
    """Declare a scalar symbol. `assumptions` are sympy's (`real`, `nonnegative`, …); users call it for their own symbols."""
    _register(name, latex, meaning, "", unit)
    return sp.Symbol(name, **(assumptions or {"real": True}))


def vector(name: str, latex: str, meaning: str, shape: str = "N", unit: str = "1", **assumptions: bool) -> sp.IndexedBase:
    """Declare an indexed symbol: one entry for each mode (shape "N") or each block (shape "B")."""
    _register(name, latex, meaning, shape, unit)
    return sp.IndexedBase(name, **(assumptions or {"real": True}))


def describe(names: Iterable[str]) -> list[SymbolInfo]:
    """The table rows of the given names, in the table's order; names that were never declared are left out."""
    wanted = set(names)
    return [info for name, info in SYMBOLS.items() if name in wanted]


i = sp.Symbol("i", integer=True, positive=True)
"""The mode index."""
j = sp.Symbol("j", integer=True, positive=True)
"""A second mode index."""
b = sp.Symbol("b", integer=True, positive=True)
"""The block index."""
N = scalar("N", "N", "number of modes (samples times outputs)", integer=True, positive=True)
t = scalar("t", "t", "number of gradient-descent steps", "steps", integer=True, nonnegative=True)
eta = scalar("eta", r"\eta", "effective step, learning rate times loss scale", "1/eigenvalue", nonnegative=True)
gamma = scalar("gamma", r"\gamma", "loss scale, L(r) = (γ/2)‖r‖²", positive=True)
lam = vector("lam", r"\lambda", "eigenvalues of the NTK, descending", unit="output²", nonnegative=True)
c = vector("c", "c", "projections of the initial residual on the eigenvectors", unit="output", real=True)
A = scalar("A", "A", "alignment constant: c_i² ≤ A λ_i", nonnegative=True)
alpha = vector("alpha", r"\alpha", "alignment ratios c_i²/λ_i of a residual in the range of the kernel", nonnegative=True)
sigma2 = scalar("sigma2", r"\sigma^2", "variance of the coordinates of an isotropic teacher", nonnegative=True)
m = scalar("m", "m", "multiplicity of the smallest eigenvalue", integer=True, positive=True)
B = scalar("B", "B", "number of spectral blocks", integer=True, positive=True)
tau = scalar("tau", r"\tau", "time of gradient flow, about η times the number of steps", "1/eigenvalue", nonnegative=True)
beta = scalar("beta", r"\beta", "momentum", nonnegative=True)
mu = scalar("mu", r"\mu", "proximity strength: the penalty on the loss is (γμ/2)‖w−w_0‖²", "output²", positive=True)
x = scalar("x", "x", "a running eigenvalue; in momentum polynomials, eigenvalue times step", nonnegative=True)
root = scalar("root", "z", "double root of the characteristic polynomial of momentum", real=True)
correlation = scalar("correlation", r"\varrho", "correlation of two inputs, or of their pre-activations", real=True)
f0 = scalar("f0", "f_0(x)", "prediction at a test input before training", "output", real=True)
k_test = vector("k_test", "k", "kernel between a test input and the training inputs in the eigenbasis, u_iᵀk(x)", unit="output²", real=True)
ratio = scalar("ratio", "q", "largest ratio of two eigenvalues of one block", positive=True)
first = vector("first", r"\mathrm{first}", "first mode of each block", "B", integer=True, positive=True)
last = vector("last", r"\mathrm{last}", "last mode of each block", "B", integer=True, positive=True)


exponent = scalar("exponent", "a", "exponent of a power-law spectrum, λ_i = λ_1 i^{−a}", positive=True)
quotient = scalar("quotient", "q", "quotient of consecutive eigenvalues of an exponential spectrum", positive=True)
epsilon = scalar("epsilon", r"\varepsilon", "loss to be reached", "output²", positive=True)

v = sp.Symbol("v", integer=True, positive=True)
"""The number of a training step, from 1; `drift[v]` and its like are taken just before step v."""
err = vector("err", "e", "distance of the trained from the linearized residual, before each step", "t", "output", nonnegative=True)
drift = vector("drift", "k", "distance of the kernel from the initial one, before each step", "t", "output²", nonnegative=True)
residual = vector("residual", r"\|r\|", "norm of the trained residual, before each step", "t", "output", nonnegative=True)
forcing = vector("forcing", "d", "norm of what the linearization misses in each step, divided by η", "t", nonnegative=True)
contraction = scalar("contraction", "q", "norm of I − ηK_0", nonnegative=True)
kernel_drift = scalar("kernel_drift", r"\|K-K_0\|", "distance of the kernel from the initial one", "output²", nonnegative=True)
jacobian_drift = scalar("jacobian_drift", r"\|J-J_0\|", "distance of the Jacobian from the initial one", "output", nonnegative=True)
smoothness = scalar("smoothness", r"\beta_J", "Lipschitz constant of the Jacobian in the weights", "output", nonnegative=True)
travel = scalar("travel", "R", "distance of the weights from the initial ones", nonnegative=True)

l = sp.Symbol("l", integer=True, positive=True)  # noqa: E741
"""The number of a quadrature node."""
order = sp.Symbol("order", integer=True, nonnegative=True)
"""The order of a moment."""
nodes = scalar("nodes", "k", "number of Lanczos steps, and of quadrature nodes", integer=True, positive=True)
node = vector("node", r"\theta", "nodes of the quadrature from k Lanczos steps", "k", "output²", nonnegative=True)
weight = vector("weight", r"\omega", "weights of the nodes", "k", "output²", nonnegative=True)
zero_weight = scalar("zero_weight", r"\omega_0", "weight of the node fixed at 0", "output²", nonnegative=True)
node_next = vector("node_next", r"\theta'", "nodes from k + 1 Lanczos steps", "k", "output²", nonnegative=True)
weight_next = vector("weight_next", r"\omega'", "weights of the nodes from k + 1 Lanczos steps", "k", "output²", nonnegative=True)
zero_weight_next = scalar("zero_weight_next", r"\omega'_0", "weight of the fixed node, k + 1 Lanczos steps", "output²", nonnegative=True)

n = scalar("n", "n", "number of samples", integer=True, positive=True)
risk = scalar("risk", r"\mathbb{E}\,\ell", "expected clipped loss on fresh data", nonnegative=True)
train = scalar("train", r"\hat{\ell}", "mean clipped loss on the training data", nonnegative=True)
lipschitz = scalar("lipschitz", r"\varrho", "Lipschitz constant of the clipped loss", "1/output", nonnegative=True)
delta = scalar("delta", r"\delta", "probability with which a bound may fail", positive=True)
failure = scalar("failure", "P", "probability that the bound fails for some radius of the grid", nonnegative=True)
bad = vector("bad", "P", "probability that the bound fails for one radius of the grid", "M", nonnegative=True)
base_radius = scalar("base_radius", "b_0", "smallest radius of the dyadic grid", positive=True)
level = scalar("level", "j", "place in the dyadic grid of radii b_0 2^{j−1}, from 1", integer=True, positive=True)


def over_modes(body: sp.Expr) -> sp.Sum:
    r"""$\sum_{i=1}^N$ of `body`, a function of the mode index `i`."""
    return sp.Sum(body, (i, 1, N))


def over_blocks(body: sp.Expr) -> sp.Sum:
    r"""$\sum_{b=1}^B\sum_{i=\mathrm{first}_b}^{\mathrm{last}_b}$ of `body`, a function of `i` and `b`."""
    return sp.Sum(body, (i, first[b], last[b]), (b, 1, B))


filter_gd = (1 - eta * lam[i]) ** (2 * t)
r"""$g_t(\lambda_i) = (1-\eta\lambda_i)^{2t}$: what t steps of gradient descent leave of the energy in mode i."""
