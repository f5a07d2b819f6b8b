"""Faults that arithmetic or the calendar decides, put into stretches of real articles.

A *maker* looks at one stretch and returns edits, each with a faulty and a right wording; the
marks ⟦ and ⟧ in the faulty wording say which places conflict. The makers are grouped by kind:
impossible dates, wrong arithmetic, miscounted lists, mismatched ages, mismatched units.
"""

# ruff: noqa: ARG001, ARG005 (the makers all take the same arguments)

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import cache
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from urllib.parse import unquote

from benchmarks.data import rows
from benchmarks.injected.case import Injected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")

CASES = 3  # of each variant, on different articles
SHORTEST, LONGEST = 150, 600  # words of a stretch

MONTHS = calendar.month_name[1:]
MONTH = "|".join(MONTHS)
DAYS = calendar.day_name[:]
HOLIDAYS = (
    ("Christmas Eve", 12, 24),
    ("New Year's Day", 1, 1),
    ("St Patrick's Day", 3, 17),
    ("Valentine's Day", 2, 14),
    ("Halloween", 10, 31),
)
SMALL = [
    "nought",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ORDINALS = [
    "-",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
COUNTRIES = (
    "Argentina|Australia|Austria|Belgium|Brazil|Britain|Canada|Chile|China|Cuba|Denmark|Egypt|"
    "England|Finland|France|Germany|Greece|Hungary|India|Indonesia|Iran|Iraq|Ireland|Israel|"
    "Italy|Japan|Kenya|Mexico|New Zealand|Nigeria|Norway|Pakistan|Poland|Portugal|Russia|"
    "Scotland|Singapore|South Africa|South Korea|Spain|Sri Lanka|Sweden|Switzerland|Thailand|"
    "Turkey|Ukraine|Wales|Zimbabwe|Vietnam|Malaysia|Cyprus|Hong Kong|Taiwan"
)
PLACES = (
    "London|Paris|Rome|Berlin|Vienna|Madrid|Moscow|New York|Boston|Chicago|Los Angeles|Sydney|"
    "Melbourne|Brisbane|Adelaide|Perth|Dublin|Edinburgh|Glasgow|Manchester|Birmingham|Leeds|"
    "Liverpool|Bristol|Cardiff|Oxford|Cambridge|Toronto|Montreal|Philadelphia|Washington|"
    "San Francisco|Munich|Dresden|Leipzig|Hamburg|Prague|Budapest|Amsterdam|Brussels|Geneva|"
    "Milan|Florence|Venice|Naples|Athens|Tokyo|Beijing|Shanghai|Baltimore|St Petersburg|"
    "Victoria|Queensland|Tasmania|New South Wales|South Australia|Western Australia"
)


class Doc(NamedTuple):
    """A stretch of an article; `birth` and `death` are full dates that stand in it, with places."""

    source: str  # "bbc", "bio" or "abc"
    article: str
    text: str
    sep: str  # between paragraphs
    name: str  # surname of the person a biography is about
    full: str  # the person's name in full
    he: str  # "he" or "she"
    birth: Stamp | None
    death: Stamp | None


class Stamp(NamedTuple):
    """A date that stands in a text, and how it is written ("dmy" or "mdy")."""

    start: int
    end: int
    date: dt.date
    style: str


class Edit(NamedTuple):
    """Text to be put in place of doc.text[start:end], in the faulty and in the right form."""

    start: int
    end: int
    wrong: str
    right: str


if TYPE_CHECKING:
    Maker = Callable[[Doc, Random], list[Edit] | None]

_MAKERS: list[tuple[str, str, Maker]] = []


def _variant(kind: str, name: str) -> Callable[[Maker], Maker]:
    """A decorator that enters a maker into the list."""

    def enter(maker: Maker) -> Maker:
        _MAKERS.append((kind, name, maker))
        return maker

    return enter


# --- Words and numbers -------------------------------------------------------------------------


def _words(n: int) -> str:
    """A whole number from 0 to 999 in words."""
    if n >= 100:
        rest = f" and {_words(n % 100)}" if n % 100 else ""
        return f"{SMALL[n // 100]} hundred{rest}"
    if n < 20:
        return SMALL[n]
    return TENS[n // 10] + (f"-{SMALL[n % 10]}" if n % 10 else "")


def _number(n: int) -> str:
    """A number as newspapers print it: words up to nine, figures with commas above."""
    return SMALL[n] if n < 10 else f"{n:,}"


def _th(n: int) -> str:
    """An ordinal in figures: 31st."""
    ending = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def _ordinal(n: int) -> str:
    """An ordinal below 100 in words."""
    if n < 20:
        return ORDINALS[n]
    return f"{TENS[n // 10]}-{ORDINALS[n % 10]}" if n % 10 else TENS[n // 10][:-1] + "ieth"


def _plain(x: float) -> str:
    """A number with at most two decimals, none that say nothing, and commas."""
    return f"{round(x, 2):,.2f}".rstrip("0").rstrip(".")


def _near(x: float) -> str:
    """A converted figure, rounded as reporters round: two figures, three above a hundred."""
    if x < 1:
        return _plain(x)
    if x < 10:
        return _plain(round(x, 1))
    if x < 100:
        return str(round(x))
    keep = 10 ** (len(str(int(x))) - 3)
    return f"{round(x / keep) * keep:,}"


def _value(figure: str) -> float:
    return float(figure.replace(",", ""))


def _cap(text: str) -> str:
    return text[:1].upper() + text[1:]


def _date(date: dt.date, style: str, day: object = None) -> str:
    """A date as it is written in the text, perhaps with another day."""
    day = date.day if day is None else day
    month = MONTHS[date.month - 1]
    if style == "dmy":
        return f"{day} {month} {date.year}"
    return f"{month} {day}, {date.year}"


def _dayless(date: dt.date, style: str) -> str:
    """A day and month as they are written in the text, without the year."""
    month = MONTHS[date.month - 1]
    return f"{date.day} {month}" if style == "dmy" else f"{month} {date.day}"


def _weekday(date: dt.date, off: int = 0) -> str:
    return DAYS[(date.weekday() + off) % 7]


# --- Edits and places --------------------------------------------------------------------------


def _say(start: int, end: int, words: str, wrong: object, right: object) -> Edit:
    """An edit whose two forms differ in what stands for {}."""
    return Edit(start, end, words.replace("{}", str(wrong)), words.replace("{}", str(right)))


def _keep(doc: Doc, start: int, end: int) -> Edit:
    """Marks a real place as one of the two that conflict."""
    real = doc.text[start:end]
    return Edit(start, end, f"⟦{real}⟧", real)


ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|No|Jr|Sr|Rev|Gen|Capt|Col|Lt|Sgt|Prof|v|vs|c|etc|Inc|Corp|Co)|\.[A-Za-z])$"
)
STOP = re.compile(r"[.!?][\"”]?(?=\s|$)")


def _stop(doc: Doc, at: int) -> int | None:
    """Where the sentence at this place ends; none where quotations make it doubtful."""
    text = doc.text
    begin = text.rfind("\n", 0, at) + 1
    for found in STOP.finditer(text, at):
        if "\n" in text[at : found.start()]:
            return None
        if ABBREVIATED.search(text[max(0, found.start() - 12) : found.start()]):
            continue
        paragraph = text[begin : found.end()]
        if paragraph.count('"') % 2 or paragraph.count("“") != paragraph.count("”"):
            continue
        following = text[found.end() : found.end() + 2]
        if not following.strip() or following[1:2].isupper() or following[1:2] in '"“':
            return found.end()
    return None


def _begin(doc: Doc, at: int) -> int:
    """Where the sentence at this place begins, about."""
    line = doc.text.rfind("\n", 0, at) + 1
    last = line
    for found in STOP.finditer(doc.text, line, at):
        if not ABBREVIATED.search(doc.text[max(0, found.start() - 12) : found.start()]):
            last = found.end() + 1
    return last


def _sentence(doc: Doc, at: int) -> str:
    return doc.text[_begin(doc, at) : _stop(doc, at) or at]


def _in_quotes(doc: Doc, at: int) -> bool:
    before = doc.text[doc.text.rfind("\n", 0, at) + 1 : at]
    return before.count('"') % 2 == 1 or before.count("“") != before.count("”")


def _tails(doc: Doc) -> list[int]:
    """The ends of the paragraphs of prose, the title and headings left out."""
    ends = []
    at = 0
    for paragraph in doc.text.split(doc.sep):
        at += len(paragraph)
        whole = paragraph.count('"') % 2 == 0 and paragraph.count("“") == paragraph.count("”")
        if len(paragraph) > 120 and paragraph[-1] in '."”' and paragraph[0].isalnum() and whole:
            ends.append(at)
        at += len(doc.sep)
    return ends


def _tail(doc: Doc, rng: Random, after: int = 0) -> int | None:
    """The end of some paragraph, of one after this place if asked."""
    ends = [end for end in _tails(doc) if end >= after]
    return rng.choice(ends) if ends else None


# --- Dates in the text -------------------------------------------------------------------------

DATE = (
    rf"(?:(?P<d>\d\d?)[ \xa0](?P<m>{MONTH}),?[ \xa0](?P<y>1[5-9]\d\d|20[01]\d)\b"
    rf"|(?P<m2>{MONTH})[ \xa0](?P<d2>\d\d?),[ \xa0](?P<y2>1[5-9]\d\d|20[01]\d)\b)"
)
DATES = re.compile(r"(?<![\d–-])(?<!\d[ \xa0])" + DATE)


def _stamp(found: re.Match[str]) -> Stamp | None:
    style = "dmy" if found["d"] else "mdy"
    day, month, year = (found[k] or found[k + "2"] for k in "dmy")
    try:
        date = dt.date(int(year), MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None
    return Stamp(found.start(), found.end(), date, style)


@cache
def _stamps(doc: Doc) -> tuple[Stamp, ...]:
    """The full dates of a stretch that occur only once in it."""
    found = [stamp for m in DATES.finditer(doc.text) if (stamp := _stamp(m))]
    dates = [stamp.date for stamp in found]
    return tuple(s for s in found if dates.count(s.date) == 1)


@cache
def _on_dates(doc: Doc) -> tuple[Stamp, ...]:
    """The dates after "on" that don't stand in a quotation and have no weekday yet."""
    return tuple(
        s
        for s in _stamps(doc)
        if doc.text[s.start - 4 : s.start].lower() == " on " and not _in_quotes(doc, s.start)
    )


def _pick(rng: Random, things: list[T] | tuple[T, ...]) -> T | None:
    return rng.choice(things) if things else None


def _one_date(
    doc: Doc,
    rng: Random,
    fits: Callable[[Stamp], bool],
    words: Callable[[Stamp], tuple[str, str, str]],
) -> list[Edit] | None:
    """Rewrites one date that fits, after "on": a pattern and its faulty and right filling."""
    stamp = _pick(rng, [s for s in _on_dates(doc) if fits(s)])
    if not stamp:
        return None
    pattern, wrong, right = words(stamp)
    return [_say(stamp.start, stamp.end, f"⟦{pattern}⟧", wrong, right)]


def _short_month(s: Stamp) -> bool:
    """Whether the month has thirty days."""
    return s.date.month in {4, 6, 9, 11}


def _modern(s: Stamp) -> bool:
    """Whether the Gregorian calendar can be taken for granted."""
    return s.date.year >= 1850


def _date_makers() -> None:
    """Enters the makers that rewrite one real date."""
    kind = "impossible-date"

    def add(
        name: str, fits: Callable[[Stamp], bool], words: Callable[[Stamp], tuple[str, str, str]]
    ) -> None:
        def maker(doc: Doc, rng: Random) -> list[Edit] | None:
            return _one_date(doc, rng, fits, words)

        _variant(kind, name)(maker)

    def month(s: Stamp) -> str:
        return MONTHS[s.date.month - 1]

    add(
        "thirty-first-day-first",
        lambda s: s.style == "dmy" and _short_month(s),
        lambda s: (_date(s.date, "dmy", "{}"), "31", str(s.date.day)),
    )
    add(
        "thirty-first-month-first",
        lambda s: s.style == "mdy" and _short_month(s),
        lambda s: (_date(s.date, "mdy", "{}"), "31", str(s.date.day)),
    )
    add(
        "february-30-or-31",
        lambda s: s.date.month == 2,
        lambda s: (_date(s.date, s.style, "{}"), str(30 + s.date.day % 2), str(s.date.day)),
    )
    add(
        "leap-day-common-year-figures",
        lambda s: s.date.month == 2 and not calendar.isleap(s.date.year),
        lambda s: (_date(s.date, s.style, "{}"), "29", str(s.date.day)),
    )
    add(
        "leap-day-common-year-words",
        lambda s: s.date.month == 2 and not calendar.isleap(s.date.year),
        lambda s: ("the {} of February " + str(s.date.year), "twenty-ninth", _ordinal(s.date.day)),
    )
    add(
        "ordinal-of-month",
        lambda s: _short_month(s) and s.date.day > 3,
        lambda s: ("the {} of " + f"{month(s)}, {s.date.year}", "31st", _th(s.date.day)),
    )
    add(
        "ordinal-in-words-after-month",
        _short_month,
        lambda s: (f"{month(s)} the {{}}, {s.date.year}", "thirty-first", _ordinal(s.date.day)),
    )
    add(
        "dotted-numbers",
        lambda s: s.date.month in {2, 4, 6, 9, 11} and _modern(s),
        lambda s: ("{}" + f".{s.date.month}.{s.date.year}", "31", str(s.date.day)),
    )
    add(
        "abbreviated-month",
        _short_month,
        lambda s: (
            "{} "
            + {4: "Apr.", 6: "Jun.", 9: "Sept.", 11: "Nov."}[s.date.month]
            + f" {s.date.year}",
            "31",
            str(s.date.day),
        ),
    )
    add(
        "slashes-day-first",
        lambda s: s.date.month in {2, 4, 6, 9, 11} and s.style == "dmy" and s.date.day > 12,
        lambda s: ("{}" + f"/{s.date.month:02}/{s.date.year}", "31", str(s.date.day)),
    )
    add(
        "roman-month",
        lambda s: s.date.month in {4, 6, 9, 11},
        lambda s: (
            "{} " + {4: "IV", 6: "VI", 9: "IX", 11: "XI"}[s.date.month] + f" {s.date.year}",
            "31",
            str(s.date.day),
        ),
    )
    add(
        "digit-struck-twice",
        lambda s: s.date.day > 10,
        lambda s: (
            _date(s.date, s.style, "{}"),
            str(s.date.day)[0] + str(s.date.day),
            str(s.date.day),
        ),
    )
    add(
        "day-thirty-something",
        lambda s: 1 < s.date.day < 10,
        lambda s: (_date(s.date, s.style, "{}"), f"3{s.date.day}", str(s.date.day)),
    )
    add(
        "weekday-before-day-first",
        lambda s: s.style == "dmy" and _modern(s),
        lambda s: ("{} " + _date(s.date, "dmy"), _weekday(s.date, 2), _weekday(s.date)),
    )
    add(
        "weekday-before-month-first",
        lambda s: s.style == "mdy" and _modern(s),
        lambda s: ("{}, " + _date(s.date, "mdy"), _weekday(s.date, -2), _weekday(s.date)),
    )
    add(
        "weekday-of-ordinal",
        _modern,
        lambda s: (
            "{} the " + f"{_th(s.date.day)} of {month(s)}, {s.date.year}",
            _weekday(s.date, 4),
            _weekday(s.date),
        ),
    )
    add(
        "weekday-abbreviated-in-brackets",
        _modern,
        lambda s: (
            _date(s.date, s.style) + " ({})",
            _weekday(s.date, 3)[:3] + ".",
            _weekday(s.date)[:3] + ".",
        ),
    )
    add(
        "morning-of-weekday",
        _modern,
        lambda s: (
            "the morning of {}, " + _date(s.date, s.style),
            _weekday(s.date, -3),
            _weekday(s.date),
        ),
    )
    add(
        "half-of-year",
        lambda s: s.date.month in {1, 2, 3, 10, 11, 12},
        lambda s: (
            _date(s.date, s.style) + ", in the {} half of that year",
            "second" if s.date.month < 6 else "first",
            "first" if s.date.month < 6 else "second",
        ),
    )


_date_makers()


@_variant("impossible-date", "weekday-in-apposition")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    stamp = _pick(rng, [s for s in _on_dates(doc) if _modern(s) and doc.text[s.end] == ","])
    if not stamp:
        return None
    words = doc.text[stamp.start : stamp.end]
    return [
        _say(
            stamp.start,
            stamp.end,
            f"⟦{words}, a {{}}⟧",
            _weekday(stamp.date, 3),
            _weekday(stamp.date),
        )
    ]


@_variant("impossible-date", "weekday-said-afterwards")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    stamp = _pick(rng, [s for s in _on_dates(doc) if _modern(s)])
    stop = stamp and _stop(doc, stamp.end)
    if not stamp or not stop:
        return None
    again = _dayless(stamp.date, stamp.style)
    return [
        _keep(doc, stamp.start, stamp.end),
        _say(
            stop,
            stop,
            f" That year, ⟦{again} was a {{}}⟧.",
            _weekday(stamp.date, 2),
            _weekday(stamp.date),
        ),
    ]


@_variant("impossible-date", "weekday-two-days-on")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    stamp = _pick(rng, [s for s in _on_dates(doc) if _modern(s) and s.date.day < 27])
    stop = stamp and _stop(doc, stamp.end)
    if not stamp or not stop or "born" in _sentence(doc, stamp.start):
        return None
    later = stamp.date + dt.timedelta(2)
    return [
        _keep(doc, stamp.start, stamp.end),
        _say(
            stop,
            stop,
            f" Two days later, on ⟦{{}} the {_th(later.day)}⟧, the newspapers carried the news.",
            _weekday(later, 3),
            _weekday(later),
        ),
    ]


@_variant("impossible-date", "next-day-is-not-next")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    stamp = _pick(rng, [s for s in _on_dates(doc) if s.date.day < 24 and s.date.year > 1700])
    stop = stamp and _stop(doc, stamp.end)
    if not stamp or not stop or "born" in _sentence(doc, stamp.start):
        return None
    right = stamp.date + dt.timedelta(1)
    wrong = stamp.date + dt.timedelta(4)
    return [
        _keep(doc, stamp.start, stamp.end),
        _say(
            stop,
            stop,
            " Word of it did not get about until ⟦the following day, {}⟧.",
            _dayless(wrong, stamp.style),
            _dayless(right, stamp.style),
        ),
    ]


@_variant("impossible-date", "range-past-end-of-month")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    fits = [s for s in _on_dates(doc) if _short_month(s) and s.date.day < 29 and _lasts(doc, s)]
    stamp = _pick(rng, [s for s in fits if s.style == "dmy"])
    if not stamp:
        return None
    words = f"from ⟦{stamp.date.day} to {{}} {MONTHS[stamp.date.month - 1]} {stamp.date.year}⟧"
    return [_on(doc, stamp, words, 31, 30)]


def _on(doc: Doc, stamp: Stamp, words: str, wrong: object, right: object) -> Edit:
    """Puts a phrase in the place of "on" and the date."""
    on = doc.text[stamp.start - 3 : stamp.start - 1]
    return _say(stamp.start - 3, stamp.end, _cap(words) if on == "On" else words, wrong, right)


LASTING = re.compile(
    r"\b(?:held|ran|fought|met|tour\w*|played|stay\w*|continued|visit\w*|attend\w*|perform\w*|travel\w*|"
    r"march\w*|battle|fighting|conference|took place|work\w*|debate\w*|meeting|bombard\w*|trial|"
    r"talks|sessions?|hearings?|strike|raid\w*|attack\w*|operations?|recorded|filmed|shot|broadcast)\b"
)


def _lasts(doc: Doc, stamp: Stamp) -> bool:
    """Whether the sentence is about something that may have gone on for days."""
    sentence = _sentence(doc, stamp.start)
    return bool(LASTING.search(sentence)) and not re.search(r"\b(?:born|died|killed)\b", sentence)


@_variant("impossible-date", "month-first-through")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    stamp = _pick(rng, [s for s in _on_dates(doc) if s.style == "mdy" and _lasts(doc, s)])
    if not stamp or stamp.date.month not in {2, 4, 6, 9, 11} or stamp.date.day > 26:
        return None
    month = MONTHS[stamp.date.month - 1]
    words = f"from ⟦{month} {stamp.date.day} through {month} {{}}, {stamp.date.year}⟧"
    return [_on(doc, stamp, words, 31, stamp.date.day + 2)]


@_variant("impossible-date", "night-of-dash")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    stamp = _pick(rng, [s for s in _on_dates(doc) if _short_month(s) and 2 < s.date.day < 30])
    if not stamp:
        return None
    month = MONTHS[stamp.date.month - 1]
    words = f"during the night of ⟦{{}} {month} {stamp.date.year}⟧"
    return [_on(doc, stamp, words, "30–31", f"{stamp.date.day - 1}–{stamp.date.day}")]


@_variant("impossible-date", "backward-days-between")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    stamp = _pick(rng, [s for s in _on_dates(doc) if 2 < s.date.day < 20])
    if not stamp:
        return None
    day, month = stamp.date.day, MONTHS[stamp.date.month - 1]
    words = f"some time between ⟦{{}} {month} {stamp.date.year}⟧"
    return [_on(doc, stamp, words, f"{day + 7} and {day}", f"{day} and {day + 7}")]


@_variant("impossible-date", "backward-months")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    stamp = _pick(rng, [s for s in _on_dates(doc) if 4 < s.date.month < 10])
    if not stamp or "born" in _sentence(doc, stamp.start):
        return None
    first, day = _dayless(stamp.date, stamp.style), stamp.date.day % 27 + 1
    wrong = stamp.date.replace(month=stamp.date.month - 3, day=day)
    right = stamp.date.replace(month=stamp.date.month + 3, day=day)
    return [
        _on(
            doc,
            stamp,
            f"between ⟦{first} and {{}}⟧",
            _date(wrong, stamp.style),
            _date(right, stamp.style),
        )
    ]


def _year_range(doc: Doc, rng: Random, pattern: str) -> list[Edit] | None:
    """Turns a real range of years round; the pattern has the groups a and b."""
    text = doc.text
    found = [
        m
        for m in re.finditer(pattern, text)
        if int(m["a"]) < int(m["a"][: 4 - len(m["b"])] + m["b"])
        and text.count(m.group()) == 1
        and not _in_quotes(doc, m.start())
    ]
    m = _pick(rng, found)
    if not m:
        return None
    full = m["a"][: 4 - len(m["b"])] + m["b"]
    if int(full) - int(m["a"]) < 2:
        return None
    back = m["a"][4 - len(m["b"]) :]
    wrong = text[m.start() : m.start("a")] + full + text[m.end("a") : m.start("b")] + back
    return [Edit(m.start(), m.end(), f"⟦{wrong}⟧", m.group())]


for _name, _pattern in (
    ("backward-years-from-to", r"\bfrom (?P<a>1[5-9]\d\d|20\d\d) to (?P<b>\d{4})\b"),
    ("backward-years-until", r"\bfrom (?P<a>1[5-9]\d\d|20\d\d) until (?P<b>\d{4})\b"),
    ("backward-years-between", r"\bbetween (?P<a>1[5-9]\d\d|20\d\d) and (?P<b>\d{4})\b"),
    ("backward-years-dash", r"(?<=\()(?P<a>1[5-9]\d\d|20\d\d)[–-](?P<b>\d{4})(?=\))"),
    ("backward-years-short-dash", r"\b(?P<a>1[5-9]\d\d|20\d\d)[–-](?P<b>\d\d)\b(?![–-])"),
):

    def _ranged(doc: Doc, rng: Random, pattern: str = _pattern) -> list[Edit] | None:
        return _year_range(doc, rng, pattern)

    _variant("impossible-date", _name)(_ranged)


@_variant("impossible-date", "backward-lifespan")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    if not doc.birth or not doc.death or doc.death.start - doc.birth.end > 6:
        return None
    span = doc.text[doc.birth.start : doc.death.end]
    years = (str(doc.birth.date.year), str(doc.death.date.year))
    if years[0] in doc.text[doc.death.end :] or years[1] in doc.text[doc.death.end :]:
        return None
    earlier = str(doc.birth.date.year - rng.randint(2, 5) * 10)
    wrong = _date(doc.death.date, doc.death.style).replace(years[1], earlier)
    head = doc.text[doc.birth.start : doc.death.start]
    return [Edit(doc.birth.start, doc.death.end, f"⟦{head}{wrong}⟧", span)]


# Stamps, notes and notices that newsrooms put round an article.


def _news_day(rng: Random) -> dt.date:
    """A day in the months the BBC articles are from."""
    return dt.date(2004, 7, 1) + dt.timedelta(rng.randrange(300))


def _notice(
    doc: Doc, rng: Random, words: str, wrong: object, right: object, source: str = "bbc"
) -> list[Edit] | None:
    """A sentence of its own at the end of some paragraph of a news article."""
    at = _tail(doc, rng)
    if doc.source not in source or at is None:
        return None
    return [_say(at, at, " " + words, wrong, right)]


@_variant("impossible-date", "published-stamp-slashes")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    if doc.source != "bbc":
        return None
    time = f"{rng.randint(9, 19):02}:{rng.randint(10, 59)}:{rng.randint(10, 59)}"
    day = rng.randint(10, 28)
    month = rng.choice(["2004/11", "2004/09", "2005/02", "2005/04"])
    end = len(doc.text)
    return [_say(end, end, f"{doc.sep}Published: ⟦{month}/{{}}⟧ {time} GMT", 31, day)]


@_variant("impossible-date", "updated-stamp-weekday")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    if doc.source != "bbc":
        return None
    day = _news_day(rng)
    end = len(doc.text)
    date = f"{day.day} {MONTHS[day.month - 1]}, {day.year}"
    words = f"{doc.sep}Last Updated: ⟦{{}}, {date}⟧, 1{rng.randint(0, 9)}:{rng.randint(10, 59)} GMT"
    return [_say(end, end, words, _weekday(day, 5), _weekday(day))]


@_variant("impossible-date", "updated-stamp-clock")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    if doc.source != "bbc":
        return None
    day = _news_day(rng)
    end = len(doc.text)
    date = f"{_weekday(day)}, {_date(day, 'dmy')}"
    minute = rng.randint(10, 59)
    words = f"{doc.sep}Last Updated: {date}, ⟦{{}} GMT⟧"
    hour = rng.randint(10, 19)
    wrong = f"{hour}:{minute + 50}" if minute < 50 else f"{hour + 15}:{minute}"
    return [_say(end, end, words, wrong, f"{hour}:{minute}")]


@_variant("impossible-date", "iso-thirteenth-month")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    if doc.source != "abc" or not _tails(doc):
        return None
    end = len(doc.text)
    day = rng.randint(13, 28)
    return [
        _say(
            end,
            end,
            f"{doc.sep}First posted ⟦2006-{{}}⟧, archived.",
            f"{day}-{day - 3:02}",
            f"{day - 12:02}-{day - 3:02}",
        )
    ]


@_variant("impossible-date", "weeks-apart-other-weekday")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    day = rng.randint(3, 20)
    month = rng.choice(MONTHS)
    name = rng.randrange(5)
    words = f"Talks are pencilled in for ⟦{DAYS[name]} {day} {month}⟧ and again for ⟦{{}} {day + 7} {month}⟧."
    return _notice(doc, rng, words, DAYS[(name + 3) % 5], DAYS[name])


@_variant("impossible-date", "neighbouring-days")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    day = rng.randint(3, 25)
    month = rng.choice(MONTHS)
    name = rng.randrange(4)
    words = f"Nothing more is expected before ⟦{DAYS[name]} {day} or {{}} {day + 1} {month}⟧."
    return _notice(doc, rng, words, DAYS[name + 3], DAYS[name + 1])


@_variant("impossible-date", "monday-to-sunday")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    day = rng.randint(2, 18)
    month = rng.choice(MONTHS)
    words = f"Comments may be sent in during the week from ⟦Monday {day} to Sunday {{}} {month}⟧."
    return _notice(doc, rng, words, day + 8, day + 6, "bbc abc")


@_variant("impossible-date", "nth-weekday-of-month")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    nth = rng.choice([1, 2])
    day = rng.randint(2, 6)
    words = (
        f"The next update is due on ⟦the {ORDINALS[nth]} {rng.choice(DAYS[:5])} in "
        f"{rng.choice(MONTHS)}, the {{}}⟧."
    )
    return _notice(doc, rng, words, _th(day + 7 * (nth + 1)), _th(day + 7 * (nth - 1)), "bbc abc")


@_variant("impossible-date", "fixed-holiday")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    name, month, day = rng.choice(HOLIDAYS)
    right = f"{day} {MONTHS[month - 1]}"
    other = 30 if day == 31 else day + 2
    words = f"An answer has been promised for ⟦{name}, {{}}⟧."
    return _notice(doc, rng, words, f"{other} {MONTHS[month - 1]}", right, "bbc abc")


@_variant("impossible-date", "pm-minutes-over-sixty")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    hour = rng.randint(4, 9)
    words = "A statement is expected at about ⟦{}⟧."
    return _notice(
        doc, rng, words, f"{hour}.{rng.randint(65, 85)}pm", f"{hour}.{rng.choice([15, 30, 45])}pm"
    )


@_variant("impossible-date", "hour-with-am")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    hour = rng.randint(5, 9)
    words = "Telephone lines will be open from ⟦{}am⟧ tomorrow."
    return _notice(doc, rng, words, f"{hour + 20}", str(hour), "bbc abc")


@_variant("impossible-date", "afternoon-runs-backward")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    hour = rng.randint(1, 3)
    words = "There will be a chance to put questions ⟦between {} the same afternoon⟧."
    a, b = f"{hour}pm", f"{hour + 2}.30pm"
    return _notice(doc, rng, words, f"{b} and {a}", f"{a} and {b}", "bbc abc")


@_variant("impossible-date", "quarter-end")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    m = _pick(
        rng,
        list(
            re.finditer(
                r"\b(?:months|year|quarter) (?:to|ended|ending) (?P<x>(?:the end of |\d\d )?"
                r"(?P<m>June|September|November))\b",
                doc.text,
            )
        ),
    )
    if not m:
        return None
    return [_say(m.start("x"), m.end("x"), f"⟦{{}} {m['m']}⟧", 31, 30)]


# --- Wrong arithmetic --------------------------------------------------------------------------

MONEY = re.compile(
    r"(?<![\w£$€(])(?P<p>[£$€])(?P<n>\d[\d,]*(?:\.\d+)?)(?P<u>bn|m| million| billion)\b"
)
AMOUNT = r"[£$€]?\d[\d,]*(?:\.\d+)?(?:bn\b|m\b| million| billion|%)?"
CHANGES = re.compile(
    rf"\bfrom (?:about |just |some |only )?(?P<a>{AMOUNT})(?: [a-z]+){{0,2}} to (?:about |just |some |only )?(?P<b>{AMOUNT})"
    rf"|\bto (?P<b2>{AMOUNT})(?: [\w']+){{0,5}}?,? from (?P<a2>{AMOUNT})"
    rf"|(?P<b3>{AMOUNT}),? (?:up|down|compared|as against) (?:from|with) (?:about )?(?P<a3>{AMOUNT})"
)
MOVED = re.compile(
    r"\b(?:rose|ris\w+|fell|fall\w*|increas\w+|cut|grew|grow\w*|drop\w*|reduc\w+|expand\w*|number|up|down|"
    r"decreas\w+|declin\w+|jump\w*|improv\w+|doubl\w+|shrank|raised|lifted|slip\w*|climb\w*)\b"
)
FIGURE = re.compile(r"(?P<p>[£$€]?)(?P<n>\d[\d,]*(?:\.\d+)?)(?P<u>.*)")


class Change(NamedTuple):
    """Two figures of one real sentence: before and after."""

    start: int
    end: int
    stop: int  # end of the sentence
    before: float
    after: float
    sign: str
    unit: str


@cache
def _changes(doc: Doc) -> tuple[Change, ...]:
    """The changes a stretch tells of, in the same unit and without a percentage yet."""
    found = []
    for m in CHANGES.finditer(doc.text):
        pair = [FIGURE.fullmatch(m[k] or m[k + "2"] or m[k + "3"]) for k in "ab"]
        if not pair[0] or not pair[1] or _in_quotes(doc, m.start()):
            continue
        (p, a, u), (q, b, v) = (x.groups() for x in pair if x)
        before, after = _value(a.rstrip(",")), _value(b.rstrip(","))
        if u == "m" and v == "bn" and p:
            after, v = after * 1000, "m"
        plain = not p and not u
        if plain and not MOVED.search(_sentence(doc, m.start())):
            continue
        if p != q or u != v or (plain and (1500 < before < 2100 or min(before, after) < 20)):
            continue
        if (
            min(before, after) <= 0
            or not 0.3 < after / before < 8
            or abs(after / before - 1) < 0.04
        ):
            continue
        stop = _stop(doc, m.end())
        if not stop or (u != "%" and "%" in doc.text[_begin(doc, m.start()) : stop]):
            continue
        if re.match(r"[\w:.–-]*[\d:–-]", doc.text[m.end() :]) or "per cent" in _sentence(
            doc, m.start()
        ):
            continue
        found.append(Change(m.start(), m.end(), stop, before, after, p, u))
    return tuple(found)


def _change(doc: Doc, rng: Random, *, share: bool = False) -> Change | None:
    return _pick(rng, [c for c in _changes(doc) if (c.unit == "%") == share])


def _percent(c: Change) -> int:
    return round(abs(c.after / c.before - 1) * 100)


def _rise(c: Change, up: str = "rise", down: str = "fall") -> str:
    return up if c.after > c.before else down


def _off(n: int) -> int:
    """Another percentage, clearly beyond rounding."""
    return n + 15 if n < 40 else n - 17


@_variant("wrong-arithmetic", "percentage-in-next-sentence")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    c = _change(doc, rng)
    if not c:
        return None
    n = _percent(c)
    words = f" That is a ⟦{_rise(c)} of about {{}}%⟧."
    return [_keep(doc, c.start, c.end), _say(c.stop, c.stop, words, _off(n), n)]


@_variant("wrong-arithmetic", "percentage-in-words-and-per-cent")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    c = _change(doc, rng)
    if not c or not _percent(c) < 100 or doc.text[c.end] not in ",.":
        return None
    n = _percent(c)
    words = f"⟦{doc.text[c.start : c.end]}⟧, {_rise(c, 'an increase', 'a drop')} of ⟦{{}} per cent⟧"
    return [_say(c.start, c.end, words, _words(_off(n)), _words(n))]


@_variant("wrong-arithmetic", "difference-in-brackets")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    c = _change(doc, rng)
    if not c or not c.sign or doc.text[c.end] not in ",. ":
        return None
    gap = abs(c.after - c.before)
    words = f"⟦{doc.text[c.start : c.end]}⟧ (⟦a difference of {c.sign}{{}}{c.unit}⟧)"
    return [_say(c.start, c.end, words, _plain(gap * 1.5), _plain(gap))]


@_variant("wrong-arithmetic", "percentage-points")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    c = _change(doc, rng, share=True)
    if not c:
        return None
    gap = abs(c.after - c.before)
    words = f" That is a ⟦{_rise(c)} of {{}} percentage points⟧."
    return [
        _keep(doc, c.start, c.end),
        _say(c.stop, c.stop, words, _plain(gap * 2 + 1), _plain(gap)),
    ]


VAGUELY = re.compile(
    r"\b(?:about|some|than|over|nearly|almost|around|up to|to|least|and|approximately|roughly|between|"
    r"or|under|below|above|every|by|further|additional|another|extra|FTSE|Fortune|top) $",
    re.IGNORECASE,
)
SPENT = re.compile(
    r"\b(?:spend\w*|spent|invest\w*|fund\w*|cost\w*|pa(?:y|id|ying)|budget\w*|loan\w*|grants?|bid|deal|buy\w*|bought|"
    r"compensation|project|scheme|debts?|aid|fine[ds]?|damages|package|plan\w*|settle\w*)\b"
)
EARNED = re.compile(
    r"\b(?:revenues?|profits?|sales|assets|turnover|earn\w*|income|loss(?:es)?|took|takings|box office|shares?|tickets|brought in|gross\w*|lost|losing|sold|has provided|saved?|savings|benefits?)\b"
)


def _money(doc: Doc, rng: Random, least: float = 6, *, spent: bool = False) -> re.Match[str] | None:
    """A round-ish sum of money that the stretch names once, outside quotations."""
    found = [
        m
        for m in MONEY.finditer(doc.text)
        if _value(m["n"]) >= least
        and doc.text.count(m["n"] + m["u"]) == 1
        and not _in_quotes(doc, m.start())
        and not re.match(
            r" ?[(–-]| an? | per | (?:to|and) [£$€]| (?:yearly|annual)", doc.text[m.end() :]
        )
        and not VAGUELY.search(doc.text[: m.start()])
        and (
            not spent
            or (
                SPENT.search(_sentence(doc, m.start()))
                and not EARNED.search(_sentence(doc, m.start()))
            )
        )
        and _stop(doc, m.end())
    ]
    return _pick(rng, found)


def _figure(m: re.Match[str], x: float) -> str:
    return f"{m['p']}{_plain(x)}{m['u']}"


def _money_maker(
    name: str,
    tell: Callable[[re.Match[str], float, Random], tuple[str, object, object] | None],
    least: float = 6,
    step: int = 1,
) -> None:
    """Enters a maker that adds a sentence about a sum the stretch names."""

    def maker(doc: Doc, rng: Random) -> list[Edit] | None:
        m = _money(doc, rng, least, spent=True)
        stop = m and _stop(doc, m.end())
        if not m or not stop or _value(m["n"]) % step:
            return None
        told = tell(m, _value(m["n"]), rng)
        if not told:
            return None
        words, wrong, right = told
        edit = _say(stop, stop, " " + words, wrong, right)
        if m.group() in words:
            return [edit]
        return [_keep(doc, m.start(), m.end()), edit]

    _variant("wrong-arithmetic", name)(maker)


_money_maker(
    "balance-left",
    lambda m, x, rng: (
        f"⟦Of the {m.group()}, {_figure(m, x * 0.4)} has been found so far, leaving {{}}⟧ still to come.",
        _figure(m, x * 0.8),
        _figure(m, x * 0.6),
    ),
    least=10,
)
_money_maker(
    "doubled-since",
    lambda m, x, rng: (
        f"⟦At {m.group()} the figure is exactly twice the {{}}⟧ first put forward.",
        _figure(m, x / 4),
        _figure(m, x / 2),
    ),
)
_money_maker(
    "trebled-in-words",
    lambda m, x, rng: (
        "The original estimate, ⟦of {}, has thus trebled⟧.",
        _figure(m, x / 2),
        _figure(m, x / 3),
    ),
    least=6,
    step=6,
)
_money_maker(
    "instalments-of-sum",
    lambda m, x, rng: (
        f"⟦The {m.group()} is to be paid in four equal instalments of {{}}⟧.",
        _figure(m, x / 3),
        _figure(m, x / 4),
    ),
    step=12,
)
_money_maker(
    "two-halves-one-sum",
    lambda m, x, rng: (
        f"Of this, ⟦{_figure(m, x * 0.7)} is to be borrowed and {{}}⟧ taken from reserves; there is no other source.",
        _figure(m, x * 0.45),
        _figure(m, x * 0.3),
    ),
    least=10,
)
_money_maker(
    "bigger-by-a-quarter",
    lambda m, x, rng: (
        f"A figure mentioned earlier, ⟦{{}}, was a quarter more than {m.group()}⟧.",
        _figure(m, x * 2),
        _figure(m, x * 1.25),
    ),
    step=4,
)
_money_maker(
    "fraction-of-sum",
    lambda m, x, rng: (
        "⟦A fifth of that, or {},⟧ is being held back for contingencies.",
        _figure(m, x / 2),
        _figure(m, x / 5),
    ),
    step=5,
)
_money_maker(
    "three-years-add-up",
    lambda m, x, rng: (
        f"Spread over three years, the sum breaks down into ⟦{_figure(m, x * 0.5)}, {_figure(m, x * 0.3)} and {{}}⟧.",
        _figure(m, x * 0.4),
        _figure(m, x * 0.2),
    ),
    least=10,
)


@_variant("wrong-arithmetic", "two-real-sums-together")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    found = [m for m in MONEY.finditer(doc.text) if not _in_quotes(doc, m.start())]
    pairs = [
        (a, b)
        for a, b in pairwise(found)
        if (a["p"], a["u"]) == (b["p"], b["u"])
        and len(doc.text[a.end() : b.start()]) > 9
        and _begin(doc, a.start()) == _begin(doc, b.start())
        and a["n"] != b["n"]
        and doc.text[a.end() : a.end() + 2] != " ("
    ]
    pair = _pick(rng, pairs)
    stop = pair and _stop(doc, pair[1].end())
    if not pair or not stop:
        return None
    total = _value(pair[0]["n"]) + _value(pair[1]["n"])
    words = f" Added together, ⟦{pair[0].group()} and {pair[1].group()} make {{}}⟧."
    return [_say(stop, stop, words, _figure(pair[0], total * 1.3), _figure(pair[0], total))]


@_variant("wrong-arithmetic", "budget-list-with-total")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    m = _money(doc, rng, 20, spent=True)
    at = m and _tail(doc, rng, m.end())
    if not m or not at or _value(m["n"]) % 1 or doc.source != "bbc":
        return None
    x = int(_value(m["n"]))
    a, b = x // 2, x // 3
    rest = x - a - b
    p, u = m["p"], m["u"]
    lines = f"- Due this year: {p}{a}{u}\n- Due next year: {p}{b}{u}\n- Due later: {p}{rest}{u}\n- Total: {p}{{}}{u}"
    return [
        _say(at, at, f"\n\nWhen the {m.group()} falls due:\n\n⟦{lines}⟧", x + rest + 1, x),
    ]


COUNTED = re.compile(
    r"(?<![\w,.£$-])(?P<n>\d{2,4}|\d\d?,\d00) (?P<w>people|passengers|players|members|workers|employees|"
    r"staff|students|patients|children|soldiers|delegates|farmers|victims|survivors|volunteers|"
    r"prisoners|candidates|competitors|pupils|households|jobs|schools|farms|companies|"
    r"countries|properties|firms|shops|stores|seats)\b"
)
PEOPLE = {
    "people",
    "passengers",
    "players",
    "members",
    "workers",
    "employees",
    "staff",
    "students",
    "patients",
    "children",
    "delegates",
    "farmers",
    "victims",
    "survivors",
    "volunteers",
    "prisoners",
    "candidates",
    "competitors",
    "pupils",
}


def _crowd(doc: Doc, rng: Random, *, people: bool, least: int = 12) -> re.Match[str] | None:
    """A number of people or things that the stretch names once."""
    found = [
        m
        for m in COUNTED.finditer(doc.text)
        if (m["w"] in PEOPLE) == people
        and not 1500 < _value(m["n"]) < 2100
        and _value(m["n"]) >= least
        and doc.text.count(m["n"]) == 1
        and not _in_quotes(doc, m.start())
        and not re.search(r"(?:average of|million|[A-Z]\w+|[A-Z]) $", doc.text[: m.start()])
        and not VAGUELY.search(doc.text[: m.start()])
        and (people or m["w"] not in {"countries", "seats", "soldiers"})
        and not re.search(
            r"\b(?:carry|capacity|could|would|can|plans?|expected|may|might|millions?)\b",
            _sentence(doc, m.start()),
        )
        and not re.match(
            r" (?:a|an|per|in every|each|aged|over|under|died|killed) ", doc.text[m.end() :]
        )
        and _stop(doc, m.end())
    ]
    return _pick(rng, found)


def _crowd_maker(
    name: str,
    tell: Callable[[str, int, Random], tuple[str, object, object] | None],
    *,
    people: bool,
    least: int = 12,
) -> None:
    """Enters a maker that adds a sentence about a number of people or things."""

    def maker(doc: Doc, rng: Random) -> list[Edit] | None:
        m = _crowd(doc, rng, people=people, least=least)
        stop = m and _stop(doc, m.end())
        if not m or not stop:
            return None
        told = tell(f"{m['n']} {m['w']}", int(_value(m["n"])), rng)
        if not told:
            return None
        words, wrong, right = told
        edit = _say(stop, stop, " " + words, wrong, right)
        if m.group() in words:
            return [edit]
        return [_keep(doc, m.start(), m.end()), edit]

    _variant("wrong-arithmetic", name)(maker)


_crowd_maker(
    "men-and-women",
    lambda what, n, rng: (
        f"⟦There were {_number(n // 3)} women and {{}} men among the {what}⟧.",
        _number(n - n // 3 + n // 4),
        _number(n - n // 3),
    ),
    people=True,
)
_crowd_maker(
    "all-but",
    lambda what, n, rng: (
        "⟦All but three of them, or {},⟧ are local.",
        _number(n - 7),
        _number(n - 3),
    ),
    people=True,
)
_crowd_maker(
    "three-way-split-colon",
    lambda what, n, rng: (
        f"⟦The {what} were divided up as follows: {_number(n // 2)} in the north, {_number(n // 4)} in the south and {{}} elsewhere⟧.",
        _number(n - n // 2 - n // 4 + n // 3),
        _number(n - n // 2 - n // 4),
    ),
    people=False,
)
_crowd_maker(
    "share-in-brackets",
    lambda what, n, rng: (
        f"So far ⟦{_number(n // 4)} of the {what} ({{}}%)⟧ have been looked at in detail.",
        round(n // 4 / n * 100) + 16,
        round(n // 4 / n * 100),
    ),
    people=False,
    least=20,
)
_crowd_maker(
    "one-in-words",
    lambda what, n, rng: (
        (
            "⟦One in five of these, {} altogether,⟧ is in the capital.",
            _number(n // 2),
            _number(n // 5),
        )
        if n % 5 == 0
        else None
    ),
    people=False,
    least=20,
)
_crowd_maker(
    "remaining",
    lambda what, n, rng: (
        f"Of these, ⟦{_number(n // 5)} came in the first batch, which left {{}}⟧ for later.",
        _number(n - n // 5 - n // 4),
        _number(n - n // 5),
    ),
    people=False,
    least=25,
)


@_variant("wrong-arithmetic", "percentage-as-ratio")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    names = {
        20: ("one in five", "one in three"),
        25: ("one in four", "one in seven"),
        30: ("three in ten", "one in ten"),
        33: ("a third", "a quarter"),
        40: ("two in five", "three in five"),
        60: ("three in five", "four in five"),
        75: ("three-quarters", "nine in ten"),
        80: ("four in five", "three in five"),
        70: ("seven in ten", "nine in ten"),
        90: ("nine in ten", "two-thirds"),
    }
    m = _pick(
        rng, [m for m in re.finditer(r"(?<=\s)(\d\d)%(?= of )", doc.text) if int(m[1]) in names]
    )
    if not m or _in_quotes(doc, m.start()):
        return None
    right, wrong = names[int(m[1])]
    return [_say(m.start(), m.end(), f"⟦{m.group()}, or {{}},⟧", wrong, right)]


@_variant("wrong-arithmetic", "remaining-percent")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    found = [
        m
        for m in re.finditer(
            r"(?<=\s)(\d\d)% of (?:all |the )?(?:people|those|users|firms|shoppers|respondents|companies|households|customers|viewers|voters|consumers|women|men|Britons|adults|children|[a-z]+ users)\b",
            doc.text,
        )
        if not _in_quotes(doc, m.start())
        and not re.search(
            r"(?:than|by|about|over|nearly|almost|around|to|least|additional|and|further|another) $",
            doc.text[: m.start()],
        )
    ]
    m = _pick(rng, found)
    stop = m and _stop(doc, m.end())
    if not m or not stop:
        return None
    rest = 100 - int(m[1])
    wrong = rest + 20 if rest < 60 else rest - 20
    return [
        _keep(doc, m.start(), m.end()),
        _say(stop, stop, " That was not the case for ⟦the remaining {}%⟧.", wrong, rest),
    ]


@_variant("wrong-arithmetic", "poll-shares-past-hundred")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    a = rng.randint(41, 52)
    b = rng.randint(25, 33)
    words = (
        f"In a quick poll of readers on the matter, ⟦{a}% were in favour, {b}% were against and "
        "{}% had no opinion⟧."
    )
    return _notice(doc, rng, words, 100 - a - b + 18, 100 - a - b)


@_variant("wrong-arithmetic", "poll-shares-as-list")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    at = _tail(doc, rng)
    if doc.source != "bbc" or not at:
        return None
    a = rng.randint(35, 48)
    b = rng.randint(20, 30)
    words = f"\n\nWhat readers of this page thought:\n\n⟦- Good news: {a}%\n- Bad news: {b}%\n- Neither or don't know: {{}}%⟧"
    return [_say(at, at, words, 100 - a - b + 23, 100 - a - b)]


@_variant("wrong-arithmetic", "table-with-sum")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    at = _tail(doc, rng)
    if doc.source != "abc" or not at:
        return None
    calls = [rng.randint(15, 60) for _ in range(3)]
    days = "".join(f"| {day} | {n} |\n" for day, n in zip(DAYS, calls, strict=False))
    total = sum(calls)
    words = f"\n\nCalls on the subject to this programme:\n\n⟦| Day | Calls |\n| --- | --- |\n{days}| Sum | {{}} |⟧\n"
    return [_say(at, at, words, total + calls[0], total)]


@_variant("wrong-arithmetic", "quarters-and-thirds")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    words = "⟦Three-quarters of the letters this paper received on the subject were critical and the remaining {}⟧ supportive."
    return _notice(doc, rng, words, "third", "quarter", "bbc abc")


@_variant("wrong-arithmetic", "unit-price-times-number")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    count, price = rng.randint(3, 9) * 10, rng.choice([4, 5, 6, 12, 15])
    words = f"This newsroom ordered ⟦{count} copies of the background report at £{price} each, £{{}} in all⟧."
    return _notice(doc, rng, words, f"{count * price + 10 * price:,}", f"{count * price:,}")


@_variant("wrong-arithmetic", "votes-majority-words")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    found = [
        m
        for m in re.finditer(
            r"\b(\d[\d,]*)(?: votes)? (?:to|against) (\d[\d,]*\d|\d)(?: votes)?\b", doc.text
        )
        if ("votes" in m.group() or "vote" in _sentence(doc, m.start()))
        and _value(m[1]) > _value(m[2])
        and _stop(doc, m.end())
    ]
    m = _pick(rng, found)
    stop = m and _stop(doc, m.end())
    if not m or not stop:
        return None
    gap = int(_value(m[1]) - _value(m[2]))
    return [
        _keep(doc, m.start(), m.end()),
        _say(stop, stop, " The margin was ⟦{}⟧.", _votes(gap + 10), _votes(gap)),
    ]


def _votes(n: int) -> str:
    return "one vote" if n == 1 else f"{_number(n)} votes"


@_variant("wrong-arithmetic", "motion-carried")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    if not re.search(r"\b(?:MPs|parliament|Commons|Lords|council|union)\b", doc.text):
        return None
    a, b = rng.randint(280, 330), rng.randint(180, 260)
    words = (
        f"An earlier motion on the subject was carried by ⟦{a} votes to {b}, a majority of {{}}⟧."
    )
    return _notice(doc, rng, words, a - b + 20, a - b)


def _score_maker(
    name: str, pattern: str, tell: Callable[[int, int, str], tuple[str, object, object] | None]
) -> None:
    """Enters a maker that adds a phrase right after a real score."""

    def maker(doc: Doc, rng: Random) -> list[Edit] | None:
        found = [m for m in re.finditer(pattern, doc.text) if not _in_quotes(doc, m.start())]
        m = _pick(rng, found)
        if not m or doc.source != "bbc" or doc.text.count(m["s"]) > 1:
            return None
        if re.search(
            r"\b(?:half-time|lead|led|ahead|interval|down|odds|break)\b", _sentence(doc, m.start())
        ):
            return None
        told = tell(int(m["a"]), int(m["b"]), m["s"])
        stop = _stop(doc, m.end())
        if not told or not stop:
            return None
        words, wrong, right = told
        return [_keep(doc, m.start("s"), m.end("s")), _say(stop, stop, " " + words, wrong, right)]

    _variant("wrong-arithmetic", name)(maker)


RUGBY = r"(?<![\d-])(?P<s>(?P<a>[1-9]\d)-(?P<b>[1-9]?\d))(?= (?:win|victory|defeat|loss)\b)"
GOALS = r"(?<![\d-] )(?<![\d-])(?P<s>(?P<a>[3-6])-(?P<b>[0-3]))(?= (?:win|victory|defeat|loss|thrashing|league win))"
_score_maker(
    "points-margin",
    RUGBY,
    lambda a, b, s: (
        ("⟦The margin of {} points⟧ surprised most observers.", _number(a - b + 8), _number(a - b))
        if a - b > 1
        else None
    ),
)
_score_maker(
    "half-time-and-second-half",
    RUGBY,
    lambda a, b, s: (
        (
            f"The winners had ⟦{_number(a // 2)} points at half-time and added {{}}⟧ after it.",
            _number(a - a // 2 + 9),
            _number(a - a // 2),
        )
        if a > b
        else None
    ),
)
_score_maker(
    "goals-margin",
    GOALS,
    lambda a, b, s: (
        (
            "The {}-goal margin did not flatter the winners.".replace(
                "The {}-goal margin", "⟦The {}-goal margin⟧"
            ),
            SMALL[a - b + 1],
            SMALL[a - b],
        )
        if a - b > 1
        else None
    ),
)
_score_maker(
    "goals-seen",
    GOALS,
    lambda a, b, s: (
        "The crowd had seen ⟦{} goals⟧ for its money.",
        SMALL[a + b + 2],
        SMALL[a + b],
    ),
)


@_variant("wrong-arithmetic", "tally-after-goals")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    m = re.search(r"\b(?:striker|midfielder) ([A-Z]\w+(?: [A-Z]\w+)?)", doc.text)
    stop = m and _stop(doc, m.end())
    if not m or not stop or doc.source != "bbc":
        return None
    last = m[1].split()[-1]
    have = rng.randint(11, 24)
    words = f" {last} has ⟦three goals in the last four games, which took the tally from {have} to {{}}⟧."
    return [_say(stop, stop, words, have + 6, have + 3)]


@_variant("wrong-arithmetic", "rate-per-game")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    m = _pick(
        rng,
        list(
            re.finditer(
                r"\b(?P<n>\d+) (?P<w>goals|points|runs|tries|touchdowns|hits|assists|wickets) in (?:only |just |his )?(?P<g>\d+) (?P<v>[a-z]+ )?(?P<x>games|matches|appearances|innings|Tests)",
                doc.text,
            )
        ),
    )
    stop = m and _stop(doc, m.end())
    if not m or not stop:
        return None
    rate = int(m["n"]) / int(m["g"])
    thing = {"innings": "innings"}.get(m["x"], m["x"].rstrip("s")).replace("matche", "match")
    words = f" The average, ⟦{{}} a {thing}⟧, speaks for itself."
    if thing[0] in "aei":
        words = words.replace(" a ", " an ")
    return [
        _keep(doc, m.start(), m.end()),
        _say(stop, stop, words, f"{rate * 1.7 + 0.2:.2f}", f"{rate:.2f}"),
    ]


@_variant("wrong-arithmetic", "won-drawn-lost")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    found = [
        m
        for m in re.finditer(
            r"\b(?P<g>[1-9]\d) (?:[A-Z]?[a-z]+ )?(?:games|matches|Tests|fights|bouts)\b", doc.text
        )
        if doc.text.count(m["g"]) == 1
        and re.search(
            r"(?:in|of|after|for|over) (?:his |the |her )?(?:last |first )?$", doc.text[: m.start()]
        )
        is not None
    ]
    m = _pick(rng, found)
    stop = m and _stop(doc, m.end())
    if (
        not m
        or not stop
        or re.search(r"\b(?:won|wins?|lost|tennis)\b", _sentence(doc, m.start()))
        or not re.search(r"\b(?:football\w*|rugby|cricket\w*|England|United|Tests?)\b", doc.text)
        or re.search(
            r"\b(?:NBA|NHL|MLB|season|innings|goals?|runs?|points?|baseball|hockey)\b",
            _sentence(doc, m.start()),
        )
    ):
        return None
    games = int(m["g"])
    won, drawn = games // 2, games // 5
    words = f" ⟦Of the {games}, {_number(won)} were won, {_number(drawn)} drawn and {{}} lost⟧."
    return [
        _say(stop, stop, words, _number(games - won - drawn + 4), _number(games - won - drawn)),
    ]


@_variant("wrong-arithmetic", "year-into-months")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    found = [
        m
        for m in re.finditer(
            r"(?<![A-Z])(?P<p>[£$])(?P<n>\d[\d,]*(?:\.\d+)?)(?P<u>m|bn)? (?:a|per) (?P<w>year|week|month)\b",
            doc.text,
        )
        if _value(m["n"]) > 3 and not _in_quotes(doc, m.start())
    ]
    m = _pick(rng, found)
    stop = m and _stop(doc, m.end())
    if not m or not stop:
        return None
    u = m["u"] or ""
    x = _value(m["n"])
    if m["w"] == "year":
        other, y = "month", x / 12
    else:
        other, y = "year", x * (52 if m["w"] == "week" else 12)
    if y < 1:
        return None
    words = f" That works out at about ⟦{m['p']}{{}}{u} a {other}⟧."
    return [_keep(doc, m.start(), m.end()), _say(stop, stop, words, _near(y * 2.5), _near(y))]


@_variant("wrong-arithmetic", "double-in-own-sentence")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    a = rng.randint(12, 48)
    words = (
        f"Complaints about the issue to this newspaper have ⟦doubled in a month, from {a} to {{}}⟧."
    )
    return _notice(doc, rng, words, a * 3, a * 2, "bbc abc")


@_variant("wrong-arithmetic", "halved-in-own-sentence")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    a = rng.randint(20, 60)
    words = f"Interest in the topic seems limited: the number of calls to the news desk was ⟦cut in half, from {2 * a} last week to {{}}⟧ this week."
    return _notice(doc, rng, words, round(a * 1.55), a, "bbc abc")


@_variant("wrong-arithmetic", "real-percentage-with-both-figures")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    found = []
    for m in re.finditer(
        rf"(?P<x>\d+(?:\.\d+)?)% (?:[a-z]+ )?to (?P<b>{AMOUNT})(?: [\w']+){{0,3}}?,? (?:compared with|from) (?P<a>{AMOUNT})",
        doc.text,
    ):
        a, b = FIGURE.fullmatch(m["a"]), FIGURE.fullmatch(m["b"])
        if a and b and a["p"] == b["p"] and a["u"] == b["u"] and a["p"]:
            real = abs(_value(b["n"]) / _value(a["n"]) - 1) * 100
            if abs(real - _value(m["x"])) < 1.5 and doc.text.count(m["x"] + "%") == 1:
                found.append(m)
    picked = _pick(rng, found)
    if not picked:
        return None
    m = picked
    x = _value(m["x"])
    rest = doc.text[m.end("x") : m.end()]
    return [_say(m.start(), m.end(), "⟦{}" + rest + "⟧", _plain(x + 21), m["x"])]


# --- Miscounted lists --------------------------------------------------------------------------

ITEM = r"[A-Z][\w'’.-]*(?: (?:(?:of|the|de|van|von) )?[A-Z][\w'’-]+){0,3}"
NAMES = re.compile(rf"{ITEM}(?:, {ITEM})+,? and {ITEM}")
CHILDREN = "sons|daughters|children|siblings|brothers|sisters"
COUNT = "two|three|four|five|six|seven|eight"
ITEM_NOTE = r"(?: \((?:born )?[^(),]{1,24}\))?"
ITEM = ITEM + ITEM_NOTE
THING = r"[A-Za-z][\w'’-]*(?: [\w'’-]+){0,4}"
HEADED = re.compile(
    rf"\b(?P<n>{COUNT}|Two|Three|Four|Five|Six) (?P<w>(?:[a-z-]+ ){{0,3}}[a-z]+s)"
    rf"(?:(?:[:—]| [–-]|,) ?(?P<l>{ITEM}(?:, {ITEM})*,? and {ITEM})(?=[.;]|, (?:and|who|which|all|with|but) )"
    rf"|(?::|—| [–-]) ?(?P<k>{THING}(?:, {THING})*,? and {THING})(?=\.))"
)


def _items(listed: str) -> list[str]:
    return [x for x in re.split(r",? and |, ", listed) if x]


@cache
def _headed(doc: Doc) -> tuple[re.Match[str], ...]:
    """The real lists of names that follow their number and agree with it."""
    return tuple(
        m
        for m in HEADED.finditer(doc.text)
        if len(_items(m["l"] or m["k"])) == SMALL.index(m["n"].lower())
        and not re.search(r"\b(?:or|years|months|times|other|more)\b", m["w"])
    )


def _listed(m: re.Match[str]) -> tuple[int, int]:
    """Where the list stands."""
    return m.span("l") if m["l"] else m.span("k")


def _recount(doc: Doc, m: re.Match[str], step: int) -> list[Edit]:
    n = SMALL.index(m["n"].lower())
    wrong = SMALL[n + step]
    wrong = _cap(wrong) if m["n"][0].isupper() else wrong
    words = f"⟦{{}} {m['w']}⟧"
    return [_say(m.start("n"), m.end("w"), words, wrong, m["n"]), _keep(doc, *_listed(m))]


@_variant("miscounted-list", "real-number-too-high")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    m = _pick(rng, _headed(doc))
    return _recount(doc, m, 1) if m else None


@_variant("miscounted-list", "real-number-too-low")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    m = _pick(rng, [m for m in _headed(doc) if len(_items(m["l"] or m["k"])) > 2])
    return _recount(doc, m, -1) if m else None


@_variant("miscounted-list", "real-item-dropped")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    m = _pick(rng, [m for m in _headed(doc) if len(_items(m["l"] or m["k"])) > 2])
    if not m:
        return None
    start, end = _listed(m)
    real = doc.text[start:end]
    items = _items(real)
    items.pop(rng.randrange(len(items)))
    wrong = ", ".join(items[:-1]) + " and " + items[-1]
    return [_keep(doc, m.start("n"), m.end("w")), Edit(start, end, f"⟦{wrong}⟧", real)]


@_variant("miscounted-list", "real-children-figures")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    found = [m for m in _headed(doc) if re.search(CHILDREN, m["w"])]
    m = _pick(rng, found)
    return _recount(doc, m, 2) if m else None


@cache
def _gazetteer(doc: Doc, names: str) -> tuple[re.Match[str], ...]:
    """Lists of three or more of these names, each of which is only such a name."""
    one = rf"(?:{names})"
    pattern = rf"(?<!, )(?<!and )(?<![\w-])(?:the )?{one}(?:, {one})+,? and (?:the )?{one}(?![\w-]| [A-Z]|'s|’s|,? and)"
    return tuple(m for m in re.finditer(pattern, doc.text) if not _in_quotes(doc, m.start()))


def _list_maker(
    name: str, names: str, tell: Callable[[str, list[str]], tuple[str, object, object]]
) -> None:
    """Enters a maker that puts a number to a real list of countries or places."""

    def maker(doc: Doc, rng: Random) -> list[Edit] | None:
        found = [
            m
            for m in _gazetteer(doc, names)
            if re.search(
                r"(?:in|from|to|of|as|with|by|for|like|between|against|across|visited) $",
                doc.text[: m.start()],
            )
            and not re.search(
                rf"\b(?:{COUNT}|both|other)\b", doc.text[max(0, m.start() - 50) : m.end() + 40]
            )
        ]
        m = _pick(rng, found)
        if not m:
            return None
        words, wrong, right = tell(m.group(), _items(m.group()))
        return [_say(m.start(), m.end(), _trim(doc, m.end(), words), wrong, right)]

    _variant("miscounted-list", name)(maker)


_list_maker(
    "countries-colon-before",
    COUNTRIES,
    lambda text, items: (f"⟦{{}} countries: {text}⟧", SMALL[len(items) + 1], SMALL[len(items)]),
)
_list_maker(
    "countries-count-after",
    COUNTRIES,
    lambda text, items: (
        f"⟦{text} ({{}} countries in all)⟧",
        SMALL[len(items) - 1],
        SMALL[len(items)],
    ),
)
_list_maker(
    "places-dash-all",
    PLACES,
    lambda text, items: (
        f"⟦{text} – all {{}} of them –⟧",
        SMALL[len(items) + 1],
        SMALL[len(items)],
    ),
)
_list_maker(
    "places-the-trio-of",
    PLACES + "|" + COUNTRIES,
    lambda text, items: (
        f"⟦the {{}} of {text}⟧",
        {3: "quartet", 4: "quintet", 5: "quartet"}.get(len(items), "trio"),
        {3: "trio", 4: "quartet", 5: "quintet"}.get(len(items), "group"),
    ),
)


@_variant("miscounted-list", "years-and-times")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    found = [
        m
        for m in re.finditer(
            r"\b(?:won|married|elected|visited|played|ran|returned|appeared|awarded|selected|toured|named|"
            r"champion|title|Prize|Award|Cup|medal|Championship)[^.,;()]{0,40}?(?P<x> in (?P<l>[12]\d{3}(?:, [12]\d{3})*,? and [12]\d{3}))\b(?!s)",
            doc.text,
        )
        if not _in_quotes(doc, m.start())
        and not re.search(
            r"\b(?:times|twice|both|two|three|four|respectively)\b", _sentence(doc, m.start())
        )
    ]
    m = _pick(rng, found)
    if not m:
        return None
    n = len(_items(m["l"]))
    times = {2: "twice", 3: "three times", 4: "four times", 5: "five times"}
    wrong = times[n + 1] if n < 5 else times[3]
    return [
        _say(
            m.start("x"),
            m.end("x"),
            f" ⟦{{}}, in {m['l']}⟧",
            wrong,
            times.get(n, f"{SMALL[n]} times"),
        )
    ]


@_variant("miscounted-list", "names-numbered-after-with")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    person = r"[A-Z][a-z]+ [A-Z][a-z]+"
    found = [
        m
        for m in re.finditer(
            rf"\b(?:with|including|alongside) (?P<l>{person}(?:, {person})+,? and {person})(?=[.,;])",
            doc.text,
        )
        if not _in_quotes(doc, m.start())
        and not re.search(
            rf"\b(?:{COUNTRIES}|{PLACES}|The|University|House|Street|Party|Union|Board|Office|War|States|Films|Pictures|Weekly|Times|Post)\b",
            m["l"],
        )
    ]
    m = _pick(rng, found)
    if not m:
        return None
    n = len(_items(m["l"]))
    return [_say(m.start("l"), m.end("l"), f"⟦{{}} others, {m['l']}⟧", SMALL[n + 1], SMALL[n])]


@_variant("miscounted-list", "sets-of-a-match")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    score = r"\d-\d(?: \(\d\d?-\d\d?\))?"
    found = [
        m
        for m in re.finditer(
            rf"(?<![\d-])(?<!\d )({score}(?: {score})+)(?=[.,]? |\.)(?! \d-)", doc.text
        )
        if not _in_quotes(doc, m.start())
    ]
    m = _pick(rng, found)
    if not m or doc.source != "bbc" or re.search(r"\bsets?\b", _sentence(doc, m.start())):
        return None
    n = len(re.findall(r"(?<!\()\b\d-\d\b(?!\d)", re.sub(r" \([^)]*\)", "", m.group())))
    if n not in {2, 3, 5}:
        return None
    words = f"⟦{m.group()} in {{}} sets⟧"
    return [_say(m.start(), m.end(), words, {2: "three", 3: "four", 5: "four"}[n], SMALL[n])]


POINT = re.compile(
    r"(?:(?<=^)|(?<=\n)|(?<=[.!?] ))(?P<s>(?:The [a-z]|A [a-z]|[A-Z][a-z]+ (?:is|was|has|had|will|won|became|said)\b)[^.!?\n\"“”:;()]{30,130})\.(?=\s|$)"
)
VAGUE = re.compile(
    r"^(?:He|She|It|They|This|That|These|Those|But|And|However|There|We|I|You|What|Who|Here|Both|One|All|Some|"
    r"The (?:other|following|first|second|third|latter|former|same|two|three|four|only|next)|A (?:further|second|third))\b"
)


@cache
def _points(doc: Doc) -> tuple[str, ...]:
    """Short plain sentences of the stretch that can stand alone."""
    return tuple(
        m["s"]
        for m in POINT.finditer(doc.text)
        if not VAGUE.match(m["s"])
        and not _in_quotes(doc, m.start())
        and (
            m["s"].startswith(("The ", "A "))
            or re.search(rf"[a-z,] {m['s'].split()[0]}\b", doc.text)
        )
        and not re.search(
            r"\b(?:Mr|Mrs|Dr|St|[A-Z]|v|No)$|\b(?:also|another|latter|however)\b", m["s"]
        )
    )


def _low(sentence: str) -> str:
    """A sentence to be continued in small letters where it begins with an article."""
    return (
        sentence[0].lower() + sentence[1:] if re.match(r"The [a-z]|A [a-z]", sentence) else sentence
    )


def _points_maker(
    name: str,
    tell: Callable[[list[str], str], tuple[str, object, object]],
    sizes: tuple[int, ...] = (3, 4),
    *,
    inside: bool = False,
) -> None:
    """Enters a maker that sums the stretch up in a list of some of its own sentences."""

    def maker(doc: Doc, rng: Random) -> list[Edit] | None:
        points = _points(doc)
        size = rng.choice(sizes)
        if len(points) < size:
            return None
        picked = [points[i] for i in sorted(rng.sample(range(len(points)), size))]
        at = _tail(doc, rng) if inside else len(doc.text)
        if at is None:
            return None
        words, wrong, right = tell(picked, doc.sep)
        return [_say(at, at, words, wrong, right)]

    _variant("miscounted-list", name)(maker)


def _lines(points: list[str], mark: str) -> str:
    """A list of lines, numbered where the mark has a figure in it."""
    return "\n".join(f"{mark.replace('#', str(i))} {p}." for i, p in enumerate(points, 1))


_points_maker(
    "bullets-at-a-glance",
    lambda p, s: (
        f"{s}⟦{{}} things to know:⟧\n\n⟦{_lines(p, '-')}⟧",
        _cap(SMALL[len(p) + 1]),
        _cap(SMALL[len(p)]),
    ),
)
_points_maker(
    "numbered-under-heading",
    lambda p, s: (
        f"{s}## ⟦The story in {{}} points⟧\n\n⟦{_lines(p, '#.')}⟧",
        SMALL[len(p) + 1],
        SMALL[len(p)],
    ),
    (4, 5),
)
_points_maker(
    "asterisks-figure-in-intro",
    lambda p, s: (f"{s}In short, ⟦{{}} facts⟧:\n\n⟦{_lines(p, '*')}⟧", len(p) - 1, len(p)),
    (4, 5),
)
_points_maker(
    "round-bullets-main-findings",
    lambda p, s: (
        f"{s}The ⟦{{}} main points⟧ are these:\n\n⟦{_lines(p, '•')}⟧",
        SMALL[len(p) - 1],
        SMALL[len(p)],
    ),
)
_points_maker(
    "count-after-the-bullets",
    lambda p, s: (
        f"{s}To recapitulate:\n\n⟦{_lines(p, '-')}⟧\n\n⟦Those {{}} points⟧ are the whole of what is known for certain.",
        SMALL[len(p) + 2],
        SMALL[len(p)],
    ),
)
_points_maker(
    "first-second-finally",
    lambda p, s: (
        f"{s}⟦{{}} facts stand out⟧. ⟦First, {_low(p[0])}. Second, {_low(p[1])}. Finally, {_low(p[2])}.⟧",
        "Two",
        "Three",
    ),
    (3,),
)
_points_maker(
    "firstly-to-lastly",
    lambda p, s: (
        f"{s}The case rests on ⟦{{}} facts⟧. ⟦Firstly, {_low(p[0])}. Secondly, {_low(p[1])}. Thirdly, {_low(p[2])}. Lastly, {_low(p[3])}.⟧",
        "five",
        "four",
    ),
    (4,),
)
_points_maker(
    "the-first-the-second-the-third",
    lambda p, s: (
        f"{s}It is worth keeping ⟦{{}} things⟧ in mind. ⟦The first is that {_low(p[0])}. The second is that {_low(p[1])}. The third is that {_low(p[2])}.⟧",
        "two",
        "three",
    ),
    (3,),
)
_points_maker(
    "one-another-a-third",
    lambda p, s: (
        f"{s}⟦{{}} facts⟧ bear repeating. ⟦One is that {_low(p[0])}; another, that {_low(p[1])}; a third, that {_low(p[2])}.⟧",
        "Four",
        "Three",
    ),
    (3,),
)
_points_maker(
    "letters-in-brackets",
    lambda p, s: (
        f"{s}To sum up, ⟦{{}} things⟧ are on record: ⟦(a) {_low(p[0])}; (b) {_low(p[1])}; and (c) {_low(p[2])}⟧.",
        "four",
        "three",
    ),
    (3,),
)
_points_maker(
    "roman-numerals",
    lambda p, s: (
        f"{s}⟦{{}} statements⟧ may be taken as settled:\n\n⟦i) {p[0]}.\nii) {p[1]}.\niii) {p[2]}.\niv) {p[3]}.⟧",
        "Three",
        "Four",
    ),
    (4,),
)
_points_maker(
    "figures-with-bracket-inline",
    lambda p, s: (
        f" That leaves ⟦{{}} certainties⟧: ⟦1) {_low(p[0])}, 2) {_low(p[1])} and 3) {_low(p[2])}⟧.",
        "two",
        "three",
    ),
    (3,),
    inside=True,
)
_points_maker(
    "semicolons-after-colon",
    lambda p, s: (
        f" In brief, ⟦{{}} facts are undisputed⟧: ⟦{_low(p[0])}; {_low(p[1])}; and {_low(p[2])}⟧.",
        "five",
        "three",
    ),
    (3,),
    inside=True,
)
_points_maker(
    "fourth-and-last",
    lambda p, s: (
        f"{s}There were ⟦{{}} points⟧ to remember. ⟦One: {_low(p[0])}. Two: {_low(p[1])}. Three: {_low(p[2])}. And the fourth and last: {_low(p[3])}.⟧",
        "three",
        "four",
    ),
    (4,),
)
_points_maker(
    "half-a-dozen",
    lambda p, s: (
        f"{s}{{}}:\n\n⟦{_lines(p, '-')}⟧".replace("{}", "⟦{} facts for the hurried reader⟧"),
        "Half a dozen",
        {4: "Four", 5: "Five"}[len(p)],
    ),
    (4, 5),
)
_points_maker(
    "bold-headed-paragraphs",
    lambda p, s: (
        f"{s}⟦What we know, in {{}} steps⟧\n\n⟦"
        + "\n\n".join(f"**{w}.** {x}." for w, x in zip(("One", "Two", "Three"), p, strict=True))
        + "⟧",
        "four",
        "three",
    ),
    (3,),
)
_points_maker(
    "a-pair-of",
    lambda p, s: (
        f" The reader may take away ⟦{{}} of facts⟧: ⟦that {_low(p[0])}, that {_low(p[1])} and that {_low(p[2])}⟧.",
        "a pair",
        "a trio",
    ),
    (3,),
    inside=True,
)


@_variant("miscounted-list", "timeline-of-years")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    name = re.escape(doc.name)
    pattern = rf"\bIn (1[5-9]\d\d|20\d\d),? ((?:he|she|{name}) [^.\n\"“”]{{15,140}})\.(?=\s)"
    events = sorted(dict(re.findall(pattern, doc.text)).items())
    if doc.source != "bio" or not doc.name or not 3 <= len(events) <= 6:
        return None
    lines = "\n".join(f"- {y}: {w}" for y, w in events)
    end = len(doc.text)
    n = len(events)
    return [
        _say(
            end,
            end,
            f"\n\n⟦{{}} dates in the life of {doc.name}⟧\n\n⟦{lines}⟧",
            _cap(SMALL[n + 1]),
            _cap(SMALL[n]),
        )
    ]


SAYER = re.compile(
    r"\b(?P<f>[A-Z][a-z]+) (?P<l>[A-Z][a-z]+)(?:, [^.,\n\"]{3,60},)? (?:said|says|told|added|explained|warned|commented)\b"
)


def _sayers(doc: Doc) -> list[str]:
    stop = {
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "The",
        "But",
        "And",
        "Sir",
        "Prime",
        "Lord",
        "Professor",
        "Miss",
    }
    names = [f"{m['f']} {m['l']}" for m in SAYER.finditer(doc.text) if m["f"] not in stop]
    names = [
        n
        for n in names
        if not re.search(
            rf"\b(?:{PLACES}|{COUNTRIES}|University|Council|Committee|Minister|Secretary|Party|Government|Association|"
            r"Institute|Union|Company|Center|Centre|Research|Board)\b",
            n,
        )
    ]
    return [n for i, n in enumerate(names) if n not in names[:i]]


@_variant("miscounted-list", "people-quoted")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    names = _sayers(doc)
    if doc.source == "bio" or not 3 <= len(names) <= 5:
        return None
    at = len(doc.text)
    listed = ", ".join(names[:-1]) + " and " + names[-1]
    words = f"{doc.sep}The views of ⟦{{}} people – {listed} –⟧ are given here."
    return [_say(at, at, words, SMALL[len(names) + 1], SMALL[len(names)])]


@_variant("miscounted-list", "footnotes-as-sources")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    names = _sayers(doc)
    if doc.source == "bio" or not 2 <= len(names) <= 4:
        return None
    at = len(doc.text)
    lines = "\n".join(f"[{i}] Conversation with {name}" for i, name in enumerate(names, 1))
    words = f"{doc.sep}Sources (⟦{{}}⟧):\n⟦{lines}⟧"
    return [_say(at, at, words, len(names) + 2, len(names))]


# --- Ages and spans of time --------------------------------------------------------------------

AGE = re.compile(r"\b(?:age[ds]?|year-old|birthday|old|birth|born|teenager|years later)\b")


class Event(NamedTuple):
    """A year in which the stretch says that the person of the biography did something."""

    start: int  # of "In 1925, he"
    who: int  # where "he" begins
    year: int
    age: int  # reached in that year


@cache
def _events(doc: Doc) -> tuple[Event, ...]:
    """The sentences "In 1925, he ..." of a stretch in which the birth date stands too."""
    if not doc.birth:
        return ()
    found = []
    for m in re.finditer(
        rf"(?<=[.\n\"] )?\bIn (?P<y>1[5-9]\d\d|20\d\d),? (?P<w>{doc.he}|{re.escape(doc.name)})\b(?!['’])",
        doc.text,
    ):
        year = int(m["y"])
        age = year - doc.birth.date.year
        last = doc.death.date.year if doc.death else 2012
        if age >= 12 and year <= last and not AGE.search(_sentence(doc, m.start())):
            found.append(Event(m.start(), m.start("w"), year, age))
    return tuple(found)


def _other_age(age: int) -> int:
    """An age that no birthday explains, made as a typist makes it."""
    turned = int(str(age)[::-1])
    if abs(turned - age) > 4 and 12 < turned < 80:
        return turned
    return age + 10 if age < 60 else age - 10


def _age_maker(
    name: str, words: str, tell: Callable[[Event], tuple[object, object] | None]
) -> None:
    """Enters a maker that tells the age after "In 1925"."""

    def maker(doc: Doc, rng: Random) -> list[Edit] | None:
        event = _pick(rng, _events(doc))
        if not event or not doc.birth:
            return None
        told = tell(event)
        if not told:
            return None
        head = f"⟦In {event.year}, " + words.replace("HE", doc.he) + "⟧, "
        edit = _say(event.start, event.who, head, *told)
        return [_keep(doc, doc.birth.start, doc.birth.end), edit]

    _variant("age-mismatch", name)(maker)


_age_maker("at-the-age-of", "at the age of {}", lambda e: (_other_age(e.age), e.age))
_age_maker("aged-in-words", "aged {}", lambda e: (_words(_other_age(e.age)), _words(e.age)))
_age_maker("when-he-was", "when HE was {}", lambda e: (_other_age(e.age), e.age))


@_variant("age-mismatch", "in-his-thirties")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    event = _pick(rng, [e for e in _events(doc) if 22 < e.age < 69 and 3 <= e.age % 10 <= 7])
    if not event or not doc.birth:
        return None
    his = "his" if doc.he == "he" else "her"
    decade = event.age // 10
    part = "early" if event.age % 10 < 4 else "mid" if event.age % 10 < 7 else "late"
    names = [TENS[d][:-1] + "ies" for d in (decade, decade + 2 if decade < 5 else decade - 2)]
    phrase = f"{part} " if part != "mid" else "mid-"
    edit = _say(
        event.start, event.who, f"⟦In {event.year}, in {his} {phrase}{{}}⟧, ", names[1], names[0]
    )
    return [_keep(doc, doc.birth.start, doc.birth.end), edit]


@_variant("age-mismatch", "still-a-teenager")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    event = _pick(rng, [e for e in _events(doc) if 25 <= e.age <= 28 or 13 < e.age < 19])
    if not event or not doc.birth:
        return None
    right, wrong = "not yet thirty", "still a teenager"
    if event.age < 19:
        right, wrong = wrong, "already past thirty"
    edit = _say(event.start, event.who, f"⟦In {event.year}, {{}}⟧, ", wrong, right)
    return [_keep(doc, doc.birth.start, doc.birth.end), edit]


@_variant("age-mismatch", "nth-birthday-year")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    event = _pick(rng, [e for e in _events(doc) if 20 < e.age < 80])
    if not event or not doc.birth:
        return None
    his = "his" if doc.he == "he" else "her"
    edit = _say(
        event.start,
        event.who,
        f"⟦In {event.year}, the year of {his} {{}} birthday⟧, ",
        _th(_other_age(event.age)),
        _th(event.age),
    )
    return [_keep(doc, doc.birth.start, doc.birth.end), edit]


@_variant("age-mismatch", "years-before-death")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    if not doc.death or doc.death.date.year - 60 < 0:
        return None
    died = doc.death.date.year
    event = _pick(rng, [e for e in _events(doc) if 2 < died - e.year < 40])
    if not event:
        return None
    his = "his" if doc.he == "he" else "her"
    gap = died - event.year
    edit = _say(
        event.start,
        event.who,
        f"⟦In {event.year}, {{}} years before {his} death⟧, ",
        _words(gap + 9),
        _words(gap),
    )
    return [_keep(doc, doc.death.start, doc.death.end), edit]


def _life(doc: Doc) -> tuple[dt.date, dt.date, int, list[Edit]] | None:
    """Birth, death and age at death, where both stand together at the start of the stretch."""
    if not doc.birth or not doc.death:
        return None
    born, died = doc.birth.date, doc.death.date
    age = died.year - born.year - ((died.month, died.day) < (born.month, born.day))
    first, last = sorted([doc.birth, doc.death])
    if not 20 < age < 105 or last.start - first.end > 60:
        return None
    return born, died, age, [_keep(doc, first.start, last.end)]


def _life_maker(
    name: str,
    tell: Callable[[Doc, dt.date, dt.date, int, Random], tuple[str, object, object] | None],
) -> None:
    """Enters a maker that adds a sentence on the length of the life, later in the stretch."""

    def maker(doc: Doc, rng: Random) -> list[Edit] | None:
        life = _life(doc)
        at = life and _tail(doc, rng, life[3][0].end)
        if not life or not at:
            return None
        body = doc.text[life[3][0].end :]
        if re.search(r"\b(?:died|death|aged)\b[^.]{0,40}\b\d\d\b(?!\d)|centen|birthday", body):
            return None
        told = tell(doc, life[0], life[1], life[2], rng)
        if not told:
            return None
        words, wrong, right = told
        return [*life[3], _say(at, at, " " + words, wrong, right)]

    _variant("age-mismatch", name)(maker)


def _wrong_age(age: int) -> int:
    return age - 10 if age > 45 else age + 10


def _his(doc: Doc) -> str:
    return "his" if doc.he == "he" else "her"


def _whose(doc: Doc) -> str:
    return doc.full + ("'" if doc.full.endswith("s") else "'s")


_life_maker(
    "age-at-death",
    lambda doc, b, d, age, rng: (
        f"{doc.full} was ⟦{{}} years old at {_his(doc)} death⟧.",
        _wrong_age(age),
        age,
    ),
)
_life_maker(
    "age-at-death-words",
    lambda doc, b, d, age, rng: (
        f"Death came to {doc.full} ⟦at {{}}⟧.",
        _words(_wrong_age(age)),
        _words(age),
    ),
)
_life_maker(
    "in-his-nth-year",
    lambda doc, b, d, age, rng: (
        (
            f"{doc.full} ⟦died in {_his(doc)} {{}} year⟧.",
            _ordinal(_wrong_age(age) + 1),
            _ordinal(age + 1),
        )
        if age < 98
        else None
    ),
)
_life_maker(
    "short-of-birthday",
    lambda doc, b, d, age, rng: (
        (
            f"{doc.full} died ⟦some weeks short of {_his(doc)} {{}} birthday⟧.",
            _th(age + 11),
            _th(age + 1),
        )
        if 14
        < (b.replace(year=2001, day=min(b.day, 28)) - d.replace(year=2001, day=min(d.day, 28))).days
        % 365
        < 80
        else None
    ),
)
_life_maker(
    "centenary-of-birth",
    lambda doc, b, d, age, rng: (
        (
            f"The centenary of {_whose(doc)} birth ⟦fell in {{}}⟧.",
            b.year + 120,
            b.year + 100,
        )
        if b.year + 120 < 2012
        else None
    ),
)
_life_maker(
    "anniversary-of-death",
    lambda doc, b, d, age, rng: (
        (
            f"The ⟦fiftieth anniversary of {_whose(doc)} death came round in {{}}⟧.",
            d.year + 40,
            d.year + 50,
        )
        if d.year + 50 < 2012
        else None
    ),
)
_life_maker(
    "posthumous-in-lifetime",
    lambda doc, b, d, age, rng: (
        f"A collection of {_whose(doc)} letters ⟦was published posthumously in {{}}⟧.",
        d.year - 7,
        d.year + 3,
    ),
)
_life_maker(
    "event-after-death",
    lambda doc, b, d, age, rng: (
        (
            f"In ⟦an interview given in {{}}⟧, {doc.full} spoke of this at length.",
            d.year + 6,
            d.year - 6,
        )
        if b.year > 1840 and age > 35
        else None
    ),
)
_life_maker(
    "decade-of-life-noun",
    lambda doc, b, d, age, rng: (
        (
            f"By the end of {_his(doc)} life {doc.full} was ⟦{{}}⟧.",
            "an octogenarian" if age < 70 else "a sexagenarian",
            {6: "a sexagenarian", 7: "a septuagenarian", 8: "an octogenarian", 9: "a nonagenarian"}[
                age // 10
            ],
        )
        if 60 <= age < 69 or 80 <= age < 100
        else None
    ),
)
_life_maker(
    "born-while-parent-aged",
    lambda doc, b, d, age, rng: (
        (
            f"The mother of {doc.full}, ⟦born in {b.year - 28}, was {{}} at the time of the birth⟧.",
            "seventeen",
            "twenty-eight",
        )
        if not re.search(r"\bmother\b", doc.text)
        else None
    ),
)
_life_maker(
    "younger-sibling-born-earlier",
    lambda doc, b, d, age, rng: (
        f"A {rng.choice(['younger', 'much younger'])} cousin of {doc.full}, ⟦born in {{}}⟧, shared some of {_his(doc)} interests.",
        b.year - 11,
        b.year + 11,
    ),
)
_life_maker(
    "inscription",
    lambda doc, b, d, age, rng: (
        (
            f'The gravestone of {doc.full} reads simply: ⟦"Departed this life aged {{}} years"⟧.',
            _wrong_age(age),
            age,
        )
        if b.year < 1900 and "buried" not in doc.text and "grave" not in doc.text
        else None
    ),
)


@_variant("age-mismatch", "age-inside-lifespan-brackets")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    life = _life(doc)
    if not life or not doc.death or doc.text[doc.death.end : doc.death.end + 1] != ")":
        return None
    words = doc.text[life[3][0].start : life[3][0].end]
    return [
        _say(
            life[3][0].start, life[3][0].end, f"⟦{words}, aged {{}}⟧", _wrong_age(life[2]), life[2]
        )
    ]


@_variant("age-mismatch", "birthday-on-another-day")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    at = doc.birth and _tail(doc, rng, doc.birth.end)
    if not doc.birth or not at:
        return None
    born = doc.birth.date
    wrong = born.replace(month=(born.month + 4) % 12 + 1, day=min(born.day, 28))
    year = born.year + 40
    if (
        (doc.death and doc.death.date.year <= year)
        or year > 2010
        or (born.month, born.day) == (2, 29)
    ):
        return None
    style = doc.birth.style
    words = f" Friends gave a dinner for {doc.full} ⟦on {_his(doc)} fortieth birthday, {{}}⟧."
    return [
        _keep(doc, doc.birth.start, doc.birth.end),
        _say(
            at,
            at,
            words,
            _date(wrong.replace(year=year), style),
            _date(born.replace(year=year), style),
        ),
    ]


@_variant("age-mismatch", "timeline-with-ages")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    events = sorted({e.year: e for e in _events(doc)}.values(), key=lambda e: e.year)
    if len(events) < 2 or not doc.birth:
        return None
    lines = [f"- {doc.birth.date.year}: born"]
    pick = rng.randrange(len(events))
    for i, e in enumerate(events):
        stop = re.compile(r"[.;,(]").search(doc.text, e.who)
        did = doc.text[e.who : stop.start() if stop else e.who + 80]
        age = "⟦age {}⟧" if i == pick else f"age {e.age}"
        lines.append(f"- {e.year} ({age}): {did}")
    end = len(doc.text)
    e = events[pick]
    return [
        _keep(doc, doc.birth.start, doc.birth.end),
        _say(
            end,
            end,
            f"\n\n### {doc.name} in brief\n\n" + "\n".join(lines),
            _other_age(e.age),
            e.age,
        ),
    ]


REAL_AGE = re.compile(r"\b(?:at the age of|at age|aged|when (?:he|she) was) (?P<n>[1-9]\d)\b")


@_variant("age-mismatch", "real-age-at-death-altered")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    life = _life(doc)
    if not life:
        return None
    for m in REAL_AGE.finditer(doc.text, life[3][0].end):
        if (
            int(m["n"]) == life[2]
            and doc.text.count(m["n"]) >= 1
            and re.search(r"\b(?:died|death)\b", _sentence(doc, m.start()))
        ):
            words = f"⟦{m.group()[:-2]}{{}}⟧"
            return [*life[3], _say(m.start(), m.end(), words, _wrong_age(life[2]), life[2])]
    return None


@_variant("age-mismatch", "real-age-in-a-year-altered")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    if not doc.birth:
        return None
    for m in REAL_AGE.finditer(doc.text, doc.birth.end):
        sentence = _sentence(doc, m.start())
        years = [int(y) for y in re.findall(r"\b(?:1[5-9]|20)\d\d\b", sentence)]
        if (
            len(years) == 1
            and years[0] - doc.birth.date.year - int(m["n"]) in {0, 1}
            and re.search(rf"\b(?:{doc.he}|{_cap(doc.he)}|{re.escape(doc.name)})\b", sentence)
        ):
            words = f"⟦{m.group()[:-2]}{{}}⟧"
            return [
                _keep(doc, doc.birth.start, doc.birth.end),
                _say(m.start(), m.end(), words, _other_age(int(m["n"])), m["n"]),
            ]
    return None


def _span_maker(name: str, pattern: str, words: str, *, least: int = 3) -> None:
    """Enters a maker that counts the years of a real range; $ is the range and {} the count."""

    def maker(doc: Doc, rng: Random) -> list[Edit] | None:
        found = [
            m
            for m in re.finditer(pattern, doc.text)
            if least <= int(m["b"]) - int(m["a"]) < 40
            and not _in_quotes(doc, m.start())
            and "years" not in _sentence(doc, m.start())
            and re.match(r"[,.]", doc.text[m.end() :])
            and (not doc.birth or m.start() > doc.birth.end)
        ]
        m = _pick(rng, found)
        if not m:
            return None
        years = int(m["b"]) - int(m["a"])
        wrong = years + 4 if years < 8 else years * 2
        comma = "" if doc.text[m.end()] in ",." else ","
        return [
            _say(
                m.start(),
                m.end(),
                words.replace("$", m.group()) + comma,
                _number(wrong),
                _number(years),
            )
        ]

    _variant("age-mismatch", name)(maker)


YEARS = r"(?P<a>1[5-9]\d\d|20\d\d)"
_span_maker(
    "from-to-span-after", rf"\bfrom {YEARS} to (?P<b>\d{{4}})\b", "⟦$, a period of {} years⟧"
)
_span_maker("between-span-after", rf"\bbetween {YEARS} and (?P<b>\d{{4}})\b", "⟦$ ({} years)⟧")
_span_maker("until-span-before", rf"\bfrom {YEARS} until (?P<b>\d{{4}})\b", "⟦for {} years, $⟧")


@_variant("age-mismatch", "office-years-in-brackets")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    found = [
        m
        for m in re.finditer(r"\((?P<a>1[5-9]\d\d|20\d\d)[–-](?P<b>\d{4})\)", doc.text)
        if 3 <= int(m["b"]) - int(m["a"]) < 30
    ]
    m = _pick(rng, found)
    if not m:
        return None
    n = int(m["b"]) - int(m["a"])
    return [_say(m.start(), m.end(), f"⟦{m.group()[:-1]}; {{}} years⟧)", n + 6, n)]


@_variant("age-mismatch", "real-years-later-altered")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    words = "|".join(w for w in SMALL[2:20])
    for m in re.finditer(
        rf"\b(?P<n>{words}|{words.title()}) years later,? in (?P<y>[12]\d{{3}})\b", doc.text
    ):
        gap = SMALL.index(m["n"].lower())
        start = doc.text.rfind("\n", 0, m.start()) + 1
        years = list(re.finditer(r"\b[12]\d{3}\b", doc.text[start : m.start()]))
        if years and int(m["y"]) - int(years[-1].group()) == gap:
            wrong = SMALL[gap + 4] if gap < 15 else SMALL[gap - 5]
            wrong = _cap(wrong) if m["n"][0].isupper() else wrong
            place = years[-1]
            return [
                _keep(doc, start + place.start(), start + place.end()),
                _say(m.start(), m.end(), f"⟦{{}}{m.group()[len(m['n']) :]}⟧", wrong, m["n"]),
            ]
    return None


@_variant("age-mismatch", "decade-and-a-half-later")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    named = {
        10: "a decade",
        20: "two decades",
        5: "half a decade",
        15: "a decade and a half",
        25: "a quarter of a century",
        50: "half a century",
        12: "a dozen years",
        30: "three decades",
    }
    found = list(re.finditer(r"\bIn (?P<y>1[5-9]\d\d|20\d\d),? ", doc.text))
    pairs = [
        (a, b)
        for a, b in pairwise(found)
        if int(b["y"]) - int(a["y"]) in named and "later" not in _sentence(doc, b.start())
    ]
    pair = _pick(rng, pairs)
    if not pair:
        return None
    a, b = pair
    gap = int(b["y"]) - int(a["y"])
    wrong = named[20 if gap <= 12 else 5]
    return [
        _keep(doc, a.start(), a.end() - 1),
        _say(b.start(), b.end(), f"⟦In {b['y']}, {{}} after {a['y']}⟧, ", wrong, named[gap]),
    ]


@_variant("age-mismatch", "silver-wedding")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    pattern = rf"\b(?:{doc.he}|{_cap(doc.he)}|{re.escape(doc.name)}) married (?:[A-Z]|his|her)[^.;()]{{3,60}}? in (?P<y>1[6-9]\d\d)\b"
    m = _pick(rng, list(re.finditer(pattern, doc.text)))
    stop = m and _stop(doc, m.end())
    if doc.source != "bio" or not m or not stop:
        return None
    if re.search(r"divorc|separat|widow|remarri|second wife|\bdied\b|annul", doc.text[m.start() :]):
        return None
    year = int(m["y"]) + 25
    if doc.death and doc.death.date.year < year:
        return None
    words = " The couple ⟦marked their silver wedding in {}⟧."
    return [_keep(doc, m.start(), m.end()), _say(stop, stop, words, year + 12, year)]


FOUNDED = re.compile(
    r"\b(?:founded|established|launched|opened|formed|created|set up|built|introduced|began|started|invented|discovered|released|published)\b[^.;\n]{0,40}? in (?P<y>1[89]\d\d|200[0-3])\b"
)


@_variant("age-mismatch", "anniversary-of-founding")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    m = _pick(rng, list(FOUNDED.finditer(doc.text)))
    stop = m and _stop(doc, m.end())
    if not m or not stop or doc.source == "bio" or _in_quotes(doc, m.start()):
        return None
    year = int(m["y"])
    nth = 25 if year > 1955 else 75 if year > 1905 else 100
    return [
        _keep(doc, m.start(), m.end()),
        _say(
            stop,
            stop,
            f" The ⟦{_th(nth)} anniversary fell in {{}}⟧.".replace(
                "fell", "falls" if year + nth > 2004 else "fell"
            ),
            year + nth + 10,
            year + nth,
        ),
    ]


@_variant("age-mismatch", "news-age-and-birth-year")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    found = [
        m
        for m in re.finditer(
            r"\b(?P<n>[2-6]\d)-year-old (?:[a-z-]+ )?(?P<f>[A-Z][a-z]+ )?(?P<l>[A-Z][a-z]+)\b|\b(?P<f2>[A-Z][a-z]+) (?P<l2>[A-Z][a-z]+), (?P<n2>[2-6]\d),",
            doc.text,
        )
        if not _in_quotes(doc, m.start())
    ]
    m = _pick(rng, found)
    at = m and _tail(doc, rng, m.end())
    if doc.source != "bbc" or not m or not at:
        return None
    age, name = int(m["n"] or m["n2"]), m["l"] or m["l2"]
    if doc.text.count(name) < 2:
        return None
    words = f" {name} ⟦was born in {{}} and turns {age} in 2005⟧."
    return [_say(at, at, words, 2005 - age - 9, 2005 - age)]


@_variant("age-mismatch", "news-age-repeated-in-caption")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    found = [
        m
        for m in re.finditer(r"\b(?P<f>[A-Z][a-z]+) (?P<l>[A-Z][a-z]+), (?P<n>[2-7]\d),", doc.text)
        if doc.text.count(m["l"]) > 1
        and not _in_quotes(doc, m.start())
        and not re.search(r"[A-Z][\w.-]* $", doc.text[: m.start()])
    ]
    m = _pick(rng, found)
    at = m and _tail(doc, rng, m.end())
    if doc.source == "bio" or not m or not at:
        return None
    n = int(m["n"])
    words = f" {m['f']} {m['l']} will be ⟦{{}} next year⟧."
    return [_keep(doc, m.start(), m.end() - 1), _say(at, at, words, n + 12, n + 1)]


@_variant("age-mismatch", "months-of-one-year")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    found = [
        m
        for m in re.finditer(
            rf"\bfrom (?P<a>{MONTH}) (?:to|until) (?P<b>{MONTH}) (?P<y>\d{{4}})\b", doc.text
        )
        if MONTHS.index(m["b"]) - MONTHS.index(m["a"]) >= 2
    ]
    m = _pick(rng, found)
    if not m or "months" in _sentence(doc, m.start()):
        return None
    n = MONTHS.index(m["b"]) - MONTHS.index(m["a"])
    return [_say(m.start(), m.end(), f"⟦for {{}} months, {m.group()}⟧", _words(n + 5), _words(n))]


# --- Units -------------------------------------------------------------------------------------

UNITS = {  # pattern, and how the unit is written in words and in short
    "km": r"kilomet(?:re|er)s|km",
    "mile": r"miles",
    "m": r"met(?:re|er)s",
    "ft": r"feet",
    "cm": r"centimet(?:re|er)s|cm",
    "mm": r"millimet(?:re|er)s|mm",
    "in": r"inches",
    "yd": r"yards",
    "ha": r"hectares|ha",
    "acre": r"acres",
    "kg": r"kilograms?|kilogrammes|kilos|kg",
    "lb": r"lbs?|pounds(?= (?:of|in weight))",
    "t": r"tonnes",
    "l": r"litres",
    "ML": r"megalitres",
    "C": r"(?:degrees|degrees Celsius|degrees C|C|°C)",
    "kmh": r"kilomet(?:re|er)s (?:per|an) hour|km/h|kph",
    "mph": r"mph|miles (?:per|an) hour",
    "sqkm": r"square kilomet(?:re|er)s|sq km",
    "sqmi": r"square miles|sq miles",
    "ly": r"light-years|light years",
    "day": r"days",
    "week": r"weeks",
    "hour": r"hours",
    "minute": r"minutes",
    "month": r"months",
}


def _measures(doc: Doc, unit: str, least: float = 2) -> list[re.Match[str]]:
    """The real measures in this unit that stand alone: no range, no rate, no conversion yet."""
    pattern = rf"(?<![\w.,£$/–-])(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)[ \xa0]?(?P<u>{UNITS[unit]})(?![\w/²³°-])(?P<c>[ \xa0]\(\d[^()]{{0,16}}\))?(?![ \xa0]?\(|[ \xa0](?:per|an|a) |-|[ \xa0](?:Celsius|Fahrenheit|square|cubic|long-|old|per|ago)\b)"
    return [
        m
        for m in re.finditer(pattern, doc.text)
        if _value(m["n"]) >= least
        and not re.search(
            r"(?:\d|\b(?:to|and|or|between|by|square|times|x|million|billion|hundred|thousand|\d%))[ \xa0]$|\d[ \xa0]?(?:to|and|–|-)[ \xa0]?$|\($|\b(?:foot|feet|ft)[ \xa0]$",
            doc.text[max(0, m.start() - 20) : m.start()],
        )
    ]


def _trim(doc: Doc, end: int, words: str) -> str:
    """The words without a closing comma or dash where punctuation follows anyhow."""
    if doc.text[end : end + 1] in set(",.;:)"):
        return words.replace(",⟧", "⟧").replace(" –⟧", "⟧")
    return words


def _unit_maker(
    name: str,
    unit: str,
    words: str,
    factor: float,
    slip: str,
    *,
    least: float = 2,
    after: bool = False,
    show: Callable[[float], str] = _near,
) -> None:
    """Enters a maker that converts a real measure; $ is the measure and {} the conversion.

    The slip is "divided" (the factor used the wrong way), "shifted" (a digit too many), "lost" (a
    digit too few) or "other" (a neighbouring factor taken). With `after`, a sentence is added.
    """

    def maker(doc: Doc, rng: Random) -> list[Edit] | None:
        m = _pick(rng, [m for m in _measures(doc, unit, least) if not _in_quotes(doc, m.start())])
        if not m:
            return None
        x = _value(m["n"])
        right = x * factor
        wrong = {
            "divided": x / factor,
            "shifted": right * 10,
            "lost": right / 10,
            "other": right * 1.6,
        }[slip]
        fill = (show(wrong), show(right))
        measure = m.group().removesuffix(m["c"] or "")
        text = _trim(doc, m.end(), words.replace("$", measure).replace("#", m["n"]))
        if fill[0] == fill[1] or wrong < 0.1 or right < 0.2:
            return None
        if not after:
            return [_say(m.start(), m.end(), text, *fill)]
        stop = _stop(doc, m.end())
        if not stop or "light-year is" in doc.text:
            return None
        drop = [Edit(m.end() - len(m["c"]), m.end(), "", "")] if m["c"] else []
        kept = _keep(doc, m.start(), m.end() - len(m["c"] or ""))
        return [kept, *drop, _say(stop, stop, " " + text, *fill)]

    _variant("unit-mismatch", name)(maker)


_unit_maker("km-then-miles-brackets", "km", "⟦$ ({} miles)⟧", 0.6214, "divided")
_unit_maker("miles-then-km-closed-up", "mile", "⟦$ ({}km)⟧", 1.609, "divided")
_unit_maker("km-into-miles-first", "km", "⟦{} miles (#km)⟧", 0.6214, "shifted", least=10)
_unit_maker("miles-or-km-commas", "mile", "⟦$, or {} kilometres,⟧", 1.609, "other")
_unit_maker(
    "miles-in-a-later-sentence",
    "mile",
    "In metric terms that is ⟦some {} kilometres⟧.",
    1.609,
    "lost",
    after=True,
    least=10,
)
_unit_maker(
    "km-reader-at-home",
    "km",
    "For readers who think in miles: ⟦about {}⟧.",
    0.6214,
    "other",
    after=True,
    least=5,
)
_unit_maker("metres-to-feet", "m", "⟦$ ({}ft)⟧", 3.281, "divided", least=4)
_unit_maker("feet-to-metres-dash", "ft", "⟦$ – {} metres –⟧", 0.3048, "divided")
_unit_maker("feet-to-metres-short", "ft", "⟦$ ({} m)⟧", 0.3048, "shifted", least=10)
_unit_maker("metres-to-km", "m", "⟦$ ({}km)⟧", 0.001, "shifted", least=800, show=_plain)
_unit_maker("km-to-metres", "km", "⟦$, that is {} metres,⟧", 1000, "lost", show=_plain)
_unit_maker("cm-to-inches", "cm", "⟦$ ({} inches)⟧", 0.3937, "divided")
_unit_maker("rain-mm-to-inches", "mm", "⟦$ (about {} in)⟧", 0.03937, "shifted", least=8)
_unit_maker("inches-to-cm", "in", "⟦$ ({} cm)⟧", 2.54, "divided")
_unit_maker("yards-to-metres", "yd", "⟦$ (about {} metres)⟧", 0.9144, "other", least=8)
_unit_maker("hectares-to-acres", "ha", "⟦$ ({} acres)⟧", 2.471, "divided")
_unit_maker("acres-to-hectares-slash", "acre", "⟦$/{} hectares⟧", 0.4047, "divided")
_unit_maker(
    "acres-later-sentence",
    "acre",
    "An acre being about 0.4 of a hectare, that makes ⟦{} hectares⟧.",
    0.4047,
    "shifted",
    after=True,
    least=10,
)
_unit_maker("kg-to-pounds", "kg", "⟦$ ({} lb)⟧", 2.205, "divided")
_unit_maker("tonnes-to-kilos", "t", "⟦$ ({} kilograms)⟧", 1000, "lost", show=_plain)
_unit_maker("litres-to-gallons", "l", "⟦$ ({} gallons)⟧", 0.22, "shifted", least=20)
_unit_maker("megalitres-spelled-out", "ML", "⟦$ ({} million litres)⟧", 1, "shifted", show=_plain)
_unit_maker("kmh-to-mph", "kmh", "⟦$ ({}mph)⟧", 0.6214, "divided", least=10)
_unit_maker("mph-to-kmh-comma", "mph", "⟦$, some {} km/h,⟧", 1.609, "divided", least=4)
_unit_maker("square-km-to-square-miles", "sqkm", "⟦$ ({} square miles)⟧", 0.3861, "divided")
_unit_maker(
    "square-miles-to-square-km", "sqmi", "⟦$ (about {} square kilometres)⟧", 2.59, "divided"
)
_unit_maker("pounds-weight-to-kg", "lb", "⟦$ ({} kg)⟧", 0.4536, "divided", least=3)
_unit_maker(
    "light-years-to-km",
    "ly",
    "One light-year is about 9.5 trillion kilometres, so the distance is ⟦about {} trillion kilometres⟧.",
    9.5,
    "other",
    after=True,
    least=2,
)
_unit_maker("hours-to-minutes", "hour", "⟦$ ({} minutes)⟧", 60, "other", show=_plain)
_unit_maker("weeks-to-days", "week", "⟦$ ({} days)⟧", 7, "other", show=lambda x: _plain(round(x)))


@_variant("unit-mismatch", "minutes-to-hours-in-words")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    names = {
        60: "an hour",
        90: "an hour and a half",
        120: "two hours",
        150: "two and a half hours",
        30: "half an hour",
        45: "three-quarters of an hour",
        180: "three hours",
        15: "a quarter of an hour",
    }
    found = [
        m
        for m in _measures(doc, "minute")
        if _value(m["n"]) in names and not _in_quotes(doc, m.start())
    ]
    m = _pick(rng, found)
    if not m:
        return None
    right = names[int(_value(m["n"]))]
    wrong = "two hours" if right != "two hours" else "three hours"
    return [_say(m.start(), m.end(), f"⟦{m.group()} ({{}})⟧", wrong, right)]


@_variant("unit-mismatch", "months-as-years-in-words")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    names = {
        12: "one year",
        18: "a year and a half",
        24: "two years",
        30: "two and a half years",
        36: "three years",
        6: "half a year",
    }
    found = [
        m
        for m in _measures(doc, "month")
        if _value(m["n"]) in names
        and not _in_quotes(doc, m.start())
        and not re.match(r"['’]| time", doc.text[m.end() :])
    ]
    m = _pick(rng, found)
    stop = m and _stop(doc, m.end())
    if not m or not stop:
        return None
    right = names[int(_value(m["n"]))]
    wrong = {"two years": "three years", "three years": "five years"}.get(right, "two years")
    return [_say(m.start(), m.end(), _trim(doc, m.end(), f"⟦{m.group()} – {{}} –⟧"), wrong, right)]


@_variant("unit-mismatch", "frost-celsius-first")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    if not re.search(r"\b(?:frost|snow|cold|winter|ice|freez\w+|harvest|crops?)\b", doc.text):
        return None
    below = rng.randint(2, 9)
    words = f"Before dawn the thermometer at the station had stood at ⟦minus {below}C ({{}}F)⟧."
    right = round(32 - below * 1.8)
    return _notice(doc, rng, words, right + 18, right, "abc")


@_variant("unit-mismatch", "forecast-fahrenheit-first")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    if not re.search(
        r"\b(?:heatwave|frost|rain|drought|snow|weather|summer|crop|harvest)\b", doc.text
    ):
        return None
    f = rng.randint(64, 95)
    c = round((f - 32) / 1.8)
    words = f"The high in the area today was ⟦{f} degrees Fahrenheit ({{}} degrees Celsius)⟧."
    return _notice(doc, rng, words, c + 14, c, "abc")


REAL_PAIR = re.compile(
    r"(?P<a>\d[\d,]*(?:\.\d+)?)(?P<s>[ \xa0-]?)(?P<u>kilometres|kilometers|km|miles|mile|mi|feet|ft|foot|metres|meters|m|inches|inch|in|cm|mm|acres|hectares|ha|lb|pounds|kg|yards|yd|mph|km/h|short tons|tons|tonnes|t|sq mi|km2|nmi)"
    r"[ \xa0]\((?P<b>\d[\d,]*(?:\.\d+)?)(?P<t>[ \xa0]?)(?P<v>kilometres|kilometers|km|miles|mi|feet|ft|metres|meters|m|inches|in|cm|mm|acres|hectares|ha|lb|pounds|kg|yards|yd|mph|km/h|short tons|tons|tonnes|t|sq mi|km2|km²)\)"
)


@cache
def _real_pairs(doc: Doc) -> tuple[re.Match[str], ...]:
    return tuple(m for m in REAL_PAIR.finditer(doc.text) if m["a"] != m["b"] and _value(m["b"]) > 0)


def _pair_maker(name: str, alter: Callable[[str], str | None], group: str) -> None:
    """Enters a maker that mistypes one figure of a conversion that is really in the text."""

    def maker(doc: Doc, rng: Random) -> list[Edit] | None:
        m = _pick(rng, _real_pairs(doc))
        wrong = m and alter(m[group])
        if (
            not m
            or not wrong
            or not _value(wrong) > 0.1
            or 0.75 < _value(wrong) / _value(m[group]) < 1.34
        ):
            return None
        at, end = m.start(), m.end()
        words = f"⟦{doc.text[at : m.start(group)]}{{}}{doc.text[m.end(group) : end]}⟧"
        return [_say(at, end, words, wrong, m[group])]

    _variant("unit-mismatch", name)(maker)


_pair_maker(
    "real-digits-swapped", lambda n: n[1] + n[0] + n[2:] if re.match(r"\d[1-9]", n) else None, "b"
)
_pair_maker(
    "real-first-figure-changed-only",
    lambda n: str(int(n[0]) + 4 if n[0] < "6" else int(n[0]) - 4) + n[1:],
    "a",
)
_pair_maker("real-nought-too-many", lambda n: _plain(_value(n) * 10), "b")
_pair_maker("real-nought-too-few", lambda n: _plain(_value(n) / 10), "b")


@_variant("unit-mismatch", "height-feet-and-metres")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    m = _pick(
        rng,
        list(
            re.finditer(
                r"\b(?P<f>[4-7])[ -]?(?:ft|feet|foot|') ?(?P<i>\d\d?) ?(?:ins?\b|inches|inch|\")(?! ?\()",
                doc.text,
            )
        ),
    )
    if not m:
        return _player(doc, rng)
    metres = int(m["f"]) * 0.3048 + int(m["i"]) * 0.0254
    return [
        _say(m.start(), m.end(), f"⟦{m.group()} ({{}}m)⟧", f"{metres - 0.3:.2f}", f"{metres:.2f}")
    ]


PLAYER = re.compile(
    r"\b(?:striker|forward|midfielder|winger|fly-half|full-back|centre|flanker|lock|prop|hooker|scrum-half|captain|number eight|goalkeeper|defender) (?P<n>[A-Z][a-z]+ (?P<l>[A-Z][a-z]+))\b(?!['’-]| [A-Z])"
)


def _player(doc: Doc, rng: Random) -> list[Edit] | None:
    m = _pick(rng, [m for m in PLAYER.finditer(doc.text) if not _in_quotes(doc, m.start())])
    stop = m and _stop(doc, m.end())
    if doc.source != "bbc" or not m or not stop:
        return None
    inches = rng.randint(1, 6)
    metres = 6 * 0.3048 + inches * 0.0254
    return [
        _say(
            stop,
            stop,
            f" {m['l']} stands ⟦6ft {inches}in ({{}}m)⟧ tall.",
            f"{metres - 0.2:.2f}",
            f"{metres:.2f}",
        )
    ]


@_variant("unit-mismatch", "weight-stones-and-kilos")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    m = _pick(rng, [m for m in PLAYER.finditer(doc.text) if not _in_quotes(doc, m.start())])
    stop = m and _stop(doc, m.end())
    if doc.source != "bbc" or not m or not stop:
        return None
    stones, pounds = rng.randint(12, 16), rng.randint(1, 12)
    kilos = (stones * 14 + pounds) * 0.4536
    words = f" {m['l']} weighs in at ⟦{stones}st {pounds}lb ({{}}kg)⟧."
    return [_say(stop, stop, words, round(kilos) - 20, round(kilos))]


DOLLARS = re.compile(r"\$(?P<a>\d[\d,.]*\d|\d)(?P<u>m|bn) \(£(?P<b>\d[\d,.]*\d|\d)(?P<v>m|bn)\)")


@_variant("unit-mismatch", "dollars-and-pounds-two-rates")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    scale = {"m": 1, "bn": 1000}
    found = [
        m
        for m in DOLLARS.finditer(doc.text)
        if 1.7 < _value(m["a"]) * scale[m["u"]] / _value(m["b"]) / scale[m["v"]] < 2.0
    ]
    if len(found) < 2:
        return None
    i = rng.randrange(1, len(found))
    m, other = found[i], found[0]
    if doc.text.count(m.group()) > 1:
        return None
    wrong = _plain(_value(m["b"]) * 3.2)
    words = f"⟦${m['a']}{m['u']} (£{{}}{m['v']})⟧"
    return [_keep(doc, other.start(), other.end()), _say(m.start(), m.end(), words, wrong, m["b"])]


@_variant("unit-mismatch", "range-of-km-in-miles")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    found = list(
        re.finditer(
            r"\b(?P<a>\d[\d,]*)(?P<x> (?:to|and|or) |[–-])(?P<b>\d[\d,]*) ?(?P<u>kilometres|km|metres|miles|feet|millimetres|hectares|acres|centimetres)\b(?! ?\(| per| an| a |-|/)",
            doc.text,
        )
    )
    m = _pick(
        rng,
        [
            m
            for m in found
            if not _in_quotes(doc, m.start()) and _value(m["b"]) > _value(m["a"]) > 1
        ],
    )
    if not m:
        return None
    to, factor = {
        "kilometres": ("miles", 0.6214),
        "km": ("miles", 0.6214),
        "metres": ("feet", 3.281),
        "miles": ("km", 1.609),
        "feet": ("metres", 0.3048),
        "millimetres": ("inches", 0.03937),
        "hectares": ("acres", 2.471),
        "acres": ("hectares", 0.4047),
        "centimetres": ("inches", 0.3937),
    }[m["u"]]
    a, b = _value(m["a"]), _value(m["b"])
    fills = [f"{_near(a * f)}{m['x']}{_near(b * f)}" for f in (1 / factor, factor)]
    return [_say(m.start(), m.end(), f"⟦{m.group()} ({{}} {to})⟧", *fills)]


@_variant("unit-mismatch", "small-numbers-in-words")
def _(doc: Doc, rng: Random) -> list[Edit] | None:
    found = list(
        re.finditer(
            rf"\b(?P<n>{'|'.join(SMALL[2:13])}) (?P<u>miles|kilometres|metres|feet|hours|weeks|days|inches|acres)\b(?! ?\(| per| an | a |-|,? or )",
            doc.text,
        )
    )
    found = [
        m
        for m in found
        if not _in_quotes(doc, m.start())
        and doc.text[m.start() - 4 : m.start()] not in {" or ", " to ", "and "}
    ]
    m = _pick(rng, [m for m in found if m["u"] != "days"])
    if not m:
        return None
    to, factor = {
        "kilometres": ("miles", 0.6214),
        "metres": ("feet", 3.281),
        "miles": ("kilometres", 1.609),
        "feet": ("metres", 0.3048),
        "hours": ("minutes", 60),
        "weeks": ("days", 7),
        "inches": ("centimetres", 2.54),
        "acres": ("hectares", 0.4047),
    }[m["u"]]
    n = SMALL.index(m["n"])
    right = n * factor
    if round(right) < 1 or (abs(right - round(right)) > 0.25 and right < 4):
        return None
    wrong = right * 2 + 3
    return [
        _say(
            m.start(),
            m.end(),
            f"⟦{m.group()} (about {{}} {to})⟧".replace(
                "about ", "" if m["u"] in {"hours", "weeks"} else "about "
            ),
            _round_words(wrong),
            _round_words(right),
        )
    ]


def _round_words(x: float) -> str:
    return _words(round(x)) if x < 100 else _plain(round(x))


# --- Stretches and cases -----------------------------------------------------------------------

BORN_LATER = r"\b(?:(?:He|She|{name}) was born|Born) [^.;]{{0,100}}?"


def _facts(text: str, name: str) -> tuple[Stamp | None, Stamp | None]:
    """The full birth and death dates that a stretch of a biography gives for its subject."""
    dates = list(re.finditer(DATE, text[:500]))
    for birth, death in pairwise(dates):
        between = text[birth.end() : death.start()]
        before = text[: birth.start()]
        if re.fullmatch(r"[^()\n]{0,50}[ \xa0]?[–—-][ \xa0]?", between) and "(" in before:
            return _stamp(birth), _stamp(death)
    alone = re.search(rf"\((?:[^()]|\([^()]*\))*?born (?={DATE}[,)])", text[:500])
    if not alone:
        alone = re.search(BORN_LATER.format(name=re.escape(name)) + rf"(?={DATE})", text)
    found = re.compile(DATE).match(text, alone.end()) if alone else None
    return (_stamp(found) if found else None), None


def _surname(title: str) -> str:
    """The name by which a biography is likely to call its subject."""
    words = [w for w in title.split() if not re.fullmatch(r"[IVX]+|[JS]r\.?,?", w)]
    if not words or re.search(r"[ ,](?:of|the|de|von|van) ", title):
        return words[0].rstrip(",") if words else ""
    return words[-1] if words[-1][0].isupper() else words[0]


def _docs(rng: Random) -> Iterator[Doc]:
    """Stretches of the articles, whole paragraphs, none twice."""
    sets = (
        ("bbc_news", "bbc", "\n\n"),
        ("wikipedia_featured_bios", "bio", "\n\n"),
        ("news_speech", "abc", "\n"),
    )
    for data, source, sep in sets:
        for row in rows(data):
            if source == "abc" and not row["id"].startswith("abc"):
                continue
            text = row["text"].strip()
            title = re.sub(r"_?\(.*", "", unquote(row["id"].removeprefix("wfa-"))).replace("_", " ")
            name = _surname(title) if source == "bio" else ""
            he = (
                "she"
                if len(re.findall(r"\b[Ss]he\b", text)) > len(re.findall(r"\b[Hh]e\b", text))
                else "he"
            )
            for stretch in _stretches(text.split(sep), sep, rng):
                birth, death = (
                    _facts(stretch, name) if source == "bio" and name in stretch else (None, None)
                )
                yield Doc(source, row["id"], stretch, sep, name, title, he, birth, death)


def _stretches(paragraphs: list[str], sep: str, rng: Random) -> Iterator[str]:
    """Consecutive whole paragraphs of 150 to 600 words."""
    held: list[str] = []
    size, goal = 0, rng.randint(SHORTEST + 60, LONGEST - 130)
    for paragraph in [*paragraphs, ""]:
        words = len(paragraph.split())
        if held and (size + words > LONGEST - 60 or size >= goal or not paragraph):
            while held and (held[-1].startswith("#") or not held[-1].strip()):
                held.pop()
            if SHORTEST <= len(" ".join(held).split()) <= LONGEST:
                yield sep.join(held)
            held, size, goal = [], 0, rng.randint(SHORTEST + 60, LONGEST - 130)
        if paragraph:
            held.append(paragraph)
            size += words


def _apply(doc: Doc, edits: list[Edit]) -> tuple[str, tuple[tuple[int, int], ...], str]:
    """The faulty text, the places marked in it, and the right text."""
    wrong, right = [], []
    at = 0
    for edit in sorted(edits):
        wrong += [doc.text[at : edit.start], edit.wrong]
        right += [doc.text[at : edit.start], re.sub("[⟦⟧]", "", edit.right)]
        at = edit.end
    wrong.append(doc.text[at:])
    right.append(doc.text[at:])
    spans: list[tuple[int, int]] = []
    text = ""
    for piece in re.split("([⟦⟧])", "".join(wrong)):
        if piece == "⟦":
            opened = len(text)
        elif piece == "⟧":
            spans.append((opened, len(text)))
        else:
            text += piece
    return text, tuple(spans), "".join(right)


def injected(seed: int = 6) -> Iterator[Injected]:
    """The cases, kind by kind; the same for the same seed."""
    docs = list(_docs(Random(seed)))
    used: dict[str, int] = {}
    for kind, name, maker in _MAKERS:
        rng = Random(f"{seed} {kind} {name}")
        rng.shuffle(docs)
        order = sorted(docs, key=lambda doc: used.get(doc.article, 0))
        done: set[str] = set()
        for doc in order:
            if len(done) == CASES:
                break
            if doc.article in done:
                continue
            edits = maker(doc, rng)
            if not edits:
                continue
            text, spans, twin = _apply(doc, edits)
            if text == twin or not 1 <= len(spans) <= 2:
                continue
            done.add(doc.article)
            used[doc.article] = used.get(doc.article, 0) + 1
            yield Injected(kind, name, text, spans, twin)
