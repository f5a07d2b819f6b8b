"""The words of a document by their places: for the rules that look for words that come again.

Only words that matter are placed: those of weight that stand twice and more, and those that a
rule's tables hold.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast

from copydesk.language.antonyms import antonym_forms
from copydesk.language.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    words,
)
from copydesk.language.senses import stance_forms
from copydesk.language.unknown import all_words, distinct_words
from copydesk.language.verb_groups import NEGATED

if TYPE_CHECKING:
    from copydesk.document import Document

# Words that two sentences share without being about the same.
SMALL = frozenset(
    word.encode()
    for word in DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES
    | words("not never also so very however even such being same still just only said year years more "
            "first last people told time new today week month")
)  # fmt: skip
# Words that turn the sense of those after them.
TURNS = frozenset(
    word.encode()
    for word in (*NEGATED, "not", "never", "no", "none", "without", "declined", "declines", "refused", "refuses",
                 "failed", "fails", "refusal", "failure", "ruled", "short", "lacks", "withheld")
)  # fmt: skip
# Words that deny, so that the same sentence without them contradicts them.
DENYING = frozenset(
    b"not never no none cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't can't "
    b"shouldn't".split()
)
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


_marks: set[bytes] = set()


def scanned_words(document: Document) -> Words:
    """The document's words; read once."""
    if "scanned words" not in document.memo:
        document.memo["scanned words"] = Words(document)
    return cast("Words", document.memo["scanned words"])


class Words:
    """The words of a scan in order, which of them come again, and where some of them stand.

    `marked` holds the words that the tables of opposites hold, or that deny; `again` the words of
    weight that stand twice and more, but not all over the document. `places` has both.
    """

    def __init__(self, document: Document) -> None:
        self.scan = document.scan
        self.words = all_words(document)
        self._near: dict[int, set[bytes]] = {}
        self._counts = Counter(self.words)
        self.again = {
            word for word, count in self._counts.items() if 1 < count < 7 and len(word) > 3
        }
        self.again -= SMALL
        if not _marks:
            _marks.update(TURNS, DENYING, stance_forms(), antonym_forms())
        self.distinct = distinct_words(document)
        self.marked = self.distinct & _marks
        places: dict[bytes, list[int]] = {word: [] for word in self.again | self.marked}
        for index, word in enumerate(self.words):
            if word in places:
                places[word].append(index)
        self.places = places

    def around(self, index: int) -> set[bytes]:
        """How the words of weight begin that stand around an index."""
        found = self._near.get(index)
        if found is None:
            near = self.words[max(0, index - 9) : index] + self.words[index + 1 : index + 10]
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
