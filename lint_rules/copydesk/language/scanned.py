"""The words of a document in order, read once for the rules that look for words that come again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast

from copydesk.language.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copydesk.document import Document

# Words that two sentences share without being about the same.
SMALL = frozenset(
    word.encode()
    for word in DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES
    | words("not never also so very however even such being same still just only said year years more "
            "first last people told time new today week month")
)  # fmt: skip


def scanned_words(document: Document) -> Words:
    """The document's words; read once."""
    if "scanned words" not in document.memo:
        document.memo["scanned words"] = Words(document.scan)
    return cast("Words", document.memo["scanned words"])


class Words:
    """The words of a scan in order, how often each stands there, and where."""

    def __init__(self, scan: bytes) -> None:
        self.scan = scan
        self.words = scan.split()
        self.counts = Counter(self.words)
        self._places: dict[bytes, list[int]] = {}
        self.near: dict[int, set[bytes]] = {}  # kept for `disputes`

    @property
    def places(self) -> Mapping[bytes, list[int]]:
        """The indexes of the words of weight that stand a few times."""
        if not self._places:
            counts = self.counts
            rare = {word for word, count in counts.items() if 1 < count < 7 and len(word) > 3}
            self._places = {word: [] for word in rare - SMALL}
            places = self._places
            for index, word in enumerate(self.words):
                if word in places:
                    places[word].append(index)
        return self._places

    def offset(self, index: int) -> int:
        """Where the word with an index begins, as a file offset."""
        word = self.words[index]
        at = -1
        for _ in range(self.words[:index].count(word) + 1):
            at = self.scan.index(b" " + word + b" ", at + 1)
        return at
