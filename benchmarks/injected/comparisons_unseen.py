"""Two statements of one article that disagree: figures, dates, names and claims.

Real stretches of news and of biographies, in which one mention of a fact was altered, or to which a
sentence was added that repeats a fact of that very stretch with a change. `_TOLD` holds inserts
written for one article each; the others are found by pattern: `_TWICE` (a fact that stands twice,
one place altered), `_Way` (a fact, said again in other words) and `_SLIPS` (a name misspelt at one
of the places where it stands). The seed chooses the stretches, and the articles of the latter.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.data import rows
from benchmarks.injected.case import Injected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CASES = 2  # for each variant
LEAST, MOST = 118, 620  # words of a document

_SMALL = [
    "zero",
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
_MONTHS = [
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
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

# Pieces of patterns, written between angle brackets in the ways below.
_PIECES = {
    "<n>": r"(?P<v>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)",
    "<big>": r"(?P<v>\d{1,3}(?:,\d{3})+|\d{2,}(?:\.\d+)?|\d\.\d+)",
    "<dec>": r"(?P<v>\d+(?:\.\d+)?)",
    "<year>": r"(?P<v>1[0-9]\d\d|20[01]\d)(?![\d–-])",
    "<Name>": r"[A-Z][a-zé]+(?: (?:Mc|Mac|O')?[A-Z][a-zé]+){1,2}",
    "<Cap>": r"[A-Z][A-Za-zé&'’-]+(?: (?:of |the |and )?[A-Z][A-Za-zé&'’-]+){0,3}",
    "<np>": r"(?:the|a|an|his|her|their) [^,;.:()]{3,50}",
}
_ROUGH = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|over|under|than|least|most|to|some"
    r"|estimated|only|just|another|other|between|or|circa|c\.|further|extra|first|last|next|more"
    r"|by|additional|every|each)\s*[£$€]?$"
)
_ENDS = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!Mr\.)(?<!Dr\.)(?<!St\.)(?<!Jr\.)(?<!Mrs\.)(?<!No\.)\s+(?=[A-Z\"“])"
)


@dataclass
class _Doc:
    """One article: its paragraphs and, of a biography, its person."""

    ident: str
    paragraphs: list[str]
    gap: str
    person: str
    pronoun: str
    sentences: list[list[tuple[int, int]]] = field(default_factory=list[list[tuple[int, int]]])

    @property
    def biography(self) -> bool:
        return bool(self.person)


class _Edit(NamedTuple):
    """A replacement of a stretch of one paragraph; a `marked` one is a place of the fault."""

    paragraph: int
    start: int
    end: int
    new: str
    marked: bool = True


@dataclass
class _Way:
    """One way of making a fault: where the fact is found and how it is said again.

    `again` is the added sentence; `place` is where it is added: at the end of the "same" paragraph,
    of the "next", or in a paragraph of its "own". `among` names the sets: news (n), biographies (b).
    """

    kind: str
    name: str
    pattern: str
    again: str
    place: str = "same"
    among: str = "nb"
    skip: tuple[str, ...] = ()


def _documents() -> list[_Doc]:
    """The articles that cases are made of."""
    docs: list[_Doc] = []
    for name in ("bbc_news", "wikipedia_featured_bios", "news_speech"):
        for row in rows(name):
            if name == "news_speech" and not row["category"].startswith("abc"):
                continue
            gap = "\n" if name == "news_speech" else "\n\n"
            person = pronoun = ""
            if name.startswith("wiki"):
                person = re.sub(r"_\(.*|,.*", "", row["id"].removeprefix("wfa-")).split("_")[-1]
                words = Counter(re.findall(r"\b(?:he|she|they)\b", row["text"][:8000]))
                pronoun = max(("he", "she", "they"), key=lambda word: words[word])
            paragraphs = [p for p in row["text"].strip().split(gap) if p.strip()]
            docs.append(_Doc(row["id"], paragraphs, gap, person, pronoun))
    return docs


def _sentences(doc: _Doc, index: int) -> list[tuple[int, int]]:
    """Where the sentences of a paragraph are."""
    if not doc.sentences:
        for text in doc.paragraphs:
            cuts = [0]
            held: list[tuple[int, int]] = []
            for match in _ENDS.finditer(text):
                held.append((cuts[-1], match.start()))
                cuts.append(match.end())
            held.append((cuts[-1], len(text)))
            doc.sentences.append(held)
    return doc.sentences[index]


def _is_body(text: str) -> bool:
    return not text.startswith(("#", "*", "-", "|", ">")) and len(text) > 80 and text[-1] in '.!?"”'


def _window(doc: _Doc, low: int, high: int, rng: random.Random) -> tuple[int, int] | None:
    """A stretch of whole paragraphs about the given ones, or None where it cannot be had."""
    lengths = [len(text.split()) for text in doc.paragraphs]
    goal = rng.randint(170, 420)
    while sum(lengths[low : high + 1]) < goal:
        grown: list[tuple[int, int]] = []
        if low > 0 and sum(lengths[low - 1 : high + 1]) <= MOST:
            grown.append((low - 1, high))
        if high + 1 < len(lengths) and sum(lengths[low : high + 2]) <= MOST:
            grown.append((low, high + 1))
        if not grown:
            break
        low, high = rng.choice(grown)
    while high > low and doc.paragraphs[high].startswith("#"):
        high -= 1
    return (low, high) if LEAST <= sum(lengths[low : high + 1]) <= MOST else None


def _applied(
    doc: _Doc, bounds: tuple[int, int], edits: list[_Edit]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The stretch with the edits made, and where the marked ones are."""
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    size = 0

    def put(text: str) -> None:
        nonlocal size
        pieces.append(text)
        size += len(text)

    for index in range(bounds[0], bounds[1] + 1):
        if index > bounds[0]:
            put(doc.gap)
        text, at = doc.paragraphs[index], 0
        for edit in sorted(e for e in edits if e.paragraph == index):
            put(text[at : edit.start])
            blank = len(edit.new) - len(edit.new.lstrip())
            if edit.marked:
                spans.append((size + blank, size + len(edit.new.rstrip(", "))))
            put(edit.new)
            at = edit.end
        put(text[at:])
    return "".join(pieces), tuple(spans)


def _year(value: str, rng: random.Random) -> str:
    turned = value[:2] + value[3] + value[2]
    choices = [str(int(value) + step) for step in (-3, -2, -1, 1, 2, 3, 10, -10)]
    if turned != value and abs(int(turned) - int(value)) < 40 and int(turned) < 2012:
        choices += [turned] * 4
    return rng.choice([c for c in choices if int(c) < 2012])


def _figure(value: str, rng: random.Random) -> str:
    """Another figure of the same look: a digit mistyped, or two of them turned round."""
    if re.fullmatch(r"\d", value) or (value.isdigit() and int(value) <= 20):
        number = int(value)
        return str(
            rng.choice([n for n in (number - 2, number - 1, number + 1, number + 2) if n > 1])
        )
    spots = [i for i, c in enumerate(value) if c.isdigit()][:2]
    first, second = value[spots[0]], value[spots[1]]
    choices: list[tuple[str, str]] = []
    if second not in (first, "0"):
        choices.append((second, first))
    choices += [
        (str(int(first) % 9 + 1), second),
        (first, str((int(second) + rng.choice((3, 4))) % 10)),
    ]
    chosen = rng.choice(choices)
    chars = list(value)
    chars[spots[0]], chars[spots[1]] = chosen
    return "".join(chars)


def _other(value: str, rng: random.Random) -> str:
    """A wrong value of the same sort as the given one."""
    low = value.lower()
    if value in _JOBS:
        return _JOBS[value]
    if value in _DAYS:
        return rng.choice([day for day in _DAYS[:5] if day != value])
    if value in _MONTHS:
        return _MONTHS[(_MONTHS.index(value) + rng.choice((-3, -2, 2, 3))) % 12]
    if low in _SMALL:
        at = _SMALL.index(low)
        return _SMALL[rng.choice([n for n in (at - 2, at - 1, at + 1, at + 2) if 1 < n <= 20])]
    if re.fullmatch(r"1[0-9]\d\d|20[01]\d", value):
        return _year(value, rng)
    return _figure(value, rng)


def _forms(value: str) -> dict[str, str]:
    """The ways a value can be written in the second statement."""
    forms = {"v": value}
    if value in _SMALL:
        forms["m1"] = _SMALL[_SMALL.index(value) - 1]
    return forms


def _filled(template: str, doc: _Doc, match: re.Match[str], value: str) -> str:
    """The second statement, filled in; raises KeyError where the value has no such form."""
    words = {key: (held or "") for key, held in match.groupdict().items()}
    he = doc.pronoun or "they"
    words |= {
        "S": doc.person,
        "he": he,
        "He": he.capitalize(),
        "his": {"he": "his", "she": "her"}.get(he, "their"),
        "His": {"he": "His", "she": "Her"}.get(he, "Their"),
        "him": {"he": "him", "she": "her"}.get(he, "them"),
    }
    words |= _forms(value)
    filled = template.format_map(words)
    return filled[:1].upper() + filled[1:].replace("’", "'")


def _compiled(pattern: str) -> re.Pattern[str]:
    for key, piece in _PIECES.items():
        pattern = pattern.replace(key, piece)
    return re.compile(pattern)


def _found(doc: _Doc, pattern: re.Pattern[str]) -> tuple[int, re.Match[str]] | None:
    """The first sentence that states the fact, as paragraph and match in it."""
    for index, text in enumerate(doc.paragraphs):
        if not _is_body(text) or not pattern.search(text):
            continue
        for start, end in _sentences(doc, index):
            match = pattern.search(text, start, end)
            if not match:
                continue
            sentence = text[start:end]
            if '"' in sentence or "“" in sentence:
                continue
            held = match.groupdict()
            if "v" in held and _ROUGH.search(
                text[max(start, match.start("v") - 16) : match.start("v")]
            ):
                continue
            return index, match
    return None


def _restated(
    doc: _Doc, way: _Way, pattern: re.Pattern[str], rng: random.Random
) -> Injected | None:
    """The article with the fact said twice, or None where the way doesn't fit it."""
    if ("b" if doc.biography else "n") not in way.among or doc.ident in way.skip:
        return None
    hit = _found(doc, pattern)
    if hit is None:
        return None
    index, match = hit
    bodies = [i for i, text in enumerate(doc.paragraphs) if _is_body(text) and i > 0]
    target = index
    if way.place != "same":
        beyond = [i for i in bodies if i > index]
        if not beyond:
            return None
        target = beyond[0]
    bounds = _window(doc, min(index, target), max(index, target), rng)
    if bounds is None:
        return None
    if way.place == "own":
        target = bounds[1]
    if not _is_body(doc.paragraphs[target]):
        return None
    groups = match.groupdict()
    value = groups.get("v") or ""
    wrong = _other(value, rng) if value else ""
    stretch = doc.gap.join(doc.paragraphs[bounds[0] : bounds[1] + 1])
    for _ in range(6):
        if not (
            value and len(wrong) > 1 and re.search(rf"(?<![\w,.]){re.escape(wrong)}\b", stretch)
        ):
            break
        wrong = _other(value, rng)
    else:
        return None
    try:
        good = _filled(way.again, doc, match, value)
        bad = _filled(way.again, doc, match, wrong)
    except KeyError:
        return None
    lead = doc.gap if way.place == "own" or doc.gap == "\n" else " "
    size = len(doc.paragraphs[target])
    start, end = match.span("f") if "f" in groups else match.span()
    fact = doc.paragraphs[index][start:end]
    text, spans = _applied(
        doc, bounds, [_Edit(index, start, end, fact), _Edit(target, size, size, lead + bad)]
    )
    twin, _ = _applied(doc, bounds, [_Edit(target, size, size, lead + good)])
    return None if text == twin else Injected(way.kind, way.name, text, spans, twin)


# --- facts that an article states twice by itself: one of the places is altered


class _Twice(NamedTuple):
    """A fact that stands twice in an article; `late` alters the second place, else the first."""

    kind: str
    name: str
    pattern: str
    late: bool = True
    among: str = "nb"
    skip: tuple[str, ...] = ()


def _altered(
    doc: _Doc, way: _Twice, pattern: re.Pattern[str], rng: random.Random
) -> Injected | None:
    """The article with one of two mentions of the same value changed."""
    if ("b" if doc.biography else "n") not in way.among or doc.ident in way.skip:
        return None
    seen: dict[str, list[tuple[int, re.Match[str]]]] = {}
    for index, text in enumerate(doc.paragraphs):
        for match in pattern.finditer(text):
            key = match.group(0).lower() if "k" not in pattern.groupindex else match.group("v", "k")
            seen.setdefault(str(key), []).append((index, match))
    for places in seen.values():
        if len(places) != 2:
            continue
        (one, first), (two, second) = places
        if way.kind == _D and one > 0:
            continue
        if one == two and second.start() - first.end() < 60:
            continue
        bounds = _window(doc, one, two, rng)
        if bounds is None:
            continue
        value = first.group("v")
        wrong = _other(value, rng)
        stretch = doc.gap.join(doc.paragraphs[bounds[0] : bounds[1] + 1])
        if re.search(rf"(?<![\w,.]){re.escape(wrong)}\b", stretch):
            continue
        if len(re.findall(rf"(?<![\w,.]){re.escape(value)}(?![\d.,]*\d)", stretch)) != 2:
            continue
        edits: list[_Edit] = []
        for index, match, change in ((one, first, not way.late), (two, second, way.late)):
            text = match.group(0)
            at = match.start("v") - match.start()
            new = text[:at] + wrong + text[at + len(value) :] if change else text
            edits.append(_Edit(index, match.start(), match.end(), new))
        text, spans = _applied(doc, bounds, edits)
        twin, _ = _applied(doc, bounds, [])
        return Injected(way.kind, way.name, text, spans, twin)
    return None


_F, _D, _N, _C = (
    "conflicting-figure",
    "conflicting-date",
    "conflicting-name",
    "conflicting-claim",
)

_TWICE = (
    _Twice(_F, "money-twice-late", r"[£$€](?P<v>\d[\d.,]*\d)(?P<k>m|bn)\b", among="n"),
    _Twice(_F, "money-twice-headline-or-early", r"[£$€](?P<v>\d[\d.,]*\d)(?P<k>m|bn)\b", late=False, among="n"),
    _Twice(_D, "full-date-twice-year-late", r"\b(?P<k>\d{1,2} [A-Z][a-z]{2,8}) (?P<v>1[0-9]\d\d|20[01]\d)\b", among="b"),
    _Twice(_D, "full-date-twice-year-early", r"\b(?P<k>[A-Z][a-z]{2,8} \d{1,2}), (?P<v>1[0-9]\d\d|20[01]\d)\b", late=False, among="b"),
    _Twice(_D, "full-date-twice-day", r"\b(?P<v>\d{1,2}) (?P<k>(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})\b", among="b"),
    _Twice(_D, "full-date-twice-month", r"\b(?P<v>January|February|March|April|June|July|August|September|October|November|December) (?P<k>\d{1,2}, \d{4})\b", among="b"),
)  # fmt: skip

_FIGURES = (
    _Way(_F, "siblings-less-one", r"\b(?:eldest|oldest|second|third|fourth|fifth|youngest|last) of (?:the )?<n> (?:children|siblings)\b", "Growing up with {m1} brothers and sisters left its mark on {S}.", among="b"),
    _Way(_F, "stake-as-holding", r"\b(?:has|holds|owns|bought|acquired|holding|sell|selling|buy|buying)\b[^.;]{0,20}\b<dec>% (?:stake|interest) in (?P<x><Cap>)", "No one would discuss the future of the {v}% holding in {x}.", place="own", among="n"),
    _Way(_F, "age-first-in-sentence", r"\b(?P<x>[A-Z][a-z]+ [A-Z][a-z]+), (?P<v>[2-7]\d), ", "At {v}, {x} is well known to the public.", place="own", among="n"),
    _Way(_F, "workforce-employs", r"\bemploys (?:some )?<big> (?:staff|people|workers)\b", "None of its {v} employees has been told of any change.", place="own", among="n"),
    _Way(_F, "price-as-deal", r"\b(?:bought|sold|acquired|buy|taken over)\b[^.;]{0,50}\bfor (?P<f>(?P<c>[£$€])<dec>(?P<m>m|bn))\b", "The terms of the {c}{v}{m} deal have not been made public in full.", among="n", place="own"),
    _Way(_F, "deal-in-millions-spelt", r"(?P<f>(?P<c>[£$])(?P<v>\d+)m)(?: \([^)]*\))? (?P<k>deal|contract|takeover|offer|bid|fine|project|budget)\b", "The {k} of {c}{v} million has been talked about for weeks.", place="own", among="n"),
    _Way(_F, "aid-or-loss-in-bn", r"\b(?P<k>deficit|surplus|debts?|loss|losses|budget) of (?P<f>(?P<c>[£$€])<dec>(?P<m>m|bn))\b", "The {c}{v}{m} {k} had been widely expected.", place="own", among="n", skip=("bbc-business-479",)),
)  # fmt: skip

_DATES = (
    _Way(_D, "birth-in-lead-year-restated", r"\((?:[^()]{0,60}; )?(?:born )?(?P<f>(?:\d{1,2} )?[A-Z][a-z]+(?: \d{1,2},)? <year>)", "{S} was born in {v}.", among="b", place="next"),
    _Way(_D, "death-year-in-lead-and-body", r"^[^.(]{3,80}\([^()]{5,60}[–-] ?(?P<f>(?:\d{1,2} )?[A-Z][a-z]+(?: \d{1,2},)? <year>)\)", "{He} died in {v}.", among="b", place="next"),
    _Way(_D, "wedding-as-noun", r"\b(?:married|were married)\b[^.;()]{3,60}\b(?P<f>(?:in|on) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?<year>)", "The wedding, in {v}, was a quiet one.", among="b"),
    _Way(_D, "promotion-held-since", r"\b(?:was promoted|promotion) to (?P<k>[a-z ]{5,24}?)(?:,)? (?:in|on) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?<year>", "{S} had held the rank of {k} since {v}.", among="b"),
    _Way(_D, "joining-before", r"\b[Hh]e joined (?P<k><np>|<Cap>) in <year>", "{S} had joined {k} in {v}.", among="b"),
    _Way(_D, "debut-attributive", r"\bmade (?:his|her) (?P<k>[^.;(),\d]{3,40}debut)\b[^.;()]{0,60}\b(?:in|on) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?<year>", "The debut, in {v}, was the first of many appearances.", among="b"),
    _Way(_D, "battle-after", r"\b(?P<k>Battle of [A-Z][a-z]+(?: [A-Z][a-z]+)?)\b[^.;()]{0,20}\b(?:in|on) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?<year>", "The {k} had been fought in {v}.", among="b"),
    _Way(_D, "prize-attributive", r"\bwon the (?P<k>(?:[A-Z][A-Za-z]+ ){1,4}(?:Award|Prize|Cup|Championship|Medal|Trophy))\b[^.;()]{0,30}\bin <year>", "The {k} of {v} was a proud moment.", among="b", skip=("wfa-Howie_Morenz",)),
)  # fmt: skip

_JOBS = {
    "chief executive": "finance director",
    "managing director": "chairman",
    "chairman": "chief executive",
    "president": "treasurer",
    "captain": "coach",
    "coach": "captain",
    "manager": "chairman",
    "drummer": "bassist",
    "guitarist": "drummer",
    "singer": "drummer",
    "bassist": "guitarist",
    "striker": "goalkeeper",
    "goalkeeper": "striker",
    "midfielder": "goalkeeper",
    "defender": "striker",
    "winger": "full-back",
    "prop": "full-back",
    "fly-half": "prop",
    "hooker": "full-back",
    "centre": "hooker",
    "lock": "scrum-half",
    "Foreign Secretary": "Home Secretary",
    "Home Secretary": "Foreign Secretary",
    "Chancellor": "Foreign Secretary",
    "Health Secretary": "Defence Secretary",
    "Education Secretary": "Trade Secretary",
    "Trade Secretary": "Health Secretary",
    "Prime Minister": "President",
    "President": "Prime Minister",
    "director": "screenwriter",
    "producer": "composer",
    "composer": "producer",
    "actor": "director",
    "actress": "producer",
    "editor": "publisher",
    "chief economist": "chief executive",
    "analyst": "chairman",
    "spokesman": "chief executive",
    "spokeswoman": "chief executive",
}
_ROLES = (
    _Way(_N, "role-before-name-then-apposition", r"(?<![\w-] [A-Z])(?<!-)\b(?P<v>chief executive|managing director) (?P<x><Name>)(?=[ ,.])", "{x}, the {v}, had nothing to add.", place="own", among="n", skip=("bbc-business-196",)),
    _Way(_N, "sport-role", r"(?<!-)(?<!ormer )\b(?P<v>striker|goalkeeper|midfielder|winger|prop|fly-half|hooker) (?P<x><Name>)(?=[ ,.])", "As a {v}, {x} has few rivals.", place="own", among="n"),
    _Way(_N, "minister", r"(?<![Ss]hadow )(?<!ex-)(?<!ormer )(?<!-)\b(?P<v>Foreign Secretary|Home Secretary|Chancellor|Health Secretary|Education Secretary|Trade Secretary) (?P<x><Name>)(?=[ ,.])", "It is not the first time that the {v}, {x}, has faced such questions.", place="own", among="n"),
)  # fmt: skip


# --- names


def _doubled(name: str) -> str | None:
    return (
        re.sub(r"([lntrsmpd])\1", r"\1", name, count=1)
        if re.search(r"([lntrsmpd])\1", name)
        else None
    )


def _doubling(name: str) -> str | None:
    match = re.search(r"(?<=[aeiou])([lntrs])(?=[aeiouy])", name)
    return name[: match.end()] + match.group(1) + name[match.end() :] if match else None


def _swapped(old: str, new: str, flags: int = 0) -> Callable[[str], str | None]:
    """A slip that puts `new` for the pattern `old`, once."""

    def slip(name: str) -> str | None:
        changed = re.sub(old, new, name, count=1, flags=flags)
        return changed if changed != name else None

    return slip


def _turned(name: str) -> str | None:
    """Two neighbouring letters in the wrong order."""
    match = re.search(r"(?<=[a-z]{2})(ie|ei|re|er|le|el|ai|ia|an|na|ro|or|th)(?=[a-z]|$)", name)
    if not match:
        return None
    pair = match.group()
    return name[: match.start()] + pair[1] + pair[0] + name[match.end() :]


_FIRSTS = {
    "John": "Jon", "Jon": "John", "Stephen": "Steven", "Steven": "Stephen", "Philip": "Phillip",
    "Alan": "Allan", "Geoffrey": "Jeffrey", "Ann": "Anne", "Anne": "Ann", "Sarah": "Sara",
    "Mark": "Marc", "Neil": "Neal", "Brian": "Bryan", "Graham": "Graeme", "Stuart": "Stewart",
    "Catherine": "Katherine", "Nicholas": "Nicolas", "Matthew": "Mathew", "Jonathan": "Jonathon",
    "Lewis": "Louis", "Eric": "Erik", "Carl": "Karl", "Frederick": "Frederic",
}  # fmt: skip
_STRANGE = {
    "David": "Daniel", "Michael": "Martin", "Peter": "Paul", "Paul": "Peter", "James": "John",
    "Robert": "Richard", "Richard": "Robert", "William": "Walter", "George": "Gordon",
    "Gordon": "George", "Martin": "Michael", "Andrew": "Anthony", "Charles": "Christopher",
    "Tony": "Terry", "Thomas": "Timothy", "Henry": "Harry", "Simon": "Stephen", "Ian": "Alan",
    "Mary": "Margaret", "Elizabeth": "Eleanor", "Chris": "Craig", "Tim": "Tom", "Tom": "Tim",
}  # fmt: skip


class _Slip(NamedTuple):
    """One way of getting a name wrong: `part` of "first" "last", at the "first" or "last" place.

    The name is a person's ("full": first and last name twice; "sur": the last name alone the second
    time; "title": Mr and the like before it) or that of a place or firm ("thing").
    """

    name: str
    part: str
    shape: str
    where: str
    change: Callable[[str], str | None]
    among: str = "nb"
    skip: tuple[str, ...] = ()


_SLIPS = (
    _Slip("double-letter-dropped-surname", "last", "sur", "late", _doubled),
    _Slip("double-letter-dropped-at-first-mention", "last", "sur", "early", _doubled),
    _Slip("letter-doubled-surname", "last", "sur", "late", _doubling),
    _Slip("letter-doubled-after-title", "last", "title", "late", _doubling),
    _Slip("letters-turned-round", "last", "sur", "late", _turned),
    _Slip("letters-turned-round-early", "last", "full", "early", _turned),
    _Slip("sen-for-son", "last", "sur", "late", _swapped(r"son$", "sen")),
    _Slip("final-e-added", "last", "sur", "late", _swapped(r"(?<=[rnkd])$", "e")),
    _Slip("final-s-added", "last", "sur", "late", _swapped(r"(?<=[rnkdgt])$", "s")),
    _Slip("ck-for-k", "last", "sur", "late", _swapped(r"ck", "k")),
    _Slip("mac-for-mc", "last", "sur", "late", _swapped(r"^Mc(?=[A-Z])", "Mac")),
    _Slip("vowel-a-for-e", "last", "full", "late", _swapped(r"(?<=[a-z])e(?=[lnr][a-z])", "a")),
    _Slip("vowel-e-for-a-title", "last", "title", "late", _swapped(r"(?<=[a-z])a(?=[lnr][a-z])", "e")),
    _Slip("i-for-y", "last", "sur", "late", _swapped(r"(?<=[a-z])y(?=[a-z])", "i")),
    _Slip("ending-ey-for-y", "last", "sur", "late", _swapped(r"(?<=[b-df-z])y$", "ey"), skip=("bbc-entertainment-318",)),
    _Slip("ending-y-for-ey", "last", "sur", "late", _swapped(r"ey$", "y")),
    _Slip("h-lost", "last", "sur", "late", _swapped(r"(?<=[a-zT])h(?=[a-z])", "")),
    _Slip("consonant-mistyped", "last", "title", "early", _swapped(r"(?<=[a-z])[bdv](?=[aeiou])", "n")),
    _Slip("first-name-sound-alike", "first", "full", "late", _FIRSTS.get),
    _Slip("first-name-sound-alike-early", "first", "full", "early", _FIRSTS.get),
    _Slip("first-name-of-another", "first", "full", "late", _STRANGE.get),
    _Slip("first-name-of-another-early", "first", "full", "early", _STRANGE.get),
    _Slip("letter-dropped-in-firm", "all", "thing", "late", _swapped(r"(?<=[a-z]{3})[aeiou](?=[a-z]{2})", "")),
    _Slip("letter-doubled-in-place-or-firm", "all", "thing", "late", _doubling),
    _Slip("letters-turned-in-place-or-firm", "all", "thing", "early", _turned),
    _Slip("double-letter-dropped-in-place-or-firm", "all", "thing", "late", _doubled),
)  # fmt: skip

_WORDS: set[str] = set()  # what stands in small letters anywhere in the articles
_PERSON = re.compile(
    r"(?<![\w’'-])(?P<a>[A-Z][a-zé]{2,}) (?P<b>(?:Mc|Mac|O')?[A-Z][a-zé]{3,})(?![\w-]| [A-Z])"
)
_NOT_FIRST = frozenset(
    [
        "The",
        "This",
        "That",
        "His",
        "Her",
        "Their",
        "When",
        "After",
        "Before",
        "While",
        "With",
        "From",
        "And",
        "But",
        "For",
        "Since",
        "New",
        "South",
        "North",
        "East",
        "West",
        "Prime",
        "Home",
        "Foreign",
        "Sir",
        "Lord",
        "Lady",
        "Saint",
        "Mount",
        "Grand",
        "Great",
        "World",
        "United",
        "Royal",
        "In",
        "On",
        "At",
        "By",
        "Of",
        "To",
        "As",
        "An",
        "If",
        "It",
        "He",
        "She",
        "They",
        "We",
        "Under",
        "Upon",
        "During",
        "Both",
        "Some",
        "Many",
        "Most",
        "All",
        "Despite",
        "Although",
        "Former",
        "Its",
        "Our",
        "Your",
        "One",
        "Two",
        "Three",
        "First",
        "Second",
        "Lake",
        "Fort",
        "Port",
        "San",
        "Santa",
        "Los",
        "Las",
        "Van",
        "Von",
        "King",
        "Queen",
        "Prince",
        "Princess",
        "Duke",
        "Earl",
        "General",
        "Captain",
        "Major",
        "Colonel",
        "Mrs",
        "Dame",
        "Judge",
        "Old",
    ]
)


def _slipped(doc: _Doc, slip: _Slip, rng: random.Random) -> Injected | None:
    """The article with a name misspelt at one place, or None where none of its names fits."""
    if ("b" if doc.biography else "n") not in slip.among or doc.ident in slip.skip:
        return None
    whole = doc.gap.join(doc.paragraphs)
    if slip.shape == "thing":
        return _slipped_thing(doc, slip, rng)
    firsts: dict[str, set[str]] = {}
    for match in _PERSON.finditer(whole):
        firsts.setdefault(match.group("b"), set()).add(match.group("a"))
    for index, text in enumerate(doc.paragraphs):
        if not _is_body(text) and index > 0:
            continue
        for match in _PERSON.finditer(text):
            first, last = match.group("a", "b")
            if first in _NOT_FIRST or len(firsts[last]) != 1 or last.lower() in _WORDS:
                continue
            if first.lower() in _WORDS and first not in _FIRSTS and first not in _STRANGE:
                continue
            changed = slip.change(first if slip.part == "first" else last)
            if not changed or changed in whole:
                continue
            shape = {
                "full": rf"\b{first} {last}\b(?!-)",
                "sur": rf"(?<![A-Z][a-z] )(?<![a-z]\. )\b{last}\b(?!-)",
                "title": rf"\b(?:Mr|Mrs|Ms|Dr|Sir|Lord) {last}\b",
            }[slip.shape]
            later = [
                (i, m)
                for i in range(index, min(index + 4, len(doc.paragraphs)))
                for m in re.finditer(shape, doc.paragraphs[i])
                if (i > index or m.start() > match.end() + 30)
                and not re.search(
                    r"(?:[A-Z]\w+|Mr|Mrs|and) $",
                    doc.paragraphs[i][max(0, m.start() - 14) : m.start()],
                )
            ]
            if not later:
                continue
            there, second = later[min(len(later) - 1, rng.randint(0, 3))]
            bounds = _window(doc, index, there, rng)
            if bounds is None:
                continue
            places = [_whole(index, match), _whole(there, second)]
            at = 0 if slip.where == "early" else 1
            edit = places[at]
            old = first if slip.part == "first" else last
            places[at] = edit._replace(new=edit.new.replace(old, changed))
            fault, spans = _applied(doc, bounds, places)
            twin, _ = _applied(doc, bounds, [])
            return Injected(_N, slip.name, fault, spans, twin)
    return None


def _whole(index: int, match: re.Match[str]) -> _Edit:
    """A place as it stands."""
    return _Edit(index, match.start(), match.end(), match.group())


_THING = re.compile(r"(?<=[a-z,] )(?P<t>[A-Z][a-z]{5,})(?![\w’'-]| [A-Z])")


def _slipped_thing(doc: _Doc, slip: _Slip, rng: random.Random) -> Injected | None:
    """The same for a name of one word that is no person's."""
    for index, text in enumerate(doc.paragraphs):
        if not _is_body(text):
            continue
        for match in _THING.finditer(text):
            name = match.group("t")
            before = text[max(0, match.start() - 12) : match.start()]
            if (
                name.lower() in _WORDS
                or name in _MONTHS
                or name in _DAYS
                or not re.search(r"\b(?:in|at|of|to|from|for|by) $", before)
            ):
                continue
            changed = slip.change(name)
            if not changed or name.endswith(("ish", "ian", "ese", "land")):
                continue
            if any(changed in p for p in doc.paragraphs):
                continue
            later = [
                (i, m)
                for i in range(index, min(index + 3, len(doc.paragraphs)))
                for m in re.finditer(
                    rf"\b(?:in|at|of|to|from|for|by|and) {name}\b(?!-)", doc.paragraphs[i]
                )
                if i > index or m.start() > match.end() + 30
            ]
            if not later:
                continue
            there, second = later[0]
            bounds = _window(doc, index, there, rng)
            if bounds is None:
                continue
            start = second.end() - len(name)
            places = [_whole(index, match), _Edit(there, start, second.end(), name)]
            at = 0 if slip.where == "early" else 1
            places[at] = places[at]._replace(new=changed)
            fault, spans = _applied(doc, bounds, places)
            twin, _ = _applied(doc, bounds, [])
            return Injected(_N, slip.name, fault, spans, twin)
    return None


# --- sentences written for one article each


class _Told(NamedTuple):
    """A late insert written for one article; in `again` stand "{right|wrong}" wordings.

    It goes to the end of the paragraph of `anchor` ("same"), of the next one ("next") or becomes the
    last paragraph ("own"), or takes the place of the real words `at`. With `altered` it is the anchor that is wrong, and `again` (where there
    is any, else the words `also`) that is right.
    """

    kind: str
    name: str
    ident: str
    anchor: str
    again: str
    place: str = "own"
    altered: str = ""
    also: str = ""
    at: str = ""


_TOLD = (
    _Told(_F, "age-after-name", "bbc-entertainment-341", "The 47-year-old", "Day-Lewis, {47|49}, is not the first actor to be given the award."),
    _Told(_F, "age-after-name", "bbc-sport-265", "27-year-old winger", "Gronkjaer, {27|25}, has not spoken about the move."),
    _Told(_F, "age-when-it-happened", "bbc-entertainment-089", "died at the age of 85", "He was {85|83} when he died."),
    _Told(_F, "age-when-it-happened", "wfa-Happy_Chandler", "when he was 13 years old", "Robert was {13|15} at the time of the fall.", "same"),
    _Told(_F, "count-of-shops-or-mails", "bbc-business-418", "chain of 90 duty free stores", "Falic did not say whether its {90|120} duty free stores would stock the label."),
    _Told(_F, "count-of-shops-or-mails", "bbc-tech-055", "12 million e-mails in January", "The engineering firm had never before had to deal with {12|20} million e-mails in a month."),
    _Told(_F, "deal-worth", "bbc-business-096", "The £13.8m deal", "The Hindustan Oil Exploration purchase, worth {£13.8m|£18.3m}, was announced some weeks ago."),
    _Told(_F, "deal-worth", "bbc-politics-181", "£500m initiative", "The initiative, costing {£500m|£550m} in all, runs until 2010."),
    _Told(_F, "sum-spelt-out", "bbc-sport-265", "£2.2m move", "Birmingham paid Chelsea {2.2|2.5} million pounds for the Dane last summer."),
    _Told(_F, "sum-spelt-out", "bbc-politics-171", "up to £250m yearly", "The most that the clubs could get would be {250|300} million pounds a year."),
    _Told(_F, "per-cent-as-noun", "bbc-business-307", "closed down 18%", "A fall of {18|13} per cent in a day is rare for a company of Cairn’s size."),
    _Told(_F, "per-cent-as-noun", "bbc-business-410", "sales down 3.1%", "The {3.1|1.3} per cent drop in sales at Mercedes was its main concern."),
    _Told(_F, "half-against-share", "bbc-entertainment-363", "50% fewer people", "With audiences for the five films down {by half|by a third}, the broadcasters are nervous."),
    _Told(_F, "half-against-share", "bbc-tech-055", "Half of spam received since Christmas", "Messages about health now account for {50%|35%} of all the spam received since Christmas."),
    _Told(_F, "crowd-or-audience", "bbc-entertainment-267", "all 130,000 for the two-day event", "The {130,000|113,000} ticket holders will be sent details in the spring."),
    _Told(_F, "crowd-or-audience", "bbc-entertainment-363", "About 51 million people in the US", "An audience of about {51|65} million for the five films nominated this year is nothing to boast of."),
    _Told(_F, "length-in-days", "bbc-entertainment-341", "10-day event", "Berlin’s festival lasts {10|12} days."),
    _Told(_F, "length-in-days", "bbc-entertainment-267", "two-day event", "Campers will have to bring all they need for the {two|three} days of the festival."),
    _Told(_F, "length-in-years", "wfa-Ann_Bannon", "difficult marriage for 27 years", "The marriage had lasted {27|22} years.", "same"),
    _Told(_F, "length-in-years", "wfa-Katharine_Hepburn", "spanned 25 years", "After {25|35} years, the screen-partnership with Tracy came to an end.", "same"),
    _Told(_F, "works-counted", "wfa-Katharine_Hepburn", "produced nine movies", "The {nine|seven} movies with Tracy are among her best known.", "same"),
    _Told(_F, "works-counted", "wfa-Powderfinger", "Three singles were released from the album", "The {three|five} singles from the debut album were seldom played on the radio.", "same"),
    _Told(_F, "place-among-siblings", "wfa-Simon_Bolivar_Buckner", "third child and second son", "His {two|four} elder siblings had also been born there.", "same"),
    _Told(_F, "place-among-siblings", "wfa-Robert_Falcon_Scott", "third child out of six", "Scott had {five|seven} brothers and sisters in all.", "same"),
    _Told(_F, "children-left-at-home", "wfa-Georges_V%C3%A9zina", "only had two children", "His {two|three} children grew up in Chicoutimi.", "same"),
    _Told(_F, "children-left-at-home", "wfa-John_Francis_Jackson", "a son and a daughter", "His {two|three} children stayed in Australia.", "same"),
    _Told(_F, "relatives-counted", "wfa-William_de_Corbeil", "two brothers", "What became of his {two|four} brothers is hardly known either.", "same"),
    _Told(_F, "relatives-counted", "wfa-Happy_Chandler", "three half-siblings", "The {three|four} half-siblings had not known of him.", "same"),
    _Told(_F, "goals-again", "wfa-Hod_Stuart", "seven goals in fifteen games", "Not all of the {seven|nine} goals for Quebec were recorded with the time at which they were scored.", "same"),
    _Told(_F, "goals-again", "wfa-Theoren_Fleury", "33 goals", "His {33|38} goals for the Canadians had caught the eye of scouts.", "same"),
    _Told(_F, "age-at-first-step", "wfa-Johann_von_Klenau", "at the age of 17", "He had been {17|19} when he joined the infantry.", "same"),
    _Told(_F, "age-at-first-step", "wfa-Ian_O%27Brien", "Aged four", "O'Brien had been {four|six} when he was first taught to swim.", "same"),
    _Told(_F, "distance", "wfa-Ian_O%27Brien", "360 kilometres", "Sydney, {360|310} kilometres away, seemed very distant from Wellington.", "same"),
    _Told(_F, "distance", "wfa-William_Cooley", "30 miles (48 km) south", "The town of Jacksonville lies {30|50} miles to the north of where he settled.", "same"),
    _Told(_F, "interval-in-years-or-weeks", "bbc-business-235", "gap of just five years", "Measured at 65, in short, professional men can expect {five|seven} more years than manual workers."),
    _Told(_F, "interval-in-years-or-weeks", "bbc-sport-372", "nine week break", "Players would rest for {nine|seven} weeks between the Six Nations and the internationals."),
    _Told(_F, "parts-counted", "bbc-sport-372", "four separate blocks", "None of the {four|five} blocks would overlap with another."),
    _Told(_F, "parts-counted", "bbc-entertainment-183", "after four series", "Enterprise has run for {four|six} series."),
    _Told(_F, "reward-or-damages", "bbc-entertainment-141", "£100,000 reward", "Anyone whose information leads to a conviction will receive {£100,000|£10,000}."),
    _Told(_F, "reward-or-damages", "bbc-entertainment-113", "up to $74,500", "The most that any one customer could get is {$74,500|$47,500}."),
    _Told(_F, "original-altered-then-figure-again", "bbc-business-007", "added only 146,000 jobs", "The gain of 146,000 jobs in January will be revised in the coming months.", altered="added only 164,000 jobs"),
    _Told(_F, "original-altered-then-figure-again", "bbc-business-235", "71 years for a manual worker", "The manual worker’s 71 years, taken from birth, are thus only part of the picture.", altered="73 years for a manual worker"),
    _Told(_F, "one-of-two-real-mentions", "bbc-entertainment-004", "The 10 authors shortlisted", "", altered="The 12 authors shortlisted", also="this year's top 10"),
    _Told(_F, "one-of-two-real-mentions", "bbc-entertainment-144", "all five of his re-released songs", "", altered="all six of his re-released songs", also="the fifth in a series of 18 reissues"),
    _Told(_D, "day-of-ceremony", "bbc-entertainment-341", "on 15 February", "The actor is to receive the Camera on {15|25} February."),
    _Told(_D, "day-of-ceremony", "bbc-entertainment-139", "on 13 February in Los Angeles", "The Grammys will be handed out on {13|23} February."),
    _Told(_D, "day-in-the-other-order", "bbc-entertainment-183", "rally in Los Angeles on 25 February", "Those who want to join the rally should be in Los Angeles on {February 25th|February 28th}."),
    _Told(_D, "day-in-the-other-order", "bbc-entertainment-341", "opens the German festival on 10 February", "Man to Man will be shown on {February 10|February 20}, the opening day of the festival."),
    _Told(_D, "weekday-possessive-noun", "bbc-sport-498", "on Sunday", "The winner of {Sunday|Monday}’s final between Dent and Johansson will earn valuable ranking points."),
    _Told(_D, "weekday-possessive-noun", "bbc-entertainment-141", "Buckinghamshire home on Monday", "No one has been arrested over {Monday|Wednesday}’s burglary."),
    _Told(_D, "weekday-of-act", "bbc-politics-082", "Thursday's Commons debate", "The White Paper was launched on {Thursday|Tuesday}."),
    _Told(_D, "weekday-of-act", "bbc-politics-159", "Labour on Monday postponed", "It was on {Monday|Wednesday} that Labour put off the launch of its posters."),
    _Told(_D, "since-the-start", "bbc-business-096", "floated in 2003", "Since its flotation in {2003|2001}, Burren has looked for growth abroad."),
    _Told(_D, "since-the-start", "bbc-business-410", "started trading in 1998", "Smart has been in business since {1998|1995}."),
    _Told(_D, "first-appearance", "bbc-entertainment-165", "created TV Go Home in 1999", "TV Go Home first appeared in {1999|1996}."),
    _Told(_D, "first-appearance", "bbc-entertainment-341", "awarded since 1986", "The first Berlinale Camera was presented in {1986|1968}."),
    _Told(_D, "earlier-case-recalled", "bbc-entertainment-141", "a break-in in 1999", "The attack on Harrison, in {1999|1997}, shocked the music world."),
    _Told(_D, "earlier-case-recalled", "bbc-entertainment-165", "2,500 complaints in 2001", "The Brass Eye satire that led to the complaints was shown in {2001|2003}."),
    _Told(_D, "month-of-wedding", "wfa-John_Francis_Jackson", "On 17 February 1938, Jackson married", "The wedding had taken place in {February|August} 1938.", "same"),
    _Told(_D, "month-of-wedding", "wfa-Georges_V%C3%A9zina", "on June 3, 1908", "He had been a married man since {June|January} 1908.", "same"),
    _Told(_D, "move-or-marriage-as-noun", "wfa-Bette_Davis", "moved to Hollywood in 1930", "The move to Hollywood, in {1930|1933}, had been the making of her.", "same"),
    _Told(_D, "move-or-marriage-as-noun", "wfa-Nancy_Reagan", "In 1952 she married", "Her marriage to Reagan, in {1952|1949}, was to last.", "same"),
    _Told(_D, "end-of-an-activity", "wfa-Ann_Bannon", "stopped writing in 1962", "The years as a novelist, which ended in {1962|1967}, were long behind her.", "same"),
    _Told(_D, "end-of-an-activity", "wfa-Nancy_Reagan", "Governor from 1967 to 1975", "Reagan’s time as Governor came to an end in {1975|1973}.", "same"),
    _Told(_D, "month-of-promotion", "wfa-John_Francis_Jackson", "flying officer in April 1940", "He had held the rank of flying officer since {April|January} 1940.", "same"),
    _Told(_D, "month-of-promotion", "wfa-Thomas_C._Kinkaid", "vice admiral in June 1943", "Kinkaid’s promotion to vice admiral came in the {summer|winter} of 1943.", "same"),
    _Told(_D, "birth-as-participle", "wfa-Ethan_Hawke", "born November 6, 1970", "Born in {1970|1972}, Hawke belongs to the generation that these films are about.", "same"),
    _Told(_D, "birth-as-participle", "wfa-Ram%C3%B3n_Emeterio_Betances", "(April 8, 1827", "Born in {1827|1837}, he lived to see the end of Spanish rule.", "same"),
    _Told(_D, "death-as-noun-phrase", "wfa-Elias_Abraham_Rosenberg", "July 10, 1887", "Rosenberg’s death, in {July|September} 1887, caused little stir.", "same"),
    _Told(_D, "death-as-noun-phrase", "wfa-Eduard_Streltsov", "22 July 1990", "Streltsov’s death, in {July 1990|July 1993}, was mourned by the supporters of Torpedo.", "same"),
    _Told(_D, "year-of-entry", "wfa-Eduard_Streltsov", "in 1953", "It was in {1953|1955} that he came to Torpedo.", "same"),
    _Told(_D, "year-of-entry", "wfa-Hastings_Ismay,_1st_Baron_Ismay", "Sandhurst in 1904", "All of them were at Sandhurst some time after {1904|1907}, the year in which Ismay entered it.", "same"),
    _Told(_D, "end-or-beginning-of-a-span", "wfa-Johann_von_Klenau", "from 1778 to 1779", "The Potato War came to an end in {1779|1781}.", "same"),
    _Told(_D, "end-or-beginning-of-a-span", "wfa-Thomas_C._Kinkaid", "From 1938 to 1941", "He had taken up the post of attaché in {1938|1936}.", "same"),
    _Told(_D, "century", "wfa-El_Greco", "appreciation in the 20th century", "It was the {20th|18th} century that first came to value him.", "same"),
    _Told(_D, "century", "wfa-Nikita_Zotov", "Twentieth-century historian Lindsey Hughes", "Hughes, writing in the {twentieth|nineteenth} century, had other standards in mind.", "same"),
    _Told(_D, "work-came-out", "wfa-John_Dee", "In 1577, Dee published", "When the Memorials appeared, in {1577|1567}, few took notice.", "same"),
    _Told(_D, "work-came-out", "wfa-Powderfinger", "on 18 July 1994", "Parables for Wooden Ears had come out in {July|March} 1994.", "same"),
    _Told(_D, "reign-since", "wfa-John_Dee", "took the throne in 1558", "Elizabeth had been on the throne since {1558|1556}.", "same"),
    _Told(_D, "reign-since", "wfa-Tiridates_I_of_Armenia", "in AD 66", "Nero had placed the crown on his head in AD {66|63}.", "same"),
    _Told(_D, "rise-to-office", "wfa-William_de_Corbeil", "in 1123", "His election to Canterbury, in {1123|1126}, was a surprise.", "same"),
    _Told(_D, "rise-to-office", "wfa-Alexandre_Banza", "took over the country in 1960", "Dacko had come to power in {1960|1962}.", "same"),
    _Told(_D, "building-or-seat", "wfa-Ian_O%27Brien", "In 1954, a chlorinated pool was built", "The chlorinated pool, built in {1954|1958}, made all the difference.", "same"),
    _Told(_D, "building-or-seat", "wfa-Keith_Johnson_(cricket_administrator)", "in 1935", "He had been a delegate to the Board since {1935|1938}.", "same"),
    _Told(_D, "arrival-or-record", "wfa-William_Cooley", "in 1813", "Cooley, who came to East Florida in {1813|1816}, made it his home.", "same"),
    _Told(_D, "arrival-or-record", "wfa-Bob_Meusel", "in 1890", "Reilly’s mark, set in {1890|1880}, had stood for years.", "same"),
    _Told(_D, "birthday", "wfa-Robert_Falcon_Scott", "on 6 June 1868", "Scott’s birthday, {6|16} June, was kept by the whole family.", "same"),
    _Told(_D, "birthday", "wfa-Ethan_Hawke", "born November 6, 1970", "His birthday falls in {November|September}.", "same"),
    _Told(_D, "original-altered-then-date-again", "wfa-Duncan_Edwards", "on 1 April 1950", "The Wembley match of April 1950 was long remembered in Dudley.", "same", altered="on 1 August 1950"),
    _Told(_D, "original-altered-then-date-again", "wfa-Gregory_of_Nazianzus", "In 361 Gregory returned", "The return to Nazianzus in 361 had not been easy for him.", "same", altered="In 316 Gregory returned"),
    _Told(_N, "role-chief-executive", "bbc-business-307", "Chief executive Bill Gammell", "Mr Gammell, the {chief executive|finance director}, will take questions from shareholders next week."),
    _Told(_N, "role-chief-executive", "bbc-tech-263", "Paul Myers, chief executive of Wippit", "As {chief executive|chairman} of Wippit, Mr Myers has an interest in the outcome."),
    _Told(_N, "role-in-sport", "bbc-sport-359", "Wales coach Mike Ruddock", "Ruddock, the Wales {coach|captain}, names his side next week."),
    _Told(_N, "role-in-sport", "bbc-sport-393", "Mike Tindall's agent", "Alli, Tindall’s {agent|coach}, would not name the other clubs."),
    _Told(_N, "shadow-or-real-minister", "bbc-politics-171", "Shadow home secretary David Davis", "Mr Davis, the shadow {home secretary|chancellor}, was at the launch."),
    _Told(_N, "shadow-or-real-minister", "bbc-politics-082", "Foreign Secretary Jack Straw", "Mr Straw, the {Foreign|Home} Secretary, is a former student leader."),
    _Told(_N, "office-in-organisation", "bbc-entertainment-306", "festival's executive director, Craig Prater", "As {executive director|treasurer} of the festival, Mr Prater had the last word."),
    _Told(_N, "office-in-organisation", "bbc-business-235", "Chris Curry, PPI research director", "Mr Curry, the PPI’s {research director|chairman}, wants a wider debate."),
    _Told(_N, "part-in-band-or-on-stage", "bbc-entertainment-296", "lead singer Gary Lightbody", "Lightbody, the band’s {lead singer|drummer}, thanked the fans for their patience."),
    _Told(_N, "part-in-band-or-on-stage", "bbc-entertainment-139", "rap star and Chicago actress Queen Latifah", "Queen Latifah, the {rap star|opera singer}, has never presented the show before."),
    _Told(_C, "refusal-to-speak", "bbc-business-418", "LVMH refused to comment on the reports", "LVMH {would say nothing about|confirmed} the reports."),
    _Told(_C, "refusal-to-speak", "bbc-entertainment-141", "did not want to talk in detail about his actions", "Osbourne {was unwilling|was only too glad} to go into the details of what he had done."),
    _Told(_C, "no-plans-no-link", "bbc-entertainment-113", "had no plans to pull the CD", "Wal-Mart {did not intend|intended} to take the CD off its shelves."),
    _Told(_C, "no-plans-no-link", "bbc-tech-027", "DEC has no connection with the fake site", "The fake site is {not linked|linked} to the DEC."),
    _Told(_C, "direction-down-up", "bbc-business-307", "closed down 18%", "The {fall|rise} in the price of Cairn shares was the biggest of the day in London."),
    _Told(_C, "direction-down-up", "bbc-business-410", "Mercedes-Benz, with sales down 3.1%", "Mercedes sold {fewer|more} cars than the year before."),
    _Told(_C, "only-one-of-its-kind", "bbc-sport-359", "only uncapped player", "{Every other member of the squad has already played for Wales.|Two other members of the squad have never played for Wales either.}"),
    _Told(_C, "only-one-of-its-kind", "wfa-Henry_Wood", "the only child of Henry Joseph Wood", "Wood {had no brothers or sisters|and his younger brother had no sisters} to play with.", "same"),
    _Told(_C, "first-of-its-kind", "bbc-entertainment-341", "the first cinematic institution to receive the Berlinale Camera", "{No other film studio has been given the Camera.|Two other film studios have been given the Camera in the past.}"),
    _Told(_C, "first-of-its-kind", "wfa-William_de_Corbeil", "the first canon to become an English archbishop", "{No canon|More than one canon} had been an English archbishop before him.", "same"),
    _Told(_C, "missed-or-made", "bbc-sport-293", "Henry Paul fluffed the conversion", "Paul’s kick {went wide|sailed between the posts}."),
    _Told(_C, "missed-or-made", "wfa-Winfield_Scott_Hancock", "fever kept Hancock from participating in the final breakthrough", "Hancock {was not|was} among the men who broke through into Mexico City.", "same"),
    _Told(_C, "held-or-called-off", "bbc-entertainment-306", "the festival has continued as originally planned", "The festival has {not been|been} called off."),
    _Told(_C, "held-or-called-off", "bbc-politics-159", "Labour on Monday postponed a launch of election posters", "{No Labour posters were launched on Monday.|Labour’s posters were duly launched on Monday.}"),
    _Told(_C, "profit-or-loss-victory-or-defeat", "bbc-business-410", "Smart has consistently lost money since it started trading", "Smart has {never|always} made a profit."),
    _Told(_C, "profit-or-loss-victory-or-defeat", "wfa-Bette_Davis", "she lost a well-publicized legal case", "Her {defeat|victory} in court had been reported everywhere.", "same"),
    _Told(_C, "won-or-lost", "bbc-sport-498", "win over Argentine Juan Ignacio Chela", "Chela, {beaten|the winner} in under an hour, left the court without a word."),
    _Told(_C, "won-or-lost", "bbc-entertainment-144", "Rapper Eminem has denied Elvis his fourth number one of the year", "Elvis has {missed out on|celebrated} a fourth number one of the year."),
    _Told(_C, "for-or-against", "bbc-politics-035", "Italy and Germany also favour an early start to talks", "Germany is {in favour of|against} an early start to talks."),
    _Told(_C, "for-or-against", "wfa-Sir_William_Bruce,_1st_Baronet,_of_Balcaskie", "strongly loyal to the king", "As a family, the Bruces had always been {supporters|enemies} of the king.", "same"),
    _Told(_C, "something-or-nothing", "bbc-entertainment-141", "stole jewellery from his house", "The burglar left the house with {jewellery|nothing}."),
    _Told(_C, "something-or-nothing", "wfa-Elias_Abraham_Rosenberg", "He was given lavish gifts by the king", "The king gave him {a great deal|no presents at all}.", "same"),
    _Told(_C, "friends-or-not", "wfa-Nikita_Zotov", "the two remained close throughout Zotov's life", "Peter and Zotov {never fell out|fell out early and never made it up}.", "same"),
    _Told(_C, "friends-or-not", "wfa-CM_Punk", "Punk and Cabana became best friends", "Punk and Cabana were {always|never} friends.", "same"),
    _Told(_C, "success-or-failure", "wfa-Powderfinger", "received limited radio coverage", "The album was {seldom|constantly} played on the radio.", "same"),
    _Told(_C, "success-or-failure", "wfa-Keith_Johnson_(cricket_administrator)", "The series was highly successful", "The Victory Tests were {a success|a failure}.", "same"),
    _Told(_C, "neither-both", "wfa-Ian_O%27Brien", "Neither of his parents were skilled swimmers", "{Neither his father nor his mother could teach him much in the water.|Both his father and his mother swam very well.}", "same"),
    _Told(_C, "neither-both", "wfa-Elizabeth_Needham", "Needham's name was not mentioned during the legal proceedings", "In court, Needham {was never named|was named several times}.", "same"),
    _Told(_C, "none-several", "wfa-Johann_von_Klenau", "The war had no battles", "{Not one battle was|Several battles were} fought in the course of that war.", "same"),
    _Told(_C, "none-several", "wfa-Happy_Chandler", "no record of their marriage has ever been found", "The record of the marriage {is still missing|was found long ago}.", "same"),
    _Told(_C, "on-record-or-not", "wfa-Sir_William_Bruce,_1st_Baronet,_of_Balcaskie", "his date of birth is unrecorded", "The day of his birth is {on record nowhere|recorded in the parish register}.", "same"),
    _Told(_C, "on-record-or-not", "wfa-Tiridates_I_of_Armenia", "The dates of his birth and death are unknown", "{No one can say|It is known} when he was born.", "same"),
    _Told(_C, "let-in-or-kept-out", "wfa-Hastings_Ismay,_1st_Baron_Ismay", "he was not eligible to attend Cambridge", "{Cambridge had been closed to him.|He had been admitted to Cambridge without trouble.}", "same"),
    _Told(_C, "let-in-or-kept-out", "wfa-Steve_Bruce", "they turned Beardsley away", "Beardsley was {not taken on|also taken on} by Gillingham after the trial.", "same"),
    _Told(_C, "not-until-already", "wfa-Simon_Bolivar_Buckner", "did not begin school until age nine", "At the age of eight Buckner {had not been to school yet|was already at school}.", "same"),
    _Told(_C, "not-until-already", "wfa-Ian_O%27Brien", "did not take her first swimming lesson until she was 55", "At 50, his mother had {had no swimming lessons|already had swimming lessons}.", "same"),
    _Told(_C, "guilty-or-not", "wfa-Elizabeth_Needham", "was convicted and sentenced to death", "The court had found Charteris {guilty|not guilty}.", "same"),
    _Told(_C, "guilty-or-not", "wfa-Eduard_Streltsov", "a conviction of rape", "The court had {convicted|acquitted} him.", "same"),
    _Told(_C, "left-or-stayed", "wfa-Happy_Chandler", "abandoned the family", "Their mother {left|never left} her husband.", "same"),
    _Told(_C, "left-or-stayed", "bbc-business-418", "wished to retain him", "Falic {wants to keep|is keen to part with} the designer."),
    _Told(_C, "killed-or-survived", "wfa-John_Francis_Jackson", "was killed in a flying accident", "Arthur {died in|survived} the accident.", "same"),
    _Told(_C, "killed-or-survived", "wfa-Happy_Chandler", "died when he fell from a cherry tree", "Robert {did not live to be a man|survived the fall and lived to old age}.", "same"),
    _Told(_C, "dead-or-alive", "bbc-entertainment-089", "died at his home in Malibu", "O’Herlihy {had lived in Malibu until the end|is alive and well in Malibu}."),
    _Told(_C, "dead-or-alive", "bbc-entertainment-141", "late Beatle George Harrison", "Harrison, who {is no longer alive|is still alive}, spoke little of the attack."),
    _Told(_C, "hurt-or-unhurt", "wfa-Helmut_Lent", "resulting in a broken lower jaw, concussion, and internal bleeding", "Lent had {been badly hurt|come to no harm at all} when the car ran him over.", "same"),
    _Told(_C, "hurt-or-unhurt", "wfa-Winfield_Scott_Hancock", "Hancock was wounded in the knee at Churubusco", "Hancock had {been hit|not been hit} at Churubusco.", "same"),
    _Told(_C, "married-or-single", "wfa-John_Francis_Jackson", "Jackson married Elisabeth Thompson", "When he sailed for Egypt, Jackson {left a wife behind|was still unmarried}.", "same"),
    _Told(_C, "married-or-single", "wfa-Georges_V%C3%A9zina", "Vézina married Marie-Adélaïde-Stella Morin", "Vézina was a {family man|bachelor all his life}.", "same"),
    _Told(_C, "brothers-or-none", "wfa-Hod_Stuart", "Along with his brother Bruce", "Stuart {was not|was} an only child.", "same"),
    _Told(_C, "brothers-or-none", "wfa-William_de_Corbeil", "he had two brothers", "William was {not an|an} only child.", "same"),
    _Told(_C, "rich-or-poor", "wfa-Robert_Falcon_Scott", "his early childhood years were spent in comfort", "As a small boy, Scott knew {no want|only want and hunger}.", "same"),
    _Told(_C, "rich-or-poor", "wfa-Katharine_Hepburn", "wealthy, progressive parents", "Hepburn’s parents were {well off|poor}.", "same"),
    _Told(_C, "could-or-could-not", "wfa-Henry_Wood", "His wife played the piano and sang songs", "Wood’s mother {was at home|could not play a note} at the piano.", "same"),
    _Told(_C, "could-or-could-not", "wfa-Simon_Bolivar_Buckner", "did not have sufficient timber to fire his iron furnace", "There was {too little|more than enough} timber in Hart County for the furnace.", "same"),
    _Told(_C, "nationality", "bbc-entertainment-089", "Irish actor Dan O'Herlihy", "The {Irishman|Scotsman} was much loved by his colleagues."),
    _Told(_C, "nationality", "bbc-sport-498", "Swede Joachim Johansson", "Johansson is the first {Swede|Dane} in the final for years."),
    _Told(_C, "place-of-event", "bbc-entertainment-141", "Buckinghamshire home", "The house in {Buckinghamshire|Berkshire} from which the jewellery was stolen is now guarded."),
    _Told(_C, "place-of-event", "bbc-entertainment-139", "on 13 February in Los Angeles", "The ceremony will take place in {Los Angeles|New York}."),
    _Told(_C, "kinship", "bbc-entertainment-141", "His wife Sharon", "Osbourne’s {wife|sister}, Sharon, was shaken but unhurt."),
    _Told(_C, "kinship", "wfa-Happy_Chandler", "the eldest child of Joseph Sephus and Callie", "Chandler had {no elder brothers or sisters|two elder brothers}.", "same"),
    _Told(_C, "aware-or-not", "wfa-Ann_Bannon", "mostly unaware of their impact", "For years Bannon {had little idea of|knew very well} what her books had done.", "same"),
    _Told(_C, "aware-or-not", "wfa-Catherine_de%27_Medici", "failed, however, to grasp the theological issues", "Catherine {never understood|understood very well} the theology of the dispute.", "same"),
    _Told(_C, "rise-or-fall-of-a-rate", "bbc-business-007", "pushed the unemployment rate to its lowest level in three years", "Unemployment {fell|rose} in January."),
    _Told(_C, "rise-or-fall-of-a-rate", "bbc-tech-064", "The figure was 30% more than in 2003", "{More|Fewer} mobiles were sold than in 2003."),
    _Told(_C, "private-or-public-owner", "bbc-business-418", "Privately-held Falic Group", "Shares in the Falic Group are {not traded on any|traded on the New York} stock exchange."),
    _Told(_C, "private-or-public-owner", "bbc-business-096", "granted by government owned oil firms", "The firms that granted the contracts belong to {the state|private investors}."),
    _Told(_C, "few-or-plenty", "wfa-Ian_O%27Brien", "There were not many non-sporting activities for children", "For children who did not care for sport, Wellington had {little|a great deal} to offer.", "same"),
    _Told(_C, "few-or-plenty", "wfa-Katharine_Hepburn", "a series of commercial failures", "Most of the films that followed Morning Glory {lost|made} money.", "same"),
    _Told(_C, "sold-out-or-left", "bbc-entertainment-267", "all 130,000 for the two-day event had been sold", "There are {no|still some} tickets left."),
    _Told(_C, "sold-out-or-left", "bbc-tech-383", "have not taken off so quickly", "Full-length downloads to mobile phones have been {slow|quick} to take off."),
    _Told(_C, "clause-within-a-real-sentence", "bbc-politics-004", "in Manchester and not Blackpool", "Blackpool, which {will not host|will also host} the autumn conference, will get the much smaller", at="Blackpool will get the much smaller"),
    _Told(_C, "clause-within-a-real-sentence", "bbc-sport-338", "Lewis Moody has flown to Dublin", "Moody, who {has travelled|has not travelled} to Ireland, had to be put on a drip", at="Moody had to be put on a drip"),
    _Told(_C, "club-or-firm", "bbc-sport-138", "Bellamy left Newcastle to join Celtic on loan", "Bellamy is on loan to {Celtic|Rangers} until the end of the season."),
    _Told(_C, "club-or-firm", "bbc-business-419", "Judy Boynton finally left the firm", "The severance package means Ms Boynton, who {has left|is still with} Shell,", at="The severance package means she"),
    _Told(_C, "enough-or-not", "wfa-Valston_Hancock", "graduated as senior cadet in 1928, earning the Sword of Honour", "The Sword of Honour had {gone|not gone} to Hancock.", "same"),
    _Told(_C, "enough-or-not", "wfa-Eric_Bana", "did not provide him with enough income to support himself", "Bana could {not live|live well} on what he earned from comedy.", "same"),
    _Told(_C, "still-there-or-gone", "wfa-Benjamin_Mountfort", "It is still in use as a church", "Services {are held in it to this day|have not been held there for a century}.", "same"),
    _Told(_C, "still-there-or-gone", "wfa-Coenred_of_Mercia", "Coenred abdicated and went on pilgrimage", "Coenred {no longer sat|still sat} on the throne when he died.", "same"),
    _Told(_C, "wish-or-failure", "wfa-Andr%C3%A9_Kert%C3%A9sz", "against the wishes of his family", "His family {had not wanted him|had urged him} to go to Paris.", "same"),
    _Told(_C, "wish-or-failure", "wfa-Kate_Bush", "failed to chart", '"There Goes a Tenner" was {not a hit|a hit in the charts}.', "same"),
    _Told(_C, "honoured-or-forgotten", "wfa-William_Bostock", "was awarded the Belgian Croix de guerre", "Bostock {had been decorated|received no decoration} for his service at the front.", "same"),
    _Told(_C, "honoured-or-forgotten", "wfa-Nathaniel_Parker_Willis", "at his death Willis was nearly forgotten", "When Willis died, {few people|almost everyone} still knew who he was.", "same"),
    _Told(_C, "side-taken", "wfa-Hon%C3%B3rio_Hermeto_Carneiro_Le%C3%A3o,_Marquis_of_Paran%C3%A1", "he supported the constitutionalists", "During the revolution, Honório Hermeto had been {for|against} the constitutionalists.", "same"),
    _Told(_C, "side-taken", "wfa-Pyotr_Ilyich_Tchaikovsky_and_the_Belyayev_circle", "Not only did Glazunov become a fixture", "Glazunov {was often|was never} seen at the Fridays.", "same"),
    _Told(_F, "figure-in-apposition", "bbc-tech-078", "shot up by 58% in the last year", "Despite the explosive growth, {58%|85%} in a year,", at="Despite the explosive growth,"),
    _Told(_F, "figure-in-apposition", "bbc-business-177", "19% rise in profits", "Wimpey's profits, up {19%|16%}, pleased the City."),
    _Told(_F, "figure-in-participle-clause", "bbc-sport-352", "finished runners-up three times", "Having come second {three|four} times since 2000, Ireland want more."),
    _Told(_F, "figure-in-participle-clause", "bbc-sport-003", "winning a fourth World Championship crown", "Greene, with {three|five} world titles to his name, is not ready to retire."),
    _Told(_D, "first-or-last-held", "bbc-sport-041", "Established in 1981", "First given in {1981|1985}, the awards are among the sport's most coveted."),
    _Told(_D, "first-or-last-held", "bbc-politics-004", "first time since 1917", "Labour last took its annual event to Manchester in {1917|1927}."),
    _Told(_D, "date-of-leaving-or-show", "bbc-business-419", "finally left the firm on 31 December", "Her last day at Shell was {31 December|30 November}."),
    _Told(_D, "date-of-leaving-or-show", "bbc-entertainment-281", "12 March concert", "But a spokesman for the venue of the {12|21} March show said", at="But a venue spokesman said"),
    _Told(_N, "first-name-in-late-insert", "bbc-sport-352", "Former captain Keith Wood", "{Keith|Kevin} Wood retired as a player after the last World Cup."),
    _Told(_N, "first-name-in-late-insert", "bbc-politics-116", "Work and Pensions Secretary Alan Johnson", "{Alan|Adam} Johnson will answer questions from MPs next week."),
)  # fmt: skip


def _chosen(text: str, at: int) -> str:
    """The sentence with the right (0) or the wrong (1) wording."""
    return re.sub(r"\{([^|}]*)\|([^}]*)\}", lambda match: match.group(at + 1), text).replace(
        "’", "'"
    )


def _told(doc: _Doc, way: _Told, rng: random.Random) -> Injected | None:
    """The article with the insert, or None where it isn't this article or doesn't say so."""
    if doc.ident != way.ident:
        return None
    anchor = re.compile(re.escape(way.anchor).replace(r"\ ", r"\s"))
    places = [(i, m.start()) for i, p in enumerate(doc.paragraphs) if (m := anchor.search(p))]
    if not places:
        return None
    index, start = places[0]
    end = start + len(way.anchor)
    high = index
    if way.place == "own" and way.again and not way.at:
        while high + 1 < len(doc.paragraphs) and sum(
            len(p.split()) for p in doc.paragraphs[index : high + 2]
        ) < rng.randint(200, 450):
            high += 1
    low = index
    second = way.also or way.at
    others = [
        (i, p.find(second))
        for i, p in enumerate(doc.paragraphs)
        if second and p.find(second, end if i == index else 0) >= 0
    ]
    if others:
        low, high = min(low, others[0][0]), max(high, others[0][0])
    bounds = None
    for _ in range(8):
        bounds = bounds or _window(doc, low, high, rng)
    if bounds is None:
        return None
    edits = [_Edit(index, start, end, way.altered or doc.paragraphs[index][start:end])]
    kept: list[_Edit] = []
    if way.at:
        if not others:
            return None
        other, at = others[0]
        edits.append(_Edit(other, at, at + len(way.at), _chosen(way.again, 1)))
        kept.append(_Edit(other, at, at + len(way.at), _chosen(way.again, 0)))
    elif way.again:
        target = bounds[1] if way.place == "own" else index
        size = len(doc.paragraphs[target])
        lead = doc.gap if way.place == "own" else " "
        wrong = 0 if way.altered else 1
        edits.append(_Edit(target, size, size, lead + _chosen(way.again, wrong)))
        kept.append(_Edit(target, size, size, lead + _chosen(way.again, 0)))
    elif others:
        edits.append(_Edit(others[0][0], others[0][1], others[0][1] + len(way.also), way.also))
    text, spans = _applied(doc, bounds, edits)
    twin, _ = _applied(doc, bounds, kept)
    return Injected(way.kind, way.name, text, spans, twin)


def injected(seed: int = 6) -> Iterator[Injected]:
    """The cases: of each variant at most two, each on another article."""
    docs = _documents()
    _WORDS.update(
        w for d in docs for p in d.paragraphs for w in re.findall(r"(?<=[a-z,] )[a-z]{3,}", p)
    )
    used: Counter[str] = Counter()
    by_name = {doc.ident: doc for doc in docs}
    for told in _TOLD:
        doc = by_name.get(told.ident)
        case = doc and _told(doc, told, random.Random(f"{seed}:{told.name}:{told.ident}"))
        if case:
            used[told.ident] += 1
            yield case
    makers: list[tuple[str, Callable[[_Doc, random.Random], Injected | None]]] = []
    makers += [(twice.name, _twice_maker(twice)) for twice in _TWICE]
    makers += [(way.name, _way_maker(way)) for way in (*_FIGURES, *_DATES, *_ROLES)]
    makers += [(slip.name, _slip_maker(slip)) for slip in _SLIPS]
    for name, maker in makers:
        rng = random.Random(f"{seed}:{name}")
        drawn = [rng.random() for _ in docs]
        order = [docs[i] for i in sorted(range(len(docs)), key=drawn.__getitem__)]
        order.sort(key=lambda doc: used[doc.ident])
        left = CASES
        for doc in order:
            case = maker(doc, rng)
            if case is not None:
                used[doc.ident] += 1
                yield case
                left -= 1
                if not left:
                    break


def _twice_maker(way: _Twice) -> Callable[[_Doc, random.Random], Injected | None]:
    pattern = re.compile(way.pattern)
    return lambda doc, rng: _altered(doc, way, pattern, rng)


def _way_maker(way: _Way) -> Callable[[_Doc, random.Random], Injected | None]:
    pattern = _compiled(way.pattern)
    return lambda doc, rng: _restated(doc, way, pattern, rng)


def _slip_maker(slip: _Slip) -> Callable[[_Doc, random.Random], Injected | None]:
    return lambda doc, rng: _slipped(doc, slip, rng)
