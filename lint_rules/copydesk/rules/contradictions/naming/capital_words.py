"""The words of a document that begin with a capital."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled
from copydesk.rules.contradictions.naming.flat import flat

if TYPE_CHECKING:
    from copydesk.document import Document

_NAME = r"[A-ZÀ-Þ][\w'’-]+"  # a border before it would take twice the time


def capitalised(document: Document) -> set[str]:
    """The words of a document that begin with a capital, with their genitives, each once."""
    return document.remembered("capitalised", lambda: set(compiled(_NAME).findall(flat(document))))
