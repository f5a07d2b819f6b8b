"""Weekdays that a date does not fall on, in any calendar that may be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.dates import (
    Date,
    days_in,
    document_date,
    find_dates,
    weekday_number,
    weekdays_of,
)
from copydesk.patterns import compiled
from copydesk.rules.contradictions.calendar.calendar_faults import year_beside

if TYPE_CHECKING:
    from copydesk.document import Sentence


class WrongWeekday(NamedTuple):
    """A weekday at [start, end) of a sentence that its date does not have, and the right one.

    `year` is the date's, or the article's where `by_article` says so; `other` is the sentence that
    holds the date, where the weekday stands in another.
    """

    date: Date
    year: int
    written: int
    right: int
    start: int
    end: int
    by_article: bool
    other: Sentence | None


_LAST = (
    r"^(?:It|That|This|The day|That day|The date|That date|This day) (?:was|is|fell on|falls on|had been) (?:on )?(?:an? )?"
    r"(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=[.,;]|$| (?:and|that)\b)"
)


_JOINS = ("and", "to", "or", "through", "until")
# "on Saturday and Sunday 4 and 5 March": the second weekday need not be that of the date behind it.
_SEVERAL = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? \w+$"


def wrong_weekday(sentence: Sentence, date: Date) -> WrongWeekday | None:
    """What is wrong with the weekday that is written beside a valid date; None if it is right."""
    if date.weekday is None or not _means_weekday(sentence.text, date):
        return None
    year = (
        date.year
        or year_beside(sentence.text, date)
        or _that_year(sentence, date)
        or _year_told(sentence, date)
    )
    by_article = False
    if year is None:
        year, by_article = _year_nearby(sentence, date), True
    if year is None:
        return None
    possible = _possible(date, year)
    if not possible or date.weekday in possible:
        return None
    return WrongWeekday(
        date,
        year,
        date.weekday,
        possible[0],
        date.weekday_start,
        date.weekday_end,
        by_article,
        None,
    )


def _that_year(sentence: Sentence, date: Date) -> int | None:
    """The year of "That year, 4 March was a Monday", which the sentence before names."""
    if (
        compiled(r"(?i:(?:in |of )?(?:that|the same) year,? (?:on )?(?:the )?$)").search(
            sentence.text[: date.start]
        )
        is None
        and compiled(r",? (?:in |of )?(?:that|the same) year\b").match(sentence.text[date.end :])
        is None
    ):
        return None
    before = sentence.document.neighbour(sentence, -1)
    years = {d.year for d in find_dates(before.text) if d.year} if before else set[int]()
    return years.pop() if len(years) == 1 else None


# A sentence that is about one year: "The 2015 festival ...", "In 1912, ...", "...; it was 1969."
_YEAR_FIRST = r"^(?:(?:But|And|So|Then) )?(?:(?:[Ii]n|[Dd]uring|[Aa]t|[Bb]y) (?:the )?(?:(?:spring|summer|autumn|winter|fall) of )?|(?:The|That|His|Her|Their|Its) )(?P<year>[12]\d{3})(?![\w/–-])"
_YEAR_LAST = r"[;,.–—:] (?:it|this|the year) was (?:in )?(?P<year>[12]\d{3})[.!]?$"
# "The 2012 report said that on Monday 4 March ...": of a year before its own.
_TOLD_BACK = r"\b(?:that on|said|says|told|tells|recalled|recalls|reported|wrote|claimed|remembered|of how)\b"
_AFTER_A_DATE = 100  # days


def _year_told(sentence: Sentence, date: Date) -> int | None:
    """The year of a date that another date or the sentence tells, where it tells of no other one."""
    text = sentence.text
    years = compiled(r"(?<!\d)[12]\d{3}(?!\d)").findall(text)
    if len(years) > 1 or compiled(
        r"(?i:\b(?:last|next|previous|following|that|later|earlier|each|every) year|\byears? (?:later|earlier|before|after|ago))\b"
    ).search(text):
        return None
    if years:
        match = compiled(_YEAR_FIRST).match(text) or compiled(_YEAR_LAST).search(text)
        if match and (date.start > match.end("year") or date.end <= match.start("year")):
            said = compiled(_TOLD_BACK).search(text, match.end(), max(date.start, match.end()))
            return None if said else int(match["year"])
    told = [other for other in find_dates(text) if other.year and other.end <= date.start]
    if not years:
        before = sentence.document.neighbour(sentence, -1)
        if before is None or before.block != sentence.block:
            return None
        if len(compiled(r"(?<!\d)[12]\d{3}(?!\d)").findall(before.text)) > 1:
            return None
        told = [other for other in find_dates(before.text) if other.year]
    if not told or not told[-1].year or not 1 <= told[-1].month <= 12:
        return None
    apart = (date.month - told[-1].month) % 12 * 30 + date.day - told[-1].day
    if not 0 <= apart <= _AFTER_A_DATE:
        return None
    return told[-1].year + (date.month < told[-1].month)


def _possible(date: Date, year: int) -> tuple[int, ...]:
    """The weekdays that a date may have had; of one with slashes, in either order of its parts."""
    orders = [(date.day, date.month)]
    if date.form == "4/3/2025":
        orders.append((date.month, date.day))
    return tuple(
        weekday
        for day, month in orders
        if 1 <= month <= 12 and 1 <= day <= days_in(month, year)
        for weekday in weekdays_of(year, month, day)
    )


def wrong_weekday_of_last(sentence: Sentence) -> WrongWeekday | None:
    """The same of "It was a Thursday.", which speaks of the last date of the sentence before."""
    match = compiled(_LAST).match(sentence.text)
    before = sentence.document.neighbour(sentence, -1) if match else None
    if match is None or before is None or before.block != sentence.block:
        return None
    dates = find_dates(before.text)
    if len(dates) != 1 and (not dates or any(date.year is None for date in dates)):
        dates = [date for date in dates if date.year is not None]
    if len(dates) != 1:
        return None
    date = dates[0]
    if not date.year:
        return None
    possible = _possible(date, date.year)
    written = weekday_number(match["day"])
    if not possible or written in possible:
        return None
    return WrongWeekday(
        date, date.year, written, possible[0], *match.span("day"), by_article=False, other=before
    )


def _means_weekday(text: str, date: Date) -> bool:
    """Not a newspaper's name ("The Sun, 4 March 2025"), nor the last of several weekdays."""
    if date.weekday_start != date.start:
        return True
    before = text[: date.start].rstrip()
    word = before.split()[-1] if before else ""
    if compiled(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]* ?[/–-]$").search(before):
        return False
    if "(" in text[date.weekday_end : date.end] and word[:1].isupper():
        return word in ("On", "Next", "Last", "This")  # not "Robin Friday (27 July 1952 - ..."
    if word == "Sheffield":  # the football club
        return False
    if word == "on":
        return not before.endswith(("Mail on", "Herald on", "Post on"))
    if (
        word[:1].isupper()
        and not word.endswith(":")
        and text[date.weekday_start : date.weekday_end] == "Sun"
    ):
        return False
    return word.lower() not in _JOINS or compiled(_SEVERAL).search(before) is None


def _year_nearby(sentence: Sentence, date: Date) -> int | None:
    """The year of a date without one: the article's, where the two lie within two months."""
    own = document_date(sentence.document)
    if own is None or own.year is None:
        return None
    away = (date.month - own.month) * 30 + date.day - own.day
    if abs(away) > 60 or _other_years(sentence, own.year):
        return None
    return own.year if date.day <= days_in(date.month, own.year) else None


def _other_years(sentence: Sentence, year: int) -> bool:
    """Whether the paragraph speaks of another year, so that the date may belong to it."""
    block = sentence.block
    words = sentence.document.scan[block.start : block.end + 2].split()
    years = {
        word for word in words if len(word) == 4 and word.isdigit() and word[:2] in (b"19", b"20")
    }
    return bool(years - {str(year).encode()})
