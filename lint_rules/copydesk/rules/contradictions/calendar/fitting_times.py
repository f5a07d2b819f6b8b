"""Whether the times that a text tells can be true together: one day of a calendar for all of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from copydesk.language.dates import days_in, weekdays_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.rules.contradictions.calendar.mentions import Mention, Ranges

# Of years that are not told: every weekday falls on every day of the year in 28 of them.
_CYCLE = (2001, 2028)
_LONGEST = 60  # years of a range that are gone through
_GREGORIAN = 1583
_DAY = 1440  # minutes


def met(first: Mention, second: Mention) -> Mention | None:
    """The time that two mentions of it leave, or None if they shut each other out."""
    years = _shared(first.years, second.years)
    days = (
        first.days & second.days
        if first.days is not None and second.days is not None
        else (second.days if first.days is None else first.days)
    )
    minutes = _shared_minutes(first.minutes, second.minutes)
    if years == () or minutes == () or (days is not None and not days):
        return None
    weekdays = second.weekdays if first.weekdays is None else first.weekdays
    if first.weekdays is not None and second.weekdays is not None:
        weekdays = first.weekdays & second.weekdays
    if weekdays is not None and not weekdays:
        return None
    start, end = min(first.start, second.start), max(first.end, second.end)
    return type(first)(start, end, first.kinds | second.kinds, years, days, weekdays, minutes)


def _shared(first: Ranges | None, second: Ranges | None) -> Ranges | None:
    if first is None or second is None:
        return second if first is None else first
    return tuple(
        (max(a, c), min(b, d)) for a, b in first for c, d in second if max(a, c) <= min(b, d)
    )


def _shared_minutes(first: Ranges | None, second: Ranges | None) -> Ranges | None:
    """The same of minutes, where a night goes on into the next day: 2am is in it."""
    shared = _shared(first, second)
    if shared == () and first and second:
        shared = _shared(first, tuple((a + _DAY, b + _DAY) for a, b in second)) or _shared(
            tuple((a + _DAY, b + _DAY) for a, b in first), second
        )
    return shared


def is_possible(mention: Mention) -> bool:
    """Whether the calendar has such a day."""
    if mention.days is None or (mention.years is None and mention.weekdays is None):
        return mention.days is None or bool(mention.days)
    if _is_open(mention):
        return True
    return next(_days_of(mention, _CYCLE), None) is not None


def _is_open(mention: Mention) -> bool:
    """Whether the years are so many, or so early, that nothing can be said of their days."""
    years = mention.years or ()
    return len(years) > 1 or any(
        last - first > _LONGEST or first < _GREGORIAN for first, last in years
    )


def _days_of(mention: Mention, years: tuple[int, int]) -> Iterator[int]:
    """The days that a mention may mean, as ordinals, within years where it has none of its own."""
    first, last = mention.years[0] if mention.years else years
    for year in range(first, last + 1):
        if mention.days is None:
            begin = date(year, 1, 1).toordinal()
            yield from (
                day
                for day in range(begin, begin + 337 + days_in(2, year))
                if mention.weekdays is None or (day + 6) % 7 in mention.weekdays
            )
            continue
        for month, day in mention.days:
            try:
                ordinal = date(year, month, day).toordinal()
            except ValueError:  # 29 February of a common year
                continue
            possible = () if mention.weekdays is None else weekdays_of(year, month, day)
            if not possible or not (mention.weekdays or frozenset()).isdisjoint(possible):
                yield ordinal


def lies_apart(
    first: Mention, second: Mention, unit: str, least: float, most: float
) -> bool | None:
    """Whether `second` can be between `least` and `most` units later than `first`; None if they do not tell.

    Units are "minute", "day", "month" and "year".
    """
    if _is_open(first) or _is_open(second):
        return None if unit != "year" or not first.years or not second.years else _years_apart(first, second, least, most)  # fmt: skip
    if unit == "year":
        if not first.years or not second.years:
            return None
        return _years_apart(first, second, least, most)
    if not (is_possible(first) and is_possible(second)):
        return None
    spans = _spans(first, second, unit, most)
    if spans is None:
        return None
    ones, others = spans
    if unit == "minute":
        firsts, seconds = _in_minutes(first, ones), _in_minutes(second, others)
        return any(
            c - b <= most and d - a >= least for a, b in firsts for c, d in seconds if c - b < 3 * _DAY
        )  # fmt: skip
    if unit == "month":
        months = {_month(day) for day in others}
        return any(
            month + step in months
            for month in {_month(day) for day in ones}
            for step in range(int(least), int(most) + 1)
        )
    days = set(others)
    return any(day + step in days for day in ones for step in range(int(least), int(most) + 1))


def _years_apart(first: Mention, second: Mention, least: float, most: float) -> bool:
    return any(
        c - b <= most and d - a >= least
        for a, b in first.years or ()
        for c, d in second.years or ()
    )  # fmt: skip


def _spans(
    first: Mention, second: Mention, unit: str, most: float
) -> tuple[list[int], list[int]] | None:
    """The days that two mentions may mean, in years that belong together."""
    dayless = [m for m in (first, second) if m.days is None and m.weekdays is None]
    if unit == "minute" and len(dayless) == 2:
        return [10], [8, 9, 10, 11, 12]
    if unit != "minute" and dayless:
        return None
    pad = 2 + int(abs(most) // {"minute": 525600, "day": 365, "month": 12}[unit])
    known = first.years or second.years
    years = known[0] if known else _CYCLE
    if not known and all(m.days is None for m in (first, second)):
        years = (2001, 2001)
    wider = (years[0] - pad, years[1] + pad)
    ones = list(_days_of(first, wider if known else years))
    others = list(_days_of(second, wider))
    if dayless:  # any day will do, so a week of the others tells all
        ones, others = (ones, others[:7]) if dayless[0] is first else (ones[:7], others)
    return ones, others


def _in_minutes(mention: Mention, days: list[int]) -> list[tuple[int, int]]:
    ranges = mention.minutes or ((0, _DAY),)
    return [(day * _DAY + a, day * _DAY + b) for day in days for a, b in ranges]


def _month(day: int) -> int:
    at = date.fromordinal(day)
    return at.year * 12 + at.month
