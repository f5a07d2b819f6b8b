"""Feasts: the days of the year or the weekday that they fall on, and "the day after Boxing Day"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.dates import WEEKDAY_WORDS, days_in
from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Month and day; more than one where countries or calendars differ (Christmas is kept on 7 January in Russia).
_FIXED: Mapping[str, tuple[tuple[int, int], ...]] = {
    "new year's day": ((1, 1), (1, 14), (3, 25)), "new year's eve": ((12, 31), (1, 13)), "hogmanay": ((12, 31),),
    "christmas day": ((12, 25), (1, 7), (1, 6)), "christmas eve": ((12, 24), (1, 6), (1, 5)),
    "boxing day": ((12, 26),), "st stephen's day": ((12, 26), (8, 20), (12, 27)), "twelfth night": ((1, 5), (1, 6)),
    "valentine's day": ((2, 14),), "st patrick's day": ((3, 17),), "st george's day": ((4, 23), (5, 6), (4, 24)),
    "st andrew's day": ((11, 30), (12, 13)), "st david's day": ((3, 1),), "april fools' day": ((4, 1),),
    "april fool's day": ((4, 1),), "bastille day": ((7, 14),), "halloween": ((10, 31),), "hallowe'en": ((10, 31),),
    "all saints' day": ((11, 1),), "all souls' day": ((11, 2), (11, 3)), "guy fawkes night": ((11, 5),), "guy fawkes day": ((11, 5),),
    "bonfire night": ((11, 5),), "armistice day": ((11, 11),), "veterans day": ((11, 11),), "walpurgis night": ((4, 30),),
    "burns night": ((1, 25),), "australia day": ((1, 26),), "anzac day": ((4, 25),), "canada day": ((7, 1),), "lady day": ((3, 25), (4, 6)),
    "waitangi day": ((2, 6),), "groundhog day": ((2, 2),), "international women's day": ((3, 8),), "earth day": ((4, 22), (3, 21), (3, 20)),
    "ve day": ((5, 8), (5, 9)), "juneteenth": ((6, 19),), "midsummer's day": ((6, 24), (6, 21), (6, 20), (6, 22), (6, 23), (6, 25), (6, 26), (7, 5)),
    "christmas": ((12, 24), (12, 25), (12, 26), (1, 6), (1, 7)),
    "may day": tuple((5, day) for day in range(1, 8)),
    "candlemas": ((2, 2), (2, 15)), "michaelmas": ((9, 29), (10, 10), (10, 11)), "d-day": ((6, 6),), "leap day": ((2, 29), (2, 24), (2, 25)),
}  # fmt: skip
# Weekday (Monday is 0), first and last day, for any calendar: Easter Sunday falls on 22 March to 25 April,
# and in the Eastern churches as late as 8 May.
_MOVABLE: Mapping[str, tuple[int, tuple[int, int], tuple[int, int]]] = {
    "shrove tuesday": (1, (2, 3), (3, 9)), "pancake day": (1, (2, 3), (3, 9)), "ash wednesday": (2, (2, 4), (3, 10)),
    "palm sunday": (6, (3, 15), (5, 1)), "maundy thursday": (3, (3, 19), (5, 5)), "holy thursday": (3, (3, 19), (5, 5)),
    "good friday": (4, (3, 20), (5, 6)), "holy saturday": (5, (3, 21), (5, 7)), "easter saturday": (5, (3, 21), (5, 14)),
    "easter sunday": (6, (3, 22), (5, 8)), "easter day": (6, (3, 22), (5, 8)), "easter monday": (0, (3, 23), (5, 9)),
    "ascension day": (3, (4, 30), (6, 16)), "whit sunday": (6, (5, 10), (6, 27)), "whit monday": (0, (5, 11), (6, 28)),
    "trinity sunday": (6, (5, 17), (7, 4)), "labor day": (0, (9, 1), (9, 7)),
    "remembrance sunday": (6, (11, 8), (11, 14)), "martin luther king day": (0, (1, 15), (1, 21)),
}  # fmt: skip
FEAST = (*_FIXED, *_MOVABLE)
_COMMON = WEEKDAY_WORDS | word_set(
    "day eve night new st all of king martin d april may international"
)
FEAST_WORDS = frozenset(
    word.rstrip("'") for name in FEAST for word in name.replace("-", " ").split()
) - _COMMON | {"eve"}  # fmt: skip
"""A word of each feast that is seldom anything else, as `Document.scan` has it."""
_NAME = rf"(?i:(?:\b(?:saint |st\.? )?)(?P<feast>{'|'.join(sorted(FEAST, key=len, reverse=True))})(?![\w'-]))(?:,? (?P<year>[12]\d{{3}})(?![\w/–-]))?"
# "the day after", "two days before", or what a feast only dates: "the eve of", "the Monday after".
_COUNTED_FROM = (
    r"(?i:\b(?:(?P<number>two|three|four|five|six|seven|eight|nine|ten|\d+) days|(?:the |a )?day|"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|eve|night|morning|the (?:week|weekend|month)|weeks?)) (?P<way>before|after|of|following) )$"
)
_DAYS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}  # fmt: skip
_Days = frozenset[tuple[int, int]]


def feast_days(text: str) -> Iterator[tuple[tuple[int, int], _Days, int | None, int | None]]:
    """Yield the feasts of a text: the place, the days of the year they may be, the weekday, the year."""
    for match in compiled(_NAME).finditer(text):
        start, shift = match.start(), 0
        if counted := compiled(_COUNTED_FROM).search(text, 0, start):
            number = (counted["number"] or "1").lower()
            shift = int(number) if number.isdigit() else _DAYS[number]
            unit, way = counted[0].lower().split()[-2:]
            if unit in ("day", "days") and way in ("before", "after"):
                shift, start = -shift if way == "before" else shift, counted.start()
            elif (unit, way) == ("eve", "of"):
                shift, start = -1, counted.start()
            else:
                shift = 0
        name = match["feast"].lower()
        weekday, days = None, frozenset(_FIXED.get(name, ()))
        if name in _MOVABLE:
            weekday, first, last = _MOVABLE[name]
            weekday = (weekday + shift) % 7
            days = _between(first, last)
        year = int(match["year"]) if match["year"] else None
        yield (start, match.end()), _shifted(days, shift), weekday, year


def _between(first: tuple[int, int], last: tuple[int, int]) -> _Days:
    return frozenset(
        (month, day)
        for month in range(first[0], last[0] + 1)
        for day in range(1, days_in(month, None) + 1)
        if first <= (month, day) <= last
    )


def _shifted(days: _Days, shift: int) -> _Days:
    """The same number of days later, in a leap year as in others."""
    from datetime import date, timedelta

    if not shift:
        return days
    return frozenset(
        (day.month, day.day)
        for year in (2003, 2004)
        for month, number in days
        if (month, number) != (2, 29)
        for day in (date(year, month, number) + timedelta(days=shift),)
    )
