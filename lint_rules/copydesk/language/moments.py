"""Moments: the years, months and days that a sentence names, and the time that lies between two.

A moment always has a year ("4 March 1945", "March 1945", "1945", the "45" of "1939-45"); it stands
for all the days that it may mean. Decades, years BC and figures with a unit are no moments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.dates import days_in, month_number
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator


class Moment(NamedTuple):
    """A year at [start, end) of a text, with its month and day where they are written (else 0).

    `vague` says that it is only about then ("c. 1945", "after 1945", "1945 or 1946").
    """

    start: int
    end: int
    year: int
    month: int
    day: int
    vague: bool

    @property
    def first(self) -> int:
        """The earliest day that may be meant, as a number of days."""
        return _day_number(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> int:
        """The latest day that may be meant, as a number of days."""
        month = self.month or 12
        return _day_number(self.year, month, self.day or days_in(month, self.year))


YEAR_DAYS = 365.2425

MONTH_NAMES = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
# Nouns after a figure that is a number of things.
_COUNTED = (
    r"(?:people|men|women|troops|soldiers|metres|meters|feet|miles|yards|words|copies|dollars|pounds|"
    r"euros|students|pages|tons|tonnes|runs|votes|members|acres|points|hours|calories|km|m|kg|mm|cc|"
    r"points|employees|workers|jobs|homes|guests|fans|spectators|shares|rpm|hp|volts|watts)\b"
)
_YEAR = (
    r"(?<![\w$£€#/.])(?<!\d,)(?<!no )(?<!No\. )(1\d{3}|20\d\d)(?![\w%]|[.,]\d|/\d|['’]s?\w*\d)"
    rf"(?! ?(?:BC|B\.C|{_COUNTED}))(?:(?P<dash>[-–—/])(?P<short>\d\d)(?![\w]|[.,]\d|[-–—]))?"
)
_BEFORE = (
    rf"(?:(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH_NAMES})\.?,? (?:of )?"
    rf"|\b(?P<month2>{MONTH_NAMES})\.? (?:the )?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? "
    rf"|\b(?P<month3>{MONTH_NAMES})\.?,? (?:of )?)$"
)
_FIRST = (
    rf"(?:(?<![\d.,:/£$€])(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{MONTH_NAMES})|\b(?P<month2>{MONTH_NAMES})\.? (?P<day2>\d{{1,2}})"
    rf"|\b(?P<month3>{MONTH_NAMES})|(?<![\w.,:/£$€])(?P<day3>\d{{1,2}})(?:st|nd|rd|th)?)(?: (?:to|until|till|through) | ?[-–] ?)(?:the )?$"
)
_VAGUE = (
    r"(?i:(?:^|[\s(–-])(?:c\.|ca\.|circa|c|about|around|approximately|approx\.?|probably|perhaps|possibly|"
    r"before|after|likely|either|say|or|post|pre|fl\.|est\.)[ -]?)$"
)
_VAGUE_AFTER = r" ?(?:\?|\(\?\)|or (?:[A-Z]|\d|early|late|thereabouts|so\b)|/\d|, or )"


def find_moments(text: str) -> Iterator[Moment]:
    """Every moment of a text, in order of place."""
    if compiled(r"[12]\d{3}").search(text) is None:
        return
    for match in compiled(_YEAR).finditer(text):
        start, end = match.span(1)
        year = int(match[1])
        before = compiled(_BEFORE).search(text, max(0, start - 24), start)
        month = day = 0
        if before:
            month = month_number(before["month"] or before["month2"] or before["month3"]) or 0
            day = int(before["day"] or before["day2"] or 0)
            if day > days_in(month, None):
                day = 0
            start = before.start()
        vague = (
            match["dash"] == "/"
            or compiled(_VAGUE).search(text, max(0, start - 15), start) is not None
            or compiled(_VAGUE_AFTER).match(text, end) is not None
        )
        if month and (earlier := _first_of_range(text, start, year, month, day)):
            yield earlier
        yield Moment(start, end, year, month, day, vague)
        if match["short"] and match["dash"] != "/":
            other = year - year % 100 + int(match["short"])
            if other < year:
                other += 100
            if other - year < 40 or year % 100 < int(match["short"]):
                yield Moment(*match.span("short"), other, 0, 0, vague)


def _first_of_range(text: str, start: int, year: int, month: int, day: int) -> Moment | None:
    """The first of two days or months that share a year: "from 3 May to 7 May 1990"."""
    match = compiled(_FIRST).search(text, max(0, start - 32), start)
    if match is None:
        return None
    name = match["month"] or match["month2"] or match["month3"]
    first = (month_number(name) or 0) if name else month
    number = int(match["day"] or match["day2"] or match["day3"] or 0)
    if number > days_in(first, None) or (number > 0) != (day > 0) or (not name and not number):
        return None
    place = min(match.start(group) for group in match.groupdict() if match[group])
    end = max(match.end(group) for group in match.groupdict() if match[group])
    # "From November to March 2004" begins the year before; two days of one month do not.
    return Moment(place, end, year - (first > month), first, number, vague=False)


def years_between(first: Moment, second: Moment) -> tuple[float, float]:
    """The least and the greatest time from one moment to the other, in years."""
    return (second.first - first.last) / YEAR_DAYS, (second.last - first.first) / YEAR_DAYS


def ages_between(birth: Moment, event: Moment) -> tuple[int, int]:
    """The youngest and the oldest that somebody born then can be at the event, in full years."""
    return _age(birth, event, youngest=True), _age(birth, event, youngest=False)


def _age(birth: Moment, event: Moment, *, youngest: bool) -> int:
    late, early = (12, 31), (1, 1)
    born = _day(birth, late if youngest else early)
    now = _day(event, early if youngest else late)
    return event.year - birth.year - (now < born)


def _day(moment: Moment, edge: tuple[int, int]) -> tuple[int, int]:
    """The month and day of a moment; what is not written is the edge's."""
    if not moment.month:
        return edge
    return moment.month, moment.day or (edge[1] if edge[1] == 1 else 31)


def _day_number(year: int, month: int, day: int) -> int:
    """Days since a fixed day in the calendar of today."""
    from datetime import date

    return date(year, month, min(day, days_in(month, year), 28 if month == 2 else 31)).toordinal()
