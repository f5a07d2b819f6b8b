"""Set phrases with open places, each looked for only where its rarest word stands.

A table maps key words to a pattern: `"accounts": r"by (?:most|all) accounts"`. The keys are what
a rule names as triggers; a sentence's words are compared with them before any pattern is run,
and a pattern is compiled when a sentence first holds one of its keys. Where no single word is
rare, a key is a pair: "no_other" (as a trigger it is missed where a line end of two characters or
an indent parts it).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.language.words import LONGEST_SENTENCE
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from copydesk.document import Sentence


class Frames:
    """The phrases of one rule.

    `table` maps key words, parted by blanks, to a pattern over `Sentence.text` that ignores
    case; every match of a pattern must hold one of its keys as a whole word. Where a pattern has
    a group, the group is what is reported.
    """

    def __init__(self, table: Mapping[str, str]) -> None:
        self._sources: dict[str, tuple[str, ...]] = {}
        for keys, source in table.items():
            for key in keys.split(" "):
                self._sources[key] = (*self._sources.get(key, ()), source)
        self._words = frozenset(key for key in self._sources if "_" not in key)
        self._pairs: dict[str, set[str]] = {}
        for key in self._sources.keys() - self._words:
            first, _, second = key.partition("_")
            self._pairs.setdefault(first, set()).add(second)
        self._begins = self._words | self._pairs.keys()
        self.triggers = tuple(key.replace("_", " ") for key in self._sources)

    def find(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Where the phrases of the table stand in the sentence: offsets in its text."""
        words = sentence.words
        begun = self._begins.intersection(words)
        if not begun:
            return
        keys = list(begun & self._words)
        firsts = begun & self._pairs.keys()
        if firsts:
            keys += [
                f"{first}_{second}"
                for first, second in pairwise(words)
                if first in firsts and second in self._pairs[first]
            ]
        if not keys or len(sentence.text) > LONGEST_SENTENCE:
            return
        for source in {source: None for key in sorted(keys) for source in self._sources[key]}:
            for match in compiled("(?i)" + source).finditer(sentence.text):
                yield match.span(match.lastindex or 0)
