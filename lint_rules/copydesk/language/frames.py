"""Set phrases with open places, each looked for only where its rarest words stand.

A table maps key words to a pattern: `"accounts": r"by (?:most|all) accounts"`. The keys are what
a rule names as triggers, and the linter leaves in `Sentence.triggers` which of them a sentence
holds: only their patterns are run, and a pattern is compiled when a sentence first holds one of
its keys. Where no single word is rare, a key is a pair: "no_other" (it is missed where a line end
of two characters or an indent parts it).
"""

from __future__ import annotations

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
        for keys, pattern in table.items():
            source = f"(?i){pattern}"
            for key in keys.split(" "):
                trigger = key.replace("_", " ")
                self._sources[trigger] = (*self._sources.get(trigger, ()), source)
        self.triggers = frozenset(self._sources)

    def find(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Where the phrases of the table stand in the sentence: offsets in its text."""
        if (
            self.triggers.isdisjoint(sentence.triggers)
            or sentence.end - sentence.start > LONGEST_SENTENCE
        ):
            return
        keys = sorted(self.triggers & sentence.triggers)
        text = sentence.text
        for source in {source: None for key in keys for source in self._sources[key]}:
            for match in compiled(source).finditer(text):
                yield match.span(match.lastindex or 0)
