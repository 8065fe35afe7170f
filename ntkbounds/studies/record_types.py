"""The shape of `results.json` as types. `ntkbounds.studies.results` checks what it reads against them, with msgspec.

Main names: `Results`, `RunRecord`.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, NotRequired, TypedDict

from msgspec import Meta

Curve = list[float | None]
Count = Annotated[int, Meta(ge=0, le=2**53)]
Size = Annotated[int, Meta(ge=1, le=2**31)]
Interval = Annotated[list[float | None], Meta(min_length=2, max_length=2)]
Accuracy = Annotated[str, Meta(pattern=r"^[0-9]+(\.[0-9]+)?(e-?[0-9]{1,2})?\Z")]
"""A fraction of the initial loss, as JSON writes it in a key."""
CurveName = Annotated[str, Meta(pattern=r"^\w[\w.-]*\Z", max_length=60)]
"""The id of a theorem, which may end in a side (Q1_lower), or trained or linearized."""
BinKind = Literal["equal count", "equal width", "all samples"]
FileName = Annotated[str, Meta(pattern=r"^\w[\w.-]*\Z", max_length=200)]
Scalar = float | int | str | bool | None
Finding = Scalar | list[Scalar] | Mapping[str, Scalar]
"""What a measurement or a check found: a value, or a few of them."""


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
    resolved_rank: Count
    drift_final: float | None
    drift_final_frobenius: NotRequired[float]


class LabelNull(TypedDict):
    """Exponents of randomly permuted labels, and the interval that holds the middle of them."""

    slopes: list[float]
    interval: Interval


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
    head: Count
    beyond: PowerRecord | None


class AlignmentRecord(TypedDict):
    """Alignment of labels and initial residual with the kernel: exponents, constant A, relative constants (1 is perfect)."""

    label_exponent: float | None
    label_exponent_interval: Interval
    residual_exponent: float | None
    constant: float | None
    relative: float | None
    label_null: NotRequired[LabelNull]
    block_relative: NotRequired[float | None]
    residual_relative: NotRequired[float | None]
    tails: NotRequired[TailsRecord]


class LossRecord(TypedDict):
    """Loss of the real and of the linearized network at the recorded steps, in squared label units."""

    step: Annotated[list[Count], Meta(min_length=1)]
    trained: Curve
    linearized: Curve


class Distance(TypedDict):
    """How far a bound is above a loss: decades over steps even in log t, and steps needed over steps taken, by accuracy."""

    decades_mean: float | None
    decades_max: float | None
    steps_ratio: dict[Accuracy, float | None]


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
    measured: Finding
    expected: NotRequired[str]


class CheckRecord(TypedDict):
    """One promise of the study: what came out, what was expected."""

    name: str
    passed: bool
    value: Finding
    expected: str


class BinsRecord(TypedDict):
    """Mean squared projection by eigenvalue, in bins, and the slope in logarithms with its interval."""

    slope: float | None
    interval: Interval
    eigenvalues: list[float]
    energies: list[float]
    counts: list[Count]


class BinnedRecord(TypedDict):
    """The alignment law in bins, by vector: over batches in bins of equal count and of equal width, and on all samples at once."""

    samples: Size
    batch_size: Size
    batches: Count
    bins: Count
    first_mode: Count
    vectors: dict[str, dict[BinKind, BinsRecord]]


class ClaimRecord(TypedDict):
    """A claim of the founding paper: from its abstract or second-hand, what is measured here, and whether that agrees."""

    claim: str
    source: Literal["abstract", "second-hand"]
    measured: str
    verdict: Literal["confirmed", "partly", "not confirmed", "not decided"]


class SpreadRecord(TypedDict):
    """Predicted over taken steps, over the subsets; None where nothing is predicted."""

    median: float | None
    least: float | None
    most: float | None


class PredictionRecord(TypedDict):
    """Steps predicted from subsets of few samples: their exponents and κ_w, and how far off each way of predicting was, by accuracy."""

    samples: Size
    exponents: list[float | None]
    relative: list[float | None]
    steps: dict[str, dict[Accuracy, list[Count | None]]]
    to_linearized: dict[str, dict[Accuracy, SpreadRecord | None]]
    to_trained: dict[str, dict[Accuracy, SpreadRecord | None]]


class StatedAssumption(TypedDict):
    """An assumption of a theorem: its name, its words, and its relations in LaTeX."""

    name: str
    text: str
    latex: str


class TheoremRecord(TypedDict):
    """A theorem of one's own as it was drawn: no catalogue has it when the page is built again. `status` says whether it was checked."""

    id: str
    name: str
    kind: str
    meaning: str
    source: str
    reference: str
    statement_latex: str
    assumptions: list[StatedAssumption]
    status: str


class TestedRecord(TypedDict):
    """Mean squared error, and mean of min(1, |f(x) − y|), on the samples held out."""

    squared: float
    clipped: float


class RiskRecord(TypedDict):
    """A bound on the expected clipped error, its parts, and the step where training stops (None at the end)."""

    bound: float | None
    complexity: float | None
    train: float
    step: Count | None


class GeneralizationRecord(TypedDict):
    """The linearized network on held-out samples: trained to the end, stopped where G4 is smallest, predicted, bounded (δ in `failure`).

    `trained` is the mean squared error of the real network, after the steps that it was trained for.
    """

    test_samples: Size
    end: TestedRecord
    early: TestedRecord | None
    trained: float | None
    predicted: float | None
    regularization: float
    failure: float
    risks: dict[CurveName, RiskRecord]


class RunRecord(TypedDict):
    """One training run as it stands in `results.json`.

    `steps_to` gives the first step at or below each fraction of the initial loss; `numbers` how many numbers each bound or prediction
    knows of kernel and residual; `before_training` what few samples predicted; `centred` says whether f(w) − f(w_0) was trained.
    `notes` say where the bounds tell little of the training (`ntkbounds.studies.relevance`), `scale` what they need beside the rest.
    `width` and `depth` are None for a network of one's own. `name` is what the run's files start with, `made_from` hashes of what it
    depends on beside its settings (`ntkbounds.studies.identity`), `versions` those it was made with; older runs have none of these.
    `binned` and `claims` are there where batches were asked for, `theorems` where some of one's own were drawn, by id,
    `generalization` where samples were held out.
    """

    data: str
    net: str
    width: Size | None
    depth: Size | None
    samples: Size
    outputs: Size
    labels: Annotated[str, Meta(pattern=r"^[\w .:%+-]*\Z", max_length=60)]
    seed: Annotated[int, Meta(ge=0, le=2**63 - 1)]
    dtype: str
    convention: ConventionRecord
    kernel: KernelRecord
    alignment: AlignmentRecord
    loss: LossRecord
    bounds: dict[CurveName, Curve]
    tightness: dict[CurveName, TightnessRecord]
    assumptions: dict[str, AssumptionRecord]
    seconds: dict[str, float]
    centred: NotRequired[bool]
    steps: NotRequired[Count]
    net_given: NotRequired[str]
    predictions: NotRequired[dict[CurveName, Curve]]
    steps_to: NotRequired[dict[CurveName, dict[Accuracy, Count | None]]]
    numbers: NotRequired[dict[CurveName, Count]]
    checks: NotRequired[list[CheckRecord]]
    name: NotRequired[FileName]
    made_from: NotRequired[dict[str, str]]
    versions: NotRequired[dict[str, str]]
    scale: NotRequired[ScaleRecord]
    notes: NotRequired[list[str]]
    binned: NotRequired[BinnedRecord]
    claims: NotRequired[list[ClaimRecord]]
    before_training: NotRequired[PredictionRecord]
    theorems: NotRequired[dict[CurveName, TheoremRecord]]
    generalization: NotRequired[GeneralizationRecord]


class Results(TypedDict):
    """The whole of `results.json`; `asked` names the runs that the last study in the folder was asked for, in its order."""

    schema: int
    versions: dict[str, str]
    runs: list[RunRecord]
    asked: NotRequired[list[str]]
