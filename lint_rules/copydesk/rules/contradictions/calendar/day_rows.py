"""Weekdays of several days at once: "Thursday to Sunday, 3-5 May", "the weekend of 6-7 May 2024", a programme's lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.dates import (
    GREGORIAN_EVERYWHERE,
    MONTHS,
    PLAIN_WEEKDAY,
    WEEKDAY_WORDS,
    WEEKDAYS,
    Date,
    days_in,
    find_dates,
    month_number,
    weekday_number,
    weekdays_of,
)
from copydesk.language.moments import MONTH_NAMES
from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence

Finding = tuple[int, int, str]

_JOIN = r"(?: ?[–—-] ?| (?:to|until|till|through|and|&) )"
_NTH = r"(?:st|nd|rd|th)?"
_DAYS = rf"(?<![\d.,:/£$€–-])(?P<d1>\d\d?){_NTH}{_JOIN}(?:the )?(?P<d2>\d\d?){_NTH}"
_YEAR = r"(?:,? (?P<year>[12]\d{3})(?![\w/–-]))?"
_DAY_FIRST = rf"{_DAYS}(?: of)? (?P<month>{MONTH_NAMES})\b\.?{_YEAR}"
_MONTH_FIRST = rf"(?P<month>{MONTH_NAMES})\.? {_DAYS}(?!\w|[.,:/–-]\d){_YEAR}"
_WEEKDAYS_JOINED = rf"(?:day|[neuritds]){_JOIN}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_TWO_WEEKDAYS = (
    rf"\b(?P<w1>{PLAIN_WEEKDAY}){_JOIN}(?P<w2>{PLAIN_WEEKDAY})(?:,|:)? ?\(?(?:on |the )*(?:{{}})"
)
_WEEKEND = r"(?i:\bweekend(?:,| of| on|:| \()? ?(?:the )?)(?:{})"
_WEEKDAYS = word_set("mon tue tues wed thu thur thurs fri sat sun") | WEEKDAY_WORDS
# How far into its line a bullet may move it.
_INDENT = 4
# A line of a programme: its weekday and date stand first.
_LINE_BEGINS = rf"[-–—*•\s]*{PLAIN_WEEKDAY}\b"


def wrong_rows(sentence: Sentence, dates: Sequence[Date]) -> Iterator[Finding]:
    """Where several days are told and their weekdays cannot be theirs: the place, and why."""
    text = sentence.text
    if not _WEEKDAYS.isdisjoint(sentence.words) and compiled(_WEEKDAYS_JOINED).search(text):
        yield from _two_weekdays(text)
    if dates and dates[0].weekday is not None and dates[0].weekday_start < _INDENT:
        yield from _lines(sentence)
    if "eekend" in text:
        yield from _weekends(text)


def _two_weekdays(text: str) -> Iterator[Finding]:
    """Hold "Thursday to Saturday, 3-5 May" against the number of its days and against the year."""
    for form in (_DAY_FIRST, _MONTH_FIRST):
        for match in compiled(_TWO_WEEKDAYS.format(form)).finditer(text):
            first, last, month = int(match["d1"]), int(match["d2"]), month_number(match["month"])
            w1, w2 = weekday_number(match["w1"]), weekday_number(match["w2"])
            if not month or not 1 <= first < last <= days_in(month, None):
                continue
            if (w2 - w1 - (last - first)) % 7:
                right = WEEKDAYS[(w1 + last - first) % 7]
                yield (
                    *match.span(),
                    (
                        f"If {first} {MONTHS[month - 1]} is a {WEEKDAYS[w1]}, {last} {MONTHS[month - 1]} is a {right}. "
                        "Check the weekdays and the dates."
                    ),
                )
                continue
            possible = weekdays_of(int(match["year"]), month, first) if match["year"] else ()
            if possible and w1 not in possible:
                yield (
                    *match.span(),
                    (
                        f"{first} {MONTHS[month - 1]} {match['year']} was a {WEEKDAYS[possible[0]]}, "
                        f"not a {WEEKDAYS[w1]}. Check the weekdays and the dates."
                    ),
                )


def _weekends(text: str) -> Iterator[Finding]:
    """Hold "the weekend of 6-7 May 2024" against the year: it has a Saturday or a Sunday."""
    for form in (_DAY_FIRST, _MONTH_FIRST):
        for match in compiled(_WEEKEND.format(form)).finditer(text):
            month, year = month_number(match["month"]), int(match["year"] or 0)
            first, last = int(match["d1"]), int(match["d2"])
            if not month or year < GREGORIAN_EVERYWHERE or not first < last <= first + 3:
                continue
            if first < 1 or last > days_in(month, year):
                continue
            days = [weekdays_of(year, month, day)[0] for day in range(first, last + 1)]
            if not {5, 6}.intersection(days):
                yield (
                    *match.span(),
                    (
                        f"{first} {MONTHS[month - 1]} {year} was a {WEEKDAYS[days[0]]}, so these days are no weekend. "
                        "Check the dates."
                    ),
                )


def _lines(sentence: Sentence) -> Iterator[Finding]:
    """Hold a line that begins with a weekday and its date against the line before it."""
    if compiled(_LINE_BEGINS).match(sentence.text) is None:
        return
    date = _first_day(sentence.text)
    before = sentence.document.neighbour(sentence, -1) if date else None
    if date is None or before is None or compiled(_LINE_BEGINS).match(before.text) is None:
        return
    other = _first_day(before.text)
    if other is None or other.weekday is None or date.weekday is None:
        return
    length = days_in(other.month, None) if other.month != date.month else 0
    if other.month == 2 != date.month or date.month not in (other.month, other.month + 1):
        return
    apart = date.day + length - other.day
    if 0 < apart < 15 and (other.weekday + apart - date.weekday) % 7:
        right = WEEKDAYS[(other.weekday + apart) % 7]
        yield (
            date.start,
            date.end,
            (
                f"If {other.day} {MONTHS[other.month - 1]} is a {WEEKDAYS[other.weekday]}, as the line before says, "
                f"{date.day} {MONTHS[date.month - 1]} is a {right}. Check the weekdays and the dates."
            ),
        )


def _first_day(text: str) -> Date | None:
    """The one valid date of a line, without a year, with its weekday before it."""
    dates = find_dates(text)
    if len(dates) != 1 or compiled(r"[12]\d{3}").search(text):
        return None
    date = dates[0]
    if date.weekday is None or date.weekday_start >= _INDENT or date.form == "4/3/2025":
        return None
    valid = 1 <= date.month <= 12 and 1 <= date.day <= days_in(date.month, None)
    return date if valid else None
