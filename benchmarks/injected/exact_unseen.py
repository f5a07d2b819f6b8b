"""Faults that arithmetic or the calendar decides, put into stretches of real articles.

Five kinds: impossible dates, wrong arithmetic, miscounted lists, ages that do not fit and units
that do not agree. A variant is a function below: it alters a real fact of the stretch
(`altered`) or writes a sentence that fits it (`added`). The text of a variant holds both
versions: `alt(bad, good)` differs between the faulty text and its twin, `spot(words)` marks a
place that cannot be true.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.data import rows
from benchmarks.injected.case import Injected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CASES = 2  # of each variant
SPOT, SPOT_END, ALT, ALT_OR, ALT_END = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
ALTERNATIVE = re.compile(f"{ALT}([^{ALT_END}]*){ALT_OR}([^{ALT_END}]*){ALT_END}")

MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]  # fmt: skip
MONTH = "|".join(MONTHS)
SHORT_MONTHS = ("April", "June", "September", "November")
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
NUMBERS = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
]  # fmt: skip
TENS = [
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
]  # fmt: skip
DMY = rf"\b(?P<d>\d{{1,2}}) (?P<mon>{MONTH}) (?P<y>1[5-9]\d\d|20[01]\d)\b"
MDY = rf"\b(?P<mon>{MONTH}) (?P<d>\d{{1,2}}), (?P<y>1[5-9]\d\d|20[01]\d)\b"
NEWS = "bepst"
ENDINGS = re.compile(
    r"\n#+ *(?:References|Notes|See also|Bibliography|Sources|External links|Further reading|"
    r"Works|Discography|Footnotes|Citations|Filmography|Publications|Awards|Selected|List)"
)


def alt(bad: object, good: object) -> str:
    """Words that are `bad` in the faulty text and `good` in its twin."""
    return f"{ALT}{bad}{ALT_OR}{good}{ALT_END}"


def spot(words: object) -> str:
    """Words that are one of the places of the fault."""
    return f"{SPOT}{words}{SPOT_END}"


def read(marked: str, *, faulty: bool) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The faulty text, or its twin, without marks, and where its marked places are."""
    chosen = ALTERNATIVE.sub(r"\1" if faulty else r"\2", marked)
    out: list[str] = []
    spans: list[tuple[int, int]] = []
    begun = length = 0
    for part in re.split(f"([{SPOT}{SPOT_END}])", chosen):
        if part == SPOT:
            begun = length
        elif part == SPOT_END:
            spans.append((begun, length))
        else:
            out.append(part)
            length += len(part)
    return "".join(out), tuple(spans)


class Edit(NamedTuple):
    """Put `new` in the place of the stretch's characters from `start` to `end`."""

    start: int
    end: int
    new: str


@dataclass(frozen=True)
class Article:
    """A real article; `topic` is a letter of NEWS, "L" for a life, "G" for another biography."""

    key: str
    topic: str
    text: str
    name: str = ""
    female: bool = False
    born: date | None = None
    died: date | None = None


class Stretch:
    """Whole paragraphs of an article, and where in them the pattern of a variant matches."""

    def __init__(self, article: Article, text: str, match: re.Match[str], rng: Random) -> None:
        """Keep what the variants ask for."""
        self.article, self.text, self.m, self.rng = article, text, match, rng
        self.name, self.born, self.died = article.name, article.born, article.died
        self.he, self.his = ("she", "her") if article.female else ("he", "his")
        self.He = self.he.capitalize()
        self.firm = "company" if text.count("company") >= text.count(" firm") else "firm"

    def swap(self, new: str) -> list[Edit]:
        """Put `new` in the place of what the pattern matched, if the text has that only once."""
        if self.text.count(self.m.group()) > 1:
            return []
        return [Edit(*self.m.span(), new)]

    def after(self, new: str, pos: int | None = None) -> list[Edit]:
        """Write a sentence after the one that holds `pos` (or the match)."""
        at = sentence_end(self.text, self.m.end() if pos is None else pos)
        return [Edit(at, at, " " + new)] if at else []

    def one(self, *choices: str) -> str:
        """One of the choices."""
        return self.rng.choice(choices)

    def one_int(self, *choices: int) -> int:
        """One of the numbers."""
        return self.rng.choice(choices)

    def num(self, low: int, high: int, step: int = 1) -> int:
        """A number from low to high, a multiple of the step above low."""
        return self.rng.randrange(low, high + 1, step)

    def off(self, good: int, least: int = 2, most: int = 0) -> int:
        """A whole number that is clearly another than `good`, and positive."""
        most = max(most, least + 1, good // 6)
        far = self.rng.randint(least, most)
        return good - far if good - far > least and self.rng.random() < 0.5 else good + far

    def not_day(self, right: str) -> str:
        """Another day of the week."""
        return DAYS[(DAYS.index(right) + self.rng.choice((1, 2, -1, -2, 3))) % 7]


def sentence_end(text: str, pos: int) -> int:
    """Where the sentence that holds `pos` ends (after its stop), 0 where that is not plain."""
    stop = text.find("\n", pos)
    stop = len(text) if stop < 0 else stop
    for m in re.finditer(r"[.!?][\"”’)]?(?=\s+[A-Z\"“]|\s*$)", text[:stop]):
        before = re.search(r"[\w.]*$", text[: m.start()])
        word = before.group() if before else ""
        if m.start() < pos or 0 < len(word) < 3 or "." in word or word in ("Mrs", "Rev", "Gen"):
            continue
        quotes = text[text.rfind("\n", 0, pos) + 1 : m.end()].count('"')
        return m.end() if quotes % 2 == 0 else 0
    return 0


def word(n: int) -> str:
    """A small number in words."""
    return NUMBERS[n] if n < len(NUMBERS) else str(n)


def ordinal(n: int) -> str:
    """1st, 2nd and so on."""
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{n}{'th' if n % 100 in (11, 12, 13) else ends.get(n % 10, 'th')}"


def listed(items: list[str], comma: str = "", join: str = "and") -> str:
    """a, b and c."""
    return ", ".join(items[:-1]) + f"{comma} {join} {items[-1]}"


def day_name(when: date) -> str:
    """The day of the week."""
    return DAYS[when.weekday()]


def leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def matched_date(m: re.Match[str]) -> date:
    """The date that DMY or MDY matched."""
    return date(int(m["y"]), MONTHS.index(m["mon"]) + 1, int(m["d"]))


def near(x: float) -> str:
    """A figure as reporters round it: 3.2, 64, 1,450."""
    if x < 10:
        return f"{x:.1f}".removesuffix(".0")
    if x < 1000:
        return f"{x:.0f}"
    return f"{round(x, -1):,.0f}" if x < 10_000 else f"{round(x, -2):,.0f}"


# Variants ---------------------------------------------------------------------------------------


class Variant(NamedTuple):
    """One way of making a fault."""

    kind: str
    name: str
    topics: str
    pattern: re.Pattern[str]
    lead: bool
    build: Callable[[Stretch], list[Edit] | None]


VARIANTS: list[Variant] = []


def altered(
    kind: str, topics: str, pattern: str, *, lead: bool = False
) -> Callable[[Callable[[Stretch], list[Edit] | None]], None]:
    """Register a variant that edits what the pattern matches; `lead`: near the article's start."""

    def keep(build: Callable[[Stretch], list[Edit] | None]) -> None:
        name = build.__name__.replace("_", "-")
        VARIANTS.append(Variant(kind, name, topics, re.compile(pattern), lead, build))

    return keep


def added(
    kind: str,
    topics: str,
    needs: str = r"(?<=\n\n)[A-Z]",
    *,
    lead: bool = False,
    block: bool = False,
) -> Callable[[Callable[[Stretch], str | None]], None]:
    """Register a variant that adds a sentence (`block`: a paragraph) near what it needs."""

    def keep(write: Callable[[Stretch], str | None]) -> None:
        def build(c: Stretch) -> list[Edit] | None:
            new = write(c)
            return place(c, new, block=block) if new else None

        name = write.__name__.replace("_", "-")
        VARIANTS.append(Variant(kind, name, topics, re.compile(needs), lead, build))

    return keep


def place(c: Stretch, new: str, *, block: bool) -> list[Edit] | None:
    """Add the words at the end of a paragraph, or as a paragraph of their own."""
    ends: list[int] = []
    at = 0
    for paragraph in c.text.split("\n\n"):
        at += len(paragraph)
        if (
            len(paragraph.split()) > 20
            and "Subs" not in paragraph
            and paragraph.endswith(".")
            and paragraph.count('"') % 2 == 0
        ):
            ends.append(at)
        at += 2
    if not ends:
        return None
    end = next((end for end in ends if end >= c.m.end()), ends[-1])
    own = block or c.rng.random() < 0.35
    return [Edit(end, end, ("\n\n" if own else " ") + new)]


def apply(text: str, edits: list[Edit]) -> str:
    """The text with the edits made."""
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


# Articles ---------------------------------------------------------------------------------------


def articles() -> list[Article]:
    """All the real articles."""
    news = [
        Article(row["id"], row["category"][0].lower(), row["text"].strip())
        for row in rows("bbc_news")
    ]
    return news + [biography(row["id"], row["text"]) for row in rows("wikipedia_featured_bios")]


def biography(key: str, text: str) -> Article:
    """A biography, with its person's name, sex and dates where they are plain."""
    end = ENDINGS.search(text)
    text = (text[: end.start()] if end else text).strip()
    opening = text[:350]
    dates = [
        date(int(m["y"]), MONTHS.index(m["mon"]) + 1, int(m["d"]))
        for m in sorted(
            [*re.finditer(DMY, opening), *re.finditer(MDY, opening)], key=lambda m: m.start()
        )
        if int(m["d"]) < 29 or m["mon"] != "February"
    ]
    span = re.search(r"\d{4} ?[–—-] ?(?:[A-Z]|\d)", opening)
    born = dates[0] if dates and (span or re.search(r"\bborn\b", opening)) else None
    died = dates[1] if born and span and len(dates) > 1 else None
    title = key.removeprefix("wfa-").split("_(")[0].split(",_")[0].replace("_", " ")
    words = title.split(" of ")[0].split()
    name = words[-1] if len(words[-1]) > 3 and not words[-1].isupper() else " ".join(words)
    he = len(re.findall(r"\b[Hh]e\b", text))
    she = len(re.findall(r"\b[Ss]he\b", text))
    person = born and text.count(name) > 8 and max(he, she) > 30 and not title.startswith("The ")
    return Article(key, "L" if person else "G", text, name, she > he, born, died)


def stretch_around(text: str, at: int, rng: Random, *, lead: bool) -> tuple[int, str] | None:
    """Whole paragraphs around a place, and where they start; None where they will not do."""
    bounds = [(m.start(), m.end()) for m in re.finditer(r"(?:[^\n]|\n(?!\n))+", text)]
    mine = next((i for i, (start, end) in enumerate(bounds) if start <= at < end), None)
    if mine is None:
        return None
    wanted = rng.randint(170, 420)
    first = 0 if lead else mine
    last = mine

    def words() -> int:
        return len(text[bounds[first][0] : bounds[last][1]].split())

    while words() < wanted and (first > 0 or last < len(bounds) - 1):
        if last < len(bounds) - 1 and (first == 0 or rng.random() < 0.6):
            last += 1
        else:
            first -= 1
    while last > mine and text[bounds[last][0]] == "#":
        last -= 1
    if mine > first and words() > 600 and not lead:
        first = mine
    chosen = text[bounds[first][0] : bounds[last][1]]
    if not 110 <= words() <= 650 or re.search(r"[<|{\ue000-\ue004]", chosen):
        return None
    return bounds[first][0], chosen


def injected(seed: int = 6) -> Iterator[Injected]:
    """Every variant on different real articles."""
    everything = articles()
    uses: Counter[str] = Counter()
    for variant in VARIANTS:
        rng = Random(f"{seed} {variant.kind} {variant.name}")
        fit = [article for article in everything if article.topic in variant.topics]
        rng.shuffle(fit)
        fit.sort(key=lambda article: uses[article.key])
        made = 0
        for article in fit:
            case = attempt(variant, article, rng)
            if case:
                uses[article.key] += 1
                made += 1
                yield case
            if made == CASES:
                break


def attempt(variant: Variant, article: Article, rng: Random) -> Injected | None:
    """The variant on this article, if it fits."""
    reach = 3_500 if variant.lead else 80_000
    places = list(variant.pattern.finditer(article.text, 0, reach))
    for m in rng.sample(places, min(4, len(places))):
        found = stretch_around(article.text, m.start(), rng, lead=variant.lead)
        if not found:
            continue
        start, text = found
        here = variant.pattern.match(text, m.start() - start)
        if not here or here.group() != m.group():
            continue
        edits = variant.build(Stretch(article, text, here, rng))
        if not edits:
            continue
        marked = apply(text, edits)
        faulty, spans = read(marked, faulty=True)
        twin, _ = read(marked, faulty=False)
        return Injected(variant.kind, variant.name, faulty, spans, twin)
    return None


# Impossible dates -------------------------------------------------------------------------------

DATE = "impossible-date"


@altered(DATE, "LGbepst", DMY)
def day_31_of_a_short_month(c: Stretch) -> list[Edit] | None:
    if c.m["mon"] not in SHORT_MONTHS:
        return None
    return c.swap(spot(f"{alt(31, c.m['d'])} {c.m['mon']} {c.m['y']}"))


@altered(DATE, "LG", MDY)
def american_day_31(c: Stretch) -> list[Edit] | None:
    if c.m["mon"] not in SHORT_MONTHS:
        return None
    return c.swap(spot(f"{c.m['mon']} {alt(31, c.m['d'])}, {c.m['y']}"))


@altered(DATE, "LGbepst", r"\b(?P<d>\d{1,2}) February\b")
def day_30_of_february(c: Stretch) -> list[Edit] | None:
    return c.swap(spot(f"{alt(c.one('30', '31'), c.m['d'])} February"))


@altered(DATE, "LG", DMY)
def leap_day_of_a_common_year(c: Stretch) -> list[Edit] | None:
    if c.m["mon"] != "February" or leap(int(c.m["y"])):
        return None
    return c.swap(spot(f"{alt(29, c.m['d'])} February {c.m['y']}"))


@altered(DATE, "LG", MDY)
def american_leap_day(c: Stretch) -> list[Edit] | None:
    if c.m["mon"] != "February" or leap(int(c.m["y"])):
        return None
    return c.swap(spot(f"February {alt(29, c.m['d'])}, {c.m['y']}"))


@altered(DATE, "L", r"(?<=\n)In (?P<y>1[89]\d\d),? (?=\w+ )")
def leap_day_of_that_year(c: Stretch) -> list[Edit] | None:
    if leap(int(c.m["y"])) or len(set(re.findall(r"1[89]\d\d", sentence(c)))) != 1:
        return None
    first = c.swap(spot(f"In {c.m['y']}") + ("," if "," in c.m[0] else "") + " ")
    new = (
        f"The arrangement was put in writing on {spot(alt('29', '28') + ' February')} of that year."
    )
    then = c.after(new)
    return first + then if first and then else None


def sentence(c: Stretch) -> str:
    """The sentence from the match on."""
    return c.text[c.m.start() : sentence_end(c.text, c.m.end()) or c.m.end()]


@altered(DATE, "LG", DMY)
def the_31st_of(c: Stretch) -> list[Edit] | None:
    if c.m["mon"] not in SHORT_MONTHS or not c.text[: c.m.start()].endswith(" on "):
        return None
    good = ordinal(int(c.m["d"]))
    return c.swap(f"the {spot(alt('31st', good) + ' of ' + c.m['mon'])}, {c.m['y']}")


@altered(DATE, "LG", DMY)
def abbreviated_month(c: Stretch) -> list[Edit] | None:
    short = {
        "September": "Sept.",
        "November": "Nov.",
        "June": "Jun.",
        "April": "Apr.",
        "February": "Feb.",
    }
    if c.m["mon"] not in short or c.text[c.m.end()] not in ", ":
        return None
    return c.swap(spot(f"{alt(31, c.m['d'])} {short[c.m['mon']]} {c.m['y']}"))


@added(DATE, "bepst", r"\b(?:report|letter|statement|document)\b")
def numbers_day_first(c: Stretch) -> str:
    month, bad, good = c.rng.choice((("02", "30", "20"), ("04", "31", "13"), ("06", "31", "21")))
    return (
        f"A copy seen by reporters carries the date stamp {spot(f'{alt(bad, good)}/{month}/2004')}."
    )


@added(DATE, "LG", r"\b(?:letter|manuscript|photograph|archives?)\b")
def numbers_year_first(c: Stretch) -> str:
    bad, good = c.rng.choice((("02-30", "02-20"), ("09-31", "09-13"), ("13-04", "11-04")))
    return (
        "The archive's catalogue gives the day on which the papers were received as "
        f"{spot(f'1987-{alt(bad, good)}')}."
    )


@added(DATE, "bt", r"\b(?:software|computer|shares|company)\b")
def numbers_american(c: Stretch) -> str:
    bad, good = c.rng.choice((("2/30/2004", "2/20/2004"), ("6/31/04", "6/13/04")))
    return f"The American filing, dated {spot(alt(bad, good))}, adds few details."


@added(DATE, "spe", r"\b(?:tournament|festival|conference|tour|exhibition|series)\b")
def days_of_a_range(c: Stretch) -> str:
    month = c.one("April", "June", "September", "November")
    return (
        f"Organisers have also pencilled in a charity event, to run from "
        f"{spot(f'26 to {alt(31, 29)} {month}')}."
    )


@added(DATE, "ept", r"\b(?:tickets|fans|visitors|public|website)\b")
def dash_range_past_the_month(c: Stretch) -> str:
    month = c.one("Sept", "Nov", "June", "April")
    return f"A second phase is planned ({spot(f'27–{alt(31, 30)} {month}')})."


@altered(DATE, "LG", r"(?<=\bon )" + DMY)
def weekday_before_the_date(c: Stretch) -> list[Edit] | None:
    right = day_name(matched_date(c.m))
    if int(c.m["y"]) < 1800:
        return None
    return c.swap(spot(f"{alt(c.not_day(right), right)} {c.m[0]}"))


@altered(DATE, "LG", r"(?<=\b[Oo]n )" + MDY)
def american_weekday(c: Stretch) -> list[Edit] | None:
    right = day_name(matched_date(c.m))
    if int(c.m["y"]) < 1800:
        return None
    return c.swap(spot(f"{alt(c.not_day(right), right)}, {c.m[0]}"))


@altered(DATE, "LG", r"(?<=\bon )" + DMY + r"(?= (?:at|in|by) )")
def a_weekday_in_commas(c: Stretch) -> list[Edit] | None:
    right = day_name(matched_date(c.m))
    if int(c.m["y"]) < 1800:
        return None
    return c.swap(f"{spot(f'{c.m[0]}, a {alt(c.not_day(right), right)}')},")


@altered(DATE, "LG", r"(?<=\n)On " + DMY + ",?")
def it_was_a_weekday(c: Stretch) -> list[Edit] | None:
    right = day_name(matched_date(c.m))
    if "born" in sentence(c) or int(c.m["y"]) < 1800:
        return None
    then = c.after(f"{c.one('It was', 'That was')} a {spot(alt(c.not_day(right), right))}.")
    return [*c.swap(spot(c.m[0])), *then] if then else None


@altered(DATE, "LG", r"(?<= )in (?P<y>1[89]\d\d)\.(?= [A-Z])")
def weekday_with_the_year_before(c: Stretch) -> list[Edit] | None:
    if len(set(re.findall(r"\b1[89]\d\d\b", c.text[c.m.start() - 160 : c.m.end()]))) != 1:
        return None
    when = date(int(c.m["y"]), c.num(1, 12), c.num(1, 28))
    right = day_name(when)
    stated = f"{alt(c.not_day(right), right)} {when.day} {MONTHS[when.month - 1]}"
    new = f"The local paper carried the news on {spot(stated)} that year."
    return [Edit(c.m.start(), c.m.end(), spot(f"in {c.m['y']}") + ". " + new)]


@added(DATE, "LG", r"\b(?:wrote|letter|diary)\b")
def weekday_bracketed(c: Stretch) -> str:
    when = date(c.num(1880, 1990), c.num(1, 12), c.num(1, 28))
    right = day_name(when)[:3]
    wrong = c.not_day(day_name(when))[:3]
    written = f"{when.day} {MONTHS[when.month - 1][:3]} {when.year} ({alt(wrong, right)})"
    return (
        f"An undated copy of one page survives; a later hand has added {spot(written)} in pencil."
    )


@added(DATE, "seb", r"\b(?:week|weekend|fans|audience)\b")
def two_weekdays_of_one_range(c: Stretch) -> str:
    day = c.num(3, 20)
    month = c.one("March", "May", "July", "October")
    span = f"Monday {day} to Friday {alt(day + c.num(5, 6), day + 4)} {month}"
    return f"A phone line will be open from {spot(span)} for those who want to know more."


@added(DATE, "ps", r"\b(?:meeting|talks|match|game|debate)\b")
def the_day_after_a_weekday(c: Stretch) -> str:
    i = c.num(0, 6)
    return (
        f"The two sides will meet again on {spot(DAYS[i])}, and a statement is expected the "
        f"following day, {spot(alt(DAYS[(i + 3) % 7], DAYS[(i + 1) % 7]))}."
    )


@added(DATE, "ps", r"\b(?:meeting|talks|match|game|debate)\b")
def weekdays_a_week_apart(c: Stretch) -> str:
    day, i = c.num(2, 14), c.num(0, 4)
    month = c.one("April", "May", "June")
    return (
        f"A first hearing is set for {spot(f'{DAYS[i]} {day} {month}')}; the decision should "
        "follow exactly a week later, on "
        f"{spot(f'{alt(DAYS[(i + 2) % 7], DAYS[i])} {day + 7} {month}')}."
    )


@altered(DATE, NEWS, r"\b(?P<h>[01]\d|2[0-3])(?P<min>[0-5]\d) GMT\b")
def clock_minutes_gmt(c: Stretch) -> list[Edit] | None:
    return c.swap(spot(f"{c.m['h']}{alt(c.num(62, 89), c.m['min'])} GMT"))


@added(DATE, "ebps", r"\b(?:programme|broadcast|BBC|radio|television)\b")
def clock_hour_25(_: Stretch) -> str:
    return f"The interview will be repeated at {spot(alt('25:30', '22:30'))} on the same channel."


@added(DATE, "L", r"\b(?:hospital|funeral|accident|crash)\b")
def clock_minutes_pm(c: Stretch) -> str:
    hour = c.num(1, 11)
    return f"A watch found among the papers had stopped at {spot(f'{hour}:{alt(74, 47)} pm')}."


@added(DATE, "ptb", r"\b(?:office|staff|workers|police|company)\b")
def clock_14_am(_: Stretch) -> str:
    return (
        f"An emergency meeting of senior staff began at {spot(alt('14.30am', '10.30am'))}, "
        "before the news was made public."
    )


@added(DATE, "spe", r"\b(?:crowd|fans|audience|supporters|visitors)\b")
def clock_range_backwards(c: Stretch) -> str:
    span = f"between 3.15pm and {alt(c.one('2.40pm', '2.55pm'), '3.40pm')}"
    return f"Doors were to be closed to latecomers {spot(span)} that afternoon."


YEARS = r"(?P<a>1[5-9]\d\d|20[01]\d)"


@altered(DATE, "LG" + NEWS, rf"\bfrom {YEARS} (?P<j>to|until) (?P<b>1[5-9]\d\d|20[01]\d)\b")
def years_from_to_backwards(c: Stretch) -> list[Edit] | None:
    a, b = c.m["a"], c.m["b"]
    return c.swap(spot(f"from {alt(b, a)} {c.m['j']} {alt(a, b)}")) if a < b else None


@altered(DATE, "LG" + NEWS, rf"\b(?P<i>[Bb]etween) {YEARS} and (?P<b>1[5-9]\d\d|20[01]\d)\b")
def years_between_backwards(c: Stretch) -> list[Edit] | None:
    a, b = c.m["a"], c.m["b"]
    bad = str(int(a) - c.num(2, 9))
    return c.swap(spot(f"{c.m['i']} {a} and {alt(bad, b)}")) if a < b else None


@altered(DATE, "LG", rf"\({YEARS}–(?P<b>1[5-9]\d\d|20[01]\d)\)")
def years_in_brackets_backwards(c: Stretch) -> list[Edit] | None:
    a, b = c.m["a"], c.m["b"]
    return c.swap(f"({spot(f'{alt(b, a)}–{alt(a, b)}')})") if a < b else None


@altered(DATE, "LG", r"\b(?P<cc>1[89])(?P<a>\d\d)–(?P<b>\d\d)\b")
def short_years_backwards(c: Stretch) -> list[Edit] | None:
    a, b, cc = int(c.m["a"]), int(c.m["b"]), c.m["cc"]
    if not 1 < b - a < 30 or a < 12:
        return None
    return c.swap(spot(f"{cc}{alt(c.m['b'], c.m['a'])}–{alt(c.m['a'], c.m['b'])}"))


@altered(
    DATE,
    "LG",
    rf"\bfrom (?P<m1>{MONTH}) (?P<a>1[89]\d\d) (?P<j>to|until) (?P<m2>{MONTH}) (?P<b>1[89]\d\d)\b",
)
def months_backwards(c: Stretch) -> list[Edit] | None:
    a = int(c.m["a"])
    if a >= int(c.m["b"]):
        return None
    span = f"from {c.m['m1']} {a} {c.m['j']} {c.m['m2']} {alt(a - c.num(1, 3), c.m['b'])}"
    return c.swap(spot(span))


@added(DATE, "LG", r"\b(?:toured|visited|travelled|voyage|tour|visit)\b")
def days_between_backwards(c: Stretch) -> str:
    month = c.one("March", "May", "July", "October")
    a = c.num(12, 18)
    span = f"between {a} and {alt(a - c.num(3, 9), a + c.num(3, 9))} {month}"
    return f"The surviving notes of the journey were all written {spot(span)}."


@added(DATE, "LG", r"\b(?:exhibition|season|campaign|concerts?|siege|trial)\b")
def dates_of_one_year_backwards(c: Stretch) -> str:
    year = c.num(1890, 1980)
    span = f"in {year}, from 14 June to {alt('3 May', '3 July')}"
    return f"A small display on the subject, shown {spot(span)} of that year, drew few visitors."


@altered(
    DATE,
    "L",
    r"\((?:[^()]{0,60}[;,] )?" + DMY + r" – (?P<e>\d{1,2} [A-Z][a-z]+) (?P<z>\d{4})\)",
    lead=True,
)
def dead_before_birth(c: Stretch) -> list[Edit] | None:
    y, z = int(c.m["y"]), int(c.m["z"])
    bad = y - c.num(4, 20)
    if c.text.count(str(z)) > 1:
        return None
    start = c.m.start("d")
    return [Edit(start, c.m.end("z"), spot(f"{c.text[start : c.m.start('z')]}{alt(bad, z)}"))]


@added(DATE, "LG", r"\b(?:church|married|wedding|parish|school)\b")
def date_in_words(c: Stretch) -> str:
    month = c.one("June", "September", "November")
    day = alt("thirty-first", "thirtieth")
    return f"The register entry, in a clerk's hand, is dated {spot(f'the {day} of {month}')}."


@added(DATE, "es", r"\b(?:Christmas|New Year|season|holiday)\b")
def christmas_day_moved(_: Stretch) -> str:
    day = f"Christmas Day, {alt(24, 25)} December"
    return f"Repeats are planned over the holidays, including one on {spot(day)}."


@altered(DATE, NEWS, rf"\b(?:on|until|by|from) (?P<d>\d{{1,2}}) (?P<mon>{MONTH})\b(?! \d)")
def news_date_without_year(c: Stretch) -> list[Edit] | None:
    bad = {"February": 30, "April": 31, "June": 31, "September": 31, "November": 31}
    day = bad.get(c.m["mon"], c.num(32, 38))
    if c.text.count(f"{c.m['d']} {c.m['mon']}") > 1:
        return None
    return [Edit(c.m.start("d"), c.m.end(), spot(f"{alt(day, c.m['d'])} {c.m['mon']}"))]


@altered(
    DATE,
    NEWS,
    r"\b(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? (?P<d>\d{1,2}) (?P<mon>"
    + MONTH
    + r")\b",
)
def news_weekday_of_2004_or_2005(c: Stretch) -> list[Edit] | None:
    month = MONTHS.index(c.m["mon"]) + 1
    fits = [y for y in (2004, 2005) if day_name(date(y, month, int(c.m["d"]))) == c.m["day"]]
    if not fits or "200" in c.text[c.m.end() : c.m.end() + 6]:
        return None
    return c.swap(
        spot(f"{alt(c.not_day(c.m['day']), c.m['day'])} {c.m['d']} {c.m['mon']} {fits[0]}")
    )


# Wrong arithmetic -------------------------------------------------------------------------------

SUM = "wrong-arithmetic"
FIRM = r"\b(?:company|firm)\b"
SURVEY = r"\b(?:survey|poll|study|research(?:ers)?)\b"
VOTE = r"\b(?:MPs|peers|vote[sd]?|bill|Commons)\b"
GAME = r"\b(?:match|game|season|league)\b"
FILM = r"\b(?:film|movie|album|box office)\b"


@altered(
    SUM,
    NEWS,
    r"\bfrom (?P<cur>[£$€])(?P<a>\d[\d,.]*\d)(?P<u>bn|m)? to (?P=cur)(?P<b>\d[\d,.]*\d)(?P=u)?\b",
)
def real_rise_with_percentage(c: Stretch) -> list[Edit] | None:
    a, b = (float(c.m[g].replace(",", "")) for g in "ab")
    pct = abs(b - a) / a * 100
    if not 2 < pct < 90:
        return None
    said = f"{alt(round(pct * 1.7 + 6), round(pct))}%"
    way = "an increase" if b > a else "a fall"
    return c.swap(spot(f"{c.m[0]}, {way} of {said}"))


@altered(SUM, "s", r"(?<=\b[a-z] )(?P<a>\d{2,3})-(?P<b>\d{1,2}) (?P<w>win|victory|defeat)\b")
def real_score_with_margin(c: Stretch) -> list[Edit] | None:
    a, b = int(c.m["a"]), int(c.m["b"])
    if a - b < 3 or a - b > 40:
        return None
    margin = f"{alt(c.off(a - b, 3), a - b)} points"
    then = c.after(f"The margin, {spot(margin)}, flattered nobody.")
    return [*c.swap(spot(c.m[0])), *then] if then else None


@altered(SUM, "LG" + NEWS, r"\b(?P<a>\d{2})% (?:to|against|compared (?:to|with)) (?P<b>\d{2})%")
def real_percentages_with_gap(c: Stretch) -> list[Edit] | None:
    gap = abs(int(c.m["a"]) - int(c.m["b"]))
    if gap < 2:
        return None
    said = f"{alt(c.off(gap, 3, 8), gap)} percentage points"
    then = c.after(f"That is a gap of {spot(said)}.")
    return [*c.swap(spot(c.m[0])), *then] if then else None


@altered(SUM, "LG" + NEWS, r"\b(?P<a>\d{1,2}(?:\.\d)?)% of (?:the |all |its |their )?[a-z]+")
def the_other_percentage(c: Stretch) -> list[Edit] | None:
    a = float(c.m["a"])
    if not 8 < a < 92:
        return None
    rest = f"{100 - a:.1f}".removesuffix(".0")
    bad = f"{100 - a + c.one_int(-10, 10, 7):.1f}".removesuffix(".0")
    then = c.after(f"That leaves {spot(alt(bad, rest) + '%')} unaccounted for.")
    return [*c.swap(spot(c.m[0])), *then] if then else None


@added(SUM, "b", FIRM)
def revenue_up_percent(c: Stretch) -> str:
    a = c.num(120, 900, 10)
    p = c.num(8, 40)
    b = round(a * (1 + p / 100))
    said = f"up {alt(c.off(p, 5, 14), p)}% from £{a}m to £{b}m"
    return f"At the {c.firm}'s smallest division, revenue was {spot(said)}."


@added(SUM, "b", FIRM)
def workforce_cut(c: Stretch) -> str:
    a, p = c.num(3000, 9000, 100), c.num(8, 30)
    gone = a * p // 100
    return (
        f"The {c.firm} {spot(f'cut its head office staff by {alt(c.off(p, 5, 12), p)}%')} two "
        f"years ago, {spot(f'from {a:,} people to {a - gone:,}')}."
    )


@added(SUM, "b", r"\bshares?\b")
def share_price_fall(c: Stretch) -> str:
    a, fall = c.num(180, 900, 5), c.num(8, 60)
    b = alt(a - fall + c.one_int(30, -25, 40), a - fall)
    return f"A smaller rival's shares fell {spot(f'{fall}p to {b}p, having opened at {a}p')}."


@added(SUM, "b", r"\bjobs?\b")
def job_losses_by_place(c: Stretch) -> str:
    x, y, z = c.num(110, 300, 10), c.num(60, 100, 10), c.num(20, 50, 5)
    total = alt(x + y + z + c.one_int(30, -40, 60), x + y + z)
    said = f"{total} posts in all: {x} in the north, {y} in the Midlands and {z} in London"
    return f"A union official put the cuts last year at {spot(said)}."


@added(SUM, "b", r"\b(?:sales|revenue|market)\b", block=True)
def regional_shares_table(c: Stretch) -> str:
    x, y = c.num(38, 48), c.num(22, 30)
    z = 100 - x - y - 8
    rows_ = (
        f"- Europe: {x}%\n- North America: {alt(y + c.num(8, 14), y)}%\n"
        f"- Asia: {z}%\n- Rest of the world: 8%"
    )
    return f"Sales by region, as shares of the total:\n\n{spot(rows_)}"


@added(SUM, "b", FIRM)
def profit_is_revenue_less_costs(c: Stretch) -> str:
    a, b = c.num(400, 900), c.num(200, 380)
    left = alt(c.off(a - b, 20, 60), a - b)
    said = f"on income of £{a}m and costs of £{b}m, it made an operating profit of £{left}m"
    return f"Its last published accounts are easily summed up: {spot(said)}."


@added(SUM, "bp", r"\b(?:interest rates?|rates|inflation|growth|tax)\b")
def quarter_point(c: Stretch) -> str:
    a = c.one("4.25", "4.5", "3.75", "5.25")
    good = f"{float(a) + 0.25:.2f}".removesuffix("0")
    bad = f"{float(a) + 0.75:.2f}".removesuffix("0").removesuffix(".0")
    said = f"by a quarter of a percentage point, from {a}% to {alt(bad, good)}%"
    return f"One lender has already put up its standard rate {spot(said)}."


@added(SUM, "bp", r"\b(?:cost|contract|order|spending|budget)s?\b")
def unit_price_times_count(c: Stretch) -> str:
    n, each = c.num(6, 24), c.num(15, 95, 5)
    total = alt(c.off(n * each, 40, 190), n * each)
    return (
        f"An earlier order is often cited: {spot(f'{word(n)} units at £{each}m apiece')}, "
        f"for a bill of {spot(f'£{total}m')}."
    )


@added(SUM, "b", FIRM)
def tripled(c: Stretch) -> str:
    a = c.num(3, 19)
    verb, k = c.rng.choice((("doubled", 2), ("tripled", 3), ("quadrupled", 4)))
    said = f"{verb} from £{a}m to £{alt(a * (k + c.one_int(1, 2, 3)), a * k)}m"
    return f"Over the same spell the {c.firm}'s spending on advertising {spot(said)}."


@added(SUM, "bpt", r"\b(?:rate|share|proportion|unemployment|market)\b")
def halved(c: Stretch) -> str:
    a = c.num(62, 98, 2) / 10
    after = alt(f"{a * 0.72:.1f}", f"{a / 2:.1f}")
    said = f"halved to {after}% from {a:.1f}%"
    return f"A decade earlier the comparable figure had {spot(said)}."


@added(SUM, "p", VOTE)
def commons_majority(c: Stretch) -> str:
    a, b = c.num(290, 350), c.num(180, 270)
    m = alt(c.off(a - b, 4, 20), a - b)
    said = f"by {a} votes to {b}, a majority of {m}"
    return f"A similar motion was carried last year {spot(said)}."


@added(SUM, "p", VOTE)
def peers_defeat_margin(c: Stretch) -> str:
    a, b = c.num(170, 220), c.num(110, 160)
    m = alt(c.off(a - b, 4, 15), a - b)
    return (
        f"The House of Lords threw out an earlier version with {spot(f'{m} votes to spare')}: "
        f"{spot(f'{a} peers were against it and {b} for')}."
    )


@added(SUM, "p", r"\b(?:election|voters|party|poll)\b")
def poll_shares_of_all(c: Stretch) -> str:
    lab, con, lib = c.num(36, 40), c.num(30, 34), c.num(19, 22)
    rest = 100 - lab - con - lib
    said = (
        f"Labour on {lab}%, the Conservatives on {alt(con + c.num(7, 12), con)}%, the Liberal "
        f"Democrats on {lib}% and all others on {rest}%"
    )
    return f"The latest weekly poll puts {spot(said)}."


@added(SUM, "p", r"\b(?:election|voters?|constituency|ballot)\b")
def turnout(c: Stretch) -> str:
    all_ = c.num(38_000, 72_000, 50)
    p = c.num(38, 66)
    came = round(all_ * p / 100) + 3
    return (
        f"In one seat {spot(f'{came:,} of {all_:,} people on the register voted')} last time, a "
        f"turnout of {spot(f'{alt(c.off(p, 6, 14), p)}%')}."
    )


@added(SUM, "pb", r"\b(?:committee|panel|inquiry|commission|board)\b")
def men_and_women_of_a_panel(c: Stretch) -> str:
    men, women = c.num(5, 8), c.num(2, 4)
    total = alt(men + women + c.one_int(2, 3, -2), men + women)
    said = f"{word(men)} men and {word(women)} women"
    return (
        f"The advisory group that drew up the plans had {spot(f'{total} members')}, {spot(said)}."
    )


@added(SUM, "s", GAME)
def won_drawn_lost(c: Stretch) -> str:
    w, d, lost = c.num(9, 15), c.num(3, 6), c.num(4, 8)
    total = alt(c.off(w + d + lost, 2, 5), w + d + lost)
    said = f"{total} matches, winning {w}, drawing {d} and losing {lost}"
    return f"Over the past twelve months they have played {spot(said)}."


@added(SUM, "s", r"\b(?:second leg|Cup|final|semi-final|tie)\b")
def aggregate_score(c: Stretch) -> str:
    a, b = c.num(2, 3), c.num(0, 1)
    said = (
        f"won the home leg {a}-{b}, drew the return 1-1 and so went through "
        f"{alt(a + 3, a + 1)}-{b + 1} on aggregate"
    )
    return f"When the clubs last met over two legs, the winners {spot(said)}."


@added(SUM, "sL", r"\b(?:cricket|Test|innings|wickets?)\b")
def win_by_runs(c: Stretch) -> str:
    a, b = c.num(230, 310), c.num(150, 220)
    runs = alt(c.off(a - b, 9, 25), a - b)
    return (
        f"In a warm-up match the hosts {spot(f'made {a}')} and, bowling the visitors out "
        f"{spot(f'for {b}, won by {runs} runs')}."
    )


@added(SUM, "s", r"\b(?:striker|goals?|scored|tries|try)\b")
def home_and_away(c: Stretch) -> str:
    h, a = c.num(9, 18), c.num(4, 8)
    said = f"{alt(c.off(h + a, 3, 6), h + a)} times, {h} of them at home and the other {a} away"
    return f"Last season's leading marksman had found the net {spot(said)}."


@added(SUM, "L", r"\b(?:batting|batsman|innings|Test cricket|averaged)\b")
def runs_and_average(c: Stretch) -> str:
    n, avg = c.num(6, 12), c.num(24, 52)
    said = f"{n * avg} runs in {n} completed innings, an average of {alt(c.off(avg, 7, 15), avg)}"
    return f"For his club that year the figures were {spot(said)}."


@added(SUM, "t", SURVEY)
def of_those_asked(c: Stretch) -> str:
    n = c.num(600, 2000, 100)
    p = c.one_int(15, 35, 45, 55, 65, 85)
    bad = p + c.one_int(10, 15, -10)
    said = f"Of {n:,} people questioned, {n * p // 100:,}, or {alt(bad, p)}%, said"
    return f"{spot(said)} they had changed their minds within a year."


@added(SUM, "tep", SURVEY)
def one_in_four(c: Stretch) -> str:
    k, good, bad = c.rng.choice(
        (
            ("one in four", 25, 40),
            ("one in five", 20, 15),
            ("three in five", 60, 35),
            ("nine in ten", 90, 70),
        )
    )
    return (
        f"In a separate exercise {spot(f'{k} people, {alt(bad, good)}%,')} gave "
        "the opposite answer."
    )


@added(SUM, "t", r"\b(?:broadband|internet|net|downloads?|speeds?)\b")
def times_faster(c: Stretch) -> str:
    a, k = c.one_int(128, 256, 512), c.one_int(3, 4, 5)
    said = f"from {a}kbps to {a * k:,}kbps"
    times = f"{word(k)} times"
    bad = f"{word(k * 2 + 1)} times"
    return (
        f"One provider raised its top speed {spot(said)}, "
        f"{spot(f'{alt(bad, times)} the old rate')}."
    )


@added(SUM, "e", FILM)
def two_weekends(c: Stretch) -> str:
    a, b = c.num(14, 32), c.num(8, 13)
    said = (
        f"${a}m in its opening weekend and ${b}m in its second, "
        f"${alt(c.off(a + b, 5, 11), a + b)}m in all"
    )
    return f"A comparable release the year before took {spot(said)}."


@added(SUM, "e", r"\b(?:nominations?|nominated|awards?|Oscars?)\b")
def nominations_won_and_lost(c: Stretch) -> str:
    won, lost = c.num(3, 6), c.num(4, 8)
    said = (
        f"{alt(c.off(won + lost, 2, 4), won + lost)} nominations, of which it won {word(won)} and "
        f"lost {word(lost)}"
    )
    return f"Last year's favourite went into the ceremony with {spot(said)}."


@added(SUM, "L", r"\b(?:letters|correspondence)\b")
def letters_by_recipient(c: Stretch) -> str:
    a, b, d = c.num(30, 60), c.num(12, 28), c.num(4, 11)
    said = (
        f"{alt(c.off(a + b + d, 4, 20), a + b + d)} letters: {a} to family, {b} to publishers and "
        f"{d} to strangers"
    )
    return f"One small private collection of {c.his} papers holds {spot(said)}."


@added(SUM, "L", r"\b(?:estate|will|inheritance|fortune)\b")
def estate_divided(c: Stretch) -> str:
    a, b, d = c.num(4, 9), c.num(2, 3), 1
    total = alt(a + b + d + c.one_int(3, 5), a + b + d)
    said = f"£{total},000 was shared out as £{a},000, £{b},000 and £{d},000"
    return f"According to one account, a family legacy of {spot(said)} between three relatives."


@added(SUM, "LG", r"\b(?:regiment|troops|casualties|infantry)\b")
def half_the_strength(c: Stretch) -> str:
    n = c.num(480, 880, 80)
    dead = n // 8
    hurt = n // 2 - dead
    said = f"Of {n} men who went forward, {dead} were killed and {hurt} wounded"
    return f"{spot(said)}, {spot(alt('a quarter', 'half') + ' of the total')}, one return states."


@added(SUM, "LG", r"\b(?:paintings?|pictures|poems|songs|works)\b")
def two_thirds_of_works(c: Stretch) -> str:
    n = c.num(60, 240, 6)
    said = f"{alt(round(n * 0.4), n * 2 // 3)} of the {n} items, two-thirds of the whole,"
    return f"In one later catalogue {spot(said)} are marked as doubtful."


@added(SUM, "LG", r"\b(?:salary|wages?|pension|income|paid)\b")
def by_the_quarter(c: Stretch) -> str:
    a = c.num(20, 90, 5)
    said = f"£{a} a quarter, or £{alt(a * c.one_int(3, 5, 6), a * 4)} a year"
    return f"A junior clerk in the same office was then paid {spot(said)}."


@added(SUM, "LG", r"\b(?:copies|edition|published|sold)\b")
def three_dozen(c: Stretch) -> str:
    k = c.num(3, 6)
    said = f"{word(k)} dozen copies ({alt(k * 10 + c.one_int(5, 20), k * 12)})"
    return f"The printer's ledger shows that {spot(said)} were held back for the reviewers."


# Miscounted lists -------------------------------------------------------------------------------

LIST = "miscounted-list"
COUNTED = (
    r"(?P<n>two|three|four|five) (?P<what>(?:[a-z-]+ ){0,2}[a-z]+s|children)"
    r"(?P<sep>: | ?— ?| – |, namely )"
)
GIVEN = [
    "Adam", "Alan", "Albert", "Alex", "Alexander", "Alfred", "Alice", "Alistair", "Andrew", "Andy",
    "Ann", "Anna", "Anne", "Anthony", "Arthur", "Barbara", "Ben", "Benjamin", "Bill", "Bob",
    "Brian", "Carl", "Catherine", "Charles", "Charlie", "Chris", "Christopher", "Clive", "Colin",
    "Daniel", "Dave", "David", "Dennis", "Donald", "Douglas", "Edward", "Elizabeth", "Ellen",
    "Emily", "Eric", "Ernest", "Frank", "Fred", "Frederick", "Gary", "Geoff", "Geoffrey", "George",
    "Gordon", "Graham", "Harold", "Harry", "Helen", "Henry", "Howard", "Hugh", "Ian", "Jack",
    "Jake", "James", "Jane", "Jason", "Jeff", "Jeremy", "Jim", "Joe", "John", "Jonathan", "Joseph",
    "Julia", "Karen", "Kate", "Keith", "Ken", "Kevin", "Larry", "Laura", "Lewis", "Louis", "Luke",
    "Margaret", "Mark", "Martin", "Mary", "Matt", "Matthew", "Michael", "Mick", "Mike", "Nicholas",
    "Nick", "Oliver", "Patrick", "Paul", "Peter", "Philip", "Ralph", "Ray", "Richard", "Rob",
    "Robert", "Robin", "Roger", "Ron", "Ronald", "Ruth", "Sam", "Samuel", "Sarah", "Scott", "Sean",
    "Simon", "Stephen", "Steve", "Steven", "Stuart", "Susan", "Terry", "Thomas", "Tim", "Tom",
    "Tony", "Victor", "Walter", "William",
]  # fmt: skip
REASONS = {
    "b": [
        "weak demand",
        "rising costs",
        "a strong currency",
        "higher interest rates",
        "fuel prices",
    ],
    "e": ["a thin script", "a crowded release date", "poor reviews", "a late start", "high prices"],
    "p": [
        "the cost",
        "the timetable",
        "the lack of consultation",
        "staffing",
        "the likely legal fight",
    ],
    "s": ["injuries", "a poor start", "a lack of pace", "a tired squad", "bad luck"],
    "t": [
        "poor security",
        "slow connections",
        "high prices",
        "a lack of content",
        "muddled standards",
    ],
    "L": ["poor health", "debt", "family quarrels", "overwork", "the isolation of the place"],
    "G": ["poor health", "debt", "internal quarrels", "overwork", "the distance from the capital"],
}
ACTS = {
    "b": [
        "publish full accounts",
        "name a new chairman",
        "sell the loss-making units",
        "cut debt",
        "meet investors each quarter",
    ],
    "e": [
        "extend the run",
        "lower ticket prices",
        "print a guide",
        "hire new staff",
        "seek a sponsor",
    ],
    "p": [
        "publish the evidence",
        "delay the vote",
        "hold a public inquiry",
        "consult local councils",
        "report back within a year",
    ],
    "s": [
        "sign a defender",
        "rest older players",
        "improve the pitch",
        "appoint a new coach",
        "lower ticket prices",
    ],
    "t": [
        "install a firewall",
        "change passwords often",
        "keep software up to date",
        "make copies of files",
        "ignore unexpected attachments",
    ],
}
FOUND = {
    "b": [
        "Sales fell in the second half",
        "Costs rose faster than planned",
        "The dollar weakened",
        "A key customer left",
    ],
    "e": [
        "Audiences are getting older",
        "Ticket prices have risen",
        "Fewer new works are shown",
        "Touring has become harder",
    ],
    "p": [
        "The rules are too complex",
        "Few people know about them",
        "Local offices apply them differently",
        "Appeals take too long",
    ],
    "s": [
        "Players are tired",
        "The fixture list is too long",
        "Referees lack support",
        "Smaller clubs are losing money",
    ],
    "t": [
        "Prices have dropped",
        "Connections are faster",
        "Devices are easier to use",
        "More content is on offer",
    ],
}
SUBJECT = {"b": "analysts", "e": "critics", "p": "campaigners", "s": "pundits", "t": "experts"}


def pickings(c: Stretch, stock: dict[str, list[str]], n: int) -> list[str]:
    """Some things to list that fit the article's subject."""
    return c.rng.sample(stock[c.article.topic], n)


def people(c: Stretch, n: int) -> list[str]:
    """People whom the stretch names."""
    found = re.findall(r"(?<=[a-z,.] )([A-Z][a-z]+) ([A-Z][a-z]{3,})(?=[,.]? (?![A-Z]))", c.text)
    names = dict.fromkeys(f"{first} {last}" for first, last in found if first in GIVEN)
    apart = {name.split()[1]: name for name in names}
    return list(apart.values())[:n] if len(apart) >= n else []


def countable(c: Stretch) -> tuple[int, list[str], int] | None:
    """A real counted list: its number, its items and where it ends."""
    tail = c.text[c.m.end() :]
    stop = re.search(r"(?<!\b[A-Z])[.;](?=\s|$)|\n| [—–] ", tail)
    if not stop:
        return None
    body = re.sub(r"\([^)]*\)", lambda m: "_" * len(m[0]), tail[: stop.start()])
    items = re.split(r", and |, | and ", body)
    n = NUMBERS.index(c.m["n"])
    if len(items) != n or any(len(item.split()) > 4 or not item for item in items):
        return None
    return n, items, c.m.end() + stop.start()


@altered(LIST, "LG" + NEWS, COUNTED)
def real_count_altered(c: Stretch) -> list[Edit] | None:
    found = countable(c)
    if not found:
        return None
    n, _, end = found
    new = (
        f"{alt(word(n + c.one_int(1, 2) if n == 2 else n + c.one_int(1, -1)), word(n))} "
        f"{c.m['what']}"
    )
    return [Edit(c.m.start(), end, spot(new) + c.m["sep"] + spot(c.text[c.m.end() : end]))]


@altered(LIST, "LG" + NEWS, COUNTED)
def real_item_dropped(c: Stretch) -> list[Edit] | None:
    found = countable(c)
    if not found or found[0] < 3:
        return None
    _, items, end = found
    first = items[0]
    rest = c.text[c.m.end() + len(first) : end]
    if not rest.startswith(", "):
        return None
    head = f"{c.m['n']} {c.m['what']}"
    body = alt("", c.text[c.m.end() : c.m.end() + len(first)] + ", ") + rest[2:]
    return [Edit(c.m.start(), end, spot(head) + c.m["sep"] + spot(body))]


@altered(
    LIST,
    "LG",
    r"\b(?P<n>two|three|four|five|six) (?P<what>children|sons|daughters|siblings|brothers|sisters)"
    r"(?P<sep>, |: | \()(?=[A-Z][a-z]+(?:,| and))",
)
def real_children(c: Stretch) -> list[Edit] | None:
    tail = re.match(r"[A-Z][a-z]+(?:(?:, and|,| and) [A-Z][a-z]+)+", c.text[c.m.end() :])
    if not tail or len(re.findall(r"[A-Z]", tail[0])) != NUMBERS.index(c.m["n"]):
        return None
    n = NUMBERS.index(c.m["n"])
    head = f"{alt(word(n + c.one_int(1, 2)), word(n))} {c.m['what']}"
    return [Edit(c.m.start(), c.m.end() + len(tail[0]), spot(head) + c.m["sep"] + spot(tail[0]))]


@altered(
    LIST,
    "LG" + NEWS,
    r"(?:(?<=such as )|(?<=including )|(?<=featuring )|(?<= by )|"
    r"(?<=include )|(?<=against )|(?<=alongside ))"
    r"(?P<l>[A-Z][\w'’ -]{2,24}, [A-Z][\w'’ -]{2,24} and [A-Z][a-z]+(?: [A-Z][a-z]+)?)\.(?= [A-Z])",
)
def all_four_of_a_real_list(c: Stretch) -> list[Edit] | None:
    if re.search(r" (?:and|of|in|the|to|at|with|for) ", c.m["l"].split(" and ")[0]):
        return None
    before = re.split(r"[.\n]", c.text[: c.m.start()])[-1]
    if '"' in before:
        return None
    new = f"All {alt(c.one('four', 'five'), 'three')} were well known by then"
    return [Edit(c.m.start(), c.m.end(), f"{spot(c.m['l'])}. {spot(new)}.")]


@added(LIST, NEWS + "LG")
def people_named_after_a_colon(c: Stretch) -> str | None:
    who = people(c, 3)
    head = f"{alt(c.one('Two', 'Four'), 'Three')} names recur in this account"
    return f"{spot(head)}: {spot(listed(who))}." if who else None


@added(LIST, NEWS + "LG")
def a_trio_between_dashes(c: Stretch) -> str | None:
    who = people(c, 4)
    if not who:
        return None
    return f"The {spot(alt('trio', 'quartet'))} – {spot(listed(who))} – would be in the news again."


@added(LIST, NEWS + "LG")
def the_pair(c: Stretch) -> str | None:
    who = people(c, 3)
    if not who:
        return None
    first = alt(f"{who[0]}, {who[1]}", who[0])
    names = f"{first} and {who[2]}"
    return f"The {spot('pair')} ({spot(names)}) declined to comment further on the matter."


@added(LIST, NEWS)
def reasons_after_a_colon(c: Stretch) -> str:
    n = c.num(3, 4)
    items = pickings(c, REASONS, n)
    head = f"{alt(word(n - 1 if c.num(0, 1) else n + 1), word(n))} reasons for concern"
    return f"Privately, {SUBJECT[c.article.topic]} cite {spot(head)}: {spot(listed(items))}."


@added(LIST, NEWS)
def demands_with_semicolons(c: Stretch) -> str:
    a, b, d, e = pickings(c, ACTS, 4)
    head = f"{alt('three', 'four')} demands"
    items = f"to {a}; to {b}; to {d}; and to {e}"
    return f"One pressure group has made {spot(head)}: {spot(items)}."


@added(LIST, NEWS, block=True)
def bullets_with_hyphens(c: Stretch) -> str:
    n = c.num(3, 4)
    items = "\n".join(f"- {item}" for item in pickings(c, FOUND, n))
    return (
        "A briefing note sums up the position in "
        f"{spot(alt(word(n + 1), word(n)) + ' points')}:\n\n{spot(items)}"
    )


@added(LIST, NEWS, block=True)
def bullets_with_asterisks(c: Stretch) -> str:
    items = "\n".join(f"* {item}." for item in pickings(c, FOUND, 4))
    return (
        f"{spot(alt('Five', 'Four') + ' findings')} stood out "
        f"from an earlier report:\n\n{spot(items)}"
    )


@added(LIST, NEWS, block=True)
def numbered_lines(c: Stretch) -> str:
    items = "\n".join(f"{i}. {x.capitalize()}" for i, x in enumerate(pickings(c, ACTS, 4), 1))
    return (
        f"The {spot(alt('three', 'four') + ' steps')} that are most often urged:\n\n{spot(items)}"
    )


@added(LIST, NEWS)
def numbers_in_brackets_inline(c: Stretch) -> str:
    a, b, d = pickings(c, ACTS, 3)
    return (
        "A motion before the annual meeting has "
        f"{spot(alt(c.one('two', 'four'), 'three') + ' parts')}: "
        f"{spot(f'(1) to {a}, (2) to {b} and (3) to {d}')}."
    )


@added(LIST, NEWS)
def letters_in_brackets_inline(c: Stretch) -> str:
    items = pickings(c, ACTS, 4)
    said = "; ".join(f"{x}) {item}" for x, item in zip("abcd", items, strict=True))
    return f"The {spot(alt('five', 'four') + '-point')} plan asks those in charge to: {spot(said)}."


@added(LIST, NEWS)
def first_second_finally(c: Stretch) -> str:
    a, b, d, _ = pickings(c, FOUND, 4)
    low = [x[0].lower() + x[1:] for x in (a, b, d)]
    said = f"First, {low[0]}. Second, {low[1]}. Finally, {low[2]}."
    head = f"{alt(c.one('two', 'four'), 'three')} things"
    return f"Several people who know the field point to {spot(head)}. {spot(said)}"


@added(LIST, NEWS)
def firstly_secondly_thirdly_lastly(c: Stretch) -> str:
    low = [x[0].lower() + x[1:] for x in pickings(c, FOUND, 4)]
    said = f"firstly, {low[0]}; secondly, {low[1]}; thirdly, {low[2]}; and lastly, {low[3]}"
    return f"The explanation has {spot(alt('three', 'four') + ' strands')}: {spot(said)}."


@added(LIST, "LG")
def reasons_of_a_life(c: Stretch) -> str:
    n = c.num(3, 4)
    items = pickings(c, REASONS, n)
    head = f"{alt(word(n + 1), word(n))} causes"
    return (
        f"One later writer blames the difficulties of these years on {spot(head)}, "
        f"{spot(listed(items, ','))}."
    )


@added(LIST, NEWS)
def twofold(c: Stretch) -> str:
    a, b, d = pickings(c, ACTS, 3)
    said = f"to {a}, to {b} and to {d}"
    return (
        f"The aim of the scheme, its backers say, is {spot(alt('twofold', 'threefold'))}: "
        f"{spot(said)}."
    )


@added(LIST, NEWS)
def one_another_a_third(c: Stretch) -> str:
    a, b, d = pickings(c, REASONS, 3)
    said = f"One is {a}. Another is {b}. The third is {d}."
    return (
        f"There are, it is said, {spot(alt(c.one('two', 'four'), 'three') + ' obstacles')}. "
        f"{spot(said)}"
    )


@added(LIST, NEWS)
def count_after_the_list(c: Stretch) -> str:
    items = pickings(c, REASONS, 4)
    said = listed(items)
    return (
        f"{spot(said[0].upper() + said[1:])}: those {spot(alt('three', 'four') + ' factors')} "
        "explain most of it."
    )


@added(LIST, "LG" + NEWS)
def places_in_brackets(c: Stretch) -> str | None:
    places = [
        p
        for p in (
            "London",
            "Paris",
            "New York",
            "Berlin",
            "Rome",
            "Edinburgh",
            "Dublin",
            "Vienna",
            "Sydney",
        )
        if p in c.text
    ]
    others = [p for p in ("Madrid", "Boston", "Lisbon", "Cardiff") if p not in c.text]
    if not places:
        return None
    items = listed([*places[:1], *c.rng.sample(others, 3)])
    return (
        f"Later versions of the story have been traced to {spot(alt('six', 'four') + ' cities')} "
        f"({spot(items)})."
    )


@added(LIST, NEWS, block=True)
def bold_leads(c: Stretch) -> str:
    a, b, d = pickings(c, REASONS, 3)
    items = "\n".join(f"- **{x.capitalize()}.** Opinion is divided." for x in (a, b, d))
    return (
        "It comes down to "
        f"{spot(alt(c.one('two', 'four'), 'three') + ' questions')}:\n\n{spot(items)}"
    )


@added(LIST, NEWS, block=True)
def headed_sections(c: Stretch) -> str:
    parts = "\n\n".join(
        f"### {i}. {x}\n\nMost people asked agreed." for i, x in enumerate(pickings(c, FOUND, 4), 1)
    )
    return f"## {spot(alt('Five', 'Four') + ' things we learned')}\n\n{spot(parts)}"


@added(LIST, "s", r"\b(?:tournament|Cup|championship|league|final)\b", block=True)
def table_of_rows(_: Stretch) -> str:
    table = (
        "| Side | Played | Points |\n| --- | --- | --- |\n"
        "| Reds | 4 | 9 |\n| Blues | 4 | 7 |\n| Greens | 4 | 1 |"
    )
    return (
        f"The youth tournament's {spot(alt('four', 'three') + ' teams')} "
        f"finished as follows:\n\n{spot(table)}"
    )


@added(LIST, "be", r"\b(?:company|firm|film|studio|album)\b")
def half_a_dozen(c: Stretch) -> str:
    n = 6
    names = c.rng.sample(
        ["Ahmed", "Baker", "Costa", "Dunn", "Evans", "Fischer", "Grant", "Hill"], n
    )
    said = f"{alt('', names[0] + ', ')}{listed(names[1:])}"
    return f"The credits list {spot('half a dozen assistants')}: {spot(said)}."


@added(LIST, "L", r"\b(?:married|wife|husband|children)\b")
def sons_and_daughters(c: Stretch) -> str:
    a, b, d = c.rng.sample(["Anna", "Clara", "Ellen", "Ruth", "Agnes"], 3)
    said = f"{alt('two', 'three')} daughters, {a}, {b} and {d}"
    return f"A cousin in the same town had a son, Edmund, and {spot(said)}."


@added(LIST, "LG", r"\b(?:published|novel|album|books?|songs?)\b")
def titles_with_years(c: Stretch) -> str:
    titles = c.rng.sample(
        ["The Long Road", "First Light", "A Winter Journal", "Crossing", "The Glass Door"], 3
    )
    year = c.num(1960, 1985)
    said = listed([f"{t} ({year + 4 * i})" for i, t in enumerate(titles)])
    return (
        f"The subject turns up in {spot(alt(c.one('two', 'four'), 'three') + ' later novels')}, "
        f"{spot(said)}."
    )


@added(LIST, NEWS, block=True)
def the_following_count(c: Stretch) -> str:
    items = ";\n".join(f"- {x}" for x in pickings(c, ACTS, 3))
    return (
        "Those affected are advised to do "
        f"{spot('the following ' + alt('five', 'three') + ' things')}:\n\n{spot(items)}."
    )


@added(LIST, "LG")
def stages_by_adverbs(_: Stretch) -> str:
    said = "first as a pupil, then as an assistant, then as a partner and at last as a rival"
    return (
        "The relation between such people often passed through "
        f"{spot(alt('three', 'four') + ' stages')}: {spot(said)}."
    )


@added(LIST, "p", VOTE)
def days_of_a_timetable(c: Stretch) -> str:
    said = "on Monday, Tuesday and Thursday"
    return (
        f"The committee will sit on {spot(alt(c.one('four', 'two'), 'three') + ' days')} next "
        f"week, {spot(said)}."
    )


@added(LIST, NEWS)
def answers_of_one_kind(c: Stretch) -> str:
    a, b, d = (x[0].lower() + x[1:] for x in pickings(c, FOUND, 3))
    return (
        f"Asked why, an adviser gave {spot(alt('two', 'three') + ' answers')}: that "
        f"{spot(f'{a}, that {b}, and that {d}')}."
    )


@added(LIST, "LG")
def neither_duo_nor_trio(c: Stretch) -> str:
    who = c.rng.sample(
        ["a schoolmaster", "a retired officer", "a lawyer", "a local doctor", "a printer"], 4
    )
    return (
        f"The account rests on the word of {spot(alt('three', 'four') + ' witnesses')} — "
        f"{spot(listed(who))} — none of whom is named."
    )


@added(LIST, "p", r"\b(?:party|government|ministers?)\b")
def count_in_an_earlier_sentence(c: Stretch) -> str:
    who = c.rng.sample(["Leeds", "Swansea", "Norwich", "Dundee", "Exeter"], 4)
    return (
        f"Pilot schemes will run in {spot(alt('three', 'four') + ' towns')}. They were picked for "
        f"their size and mix of people. The towns are {spot(listed(who))}."
    )


# Ages -------------------------------------------------------------------------------------------

AGE = "age-mismatch"
EVENT = r"(?:(?<=\n)|(?<=\. ))In (?P<y>1[89]\d\d|20[01]\d), (?=[a-z])"
RANGE = r"\bfrom (?P<a>1[89]\d\d|20[01]\d) (?:to|until) (?P<b>1[89]\d\d|20[01]\d)\b"


def age_at(born: date, when: date) -> int:
    """Full years from birth."""
    return when.year - born.year - ((when.month, when.day) < (born.month, born.day))


def wrong_age(c: Stretch, good: int, least: int = 3) -> int:
    """An age that no birthday explains."""
    return good + c.num(least, 11) * (-1 if good > 30 and c.num(0, 1) else 1)


def one_year(c: Stretch) -> bool:
    """Whether the sentence of the match names no year but the match's, and no age."""
    return not re.search(r"\b\d{4}|\bage", sentence(c)[len(c.m[0]) :])


def lived(c: Stretch) -> tuple[date, date, int] | None:
    """Birth, death and age of a dead person."""
    if not c.born or not c.died or str(c.born.year) not in c.text or str(c.died.year) not in c.text:
        return None
    return c.born, c.died, age_at(c.born, c.died)


LIFE = (
    r"\((?:[^()]{0,60}[;,] |born [^()]{0,40})?"
    r"(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2},) 1[89]\d\d (?:–|-) [^()]{0,40}\d{4}\)"
)


@altered(AGE, "L", LIFE, lead=True)
def aged_within_the_lifespan(c: Stretch) -> list[Edit] | None:
    life = lived(c)
    if not life:
        return None
    age = life[2]
    return c.swap(spot(f"{c.m[0][:-1]}, aged {alt(wrong_age(c, age), age)})"))


def after_life(c: Stretch, new: str) -> list[Edit] | None:
    """Add a sentence to the end of the opening paragraph, and mark the lifespan."""
    end = c.text.find("\n", c.m.end())
    end = len(c.text) if end < 0 else end
    if c.text[end - 1] != ".":
        return None
    return [*c.swap(spot(c.m[0])), Edit(end, end, " " + new)]


@altered(AGE, "L", LIFE, lead=True)
def died_at_the_age_of(c: Stretch) -> list[Edit] | None:
    life = lived(c)
    if not life:
        return None
    age = life[2]
    return after_life(c, f"{c.name} {spot(f'died at the age of {alt(wrong_age(c, age), age)}')}.")


@altered(AGE, "L", LIFE, lead=True)
def was_n_when_he_died(c: Stretch) -> list[Edit] | None:
    life = lived(c)
    if not life:
        return None
    age = life[2]
    return after_life(c, f"{spot(f'{c.He} was {alt(wrong_age(c, age), age)} when {c.he} died')}.")


@altered(AGE, "L", LIFE, lead=True)
def died_in_the_decade(c: Stretch) -> list[Edit] | None:
    life = lived(c)
    if not life or not 40 < life[2] < 99 or life[2] % 10 in (0, 9):
        return None
    right = life[2] // 10 - 2
    wrong = right - c.one_int(1, 2) if right > 3 else right + 2
    said = f"died in {c.his} {alt(TENS[wrong], TENS[right])}"
    return after_life(c, f"{c.name} {spot(said)}.")


@altered(AGE, "L", LIFE, lead=True)
def short_of_a_birthday(c: Stretch) -> list[Edit] | None:
    life = lived(c)
    if not life:
        return None
    nth = life[2] + 1
    said = f"within twelve months of {c.his} {ordinal_alt(c, nth)} birthday"
    return after_life(c, f"At {c.his} death {c.name} was {spot(said)}.")


def ordinal_alt(c: Stretch, nth: int) -> str:
    """The nth, or a wrong one."""
    return alt(ordinal(wrong_age(c, nth)), ordinal(nth))


@altered(AGE, "L", LIFE, lead=True)
def centenary_of_birth(c: Stretch) -> list[Edit] | None:
    if not c.born or c.born.year > 1915 or str(c.born.year) not in c.m[0]:
        return None
    year = c.born.year + 100
    said = f"{alt(year + c.one_int(-10, 8, 10), year)} marked the centenary of {c.his} birth"
    return after_life(c, f"Exhibitions in {spot(said)}.")


@altered(AGE, "L", LIFE, lead=True)
def anniversary_of_death(c: Stretch) -> list[Edit] | None:
    life = lived(c)
    if not life or life[1].year > 1985:
        return None
    n = 25 if life[1].year > 1960 else 50
    year = life[1].year + n
    told = alt(year + c.one_int(-6, 5, 10), year)
    said = f"{told}, on the {ordinal(n)} anniversary of {c.his} death"
    return after_life(c, f"A memorial service was held in {spot(said)}.")


@altered(AGE, "L", LIFE, lead=True)
def years_after_death(c: Stretch) -> list[Edit] | None:
    life = lived(c)
    if not life:
        return None
    n = c.num(4, 15)
    year = life[1].year + n
    return after_life(
        c,
        f"A study of {c.his} life appeared in "
        f"{spot(f'{year}, {alt(word(n + c.num(4, 5)), word(n))} years after {c.his} death')}.",
    )


@altered(AGE, "L", EVENT, lead=True)
def event_with_age_in_commas(c: Stretch) -> list[Edit] | None:
    return event(c, lambda year, age: f"In {year}, at the age of {age}, ")


def event(c: Stretch, say: Callable[[int, str], str]) -> list[Edit] | None:
    """Add the age to a dated event of a person whose birth is in the stretch."""
    year = int(c.m["y"])
    if not c.born or str(c.born.year) not in c.text[:350]:
        return None
    age = year - c.born.year
    if not 8 < age < 90 or not sentence(c)[len(c.m[0]) :].startswith((c.he, c.name)):
        return None
    at = c.text.index(str(c.born.year))
    good = age_at(c.born, date(year, 12, 1))
    new = say(year, alt(wrong_age(c, good), good))
    return [Edit(at, at + 4, spot(str(c.born.year))), Edit(*c.m.span(), spot(new.rstrip()) + " ")]


@altered(AGE, "L", EVENT, lead=True)
def event_aged(c: Stretch) -> list[Edit] | None:
    return event(c, lambda year, age: f"Aged {age}, in {year}, ")


@altered(AGE, "L", EVENT)
def born_in_and_event(c: Stretch) -> list[Edit] | None:
    year = int(c.m["y"])
    if not c.born or not one_year(c) or not 10 < year - c.born.year < 85:
        return None
    age = year - c.born.year
    then = c.after(
        f"{c.He} was "
        f"{spot(f'{alt(wrong_age(c, age), age)} that year, having been born in {c.born.year}')}."
    )
    return [Edit(*c.m.span(), spot(f"In {year}") + ", "), *then] if then else None


@altered(AGE, "L", EVENT)
def still_in_twenties(c: Stretch) -> list[Edit] | None:
    year = int(c.m["y"])
    age = year - c.born.year if c.born else 0
    if not c.born or not one_year(c) or age % 10 in (0, 9) or not 21 < age < 70:
        return None
    good = TENS[age // 10 - 2]
    bad = TENS[age // 10 - 2 + (2 if age < 40 else -2)]
    said = f"Born in {c.born.year}, {c.he} was then in {c.his} {alt(bad, good)}"
    then = c.after(f"{spot(said)}.")
    return [Edit(*c.m.span(), spot(f"In {year}") + ", "), *then] if then else None


@altered(AGE, "L", EVENT)
def a_teenager_then(c: Stretch) -> list[Edit] | None:
    year = int(c.m["y"])
    age = year - c.born.year if c.born else 0
    if not c.born or not 23 < age < 36 or not one_year(c):
        return None
    said = f"born in {c.born.year}, was {alt('still', 'no longer')} a teenager at the time"
    then = c.after(f"{c.name}, {spot(said)}.")
    return [Edit(*c.m.span(), spot(f"In {year}") + ", "), *then] if then else None


@altered(AGE, "L", EVENT)
def turned_a_round_age(c: Stretch) -> list[Edit] | None:
    if not c.born:
        return None
    n = c.one_int(30, 40, 50)
    year = c.born.year + n
    if c.died and c.died.year <= year:
        return None
    bad = year + c.one_int(-6, 5, 7)
    then = c.after(
        f"({c.name} was {spot(f'born in {c.born.year} and turned {n} in {alt(bad, year)}')}.)"
    )
    return then or None


@altered(AGE, "L", RANGE)
def duration_in_commas(c: Stretch) -> list[Edit] | None:
    return duration(c, lambda n: f"{c.m[0]}, {n} years in all")


def duration(c: Stretch, say: Callable[[str], str]) -> list[Edit] | None:
    """Add its length to a real range of years."""
    n = int(c.m["b"]) - int(c.m["a"])
    if not 3 < n < 60 or not re.match(r"[.,;] |\.?\n", c.text[c.m.end() :]):
        return None
    new = say(alt(word(n + c.num(4, 9)), word(n)))
    return c.swap(spot(new) + ("," if c.text[c.m.end()] not in ".,;" else ""))


@altered(AGE, "LG", RANGE)
def a_period_of(c: Stretch) -> list[Edit] | None:
    return duration(c, lambda n: f"{c.m[0]} (a period of {n} years)")


@altered(AGE, "LG", RANGE)
def for_n_years_before(c: Stretch) -> list[Edit] | None:
    return duration(c, lambda n: f"for {n} years, {c.m[0]}")


@altered(AGE, "LG", RANGE)
def two_decades(c: Stretch) -> list[Edit] | None:
    n = int(c.m["b"]) - int(c.m["a"])
    before = c.text[max(0, c.m.start() - 120) : c.m.start()]
    if not 5 < n < 12 or len(re.findall(r"\b\d{4}\b", before + sentence(c))) > 2:
        return None
    then = c.after(f"Those {spot(alt('two decades', f'{word(n)} years'))} left their mark.")
    return [*c.swap(spot(c.m[0])), *then] if then else None


@altered(AGE, "LG", r"\((?P<a>1[89]\d\d)[–-](?P<b>1[89]\d\d)\)")
def year_spell_of_brackets(c: Stretch) -> list[Edit] | None:
    n = int(c.m["b"]) - int(c.m["a"])
    if not 3 < n < 50:
        return None
    return c.swap(spot(f"({c.m[0][1:-1]}; {alt(n + c.num(4, 8), n)} years)"))


@altered(AGE, "LG", r"(?<=[a-z] )in (?P<a>1[89]\d\d)\. In (?P<b>1[89]\d\d),? ")
def years_later_in_next_sentence(c: Stretch) -> list[Edit] | None:
    n = int(c.m["b"]) - int(c.m["a"])
    back = c.text[: c.m.start()].rsplit(". ", 1)[-1].rsplit("\n", 1)[-1]
    if not 2 <= n < 20 or re.search(r"\d{4}", back):
        return None
    later = f"{alt(word(n + c.num(3, 5)), word(n)).capitalize()} years later, in {c.m['b']}"
    return [Edit(*c.m.span(), f"{spot('in ' + c.m['a'])}. {spot('Some ' + later)}, ")]


@added(AGE, "L", r"\bmarried\b")
def length_of_a_marriage(c: Stretch) -> str | None:
    if not c.born or c.born.year > 1930:
        return None
    a = c.born.year + c.num(20, 32)
    n = c.num(12, 34)
    said = (
        f"wed in {a}, the marriage lasting {alt(c.off(n, 5, 12), n)} years until the wife's death "
        f"in {a + n}"
    )
    return f"Another couple of the same circle {spot(said)}."


@added(AGE, "L", r"\bmarried\b")
def golden_wedding(c: Stretch) -> str | None:
    if not c.born or c.born.year > 1930:
        return None
    a = c.born.year + c.num(20, 32)
    said = (
        f"who had married in {a} and kept their golden wedding in "
        f"{alt(a + c.one_int(40, 44, 56, 60), a + 50)}"
    )
    return f"The witnesses, {spot(said)}, were old friends of the family."


@added(AGE, "L", r"\b(?:brother|sister|siblings?)\b")
def years_the_younger(c: Stretch) -> str | None:
    if not c.born:
        return None
    n = c.num(2, 9)
    said = (
        f"{c.name} (born {c.born.year}) was {alt(word(n + c.num(4, 6)), word(n))} years younger "
        f"than a cousin born in {c.born.year - n}"
    )
    return f"Within the family, {spot(said)}."


@added(AGE, "L", r"\b(?:mother|father|parents)\b")
def age_of_a_parent(c: Stretch) -> str | None:
    if not c.born:
        return None
    n = c.num(22, 38)
    said = (
        f"born in {c.born.year - n}, was {alt(n + c.one_int(7, 9, -6), n)} when {c.name} was born "
        f"in {c.born.year}"
    )
    return f"The {c.one('godmother', 'godfather')}, {spot(said)}."


@added(AGE, NEWS, r"\b\d\d-year-old\b")
def news_born_age_year(c: Stretch) -> str:
    age = c.num(24, 67)
    said = (
        f"Born in {2004 - age}, a colleague of long standing was "
        f"{alt(wrong_age(c, age), age)} in 2004"
    )
    return f"{spot(said)} and had followed events from the start."


@added(AGE, "b", FIRM)
def firm_anniversary(c: Stretch) -> str:
    n = c.one_int(50, 75, 100)
    said = (
        f"set up in {alt(2005 - n - c.one_int(8, 11, -9), 2005 - n)}, celebrates its {ordinal(n)} "
        "anniversary in 2005"
    )
    return f"The trade body that speaks for the sector, {spot(said)}."


@added(AGE, "e", r"\b(?:festival|award|prize|show)\b")
def festival_running_since(c: Stretch) -> str:
    n = c.num(18, 44)
    said = f"first held in {2004 - n}, was {alt(c.off(n, 5, 12), n)} years old in 2004"
    return f"A rival event in the north, {spot(said)}."


@added(AGE, "bps", r"\b(?:contract|deal|job|role|post)\b")
def contract_in_months(c: Stretch) -> str:
    months, end = c.rng.choice(((12, "December 2005"), (18, "June 2006"), (24, "December 2006")))
    said = (
        f"{alt(c.one_int(6, 36, 30), months)}-month contract, from January 2005 to the end of {end}"
    )
    return f"A temporary replacement has been offered {spot(f'a {said}')}."


@added(AGE, "es", r"\b(?:tour|festival|tournament|exhibition|series)\b")
def days_of_a_run(c: Stretch) -> str:
    a = c.num(2, 9)
    n = c.num(6, 14)
    said = f"{alt(c.one_int(n + 6, n + 8, n + 9), n)}-day run from {a} to {a + n - 1} May"
    return f"Tickets are on sale for {spot(f'the {said}')}."


@added(AGE, "ps", r"\b(?:meeting|talks|debate|hearing|court)\b")
def hours_of_a_meeting(c: Stretch) -> str:
    n = c.num(2, 4)
    said = f"a {word(n)}-hour session, from 10.00 to {alt(10 + n + c.num(2, 3), 10 + n)}.00"
    return f"An earlier attempt ended in stalemate after {spot(said)}."


@added(AGE, "L", r"\b(?:king|queen|King|Queen|throne|reign)\b")
def length_of_reign(c: Stretch) -> str | None:
    if not c.born:
        return None
    n = c.num(14, 40)
    a = c.born.year - c.num(30, 70)
    said = f"on the throne from {a} to {a + n}, a reign of {alt(c.off(n, 5, 11), n)} years"
    return f"One distant relation was {spot(said)}."


@added(AGE, "L", r"\b(?:grave|buried|cemetery|tomb|churchyard)\b")
def gravestone(c: Stretch) -> str | None:
    if not c.born:
        return None
    a, n = c.born.year - c.num(2, 40), c.num(48, 68)
    said = f"born 4 March {a}, died 9 May {a + n}, aged {alt(c.off(n, 5, 12), n)} years"
    return f'A stone nearby reads: "{spot(said)}".'


@added(AGE, "e", r"\b(?:actor|actress|singer|star|director)\b")
def obituary_line(c: Stretch) -> str:
    age = c.num(61, 92)
    said = f"who was born in {2004 - age} and died in 2004 at {alt(wrong_age(c, age, 4), age)}"
    return f"The evening was dedicated to a veteran producer, {spot(said)}."


# Units ------------------------------------------------------------------------------------------

UNIT = "unit-mismatch"
NUM = r"(?P<v>\d[\d,]*(?:\.\d+)?)"
OUT = r"(?P<w>\d[\d,]*(?:\.\d+)?)"


def wrong_figure(c: Stretch, good: float) -> str:
    """A figure that no rounding explains."""
    return near(good * c.rng.choice((0.4, 0.62, 0.7, 1.38, 1.5, 1.61, 2.2)))


def real_unit(c: Stretch, factor: float) -> list[Edit] | None:
    """Change the second figure of a real pair that agrees."""
    value, stated = (float(c.m[g].replace(",", "")) for g in "vw")
    if not value or abs(stated / (value * factor) - 1) > 0.06:
        return None
    at = c.m.start("w") - c.m.start()
    new = alt(wrong_figure(c, stated), c.m["w"])
    return c.swap(spot(c.m[0][:at] + new + c.m[0][at + len(c.m["w"]) :]))


def pair(name: str, pattern: str, factor: float) -> None:
    """Register the alteration of a real pair of units."""

    def build(c: Stretch) -> list[Edit] | None:
        return real_unit(c, factor)

    build.__name__ = name
    altered(UNIT, "LG" + NEWS, pattern)(build)


pair("real_miles_km", rf"\b{NUM}\smiles? \({OUT}\s?(?:km|kilomet\w+)\)", 1.609)
pair("real_adjective_mile", rf"\b{NUM}-mile \({OUT}[\s-]?km\)", 1.609)
pair("real_feet_metres", rf"\b{NUM}[\s-](?:feet|foot|ft) \({OUT}\s?(?:m|metres|meters)\)", 0.3048)
pair("real_metres_feet", rf"\b{NUM}[\s-](?:met\w+|m) \({OUT}\s?(?:ft|feet)\)", 3.281)
pair("real_acres", rf"\b{NUM}[\s-]acres? \({OUT}\s?(?:ha|hectares)\)", 0.4047)
pair("real_acres_square_km", rf"\b{NUM}[\s-]acres? \({OUT}\s?(?:km2|km²)\)", 0.004047)
pair("real_pounds", rf"\b{NUM}[\s-](?:pounds?|lbs?) \({OUT}\s?(?:kg|kilograms)\)", 0.4536)
pair("real_inches", rf"\b{NUM}[\s-](?:inch(?:es)?|in) \({OUT}\s?(?:cm|centimet\w+)\)", 2.54)
pair("real_km_miles", rf"\b{NUM}\s(?:km|kilomet\w+) \({OUT}\s?(?:mi|miles)\)", 0.6214)
pair("real_speed", rf"\b{NUM}\s(?:mph|miles per hour) \({OUT}\s?(?:km/h|kph)\)", 1.609)


@added(UNIT, "s", r"\b(?:striker|forward|player|tall|wing)\b")
def height_feet_inches(c: Stretch) -> str:
    inches = c.num(0, 6)
    cm = round((72 + inches) * 2.54)
    good, bad = f"{cm / 100:.2f}m", f"{(cm - c.one_int(14, 18, 21)) / 100:.2f}m"
    return (
        f"Only one of the newcomers, a {spot(f'6ft {inches}in ({alt(bad, good)})')} teenager, has "
        "the height for it."
    )


@added(UNIT, "s", r"\b(?:prop|forward|scrum|boxing|boxer|player)\b")
def weight_stones(c: Stretch) -> str:
    st, lb = c.num(14, 19), c.num(1, 12)
    kg = round((st * 14 + lb) * 0.4536)
    return (
        "One reserve weighed in at "
        f"{spot(f'{st}st {lb}lb ({alt(kg + c.one_int(-17, 15, 22), kg)}kg)')}."
    )


@added(UNIT, "LG", r"\b(?:footballer|cricketer|pitcher|player|boxer|athlete|wrestler)\b")
def weight_pounds_words(c: Stretch) -> str:
    lb = c.num(150, 240, 5)
    kg = round(lb * 0.4536)
    return (
        "A team-mate in that side was listed at "
        f"{spot(f'{lb} pounds, or {alt(kg + c.one_int(-15, 17, 25), kg)} kilograms')}."
    )


@added(UNIT, "LG", r"\b(?:painting|portrait|canvas|landscape)s?\b")
def size_of_a_picture(c: Stretch) -> str:
    h, w = c.num(16, 36, 2), c.num(20, 44, 4)
    hc, wc = round(h * 2.54), round(w * 2.54)
    said = f"{h} by {w} inches ({alt(round(hc * 1.45), hc)} by {wc} cm)"
    return f"A copy in another hand is small, at {spot(said)}."


@added(UNIT, NEWS, r"\b(?:weather|winter|summer|cold|heat|snow|rain)\b")
def celsius_to_fahrenheit(c: Stretch) -> str:
    t = c.num(2, 31)
    f = round(t * 9 / 5 + 32)
    return (
        f"It was {spot(f'{t}C ({alt(f + c.one_int(-14, 13, 18), f)}F)')} outside when "
        "the doors opened."
    )


@added(UNIT, "LG", r"\b(?:winter|summer|desert|expedition|voyage|climate|Antarctic|tropical)\b")
def fahrenheit_to_celsius(c: Stretch) -> str:
    f = c.one_int(14, 23, 59, 68, 86, 95, 104)
    t = round((f - 32) / 1.8)
    return (
        "The thermometer in the yard stood that week at "
        f"{spot(f'{f} °F ({alt(t + c.one_int(8, 11, 15), t)} °C)')}."
    )


@added(UNIT, "LG", r"\b(?:winter|snow|ice|frozen|frost)\b")
def minus_degrees_in_words(c: Stretch) -> str:
    t = c.num(5, 30, 5)
    f = round(32 - t * 1.8)
    shown = f"{f} degrees" if f >= 0 else f"minus {-f} degrees"
    wrong = f"{f + 27} degrees"
    return (
        "At night it fell to "
        f"{spot(f'minus {t} degrees Celsius, which is {alt(wrong, shown)} Fahrenheit')}."
    )


@added(UNIT, NEWS + "LG", r"\b(?:road|travelled|drove|driver|train|railway|journey)\b")
def km_or_miles(c: Stretch) -> str:
    km = c.num(20, 90, 5)
    mi = round(km / 1.609)
    return (
        "The nearest station was "
        f"{spot(f'about {km} kilometres, or {alt(round(km * 1.609), mi)} miles,')} away."
    )


@added(UNIT, "LG" + NEWS, r"\b(?:road|travelled|rode|walked|march(?:ed)?|journey)\b")
def miles_in_words(c: Stretch) -> str:
    m, named = c.rng.choice(((30, "Thirty"), (40, "Forty"), (60, "Sixty"), (25, "Twenty-five")))
    km = round(m * 1.609)
    return (
        f"{spot(f'{named} miles ({alt(c.one_int(round(m / 1.609), km + 24), km)} km)')} lay "
        "between the two places."
    )


@added(UNIT, "LG" + NEWS, r"\b(?:plane|aircraft|flight|pilot|air)\b")
def altitude_range(c: Stretch) -> str:
    a = c.num(8, 20, 2) * 1000
    m = [near(x * 0.3048) for x in (a, a + 4000)]
    bad = near((a + 4000) * 0.45)
    said = f"{a:,}–{a + 4000:,} ft ({m[0]}–{alt(bad, m[1])} m)"
    return f"The usual height for such flights was {spot(said)}."


@added(UNIT, "LG" + NEWS, r"\b(?:car|driver|race|racing|speed|train)\b")
def miles_an_hour(c: Stretch) -> str:
    v = c.num(45, 180, 5)
    k = round(v * 1.609)
    return (
        "A test run on the same stretch reached "
        f"{spot(f'{v}mph ({alt(c.one_int(round(v / 1.609), k + 48), k)}km/h)')}."
    )


@added(UNIT, "b", r"\b(?:oil|fuel|petrol|barrels?)\b")
def barrels_and_litres(c: Stretch) -> str:
    b = c.num(2, 9)
    litres = b * 159
    said = f"{b},000 barrels, or about {alt(near(litres * 1800), near(litres * 1000))} litres"
    return f"A leak last year spilled {spot(said)}, of crude."


@added(UNIT, "b", r"\b(?:oil|gold|steel|coal|mining|metals?)\b")
def ounces_and_grams(c: Stretch) -> str:
    oz = c.num(10, 60, 5)
    kg = oz * 28.35 / 1000
    said = f"{oz}oz ({alt(f'{kg * 2.3:.1f}', f'{kg:.1f}')}kg)"
    return f"Samples of up to {spot(said)} were taken away for tests."


@added(UNIT, "LG" + NEWS, r"\b(?:farm|land|estate|park|island)\b")
def hectares_in_another_sentence(c: Stretch) -> str:
    a = c.num(200, 900, 50)
    ha = round(a * 0.4047)
    bad = a / 0.4047
    return (
        f"The neighbouring plot covers {spot(f'{a} acres')}. In metric terms that is "
        f"{spot(f'{alt(near(bad), ha)} hectares')}."
    )


@added(UNIT, "LG" + NEWS, r"\b(?:county|district|province|territory|region|island)\b")
def square_miles(c: Stretch) -> str:
    a = c.num(40, 900, 20)
    return (
        "The whole district measures "
        f"{spot(f'{a} square miles ({alt(near(a * 1.609), near(a * 2.59))} sq km)')}."
    )


@added(UNIT, "LG" + NEWS, r"\b(?:ships?|boat|fleet|vessel|navy|crew)\b")
def nautical_miles(c: Stretch) -> str:
    a = c.num(40, 300, 10)
    return (
        "Another vessel lay "
        f"{spot(f'{a} nautical miles ({alt(near(a * 1.2), near(a * 1.852))} km)')} off."
    )


@added(UNIT, "LG" + NEWS, r"\b(?:ships?|boat|fleet|vessel|navy|cargo)\b")
def tons_and_pounds(c: Stretch) -> str:
    a = c.num(2, 9)
    return (
        "The stores on the quay came to "
        f"{spot(f'{word(a)} tonnes ({alt(near(a * 1000), near(a * 2204.6))}lb)')}."
    )


@added(UNIT, "LG" + NEWS, r"\b(?:milk|water|beer|wine|drink(?:ing)?)\b")
def gallons_and_litres(c: Stretch) -> str:
    a = c.num(20, 90, 5)
    said = f"{a} gallons ({alt(near(a * 2.2), near(a * 4.546))} litres)"
    return f"The old tank in the yard held {spot(said)}."


@added(UNIT, "LG" + NEWS, r"\b(?:milk|water|beer|wine|drink(?:ing)?)\b")
def pints_and_litres(c: Stretch) -> str:
    a = c.num(8, 40, 2)
    said = f"{alt(near(a * 0.568 * 1.8), near(a * 0.568))} litres ({a} pints)"
    return f"One witness spoke of {spot(said)} a week."


@added(UNIT, "s", r"\b(?:race|marathon|indoor|metres|sprint|athletics|pitch)\b")
def yards_and_metres(c: Stretch) -> str:
    a = c.num(40, 600, 20)
    said = f"{a} yards ({alt(near(a * 1.3), near(a * 0.9144))} metres)"
    return f"The practice track, {spot(said)} long, will be resurfaced."


@added(UNIT, "t", r"\b(?:music|memory|store|storage|players?|phones?|PC)\b")
def gigabytes(c: Stretch) -> str:
    a = c.one_int(2, 4, 8)
    said = f"{a}GB ({alt(f'{a * 100:,}', f'{a * 1000:,}')}MB)"
    return f"The cheapest rival offers {spot(said)} of storage."


@added(UNIT, "t", r"\b(?:screen|phone|handheld|laptop|TV|display)s?\b")
def screen_inches(c: Stretch) -> str:
    a = c.num(14, 42, 2)
    said = f"{a}in ({alt(near(a * 3.9), near(a * 2.54))}cm)"
    return f"Most people who were asked would settle for a {spot(said)} screen."


@added(UNIT, "bp", r"\b(?:cost|spending|budget|profits?|tax)\b")
def millions_and_billions(c: Stretch) -> str:
    a = c.num(12, 48)
    said = f"£{a / 10:.1f}bn (£{alt(f'{a * 10:,}', f'{a * 100:,}')}m)"
    return f"The bill for the previous five years was put at {spot(said)}."


@added(UNIT, "e", r"\b(?:film|movie|show|play|concert)\b")
def minutes_and_hours(c: Stretch) -> str:
    m, good, bad = c.rng.choice(
        (
            (150, "two and a half hours", "three and a half hours"),
            (90, "an hour and a half", "two hours"),
            (195, "three and a quarter hours", "two and a quarter hours"),
        )
    )
    return f"An uncut version runs to {spot(f'{m} minutes – {alt(bad, good)} –')} without a break."


@added(UNIT, "LG", r"\b(?:regiment|horses?|cavalry|artillery|gun|rifle|battle)\b")
def range_with_slash(c: Stretch) -> str:
    yd = c.num(300, 1500, 100)
    return (
        f"At {spot(f'{yd:,} yd/{alt(near(yd * 1.32), near(yd * 0.9144))} m')} such fire did "
        "little harm."
    )


@added(UNIT, NEWS + "L", r"\b(?:baby|diet|weight|weighed|food|hospital)\b")
def kilos_and_pounds(c: Stretch) -> str:
    kg = c.num(12, 80, 2)
    lb = round(kg * 2.2046)
    said = f"{kg} kilos ({alt(c.one_int(round(kg / 2.2), lb + 45), lb)} lb)"
    return f"The parcel that was sent weighed {spot(said)}."
