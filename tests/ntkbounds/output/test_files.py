"""Output folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntkbounds.output.files import check_writable
from theory.foundations.errors import InputError


def test_output_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(InputError, match=r"output folder that can be written.*choose another"):
            check_writable(folder)
    assert check_writable(tmp_path / "new" / "deep").is_dir()
