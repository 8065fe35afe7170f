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


class ScaleRecord(TypedDict):
    """Sizes of what was learned from: inputs, labels (root mean square over outputs), the share of the first residual in the first mode."""

    input_mean: float
    input_deviation: float
    label_mean: float
    label_deviation: float
    first_mode: float
    rounding_floor: float


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

    `steps_to` gives the first step at or below each fraction of the initial loss; `centred` says whether f(w) − f(w_0) was trained.
    `notes` say where the bounds tell little of the training (`ntkbounds.studies.relevance`), `scale` what they need beside the rest.
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
    checks: NotRequired[list[CheckRecord]]
    scale: NotRequired[ScaleRecord]
    notes: NotRequired[list[str]]


class Results(TypedDict):
    """The whole of `results.json`."""

    schema: int
    versions: dict[str, str]
    runs: list[RunRecord]
