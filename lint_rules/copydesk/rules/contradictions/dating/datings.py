"""Dates as precise as they are written: a day, a month, a year, a decade, or a weekday alone.

Two of them exclude each other where a part that both have differs: June 1919 and June 1921 do, 1919
and June do not. What is about, before or after a date says no date, nor does a span of time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.dates import WEEKDAYS, days_in, month_number, weekday_number
from copydesk.language.moments import MONTH_NAMES
from copydesk.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

OTHER_CALENDAR = r"old style|o\.s\.|n\.s\.|new style|julian|gregorian|calendars?"
"""What tells, in small letters, that a date is by one calendar of two."""


class Dating(NamedTuple):
    """A date at [start, end) of a text; parts that are not written are 0, `weekday` is -1 then.

    `year` is the first year of a decade where `decade` is set, and of a span where `last` is. `other` is a second day ("9 and 10
    July") that belongs to it, or 0. `vague` says that it is only about then, or a bound; `loose` that
    it is a bound ("since 1989").
    """

    start: int
    end: int
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = -1
    decade: bool = False
    other: int = 0
    vague: bool = False
    loose: bool = False
    last: int = 0

    @property
    def last_year(self) -> int:
        """The last year that may be meant."""
        if self.decade:
            is_century = self.year % 100 == 0 and self.year < _UNCERTAIN
            return self.year + (99 if is_century else 9)
        return self.last or self.year


_UNCERTAIN = 2000  # "the 2000s" seldom are a century
_DAYS = f"(?:{'|'.join(WEEKDAYS)})"
_Y = r"(?:1\d{3}|20\d\d)(?![\w%]|[.,]\d|[-–—/]\d{1,2}(?!\d)|['’]s?\d)"
_NOT = r"(?<![\w$£€#.,/:-])"
_COUNTED = (
    r"(?! (?:people|men|women|troops|soldiers|metres|meters|feet|miles|yards|words|copies|dollars|pounds|euros|students|"
    r"pages|tons|tonnes|runs|votes|members|acres|points|hours|km|m|kg|mm|cc|employees|workers|jobs|homes|guests|fans|"
    r"shares|rpm|hp|volts|watts|BC|B\.C|per|square|cubic|French|British|German|Indian|American)\b)"
)
_ANY = (
    # Few letters begin a date: nothing else is tried elsewhere.
    rf"(?=[\dJFMASONDTW])(?:{_NOT}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:(?: and |-|–| ?/ ?| to | or )(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)?(?: of)? (?P<m>{MONTH_NAMES})\b\.?(?:,? (?P<y>{_Y}))?"
    rf"|\b(?P<m2>{MONTH_NAMES})\.? (?:the )?(?P<e>\d{{1,2}})(?:st|nd|rd|th)?(?:(?: and |-|–| to )(?P<e2>\d{{1,2}})(?:st|nd|rd|th)?)?(?!\w|[.,:/]\d|[-–]\d| ?%)(?:,? (?P<y2>{_Y}))?"
    rf"|\b(?P<m3>{MONTH_NAMES})\.?,? (?:of )?(?P<y3>{_Y})"
    rf"|{_NOT}(?P<decade>1\d\d0|20\d0)['’]?s\b"
    rf"|{_NOT}(?P<dd>\d\d?)\.(?P<mm>\d\d?)\.(?P<yyyy>[12]\d{{3}})(?!\w)"
    rf"|{_NOT}(?P<iy>[12]\d{{3}})-(?P<im>\d\d)-(?P<id>\d\d)(?![\w-])"
    rf"|(?<![\w$£€#.,/:])(?<!(?<!\d{{4}})-)(?P<year>{_Y}){_COUNTED}"
    rf"|\b(?P<owner>(?!May\b){MONTH_NAMES})['’]s\b"
    rf"|\b(?P<weekday>{_DAYS})(?!s)\b)"
    rf"|\b(?:[Ii]n|[Ll]ast|[Tt]his|[Nn]ext) (?P<bare>{MONTH_NAMES})\b(?! ?\d)"
)
_VAGUE = (
    r"(?:\d ?[-–—] ?$|(?i:(?:^|[\s(–-])(?:c\.|ca\.|circa|c|about|around|approximately|approx\.?|roughly|probably|perhaps|possibly|maybe|"
    r"likely|either|say|or|post|pre|fl\.|est\.|between|than|nearly|almost|early as|late as|(?P<bound>before|after|by|until|till|prior to|from|to|through|since))"
    r"(?: (?:the|early|late|mid|middle|end|spring|summer|autumn|winter|fall|year|of|beginning|start))*[ -]?)$)"
)
_ORIGIN = r"\b(?:back to|dat(?:es?|ed|ing) (?:from|to)) (?:the )?(?:year |early |late )?$"
_VAGUE_AFTER = r"(?: ?\?| \(\?\)| or (?:\d|early|late|thereabouts|so\b)|, or | ?[-–—/] ?\d| (?:to|until|through|till) (?:\w+ )?\d|[-–—]present)"


def find_datings(text: str) -> list[Dating]:
    """Every date of a text, in order of place, lists of years as one ("in 1891 and 1893")."""
    found: list[Dating] = []
    for match in compiled(_ANY).finditer(text):
        dating = _dating(match)
        if dating is None:
            continue
        start, end = dating.start, dating.end
        before = compiled(_VAGUE).search(text, max(0, start - 40), start)
        if (
            before is not None
            and before["bound"] is not None
            and compiled(_ORIGIN).search(text, 0, start)
        ):
            before = None
        vague = before is not None or compiled(_VAGUE_AFTER).match(text, end) is not None
        loose = before is not None and before["bound"] is not None
        found.append(dating._replace(vague=vague, loose=loose))
    return found


def _dating(match: re.Match[str]) -> Dating | None:
    groups = match.groupdict()
    start, end = match.span()
    day = int(groups["d"] or groups["e"] or groups["dd"] or groups["id"] or 0)
    other = int(groups["d2"] or groups["e2"] or 0)
    name = groups["m"] or groups["m2"] or groups["m3"] or groups["bare"] or groups["owner"]
    month = month_number(name) or 0 if name else int(groups["mm"] or groups["im"] or 0)
    year = int(
        groups["y"]
        or groups["y2"]
        or groups["y3"]
        or groups["yyyy"]
        or groups["iy"]
        or groups["year"]
        or groups["decade"]
        or 0
    )
    end -= match[0].endswith(".")
    if groups["bare"]:
        start = match.start("bare")
    if groups["owner"]:
        end = match.end("owner")
    weekday = weekday_number(groups["weekday"]) if groups["weekday"] else -1
    if month > 12 or (day and month and not 1 <= day <= days_in(month, None)):
        return None
    return Dating(start, end, year, month, day, weekday, bool(groups["decade"]), other)


def exclude(one: Dating, other: Dating) -> bool:
    """Whether two dates cannot be one and the same."""
    if one.vague or other.vague:
        return False
    if one.year and other.year:
        if one.last_year < other.year or other.last_year < one.year:
            return True
        if one.decade or other.decade or one.last or other.last:
            return False
    if one.month and other.month:
        if one.month != other.month:
            return True
        if one.day and other.day:
            return {one.day, one.other or one.day}.isdisjoint({other.day, other.other or other.day})
        return False
    if (
        one.weekday >= 0
        and other.weekday >= 0
        and not (one.year or other.year or one.month or other.month)
    ):
        return one.weekday != other.weekday
    return False


def all_exclude(ones: Iterable[Dating], others: Iterable[Dating]) -> bool:
    """Whether no date of the one is any of the other's."""
    rest = tuple(others)
    return all(exclude(one, other) for one in ones for other in rest)
