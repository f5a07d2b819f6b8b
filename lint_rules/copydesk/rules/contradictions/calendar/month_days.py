"""How many days a month has, where a text counts them or names one: "all 31 days of June", "Day 32 of January".

A day alone belongs to the one month that the sentence names before it: "in June ... on the 31st".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.language.dates import MONTHS, WEEKDAYS, days_in, month_number, weekday_number
from copydesk.language.moments import MONTH_NAMES
from copydesk.patterns import compiled
from copydesk.rules.contradictions.calendar.grouped_times import told_before
from copydesk.rules.contradictions.calendar.mentions import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence
    from copydesk.rules.contradictions.calendar.mentions import Mention

_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_ALL_DAYS = rf"\b(?P<all>[Aa]ll|[Ee]ach of the|[Ee]very one of the|[Tt]he)(?: of the)? (?P<n>2[89]|[34]\d) days (?:of|in) (?P<month>{MONTH_NAMES})\b"
_DAY_OF = rf"\b[Dd]ay (?P<n>\d\d) of (?P<month>{MONTH_NAMES})\b"
# Weeks that no year has, and days of a year that has not as many.
_WEEK_OF = r"\b[Ww]eek (?:5[4-9]|[6-9]\d) of (?:the year|[12]\d{3})\b"
_YEAR_LONG = r"\b(?:[Aa]ll|[Tt]he|[Ee]ach of the|[Ee]very one of the) (?P<n>36[4-7]) days (?:of|in) (?P<year>[12]\d{3})(?![\w/–-])"
_FIVE = rf"\bfive {_WEEKDAY}s\b[^.;]{{0,20}}(?:, |; | [–—-] )(?:the |and the )?(?:last|fifth|final)(?: one)?(?: of (?:them|these|which))?(?: (?:falling|being|was|is|fell|falls))? (?:on )?the (?P<n>\d\d?)(?:st|nd|rd|th)\b"
_NTH = r"(?:\b(?:on|by|until|till|before|to|from) |, |\()the (?P<n>29|[3-9]\d)(?:st|nd|rd|th)(?=[,.;:)]|$| (?:of (?:the|that) (?:same )?month|and|he|she|they|it|had|was)\b)"
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_D = r"\d\d?(?:st|nd|rd|th)?"
_JOIN = r"(?: ?[–—-] ?| (?:to|until|till|through|and) (?:the )?)"
# The three-day fair of 12 to 16 May, five days from 3 to 9 May.
_N_DAYS = (
    rf"\b(?P<n>{'|'.join(_NUMBERS)}|\d\d?)(?:[- ]day (?:[a-z-]+ ){{1,3}}?|[- ]day [a-z-]+|(?: consecutive| straight| successive)? days?)(?: (?:runs?|ran|takes? place|took place|was held|is held|lasted|held|will be held))?"
    rf"(?:,| \(|:| [–—-])? ?(?:from |on |between )?(?:(?P<a>\d\d?)(?:st|nd|rd|th)?{_JOIN}(?P<b>\d\d?)(?:st|nd|rd|th)?(?: of)? {MONTH_NAMES}\b|{MONTH_NAMES} (?P<a2>\d\d?){_JOIN}(?P<b2>\d\d?)\b(?![:.]\d))"
)
# "on successive Sundays, 3 and 11 May", "on consecutive days, 4 and 6 March"
_ROWS = rf"\b(?P<row>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|(?:consecutive|successive) (?:days|nights|evenings|mornings|afternoons))(?:,|:| \(| [–—-])? ?(?:on |the )?(?P<days>{_D}(?:, {_D})*(?:,? (?:and|&) {_D}))(?: of)? (?:{MONTH_NAMES})\b"
# "the night of 3-5 June"
_NIGHT = rf"\b(?:night of|overnight on|overnight from) (?:the )?(?P<a>\d\d?)(?:st|nd|rd|th)?(?: ?[–—/-] ?| to )(?:the )?(?P<b>\d\d?)(?:st|nd|rd|th)?(?: of)? {MONTH_NAMES}\b"
_NIGHT_DAYS = r"\b(?:night of|overnight on|overnight from) (?P<w1>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?: ?[–—/-] ?| (?:to|into) )(?P<w2>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
# "The month had begun on a Tuesday", which tells the weekday of all its days.
_BEGAN = rf"\b[Tt]h(?:e|at) month (?:had |has )?(?:began|begun|begins|opened|opens|started|starts) on an? (?:[a-z]+ )?{_WEEKDAY}"
Finding = tuple[int, int, str]


def miscounted_days(sentence: Sentence, groups: Sequence[Mention]) -> Iterator[Finding]:
    """Yield the days that a month has not, and rows of days that are not as is said of them."""
    text = sentence.text
    for match in (*compiled(_ALL_DAYS).finditer(text), *compiled(_DAY_OF).finditer(text)):
        month, number = month_number(match["month"]) or 1, int(match["n"])
        longest = days_in(month, None)
        counted = match.groupdict().get("all", "The") not in ("The", "the")
        if number > longest or (counted and number < longest and month != 2):
            yield *match.span(), _has(month, longest)
    for match in compiled(_WEEK_OF).finditer(text):
        yield *match.span(), "A year has 52 or 53 weeks. Check the number."
    for match in compiled(_YEAR_LONG).finditer(text):
        length = 337 + days_in(2, int(match["year"]))
        if int(match["n"]) > length:
            yield (
                *match.span(),
                f"{match['year']} has {length} days. Check the number and the year.",
            )
    for match in compiled(_FIVE).finditer(text):
        if int(match["n"]) < 29:
            yield (
                *match.span(),
                f"The fifth {match['weekday']} of a month is the 29th or later. Check the day.",
            )
    yield from _rows_of_days(text)
    for match in compiled(_NTH).finditer(text):
        told = [g for g in groups if g.end <= match.start() and g.days is not None]
        months = {month for g in told for month, _ in g.days or ()}
        if len(months) == 1 and not any(g.days and g.start >= match.end() for g in groups):
            month = months.pop()
            if int(match["n"]) > days_in(month, None):
                yield match.start("n"), match.end(), _has(month, days_in(month, None))
    if "month" in text:
        yield from _months_begun(sentence, groups)


def _months_begun(sentence: Sentence, groups: Sequence[Mention]) -> Iterator[Finding]:
    """Hold the weekday that a month began on against a weekday with its day, here or in the sentence before."""
    text = sentence.text
    for match in compiled(_BEGAN).finditer(text):
        first = weekday_number(match["weekday"])
        for other in (*told_before(sentence), *groups):
            if other.weekdays is None or Kind.DAY not in other.kinds or not other.days:
                continue
            days, weekday = {day for _, day in other.days}, min(other.weekdays)
            if len(days) == 1 and (first + (day := days.pop()) - 1 - weekday) % 7:
                right = WEEKDAYS[(weekday - day + 1) % 7]
                why = f"If the {day}th is a {WEEKDAYS[weekday]}, the month begins on a {right}."
                yield *match.span(), f"{why} Check both."
                break


def _rows_of_days(text: str) -> Iterator[Finding]:
    """Yield the rows of days that are not as many, or not as far apart, as is said of them."""
    for match in compiled(_N_DAYS).finditer(text):
        number = match["n"].lower()
        n = int(number) if number.isdigit() else _NUMBERS.index(number) + 2
        apart = int(match["b"] or match["b2"]) - int(match["a"] or match["a2"])
        if " and " not in match[0] and apart > 0 and apart not in (n - 1, n):
            yield (
                *match.span(),
                f"These are {apart + 1} days, not {n}. Check the number and the dates.",
            )
    for match in compiled(_ROWS).finditer(text):
        days = [int(day) for day in compiled(r"\d+").findall(match["days"])]
        step = 7 if match["row"].endswith("days") and match["row"][0].isupper() else 0
        if any((b - a) % 7 if step else b - a != 1 for a, b in pairwise(days) if b > a):
            told = (
                f"These days are not all {match['row']}"
                if step
                else "These days do not follow each other"
            )
            yield *match.span(), f"{told}. Check the dates."
    for match in compiled(_NIGHT).finditer(text):
        first, last = int(match["a"]), int(match["b"])
        if last != first + 1 and not (last == 1 and first >= 28) and last != first:
            yield (
                *match.span(),
                "A night lies between two days that follow each other. Check the dates.",
            )
    for match in compiled(_NIGHT_DAYS).finditer(text):
        if (weekday_number(match["w2"]) - weekday_number(match["w1"])) % 7 > 1:
            yield (
                *match.span(),
                "A night lies between two days that follow each other. Check the weekdays.",
            )


def _has(month: int, longest: int) -> str:
    return f"{MONTHS[month - 1]} has {longest} days. Check the number and the month."
