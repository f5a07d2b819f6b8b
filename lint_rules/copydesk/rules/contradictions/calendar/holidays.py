"""Feasts that fall on one day of the year, and the dates that texts put beside them: "Halloween, 30 October"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.dates import MONTHS, Date
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# Month and day; more than one where countries or calendars differ (Christmas is kept on 7 January in Russia).
_FEASTS: Mapping[str, tuple[tuple[int, int], ...]] = {
    "new year's day": ((1, 1), (1, 14), (3, 25)), "new year's eve": ((12, 31), (1, 13)),
    "christmas day": ((12, 25), (1, 7), (1, 6)), "christmas eve": ((12, 24), (1, 6), (1, 5)),
    "boxing day": ((12, 26),), "st stephen's day": ((12, 26), (8, 20), (12, 27)),
    "valentine's day": ((2, 14),), "st patrick's day": ((3, 17),), "st george's day": ((4, 23), (5, 6), (4, 24)),
    "st andrew's day": ((11, 30), (12, 13)), "st david's day": ((3, 1),), "april fools' day": ((4, 1),),
    "april fool's day": ((4, 1),), "bastille day": ((7, 14),), "halloween": ((10, 31),), "hallowe'en": ((10, 31),),
    "all saints' day": ((11, 1),), "all souls' day": ((11, 2), (11, 3)), "guy fawkes night": ((11, 5),), "guy fawkes day": ((11, 5),),
    "bonfire night": ((11, 5),), "armistice day": ((11, 11),), "veterans day": ((11, 11),),
    "burns night": ((1, 25),), "australia day": ((1, 26),), "anzac day": ((4, 25),), "canada day": ((7, 1),),
    "waitangi day": ((2, 6),), "groundhog day": ((2, 2),), "international women's day": ((3, 8),), "earth day": ((4, 22), (3, 21), (3, 20)),
    "ve day": ((5, 8), (5, 9)), "juneteenth": ((6, 19),), "midsummer's day": ((6, 24), (6, 21), (6, 20), (6, 22), (6, 23), (6, 25), (6, 26), (7, 5)),
    "candlemas": ((2, 2), (2, 15)), "michaelmas": ((9, 29), (10, 10), (10, 11)), "d-day": ((6, 6),), "leap day": ((2, 29), (2, 24), (2, 25)),
}  # fmt: skip
_NAME = rf"(?i:(?:\b(?:saint |st\.? )?)(?P<feast>{'|'.join(sorted(_FEASTS, key=len, reverse=True))})(?![\w'-]))"
# A feast and a date that is only its other name: "on Halloween, 30 October", "30 October (Halloween)".
_BEFORE = rf"{_NAME}(?:,|:| [–—-]| \()? ?(?:on |which (?:is|was|falls on|fell on) |that is,? |falls on |fell on |is |was |(?:\d{{4}} )?\()?(?:the )?$"
_AFTER = (
    rf"(?:,| [–—-]| \(| (?:is|was|fell on|being))? ?(?:on |which (?:is|was) |that is,? )?{_NAME}"
)
# "the day after", "two days before": the feast is only counted from.
_COUNTED_FROM = r"(?i:\b(?:(?P<number>two|three|four|five|six|seven|eight|nine|ten|\d+) days|(?:the |a )?day|eve|night|morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the (?:week|weekend|month)|weeks?) (?P<way>before|after|of|following) )$"
_DAYS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}  # fmt: skip


def misplaced_feasts(text: str, dates: Sequence[Date]) -> Iterator[tuple[int, int, str]]:
    """Where a date stands beside a feast that falls on another day: the place, and why."""
    if (
        not dates
        or compiled(r"(?i:\bday\b|\beve\b|hallowe|juneteenth|night|mas\b)").search(text) is None
    ):
        return
    for date in dates:
        match = compiled(_BEFORE).search(text, max(0, date.start - 50), date.start)
        start, end = (match.start("feast"), date.end) if match else (0, 0)
        if match is None and (match := compiled(_AFTER).match(text, date.end)):
            if compiled(r",? (?:and|to|until|or) ").match(match[0]):
                continue
            start, end = date.start, match.end("feast")
        if match is None or not 1 <= date.month <= 12:
            continue
        days = _FEASTS[match["feast"].lower().replace("saint ", "st ")]
        shift = 0
        if counted := compiled(_COUNTED_FROM).search(text, 0, match.start()):
            number = (counted["number"] or "1").lower()
            shift = int(number) if number.isdigit() else _DAYS[number]
            unit, way = counted[0].lower().split()[-2:]
            if unit not in ("day", "days") or way not in ("before", "after"):
                continue
            shift = -shift if counted["way"].lower() == "before" else shift
        if any(_is_day(date, month, day, shift) for month, day in days):
            continue
        month, day = days[0]
        name = text[match.start("feast") : match.end("feast")]
        yield start, end, f"{name} is {day} {MONTHS[month - 1]}. Check the date."


def _is_day(date: Date, month: int, day: int, shift: int) -> bool:
    from datetime import date as day_of
    from datetime import timedelta

    known = day_of(
        date.year if date.year and 1 <= date.year < 2999 else 2004, month, min(day, 28)
    ) + timedelta(days=max(0, day - 28) + shift)
    return (known.month, known.day) == (date.month, date.day)
