"""A small word stands where another one was meant, or "to" is missing.

Why: the fingers are faster than the eye: "will not by able". Nobody sees it before the readers do.

Example:
    They will not by able to attend the meeting.
Better:
    They will not be able to attend the meeting.
When it stays silent: in quotations, and where both words are English ("in the end", "on the end").
Off by default: in clean text it is wrong more often than the other rules are.
Known gaps: words that are missing or too many, other than "to"; slips where both words are good grammar.
Source: sets of words in `tools/slips.txt`; the model of confused-word, whose card is `docs/models/contexts.md`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Applicability, Confidence, Severity, Span, replacement
from copydesk.language.neighbours import cased
from copydesk.language.scanned import places_of
from copydesk.language.words import word_set
from copydesk.rule import rule
from copydesk.rules.typos.out_of_place import out_of_place, reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding
    from copydesk.rules.typos.odds import Meant
    from copydesk.rules.typos.out_of_place import Place

_LEAST = 6.0  # the natural logarithm of the odds
# Words that an infinitive follows with "to", and verbs that are nothing but verbs.
_WANTING = frozenset(
    b"able unable ought supposed unlikely want wanted wants wanting tried tries trying going".split()
)
_VERBS = frozenset(
    word.encode()
    for word in word_set(
        "be become begin bring choose create do ensure explain find get give go have hear improve keep know learn make prevent provide put reduce remember say see sell send take understand write"
    )
)


@rule("TYP010", severity=Severity.WARNING, fixes=Applicability.SUGGESTED, default=False)
def slipped_word(document: Document) -> Iterator[Finding]:
    for place in by_odds(document):
        written = document.prose[place.span.start : place.span.end]
        yield slipped_word.finding_at(
            document,
            place.span,
            reason(place, written),
            fixes=(replacement(place.span, cased(written, place.meant.word.decode("latin-1"))),),
            confidence=Confidence.CHECK,
        )
    if document.vocabulary & _WANTING and document.vocabulary & _VERBS:
        yield from _without_to(document)


def by_odds(document: Document, *, ease: float = 0.0) -> Iterator[Place]:
    """Yield the small words whose contexts call for another; `ease` as for confused-word."""
    return out_of_place(document, _least, slips=True, ease=ease)


def _least(_written: bytes, _meant: Meant) -> float:
    return _LEAST


def _without_to(document: Document) -> Iterator[Finding]:
    """Look for "able be", "want know"."""
    scan = document.scan
    for first in sorted(document.vocabulary & _WANTING):
        for start in places_of(scan, first):
            end = start + len(first)
            second = scan[end + 2 : scan.find(b" ", end + 2)]
            span = Span(end, end + 1 + len(second))
            if second in _VERBS and document.prose[span.start : span.end] == f" {second.decode()}":
                yield slipped_word.finding_at(
                    document,
                    span,
                    f"'to' is missing between '{first.decode()}' and '{second.decode()}'.",
                    fixes=(replacement(span, f" to {second.decode()}"),),
                )
