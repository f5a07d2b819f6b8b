"""The evaluation data: where it is, and how its rows are read.

The data is not part of the project (its licences do not allow it); it is read from
`../shared/data` or from the folder that the environment variable COPYDESK_DATA names.
"""

from __future__ import annotations

import json
import lzma
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent


class MissingDataError(Exception):
    """The evaluation data is not on this machine; the benchmark is skipped with this message."""


def folder() -> Path:
    """The data's folder; raises MissingDataError when there is none."""
    path = Path(os.environ.get("COPYDESK_DATA") or ROOT.parent / "shared" / "data")
    if not path.is_dir():
        raise MissingDataError(f"no evaluation data in {path}; set COPYDESK_DATA to its folder")
    return path


def rows(name: str) -> Iterator[dict[str, Any]]:
    """The rows of one set (`bbc_news`), duplicates left out; raises MissingDataError."""
    path = folder() / f"{name}.jsonl.xz"
    if not path.is_file():
        raise MissingDataError(f"{path} is missing")
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if not row.get("duplicate"):
                yield row
