r"""Your own theorem, one that holds: a residual with two groups of modes, the slow ones carrying only a share of the energy.

    ntkbounds derive examples/two_groups.py
    ntkbounds verify examples/two_groups.py

A theorem is one `Theorem`: assumptions, a left side, and a chain of steps, each by a rule. The claim is what the chain yields. If a step
does not follow, `derive` says which comparison is missing and that no assumption gives it.
"""

import sympy as sp

from ntkbounds import Assumption, Fact, Step, Theorem
from ntkbounds.assumptions import DESCENT_STEP, SPECTRUM
from ntkbounds.rules import Algebra, SplitAt, Termwise, solved
from ntkbounds.symbols import L, N, c, energy, eta, filter_gd, gamma, i, lam, over_modes, scalar, t

fast_modes = scalar("fast_modes", "m", "number of fast modes", integer=True, positive=True)
share = scalar("share", r"\epsilon", "share of the energy in the slow modes", nonnegative=True)
slow = sp.Sum(c[i] ** 2, (i, fast_modes + 1, N))


def _few_fast_modes(draft):
    """At least one slow mode: an instance with a single mode gets a second one."""
    if len(draft.lam) == 1:
        draft.lam.append(draft.lam[0])
        draft.values["c"].append(draft.values["c"][0])
    draft.values["fast_modes"] = 1 + draft.values["fast_modes"] % (len(draft.lam) - 1)
    total = sum(value**2 for value in draft.values["c"])
    rest = sum(value**2 for value in draft.values["c"][draft.values["fast_modes"] :])
    draft.values["share"] = rest / total if total else 0


SLOW_SHARE = Assumption(
    "slow_share",
    "the modes after the first m carry at most the share ε of the energy; 1 ≤ m < N",
    (Fact(sp.Le(slow, share * energy, evaluate=False)), Fact(sp.Le(fast_modes + 1, N, evaluate=False))),
    draw=_few_fast_modes,  # makes instances that satisfy it; without it, instances that do not are thrown away
)

fast_rate = (1 - eta * lam[fast_modes]) ** (2 * t)
fast, rest = (i, 1, fast_modes), (i, fast_modes + 1, N)

two_groups = Theorem(
    id="two_groups",
    name="fast modes and a small rest",
    meaning="If the slow modes carry a share ε of the energy, the loss falls at the pace of the fast ones until it reaches ε L_0.",
    source="ours",
    reference="example; Su and Yang 2019 (NeurIPS) have a bound of this form",
    assumptions=(SPECTRUM, DESCENT_STEP, SLOW_SHARE),
    start=L(t),
    steps=(
        solved,
        Step(gamma / 2 * (sp.Sum(c[i] ** 2 * filter_gd, fast) + sp.Sum(c[i] ** 2 * filter_gd, rest)), "=", SplitAt(fast_modes)),
        Step(gamma / 2 * sp.Sum(c[i] ** 2 * fast_rate, fast) + gamma / 2 * sp.Sum(c[i] ** 2 * filter_gd, rest), "<=", Termwise()),
        Step(gamma / 2 * sp.Sum(c[i] ** 2 * fast_rate, fast) + gamma / 2 * slow, "<=", Termwise()),
        Step(gamma / 2 * fast_rate * (over_modes(c[i] ** 2) - slow) + gamma / 2 * slow, "=", SplitAt(fast_modes)),
        Step(fast_rate * L(0) + (1 - fast_rate) * gamma / 2 * slow, "=", Algebra()),
        Step(fast_rate * L(0) + (1 - fast_rate) * share * L(0), "<=", Termwise()),
    ),
    equality_when="all fast eigenvalues equal, all slow ones 0",
)
