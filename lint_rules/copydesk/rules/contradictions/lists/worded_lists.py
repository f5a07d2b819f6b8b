"""Lists of words and clauses that fill a stretch of a sentence: "gold, silver and bronze"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.listings import SEVERAL, STOP, Listing, least_and_most

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Digits but in "the 100m": the figures of an item may be several.
_NUMBERED = (
    r"\d(?!\d*(?:m|km|kg|th|st|nd|rd)\b)|(?i:\b(?:two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_BEGINNERS = word_set(
    "one it he she they we you to that because how whether by when where if why what who there no more less better fewer"
)
# What clauses begin with that are told off by commas.
_OPENERS = "that|why|when|what|how|whether"
# What stands in a clause, in which commas part no items.
_FINITE = r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|said|(?![a-z]*ee)[a-z]+ed)\b"
_BEGINS_NUMBERED = rf"(?:[\w']+ ){{0,3}}(?:{_NUMBERED})"
_FURTHER_ITEM = r", (?!born|aged|who|which|now|then|\d|in |at |from )"
# Where an item stands in a row, and when it was: not what it is.
_THEN = r"(?:then|finally|lastly|last of all|later|next) "
_DATED = r" (?:in|until|since|from|to|by|of|after|before) (?:1[5-9]|20)\d\d\b| (?:aged|of) \d\d?\b|\b\d\d?-year-old\b"
_COUNTS: Mapping[str, int] = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_COUNTED_ITEM = rf"(?i:(?P<count>an?|one|{'|'.join(_COUNTS)}) )"
_ARTICLE = r"(?:the|an?|his|her|its|their|your|our|my|some|no) "
_DOING = r"(?!(?:nothing|something|everything|anything|king|ring|spring|string|evening|morning)\b)[a-z]+ing [\w']"
_WORD_ITEM = (
    r"(?:(?P<the>the|a|an|his|her|its|their|your|our|my|some|no) )?[\w'-]+(?: [\w'-]+){0,2}"
)


def read_words(text: str, start: int, end: int, *, people: bool = False) -> Listing | None:
    """A list of short items that are no names, which fills [start, end): "gold, silver and bronze"."""
    segment = text[start:end].strip()
    if ";" in segment and ":" not in segment and "\ufffc" not in segment:
        return _by_semicolons(segment, start, end)
    if compiled(rf"(?:{_OPENERS}|who|where|which) ").match(segment) and not any(
        mark in segment for mark in '()[]":'
    ):
        return _by_openers(segment, start, end)
    if any(mark in segment for mark in ':()"[]–—\ufffc') or " - " in segment or len(segment) > 300:
        return None
    seams = list(
        compiled(rf"(?P<comma>,)? (?P<and>and|or|&) |, (?P<then>{_THEN})?").finditer(segment)
    )
    joints = [seam for seam in seams if seam["and"]]
    if not joints or joints[-1] is not seams[-1]:
        return None
    items = [
        compiled(rf"^{_THEN}").sub("", item)
        for item in compiled(r",? (?:and|or|&) |, ").split(compiled(_DATED).sub("", segment))
    ]
    oxford = bool(joints[-1]["comma"])
    if len(joints) > 1:
        low, high = 1, len(items)  # "bread and butter, and jam"
        if compiled(_NUMBERED).search(segment) or compiled(SEVERAL).search(segment):
            return None
    elif any(compiled(_NUMBERED).search(item) for item in items):
        low, high = _added(items)
    else:
        low, high = _word_ends(segment, items, oxford=oxford, people=people)
    return Listing(start, end, low, high, named=False, closed=True, oxford=oxford) if low else None


def _added(items: Sequence[str]) -> tuple[int, int]:
    """The sum of items that say how many they are: "a man, two women and a boy"."""
    counts: list[int] = []
    for item in items:
        match = compiled(_COUNTED_ITEM).match(item)
        rest = item[match.end() :] if match else item
        if match is None or compiled(_NUMBERED).search(rest) or compiled(SEVERAL).search(rest):
            return 0, 0
        counts.append(_COUNTS.get(match["count"].lower(), 1))
    least = sum(count for count in counts if count > 1)
    return least + (least < sum(counts)), sum(counts)


def _word_ends(
    segment: str, items: Sequence[str], *, oxford: bool, people: bool
) -> tuple[int, int]:
    """The least and the most that items of words may be; (0, 0) if nobody can say."""
    count = len(items)
    begin = {item.split()[0].lower() for item in items if item.strip()}
    if count > 2 and len(begin) == 1 and begin <= _BEGINNERS:
        return count, count  # "It was cheap, it was quick and it was there"
    if all(compiled(_DOING).match(item) for item in items):
        return count, count  # "healing a child, calming a storm and raising the dead"
    if compiled(SEVERAL).search(segment) or any(
        compiled(rf"(?i:(?:{STOP})\b)").match(item) or len(item.split()) > 7 for item in items[:-1]
    ):
        return 0, 0
    matches = [compiled(_WORD_ITEM).fullmatch(item) for item in items]
    words = {match["the"] for match in matches if match}
    single = all(len(item.split()) < 3 for item in items) and not (people or oxford)
    plain = words == {None} or (
        segment == segment.lower() and (words == {"the"} or (single and words <= {"a", "an"}))
    )
    if people and not oxford and all(compiled(r"an? [a-z-]+").fullmatch(item) for item in items):
        return count, count
    if not all(matches) or not plain:
        # In longer items a comma may stand, and "his flagship, the USS Tennessee" may be one ship.
        return (1 if people else max(1, count - _doubtful(segment, items))), count
    return least_and_most(items, comma=count > 2, oxford=oxford)


def _doubtful(segment: str, items: Sequence[str]) -> int:
    """How many items may be said of the one before: "a tall, dark man", "his house, the mill"."""
    if segment != segment.lower() or compiled(_FINITE).search(segment):
        return len(items)
    doubts = 0
    for before, item in pairwise(items):
        lead = compiled(_ARTICLE).match(before)
        article = compiled(_ARTICLE).match(item)
        if article:
            doubts += article[0] not in ("a ", "an ") or bool(lead and lead[0][0] != "a")
        else:
            agrees = lead is None or not item.endswith("s")
            doubts += agrees and (lead is not None or " " not in before)
    return doubts


def _by_semicolons(segment: str, start: int, end: int) -> Listing | None:
    items = [item.strip() for item in segment.split(";") if item.strip()]
    closed = items[-1].startswith(("and ", "or "))
    if (
        len(items) < (2 if closed else 3)
        or any(mark in segment for mark in '()[]"')
        or compiled(SEVERAL).search(segment)
        or any(compiled(_BEGINS_NUMBERED).match(item) for item in items)
    ):
        return None
    count = most = len(items)
    if not closed or not all(compiled(_FINITE).search(item) for item in items):
        # But in a clause, where a comma or "and" stands as well, an item may be several.
        most += sum(len(compiled(_FURTHER_ITEM).findall(item)) for item in items)
        most += sum(item[4:].count(" and ") for item in items)
    return Listing(start, end, count, most, named=False, closed=closed, oxford=True)


def _by_openers(segment: str, start: int, end: int) -> Listing | None:
    """Clauses that begin alike: "that A, that B and that C", "why A, when B and how C"."""
    seams = list(
        compiled(rf"(?:[,;] (?P<and>and )?| (?P<closing>and ))(?:{_OPENERS}) ").finditer(segment)
    )
    joints = [seam for seam in seams if seam["and"] or seam["closing"]]
    if len(joints) != 1 or joints[0] is not seams[-1]:
        return None
    count = len(seams) + 1
    return Listing(start, end, count, count, named=False, closed=True, oxford=False)
