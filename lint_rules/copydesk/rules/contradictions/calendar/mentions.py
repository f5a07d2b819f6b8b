"""Mentions of a time, whatever their words: a year, a season, a feast, a weekday, an hour.

Each is read into the days and minutes that it may mean, so that two of them can be held against
each other. What can be read in two ways means either; the limits of seasons, of the parts of a
day and of the weeks of a month are drawn wide.
"""

from __future__ import annotations

from enum import Enum
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.dates import (
    MONTH_WORDS,
    MONTHS,
    WEEKDAY_WORDS,
    Date,
    days_in,
    month_number,
    weekday_number,
)
from copydesk.language.moments import MONTH_NAMES, find_moments
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.calendar.fitting_times import met
from copydesk.rules.contradictions.calendar.holidays import FEAST_WORDS, feast_days

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Sequence

Days = frozenset[tuple[int, int]]
Ranges = tuple[tuple[int, int], ...]


class Kind(Enum):
    """What a time is told by."""

    TIME = "time of day"
    PART_OF_DAY = "part of a day"
    WEEKDAY = "weekday"
    DAY = "day"
    FEAST = "feast"
    MONTH = "month"
    STRETCH = "season, quarter or week"
    YEAR = "year"
    AGE = "decade or century"


class Mention(NamedTuple):
    """A time told at [start, end) of a text: what is known of its years, days, weekdays and minutes.

    `years` and `minutes` are ranges, ends included, of which one is meant; years BC are negative,
    and minutes are counted from the day's midnight, so that a night goes on beyond 1440. `days`
    are pairs of month and day. None is what the words leave open.
    """

    start: int
    end: int
    kinds: frozenset[Kind]
    years: Ranges | None = None
    days: Days | None = None
    weekdays: frozenset[int] | None = None
    minutes: Ranges | None = None


def _days(months: Sequence[int], first: int = 1, last: int = 31) -> Days:
    """The days from the `first` to the `last` of some months."""
    return frozenset(
        (month, day)
        for month in months
        for day in range(max(1, first), min(last, days_in(month, None)) + 1)
    )


_NTHS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first")  # fmt: skip
_SEASONS = {
    "spring": _days((2, 3, 4, 5, 6)), "summer": _days((5, 6, 7, 8, 9)), "autumn": _days((8, 9, 10, 11, 12)),
    "winter": _days((10, 11, 12, 1, 2, 3, 4)),
}  # fmt: skip
_NIGHT = ((0, 480), (1020, 1920))
_PARTS_OF_DAY: dict[str, Ranges] = {
    "early hours": ((0, 420), (1440, 1860)), "small hours": ((0, 420), (1440, 1860)), "morning": ((0, 750),),
    "lunchtime": ((660, 930),), "lunch time": ((660, 930),), "afternoon": ((690, 1140),), "evening": ((930, 1500),),
    "night": _NIGHT, "dawn": ((120, 570),), "daybreak": ((120, 570),), "dusk": ((840, 1410),), "nightfall": ((840, 1410),),
}  # fmt: skip
_CLOCK_WORDS = {"noon": (720,), "midday": (720,), "midnight": (0, 1440)}
_NEAR = 90  # minutes that "shortly before" and "just after" may mean
_PAST = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_WORDS_OF_HOUR = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")  # fmt: skip
_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")  # fmt: skip
_CENTURIES = range(1600, 2100, 100)
_ABOUT = 15  # years that "c." may be wrong by

# What follows a word that is a time of its own, not part of a name: "the summer, when", not "the summer sale".
_ENDS = r"(?=['’]s\b|[,.;:)\"–—]| [–—-]|$| (?:and|at|by|for|from|had|has|he|in|it|of|on|or|she|that|the|they|to|until|was|were|when|where|which|who|with)\b)"
ORDINAL = rf"(?:\d\d?(?:st|nd|rd|th)|(?i:{'|'.join(sorted(_NTHS, key=len, reverse=True))}))"
_OF_YEAR = r"(?: of (?:the|that|this|last|the same|its|each|every) year\b| of (?P<year>[12]\d{3})(?![\w/–-]))"
_PATTERNS = {
    "time": r"(?<![\w.,:/£$€–-])(?P<hour>\d\d?)(?:[.:](?P<minute>[0-5]\d))? ?(?P<half>[apAP])(?:\.[mM]\.|[mM]\b)"
    r"|(?<![\w.:/–-])(?P<hour2>[01]?\d|2[0-3]):(?P<minute2>[0-5]\d)(?![\w:%]|[.,:]\d|-\d)"
    r"|(?:(?<=[Aa]t )|(?<=[Ff]rom )|(?<=ntil )|(?<=[Bb]y )|(?<= to ))(?P<hour3>1?\d|2[0-3])\.(?P<minute3>[0-5]\d)(?= (?:on|that|in) the (?:same )?(?:morning|afternoon|evening|night)| that (?:same )?(?:morning|afternoon|evening|night)|[,;)]|\.(?: |$)|$)"
    rf"|\b(?P<word>\d\d?|{'|'.join(_WORDS_OF_HOUR)}) o['’]clock\b"
    rf"|\b(?P<past>five|ten|(?:a )?quarter|twenty|twenty-five|half) (?:minutes )?(?P<way>past|to) (?P<named2>noon|midday|midnight|{'|'.join(_WORDS_OF_HOUR)})\b"
    r"|\b(?i:(?:just|shortly|soon|minutes|moments|immediately|a little) (?P<side>before|after) )?(?P<named>noon|midday|midnight)\b",
    "part": r"\b(?:(?:the|that|this|same|early|late) )?(?P<part>early hours|small hours|morning|lunch ?time|afternoon|evening|night|dawn|daybreak|dusk|nightfall)"
    r"(?: (?:performance|show|concert|service|session|train|flight|raid|meeting|prayers|mass|bulletin|kick-off|start|class|lecture|screening|sitting|ferry|sailing|departure|rehearsal|edition|attack|departure|slot)\b|"
    r"(?=[,.;:)\"]|$| (?:and|at|by|before|of|on|in|from|to|until|when|the|he|she|it|that|they|was|were|had|she)\b))",
    "weekday": r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?: (?P<part>morning|lunchtime|afternoon|evening|night)|(?: of| in) (?:that|the same|this) week)?(?![\w-]|['’]s? [A-Z])",
    "weekend": rf"\b(?:[Tt]he|[Ll]ast|[Tt]his|[Nn]ext|[Tt]hat|[Aa]t|[Oo]f) (?P<what>weekend|midweek){_ENDS}",
    "season": rf"\b(?:[Tt]he|[Ii]n|[Oo]f|[Ee]arly|[Ll]ate|[Mm]id-?|[Ll]ast|[Tt]hat|[Tt]his|[Nn]ext|[Bb]y) ?(?P<season>spring|summer|autumn|winter)(?: of)? ?(?:(?P<year>[12]\d{{3}})(?![\w/–-])|{_ENDS})",
    "part of year": rf"\b(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal|[Oo]pening|[Cc]losing) (?P<what>half|quarter){_OF_YEAR}",
    "week": rf"\b(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal|[Oo]pening|[Cc]losing) (?P<what>week|fortnight|days) (?:of|in) (?P<month>{MONTH_NAMES})\b(?:,? (?P<year>[12]\d{{3}})(?![\w/–-]))?",
    "part of month": rf"\b(?P<where>[Ee]arly|[Ll]ate|[Mm]id|[Bb]eginning of|[Ss]tart of|[Ee]nd of|[Mm]iddle of)[ -](?P<month>{MONTH_NAMES})\b(?:,? (?P<year>[12]\d{{3}})(?![\w/–-]))?",
    "nth month": rf"\b(?P<nth>{ORDINAL}) month{_OF_YEAR}",
    "day of year": r"\b[Dd]ay (?P<n>\d{1,3}) of (?:the year )?(?P<year>[12]\d{3})(?![\w/–-])",
    "edge": rf"\b(?P<edge>[Ff]irst|[Ll]ast|[Ff]inal|[Cc]losing|[Oo]pening|[Pp]enultimate(?= day)) (?:day|night|evening|morning|hours?|minutes?|moments?) of (?:(?P<month>{MONTH_NAMES})\b(?:,? (?P<year2>[12]\d{{3}})(?![\w/–-]))?|(?:the|that|this|last|the same) year\b|(?P<year>[12]\d{{3}})(?![\w/–-]))",
    "nth weekday": rf"\b(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast|[Ff]inal) (?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) (?:in|of) (?:(?:the|that|this|each|every) month\b|(?P<month>{MONTH_NAMES})\b(?:,? (?P<year>[12]\d{{3}})(?![\w/–-]))?)",
    "nth": r"\b(?:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? )?the (?P<day>\d\d?)(?:st|nd|rd|th)s?(?=[,.;:)]|$| (?:that|which|when|as|are|is|were|of (?:the|that) (?:same )?month|and|until|to|he|she|they|it|had|was)\b)",
    "month": rf"(?:\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|[Oo]f|[Dd]uring|to|[Ll]ast|[Nn]ext|and|or|[Tt]hrough|[Bb]etween)|,|\() ?(?P<month>{'|'.join(MONTHS)})\b(?! \d|,? [12]\d{{3}}| [A-Z]|['’])",
    "century": rf"\b(?:(?P<where>[Ee]arly|[Mm]id(?:dle)?|[Ll]ate|(?:[Ff]irst|[Ss]econd|[Ll]ast|[Tt]hird|[Ff]ourth|[Cc]losing|[Oo]pening|[Ff]inal|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth) (?:half|quarter|third|decade|years) of)[- ])?(?:[Tt]he )?(?P<nth>{ORDINAL})[ -]century(?P<bc> BCE?| B\.C\.)?{_ENDS}",
    "decade": rf"\b(?:(?P<where>[Ee]arly|[Mm]id|[Ll]ate|[Ff]irst half of|[Ss]econd half of)[- ])?(?:[Tt]he )?(?P<decade>(?:1\d|20)\d0)s{_ENDS}"
    rf"|\b[Tt]he (?P<word>(?i:{'|'.join(_DECADES)})){_ENDS}",
    "bc": r"(?<![\w.,:/£$€–-])(?P<about>c\. ?|ca\. ?|circa |about |around )?(?P<year>\d{2,4}) (?:BCE?\b|B\.C\.)",
}  # fmt: skip
_QUARTERS = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3}


def find_mentions(text: str, words: set[str], dates: Sequence[Date]) -> list[Mention]:
    """Every time that a text tells, in order of place; `dates` are those already read in it."""
    found = [*_of_dates(dates)]
    names = {
        name
        for word in words & _READ_BY.keys()
        for name in _READ_BY[word]
        if name not in _ALSO or not any(also.isdisjoint(words) for also in _ALSO[name])
    }
    if ":" in text:
        names.add("time")
    for name in names:
        found += filter(None, map(_MAKERS[name], compiled(_PATTERNS[name]).finditer(text)))
    found += _of_years(text)
    if not words.isdisjoint(FEAST_WORDS):
        found += [
            Mention(
                *place,
                frozenset({Kind.FEAST}),
                ((year, year),) if year else None,
                days,
                None if weekday is None else frozenset({weekday}),
            )
            for place, days, weekday, year in feast_days(text)
        ]
    found.sort(key=lambda mention: (mention.start, -mention.end))
    return _apart(found)


def _apart(found: Sequence[Mention]) -> list[Mention]:
    """The mentions without those within another; two that overlap tell of one time ("Good Friday, 14 April")."""
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end > kept[-1].end and (both := met(kept[-1], mention)):
            kept[-1] = both
    return kept


def _of_dates(dates: Sequence[Date]) -> Iterator[Mention]:
    for date in dates:
        if date.form == "4/3/2025" or not 1 <= date.month <= 12:
            continue
        if 1 <= date.day <= days_in(date.month, date.year):
            years = ((date.year, date.year),) if date.year else None
            days = frozenset({(date.month, date.day)})
            weekdays = None if date.weekday is None else frozenset({date.weekday})
            yield Mention(date.start, date.end, frozenset({Kind.DAY}), years, days, weekdays)


def _of_years(text: str) -> Iterator[Mention]:
    for moment in find_moments(text):
        if moment.day or moment.end - moment.start < 4:
            continue
        slack = _ABOUT if moment.vague else 0
        kind = Kind.MONTH if moment.month else Kind.YEAR
        days = _days((moment.month,)) if moment.month else None
        years = ((moment.year - slack, moment.year + slack),)
        yield Mention(moment.start, moment.end, frozenset({kind}), years, days)


def _one(
    match: re.Match[str],
    kind: Kind,
    *,
    years: Ranges | None = None,
    days: Days | None = None,
    weekday: int | None = None,
    minutes: Ranges | None = None,
) -> Mention:
    weekdays = None if weekday is None else frozenset({weekday})
    return Mention(*match.span(), frozenset({kind}), years, days, weekdays, minutes)


def _year(match: re.Match[str]) -> Ranges | None:
    return ((int(match["year"]), int(match["year"])),) if match["year"] else None


def _time(match: re.Match[str]) -> Mention | None:
    if name := match["named"]:
        at = _CLOCK_WORDS[name]
        ranges = tuple((minute, minute) for minute in at)
        if match["side"] == "before":
            ranges = tuple((minute - _NEAR, minute) for minute in at)
        elif match["side"]:
            ranges = tuple((minute, minute + _NEAR) for minute in at)
        kind = Kind.PART_OF_DAY if match["side"] else Kind.TIME
        return _one(match, kind, minutes=ranges)
    if past := match["past"]:
        off = _PAST[past.removeprefix("a ")] * (1 if match["way"] == "past" else -1)
        name = match["named2"]
        full = _CLOCK_WORDS.get(name) or tuple(
            (_WORDS_OF_HOUR.index(name) + 1 + half) * 60 for half in (0, 12)
        )
        return _one(match, Kind.PART_OF_DAY, minutes=tuple((at + off, at + off) for at in full))
    written = match["hour"] or match["hour2"] or match["hour3"] or match["word"]
    hour = int(written) if written.isdigit() else _WORDS_OF_HOUR.index(written) + 1
    minute = int(match["minute"] or match["minute2"] or match["minute3"] or 0)
    if hour > 24 or (match["half"] and not 0 <= hour <= 12):
        return None
    hours: tuple[int, ...] = (hour,)
    if match["half"]:
        hours = (hour % 12 + 12 * (match["half"] in "pP"),)
    elif 0 < hour <= 12 and not written.startswith("0"):
        hours = (hour % 12, hour % 12 + 12)
    if match["hour2"] or match["hour"] or match["hour3"] or match["word"]:
        return _one(
            match, Kind.TIME, minutes=tuple((h * 60 + minute, h * 60 + minute) for h in hours)
        )
    return None


def _part(match: re.Match[str]) -> Mention:
    return _one(match, Kind.PART_OF_DAY, minutes=_PARTS_OF_DAY[match["part"]])


def _weekday(match: re.Match[str]) -> Mention:
    minutes = _PARTS_OF_DAY[match["part"]] if match["part"] else None
    if match["part"] == "night":
        minutes = _NIGHT[1:]
    kinds = {Kind.WEEKDAY, Kind.PART_OF_DAY} if minutes else {Kind.WEEKDAY}
    weekdays = frozenset({weekday_number(match["weekday"])})
    return Mention(*match.span(), frozenset(kinds), None, None, weekdays, minutes)


def _weekend(match: re.Match[str]) -> Mention:
    """A weekend, which may begin on Friday and go on until a free Monday, or the middle of a week."""
    weekdays = frozenset({4, 5, 6, 0} if match["what"] == "weekend" else {1, 2, 3})
    return Mention(*match.span(), frozenset({Kind.STRETCH}), None, None, weekdays)


def _season(match: re.Match[str]) -> Mention:
    years = _year(match)
    if years and match["season"] == "winter":
        years = ((years[0][0] - 1, years[0][0] + 1),)
    return _one(match, Kind.STRETCH, years=years, days=_SEASONS[match["season"]])


def _part_of_year(match: re.Match[str]) -> Mention | None:
    length = 6 if match["what"] == "half" else 3
    parts = 12 // length
    part = _QUARTERS.get(match["nth"].lower(), parts - 1)
    months = range(part * length + 1, part * length + length + 1)
    return (
        _one(match, Kind.STRETCH, years=_year(match), days=_days(months)) if part < parts else None
    )


def _week(match: re.Match[str]) -> Mention:
    """The nth week of a month, of seven days or of the calendar."""
    month = month_number(match["month"]) or 1
    nth, length = match["nth"].lower(), days_in(month, None)
    reach = 6 if match["what"] == "week" else 16
    if nth in ("last", "final", "closing"):
        first, last = length - 7 - reach, length
    else:
        week = _QUARTERS[nth] + 1
        first, last = 7 * week - 6 - 6, 7 * week + reach - (6 if match["what"] == "week" else 0)
    return _one(match, Kind.STRETCH, years=_year(match), days=_days((month,), first, last))


def _part_of_month(match: re.Match[str]) -> Mention:
    month = month_number(match["month"]) or 1
    bounds = {"e": (1, 16), "b": (1, 12), "s": (1, 12), "l": (14, 31), "m": (7, 24)}
    where = match["where"].lower()
    first, last = (19, 31) if where.startswith("end") else bounds[where[0]]
    return _one(match, Kind.STRETCH, years=_year(match), days=_days((month,), first, last))


def _number(nth: str) -> int:
    """The number of an ordinal in digits or words."""
    return int(nth[:-2]) if nth[0].isdigit() else _NTHS.index(nth.lower()) + 1


def _nth_month(match: re.Match[str]) -> Mention | None:
    month = _number(match["nth"])
    if not 1 <= month <= 12:
        return None
    return _one(match, Kind.STRETCH, years=_year(match), days=_days((month,)))


def _day_of_year(match: re.Match[str]) -> Mention | None:
    from datetime import date, timedelta

    year, number = int(match["year"]), int(match["n"])
    if not 1 <= number <= 337 + days_in(2, year):
        return None
    day = date(year, 1, 1) + timedelta(days=number - 1)
    return _one(match, Kind.FEAST, years=_year(match), days=frozenset({(day.month, day.day)}))


def _edge(match: re.Match[str]) -> Mention:
    """The first or the last day of a month or of a year."""
    is_first = match["edge"].lower() in ("first", "opening")
    off = int(match["edge"].lower() == "penultimate")
    written = match["year"] or match["year2"]
    years = ((int(written), int(written)),) if written else None
    if match["month"]:
        month = month_number(match["month"]) or 1
        length = days_in(month, int(written) if written else None)
        first, last = (
            (1, 1)
            if is_first
            else ((28 if month == 2 and not written else length) - off, length - off)
        )
        return _one(match, Kind.FEAST, years=years, days=_days((month,), first, last))
    return _one(
        match, Kind.FEAST, years=years, days=frozenset({(1, 1) if is_first else (12, 31 - off)})
    )


def _nth_weekday(match: re.Match[str]) -> Mention:
    """The days that "the second Friday in June" may be, whatever the year."""
    nth = match["nth"].lower()
    months = (month_number(match["month"]) or 1,) if match["month"] else tuple(range(1, 13))
    if nth in ("last", "final"):
        days = frozenset(
            day
            for month in months
            for day in _days(
                (month,), days_in(month, None) - 6 - (month == 2), days_in(month, None)
            )
        )
    else:
        number = _NTHS.index(nth) + 1
        days = _days(months, 7 * number - 6, 7 * number)
    weekday = weekday_number(match["weekday"])
    return _one(match, Kind.FEAST, years=_year(match), days=days, weekday=weekday)


def _nth_day(match: re.Match[str]) -> Mention | None:
    day = int(match["day"])
    if not 1 <= day <= 31:
        return None
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    return _one(match, Kind.DAY, days=_days(range(1, 13), day, day), weekday=weekday)


def _month(match: re.Match[str]) -> Mention:
    month = month_number(match["month"]) or 1
    place = (match.start("month"), match.end())
    return Mention(*place, frozenset({Kind.MONTH}), None, _days((month,)))


def _century(match: re.Match[str]) -> Mention | None:
    number = _number(match["nth"])
    if not 1 <= number <= 21:
        return None
    first, last = _portion((match["where"] or "").lower())
    if match["bc"]:
        return _one(match, Kind.AGE, years=((-100 * number - 1, -100 * (number - 1)),))
    base = (number - 1) * 100
    return _one(match, Kind.AGE, years=((base + first, base + last),))


def _portion(where: str) -> tuple[int, int]:
    """The years of a century that a part of it may mean."""
    word, _, what = where.partition(" ")
    if not what:
        return {"early": (0, 45), "mid": (20, 80), "middle": (20, 80), "late": (55, 100)}.get(
            word, (0, 100)
        )
    size = {"half": 50, "quarter": 25, "third": 34, "decade": 10, "years": 25}[what.split()[0]]
    if word in ("last", "closing", "final"):
        return 100 - size, 100
    part = 0 if word == "opening" else _NTHS.index(word)
    return part * size, min(100, (part + 1) * size)


def _decade(match: re.Match[str]) -> Mention:
    if word := match["word"]:
        tens = 20 + 10 * _DECADES.index(word.lower())
        ranges = tuple((century + tens, century + tens + 9) for century in _CENTURIES)
        return _one(match, Kind.AGE, years=ranges)
    year = int(match["decade"])
    first, last = {"e": (0, 5), "m": (2, 8), "l": (4, 9), "f": (0, 5), "s": (4, 9), "": (0, 9)}[
        (match["where"] or "")[:1].lower()
    ]
    if year % 100 == 0:  # "the 1900s" may be a century
        first, last = 0, 99
    return _one(match, Kind.AGE, years=((year + first, year + last),))


def _bc(match: re.Match[str]) -> Mention:
    year, slack = -int(match["year"]), _ABOUT if match["about"] else 0
    return _one(match, Kind.YEAR, years=((year - slack, year + slack),))


_MAKERS: dict[str, Callable[[re.Match[str]], Mention | None]] = {
    "time": _time, "part": _part, "weekday": _weekday, "weekend": _weekend, "season": _season, "part of year": _part_of_year,
    "week": _week, "part of month": _part_of_month, "nth month": _nth_month, "day of year": _day_of_year,
    "edge": _edge, "nth weekday": _nth_weekday, "nth": _nth_day, "month": _month, "century": _century, "decade": _decade, "bc": _bc,
}  # fmt: skip
# The words without which a reader need not look.
_NTH_WORDS = word_set("penultimate first second third fourth fifth last final closing opening")
_READERS = (
    ((word_set("m am pm noon midday midnight o'clock past quarter minutes morning afternoon evening night")
      | {f"{n}{half}" for n, half in product((*range(60), *(f"0{n}" for n in range(10))), ("am", "pm"))},), "time"),
    ((word_set("hours morning lunchtime lunch afternoon evening night dawn daybreak dusk nightfall"),), "part"),
    ((frozenset(WEEKDAY_WORDS),), "weekday"),
    ((word_set("weekend midweek"),), "weekend"),
    ((word_set("spring summer autumn winter"),), "season"),
    ((word_set("half quarter"), _NTH_WORDS), "part of year"),
    ((word_set("week fortnight days"), _NTH_WORDS, MONTH_WORDS), "week"),
    ((word_set("early late mid beginning start end middle"), MONTH_WORDS), "part of month"),
    ((word_set("month"), word_set("of")), "nth month"),
    ((word_set("day"), word_set("of")), "day of year"),
    ((word_set("day night evening morning hour hours minute minutes moment moments"), _NTH_WORDS), "edge"),
    ((frozenset(WEEKDAY_WORDS), _NTH_WORDS), "nth weekday"),
    ((frozenset({f"{n}{nth}" for n, nth in product(range(1, 32), ("st", "nd", "rd", "th", "sts", "ths"))}),), "nth"),
    ((MONTH_WORDS,), "month"),
    ((word_set("century century's"),), "century"),
    ((frozenset({f"{year}s" for year in range(1000, 2100, 10)} | set(_DECADES)),), "decade"),
    ((word_set("bc bce b"),), "bc"),
)  # fmt: skip
_READ_BY: dict[str, list[str]] = {}
for _cues, _name in _READERS:
    for _word in _cues[0]:
        _READ_BY.setdefault(_word, []).append(_name)
_ALSO = {name: cues[1:] for cues, name in _READERS if len(cues) > 1}
