"""Days that a text says again: feasts and weekdays of one year, anniversaries, "yesterday" beside its weekday."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.language.dates import weekday_number
from copydesk.patterns import compiled
from copydesk.rules.contradictions.calendar.grouped_times import said, told_before
from copydesk.rules.contradictions.calendar.mentions import Kind, Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from copydesk.document import Sentence

Finding = tuple[int, int, str]


FULL_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


_ANNIVERSARY = r"\b(?:anniversary|birthday),? (?:which (?:is|was|falls|fell) )?(?:on )?(?:the )?$"
_BORN = r"\b[Bb]orn (?:in [A-Z][\w ]+ )?(?:on )?$"
_DEIXIS = (
    rf"\b(?P<day>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight),? \(?(?P<weekday>{FULL_WEEKDAY})\b"
)
_DATELINE = rf"^[A-Z][A-Z .'-]+, (?P<weekday>{FULL_WEEKDAY})\b(?! \d)"
_DAYS_ON = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def misplaced_days(
    sentence: Sentence, words: AbstractSet[str], groups: Sequence[Mention]
) -> Iterator[Finding]:
    """Yield the days that do not fit another day told of them."""
    yield from same_years(sentence.text, groups)
    if "anniversary" in words or "birthday" in words:
        yield from anniversaries(sentence, groups)
    if not words.isdisjoint(_DAYS_ON):
        yield from deictic(sentence.text)


def same_years(text: str, groups: Sequence[Mention]) -> Iterator[Finding]:
    """Hold feasts with their dates against each other: they are of one year."""
    known = [
        (group, *day)
        for group in groups
        if group.weekdays and len(group.weekdays) == 1 and not group.years
        if (day := _day_of(group))
    ]
    for (first, month, begin), (second, other, last) in pairwise(known):
        if not month or not other:  # "Monday the 4th ... Wednesday the 7th", of one month
            apart = last - begin
            if apart < 0:
                continue
        else:
            apart = (
                date(2001, other, min(last, 28)).toordinal()
                - date(2001, month, min(begin, 28)).toordinal()
            )
            apart += max(0, last - 28) - max(0, begin - 28)
            if (month > 2) != (other > 2) or abs(apart) > 90:
                continue
        weekdays = min(first.weekdays or ()), min(second.weekdays or ())
        if (weekdays[0] + apart - weekdays[1]) % 7:
            yield (
                first.start,
                second.end,
                f"{said(text, second)} does not fit {said(text, first)}. Check both.",
            )


def _day_of(mention: Mention) -> tuple[int, int] | None:
    """The month (0 if any) and the day of a mention that is of one day; None if it is of more."""
    days = {day for _, day in mention.days or ()}
    months = {month for month, _ in mention.days or ()}
    if len(days) != 1 or 1 < len(months) < 7:
        return None
    return (0 if len(months) > 1 else months.pop()), days.pop()


def anniversaries(sentence: Sentence, groups: Sequence[Mention]) -> Iterator[Finding]:
    """Hold the day of an anniversary or a birthday against the day that it returns to."""
    text = sentence.text
    for group in groups:
        day = _day_of(group)
        if (
            not day
            or Kind.DAY not in group.kinds
            or not compiled(_ANNIVERSARY).search(text, 0, group.start)
        ):
            continue
        told = [g for g in groups if g is not group]
        if "birthday" in text[max(0, group.start - 30) : group.start]:
            told = [g for g in told if compiled(_BORN).search(text, 0, g.start)]
        elif not told:
            told = told_before(sentence)
        if (
            len(told) == 1
            and Kind.DAY in told[0].kinds
            and (other := _day_of(told[0]))
            and other != day
            and 0 not in (other[0], day[0])
            and (2, 29) not in (other, day)
        ):
            yield (
                group.start,
                group.end,
                f"{said(text, group)} does not fit the day that it is an anniversary of. Check both.",
            )


def deictic(text: str) -> Iterator[Finding]:
    """Hold "yesterday, Monday" and "tomorrow, Wednesday" and the weekday of a dateline against each other."""
    told = [
        (match, (weekday_number(match["weekday"]) - _DAYS_ON[match["day"].lower()]) % 7)
        for match in compiled(_DEIXIS).finditer(text)
    ]
    if told and (line := compiled(_DATELINE).match(text)):
        told.insert(0, (line, weekday_number(line["weekday"])))
    for (_, first), (match, second) in pairwise(told):
        if first != second:
            yield *match.span(), f"{match[0]} does not fit the other day told. Check both."
