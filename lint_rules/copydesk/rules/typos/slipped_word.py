"""A small word stands where another one was meant, or "to" is missing.

Why: the fingers are faster than the eye: "will not by able". Nobody sees it before the readers do.

Example:
    They will not by able to attend the meeting.
Better:
    They will not be able to attend the meeting.
When it stays silent: in quotations, and where both words are English ("in the end", "on the end").
Off by default until readers have judged enough of its findings.
Known gaps: words that are missing or too many, other than "to"; slips where both words are good grammar.
Source: sets of words in `tools/slips.txt`; the model of confused-word, whose card is `docs/models/contexts.md`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Applicability, Confidence, Severity, Span, replacement
from copydesk.language.neighbours import cased
from copydesk.language.scanned import places_of
from copydesk.language.surroundings import word_before
from copydesk.language.words import byte_set
from copydesk.rule import rule
from copydesk.rules.typos.confused_word import confused_word
from copydesk.rules.typos.out_of_place import out_of_place, reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding
    from copydesk.rules.typos.odds import Meant
    from copydesk.rules.typos.out_of_place import Place

_LEAST = 6.0  # the natural logarithm of the odds
# Words that an infinitive follows with "to", two of them only behind a form of "be"; and plain verbs.
_WANTING = byte_set("able going ought supposed tried tries trying unable unlikely")
_AFTER_BE = byte_set("able going")
_BE = byte_set("am are be been being is isn't aren't not was wasn't were weren't i'm it's")
_VERBS = byte_set(
    "be become begin bring choose create do ensure explain find get have hear improve keep know learn make "
    "prevent provide put reduce remember say see sell take understand write"
)


@rule("TYP010", severity=Severity.WARNING, fixes=Applicability.SUGGESTED, default=False)
def slipped_word(document: Document) -> Iterator[Finding]:
    told: set[int] | None = None
    for place in by_odds(document):
        if told is None:
            told = {finding.span.start for finding in confused_word.check(document)}
        if place.span.start in told:
            continue
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
    """Look for "is able be", "tried keep"."""
    scan, prose = document.scan, document.prose
    for first in sorted(document.vocabulary & _WANTING):
        for start in places_of(scan, first):
            if first in _AFTER_BE and word_before(scan, start) not in _BE:
                continue
            end = start + len(first)
            second = scan[end + 2 : scan.find(b" ", end + 2)]
            span = Span(end, end + 1 + len(second))
            written = prose[span.start : span.end]
            if second in _VERBS and written[:1] in (" ", "\n") and written[1:].encode() == second:
                yield slipped_word.finding_at(
                    document,
                    span,
                    f"'to' is missing between '{prose[start:end]}' and '{written[1:]}'.",
                    fixes=(replacement(span, f"{written[:1]}to {written[1:]}"),),
                    confidence=Confidence.CHECK,
                )
