"""Flags dates that no calendar holds, wrong weekdays and feasts, ranges that run backwards, times that exclude each other.

Why:
    A date that cannot be is a proof that something is wrong, and it is seldom clear what: the day,
    the month or the weekday. Readers who plan by it come on the wrong day.

Example:
    The exhibition closes on 31 June.
    The council met on Monday, 4 March 2025.
    She was mayor from 2015 to 2011.

Better:
    The exhibition closes on 30 June.
    The council met on Tuesday, 4 March 2025.
    She was mayor from 2011 to 2015.

When it stays silent:
    Weekdays without a year are checked only against the article's own date, and only near it.
    Before 1924 a weekday or a 29 February may be meant in the Julian calendar, before 1753
    weekdays are not checked. Numbers beside a month's name that may count something else ("in June
    31 people came") or name a person ("at 31 June Carter sang") are no dates; nor are days that
    the sentence itself calls imaginary. Years BC run backwards rightly, numbers fall and dates are
    moved from one year to an earlier one, and "from October to March 2004" may begin in 2003.
    Scores, ratios and running times are no times of day. Christmas is kept on 7 January, too. Two
    times are held against each other only where the text makes them one, counts one from the
    other or tells a beginning and an end of one thing, and are wrong only if no reading fits:
    seasons, parts of a day and weeks of a month are taken wide, and what is counted may be counted
    from any time told before it. What somebody is quoted as saying is his own.

Known gaps:
    Two-digit years, and times whose tie lies in what they mean ("doors 7pm, show 6pm"). A time is judged only beside "at",
    "GMT", "pm" and the like, dates in front matter only where the article names a day, a year or a
    weekday itself.

Source:
    The Gregorian and the Julian calendar; the years in which countries left the latter: Britain
    1752 (Calendar (New Style) Act 1750), Russia 1918, Greece 1923.

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Applicability, Confidence, Related, Severity, Span, replacement
from copydesk.language.dates import MONTH_FORMS, MONTHS, WEEKDAYS, front_matter_dates
from copydesk.patterns import compiled
from copydesk.rule import rule
from copydesk.rules.contradictions.calendar.time_words import (
    is_worth_reading,
    tells_more_than_a_year,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document, Sentence
    from copydesk.finding import Finding
    from copydesk.rules.contradictions.calendar.weekdays import WrongWeekday

# A fault needs a weekday, a late day, a number no month or clock has, or two ends of a range: two
# years, or a month and an early day.
_HOURS = [
    f"{number}{half}"
    for number in (*range(1, 100), *(f"0{digit}" for digit in range(10)))
    for half in ("am", "pm", " am", " pm")
]
_COUNTS = frozenset(str(number) for number in (*range(13, 40), *range(60, 100)))
_TRIGGERS = [
    *_COUNTS,
    *(f"{number}{ending}" for number in range(29, 60) for ending in ("st", "nd", "rd", "th")),
    *(str(year) for year in range(1000, 2100)),
    *(f"{decade}s" for decade in range(1000, 2100, 10)),
    *(weekday.lower() for weekday in WEEKDAYS),
    *("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"),
    *("thirtieth", "thirty first", "thirty second", "thirty third", "twenty ninth"),
    *_HOURS, "bc", "bce", "gmt", "utc", "bst", "hrs", "hours", "o'clock", "half past", "quarter past", "quarter to",
    "noon", "midday", "midnight", "day before", "day after", "next day", "following day", "previous day",
    *(f"{day} {month.lower()}" for month in MONTHS for day in range(1, 13)),
    *(f"{month.lower()} {word}" for month in MONTHS for word in (*range(1, 13), "to", "until", "and")),
]  # fmt: skip


@rule(
    "CON001",
    triggers=_TRIGGERS,
    severity=Severity.ERROR,
    confidence=Confidence.PROOF,
    fixes=Applicability.SUGGESTED,
)
def impossible_date(sentence: Sentence) -> Iterator[Finding]:
    document = sentence.document
    if document.text.startswith(("---", "+++")):
        yield from _front_matter_faults(document)
    if len(sentence.triggers) == 1 and _is_lone_year(next(iter(sentence.triggers)), sentence):
        return
    if all(map(_COUNTS.__contains__, sentence.triggers)) and _are_counts(sentence):
        return
    from copydesk.rules.contradictions.calendar.date_faults import date_faults, told_dates
    from copydesk.rules.contradictions.calendar.weekdays import wrong_weekday, wrong_weekday_of_last

    dates = told_dates(sentence)
    told: list[tuple[int, int]] = []
    for start, end, why in date_faults(sentence, dates):
        if not any(start < last and first < end for first, last in told):
            told.append((start, end))
            yield impossible_date.finding(sentence, start, end, why)
    for date in dates:
        if date.weekday is not None and (wrong := wrong_weekday(sentence, date)):
            yield _weekday_finding(sentence, date.start, date.end, wrong)
    if wrong := wrong_weekday_of_last(sentence):
        yield _weekday_finding(sentence, wrong.start, wrong.end, wrong)


def _front_matter_faults(document: Document) -> Iterator[Finding]:
    from copydesk.rules.contradictions.calendar.calendar_faults import calendar_fault

    for at, date in front_matter_dates(document):
        if message := calendar_fault("", date):
            span = Span(at + date.start, at + date.end)
            yield impossible_date.finding_at(document, span, message)


def _is_lone_year(word: str, sentence: Sentence) -> bool:
    """Whether a sentence was asked for one year alone, of which nothing but a leap year can be wrong."""
    text = sentence.text
    return (
        len(word) == 4
        and word.isdigit()
        and text.count(word) == 1
        and "eap" not in text
        and compiled(r" 0|\d{3} [JFMASOND]|[a-z] \d{3}, |(?:Day|Eve), \d").search(text) is None
        and not tells_more_than_a_year(sentence.words)
    )


def _are_counts(sentence: Sentence) -> bool:
    """Whether a sentence was asked for numbers alone, and nothing in it makes them days or times."""
    return (
        MONTH_FORMS.isdisjoint(sentence.words)
        and not is_worth_reading(sentence.words, len(sentence.triggers))
        and compiled(r"\d[./:–-]\d|\d ?[ap]\.?m|clock|eap").search(sentence.text) is None
    )


def _weekday_finding(sentence: Sentence, start: int, end: int, wrong: WrongWeekday) -> Finding:
    date, right = wrong.date, WEEKDAYS[wrong.right]
    day = f"{date.day} {MONTHS[date.month - 1]}"
    written = sentence.text[wrong.start : wrong.end]
    return impossible_date.finding(
        sentence,
        start,
        end,
        f"In {wrong.year}, the year of this article, {day} is a {right}. Check the weekday and the date."
        if wrong.by_article
        else f"{day} {wrong.year} was a {right}, not a {WEEKDAYS[wrong.written]}. Check the weekday and the date.",
        fixes=(
            replacement(
                sentence.span(wrong.start, wrong.end), right if len(written) > 5 else right[:3]
            ),
        ),
        related=(
            Related(
                sentence.document.path,
                wrong.other.span(date.start, date.end),
                "This is the date of that weekday.",
            ),
        )
        if wrong.other is not None
        else (),
        confidence=Confidence.LIKELY if wrong.by_article else Confidence.PROOF,
    )
