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
ARTICLE = 7_500  # characters; the size of the seeds
BULK = 5_000_000  # bytes


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


def plain() -> Iterator[str]:
    """Articles of plain text: news first, then biographies in pieces of about an article's size."""
    for name in ("bbc_news", "news_speech", "wikipedia_featured_bios"):
        for row in rows(name):
            yield from pieces(row["text"])


def pieces(text: str) -> Iterator[str]:
    """A text cut at paragraphs into pieces of about an article's size."""
    held: list[str] = []
    length = 0
    for paragraph in text.split("\n\n"):
        held.append(paragraph)
        length += len(paragraph) + 2
        if length >= ARTICLE:
            yield "\n\n".join(held) + "\n"
            held, length = [], 0
    if held:
        yield "\n\n".join(held) + "\n"


def bulk(texts: Iterator[str]) -> Iterator[str]:
    """The first of the texts, until there are 5 MB of them."""
    size = 0
    for text in texts:
        yield text
        size += len(text.encode())
        if size >= BULK:
            break
