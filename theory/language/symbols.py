r"""Every symbol of the theory, once: what it means, its shape and its unit.

Spectral quantities are sympy `Indexed`, numbered from 1 as in the literature: `lam[1]` is the largest eigenvalue, `lam[N]` the smallest.
A free mode index `i` in a statement means "for every mode i = 1 … N".

Main names: the symbols themselves, `over_modes` (the sum over all modes), `SYMBOLS` (the table), `describe`; `scalar` and `vector` to
declare symbols of your own, `forget` to take one back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import sympy as sp

from theory.foundations.errors import InputError, printable


@dataclass(frozen=True)
class SymbolInfo:
    """What a symbol stands for.

    Attributes:
        name: the ASCII name, also the argument name of evaluated functions and the key in an instance.
        latex: how it is typeset.
        meaning: in plain words.
        shape: "" for a scalar, "N" for one entry a mode, "B" for one a block, else the scalar that counts its entries, as "t" does steps.
        unit: in terms of the output unit (that of f and y), or "1".
        assumptions: sympy's, as declared, by name.
    """

    name: str
    latex: str
    meaning: str
    shape: str
    unit: str
    assumptions: tuple[tuple[str, bool], ...]

    def __str__(self) -> str:
        known = " ".join(name if holds else f"not {name}" for name, holds in self.assumptions)
        return f"'{self.meaning}' ({self.latex}, {known} {f'vector over {self.shape}' if self.shape else 'scalar'}, unit {self.unit})"


_DECLARED: dict[str, SymbolInfo] = {}
SYMBOLS: Mapping[str, SymbolInfo] = MappingProxyType(_DECLARED)
"""Every declared symbol by its name, the built-in ones first; `scalar` and `vector` add to it."""

i = sp.Symbol("i", integer=True, positive=True)
"""The mode index."""
j = sp.Symbol("j", integer=True, positive=True)
"""A second mode index."""
b = sp.Symbol("b", integer=True, positive=True)
"""The block index."""
v = sp.Symbol("v", integer=True, positive=True)
"""The number of a training step, from 1; `drift[v]` and its like are taken just before step v."""
l = sp.Symbol("l", integer=True, positive=True)  # noqa: E741
"""The number of a quadrature node."""
order = sp.Symbol("order", integer=True, nonnegative=True)
"""The order of a moment."""
INDICES = (i, j, b, v, l, order)
"""What sums and quantified facts run over. They have no value of their own and are not in the table."""


def _declare(name: str, latex: str, meaning: str, shape: str, unit: str, assumptions: Mapping[str, bool]) -> sp.Symbol:
    for what, said in (("name", name), ("LaTeX", latex)):
        printable(f"the {what} of a symbol", said)
    known = assumptions or {"real": True}
    symbol = sp.Symbol(name, **known)
    info = SymbolInfo(name, latex, meaning, shape, unit, tuple(sorted(known.items())))
    if any(name == index.name for index in INDICES):
        raise InputError(f"one meaning for the symbol {name}", f"{info} beside the built-in index", "choose another name")
    before = _DECLARED.setdefault(name, info)
    if before != info:
        built_in = name in BUILT_IN_SYMBOLS
        raise InputError(
            f"one meaning for the symbol {name}",
            f"{info} beside {'the built-in' if built_in else 'the earlier'} {before}",
            "choose another name" if built_in else f"choose another name, or call forget({name!r}) first",
        )
    return symbol


def scalar(name: str, latex: str, meaning: str, unit: str = "1", **assumptions: bool) -> sp.Symbol:
    """Declare a scalar symbol. `assumptions` are sympy's (`real`, `nonnegative`, …); users call it for their own symbols.

    A declaration may be repeated as it was: it gives the same symbol.

    Raises:
        InputError: the name is declared already with another typesetting, meaning, shape, unit or other assumptions, or is an index's;
            a name or LaTeX with control characters.
    """
    return _declare(name, latex, meaning, "", unit, assumptions)


def vector(name: str, latex: str, meaning: str, shape: str = "N", unit: str = "1", **assumptions: bool) -> sp.IndexedBase:
    """Declare an indexed symbol.

    Args:
        name: ASCII name.
        latex: how it is typeset.
        meaning: in plain words.
        shape: "N" for one entry a mode, "B" for one a block, or the name of the integer that counts its entries: "t" for a schedule.
        unit: as in `SymbolInfo`.
        **assumptions: sympy's, of each entry.

    Raises:
        InputError: as `scalar` does.
    """
    return sp.IndexedBase(_declare(name, latex, meaning, shape, unit, assumptions))


def forget(name: str) -> None:
    """Take back a symbol of your own, so that it can be declared anew (an edited notebook cell that runs again).

    Expressions made with it before keep it; definitions of yours that use it hold again only once it is declared as it was. A name that
    is not declared is passed over.

    Raises:
        InputError: the symbol is built in.
    """
    if name in BUILT_IN_SYMBOLS:
        raise InputError("the name of a symbol of your own", f"{name}, the built-in {SYMBOLS[name]}", "choose another name for yours")
    _DECLARED.pop(name, None)


def describe(names: Iterable[str]) -> list[SymbolInfo]:
    """The table rows of the given names, in the table's order; names that were never declared are left out."""
    wanted = set(names)
    return [info for name, info in SYMBOLS.items() if name in wanted]


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

err = vector("err", "e", "distance of the trained from the linearized residual, before each step", "t", "output", nonnegative=True)
drift = vector("drift", "k", "distance of the kernel from the initial one, before each step", "t", "output²", nonnegative=True)
residual = vector("residual", r"\|r\|", "norm of the trained residual, before each step", "t", "output", nonnegative=True)
forcing = vector("forcing", "d", "norm of what the linearization misses in each step, divided by η", "t", nonnegative=True)
contraction = scalar("contraction", "q", "norm of I − ηK_0", nonnegative=True)
kernel_drift = scalar("kernel_drift", r"\|K-K_0\|", "distance of the kernel from the initial one", "output²", nonnegative=True)
jacobian_drift = scalar("jacobian_drift", r"\|J-J_0\|", "distance of the Jacobian from the initial one", "output", nonnegative=True)
smoothness = scalar("smoothness", r"\beta_J", "Lipschitz constant of the Jacobian in the weights", "output", nonnegative=True)
travel = scalar("travel", "R", "distance of the weights from the initial ones", nonnegative=True)

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

# names of definitions (theory.language.definitions has their formulas)
T = scalar("T", "T", "trace of the kernel", "output²", nonnegative=True)
energy = scalar("energy", r"\|r_0\|^2", "squared norm of the initial residual", "output²", nonnegative=True)
kappa = scalar("kappa", r"\kappa", "relative alignment constant", nonnegative=True)

# alignment and the refined bounds
w = vector("w", "w", "coordinates of the parameter vector along the right singular vectors of the Jacobian, w_i = ⟨v_i, w⟩")
target = vector("target", r"w^*", "coordinates of the teacher's parameter vector along the right singular vectors")
sv = vector("sv", r"\varsigma", "singular values of the Jacobian, λ_i = ς_i²", unit="output", nonnegative=True)
w2 = scalar("w2", r"\|w\|^2", "squared norm of the parameter vector", nonnegative=True)
H = scalar(
    "H", "H", "degree of homogeneity of the network in its parameters (layers of a bias-free ReLU network)", integer=True, positive=True
)
teacher = vector("teacher", "s", "variance of a random teacher along v_i, v_iᵀ Σ_w v_i", nonnegative=True)
chi = vector("chi", r"\chi", "covariance of the teacher along v_i and the label noise along u_i", unit="output")
noise2 = scalar("noise2", r"\nu^2", "variance of the label noise along every eigenvector", "output²", nonnegative=True)
Sigma_w = scalar("Sigma_w", r"\|\Sigma_w\|", "largest eigenvalue of the teacher's covariance", nonnegative=True)
p = vector("p", "p", "projections of a first vector on the eigenvectors", unit="output")
q = vector("q", "q", "projections of a second vector on the eigenvectors", unit="output")
root_A1 = scalar("root_A1", r"\sqrt{A_1}", "root of the alignment constant of the first vector", nonnegative=True)
root_A2 = scalar("root_A2", r"\sqrt{A_2}", "root of the alignment constant of the second vector", nonnegative=True)
s = scalar("s", "s", "alignment exponent: c_i² ≤ A λ_i^s", nonnegative=True)
d = scalar("d", "d", "difference of two alignment exponents", nonnegative=True)
z = vector("z", "z", "projections of K⁺y on the eigenvectors", unit="1/output")
u = vector("u", "u", "coordinates of Zᵀ K⁺y in the eigenbasis of G")
label = vector(
    "label", r"\ell", "coordinates of the cluster labels β in the eigenbasis of G (0 beyond the number of clusters)", unit="output"
)
G = vector("G", "G", "eigenvalues of the cluster matrix G (1 beyond the number of clusters)", positive=True)
A_blk = scalar("A_blk", r"A_{\mathrm{blk}}", "block alignment constant: E_b ≤ A_blk T_b", nonnegative=True)
chosen = scalar("chosen", "k", "one chosen block", integer=True, positive=True)
rank = scalar("rank", r"\mathrm{rank}", "rank of the kernel: the number of positive eigenvalues", integer=True, nonnegative=True)
h = scalar("h", "h", "number of further steps", "steps", integer=True, nonnegative=True)
head = scalar("head", "m", "number of known top eigenpairs", integer=True, nonnegative=True)
A_m = scalar("A_m", "A_m", "alignment constant of the modes beyond the m known ones", nonnegative=True)
A_next = scalar("A_next", "A_{m+1}", "alignment constant of the modes beyond the first m + 1", nonnegative=True)
A_min = scalar("A_min", r"A_{\min}", "lower alignment constant: A_min λ_i ≤ c_i²", nonnegative=True)
xi = vector("xi", r"\xi", "squares of independent standard normal variables", nonnegative=True)
log_delta = scalar("log_delta", r"\log(1/\delta)", "log(1/δ) for the failure probability δ", nonnegative=True)
deviation = scalar("deviation", r"\Delta", "at least √(log(1/δ) Σ w_i²), w_i = λ_i g_t(λ_i)", "eigenvalue", nonnegative=True)
w_max = scalar("w_max", r"w_{\max}", "at least every w_i = λ_i g_t(λ_i)", "eigenvalue", nonnegative=True)
rate_1 = scalar("rate_1", r"\lambda_{\min}(K_1)", "smallest eigenvalue of the kernel in a first phase of training", nonnegative=True)
rate_2 = scalar("rate_2", r"\lambda_{\min}(K_2)", "smallest eigenvalue of the kernel in a second phase", nonnegative=True)
tau_1 = scalar("tau_1", r"\tau_1", "time spent in the first phase", "1/eigenvalue", nonnegative=True)
tau_2 = scalar("tau_2", r"\tau_2", "time spent in the second phase", "1/eigenvalue", nonnegative=True)

# tail alignment
reference = vector("reference", "w", "reference weights, with whose tails those of the residual are compared", nonnegative=True)
A_tail = scalar("A_tail", r"A_{\mathrm{tail}}", "tail-alignment constant: Σ_{j≥i} c_j² ≤ A_tail Σ_{j≥i} w_j", nonnegative=True)
a_tail = scalar("a_tail", r"a_{\mathrm{tail}}", "lower tail-alignment constant: a_tail Σ_{j≥i} w_j ≤ Σ_{j≥i} c_j²", nonnegative=True)
multiple = scalar("multiple", r"\alpha", "factor by which a vector is multiplied", real=True)
floor = scalar("floor", r"\delta", "energy that no reference weight explains", "output²", nonnegative=True)
weight_ratio = vector("weight_ratio", r"\zeta", "ratios c_i²/w_i of the residual's energy to its reference weights", nonnegative=True)
passed = vector("passed", "g", "what a filter leaves of the energy in each mode", nonnegative=True)
terms = scalar("terms", "J", "number of terms of a mixture of powers", integer=True, positive=True)
mixture_share = vector("mixture_share", "a", "shares of the powers of eigenvalues in a mixture", "J", nonnegative=True)
mixture_exponent = vector("mixture_exponent", "s", "exponents of the powers of eigenvalues in a mixture", "J", nonnegative=True)
kappa_hat = scalar("kappa_hat", r"\hat{\kappa}", "relative tail-alignment constant, measured on other samples", nonnegative=True)

# labels that are smooth
source = vector("source", "a", "coordinates of a in the source condition v = K^{s/2} a", real=True)
roughness = vector("roughness", r"\mu", "eigenvalues of a roughness operator S that shares the eigenvectors of K", nonnegative=True)
seen = scalar("seen", "k", "one mode that the roughness operator sees", integer=True, positive=True)
matched = scalar("matched", r"\theta", "at most λ_k μ_k: the kernel decays no faster than roughness grows", "output²", positive=True)

# names of definitions of alignment
kappa_w = scalar("kappa_w", r"\kappa_w", "relative tail-alignment constant", nonnegative=True)
kappa_blk = scalar("kappa_blk", r"\kappa_{\mathrm{blk}}", "relative block alignment constant", nonnegative=True)
T2 = scalar("T2", "T_2", "trace of K²", "output⁴", nonnegative=True)
T3 = scalar("T3", "T_3", "trace of K³", "output⁶", nonnegative=True)
A_star = scalar("A_star", "A^*", "smallest alignment constant of a residual in the range of the kernel", nonnegative=True)
kappa_star = scalar("kappa_star", r"\kappa^*", "relative alignment constant, with the smallest constant", nonnegative=True)
condition = scalar("condition", r"\mathrm{cond}", "condition number of an invertible kernel", nonnegative=True)
complexity = scalar("complexity", r"v^\top K^+ v", "vᵀK⁺v for a vector in the range of the kernel", nonnegative=True)

BUILT_IN_SYMBOLS = frozenset(SYMBOLS)
"""Names of the symbols above, which users can neither declare otherwise nor forget."""

kappa_0, kappa_1 = sp.Function("kappa_0", real=True), sp.Function("kappa_1", real=True)
"""Expectations under the arc-cosine recursion (`theory.language.relu_kernel`), functions of a correlation."""


def over_modes(body: sp.Expr) -> sp.Sum:
    r"""$\sum_{i=1}^N$ of `body`, a function of the mode index `i`."""
    return sp.Sum(body, (i, 1, N))


def over_blocks(body: sp.Expr) -> sp.Sum:
    r"""$\sum_{b=1}^B\sum_{i=\mathrm{first}_b}^{\mathrm{last}_b}$ of `body`, a function of `i` and `b`."""
    return sp.Sum(body, (i, first[b], last[b]), (b, 1, B))


filter_gd = (1 - eta * lam[i]) ** (2 * t)
r"""$g_t(\lambda_i) = (1-\eta\lambda_i)^{2t}$: what t steps of gradient descent leave of the energy in mode i."""
