"""A space or hyphen inside a word: two neighbours, one of them no word, that together are a common word."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from copydesk.finding import Span
from copydesk.language import lexicon
from copydesk.language.neighbours import stands_free
from copydesk.language.surroundings import opens_sentence
from copydesk.language.unknown import unlisted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document

# Beside these a name is a name: "Blair said". No word is cut so that one of its parts is one of them.
_SMALL = frozenset(
    b"and the of to in is was has had have said says for on at by with from that as it its he she his her they their but "
    b"or who which are were will would been be not this who".split()
)
# What stands beside these is of another language, unless both parts are no words.
_FOREIGN = frozenset(
    b"de la le les du des el los las al di da del della von van der den en un une il lo mon ma et".split()
)
# Parts that go with a hyphen, and words that taggers cut.
_PREFIXES = frozenset(b"socio non anti multi ultra semi pseudo neo psycho".split())
_CUT = frozenset(b"gonna gotta wanna lemme gimme cannot".split())
_LONGEST = 14
_COMMON = 40
_OFTEN = 5.2  # of a word of four letters, where chance makes words
_MOST = 3  # a fragment used more often is a word of the writer's own


def stray_spaces(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield where a word stands in two parts, with the whole word."""
    parts = unlisted(document) | lexicon.strings(document.vocabulary)
    fragments = {word for word in parts if 1 < len(word) <= _LONGEST and word.isalpha()}
    words = document.words
    pairs: dict[bytes, tuple[bytes, bytes]] = {}
    last = len(words) - 1
    for at in compress(range(len(words)), map(fragments.__contains__, words)):
        for left in (at - 1, at):
            if 0 <= left < last:
                pair = words[left], words[left + 1]
                whole = pair[0] + pair[1]
                if 4 <= len(whole) <= 20 and _SMALL.isdisjoint(pair):
                    pairs[whole] = pair
    for whole in lexicon.only_known(pairs):
        span = _place(document, *pairs[whole], fragments) if _is_common(whole) else None
        if span is not None:
            yield span, whole.decode("latin-1")


def _is_common(whole: bytes) -> bool:
    entry = lexicon.entry(whole)
    if entry is None or not entry.lower or entry.level > _COMMON or whole in _CUT:
        return False
    return len(whole) > 4 or entry.zipf >= _OFTEN


def _place(document: Document, left: bytes, right: bytes, fragments: set[bytes]) -> Span | None:
    """Where the two stand beside each other, once, in lower case, with one blank or line end between."""
    pair = b" " + left + b" " + right + b" "
    scan, prose = document.scan, document.prose
    at = scan.find(pair)
    if left in _PREFIXES or at < 0 or scan.find(pair, at + 1) >= 0:
        return None
    span = Span(at, at + len(pair) - 2)
    written = prose[span.start : span.end]
    if "-" in written:
        # A line's end, gone into the text ("govern-ment"); prefixes with a hyphen are style, but not this one.
        stray = {left, right} <= fragments or (left == b"un" and not right.startswith(b"ion"))
    else:
        stray = {left, right} <= fragments or not (left in _FOREIGN or right in _FOREIGN)
    if not stray:
        return None
    if scan.count(b" " + left + b" ") > _MOST and scan.count(b" " + right + b" ") > _MOST:
        return None
    opens = right in fragments and written[1:].islower() and opens_sentence(prose, span.start)
    return span if stands_free(document, span) and (written.islower() or opens) else None
