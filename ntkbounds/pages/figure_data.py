"""The numbers behind a figure as a table in CSV. Main name: `as_csv`."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Mapping, Sequence
from typing import Any

Columns = Mapping[str, Sequence[Any] | Any]
"""Columns by their heading, all of one length: lists or arrays of numbers or words; None and what is not finite are left empty."""


def as_csv(columns: Columns) -> bytes:
    """The columns as CSV in UTF-8, numbers with ten significant digits."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(zip(*(map(_cell, column) for column in columns.values()), strict=True))
    return written.getvalue().encode()


def _cell(value: Any) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return f"{value:.10g}" if math.isfinite(value) else ""
