"""The words of a document that begin with a capital, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled
from copydesk.rules.contradictions.naming.flat import flat

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document

_LONG = 40_000  # characters; in less, to look for each name takes less time than an index
_RUN = r"(?<![^\W_])[A-ZÀ-Þ][^\W_]*"
_HEAD = r"[A-ZÀ-Þ][^\W_]*"
_NAME = r"[A-ZÀ-Þ][\w'’-]+"  # a border before it would take twice the time


def capitalised(document: Document) -> set[str]:
    """The words of a document that begin with a capital, with their genitives, each once."""
    return document.remembered("capitalised", lambda: set(compiled(_NAME).findall(flat(document))))


def starts_of(document: Document, written: str) -> Iterator[int]:
    """Where a word with a capital may begin, in order, never inside of another.

    What follows is for the caller to look at: some of the places may be those of a longer word.
    """
    prose = flat(document)
    head = compiled(_HEAD).match(written) if len(prose) >= _LONG else None
    if head is not None:
        for start in _index(document).get(head[0], ()):
            if prose.startswith(written, start):
                yield start
        return
    start = prose.find(written)
    while start >= 0:
        if not prose[start - 1 : start].isalnum():
            yield start
        start = prose.find(written, start + len(written))


def _index(document: Document) -> dict[str, Sequence[int]]:
    """Where words begin, by the letters and digits up to the first mark; made in one pass."""

    def make() -> dict[str, Sequence[int]]:
        found: dict[str, list[int]] = {}
        for match in compiled(_RUN).finditer(flat(document)):
            found.setdefault(match[0], []).append(match.start())
        return dict(found)

    return document.remembered("capital starts", make)
