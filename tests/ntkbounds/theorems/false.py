"""A theorem of one's own whose derivation and claim are wrong."""

from theory.assumptions import ALIGNED, SPECTRUM
from theory.rules import Termwise
from theory.symbols import A, c, i, lam, over_modes
from theory.theorem import Step, Theorem

MINE = Theorem(
    id="mine",
    name="mine",
    meaning="Mine.",
    source="ours",
    reference="a test",
    assumptions=(SPECTRUM, ALIGNED),
    start=over_modes(c[i] ** 2),
    steps=(Step(over_modes(A * lam[i] / 2), "<=", Termwise()),),
)
