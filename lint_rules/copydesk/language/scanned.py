"""The words of a document in order, read once for the rules that look for words that come again."""

from __future__ import annotations

from collections import defaultdict
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
    """The words of a scan in order, and the indexes at which each stands."""

    def __init__(self, scan: bytes) -> None:
        self.scan = scan
        self.words = scan.split()
        self.near: dict[int, set[bytes]] = {}  # kept for `disputes`
        places: defaultdict[bytes, list[int]] = defaultdict(list)
        for index, word in enumerate(self.words):
            places[word].append(index)
        places.default_factory = None  # a word that is looked up must stand there
        self.places = places

    def offset(self, index: int) -> int:
        """Where the word with an index begins, as a file offset."""
        word = self.words[index]
        at = -1
        for _ in range(self.places[word].index(index) + 1):
            at = self.scan.index(b" " + word + b" ", at + 1)
        return at
