"""ntkbounds: derive, verify and measure convergence bounds for neural networks in the NTK regime.

The public names for your own theorems are gathered here; the layers below are `theory` and `numerics`.
"""

from theory.assumptions.base import Assumption as Assumption
from theory.assumptions.base import Fact as Fact
from theory.catalogue import catalogue as catalogue
from theory.checking.context import StepError as StepError
from theory.foundations.convention import Convention as Convention
from theory.foundations.errors import InputError as InputError
from theory.statements.chain import check_chain as check_chain
from theory.statements.theorem import Claim as Claim
from theory.statements.theorem import Step as Step
from theory.statements.theorem import Theorem as Theorem
