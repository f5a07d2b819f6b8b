"""Ranges of years, months and days that run backwards: "from 2015 to 2011", "between 12 and 9 May".

Two numbers are years only where nothing rises or falls from one to the other; years BC run
backwards rightly, and the winter of 2004 may begin in November 2003.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.dates import MONTHS, may_name_month, month_number
from copydesk.language.moments import MONTH_NAMES, Moment, find_moments
from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Backwards(NamedTuple):
    """A range at [start, end) of a text whose end lies before its beginning; both as written."""

    start: int
    end: int
    first: str
    last: str


# What happens to numbers, and to dates that are moved: "fell from 2,000 to 1500".
MOVING = (
    r"(?i:\b(?:f[ae]ll\w*|drop\w*|cut\w*|reduc\w+|declin\w+|decreas\w+|slash\w*|lower\w*|shrank|shrunk|shrink\w*|slid\w*|"
    r"tumbl\w+|dwindl\w+|down|slump\w*|plung\w+|trimm?\w*|shed\w*|slipp\w+|sank|sink\w*|lost|los\w+|eas\w+ from|index|points|"
    r"moved?|moving|brought forward|chang\w+|revis\w+|advanc\w+|shift\w*|backdat\w+|roll\w* back|back|backwards?|revers\w+|pushed|"
    r"reset|redat\w+|correct\w+|amend\w*|renam\w+|renumber\w*|bring\w*|postpon\w+|set back|pre-?dat\w+|count\w*|descend\w*|"
    r"numbers? \d|rooms?|flight|pages?|chapters?|lines?|verses?|feet|metres|meters|elevation|altitude|rat(?:e|ing)s?|Elo|calories|resiz\w+|scal\w+|downgrad\w+|switch\w*|retreat\w*|rang(?:ed|es|ing)|regress\w*|trac\w+)\b)"
)
# Two numbers or months with a word of range between them: what is worth a closer look, as two years are.
_TWO_ENDS = r"\d(?:(?:st|nd|rd|th)?(?: ?[-–—] ?| (?:to|and|until|till|through) )|0s )"
_TWO_MONTHS = r"[a-z]\.? (?:to|and|until|till|through) (?:[JFMASOND]|\d)|[a-z] ?[-–—] ?\d"
_MONTH = rf"\b{MONTH_NAMES}\b"
_BC = r"\b(?:BCE?|B\.C)\b"
_NOT_AFTER = r"(?! ?(?:BCE?\b|B\.C|GMT|hours|hrs|am\b|pm\b|UTC|metres|meters|feet|miles|people|troops|men|jobs|points|words|votes|rpm|hp|km|m\b|kg|%|per cent|to \d))"
_DAY = r"(?P<{0}>(?<!\d)(?<![\d.,:/£$€]\b)[0-3]?\d)(?:st|nd|rd|th)?"
_DAYS_FIRST = rf"(?i:\b(?P<word>from|between|on|during|the|of|for|its|their|his|her|our|runs|ran|held|place|open|dates?) )?(?:the )?{_DAY.format('a')}(?P<mark> (?:to|and|until|till|through) | ?[–-] ?)(?:the )?{_DAY.format('b')}(?: of)? (?P<month>{MONTH_NAMES})\b"
_MONTH_FIRST = rf"(?i:\b(?P<word>from|between|on|during|the|of|for|runs|ran|held|place|open|dates?) )?(?P<month>{MONTH_NAMES})\.? {_DAY.format('a')}(?P<mark> (?:to|and|until|till|through) | ?[–-] ?)(?:the )?{_DAY.format('b')}(?![\w:%]|[.,:/–-]\d)"
_MONTHS = rf"(?i:\b(?P<word>from|between) )(?P<a>{MONTH_NAMES})\.? (?P<mark>to|and|until|till|through) (?P<b>{MONTH_NAMES})\.?(?P<year>,? (?:of )?(?:the same year|that year|(?P<y>[12]\d{{3}})(?![\w–/-])))"
_FULL = rf"(?i:\b(?P<word>from|between) )(?P<da>\d{{1,2}}) (?P<a>{MONTH_NAMES})\.? (?P<mark>to|and|until|till|through) (?P<db>\d{{1,2}}) (?P<b>{MONTH_NAMES})\.?,? (?P<y>[12]\d{{3}})(?![\w–/-])"
_TWO_DAYS = (
    rf"(?i:\b(?P<word>from|between) |(?<=\()|(?<=, ))(?:(?P<da>\d{{1,2}}) (?P<a>{MONTH_NAMES})|(?P<a2>{MONTH_NAMES}) (?P<da2>\d{{1,2}}))(?: (?:to|and|until|till|through) | ?[–—-] ?)"
    rf"(?:(?P<db>\d{{1,2}}) (?P<b>{MONTH_NAMES})\b|(?P<b2>{MONTH_NAMES}) (?P<db2>\d{{1,2}})(?!\w|[.,:]\d))"
)
# What stands before "1995-1991" where it is a range of years.
_OPENED = (
    r"(?i:\($|(?:\b(?:from|in|of|during|the|years?|season|reign|life|between|born|reigned|ruled|served|lived|worked|active|taught|"
    r"office|war|king|queen|president|mayor|governor|editor|captain)|[;,:]|\d[–-]\d\d(?:\d\d)?(?:,| and| &)|\([A-Za-z ,]{1,30}) $)"
)
_JOINED = (
    r"(?:, (?:when|as) [^,;:()\d]{1,50},|, the year [^,;:()\d]{1,50},)?,? ?(?:and then |right |up |all the way )?(to|until|till|through to|through|and|up to and including|up to|up until)"
    r"(?: (?:the )?(?:(?:his|her|its|their) [a-z]+ (?:in|on)|about|early|late|mid|spring|summer|autumn|winter|end of|beginning of|"
    r"start of|fall|around))*(?: of)? (?:on )?"
)
_DECADES = r"(?i:\bfrom the (?:early |late |mid-?)?)(?P<a>1\d\d0)s (?i:(?:right |up )?(?:to|until|till|through|into) the (?:early |late |mid-?)?)(?P<b>1\d\d0)s\b"
# What lasts about a year and is told by its last one: "the season from September to July 2019".
_YEARLY = r"(?i:\b(?:(?:fiscal|financial|tax|school|academic|accounting|budget|calendar)|years?|season|tour|term|accounts)\b)"
# "(1998-91)": no later year is meant.
_SHORT = r"(?:\((?:[A-Za-z ,]{0,30} )?|\b(?:in|from|during|between|years|and|the) )(?P<a>1[5-9]\d\d)[–-](?P<b>\d\d)(?:(?P<season> (?:season|campaign|school year|academic year|tax year|financial year)\b)|(?=[),.;]| (?:and|when|he|she|at|as)\b|$))"


def backwards(text: str, *, ancient: Callable[[], bool] = bool) -> Iterator[Backwards]:
    """The ranges of a text that run backwards, in no certain order.

    `ancient` says that the document tells of years BC, which need not say so everywhere.
    """
    has_month = may_name_month(text)
    years = compiled(r"[12]\d{3}").findall(text)
    if (
        len(years) < 2
        and not compiled(_TWO_ENDS).search(text)
        and not (has_month and compiled(_TWO_MONTHS).search(text))
    ):
        return
    if " B" in text and compiled(_BC).search(text):
        return
    falls = any(one >= other for one, other in pairwise(years))
    moments = [moment for moment in find_moments(text) if not moment.vague] if falls else []
    for first, last in pairwise(moments):
        if last.last < first.first and not (not first.month and ancient()):
            yield from _years(text, first, last)
    for match in compiled(_SHORT).finditer(text) if years and ("–" in text or "-" in text) else ():
        short, year = int(match["b"]), int(match["a"])
        near = 0 if match["season"] else 1
        if 12 < short < year % 100 - near and 100 - year % 100 + short > 60:
            yield Backwards(match.start("a"), match.end("b"), match["a"], match["b"])
    if has_month and compiled(_MONTH).search(text):
        yield from _days(text)
        yield from _months(text)
    for match in compiled(_DECADES).finditer(text) if "0s " in text else ():
        if int(match["b"]) < int(match["a"]) and not _is_moving(text, match.start()):
            yield Backwards(match.start("a"), match.end(), f"{match['a']}s", f"{match['b']}s")


def _months(text: str) -> Iterator[Backwards]:
    """Two months of one year, or two days in them, the later first."""
    for pattern in (_MONTHS, _FULL):
        for match in compiled(pattern).finditer(text):
            first, last = month_number(match["a"]) or 0, month_number(match["b"]) or 0
            if last < first and not (
                _is_winter(first, last, match["y"]) or compiled(_YEARLY).search(text)
            ):
                start = match.start("a" if pattern is _MONTHS else "da")
                yield Backwards(start, match.end(), match["a"], match["b"])
    for match in compiled(_TWO_DAYS).finditer(text):
        first, last = (int(match[g] or match[g + "2"]) for g in ("da", "db"))
        months = tuple(month_number(match[g] or match[g + "2"]) for g in ("a", "b"))
        if last < first - 1 < 31 and months[0] == months[1] and not _is_moving(text, match.start()):
            month = MONTHS[(months[0] or 1) - 1]
            start = match.start("da") if match["da"] else match.start("a2")
            yield Backwards(start, match.end(), f"{first} {month}", f"{last} {month}")


def _is_winter(first: int, last: int, year: str | None) -> bool:
    """Whether months may cross a new year: "from October to March 2004"."""
    return year is not None and first >= 9 and last <= 6


def _is_moving(text: str, at: int) -> bool:
    clause = compiled(r"[,;:(]|\band\b").split(text[max(0, at - 60) : at])[-1]
    return compiled(MOVING).search(clause) is not None


def _years(text: str, first: Moment, last: Moment) -> Iterator[Backwards]:
    """The range that two moments form, where it is plain that they form one."""
    if compiled(_NOT_AFTER).match(text, last.end) is None or _is_moving(text, first.start):
        return
    if (
        not 1000 < last.year <= first.year < 2100
        or first.end - first.start < 4
        or not text[first.start : first.end][-4:].isdigit()
    ):
        return
    dashed = compiled(r" ?[-–—] ?").fullmatch(text, first.end, last.start) is not None
    if _is_dashed_range(text, first, last) if dashed else _is_worded_range(text, first, last):
        yield Backwards(
            first.start, last.end, text[first.start : first.end], text[last.start : last.end]
        )


def _is_dashed_range(text: str, first: Moment, last: Moment) -> bool:
    """Whether "1995-1991" is a range of years, not a score, a number or pages."""
    if last.end - last.start == 2 or compiled(r"[\w–-]|[.,]\d|/").match(text, last.end):
        return False
    if text[first.start - 1 : first.start] not in ("", " ", "("):
        return False
    if first.month and last.month:
        return True
    opened = compiled(_OPENED).search(text, 0, first.start)
    return (
        opened is not None
        and last.year < first.year <= last.year + 130
        and not _is_clock(text, last)
    )


def _is_worded_range(text: str, first: Moment, last: Moment) -> bool:
    """Whether two moments are joined by "from ... to" or "between ... and"."""
    word = compiled(
        r"(?i:\b(from|between|the years)\b)(?!.*\b(?:from|between|the years)\b)"
    ).search(text[: first.start])
    joined = compiled(_JOINED).fullmatch(text, first.end, last.start)
    if joined is None or (last.year == first.year and not (first.month and last.month)):
        return False
    if word is None:
        return False
    lead = text[word.end() : first.start]
    if len(lead) > 24 or compiled(r"[.;:()]|\d").search(lead):
        return False
    if (word[1].lower() == "between") != (joined[1] == "and"):
        return False
    # "from 1900 to 1500 workers"
    counted = compiled(r" ([a-z]{3,}s)\b").match(text, last.end)
    return first.month > 0 or counted is None or counted[1] in _NOT_COUNTED


_NOT_COUNTED = word_set(
    "was has his its this seasons series games elections championships always thus perhaps "
    "across towards"
)


def _is_clock(text: str, last: Moment) -> bool:
    """Whether "2100-1900" may be times of day."""
    return (
        last.year % 100 in (0, 15, 30, 45)
        and compiled(r"(?i:\b(?:hours|hrs|open|daily|GMT|am|pm)\b)").search(text) is not None
    )


def _days(text: str) -> Iterator[Backwards]:
    """Two days of one month, the later first: "from 29 to 8 September", "June 14-11"."""
    if not compiled(
        r"\d(?:st|nd|rd|th)?(?: (?:to|and|until|till|through) | ?[–-] ?)(?:the )?\d"
    ).search(text):
        return
    for pattern in (_DAYS_FIRST, _MONTH_FIRST):
        for match in compiled(pattern).finditer(text):
            first, last = int(match["a"]), int(match["b"])
            if not 1 <= last < first <= 31:
                continue
            word, mark = (match["word"] or "").lower(), match["mark"].strip()
            worded = word in ("from", "between", "open", "runs", "dates") and mark not in ("-", "–")
            if worded and (word == "between") != (mark == "and"):
                continue
            if not worded and not (
                mark in ("-", "–") and _is_dated(text, match.start(), match.end(), word)
            ):
                continue
            month = MONTHS[(month_number(match["month"]) or 1) - 1]
            yield Backwards(
                match.start("a") if pattern is _DAYS_FIRST else match.start("month"),
                match.end(),
                f"{first} {month}",
                f"{last} {month}",
            )


_LEADING = word_set(
    "from between during the on its their his her our runs ran held place open date dates"
)


def _is_dated(text: str, start: int, end: int, word: str) -> bool:
    """Whether "26-24 June" is a range of days, not a score before a month."""
    # "Open 10–4 April–September": hours of the day, not days of the month.
    if compiled(r"\D*(?:[89]|1[0-2]) ?[-–] ?[1-7]\b").match(text, start, end) and compiled(
        r"(?i:\b(?:open\w*|shop|hours|daily|(?:mon|tues?|wednes|thurs?|fri|satur|sat|sun)(?:day)?s?)\b)"
    ).search(text):
        return False
    after = text[end : end + 20]
    if compiled(
        r"(?i: (?:win|loss|victory|defeat|vote|decision|record|score|tie|draw|lead|triumph|success|rout|aggregate|in favou?r|majority)\b)"
    ).match(after):
        return False
    if compiled(
        r"(?i:\b(?:won|lost|beat|beaten|defeat\w*|victory|win|loss|score\w*|drew|draw|tied|led|trail\w*|vot\w+|against|over|record|odds|seeds?)\b)"
    ).search(text, max(0, start - 60), end):
        return False
    if word in ("of", "for") and compiled(r",? [12]\d{3}\b").match(after):
        return True
    return word in _LEADING or text[max(0, start - 2) : start].strip() in (",", "(", ":")
