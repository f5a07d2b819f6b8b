"""What a text says of its dates beside their weekday: "the second Friday in December, the 24th", "two days later, on the 13th".

Two days of one month tell each other's weekdays, whatever the year; the next day has the next number.
"""

from __future__ import annotations

from datetime import date as day_of
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.language.dates import (
    MONTHS,
    PLAIN_WEEKDAY,
    WEEKDAYS,
    Date,
    days_in,
    find_dates,
    month_number,
    weekday_number,
    weekdays_of,
)
from copydesk.language.moments import MONTH_NAMES
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence

_NTHS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": 0}
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_NTH_WEEKDAY = (
    rf"\b(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast) {_WEEKDAY} (?:in|of) (?:the month|(?P<month>{MONTH_NAMES})(?:,? (?P<year>[12]\d{{3}}))?)"
    rf"(?:,| [–—-]| \(|:| was| is| fell on| falls on| being)* ?(?:which (?:is|was|fell on) )?(?:on )?(?:the )?(?:(?P<named>{MONTH_NAMES}) )?(?P<day>\d\d?)(?:st|nd|rd|th)?(?![\w:]|[.,]\d)(?: (?:of )?(?P<own>{MONTH_NAMES}))?"
)
_IS_NTH = rf",? (?:which (?:is|was) )?(?:is |was |\()?the (?P<nth>first|second|third|fourth|fifth|last) {_WEEKDAY} (?:in|of) (?:the|that) month\b"
_LAST_DAY = rf"\b[Ll]ast day (?:in|of) (?P<month>{MONTH_NAMES})(?:,? (?P<year>[12]\d{{3}}))?(?:,| [–—-]| \(|:)? ?(?:on )?(?:the )?(?:{MONTH_NAMES} )?(?P<day>\d\d?)(?:st|nd|rd|th)?(?![\w:]|[.,]\d)"
_NUMBER = r"two|three|four|five|six|seven|eight|nine|ten|\d\d?"
_NUMBERS = {
    word: value
    for value, word in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 2
    )
}
# A day that is counted from the date before it.
_LATER = (
    rf"(?i:\b(?:(?:the|on the|the very) (?P<next>following|next|previous|preceding) day|(?P<after>the|a) day (?P<side>later|after|before|earlier)|(?P<n>{_NUMBER}|a) (?P<unit>days?|weeks?) (?P<way>later|afterwards|earlier|before)))"
    rf",? \(?(?:(?:on|was|is) )?(?:(?:a )?(?P<weekday>{PLAIN_WEEKDAY}),? )?(?:(?P<d1>\d\d?)(?:st|nd|rd|th)?(?: of)? (?P<m1>{MONTH_NAMES})|(?P<m2>{MONTH_NAMES}) (?P<d2>\d\d?)(?:st|nd|rd|th)?|the (?P<d3>\d\d?)(?:st|nd|rd|th))(?!\w|[.,:]\d)"
)
# Between a date and "the next day": what may have passed meanwhile.
_MEANWHILE = r"(?i:\b(?:days?|weeks?|months?|years?|until|till|night|later|after|since|before|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
_HALVES = r"(?i:,? \(?(?:in|during|at|towards) the (?P<part>first|second|third|fourth|last|final) (?P<what>half|quarter) of (?:that|the|the same|its) year)"
_LEAP = r"(?P<year>[12]\d{3})(?: \(|, | was | is | being )(?:also |itself )?an? leap[- ]year|(?i:\bthe )?\bleap[- ]year(?: of| in|,|:)? (?P<year2>[12]\d{3})(?![\w/–-])"
# What a day counted from another one says.
_COUNTED = (
    "following day", "next day", "previous day", "preceding day", "day after", "day before", "day later", "day earlier",
    "days later", "days earlier", "days before", "weeks later", "week later", "weeks earlier", "week earlier", "days afterwards",
)  # fmt: skip
Finding = tuple[int, int, str]


def wrong_days(sentence: Sentence, dates: Sequence[Date]) -> Iterator[Finding]:
    """Where dates do not fit what is said of them: the place, and why."""
    text = sentence.text
    if "eap" in text:
        for match in compiled(_LEAP).finditer(text):
            year = int(match["year"] or match["year2"])
            if year > 1752 and days_in(2, year) == 28 and "not" not in text[: match.end()]:
                yield *match.span(), f"{year} was no leap year. Check the year."
    if "day in " in text or "day of " in text:
        yield from _nth_weekdays(text, dates)
    if " half of " in text or " quarter of " in text:
        yield from _halves(text, dates)
    if (" day" in text or " week" in text) and any(word in text for word in _COUNTED):
        yield from _later(sentence)
    if len(dates) > 1:
        yield from _pairs(text, dates)


def _nth_weekdays(text: str, dates: Sequence[Date]) -> Iterator[Finding]:
    for match in compiled(_NTH_WEEKDAY).finditer(text):
        name = match["month"] or match["named"] or match["own"]
        other = match["own"] or match["named"]
        if name and not (match["month"] and other and month_number(other) != month_number(name)):
            month = month_number(name) or 1
            day, year = int(match["day"]), int(match["year"]) if match["year"] else None
            if 1 <= day <= 31 and not _is_nth(match["nth"].lower(), day, month, year):
                yield (
                    *match.span(),
                    _nth_message(match["nth"].lower(), match["weekday"], month, year),
                )
    for date in dates:
        said = compiled(_IS_NTH).match(text, date.end)
        if (
            said
            and 1 <= date.month <= 12
            and not _is_nth(said["nth"], date.day, date.month, date.year)
        ):
            yield (
                date.start,
                said.end(),
                _nth_message(said["nth"], said["weekday"], date.month, date.year),
            )
    for match in compiled(_LAST_DAY).finditer(text):
        month = month_number(match["month"]) or 1
        last = days_in(month, int(match["year"]) if match["year"] else None)
        day = int(match["day"])
        if day != last and not (month == 2 and day in (28, 29)) and day > 9:
            yield (
                *match.span(),
                f"The last day of {MONTHS[month - 1]} is the {last}th. Check the day.",
            )


def _nth_message(nth: str, weekday: str, month: int, year: int | None) -> str:
    first, last = _bounds(nth, month, year)
    return f"The {nth} {weekday} in {MONTHS[month - 1]} lies between the {first} and the {last}. Check the day."


def _bounds(nth: str, month: int, year: int | None) -> tuple[int, int]:
    length = days_in(month, year)
    if nth == "last":
        return (length - 6 - (month == 2 and year is None)), length
    return 7 * _NTHS[nth] - 6, min(7 * _NTHS[nth], length)


def _is_nth(nth: str, day: int, month: int, year: int | None) -> bool:
    first, last = _bounds(nth, month, year)
    return first <= day <= last


def _halves(text: str, dates: Sequence[Date]) -> Iterator[Finding]:
    """Hold "28 October, in the first half of that year" against the calendar."""
    for date in dates:
        match = compiled(_HALVES).match(text, date.end) if 1 <= date.month <= 12 else None
        if match is None:
            continue
        length = 6 if match["what"].lower() == "half" else 3
        parts = 12 // length
        part = match["part"].lower()
        wanted = parts if part in ("last", "final") else _NTHS[part]
        is_in = (date.month - 1) // length + 1
        if wanted != is_in and wanted <= parts:
            name = f"{date.day} {MONTHS[date.month - 1]}"
            yield (
                date.start,
                match.end(),
                f"{name} lies in another {match['what'].lower()} of the year. Check the date.",
            )


def _later(sentence: Sentence) -> Iterator[Finding]:
    """Hold "the next day, 13 September" against the one date told before it."""
    text = sentence.text
    for match in compiled(_LATER).finditer(text):
        told = text[: match.start()].removesuffix("until ")
        anchor = find_dates(told)
        between = told[anchor[-1].end :] if anchor else ""
        if not anchor:
            before = sentence.document.neighbour(sentence, -1)
            if (
                before is None
                or before.block != sentence.block
                or compiled(_MEANWHILE).search(told)
            ):
                continue
            anchor = find_dates(before.text)
            between = before.text[anchor[-1].end :] if anchor else ""
        if (
            len(anchor) != 1
            or compiled(_MEANWHILE).search(between)
            or compiled(r"\d{4}").search(between)
            or compiled(r"day (?:after|before) \(?(?!on\b)[\dA-Z]").search(match[0])
        ):
            continue
        one = anchor[0]
        if not 1 <= one.month <= 12 or not 1 <= one.day <= days_in(one.month, one.year):
            continue
        if one.form == "4/3/2025":
            continue
        number = (match["n"] or "1").lower()
        many = 1 if number == "a" else _NUMBERS.get(number) or int(number)
        many *= 7 if (match["unit"] or "").lower().startswith("week") else 1
        word = (match["next"] or match["side"] or match["way"]).lower()
        back = word in ("previous", "preceding", "before", "earlier")
        if (match["unit"] or "").lower().startswith("week") and not match["d3"] and many > 14:
            continue
        year = one.year or 2001
        right = day_of(year, one.month, min(one.day, days_in(one.month, year))) + timedelta(
            days=-many if back else many
        )
        day = int(match["d1"] or match["d2"] or match["d3"])
        name = match["m1"] or match["m2"]
        month = (month_number(name) or 0) if name else right.month
        slack = 0 if match["n"] is None else 1 + (many > 6) * 2
        if not 1 <= day <= days_in(month, year):
            continue
        told_day = day_of(year + (right.year - year), month, min(day, days_in(month, right.year)))
        if not name and abs((told_day - right).days) > 15:
            continue
        if abs((told_day - right).days) > slack:
            if abs((told_day - right).days) < 60:
                yield (
                    *match.span(),
                    f"Counted from {one.day} {MONTHS[one.month - 1]} that is {right.day} {MONTHS[right.month - 1]}. Check both dates.",
                )
        elif match["weekday"] and one.year:
            possible = weekdays_of(told_day.year, told_day.month, told_day.day)
            if possible and weekday_number(match["weekday"]) not in possible:
                yield (
                    *match.span(),
                    f"{told_day.day} {MONTHS[told_day.month - 1]} {told_day.year} was a {WEEKDAYS[possible[0]]}. Check the weekday and the date.",
                )


def _pairs(text: str, dates: Sequence[Date]) -> Iterator[Finding]:
    """Hold the weekdays of two dates of one sentence against each other, where no year is told."""
    known = [
        date
        for date in dates
        if date.weekday is not None
        and date.year is None
        and date.form != "4/3/2025"
        and 1 <= date.month <= 12
        and 1 <= date.day <= days_in(date.month, None)
    ]
    if len(known) < 2 or compiled(r"[12]\d{3}|(?i:\byear)").search(text):
        return
    known.sort()
    for first, second in pairwise(known):
        if not 0 <= second.month - first.month <= 1:
            continue
        apart = second.day - first.day
        lengths: tuple[int, ...] = (0,)
        if second.month != first.month:
            lengths = (28, 29) if first.month == 2 else (days_in(first.month, None),)
        assert first.weekday is not None
        assert second.weekday is not None
        if apart + lengths[0] < 0 or _is_row(text, first) or _is_row(text, second):
            continue
        if all((first.weekday + apart + length - second.weekday) % 7 for length in lengths):
            right = WEEKDAYS[(first.weekday + apart + lengths[0]) % 7]
            yield (
                first.start,
                second.end,
                (
                    f"If {first.day} {MONTHS[first.month - 1]} is a {WEEKDAYS[first.weekday]}, "
                    f"{second.day} {MONTHS[second.month - 1]} is a {right}. Check the weekdays and the dates."
                ),
            )
            return


def _is_row(text: str, date: Date) -> bool:
    """Whether a weekday is the last of several, as in "Saturday and Sunday 4 and 5 March"."""
    return (
        compiled(
            r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?(?: (?:and|or|to|until)| &|[/–-]| [–-]) ?$"
        ).search(text, 0, date.start)
        is not None
    )
