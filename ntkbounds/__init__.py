"""ntkbounds: derive, verify and measure convergence bounds for neural networks in the NTK regime.

The public names for your own theorems are gathered here; the layers below are `theory` and `numerics`.
"""

from theory.assumptions.base import Assumption as Assumption
from theory.assumptions.base import Fact as Fact
from theory.catalogue import catalogue as catalogue
from theory.chain import check_chain as check_chain
from theory.checking.context import StepError as StepError
from theory.convention import Convention as Convention
from theory.errors import InputError as InputError
from theory.theorem import Claim as Claim
from theory.theorem import Step as Step
from theory.theorem import Theorem as Theorem
