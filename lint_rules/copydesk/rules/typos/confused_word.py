"""A real word stands where another one was meant.

Why: a spelling checker accepts it, so it reaches the page, and there it says
something else ("economic depravation") or nothing.

Example:
    The strike lasted longer then the union had planned.
Better:
    The strike lasted longer than the union had planned.
When it stays silent: where the words around leave any doubt; names; a word that the article uses
again, unless it is a common one; rare words in quotations.
Known gaps: pairs of words that keep the same company ("the site", "the sight"); words more than one
letter apart that nobody is known to confuse; capitals. Small words are for slipped-word, plain cases
of its and it's for missing-apostrophe.
Source: phrases and points of grammar gathered by hand (`confused_context.txt`); sets of words in
`tools/confusions.txt`; a model of the words around, learnt from text under free licences, whose card
is `docs/models/contexts.md` (the setting is that of Golding and Roth 1999, thresholds for each pair are as in LanguageTool's rules of confusion pairs).
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from copydesk.finding import Applicability, Confidence, Severity, Span, replacement
from copydesk.language import lexicon
from copydesk.language.bigrams import alone
from copydesk.language.neighbours import cased
from copydesk.language.scanned import offset_at
from copydesk.language.words import byte_set
from copydesk.rule import rule
from copydesk.rules.typos.confused_context import entries, matched, may_match, written_words
from copydesk.rules.typos.missing_apostrophe import missing_apostrophe
from copydesk.rules.typos.out_of_place import out_of_place, reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding
    from copydesk.rules.typos.odds import Meant
    from copydesk.rules.typos.out_of_place import Place

# The least odds, as natural logarithms. What nobody is known to confuse must be all but certain, the
# more so the less rare it is on the Zipf scale.
_KNOWN = 3.5
_MIDDLING = 2.0
_SMALL = 1.5  # more, for a word so common that it stands beside any other
_DERIVED = ((1.6, 3.5), (1.9, 7.0), (9.0, 7.5))
# A word is the article's own if it stands there so often and is not very common, or twice and is rare
# (uses in 100 million words).
_OFTEN, _UNCOMMON, _COMMON = 3, 1_500.0, 50_000.0
_MARKS = frozenset(".,;:!?()[]\u2013\u2014")
_ITS = frozenset((b"its", b"it's"))
# Right uses that no bigram tells from a slip: "add comments where needed", "they form the basis".
_STANDS_BEFORE = {
    b"form": byte_set("a an the this that these those his her their its our my your part"),
    b"where": byte_set(
        "applicable appropriate available indicated necessary needed noted possible relevant required"
    ),
}


@rule("TYP003", severity=Severity.WARNING, quoted=True, fixes=Applicability.SUGGESTED)
def confused_word(document: Document) -> Iterator[Finding]:
    told: set[int] = set()
    for finding in by_hand(document):
        told.add(finding.span.start)
        yield finding
    for place in by_odds(document):
        if place.span.start not in told and not _is_apostrophes(document, place):
            written = document.prose[place.span.start : place.span.end]
            yield confused_word.finding_at(
                document,
                place.span,
                reason(place, written),
                fixes=(
                    replacement(place.span, cased(written, place.meant.word.decode("latin-1"))),
                ),
                confidence=Confidence.LIKELY if place.meant.known else Confidence.CHECK,
            )


def _is_apostrophes(document: Document, place: Place) -> bool:
    """Whether missing-apostrophe reports "its" or "it's" already."""
    return place.written in _ITS and place.span.start in document.remembered(
        "missing apostrophes",
        lambda: {finding.span.start for finding in missing_apostrophe.check(document)},
    )


def by_odds(document: Document, *, ease: float = 0.0) -> Iterator[Place]:
    """Yield the words whose contexts call for another; `ease` is taken off all thresholds (the benchmark's curve)."""
    for place in out_of_place(document, _least, ease=ease):
        if not _may_stand(document, place):
            yield place


def _least(written: bytes, meant: Meant) -> float:
    if meant.known:
        return _KNOWN
    entry = lexicon.entry(written)
    zipf = entry.zipf if entry is not None else 0.0
    if written[:1] != meant.word[:1]:
        zipf = max(zipf, _MIDDLING)  # the first letter is seldom wrong
    least = next(least for rarer, least in _DERIVED if zipf < rarer)
    return least + (_SMALL if alone(meant.word) > _COMMON else 0.0)


def _may_stand(document: Document, place: Place) -> bool:
    """Whether the word may stand: it is accepted, the article's own, another's, or before what it goes with."""
    if place.written.decode("latin-1") in document.accepted:
        return True
    if place.context.after[0] in _STANDS_BEFORE.get(place.written, ()):
        return True
    times = document.words.count(place.written)
    if place.meant.known:
        usual = place.evidence.written.alone
        return (times > 1 and usual < _UNCOMMON) or (times >= _OFTEN and usual < _COMMON)
    return times > 1 or document.is_quoted(place.span)


def by_hand(document: Document) -> Iterator[Finding]:
    """Look for the places of the list made by hand."""
    contexts = written_words()
    judged = document.vocabulary & contexts.keys()
    if not judged:
        return
    words = document.words
    for at in compress(range(len(words)), map(judged.__contains__, words)):
        before = words[at - 1] if at else b""
        after = words[at + 1] if at + 1 < len(words) else b""
        if may_match(before, words[at], after):
            found = _by_context(document, words, at)
            if found is not None:
                yield found


def _by_context(document: Document, words: list[bytes], at: int) -> Finding | None:
    for entry in entries(words[at]):
        reach = matched(entry, words, at)
        if reach is not None:
            spans = _spans(document, words, at, reach)
            if spans is not None:
                message = f"'{entry.meant}' is meant, it seems: {entry.reason}."
                return confused_word.finding_at(
                    document, spans, message, fixes=(replacement(spans, entry.meant),)
                )
    return None


def _spans(document: Document, words: list[bytes], at: int, reach: tuple[int, int]) -> Span | None:
    """Return where words[at] stands, unless a mark parts it from the context or it is a name."""
    word = words[at]
    start = offset_at(document, at)
    first, last = start, start + len(word)
    for step in range(1, 1 - reach[0]):
        first = document.scan.rindex(b" " + words[at - step] + b" ", 0, first + 1)
    for step in range(1, reach[1] + 1):
        last = document.scan.index(b" " + words[at + step] + b" ", last) + 1
        last += len(words[at + step]) - 1
    prose = document.prose
    written = prose[start : start + len(word)]
    beside = prose[start - 1 : start] + prose[start + len(word) : start + len(word) + 1]
    if (
        not written.islower()
        or "-" in beside
        or _MARKS.intersection(prose[first:last])
        or "\n\n" in prose[first:last]
    ):
        return None
    return Span(start, start + len(word))
