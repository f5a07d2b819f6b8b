"""All that cannot be in a sentence's dates and times but their weekdays in a known year: where, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.dates import MONTH_FORMS, Date, find_dates
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.calendar.ancient_ranges import backwards_ancient
from copydesk.rules.contradictions.calendar.calendar_faults import calendar_fault
from copydesk.rules.contradictions.calendar.clock import backwards_times, impossible_times
from copydesk.rules.contradictions.calendar.date_ranges import backwards
from copydesk.rules.contradictions.calendar.day_lists import listed_days
from copydesk.rules.contradictions.calendar.day_relations import wrong_days
from copydesk.rules.contradictions.calendar.day_rows import wrong_rows
from copydesk.rules.contradictions.calendar.told_times import mistimed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document, Sentence

# What the sentence says where a day that does not exist is its subject.
_IMAGINARY = word_set(
    "fictional fictitious imaginary impossible nonexistent non-existent nonsense fake typo "
    "calendar calendars invalid exist exists existed erroneous erroneously misdated mistaken "
    "wrongly incorrectly so-called"
)


# A date that needs no month's name: "4/3/2025", "31 IX 1940", "leap day".
_UNNAMED = r"\d[./-]\d|\d[ .]{1,2}[IVX]+[ .]|eap"
# What a time of day is written with.
_CLOCK = r"\d(?: ?(?:[APap]\.?[Mm]|[A-Zh])|[:.]\d)"
_CLOCK_WORDS = word_set("past quarter clock o'clock")


def told_dates(sentence: Sentence) -> list[Date]:
    """Every date of a sentence, those that share their month with another one at the end."""
    text = sentence.text
    if MONTH_FORMS.isdisjoint(sentence.words) and compiled(_UNNAMED).search(text) is None:
        return []
    dates = find_dates(text)
    taken = {date.end for date in dates}
    return dates + [day for day in listed_days(text) if day.end not in taken]


def date_faults(sentence: Sentence, dates: Sequence[Date]) -> Iterator[tuple[int, int, str]]:
    """Yield the places of a sentence whose date or time cannot be, each with the reason."""
    text, words = sentence.text, sentence.words
    yield from wrong_days(sentence, dates)
    yield from wrong_rows(sentence, dates)
    for date in dates:
        if (message := calendar_fault(text, date)) and not _is_imaginary(text):
            yield date.start, date.end, message
    is_dated = not MONTH_FORMS.isdisjoint(words) or compiled(r"[12]\d{3}").search(text) is not None
    is_clocked = compiled(_CLOCK).search(text) is not None
    for start, end, first, last in (
        *(backwards(text, ancient=lambda: _is_ancient(sentence.document)) if is_dated else ()),
        *(backwards_ancient(text) if " B" in text else ()),
        *(backwards_times(text) if is_clocked else ()),
    ):
        yield (
            start,
            end,
            f"{last} lies before {first}, so this runs backwards. Check the two ends.",
        )
    for start, end in (
        impossible_times(text) if is_clocked or not _CLOCK_WORDS.isdisjoint(words) else ()
    ):
        yield start, end, f"{text[start:end]} is no time of day. Check the digits."
    yield from mistimed(sentence, dates)


def _is_imaginary(text: str) -> bool:
    return not _IMAGINARY.isdisjoint(compiled(r"[a-z-]+").findall(text.lower()))


def _is_ancient(document: Document) -> bool:
    return document.remembered(
        "ancient", lambda: b" bc " in document.scan or b" bce " in document.scan
    )
