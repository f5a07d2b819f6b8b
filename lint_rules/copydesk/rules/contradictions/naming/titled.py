"""The names of a document with a title before them: "Mr Roe", "Dr Jane Roe"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.finding import Span
from copydesk.language.words import byte_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.naming.flat import flat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Document

_TITLED = r"(Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lord|Dame|Lady)\.? (?:([A-ZÀ-Þ][\w'’-]+) )?([A-ZÀ-Þ][^\W\d_]+(?:['’-][A-ZÀ-Þ][^\W\d_]+)*)"
_IN_SCAN = byte_set("mr mrs ms miss dr prof professor sir lord dame lady")


class Titled(NamedTuple):
    """A title and a surname as they are written, the first name between them or "", the place."""

    title: str
    given: str
    surname: str
    span: Span


def titled(document: Document) -> Sequence[Titled]:
    """The names with a title, in order."""
    if _IN_SCAN.isdisjoint(document.vocabulary):
        return ()
    return document.remembered("titled", lambda: _find(document))


def _find(document: Document) -> list[Titled]:
    prose, scan, pattern = flat(document), document.scan, compiled(_TITLED)
    found: list[Titled] = []
    for title in _IN_SCAN & document.vocabulary:
        word = b" " + title + b" "
        at = scan.find(word)
        while at >= 0:
            match = pattern.match(prose, at)
            if match is not None:
                found.append(Titled(match[1], match[2] or "", match[3], Span(*match.span())))
            at = scan.find(word, at + 1)
    found.sort(key=lambda one: one.span)
    return found
