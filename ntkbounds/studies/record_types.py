"""The shape of `results.json` as types; `ntkbounds.studies.results` reads and writes it.

Main names: `Results`, `RunRecord`.
"""

# No postponed annotations here: they would hide NotRequired from `__required_keys__`, which the reader checks.
from typing import Any, NotRequired, TypedDict

Curve = list[float | None]


class ConventionRecord(TypedDict):
    r"""Loss scale $\gamma$, learning rate lr and effective step $\eta = \mathrm{lr}\cdot\gamma$."""

    loss_scale: float
    learning_rate: float
    effective_step: float


class KernelRecord(TypedDict):
    """What is known of the kernel at the start; `lambda_min` is None when it is below the numerical resolution."""

    trace: float
    lambda_max: float
    lambda_min: float | None
    resolved_rank: int
    drift_final: float | None
    drift_final_frobenius: NotRequired[float]


class LabelNull(TypedDict):
    """Exponents of randomly permuted labels, and the interval that holds the middle of them."""

    slopes: list[float]
    interval: list[float | None]


class PowerRecord(TypedDict):
    """One power of the eigenvalues as weights for tails: exponent s, constant A_tail, and κ_w relative to the energy (1 is perfect)."""

    exponent: float
    constant: float
    relative: float | None


class MixtureRecord(TypedDict):
    """Weights that are a mixture of powers of the eigenvalues, share times power; `relative` is their sum over the energy."""

    exponents: list[float]
    shares: list[float]
    relative: float | None


class TailsRecord(TypedDict):
    """Weights for the tails of the initial residual (T1, T3, T5, T7, T11); None where no exponent covers them."""

    spectral: PowerRecord | None
    power: PowerRecord | None
    above: MixtureRecord | None
    below: MixtureRecord | None
    head: int
    beyond: PowerRecord | None


class AlignmentRecord(TypedDict):
    """Alignment of labels and initial residual with the kernel: exponents, constant A, relative constants (1 is perfect)."""

    label_exponent: float | None
    label_exponent_interval: list[float | None]
    residual_exponent: float | None
    constant: float | None
    relative: float | None
    label_null: NotRequired[LabelNull]
    block_relative: NotRequired[float | None]
    residual_relative: NotRequired[float | None]
    tails: NotRequired[TailsRecord]


class LossRecord(TypedDict):
    """Loss of the real and of the linearized network at the recorded steps, in squared label units."""

    step: list[int]
    trained: Curve
    linearized: Curve


class Distance(TypedDict):
    """How far a bound is above a loss: decades over steps even in log t, and steps needed over steps taken, by accuracy."""

    decades_mean: float | None
    decades_max: float | None
    steps_ratio: dict[str, float | None]


class TightnessRecord(Distance):
    """Distance to the linearized loss, and under `trained` the same to the trained loss."""

    trained: NotRequired[Distance]


class AssumptionRecord(TypedDict):
    """Whether an assumption held (None: not decided) and what was measured."""

    holds: bool | None
    measured: Any
    expected: NotRequired[str]


class CheckRecord(TypedDict):
    """One promise of the study: what came out, what was expected."""

    name: str
    passed: bool
    value: Any
    expected: str


class RunRecord(TypedDict):
    """One training run as it stands in `results.json`.

    `steps_to` gives the first step at or below each fraction of the initial loss; `numbers` how many numbers each bound or prediction
    knows of kernel and residual; `centred` says whether f(w) − f(w_0) was trained.
    `width` and `depth` are None for a network of one's own.
    """

    data: str
    net: str
    width: int | None
    depth: int | None
    samples: int
    outputs: int
    labels: str
    seed: int
    dtype: str
    convention: ConventionRecord
    kernel: KernelRecord
    alignment: AlignmentRecord
    loss: LossRecord
    bounds: dict[str, Curve]
    tightness: dict[str, TightnessRecord]
    assumptions: dict[str, AssumptionRecord]
    seconds: dict[str, float]
    centred: NotRequired[bool]
    steps: NotRequired[int]
    net_given: NotRequired[str]
    predictions: NotRequired[dict[str, Curve]]
    steps_to: NotRequired[dict[str, dict[str, int | None]]]
    numbers: NotRequired[dict[str, int]]
    checks: NotRequired[list[CheckRecord]]


class Results(TypedDict):
    """The whole of `results.json`."""

    schema: int
    versions: dict[str, str]
    runs: list[RunRecord]
