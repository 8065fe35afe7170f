"""The inference rules, for the steps of your own derivations.

`solved` is a step ready made: the loss of gradient descent with the solution of its dynamics put in.
"""

from theory.rules.base import Rule as Rule
from theory.rules.calculus import ConvexEndpoints as ConvexEndpoints
from theory.rules.calculus import LogConcaveMaximum as LogConcaveMaximum
from theory.rules.citing import Cite as Cite
from theory.rules.citing import Cited as Cited
from theory.rules.combining import Backwards as Backwards
from theory.rules.combining import Combination as Combination
from theory.rules.combining import Inside as Inside
from theory.rules.combining import MinimumIsBelow as MinimumIsBelow
from theory.rules.combining import MinimumOf as MinimumOf
from theory.rules.exponentials import Bernoulli as Bernoulli
from theory.rules.exponentials import ExponentialBound as ExponentialBound
from theory.rules.exponentials import ExponentialComparison as ExponentialComparison
from theory.rules.exponentials import ExponentialPeak as ExponentialPeak
from theory.rules.exponentials import ExponentialTaylor as ExponentialTaylor
from theory.rules.exponentials import MomentumEnvelope as MomentumEnvelope
from theory.rules.exponentials import PowerDifference as PowerDifference
from theory.rules.gaussian import GaussianInPolarCoordinates as GaussianInPolarCoordinates
from theory.rules.gaussian import SmoothIntegral as SmoothIntegral
from theory.rules.inequalities import CauchySchwarz as CauchySchwarz
from theory.rules.inequalities import Chebyshev as Chebyshev
from theory.rules.inequalities import Jensen as Jensen
from theory.rules.inequalities import Power as Power
from theory.rules.inequalities import SingleTerm as SingleTerm
from theory.rules.inequalities import TriangleWithRoots as TriangleWithRoots
from theory.rules.integrals import Antiderivative as Antiderivative
from theory.rules.integrals import GammaIntegral as GammaIntegral
from theory.rules.integrals import MonotoneSum as MonotoneSum
from theory.rules.integrals import SplitMinimum as SplitMinimum
from theory.rules.integrals import UnimodalSum as UnimodalSum
from theory.rules.monotone import Decreasing as Decreasing
from theory.rules.quadrature import QuadratureBound as QuadratureBound
from theory.rules.recurrences import AffineInduction as AffineInduction
from theory.rules.recurrences import Induction as Induction
from theory.rules.recurrences import LinearODE as LinearODE
from theory.rules.recurrences import SecondOrderInduction as SecondOrderInduction
from theory.rules.recurrences import UnrolledRecursion as UnrolledRecursion
from theory.rules.rewriting import Algebra as Algebra
from theory.rules.rewriting import ByAssumption as ByAssumption
from theory.rules.rewriting import Definition as Definition
from theory.rules.rewriting import Solution as Solution
from theory.rules.summation_by_parts import SummationByParts as SummationByParts
from theory.rules.sums import Blockwise as Blockwise
from theory.rules.sums import GeometricSum as GeometricSum
from theory.rules.sums import MoreTerms as MoreTerms
from theory.rules.sums import SplitAt as SplitAt
from theory.rules.sums import SplitIntoBlocks as SplitIntoBlocks
from theory.rules.sums import Telescoping as Telescoping
from theory.rules.sums import Termwise as Termwise
from theory.theorems.classical import solved as solved
