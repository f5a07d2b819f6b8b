"""The words on either side of a place, with the marks between them: what a frame is made of.

`Places` finds listed words and rows of words in one walk over a document's scan, whatever
white space or markup stands between them; `neighbours` reads what stands around one of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation

from copydesk.document import DROP, JOIN
from copydesk.finding import Span
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.document import Document

# What stands before the first word of a clause, and after the last of a sentence: a mark, or the
# block's edge.
OPENING_MARKS = frozenset(
    ["", ".", ",", ";", ":", "(", "!", "?", "\u2013", "\u2014", '"', "\u201c", "\n\n"]
)
CLOSING_MARKS = frozenset(["", ".", "!", "?", ";", ":", ")", "\n\n"])
_WINDOW = 100  # characters read on either side
_WORDS_AND_MARKS = r"[^\W_]+(?:['_-][^\W_]+)*|\n[ \t\r]*\n|[^\w\s]|_"
_NOTHING = dict.fromkeys(map(ord, JOIN + DROP + "\u200b\u2060\ufeff\u200c\u200d\u200e\u200f"))
_STRAIGHT = {ord(curly): "'" for curly in "\u2018\u2019\u02bc"}
_READ = {**_NOTHING, **_STRAIGHT}
_BEYOND = ("",) * 4
# What glues a word to its neighbour: a part of a compound, an address, an identifier.
_GLUE_BEFORE = frozenset("`-/\\@#_.&;+=<~^|$%'\u2019\u2010\u2011\ufffc")
_WITHIN = frozenset("'\u2019 \xa0\n\t\r-")
_ENTITY = r"&(?:#\w+|[a-zA-Z]+);"
_GLUE_AFTER = frozenset("`-/\\@_&=<+~^|('\u2019\u2010\u2011\ufffc")


class Neighbours(NamedTuple):
    """A place and what stands around it, nearest first, as far as its block goes.

    Words are lower case with straight apostrophes, marks stand for themselves; beyond the block's
    ends there are four empty strings, so that the nearest four may always be asked for. `raw` is
    what follows as it is written.
    """

    span: Span
    written: str
    before: Sequence[str]
    after: Sequence[str]
    raw: Sequence[str]


def neighbours(document: Document, span: Span) -> Neighbours:
    """Read what stands around a span of the file."""
    block = document.block_at(span.start)
    first, last = (block.start, block.end) if block else (span.start, span.end)
    start, end = max(first, span.start - _WINDOW), min(last, span.end + _WINDOW)
    prose = document.prose
    find = compiled(_WORDS_AND_MARKS).findall
    before: list[str] = find(prose[start : span.start].translate(_READ).lower())
    if start > first and before:
        del before[0]  # the window may cut it
    before.reverse()
    raw: list[str] = find(prose[span.end : end].translate(_READ))
    if end < last and raw:
        del raw[-1]
    return Neighbours(
        span,
        prose[span.start : span.end],
        (*before, *_BEYOND),
        (*(word.lower() for word in raw), *_BEYOND),
        (*raw, *_BEYOND),
    )


class Places:
    """Words, and rows of words parted by blanks, to be found in documents."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.keys = tuple(keys)
        self._patterns = [b" " + key.encode("latin-1") + b" " for key in self.keys]
        self._automaton: BytesAhoCorasick | None = None

    def find(self, document: Document) -> Iterator[tuple[str, Span]]:
        """Yield each key with the place where it stands as running text, in order of place."""
        if self._automaton is None:
            self._automaton = BytesAhoCorasick(
                self._patterns, implementation=Implementation.ContiguousNFA
            )
        squeezed = document.squeezed
        for index, start, end in self._automaton.find_matches_as_indexes(
            squeezed.scan, overlapping=True
        ):
            # A scan is one byte ahead of the prose, and both ends of a pattern are blanks.
            span = Span(squeezed.to_file(start), squeezed.to_file(end - 3) + 1)
            if stands_free(document, span):
                yield self.keys[index], span


def stands_free(document: Document, span: Span) -> bool:
    """Whether no compound, identifier or address holds the span, and no markup is in it, nor a mark but a hyphen."""
    prose = document.prose
    before, after = prose[span.start - 1 : span.start], prose[span.end : span.end + 2]
    if span.start and before in _GLUE_BEFORE:
        return False
    if after and (after[0] in _GLUE_AFTER or (after[0] in ".:" and after[1:].isalnum())):
        return False
    inner = prose[span.start : span.end]
    if "&" in document.text[span.start : span.end]:  # "it&rsquo;s", "in&nbsp;to"
        inner = compiled(_ENTITY).sub("'", document.text[span.start : span.end])
    return all(c.isalnum() or c in _WITHIN for c in inner) and inner.count("\n") < 2


def cased(written: str, meant: str) -> str:
    """What is meant, with the capitals and the kind of apostrophe of what is written."""
    letters = [c for c in written if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        meant = meant.upper()
    elif written[:1].isupper():
        meant = meant[:1].upper() + meant[1:]
    return meant


def with_apostrophe_of(prose: str, at: int, meant: str) -> str:
    """The text with its apostrophes curly if the article's are: the nearest one before tells."""
    near = prose[max(0, at - 20_000) : at + 20_000]
    straight, curly = near.count("'"), near.count("\u2019")
    return meant.replace("'", "\u2019") if curly > straight else meant
