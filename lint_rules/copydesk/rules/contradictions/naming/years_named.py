"""How many years a document names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.document import Document


def years_named(document: Document) -> int:
    """How many numbers of four digits there are, each counted once."""
    return document.remembered(
        "years named",
        lambda: sum(len(word) == 4 and word.isdigit() for word in document.vocabulary),
    )
