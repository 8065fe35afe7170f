r"""Tables in text: `.csv`, `.tsv` or `.txt` files with one sample a row.

Main names: `read_table`, `from_table`.
"""

from __future__ import annotations

import csv
import io
import math
from array import array
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import numpy as np
from jaxtyping import Float

from numerics.data.dataset import Dataset, prepare
from numerics.data.labels import indicators
from numerics.data.reading import read_bounded, refusal, require_file, require_memory
from theory.foundations.errors import InputError

SUFFIXES = (".csv", ".tsv", ".txt")
LABEL_NAMES = ("y", "label", "target", "class")
MOST_CLASSES = 100


def from_table(path: str | Path, samples: int | None = None, seed: int = 0, labels: str = "true") -> Dataset:
    """The samples of a text file, used as they are: nothing is scaled; raises InputError as `read_table` and `load_data`."""
    path = Path(path)
    return prepare(path.stem, *read_table(path), samples, seed, labels)


def read_table(path: Path) -> tuple[Float[np.ndarray, "n d"], Float[np.ndarray, "n c"]]:
    """Inputs and labels from a text file in UTF-8.

    Cells are separated by whichever of comma, semicolon and tab splits the first row into most. The first row names the columns when one of
    its cells is `y`, `label`, `target` or `class`, or when none is a number. The labels are the column so named, else the last. Labels
    that are numbers are taken as they are. Labels that are words become ±1 if there are two of them (+1 for the later one in the alphabet),
    else one output a word: 1 less one over their number for the sample's own, minus one over their number for the others.

    Raises:
        InputError: a file that is not there or not in UTF-8; rows of different length; a cell that is no finite number, named by row and
            column; a column without a name beside columns with names; a single column; labels of which some are numbers and some words, or
            more than 100 different words.
    """
    require_file(path)
    size = path.stat().st_size
    require_memory(12 * size, path.name)  # a number of two characters takes eight bytes, and the text is held twice
    try:
        rows = _rows(read_bounded(path, size).decode("utf-8-sig"))
        first = next(rows, (1, []))
    except (UnicodeDecodeError, csv.Error) as error:
        raise refusal("a table in UTF-8", path, error, "save it as CSV in UTF-8") from error
    if len(first[1]) < 2:
        raise InputError(f"a feature and a label in each row of {path.name}", f"{len(first[1])} columns", "separate cells by commas")
    names = _names(first[1])
    column = next((at for at, name in enumerate(names) if name.lower() in LABEL_NAMES), len(first[1]) - 1)
    if names and "" in names:
        unnamed = f"none for column {names.index('') + 1}"
        raise InputError(f"a name for each column of {path.name}", unnamed, "drop that column if it only numbers the rows, else name it")
    values, words = array("d"), list[str]()
    try:
        for line, cells in rows if names else chain([first], rows):
            if len(cells) != len(first[1]):
                raise InputError(f"{len(first[1])} cells in each row of {path.name}", f"{len(cells)} in row {line}", "correct the row")
            words.append(cells[column])
            values.extend(_number(path, line, at, names, cell) for at, cell in enumerate(cells) if at != column)
    except csv.Error as error:
        raise refusal("a table in UTF-8", path, error, "save it as CSV in UTF-8") from error
    inputs = np.frombuffer(values, np.float64).reshape(len(words), len(first[1]) - 1)
    return inputs, _labels(path, column, names, words)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Rows that are not empty, each with the number of its line."""
    head = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(",;\t", key=lambda mark: len(next(csv.reader([head], delimiter=mark), [])))
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, skipinitialspace=True)
    return ((reader.line_num, [cell.strip() for cell in row]) for row in reader if row)


def _value(cell: str) -> float | None:
    try:
        return None if "_" in cell else float(cell)
    except ValueError:
        return None


def _names(cells: list[str]) -> list[str]:
    """The names of the columns, or nothing where the first row is a sample."""
    named = any(cell.lower() in LABEL_NAMES for cell in cells)
    return cells if named or all(_value(cell) is None for cell in cells) else []


def _where(line: int, at: int, names: list[str]) -> str:
    return f"row {line}, column {at + 1}" + (f" ({names[at][:40]})" if names else "")


def _number(path: Path, line: int, at: int, names: list[str], cell: str) -> float:
    value = _value(cell)
    if value is None or not math.isfinite(value):
        got = f"{cell[:40]!r} in {_where(line, at, names)}"
        raise InputError(f"finite numbers as features in {path.name}", got, "correct the cell, or drop the row or column")
    return value


def _labels(path: Path, column: int, names: list[str], words: list[str]) -> np.ndarray:
    numbers = [_value(word) for word in words]
    if None not in numbers:
        return np.array(numbers, np.float64)[:, None]
    empty = next((row for row, word in enumerate(words) if not word), None)
    if empty is not None:
        raise InputError(f"a label for each sample of {path.name}", f"none for sample {empty + 1}", "fill it in, or drop the row")
    odd = next((row for row, number in enumerate(numbers) if number is None), 0)
    if any(number is not None for number in numbers):
        got = f"{words[odd][:40]!r} for sample {odd + 1}, and numbers for others"
        raise InputError(f"labels that are all numbers or all words in {path.name}", got, "correct the cell, or drop the row")
    kinds, index = np.unique(words, return_inverse=True)
    if len(kinds) > MOST_CLASSES:
        where = f"column {column + 1}" + (f" ({names[column][:40]})" if names else "")
        got = f"{len(kinds):,} different words in {where}"
        raise InputError(f"labels of at most {MOST_CLASSES} kinds in {path.name}", got, "name the column of labels label or y")
    return np.where(index == 1, 1.0, -1.0)[:, None] if len(kinds) == 2 else indicators(index, len(kinds))
