"""Two places of one article that disagree: figures, dates, names and claims.

Every case starts from a fact that a real article states. Either a real second mention of the fact
is altered, or a short sentence or clause that repeats the fact is added, once with a wrong value
(`text`) and once with the right one (`twin`).
"""

# ruff: noqa: SIM905  (lists of words read better as running text)

from __future__ import annotations

import random
import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.data import rows
from benchmarks.injected.case import Injected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Plans = Callable[["Article", random.Random], Iterator["Plan"]]
    Values = Callable[[re.Match[str], random.Random], "Pair | None"]

FIGURE, DATE = "conflicting-figure", "conflicting-date"
NAME, CLAIM = "conflicting-name", "conflicting-claim"
BBC, BIO, ABC = "bbc", "bio", "abc"
PER_VARIANT = 3
LEAST, MOST = 150, 600  # words of a stretch

Pair = tuple[str, str]  # the faulty wording, the right wording


class Article(NamedTuple):
    """A real article, its paragraphs, and how its subject is spoken of (biographies only)."""

    source: str
    name: str
    text: str
    paras: tuple[tuple[int, int], ...]
    gap: str
    words: dict[str, str]

    def para_at(self, pos: int) -> int:
        """The number of the paragraph in which `pos` is."""
        for number, (_, end) in enumerate(self.paras):
            if pos <= end:
                return number
        return len(self.paras) - 1

    def is_body(self, number: int) -> bool:
        """Whether a paragraph is running text, to which a sentence can be added."""
        if not 0 <= number < len(self.paras):
            return False
        start, end = self.paras[number]
        text = self.text[start:end]
        if text.startswith("#") or text[-1:] not in '.!?"”':
            return False
        return len(text) > 60 and text.count('"') % 2 == 0 and text.count("“") == text.count("”")


class Edit(NamedTuple):
    """A replacement of text[start:end], with the wrong and with the right wording."""

    start: int
    end: int
    bad: str
    good: str


class Plan(NamedTuple):
    """What is altered, and the untouched place with which the altered one disagrees."""

    edits: list[Edit]
    other: tuple[int, int]


class Variant(NamedTuple):
    """One way of making a fault: `plans` proposes what to alter in an article."""

    kind: str
    name: str
    sources: frozenset[str]
    plans: Plans


# --- the articles ---------------------------------------------------------------------------


_GROUP_BIOS = re.compile(r"\b(?:are|were) an? (?:[A-Z]\w+ )?(?:\w+ ){0,2}(?:band|group|duo)\b")


def _subject(name: str, text: str) -> dict[str, str]:
    """The words for the subject of a biography; empty when it is a group or not plainly named."""
    title = re.sub(r"_?\(.*|,.*", "", name.removeprefix("wfa-"))
    last = title.split("_")[-1]
    if "%" in last or not last.isalpha() or text.count(last) < 8 or "_" not in title:
        return {}
    if _GROUP_BIOS.search(text[:600]) or "_of_" in title or "_and_" in title or "sex_" in title:
        return {}
    men, women = (
        len(re.findall(r"\b[Hh]is?\b|\b[Hh]e\b", text)),
        len(re.findall(r"\b[Ss]he\b|\b[Hh]er\b", text)),
    )
    if men > 3 * women:
        he, his, him, man, husband = "he", "his", "him", "man", "husband"
    elif women > 2 * men:
        he, his, him, man, husband = "she", "her", "her", "woman", "wife"
    else:
        return {}
    return {
        "he": he, "He": he.capitalize(), "his": his, "His": his.capitalize(), "him": him,
        "man": man, "husband": husband, "S": last,
    }  # fmt: skip


def _articles() -> list[Article]:
    """All articles that cases are made from."""
    found: list[Article] = []
    for source, file in ((BBC, "bbc_news"), (BIO, "wikipedia_featured_bios"), (ABC, "news_speech")):
        for row in rows(file):
            if source == ABC and not row["id"].startswith("abc-"):
                continue
            text = row["text"]
            gap = "\n" if source == ABC else "\n\n"
            paras = tuple(
                (m.start(), m.end())
                for m in re.finditer(
                    r"[^\n]+" if source == ABC else r"[^\n](?:[^\n]|\n(?!\n))*", text
                )
            )
            words = _subject(row["id"], text) if source == BIO else {}
            found.append(Article(source, row["id"], text, paras, gap, words))
    return found


# --- sentences ------------------------------------------------------------------------------


_STOP = re.compile(r"[.!?][\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9]|\s*$)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Prof|Gen|Col|Capt|Lt|Maj|Sgt|Rev|Hon|Gov|Sen|Rep|No|vs|v|Mt|c|ca|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Inc|Ltd|Co|Bros|Messrs|née)|\b[A-Z])\.$"
)


def _sentence(art: Article, pos: int) -> tuple[int, int]:
    """The start and the end of the sentence at `pos`."""
    first, last = art.paras[art.para_at(pos)]
    start = first
    for m in _STOP.finditer(art.text, first, last):
        if _ABBREVIATION.search(art.text[max(first, m.start() - 8) : m.start() + 1]):
            continue
        if m.end() > pos:
            return start, m.end()
        start = m.end()
        while start < last and art.text[start].isspace():
            start += 1
    return start, last


def _quoted(art: Article, pos: int) -> bool:
    """Whether `pos` is inside quotation marks."""
    first, _ = art.paras[art.para_at(pos)]
    before = art.text[first:pos]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _about_subject(art: Article, start: int, pos: int) -> bool:
    """Whether the words from `start` to `pos` speak of the subject of the biography alone."""
    words = art.words
    if not words:
        return False
    lead = art.text[start:pos]
    m = re.search(rf"\b(?:{words['He']}|{words['he']}|{words['S']})\b(?!['’]s)", lead)
    if not m:
        return False
    return not re.search(
        r"\b(?:who|whom|that|which|said|whose)\b|[A-Z]\w+ [A-Z]\w+", lead[m.end() :]
    )


def _right_after_subject(art: Article, start: int, pos: int) -> bool:
    """Whether the words just before `pos` are the subject of the biography, or a pronoun for it."""
    words = art.words
    return bool(
        re.search(
            rf"\b(?:{words['He']}|{words['he']}|{words['S']})(?: (?:also|then|had|has|twice|again|\w+ly))* $",
            art.text[start:pos],
        )
    )


HEDGE = re.compile(
    r"\b(?:may|might|could|would|should|if|whether|reportedly|reports?|rumou?red|alleged(?:ly)?|claim(?:s|ed)?|according|probably|possibly|perhaps|expected|forecast|unless|planned|hopes?|wants?|suggest\w*|initially|at first|originally|later|eventually|until)\b",
    re.IGNORECASE,
)
LOOSE = re.compile(
    r"\b(?:about|around|nearly|almost|more than|at least|up to|some|over|under|less than|fewer than|approximately|roughly|as many as|estimated|another|further|other|next|last|least|most|only|additional|extra|average|every|each|to|or|than|between)\s*[$£€]?$"
)


# --- places and rendering -------------------------------------------------------------------


def _place(art: Article, m: re.Match[str], where: str) -> tuple[int, str] | None:
    """Where an added sentence goes, and what divides it from the text before."""
    number = art.para_at(m.start())
    if where == "same":
        end = _sentence(art, m.end() - 1)[1]
        return (end, " ") if not _quoted(art, end) and art.text[end - 1] in ".!?" else None
    steps = {"para": 0, "next": 1, "far": 2, "own": 1, "box": 2}[where]
    for step in range(steps, -1 if where in {"para", "next", "far"} else 0, -1):
        target = number + step
        between = range(number, target + 1)
        if all(art.is_body(n) for n in between):
            return art.paras[target][1], art.gap if where in {"own", "box"} else " "
    return None


def _window(art: Article, low: int, high: int) -> tuple[int, int] | None:
    """The stretch of whole paragraphs around text[low:high], not too short and not too long."""
    first, last = art.para_at(low), art.para_at(high)

    def size() -> int:
        return len(art.text[art.paras[first][0] : art.paras[last][1]].split())

    if size() > MOST:
        return None
    forward = True
    while size() < LEAST and (first > 0 or last + 1 < len(art.paras)):
        if last + 1 < len(art.paras) and (forward or first == 0):
            last += 1
        elif first > 0:
            first -= 1
        forward = not forward
    return (art.paras[first][0], art.paras[last][1]) if LEAST <= size() <= MOST + 60 else None


def _rendered(variant: Variant, art: Article, plan: Plan) -> Injected | None:
    """The case that a plan makes of an article."""
    low = min(plan.other[0], *(e.start for e in plan.edits))
    high = max(plan.other[1], *(e.end for e in plan.edits))
    window = _window(art, low, high)
    if window is None:
        return None
    start, end = window
    bad, good, at = [], [], start
    size = 0
    spans: list[tuple[int, int]] = []
    shift_of_other: int | None = None
    for edit in sorted(plan.edits):
        if shift_of_other is None and edit.start >= plan.other[1]:
            shift_of_other = size - at
        kept = art.text[at : edit.start]
        size += len(kept)
        lead = len(edit.bad) - len(edit.bad.lstrip())
        if edit.bad != edit.good:
            spans.append((size + lead, size + len(edit.bad.rstrip())))
        bad += [kept, edit.bad]
        good += [kept, edit.good]
        size += len(edit.bad)
        at = edit.end
    if shift_of_other is None:
        shift_of_other = size - at
    other = (plan.other[0] + shift_of_other, plan.other[1] + shift_of_other)
    tail = art.text[at:end]
    text, twin = "".join([*bad, tail]), "".join([*good, tail])
    return Injected(variant.kind, variant.name, text, tuple(sorted([other, *spans])), twin)


# --- numbers and years ----------------------------------------------------------------------


SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
).split()
TENS = {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
NUM = r"(?P<n>\d[\d,]*(?:\.\d+)?|" + "|".join([*SMALL[2:], *TENS]) + r")"
WORD = r"(?P<n>" + "|".join(SMALL[2:13]) + ")"
NTH = r"(?P<n>" + "|".join(ORDINALS[2:]) + ")"
MONEY = r"(?P<n>[$£€]\d+(?:\.\d+)?(?:m|bn))"
MONTHS = (
    "January February March April May June July August September October November December".split()
)
MONTH = "(?P<mon>" + "|".join(MONTHS) + ")"
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
YEAR = r"(?P<y>1[5-9]\d\d|20[01]\d)"
FULL = rf"(?:(?P<d>\d{{1,2}}) {MONTH},? {YEAR}|(?P<mon2>{'|'.join(MONTHS)}) (?P<d2>\d{{1,2}}), (?P<y2>1[5-9]\d\d|20[01]\d))"


def _value(word: str) -> int:
    """The whole number that digits or a word say."""
    low = word.lower()
    if low in SMALL:
        return SMALL.index(low)
    if low in TENS:
        return TENS[low]
    return int(low.replace(",", ""))


def _wrong(word: str, rng: random.Random) -> str:
    """Another number in the same notation, off as a slip of pen or memory is off."""
    low = word.lower()
    if low in SMALL:
        n = SMALL.index(low)
        return SMALL[rng.choice([k for k in (n - 2, n - 1, n + 1, n + 2) if 2 <= k <= 20])]
    if low in TENS:
        return rng.choice([w for w in TENS if abs(TENS[w] - TENS[low]) in {10, 20}])
    digits = [i for i, c in enumerate(word) if c.isdigit()]
    if len(digits) == 1:
        n = int(word[digits[0]])
        new = rng.choice([k for k in (n - 2, n - 1, n + 1, n + 2) if 2 <= k <= 9])
        return word[: digits[0]] + str(new) + word[digits[0] + 1 :]
    chars = list(word)
    swaps = [
        (i, j) for i, j in pairwise(digits)
        if abs(int(word[i]) - int(word[j])) > 1 and not (i == digits[0] and word[j] == "0")
    ]  # fmt: skip
    if swaps and len(digits) > 2 and rng.random() < 0.5:
        i, j = rng.choice(swaps)
        chars[i], chars[j] = chars[j], chars[i]
        return "".join(chars)
    spot = digits[rng.randrange(min(2, len(digits)))]
    lowest = 1 if spot == digits[0] else 0
    choices = [k for k in range(lowest, 10) if 1 < abs(k - int(word[spot])) < 5]
    chars[spot] = str(rng.choice(choices or [k for k in range(1, 10) if str(k) != word[spot]]))
    return "".join(chars)


def _wrong_age(age: str, rng: random.Random) -> str:
    """Another age, a few years off, or ten."""
    return str(
        int(age) + rng.choice([-3, -2, 2, 3, 10] if int(age) < 30 else [-10, -4, -2, 2, 3, 10])
    )


def _wrong_year(year: str, rng: random.Random) -> str:
    """Another year, mistyped or misremembered."""
    a, b = year[2], year[3]
    if abs(int(a) - int(b)) > 1 and not year.startswith("20") and rng.random() < 0.5:
        return year[:2] + b + a
    return str(
        int(year) + rng.choice([-10, -4, -3, -2, 2, 3, 4, 10] if year < "1995" else [-4, -3, -2])
    )


def _wrong_of(word: str, choices: list[str], rng: random.Random) -> str:
    """Another member of a closed list."""
    return rng.choice([c for c in choices if c != word])


def bump(group: str = "n", style: str = "") -> Values:
    """The number of a group, wrong and right; `style` says it anew in "words" or "digits"."""

    def values(m: re.Match[str], rng: random.Random) -> Pair | None:
        good = m[group]
        if not (
            good[-1:].isdigit() or any(c.isdigit() for c in good) or good.lower() in {*SMALL, *TENS}
        ):
            return None
        bad = _wrong(good, rng)
        if style == "digits":
            good, bad = str(_value(good)), str(_value(bad))
        if style == "words":
            if good.isdigit() and not (2 <= int(good) <= 20 and 2 <= int(bad) <= 20):
                return None
            good, bad = (SMALL[_value(w)] if _value(w) <= 20 else w for w in (good, bad))
        return bad, good

    return values


def plus(group: str, add: int, style: str = "words") -> Values:
    """The number of a group plus `add` (one of six has five siblings), wrong and right."""

    def values(m: re.Match[str], rng: random.Random) -> Pair | None:
        n = (ORDINALS.index(m[group]) if m[group] in ORDINALS else _value(m[group])) + add
        bad = rng.choice([k for k in (n - 1, n + 1, n + 2) if k >= 2])
        if n < 2 or max(n, bad) > 20:
            return None
        return (SMALL[bad], SMALL[n]) if style == "words" else (str(bad), str(n))

    return values


def year(group: str = "y") -> Values:
    """The year of a group, wrong and right."""

    def values(m: re.Match[str], rng: random.Random) -> Pair | None:
        return _wrong_year(m[group], rng), m[group]

    return values


def pick(**pairs: Pair) -> Values:
    """For each wording of the group `k` (spaces as "_"), what is wrong and what is right."""

    def values(m: re.Match[str], _: random.Random) -> Pair | None:
        return pairs.get(m["k"].lower().replace(" ", "_").replace("-", "_"))

    return values


def always(bad: str, good: str) -> Values:
    """Always the same two wordings."""
    return lambda _m, _rng: (bad, good)


VARIANTS: list[Variant] = []


def add(  # noqa: C901, PLR0913
    kind: str,
    name: str,
    sources: str,
    pattern: str,
    where: str,
    template: str,
    values: Values,
    *,
    subject: bool = False,
    loose: bool = False,
    hedged: bool = False,
    unless: str = "",
    near: str = "",
    once: str = "",
) -> None:
    """Declares a variant that adds a sentence or a clause to a real article.

    The pattern finds the real fact; `template`, filled with the groups, the words for the subject
    and `{x}`, is added at `where`; `subject`: the fact must be about the subject of a biography;
    `loose` and `hedged`: "about" before the figure, "may" in the sentence are allowed; `unless`:
    the paragraph of the fact must not match this, nor the next one; `near`: the article must;
    `once`: the sentence of the fact must match this just once.
    """
    find = re.compile(pattern)
    bar = re.compile(unless) if unless else None
    need = re.compile(near) if near else None

    def plans(art: Article, rng: random.Random) -> Iterator[Plan]:  # noqa: C901, PLR0912
        if need and not need.search(art.text):
            return
        for m in find.finditer(art.text):
            start, end = _sentence(art, m.start())
            sentence = art.text[start:end]
            if _quoted(art, m.start()) or art.text[start:].startswith("#") or m.end() > end + 1:
                continue
            if not hedged and HEDGE.search(sentence):
                continue
            at = m.start("n") if "n" in m.groupdict() and m["n"] else m.start()
            if not loose and LOOSE.search(art.text[max(0, at - 25) : at]):
                continue
            if subject and not _about_subject(art, start, m.start()):
                continue
            if subject and kind == CLAIM and not _right_after_subject(art, start, m.start()):
                continue
            if once and len(re.findall(once, sentence)) != 1:
                continue
            number = art.para_at(m.start())
            after = art.paras[min(number + 1, len(art.paras) - 1)][1]
            if bar and bar.search(art.text[art.paras[number][0] : after]):
                continue
            pair = values(m, rng)
            if pair is None or pair[0] == pair[1]:
                continue
            words = {**art.words, **{k: v or "" for k, v in m.groupdict().items()}}
            try:
                bad, good = (template.format(**words, x=x, X=x[:1].upper() + x[1:]) for x in pair)
            except KeyError:
                continue
            if where in {"clause", "any clause"}:
                verbs = "said|told|added|believes|insisted|says|has|is|will"
                verbs += (
                    ""
                    if where == "clause"
                    else "|has|will|is|was|had|won|beat|lost|began|started|appeared"
                )
                said = re.compile(rf"\b{re.escape(m['sur'])} (?:{verbs})\b")
                later = said.search(art.text, end)
                if not later or _quoted(art, later.start()):
                    continue
                at, gap = later.start() + len(m["sur"]), ""
            else:
                place = _place(art, m, where)
                if place is None:
                    continue
                at, gap = place
            yield Plan([Edit(at, at, gap + bad, gap + good)], (m.start(), m.end()))

    VARIANTS.append(Variant(kind, name, frozenset(sources.split()), plans))


def altering(kind: str, name: str, sources: str) -> Callable[[Plans], None]:
    """Declares a variant whose plans are made by the decorated function."""

    def keep(plans: Plans) -> None:
        VARIANTS.append(Variant(kind, name, frozenset(sources.split()), plans))

    return keep


# --- figures --------------------------------------------------------------------------------


@altering(FIGURE, "headline-says-another-figure", "bbc")
def _headline_figure(art: Article, rng: random.Random) -> Iterator[Plan]:
    start, end = art.paras[0]
    for m in re.finditer(r"(?<![\d-])[$£]?\d[\d,.]*\d(?:bn|m|%)?(?![\w-])", art.text[start:end]):
        if re.fullmatch(r"(?:19|20)\d\d", m[0]):
            continue
        again = re.search(re.escape(m[0]) + r"(?![\d.,]?\d)", art.text[end:])
        if again:
            wrong = _wrong(m[0], rng)
            edit = Edit(start + m.start(), start + m.end(), wrong, m[0])
            yield Plan([edit], (end + again.start(), end + again.end()))


_COMPARED = re.compile(r"(?:\bto|\bthan|\bleast|\bover|\bto \w+) $")


def _alike(art: Article, one: re.Match[str], two: re.Match[str]) -> bool:
    """Whether two sentences share so many words that they speak of the same thing."""
    a, b = (
        {
            w.lower()[:6]
            for w in re.findall(r"[A-Za-z]{5,}", art.text[slice(*_sentence(art, m.start()))])
        }
        for m in (one, two)
    )
    fact = {w.lower()[:6] for w in re.findall(r"[A-Za-z]+", one[0])}
    return len((a & b) - fact) >= 3


def _repeated(
    art: Article, pattern: str, rng: random.Random, wrong: Callable[[str, random.Random], str]
) -> Iterator[Plan]:
    """Plans that alter one of exactly two mentions of what the pattern finds (group n)."""
    seen: dict[str, list[re.Match[str]]] = {}
    for m in re.finditer(pattern, art.text):
        seen.setdefault(m[0].lower(), []).append(m)
    for pair in seen.values():
        if any(_COMPARED.search(art.text[max(0, m.start() - 12) : m.start()]) for m in pair):
            continue
        if len(pair) != 2 or art.para_at(pair[0].start()) == art.para_at(pair[1].start()):
            continue
        if len(re.findall(rf"(?<![\d.,]){re.escape(pair[0]['n'])}(?![\d.,]*\d)", art.text)) != 2:
            continue
        if _quoted(art, pair[0].start()) != _quoted(art, pair[1].start()) or not _alike(art, *pair):
            continue
        first, second = pair if rng.random() < 0.6 else pair[::-1]
        edit = Edit(second.start("n"), second.end("n"), wrong(second["n"], rng), second["n"])
        yield Plan([edit], first.span())


@altering(FIGURE, "count-of-the-same-noun-altered-once", "bbc bio abc")
def _same_count(art: Article, rng: random.Random) -> Iterator[Plan]:
    nouns = "people|jobs|staff|workers|employees|songs|copies|votes|wickets|runs|Tests|shares|homes|cars|countries|caps|films|cases|members|men|ships|aircraft|acres|books|users|passengers|victories|appearances|paintings|poems|[a-z]{4,}s"
    pattern = rf"(?<![\d.,$£–-])(?!1[5-9]\d\d |20[01]\d )(?P<n>\d[\d,]*\d|thirty|forty|fifty|eleven|fourteen|fifteen|sixteen) (?:{nouns})\b"
    return _repeated(art, pattern, rng, _wrong)


@altering(FIGURE, "sum-of-money-altered-once", "bbc")
def _same_money(art: Article, rng: random.Random) -> Iterator[Plan]:
    pattern = r"(?P<n>[$£€]\d[\d.,]*(?:m|bn))\b"
    return _repeated(art, pattern, rng, _wrong)


@altering(FIGURE, "millions-become-billions", "bbc")
def _magnitude(art: Article, rng: random.Random) -> Iterator[Plan]:
    def other_unit(word: str, _rng: random.Random) -> str:
        return word[:-2] + "m" if word.endswith("bn") else word[:-1] + "bn"

    return _repeated(art, r"(?P<n>[$£€]\d[\d.]*(?:m|bn))\b", rng, other_unit)


@altering(FIGURE, "conversion-of-miles-or-feet", "bio bbc abc")
def _lengths(art: Article, rng: random.Random) -> Iterator[Plan]:
    pattern = r"(?P<a>\d[\d,.]*)[ -](?:mi|miles?|feet|ft|foot|yards|yd|inch(?:es)?|in|nautical miles) \((?P<n>\d[\d,.]*\d) ?(?:km|m|metres|cm|mm|kilometres|kilometers|meters)\)"
    return _conversions(art, rng, pattern)


@altering(FIGURE, "conversion-of-weights-and-areas", "bio bbc abc")
def _weights(art: Article, rng: random.Random) -> Iterator[Plan]:
    pattern = r"(?P<a>\d[\d,.]*)[ -](?:lbs?|pounds?|oz|ounces|stone|acres?|tons|mph|miles per hour|gallons) \((?P<n>\d[\d,.]*) ?(?:kg|g|kilograms|ha|hectares|km2|km²|t|tonnes|km/h|litres)\)"
    return _conversions(art, rng, pattern)


@altering(FIGURE, "conversion-from-metric", "bio bbc abc")
def _metric(art: Article, rng: random.Random) -> Iterator[Plan]:
    pattern = r"(?P<a>\d[\d,.]*)[ -](?:km|m|metres?|kilometres?|kilometers?|meters?|cm|kg|kilograms|hectares|ha|mm|tonnes|litres) \((?P<n>\d[\d,.]*\d) ?(?:mi|miles|ft|feet|yd|lb|pounds|acres|in|inches|gallons|tons)\)"
    return _conversions(art, rng, pattern)


def _the(art: Article, pos: int) -> str:
    """The article as it is written at `pos`, where a sentence may begin."""
    before = art.text[max(0, pos - 4) : pos].rstrip(" ")
    return (
        "The" if not before or before.endswith((".", "!", "?", "\n", '."', '?"', '!"')) else "the"
    )


def _conversions(art: Article, rng: random.Random, pattern: str) -> Iterator[Plan]:
    """Plans that alter the first digit of a converted measure."""
    for m in re.finditer(pattern, art.text):
        good = m["n"].rstrip(".,")
        first = int(good[0])
        new = rng.choice([k for k in range(1, 10) if abs(k - first) in {2, 3, 4}])
        start = m.start("n")
        yield Plan([Edit(start, start + len(good), str(new) + good[1:], good)], m.span("a"))


@altering(FIGURE, "surname-becomes-the-n-year-old", "bbc abc")
def _year_old(art: Article, rng: random.Random) -> Iterator[Plan]:
    for m in re.finditer(r"\b[A-Z]\w+ (?P<s>[A-Z][\w'-]+), (?P<n>[1-8]\d),", art.text):
        for later in re.finditer(
            rf"(?<=[.\n\"] )(?:Mr |Ms |Mrs )?{m['s']}(?= [a-z]+ed\b| said| told| has| is| was)",
            art.text[m.end() :],
        ):
            start, end = m.end() + later.start(), m.end() + later.end()
            if _quoted(art, start):
                continue
            the = _the(art, start)
            bad, good = (f"{the} {n}-year-old" for n in (_wrong_age(m["n"], rng), m["n"]))
            yield Plan([Edit(start, end, bad, good)], m.span())


@altering(FIGURE, "the-n-year-old-then-age-in-commas", "bbc abc bio")
def _then_commas(art: Article, rng: random.Random) -> Iterator[Plan]:
    for m in re.finditer(
        r"\b(?P<n>\d\d)-year-old (?:[a-z]+ )?[A-Z]\w+ (?P<s>[A-Z][\w'-]+)", art.text
    ):
        later = re.search(
            rf"(?:Mr |Ms |Mrs )?\b{m['s']}(?= (?:said|told|has|is|was|added|will|won)\b)",
            art.text[m.end() :],
        )
        if later and not _quoted(art, m.end() + later.start()):
            at = m.end() + later.end()
            yield Plan([Edit(at, at, f", {_wrong_age(m['n'], rng)},", f", {m['n']},")], m.span())


def _movement(m: re.Match[str], rng: random.Random) -> Pair:
    """A rise or a fall in percent as a noun, with a wrong and with the right figure."""
    noun = "fall" if m["k"] in {"fell", "dropped", "slipped", "slid", "declined"} else "rise"
    return f"{noun} of {_wrong(m['n'], rng)}", f"{noun} of {m['n']}"


add(
    FIGURE,
    "value-in-a-fact-box",
    "bbc",
    rf"(?<= ){MONEY} (?:\(\S+\) )?(?P<k>bid|offer|deal|takeover|loan|fine|settlement|contract|debt|claim|lawsuit|fraud|payout|loss)\b",
    "own",
    "At a glance: value of the {k}, {x}",
    bump(),
    hedged=True,
)
add(
    FIGURE,
    "sum-in-a-picture-caption",
    "bbc",
    rf"\b(?P<k>profits|losses|sales|revenues?|turnover|budget|deficit|surplus|takings) of {MONEY}",
    "own",
    "[Picture caption] {k} of {x}, as the books have it",
    bump(),
    once=r"[$£€]\d",
)
add(
    FIGURE,
    "siblings-of-one-of-n-children",
    "bio",
    rf"\b(?:one|eldest|oldest|youngest|second|third|fourth|fifth|sixth|seventh|last|first) of (?:his |her |the )?(?:parents' )?{NUM} children",
    "para",
    "It was a full house: {he} grew up with {x} brothers and sisters.",
    plus("n", -1),
    subject=True,
    unless="died in infancy|surviv|died shortly",
)
add(
    FIGURE,
    "how-many-in-the-house",
    "bio",
    rf"\b(?:one|eldest|oldest|youngest|second|third|fourth|fifth|sixth|seventh|last|first) of {NUM} (?P<k>sons|brothers|daughters|sisters|siblings|children)",
    "same",
    "{X} {k} made for a noisy house.",
    bump(),
    unless=r"died in infancy|surviv|died shortly|noisy",
)
add(
    FIGURE,
    "the-couples-n-children",
    "bio",
    rf"\b(?:[Tt]hey|couple|pair|marriage) (?:had|produced) {NUM} (?P<k>children|sons|daughters)\b(?! with| by| and|, and)",
    "para",
    "Little is recorded of how the couple's {x} {k} were schooled.",
    bump(),
    unless=r"school|educat|tutor",
)
add(
    FIGURE,
    "both-or-all-three",
    "bio",
    r"\b(?:couple|[Tt]hey|pair|marriage) had (?P<k>two|three) (?P<c>sons|daughters)\b(?! and)",
    "same",
    "Letters to {x} survive.",
    pick(two=("all three", "both"), three=("both", "all three")),
)
add(
    FIGURE,
    "children-in-a-noun-of-number",
    "bio",
    r"\b(?:couple|they|They|pair) had (?P<k>two|three|four|five) (?P<c>children|sons|daughters)\b(?! and)",
    "same",
    "The {x} were close all their lives.",
    pick(
        two=("trio", "pair"),
        three=("quartet", "trio"),
        four=("trio", "quartet"),
        five=("quartet", "quintet"),
    ),
)
add(
    FIGURE,
    "sentence-length-as-adjective",
    "bio bbc abc",
    rf"\b(?:sentenced|jailed)\b[^.,;]{{0,20}}(?:to|for) {NUM} (?P<u>year|month)s\b",
    "para",
    "An appeal against the {x}-{u} term was considered.",
    bump(),
    unless="appeal",
    loose=True,
)
add(
    FIGURE,
    "years-spent-in-a-place",
    "bio",
    rf"\bspent (?:the (?:next|following) )?{WORD} (?P<u>years|months|weeks) (?P<o>in|at|with) (?P<p>[A-Z]\w+)\b",
    "para",
    "From these {x} {u} {o} {p}, few letters are left.",
    bump(),
    loose=True,
    unless="letter",
)
add(
    FIGURE,
    "stay-in-digits-instead-of-words",
    "bio",
    rf"\b(?:spent|served|worked|lived|taught|remained|stayed)\b[^.,;]{{0,15}} {WORD} years(?= (?:in|at|as|with) )",
    "same",
    "Those {x} years left their mark.",
    bump(style="digits"),
    subject=True,
)
add(
    FIGURE,
    "round-number-as-decades",
    "bio",
    r"\bfor (?P<k>ten|twenty|20|thirty|30|forty|40) years\b",
    "same",
    "Those {x} are well documented.",
    pick(
        **{
            "ten": ("two decades", "ten years"),
            "twenty": ("three decades", "two decades"),
            "20": ("three decades", "two decades"),
            "thirty": ("two decades", "three decades"),
            "30": ("two decades", "three decades"),
            "forty": ("three decades", "four decades"),
            "40": ("three decades", "four decades"),
        }
    ),
)
add(
    FIGURE,
    "wickets-still-talked-about",
    "bio bbc",
    r"\b(?:scored|took|taking|scoring|won|winning|hit|made) (?P<n>\d\d+|[5-9]) (?P<k>goals|wickets|points|caps|centuries|tries|appearances|Tests|runs)\b",
    "same",
    "The {x} {k} are still talked about.",
    bump(),
    once=r"\d+ (?:goals|wickets|points|caps|centuries|tries|appearances|Tests|runs)",
)
add(
    FIGURE,
    "hat-trick-counted-again",
    "bio bbc",
    r"\b(?:scored|netted|completed|scoring|with|got) (?:a|his|the|another) (?:[a-z-]+ )?hat-trick\b",
    "same",
    "Not one of the {x} goals was a fluke.",
    always("two", "three"),
    near=r"football|striker|forward",
)
add(
    FIGURE,
    "share-as-a-fraction",
    "bbc abc bio",
    r"(?<![\d.])(?P<k>10|20|25|33|40|50|60|75|80)(?:%| per cent| percent) of (?P<w>the |all |its |their )?(?P<o>[a-z]+)(?= (?:said|are|were|had|have|is|was|in|who|now|by|from|do|think|did|to|for|at|on|with)\b|[.,])",
    "same",
    "That is {x} of {w}{o}.",
    pick(
        **{
            "10": ("a fifth", "a tenth"),
            "20": ("a quarter", "a fifth"),
            "25": ("a fifth", "a quarter"),
            "33": ("a quarter", "a third"),
            "40": ("three fifths", "two fifths"),
            "50": ("a third", "half"),
            "60": ("two thirds", "three fifths"),
            "75": ("two thirds", "three quarters"),
            "80": ("nine tenths", "four fifths"),
        }
    ),
    once=r"\d(?:%| per)",
    hedged=True,
)
add(
    FIGURE,
    "stake-of-n-percent-again",
    "bbc abc",
    r"\b(?P<n>\d[\d.]*%) stake\b",
    "para",
    "There was no word on what the {x} holding is now worth.",
    bump(),
    once="%",
    hedged=True,
)
add(
    FIGURE,
    "rise-or-fall-of-n-percent-as-noun",
    "bbc",
    r"\b(?P<k>rose|fell|jumped|grew|climbed|increased|dropped|slipped|slid|declined) (?:by )?(?P<n>\d[\d.]*%)(?! (?:to|and)\b)",
    "same",
    "The {x} was confirmed in a second statement.",
    _movement,
    once="%",
)
add(
    FIGURE,
    "jobs-counted-again",
    "bbc abc",
    r"\b(?P<n>\d[\d,]*) (?P<k>jobs|posts|redundancies|job losses|job cuts)\b",
    "same",
    "Unions have their own view of the {x} {k}.",
    bump(),
    hedged=True,
    once="jobs|posts|redundanc|job ",
)
add(
    FIGURE,
    "staff-employed-then-payroll",
    "bbc abc",
    r"\b(?:employs|employing|employ) (?P<n>\d[\d,]*|\w+) (?P<k>people|staff|workers)\b",
    "para",
    "With {x} on the payroll, it is among the larger employers of its kind.",
    bump(),
    unless="largest",
)
add(
    FIGURE,
    "names-of-the-dead",
    "bio bbc abc",
    rf"\b(?:killing|killed) {NUM} (?:people|men|soldiers|civilians|others|passengers|of (?:its|the|his|their) (?:crew|men|passengers))|\b{NUM.replace('<n>', '<n2>')} (?:people|men|soldiers|passengers|civilians) (?:died|were killed|were shot dead)\b",
    "same",
    "A list of the {x} dead was later drawn up.",
    lambda m, rng: bump("n" if m["n"] else "n2")(m, rng) if _value(m["n"] or m["n2"]) > 3 else None,
    unless="virus|flu|estimat|disease",
)
add(
    FIGURE,
    "wounded-in-brackets",
    "bio abc",
    rf"\b{NUM} (?:men |people )?(?:were )?(?:injured|wounded)\b",
    "same",
    "(The {x} wounded were treated where they lay.)",
    bump(),
    unless="hospital",
    once="wounded|injured",
)
add(
    FIGURE,
    "length-of-a-book",
    "bio",
    r"\b(?P<n>\d{2,4})[- ]pages?\b",
    "same",
    "At {x} pages, it was not a quick read.",
    bump(),
    once="page",
    unless=r"pp\.|ISBN|Thesis",
)
add(
    FIGURE,
    "vote-tally-restated",
    "bio",
    r"\b(?:vote of|by|was|won) (?P<n>\d[\d,]*)(?P<o> to |–|-)(?P<b>\d(?:[\d,]*\d)?)(?![\d,]*\d)(?= (?:vote|margin|votes|to|in|on|against)\b|[.,;])",
    "para",
    "The tally, {x} to {b}, was published the following day.",
    bump(),
    near="[Vv]ote",
    unless="Test|goals|innings|games|season",
    once="vote|elect|Senate|House",
)
add(
    FIGURE,
    "goals-between-two-teams",
    "bbc bio",
    r"\b(?:won|beat|victory|win|defeated|defeat|lost|beaten|loss)\b(?P<z>[^.;()]{0,40})\b(?P<k>2-1|3-1|3-0|2-0|4-1|1-0|4-2|3-2|4-0|2–1|3–1|3–0|2–0|4–1|1–0|4–2|3–2|4–0)\b",
    "same",
    "There {x} in it at the end.",
    lambda m, _: {
        1: ("were two goals", "was one goal"),
        2: ("was only one goal", "were two goals"),
        3: ("were two goals", "were three goals"),
        4: ("were three goals", "were four goals"),
    }[int(m["k"][0]) - int(m["k"][2])],
    near=r"[Ff]ootball|Premier|striker",
    unless="aggregate|series|Davis|Fed Cup|penalties|sets|points|Tests?\b",
    once=r"\d[-–]\d",
)
add(
    FIGURE,
    "sets-of-a-tennis-match",
    "bbc",
    r"(?<!\d )(?<!\) )\b[67]-\d(?: \(\d+-\d+\))? [67]-\d(?: \(\d+-\d+\))?(?! [\d(]|,? \d-\d)(?= |\.|,)",
    "same",
    "It was all over in {x}.",
    always("three sets", "two sets"),
    near="seed|Open",
    unless="doubles|three sets|three-set|best-of-five",
    once=r"[67]-\d(?: \(\d+-\d+\))? [67]-\d",
)


@altering(FIGURE, "seeding-in-apposition", "bbc")
def _seeding(art: Article, rng: random.Random) -> Iterator[Plan]:
    find = r"\b(?P<n>[Tt]op|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth) seed (?:[A-Z]\w+ )?[A-Z]\w+ (?P<s>[A-Z]\w+)"
    for m in re.finditer(find, art.text):
        later = re.search(
            rf"(?<=[.\n\"] ){m['s']}(?= [a-z])|(?<=\n){m['s']}(?= [a-z])", art.text[m.end() :]
        )
        if later and not _quoted(art, m.end() + later.start()):
            at = m.end() + later.end()
            good = m["n"].lower().replace("top", "first")
            bad = rng.choice([w for w in ORDINALS[1:9] if w != good])
            yield Plan(
                [
                    Edit(
                        at,
                        at,
                        f", the {bad} seed,".replace("first", "top"),
                        f", the {good} seed,".replace("first", "top"),
                    )
                ],
                m.span(),
            )


add(
    FIGURE,
    "earlier-albums-than-the-nth",
    "bio",
    r"\b(?P<w>his|her|their|the band's|the group's) (?P<n>third|fourth|fifth|sixth) (?P<k>studio album|album|novel|book|film|symphony|opera)\b",
    "same",
    "Reviewers set it beside the {x} earlier ones.",
    plus("n", -1),
)
add(
    FIGURE,
    "chart-peak-again",
    "bio",
    rf"\b(?:peaked at|peaking at|reached|reaching) (?:number|No\.) (?P<n>\d+|{'|'.join(SMALL[2:13])})\b",
    "same",
    "Number {x} was the highest it climbed there.",
    bump(),
    once=r"(?:[Nn]umber|No\.|top|#) ?\w+",
)
add(
    FIGURE,
    "copies-sold-restated",
    "bio bbc",
    r"\bs(?:old|elling) (?P<n>\d[\d,.]* ?(?:million)?) (?:copies|records|albums)\b",
    "same",
    "Nobody had foreseen sales of {x}.",
    bump(),
    once=r"\d[\d,.]* ?(?:million)? (?:copies|records|albums|units)",
)
add(
    FIGURE,
    "crowd-figure-again",
    "bio bbc",
    r"\b(?:crowd|audience) of (?P<n>\d[\d,]*)\b",
    "same",
    "Not all of the {x} could see what was happening.",
    bump(),
)
add(
    FIGURE,
    "acreage-restated",
    "bio abc",
    r"(?<![\d.,])(?<!to )(?P<n>\d[\d,]*)[- ](?P<k>acre|hectare)s?\b",
    "same",
    "A map of the {x} {k}s exists.",
    bump(),
    once="acre|hectare",
    unless="grants|every year|each year|per year",
)
add(
    FIGURE,
    "strength-of-a-force",
    "bio",
    r"\b(?:army|force|garrison|party|crew|expedition) of (?P<n>\d[\d,]*|[a-z]+ty|[a-z]+een|ten|eleven|twelve) (?P<k>men|soldiers|troops|warriors|sailors|seamen)\b",
    "same",
    "To feed {x} {k} was no small matter.",
    bump(),
)
add(
    FIGURE,
    "in-numbers-line",
    "bbc abc",
    r"\b(?P<n>\d[\d,]*) (?P<k>households|homes|schools|farmers|patients|students|countries|officers|farms|growers|stores|passengers)\b",
    "own",
    "In numbers: {x} {k}",
    bump(),
    hedged=True,
    once=r"households|homes|schools|farmers|patients|students|countries|officers|farms|growers|stores|passengers",
)


# --- dates ----------------------------------------------------------------------------------


_BIRTH = re.compile(
    rf"\((?:born |b\. )?(?:c\. )?(?P<date>\d{{1,2}} (?:{'|'.join(MONTHS)}) 1[5-9]\d\d|(?:{'|'.join(MONTHS)}) \d{{1,2}}, 1[5-9]\d\d)"
)


def _birth_twice(art: Article) -> tuple[int, int, str] | None:
    """Where the lead and where the body give the full date of birth, and the date."""
    first, last = art.paras[0]
    lead = _BIRTH.search(art.text, first, last)
    if not lead or art.source != BIO:
        return None
    again = art.text.find(lead["date"], last)
    if again < 0 or "born" not in art.text[slice(*_sentence(art, again))]:
        return None
    return lead.start("date"), again, lead["date"]


def _moved_date(part: str, rng: random.Random, date: str) -> str:
    """A full date with another day, month or year."""
    if part == "day":
        found = re.search(r"\b\d{1,2}\b", date)
        if not found:
            return date
        day = int(found[0])
        return (
            date[: found.start()]
            + str(
                rng.choice(
                    [k for k in (day - 10, day - 2, day - 1, day + 1, day + 10) if 1 <= k <= 28]
                )
            )
            + date[found.end() :]
        )
    if part == "month":
        now = next(m for m in MONTHS if m in date)
        near = MONTHS[(MONTHS.index(now) + rng.choice([-1, 1, 2])) % 12]
        return date.replace(now, {"June": "July", "July": "June", "March": "May"}.get(now, near))
    found = re.search(r"\b\d{4}\b", date)
    return date if not found else date.replace(found[0], _wrong_year(found[0], rng))


def _birth_variant(name: str, part: str, *, in_lead: bool) -> None:
    """Declares a variant in which the lead and the body give two dates of birth."""

    @altering(DATE, name, "bio")
    def _(art: Article, rng: random.Random) -> Iterator[Plan]:
        twice = _birth_twice(art)
        if twice:
            lead, body, date = twice
            at, other = (lead, body) if in_lead else (body, lead)
            edit = Edit(at, at + len(date), _moved_date(part, rng, date), date)
            yield Plan([edit], (other, other + len(date)))


_birth_variant("day-of-birth-in-the-body", "day", in_lead=False)
_birth_variant("month-of-birth-in-the-body", "month", in_lead=False)
_birth_variant("year-of-birth-in-the-body", "year", in_lead=False)
_birth_variant("year-of-birth-in-the-lead", "year", in_lead=True)


@altering(DATE, "full-date-altered-once", "bio bbc abc")
def _same_date(art: Article, rng: random.Random) -> Iterator[Plan]:
    months = "|".join(MONTHS)
    for plan in _repeated(
        art,
        rf"(?P<n>\b\d{{1,2}} (?:{months})(?: \d{{4}})?|\b(?:{months}) \d{{1,2}}(?:, \d{{4}})?)\b",
        rng,
        lambda d, r: _moved_date("day", r, d),
    ):
        if art.para_at(plan.other[0]) > 0 or art.source != BIO:
            yield plan


@altering(DATE, "month-and-year-altered-once", "bio bbc abc")
def _same_month(art: Article, rng: random.Random) -> Iterator[Plan]:
    return _repeated(
        art,
        rf"(?<!\d )(?P<n>\b(?:{'|'.join(MONTHS)}) \d{{4}})\b",
        rng,
        lambda d, r: _moved_date(r.choice(["month", "year"]), r, d),
    )


@altering(DATE, "weekday-altered-once", "bbc")
def _weekday(art: Article, rng: random.Random) -> Iterator[Plan]:
    if art.text.count("day") > 12:
        return
    for day in DAYS:
        hits = list(re.finditer(rf"\b{day}\b(?! night)", art.text))
        if len(hits) != 2 or not any(art.text[h.end() : h.end() + 2] == "'s" for h in hits):
            continue
        if (
            "on " + day in art.text
            and not _quoted(art, hits[0].start())
            and not _quoted(art, hits[1].start())
            and _alike(art, *hits)
        ):
            yield Plan([Edit(*hits[1].span(), _wrong_of(day, DAYS, rng), day)], hits[0].span())


def day_of(group: str = "k") -> Values:
    """The weekday of a group, wrong and right."""
    return lambda m, rng: (_wrong_of(m[group], DAYS, rng), m[group])


def decade(m: re.Match[str], rng: random.Random) -> Pair:
    """The decade of the year of group y, wrong and right."""
    start = int(m["y"]) // 10 * 10
    return f"{start + rng.choice([-10, 10])}s", f"{start}s"


def century(m: re.Match[str], _: random.Random) -> Pair | None:
    """The century of the year of group y, wrong and right."""
    names = {
        15: "sixteenth",
        16: "seventeenth",
        17: "eighteenth",
        18: "nineteenth",
        19: "twentieth",
    }
    n = int(m["y"]) // 100
    return (names[n - 1] if n > 15 else names[n + 1], names[n]) if n in names else None


def after(years: int) -> Values:
    """The year so many years after the year of group y, wrong and right."""

    def values(m: re.Match[str], rng: random.Random) -> Pair | None:
        good = int(m["y"]) + years
        return (str(good + rng.choice([-6, -4, 4, 6])), str(good)) if good < 2011 else None

    return values


def season(m: re.Match[str], _: random.Random) -> Pair | None:
    """The season of the month of group mon in the north, wrong and right."""
    names = dict.fromkeys(("January", "February"), "winter") | dict.fromkeys(
        ("April", "May"), "spring"
    )
    names |= dict.fromkeys(["July", "August"], "summer") | dict.fromkeys(
        ["October", "November"], "autumn"
    )
    other = {"winter": "summer", "summer": "winter", "spring": "autumn", "autumn": "spring"}
    good = names.get(m["mon"])
    return (other[good], good) if good else None


def short_date(m: re.Match[str], rng: random.Random) -> Pair | None:
    """The full date of groups d, mon, y in figures, wrong and right."""
    day, month = int(m["d"]), MONTHS.index(m["mon"]) + 1
    wrong = rng.choice([k for k in range(1, 13) if abs(k - month) in {1, 2}])
    return f"{day:02}.{wrong:02}.{m['y']}", f"{day:02}.{month:02}.{m['y']}"


_LIFE = r"\((?:[^()]{0,40}\b)?(?P<y>1[5-9]\d\d) ?[–-] ?[^()]{0,40}\b(?P<y2>1[5-9]\d\d|20[01]\d)\)"
_SOUTH = r"Australia|New Zealand|Africa|Argentin|Brazil|Sydney|Melbourne|Chile|Antarctic|India|Vietnam|Singapore"

_YEARS = r"\b(?:1[5-9]\d\d|20[01]\d)\b"

add(
    DATE,
    "centenary-of-birth",
    "bio",
    rf"(?<=^)(?:[^()\n]{{3,70}}) {_LIFE}",
    "same",
    "The centenary of {his} birth fell in {x}.",
    after(100),
)
add(
    DATE,
    "born-in-a-decade",
    "bio",
    rf"(?<=^)(?:[^()\n]{{3,70}}) {_LIFE}",
    "para",
    "{S} belonged to the generation born in the {x}.",
    decade,
)
add(
    DATE,
    "child-of-a-century",
    "bio",
    rf"(?<=^)(?:[^()\n]{{3,70}}) {_LIFE}",
    "para",
    "By birth {he} was a child of the {x} century.",
    century,
)
add(
    DATE,
    "did-not-live-to-see-a-year",
    "bio",
    rf"(?<=^)(?:[^()\n]{{3,70}}) {_LIFE}",
    "para",
    "{S} did not live to see {x}.",
    lambda m, rng: (
        str(int(m["y2"]) - rng.choice([2, 4, 5])),
        str(int(m["y2"]) + rng.choice([1, 2])),
    ),
)
add(
    DATE,
    "year-of-death-in-the-lead",
    "bio",
    rf"(?<=^)(?:[^()\n]{{3,70}}) {_LIFE}",
    "next",
    "By the time of {his} death in {x}, {he} was widely known.",
    year("y2"),
    unless="obscur|forgotten|unknown",
)
add(
    DATE,
    "christmas-day-by-name",
    "bio bbc",
    r"\b(?:on|of) (?P<k>25 December|December 25|1 January|January 1|31 December|December 31|1 May|May 1|14 February|February 14|26 December|December 26|24 December|December 24)\b",
    "same",
    "It was {x}.",
    lambda m, _: {
        "December25": ("Boxing Day", "Christmas Day"),
        "January1": ("New Year's Eve", "New Year's Day"),
        "December31": ("New Year's Day", "New Year's Eve"),
        "May1": ("Midsummer's Day", "May Day"),
        "February14": ("St Patrick's Day", "Valentine's Day"),
        "December26": ("Christmas Day", "Boxing Day"),
        "December24": ("Boxing Day", "Christmas Eve"),
    }["".join(sorted(re.findall(r"\w+", m["k"]), key=str.isdigit))],
    unless="Christmas|New Year|Boxing|Valentine",
)
add(
    DATE,
    "season-of-the-month",
    "bio",
    rf"\b(?:in|In) {MONTH} {YEAR}\b",
    "same",
    "It was a mild {x}.",
    season,
    unless=_SOUTH,
    once="|".join(MONTHS),
    subject=True,
)
add(
    DATE,
    "wedding-restated-by-year",
    "bio",
    rf"\bmarried (?P<w>(?:his |her )?[A-Z][\w' ]+?),? (?:in|on) [^.,;()]{{0,25}}{YEAR}",
    "para",
    "No picture of the wedding in {x} survives.",
    year(),
    subject=True,
    unless="picture|photograph",
)
add(
    DATE,
    "class-of-a-year",
    "bio",
    rf"\b(?:graduated|graduating) (?:from [^.;()]{{0,60}} )?in {YEAR}",
    "same",
    "Others of the class of {x} did less well.",
    year(),
    subject=True,
    once=_YEARS,
)
add(
    DATE,
    "win-of-a-year",
    "bio",
    rf"\b(?:was elected|won election|won the election|was re-elected)\b[^.;()]{{0,60}} in (?:{'|'.join(MONTHS)} )?{YEAR}|\b[Ii]n (?P<y2>1[5-9]\d\d|20[01]\d),? (?:he|she) (?:was elected|won election|was re-elected)",
    "same",
    "The contest of {x} had been close.",
    lambda m, rng: year("y" if m["y"] else "y2")(m, rng),
    unless="Academy|Society|Hall of Fame|Fellow|Institute|unanim|easily|landslide|unopposed",
    once=_YEARS,
)
add(
    DATE,
    "knighthood-of-a-year",
    "bio",
    rf"\b(?:knighted|knighthood)\b[^.;()]{{0,40}} in {YEAR}|\b[Ii]n (?P<y2>1[5-9]\d\d|20[01]\d),? (?:he|she) was knighted",
    "para",
    "{His} knighthood of {x} came as no surprise.",
    lambda m, rng: year("y" if m["y"] else "y2")(m, rng),
    unless="declin|refus|onorary",
    once=_YEARS,
)
add(
    DATE,
    "retirement-in-another-year",
    "bio",
    rf"\b(?:retired)\b(?:(?!return|again)[^.;(),]){{0,40}} in {YEAR}|\b[Ii]n (?P<y2>1[5-9]\d\d|20[01]\d),? (?:he|she) retired",
    "para",
    "{S}'s retirement in {x} had been long in the making.",
    lambda m, rng: year("y" if m["y"] else "y2")(m, rng),
    subject=False,
    once=_YEARS,
)
add(
    DATE,
    "move-to-a-place",
    "bio",
    r"\b[Ii]n (?P<y>1[5-9]\d\d|20[01]\d),? (?:he|she|they|the family) (?:moved|emigrated|relocated) (?:back )?to (?P<p>[A-Z]\w+(?: [A-Z]\w+)?)",
    "para",
    "The move to {p} in {x} changed much.",
    year(),
)
add(
    DATE,
    "return-in-another-year",
    "bio",
    rf"\breturned to (?P<p>[A-Z]\w+(?: [A-Z]\w+)?) in {YEAR}|\b[Ii]n (?P<y2>1[5-9]\d\d|20[01]\d),? (?:he|she) returned to (?P<p2>[A-Z]\w+(?: [A-Z]\w+)?)",
    "same",
    "The year of {his} return, {x}, was not a good one.",
    lambda m, rng: year("y" if m["y"] else "y2")(m, rng),
    subject=False,
    once=_YEARS,
)
add(
    DATE,
    "book-dated-again",
    "bio",
    r"\b[Ii]n (?P<y>1[5-9]\d\d|20[01]\d),? (?:he|she) published (?:his|her|a|an|the|two|[A-Z])",
    "same",
    "Copies of the {x} printing are now rare.",
    year(),
    once=_YEARS,
)
add(
    DATE,
    "founding-restated-as-dating-from",
    "bio bbc abc",
    rf"\b(?:company|club|society|co-operative|school|college|firm|organi[sz]ation|association|party|orchestra|newspaper|bank|institute|museum|union|co-op|Society|College|Association|Club|School|Company|Institute|Foundation|Museum|University)\b[^.;()]{{0,60}}(?P<k>founded|established|formed|set up)\b(?: [a-z ]{{0,25}})? in {YEAR}",
    "same",
    "The founding year, {x}, still stands on the letterhead.",
    year(),
)
add(
    DATE,
    "company-since-a-year",
    "bbc abc",
    r"\b(?:(?:was|were) )?(?P<k>founded|launched|established|formed|set up|built|introduced|opened|created)\b(?: [a-z ]{0,25})? in (?P<y>1[89]\d\d|20[01]\d)\b",
    "same",
    "Much has changed since {x}, when it was {k}.",
    year(),
    hedged=False,
)
add(
    DATE,
    "debut-of-a-year",
    "bio",
    rf"\b(?:made|making) (?:his|her|their) (?:[A-Za-z-]+ ){{0,3}}debut\b[^.;()]{{0,50}} (?:in|on) [^.;(),]{{0,20}}{YEAR}",
    "para",
    "Notices of the {x} debut were mixed.",
    year(),
    once=_YEARS,
)
add(
    DATE,
    "successor-took-over",
    "bio",
    r"\b(?:reigned|ruled|president|governor|minister|director|professor|editor|chairman|captain|bishop|premier)\b[^.;()]{0,60} from (?P<a>1[5-9]\d\d|20[01]\d) (?:to|until) (?P<y>1[5-9]\d\d|20[01]\d)",
    "same",
    "A successor was named on {his} departure in {x}.",
    year(),
    subject=True,
)
add(
    DATE,
    "death-of-a-parent",
    "bio",
    r"\b(?P<w>[Hh]is|[Hh]er) (?P<k>father|mother|wife|husband|brother|sister) (?:had )?died (?:[^.;()]{0,30})?(?:in|on) (?:[^.;(),]{0,15}) ?(?P<y>1[5-9]\d\d|20[01]\d)",
    "para",
    "{His} {k}'s death in {x} was felt for years.",
    year(),
)
add(
    DATE,
    "chronology-entry",
    "bio",
    rf"\b(?:joined|entered) (?P<p>the [A-Z]\w+(?: [A-Z]\w+)*) in {YEAR}",
    "own",
    "[Chronology] {x}: joins {p}",
    year(),
    subject=False,
)
add(
    DATE,
    "date-in-figures",
    "bio",
    rf"\bon (?P<d>\d{{1,2}}) {MONTH} {YEAR}\b",
    "same",
    "(In figures: {x}.)",
    short_date,
    once=_YEARS,
)
add(
    DATE,
    "appointment-dated",
    "bio",
    rf"\bwas appointed\b[^.;()]{{0,70}} in (?:{'|'.join(MONTHS)} )?{YEAR}",
    "para",
    "It was the appointment of {x} that made {his} name.",
    year(),
    subject=True,
    once=_YEARS,
)
add(
    DATE,
    "announcement-on-a-weekday",
    "bbc abc",
    rf"\b(?P<v>announced|unveiled|confirmed|revealed)\b[^.;()\"]{{0,40}} on (?P<k>{'|'.join(DAYS)})\b",
    "para",
    "{x}'s announcement had been awaited for some time.",
    day_of(),
    unless="unexpected|surpris",
    once="|".join(DAYS),
)
add(
    DATE,
    "match-of-a-weekday",
    "bbc",
    rf"\b(?P<v>win|victory|defeat|match|game|draw|final|meeting|clash|tie|encounter|summit|vote|debate|hearing|speech)\b[^.;()\",]{{0,30}} on (?P<k>{'|'.join(DAYS)})\b",
    "far",
    "{x}'s {v} will be talked about for a while.",
    day_of(),
    once="|".join(DAYS),
    hedged=True,
)
add(
    DATE,
    "deadline-repeated",
    "bbc abc",
    r"\b(?:by|until|before|deadline of) (?P<d>\d{1,2}) (?P<mon>January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d)",
    "next",
    "There was no word of an extension beyond {x}.",
    lambda m, rng: (_moved_date("month", rng, f"{m['d']} {m['mon']}"), f"{m['d']} {m['mon']}"),
    hedged=True,
    unless="extension|extend",
)
add(
    DATE,
    "diary-note",
    "bbc abc",
    r"\b(?:on|until|from) (?P<d>\d{1,2}) (?P<mon>January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d)",
    "own",
    "For the diary: {x}",
    lambda m, rng: (_moved_date("day", rng, f"{m['d']} {m['mon']}"), f"{m['d']} {m['mon']}"),
    hedged=True,
    unless=r"(?s)\d (?:January|February|March|April|May|June|July|August|September|October|November|December)\b.*\d (?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    near=r"\bwill (?:be|take|open|begin|start|play|run|face)\b",
)
add(
    DATE,
    "quarter-ended-in-a-month",
    "bbc",
    r"\b(?:months|quarter|year) (?:to|ending|ended|to the end of|to end)(?: \d+)? (?P<mon>January|February|March|April|May|June|July|August|September|October|November|December)\b",
    "para",
    "The period closed at the end of {x}.",
    lambda m, rng: (_moved_date("month", rng, m["mon"]), m["mon"]),
    unless=r"\d (?:January|February|March|April|May|June|July|August|September|October|November|December)",
)


def _hour(m: re.Match[str], rng: random.Random) -> Pair:
    """The hour of group n, wrong and right."""
    hour = int(m["n"])
    most = 12 if "m" in m["a"] else 23
    wrong = str(rng.choice([k for k in (hour - 3, hour - 1, hour + 1, hour + 2) if 1 <= k <= most]))
    return wrong.zfill(len(m["n"])), m["n"]


add(
    DATE,
    "hour-of-the-day",
    "bbc abc",
    r"\b(?:at|from|until) (?P<n>\d{1,2})(?P<a> ?[ap]m|00 GMT)\b",
    "same",
    "That is {x}{a} and not a minute sooner.",
    _hour,
    hedged=True,
)


# --- names ----------------------------------------------------------------------------------


_NOT_NAMES = set(
    "The This That These Those There Then When While What Where Which Who His Her Its Their Our In On At By For From With After Before But And Mr Mrs Ms Dr Sir Lord Lady King Queen Prince Princess Saint New North South East West Great United National Royal World Cup Prime Home Foreign White House Bank Street Road Park City Test First Second Third University College School January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Labour Tory Conservative Grand Slam Open League Premier Champions Wales Scotland Ireland England Britain France Italy America Council Coast Hill Radio Hall Island Lake River Fort Mount County High Old Central General Star Show Band Idol Potter".split()
)


_PEOPLE: dict[str, list[tuple[re.Match[str], list[re.Match[str]]]]] = {}


def _people(art: Article) -> list[tuple[re.Match[str], list[re.Match[str]]]]:
    """The people of an article; found once for each article, as many variants ask."""
    if art.name not in _PEOPLE:
        _PEOPLE[art.name] = [*_find_people(art)]
    return _PEOPLE[art.name]


def _find_people(art: Article) -> Iterator[tuple[re.Match[str], list[re.Match[str]]]]:
    """Full names of people at first mention, with the later mentions of the surname alone."""
    seen: set[str] = set()
    for m in re.finditer(
        r"\b(?P<f>[A-Z][a-zé]+) (?:[A-Z]\. )?(?P<s>(?:Mc|Mac|O')?[A-Z][a-z]{3,})(?:-[A-Z][a-z]+)?\b",
        art.text,
    ):
        first, last = m["f"], m["s"]
        if (
            art.text.count(last) < 3
            or last in seen
            or {first, last} & _NOT_NAMES
            or art.text[m.start() - 2 : m.start()] in {"# ", "**"}
        ):
            continue
        if art.text[m.end() : m.end() + 2].strip() and re.match(r" [A-Z]", art.text[m.end() :]):
            continue
        seen.add(last)
        later = list(re.finditer(rf"\b(?<!{first} ){last}\b", art.text[m.end() :]))
        person = re.search(
            rf"\b(?:Mr|Mrs|Ms|Dr|Sir|Professor|Lord) (?:{first} )?{last}\b|\b{last} (?:said|told|added|says|was born|scored|himself|herself|married)\b",
            art.text,
        )
        if person and len(re.findall(rf"\b{last}\b", art.text)) >= 3:
            yield m, later


def _respelled(name: str, change: Callable[[str, random.Random], str | None]) -> None:
    """Declares a variant that spells a surname in another way at one later mention."""

    @altering(NAME, name, "bbc bio abc")
    def _(art: Article, rng: random.Random) -> Iterator[Plan]:
        for m, later in _people(art):
            wrong = change(m["s"], rng)
            if not wrong or wrong == m["s"] or re.search(rf"\b{wrong}\b", art.text):
                continue
            spots = [
                x for x in later if not art.text[m.end() + x.end() :].startswith(("-", "'s F"))
            ]
            for x in spots[:4][::-1]:
                at = m.end() + x.start()
                yield Plan([Edit(at, at + len(m["s"]), wrong, m["s"])], m.span())


def _sub(pattern: str, new: str) -> Callable[[str, random.Random], str | None]:
    """A change of spelling by one replacement; None where the pattern isn't in the name."""

    def change(name: str, _: random.Random) -> str | None:
        wrong = re.sub(pattern, new, name, count=1)
        return wrong if wrong != name else None

    return change


def _transposed(name: str, rng: random.Random) -> str | None:
    """Two neighbouring letters inside the name change places."""
    spots = [
        i
        for i in range(1, len(name) - 2)
        if name[i] != name[i + 1] and "'" not in name[i : i + 2] and not name[i + 1].isupper()
    ]
    if len(name) < 6 or not spots:
        return None
    i = rng.choice(spots)
    return name[:i] + name[i + 1] + name[i] + name[i + 2 :]


def _dropped(name: str, rng: random.Random) -> str | None:
    """One letter inside a long name is missing."""
    if len(name) < 7:
        return None
    i = rng.randrange(2, len(name) - 1)
    return name[:i] + name[i + 1 :]


_respelled("double-consonant-made-single", _sub(r"(?<=[a-z])([lntrsmpf])\1", r"\1"))
_respelled("single-consonant-doubled", _sub(r"(?<=[aeiou])([ltnr])(?=[aeiou])", r"\1\1"))
_respelled("letters-transposed", _transposed)
_respelled("letter-left-out", _dropped)
_respelled(
    "son-and-sen",
    lambda n, _: (
        {"on": n[:-2] + "en", "en": n[:-2] + "on"}.get(n[-2:])
        if n.endswith(("son", "sen"))
        else None
    ),
)
_respelled(
    "final-e-added-or-lost",
    lambda n, _: (
        n[:-1]
        if n.endswith(("ke", "ne", "de"))
        else n + "e"
        if n.endswith(("rk", "wn", "een", "rd"))
        else None
    ),
)
_respelled(
    "i-and-y",
    lambda n, _: (
        re.sub("y", "i", n, count=1)
        if "y" in n[1:-1]
        else re.sub("(?<=[a-z])i(?=[lnst][a-z])", "y", n, count=1)
    ),
)
_respelled("ie-and-ei", lambda n, _: n.replace("ie", "ei") if "ie" in n else n.replace("ei", "ie"))
_respelled(
    "mac-and-mc",
    lambda n, _: n.replace("Mac", "Mc", 1) if re.match("Mac[A-Zd]", n) else re.sub("^Mc", "Mac", n),
)
_respelled(
    "ck-and-k",
    lambda n, _: (
        re.sub("ck", "k", n, count=1)
        if "ck" in n
        else re.sub(r"(?<=[aeiou])k(?=[a-z])", "ck", n, count=1)
    ),
)
_respelled("vowel-swapped", _sub(r"(?<=[a-z])er(?=$|s$|m|t)", "ar"))
_respelled("ending-cut-to-a-neighbouring-surname", lambda n, _: {
    "Robertson": "Robinson", "Robinson": "Robertson", "Williams": "Williamson", "Roberts": "Robertson", "Johnson": "Johnstone", "Johnston": "Johnson",
    "Harris": "Harrison", "Harrison": "Harris", "Thompson": "Thomson", "Davies": "Davis", "Davis": "Davies", "Stevens": "Stephens", "Phillips": "Philips",
    "Edwards": "Edmonds", "Wilkinson": "Wilkins", "Jackson": "Johnson", "Richards": "Richardson", "Richardson": "Richards", "Howard": "Howarth",
    "Kennedy": "Kenneally", "Campbell": "Cambell", "Blair": "Blaine", "Brown": "Browne", "Clarke": "Clark", "Hewitt": "Hewlett", "Morrison": "Morris",
    "Sullivan": "O'Sullivan", "Ferguson": "Fergusson", "Wilson": "Williams", "Holmes": "Hulme", "Parry": "Perry", "Gardner": "Gardiner", "Murray": "Moray", "Murphy": "Murray"}.get(n))  # fmt: skip

_FIRST = {
    "John": "Jon", "Jon": "John", "Steven": "Stephen", "Stephen": "Steven", "Alan": "Allan", "Allan": "Alan", "Philip": "Phillip", "Geoffrey": "Jeffrey",
    "Jeffrey": "Geoffrey", "Sarah": "Sara", "Anne": "Ann", "Ann": "Anne", "Mark": "Marc", "Marc": "Mark", "Eric": "Erik", "Graham": "Graeme",
    "Graeme": "Graham", "Brian": "Bryan", "Bryan": "Brian", "Louis": "Lewis", "Lewis": "Louis", "Lawrence": "Laurence", "Laurence": "Lawrence",
    "Catherine": "Katherine", "Katherine": "Catherine", "Stuart": "Stewart", "Stewart": "Stuart", "Neil": "Neal", "Sean": "Shaun", "Shaun": "Sean",
    "Matthew": "Mathew", "Nicholas": "Nicolas", "Frederick": "Frederic", "Frederic": "Frederick", "Francis": "Frances", "Elizabeth": "Elisabeth",
    "Theresa": "Teresa", "Rachel": "Rachael", "Craig": "Greg", "Michael": "Micheal", "Carl": "Karl", "Karl": "Carl", "Claire": "Clare", "Hilary": "Hillary", "Isabel": "Isobel",
}  # fmt: skip
_GIVEN = set(
    "John James Robert Michael William David Richard Charles Joseph Thomas Christopher Daniel Paul Mark Donald George Kenneth Steven Stephen Edward Brian Ronald Anthony Kevin Jason Jeff Gary Tim Tony Larry Frank Scott Eric Andrew Raymond Greg Joshua Jerry Dennis Walter Patrick Peter Harold Douglas Henry Carl Arthur Ryan Roger Joe Juan Jack Albert Jonathan Justin Terry Gerald Keith Samuel Ralph Lawrence Nicholas Roy Benjamin Bruce Brandon Adam Harry Fred Wayne Billy Steve Louis Jeremy Aaron Randy Howard Eugene Carlos Russell Bobby Victor Martin Ernest Phillip Philip Todd Jesse Craig Alan Shawn Clarence Sean Chris Earl Jimmy Antonio Danny Bryan Mike Stanley Leonard Nathan Dale Manuel Rodney Curtis Norman Allen Marvin Vincent Glenn Jeffery Travis Jacob Lee Francis Neil Simon Ian Graham Gordon Malcolm Stuart Colin Geoffrey Hugh Nigel Derek Trevor Duncan Rupert Alastair Alistair Rio Wayne Thierry Arsene Jose Rafael Alex Matt Ben Sam Nick Jim Tom Bob Bill Don Ken Ron Dan Pat Mary Patricia Linda Barbara Elizabeth Jennifer Maria Susan Margaret Dorothy Lisa Nancy Karen Betty Helen Sandra Donna Carol Ruth Sharon Michelle Laura Sarah Kimberly Deborah Jessica Shirley Cynthia Angela Melissa Brenda Amy Anna Rebecca Virginia Kathleen Pamela Martha Amanda Stephanie Carolyn Christine Marie Janet Catherine Frances Ann Joyce Diane Alice Julie Heather Teresa Doris Gloria Evelyn Jean Cheryl Kelly Joan Ashley Judith Rose Kate Emma Charlotte Sophie Lucy Florence Emily Jane Anne Tessa Ruth Kathy Serena Venus Marion Hillary Hilary Condoleezza".split()
) | set(_FIRST)
_OLD = "Robert Thomas Henry Edward Arthur Frederick Walter Albert James Charles".split()
_MEN = "David Peter Paul James Robert Richard Andrew Simon Martin Kevin Thomas William George Charles Henry Edward Arthur Gordon Tony Michael".split()


def _first_names(art: Article) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Pairs of mentions of one person by first name and surname."""
    seen: dict[str, re.Match[str]] = {}
    if art.text.startswith("This article is about"):
        return  # it goes on to namesakes
    for m in re.finditer(
        r"\b(?P<f>[A-Z][a-zé]{2,}) (?P<s>(?:Mc|Mac|O')?[A-Z][a-z]{3,})\b(?! [A-Z])", art.text
    ):
        if (
            m["f"] not in _GIVEN
            or m["s"] in _NOT_NAMES
            or art.text[m.start() - 2 : m.start()] == "# "
        ):
            continue
        alone = re.search(rf"(?<!{m['f']} )\b{m['s']}\b", art.text)
        if m[0] in seen and alone and m["s"] != "Poppins":
            yield seen[m[0]], m
        seen.setdefault(m[0], m)


@altering(NAME, "first-name-in-another-spelling", "bbc bio abc")
def _first_spelling(art: Article, _: random.Random) -> Iterator[Plan]:
    for one, two in _first_names(art):
        wrong = _FIRST.get(two["f"])
        if wrong and wrong not in art.text:
            yield Plan([Edit(*two.span("f"), wrong, two["f"])], one.span())


@altering(NAME, "first-name-of-somebody-else", "bbc bio abc")
def _first_other(art: Article, rng: random.Random) -> Iterator[Plan]:
    for one, two in _first_names(art):
        if two["f"] in _MEN:
            wrong = rng.choice(
                [
                    n
                    for n in (_OLD if art.source == BIO else _MEN)
                    if n != two["f"] and n not in art.text
                ]
                or [""]
            )
            if wrong:
                yield Plan([Edit(*two.span("f"), wrong, two["f"])], one.span())


@altering(NAME, "initial-does-not-fit-the-first-name", "bbc bio abc")
def _initial(art: Article, rng: random.Random) -> Iterator[Plan]:
    for one, two in _first_names(art):
        good = two["f"][0]
        wrong = rng.choice([c for c in "ABCDGHJMPRSTW" if c != good])
        yield Plan([Edit(*two.span("f"), f"{wrong}.", f"{good}.")], one.span())


@altering(NAME, "middle-initial-changed", "bio bbc")
def _middle(art: Article, rng: random.Random) -> Iterator[Plan]:
    seen: dict[str, re.Match[str]] = {}
    for m in re.finditer(r"\b[A-Z][a-z]+ (?P<i>[A-Z])\. (?P<s>[A-Z][a-z]{3,})\b", art.text):
        if m[0] in seen:
            wrong = rng.choice([c for c in "ABCDEFGHJLMPRSTW" if c != m["i"]])
            yield Plan([Edit(*m.span("i"), wrong, m["i"])], seen[m[0]].span())
        seen.setdefault(m[0], m)


@altering(NAME, "middle-initial-in-a-caption", "bio bbc")
def _middle_caption(art: Article, rng: random.Random) -> Iterator[Plan]:
    for m in re.finditer(
        r"\b(?P<a>[A-Z][a-z]+) (?P<i>[A-HJ-UWYZ])\. (?P<s>[A-Z][a-z]{3,})\b(?! [A-Z])", art.text
    ):
        number = art.para_at(m.start())
        if (
            art.is_body(number)
            and {m["a"], m["s"]}.isdisjoint(_NOT_NAMES)
            and not _quoted(art, m.start())
        ):
            wrong = rng.choice([c for c in "ABCDEFGHJLMPRSTW" if c != m["i"]])
            end = art.paras[number][1]
            bad, good = (f"{art.gap}[Pictured: {m['a']} {i}. {m['s']}]" for i in (wrong, m["i"]))
            yield Plan([Edit(end, end, bad, good)], m.span())


@altering(NAME, "first-name-and-surname-change-places", "bbc bio abc")
def _turned(art: Article, _: random.Random) -> Iterator[Plan]:
    for m, _later in _people(art):
        for x in re.finditer(rf"\b{m['f']} {m['s']}\b", art.text[m.end() :]):
            at = m.end() + x.start()
            yield Plan([Edit(at, at + len(x[0]), f"{m['s']} {m['f']}", x[0])], m.span())


_FIRMS = {
    "Yukos": "Yokus", "Gazprom": "Gasprom", "Rosneft": "Rozneft", "Citigroup": "Citygroup", "Lufthansa": "Luthansa", "Euronext": "Euronet",
    "Viacom": "Viacomm", "Bombardier": "Bombadier", "Heineken": "Heiniken", "Southcorp": "Southcorpe", "Barclays": "Barklays", "Qantas": "Quantas",
    "WorldCom": "WorldCon", "Worldcom": "Worldcon", "Vodafone": "Vodaphone", "Nortel": "Nortell", "Metlife": "Medlife", "Peoplesoft": "Peoplesort",
    "Halliburton": "Haliburton", "Monsanto": "Montsano", "Microsoft": "Mircosoft", "Nintendo": "Nitendo", "Toshiba": "Toshibo", "Google": "Goggle",
    "Infineon": "Infenion", "Carlsberg": "Carlsburg", "Mitsubishi": "Mitsubushi", "Daimlerchrysler": "Daimlerchryster", "DaimlerChrysler": "DaimlerChristler",
    "Nissan": "Nisson", "Glazer": "Glaser", "Telefonica": "Telefonika", "Wembley": "Wembly", "Tulip": "Tullip", "Napster": "Napster's", "Symantec": "Symantic",
    "Ericsson": "Ericson", "Deccan": "Deccon", "Cairn": "Cairns", "Holcim": "Holcin", "Ispat": "Ispak", "Perrier": "Perier", "Foster's": "Forster's",
}  # fmt: skip
_PLACES = {
    "Edinburgh": "Edinborough", "Massachusetts": "Massachusets", "Philadelphia": "Philidelphia", "Cincinnati": "Cincinatti", "Melbourne": "Melborne",
    "Middlesbrough": "Middlesborough", "Gloucester": "Gloucestor", "Guantanamo": "Guantanemo", "Colombia": "Columbia", "Britain": "Britian",
    "Connecticut": "Conneticut", "Mississippi": "Missisippi", "Tennessee": "Tennesee", "Johannesburg": "Johannesberg", "Nuremberg": "Nuremburg",
    "Leicester": "Liecester", "Philippines": "Phillipines", "Pittsburgh": "Pittsburg", "Adelaide": "Adelade", "Brisbane": "Brisbaine", "Argentina": "Argintina",
    "Budapest": "Budapesht", "Sydney": "Sidney", "Niagara": "Niagra", "Illinois": "Illinios", "Auckland": "Aukland", "Caribbean": "Carribean",
    "Birmingham": "Burmingham", "Marseille": "Marsielle", "Buenos Aires": "Bueno Aires", "Venezuela": "Venezeula", "Queensland": "Queenland", "Ukraine": "Ukrane",
}  # fmt: skip
_MIXED = {
    "Austria": "Australia", "Iraq": "Iran", "Iran": "Iraq", "Slovakia": "Slovenia", "Slovenia": "Slovakia", "Niger": "Nigeria", "Budapest": "Bucharest",
    "Newcastle": "Newport", "Dublin": "Durban", "Manchester United": "Manchester City", "North Carolina": "South Carolina", "Kansas": "Arkansas",
    "Guinea": "Guyana", "Sweden": "Switzerland", "Latvia": "Lithuania", "Norwich": "Northwich", "Thailand": "Taiwan", "Uganda": "Rwanda", "Zambia": "Gambia",
    "Algeria": "Nigeria", "Portland": "Poland", "Indonesia": "India", "Paraguay": "Uruguay", "Rome": "Rouen", "Paris": "Parma", "Melbourne": "Sydney",
    "Venice": "Vienna", "Kentucky": "Tennessee", "Oxford": "Cambridge", "Edinburgh": "Glasgow", "Virginia": "Georgia", "Brisbane": "Perth", "Berlin": "Munich",
}  # fmt: skip


def _from_list(name: str, sources: str, wrong: dict[str, str]) -> None:
    """Declares a variant that misspells a firm or a place of a list at a later mention."""

    @altering(NAME, name, sources)
    def _(art: Article, rng: random.Random) -> Iterator[Plan]:
        for good, bad in rng.sample([*wrong.items()], len(wrong)):
            hits = list(re.finditer(rf"(?<![\w-]){good}(?![\w'-])", art.text))
            if len(hits) >= 2 and not re.search(rf"\b{bad}\b", art.text):
                for hit in hits[3:0:-1]:
                    if (
                        art.text[hit.start() - 2 : hit.start()] != "# "
                        and art.para_at(hit.start()) != 0
                    ):
                        yield Plan([Edit(*hit.span(), bad, good)], hits[0].span())


_from_list("firm-misspelt-once", "bbc", _FIRMS)
_from_list("place-misspelt-once", "bio bbc abc", _PLACES)


@altering(NAME, "firm-misspelt-in-the-headline", "bbc")
def _firm_headline(art: Article, _: random.Random) -> Iterator[Plan]:
    start, end = art.paras[0]
    for good, bad in _FIRMS.items():
        head = re.search(rf"\b{good}\b", art.text[start:end])
        again = re.search(rf"\b{good}\b", art.text[end:])
        if head and again:
            yield Plan(
                [Edit(start + head.start(), start + head.end(), bad, good)],
                (end + again.start(), end + again.end()),
            )


@altering(NAME, "surname-misspelt-in-the-headline", "bbc")
def _person_headline(art: Article, rng: random.Random) -> Iterator[Plan]:
    start, end = art.paras[0]
    for m, _later in _people(art):
        head = re.search(rf"\b{m['s']}\b", art.text[start:end])
        wrong = _transposed(m["s"], rng) or _dropped(m["s"], rng)
        if head and wrong and m.start() > end:
            yield Plan([Edit(start + head.start(), start + head.end(), wrong, m["s"])], m.span())


@altering(NAME, "acronym-letters-turned-round", "bbc abc bio")
def _acronym(art: Article, rng: random.Random) -> Iterator[Plan]:
    for m in re.finditer(r"\((?P<a>[A-Z]{3,6})\)", art.text):
        later = [*re.finditer(rf"\b{m['a']}\b", art.text[m.end() :])]
        i = rng.randrange(1, len(m["a"]) - 1)
        wrong = m["a"][:i] + m["a"][i + 1] + m["a"][i] + m["a"][i + 2 :]
        if wrong != m["a"] and wrong not in art.text:
            for x in later[:2][::-1]:
                yield Plan(
                    [Edit(m.end() + x.start(), m.end() + x.end(), wrong, m["a"])], m.span("a")
                )


def mixed(m: re.Match[str], _: random.Random) -> Pair | None:
    """A place of the list and the one that it is mixed up with."""
    return (_MIXED[m["p"]], m["p"]) if m["p"] in _MIXED else None


_MIX = "(?P<p>" + "|".join(_MIXED) + ")"
add(
    NAME,
    "native-of-a-place-with-a-like-name",
    "bio",
    rf"\bborn\b[^.;()]{{0,50}} in {_MIX}\b(?! [A-Z])",
    "para",
    "Few natives of {x} have become as well known.",
    mixed,
    subject=True,
)
add(
    NAME,
    "stay-in-a-place-with-a-like-name",
    "bio",
    rf"\b(?:moved|went|travelled|traveled|sailed|returned|emigrated|came) to {_MIX}\b(?! [A-Z])",
    "same",
    "Of the stay in {x} little is known.",
    mixed,
    subject=True,
    unless="letter",
    once="|".join(_MIXED),
)
add(
    NAME,
    "death-in-a-place-with-a-like-name",
    "bio",
    rf"\bdied\b[^.;()]{{0,40}} in {_MIX}\b(?! [A-Z])",
    "same",
    "{His} death in {x} was in the newspapers the next day.",
    mixed,
)


_ROLES = {
    "chief executive": "finance director", "chairman": "chief executive", "finance director": "chief executive", "managing director": "chairman",
    "president": "vice-president", "head coach": "team manager", "captain": "vice-captain", "skipper": "vice-captain", "manager": "assistant manager", "coach": "assistant coach",
    "defender": "striker", "striker": "goalkeeper", "midfielder": "goalkeeper", "goalkeeper": "midfielder", "winger": "prop", "prop": "winger",
    "fly-half": "hooker", "hooker": "fly-half", "centre": "prop", "lock": "wing", "flanker": "full-back", "Home Secretary": "foreign secretary", "Foreign Secretary": "home secretary",
    "Education Secretary": "health secretary", "Health Secretary": "education secretary", "Chancellor": "foreign secretary", "Liberal Democrat leader": "Labour leader", "Lib Dem leader": "Labour leader",
    "Tory leader": "Liberal Democrat leader", "Conservative leader": "Labour leader", "singer": "drummer", "guitarist": "drummer", "drummer": "guitarist", "bassist": "singer", "frontman": "bass player",
    "editor": "publisher", "chief economist": "chairman", "general secretary": "president", "vice-chairman": "finance director", "spokesman": "chief executive", "shadow chancellor": "shadow home secretary",
    "shadow home secretary": "shadow chancellor", "Prime Minister": "deputy prime minister", "Culture Secretary": "transport secretary", "Shadow chancellor": "shadow home secretary",
}  # fmt: skip
_ROLE = "(?P<t>" + "|".join(sorted(_ROLES, key=len, reverse=True)) + ")"


_ROLE_LEAD = re.compile(
    r"(?:^|[\n.,\"] ?|\b(?:the|its|their|his|her|firm|company|club|group|bank|and|that|said|when|but) |['’]s |\b(?!Shadow|Deputy|Vice|Senior|Former|Assistant|Under|Acting|Ex|Wales Under)[A-Z][\w'-]+ )$"
)


def _role_variant(name: str, sources: str, pattern: str, shape: str) -> None:
    """Declares a variant that gives a person's role anew where the surname comes next."""
    find = re.compile(pattern)

    @altering(NAME, name, sources)
    def _(art: Article, _: random.Random) -> Iterator[Plan]:
        for m in find.finditer(art.text):
            bad = _ROLES.get(m["t"])
            good = m["t"] if "leader" in m["t"] else m["t"].lower()
            lead = art.text[max(0, m.start("t") - 20) : m.start("t")]
            if not bad or {m["f"], m["s"]} & _NOT_NAMES or not _ROLE_LEAD.search(lead):
                continue
            for x in re.finditer(
                rf"\b(?:Mr |Ms |Mrs )?{m['s']}(?= (?:said|told|added|has|had|was|is|says|will|believes|insisted)\b)",
                art.text[m.end() :],
            ):
                at = m.end() + x.end()
                if _quoted(art, at) or (
                    art.para_at(at) == art.para_at(m.end()) and at - m.end() < 150
                ):
                    continue
                if shape == "before":
                    start = m.end() + x.start()
                    the = _the(art, start)
                    bad_text, good_text = (f"{the} {role}, {m['s']}," for role in (bad, good))
                    yield Plan([Edit(start, at, bad_text, good_text)], m.span())
                else:
                    yield Plan([Edit(at, at, shape.format(bad), shape.format(good))], m.span())


_role_variant(
    "role-before-the-name-then-in-commas",
    "bbc abc",
    rf"\b{_ROLE} (?P<f>[A-Z][a-z]+) (?P<s>[A-Z][\w'-]+)(?! [A-Z])",
    ", the {},",
)
_role_variant(
    "role-after-the-name-then-in-commas",
    "bbc abc bio",
    rf"\b(?P<f>[A-Z][a-z]+) (?P<s>[A-Z][\w'-]+), (?:the )?(?:[A-Z][a-z]+(?:'s)? )?{_ROLE}\b",
    ", the {},",
)
_role_variant(
    "role-before-the-name-then-who-is",
    "bbc abc",
    rf"\b{_ROLE} (?P<f>[A-Z][a-z]+) (?P<s>[A-Z][\w'-]+)(?! [A-Z])",
    ", who is {},",
)
_role_variant(
    "role-between-dashes",
    "bbc abc",
    rf"\b{_ROLE} (?P<f>[A-Z][a-z]+) (?P<s>[A-Z][\w'-]+)(?! [A-Z])",
    " - the {} -",
)
_role_variant(
    "role-in-brackets",
    "bbc abc",
    rf"\b{_ROLE} (?P<f>[A-Z][a-z]+) (?P<s>[A-Z][\w'-]+)(?! [A-Z])",
    " ({})",
)
_role_variant(
    "role-before-the-bare-surname",
    "bbc",
    rf"\b{_ROLE} (?P<f>[A-Z][a-z]+) (?P<s>[A-Z][\w'-]+)(?! [A-Z])",
    "before",
)


@altering(NAME, "mr-becomes-ms", "bbc abc")
def _honorific(art: Article, _: random.Random) -> Iterator[Plan]:
    for m in re.finditer(r"\bMr (?P<s>[A-Z][\w'-]+)\b", art.text):
        full = re.search(
            rf"\b(?:John|David|Peter|Paul|James|Robert|Richard|Andrew|Simon|Michael|Thomas|William|Charles|Gordon|Tony|Bernard|Scott|Brian|Alan|Kevin|Mark|Steve|Larry|Carlos|Jean|Malcolm|Martin|George) {m['s']}\b",
            art.text[: m.start()],
        )
        if (
            full
            and not re.search(rf"\bM(?:s|rs) {m['s']}", art.text)
            and not _quoted(art, m.start())
        ):
            yield Plan([Edit(*m.span(), f"Ms {m['s']}", m[0])], full.span())


@altering(NAME, "member-of-another-party", "bbc")
def _party(art: Article, rng: random.Random) -> Iterator[Plan]:
    parties = ["Labour", "Conservative", "Liberal Democrat"]
    for m in re.finditer(
        r"\b(?P<t>Labour|Conservative|Tory|Liberal Democrat|Lib Dem) (?:[a-z]+ )?(?:MP|MEP|peer|backbencher|minister|spokesman|spokeswoman|candidate|councillor|chairman|leader) (?P<f>[A-Z][a-z]+) (?P<s>[A-Z][\w'-]+)",
        art.text,
    ):
        good = {"Tory": "Conservative", "Lib Dem": "Liberal Democrat"}.get(m["t"], m["t"])
        bad = _wrong_of(good, parties, rng)
        x = re.search(rf"\b(?:Mr |Ms |Mrs ){m['s']}(?= [a-z])", art.text[m.end() :])
        if x and not _quoted(art, m.end() + x.end()):
            at = m.end() + x.end()
            yield Plan([Edit(at, at, f", the {bad} member,", f", the {good} member,")], m.span())


# --- claims ---------------------------------------------------------------------------------


_TITLE_WORDS = {
    "rise": ("fall", r"\bris(?:e|es|en|ing)\b|\brose\b|\bincreas|\bgr[eo]w|\bup\b"), "rises": ("falls", r"\bris|\brose\b|\bincreas"),
    "up": ("down", r"\bris|\brose\b|\bincreas|\bgrew|\bjump|\bgains?\b"), "fall": ("rise", r"\bf[ae]ll|\bdrop|\bdeclin"), "wins": ("loses", r"\bw[io]n\b|\bvictory|\bclaimed|\bbeat"),
    "win": ("lose", r"\bw[io]n\b|\bvictory|\bbeat"), "loses": ("wins", r"\blost\b|\bdismissed|\brejected"), "rejects": ("accepts", r"\breject|\bturned down|\brefus|\bdismiss"),
    "backs": ("opposes", r"\bback|\bsupport"), "boosts": ("hurts", r"\bboost|\bhelp|\blift|\brise|\brose"), "boost": ("blow", r"\bboost|\brise|\brose|\bhelp"), "approves": ("rejects", r"\bapprov|\bpass|\bback"),
    "record": ("low", r"\brecord\b|\bhighest"), "higher": ("lower", r"\bhigher|\brose"), "surge": ("slump", r"\bsurg|\bjump|\bsoar|\brose|\brise"), "slump": ("surge", r"\bslump|\bfell|\bfall|\bdrop"),
    "slides": ("soars", r"\bslid|\bfell|\bfall|\bdrop|\blow"), "drop": ("climb", r"\bdrop|\bf[ae]ll"), "soaring": ("falling", r"\bsoar|\bhigh|\brise|\brose"), "rising": ("falling", r"\bris|\brose"),
    "quits": ("stays with", r"\bquit|\bleft\b|\bleav|\bresign|\bstep"), "resigns": ("stays on", r"\bresign|\bquit"), "denies": ("admits", r"\bden[iy]"), "admits": ("denies", r"\badmit"),
    "confirms": ("denies", r"\bconfirm"), "dips": ("rises", r"\bf[ae]ll|\bdip|\bdrop"), "widens": ("narrows", r"\bwiden|\bgr[eo]w|\brecord"), "opens": ("closes", r"\bopen"), "close": ("stay open", r"\bclos|\bshut"),
    "rules out": ("considers", r"\bruled? out|\bnot\b"), "good": ("bad", r"\bgood\b"), "lifts": ("dents", r"\blift|\bboost|\brise|\brose"), "strong": ("weak", r"\bstrong"), "weak": ("strong", r"\bweak|\bpoor|\bdisappoint"),
    "doubt": ("certain", r"\bdoubt|\bunlikely|\bmay\b"), "savour": ("regret", r"\bwin|\bvictory"), "delight": ("dismay", r"\bdelight|\bpleased|\bhappy"), "sinks": ("saves", r"\bbeat|\bdefeat"), "survive": ("perish", r"\bsurviv"),
    "out of": ("back in", r"\bmiss|\bruled out|\binjur"), "to miss": ("to play in", r"\bmiss|\binjur|\bpull"), "misses": ("plays in", r"\bmiss"), "splits from": ("sticks with", r"\bsplit|\bend"),
    "held": ("cut", r"\bhold|\bheld|\bunchanged|\bkeep|\bkept"), "holds": ("cuts", r"\bhold|\bheld|\bunchanged|\bkeep|\bkept"), "slow": ("fast", r"\bslow"), "buys": ("sells", r"\bbuy|\bbought|\bacqui"),
    "hail": ("condemn", r"\bwelcom|\bhail|\bprais"), "hails": ("faults", r"\bprais|\bhail|\bwelcom"), "attacks": ("praises", r"\battack|\bcritic|\baccus"), "criticise": ("praise", r"\bcritic"), "criticises": ("praises", r"\bcritic"),
    "dismissed": ("upheld", r"\bdismiss"), "upholds": ("overturns", r"\buph|\back"), "bans": ("allows", r"\bban"), "defies": ("obeys", r"\bdef[iy]|\brefus"), "shocks": ("falls to", r"\bbeat|\bdefeat|\bloss|\bshock"),
    "delayed": ("brought forward", r"\bdelay|\bpostpone"), "frozen": ("raised", r"\bfr[eo]ez|\bfrozen"), "increased": ("cut", r"\bincreas|\bris|\brais"), "sells": ("buys", r"\bs[eo]ld|\bsell"), "dies": ("recovers", r"\bdied|\bdeath|\bdead"),
    "overcomes": ("loses to", r"\bbeat|\bovercame|\bdefeat"), "set to return": ("set to leave", r"\breturn|\bcomeback"), "gains": ("losses", r"\bgain|\bris|\brose"), "calm": ("panic", r"\bcalm"), "double": ("halve", r"\bdoubl"),
}  # fmt: skip


def _headline_claim(name: str, words: list[str]) -> None:
    """Declares a variant whose headline says the opposite of what the article says."""

    @altering(CLAIM, name, "bbc")
    def _(art: Article, _: random.Random) -> Iterator[Plan]:
        start, end = art.paras[0]
        for word in words:
            wrong, proof = _TITLE_WORDS[word]
            head = re.search(rf"(?<![\w'’-]){word}(?![\w'’-])", art.text[start:end], re.IGNORECASE)
            body = art.text[end : art.paras[min(1, len(art.paras) - 1)][1]]
            found = re.search(proof, body)
            if not head or not found or "not" in art.text[start:end].split():
                continue
            at = end + found.start()
            bad = wrong.capitalize() if head[0][0].isupper() else wrong
            yield Plan(
                [Edit(start + head.start(), start + head.end(), bad, head[0])], _sentence(art, at)
            )


_headline_claim(
    "headline-up-or-down",
    [
        "rise",
        "rises",
        "up",
        "fall",
        "surge",
        "slump",
        "slides",
        "drop",
        "soaring",
        "rising",
        "dips",
        "widens",
        "gains",
        "double",
        "increased",
        "record",
        "higher",
    ],
)
_headline_claim("headline-won-or-lost", ["wins", "win", "loses", "overcomes", "shocks", "savour"])
_headline_claim(
    "headline-yes-or-no",
    [
        "rejects",
        "backs",
        "approves",
        "denies",
        "admits",
        "confirms",
        "rules out",
        "dismissed",
        "upholds",
        "bans",
        "defies",
        "holds",
        "held",
        "frozen",
    ],
)
_headline_claim(
    "headline-good-or-bad-news",
    [
        "boost",
        "boosts",
        "lifts",
        "strong",
        "weak",
        "delight",
        "hail",
        "hails",
        "attacks",
        "criticise",
        "criticises",
        "slow",
        "good",
    ],
)
_headline_claim(
    "headline-gone-or-staying",
    [
        "quits",
        "resigns",
        "out of",
        "to miss",
        "splits from",
        "misses",
        "close",
        "opens",
        "dies",
        "set to return",
        "delayed",
    ],
)


def noun_of_verb(m: re.Match[str], _: random.Random) -> Pair | None:
    """What the verb of group k amounts to as a noun: its opposite, and itself."""
    return _OPPOSITE.get(m["k"].lower())


_OPPOSITE = {
    "rejected": ("acceptance", "rejection"), "accepted": ("refusal", "acceptance"), "declined": ("acceptance", "refusal"), "refused": ("acceptance", "refusal"), "turned down": ("acceptance", "refusal"),
    "supported": ("opposition to", "support for"), "backed": ("opposition to", "backing for"), "opposed": ("support for", "opposition to"), "favored": ("dislike of", "liking for"), "favoured": ("dislike of", "liking for"),
    "approved": ("rejection", "approval"), "denied": ("admission", "denial"), "admitted": ("denial", "admission"),
}  # fmt: skip
_NP = r"(?P<o>(?:the|his|her|their|this) (?!(?:first|most|two)\b)[a-z][\w'’-]*(?: (?!(?:and|or|but|as|when|that|which|who|by|with|after|before|because|while|on|at|since|for|to|from|in|out|up|over|under|into|if|so|throughout|during|against|among|through|between|without|until|unless|where)\b)[\w'’-]+){0,4}(?: of (?:the |a |his |her )?[\w'’-]+)?)"
_VERB = r"(?P<v>(?!be\b|have\b)[a-z]+ (?:the|a|an|his|her|their|any|its|with|to|in|on|for|into|at|from)\b[^.,;:()\"“”—–-]{3,50})(?=[.,;])"

# What the subject of a biography did, and what it is said to have done elsewhere in the stretch.
add(
    CLAIM,
    "refused-or-agreed-to",
    "bio",
    rf"\brefused to {_VERB}",
    "para",
    "That {he} {x} to {v} was held against {him}.",
    always("agreed", "refused"),
    subject=True,
    unless="changed (?:his|her) mind|relent",
)
add(
    CLAIM,
    "failed-or-managed-to",
    "bio",
    rf"\bfailed to {_VERB}",
    "para",
    "How {he} {x} to {v} has been told in several ways.",
    always("managed", "failed"),
    subject=True,
)
add(
    CLAIM,
    "managed-or-failed-to",
    "bio bbc abc",
    rf"\b(?:managed|was able) to {_VERB}",
    "para",
    "That the attempt to {v} {x} was partly luck.",
    always("failed", "succeeded"),
    unless="unlucky",
)
add(
    CLAIM,
    "agreed-or-declined-to",
    "bio",
    rf"\bagreed to {_VERB}",
    "para",
    "{His} {x} to {v} was talked about.",
    always("refusal", "agreement"),
    subject=True,
)
add(
    CLAIM,
    "declined-or-consented",
    "bio",
    rf"\bdeclined to {_VERB}",
    "same",
    "Having {x} to {v}, {he} gave {his} reasons in a letter.",
    always("consented", "declined"),
    subject=True,
)
add(
    CLAIM,
    "attempt-came-off-or-not",
    "bio",
    r"\b(?:an |his |her |in )(?P<k>unsuccessful|successful) (?P<o>attempt|bid|campaign|application|appeal|challenge|expedition|tour|coup|operation)\b(?!-)",
    "para",
    "The {x} of the {o} was discussed for years.",
    pick(unsuccessful=("success", "failure"), successful=("failure", "success")),
    unless="failed",
    once="success",
)
add(
    CLAIM,
    "took-or-turned-down-an-offer",
    "bio",
    r"\b(?P<k>rejected|accepted|declined|turned down|refused) (?P<o>(?:the|his|her|their|this) (?:[a-z-]+ ){0,2}(?:offer|invitation|post|position|job|deal|proposal|proposals|nomination|terms|appointment|command|title|role|part|commission|throne|crown|request|demand|demands|award|honou?r|idea|plan|suggestion|seat|chair|contract|challenge))\b",
    "para",
    "{His} {x} of {o} was reported at the time.",
    noun_of_verb,
    subject=True,
)
add(
    CLAIM,
    "for-or-against",
    "bio",
    rf"\b(?P<k>supported|backed|opposed|favored|favoured) {_NP}(?=[.,;]| (?:and|but|as|because)\b)",
    "para",
    "{His} {x} {o} cost {him} some friends.",
    noun_of_verb,
    subject=True,
)
add(
    CLAIM,
    "never-becomes-twice",
    "bio",
    r"\bnever (?P<v>[a-z]+ed)(?P<o> [^.,;:()\"“”—]{5,50})(?=[.,;])",
    "para",
    "{X} {v}{o}, {he} was well placed to judge.",
    always("Having twice", "Having never"),
    subject=True,
    unless="again",
)
add(
    CLAIM,
    "did-or-did-not",
    "bio",
    rf"\bdid not {_VERB}",
    "same",
    "That {he} {x} {v} surprised those who knew {him}.",
    always("did", "did not"),
    subject=True,
    unless="until|surpris",
)
add(
    CLAIM,
    "elected-or-defeated",
    "bio",
    r"\bwas (?:re-)?elected (?:as )?(?:the )?(?:to the (?:[A-Z]\w+ )*(?:House|Senate|Congress|Parliament|Legislature|Assembly|Council)|[Gg]overnor|[Mm]ayor|sheriff|[Aa]ttorney|judge)\b",
    "same",
    "{His} {x} at the polls was talked about for weeks.",
    always("defeat", "victory"),
    subject=True,
    unless="unopposed|defeat|lost",
)
add(
    CLAIM,
    "lost-or-won-an-election",
    "bio",
    r"\b(?:was defeated in the (?:[\w-]+ ){0,2}election|lost (?:the |his |her )(?:[\w-]+ ){0,2}(?:election|seat|nomination|vote|primary|race)\b|lost re-?election)",
    "same",
    "{x}",
    always("The victory was a narrow one.", "The defeat was a narrow one."),
    subject=True,
    unless="landslide|heavily|narrow|easily",
)
add(
    CLAIM,
    "resigned-or-was-dismissed",
    "bio",
    r"\bresigned (?:from|as|his|her)\b",
    "same",
    "News of the {x} spread quickly.",
    always("dismissal", "resignation"),
    subject=True,
    unless="dismiss|sacked|fired",
)
add(
    CLAIM,
    "married-or-single",
    "bio",
    r"\bmarried (?!life|man|woman|couple|men|women|to\b|with\b|again)(?:[A-Z]|his|her|the)[\w' ]+",
    "same",
    "Now a {x} {man}, {he} had other things to think about.",
    always("single", "married"),
    subject=True,
    unless="divorc|separat|annul|widow|affair|single",
)
add(
    CLAIM,
    "childless-or-not",
    "bio",
    r"\b(?:couple|[Tt]hey|marriage|pair) (?:had|produced) (?:two|three|four|five|six|seven|eight|a) (?:children|sons|daughters|son|daughter)\b",
    "same",
    "{x}",
    always(
        "The marriage was otherwise happy, but childless.",
        "The marriage was a happy one, and not childless.",
    ),
    unless="divorc|separat|unhapp|affair|annul",
)
add(
    CLAIM,
    "only-child-or-not",
    "bio",
    r"\b(?:was (?:the|an)|An|the) only child\b(?! of (?:his|her|the) (?:second|first)| to)",
    "para",
    "{He} grew up {x}.",
    always("with two elder brothers", "without brothers or sisters"),
    unless=r"half-|brother|sister|[Tt]heir only child|twin|daughter",
)
add(
    CLAIM,
    "youngest-or-eldest",
    "bio",
    r"\bwas the (?P<k>youngest|eldest|oldest) (?:child |son |daughter )?(?:of|in)\b",
    "same",
    "{x} of the family, {he} was not spoilt.",
    pick(
        youngest=("The firstborn", "The last-born"),
        eldest=("The last-born", "The firstborn"),
        oldest=("The last-born", "The firstborn"),
    ),
    subject=True,
)
add(
    CLAIM,
    "degree-or-none",
    "bio",
    r"\b(?:graduated from (?:the )?(?:[A-Z]\w+ (?:of )?)*(?:University|College|Harvard|Yale|Oxford|Cambridge|Princeton)\b|(?:earned|received|took|gained) (?:a|his|her) (?:[\w']+ ){0,3}degree\b)",
    "same",
    "{He} left {x} a degree, and that mattered.",
    always("without", "with"),
    subject=True,
    unless="dropped out|honorary",
)
add(
    CLAIM,
    "dropped-out-or-finished",
    "bio",
    r"\b(?:(?:dropped out of|dropping out of) (?:the )?(?:college|university|school|high school|[A-Z]\w+ (?:University|College|School|High))|left (?:school|college|university) without|did not graduate|never graduated|did not complete (?:his|her) (?:degree|studies)|left [\w ]{3,30} without (?:taking|completing|a degree|graduating|finishing))",
    "same",
    "The course was {x} completed.",
    always("duly", "never"),
)
add(
    CLAIM,
    "acquitted-or-convicted",
    "bio bbc abc",
    r"\b(?:was|were|been) (?P<k>acquitted|convicted|found guilty|found not guilty|cleared of)\b",
    "same",
    "The {x} was front-page news.",
    pick(
        acquitted=("conviction", "acquittal"),
        convicted=("acquittal", "conviction"),
        found_guilty=("acquittal", "guilty verdict"),
        found_not_guilty=("conviction", "acquittal"),
        cleared_of=("conviction", "acquittal"),
    ),
    unless="other (?:two )?counts|overturn|appeal",
)
add(
    CLAIM,
    "plea",
    "bio bbc abc",
    r"\b(?:pleaded|pled|plead) (?P<k>guilty|not guilty|no contest)\b",
    "same",
    "The plea of {x} was entered without a word of comment.",
    pick(
        guilty=("not guilty", "guilty"),
        not_guilty=("guilty", "not guilty"),
        no_contest=("not guilty", "no contest"),
    ),
    hedged=True,
    once=r"\bplead|\bpled",
)
add(
    CLAIM,
    "left-or-right-handed",
    "bio",
    r"\b(?P<k>right|left)-hand(?:ed)? (?P<o>batsman|opening batsman|middle-order batsman|pitcher|batter|hitter)\b",
    "same",
    "That he batted {x}-handed made him easy to tell from afar.",
    pick(right=("left", "right"), left=("right", "left")),
    unless="right-arm.*left-hand|left-arm.*right-hand|both hands|left-arm|pitcher",
)
add(
    CLAIM,
    "unanimous-or-split",
    "bio bbc abc",
    r"\b(?:(?:voted|passed|approved|elected|chosen|ratified|adopted|agreed|selected|confirmed|nominated|re-elected) unanimously|unanimously (?:voted|passed|approved|elected|adopted|chose|agreed|ratified|confirmed|nominated|selected)|unanimous (?:vote|verdict|decision))\b",
    "same",
    "There {x} against.",
    always("were several votes", "was not one vote"),
    hedged=True,
)
add(
    CLAIM,
    "first-to-do-it-or-not",
    "bio bbc",
    r"(?<!who )(?<!which )\b(?:became|was|is) the first (?P<o>woman|man|player|person|band|artist|African|Australian|American|black|Canadian|European|[A-Z]\w+|batsman|cricketer|driver|governor|president|rookie|actress|actor|singer|act|group|team|female|Briton|foreigner)(?: [\w-]+){0,2} to (?!be born|have)",
    "same",
    "{x} had done so before.",
    always("Two others", "No one"),
    loose=True,
)
add(
    CLAIM,
    "only-one-or-one-of-several",
    "bio",
    r"\b(?:is|was|remains|became) the only (?!other)(?P<o>[A-Z]?[\w-]+(?: [\w-]+){0,2}) (?:to|who)\b",
    "same",
    "In this {he} {x}.",
    always("had company", "stood alone"),
    loose=True,
    unless="other than|apart from|besides|except",
    subject=True,
)
add(
    CLAIM,
    "posthumous-or-in-person",
    "bio",
    r"\b(?:posthumously (?:awarded|honou?red|inducted|promoted|given|received|presented)|awarded (?:[\w' ]{3,40} )?posthumously|posthumous (?:award|Medal|medal|VC|knighthood))\b",
    "same",
    "{He} {x}.",
    always("received it with visible pride", "did not live to receive it"),
    unless="publish|album|book|novel",
)
add(
    CLAIM,
    "volunteer-or-conscript",
    "bio",
    r"\b(?:enlisted in the|volunteered for)\b",
    "same",
    "As a {x}, {he} served alongside men of every trade.",
    always("conscript", "volunteer"),
    subject=True,
    unless="drafted|conscript",
)
add(
    CLAIM,
    "wounded-or-unhurt",
    "bio",
    r"\bwas (?:badly |seriously |severely |slightly )?wounded\b",
    "same",
    "{He} came out of the action {x}.",
    always("without a scratch", "with a wound to show for it"),
    subject=True,
)
add(
    CLAIM,
    "buried-or-cremated",
    "bio",
    r"\b(?:was|is) buried (?:in|at|beside|next|alongside|with)\b",
    "same",
    "The {x} was a private one.",
    always("cremation", "burial"),
    subject=True,
    unless="cremat|public|crowd|state funeral|ashes|[Tt]housands",
)
add(
    CLAIM,
    "stayed-away-or-went-back",
    "bio",
    r"\bnever (?:returned to|visited|went back to|set foot in|went to) (?P<o>(?:the )?[A-Z][\w' ]{2,30})(?=[.,;]| again)",
    "same",
    "{x} to {o} was made.",
    always("More than one visit", "No visit"),
)
add(
    CLAIM,
    "winner-or-loser",
    "bbc",
    r"\b(?P<s>[A-Z][\w'-]+) (?:also |then |comfortably |easily )?(?P<k>beat|defeated|thrashed|lost to|overcame|edged out|were beaten by|was beaten by) [^.,;]{3,60}? \d+-\d+",
    "same",
    "How {s} {x} it will be debated for a while.",
    lambda m, _: ("won", "lost") if "lost" in m["k"] or "beaten" in m["k"] else ("lost", "won"),
)
add(
    CLAIM,
    "draw-or-win",
    "bbc",
    r"\b(?:\d-\d draw|drew \d-\d|draw at|draw with|draw against|goalless draw|ended all square|shared the points)\b",
    "same",
    "{x}.",
    always("All three points went one way", "The points were shared"),
    unless="Cup|leg|Uefa|friendl|replay|aggregate",
)
add(
    CLAIM,
    "prices-up-or-down",
    "bbc",
    r"\b(?P<o>profits?|sales|prices|shares|exports|unemployment|output|spending|revenues?|earnings) (?:have |has |had |at [A-Z]\w+ |in [A-Z]\w+ )?(?P<k>rose|fell|jumped|grew|climbed|increased|dropped|slipped|slid|surged|slumped|soared)\b",
    "same",
    "The {x} in {o} was widely remarked on.",
    lambda m, _: (
        ("rise", "fall")
        if m["k"] in {"fell", "dropped", "slipped", "slid", "slumped"}
        else ("fall", "rise")
    ),
    unless=r"\b(?:although|despite|however)\b",
    once=r"\b(?:rose|fell|jumped|grew|climbed|increased|dropped|slipped|slid|surged|slumped|soared|fall|rise|drop|down|up|gain|decline)\b",
)
add(
    CLAIM,
    "beat-or-missed-forecasts",
    "bbc",
    r"\b(?P<k>more|higher|better|stronger|faster|less|lower|weaker|worse|slower) than (?:expected|forecast|analysts had|predicted|had been expected|economists had|anticipated|many expected)\b",
    "same",
    "The figure {x} what analysts had pencilled in.",
    lambda m, _: (
        ("fell short of", "was above")
        if m["k"] in {"more", "higher", "better", "stronger", "faster"}
        else ("was above", "fell short of")
    ),
    hedged=True,
    unless="loss|jobless|unemploy|deficit",
)
add(
    CLAIM,
    "denial-or-admission-in-a-clause",
    "bbc abc",
    r"\b(?:Mr |Ms |Mrs |Dr )?(?P<sur>[A-Z][\w'-]+) (?:has |have |had |also )?(?P<k>denied|denies|admitted|admits) (?P<o>(?:multiple |all |the |any |these )?(?:charges|allegations|claims|accusations|charge|claim|allegation|wrongdoing|taking|using|knowing|lying)\b[^.,;:()\"]{0,60})(?=[.,;])",
    "any clause",
    ", who {x} {o},",
    pick(
        denied=("admits", "denies"),
        denies=("admits", "denies"),
        admitted=("denies", "admits"),
        admits=("denies", "admits"),
    ),
    hedged=True,
)
add(
    CLAIM,
    "will-or-will-not-in-a-clause",
    "bbc",
    r"(?<!of )(?<!and )\b(?P<sur>[A-Z][\w'-]+) (?P<k>will not|will|won't) (?P<o>(?:play|stand|attend|face|take part|compete|miss|start|appear|captain|lead)\b[^.,;:()\"]{3,60})(?=[.;]|,(?!\d))",
    "any clause",
    ", who {x} {o},",
    pick(
        will=("will not", "will"), will_not=("will", "will not"), **{"won't": ("will", "will not")}
    ),
    hedged=True,
)
add(
    CLAIM,
    "rates-held-or-changed",
    "bbc",
    r"\b(?:kept|held|left|leave|keep|hold|leaving|keeping) (?:\w+ ){0,3}(?:interest rates|rates|rate|borrowing costs)\b (?:\w+ )?(?:unchanged|on hold|steady|at \d)",
    "same",
    "The decision to {x} was announced at midday.",
    always("move rates", "leave rates alone"),
    hedged=True,
)
add(
    CLAIM,
    "fit-or-injured",
    "bbc",
    r"\b(?P<sur>[A-Z][\w'-]+) (?:has been|was|is|had been) (?P<k>ruled out|sidelined|sent off|recalled|dropped|called up)\b",
    "any clause",
    ", {x},",
    pick(
        ruled_out=("fit again and in the side", "still out"),
        sidelined=("fit again and in the side", "still out"),
        recalled=("left out again", "back in the squad"),
        dropped=("still in the side", "out of the side"),
        called_up=("left out again", "now in the squad"),
    ),
)
add(
    CLAIM,
    "alive-or-dead",
    "bbc abc",
    r"\b(?P<sur>[A-Z][\w'’-]+)(?:,[^.\n]{0,140},)? (?:has died|was found dead|has been found dead|dies\b)",
    "any clause",
    ", {x},",
    always("who is now recovering at home", "whose death was announced by relatives"),
    hedged=True,
)
add(
    CLAIM,
    "closure-or-reprieve",
    "bbc abc bio",
    r"\b(?:school|hospital|factory|plant|studio|theatre|newspaper|mine|airport|shop|bank|abattoir|mill|college|station|lab|laboratory|office|store|museum|club|railway|cinema|saleyards|labs|mines|centre|mill|refinery|smelter|cannery|hostel|depot|base|school)\b[^.;()\"]{0,90}\b(?:is|are|was|were|to|has|have|will|had|office|be|been|finally) (?:closed down|closed|shut down|shut|close)\b(?! (?:to|on|with|in)\b)",
    "same",
    "News of the {x} came as a surprise.",
    always("reprieve", "closure"),
    hedged=True,
    unless="reopen|re-open|surpris",
)
add(
    CLAIM,
    "banned-or-allowed",
    "bbc abc bio",
    r"\b(?:was|were|is|are|has|have) (?P<k>banned|outlawed|prohibited|legalised|legalized)\b",
    "same",
    "Not everybody welcomed the {x}.",
    pick(
        banned=("permission", "ban"),
        outlawed=("permission", "ban"),
        prohibited=("permission", "ban"),
        legalised=("ban", "reform"),
        legalized=("ban", "reform"),
    ),
    hedged=True,
)


# --- the generator --------------------------------------------------------------------------


def injected(seed: int = 6) -> Iterator[Injected]:
    """The cases: up to three of each variant, on different articles, the same for the same seed."""
    articles = _articles()
    used: dict[str, int] = {}
    for variant in VARIANTS:
        rng = random.Random(f"{seed}/{variant.kind}/{variant.name}")
        order = [a for a in articles if a.source in variant.sources]
        rng.shuffle(order)
        order.sort(key=lambda a: used.get(a.name, 0))
        made = 0
        for art in order:
            for plan in variant.plans(art, rng):
                case = _rendered(variant, art, plan)
                if case is not None and case.text != case.twin:
                    used[art.name] = used.get(art.name, 0) + 1
                    made += 1
                    yield case
                    break
            if made == PER_VARIANT:
                break
