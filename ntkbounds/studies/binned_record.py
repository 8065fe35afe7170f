"""The alignment law in bins as it is stored. Main name: `binned_record`."""

from __future__ import annotations

from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.record_types import BinnedRecord, BinsRecord
from numerics.spectra.binned import FIRST, BinnedAlignment, Binning, Modes, binned_alignment

BINS = 20


def binned_record(batches: Modes, whole: Modes, config: StudyConfig) -> BinnedRecord:
    """Every vector, in three ways to bin."""

    def bins(modes: Modes, vector: str, binning: Binning) -> BinsRecord:
        return _stored(binned_alignment(modes, vector, bins=BINS, binning=binning, seed=config.seed))

    return {
        "samples": config.samples,
        "batch_size": min(config.batch_size, config.samples),
        "batches": len(batches.eigenvalues),
        "bins": BINS,
        "first_mode": FIRST,
        "vectors": {
            name: {
                "equal count": bins(batches, name, "count"),
                "equal width": bins(batches, name, "width"),
                "all samples": bins(whole, name, "count"),
            }
            for name in batches.energies
        },
    }


def _stored(found: BinnedAlignment) -> BinsRecord:
    return {
        "slope": found.slope,
        "interval": list(found.interval or (None, None)),
        "eigenvalues": found.eigenvalues.tolist(),
        "energies": found.energies.tolist(),
        "counts": [int(count) for count in found.counts],
    }
