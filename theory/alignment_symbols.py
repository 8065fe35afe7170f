r"""The symbols of alignment and of the refined bounds, beside those that every family uses (`theory.symbols`).

Main names: the symbols themselves; they are registered in `theory.symbols.SYMBOLS` like all others.
"""

from __future__ import annotations

from theory.symbols import scalar, vector

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
