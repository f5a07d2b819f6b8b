"""The words of a document by their places: for the rules that look for words that come again.

Only words that matter are placed: those that deny, and those that a rule's tables hold.
"""

from __future__ import annotations

from collections import Counter
from itertools import compress, islice
from typing import TYPE_CHECKING, cast

from copydesk.finding import Span
from copydesk.language.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATED,
    PREPOSITIONS,
    PRONOUNS,
)
from copydesk.language.senses import stance_forms
from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from copydesk.document import Document, Sentence

# Words that two sentences share without being about the same.
SMALL = frozenset(
    word.encode()
    for word in DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES
    | word_set("not never also so very however even such being same still just only said year years more "
            "first last people told time new today week month")
)  # fmt: skip
# Words that turn the sense of those after them.
TURNS = frozenset(
    word.encode()
    for word in (*NEGATED, "not", "never", "no", "none", "without", "declined", "declines", "refused", "refuses",
                 "failed", "fails", "refusal", "failure", "ruled", "short", "lacks", "withheld")
)  # fmt: skip
_SPACE = ord(" ")
_OFTEN = 9  # a word that stands so often says nothing of a place


def places_of(scan: bytes, word: bytes) -> list[int]:
    """The offset of the space before a word of a scan, for each place where it stands."""
    found: list[int] = []
    form, end = b" " + word, len(word) + 1
    at = scan.find(form)
    while at >= 0:
        if scan[at + end] == _SPACE:
            found.append(at)
        at = scan.find(form, at + end)
    return found


def word_span(sentence: Sentence, at: int) -> Span:
    """Where the word with an index in `Sentence.words` stands in the file."""
    scan = sentence.document.scan[sentence.start + 1 : sentence.end + 1]
    words = compiled(r"[^ ]+").finditer(scan.decode("latin-1"))
    match = next(islice(words, at, None))
    return Span(sentence.start + match.start(), sentence.start + match.end())


def offset_at(document: Document, at: int) -> int:
    """The file offset of the word with an index, counted on from the last one asked for: ask in order."""
    words = document.words
    last, start = cast("tuple[int, int]", document.memo.get("offset at", (0, 0)))
    if last > at:
        last, start = 0, 0
    form = b" " + words[at] + b" "
    start -= 1
    for _ in range(words[last : at + 1].count(words[at])):
        start = document.scan.index(form, start + 1)
    document.memo["offset at"] = (at, start)
    return start


_marks: set[bytes] = set()


def scanned_words(document: Document) -> Words:
    """The document's words; read once."""
    return document.remembered("scanned words", lambda: Words(document))


class Words:
    """The words of a scan in order, and where those stand that matter.

    `marked` holds the words that the tables of opposites hold, or that deny; `places` has the
    indexes of each.
    """

    def __init__(self, document: Document) -> None:
        self.scan = document.scan
        self.words = document.words
        self._near: dict[int, set[bytes]] = {}
        self._counts: Counter[bytes] | None = None
        if not _marks:
            _marks.update(TURNS, stance_forms())
        self.distinct = document.vocabulary
        self.marked = self.distinct & _marks
        self.places: dict[bytes, list[int]] = {word: [] for word in self.marked}
        for index in compress(range(len(self.words)), map(self.marked.__contains__, self.words)):
            self.places[self.words[index]].append(index)

    def around(self, index: int) -> set[bytes]:
        """How the words of weight begin that stand around an index."""
        found = self._near.get(index)
        if found is None:
            near = self.words[max(0, index - 9) : index] + self.words[index + 1 : index + 10]
            if self._counts is None:
                self._counts = Counter(self.words)
            counts = self._counts
            found = self._near[index] = {
                word[:5]
                for word in near
                if len(word) > 3 and word not in SMALL and counts[word] < _OFTEN
            }
        return found

    def offset(self, index: int) -> int:
        """Where the word with an index begins, as a file offset."""
        word = self.words[index]
        return places_of(self.scan, word)[self.words[:index].count(word)]
