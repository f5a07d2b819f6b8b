"""Days whose month stands with another day: "29-31 June", "June 28, 29 and 31", "Tuesday 3 to Friday 7 June"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.dates import (
    PLAIN_WEEKDAY,
    Date,
    days_in,
    may_name_month,
    month_number,
    weekday_number,
)
from copydesk.language.moments import MONTH_NAMES
from copydesk.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_WEEKDAY = rf"(?P<weekday>{PLAIN_WEEKDAY})"
_NTH = r"(?:st|nd|rd|th)?"
_ROW = rf"(?:(?<![\d.,:/£$€]){_WEEKDAY},? (?:the )?)?(?<![\w.,:/£$€–-])(?P<day>\d\d?){_NTH}(?: ?[–—-] ?|,? (?:to|until|till|through|and|&|or) |, )(?:the )?"
# "Tuesday 3 to Friday 7 June 2024": the month and the year are those of the last day.
_BEFORE = rf"{_ROW}(?=(?P<rest>(?:{PLAIN_WEEKDAY},? (?:the )?)?(?P<last>\d\d?){_NTH},? (?:of )?(?P<month>{MONTH_NAMES})\b(?:\.?,? (?P<year>[12]\d{{3}})(?![\w/–-]))?))"
# "29-31 June", "29 May-31 June": the last of two days that a dash joins.
_DASHED = rf"(?<![\w.,:/£$€–-])(?P<first>\d\d?){_NTH}(?: ?{MONTH_NAMES})?(?: ?[–—] ?|[/-])(?P<day>\d\d?){_NTH} (?P<month>{MONTH_NAMES})\b(?:\.?,? (?P<year>[12]\d{{3}})(?![\w/–-]))?"
# "June 28, 29 and 31", "June 28-31".
_AFTER = rf"\b(?P<month>{MONTH_NAMES})\.? (?P<first>\d\d?){_NTH}(?:(?:, \d\d?{_NTH})*,? (?:and|to|through|&) | ?[–—-] ?)(?P<day>\d\d?){_NTH}(?![\w:%]|[.,:/–-]\d)(?:,? (?P<year>[12]\d{{3}})(?![\w/–-]))?"
# "in February 1962, on the 29th"
_NTH_LATER = rf"\b(?P<month>{MONTH_NAMES})(?:,? (?P<year>[12]\d{{3}}))?,? (?:and |but )?on the (?:(?:morning|evening|night|afternoon|eve) of the )?(?P<day>\d\d)(?:st|nd|th)(?=[,.;:)]|$| (?:he|she|it|they|we|I|at|when)\b)"
# A day of a month that is named after it: "the 31st of last month (June)".
_OF_MONTH = rf"\bthe (?P<day>\d\d)(?:st|nd|th) of (?:the|that|this|last|next) month,? ?\(?(?:in )?(?P<month>{MONTH_NAMES})(?:,? (?P<year>[12]\d{{3}}))?\b"
# "Thursday, the sixteenth day of November 2017": a day in words is read where it has a weekday.
_IN_WORDS = (
    rf"\b{_WEEKDAY}, ?(?:the )?(?P<day>(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|twentieth"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth)"
    rf"(?: day)? of (?P<month>{MONTH_NAMES}),? (?P<year>[12]\d{{3}})(?![\w/–-])"
)
_WORDS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = {"twenty": 20, "twentieth": 20, "thirty": 30, "thirtieth": 30}
# "31 IX 1940"
_ROMAN = r"(?<![\w.,:/£$€–-])(?P<day>\d\d?)(?P<mark>[. ]|\. )(?P<roman>X?I{1,3}|I?[VX]|VI{1,3}|XI?)(?P=mark)(?P<year>1[0-9]\d\d|20\d\d)(?![\w/–-])"
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
# "March 113, 1865", "on 228 April 1957": a digit too many.
_LONG_DAY = (
    rf"\b(?P<month>{MONTH_NAMES}) (?P<day>\d{{3}}), (?P<year>1[5-9]\d\d|20\d\d)(?![\w/–-])",
    rf"(?i:(?:\b(?:on|until|by|since|from|dated|born|died|to|of) |\())(?P<day>\d{{3}}) (?P<month>{MONTH_NAMES}) (?P<year>1[5-9]\d\d|20\d\d)(?![\w/–-])",
)
# What a text must hold for any of these.
_HINT = (
    r"\d(?:(?:st|nd|rd|th)?(?:,? (?:to|until|till|through|and|&|or) | [A-Z][a-z]+ ?[–—-] ?| ?[/–—-] ?|, )(?:[A-Z]|the |\d)"
    r"|[. ]{1,2}[IVX]+[. ]|\d\d(?: [JFMASOND]|, \d)|(?:st|th)\b)"
)
_LEAP_DAY = r"(?i:\bleap[- ]day,? (?:of |in )?)(?P<year>[12]\d{3})(?![\w/–-])"
# After "June 28 and 31": what is counted, so that the number is no day.
_COUNTED = r" (?!(?:at|in|on|with|for|from|by|and|or|but|when|where|as|to|the|is|are|was|were|will|each|this|a|an)\b)[a-z]"


def listed_days(text: str) -> Iterator[Date]:
    """The days of a text that share their month with another one, as dates."""
    if "day" in text and " of " in text:
        yield from _in_words(text)
    has_month = may_name_month(text)
    if (
        "eap" not in text
        and (compiled(_HINT).search(text) if has_month else compiled(_ROMAN).search(text)) is None
    ):
        return
    if "eap" in text:
        for match in compiled(_LEAP_DAY).finditer(text):
            yield Date(*match.span(), int(match["year"]), 2, 29, None, "4 March", ordinal=True)
    for match in compiled(_ROMAN).finditer(text):
        if match["roman"] in _ROMANS:
            month = _ROMANS.index(match["roman"]) + 1
            day, year = int(match["day"]), int(match["year"])
            yield Date(*match.span(), year, month, day, None, "4 March", ordinal=False)
    if has_month:
        yield from _long_days(text)
        yield from _with_weekdays(text)
        yield from _late_days(text)


def _long_days(text: str) -> Iterator[Date]:
    """Yield the days of three digits: "March 113, 1865"."""
    if compiled(r"\d{3}(?: [JFMASOND]|, \d)").search(text):
        for pattern in _LONG_DAY:
            for match in compiled(pattern).finditer(text):
                month = month_number(match["month"]) or 0
                day, year = int(match["day"]), int(match["year"])
                start = min(match.start("day"), match.start("month"))
                yield Date(start, match.end(), year, month, day, None, "4 March", ordinal=True)


def _with_weekdays(text: str) -> Iterator[Date]:
    """Yield the first days of ranges that have a weekday: "Tuesday 3 to Friday 7 June"."""
    for match in compiled(_BEFORE).finditer(text):
        day, month = int(match["day"]), month_number(match["month"]) or 0
        if match["weekday"] and day < int(match["last"]):
            year = int(match["year"]) if match["year"] else None
            weekday, end = weekday_number(match["weekday"]), match.end("day")
            yield Date(
                match.start(), end, year, month, day, weekday, "4 March",
                ordinal=False,
                weekday_start=match.start("weekday"), weekday_end=match.end("weekday"),
            )  # fmt: skip


def _in_words(text: str) -> Iterator[Date]:
    """Yield the days in words that have a weekday and a year."""
    for match in compiled(_IN_WORDS).finditer(text):
        tens, _, units = match["day"].replace(" ", "-").rpartition("-")
        day = _TENS.get(tens, 0) + (_TENS.get(units) or _WORDS.index(units) + 1)
        month = month_number(match["month"]) or 0
        yield Date(
            *match.span(), int(match["year"]), month, day, weekday_number(match["weekday"]), "4 March",
            ordinal=True,
            weekday_start=match.start("weekday"), weekday_end=match.end("weekday"),
        )  # fmt: skip


def _is_range(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether "29-31 June" is a range of days where a plain dash might be a score's."""
    if match[0][len(match["first"]) :].lstrip("stndrh ")[:1] != "-":
        return True
    led = compiled(
        r"(?i:(?:^|[(,:|]|\b(?:on|from|of|during|for|until|the|held|between|dates?)) ?)$"
    )
    return led.search(text, 0, start) is not None


def _late_days(text: str) -> Iterator[Date]:
    """Yield the later days of rows, where the month has no such day: "June 28, 29 and 31"."""
    for pattern in (_DASHED, _AFTER, _NTH_LATER, _OF_MONTH):
        for match in compiled(pattern).finditer(text):
            day, month = int(match["day"]), month_number(match["month"]) or 0
            year = int(match["year"]) if match["year"] else None
            alone = pattern in (_NTH_LATER, _OF_MONTH)
            if days_in(month, year) >= day or (day > 31 and not alone and year is None):
                continue
            if not alone and int(match["first"]) >= day:
                continue
            if year is None and not alone and compiled(_COUNTED).match(text, match.end()):
                continue
            if year is None and pattern is _DASHED and not _is_range(text, match.start(), match):
                continue
            start = match.start() if alone else match.start("day")
            yield Date(start, match.end(), year, month, day, None, "4 March", ordinal=True)
