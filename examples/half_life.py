r"""Your own theorem, one that looks right and is false: "after the half-life of the mean eigenvalue, half of the loss is gone".

    ntkbounds verify examples/half_life.py        # REFUTED, with the smallest counterexample found; exit code 1
    ntkbounds derive examples/half_life.py        # the derivation fails at the step that is wrong

The mean eigenvalue T/N is what a quick argument suggests as "the rate of training". The termwise step needs every eigenvalue to be at least
the mean.
"""

from ntkbounds import Step, Theorem
from ntkbounds.assumptions import DESCENT_STEP, SPECTRUM
from ntkbounds.rules import Definition, Termwise, solved
from ntkbounds.symbols import L, N, T, c, eta, gamma, over_modes, t
from ntkbounds.symbols import i as mode

mean_rate = (1 - eta * T / N) ** (2 * t)

mean_eigenvalue = Theorem(
    id="mean_eigenvalue",
    name="the mean eigenvalue sets the rate",
    meaning="Tempting: the loss falls at least as fast as one mode with the mean eigenvalue. False: the slow modes may hold the energy.",
    source="ours",
    reference="example of a false statement",
    assumptions=(SPECTRUM, DESCENT_STEP),
    start=L(t),
    steps=(
        solved,
        Step(gamma / 2 * over_modes(c[mode] ** 2 * mean_rate), "<=", Termwise()),
        Step(mean_rate * L(0), "=", Definition()),
    ),
)
