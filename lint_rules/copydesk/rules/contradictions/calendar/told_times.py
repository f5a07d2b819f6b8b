"""Holds the times that a text tells of one thing against each other.

Two mentions tell of one time where one stands in apposition to the other ("in the 19th century,
in 1745"), where the text says so ("within that decade"), or where it says how far apart they are
("two days later, on 9 May", "for 48 hours from 8am on Tuesday until 8am on Monday"). They are
wrong only if no reading of them fits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import byte_set, word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.calendar.counted_times import counted_times
from copydesk.rules.contradictions.calendar.fitting_times import lies_apart
from copydesk.rules.contradictions.calendar.grouped_times import (
    grouped,
    is_same,
    said,
    told_before,
)
from copydesk.rules.contradictions.calendar.mentions import Kind, Mention, find_mentions
from copydesk.rules.contradictions.calendar.month_days import miscounted_days
from copydesk.rules.contradictions.calendar.own_dates import misdated_things
from copydesk.rules.contradictions.calendar.returning_days import misplaced_days
from copydesk.rules.contradictions.calendar.time_words import is_worth_reading
from copydesk.rules.contradictions.calendar.told_spans import wrong_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence
    from copydesk.language.dates import Date

Finding = tuple[int, int, str]
_DAYS_COUNTED = word_set(
    "days day night overnight mondays tuesdays wednesdays thursdays fridays saturdays sundays five month 29th 30th 31st 32nd 33rd"
)

_SEASONS = word_set("spring summer autumn winter")
# Where it is summer in January.
_SOUTHERN = byte_set(
    "australia australian australians sydney melbourne brisbane adelaide zealand auckland wellington africa african cape johannesburg "
    "argentina argentine buenos brazil brazilian chile chilean peru uruguay paraguay bolivia zimbabwe antarctic antarctica falklands "
    "falkland tasmania southern"
)


def mistimed(sentence: Sentence, dates: Sequence[Date]) -> Iterator[Finding]:
    """Yield the times of a sentence that do not fit each other or those of the sentence before."""
    if not is_worth_reading(sentence.words, len(sentence.triggers) + len(dates)):
        return
    words, text = set(sentence.words), sentence.text
    if words & _SEASONS and not _SOUTHERN.isdisjoint(sentence.document.vocabulary):
        words -= _SEASONS
    groups, faults = grouped(text, find_mentions(text, words, dates))
    for first, second in faults:
        told = f"{said(text, second)} does not fit {said(text, first)}."
        yield first.start, second.end, f"{told} Check both."
    if faults:
        return
    if not words.isdisjoint(_DAYS_COUNTED):
        yield from miscounted_days(sentence, groups)
    if groups:
        yield from backreferred(sentence, groups)
        yield from counted_times(sentence, groups)
        yield from wrong_spans(text, groups)
        yield from misdated_things(sentence, words, groups)
        yield from misplaced_days(sentence, words, groups)


_BACK = (
    r"\b(?:it was (?:there|then)|(?:(?P<order>later|earlier|late|early|within|in|of|on|midway through|later in|early in|towards the end of|in the middle of) )?"
    r"(?:that|the same|this same|the very)(?: very| same)? (?P<unit>decade|century|year|month|week|day|night|morning|afternoon|evening)\b(?! (?:after|before|later|earlier|and|or))|the day itself)\b"
)
_POINTED = {
    "decade": {Kind.AGE}, "century": {Kind.AGE}, "night": {Kind.PART_OF_DAY}, "morning": {Kind.PART_OF_DAY},
    "afternoon": {Kind.PART_OF_DAY}, "evening": {Kind.PART_OF_DAY}, "day": {Kind.FEAST, Kind.DAY}, "week": {Kind.WEEKDAY},
    "month": {Kind.DAY, Kind.MONTH}, "year": {Kind.DAY, Kind.MONTH, Kind.YEAR},
}  # fmt: skip
_EVE = r"\b(?:[Ee]ve|[Vv]igil|(?:day|night|week) before)\b[^.;]*$"
# "it was that night, the Crown says, in the small hours of"
_ASIDE = r",(?: [A-Za-z' ]{3,30},)? (?:and )?(?:on|in|at|within)? ?(?:the )?"


def backreferred(sentence: Sentence, groups: Sequence[Mention]) -> Iterator[Finding]:
    """Hold a time against the one that "within that decade" or "later that month" beside it points back to."""
    text = sentence.text
    if not any(word in text for word in ("that ", "same ", "itself", "it was the")):
        return
    for match in compiled(_BACK).finditer(text):
        unit, order = match["unit"] or "day", match["order"] or ""
        beside = [
            group
            for group in groups
            if (group.end > match.end() and compiled(_ASIDE).fullmatch(text, match.end(), max(group.start, match.end())))
            or (group.end <= match.start() and compiled(r",? ").fullmatch(text, group.end, match.start()))
        ]  # fmt: skip
        if len(beside) != 1:
            continue
        if beside[0].end <= match.start() and compiled(r" [a-z]").match(text, match.end()):
            continue  # "in 1901, the same year he stood again"
        told = [group for group in groups if group.end <= match.start() and group not in beside]
        shown = text
        if not told and unit in ("day", "week", "month", "year"):
            told = told_before(sentence)
            before = sentence.document.neighbour(sentence, -1)
            shown = before.text if before else text
        told = [group for group in told if group.kinds & _POINTED[unit]]
        if unit == "day" and told and compiled(_EVE).search(shown, 0, told[-1].start):
            continue
        if told and not any(_fits_back(group, beside[0], unit, order) for group in told):
            yield (
                match.start(),
                max(match.end(), beside[0].end),
                f"{said(text, beside[0])} does not fit {said(shown, told[-1])}. Check both.",
            )


def _fits_back(first: Mention, second: Mention, unit: str, order: str) -> bool:
    """Whether a time can lie in the same unit as another, and later or earlier in it if that is said."""
    if unit not in ("week", "month", "year"):
        return is_same(first, second)
    if unit == "week":
        if (
            not order
            or first.weekdays is None
            or second.weekdays is None
            or first.days
            or second.days
        ):
            return True
        weeks = [
            ((a + start) % 7, (b + start) % 7)
            for a in first.weekdays
            for b in second.weekdays
            for start in (0, 1)
        ]
        return any(a <= b if order == "later" else a >= b for a, b in weeks)
    if first.years and second.years and not lies_apart(first, second, "year", 0, 0):
        return False
    if not first.days or not second.days:
        return True
    if unit == "month" and {m for m, _ in first.days}.isdisjoint({m for m, _ in second.days}):
        return False
    if order == "later":
        return max(second.days) >= min(first.days)
    return order != "earlier" or min(second.days) <= max(first.days)
