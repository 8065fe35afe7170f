"""ntkbounds: derive, verify and measure convergence bounds for neural networks in the NTK regime.

    import ntkbounds as nb

- theory: `nb.catalogue()`, `nb.derive(theorem)`, `nb.verify(theorem)`; for your own theorems `nb.Theorem`, `nb.Step`, `nb.Assumption`,
  `nb.Fact`, and the vocabulary in `nb.symbols`, `nb.assumptions`, `nb.rules`, `nb.strategies`;
- numbers: `nb.analyze(kernel, residual)` for any kernel matrix, `nb.empirical_ntk(apply, params, x)`, `nb.train(…)`, `nb.study(…)`,
  `nb.load_data(name_or_path)`; without the kernel's matrix `nb.certify_without_matrix(nb.kernel_operator(apply, params, x), residual)`.

A name is loaded when it is first used: importing this package imports neither sympy nor JAX.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ntkbounds import assumptions as assumptions
    from ntkbounds import rules as rules
    from ntkbounds import strategies as strategies
    from ntkbounds import symbols as symbols
    from ntkbounds.analysis import Analysis as Analysis
    from ntkbounds.analysis import analyze as analyze
    from ntkbounds.derivations.shown import Derivation as Derivation
    from ntkbounds.kernel_files import kernel_to_disk as kernel_to_disk
    from ntkbounds.networks import empirical_ntk as empirical_ntk
    from ntkbounds.networks import kernel_plan as kernel_plan
    from ntkbounds.networks import train as train
    from ntkbounds.operators import certify_without_matrix as certify_without_matrix
    from ntkbounds.operators import kernel_operator as kernel_operator
    from ntkbounds.operators import spectral_sum as spectral_sum
    from ntkbounds.operators import top_eigenpairs as top_eigenpairs
    from ntkbounds.run_studies import study as study
    from ntkbounds.theorems import derive as derive
    from ntkbounds.theorems import verify as verify
    from ntkbounds.verification.record import Verdict as Verdict
    from ntkbounds.verification.record import Verification as Verification
    from ntkbounds.verification.theorem_files import load_theorems as load_theorems
    from numerics.certificates.enclosure import enclose as enclose
    from numerics.certificates.network import certify_linearized_loss as certify_linearized_loss
    from numerics.certificates.network_tails import certify_tail_bound as certify_tail_bound
    from numerics.data.by_name import load_data as load_data
    from numerics.data.dataset import Dataset as Dataset
    from numerics.judging.judge import Judge as Judge
    from numerics.judging.judgement import Outcome as Outcome
    from numerics.kernels.circle import circulant_eigenvalues as circulant_eigenvalues
    from numerics.kernels.circle import difference_eigenvalues as difference_eigenvalues
    from numerics.kernels.circle import matched_constant as matched_constant
    from numerics.kernels.circle import relu_circle_kernel as relu_circle_kernel
    from numerics.kernels.compiled import keep_compiled as keep_compiled
    from numerics.kernels.dot_product import cube_eigenvalues as cube_eigenvalues
    from numerics.kernels.dot_product import cube_roughness as cube_roughness
    from numerics.kernels.dot_product import relu_kernel as relu_kernel
    from numerics.kernels.dot_product import relu_profile as relu_profile
    from numerics.kernels.dot_product import sphere_eigenvalues as sphere_eigenvalues
    from numerics.kernels.dot_product import sphere_roughness as sphere_roughness
    from numerics.krylov.certificate import KrylovCertificate as KrylovCertificate
    from numerics.krylov.operator import KernelOperator as KernelOperator
    from numerics.measurements.high_precision import recompute as recompute
    from numerics.networks.cnn import cnn as cnn
    from numerics.networks.mlp import mlp as mlp
    from numerics.networks.network import Network as Network
    from numerics.training import Training as Training
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

_HOMES = {
    "Analysis": "ntkbounds.analysis",
    "Assumption": "theory.assumptions.base",
    "Claim": "theory.statements.theorem",
    "Convention": "theory.foundations.convention",
    "Dataset": "numerics.data.dataset",
    "Derivation": "ntkbounds.derivations.shown",
    "Fact": "theory.assumptions.base",
    "Judge": "numerics.judging.judge",
    "InputError": "theory.foundations.errors",
    "Outcome": "numerics.judging.judgement",
    "KernelOperator": "numerics.krylov.operator",
    "KrylovCertificate": "numerics.krylov.certificate",
    "Network": "numerics.networks.network",
    "Step": "theory.statements.theorem",
    "StepError": "theory.checking.context",
    "Theorem": "theory.statements.theorem",
    "Training": "numerics.training",
    "Verdict": "ntkbounds.verification.record",
    "Verification": "ntkbounds.verification.record",
    "analyze": "ntkbounds.analysis",
    "catalogue": "theory.catalogue",
    "certify_linearized_loss": "numerics.certificates.network",
    "certify_tail_bound": "numerics.certificates.network_tails",
    "certify_without_matrix": "ntkbounds.operators",
    "check_chain": "theory.statements.chain",
    "circulant_eigenvalues": "numerics.kernels.circle",
    "cnn": "numerics.networks.cnn",
    "cube_eigenvalues": "numerics.kernels.dot_product",
    "cube_roughness": "numerics.kernels.dot_product",
    "derive": "ntkbounds.theorems",
    "difference_eigenvalues": "numerics.kernels.circle",
    "empirical_ntk": "ntkbounds.networks",
    "keep_compiled": "numerics.kernels.compiled",
    "kernel_plan": "ntkbounds.networks",
    "enclose": "numerics.certificates.enclosure",
    "kernel_operator": "ntkbounds.operators",
    "kernel_to_disk": "ntkbounds.kernel_files",
    "recompute": "numerics.measurements.high_precision",
    "load_data": "numerics.data.by_name",
    "load_theorems": "ntkbounds.verification.theorem_files",
    "matched_constant": "numerics.kernels.circle",
    "mlp": "numerics.networks.mlp",
    "relu_circle_kernel": "numerics.kernels.circle",
    "relu_kernel": "numerics.kernels.dot_product",
    "relu_profile": "numerics.kernels.dot_product",
    "spectral_sum": "ntkbounds.operators",
    "sphere_eigenvalues": "numerics.kernels.dot_product",
    "sphere_roughness": "numerics.kernels.dot_product",
    "study": "ntkbounds.run_studies",
    "top_eigenpairs": "ntkbounds.operators",
    "train": "ntkbounds.networks",
    "verify": "ntkbounds.theorems",
}
"""Where each public name is made."""
_VOCABULARY = ("assumptions", "rules", "strategies", "symbols")
"""Public modules."""

__all__ = ["__version__", *sorted((*_HOMES, *_VOCABULARY))]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        value = getattr(import_module(_HOMES[name]), name)
    elif name in _VOCABULARY:
        value = import_module(f"ntkbounds.{name}")
    elif name == "__version__":
        from importlib.metadata import version

        value = version("ntkbounds")
    else:
        raise AttributeError(f"module 'ntkbounds' has no attribute {name!r}; its names: {', '.join(__all__)}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__]
