"""Tables in text: what is a header, what is a label, and cells that are no numbers, named by row and column."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from numerics.data import reading
from numerics.data.by_name import load_data
from numerics.data.table import read_table
from theory.foundations.errors import InputError


@pytest.mark.parametrize(
    ("text", "x", "y"),
    [
        ("1,2,3\n4,5,6\n", [[1, 2], [4, 5]], [[3], [6]]),
        ("a,b,c\n1,2,3\n4,5,6\n", [[1, 2], [4, 5]], [[3], [6]]),
        ("Label;b;c\n1;2;3\n4;5;6\n", [[2, 3], [5, 6]], [[1], [4]]),
        ("a\ttarget\tc\n1\t2\t3\n4\t5\t6", [[1, 3], [4, 6]], [[2], [5]]),
        ("\ufeff1, 2, 3\r\n\r\n4, -5e1, 6\r\n", [[1, 2], [4, -50]], [[3], [6]]),
        ("1,cat\n2,dog\n3,cat\n", [[1], [2], [3]], [[-1], [1], [-1]]),
        ('"a, first";class\n1;"x;y"\n2;z\n', [[1], [2]], [[-1], [1]]),
        ("class,7\nb,1\na,2\nc,3\n", [[1], [2], [3]], (np.eye(3) - 1 / 3)[[1, 0, 2]]),
    ],
)
def test_tables(tmp_path: Path, text: str, x: object, y: object) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes(text.encode())
    inputs, labels = read_table(path)
    np.testing.assert_array_equal(inputs, x)
    np.testing.assert_array_equal(labels, y)


def test_a_table_is_data(tmp_path: Path) -> None:
    (tmp_path / "own.tsv").write_text("1\t2\n3\t4\n5\t6\n")
    data = load_data(str(tmp_path / "own.tsv"), 2)
    assert (data.name, data.inputs.shape, data.labels.shape) == ("own", (2, 1), (2, 1))
    with pytest.raises(InputError, match="images with ten classes"):
        load_data(f"{tmp_path / 'own.tsv'}:10")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "got 0 columns"),
        (b"\n \n", "got [01] columns"),
        (b"1\n2\n", "got 1 columns"),
        (b"a,b\n", "at least 2 samples|shape"),
        (b"1,2,3\n4,oops,6\n", r"'oops' in row 2, column 2; correct"),
        (b"a,b,y\n1,2,3\n4,oops,6\n", r"'oops' in row 3, column 2 \(b\)"),
        (b"1,2,3\n,5,6\n", r"'' in row 2, column 1"),
        (b"1,2,3\n4,nan,6\n", r"'nan' in row 2, column 2"),
        (b"1,2,3\n4,1_000,6\n", r"'1_000' in row 2, column 2"),
        (b"1,2,3\n4,5\n", "3 cells in each row of own.csv, got 2 in row 2"),
        (b",b,y\n0,1,2\n1,2,3\n", "none for column 1; drop that column"),
        (b"1,a\n2,\n", "got none for sample 2"),
        (b"1,2\n2,nan\n", "finite labels"),
        (b"".join(b"%d,w%d\n" % (row, row) for row in range(200)), r"200 different words in column 2"),
        (b"1,2\n\xff,3\n", "UTF-8"),
        (b'1,2\n"3,4\n' + b"a" * 200_000, "UTF-8|cells"),
        (b"1,2\n3,\0\n", "UTF-8|all numbers or all words"),
        (b"y;b;c\n1;2;3\n1,5;2;3\n", "all numbers or all words in own.csv, got '1,5' for sample 2"),
    ],
)
def test_tables_that_cannot_be_used(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "own.csv").write_bytes(content)
    with pytest.raises(InputError, match=said) as raised:
        load_data(str(tmp_path / "own.csv"))
    assert "\n" not in str(raised.value)


def test_a_table_that_does_not_fit_into_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own.csv").write_text("1,2\n3,4\n")
    monkeypatch.setattr(reading, "available_memory", lambda: 90)
    with pytest.raises(InputError, match="into 90 bytes of memory, got 96 bytes"):
        read_table(tmp_path / "own.csv")
