"""Two statements laid along each other: which items are the same, and where they part."""

from __future__ import annotations

from collections import Counter
from math import ceil
from typing import TYPE_CHECKING

from copydesk.language.contraries import allies
from copydesk.language.statements import Kind
from copydesk.language.verbs import stem
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.language.statements import Item, Statement

# Keys of words that say how a thing is put rather than what it is.
LIGHT = {
    stem(word)
    for word in word_set(
        "report reported note noted state stated amount amounted total totaling totalling figure according "
        "indicating show shown marking mark include including included comprise comprising actually "
        "particularly primarily mainly reach stand stood come came just mere merely only around "
        "approximately nearly roughly contrast addition addition moreover however thus therefore furthermore "
        "further use used using involve involved become became consider considered make made take taken took give given get have having "
        "do done thing item currently current own whole entire overall such same certain various several form kind sort type "
    )
}


class Alignment:
    """Which items of `one` are which of `other`, by index; numbers are left out."""

    __slots__ = ("back", "one", "other", "to")

    def __init__(self, one: Statement, other: Statement) -> None:
        self.one = one
        self.other = other
        if len(one.items) <= len(other.items):
            self.to = _matched(one.items, other.items)
            self.back = {there: here for here, there in self.to.items()}
        else:  # the shorter one has fewer words that may be either of two
            self.back = _matched(other.items, one.items)
            self.to = {here: there for there, here in self.back.items()}

    def turned(self) -> Alignment:
        """The same from the other side."""
        turned = Alignment.__new__(Alignment)
        turned.one, turned.other, turned.to, turned.back = self.other, self.one, self.back, self.to
        return turned

    def left(self) -> list[int]:
        """The items of `one` that stand nowhere in `other`."""
        return [at for at in range(len(self.one.items)) if at not in self.to]

    def likeness(self, at: int = -1, there: int = -1) -> tuple[float, float]:
        """How far the two statements are one, 0 to 1, but for item `at` and item `there`.

        Of the one that is better covered by the other, and of the stretch of the other that covers it.
        """
        words, matched = self.coverage(skipped=at)
        its_words, its_matched = self.turned().coverage(skipped=there)
        if not matched:
            return 0.0, 0.0
        mine, its = matched / words, its_matched / its_words
        if mine >= its:
            return mine, self.turned().density(there)
        return its, self.density(at)

    def density(self, skipped: int) -> float:
        """The coverage of the stretch of `one` in which all matched words stand."""
        first, last = min(self.to), max(self.to)
        words = sum(
            at in self.to or self.one.items[at].key not in LIGHT
            for at in range(first, last + 1)
            if self.one.items[at].kind is not Kind.NUMBER and at != skipped
        )
        return len(self.to) / words

    def coverage(self, clause: int | None = None, *, skipped: int = -1) -> tuple[int, int]:
        """How many words of `one` (or of one clause of it) there are, and how many are matched.

        Words that add little ("reported", "only", "in total") count only where they are matched;
        item `skipped` does not count.
        """
        words = matched = 0
        for at, item in enumerate(self.one.items):
            if item.kind is Kind.NUMBER or (clause is not None and item.clause != clause):
                continue
            if at == skipped:
                continue
            if at in self.to:
                matched += 1
                words += 1
            elif item.key not in LIGHT:
                words += 1
        return words, matched


def _matched(one: Sequence[Item], other: Sequence[Item]) -> dict[int, int]:
    """Which item of the other each item is: by key, and where a key comes again by the words beside it."""
    places: dict[str, list[int]] = {}
    for at, item in enumerate(other):
        if item.kind is not Kind.NUMBER:
            places.setdefault(item.key, []).append(at)
    for item in one:  # "land" is not "Girt's Landing"
        found = places.get(item.key, [])
        if found and all(_are_word_and_name(item, other[place]) for place in found):
            del places[item.key]
    counts = Counter(item.key for item in one)
    matched = {
        at: places.pop(item.key)[0]
        for at, item in enumerate(one)
        if counts[item.key] == 1 and len(places.get(item.key, ())) == 1
    }
    for at, item in enumerate(one):
        found = places.get(item.key, [])
        if found and item.kind is not Kind.NUMBER:
            near = min(matched, key=lambda place: abs(place - at), default=None)
            wanted = at if near is None else matched[near] + at - near
            matched[at] = min(found, key=lambda place: abs(place - wanted))
            found.remove(matched[at])
    rest = sorted(place for several in places.values() for place in several)
    for at, item in enumerate(one):
        if at in matched or item.kind in (Kind.NUMBER, Kind.TIME):
            continue
        allied = allies(item.key)
        for place in rest:
            key = other[place].key
            if (key in allied or are_kin(item.key, key)) and not _are_word_and_name(
                item, other[place]
            ):
                matched[at] = place
                rest.remove(place)
                break
    return matched


def _are_word_and_name(one: Item, other: Item) -> bool:
    """Whether one is a name and the other a common word; a sentence's first word may be either."""
    return (
        one.kind is not other.kind
        and one.first > 0 < other.first
        and Kind.TIME not in (one.kind, other.kind)
    )


def are_kin(one: str, other: str) -> bool:
    """Whether two keys are of one family: "contribut" and "contributor"."""
    if one[:ROOT] != other[:ROOT]:
        return False
    alike = max(ROOT, ceil(_KIN * max(len(one), len(other))))
    return one[:alike] == other[:alike]


ROOT = 5
"""Letters that keys of one family share at least."""
_KIN = 0.7  # of the longer of two keys, which they share
