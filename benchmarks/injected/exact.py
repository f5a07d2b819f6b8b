"""Faults that arithmetic or the calendar decides, put into stretches of real articles.

A *rule* is one way of making a fault. It looks for a real date, figure, list, age or measure in an
article and says how the text is to be changed there, in a small notation of its own:

    ⟦a place that the fault is about⟧    ⟨what agrees¦what does not⟩

From the changed stretch two documents are read: the faulty one and its twin.
"""

from __future__ import annotations

import datetime as dt
import math
import random
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from urllib.parse import unquote

from benchmarks.data import rows
from benchmarks.injected.case import Injected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")

CASES = 3  # documents for each rule
SHORTEST, LONGEST = 130, 600  # words of a stretch
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SMALL = [
    "no",
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
    "twenty",
]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

MONTH = rf"(?P<mon>{'|'.join(MONTHS)})"
SHORT_MONTH = r"(?P<mon>April|June|September|November)"
DAY = r"(?<![\d.,:/–-])(?P<d>\d\d?)"
YEAR = r"(?P<y>1[6-9]\d\d|20[01]\d)(?!\d)"
NO_YEAR = r"(?!,? ?\d|[–-])"
DMY = rf"{DAY} {MONTH} {YEAR}"
MDY = rf"\b{MONTH} (?P<d>\d\d?), {YEAR}"
MONEY = r"(?P<cur>[£$€])(?P<amt>\d[\d,]*(?:\.\d+)?)(?P<sc>m|bn| million| billion)(?![\w(])"
NUMBER = r"(?<![\w£$€.,:/–-])(?P<n>\d{1,3}(?:,\d{3})+|\d{1,4})"


# Numbers and words ------------------------------------------------------------------------------


def number(text: str) -> float:
    """The value of "1,200", "3.5" or "seven"."""
    if text.lower() in TENS:
        return TENS.index(text.lower()) * 10
    return SMALL.index(text.lower()) if text.lower() in SMALL else float(text.replace(",", ""))


def words(value: int) -> str:
    """A number below a hundred in words."""
    if value <= 20:
        return SMALL[value]
    ten, one = divmod(value, 10)
    return TENS[ten] + (f"-{SMALL[one]}" if one else "")


def few(value: int) -> str:
    """A number as news style has it: words to nine, then digits."""
    return SMALL[value] if value < 10 else f"{value:,}"


def ordinal(value: int) -> str:
    """The number as "21st", "12th"."""
    last = "th" if 10 <= value % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{last}"


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def joined(items: Sequence[str], last: str = "and") -> str:
    """The items as a list in a sentence: "a, b and c"."""
    return f"{', '.join(items[:-1])} {last} {items[-1]}" if len(items) > 1 else items[0]


def swap(good: object, bad: object) -> str:
    """What agrees and what does not, in the notation of this module."""
    return f"⟨{good}¦{bad}⟩"


class Amount(NamedTuple):
    """A figure as printed: "£1.97bn" is 197 hundredths."""

    units: int
    decimals: int
    before: str = ""
    after: str = ""

    def show(self, units: float) -> str:
        """Another figure in the same notation."""
        value = f"{round(units) / 10**self.decimals:,.{self.decimals}f}"
        if "." in value:
            value = value.rstrip("0").rstrip(".")
        return f"{self.before}{value}{self.after}"

    def fine(self, least: int) -> Amount:
        """The same figure with so many decimals that it has at least that many units."""
        units, decimals = self.units, self.decimals
        while units < least:
            units, decimals = units * 10, decimals + 1
        return self._replace(units=units, decimals=decimals)


def amount(text: str, before: str = "", after: str = "") -> Amount:
    """The figure printed as this text."""
    plain = text.replace(",", "")
    decimals = len(plain.partition(".")[2])
    return Amount(round(float(plain) * 10**decimals), decimals, before, after)


def percentages(old: Amount, new: Amount) -> tuple[str, str] | None:
    """The change in per cent as the figures allow it, and one that no rounding explains."""
    a, b = (x.units / 10**x.decimals for x in (old, new))
    half_a, half_b = (0.5 / 10**x.decimals for x in (old, new))
    if a <= half_a or b <= half_b or a == b:
        return None
    change = abs(b - a) / a * 100
    most = max(abs((b + s * half_b) / (a - s * half_a) - 1) * 100 for s in (1, -1))
    if not 3 <= change <= 400 or most - change > 12:
        return None
    wrong = math.ceil(most + max(6, change * 0.3))
    if b < a and wrong >= 97:
        wrong = math.floor(change - (most - change) - max(6, change * 0.3))
    return (f"{change:.0f}%", f"{wrong}%") if wrong > 0 else None


# Articles ---------------------------------------------------------------------------------------


class Article(NamedTuple):
    """A real article; `born` and `died` are known for many biographies only."""

    name: str
    source: str
    category: str
    text: str
    born: dt.date | None
    died: dt.date | None
    he: str
    surname: str

    @property
    def his(self) -> str:
        """The possessive that goes with `he`."""
        return "her" if self.he == "she" else "his"


def day(text: str) -> dt.date | None:
    """The date written as "2 July 1894" or "July 2, 1894"."""
    m = re.search(DMY, text) or re.search(MDY, text)
    return date_of(m) if m else None


def date_of(m: re.Match[str]) -> dt.date | None:
    """The date that a match of DMY or MDY stands for, if the calendar has it."""
    try:
        return dt.date(int(m["y"]), MONTHS.index(m["mon"]) + 1, int(m["d"]))
    except ValueError:
        return None


def biography(row: dict[str, str]) -> Article:
    """A row of the biographies, with what its first paragraph says of birth and death."""
    text = row["text"]
    head = text[:400]
    life = re.search(r"\(([^()]*?\d{4}) ?[–—-] ?([^()]*?\d{4})\)", head)
    alive = re.search(r"\([^()]*?born ([^()]*?\d{4})\)", head)
    born = day(life[1]) if life else day(alive[1]) if alive else None
    died = day(life[2]) if life else None
    title = re.sub(r" \(.*", "", unquote(row["id"].removeprefix("wfa-")).replace("_", " "))
    last = title.split()[-1]
    plain = 2 <= len(title.split()) <= 3 and last[0].isupper() and text.count(last) > 7
    start = text[:1800]
    women, men = (
        len(re.findall(rf"\b(?:{x})\b", start, re.IGNORECASE)) for x in ("she|her", "he|his")
    )
    he = "she" if women > men else "he"
    category = row["category"]
    return Article(row["id"], "bio", category, text, born, died, he, last if plain else "")


@cache
def articles() -> tuple[Article, ...]:
    """All the articles: news, then biographies."""
    news = (
        Article(row["id"], "news", row["category"], row["text"], None, None, "", "")
        for row in rows("bbc_news")
    )
    return (*news, *map(biography, rows("wikipedia_featured_bios")))


@cache
def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Where the paragraphs are."""
    return tuple(m.span() for m in re.finditer(r"\S(?:.|\n(?!\n))*", text))


def paragraph(text: str, place: int) -> int:
    """The number of the paragraph around a place."""
    parts = paragraphs(text)
    return next((i for i, (a, b) in enumerate(parts) if a <= place <= b), len(parts) - 1)


def is_prose(text: str) -> bool:
    """Whether a paragraph is running text, and no heading, list or table."""
    return (
        len(text) > 110
        and "\n" not in text
        and bool(re.match(r"[A-Z\"“]", text))
        and (bool(re.search(r"[.!?][\"”]?$", text.rstrip())))
    )


NOT_AN_END = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|No|Lt|Col|Gen|Capt|Maj|Rev|vs?|c|ca|Sgt|Inc|Ltd|Co|Corp|Prof|Hon|Mt|Ft|op|pp?|vol|cf|[Aa]\.?[Mm]|[Pp]\.?[Mm]|[A-Z][a-z]{2}))\.$")  # fmt: skip


@cache
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of the running text are."""
    found: list[tuple[int, int]] = []
    for start, end in paragraphs(text):
        if not is_prose(text[start:end]):
            continue
        at = start
        for m in re.finditer(r"[.!?][\"”’')]*(?=\s+[\"“‘'(]?[A-Z£$\d]|\s*$)", text[start:end]):
            stop = start + m.end()
            if m.end() < end - start and NOT_AN_END.search(text[max(at, stop - 8) : stop]):
                continue
            found.append((at, stop))
            at = stop + 1
    return tuple(found)


def sentence(text: str, place: int) -> tuple[int, int] | None:
    """The sentence around a place, if it is in running text."""
    return next(((a, b) for a, b in sentences(text) if a <= place < b), None)


def in_quotes(text: str, place: int) -> bool:
    """Whether a place is inside quotation marks opened in its paragraph."""
    start = paragraphs(text)[paragraph(text, place)][0]
    before = text[start:place]
    return before.count('"') % 2 == 1 or before.count("“") != before.count("”")


# Changes and documents --------------------------------------------------------------------------


class Edit(NamedTuple):
    """What stands between two places of an article is replaced."""

    start: int
    end: int
    markup: str


Change = tuple[Edit, ...]


class Rule(NamedTuple):
    """One way of making a fault: the changes that it finds in an article, the best mixed up."""

    kind: str
    name: str
    find: Callable[[Article, random.Random], Iterator[Change]]


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a rule's pattern found."""

    m: re.Match[str]
    art: Article
    rng: random.Random

    def __getitem__(self, group: int | str) -> str:
        """What a group of the pattern matched."""
        return self.m[group] or ""

    @property
    def around(self) -> str:
        """The sentence of the place."""
        span = sentence(self.art.text, self.m.start())
        return self.art.text[slice(*span)] if span else ""

    @property
    def block(self) -> str:
        """The paragraph of the place."""
        text = self.art.text
        return text[slice(*paragraphs(text)[paragraph(text, self.m.start())])]


def at(
    pattern: str,
    build: Callable[[Hit], str | None],
    where: str = "in",
    source: str = "",
    flags: int = 0,
) -> Callable[[Article, random.Random], Iterator[Change]]:
    """A finder: a pattern, and what comes in its place, after its sentence or in a new paragraph.

    A group named `mark` in the pattern is the real text that one of the two places is.
    """
    compiled = re.compile(pattern, flags)

    def find(art: Article, rng: random.Random) -> Iterator[Change]:
        if source not in f"{art.source} {art.category}".lower():
            return
        text = art.text
        for m in mixed(tuple(compiled.finditer(text)), rng):
            span = sentence(text, m.start())
            if span is None or m.end() > span[1] or in_quotes(text, m.start()):
                continue
            markup = build(Hit(m, art, rng))
            if markup is None:
                continue
            if where == "in":
                yield (Edit(*m.span(), markup),)
                continue
            spot = span[1] if where == "after" else paragraphs(text)[paragraph(text, span[0])][1]
            if in_quotes(text, spot):
                continue
            new = Edit(spot, spot, (" " if where == "after" else "\n\n") + markup)
            if "mark" in compiled.groupindex:
                yield Edit(*m.span("mark"), f"⟦{m['mark']}⟧"), new
            else:
                yield (new,)

    return find


def mixed(items: Sequence[T], rng: random.Random) -> list[T]:
    """The items in another order."""
    return rng.sample(items, len(items))


def stretch(text: str, change: Change, rng: random.Random) -> tuple[int, int] | None:
    """Whole paragraphs around the changes, long enough to be a document."""
    parts = paragraphs(text)
    first = min(paragraph(text, e.start) for e in change)
    last = max(paragraph(text, e.end) for e in change)

    def count() -> int:
        return len(text[parts[first][0] : parts[last][1]].split())

    aim = rng.randint(150, 380)
    while count() < aim and (first > 0 or last < len(parts) - 1):
        down = last < len(parts) - 1 and (first == 0 or rng.random() < 0.5)
        first, last = (first, last + 1) if down else (first - 1, last)
        if count() > LONGEST:
            first, last = (first, last - 1) if down else (first + 1, last)
            break
    while text[parts[last][0]] == "#":
        last -= 1
    return (parts[first][0], parts[last][1]) if SHORTEST <= count() <= LONGEST else None


def read(markup: str, *, faulty: bool) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text that the notation stands for, and where its places are."""
    plain = re.sub(r"⟨([^¦⟩]*)¦([^⟩]*)⟩", lambda m: m[2 if faulty else 1], markup)
    spans: list[tuple[int, int]] = []
    out: list[str] = []
    length = opened = 0
    for part in re.split(r"([⟦⟧])", plain):
        if part == "⟦":
            opened = length
        elif part == "⟧":
            spans.append((opened, length))
        else:
            out.append(part)
            length += len(part)
    return "".join(out), tuple(spans)


def is_sound(text: str) -> bool:
    """Whether the dates of a text are possible; a few of the real articles have errors of their own."""
    for pattern in (DMY, MDY):
        for m in re.finditer(pattern, text):
            date = date_of(m)
            name = re.search(
                rf"({'|'.join(WEEKDAYS)}),? (?:the )?$", text[max(0, m.start() - 20) : m.start()]
            )
            if date is None or (name and date.year > 1800 and WEEKDAYS[date.weekday()] != name[1]):
                return False
    ranges = re.finditer(r"\b(?:from|between) (\d{4}) (?:to|and|until) (\d{4})\b", text)
    return all(int(m[1]) <= int(m[2]) for m in ranges)


def document(rule: Rule, text: str, change: Change, rng: random.Random) -> Injected | None:
    """The two documents that a change makes of a stretch of an article."""
    limits = stretch(text, change, rng)
    if limits is None:
        return None
    out: list[str] = []
    place = limits[0]
    for edit in sorted(change, key=lambda e: (e.start, e.end)):
        if edit.start < place:
            return None
        out += (text[place : edit.start], edit.markup)
        place = edit.end
    out.append(text[place : limits[1]])
    markup = "".join(out)
    faulty, spans = read(markup, faulty=True)
    twin, _ = read(markup, faulty=False)
    if faulty == twin or not 1 <= len(spans) <= 2 or not is_sound(twin):
        return None
    return Injected(rule.kind, rule.name, faulty, spans, twin)


# Impossible dates -------------------------------------------------------------------------------


def weekday(h: Hit, shape: str, *, short: bool = False) -> str | None:
    """The date with its weekday, or another one, put in as the shape has it ({w}, {d}...)."""
    date = date_of(h.m)
    if date is None or date.year < (1924 if re.search("Russia|Soviet", h.art.text) else 1860):
        return None
    if re.search(r"day,?(?: the)? $", h.art.text[max(0, h.m.start() - 20) : h.m.start()]):
        return None
    right = WEEKDAYS[date.weekday()]
    wrong = WEEKDAYS[(date.weekday() + h.rng.choice((2, 3, 4, 5))) % 7]
    w = swap(right[:3], wrong[:3]) if short else swap(right, wrong)
    return shape.format(w=w, d=h["d"], mon=h["mon"], y=h["y"], th=ordinal(int(h["d"])))


def bad_day(shape: str) -> Callable[[Hit], str | None]:
    """A day that the month does not have, in the shape."""

    def build(h: Hit) -> str | None:
        d, mon = int(h["d"]), h["mon"]
        bad = (30 if h.rng.random() < 0.5 else 31) if mon == "February" else 31
        if mon not in {"April", "June", "September", "November", "February"} or not 0 < d < 30:
            return None
        groups = h.m.groupdict()
        return shape.format(
            d=swap(d, bad),
            th=swap(ordinal(d), ordinal(bad)),
            dd=swap(f"{d:02}", bad),
            mon=mon,
            abbr="Sept" if mon == "September" else mon[:3],
            mm=f"{MONTHS.index(mon) + 1:02}",
            y=groups.get("y"),
        )

    return build


def leap_day(shape: str) -> Callable[[Hit], str | None]:
    """The 29th of February in a year without one."""

    def build(h: Hit) -> str | None:
        y = int(h["y"])
        if h["mon"] != "February" or h["d"] == "29" or (y % 4 == 0 and y % 100) or y % 400 == 0:
            return None
        return shape.format(d=swap(h["d"], 29), y=y, th=swap(ordinal(int(h["d"])), "29th"))

    return build


def mistyped_day(shape: str) -> Callable[[Hit], str | None]:
    """A 2 typed as a 3: "25 June" becomes "35 June"."""

    def build(h: Hit) -> str | None:
        if not 22 <= int(h["d"]) <= 29:
            return None
        y = h.m.groupdict().get("y")
        return shape.format(d=swap(h["d"], f"3{h['d'][1]}"), mon=h["mon"], y=y)

    return build


def backwards(shape: str, least: int = 2) -> Callable[[Hit], str | None]:
    """The two ends of a range, `a` and `b`, in the wrong order."""

    def build(h: Hit) -> str | None:
        a, b = h["a"], h["b"]
        if int(b) - int(a) < least:
            return None
        return shape.format(a=swap(a, b), b=swap(b, a), mon=h.m.groupdict().get("mon"))

    return build


def lifespan(part: Callable[[dt.date, dt.date, Hit], str | None]) -> Callable[[Hit], str | None]:
    """The dates of a life in the first line of a biography, in another notation."""

    def build(h: Hit) -> str | None:
        born, died = h.art.born, h.art.died
        if h.m.start() > 200 or born is None or died is None or h["rest"]:
            return None
        return part(born, died, h)

    return build


LIFE = (
    rf"\((?P<rest>[^()\d]*?)(?P<life>(?:\d\d? (?:{'|'.join(MONTHS)}) |(?:{'|'.join(MONTHS)}) \d\d?, )\d{{4}}"
    r"\s?[–-]\s?[^()]{6,16} \d{4})\)"
)
A_DAY = rf"(?:\d\d? )?(?:{'|'.join(MONTHS)}) (?:\d\d?, )?"
YEARS = r"(?P<a>1[6-9]\d\d|20[01]\d)"
YEARS_TO = r"(?P<b>1[6-9]\d\d|20[01]\d)(?!\d|[–-])"


def life_digits(born: dt.date, died: dt.date, sep: str) -> str | None:
    """A life in digits, one of its months being a thirteenth or later."""
    if died.day > 12 and died.month < 10:
        return None
    if sep == "-":
        return f"({born} – ⟦{died.year}-{swap(f'{died.month:02}', f'{died.month + 12:02}')}-{died.day:02}⟧)"
    day_first = f"{born.day:02}.{born.month:02}.{born.year}"
    month = swap(f"{died.month:02}", f"{died.month + 12:02}")
    return None if died.day <= 12 else f"({day_first} – ⟦{died.day:02}.{month}.{died.year}⟧)"


def life_slashes(born: dt.date, died: dt.date, h: Hit) -> str | None:
    """A life with slashes, its first day being one that the month does not have."""
    del h
    if born.month not in {2, 4, 6, 9, 11} or born.day > 29:
        return None
    return (
        f"(⟦{swap(f'{born.day:02}', 31)}/{born.month:02}/{born.year}⟧"
        f" – {died.day:02}/{died.month:02}/{died.year})"
    )


def life_backwards(born: dt.date, died: dt.date, h: Hit) -> str | None:
    """A life that ends before it begins: a wrong century or decade in one of the years."""
    years = re.findall(r"\d{4}", h["life"])
    early = died.year - (100 if died.year - 100 < born.year else 0)
    if early >= born.year or len(years) != 2:
        return None
    return "(⟦" + h["life"].replace(years[1], swap(died.year, early)) + "⟧)"


def clock(shape: str, bad: Callable[[int, int], tuple[int, int]]) -> Callable[[Hit], str | None]:
    """A time of day that no clock shows."""

    def build(h: Hit) -> str | None:
        hour, minute = int(h["h"]), int(h["min"])
        if hour > 24 or minute > 59:
            return None
        wrong_h, wrong_m = bad(hour, minute)
        pad = len(h["h"])
        hours = h["h"] if wrong_h == hour else swap(h["h"], f"{wrong_h:0{pad}}")
        minutes = h["min"] if wrong_m == minute else swap(h["min"], wrong_m)
        return shape.format(
            h=hours,
            min=minutes,
            **{k: v for k, v in h.m.groupdict("").items() if k not in {"h", "min"}},
        )

    return build


def new_time(shape: str) -> Callable[[Hit], str | None]:
    """An impossible time of day put before a weekday of the news."""

    def build(h: Hit) -> str | None:
        if re.search(r"\b(?:at|night|morning|evening|by|since)\b|\d", h.around):
            return None
        hour, minute = h.rng.choice((11, 14, 15, 16, 17)), h.rng.choice((10, 15, 20, 30, 45))
        return shape.format(
            h24=f"{hour:02}",
            bad24=swap(f"{hour:02}", h.rng.choice((25, 26, 27))),
            h12=(hour - 1) % 12 + 1,
            half="am" if hour < 12 else "pm",
            min=minute,
            bad_min=swap(minute, minute + 50),
            day=h["day"],
        )

    return build


def months_back(h: Hit) -> str | None:
    """A range of months in the wrong order within one year."""
    a, b = h["a"], h["b"]
    if MONTHS.index(b) - MONTHS.index(a) < 1:
        return None
    return f"{h['pre']} ⟦{swap(a, b)} {h['to']} {swap(b, a)} {h['y']}⟧"


def full_range_back(h: Hit) -> str | None:
    """A range of two full dates whose second year is mistyped."""
    y1, y2 = int(h["a"]), int(h["b"])
    if y2 < y1 or y2 - y1 > 40:
        return None
    return (
        f"⟦{h['pre']} {h['one']}{y1} {h['to']} {h['two']}{swap(y2, y1 - h.rng.choice((1, 2, 10)))}⟧"
    )


def closing_date(h: Hit) -> str | None:
    """A note for readers with a last day that the month lacks."""
    month = h.rng.choice(("April", "June", "September", "November"))
    return h.rng.choice(
        (
            f"Readers' comments on this story can be sent in until ⟦{swap(30, 31)} {month}⟧.",
            f"This page will be updated until ⟦{swap(30, 31)} {month} 2005⟧.",
            f"The next report on the subject is due on ⟦{swap(30, 31)} {month}⟧.",
        )
    )


def date_rules() -> Iterator[Rule]:
    """The rules for dates and times that cannot be."""
    # fmt: off
    plain = {
        "31st-of-30-day-month-dmy": (DMY, bad_day("⟦{d} {mon} {y}⟧")),
        "31st-of-30-day-month-mdy": (MDY, bad_day("⟦{mon} {d}, {y}⟧")),
        "31st-of-30-day-month-no-year": (rf"{DAY} {SHORT_MONTH}\b{NO_YEAR}", bad_day("⟦{d} {mon}⟧")),
        "31st-of-30-day-month-american-no-year": (
            rf"\b{SHORT_MONTH} (?P<d>\d\d?)\b(?!,? \d|[–-])",
            bad_day("⟦{mon} {d}⟧"),
        ),
        "the-31st-of-month-year": (rf"(?<=[Oo]n ){DMY}", bad_day("⟦the {th} of {mon} {y}⟧")),
        "the-31st-of-month": (
            rf"(?<=on ){DAY} {SHORT_MONTH}\b{NO_YEAR}",
            bad_day("⟦the {th} of {mon}⟧"),
        ),
        "ordinal-after-month": (rf"(?<=on ){MDY}", bad_day("⟦{mon} {th}, {y}⟧")),
        "ordinal-before-month": (rf"(?<=on ){DMY}", bad_day("⟦{th} {mon} {y}⟧")),
        "short-month-dmy": (DMY, bad_day("⟦{d} {abbr} {y}⟧")),
        "short-month-mdy": (MDY.replace("June|", ""), bad_day("⟦{abbr}. {d}, {y}⟧")),
        "iso-date-in-text": (rf"(?<=on ){DMY}(?=[,.])", bad_day("⟦{y}-{mm}-{dd}⟧")),
        "30-february-dmy": (rf"{DAY} (?P<mon>February) {YEAR}", bad_day("⟦{d} {mon} {y}⟧")),
        "30-february-mdy": (rf"\b(?P<mon>February) (?P<d>\d\d?), {YEAR}", bad_day("⟦{mon} {d}, {y}⟧")),
        "30-february-no-year": (rf"{DAY} (?P<mon>February)\b{NO_YEAR}", bad_day("⟦{d} {mon}⟧")),
        "leap-day-common-year-dmy": (rf"{DAY} (?P<mon>February) {YEAR}", leap_day("⟦{d} February {y}⟧")),
        "leap-day-common-year-mdy": (rf"\b(?P<mon>February) (?P<d>\d\d?), {YEAR}", leap_day("⟦February {d}, {y}⟧")),
        "leap-day-after-the-year": (
            rf"(?<=[a-z] )on {DAY} (?P<mon>February) {YEAR}(?=[.,])",
            leap_day("in {y}, on ⟦the {th} of February⟧"),
        ),
        "day-in-the-thirties-dmy": (DMY, mistyped_day("⟦{d} {mon} {y}⟧")),
        "day-in-the-thirties-mdy": (MDY, mistyped_day("⟦{mon} {d}, {y}⟧")),
        "day-in-the-thirties-no-year": (rf"{DAY} {MONTH}\b{NO_YEAR}", mistyped_day("⟦{d} {mon}⟧")),
        "life-in-iso-month-13": (LIFE, lifespan(lambda b, d, _: life_digits(b, d, "-"))),
        "life-with-dots-month-13": (LIFE, lifespan(lambda b, d, _: life_digits(b, d, "."))),
        "life-with-slashes": (LIFE, lifespan(life_slashes)),
        "life-backwards": (LIFE, lifespan(life_backwards)),
        "weekday-before-dmy": (rf"\b[Oo]n {DMY}", lambda h: weekday(h, h[0][:2] + " ⟦{w} {d} {mon} {y}⟧")),
        "weekday-before-mdy": (rf"\b[Oo]n {MDY}", lambda h: weekday(h, h[0][:2] + " ⟦{w}, {mon} {d}, {y}⟧")),
        "weekday-the-ordinal": (rf"\bon {DMY}", lambda h: weekday(h, "on ⟦{w} the {th} of {mon} {y}⟧")),
        "weekday-after-date": (rf"\bon {DMY}(?=[.,])", lambda h: weekday(h, "on ⟦{d} {mon} {y}, a {w}⟧")),
        "weekday-in-parentheses": (rf"\bon {MDY}(?=[., ])", lambda h: weekday(h, "on ⟦{mon} {d}, {y} ({w})⟧")),
        "weekday-shortened": (rf"\bon {DMY}", lambda h: weekday(h, "on ⟦{w} {d} {mon} {y}⟧", short=True)),
        "weekday-far-from-the-year": (
            rf"(?<=[a-z] )on {DMY}(?=[ .]|, )",
            lambda h: weekday(h, "in ⟦{y}⟧, on ⟦{w} {d} {mon}⟧,")
            if h.art.text[h.m.end()] == " "
            else weekday(h, "in ⟦{y}⟧, on ⟦{w} {d} {mon}⟧"),
        ),
        "time-with-75-minutes": (
            r"(?P<h>[012]\d)(?P<min>\d\d) (?P<z>GMT|BST)",
            clock("⟦{h}{min} {z}⟧", lambda h, m: (h, 60 + m % 30 + 5)),
        ),
        "time-after-24": (
            r"(?P<h>[012]\d)(?P<min>\d\d) (?P<z>GMT|BST)",
            clock("⟦{h}:{min} {z}⟧", lambda h, m: (25 + h % 3, m)),
        ),
        "time-with-am-or-pm": (
            r"\b(?P<h>\d\d?)(?P<s>[:.])(?P<min>\d\d) ?(?P<z>[ap]\.?m\b|[AP]M\b)",
            clock("⟦{h}{s}{min} {z}⟧", lambda h, m: (h, 60 + m % 40)),
        ),
        "new-time-in-24-hours": (
            r"\bon (?P<day>(?:Mon|Tues|Wednes|Thurs|Fri)day)(?=\.)",
            new_time("on {day} at ⟦{bad24}:{min}⟧"),
        ),
        "new-time-in-12-hours": (
            r"\bon (?P<day>(?:Mon|Tues|Wednes|Thurs|Fri)day)(?=\.)",
            new_time("at ⟦{h12}.{bad_min}{half}⟧ on {day}"),
        ),
        "new-time-gmt": (
            r"\bon (?P<day>(?:Mon|Tues|Wednes|Thurs|Fri)day)(?=\.)",
            new_time("on {day} at ⟦{h24}{bad_min} GMT⟧"),
        ),
        "years-from-to": (rf"\bfrom {YEARS} to {YEARS_TO}", backwards("⟦from {a} to {b}⟧")),
        "years-from-until": (rf"\bfrom {YEARS} until {YEARS_TO}", backwards("⟦from {a} until {b}⟧")),
        "years-between-and": (rf"\bbetween {YEARS} and {YEARS_TO}", backwards("⟦between {a} and {b}⟧")),
        "years-with-dash": (rf"(?<=\(){YEARS}[–-]{YEARS_TO}(?=\))", backwards("⟦{a}–{b}⟧")),
        "years-end-a-decade-early": (
            rf"\b(?P<pre>[Ff]rom|[Bb]etween) {YEARS} (?P<to>to|and|until) {YEARS_TO}",
            lambda h: f"{h['pre']} ⟦{h['a']} {h['to']} {swap(h['b'], int(h['b']) - 10)}⟧"
            if 1 < int(h["b"]) - int(h["a"]) < 9
            else None,
        ),
        "days-between": (
            rf"\bbetween (?P<a>\d\d?) and (?P<b>\d\d?) {MONTH}",
            backwards("⟦between {a} and {b} {mon}⟧", 1),
        ),
        "days-from-to": (
            rf"\bfrom (?P<a>\d\d?)(?: to |[–-])(?P<b>\d\d?) {MONTH}",
            backwards("⟦from {a} to {b} {mon}⟧", 1),
        ),
        "days-with-dash": (rf"{DAY.replace('<d>', '<a>')}[–-](?P<b>\d\d?) {MONTH}", backwards("⟦{a}–{b} {mon}⟧", 1)),
        "days-with-dash-american": (rf"\b{MONTH} (?P<a>\d\d?)[–-](?P<b>\d\d?)(?!\d)", backwards("⟦{mon} {a}–{b}⟧", 1)),
        "months-of-one-year": (
            rf"\b(?P<pre>from|between) {MONTH.replace('mon', 'a')} (?P<to>to|and|until) {MONTH.replace('mon', 'b')} {YEAR}",
            months_back,
        ),
        "full-dates-with-wrong-year": (
            rf"\b(?P<pre>[Ff]rom|[Bb]etween) (?P<one>{A_DAY}){YEARS} (?P<to>to|until|and) (?P<two>{A_DAY}){YEARS_TO}",
            full_range_back,
        ),
    }
    # fmt: on
    for name, (pattern, build) in plain.items():
        yield Rule("impossible-date", name, at(pattern, build))
    yield Rule(
        "impossible-date",
        "weekday-in-a-sentence-of-its-own",
        at(rf"\bon (?P<mark>{DMY})(?=\.\s)", lambda h: weekday(h, "It was a ⟦{w}⟧."), "after"),
    )
    yield Rule(
        "impossible-date",
        "weekday-named-in-the-next-sentence",
        at(
            rf"(?P<mark>{MDY})(?=[., ])",
            lambda h: (
                weekday(h, "That day fell on a ⟦{w}⟧.")
                if len(re.findall(r"\d{4}|" + MONTH.replace("?P<mon>", "?:"), h.around)) == 2
                else None
            ),
            "after",
        ),
    )
    yield Rule(
        "impossible-date",
        "closing-date-of-a-note",
        at(r"[a-z]{3}\.(?=\s*$)", closing_date, "para", "news"),
    )


# Wrong arithmetic -------------------------------------------------------------------------------

TOPIC = r"(?P<topic>profits?|sales|revenues?|turnover|exports|losses|imports|income|spending)"
FIGURE = (
    r"(?P<{0}>(?:[£$€])?(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?![,.]?\d)"
    r"(?: ?(?:m|bn|k|p|%|million|billion|trillion)(?![a-z]))?)"
)
TOPICS = (
    r"\b(?:profits?|sales|revenues?|turnover|exports|losses|imports|income|spending|budgets?|fund(?:ing|s)?|costs?|debts?"
    r"|investments?|box office|takings|took|grants?|subsid\w+|fees?|earn(?:ed|ings)|raised|worth of|net)\b"
)
CHANGES = re.compile(
    r"%|per ?cent|\bfrom\b|compared|doubl|halv|rose|fell|ris[ei]|fall|down|\bup\b|than|more|less|each|between|over\b"
    r"|below|above|lower|higher|record|extra|another|further|drop|cut|grow|increas|worst|best|first"
)
PEOPLE = r"(?P<who>people|workers|staff|employees|students|customers|soldiers|passengers|delegates|prisoners|spectators|fans)"


def figure(text: str) -> Amount | None:
    """A figure as FIGURE has it."""
    m = re.fullmatch(r"([£$€]?)(\d[\d,]*(?:\.\d+)?)( ?[a-z%]*)", text)
    return amount(m[2], m[1], m[3]) if m else None


def pair(h: Hit) -> tuple[Amount, Amount] | None:
    """The two figures `a` (earlier) and `b` (later) of a change, in one notation and no years."""
    a, b = figure(h["a"]), figure(h["b"])
    if a is None or b is None or a.units == 0:
        return None
    if a.after == "" and b.after and a.before == b.before:
        a = a._replace(after=b.after)
    if b.after == "" and a.after and a.before == b.before:
        b = b._replace(after=a.after)
    plain = [x for x, t in ((a, h["a"]), (b, h["b"])) if re.fullmatch(r"\d{4}", t)]
    years = any(1000 <= x.units <= 2030 for x in plain)
    change = r"\b(?:rose|ris[ei]\w*|f[ea]ll\w*|increas\w+|reduc\w+|cut\w*|gr[eo]w\w*|dropp?\w*|declin\w+|expand\w+|rais\w+|lower\w*|improv\w+|went|up|down|jump\w+|climb\w+|slid\w*|slipp?\w*|narrow\w+|shr\w+|trimm\w+|compared|against)\b"
    if not re.search(change, h.around):
        return None
    if years or a.before != b.before or a.after.strip() != b.after.strip():
        return None
    least = max(a.decimals, b.decimals)
    a, b = (x._replace(units=x.units * 10 ** (least - x.decimals), decimals=least) for x in (a, b))
    return None if a.units == b.units else (a, b)


def rise(a: Amount, b: Amount) -> str:
    """What the change from one to the other is called."""
    return "a rise" if b.units > a.units else "a fall"


def changed(shape: str, what: str = "percentage") -> Callable[[Hit], str | None]:
    """A clause on the change between two real figures."""

    def build(h: Hit) -> str | None:
        figures = pair(h)
        if figures is None or len(re.findall(r"%", h.around)) > 2:
            return None
        a, b = figures
        good: object
        bad: object
        gap = abs(a.units - b.units)
        if what == "percentage":
            if "%" in a.after:
                return None
            both = percentages(a, b)
            if both is None:
                return None
            good, bad = both
        elif what == "points":
            if "%" not in a.after:
                return None
            points = a._replace(after="")
            good, bad = points.show(gap), points.show(gap * 2 + 10**a.decimals * 3)
        elif what == "share":
            return share_of_change(shape, h, a, b)
        else:
            if "%" in a.after:
                return None
            good, bad = a.show(gap), a.show(gap + max(3, round(gap * 0.3) or 1))
        return shape.format(
            all=h[0], rise=rise(a, b), x=swap(good, bad), up="more" if b.units > a.units else "less"
        )

    return build


def share_of_change(shape: str, h: Hit, a: Amount, b: Amount) -> str | None:
    """The change as a fraction in words, where it is close to one."""
    change = abs(b.units - a.units) / a.units
    wording = {
        "a tenth": 0.1,
        "a quarter": 0.25,
        "a third": 1 / 3,
        "a fifth": 0.2,
        "half": 0.5,
        "two thirds": 2 / 3,
    }
    near = min(wording, key=lambda w: abs(wording[w] - change))
    if abs(wording[near] - change) > 0.025:
        return None
    far = h.rng.choice([w for w in wording if not 0.6 < wording[w] / wording[near] < 1.6])
    return shape.format(all=h[0], rise=rise(a, b), x=swap(near, far))


def part_of_sum(h: Hit) -> bool:
    """Whether the sum is a difference, a limit or one of several: no figure of its own."""
    before = h.art.text[max(0, h.m.start() - 24) : h.m.start()]
    if not re.search(TOPICS, h.around, re.IGNORECASE):
        return True
    return bool(
        re.search(
            r"-$|\b(?:by|than|extra|another|further|below|above|each|every|to|and|or|from|with|over|about|around|nearly|almost|under) (?:a |an |the |some )?$",
            before,
        )
        or re.search(r"\b(?:compared|double|doubled|halved|up|down|rose|fell)\b", h.around)
        or len(re.findall(r"[£$€]\d", h.around)) > 2
    )


def earlier(
    shape: str, times: tuple[float, float], wording: tuple[str, str] = ("", "")
) -> Callable[[Hit], str | None]:
    """A sentence that compares a real sum of money with one of an earlier year.

    The earlier sum is the real one divided by `times[0]`; `times[1]` is what the fault makes it.
    """

    def build(h: Hit) -> str | None:
        if part_of_sum(h):
            return None
        now = amount(h["amt"], h["cur"], h["sc"]).fine(40)
        old = now._replace(units=round(now.units / times[0]))
        wrong = now._replace(units=round(now.units / times[1]))
        if old.units < 4:
            return None
        both = percentages(old, now)
        if both is None:
            return None
        in_words = [words(int(x[:-1])) if int(x[:-1]) < 100 else x[:-1] for x in both]
        return shape.format(
            old=old.show(old.units),
            now=now.show(now.units),
            old_x=swap(old.show(old.units), wrong.show(wrong.units)),
            pct=swap(*both),
            words=swap(*in_words),
            word=swap(*wording),
            rise=rise(old, now),
            gap=swap(
                now.show(abs(now.units - old.units)),
                now.show(abs(now.units - old.units) * 1.3 + 2),
            ),
        )

    return build


def split(units: int, rng: random.Random, parts: int) -> list[int]:
    """Parts that make up the whole, none of them small."""
    weights = sorted((rng.uniform(1, 2.6) for _ in range(parts)), reverse=True)
    out = [max(1, round(units * w / sum(weights))) for w in weights[:-1]]
    return [*out, units - sum(out)]


def off(value: int, rng: random.Random) -> int:
    """A wrong value for a part: one digit changed or a step too far, beyond any rounding."""
    step = max(1, round(value * rng.choice((0.2, 0.3, 0.4))))
    return value + step if rng.random() < 0.6 or value - step < 1 else value - step


def money_parts(shape: str, parts: int) -> Callable[[Hit], str | None]:
    """A sentence on what a real sum of money is made up of."""

    def build(h: Hit) -> str | None:
        firm = r"\b(?:profits?|sales|revenues?|turnover|exports|losses|income|earnings)\b"
        if part_of_sum(h) or ("Europe" in shape and not re.search(firm, h.around)):
            return None
        whole = amount(h["amt"], h["cur"], h["sc"]).fine(60)
        made = split(whole.units, h.rng, parts)
        show = [whole.show(x) for x in made]
        show[-1] = swap(show[-1], whole.show(off(made[-1], h.rng)))
        return shape.format(*show, all=h[0], sum=whole.show(whole.units))

    return build


def loose(h: Hit) -> bool:
    """Whether the number is only about right ("more than 80,000"), or is one of millions."""
    before = h.art.text[max(0, h.m.start() - 22) : h.m.start()]
    return bool(
        re.search(
            r"\b(?:than|about|nearly|almost|some|over|around|to|between|estimated|approximately|least)\s+(?:a\s+)?$",
            before,
        )
        or re.search(r"\b(?:[mb]illion|thousand|hundred|per|a year|more|in)\b", h[0])
        or re.search(
            r"\b(?:could|would|will|may|might|can|if|plans?|capable|kill\w*|dead|died|camps?|deport\w*|arrest\w*|massacre\w*)\b",
            h.around,
        )
    )


def count_parts(shape: str, parts: int = 2, *, large: bool = True) -> Callable[[Hit], str | None]:
    """A sentence on the parts of a real number of people."""

    def build(h: Hit) -> str | None:
        n = round(number(h["n"]))
        around = h.around
        if re.search(rf"\bof {h['n']}|%|\b(?:wo)?men\b|[mb]illion|hundred|thousand", around) or (
            1900 <= n <= 2010 and "," not in h["n"]
        ):
            return None
        if (n < 60) == large or n < 5 or loose(h):
            return None
        unit = 10 ** max(0, len(str(n)) - len(str(n).rstrip("0")) - 1) if n >= 100 else 1
        made = [x * unit for x in split(n // unit, h.rng, parts)]
        bad = off(made[-1] // unit, h.rng) * unit
        say = (lambda x: f"{x:,}") if n > 20 else words
        return shape.format(
            *(say(x) for x in made[:-1]),
            swap(say(made[-1]), say(bad)),
            all=h[0],
            n=f"{n:,}",
            N=h["n"],
            who=h["who"],
        )

    return build


def count_share(shape: str, percent: tuple[int, ...]) -> Callable[[Hit], str | None]:
    """A sentence on a share of a real number of people."""

    def build(h: Hit) -> str | None:
        n = round(number(h["n"]))
        if n < 60 or loose(h) or "%" in h.around or (1900 <= n <= 2010 and "," not in h["n"]):
            return None
        p = h.rng.choice(percent)
        if n * p % 100:
            return None
        part = n * p // 100
        wrong = n * (p + h.rng.choice((10, 15, 20))) // 100
        return shape.format(
            p=p,
            n=f"{n:,}",
            who=h["who"],
            x=swap(f"{part:,}", f"{wrong:,}"),
            rest=swap(f"{n - part:,}", f"{n - wrong:,}"),
        )

    return build


def count_total(h: Hit) -> str | None:
    """A sentence that adds a real number to an earlier one."""
    n = round(number(h["n"]))
    if n < 60 or loose(h) or CHANGES.search(h.around) or (1900 <= n <= 2010 and "," not in h["n"]):
        return None
    unit = 10 ** (len(str(n)) - 2)
    more = h.rng.randint(3, 9) * unit
    return f"In the previous year there had been {more:,}, which makes ⟦{swap(f'{n + more:,}', f'{n + more + 10 * unit:,}')}⟧ over the two years."


def shared(h: Hit) -> str | None:
    """A sum of money shared among a real number of people."""
    n = round(number(h["n"]))
    if n < 60 or "%" in h.around or "£" in h.around or (1900 <= n <= 2010 and "," not in h["n"]):
        return None
    each = h.rng.choice((200, 250, 400, 500))
    total = n * each
    if total % 1000:
        return None
    money = f"£{total / 1e6:g}m" if total >= 1_000_000 and total % 10_000 == 0 else f"£{total:,}"
    return f"A bonus of {money} is to be shared equally among the {n:,}, ⟦£{swap(each, each + h.rng.choice((150, 300)))} each⟧."


def yearly(shape: str, by: int, error: int) -> Callable[[Hit], str | None]:
    """A real yearly sum in months or weeks."""

    def build(h: Hit) -> str | None:
        size = 1e9 if "b" in h["sc"] else 1e6
        whole = number(h["amt"]) * size

        def show(value: float) -> str:
            digits = 10 ** (math.floor(math.log10(value)) - 1)
            value = round(value / digits) * digits
            if value < 1e6:
                return f"{h['cur']}{value:,.0f}"
            return f"{h['cur']}{value / 1e6:g}{h['sc'].replace('bn', 'm').replace('billion', 'million')}"

        return shape.format(all=h[0], x=swap(show(whole / by), show(whole / error)))

    return build


def shares(shape: str, parts: int) -> Callable[[Hit], str | None]:
    """Shares that make a hundred per cent."""

    def build(h: Hit) -> str | None:
        if "%" in h.block or re.search(
            r"\btax|[Gg]overnment|Treasury|Budget|budget|deficit", h.block
        ):
            return None
        made = split(100, h.rng, parts)
        return shape.format(
            *made[:-1],
            swap(made[-1], made[-1] + h.rng.choice((6, 8, 10))),
            all=h[0],
            topic=h["topic"],
            rest=swap(100 - made[0], 100 - made[0] + 10),
        )

    return build


def margin(shape: str) -> Callable[[Hit], str | None]:
    """The difference between the two numbers of a result."""

    def build(h: Hit) -> str | None:
        a, b = sorted((round(number(h["a"])), round(number(h["b"]))), reverse=True)
        if a - b < 2:
            return None
        gap = a - b
        bad = (
            gap + h.rng.choice((2, 3, 4))
            if gap < 100
            else gap + h.rng.choice((1000, 900, 10))
            if gap < 20_000
            else gap + 10_000
        )
        if 1000 <= a <= 2030 and "," not in h["a"]:
            return None
        say = few if gap < 10 else "{:,}".format
        text = swap(say(gap), f"{bad:,}" if bad > 9 else few(bad))
        total = swap(
            f"{a + b:,}", f"{a + b + (10 if a + b < 2000 else 10 ** (len(str(a + b)) - 2)):,}"
        )
        return shape.format(all=h[0], gap=text, total=total, a=h["a"], b=h["b"])

    return build


def matches(shape: str) -> Callable[[Hit], str | None]:
    """Wins, draws and defeats that make up a real number of games."""

    def build(h: Hit) -> str | None:
        n = round(number(h["n"]))
        known = r"\b(?:won|lost|winning|losing|drawn|wins?|victor\w+|defeat\w*|undefeated|unbeaten|beat\w*|draws?|in a row|suspen\w+)\b"
        if not 8 <= n <= 400 or re.search(known, h.block):
            return None
        won, lost, drawn = split(n, h.rng, 3)
        return shape.format(
            all=h[0],
            won=won,
            lost=lost,
            drawn=drawn,
            bad=swap(drawn, drawn + h.rng.choice((2, 3, 5))),
        )

    return build


def average(h: Hit) -> str | None:
    """The number of goals or points a game."""
    a, b = (round(number(h[g])) for g in "ab")
    if not b or a < 5 or not 5 <= b < 900:
        return None
    rate = a / b
    good, bad = f"{rate:.1f}", f"{rate * 1.4 + 0.4:.1f}"
    return f"{h[0]}, ⟦an average of {swap(good, bad)} a game⟧"


def children(h: Hit) -> str | None:
    """Sons and daughters that make up a real number of children."""
    n = SMALL.index(h["n"])
    before = h.art.text[max(0, h.m.start() - 25) : h.m.start()]
    if re.search(r"\b(?:sons?|daughters?|girls?|boys?|sisters?|brothers?)\b", h.block) or re.search(
        r"\b(?:of|with)\b", before
    ):
        return None
    sons = h.rng.randint(2, n - 2)
    bad = n - sons + h.rng.choice((1, 2))
    return f"⟦{h[0]}⟧, ⟦{words(sons)} sons and {swap(words(n - sons), words(bad))} daughters⟧"


def tennis(h: Hit) -> str | None:
    """The games of a tennis match in straight sets."""
    own = [int(h[g]) for g in "ac"]
    other = [int(h[g]) for g in "bd"]
    if min(own) < 6 or any(o >= w for o, w in zip(other, own, strict=True)):
        return None
    return f"That made it ⟦{swap(sum(own), sum(own) + h.rng.choice((2, 3)))} games to {few(sum(other))}⟧ over the two sets."


def table(h: Hit) -> str | None:
    """A table of regions with the real sum as its total."""
    if CHANGES.search(h.around) or len(re.findall(r"[£$€]\d", h.around)) > 1:
        return None
    whole = amount(h["amt"]).fine(80)
    made = split(whole.units, h.rng, 4)
    h.rng.shuffle(made)
    unit = f"{h['cur']}{h['sc'].strip()}"
    lines = [
        f"| {name} | {whole.show(x)} |"
        for name, x in zip(("UK", "Rest of Europe", "Americas"), made, strict=False)
    ]
    last = swap(whole.show(made[3]), whole.show(off(made[3], h.rng)))
    return "\n".join(
        (
            f"| Region | {capital(h['topic'])} ({unit}) |",
            "| --- | --- |",
            *lines,
            f"| Asia | ⟦{last}⟧ |",
            f"| Total | ⟦{h['amt']}⟧ |",
        )
    )


def poll(shape: str, parts: int) -> Callable[[Hit], str | None]:
    """A poll on the subject of a story."""

    def build(h: Hit) -> str | None:
        if re.search(r"\bpoll\b|survey", h.art.text):
            return None
        made = split(100, h.rng, parts)
        thousand = [x * 10 for x in made]
        return shape.format(
            *made[:-1],
            x=swap(made[-1], made[-1] + h.rng.choice((5, 7, 9))),
            first=thousand[0],
            second=thousand[1],
            third=swap(thousand[-1], thousand[-1] + h.rng.choice((40, 60, 100))),
        )

    return build


def sum_rules() -> Iterator[Rule]:
    """The rules for sums, shares and differences that do not work out."""
    a, b = FIGURE.format("a"), FIGURE.format("b")
    from_to = rf"\bfrom {a} (?:in \w+ )?to {b}(?=[,.;]| (?:in|last|this|over|by|on|at|for|after)\b)"
    to_from = rf"\bto {b}(?: \([^)]*\))?,? (?:from|compared with|compared to|against) {a}(?=[,.;]| (?:in|last|this|a year)\b)"
    compared = rf"{b}(?: \([^)]*\))?,? (?:compared with|compared to|against|up from|down from) (?:the )?{a}"
    sums = rf"\b{TOPIC}\b(?P<gap>[^.£$€%\n]{{0,60}}) {MONEY}"
    any_sum = rf"(?<![\d£$€A-Z(]){MONEY}(?=[.,; ])"
    counted = rf"{NUMBER} (?:[a-z]+ )?{PEOPLE}\b"
    score = r"(?P<a>\d\d)-(?P<b>\d\d?)(?![\d-])"
    count = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?![,.]?\d)"
    vote = rf"(?P<a>{count})(?: votes)?(?: \([\d.]+%\))?(?: to | votes to |–|-)(?P<b>{count})"
    games = r"(?:(?:Test|first-class|international|league|one-day|county|Premiership) )?(?:matches|games|Tests)"
    small = rf"\b(?P<n>{'|'.join(SMALL[5:])}|\d\d) (?:[a-z]+ )?(?P<who>people|men|players|workers|members|students|soldiers|candidates|officers|crew)\b"
    # fmt: off
    table_of: dict[str, tuple[str, Callable[[Hit], str | None], str, str]] = {
        "from-to-percentage": (from_to, changed("⟦{all}⟧, ⟦{rise} of {x}⟧,"), "comma", ""),
        "from-to-difference": (from_to, changed("⟦{all}⟧ ({rise} of ⟦{x}⟧)", "gap"), "in", ""),
        "from-to-percentage-sentence": (rf"(?P<mark>{from_to})", changed("That is ⟦{rise} of about {x}⟧."), "after", ""),
        "from-to-fraction-in-words": (rf"(?P<mark>{from_to})", changed("That is {rise} of about ⟦{x}⟧.", "share"), "after", ""),
        "from-to-percentage-points": (from_to, changed("⟦{all}⟧ - {rise} of ⟦{x} percentage points⟧ -", "points"), "comma", ""),
        "to-from-percentage": (to_from, changed("⟦{all}⟧ ({rise} of ⟦{x}⟧)"), "in", ""),
        "compared-with-percentage": (rf"(?P<mark>{compared})", changed("The change amounts to ⟦{rise} of {x}⟧."), "after", ""),
        "compared-with-difference": (rf"(?P<mark>{compared})", changed("The difference is ⟦{x}⟧.", "gap"), "after", ""),
        "percentage-on-earlier-year": (any_sum, earlier("A year earlier the corresponding figure was ⟦{old}, so {now} is {rise} of {pct}⟧.", (1.25, 2)), "after", "news"),
        "percentage-in-words": (any_sum, earlier("The {now} is ⟦{words} per cent more than the {old}⟧ of the year before.", (1.4, 2)), "after", "news"),
        "doubled": (any_sum, earlier("The sum ⟦has {word} in five years, from {old} to {now}⟧.", (2, 3), ("doubled", "trebled")), "after", "news"),
        "halved": (any_sum, earlier("In 2001 the corresponding sum was {old}; with {now} it ⟦has {word}⟧.", (0.5, 0.25), ("halved", "doubled")), "after-marked", "news"),
        "threefold": (any_sum, earlier("The {now} is ⟦{word} as much as the {old}⟧ of 10 years ago.", (3, 5), ("three times", "five times")), "after", "news"),
        "old-figure-wrong": (any_sum, earlier("{now} is twice as much as ⟦the {old_x}⟧ of two years ago.", (2, 3)), "after-marked", "news"),
        "difference-in-money": (any_sum, earlier("The year before, the corresponding figure was {old}, so the difference is ⟦{gap}⟧.", (1.3, 2)), "after-marked", "news"),
        "drop-in-per-cent": (any_sum, earlier("Two years ago the corresponding figure stood at ⟦{old}; {now} means a drop of {pct}⟧.", (0.7, 0.5)), "after", "news"),
        "two-parts-of-a-sum": (any_sum, money_parts("Of the {sum}, {0} falls to the first half of the year and ⟦{1}⟧ to the second.", 2), "after-marked", "news business"),
        "three-parts-of-a-sum": (any_sum, money_parts("By region, the {sum} is made up of {0} in Europe, {1} in North America and ⟦{2}⟧ in Asia.", 3), "after-marked", "news business"),
        "parts-in-bullets": (any_sum, money_parts("How the {sum} is made up:\n\n- Europe: {0}\n- North America: {1}\n- rest of the world: ⟦{2}⟧", 3), "para-marked", "news business"),
        "table-with-total": (sums, table, "para", "news business"),
        "month-of-a-year": (rf"{MONEY} (?:a|per) year\b(?! (?:ago|earlier|before))", yearly("⟦{all} (about {x} a month)⟧", 12, 8), "in", ""),
        "week-of-a-year": (rf"{MONEY} (?:a|per) year\b(?! (?:ago|earlier|before))", yearly("⟦{all}, or roughly {x} a week⟧,", 52, 30), "comma", ""),
        "shares-in-a-sentence": (sums, shares("Europe accounted for ⟦{0}% of the {topic}, North America for {1}% and Asia for the remaining {2}%⟧.", 3), "after", "news business"),
        "shares-in-bullets": (rf"{sums}", shares("Where the {topic} came from:\n\n⟦- Europe: {0}%\n- North America: {1}%\n- Asia: {2}%\n- others: {3}%⟧", 4), "para", "news business"),
        "rest-of-a-share": (rf"{sums}", shares("About ⟦{0}% of the {topic} came from the company's home market and the other {rest}%⟧ from abroad.", 3), "after", "news business"),
        "poll-three-answers": (r"[a-z]{3}\.(?=\s*$)", poll("In a poll of 1,000 adults on the question, ⟦{0}% were in favour, {1}% were against and {x}% did not know⟧.", 3), "para", "news politics"),
        "poll-in-heads": (r"[a-z]{3}\.(?=\s*$)", poll("Of the ⟦1,000 readers who took part in our vote on this story⟧, ⟦{first} agreed, {second} disagreed and {third}⟧ were undecided.", 3), "para", "news"),
        "poll-in-a-list": (r"[a-z]{3}\.(?=\s*$)", poll("How readers voted:\n\n⟦* Yes: {0}%\n* No: {1}%\n* Don't know: {x}%⟧", 3), "para", "news"),
        "women-and-men": (counted, count_parts("Of the ⟦{n}⟧, ⟦{0} were women and {1} men⟧."), "after", ""),
        "three-groups-of-people": (counted, count_parts("Of these ⟦{n}⟧, {0} came from the south, {1} from the west and ⟦{2}⟧ from the north.", 3), "after", ""),
        "leaving-the-rest": (counted, count_parts("The capital accounted for {0} of them, which leaves ⟦{1}⟧ elsewhere.", 2), "after-marked", ""),
        "few-people-by-sex": (small, count_parts("⟦{N} {who}⟧, ⟦{0} of them local and {1} from elsewhere⟧,", large=False), "comma", ""),
        "few-people-in-parentheses": (small, count_parts("⟦{all} ({0} from the north and {1} from the south)⟧", large=False), "in", ""),
        "per-cent-of-people": (counted, count_share("About ⟦{p}% of the {n}, or {x}⟧, were under 30.", (20, 25, 30, 40, 60)), "after", ""),
        "one-in-so-many": (counted, count_share("One in four of ⟦the {n}⟧, that is ⟦{x}⟧, was under 30.", (25,)), "after", ""),
        "half-and-rest": (counted, count_share("Half of ⟦the {n}⟧ were over 40 and the other ⟦{rest}⟧ were younger.", (50,)), "after", ""),
        "two-years-together": (rf"{NUMBER} (?:[a-z]+ )?(?P<who>jobs|passengers|spectators|delegates|prisoners|fans|customers|students)\b", count_total, "after-marked", ""),
        "shared-equally": (rf"{NUMBER} (?:[a-z]+ )?(?P<who>workers|staff|employees)\b", shared, "after-marked", "news"),
        "margin-sentence": (rf"(?P<mark>{score})", margin("That is a gap of ⟦{gap} points⟧."), "after", "news sport"),
        "margin-in-parentheses": (rf"{score}", margin("⟦{all} (a margin of {gap} points)⟧"), "in", "news sport"),
        "points-in-the-match": (rf"(?P<mark>{score})", margin("The two sides scored ⟦{total}⟧ points between them."), "after", "news sport"),
        "majority-of-votes": (rf"\b(?P<pre>vote of |votes?,? |by ){vote}(?=[,.;])", margin("⟦{all}⟧, ⟦a majority of {gap}⟧"), "vote", ""),
        "votes-in-all": (rf"(?P<mark>\b(?P<pre>vote of |votes?,? |by ){vote})", margin("⟦{total}⟧ votes were cast for the two sides."), "vote-after", ""),
        "won-drawn-lost": (rf"{NUMBER} {games}\b", matches("⟦{all}⟧ (won {won}, lost {lost}, ⟦drawn {bad}⟧)"), "in", "sport"),
        "won-drawn-lost-sentence": (rf"(?P<mark>{NUMBER} {games})\b", matches("Of the {all}, {won} were won, {lost} were lost and ⟦{bad}⟧ were drawn."), "after", "sport"),
        "average-a-game": (rf"{NUMBER.replace('<n>', '<a>')} (?:goals|points|tries|assists) in (?P<b>\d+) (?:\w+ )?(?:games|matches|appearances|Tests)\b", average, "in", ""),
        "sons-and-daughters": (rf"\b(?P<n>{'|'.join(SMALL[4:13])}) children(?=[,.])", children, "in", "bio"),
        "games-of-a-tennis-match": (r"(?<!\d )(?<!\d, )(?P<mark>(?P<a>[67])-(?P<b>\d),? (?P<c>[67])-(?P<d>\d))(?!,? \(?\d)", tennis, "after", "news sport"),
    }
    # fmt: on
    for name, (pattern, build, where, source) in table_of.items():
        yield Rule("wrong-arithmetic", name, placed(pattern, build, where, source))


def placed(
    pattern: str, build: Callable[[Hit], str | None], where: str, source: str
) -> Callable[[Article, random.Random], Iterator[Change]]:
    """A finder as `at` has it, with a few more ways of fitting the words in."""
    if where == "comma":  # a clause between commas or dashes: no second mark at its end

        def closed(h: Hit) -> str | None:
            out = build(h)
            following = h.art.text[h.m.end() : h.m.end() + 1]
            if out is None or following not in " ,.;":
                return None
            return out if following == " " else out[:-1].rstrip(" -")

        return at(pattern, closed, "in", source)
    if where in {"vote", "vote-after"}:
        return at(
            pattern,
            lambda h: build(h) if re.search(r"\bvot|elect|ballot", h.around) else None,
            "in" if where == "vote" else "after",
            source,
        )
    if where.endswith("-marked"):
        money = rf"(?P<mark>{MONEY})"
        marked = (
            pattern.replace(MONEY, money)
            if MONEY in pattern
            else pattern.replace(NUMBER, rf"(?P<mark>{NUMBER})")
        )
        return at(marked, build, where.removesuffix("-marked"), source)
    return at(pattern, build, where, source)


# Miscounted lists -------------------------------------------------------------------------------

COUNTRIES = frozenset(
    ["Argentina", "Australia", "Austria", "Bangladesh", "Belgium", "Brazil", "Britain", "Bulgaria", "Canada", "Chile", "China", "Croatia", "Cuba", "Cyprus", "Denmark", "Egypt", "England", "Estonia", "Finland", "France", "Germany", "Ghana", "Greece", "Hungary", "Iceland", "India", "Indonesia", "Iran", "Iraq", "Ireland", "Israel", "Italy", "Jamaica", "Japan", "Kenya", "Kuwait", "Latvia", "Lithuania", "Luxembourg", "Malaysia", "Malta", "Mexico", "Nepal", "Netherlands", "Nigeria", "Norway", "Pakistan", "Peru", "Philippines", "Poland", "Portugal", "Romania", "Russia", "Scotland", "Singapore", "Slovakia", "Slovenia", "Spain", "Sudan", "Sweden", "Switzerland", "Syria", "Taiwan", "Thailand", "Tunisia", "Turkey", "Ukraine", "Venezuela", "Vietnam", "Wales", "Yugoslavia", "Zimbabwe", "Morocco", "Algeria"]
)  # fmt: skip
CITIES = frozenset(
    ["London", "Manchester", "Birmingham", "Liverpool", "Leeds", "Bristol", "Sheffield", "Newcastle", "Nottingham", "Glasgow", "Edinburgh", "Cardiff", "Belfast", "Dublin", "Paris", "Lyon", "Marseille", "Brussels", "Amsterdam", "Berlin", "Munich", "Hamburg", "Dresden", "Leipzig", "Frankfurt", "Vienna", "Prague", "Budapest", "Warsaw", "Rome", "Milan", "Venice", "Florence", "Naples", "Turin", "Madrid", "Barcelona", "Lisbon", "Athens", "Istanbul", "Moscow", "Leningrad", "Boston", "Chicago", "Philadelphia", "Detroit", "Washington", "Baltimore", "Cleveland", "Seattle", "Houston", "Dallas", "Denver", "Atlanta", "Sydney", "Melbourne", "Brisbane", "Adelaide", "Perth", "Hobart", "Auckland", "Wellington", "Toronto", "Montreal", "Vancouver", "Calgary", "Edmonton", "Ottawa", "Tokyo", "Kyoto", "Osaka", "Beijing", "Shanghai", "Delhi", "Bombay", "Mumbai", "Calcutta", "Madras", "Cairo", "Johannesburg", "Durban"]
) | {"New York", "New York City", "Los Angeles", "San Francisco", "Hong Kong", "New Orleans", "Cape Town", "Buenos Aires"}  # fmt: skip
STATES = frozenset(
    ["Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware", "Florida", "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Wisconsin", "Wyoming"]
) | {"New York", "New Jersey", "North Carolina", "South Carolina", "New Hampshire", "New Mexico", "West Virginia"}  # fmt: skip
NAME = r"(?:[A-Z][a-zé'’-]+(?: [A-Z][a-zé'’-]+)*)"
ENUMERATION = rf"(?P<list>{NAME}(?:, {NAME})+,? and {NAME})"
PARAGRAPH_END = r"[a-z]{3}\.(?=\n\n|\Z)"


def members(text: str) -> list[str]:
    """The members of "A, B and C"."""
    return re.split(r",? and |, ", text)


def sums_in(h: Hit) -> list[str]:
    """The sums of money in a paragraph."""
    return list(dict.fromkeys(m[0] for m in re.finditer(r"[£$€]\d[\d.,]*\d(?:m|bn)?\b", h.block)))


def shares_in(h: Hit) -> list[str]:
    """The percentages in a paragraph."""
    return list(dict.fromkeys(m[0] for m in re.finditer(r"(?<![\d-])\d+(?:\.\d+)?%", h.block)))


def years_in(h: Hit) -> list[str]:
    """The years in a paragraph, in their order in time."""
    return sorted({m[1] for m in re.finditer(r"\b(1[6-9]\d\d|20[01]\d)\b(?![–-])", h.block)})


FIRST_NAMES = frozenset(
    ["Adam", "Adrian", "Alan", "Alex", "Alexander", "Alistair", "Amanda", "Andrew", "Andy", "Angela", "Anne", "Anthony", "Ben", "Bernard", "Bill", "Bob", "Brian", "Charles", "Chris", "Christine", "Christopher", "Claire", "Colin", "Daniel", "Dave", "David", "Dominic", "Donald", "Edward", "Elizabeth", "Emma", "Eric", "Gareth", "Gary", "Geoff", "George", "Gordon", "Graham", "Greg", "Guy", "Helen", "Howard", "Hugh", "Ian", "Jack", "James", "Jan", "Jane", "Jason", "Jeremy", "Jim", "Joe", "John", "Jonathan", "Julian", "Julie", "Karen", "Kate", "Keith", "Kevin", "Larry", "Laura", "Lisa", "Liz", "Lucy", "Malcolm", "Marcus", "Margaret", "Maria", "Mark", "Martin", "Mary", "Matt", "Matthew", "Michael", "Michel", "Mike", "Neil", "Nicholas", "Nick", "Nigel", "Oliver", "Patricia", "Patrick", "Paul", "Peter", "Philip", "Phil", "Rachel", "Ray", "Richard", "Rob", "Robert", "Robin", "Roger", "Ron", "Ruth", "Sarah", "Scott", "Sean", "Simon", "Stephen", "Steve", "Steven", "Stuart", "Sue", "Susan", "Theresa", "Tim", "Tom", "Tony", "Vincent", "William"]
)  # fmt: skip


def speakers(h: Hit) -> list[str]:
    """The people whom a news story quotes by their full names."""
    name = r"([A-Z][a-z]+ [A-Z][a-z]{2,})"
    found = re.findall(
        rf"\b(?:said|says|added) (?:\w+ )?{name}\b|\b{name},? (?:said|told|says|added)\b",
        h.art.text,
    )
    odd = r"The |It |But |Mr|Home|Foreign|Prime|Bank|Group|Ministry|Office|House|Party|Lord |Sir |Chief|Justice|World|News|Union|Labour|Chancellor|Minister|Council|Committee|Street|Country|Alliance|^Ms|Bookmaker|Association|Institute|Commission|Agency|Society|Trust|Fund|Authority|Federation|Lady|Judge|President"
    plain = [x for x in dict.fromkeys(a or b for a, b in found) if not re.search(odd, x)]
    return [x for x in plain if x.split()[0] in FIRST_NAMES or known(x.split()[1], h.art.text)]


def known(last_name: str, text: str) -> bool:
    """Whether someone is named again by the last name, as people are."""
    return bool(
        re.search(
            rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir) {last_name}\b|(?<=[.\n\"] ){last_name} (?:said|added|says|told)\b",
            text,
        )
    )


def short_sentences(h: Hit) -> list[str]:
    """Sentences of the paragraph that stand on their own."""
    first, last = paragraphs(h.art.text)[paragraph(h.art.text, h.m.start())]
    all_of = [h.art.text[a:b] for a, b in sentences(h.art.text) if first <= a < last]
    alone = r"(?!But|However|And\b|Yet|So\b|Also|Featuring|Like\b|In (?:that|this|winning|return|addition)|At that|On that)(?:The|In|On|At|A|An|Some|About|[A-Z][a-z]+ [A-Z][a-z]+) (?!same|other|latter|former|first|second|move|decision|addition|fact)"
    return [
        s
        for s in all_of
        if 6 <= len(s.split()) <= 24
        and re.match(alone, s)
        and not re.search(r'["“”();:]|however|\balso\b', s)
    ]


def said(h: Hit) -> list[str]:
    """The sentences of one long quotation."""
    quoted = re.search(r'"([A-Z][^"]{90,600}[.!])"', h.block)
    parts = re.split(r"(?<=[.!]) (?=[A-Z])", quoted[1]) if quoted else []
    return parts if all(4 <= len(p.split()) <= 30 for p in parts) else []


def places_in(h: Hit) -> list[str]:
    """The countries, cities or states of a list in a sentence."""
    found = members(h["list"])
    return found if kind_of_place(found) else []


def kind_of_place(found: Sequence[str]) -> str:
    """What the places are, if they all are of one kind."""
    kinds = {"countries": COUNTRIES, "states": STATES, "cities": CITIES}
    return next((kind for kind, known in kinds.items() if set(found) <= known), "")


def people_in(h: Hit) -> list[str]:
    """The people of a list in a sentence: full names only."""
    found = members(h["list"])
    odd = r"\b(?:The|Of|Bank|University|Group|News|City|United|County|New|North|South|East|West|Records?|Street|Park|Lake|Fort|Saint|St|World|House|Great|Royal|River|Island|College|Army|Navy|Air|Cup|Union|Labor|Mr|Mrs|Ms)\b"
    good = all(len(x.split()) == 2 and not re.search(odd, x) for x in found) and not re.search(
        r"songs?|numbers|films?|works|albums?|novels?|tracks|singles|plays|books",
        h.art.text[max(0, h.m.start() - 60) : h.m.start()],
    )
    return (
        found
        if good
        and re.search(
            r"(?:with|by|including|were|players|musicians) $", h.art.text[: h.m.start()][-12:]
        )
        else []
    )


def listing(
    items: Callable[[Hit], list[str]], shape: str, fault: str = "count", least: int = 3
) -> Callable[[Hit], str | None]:
    """A list with its count: either the count is wrong, or an item was left out or put in late."""

    def build(h: Hit) -> str | None:
        found = items(h)
        if not least <= len(found) <= (9 if "list}" not in shape else 6):
            return None
        if items in {sums_in, shares_in, short_sentences, speakers} and len(found) > least:
            found = found[: h.rng.randint(least, min(5, len(found)))]
        k = len(found)
        if "{who}" in shape and not h.art.surname:
            return None
        if fault == "count":
            more = k <= 3 or h.rng.random() < 0.6
            bad = k + h.rng.choice((1, 1, 2)) if more else k - 1
            texts = (found, found)
            n: tuple[int, int] = (k, bad)
        elif fault == "drop":
            texts, n = (found, found[:-1]), (k, k)
        else:
            texts, n = (found[:-1], found), (k - 1, k - 1)
            if k - 1 < 2:
                return None
        return shape.format(
            n=same(words(n[0]), words(n[1])),
            N=same(capital(words(n[0])), capital(words(n[1]))),
            digit=same(str(n[0]), str(n[1])),
            group=same(
                *(
                    ("", "", "a pair", "a trio", "a quartet", "a quintet", "a sextet", "a septet")[
                        min(x, 7)
                    ]
                    for x in n
                )
            ),
            list=same(*(joined(x) for x in texts)),
            semi=same(*("; ".join(x) for x in texts)),
            bullets=same(*("\n".join(f"- {s}" for s in x) for x in texts)),
            stars=same(*("\n".join(f"* {s}" for s in x) for x in texts)),
            dots=same(*("\n".join(f"• {s.rstrip('.')}" for s in x) for x in texts)),
            numbers=same(*("\n".join(f"{i}. {s}" for i, s in enumerate(x, 1)) for x in texts)),
            brackets=same(*(joined([f"({i}) {s}" for i, s in enumerate(x, 1)]) for x in texts)),
            letters=same(
                *(joined([f"{'abcdefgh'[i]}) {s}" for i, s in enumerate(x)]) for x in texts)
            ),
            roman=same(
                *(
                    "; ".join(
                        f"({['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'][i]}) {s.rstrip('.')}"
                        for i, s in enumerate(x)
                    )
                    for x in texts
                )
            ),
            firsts=same(
                *(
                    in_turn(x, ("First", "Second", "Third", "Fourth", "Fifth", "Sixth"))
                    for x in texts
                )
            ),
            firstly=same(
                *(
                    in_turn(x, ("Firstly", "Secondly", "Thirdly", "Fourthly", "Fifthly", "Sixthly"))
                    for x in texts
                )
            ),
            then=same(
                *(
                    in_turn([*x[:-1]], ("To start with", "Next", "After that", "Then", "Further"))
                    + f' Finally: "{x[-1]}"'
                    for x in texts
                )
            ),
            who=h.art.surname,
            noun=kind_of_place(found),
        )

    return build


def same(good: str, bad: str) -> str:
    """One text where both agree, else the two."""
    return good if good == bad else swap(good, bad)


def in_turn(items: Sequence[str], starts: Sequence[str]) -> str:
    """Quoted sentences, each with an ordinal before it."""
    return " ".join(f'{starts[i]}: "{s}"' for i, s in enumerate(items[: len(starts)]))


def family(h: Hit) -> str | None:
    """A real list of children whose number is given."""
    names = members(h["list"])
    if (
        not re.match(r"\s|\)|,|\.|;", h.art.text[h.m.end() : h.m.end() + 1])
        or len(names) != SMALL.index(h["n"].lower())
        or any(len(x.split()) > 2 for x in names)
    ):
        return None
    k = len(names)
    wrong = words(k + 1 if k < 3 or h.rng.random() < 0.6 else k - 1)
    return f"⟦{swap(h['n'], capital(wrong) if h['n'][0].isupper() else wrong)} {h['kin']}⟧{h['sep']}⟦{h['list']}⟧"


def years_listed(shape: str) -> Callable[[Hit], str | None]:
    """Years in a real list, with the number of occasions before or after it."""

    def build(h: Hit) -> str | None:
        years = re.findall(r"\d{4}", h[0])
        k = len(years)
        if k < 3 and not re.search(
            r"\b(?:won|elected|published|appear\w+|champion\w*|title|toured|runner|visited|tours?|wins?)\b",
            h.around,
        ):
            return None
        if (
            re.search(
                r"\b(?:twice|both|two|three|four|five|born|times?|daughters?|sons?)\b", h.around
            )
            or sorted(years) != years
        ):
            return None
        word = swap(words(k), words(k + h.rng.choice((1, 2))))
        times = swap(
            ("", "once", "twice")[k] if k < 3 else f"{words(k)} times", f"{words(k + 1)} times"
        )
        return shape.format(list=h["years"], n=word, times=times)

    return build


def dated(h: Hit) -> list[str]:
    """Sentences with their year put first: "1936: he moved to New York."."""
    out: list[str] = []
    first, last = paragraphs(h.art.text)[paragraph(h.art.text, h.m.start())]
    for a, b in sentences(h.art.text):
        text = h.art.text[a:b]
        m = re.match(r"In (\d{4}), (.{20,150}\.)$", text)
        if m and first - 2500 <= a < last and not re.search(r'["“”;:(]|however|\balso\b', text):
            out.append(f"{m[1]}: {capital(m[2])}")
    return sorted(out[-5:])


def list_rules() -> Iterator[Rule]:
    """The rules for lists with a wrong count."""
    end, places = (
        PARAGRAPH_END,
        rf"(?<=[ ](?:in|to|of) )(?<!kingdoms of )(?<!states of )(?<!cities of )(?<!legislatures of )(?<!republics of ){ENUMERATION}(?=[.;)]|, (?:where|but|and|while|as)\b)",
    )
    countries = rf"\b(?P<mark>{ENUMERATION})(?=[.,; ])"
    people = rf"{ENUMERATION}(?=[.;])"
    years = r"\bin (?P<years>\d{4}(?:, \d{4})*,? and \d{4})(?=[.,;)])"
    # fmt: off
    table_of: dict[str, tuple[str, Callable[[Hit], str | None], str, str]] = {
        "points-in-bullets": (end, listing(short_sentences, "⟦{N} points⟧ from this part of the story:\n\n⟦{bullets}⟧"), "para", "news"),
        "points-in-bullets-one-left-out": (end, listing(short_sentences, "The facts in brief - ⟦{n} things⟧ to know:\n\n⟦{bullets}⟧", "drop"), "para", "news"),
        "points-in-bullets-one-put-in-late": (end, listing(short_sentences, "In short, there are ⟦{n} points⟧ to remember.\n\n⟦{stars}⟧", "add"), "para", "news"),
        "points-numbered": (end, listing(short_sentences, "⟦{N} things⟧ we know so far:\n\n⟦{numbers}⟧"), "para", "news"),
        "points-numbered-digit-in-the-heading": (end, listing(short_sentences, "## ⟦{digit} facts⟧ in brief\n\n⟦{numbers}⟧"), "para", "bio"),
        "points-numbered-count-after-the-list": (end, listing(short_sentences, "To sum up:\n\n⟦{numbers}⟧\n\nThe ⟦{n} points⟧ above are taken from the latest report."), "para", "news"),
        "points-numbered-in-a-biography": (end, listing(short_sentences, "This part of the life can be summed up in ⟦{n} sentences⟧:\n\n⟦{numbers}⟧", "drop"), "para", "bio"),
        "points-with-dots": (end, listing(short_sentences, "At a glance, in ⟦{n} points⟧:\n\n⟦{dots}⟧"), "para", "news"),
        "points-roman-in-line": (end, listing(short_sentences, "The report made ⟦{n} points⟧: ⟦{roman}⟧."), "para", "news"),
        "chronology-in-bullets": (end, listing(dated, "⟦{N} dates⟧ in the life of {who}:\n\n⟦{bullets}⟧"), "para", "bio"),
        "chronology-numbered-one-left-out": (end, listing(dated, "A chronology of ⟦{n} events⟧:\n\n⟦{numbers}⟧", "drop"), "para", "bio"),
        "sums-after-colon": (end, listing(sums_in, "⟦{N} sums⟧ matter most here: ⟦{list}⟧."), "after", "news"),
        "sums-in-brackets": (end, listing(sums_in, "The ⟦{n} figures⟧ to remember are ⟦{brackets}⟧."), "after", "news"),
        "sums-with-letters": (end, listing(sums_in, "The story turns on ⟦{n} amounts⟧: ⟦{letters}⟧.", "drop"), "after", "news"),
        "sums-in-bullets": (end, listing(sums_in, "⟦{N} amounts⟧ to note:\n\n⟦{bullets}⟧", "add"), "para", "news"),
        "shares-after-dash": (end, listing(shares_in, "⟦{N} percentages⟧ matter here - ⟦{list}⟧."), "after", "news"),
        "shares-list-then-count": (end, listing(shares_in, "⟦{list}⟧: these are the ⟦{n} rates⟧ that analysts will look at."), "after", "news"),
        "years-after-colon": (end, listing(years_in, "⟦{N} years⟧ stand out in this period: ⟦{list}⟧."), "after", "bio"),
        "years-list-then-count": (end, listing(years_in, "⟦{list}⟧ are the ⟦{n} years⟧ to remember here.", "drop"), "after", "bio"),
        "years-digit-and-bullets": (end, listing(years_in, "⟦{digit} years⟧ to remember:\n\n⟦{bullets}⟧"), "para", "bio"),
        "speakers-after-colon": (end, listing(speakers, "We put questions to ⟦{n} people⟧: ⟦{list}⟧.", "count", 2), "para", "news"),
        "speakers-in-bullets": (end, listing(speakers, "⟦{N} people⟧ to watch in this story:\n\n⟦{bullets}⟧", "drop"), "para", "news"),
        "speakers-were-the": (end, listing(speakers, "⟦{list}⟧ were the ⟦{n}⟧ who spoke to us at length.", "count", 2), "para", "news"),
        "speakers-numbered-late-insert": (end, listing(speakers, "There is more on this page from ⟦{digit} people⟧:\n\n⟦{numbers}⟧", "add"), "para", "news"),
        "first-second-third": (r"said|told|added", listing(said, "In other words, the speaker made ⟦{n} points⟧. ⟦{firsts}⟧"), "para", "news"),
        "firstly-secondly": (r"said|told|added", listing(said, "The statement had ⟦{n} parts⟧. ⟦{firstly}⟧", "drop"), "para", "news"),
        "next-and-finally": (r"said|told|added", listing(said, "It was a case in ⟦{n} steps⟧. ⟦{then}⟧"), "para", "news"),
        "countries-after-colon": (places, listing(places_in, "⟦{n} {noun}⟧: ⟦{list}⟧"), "in", ""),
        "countries-with-namely": (places, listing(places_in, "⟦{n} {noun}⟧, namely ⟦{list}⟧", "drop"), "in", ""),
        "countries-then-count-in-parentheses": (places, listing(places_in, "⟦{list}⟧ (⟦{n} {noun}⟧)"), "in", ""),
        "countries-all-so-many": (countries, listing(places_in, "The ⟦{n} {noun}⟧ are not alone in this."), "after", ""),
        "countries-digits-and-dash": (places, listing(places_in, "⟦{digit} {noun}⟧ – ⟦{list}⟧", "add"), "in", ""),
        "people-after-colon": (people, listing(people_in, "⟦{n} people⟧: ⟦{list}⟧"), "in", ""),
        "people-as-a-group": (people, listing(people_in, "⟦{group}⟧ of people: ⟦{list}⟧"), "in", ""),
        "people-then-count": (people, listing(people_in, "⟦{list}⟧ – ⟦{n} names⟧ in all"), "in", ""),
        "children-by-name": (rf"\b(?P<n>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix) (?P<kin>(?:young |surviving |other )?(?:children|sons|daughters|brothers|sisters))(?P<sep>, |: | – |—| \(|, named |, called )(?P<list>{NAME}(?:, {NAME})*,? and {NAME})", family, "in", ""),
        "years-in-so-many-years": (years, years_listed("⟦{times}⟧, in ⟦{list}⟧"), "in", ""),
        "years-then-count": (years, years_listed("in ⟦{list}⟧ (⟦{times}⟧)"), "in", ""),
    }
    # fmt: on
    for name, (pattern, build, where, source) in table_of.items():
        yield Rule("miscounted-list", name, at(pattern, build, where, source))


# Ages and lengths of time -----------------------------------------------------------------------


def age_on(born: dt.date, date: dt.date) -> int:
    """The age on a day."""
    return date.year - born.year - ((date.month, date.day) < (born.month, born.day))


def wrong_age(age: int, rng: random.Random) -> int:
    """An age that no birthday explains."""
    step = rng.choice((3, 4, 5, 6, 7, 10))
    return age - step if age > 30 and rng.random() < 0.4 else age + step


def births(art: Article) -> list[tuple[int, int]]:
    """Where an article gives the birth of its subject."""
    if art.born is None:
        return []
    year = art.born.year
    found = [
        m.span("y")
        for m in re.finditer(rf"\b(?:was|is) born\b[^.\n]{{0,70}}?\b(?P<y>{year})\b", art.text)
    ]
    head = art.text[:400].find(str(year))
    return [(head, head + 4), *found] if head >= 0 else found


def with_birth(
    pattern: str, build: Callable[[Hit], str | None], where: str = "in"
) -> Callable[[Article, random.Random], Iterator[Change]]:
    """A finder for a new age beside the date of birth that stands elsewhere in the stretch."""
    inner = at(pattern, build, where, "bio")

    def find(art: Article, rng: random.Random) -> Iterator[Change]:
        anchors = births(art)
        if not anchors or art.born is None or art.born.year < 1600:
            return
        for change in inner(art, rng):
            place = change[-1].start
            near = min(anchors, key=lambda span: abs(span[0] - place))
            if abs(near[0] - place) > 3300 or any(e.start <= near[0] < e.end for e in change):
                continue
            yield (Edit(*near, f"⟦{art.text[slice(*near)]}⟧"), *change)

    return find


def at_age(
    shape: str, *, words_too: bool = False, low: int = 12, high: int = 90
) -> Callable[[Hit], str | None]:
    """The age that the subject reached in the year `y` of the match, in the shape."""

    def build(h: Hit) -> str | None:
        art, y = h.art, int(h["y"])
        if (
            art.born is None
            or not low <= y - art.born.year <= high
            or (art.died and y > art.died.year)
        ):
            return None
        if re.search(r"\b(?:aged?|years?|old|birthday|born|died)\b", h.around):
            return None
        if h[0].startswith("in ") and not re.match(
            rf"(?:{art.surname or art.he}|he|she)\b", h.around, re.IGNORECASE
        ):
            return None
        if h.m.groupdict().get("next", art.he) not in {art.he, art.surname}:
            return None
        date = date_of(h.m) if h.m.groupdict().get("d") else None
        age = age_on(art.born, date) if date else y - art.born.year
        bad = wrong_age(age, h.rng)
        stage = decade(age), decade(age + (20 if age < 60 else -20))
        x = swap(words(age), words(bad)) if words_too else swap(age, bad)
        return shape.format(
            all=h[0],
            low=h[0][0].lower() + h[0][1:],
            x=x,
            y=y,
            he=art.he,
            his=art.his,
            who=h.m.groupdict().get("who", ""),
            stage=swap(*stage),
            th=swap(ordinal(age), ordinal(bad)),
        )

    return build


def decade(age: int) -> str:
    """The decade of a life: "thirties"."""
    return {1: "teens", 2: "twenties", 3: "thirties", 4: "forties", 5: "fifties"}.get(
        age // 10, {6: "sixties", 7: "seventies"}.get(age // 10, "eighties")
    )


def whole_life(shape: str) -> Callable[[Hit], str | None]:
    """What follows from the dates of a whole life, put into the first paragraph or after it."""

    def build(h: Hit) -> str | None:
        art = h.art
        first = art.text[: paragraphs(art.text)[0][1]]
        if (
            h.m.start() > len(first)
            or art.born is None
            or art.died is None
            or not 20 < art.died.year - art.born.year < 100
        ):
            return None
        if ("fifty" in shape or "forty" in shape) and art.died.year - art.born.year < 55:
            return None
        if re.search(r"\baged?\b|\bat the age", first):
            return None
        age = age_on(art.born, art.died)
        bad = wrong_age(age, h.rng)
        return shape.format(
            life=h.m.groupdict().get("life", ""),
            x=swap(age, bad),
            words=swap(words(age), words(bad)),
            died=art.died.year,
            born=art.born.year,
            he=art.he,
            He=capital(art.he),
            his=art.his,
            His=capital(art.his),
            hundred=swap(art.born.year + 100, art.born.year + 100 + h.rng.choice((-10, 10, 5))),
            two_hundred=swap(art.born.year + 200, art.born.year + 200 + h.rng.choice((-10, 10))),
            fifty=swap(art.born.year + 50, art.born.year + 50 + h.rng.choice((-10, 10, 5))),
            after=swap(art.died.year + 25, art.died.year + 25 + h.rng.choice((-10, 10, -5))),
            d_born=f"{art.born.day} {MONTHS[art.born.month - 1]} {art.born.year}",
            d_died=f"{art.died.day} {MONTHS[art.died.month - 1]} {art.died.year}",
            decade=swap(decade(age), decade(age + (20 if age < 60 else -20))),
            forty=swap(art.born.year + 40, art.born.year + 40 + h.rng.choice((-10, 10, 5))),
        )

    return build


def short_of_100(
    part: Callable[[Hit], str | None], years: int, of: str = "born"
) -> Callable[[Hit], str | None]:
    """The same where the anniversary is in the past."""

    def build(h: Hit) -> str | None:
        start = h.art.born if of == "born" else h.art.died
        return part(h) if start and start.year + years < 2009 else None

    return build


def before_death(shape: str) -> Callable[[Hit], str | None]:
    """The years between the year of the match and the subject's death."""

    def build(h: Hit) -> str | None:
        art, y = h.art, int(h["y"])
        if (
            art.died is None
            or art.born is None
            or not 3 < art.died.year - y < 70
            or y < art.born.year + 15
        ):
            return None
        gap = art.died.year - y
        return shape.format(
            all=h[0], y=y, n=swap(few(gap), few(gap + h.rng.choice((4, 5, 10)))), his=art.his
        )

    return build


def with_death(
    finder: Callable[[Article, random.Random], Iterator[Change]],
) -> Callable[[Article, random.Random], Iterator[Change]]:
    """The finder, with the year of death marked in the first paragraph."""

    def find(art: Article, rng: random.Random) -> Iterator[Change]:
        place = art.text[:400].find(str(art.died.year), 10) if art.died else -1
        if place < 0:
            return
        for change in finder(art, rng):
            if change[-1].start > place + 4:
                yield (Edit(place, place + 4, f"⟦{art.text[place : place + 4]}⟧"), *change)

    return find


def lasting(shape: str, *, round_to: int = 1) -> Callable[[Hit], str | None]:
    """How long a real range of years lasted."""

    def build(h: Hit) -> str | None:
        a, b = int(h["a"]), int(h["b"] if len(h["b"]) == 4 else h["a"][: 4 - len(h["b"])] + h["b"])
        gap = b - a
        if (
            not 3 <= gap <= 60
            or gap % round_to
            or re.search(r"\byears?\b|decade", h.around)
            or (round_to > 1 and gap < 10)
        ):
            return None
        bad = gap + h.rng.choice((3, 4, 5, 6)) if gap < 12 or h.rng.random() < 0.7 else gap - 4
        tens = (
            swap(
                f"{words(gap // 10)} decade{'s' if gap > 10 else ''}",
                f"{words(gap // 10 + 2)} decades",
            )
            if round_to > 1
            else ""
        )
        return shape.format(
            all=h[0],
            n=swap(few(gap), few(bad)),
            words=swap(words(gap), words(bad)),
            tens=tens,
            an=same(*(("an" if x in {8, 11, 18} else "a") for x in (gap, bad))),
            digits=swap(gap, bad),
            a=h["a"],
            b=h["b"],
        )

    return build


def later(shape: str) -> Callable[[Article, random.Random], Iterator[Change]]:
    """A second year told as so many years after the one in the sentence before."""

    def find(art: Article, rng: random.Random) -> Iterator[Change]:
        spans = sentences(art.text)
        for (a, b), (c, d) in mixed(tuple(pairwise(spans)), rng):
            one, two = art.text[a:b], art.text[c:d]
            first = list(re.finditer(r"\b(?:1[6-9]\d\d|20[01]\d)\b", one))
            second = re.match(r"In (\d{4}), ", two)
            if (
                len(first) != 1
                or second is None
                or b + 1 != c
                or re.search(r"\d[–-]\d|since|until|later", one)
            ):
                continue
            gap = int(second[1]) - int(first[0][0])
            if (
                not 3 <= gap <= 40
                or in_quotes(art.text, c)
                or not re.search(r"\bin \d{4}|, \d{4}|[a-z] \d{4}", one)
            ):
                continue
            bad = gap + rng.choice((3, 4, 6))
            start = a + first[0].start()
            text = shape.format(
                n=swap(few(gap), few(bad)),
                N=swap(capital(few(gap)), capital(few(bad))),
                y=second[1],
            )
            yield Edit(start, start + 4, f"⟦{first[0][0]}⟧"), Edit(c, c + second.end(), text)

    return find


def two_ages(first: str, second: str) -> Callable[[Article, random.Random], Iterator[Change]]:
    """Ages in two years of a life, with no word of the birth nearby."""

    def find(art: Article, rng: random.Random) -> Iterator[Change]:
        if art.born is None:
            return
        who = rf"(?:{re.escape(art.surname)}|{capital(art.he)}|{art.he})" if art.surname else art.he
        hits = [
            m
            for m in re.finditer(rf"\bIn (\d{{4}}),? (?={who}\b)", art.text)
            if sentence(art.text, m.start())
        ]
        for one, two in mixed(
            [(x, y) for i, x in enumerate(hits) for y in hits[i + 1 : i + 3]], rng
        ):
            y1, y2 = int(one[1]), int(two[1])
            if y2 - y1 < 2 or not 14 < y1 - art.born.year < 80 or two.start() - one.end() > 2500:
                continue
            if any(
                re.search(
                    r"\baged?\b|\bborn\b",
                    art.text[slice(*(sentence(art.text, m.start()) or (0, 0)))],
                )
                for m in (one, two)
            ):
                continue
            age = y2 - art.born.year
            bad = age + rng.choice((4, 5, 6, 8))
            yield (
                Edit(*one.span(), first.format(y=y1, x=y1 - art.born.year)),
                Edit(
                    *two.span(),
                    second.format(y=y2, x=swap(age, bad), words=swap(words(age), words(bad))),
                ),
            )

    return find


def founded(shape: str) -> Callable[[Hit], str | None]:
    """An anniversary of a firm or a show."""

    def build(h: Hit) -> str | None:
        y = int(h["y"])
        n = next((n for n in (150, 100, 75, 50, 25, 20, 10) if y + n <= 2005), None)
        if n is None or len(re.findall(r"\d{4}", h.around)) > 1:
            return None
        return shape.format(
            n=n,
            th=ordinal(n),
            x=swap(y + n, y + n + h.rng.choice((-10, 10, 5) if y + n < 1995 else (-10, -5))),
        )

    return build


def news_age(shape: str) -> Callable[[Hit], str | None]:
    """The year of birth of someone whose age a news story gives."""

    def build(h: Hit) -> str | None:
        age = int(h["age"])
        if not 16 <= age <= 90:
            return None
        year, bad = 2004 - age, 2004 - wrong_age(age, h.rng)
        month = h.rng.choice(MONTHS[:10])
        d = h.rng.randint(1, 28)
        return shape.format(all=h[0], born=swap(year, bad), day=f"{d} {month}", age=age)

    return build


def age_rules() -> Iterator[Rule]:
    """The rules for ages and lengths of time."""
    kind = "age-mismatch"
    after = r"(?=(?P<next>[A-Za-z]+)\b)"
    in_year = rf"\bIn {YEAR}, {after}"
    went = rf"(?<=[a-z] )in {YEAR}(?=\.(?: |\n))"
    he_did = rf"\bIn {YEAR},? (?P<who>[Hh]e|[Ss]he) (?!was\b|and\b|would\b)(?=[a-z]+ed\b|became|went|won|left|took|made|began)"
    head, first_end = LIFE, r"(?<=[a-z)\d])\.(?=\n\n)"
    span, dash = rf"\bfrom {YEARS} (?:to|until) {YEARS_TO}", rf"\({YEARS}[–-](?P<b>\d{{4}}|\d\d)\)"
    # fmt: off
    with_born: dict[str, tuple[str, Callable[[Hit], str | None], str]] = {
        "aged-after-year": (in_year, at_age("In {y}, ⟦aged {x}⟧, "), "in"),
        "at-the-age-of-after-year": (in_year, at_age("In {y}, ⟦at the age of {x}⟧, "), "in"),
        "at-the-age-of-in-words": (in_year, at_age("In {y}, ⟦at the age of {x}⟧, ", words_too=True), "in"),
        "then-so-old": (in_year, at_age("In {y}, ⟦by then {x} years old⟧, "), "in"),
        "age-before-year": (in_year, at_age("⟦Aged {x}, in {y}⟧, "), "in"),
        "year-of-life": (in_year, at_age("In {y}, when {he} ⟦turned {x}⟧, "), "in"),
        "stage-of-life": (in_year, at_age("In {y}, ⟦while in {his} {stage}⟧, ", low=21), "in"),
        "birthday-year": (in_year, at_age("In {y}, ⟦the year of {his} {th} birthday⟧, "), "in"),
        "age-at-end-of-sentence": (went, at_age("⟦in {y}, aged only {x}⟧", high=35), "in"),
        "when-he-was": (went, at_age("in {y}, ⟦when {he} was {x}⟧"), "in"),
        "age-in-parentheses": (went, at_age("in {y} (⟦{he} was {x} at the time⟧)"), "in"),
        "so-many-year-old": (he_did, at_age("In {y}, ⟦the {x}-year-old⟧ "), "in"),
        "age-on-a-full-date": (rf"\bOn {DMY}, {after}", at_age("{all}⟦aged {x}⟧, "), "in"),
        "age-on-an-american-date": (rf"\bOn {MDY}, {after}", at_age("{all}⟦at age {x}⟧, "), "in"),
    }
    # fmt: on
    for name, (pattern, build, where) in with_born.items():
        yield Rule(kind, name, with_birth(pattern, build, where))
    # fmt: off
    lives: dict[str, tuple[str, str, str]] = {
        "age-within-lifespan": (head, "(⟦{life}⟧; ⟦aged {x}⟧)", "in"),
        "was-so-old-at-death": (first_end, "{He} was ⟦{x} when {he} died⟧.", "after"),
        "was-so-old-at-death-in-words": (first_end, "{He} died ⟦at the age of {words}⟧.", "after"),
        "died-in-decade-of-life": (first_end, "{He} died ⟦in {his} {decade}⟧.", "after"),
        "lived-for-years": (first_end, "{His} life lasted ⟦{x} years⟧.", "after"),
        "centenary-of-birth": (first_end, "The centenary of {his} birth was ⟦in {hundred}⟧.", "after-born"),
        "bicentenary-of-birth": (first_end, "The 200th anniversary of {his} birth fell ⟦in {two_hundred}⟧.", "after-born2"),
        "turned-fifty": (first_end, "{He} turned ⟦50 in {fifty}⟧.", "after-fifty"),
        "fortieth-birthday": (first_end, "{His} ⟦40th birthday fell in {forty}⟧.", "after-forty"),
        "anniversary-of-death": (first_end, "The 25th anniversary of {his} death was marked ⟦in {after}⟧.", "after-died"),
        "fact-box-with-age": (first_end, "- Born: ⟦{d_born}⟧\n- Died: {d_died}\n- Age at death: ⟦{x}⟧", "box"),
        "table-with-age": (first_end, "| Born | Died | Age |\n| --- | --- | --- |\n| {born} | {d_died} | ⟦{x}⟧ |", "para"),
    }
    # fmt: on
    for name, (pattern, shape, where) in lives.items():
        build = whole_life(shape)
        if where.startswith("after-"):
            years = {"born": 100, "born2": 200, "died": 25}.get(where[6:], 40)
            build = short_of_100(build, years, "died" if where == "after-died" else "born")
            found = at(pattern, build, "after", "bio")
            yield Rule(
                kind,
                name,
                with_death(found) if where == "after-died" else with_birth(pattern, build, "after"),
            )
        elif where in {"in", "box"}:
            yield Rule(kind, name, at(pattern, build, "in" if where == "in" else "para", "bio"))
        else:
            yield Rule(kind, name, with_birth(pattern, build, where))
    yield Rule(
        kind,
        "years-before-death",
        with_death(
            at(in_year, before_death("In {y}, ⟦{n} years before {his} death⟧, "), "in", "bio")
        ),
    )
    yield Rule(
        kind,
        "years-to-live",
        with_death(
            at(went, before_death("in {y}, ⟦{n} years before {his} own death⟧"), "in", "bio")
        ),
    )
    # fmt: off
    spans: dict[str, tuple[str, Callable[[Hit], str | None], str]] = {
        "range-then-years": (span + r"(?=[.;])", lasting("⟦{all}, {n} years⟧"), "in"),
        "range-then-years-in-parentheses": (span, lasting("⟦{all} ({digits} years)⟧"), "in"),
        "years-then-range": (span, lasting("⟦for {n} years, {all}⟧"), "in"),
        "so-many-years-sentence": (rf"(?P<mark>{span})", lasting("That was a period of ⟦{words} years⟧."), "after"),
        "range-in-decades": (span, lasting("⟦{all} - {tens}⟧", round_to=10), "in"),
        "dash-range-with-years": (dash, lasting("(⟦{a}–{b}, {n} years⟧)"), "in"),
        "between-years-in-all": (rf"\bbetween {YEARS} and {YEARS_TO}(?=[.;])", lasting("⟦between {a} and {b}, a span of {n} years⟧"), "in"),
    }
    # fmt: on
    for name, (pattern, build, where) in spans.items():
        yield Rule(kind, name, at(pattern, build, where))
    yield Rule(kind, "years-later", later("⟦{N} years later, in {y}⟧, "))
    yield Rule(kind, "year-first-then-years-later", later("In {y}, ⟦{n} years later⟧, "))
    yield Rule(kind, "after-a-gap-of-years", later("⟦After a gap of {n} years, in {y}⟧, "))
    yield Rule(kind, "two-ages-aged", two_ages("In ⟦{y}, aged {x}⟧, ", "In ⟦{y}, aged {x}⟧, "))
    yield Rule(
        kind,
        "two-ages-at-the-age-of",
        two_ages("⟦At the age of {x}, in {y}⟧, ", "In {y}, ⟦now {words}⟧, "),
    )
    made = rf"\b(?:founded|formed|launched|set up|opened|established|created|started) in (?P<mark>{YEAR})(?=[.,; ])"
    yield Rule(
        kind,
        "anniversary-of-a-founding",
        at(made, founded("The {th} anniversary fell ⟦in {x}⟧."), "after"),
    )
    yield Rule(
        kind,
        "years-since-a-founding",
        at(made, founded("In ⟦{x}⟧ that was {n} years ago."), "after", "news"),
    )
    of_age = r"\b[Tt]he (?P<age>[1-9]\d)-year-old\b(?! [a-z]+ (?:was|has|who))"
    yield Rule(
        kind,
        "fact-file-of-a-player",
        at(
            of_age,
            news_age(
                "Fact file\n\nDate of birth: {day} ⟦{born}⟧\n\nAge at the end of 2004: ⟦{age}⟧"
            ),
            "para",
            "news sport",
        ),
    )
    yield Rule(
        kind,
        "born-in-and-age-at-date",
        at(
            of_age,
            news_age("(Born on {day} ⟦{born}⟧, the player was ⟦{age}⟧ at the end of 2004.)"),
            "after",
            "news sport",
        ),
    )
    died = (
        r"\bdied aged (?P<age>\d\d) in (?P<y>\d{4})|\bdied in (?P<y2>\d{4}),? aged (?P<age2>\d\d)"
    )
    yield Rule(kind, "died-aged-born-in", at(died, died_aged, "in", "news"))
    yield Rule(kind, "real-age-at-death", at_death)


def died_aged(h: Hit) -> str | None:
    """A real age at death in the news with a year of birth."""
    y, age = int(h["y"] or h["y2"]), int(h["age"] or h["age2"])
    return f"⟦{h[0]}⟧ (⟦he was born in {swap(y - age, y - age - h.rng.choice((4, 6, 10)))}⟧)"


def at_death(art: Article, rng: random.Random) -> Iterator[Change]:
    """A real age at death changed, with the birth recalled in the sentence after."""
    if art.born is None or art.died is None:
        return
    age = age_on(art.born, art.died)
    for m in re.finditer(rf"\b(aged|at the age of|at age) {age}\b", art.text):
        span = sentence(art.text, m.start())
        if span is None or not re.search(r"\bdie[ds]|death", art.text[span[0] : m.start()]):
            continue
        said = re.search(r"\b(he|she)\b", art.text[slice(*span)], re.IGNORECASE)
        he = said[1].capitalize() if said else capital(art.he)
        if art.surname and not said and art.surname not in art.text[slice(*span)]:
            continue
        number_at = m.start() + len(m[1]) + 1
        yield (
            Edit(number_at, m.end(), f"⟦{swap(age, wrong_age(age, rng))}⟧"),
            Edit(span[1], span[1], f" {he} had been born in ⟦{art.born.year}⟧."),
        )


# Units ------------------------------------------------------------------------------------------

UNITS: dict[str, tuple[str, float]] = {
    "miles": ("km", 1.609344), "mile": ("km", 1.609344), "mi": ("km", 1.609344),
    "kilometres": ("miles", 0.621371), "kilometers": ("miles", 0.621371), "kilometer": ("miles", 0.621371), "km": ("miles", 0.621371),
    "feet": ("m", 0.3048), "foot": ("m", 0.3048), "ft": ("m", 0.3048),
    "metres": ("ft", 3.28084), "meters": ("ft", 3.28084), "m": ("ft", 3.28084),
    "yards": ("m", 0.9144), "yard": ("m", 0.9144), "inches": ("cm", 2.54), "inch": ("cm", 2.54),
    "acres": ("hectares", 0.404686), "hectares": ("acres", 2.47105),
    "pounds": ("kg", 0.453592), "pound": ("kg", 0.453592), "lb": ("kg", 0.453592), "kg": ("lb", 2.20462), "kilograms": ("lb", 2.20462),
    "mph": ("km/h", 1.609344), "knots": ("km/h", 1.852), "tons": ("tonnes", 1.01605), "tonnes": ("tons", 0.984207),
    "ounces": ("g", 28.3495), "gallons": ("litres", 4.54609), "square miles": ("sq km", 2.58999),
}  # fmt: skip
VALUE = (
    rf"(?<![\w£$€.,:/–-])(?P<v>\d[\d,]*(?:\.\d+)?|{'|'.join(SMALL[3:])}|thirty|forty|fifty|sixty)"
)
CONVERSION = r"(?: \((?:about |approximately )?[\d.,]+[ \u00a0][\w/]+\))?"  # a real one is left out


def rounded(value: float, figures: int) -> str:
    """A value with so many significant figures, as reporters print it."""
    if value <= 0:
        return "0"
    places = figures - 1 - math.floor(math.log10(value))
    text = f"{round(value, places):,.{max(0, places)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def converted(
    text: str, unit: str, rng: random.Random, *, style: str = ""
) -> tuple[str, str, str] | None:
    """The value in the other unit, a wrong one, and the unit."""
    to, factor = UNITS[unit]
    value = number(text)
    if value <= 0:
        return None
    digits = len(f"{value:g}".replace(".", "").strip("0"))
    good = value * factor
    figures = max(2, min(digits, 3))
    far = (
        [good * 1.5, good * 0.6, good * 2, good * 10]
        if abs(factor - 1) < 0.2
        else [value / factor, good * 1.4, good * 0.7, good * 10]
    )
    if style == "near":
        far = [good * 1.25, good * 0.75]
    bad = rng.choice(far)
    show = rounded(good, figures), rounded(bad, figures)
    if abs(number(show[1]) / good - 1) < 0.15 or abs(number(show[0]) / good - 1) > 0.05:
        return None
    return (*show, to)


def convert(shape: str, style: str = "") -> Callable[[Hit], str | None]:
    """A real measure with its value in another unit: {x} {to}."""

    def build(h: Hit) -> str | None:
        if re.match(r"[\w ]{0,12}\(\d|,? or \d| ?/", h.art.text[h.m.end() : h.m.end() + 20]):
            return None
        if re.search(r"\(\d?$|[(/] ?$", h.art.text[max(0, h.m.start() - 3) : h.m.start()]):
            return None
        both = converted(h["v"], h["u"], h.rng, style=style)
        if both is None or (
            h["u"] in {"pounds", "pound"} and not re.search(r"weigh|bomb|body|weight", h.around)
        ):
            return None
        good, bad, to = both
        long = {
            "km": "kilometres",
            "m": "metres",
            "ft": "feet",
            "cm": "centimetres",
            "kg": "kilograms",
            "lb": "pounds",
        }.get(to, to)
        if h["u"] in {"metres", "meters", "m"} and number(h["v"]) in {
            50,
            60,
            100,
            110,
            200,
            400,
            800,
            1500,
            3000,
            5000,
            10000,
        }:
            return None  # the name of a race
        whole = (
            h["v"]
            if h["v"].isalpha()
            else words(int(h["v"]))
            if h["v"].isdigit() and int(h["v"]) < 100
            else ""
        )
        if "{word" in shape and not whole:
            return None
        return shape.format(
            all=h["full"],
            v=h["v"],
            u=h["u"],
            x=swap(good, bad),
            to=to,
            long=long,
            word=whole,
            value=f"{number(h['v']):,g}",
        )

    return build


def real_pair(h: Hit) -> str | None:
    """A real measure with its conversion, the conversion changed."""
    return changed_pair(h, second=True)


def real_pair_first(h: Hit) -> str | None:
    """A real measure with its conversion, the first value changed."""
    return changed_pair(h, second=False)


def changed_pair(h: Hit, *, second: bool) -> str | None:
    """One side of a real pair of values changed."""
    unit = h["u"]
    if unit not in UNITS or not 0.9 < number(h["v"]) * UNITS[unit][1] / number(h["w"]) < 1.1:
        return None
    old = h["w"] if second else h["v"]
    if not old[0].isdigit():
        return None
    figure_of = amount(old)
    units = figure_of.units
    choices = [round(units * 1.4), units * 10, round(units * 0.6)]
    digits = 10 ** max(0, len(str(units)) - 2)
    bad = figure_of.show(round(h.rng.choice(choices) / digits) * digits)
    if bad == old:
        return None
    parts = (h["v"], swap(old, bad)) if second else (swap(old, bad), h["w"])
    return f"⟦{parts[0]}{h['gap']}{unit}⟧ (⟦{parts[1]} {h['to']}⟧)"


def celsius(shape: str) -> Callable[[Hit], str | None]:
    """The weather of a match in two scales."""

    def build(h: Hit) -> str | None:
        if not re.search(
            r"half-time|first half|minutes? (?:later|from)|after the break|kick-off", h.art.text
        ):
            return None
        c = h.rng.choice((2, 3, 4, 6, 7, 8, 11, 12, 14))
        f = c * 9 / 5 + 32
        bad = f + h.rng.choice((9, 12, 18, -9))
        return shape.format(
            c=c,
            f=swap(round(f), round(bad)),
            f_good=round(f),
            c_bad=swap(c, c + h.rng.choice((6, 8, 10))),
        )

    return build


def build_of(shape: str) -> Callable[[Hit], str | None]:
    """The height and weight of a sportsman in two systems."""

    def build(h: Hit) -> str | None:
        art = h.art
        if (
            h.m.start() > 4000
            or art.source != "bio"
            or re.search(r"\d ?(?:ft|cm|kg|lb)\b|\btall\b|height|weigh", art.text)
        ):
            return None
        feet, inch = (5, h.rng.randint(8, 11)) if h.rng.random() < 0.4 else (6, h.rng.randint(1, 4))
        cm = round((feet * 12 + inch) * 2.54)
        stone, lb = h.rng.choice((11, 12, 13)), h.rng.randint(1, 12)
        kg = (stone * 14 + lb) * 0.453592
        wrong = cm + h.rng.choice((-12, 10, 14)), kg + h.rng.choice((-12, 10, 15))
        return shape.format(
            who=art.surname or capital(art.he),
            he=art.he,
            He=capital(art.he),
            ft=feet,
            inch=inch,
            inches=feet * 12 + inch,
            cm=swap(cm, wrong[0]),
            m=swap(f"{cm / 100:.2f}", f"{wrong[0] / 100:.2f}"),
            st=stone,
            lb=lb,
            kg=swap(round(kg), round(wrong[1])),
            lbs=stone * 14 + lb,
            heading=swap(
                f"{feet} ft {inch} in",
                f"{feet - 1 if inch < 6 else feet} ft {(inch + 8) % 12 if inch < 6 else inch - 6} in",
            ),
            cm_right=cm,
        )

    return build


def time_units(shape: str, per: int, to: str) -> Callable[[Hit], str | None]:
    """A real number of minutes, months or weeks in the larger unit."""

    def build(h: Hit) -> str | None:
        n = round(number(h["v"]))
        if n % (per // 2) or n < per or n > per * 10:
            return None
        k = n / per
        say = f"{words(int(k))} and a half" if k % 1 else words(int(k))
        bad = words(int(k) + 2)
        unit = to if k == 1 else f"{to}s"
        return shape.format(all=h[0], x=swap(f"{say} {unit}", f"{bad} {to}s"))

    return build


def millions(shape: str) -> Callable[[Hit], str | None]:
    """A real sum in billions in millions also."""

    def build(h: Hit) -> str | None:
        value = round(number(h["amt"]) * 1000)
        return shape.format(
            all=h[0],
            cur=h["cur"],
            x=swap(f"{value:,}", h.rng.choice((f"{value // 10:,}", f"{value * 10:,}"))),
        )

    return build


def device(shape: str) -> Callable[[Hit], str | None]:
    """The size and weight of a device in a story on technology."""

    def build(h: Hit) -> str | None:
        g = h.rng.choice((110, 120, 140, 160, 180))
        oz = g / 28.3495
        inch = h.rng.choice((2, 3, 4))
        return shape.format(
            g=g,
            oz=swap(f"{oz:.1f}", f"{oz * 1.6:.1f}"),
            inch=inch,
            cm=swap(round(inch * 2.54), round(inch * 2.54 * 1.5) + 1),
        )

    return build


def unit_rules() -> Iterator[Rule]:
    """The rules for measures given in two units."""
    kind = "unit-mismatch"
    end = PARAGRAPH_END
    device_end = (
        r"\b(?:phones?|handsets?|iPods?|cameras?|MP3 players?)\b[^\n.]*[a-z]{3}\.(?=\n\n|\Z)"
    )

    def in_unit(units: str, after: str = "") -> str:
        return (
            rf"(?P<full>{VALUE}(?P<gap>[ \u00a0-]?)(?P<u>{units})\b(?! per\b)){CONVERSION}{after}"
        )

    def both(units: str, to: str) -> str:
        return (
            rf"{VALUE}(?P<gap>[ \u00a0-])(?P<u>{units}) \((?P<w>\d[\d,.]*)[ \u00a0](?P<to>{to})\)"
        )

    metric = r"km|m|ha|kg|kilomet(?:er|re)s|met(?:er|re)s|hectares|kilograms|km/h"
    imperial = r"mi|miles|ft|feet|lb|pounds|acres"
    no_race = r"(?! (?:breast|back|free|butterfly|individual|medley|hurdles|relay|sprint|race|final|event|world|record|title))"
    # fmt: off
    table_of: dict[str, tuple[str, Callable[[Hit], str | None], str, str]] = {
        "real-miles-kilometres-wrong": (both("miles|mi", metric), real_pair, "in", ""),
        "real-miles-wrong": (both("miles|mi", metric), real_pair_first, "in", ""),
        "real-kilometres-miles-wrong": (both("km|kilometres|kilometers", imperial), real_pair, "in", ""),
        "real-kilometres-wrong": (both("km|kilometres|kilometers|metres|meters|m", imperial), real_pair_first, "in", ""),
        "real-feet-metres-wrong": (both("feet|ft|foot|yards|yd", metric), real_pair, "in", ""),
        "real-feet-wrong": (both("feet|ft|foot", metric), real_pair_first, "in", ""),
        "real-acres-hectares-wrong": (both("acres", metric), real_pair, "in", ""),
        "real-pounds-kilograms-wrong": (both("pounds|pound|lb", metric), real_pair, "in", ""),
        "real-pounds-wrong": (both("pounds|pound|lb", metric), real_pair_first, "in", ""),
        "miles-kilometres-in-parentheses": (in_unit("miles"), convert("⟦{all}⟧ (⟦{x}{to}⟧)"), "in", ""),
        "miles-or-kilometres": (in_unit("miles", r"(?= (?:from|away|to|of|north|south|east|west)\b|\.)"), convert("⟦{v} miles⟧, or ⟦{x} kilometres⟧,"), "tail", ""),
        "miles-in-words": (in_unit("miles"), convert("⟦{word} miles⟧ (⟦{x} km⟧)"), "in", ""),
        "miles-slash-kilometres": (in_unit("miles"), convert("⟦{v} miles⟧/⟦{x} km⟧", "near"), "in", ""),
        "miles-in-a-sentence": (in_unit("miles"), convert("⟦{x} km⟧"), "sentence", ""),
        "kilometres-miles-in-parentheses": (in_unit("kilometres|kilometers|km"), convert("⟦{all}⟧ (⟦{x} miles⟧)"), "in", ""),
        "kilometres-before-miles": (in_unit("miles"), convert("⟦{x} km⟧ (⟦{v} miles⟧)"), "in", ""),
        "feet-metres-in-parentheses": (in_unit("feet|ft"), convert("⟦{all}⟧ (⟦{x}m⟧)"), "in", ""),
        "feet-about-metres": (in_unit("feet|ft", r"(?=[ .])"), convert("⟦{all}⟧ - about ⟦{x} metres⟧ -"), "tail", ""),
        "metres-before-feet": (in_unit("feet|foot|ft"), convert("⟦{x} m⟧ (⟦{value} ft⟧)"), "in", ""),
        "metres-feet-in-parentheses": (in_unit("metres|meters", no_race), convert("⟦{all}⟧ (⟦{x} ft⟧)"), "in", ""),
        "yards-metres-in-parentheses": (in_unit("yards"), convert("⟦{all}⟧ (⟦{x} m⟧)", "near"), "in", ""),
        "yards-in-words": (in_unit("yards|yard"), convert("⟦{word} yards⟧ (⟦{x} metres⟧)"), "in", ""),
        "inches-centimetres": (in_unit("inches|inch"), convert("⟦{all}⟧ (⟦{x} cm⟧)"), "in", ""),
        "acres-hectares": (in_unit("acres"), convert("⟦{all}⟧ (⟦{x} hectares⟧)"), "in", ""),
        "pounds-kilograms": (in_unit("pounds|lb|pound"), convert("⟦{all}⟧ (⟦{x} kg⟧)"), "in", ""),
        "kilograms-pounds": (in_unit("kg|kilograms"), convert("⟦{all}⟧ (⟦{x} lb⟧)"), "in", ""),
        "tonnes-and-tons": (in_unit("tonnes|tons"), convert("⟦{all}⟧ (⟦{x} {to}⟧)"), "in", ""),
        "speed-mph": (in_unit("mph"), convert("⟦{all}⟧ (⟦{x} km/h⟧)"), "in", ""),
        "square-miles": (in_unit("square miles"), convert("⟦{all}⟧ (⟦{x} sq km⟧)"), "in", ""),
        "kick-off-celsius": (end, celsius("The temperature was ⟦{c}C⟧ (⟦{f}F⟧) at the start of play."), "para", "news sport"),
        "kick-off-degrees-in-words": (end, celsius("It was a dry day, with the thermometer at ⟦{f_good} degrees Fahrenheit⟧, or ⟦{c_bad} degrees Celsius⟧."), "para", "news sport"),
        "kick-off-symbols": (end, celsius("Conditions at the start: dry, ⟦{c}°C⟧/⟦{f}°F⟧."), "para", "news sport"),
        "height-feet-metres": (end, build_of("{who} was ⟦{ft} ft {inch} in⟧ (⟦{m} m⟧) tall."), "after", "bio sport"),
        "height-feet-centimetres": (end, build_of("{He} was listed at ⟦{ft}ft {inch}in⟧ or ⟦{cm}cm⟧."), "after", "bio sport"),
        "height-metric-first": (end, build_of("{who} stood ⟦{cm_right} cm⟧ (⟦{heading}⟧) tall."), "after", "bio sport"),
        "weight-stone-kilograms": (end, build_of("{He} weighed ⟦{st}st {lb}lb⟧ (⟦{kg}kg⟧)."), "after", "bio sport"),
        "weight-pounds-table": (end, build_of("| Height | {ft} ft {inch} in |\n| --- | --- |\n| Weight | ⟦{lbs} lb⟧ (⟦{kg} kg⟧) |"), "para", "bio sport"),
        "minutes-hours": (r"\b(?P<v>\d{2,3}) minutes\b", time_units("⟦{all}⟧ (⟦{x}⟧)", 60, "hour"), "in", ""),
        "months-years": (rf"\b(?P<v>{'|'.join(SMALL[12:])}|\d\d) months\b", time_units("⟦{all}⟧ (⟦{x}⟧)", 12, "year"), "in", ""),
        "hours-days": (r"\b(?P<v>\d{2,3}) hours\b", time_units("⟦{all}⟧ (⟦{x}⟧)", 24, "day"), "in", ""),
        "billions-millions": (r"(?P<cur>[£$€])(?P<amt>\d\.\d+)bn\b(?! \()", millions("⟦{all}⟧ (⟦{cur}{x}m⟧)"), "in", "news"),
        "device-ounces": (device_end, device("A typical model of this kind weighs ⟦{g}g⟧ (⟦{oz}oz⟧)."), "para", "news tech"),
        "device-screen": (device_end, device("The screen of the latest model measures ⟦{inch} inches⟧ (⟦{cm} cm⟧) from corner to corner."), "para", "news tech"),
    }
    # fmt: on
    for name, (pattern, build, where, source) in table_of.items():
        if where == "tail":
            yield Rule(kind, name, at(pattern, tail(build), "in", source))
        elif where == "sentence":
            yield Rule(kind, name, at(pattern, in_a_sentence, "after", source))
        else:
            yield Rule(kind, name, at(pattern, build, where, source))


def tail(build: Callable[[Hit], str | None]) -> Callable[[Hit], str | None]:
    """The clause without its last comma or dash where the sentence or clause ends there."""

    def inner(h: Hit) -> str | None:
        out = build(h)
        ends = h.art.text[h.m.end() : h.m.end() + 1] in set(".,;")
        return out.rstrip(",- ") if out and ends else out

    return inner


def in_a_sentence(h: Hit) -> str | None:
    """The real distance and its conversion in a sentence of its own."""
    out = convert("In metric terms, ⟦{v} miles⟧ is ⟦{x} km⟧.")(h)
    return out if out and len(re.findall(r"\bmiles\b", h.around)) == 1 else None


RULES: tuple[Rule, ...] = (
    *date_rules(),
    *sum_rules(),
    *list_rules(),
    *age_rules(),
    *unit_rules(),
)


def injected(seed: int = 6) -> Iterator[Injected]:
    """The documents of all the rules, up to three each, on articles as different as can be."""
    used: Counter[str] = Counter()
    for rule in RULES:
        rng = random.Random(f"{seed} {rule.kind} {rule.name}")
        seen: set[str] = set()
        for art in sorted(mixed(articles(), rng), key=lambda art: used[art.name]):
            cases = (document(rule, art.text, change, rng) for change in rule.find(art, rng))
            case = next((case for case in cases if case is not None), None)
            if case is None:
                continue
            start = case.spans[0][0]
            around = case.text[max(0, start - 200) : start]  # some stories were published twice
            around = around[-120:-70] or art.name
            if around in seen:
                continue
            seen.add(around)
            yield case
            used[art.name] += 1
            if len(seen) == CASES:
                break
