"""A space or hyphen inside a word: two neighbours, one of them no word, that together are a common word."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from copydesk.finding import Span
from copydesk.language import lexicon
from copydesk.language.neighbours import stands_free
from copydesk.language.surroundings import opens_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document

_words: set[bytes] = set()
_fragments: set[bytes] = set()
"""Words and strings that are none, found in this process; most of these are names, which come again."""
# Beside these a name is a name: "Blair said". No word is cut so that one of its parts is one of them.
_SMALL = frozenset(
    b"and the of to in is was has had have said says for on at by with from that as it its he she his her they their but "
    b"or who which are were will would been be not this who".split()
)
# What stands beside these is of another language, unless both parts are no words.
_FOREIGN = frozenset(
    b"de la le les du des el los las al di da del della von van der den en un une il lo mon ma et".split()
)
_RARELY = 3.7  # on the Zipf scale: a word of two to four letters that is met less often is none
# Parts that go with a hyphen, and words that taggers cut.
_PREFIXES = frozenset(b"socio non anti multi ultra semi pseudo neo psycho".split())
_CUT = frozenset(b"gonna gotta wanna lemme gimme cannot".split())
_SHORT = 5  # longer strings that the lexicon has are words
_LONGEST = 14
_COMMON = 40
_OFTEN = 5.2  # of a word of four letters, where chance makes words
_MOST = 3  # a fragment used more often is a word of the writer's own


def stray_spaces(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield where a word stands in two parts, with the whole word."""
    parts = document.vocabulary - _words
    new = parts - _fragments
    if new:
        unlisted = lexicon.unlisted(new)
        found = {w for w in new if (len(w) < _SHORT or w in unlisted) and _is_fragment(w)}
        _fragments.update(found)
        _words.update(new - found)
        parts &= _fragments
    if not parts:
        return
    words = document.words
    lefts: dict[bytes, tuple[bytes, bytes]] = {}
    last = len(words) - 1
    for at in compress(range(len(words)), map(parts.__contains__, words)):
        word = words[at]
        if at < last and (after := words[at + 1]) not in _SMALL:
            lefts[word + after] = (word, after)
        if at and (before := words[at - 1]) not in _SMALL:
            lefts[before + word] = (before, word)
    for whole in lexicon.only_known(lefts):
        span = _place(document, *lefts[whole]) if _is_common(whole) else None
        if span is not None:
            yield span, whole.decode("latin-1")


def _is_fragment(word: bytes) -> bool:
    """Whether a string of letters is no word, or one that only the largest dictionaries have."""
    if not word.isalpha() or not 1 < len(word) <= _LONGEST:
        return False
    entry = lexicon.entry(word)
    if entry is None or not (entry.lower or entry.capitalised):
        return True
    return len(word) < _SHORT and entry.level >= lexicon.SEEN and entry.zipf < _RARELY


def _is_common(whole: bytes) -> bool:
    if not 4 <= len(whole) <= 20 or whole in _CUT:
        return False
    entry = lexicon.entry(whole)
    if entry is None or not entry.lower or entry.level > _COMMON:
        return False
    return len(whole) > 4 or entry.zipf >= _OFTEN


def _place(document: Document, left: bytes, right: bytes) -> Span | None:
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
        stray = {left, right} <= _fragments or (left == b"un" and not right.startswith(b"ion"))
    else:
        stray = {left, right} <= _fragments or not (left in _FOREIGN or right in _FOREIGN)
    if not stray:
        return None
    if scan.count(b" " + left + b" ") > _MOST and scan.count(b" " + right + b" ") > _MOST:
        return None
    free = stands_free(prose, span) and (written.islower() or _opens_in_two(prose, span, right))
    return span if free else None


def _opens_in_two(prose: str, span: Span, right: bytes) -> bool:
    """Whether the word opens a sentence, and neither part is a word: "Peo ple"."""
    return (
        right in _fragments
        and prose[span.start + 1 : span.end].islower()
        and opens_sentence(prose, span.start)
    )
