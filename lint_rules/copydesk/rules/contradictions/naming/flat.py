"""The prose of a document with a blank for each line end, for patterns that look across lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.document import Document


def flat(document: Document) -> str:
    """The prose as one line, offsets unchanged; two blanks are left of the end of a paragraph."""
    return document.remembered("flat", lambda: document.prose.replace("\n", " "))
