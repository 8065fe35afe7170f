"""A theorem of one's own whose derivation and claim are wrong."""

from theory.assumptions.core import ALIGNED, SPECTRUM
from theory.language.symbols import A, c, i, lam, over_modes
from theory.rules.sums import Termwise
from theory.statements.theorem import Step, Theorem

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
