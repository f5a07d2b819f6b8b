"""Dates as an editor reads them, beside those of `datings`: seasons, bare months, feasts, parts of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.dates import month_number, weekday_number
from copydesk.language.moments import MONTH_NAMES
from copydesk.language.numbers import find_numbers
from copydesk.patterns import compiled

if TYPE_CHECKING:
    import re


class When(NamedTuple):
    """A date at [start, end) of a text: its year (0 for none), the months it may be in, day and weekday."""

    start: int
    end: int
    year: int
    months: frozenset[int]
    day: int
    weekday: int

    @property
    def bare_day(self) -> bool:
        """Whether it is a day of a month without a year."""
        return self.day > 0 and not self.year


_SEASONS = {
    "spring": (2, 3, 4, 5, 6), "summer": (5, 6, 7, 8, 9), "autumn": (8, 9, 10, 11, 12), "fall": (8, 9, 10, 11, 12),
    "winter": (10, 11, 12, 1, 2, 3, 4),
}  # fmt: skip
_FEASTS = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "christmas": (12, 0), "boxing day": (12, 26), "hogmanay": (12, 31),
    "new year's day": (1, 1), "new year's eve": (12, 31), "midsummer day": (6, 24), "labor day": (9, 0), "easter": (0, 0),
    "halloween": (10, 31), "thanksgiving": (11, 0), "st patrick's day": (3, 17), "may day": (5, 1), "bastille day": (7, 14),
}  # fmt: skip
_YEAR = r"(?:1[0-9]|20)\d\d(?![\w%]|[.,]\d|[-–—/]\d)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = rf"(?:{MONTH_NAMES})(?![\w-]| (?:have|be|not|well|also))"
_LEADS = "|".join(
    rf"(?<=\b{word})"
    for word in ("in ", "In ", "last ", "Last ", "the ", "The ", "this ", "his ", "her ", "its ", "their ", "of ", "early ", "late ", "mid-", "that ")
)  # fmt: skip
_WHEN = (
    rf"(?:\b(?P<weekday>{_WEEKDAY}),? (?:the )?)?(?<![\w$£€.,/-])(?P<d>\d\d?)(?:st|nd|rd|th)?(?: (?:and|to|-) (?P<e>\d\d?))?(?: of)? (?P<m>{_MONTH})\.?(?:,? (?P<y>{_YEAR}))?"
    rf"|(?:\b(?P<weekday2>{_WEEKDAY}),? )?\b(?P<m2>{_MONTH})\.? (?P<d2>\d\d?)(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)(?:,? (?P<y2>{_YEAR}))?"
    rf"|\b(?P<m3>{_MONTH})(?:,? (?:of )?(?P<y3>{_YEAR}))"
    rf"|(?:{_LEADS})(?P<m4>{_MONTH})(?: of that year)?"
    rf"|\b(?P<season>spring|summer|autumn|fall|winter)(?=(?:['’]s| of|,? (?:{_YEAR}))\b)(?: of (?:that year|(?=\d)))?(?: ?(?P<y5>{_YEAR}))?"
    rf"|\b(?P<feast>(?i:{'|'.join(_FEASTS)}))(?:,? (?:in )?(?P<y6>{_YEAR}))?"
    rf"|(?<![\w$£€.,/-])(?P<y7>{_YEAR})"
    rf"|\b(?P<weekday3>{_WEEKDAY})(?!s)\b"
)


def whens(text: str) -> list[When]:
    """The dates of a text, in order of place."""
    return [_when(match) for match in compiled(_WHEN).finditer(text.replace("’", "'"))]


def _when(match: re.Match[str]) -> When:
    groups = match.groupdict()
    year = next((int(value) for key, value in groups.items() if key[0] == "y" and value), 0)
    day = int(groups["d"] or groups["d2"] or 0) if not groups["e"] else 0
    weekday = groups["weekday"] or groups["weekday2"] or groups["weekday3"]
    months = frozenset[int]()
    month = groups["m"] or groups["m2"] or groups["m3"] or groups["m4"]
    if month:
        months = frozenset((month_number(month) or 0,))
    elif groups["season"]:
        months = frozenset(_SEASONS[groups["season"]])
    elif groups["feast"]:
        feast, day = _FEASTS[groups["feast"].lower()]
        months = frozenset((feast,)) if feast else frozenset((3, 4))
    number = weekday_number(weekday) if weekday else None
    return When(match.start(), match.end(), year, months, day, -1 if number is None else number)


def apart(one: When, other: When) -> bool:
    """Whether two dates cannot be one and the same."""
    if one.year and other.year and one.year != other.year:
        return True
    if one.months and other.months:
        if one.months.isdisjoint(other.months):
            return True
        return bool(one.day and other.day) and one.day != other.day
    dated = one.months or other.months or one.year or other.year
    return not dated and -1 < one.weekday != other.weekday > -1


def before_count(when: When, count: str, unit: str) -> When | None:
    """The date from which a count of years or months leads to a date; None where it is not exact."""
    numbers = find_numbers(count)
    if len(numbers) != 1 or not numbers[0].value.is_integer():
        return None
    number = int(numbers[0].value)
    if unit.startswith("year"):
        return when._replace(year=when.year - number) if when.year else None
    if len(when.months) != 1:
        return None
    month = min(when.months) - number
    near = {(month + step - 1) % 12 + 1 for step in (-1, 0, 1)}
    year = when.year if when.year and month > 1 else 0
    return when._replace(year=year, months=frozenset(near), day=0)
