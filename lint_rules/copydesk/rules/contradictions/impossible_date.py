"""Flags dates that no calendar holds, weekdays that fall on another date, and impossible times.

Why:
    A date that cannot be is a proof that something is wrong, and it is seldom clear what: the day,
    the month or the weekday. Readers who plan by it come on the wrong day.

Example:
    The exhibition closes on 31 June.
    The council met on Monday, 4 March 2025.

Better:
    The exhibition closes on 30 June.
    The council met on Tuesday, 4 March 2025.

When it stays silent:
    Weekdays without a year are checked only against the article's own date, and only near it.
    Weekdays before 1924, and 29 February of 1700, 1800 and 1900, may be meant in the Julian
    calendar. Numbers beside a month's name that may count something else ("in June 31 people
    came") or name a person ("at 31 June Carter sang") are no dates; nor are days that the sentence
    itself calls imaginary. Scores, ratios and running times are no times of day.

Known gaps:
    Two-digit years, dates written in words ("the thirty-first of June"), a year that stands in
    another sentence, and a range whose first part has the fault ("29 February to 3 March 2023").
    A time is judged only beside "at", "GMT", "hours" and the like.

Source:
    The Gregorian calendar as Python's `datetime` computes it; the years in which countries left
    the Julian calendar: Britain 1752 (Calendar (New Style) Act 1750), Russia 1918, Greece 1923.

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Applicability, Confidence, Severity, replacement
from copydesk.language.dates import (
    MONTHS,
    WEEKDAYS,
    Date,
    days_in,
    document_date,
    find_dates,
    find_times,
    weekday_of,
)
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.finding import Finding


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A fault needs a weekday, a late day, or a number no month or clock has. (A 13 to 23 matters as
# the month of a date in digits only.)
_NUMBERS = [str(number) for number in (*range(13, 40), *range(60, 100))]
_TRIGGERS = [
    *_NUMBERS,
    *(number + ending for number in ("29", "30", "31", "32", "33") for ending in ("st", "nd", "rd", "th")),
    *(weekday.lower() for weekday in WEEKDAYS),
    *("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"),
]  # fmt: skip
# What the sentence says where a day that does not exist is its subject.
_IMAGINARY = _words(
    "fictional fictitious imaginary impossible nonexistent non-existent nonsense fake typo calendar calendars invalid exist exists existed erroneous erroneously misdated mistaken wrongly incorrectly so-called"
)
_BEFORE_DATE = _words(
    "on from until till by since before after through to between dated of the and or for"
)
# After "June 31": what shows that 31 is the day and not a number of things.
_AFTER_DATE = _words(
    "a after an and as at because before but by deadline during for from he her his i if in is it its of on or she so than that the there they this through to until was we were when where which while will with"
)
_NUMBERED = _words(
    "no number nos numbers # case grant code id isbn ref reference item part serial model version order ticket"
)
_CLOCK_AFTER = _words(
    "am pm a.m. p.m. gmt bst utc est edt pst pdt cet cest et pt hrs hours o'clock"
)


@rule(
    "CON001",
    triggers=_TRIGGERS,
    severity=Severity.ERROR,
    confidence=Confidence.PROOF,
    fixes=Applicability.SUGGESTED,
)
def impossible_date(sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    dates = find_dates(text)
    for date in dates:
        if message := _not_in_calendar(text, date):
            if not _IMAGINARY.intersection(text.lower().split()):
                yield impossible_date.finding(sentence, date.start, date.end, message)
        elif date.weekday is not None:
            yield from _weekday(sentence, date)
    if ":" in text:
        yield from _times(sentence)


def _not_in_calendar(text: str, date: Date) -> str:
    """Say why no calendar holds the date, or "" if one does or it may be no date at all."""
    day, month, year = date.day, date.month, date.year
    if date.form == "4/3/2025":
        return _slashes(date)
    if date.form == "2025-03-04":
        return _digits(text, date)
    if day <= days_in(month, year):
        return ""
    if (month, year) == (2, 1712):  # Sweden had a 30 February in 1712
        return ""
    if not _is_date(text, date):
        return ""
    name = MONTHS[month - 1]
    if month == 2 and day == 29:
        return f"{year} was no leap year, so it had no 29 February. Check the day and the year."
    return f"{name} has {days_in(month, None)} days. Check the day and the month."


def _is_date(text: str, date: Date) -> bool:
    """Whether a day that does not exist is meant as one: "In June 31 people" has no date."""
    if date.year is not None:
        return True
    if date.day > 31 and not date.ordinal:
        return False
    if date.weekday is not None or date.ordinal:
        return True
    before = text[: date.start].split()
    last = before[-1].lower().strip("(") if before else ""
    after = text[date.end : date.end + 20]
    word = after.split()[0] if after.startswith(" ") and after.split() else ""
    if date.form == "4 March":  # "at 31 June Carter sang", "Route 31 April showers"
        return last in _BEFORE_DATE and (not word or word[0].islower() or not word[0].isalpha())
    if last == "in":
        return False
    return not word or word.lower() in _AFTER_DATE or word[0] in "(–—-"


def _slashes(date: Date) -> str:
    """A date with slashes is wrong only if neither the British nor the American order is right."""
    first, second, year = date.day, date.month, date.year
    for day, month in ((first, second), (second, first)):
        if 1 <= month <= 12 and 1 <= day <= days_in(month, year):
            return ""
    for day, month in ((first, second), (second, first)):
        if 1 <= month <= 12 and 29 <= day <= 31:
            return f"{MONTHS[month - 1]} {year} has {days_in(month, year)} days. Check the day and the month."
    return ""


def _digits(text: str, date: Date) -> str:
    before = text[: date.start].replace(".", " ").split()
    if before and before[-1].lower() in _NUMBERED:
        return ""
    if date.year is None or not 1800 <= date.year < 2100 or not 1 <= date.day <= 31:
        return ""
    if date.month == 13 or (13 < date.month <= 31 and date.day <= 12):
        return f"There is no month {date.month}. Check whether day and month are exchanged."
    if 1 <= date.month <= 12 and date.day > days_in(date.month, date.year):
        name = f"{MONTHS[date.month - 1]} {date.year}"
        return f"{name} has {days_in(date.month, date.year)} days. Check the day and the month."
    return ""


def _weekday(sentence: Sentence, date: Date) -> Iterator[Finding]:
    """Compare a valid date's weekday with the calendar."""
    text = sentence.text
    if date.weekday is None or not 1 <= date.month <= 12 or date.day < 1:
        return
    if not _means_weekday(text, date):
        return
    year, confidence = date.year, Confidence.PROOF
    if year is None:
        year, confidence = _year_nearby(sentence, date), Confidence.LIKELY
    right = weekday_of(year, date.month, date.day) if year else None
    if right is None or right == date.weekday:
        return
    start, end = date.weekday_start, date.weekday_end
    written = text[start:end]
    name = WEEKDAYS[right]
    new = name if len(written) > 5 else name[:3]
    yield impossible_date.finding(
        sentence,
        date.start,
        date.end,
        f"{date.day} {MONTHS[date.month - 1]} {year} was a {name}, not a {WEEKDAYS[date.weekday]}. "
        "Check the weekday and the date."
        if confidence is Confidence.PROOF
        else f"In {year}, the year of this article, {date.day} {MONTHS[date.month - 1]} is a {name}. "
        "Check the weekday and the date.",
        fixes=(replacement(sentence.span(start, end), new),),
        confidence=confidence,
    )


def _means_weekday(text: str, date: Date) -> bool:
    """Not a newspaper's name ("The Sun, 4 March 2025"), nor the last of several weekdays."""
    if date.weekday_start != date.start:
        return True
    before = text[: date.start].rstrip()
    word = before.split()[-1] if before else ""
    if before.endswith(("/", "-", "–")):
        return False
    if word == "on":
        return not before.endswith(("Mail on", "Herald on", "Post on"))
    if word[:1].isupper() and text[date.weekday_start : date.weekday_end] == "Sun":
        return False
    return word.lower() not in ("and", "to", "or", "through", "until")


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


def _times(sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for start, end, hour, minute in find_times(text):
        if minute < 60 and (hour < 24 or (hour, minute) == (24, 0)):
            continue
        before = text[:start].split()
        after = text[end : end + 12].split()
        word = after[0].lower().strip(",;)") if after else ""
        if (
            word.rstrip(".") in _CLOCK_AFTER
            or word in _CLOCK_AFTER
            or (before and before[-1].lower() == "at" and hour < 30)
        ):
            yield impossible_date.finding(
                sentence, start, end, f"{text[start:end]} is no time of day. Check the digits."
            )
