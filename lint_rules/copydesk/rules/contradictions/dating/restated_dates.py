"""Dates and times that the next sentence says again in another way: "It was New Year's Eve".

Also in figures ("(12.09.1762)"), as a deadline ("no extension beyond 2 March"), and in a diary line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.moments import MONTH_NAMES
from copydesk.language.scanned import places_of
from copydesk.patterns import compiled
from copydesk.rules.contradictions.dating.datings import Dating, exclude, find_datings
from copydesk.rules.contradictions.dating.event_rows import Row, plain_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from copydesk.document import Document, Sentence

    Pair = tuple[Row, Row]

_HOLIDAYS = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "christmas day": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26),
}  # fmt: skip
_HOLIDAY = rf"(?P<holiday>(?i:{'|'.join(_HOLIDAYS)}))"
_SEASONS = {"spring": (2, 6), "summer": (5, 9), "autumn": (8, 12)}
_SOUTH = rb" (?:australian?|new zealand|south africa|argentin|brazil|chile|sydney|melbourne|southern hemisphere)"
_WAS = r"(?:It|This|That|The day|The date) was "
_TIME = (
    r"\b(?P<hour>[01]?\d|2[0-3])[.:]?(?P<minute>[0-5]\d) ?(?P<zone>GMT|BST|CET|EST|EDT|PST|hours)\b"
)
_AGAIN = r"(?:That is|That's|That means|In other words|Put another way)\b"
_FIGURES = r"(?:^|\()(?:[Ii]n figures|[Ii]n short|i\.e\.|that is|[Dd]ate)?[:,]? ?(?P<one>\d\d?)[./](?P<two>\d\d?)[./](?P<year>[12]\d{3})\.?(?:\)|$)"
_DEADLINE = r"(?i:\b(?:extensions? (?:beyond|past|of the deadline beyond)|deadline (?:of|is|was|remains|falls on|expires on)|cut-off (?:date )?(?:of|is|was)|closing date(?: is| was|,|:)) (?:\w+day,? )?)$"
_DUE = r"\b(?:until|by|before|till) (?:midnight on |noon on |the end of |\w+day,? )?$"
_PERIOD = r"(?:period|quarter|half|half-year|year|months)"
_ENDING = rf"\b{_PERIOD} (?:to|ending|ended|through)(?: in| at)?(?: the)?(?: end (?:of )?)?(?: \d+)? ?(?P<month>{MONTH_NAMES})\b"
_CLOSED = rf"^(?:The|That|This) {_PERIOD} (?:closed|ended|ended up|ran out|came to an end|finished)(?: in| at| with)?(?: the)?(?: end of)? (?P<month>{MONTH_NAMES})\b"
_DIARY = r"^(?i:(?:for|in) (?:the|your) diary|diary(?: dates?| note)?|save the date|mark the date|dates? for the diary)[:,]? (?:on )?$"


def restated(document: Document) -> Iterator[Pair]:
    """The pairs of a date, or a time, and what says it again otherwise."""
    scan, vocabulary = document.scan, document.vocabulary
    for words, near, read in _READERS:
        for word in words:
            if word not in vocabulary:
                continue
            for place in places_of(scan, word):
                if near not in scan[max(0, place - _NEAR) : place + 1]:
                    continue
                sentence = document.sentence_at(place)
                if sentence is not None:
                    yield from read(document, sentence)


def _before(document: Document, sentence: Sentence) -> Sentence | None:
    before = document.neighbour(sentence, -1)
    return before if before and before.block.start == sentence.block.start else None


def _days(sentence: Sentence | None) -> list[Dating]:
    found = find_datings(sentence.text) if sentence else []
    return [one for one in found if one.day]


def _holiday(document: Document, sentence: Sentence) -> Iterator[Pair]:
    match = compiled(rf"^{_WAS}(?:a \w+ )?{_HOLIDAY}\b").match(sentence.text.replace("’", "'"))
    before = _before(document, sentence)
    days = _days(before)
    if match is None or before is None or len(days) != 1:
        return
    month, day = _HOLIDAYS[match["holiday"].lower()]
    said = Dating(*match.span("holiday"), month=month, day=day)
    if exclude(days[0]._replace(vague=False), said):
        yield plain_row(before, "day", days[0]), plain_row(sentence, "day", said)


def _season(document: Document, sentence: Sentence) -> Iterator[Pair]:
    match = compiled(
        rf"^{_WAS}(?:in )?(?:a|an|the)?(?: \w+){{0,2}} ?(?P<season>spring|summer|autumn|winter)\b[^,;]*$"
    ).match(sentence.text)
    before = _before(document, sentence)
    if match is None or before is None or compiled(r"(?i:\bwhen\b)").search(before.text):
        return
    months = [one for one in find_datings(before.text) if one.month]
    if len(months) != 1 or _is_southern(document):
        return
    month, season = months[0].month, match["season"]
    first, last = _SEASONS.get(season, (1, 12))
    fits = first <= month <= last if season in _SEASONS else month >= 11 or month <= 3
    if not fits:
        said = Dating(*match.span("season"))
        yield plain_row(before, "day", months[0]), plain_row(sentence, "day", said)


def _is_southern(document: Document) -> bool:
    import re

    return re.search(_SOUTH, document.scan) is not None


def _time(document: Document, sentence: Sentence) -> Iterator[Pair]:
    before = _before(document, sentence)
    if before is None or compiled(_AGAIN).match(sentence.text) is None:
        return
    here = list(compiled(_TIME).finditer(sentence.text))
    there = list(compiled(_TIME).finditer(before.text))
    times = {(int(match["hour"]), match["minute"]) for match in there}
    if (
        len(here) == 1
        and there
        and all(match["zone"] == here[0]["zone"] for match in there)
        and (int(here[0]["hour"]), here[0]["minute"]) not in times
    ):
        yield (
            plain_row(before, "time", Dating(*there[0].span())),
            plain_row(sentence, "time", Dating(*here[0].span())),
        )


def _figures(document: Document, sentence: Sentence) -> Iterator[Pair]:
    match = compiled(_FIGURES).search(sentence.text)
    if match is None:
        return
    before = sentence if match.start() else _before(document, sentence)
    year = int(match["year"])
    days = [
        one
        for one in _days(before)
        if one.year == year and not (before is sentence and one.end >= match.start("one"))
    ]
    if before is None or not days:
        return
    numbers = int(match["one"]), int(match["two"])
    last = days[-1]
    if numbers not in ((last.day, last.month), (last.month, last.day)) and len(days) == 1:
        said = Dating(match.start("one"), match.end("year"))
        yield plain_row(before, "day", last), plain_row(sentence, "day", said)


def _deadline(document: Document, sentence: Sentence) -> Iterator[Pair]:
    for said in _days(sentence):
        if compiled(_DEADLINE).search(sentence.text, 0, said.start) is None:
            continue
        due = _nearest_due(document, sentence)
        if due is not None and exclude(due[1]._replace(vague=False), said._replace(vague=False)):
            yield plain_row(due[0], "day", due[1]), plain_row(sentence, "day", said)


def _nearest_due(document: Document, sentence: Sentence) -> tuple[Sentence, Dating] | None:
    """The day by which something is due, in the sentences before; None where there are several."""
    before: Sentence | None = sentence
    for _ in range(_REACH):
        before = document.neighbour(before, -1) if before else None
        if before is None:
            return None
        due = [one for one in _days(before) if compiled(_DUE).search(before.text, 0, one.start)]
        if due:
            return (before, due[0]) if len(due) == 1 else None
    return None


def _period(document: Document, sentence: Sentence) -> Iterator[Pair]:
    before = _before(document, sentence)
    match = compiled(_CLOSED).match(sentence.text)
    if match is None or before is None:
        return
    ends = list(compiled(_ENDING).finditer(before.text))
    if len(ends) == 1 and ends[0]["month"][:3] != match["month"][:3]:
        yield (
            plain_row(before, "day", Dating(*ends[0].span("month"))),
            plain_row(sentence, "day", Dating(*match.span("month"))),
        )


def _diary(document: Document, sentence: Sentence) -> Iterator[Pair]:
    days = _days(sentence)
    if (
        len(days) != 1
        or compiled(_DIARY).match(sentence.text, 0, days[0].start) is None
        or len(sentence.text.rstrip(".")) > days[0].end
    ):
        return
    said = days[0]
    others = [
        (other, one)
        for other in document.sentences
        if other.start != sentence.start
        for one in _days(other)
    ]
    alike = [(other, one) for other, one in others if one.month == said.month]
    if alike and all(exclude(one._replace(vague=False), said) for _, one in others):
        yield plain_row(alike[0][0], "day", alike[0][1]), plain_row(sentence, "day", said)


_REACH = 8  # sentences
_NEAR = 40  # characters before a word of the table
# The words that each reader looks for, and what must stand before them.
_READERS: tuple[tuple[tuple[bytes, ...], bytes, Callable[[Document, Sentence], Iterator[Pair]]], ...] = (
    ((b"eve", b"christmas", b"year's", b"boxing"), b" was ", _holiday),
    ((b"spring", b"summer", b"autumn", b"winter"), b" was ", _season),
    ((b"gmt", b"bst"), b" ", _time),
    ((b"figures",), b" in ", _figures),
    ((b"extension", b"deadline", b"closing"), b" ", _deadline),
    ((b"period", b"quarter"), b" the ", _period),
    ((b"diary",), b" ", _diary),
)  # fmt: skip
