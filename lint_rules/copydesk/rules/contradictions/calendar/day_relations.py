"""What a text says of its days beside their dates: leap years, and weekdays that tell each other's, whatever the year."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.language.dates import (
    MONTHS,
    WEEKDAYS,
    Date,
    days_in,
    find_dates,
)
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence

_LEAP = r"(?P<year>[12]\d{3})(?: \(|, | was | is | being )(?:also |itself )?an? leap[- ]year|(?i:\bthe )?\bleap[- ]year(?: of| in|,|:)? (?P<year2>[12]\d{3})(?![\w/–-])"
Finding = tuple[int, int, str]


def wrong_days(sentence: Sentence, dates: Sequence[Date]) -> Iterator[Finding]:
    """Where dates do not fit what is said of them: the place, and why."""
    text = sentence.text
    if "eap" in text:
        for match in compiled(_LEAP).finditer(text):
            year = int(match["year"] or match["year2"])
            if year > 1752 and days_in(2, year) == 28 and "not" not in text[: match.end()]:
                yield *match.span(), f"{year} was no leap year. Check the year."
    if dates and any(date.weekday is not None for date in dates):
        yield from _pairs(sentence, dates)


def _pairs(sentence: Sentence, dates: Sequence[Date]) -> Iterator[Finding]:
    """Hold the weekdays of two dates against each other, where no year is told.

    The first of them may stand in the sentence before, if nothing there speaks of other years.
    """
    known = _without_year(sentence.text, dates)
    if not known:
        return
    before = sentence.document.neighbour(sentence, -1)
    earlier: list[Date] = []
    if before is not None and before.block == sentence.block:
        earlier = _without_year(before.text, find_dates(before.text))
    told = [(date, True) for date in earlier] + [(date, False) for date in known]
    for (first, is_before), (second, is_earlier) in pairwise(told):
        if is_earlier or not first.month <= second.month <= first.month + 1:
            continue
        apart = second.day - first.day
        lengths: tuple[int, ...] = (0,)
        if second.month != first.month:
            lengths = (28, 29) if first.month == 2 else (days_in(first.month, None),)
        assert first.weekday is not None
        assert second.weekday is not None
        if apart + lengths[0] < 0:
            continue
        if all((first.weekday + apart + length - second.weekday) % 7 for length in lengths):
            right = WEEKDAYS[(first.weekday + apart + lengths[0]) % 7]
            yield (
                second.start if is_before else first.start,
                second.end,
                (
                    f"If {first.day} {MONTHS[first.month - 1]} is a {WEEKDAYS[first.weekday]}, "
                    f"{second.day} {MONTHS[second.month - 1]} is a {right}. Check the weekdays and the dates."
                ),
            )
            return


def _without_year(text: str, dates: Sequence[Date]) -> list[Date]:
    """The valid dates of a text that have a weekday and no year, in order; none where it tells of years."""
    known = sorted(
        date
        for date in dates
        if date.weekday is not None
        and date.year is None
        and date.form != "4/3/2025"
        and 1 <= date.month <= 12
        and 1 <= date.day <= days_in(date.month, None)
        and not _is_row(text, date)
    )
    return [] if known and compiled(r"[12]\d{3}|(?i:\byear)").search(text) else known


def _is_row(text: str, date: Date) -> bool:
    """Whether a weekday is the last of several, as in "Saturday and Sunday 4 and 5 March"."""
    return (
        compiled(
            r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?(?: (?:and|or|to|until)| &|[/–-]| [–-]) ?$"
        ).search(text, 0, date.start)
        is not None
    )
