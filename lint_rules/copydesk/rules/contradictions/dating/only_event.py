"""Whether a noun that points back ("the wedding in 1942") can mean but one event: the nearest of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.scanned import places_of
from copydesk.rules.contradictions.dating.event_table import event_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copydesk.document import Document
    from copydesk.rules.contradictions.dating.event_rows import Row

_REACH = 2_000  # characters between an event and the noun that points back to it
_BEFORE = 400  # characters before the event, in which another might be meant
_words: dict[str, tuple[bytes, ...]] = {}


def is_nearest(document: Document, name: str, told: Row, noun: Row) -> bool:
    """Whether no other word of the class stands between an event and a noun behind it, nor just before."""
    first, last = told.sentence.start, noun.sentence.end
    if not first < noun.sentence.start or noun.sentence.start - told.sentence.end > _REACH:
        return False
    here = (
        range(told.sentence.start, told.sentence.end + 1),
        range(noun.sentence.start, noun.sentence.end + 1),
    )
    low = max(0, first - _BEFORE)
    scan = document.scan[low : last + 1]
    return not any(
        low + place not in here[0] and low + place not in here[1]
        for word in _class_words(name)
        for place in places_of(scan, word)
    )


def _class_words(name: str) -> tuple[bytes, ...]:
    """The words that tell of a class of events by themselves."""
    if name not in _words:
        table = event_table()
        verbs: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = table.verbs
        words = {noun for noun, names in table.nouns.items() if name in names}
        words |= {verb for verb, entries in verbs.items() if (name, ()) in entries}
        _words[name] = tuple(word.encode("latin-1") for word in sorted(words))
    return _words[name]
