"""A theorem of one's own without a derivation, and false."""

from theory.assumptions.core import ALIGNED, SPECTRUM
from theory.language.symbols import A, c, i, lam, over_modes
from theory.statements.theorem import Theorem

MINE = Theorem(
    id="mine",
    name="mine",
    meaning="Mine.",
    source="ours",
    reference="a test",
    assumptions=(SPECTRUM, ALIGNED),
    start=over_modes(c[i] ** 2),
    claim_without_chain=("<=", over_modes(A * lam[i] / 2)),
)
