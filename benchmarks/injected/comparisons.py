"""Real articles in which two statements disagree: on a figure, a date, a name or a claim.

A *variant* is one way of making the fault. Some variants look for a sentence with a pattern
(a wedding and its year, a fine and its amount) and add a late insert that repeats the fact;
some change one of two real mentions of the same thing; the claims that need an editor's ear are
written out in `_WRITTEN`, each tied to a few words of one article, which are looked up there.
"""

from __future__ import annotations

import itertools
import random
import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from benchmarks.data import rows
from benchmarks.injected.case import Injected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_EACH = 3  # cases of a variant
_SHORTEST, _LONGEST = 110, 600  # words of a document
_OPEN, _CLOSE = "\ue000", "\ue001"  # round the place that disagrees, until it is measured
_FIGURE, _DATE = "conflicting-figure", "conflicting-date"
_NAME, _CLAIM = "conflicting-name", "conflicting-claim"


class _Article(NamedTuple):
    """An article: its set, its paragraphs' offsets, and the person it is about, if one."""

    id: str
    genre: str  # "news" or "bio"
    text: str
    paragraphs: tuple[tuple[int, int], ...]
    surname: str
    pronoun: str  # "He" or "She"


class _Change(NamedTuple):
    """What replaces text[start:end]; the place that disagrees is between _OPEN and _CLOSE."""

    start: int
    end: int
    faulty: str
    right: str


class _Added(NamedTuple):
    """A variant that finds a sentence and adds a second one.

    `template` has the groups of `pattern`, and {x}: what is wrong in one text and right in the
    other. `place` says where it goes (see `_position`); `make` gives the two values of {x}.
    """

    kind: str
    variant: str
    genre: str
    pattern: str
    template: str
    make: Callable[[re.Match[str], _Article, random.Random], tuple[str, str] | None]
    place: str = "next"
    without: str = ""  # a pattern the sentence must not match


class _Written(NamedTuple):
    """A second statement written for one article, {faulty|right}, tied to words of the first."""

    kind: str
    variant: str
    id: str
    anchor: str
    text: str
    place: str = "next"


# ---------------------------------------------------------------- the articles


def _articles() -> list[_Article]:
    """All articles that have paragraphs, the speeches left out."""
    found = []
    for name in ("bbc_news", "wikipedia_featured_bios", "news_speech"):
        for row in rows(name):
            if row["category"] in {"state_union", "inaugural"}:
                continue
            text = row["text"].rstrip()
            paragraphs = tuple((m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text))
            genre = "bio" if name == "wikipedia_featured_bios" else "news"
            surname, pronoun = _subject(row["id"], text) if genre == "bio" else ("", "He")
            found.append(_Article(row["id"], genre, text, paragraphs, surname, pronoun))
    return found


def _subject(ident: str, text: str) -> tuple[str, str]:
    """The surname that a biography uses for its subject, if it does, and the pronoun."""
    title = re.sub(r"_\(.*?\)|,_.*", "", unquote(ident.removeprefix("wfa-")))
    surname = title.split("_")[-1]
    if re.search(r"_of_|_with_|_in_|'s_|the_", title) or "_" not in title:
        return "", "He"
    if len(re.findall(rf"\b{re.escape(surname)}\b", text)) < 12:
        return "", "He"
    she = len(re.findall(r"\b[Ss]he\b", text))
    return surname, "She" if she > len(re.findall(r"\b[Hh]e\b", text)) else "He"


def _words(text: str) -> int:
    return len(text.split())


def _heading(article: _Article, index: int) -> bool:
    """Whether a paragraph is a heading or a line of a list, after which nothing is added."""
    start, end = article.paragraphs[index]
    return end - start < 70 or article.text[start] in "#*-|>"


def _paragraph(article: _Article, offset: int) -> int:
    """The number of the paragraph that holds an offset."""
    for index, (start, end) in enumerate(article.paragraphs):
        if start <= offset <= end:
            return index
    raise ValueError(offset)


def _sentence(text: str, offset: int) -> tuple[int, int]:
    """The sentence round an offset, roughly."""
    start = max(text.rfind(mark, 0, offset) for mark in (". ", ".\n", '." ', "\n", "? ", "! "))
    ends = [text.find(mark, offset) for mark in (". ", ".\n", '." ', "\n", "? ", "! ")]
    end = min((e for e in ends if e >= 0), default=len(text))
    return start + 1, end


def _quoted(text: str, start: int, offset: int) -> bool:
    """Whether an offset is inside a quotation that opened in its paragraph."""
    before = text[start:offset]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


# ---------------------------------------------------------------- where the second place goes


def _position(article: _Article, first: int, place: str) -> tuple[int, str, str] | None:
    """Where an added sentence goes, and what joins it: offset, before, after.

    after: after the same sentence; own: at the end of the same paragraph; next: of the next; para: as a paragraph
    of its own after the next; top: as a line above the paragraph (below a news headline);
    close: as a line of its own at the end.
    """
    p = _paragraph(article, first)
    last = len(article.paragraphs) - 1
    gap = "\n\n" if "\n\n" in article.text else "\n"
    if place == "top" and article.genre == "news" and p > 3:
        return None
    if place == "top":
        at = 1 if article.genre == "news" and p <= 3 and last > 1 else p
        return (article.paragraphs[at][0], "", gap)
    if place == "after":
        end = article.paragraphs[p][1]
        for m in re.finditer(r"(?<=[a-z0-9)]{2})[.](?= [A-Z]|\s*\Z)", article.text[first:end]):
            if not re.search(
                r"\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|No|Lt|Col|Gen|Sen|Rep)$",
                article.text[: first + m.start()][-6:],
            ):
                return (first + m.end(), " ", "")
        return None
    if place == "own":
        index = p
    else:
        index = min(last, p + 1)
        while index < last and _heading(article, index):
            index += 1
        if place in {"para", "close"} and article.genre == "news":
            index = last
    if _heading(article, index) and index != p:
        index = p
    start, end = article.paragraphs[index]
    end = start + len(article.text[start:end].rstrip())
    if _quoted(article.text, start, end) and place != "close":
        return None
    if place in {"para", "close"}:
        return (end, gap, "")
    stop = "" if article.text[end - 1] in ".!?\"”')" else "."
    return (end, f"{stop} ", "")


def _clause(article: _Article, first: int, name: str) -> int | None:
    """The offset just after a later "Name" that begins a sentence with a verb in the past."""
    p = _paragraph(article, first)
    _, begin = _sentence(article.text, first)
    for m in re.finditer(
        rf"(?:(?<=[.] )|(?<=\n)){re.escape(name)}(?= (?:was|had|also|then|made|took|went|became|"
        r"began|returned|continued|spent|used|left|worked|found|received|wrote|[a-z]+ed) )",
        article.text[begin + 1 :],
    ):
        offset = begin + 1 + m.end()
        q = _paragraph(article, offset)
        if q > p + 3 or any(_heading(article, k) for k in range(p + 1, q)):
            return None
        if not _quoted(article.text, article.paragraphs[q][0], offset):
            return offset
    return None


# ---------------------------------------------------------------- building a document


def _document(
    article: _Article,
    mark: tuple[int, int] | None,
    changes: Sequence[_Change],
    rng: random.Random,
) -> tuple[str, tuple[tuple[int, int], ...], str] | None:
    """Whole paragraphs round all the changes: the faulty text, its places, and the twin."""
    text = article.text
    offsets = [c.start for c in changes] + [c.end for c in changes]
    if mark:
        offsets += mark
    low, high = _paragraph(article, min(offsets)), _paragraph(article, max(offsets))
    spans = article.paragraphs

    def size(a: int, b: int) -> int:
        return _words(text[spans[a][0] : spans[b][1]])

    if size(low, high) > _LONGEST - 40:
        return None
    wish = rng.randint(170, 380)
    if article.genre == "news" and size(0, high) <= wish:
        low = 0
    while size(low, high) < wish:
        if high + 1 < len(spans) and size(low, high + 1) <= _LONGEST - 40:
            high += 1
        elif low > 0 and size(low - 1, high) <= _LONGEST - 40:
            low -= 1
        else:
            break
    while high > low and _heading(article, high) and max(offsets) < spans[high][0]:
        high -= 1
    if size(low, high) < _SHORTEST:
        return None
    begin, end = spans[low][0], spans[high][1]
    pieces = [(c.start, c.end, c.faulty, c.right) for c in changes]
    if mark:
        real = f"{_OPEN}{text[mark[0] : mark[1]]}{_CLOSE}"
        pieces.append((mark[0], mark[1], real, real))
    pieces.sort()
    faulty, twin, at = [], [], begin
    for start, stop, bad, good in pieces:
        if start < at:
            return None
        faulty += [text[at:start], bad]
        twin += [text[at:start], good]
        at = stop
    faulty.append(text[at:end])
    twin.append(text[at:end])
    plain, places = _measure("".join(faulty))
    return plain, places, _measure("".join(twin))[0]


def _measure(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A text without its marks, and where they stood."""
    plain: list[str] = []
    places, length, start = [], 0, 0
    for piece in re.split(f"([{_OPEN}{_CLOSE}])", marked):
        if piece == _OPEN:
            start = length
        elif piece == _CLOSE:
            places.append((start, length))
        else:
            plain.append(piece)
            length += len(piece)
    return "".join(plain), tuple(places)


# ---------------------------------------------------------------- slips of figures and dates

_WORDS = [
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
]
_SMALL = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?"
_NUM = rf"(?P<n>{_DIGITS}|{_SMALL})"
_MONEY = rf"(?P<n>(?:[£$€]|A\$|US\$){_DIGITS}(?:\s?(?:bn|m|million|billion))?)(?![\d%])\b"
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
_MONTH = "(?:" + "|".join(_MONTHS) + ")"
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_ON = rf"(?P<on>in|on) (?P<d>(?:\d{{1,2}} )?(?:{_MONTH} )?\d{{4}}|{_MONTH} \d{{1,2}}, \d{{4}})\b"
_IN = rf"in (?P<d>(?:{_MONTH} )?\d{{4}})\b"


def _slip(figure: str, rng: random.Random) -> str | None:
    """A figure as it is mistyped: two digits changed over, or one digit wrong."""
    low = figure.lower()
    if low in _WORDS:
        n = _WORDS.index(low)
        word = _WORDS[rng.choice([k for k in (n - 2, n - 1, n + 1, n + 2) if 2 <= k <= 14])]
        return word.capitalize() if figure[0].isupper() else word
    value = _value(figure)
    places = [i for i, c in enumerate(figure) if c.isdigit()]
    tries = []
    for i, j in itertools.pairwise(places):
        if figure[i] != figure[j] and not (i == places[0] and figure[j] == "0"):
            tries.append(figure[:i] + figure[j] + figure[i + 1 : j] + figure[i] + figure[j + 1 :])
    for i in places[:2]:
        tries += [
            figure[:i] + d + figure[i + 1 :]
            for d in "123456789"
            if d != figure[i] and (figure[i] != "0" or i != places[-1])
        ]
    good = [
        t for t in tries if _value(t) > 1 and 0.05 <= abs(_value(t) - value) / max(value, 1) <= 1.2
    ]
    return rng.choice(good) if good else None


def _value(figure: str) -> float:
    digits = re.sub(r"[^\d.]", "", figure).strip(".")
    return float(digits) if digits else 0.0


def _spell(figure: str) -> str:
    """The other way of writing a small figure: 9 as nine, and nine as 9."""
    if figure.lower() in _WORDS:
        return str(_WORDS.index(figure.lower()))
    if figure.isdigit() and 2 <= int(figure) <= 12:
        return _WORDS[int(figure)]
    return figure


def _other_year(year: int, rng: random.Random) -> int:
    """A year as it is mistyped: digits changed over, or one off."""
    tens, ones = year // 10 % 10, year % 10
    tries = [year + k for k in (-10, -5, -4, -3, -2, 2, 3, 4, 5, 10)]
    turned = year // 100 * 100 + ones * 10 + tens
    if 0 < abs(turned - year) <= 40:
        tries += [turned] * 4
    return rng.choice([t for t in tries if t <= 2012])


def _other_date(date: str, part: str, rng: random.Random) -> str | None:
    """A date with its year, month or day mistyped; None where it has no such part."""
    if part == "year":
        return re.sub(r"\d{4}", lambda m: str(_other_year(int(m.group()), rng)), date)
    if part == "month":
        month = re.search(_MONTH, date)
        if not month:
            return None
        new = rng.choice([m for m in _MONTHS if m != month.group() and m != "February"])
        day = re.search(r"\b\d{1,2}\b", date)
        if day and int(day.group()) > 30:
            return None
        return date.replace(month.group(), new)
    day = re.search(r"\b\d{1,2}\b", date)
    if not day:
        return None
    n = int(day.group())
    other = rng.choice([k for k in (n - 10, n - 3, n - 2, n + 2, n + 3, n + 10) if 1 <= k <= 28])
    return date[: day.start()] + str(other) + date[day.end() :]


def _numeric(date: str) -> str | None:
    """A full date in figures: 5 May 1879 as 05/05/1879."""
    m = re.fullmatch(rf"(\d{{1,2}}) ({_MONTH}) (\d{{4}})", date)
    if not m:
        return None
    return f"{int(m[1]):02}.{_MONTHS.index(m[2]) + 1:02}.{m[3]}"


def _figure(*, spell: bool = False) -> Callable[..., tuple[str, str] | None]:
    """Makes {x} from the group n: the real figure (or its other notation) and a slip of it."""

    def make(m: re.Match[str], _: _Article, rng: random.Random) -> tuple[str, str] | None:
        bad = _slip(m["n"].strip(), rng)
        if bad is None:
            return None
        good = m["n"].strip()
        return (_spell(bad), _spell(good)) if spell else (bad, good)

    return make


def _date(part: str = "year", only: str = "") -> Callable[..., tuple[str, str] | None]:
    """Makes {x} from the group d, its year, month or day mistyped; `only` says what is repeated."""

    def make(m: re.Match[str], _: _Article, rng: random.Random) -> tuple[str, str] | None:
        date = m["d"]
        bad = _other_date(date, part, rng)
        if bad is None:
            return None
        if only == "year":
            return bad[-4:], date[-4:]
        if only == "decade":
            year = int(date[-4:])
            wrong = year // 10 * 10 + rng.choice((-20, -10, 10, 20))
            return f"{wrong}s", f"{year // 10 * 10}s"
        if only == "month":
            return bad.split()[-2], date.split()[-2]
        if only == "numeric":
            one, two = _numeric(bad), _numeric(date)
            return (one, two) if one and two else None
        return bad, date

    return make


def _own_year(part: str, only: str) -> Callable[..., tuple[str, str] | None]:
    """As _date, if the year is in the opening line of a life: its own birth or death."""
    inner = _date(part, only)

    def make(m: re.Match[str], article: _Article, rng: random.Random) -> tuple[str, str] | None:
        return inner(m, article, rng) if m["d"][-4:] in article.text[:200] else None

    return make


def _grown(m: re.Match[str], a: _Article, rng: random.Random) -> tuple[str, str] | None:
    """As _date, only the year, of something that no child does."""
    born = re.search(r"\b1\d{3}\b", a.text[:250])
    if not born or int(m["d"][-4:]) < int(born[0]) + 16:
        return None
    return _date("year", "year")(m, a, rng)


def _grown_date(m: re.Match[str], a: _Article, rng: random.Random) -> tuple[str, str] | None:
    """As _grown, with the whole date."""
    return _date()(m, a, rng) if _grown(m, a, rng) else None


def _weekday(m: re.Match[str], _: _Article, rng: random.Random) -> tuple[str, str]:
    """Makes {x} from a day of the week."""
    n = _DAYS.index(m["d"])
    return _DAYS[(n + rng.choice((1, 2, 3, 5, 6))) % 7], m["d"]


def _month(m: re.Match[str], _: _Article, rng: random.Random) -> tuple[str, str]:
    """Makes {x} from a month that stands alone."""
    return rng.choice([k for k in _MONTHS if k != m["d"]]), m["d"]


def _choice(faulty: str, right: str) -> Callable[..., tuple[str, str]]:
    """Makes {x} of two given wordings."""

    def make(m: re.Match[str], _: _Article, __: random.Random) -> tuple[str, str]:
        return m.expand(faulty), m.expand(right)

    return make


def _did(m: re.Match[str], _: _Article, __: random.Random) -> tuple[str, str]:
    """Makes {x} of a verb that "did not" stands before, in the group v."""
    verb, odd = m["v"], {"win": "won"}
    past = odd.get(verb) or f"{verb.removesuffix('e')}ed"
    return past, f"did not {verb}"


_NOUNS = {
    "announced": "announcement", "launched": "launch", "signed": "signing", "ruled": "ruling",
    "published": "publication", "unveiled": "unveiling", "resigned": "resignation",
    "arrested": "arrest", "approved": "approval", "introduced": "introduction",
    "released": "release", "opened": "opening", "met": "meeting", "voted": "vote",
    "sentenced": "sentencing", "died": "death", "rejected": "rejection", "retired": "retirement",
    "bought": "purchase", "acquired": "acquisition", "began": "beginning", "started": "start",
    "won": "win",
}  # fmt: skip

_VERBS = "joined|moved|travelled|returned|went|left|visited|signed|opened|started|began|became"
_WHO = r"(?:He|She|SURNAME)"

# ---------------------------------------------------------------- the variants that add a sentence

_ADDED = (
    # figures
    _Added(_FIGURE, "the-dead-counted-again", "any",
           rf"\b(?:killing|killed|deaths of) (?P<n>\d{{1,3}}|{_SMALL}) (?P<w>people|men|women|children|soldiers|civilians|passengers|workers|Palestinians|Israelis)\b",
           "The names of the {x} dead were later published.", _figure(), "own"),
    _Added(_FIGURE, "jobs-to-go-and-talks", "news",
           rf"\b(?:cut|cutting|eliminate|shed|axe|axing|loss of) (?:about |some )?{_NUM} jobs\b",
           "Unions are to seek talks on the {x} jobs that are to go.", _figure(), "para", r"jobs.*jobs|jobs and"),
    _Added(_FIGURE, "stake-of-so-many-per-cent", "news",
           rf"\b(?:owns?|holds?|has|bought|sell|selling|holding|own|hold) (?:a|an|his|its) (?P<n>{_DIGITS})% (?:stake|holding|share) in (?P<o>[A-Z][A-Za-z'&-]+(?: [A-Z][A-Za-z'&-]+)*)",
           "The {x}% holding in {o} has been the subject of speculation for some weeks.", _figure()),
    _Added(_FIGURE, "tally-of-votes", "any",
           r"\bvotes? of (?P<n>\d[\d,]*\d)(?: to |–|-)(?P<m>\d[\d,]*\d)",
           "The tally of {x} to {m} was confirmed soon afterwards.", _figure(), "after"),
    _Added(_FIGURE, "price-and-deal", "any",
           rf"\b(?:bought|acquired|buy|sold|buying|takeover of|purchase of|acquire|sale of)[^.;,\n\"]{{0,50}}? for (?:about |some )?(?P<n>[£$€](?:{_DIGITS}\s?(?:bn|m|million|billion)|\d{{1,3}},\d{{3}}))\b(?!,)",
           "The {x} deal took several weeks to complete.", _figure(), "own", r"copies|a share|each|would|could|may |tickets"),
    _Added(_FIGURE, "result-on-the-website", "news",
           rf"(?P<w>profits?|loss|sales|revenues?)(?: of| rose to| fell to| were| was| totalled) {_MONEY}",
           "The {w} figure of {x} was in a statement issued before the markets opened.", _figure(), "own", r"[Pp]eriod|compared|[Ff]iscal|ago|last year|19\d\d|forecast|expect|estimat"),
    _Added(_FIGURE, "copies-gone", "any",
           rf"\bsold (?P<n>{_DIGITS}(?: million|m)?) (?P<w>copies|records|albums|units|tickets)\b",
           "Of the {x} {w} sold, many went in the first days.", _figure(), "after", r"If "),
    _Added(_FIGURE, "staff-told", "news",
           r"\b(?:employs|employing|employed) (?:about |some )?(?P<n>\d[\d,]*) (?P<w>people|staff|workers)\b",
           "Not all of the {x} {w} have full-time jobs.", _figure(), "after"),
    _Added(_FIGURE, "children-and-letters", "bio",
           rf"\b(?:had|have) (?P<n>{_SMALL}) (?P<w>children|sons|daughters)\b(?! (?:by|from|with his))",
           "Family letters that mention the {x} {w} have survived.", _figure(), "after"),
    _Added(_FIGURE, "brothers-and-sisters", "bio",
           rf"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|youngest|eldest|oldest|last) of (?P<n>{_SMALL}) (?:children|siblings)\b",
           "It was a crowded house, with {x} children in it.", _figure(), "after"),
    _Added(_FIGURE, "record-of-the-season", "bio",
           rf"\b(?:scored|took|hit) (?:a total of )?(?P<n>{_DIGITS}) (?P<w>goals|tries|wickets|home runs)\b",
           "Those {x} {w} made people talk.", _figure(), "after"),
    _Added(_FIGURE, "games-played-in-words", "bio",
           rf"\b(?:played|appeared) in (?P<n>\d|1[0-2]|{_SMALL}) (?P<w>games|matches|Tests|films)\b",
           "Those {x} {w} kept {S} busy.", _figure(spell=True), "after"),
    _Added(_FIGURE, "term-and-appeal", "any",
           rf"\bsentenced to {_NUM} (?P<u>year|month)s\b",
           "Friends protested that a {x}-{u} sentence was out of proportion.", _figure(), "own"),
    _Added(_FIGURE, "fine-to-be-paid", "any",
           rf"\b(?:fined|fine of) (?:[a-z ]{{0,12}})?{_MONEY}",
           "The {x} fine had to be paid within weeks.", _figure(), "own", r"\b(?:[Ii]f|could|may|faces?|might)\b"),
    _Added(_FIGURE, "weeks-remembered", "any",
           rf"\b(?:spent|spending) {_NUM} (?P<u>weeks|months|years) (?P<r>(?:at|in|on) [^.,;()\n\"]{{3,30}}?)(?=[.,;])",
           "Those {x} {u} {r} left their mark.", _figure(), "own"),
    _Added(_FIGURE, "spell-in-other-notation", "any",
           rf"\b(?:spent|spending) (?P<n>\d|1[0-2]|{_SMALL}) (?P<u>weeks|months|years) (?P<r>(?:at|in|on|with) (?:the )?(?=[A-Z])[^.,;()\n\"]{{3,30}}?)(?=[.,;])",
           "Not all of the {x} {u} {r} were happy.", _figure(spell=True), "own"),
    _Added(_FIGURE, "prizes-and-surprise", "any",
           rf"\b(?:won|winning|earned) {_NUM} (?P<w>(?:[A-Z][a-z]+ )*(?:nominations|awards|Oscars|Grammys|Awards|gongs|prizes|medals|trophies))\b",
           "The {x} {w} came as a surprise to many.", _figure(), "after", r"while|won.*won|[Nn]ominat"),
    _Added(_FIGURE, "people-in-the-study", "news",
           r"\b(?:survey of|poll of|study of|studied|questioned|interviewed|surveyed|recruited|tested|asked|looked at|included|involved|examined) (?P<n>\d[\d,]*) (?P<w>(?:[a-z]+ )?(?:adults|people|respondents|voters|users|patients|volunteers|students|participants|households|men|women|children|smokers))\b",
           "None of the {x} {w} was paid for taking part.", _figure(), "after"),
    _Added(_FIGURE, "so-far-from-a-town", "any",
           rf"\b(?P<n>{_DIGITS}) (?P<u>kilometres|miles|km)(?: \([^)]*\))? (?P<d>(?:north|south|east|west)[a-z-]*) of (?P<p>[A-Z][a-z]+)\b(?! [A-Z])",
           "Even today the spot, {x} {u} {d} of {p}, is not easy to reach.", _figure()),
    _Added(_FIGURE, "land-surveyed", "any",
           r"\b(?P<n>\d[\d,]*\d)[- ](?P<u>hectare|acre)s?\b(?! lot)",
           "Not all of the {x} {u}s are good farming land.", _figure(), "after", r"than|about|over|around|some "),
    _Added(_FIGURE, "list-of-them-published", "news",
           r"(?<!than )(?<!about )(?<!least )(?<!over )(?<!some )(?<!to )(?<!nearly )(?<!around )(?<!almost )(?<![\d.,$£-])\b(?P<n>[1-9]\d{1,3}|[1-9]\d?,\d{3}) (?P<w>MPs|councils|schools|hospitals|shops|stores|companies|firms|farms|properties|growers|countries|cinemas|stations|websites|species)\b",
           "A full list of the {x} {w} is to be published shortly.", _figure(), "para", r"%|last|the other"),
    _Added(_FIGURE, "headcount-in-the-standfirst", "news",
           r"(?<!than )(?<!about )(?<!least )(?<!over )(?<!some )(?<!to )(?<!nearly )(?<![\d.,$£-])\b(?P<n>[1-9]\d{1,3}|[1-9]\d?,\d{3}) (?P<w>people|workers|farmers|fans|protesters|irrigators|students|passengers|growers|delegates)(?= (?:have|were|will|are|took|from|who|turned|gathered|attended|at))",
           "At a glance: {x} {w} involved", _figure(), "top", r"%|per cent|last year|stimated"),
    _Added(_FIGURE, "percentage-and-surprise", "news",
           r"(?<![\d-])\b(?P<n>\d+(?:\.\d)?)% of (?P<o>[a-z][a-z -]{3,28}?) (?P<v>said|believe|use|think|were|are|have|had)\b(?=[^.%]*\.)",
           "The {x}% figure surprised even those who had compiled it.", _figure(), "after", r"%.*%|compared|Over|Some|About|Almost|Nearly"),
    _Added(_FIGURE, "age-of-a-player", "news",
           r"\b(?P<s>[A-Z][a-z]{3,}), (?:aged )?(?P<n>[1-6]\d), (?=[a-z])",
           "At {x}, {s} has seen a good deal already.", _figure(), "next", r"died|killed|murder|death|dead"),
    _Added(_FIGURE, "money-for-a-scheme", "news",
           rf"\b(?:[Tt]he|a|an|its|their) {_MONEY} (?P<w>scheme|upgrade|project|package|plan|fund|grant|programme|program|budget|loan|campaign|contract|settlement)\b",
           "Not all the details of the {x} {w} have been settled.", _figure(), "para"),
    # dates
    _Added(_DATE, "wedding-and-meeting", "bio",
           rf"\b(?:He|She|SURNAME|[Tt]he couple|They) (?:was |were )?married (?:(?!divorc|and )[^.;()\n]){{0,50}}?{_ON}",
           "The couple had met some time before the wedding {on} {x}.", _grown_date, "after"),
    _Added(_DATE, "clause-who-had-married", "bio",
           rf"\b{_WHO} (?:was )?married (?:(?!divorc|and )[^.;()\n]){{0,50}}?{_ON}",
           ", who had married in {x},", _grown, "clause"),
    _Added(_DATE, "clause-born-in", "bio",
           rf"\b{_WHO} was born (?:[^.;()\n]{{0,60}}? )?{_ON}",
           ", born in {x},", _own_year("year", "year"), "clause"),
    _Added(_DATE, "box-with-birth", "bio",
           rf"\A.{{4,90}}\((?:born )?(?P<d>\d{{1,2}} {_MONTH} \d{{4}}|{_MONTH} \d{{1,2}}, \d{{4}})",
           "Born: {x}", _date("year"), "top"),
    _Added(_DATE, "box-with-birth-in-figures", "bio",
           rf"\A.{{4,90}}\((?:born )?(?P<d>\d{{1,2}} {_MONTH} \d{{4}})",
           "Date of birth: {x}", _date("month", "numeric"), "top"),
    _Added(_DATE, "box-with-death", "bio",
           rf"\A.{{4,90}}\([^()\n]{{6,60}}[–—-] ?(?P<d>\d{{1,2}} {_MONTH} \d{{4}}|{_MONTH} \d{{1,2}}, \d{{4}})",
           "Died: {x}", _date("day"), "top"),
    _Added(_DATE, "book-and-reviews", "bio",
           rf"(?<=[.] )(?P<t>(?:The |A |An )?[A-Z][a-z]+(?: (?:[A-Z][a-z]+|of|the|and|in)){{1,5}}) was (?:first )?published (?:[^.;()\n]{{0,20}}? )?{_IN}",
           "Reviews of {t} began to appear soon after its publication in {x}.", _date()),
    _Added(_DATE, "book-of-a-decade", "bio",
           rf"(?<=[.] )(?P<t>(?:The |A |An )?[A-Z][a-z]+(?: (?:[A-Z][a-z]+|of|the|and|in)){{1,5}}) was (?:first )?published (?:[^.;()\n]{{0,20}}? )?{_IN}",
           "Among the books of the {x}, {t} has kept its readers.", _date("year", "decade")),
    _Added(_DATE, "release-and-advertisements", "bio",
           rf"(?<=[.] )(?P<t>(?:The |A |An )?[A-Z][a-z]+(?: (?:[A-Z][a-z]+|of|the|and|in)){{0,5}}) was released (?:[^.;()\n]{{0,20}}? )?{_ON}",
           "Word of {t} had got about well before its release {on} {x}.", _date("year"), "next", r"\b(?:He|She|It|Street|Lombardo)\b was"),
    _Added(_DATE, "graduation-and-friends", "bio",
           rf"\bgraduated (?P<f>from [^.;,()\n]{{3,50}}? |)?{_IN}",
           "{S} kept in touch with friends after graduating in {x}.", _date(), "own"),
    _Added(_DATE, "move-and-first-weeks", "bio",
           rf"\b(?:[Hh]e|[Ss]he|SURNAME) moved to (?P<p>(?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:, [A-Z][a-z ]+,?)? {_IN}",
           "Little is known of the first weeks in {p} after the move in {x}.", _date(), "own"),
    _Added(_DATE, "appointment-in-the-press", "bio",
           rf"\b(?:He|She|SURNAME) was appointed (?P<r>(?!to )(?:(?! and | soon | after | what |Officer|Commander|Knight)[^.;(),\n]){{3,50}}?) {_ON}",
           "The appointment as {r} {on} {x} was reported in the press.", _date(), "own"),
    _Added(_DATE, "election-by-then", "bio",
           rf"\b(?:He|She|SURNAME) was elected (?P<r>(?:(?! and )[^.;()\n]){{3,60}}?) {_IN}",
           "{S} was already well known when elected {r} in {x}.", _date(), "own"),
    _Added(_DATE, "departure-and-successor", "bio",
           rf"\b(?:He|She|SURNAME) (?:resigned|retired) (?P<f>(?:from|as) [^.;()\n]{{3,50}}? )?{_ON}",
           "A successor was found within months of the departure {on} {x}.", _date(), "after"),
    _Added(_DATE, "foundation-and-records", "bio",
           rf"\b(?:founded|established|formed) (?P<o>the [A-Z][^.;,()\n]{{3,50}}?) {_IN}",
           "Records of {o} go back to its foundation in {x}.", _date()),
    _Added(_DATE, "joining-up-and-letters", "bio",
           rf"\b(?:He|She|SURNAME) (?:enlisted|joined) (?P<o>(?:in )?the (?:[A-Z][a-z]+ )*(?:Army|Force|Navy|Regiment|Corps|Battalion|Squadron)[^.;()\n]{{0,30}}?) {_ON}",
           "Letters home describe the weeks after {S} joined up {on} {x}.", _date()),
    _Added(_DATE, "promotion-with-its-day", "bio",
           rf"\b(?:He|She|SURNAME) was promoted to (?P<r>(?:temporary |acting )?(?:[Ll]ieutenant|[Cc]aptain|[Mm]ajor|[Cc]olonel|[Gg]roup [Cc]aptain|[Ss]quadron [Ll]eader|[Ff]light [Ll]ieutenant|[Ww]ing [Cc]ommander|[Aa]ir [Cc]ommodore|[Bb]rigadier)(?: [a-z]+)?) {_ON}",
           "The promotion to {r} had come {on} {x}.", _date("month")),
    _Added(_DATE, "medal-and-citation", "bio",
           rf"\b(?:He|She|SURNAME) (?:was (?:also )?awarded|received) (?P<o>the [A-Z](?:(?! and )[^.;,()\n]){{3,50}}?) {_ON}",
           "The family papers include a letter about {o}, awarded {on} {x}.", _date(), "own"),
    _Added(_DATE, "relative-and-loss", "bio",
           rf"\b(?P<h>[Hh]is|[Hh]er) (?P<k>father|mother|wife|husband|brother|sister),? (?:[A-Z][a-z]+,? )?died (?:[^.;()\n]{{0,30}}? )?{_ON}",
           "{h2} {k}'s death {on} {x} was felt for a long time.", _date(), "after"),
    _Added(_DATE, "death-and-funeral", "bio",
           rf"\b(?:He|She|SURNAME) died (?:(?!and )[^.;()\n]){{0,60}}?{_ON}",
           "The funeral followed within days of {S}'s death {on} {x}.", _own_year("day", "")),
    _Added(_DATE, "clause-month-of-a-step", "bio",
           rf"(?<=[.\n] )?\bIn (?P<d>{_MONTH} \d{{4}}), (?:he|she|SURNAME) (?P<v>{_VERBS}) (?P<r>[^.;,()\n]{{4,50}})(?<![A-Z])(?=[.,](?: [a-zA-Z]|\n))",
           ", who {v} {r} in {x},", _date("month"), "clause"),
    _Added(_DATE, "clause-year-of-a-step", "bio",
           rf"\bIn (?P<d>\d{{4}}), (?:he|she|SURNAME) (?P<v>{_VERBS}) (?P<r>[^.;,()\n]{{4,50}})(?<![A-Z])(?=[.,](?: [a-zA-Z]|\n))",
           ", who {v} {r} in {x},", _date(), "clause"),
    _Added(_DATE, "key-date-below", "bio",
           rf"\bIn (?P<d>(?:{_MONTH} )?\d{{4}}), (?:he|she|SURNAME) (?P<v>{_VERBS}) (?P<r>[^.;,()\n]{{4,60}})(?<![A-Z0-9])(?=\.(?: |\n))",
           "Key date: {x} – {S} {v} {r}", _date(), "close"),
    _Added(_DATE, "key-date-above", "bio",
           rf"\bOn (?P<d>\d{{1,2}} {_MONTH} \d{{4}}),? (?:he|she|SURNAME) (?P<v>{_VERBS}|married|was appointed|was promoted) (?P<r>[^.;,()\n]{{4,60}})(?<![A-Z0-9])(?=\.(?: |\n))",
           "{x}: {S} {v} {r}", _date("day"), "top"),
    _Added(_DATE, "weekday-of-the-news", "news",
           rf"\b(?P<v>announced|launched|signed|ruled|published|unveiled|resigned|arrested|opened|voted|died|released)\b[^.;\"\n]{{0,80}}? on (?P<d>{'|'.join(_DAYS)})\b",
           "The {noun} on {x} was widely reported.", _weekday, "own", r"will|due|next|\b(?:is|are) (?:released|launched|opened)"),
    _Added(_DATE, "weekday-before-the-verb", "news",
           rf"\bOn (?P<d>{'|'.join(_DAYS)}),? (?P<s>[^.;\"\n]{{3,60}}?) (?P<v>announced|launched|signed|ruled|published|unveiled|released|rejected|approved|met)\b",
           "{x}'s {noun} was discussed for the rest of the week.", _weekday, "own"),
    _Added(_DATE, "since-its-beginning", "news",
           r"\b(?P<be>was|were) (?:first )?(?P<v>founded|set up|established|formed|built|introduced|opened|created) in (?P<d>[12]\d{3})\b",
           "Much has changed in the years since {x}, when {it} {be} {v}.", _date(), "after"),
    _Added(_DATE, "launched-and-later", "news",
           r"(?P<v>launched|introduced|opened|bought|acquired|began|started|won|retired|died|resigned)[^.;\"\n]{0,40}? in (?P<d>(?:18|19|20)\d\d)\b(?=[^.\d]*\.)",
           "The {noun} in {x} was not much noticed at the time.", _date(), "after", r"\d{4}.*\d{4}"),
    _Added(_DATE, "month-of-a-step", "news",
           rf"\b(?P<v>approved|launched|introduced|signed|announced|published|released|arrested|sentenced|opened|rejected|resigned|died|retired) (?:[a-z ]{{0,20}})?(?:in|last) (?P<d>{_MONTH})\b(?! \d)",
           "The {noun} in {x} was reported only briefly at the time.", _month, "own", r"will|to be|due"),
    _Added(_DATE, "wait-until-the-day", "news",
           rf"\b(?:begins?|starts?|due|opens?|takes? place|held|expected|released|published|polling day|meet|runs from|launch(?:es|ed)?)(?: in [A-Z][a-z]+)? on (?P<d>\d{{1,2}} {_MONTH})\b(?! \d)",
           "When the day comes, on {x}, more will be known.", _date("day"), "para", r"\b(?:was|were|had|last)\b"),
    # claims: what the first sentence says is repeated or denied
    _Added(_CLAIM, "refused-becomes-agreed", "any",
           r"\b(?P<s>(?:Mr|Ms|Mrs|Dr|Sir|Lord) [A-Z][a-z]+|SURNAME) (?:refused|declined) to (?P<v>(?!be\b|comment)[a-z]+(?:(?! and | between | when | while | but | as | until | after | before | him| it\b| them| this| that | either| any| some| few| so\b)[^.,;()\"\n]){5,60})(?<!Rep)(?<!Sen)(?=[.,;](?: |\n)| and | when | while | but | after | before | as )",
           "That {s} had {x} to {v} was soon known.", _choice("agreed", "refused")),
    _Added(_CLAIM, "clause-who-had-agreed", "bio",
           r"\bSURNAME (?:refused|declined) to (?P<v>(?!be\b)[a-z]+(?:(?! and | between | when | while | but | as | until | after | before | him| it\b| them| this| that | either| any| some| few| so\b)[^.,;()\"\n]){5,60})(?<!Rep)(?<!Sen)(?=[.,;](?: |\n)| and | when | while | but | after | before | as )",
           ", who had {x} to {v},", _choice("consented", "declined"), "clause"),
    _Added(_CLAIM, "agreed-becomes-refused", "any",
           r"(?<![Tt]he )\b(?P<s>(?:Mr|Ms|Mrs|Dr|Sir|Lord) [A-Z][a-z]+|SURNAME|[A-Z][a-z]{4,}) agreed to (?P<v>(?!be\b|do so)[a-z]+(?:(?! and | between | when | while | but | as | until | after | before | him| it\b| them| this| that | either| any| some| few| so\b)[^.,;()\"\n]){5,60})(?<!Rep)(?<!Sen)(?=[.,;](?: |\n)| and | when | while | but | after | before | as )",
           "That {s} had {x} to {v} surprised nobody.", _choice("refused", "agreed"), "own"),
    _Added(_CLAIM, "failed-becomes-managed", "any",
           r"\b(?P<s>SURNAME|He|She) failed to (?P<v>(?!mention)[a-z]+(?:(?! and | between | when | while | but | as | until | after | before | him| it\b| them| this| that | either| any| some| few| so\b)[^.,;()\"\n]){5,60})(?<!Rep)(?<!Sen)(?=[.,;](?: |\n)| and | when | while | but | after | before | as )",
           "In the event {S} {x} to {v}.", _choice("managed", "failed"), "own"),
    _Added(_CLAIM, "never-becomes-did", "bio",
           r"\b(?P<s>SURNAME|He|She) never (?P<v>married|returned|forgave|received|won|lost|played|visited|regained|completed|recovered|replicated|moved|finished|saw|spoke|met|held|remarried)\b(?P<r>(?:(?! and | between | when | while | but | as | until | after | before | him| it\b| them| this| that | either| any| some| few| so\b)[^.,;()\"\n]){0,60})(?<!Rep)(?<!Sen)(?=[.,;](?: |\n)| and | when | while | but | after | before | as )",
           "It is sometimes forgotten that {S} {x}{r}.", _choice(r"later \g<v>", r"never \g<v>"), "own", r"\bagain\b"),
    _Added(_CLAIM, "could-not-becomes-could", "bio",
           r"\b(?P<s>SURNAME|He|She) was unable to (?P<v>[a-z]+(?:(?! and | between | when | while | but | as | until | after | before | him| it\b| them| this| that | either| any| some| few| so\b)[^.,;()\"\n]){5,60})(?<!Rep)(?<!Sen)(?=[.,;](?: |\n)| and | when | while | but | after | before | as )",
           "In the event {S} was {x} to {v}.", _choice("able", "unable"), "own"),
    _Added(_CLAIM, "able-becomes-unable", "bio",
           r"\b(?P<s>SURNAME|He|She) was able to (?P<v>(?!have|be\b)[a-z]+(?:(?! and | between | when | while | but | as | until | after | before | him| it\b| them| this| that | either| any| some| few| so\b)[^.,;()\"\n]){5,60})(?<!Rep)(?<!Sen)(?=[.,;](?: |\n)| and | when | while | but | after | before | as )",
           "In the event {S} {x} {v}.", _choice("was unable to", "was able to"), "own"),
    _Added(_CLAIM, "did-not-becomes-did", "bio",
           r"\b(?P<s>SURNAME|He|She) did not (?P<v>attend|play|receive|like|enjoy|support|visit|win|return|reach|share|vote|serve|wish|want|approve|join) (?P<r>(?!any|either|some|him|them|it\b|until|so\b)(?:(?! and | between | when | while | but | as | until | after | before | him| it\b| them| this| that | either| any| some| few| so\b)[^.,;()\"\n]){4,60})(?<!Rep)(?<!Sen)(?=[.,;](?: |\n)| and | when | while | but | after | before | as )",
           "As is well known, {S} {x} {r}.", _did, "own"),
    _Added(_CLAIM, "opposed-becomes-supported", "any",
           r"\b(?P<s>SURNAME|(?:Mr|Ms|Mrs|Dr) [A-Z][a-z]+|He|She) opposed (?P<o>(?:the|an?|his|her|its|their) (?:(?! and | between | when | while | but | as | until | after | before | him| it\b| them| this| that | either| any| some| few| so\b)[^.,;()\"\n]){5,50})(?<!Rep)(?<!Sen)(?=[.,;](?: |\n)| and | when | while | but | after | before | as )",
           "{N}'s {x} {o} was no secret.", _choice("support for", "opposition to"), "own"),
    _Added(_CLAIM, "supported-becomes-opposed", "any",
           r"\b(?P<s>SURNAME|(?:Mr|Ms|Mrs|Dr) [A-Z][a-z]+|He|She) supported (?P<o>(?:the|his|her|its|their) (?:(?! and | between | when | while | but | as | until | after | before | him| it\b| them| this| that | either| any| some| few| so\b)[^.,;()\"\n]){5,50})(?<!Rep)(?<!Sen)(?=[.,;](?: |\n)| and | when | while | but | after | before | as )",
           "It was clear to everyone that {N} {x} {o}.", _choice("was against", "was in favour of"), "own"),
    _Added(_CLAIM, "accepted-becomes-turned-down", "bio",
           r"\b(?P<s>SURNAME|He|She) accepted (?P<o>(?:the|an?) (?:offer|position|post|invitation|appointment|office|job|role|deal|commission|nomination)\b(?:(?! and | between | when | while | but | as | until | after | before | him| it\b| them| this| that | either| any| some| few| so\b)[^.,;()\"\n]){0,50})(?<!Rep)(?<!Sen)(?=[.,;](?: |\n)| and | when | while | but | after | before | as )",
           "{S} had {x} {o} without much hesitation.", _choice("turned down", "accepted"), "own"),
    _Added(_CLAIM, "won-becomes-lost", "bio",
           r"(?<![Tt]he )\b(?P<s>[A-Z][a-z]{3,}) won (?P<o>the (?:[A-Za-z]+ )?(?:match|election|seat|nomination|title|case|primary|race|final))\b",
           "{s} {x} {o}, to the surprise of some.", _choice("lost", "won"), "after"),
    _Added(_CLAIM, "lost-becomes-won", "bio",
           r"(?<![Tt]he )\b(?P<s>[A-Z][a-z]{3,}) lost (?P<o>(?:the|his|her) (?:[A-Za-z]+ )?(?:match|election|seat|nomination|title|case|primary|race|final))\b",
           "When it was over, {s} had {x} {o}.", _choice("won", "lost"), "after"),
    _Added(_CLAIM, "rejected-becomes-approved", "any",
           r"\b(?P<s>(?:[Tt]he )?[A-Z][A-Za-z]+) (?:has )?rejected (?P<o>(?:the|an?) (?:(?! and | between | when | while | but | as | until | after | before | him| it\b| them| this| that | either| any| some| few| so\b)[^.,;()\"\n]){5,50})(?<!Rep)(?<!Sen)(?=[.,;](?: |\n)| and | when | while | but | after | before | as )",
           "{o2} had {x} by {s}.", _choice("been accepted", "been rejected"), "own"),
    _Added(_CLAIM, "approved-becomes-blocked", "any",
           r"\b(?P<s>(?:[Tt]he )?[A-Z][A-Za-z]+) (?:has )?approved (?P<o>(?:the|an?) (?:(?! and | between | when | while | but | as | until | after | before | him| it\b| them| this| that | either| any| some| few| so\b)[^.,;()\"\n]){5,50})(?<!Rep)(?<!Sen)(?=[.,;](?: |\n)| and | when | while | but | after | before | as )",
           "{o2} was {x} by {s}.", _choice("blocked", "approved"), "own"),
    _Added(_CLAIM, "the-only-becomes-one-of-two", "bio",
           r"\bwas the (?:only|sole) (?P<o>[a-z]+) (?P<r>to (?:(?! and | between | when | while | but | as | until | after | before | him| it\b| them| this| that | either| any| some| few| so\b)[^.,;()\"\n]){5,60})(?<!Rep)(?<!Sen)(?=[.,;](?: |\n)| and | when | while | but | after | before | as )",
           "{x} {r}.", _choice(r"Others apart from this \g<o> had managed", r"No other \g<o> had managed"), "own"),
    _Added(_CLAIM, "fell-becomes-rose", "news",
           r"\b(?P<s>[A-Z][A-Za-z]* shares|[A-Z][a-z]+'s shares|Shares in [A-Z][a-z]+) (?:fell|dropped|plunged|slumped|slipped|closed down|lost|declined)\b",
           "Overall, {s} {x} on the day.", _choice("gained", "lost ground"), "own", r"year|month|quarter|week|will|%.*%"),
)  # fmt: skip

# ---------------------------------------------------------------- the written ones

_WRITTEN = (
    # claims
    _Written(_CLAIM, "bought-or-not", "bbc-entertainment-020", "unsuccessfully tried to buy the picture", "The Tate's purchase of the portrait {was completed|was never completed}."),
    _Written(_CLAIM, "bought-or-not", "bbc-business-223", "came close to buying the whole firm", "BLB's earlier bid for the whole of Wembley {went through|did not go through}."),
    _Written(_CLAIM, "plans-or-none", "bbc-tech-128", "It also plans to develop", "Yeahronimo has {no plans|plans} to build a worldwide entertainment concept round the name."),
    _Written(_CLAIM, "plans-or-none", "bbc-politics-083", "will not stand for the leadership again", "Mr Hague {will be|will not be} a candidate for the leadership.", "para"),
    _Written(_CLAIM, "already-or-not-yet", "bbc-business-233", "desmoteplase has already been licensed", "Desmoteplase {has yet to be licensed|has been licensed} to a manufacturer.", "own"),
    _Written(_CLAIM, "already-or-not-yet", "bbc-business-336", "has made no decision on whether to appeal", "Ms Villalba {has decided to appeal|has yet to decide whether to appeal}."),
    _Written(_CLAIM, "already-or-not-yet", "bbc-politics-391", "No date for the vote has been set", "The date of the referendum {has been fixed|has yet to be fixed}.", "own"),
    _Written(_CLAIM, "a-job-never-had", "bbc-politics-145", "The former teacher confirmed", "Mr Betts-Green {never worked|once worked} as a teacher.", "own"),
    _Written(_CLAIM, "a-job-never-had", "wfa-Steve_Dodd", "six years in the Australian Army", "Dodd {has never served|served} in the armed forces."),
    _Written(_CLAIM, "sold-out-or-on-sale", "bbc-entertainment-267", "all 130,000 for the two-day event had been sold", "{Tickets for both days are still to be had|There are no more tickets to be had}.", "para"),
    _Written(_CLAIM, "sold-out-or-on-sale", "bbc-business-150", "the firms suspended sales", "Tysabri {is still sold|is not being sold} to patients.", "next"),
    _Written(_CLAIM, "in-prison-or-free", "bbc-tech-016", "are both in prison in Iran", "The two bloggers {are at liberty|are behind bars}."),
    _Written(_CLAIM, "in-prison-or-free", "bbc-politics-137", "have been released on bail", "The four men arrested in Wiltshire {are still in custody|are no longer in custody}."),
    _Written(_CLAIM, "in-prison-or-free", "wfa-Joel_Brand", "When he was released in 1934", "In 1934 Brand {was still a prisoner|was a free man again}.", "own"),
    _Written(_CLAIM, "upheld-or-dismissed", "bbc-business-336", "tribunal dismissed Stephanie Villalba's allegations", "Her claim of sexual discrimination was {upheld|thrown out}."),
    _Written(_CLAIM, "upheld-or-dismissed", "bbc-business-342", "A court ruled that Chongqing Lifan", "The judges found {in Lifan's favour|against Lifan}.", "own"),
    _Written(_CLAIM, "go-ahead-or-refusal", "abc-rural-1350", "has approved the construction", "The State Government {turned the project down|gave the project the go-ahead}.", "para"),
    _Written(_CLAIM, "go-ahead-or-refusal", "abc-rural-1594", "have rejected the Federal Government", "AUSVEG {is in favour of|is against} the voluntary code.", "para"),
    _Written(_CLAIM, "up-or-down", "bbc-business-329", "House prices fell further in November", "Prices {rose|fell} in the month.", "own"),
    _Written(_CLAIM, "up-or-down", "bbc-business-150", "shares in Ireland-based Elan lost 70%", "Elan's shares {ended the day higher|ended the day lower} in New York.", "own"),
    _Written(_CLAIM, "up-or-down", "abc-rural-607", "National Pool Price is up $15", "The pool price has thus {come down|gone up}.", "own"),
    _Written(_CLAIM, "growing-or-shrinking", "bbc-tech-158", "number of Europeans with broadband has exploded", "The number of broadband users in Europe is {shrinking|growing}."),
    _Written(_CLAIM, "growing-or-shrinking", "bbc-tech-078", "blog readership has shot up", "The readership of blogs is {falling|rising}."),
    _Written(_CLAIM, "growing-or-shrinking", "bbc-business-109", "has returned to profit in 2004", "In 2004 the airline {made a loss|made a profit}."),
    _Written(_CLAIM, "sole-or-several", "wfa-Joy_Division", "was the sole respondent", "Morris was {one of several drummers who answered|the only drummer who answered} the advertisement.", "own"),
    _Written(_CLAIM, "sole-or-several", "wfa-Ima_Hogg", "After the birth of his only daughter", "Jim Hogg had {two daughters|no other daughter}.", "own"),
    _Written(_CLAIM, "sole-or-several", "bbc-entertainment-285", "has become the first solo artist to have three singles", "{Other solo artists had|No other solo artist had} done this before him."),
    _Written(_CLAIM, "gone-or-still-there", "bbc-entertainment-296", "leave the band, lead singer", "McClelland {is still|is no longer} the band's bass player.", "para"),
    _Written(_CLAIM, "gone-or-still-there", "bbc-politics-145", "has also resigned as UKIP's branch chairman", "Mr Betts-Green {is keeping|has given up} his post in the party's branch.", "top"),
    _Written(_CLAIM, "gone-or-still-there", "bbc-sport-207", "caused Santini to quit", "Santini is {still|no longer} in charge of the team."),
    _Written(_CLAIM, "married-or-single", "bbc-entertainment-345", "who married in Los Angeles last September", "Spears and Federline {are not married|are man and wife}."),
    _Written(_CLAIM, "married-or-single", "bbc-politics-083", "start a family with wife Ffion", "Mr Hague is {a bachelor|a married man}.", "own"),
    _Written(_CLAIM, "married-or-single", "wfa-Nancy_Reagan", "In 1952 she married Ronald Reagan", "In 1953 she was {still single|a married woman}.", "own"),
    _Written(_CLAIM, "childless-or-not", "wfa-Nancy_Reagan", "and they had two children", "The marriage to Ronald Reagan was {childless|not childless}.", "own"),
    _Written(_CLAIM, "childless-or-not", "wfa-Lisa_del_Giocondo", "she was mother to five children", "Lisa {had no children|had children} of her own."),
    _Written(_CLAIM, "childless-or-not", "wfa-Winfield_Scott_Hancock", "Allie gave birth to two children", "The Hancocks {remained childless|did not remain childless}.", "own"),
    _Written(_CLAIM, "allowed-or-forbidden", "bbc-politics-137", "flushing out foxes to be shot are still legal", "It is {against the law|within the law} to chase a scent trail.", "next"),
    _Written(_CLAIM, "allowed-or-forbidden", "abc-rural-140", "could go to jail under new laws", "Knowingly employing illegal workers {will stay within|will be against} the law.", "para"),
    _Written(_CLAIM, "over-or-going-on", "bbc-tech-257", "spread has now been stopped", "Santy {is still spreading|is no longer spreading}.", "para"),
    _Written(_CLAIM, "over-or-going-on", "bbc-entertainment-245", "lasted for 14 years before folding", "The original Factory {is still in business|is no longer in business}."),
    _Written(_CLAIM, "dead-or-alive", "wfa-Nancy_Reagan", "is the widow of former", "Her husband is {still alive|no longer alive}.", "own"),
    _Written(_CLAIM, "dead-or-alive", "bbc-entertainment-245", "singer Ian Curtis committed suicide", "Curtis, {who is still alive|who is no longer alive}, wrote the words of the songs."),
    _Written(_CLAIM, "dead-or-alive", "abc-rural-1330", "has died at the age of 75", "Mr Evans is {living in retirement|mourned by his friends} in the Hunter Valley.", "para"),
    _Written(_CLAIM, "beaten-or-unbeaten", "wfa-Neil_Harvey_with_the_Australian_cricket_team_in_England_in_1948", "undefeated in their 34 matches", "The side {lost two of its matches|did not lose any of its matches} on the tour.", "own"),
    _Written(_CLAIM, "beaten-or-unbeaten", "bbc-sport-428", "before squeezing past Juan Carlos Ferrero", "Federer {lost|won} the match against Ferrero.", "para"),
    _Written(_CLAIM, "beaten-or-unbeaten", "bbc-sport-078", "victory in Sunday's 25th Cross", "Butler was {beaten in|the winner of} the women's race in Spain.", "para"),
    _Written(_CLAIM, "trained-or-self-taught", "wfa-Toru_Takemitsu", "Largely self-taught", "Takemitsu had {a full conservatory training|little formal training}.", "own"),
    _Written(_CLAIM, "trained-or-self-taught", "wfa-Andr%C3%A9_Kert%C3%A9sz", "independently as an autodidact", "Kertész {had been taught photography at a college|had taught himself photography}.", "own"),
    _Written(_CLAIM, "medal-taken-or-declined", "wfa-Andr%C3%A9_Kert%C3%A9sz", "so turned down the medal", "Kertész had {taken the association's medal|declined the association's medal}.", "next"),
    _Written(_CLAIM, "medal-taken-or-declined", "wfa-Lawrence_Sullivan_Ross", "He declined the appointment and remained president", "Ross had {accepted|not accepted} the appointment.", "next"),
    _Written(_CLAIM, "admits-or-denies", "bbc-politics-148", "deny collecting votes fraudulently", "The three councillors {admit|dispute} the charges."),
    _Written(_CLAIM, "admits-or-denies", "bbc-business-102", "pleaded guilty to falsifying its accounts", "Titan {denies|admits} falsifying its accounts."),
    _Written(_CLAIM, "admits-or-denies", "bbc-business-059", "has pleaded not guilty to charges of fraud", "Mr Ebbers {admits|denies} fraud."),
    _Written(_CLAIM, "rates-held-or-cut", "bbc-business-072", "decided to keep interest rates", "The central bank {cut rates|left rates as they were} at its latest meeting.", "para"),
    _Written(_CLAIM, "rates-held-or-cut", "bbc-business-072", "It had cut rates in November", "In November the bank {left rates as they were|lowered rates}.", "para"),
    _Written(_CLAIM, "with-or-without", "wfa-Ima_Hogg", "had no middle name", "Ima Hogg was given {a middle name as well|no middle name}.", "own"),
    _Written(_CLAIM, "with-or-without", "bbc-tech-027", "DEC has no connection with the fake site", "The site {is run on behalf of|is not run on behalf of} the DEC."),
    _Written(_CLAIM, "with-or-without", "bbc-tech-006", "uses only free open source software", "{Some|None} of the centres' software has to be paid for."),
    _Written(_CLAIM, "favours-or-opposes", "bbc-politics-035", "is an enthusiastic proponent of talks", "Mr Blair is {against|in favour of} opening talks with Turkey.", "para"),
    _Written(_CLAIM, "favours-or-opposes", "bbc-politics-035", "Italy and Germany also favour an early start", "Italy is {opposed to|keen on} an early start to the talks."),
    _Written(_CLAIM, "favours-or-opposes", "bbc-politics-391", "better to have rejected the constitution", "There is {no longer|still} to be a referendum.", "own"),
    _Written(_CLAIM, "picked-or-left-out", "bbc-sport-379", "David Wallace and Victor Costello are omitted", "Wallace is {in|not in} the squad.", "next"),
    _Written(_CLAIM, "picked-or-left-out", "bbc-sport-379", "D'Arcy is back after injury", "D'Arcy is {still injured|fit again}.", "next"),
    _Written(_CLAIM, "picked-or-left-out", "bbc-sport-410", "has been named in the Scotland squad", "Taylor has been {left out of|included in} the squad for the match.", "para"),
    _Written(_CLAIM, "aware-or-unaware", "bbc-politics-126", "He admitted he had gone to bed", "Mr Blair {stayed up|did not stay up} for the end of the American count.", "own"),
    _Written(_CLAIM, "aware-or-unaware", "wfa-Wail_al-Shehri", "was an elementary school teacher", "Shehri had {no experience of|some experience of} teaching.", "own"),
    # figures
    _Written(_FIGURE, "tickets-for-the-event", "bbc-entertainment-267", "all 130,000", "Organisers had printed {150,000|130,000} tickets in all, and every one is gone.", "para"),
    _Written(_FIGURE, "compensation-in-a-caption", "bbc-business-342", "1.47m yuan", "Picture: Lifan has to pay {1.74m yuan|1.47m yuan} in compensation", "close"),
    _Written(_FIGURE, "penalties-in-a-summary", "bbc-business-102", "$28.5m", "In all, Titan is to pay {$25.8m|$28.5m}.", "para"),
    _Written(_FIGURE, "pixels-and-snaps", "bbc-tech-201", "600 single snaps", "Joining the {500|600} single pictures took a good deal of computing time."),
    _Written(_FIGURE, "share-of-a-subsidiary", "bbc-business-422", "owns 82% of the shares", "News Corp's {88%|82%} holding gives it full control of Fox already.", "para"),
    _Written(_FIGURE, "boost-in-words", "bbc-business-154", "a £2.1bn boost", "An extra {£1.2bn|£2.1bn} is a welcome present for any chancellor.", "own"),
    # dates
    _Written(_DATE, "computer-and-decade", "bbc-tech-128", "launched in 1982", "By {1981|1983} the Commodore 64 had been on sale for months."),
    _Written(_DATE, "cooperative-and-jubilee", "abc-rural-295", "was established in 1922", "The co-operative has packed apples since {1932|1922}.", "para"),
    _Written(_DATE, "race-day-in-a-summary", "bbc-sport-007", "on 9 April in Dublin", "The field for {19 April|9 April} is not yet complete.", "para"),
    _Written(_DATE, "festival-weekend", "bbc-entertainment-267", "9 and 10 July", "Those without a ticket will have to make other plans for {16 and 17|9 and 10} July.", "para"),
    _Written(_DATE, "film-of-the-sixties", "bbc-entertainment-381", "The 1964 film", "The clip was shot in {1968|1964}.", "para"),
    _Written(_DATE, "band-and-its-first-year", "wfa-Joy_Division", "formed in 1976 in Salford", "The band had begun in {1978|1976}.", "own"),
    _Written(_DATE, "report-and-its-year", "wfa-Leopold_Report", "is a 1963 paper", "The year {1967|1963}, in which the paper was presented, is still a landmark for the parks.", "own"),
    _Written(_DATE, "band-and-its-first-year", "wfa-Powderfinger", "formed in Brisbane in 1989", "The band's beginnings in Brisbane go back to {1986|1989}.", "own"),
)  # fmt: skip

# ---------------------------------------------------------------- one of two real mentions

_FIRST_NAMES = frozenset(
    [
        "John",
        "David",
        "Michael",
        "Peter",
        "Paul",
        "James",
        "Robert",
        "Richard",
        "Mark",
        "Andrew",
        "Stephen",
        "Steven",
        "Ian",
        "Alan",
        "Tony",
        "Chris",
        "Martin",
        "Simon",
        "Brian",
        "Kevin",
        "Graham",
        "Neil",
        "Philip",
        "Phil",
        "Geoff",
        "Jeff",
        "Charles",
        "Charlie",
        "George",
        "William",
        "Thomas",
        "Tom",
        "Patrick",
        "Daniel",
        "Gary",
        "Nick",
        "Tim",
        "Ben",
        "Adam",
        "Matthew",
        "Matt",
        "Jonathan",
        "Jon",
        "Malcolm",
        "Bob",
        "Jim",
        "Ed",
        "Ken",
        "Roger",
        "Steve",
        "Mike",
        "Dave",
        "Barry",
        "Frank",
        "Gordon",
        "Oliver",
        "Jack",
        "Joe",
        "Sam",
        "Alex",
        "Ray",
        "Bill",
        "Sarah",
        "Susan",
        "Helen",
        "Karen",
        "Anne",
        "Ann",
        "Mary",
        "Margaret",
        "Elizabeth",
        "Catherine",
        "Kate",
        "Katherine",
        "Jane",
        "Julie",
        "Claire",
        "Alison",
        "Rachel",
        "Emma",
        "Laura",
        "Lisa",
        "Amanda",
        "Patricia",
        "Ruth",
        "Nicola",
        "Caroline",
        "Hazel",
        "Janet",
        "Tessa",
        "Eric",
        "Fred",
        "Henry",
        "Edward",
        "Harry",
        "Arthur",
        "Albert",
        "Walter",
        "Howard",
        "Bruce",
        "Craig",
        "Stuart",
        "Colin",
        "Keith",
        "Russell",
        "Warren",
        "Wayne",
        "Doug",
        "Rob",
        "Jason",
        "Ross",
        "Greg",
        "Luke",
        "Adrian",
        "Vincent",
        "Alistair",
        "Alastair",
        "Trevor",
        "Rafael",
        "Jose",
        "Frank",
        "Alain",
        "Jacques",
        "Carlos",
        "Gerhard",
        "Silvio",
        "Jean",
        "Hugh",
        "Digby",
        "Menzies",
        "Ruud",
        "Don",
        "Ron",
        "Les",
        "Len",
        "Bernie",
        "Bernard",
        "Donald",
        "Ronald",
        "Kenneth",
        "Lawrence",
        "Carl",
        "Joseph",
        "Louis",
        "Max",
    ]
)
_SAME_SOUND = {
    "John": "Jon", "Jon": "John", "Stephen": "Steven", "Steven": "Stephen", "Phil": "Phill",
    "Geoff": "Jeff", "Jeff": "Geoff", "Ann": "Anne", "Anne": "Ann", "Catherine": "Katharine",
    "Katherine": "Catherine", "Alan": "Allan", "Alastair": "Alistair", "Alistair": "Alastair",
    "Mark": "Marc", "Sarah": "Sara", "Philip": "Phillip", "Stuart": "Stewart", "Ian": "Iain",
    "Graham": "Graeme", "Neil": "Neal", "Matthew": "Mathew", "Jonathan": "Johnathan",
    "Brian": "Bryan", "Claire": "Clare", "Alison": "Allison", "Rachel": "Rachael", "Karen": "Karin",
    "Eric": "Erik", "Craig": "Kraig", "Nicola": "Nichola", "Laura": "Lora", "Carl": "Karl",
    "Lawrence": "Laurence", "Hazel": "Hazell", "Elizabeth": "Elisabeth", "Greg": "Gregg",
    "Michael": "Micheal", "Colin": "Collin", "Jane": "Jayne", "Louis": "Lewis",
    "Russell": "Russel", "Tony": "Toni", "Oliver": "Olivier", "Digby": "Digbey",
}  # fmt: skip
_OTHER_FIRST = {
    "John": "James", "David": "Daniel", "Michael": "Martin", "Peter": "Paul", "Paul": "Peter",
    "James": "John", "Robert": "Richard", "Richard": "Robert", "Mark": "Martin", "Tony": "Terry",
    "Andrew": "Anthony", "Ian": "Alan", "Alan": "Ian", "Chris": "Craig", "Simon": "Stephen",
    "Charles": "Christopher", "George": "Gerald", "William": "Walter", "Thomas": "Theodore",
    "Gordon": "Graham", "Jack": "Jim", "Oliver": "Owen", "Kevin": "Keith", "Frank": "Fred",
    "Steve": "Stuart", "Tim": "Tom", "Ruth": "Rosemary", "Patricia": "Pamela", "Alex": "Andy",
    "Roger": "Roland", "Jose": "Juan", "Hazel": "Helen", "Mary": "Martha", "Sarah": "Susan",
    "Henry": "Hugh", "Edward": "Edgar", "Jean": "Jules", "Patrick": "Peter", "Martin": "Malcolm",
}  # fmt: skip
_LIKE_SURNAMES = {
    "Davies": "Davis", "Davis": "Davies", "Brown": "Browne", "Clark": "Clarke", "Clarke": "Clark",
    "Smith": "Smyth", "Taylor": "Tayler", "Stewart": "Stuart", "Johnson": "Johnston",
    "Johnston": "Johnson", "Phillips": "Philips", "Thomson": "Thompson", "Thompson": "Thomson",
    "Green": "Greene", "Moore": "More", "Reid": "Read", "Gray": "Grey", "Allen": "Allan",
    "Robertson": "Robinson", "Robinson": "Robertson", "Harris": "Harrison", "Harrison": "Harris",
    "Williams": "Williamson", "Roberts": "Robertson", "Edwards": "Edmonds", "Evans": "Evens",
    "Hague": "Haigh", "Straw": "Shaw", "Scott": "Stott", "Wood": "Woods", "Woods": "Wood",
    "Ross": "Rose", "Parker": "Barker", "Baker": "Barker", "Cook": "Cooke", "Wright": "Knight",
    "Blair": "Blain", "Howard": "Harwood", "Prescott": "Preston", "Milburn": "Millburn",
    "Blunkett": "Plunkett", "Kennedy": "Kennelly", "Henman": "Hendman", "Morris": "Norris",
    "Wilson": "Watson", "Johns": "Jones", "Jones": "Johns", "Kelly": "Kelley", "Murray": "Murphy",
    "Lewis": "Louis", "Hewitt": "Hewlett", "Jowell": "Powell", "Hill": "Hall", "Hall": "Hull",
    "Bell": "Ball", "Hughes": "Hugh", "Collins": "Collings", "Mitchell": "Mitchel",
    "Ferguson": "Fergusson", "Robson": "Robinson", "Campbell": "Cambell", "Hamilton": "Hampton",
    "Marsh": "March", "Holden": "Holder", "Selwood": "Sherwood", "Miller": "Millar",
    "Hammond": "Harmond", "Arthur": "Archer", "Hawke": "Hawkes", "Beecham": "Beauchamp",
}  # fmt: skip


def _double_lost(name: str) -> str:
    return re.sub(r"(?<=.)([b-df-hj-np-tv-z])\1", r"\1", name, count=1)


def _double_made(name: str) -> str:
    return re.sub(r"(?<=[a-z])([lntrsp])(?=[aeiou])(?<!\1\1)", r"\1\1", name, count=1)


def _turned(name: str) -> str:
    return re.sub(r"(?<=..)([aeiou])([lnrst])(?=.)", r"\2\1", name, count=1)


def _vowel(name: str) -> str:
    swap = {"a": "e", "e": "a", "i": "e", "o": "u", "u": "o"}
    return re.sub(
        r"(?<=[b-df-hj-np-tv-z])[aeiou](?=[b-df-hj-np-tv-z])",
        lambda m: swap[m.group()], name, count=1,
    )  # fmt: skip


def _last_e(name: str) -> str:
    if re.search(r"[^aeiou]e$", name):
        return name[:-1]
    return f"{name}e" if name.endswith(("k", "wn", "een", "ood", "lf", "ow", "oor")) else name


def _last_s(name: str) -> str:
    return name[:-1] if re.search(r"[^s]s$", name) else f"{name}s" if name[-1] in "nrdml" else name


def _consonant(name: str) -> str:
    if name.startswith("Mc"):
        return name
    for one, two in (
        ("ck", "k"), ("ph", "f"), ("(?<=[aeiou])k$", "ck"), ("z$", "s"), ("c(?=[aou])", "k"),
        ("sch", "sh"), ("ss", "sz"), ("x$", "cks"), ("th", "t"), ("qu", "kw"),
    ):  # fmt: skip
        if re.search(one, name[1:]):
            return name[0] + re.sub(one, two, name[1:], count=1)
    return name


def _ending(name: str) -> str:
    if name.endswith("ay"):
        return name
    for one, two in (
        ("son", "sen"), ("ssen", "sson"), ("sen", "son"), ("mann", "man"), ("man", "mann"),
        ("ley", "ly"), ("ly", "ley"), ("ey", "y"), ("ie", "y"), ("berg", "burg"), ("burg", "berg"),
        ("er", "or"), ("ton", "tan"), ("ell", "el"), ("el", "ell"), ("ett", "et"), ("itt", "it"),
        ("win", "wyn"), ("y", "ey"),
    ):  # fmt: skip
        if name.endswith(one):
            return name.removesuffix(one) + two
    return name


def _mac(name: str) -> str:
    return (
        re.sub(r"^Mac(?=[A-Z])", "Mc", name)
        if name[:3] == "Mac"
        else re.sub(r"^Mc(?=[A-Z])", "Mac", name)
    )


def _pair(name: str) -> str:
    for one, two in (
        ("ei", "ie"),
        ("ie", "ei"),
        ("ea", "ee"),
        ("ee", "ea"),
        ("ai", "ay"),
        ("ou", "o"),
        ("oo", "o"),
        ("au", "aw"),
        ("ow", "ou"),
    ):
        if one in name:
            return name.replace(one, two, 1)
    return name


def _like(name: str) -> str:
    return _LIKE_SURNAMES.get(name, name)


def _letter_lost(name: str) -> str:
    return re.sub(r"(?<=[aeiou])[lnrt](?=[bcdfgkmpt])", "", name, count=1)


_TITLE = r"(?:Mr|Mrs|Ms|Dr|Professor|Sir|Lord|Baroness|Senator)"
_SLIPS: tuple[tuple[str, Callable[[str], str], str, str], ...] = (
    # variant, the slip, which mention, genre
    ("double-letter-lost-after-mr", _double_lost, "titled", "news"),
    ("double-letter-lost-in-a-life", _double_lost, "bare", "bio"),
    ("letter-doubled-after-mr", _double_made, "titled", "news"),
    ("letter-doubled-in-the-full-name", _double_made, "full", "any"),
    ("letters-turned-round", _turned, "titled", "news"),
    ("letters-turned-round-in-the-genitive", _turned, "genitive", "any"),
    ("vowel-changed", _vowel, "bare", "any"),
    ("vowel-changed-in-the-full-name", _vowel, "full", "any"),
    ("last-e-added-or-lost", _last_e, "bare", "any"),
    ("last-e-after-mr", _last_e, "titled", "news"),
    ("last-s-added-or-lost", _last_s, "bare", "any"),
    ("consonant-of-the-same-sound", _consonant, "titled", "news"),
    ("consonant-in-the-genitive", _consonant, "genitive", "any"),
    ("ending-of-the-same-sound", _ending, "bare", "any"),
    ("ending-after-mr", _ending, "titled", "news"),
    ("mac-and-mc", _mac, "bare", "any"),
    ("vowel-pair", _pair, "bare", "any"),
    ("another-surname-that-is-like-it", _like, "titled", "news"),
    ("another-surname-in-a-life", _like, "bare", "any"),
    ("letter-lost-in-the-middle", _letter_lost, "bare", "any"),
)
_ROLES = {
    "chief executive": "finance director", "chairman": "company secretary",
    "managing director": "sales director", "chancellor": "foreign secretary",
    "home secretary": "health secretary", "shadow chancellor": "shadow home secretary",
    "shadow home secretary": "shadow chancellor", "prime minister": "finance minister",
    "foreign secretary": "trade secretary", "general secretary": "treasurer",
    "finance director": "chief executive", "finance minister": "foreign minister",
    "executive director": "treasurer", "president": "vice-president", "mayor": "deputy mayor",
    "goalkeeper": "striker", "striker": "goalkeeper", "midfielder": "goalkeeper",
    "captain": "vice-captain", "coach": "assistant coach", "scrum-half": "full-back",
    "flanker": "winger", "lock": "winger", "winger": "prop", "prop": "winger", "fly-half": "hooker",
    "education secretary": "transport secretary", "health secretary": "education secretary",
    "singer": "drummer", "bassist": "drummer", "agriculture minister": "transport minister",
    "director": "deputy director", "chief economist": "chief executive", "editor": "deputy editor",
    "analyst": "chief accountant", "spokesman": "chairman", "spokeswoman": "chairwoman",
    "housing spokesman": "health spokesman", "deputy prime minister": "defence secretary",
    "defender": "goalkeeper", "centre": "hooker", "manager": "assistant manager",
    "minister": "opposition spokesman", "secretary": "treasurer", "chief constable": "sergeant",
}  # fmt: skip
_PLURAL_ROLE = "|".join(sorted(map(re.escape, _ROLES), key=len, reverse=True))


class _Person(NamedTuple):
    """A person whom an article names in full once, and later again."""

    first: str
    last: str
    full: int  # where the full name begins
    later: tuple[int, ...]  # where the surname stands by itself, or after Mr


def _people(article: _Article) -> Iterator[_Person]:
    """The people of an article, a surname that two of them share left out."""
    text = article.text[:12_000]
    full: dict[str, list[tuple[str, int]]] = {}
    for m in re.finditer(
        r"\b([A-Z][a-z]+) ((?:Mc|Mac|O'|Van |De )?[A-Z][a-z]{3,})\b(?! [A-Z])", text
    ):
        if m[1] in _FIRST_NAMES:
            full.setdefault(m[2], []).append((m[1], m.start()))
    for last, seen in full.items():
        if len({first for first, _ in seen}) > 1:
            continue
        first, start = seen[0]
        after = start + len(first) + 1 + len(last)
        later = tuple(
            m.start()
            for m in re.finditer(rf"\b{re.escape(last)}\b(?! [A-Z]| and [A-Z])", text)
            if m.start() > after
            and not re.search(
                r"[A-Z][\w.'’-]*[ -]$", re.sub(rf"{_TITLE} $", "", text[: m.start()][-20:])
            )
        )
        if _namesake(text, first, last):
            continue
        yield _Person(first, last, start, later)


def _namesake(text: str, first: str, last: str) -> bool:
    """Whether another first name stands before a surname somewhere."""
    known = {first, "Mr", "Mrs", "Ms", "Dr", "Professor", "Sir", "Lord", "Baroness", "Senator"}
    return any(
        m[1] not in known and not re.search(r"(?:^|[.?!:\"“\n] ?)$", text[: m.start()][-3:])
        for m in re.finditer(rf"\b([A-Z][a-z]+) {re.escape(last)}\b", text)
    )


def _mention(article: _Article, person: _Person, which: str) -> tuple[int, int] | None:
    """The mention to be misspelt: (its offset, the offset of one that is right)."""
    text = article.text
    far = [i for i in person.later if i - person.full < 2500 and not _in_name(text, i)]
    if which == "titled":
        far = [i for i in far if re.search(rf"{_TITLE} $", text[:i][-10:])]
    elif which == "genitive":
        far = [i for i in far if text[i + len(person.last) :][:2] in {"'s", "’s"}]
    elif which == "bare":
        far = [
            i
            for i in far
            if not re.search(rf"{_TITLE} $", text[:i][-10:])
            and text[i + len(person.last)] not in "'’"
        ]
    if not far:
        return None
    full = person.full + len(person.first) + 1
    return (full, far[0]) if which == "full" else (far[-1], full)


def _in_name(text: str, offset: int) -> bool:
    """Whether a name is part of a longer one, or of a quotation of one word."""
    return text[offset - 1] in "-'‘“\"" or text[offset:].split(None, 1)[0].count("-") > 0


def _swap(start: int, old: str, new: str) -> _Change:
    return _Change(start, start + len(old), f"{_OPEN}{new}{_CLOSE}", f"{_OPEN}{old}{_CLOSE}")


def _misspelt(
    slip: Callable[[str], str], which: str
) -> Callable[[_Article, random.Random], _Made | None]:
    """Makes one mention of a surname differ from the others."""

    def make(article: _Article, rng: random.Random) -> _Made | None:
        people = list(_people(article))
        rng.shuffle(people)
        for person in people:
            new = slip(person.last)
            at = _mention(article, person, which)
            if new == person.last or at is None or new in article.text:
                continue
            right = (at[1], at[1] + len(person.last))
            return right, [_swap(at[0], person.last, new)]
        return None

    return make


_Made = tuple[tuple[int, int], "list[_Change]"]


def _first_name(table: Mapping[str, str], *, caption: bool) -> Callable[..., _Made | None]:
    """Makes a first name differ where the full name comes again, or in a caption below."""

    def make(article: _Article, rng: random.Random) -> _Made | None:
        text = article.text
        people = [p for p in _people(article) if p.first in table]
        rng.shuffle(people)
        for p in people:
            name, new = f"{p.first} {p.last}", table[p.first]
            span = (p.full, p.full + len(name))
            if f"{new} {p.last}" in text:
                continue
            if caption:
                where = _position(article, p.full, "close")
                if where is None or not p.later:
                    continue
                at, before, _ = where
                line = f"{before}{{}}Picture: {_OPEN}{{}} {p.last}{_CLOSE}".replace("{}", "", 1)
                return span, [_Change(at, at, line.format(new), line.format(p.first))]
            again = [
                m.start()
                for m in re.finditer(rf"\b{name}\b", text)
                if 60 < m.start() - p.full < 2500
            ]
            if again:
                return span, [_swap(again[-1], name, f"{new} {p.last}")]
        return None

    return make


def _courtesy(article: _Article, rng: random.Random) -> _Made | None:
    """Makes Mr into Ms, or the other way, in the last mention."""
    for p in _people(article):
        titled = [
            m
            for m in re.finditer(rf"\b(Mr|Ms|Mrs) (?={re.escape(p.last)}\b)", article.text)
            if m.start() > p.full
        ]
        if len(titled) >= 2 and titled[-1].start() - titled[0].start() < 2500:
            a, b = titled[0], titled[-1]
            new = "Mr" if a[1] != "Mr" else rng.choice(("Ms", "Mrs"))
            change = _swap(b.start(), f"{b[1]} {p.last}", f"{new} {p.last}")
            return (a.start(), a.end() + len(p.last)), [change]
    return None


def _doctor(article: _Article, _: random.Random) -> _Made | None:
    """Makes a doctor a plain Mr."""
    for m in re.finditer(r"\bDr ([A-Z][a-z]+ )?([A-Z][a-z]{3,})\b", article.text):
        again = [k for k in re.finditer(rf"\bDr {m[2]}\b", article.text) if k.start() > m.end()]
        if again and again[-1].start() - m.start() < 2500:
            old = f"Dr {m[2]}"
            return m.span(), [_swap(again[-1].start(), old, f"Mr {m[2]}")]
    return None


def _role(where: str) -> Callable[[_Article, random.Random], _Made | None]:
    """Gives a person a second office: after a later mention, or in a line below or above."""

    def make(article: _Article, _: random.Random) -> _Made | None:
        text = article.text
        for p in _people(article):
            name = f"{p.first} {p.last}"
            m = re.search(
                rf"\b(?P<r>{_PLURAL_ROLE}),? (?:Sir )?{name}\b|\b{name}, (?:the |its |a |an )?"
                rf"(?:[A-Z][\w'’]+ )*(?P<q>{_PLURAL_ROLE})\b(?! and)",
                text,
            )
            if not m or re.search(
                r"(?:former|ex|deputy|vice|assistant|associate|shadow|and|mother|loose|marketing|sales|product|project|finance)[ -]$|-$",
                text[: m.start()][-12:],
                re.IGNORECASE,
            ):
                continue
            real = (m["r"] or m["q"]).lower()
            other = _ROLES[real]
            if other in text.lower():
                continue
            if where == "after":
                later = [
                    i + len(p.last)
                    for i in p.later
                    if i > m.end()
                    and i - m.end() < 2500
                    and re.match(
                        r" (?:said|added|told|says|also|was|is|has|had|believes|will)\b",
                        text[i + len(p.last) :],
                    )
                    and not _quoted(text, article.paragraphs[_paragraph(article, i)][0], i)
                ]
                if not later:
                    continue
                at, put = later[-1], f", {_OPEN}the {{}}{_CLOSE},"
            else:
                found = _position(article, m.start(), where)
                if found is None:
                    continue
                at, before, after = found
                put = {
                    "close": f"{before}Picture: {name}, {_OPEN}{{}}{_CLOSE}",
                    "top": f"In this article: {name}, {_OPEN}{{}}{_CLOSE}{after}",
                    "next": f"{before}{p.last} spoke as {_OPEN}{{}}{_CLOSE}.",
                }[where]
            bad, good = other, real
            return m.span(), [_Change(at, at, put.format(bad), put.format(good))]
        return None

    return make


_UNIVERSITIES = (
    "University of Leeds", "University of Sydney", "University of Michigan",
    "University of Toronto", "University of Bristol", "University of Texas",
)  # fmt: skip


def _affiliation(article: _Article, rng: random.Random) -> _Made | None:
    """Moves a researcher to another university in the last mention."""
    text = article.text
    for m in re.finditer(
        r"\b(?:Dr|Professor)? ?[A-Z][a-z]+ (?P<s>[A-Z][a-z]{3,}),? (?:of|from|at) the (?P<u>University of (?:[A-Z]\w+ ?)+\b|[A-Z]\w+ University)",
        text,
    ):
        later = [
            k.end()
            for k in re.finditer(
                rf"(?:(?<=[.] )|(?<=\n))(?:Dr |Professor )?{m['s']}(?= (?:said|says|and|also|has|found|told)\b)",
                text,
            )
            if 0 < k.end() - m.end() < 2500
        ]
        other = rng.choice([u for u in _UNIVERSITIES if u not in text])
        if later:
            put = f", of {_OPEN}the {{}}{_CLOSE},"
            end = m.start() + len(m.group().rstrip())
            change = _Change(later[-1], later[-1], put.format(other), put.format(m["u"].strip()))
            return (m.start(), end), [change]
    return None


_NOT_NAMES = frozenset(
    ["The", "This", "That", "There", "These", "They", "When", "While", "With", "What", "Where", "Which", "Britain", "British", "English", "England", "France", "French", "German", "Germany", "Russia", "Russian", "America", "American", "China", "Chinese", "Europe", "European", "Japan", "Japanese", "India", "Indian", "Australia", "Australian", "Internet", "London", "Paris", "Sunday", "Saturday", "Christmas", "However", "Although", "After", "Before", "Court", "House", "Labour", "Tory", "Tories", "Sydney", "Premiership", "Parliament", "Government", "Federal", "State", "Commons", "Minister", "President", "Chancellor", "Conservatives", "Conservative", "Liberal", "Democrats", "Congress", "Senate", "Olympics", "Olympic", "Prime", "Irish", "Ireland", "Scotland", "Scottish", "Wales", "Welsh", "South", "North", "Western", "Eastern", "Northern", "Southern", "Robocop", "United", "Spanish", "Italian", "Dutch", "Greek", "Roman", "Catholic", "Christian", "Muslim", "Islamic", "Union", "Party", "Bank", "City", "Group", "Football", "League", "National", "World", "First", "Second", "Third", "High", "Their", "His", "Her", *_MONTHS, *_DAYS]
)  # fmt: skip


def _recurring(cue: str, slip: Callable[[str], str], *, last: bool) -> Callable[..., _Made | None]:
    """Misspells one mention of a firm or a place; `cue` shows that it is one."""

    def make(article: _Article, rng: random.Random) -> _Made | None:
        text = article.text[:9_000]
        names = sorted({m["p"] for m in re.finditer(cue, text)} - _NOT_NAMES - _FIRST_NAMES)
        rng.shuffle(names)
        for name in names:
            new = slip(name)
            all_of_it = [
                m
                for m in re.finditer(rf"\b{name}\b(?![-'’]?[a-z]*-)", text)
                if not re.search(r"[A-Z][\w.]*[ -]$|-$", text[: m.start()][-16:])
                and not re.match(r" [A-Z]", text[m.end() :])
            ]
            if new == name or new in text or len(all_of_it) < 2:
                continue
            wrong, right = (all_of_it[-1], all_of_it[0]) if last else (all_of_it[0], all_of_it[-1])
            if 40 < abs(wrong.start() - right.start()) < 2500:
                return right.span(), [_swap(wrong.start(), name, new)]
        return None

    return make


def _twice(
    pattern: str, *, first: bool = False, change: str = "slip", need: int = 0
) -> Callable[..., _Made | None]:
    """Alters one of two real mentions of the same figure or date (group n, in the same words)."""

    def make(article: _Article, rng: random.Random) -> _Made | None:
        text = article.text[:12_000]
        seen: dict[str, list[re.Match[str]]] = {}
        for m in re.finditer(pattern, text):
            seen.setdefault(re.sub(r"[-\s]+", " ", m.group().lower()), []).append(m)
        found = [(v[0], v[-1]) for v in seen.values() if len(v) == 2]
        rng.shuffle(found)
        for one, two in found:
            shared = need or (2 if change in {"scale", "day", "month"} else 3)
            if _sentence(text, one.start()) == _sentence(text, two.start()):
                continue
            if not 30 < two.start() - one.end() < 2500 or not _same_topic(text, one, two, shared):
                continue
            right, wrong = (two, one) if first else (one, two)
            old = wrong["n"]
            if change == "slip":
                new = _slip(old, rng)
            elif change == "scale":
                new = _rescaled(old)
            else:
                new = _other_date(old, change, rng)
            if not new or new in text:
                continue
            return right.span(), [_swap(wrong.start("n"), old, new)]
        return None

    return make


def _rescaled(figure: str) -> str | None:
    """A figure with the wrong unit: m for bn, billion for million."""
    for one, two in (("bn", "m"), ("billion", "million"), ("million", "billion")):
        if figure.endswith(one):
            return figure.removesuffix(one) + two
    return None


_DULL = frozenset(
    [
        "their",
        "there",
        "which",
        "would",
        "about",
        "after",
        "first",
        "people",
        "years",
        "other",
        "could",
        "where",
        "while",
        "before",
        "this",
        "that",
        "with",
        "from",
        "have",
        "were",
        "been",
        "said",
        "says",
        "will",
        "more",
        "than",
        "into",
        "also",
        "they",
        "when",
        "what",
        "over",
    ]
)


def _same_topic(text: str, one: re.Match[str], two: re.Match[str], need: int) -> bool:
    """Whether the sentences of two mentions share some words that tell something."""
    words = []
    for m in (one, two):
        a, b = _sentence(text, m.start())
        if re.search(
            r"\b(?:not|instead of|rather than|compared|another|previous|last year)\b", text[a:b]
        ):
            return False
        if re.search(r"(?:at least|up to|over|than|under) $", text[: m.start()][-12:]):
            return False
        cut = text[a : m.start()] + text[m.end() : b]
        words.append({w[:6] for w in re.findall(r"[a-z]{4,}", cut.lower())} - _DULL)
    early = one.start() < 400 and text.count("\n", 0, one.start()) <= 2
    return len(words[0] & words[1]) >= (2 if early else need)


def _lifespan(part: str, *, first: bool) -> Callable[[_Article, random.Random], _Made | None]:
    """Alters the birth in the opening line of a life, or where the life begins."""

    def make(article: _Article, rng: random.Random) -> _Made | None:
        text = article.text
        m = re.search(
            rf"\A.{{4,90}}?\((?:born )?(?P<d>\d{{1,2}} {_MONTH} \d{{4}}|{_MONTH} \d{{1,2}}, \d{{4}})",
            text,
        )
        if not m:
            return None
        again = re.search(re.escape(m["d"]), text[m.end() :])
        bad = _other_date(m["d"], part, rng)
        if not again or not bad or again.start() > 4_500:
            return None
        late = m.end() + again.start()
        right, wrong = (late, m.start("d")) if first else (m.start("d"), late)
        return (right, right + len(m["d"])), [_swap(wrong, m["d"], bad)]

    return make


_COUNTED = r"(?<![\d.,£$€-])"
_ALTERED: tuple[tuple[str, str, str, Callable[[_Article, random.Random], _Made | None]], ...] = (
    (_FIGURE, "money-said-twice", "any", _twice(rf"(?P<n>[£$€]{_DIGITS}\s?(?:bn|m|million|billion))\b")),
    (_FIGURE, "money-first-mention-wrong", "any", _twice(rf"(?P<n>(?:[£$€]|A\$|US\$){_DIGITS}(?:\s?(?:bn|m|million|billion)\b|(?= a\b)|(?=,000)))", first=True)),
    (_FIGURE, "million-and-billion", "any", _twice(rf"(?P<n>[£$€]?{_DIGITS}\s?(?:bn|million|billion))\b", change="scale")),
    (_FIGURE, "percentage-said-twice", "any", _twice(rf"{_COUNTED}(?P<n>{_DIGITS})(?:%| per cent)", need=9)),
    (_FIGURE, "count-said-twice", "any", _twice(rf"{_COUNTED}\b(?P<n>\d{{2,3}}|\d{{1,3}},\d{{3}}) (?!of\b|to\b|and\b|in\b|as\b|on\b|for\b|was\b|at\b|out\b|January|February|March|April|May|June|July|August|September|October|November|December)[a-z]{{4,}}")),
    (_FIGURE, "count-in-words-said-twice", "any", _twice(rf"\b(?P<n>{_SMALL}) (?!of\b|or\b|years?\b|days?\b|months?\b|weeks?\b|times?\b|more\b|other\b|to\b|and\b|in\b)[a-z]{{4,}}")),
    (_FIGURE, "length-of-time-hyphenated", "any", _twice(rf"{_COUNTED}\b(?P<n>\d{{1,3}}|{_SMALL})[- ](?:year|month|week|day|hour|minute)s?\b(?! old|-old)")),
    (_FIGURE, "measure-said-twice", "any", _twice(rf"{_COUNTED}\b(?P<n>{_DIGITS})[-\s ](?:km|kilometres|miles|metres|feet|hectares|acres|tonnes|megalitres|magnitude|milliseconds|nanometres|watts|degrees)\b")),
    (_DATE, "birth-year-below-the-lead", "bio", _lifespan("year", first=False)),
    (_DATE, "birth-month-in-the-lead", "bio", _lifespan("month", first=True)),
    (_DATE, "birthday-below-the-lead", "bio", _lifespan("day", first=False)),
    (_DATE, "day-of-the-month-said-twice", "news", _twice(rf"\b(?P<n>\d{{1,2}} {_MONTH})\b(?! \d)", change="day")),
    (_DATE, "month-of-the-day-said-twice", "news", _twice(rf"\b(?P<n>\d{{1,2}} {_MONTH})\b(?! \d)", first=True, change="month")),
    (_DATE, "year-said-twice", "any", _twice(r"\bin (?P<n>(?:1[6-9]|20)\d\d)\b", change="year")),
    *((_NAME, variant, genre, _misspelt(slip, which)) for variant, slip, which, genre in _SLIPS),
    (_NAME, "first-name-of-the-same-sound", "any", _first_name(_SAME_SOUND, caption=False)),
    (_NAME, "first-name-of-the-same-sound-in-a-caption", "news", _first_name(_SAME_SOUND, caption=True)),
    (_NAME, "another-first-name", "any", _first_name(_OTHER_FIRST, caption=False)),
    (_NAME, "another-first-name-in-a-caption", "news", _first_name(_OTHER_FIRST, caption=True)),
    (_NAME, "mr-becomes-ms", "news", _courtesy),
    (_NAME, "doctor-becomes-mr", "news", _doctor),
    (_NAME, "office-after-a-later-mention", "any", _role("after")),
    (_NAME, "office-in-a-caption", "news", _role("close")),
    (_NAME, "office-in-a-line-above", "news", _role("top")),
    (_NAME, "another-university", "news", _affiliation),
    (_NAME, "firm-vowel-changed", "news", _recurring(r"\b(?P<p>[A-Z][a-z]{4,})(?:'s)? (?:shares|profits|sales|said it|plc|Inc|Corp|customers|shareholders|bosses)\b", _vowel, last=True)),
    (_NAME, "firm-double-letter", "news", _recurring(r"\b(?P<p>[A-Z][a-z]{4,})(?:'s)? (?:shares|profits|sales|said it|plc|Inc|Corp|customers|shareholders|bosses)\b", lambda s: _double_lost(s) if _double_lost(s) != s else _double_made(s), last=False)),
    (_NAME, "place-vowel-changed", "any", _recurring(r"\b(?:in|near) (?P<p>[A-Z][a-z]{5,})(?=[.,]| and| where| to| on)", _vowel, last=True)),
    (_NAME, "place-letter-lost", "any", _recurring(r"\b(?:in|near) (?P<p>[A-Z][a-z]{5,})(?=[.,]| and| where| to| on)", _letter_lost, last=True)),
    (_NAME, "place-first-mention-wrong", "any", _recurring(r"\b(?:in|near|from) (?P<p>[A-Z][a-z]{5,})(?=[.,]| and| where| to| on)", _ending, last=False)),
)  # fmt: skip
# ---------------------------------------------------------------- the cases

# what reads badly, or is no fault, in one article: (variant, article)
_SKIP: frozenset[tuple[str, str]] = frozenset(
    {
        ("money-said-twice", "bbc-politics-322"),
        ("money-first-mention-wrong", "bbc-politics-322"),
        ("money-first-mention-wrong", "abc-rural-771"),
        ("length-of-time-hyphenated", "abc-rural-504"),
        ("last-s-added-or-lost", "bbc-business-479"),
        ("able-becomes-unable", "wfa-Albert_Speer"),
        ("opposed-becomes-supported", "wfa-James_Garrard"),
        ("weekday-before-the-verb", "bbc-sport-131"),
        ("percentage-said-twice", "abc-science-213"),
        ("percentage-said-twice", "abc-science-22"),
        ("supported-becomes-opposed", "wfa-Mark_Hanna"),
        ("another-first-name", "wfa-Bob_Dylan"),
        ("day-of-the-month-said-twice", "bbc-politics-401"),
        ("month-of-the-day-said-twice", "bbc-politics-401"),
        ("length-of-time-hyphenated", "abc-rural-915"),
        ("land-surveyed", "wfa-William_Cooley"),
        ("release-and-advertisements", "wfa-Prince_Albert_Victor,_Duke_of_Clarence_and_Avondale"),
        ("last-s-added-or-lost", "wfa-Virginia_Eliza_Clemm_Poe"),
        ("money-first-mention-wrong", "wsj_0080"),
        ("length-of-time-hyphenated", "bbc-sport-160"),
        ("count-in-words-said-twice", "wfa-Magic_Johnson"),
        ("count-said-twice", "wfa-Powderfinger"),
        ("percentage-said-twice", "abc-science-326"),
        ("percentage-said-twice", "bbc-business-073"),
    }
)


def _added(added: _Added, article: _Article, rng: random.Random) -> Iterator[Injected]:
    """The cases of one variant in one article: at most one."""
    pattern = added.pattern
    if "SURNAME" in pattern or "{S}" in added.template or added.place == "clause":
        if not article.surname:
            pattern = pattern.replace("|SURNAME", "").replace("SURNAME|", "")
            if "SURNAME" in pattern or "{S}" in added.template:
                return
        pattern = pattern.replace("SURNAME", re.escape(article.surname))
    found = list(re.finditer(pattern, article.text))
    rng.shuffle(found)
    for m in found:
        a, b = _sentence(article.text, m.start())
        if added.without and re.search(added.without, article.text[a:b]):
            continue
        p = article.paragraphs[_paragraph(article, m.start())][0]
        if _quoted(article.text, p, m.start()) or _heading(article, _paragraph(article, m.start())):
            continue
        values = added.make(m, article, rng)
        if values is None:
            continue
        change = _addition(added, article, m, values)
        if change is None:
            continue
        end = m.start() + len(m.group().rstrip(" ,"))
        built = _document(article, (m.start(), end), [change], rng)
        if built and len(built[1]) == 2:
            yield Injected(added.kind, added.variant, *built)
            return


def _addition(
    added: _Added, article: _Article, m: re.Match[str], values: tuple[str, str]
) -> _Change | None:
    """The sentence or clause that an added variant puts in."""
    fields = {k: v or "" for k, v in m.groupdict().items()}
    fields["S"] = article.surname
    name = fields.get("s", "")
    fields["N"] = article.surname if name in {"He", "She"} else name
    if "{N}" in added.template and not fields["N"]:
        return None
    if ({"He", "She"} - {article.pronoun}) & {name, m.group().split()[0]}:
        return None  # somebody else
    if "noun" in added.template:
        fields["noun"] = _NOUNS[fields["v"]]
    fields["it"] = "they" if fields.get("be") == "were" else "it"
    fields["h2"] = fields.get("h", "").capitalize()
    if "o" in fields:
        fields["o2"] = fields["o"][:1].upper() + fields["o"][1:]
    if "{s}" in added.template and name in {"He", "She", "It", "They", "This", "We"}:
        return None
    if name and re.search(r"[A-Z][\w.&’']* $", article.text[: m.start("s")][-20:]):
        return None  # part of a longer name
    if name.startswith("Shares ") and not added.template.startswith("{s}"):
        fields["s"] = f"s{name[1:]}"
    if name.startswith("The ") and not added.template.startswith("{s}"):
        fields["s"] = f"the{name[3:]}"
    if added.place == "clause":
        at = _clause(article, m.start(), article.surname) if article.surname else None
        before = after = ""
    else:
        found = _position(article, m.start(), added.place)
        at, before, after = found or (None, "", "")
    if at is None:
        return None
    texts = []
    for value in values:
        if added.kind == _CLAIM:
            line = added.template.format(**fields, x=value)
            line = line if added.place == "clause" else line[0].upper() + line[1:]
            texts.append(f"{before}{_OPEN}{line}{_CLOSE}{after}")
        else:
            line = added.template.format(**fields, x=f"{_OPEN}{value}{_CLOSE}")
            texts.append(f"{before}{line}{after}")
    return _Change(at, at, texts[0], texts[1])


def _altered(
    kind: str,
    variant: str,
    make: Callable[[_Article, random.Random], _Made | None],
    article: _Article,
    rng: random.Random,
) -> Iterator[Injected]:
    """The case of a variant that changes one of two mentions."""
    made = make(article, rng)
    if made:
        built = _document(article, made[0], made[1], rng)
        if built and len(built[1]) == 2:
            yield Injected(kind, variant, *built)


def _written(written: _Written, article: _Article, rng: random.Random) -> Iterator[Injected]:
    """The case of a written second statement."""
    start = article.text.find(written.anchor)
    found = _position(article, start, written.place) if start >= 0 else None
    if found is None:
        return
    at, before, after = found
    sides = []
    for side in (1, 2):
        line = re.sub(r"\{([^|}]*)\|([^|}]*)\}", lambda m, k=side: m[k], written.text)  # type: ignore[misc]
        if written.kind == _CLAIM:
            line = f"{_OPEN}{line}{_CLOSE}"
        else:
            value = re.search(r"\{([^|}]*)\|([^|}]*)\}", written.text)
            assert value
            line = (
                written.text[: value.start()]
                + f"{_OPEN}{value[side]}{_CLOSE}"
                + written.text[value.end() :]
            )
        sides.append(f"{before}{line}{after}")
    built = _document(article, (start, start + len(written.anchor)), [_Change(at, at, *sides)], rng)
    if built and len(built[1]) == 2:
        yield Injected(written.kind, written.variant, *built)


def injected(seed: int = 6) -> Iterator[Injected]:
    """Yields the cases: up to three of each variant, each on an article of its own."""
    articles = _articles()
    by_id = {a.id: a for a in articles}
    makers: dict[tuple[str, str], Callable[[_Article, random.Random], Iterator[Injected]]] = {}
    fits: dict[tuple[str, str], list[_Article]] = {}
    for added in _ADDED:
        key = (added.kind, added.variant)
        makers[key] = lambda a, r, v=added: _added(v, a, r)  # type: ignore[misc]
        fits[key] = [a for a in articles if added.genre in {a.genre, "any"}]
    for kind, variant, genre, make in _ALTERED:
        key = (kind, variant)
        makers[key] = lambda a, r, k=kind, v=variant, f=make: _altered(k, v, f, a, r)  # type: ignore[misc]
        fits[key] = [a for a in articles if genre in {a.genre, "any"}]
    for written in _WRITTEN:
        key = (written.kind, written.variant)
        rows_of_it = [w for w in _WRITTEN if (w.kind, w.variant) == key]
        makers[key] = lambda a, r, ws=rows_of_it: (  # type: ignore[misc]
            c for w in ws if w.id == a.id for c in _written(w, a, r)
        )
        fits[key] = [by_id[i] for i in dict.fromkeys(w.id for w in rows_of_it) if i in by_id]
    for (kind, variant), maker in makers.items():
        rng = random.Random(f"{seed} {kind} {variant}")
        chosen = fits[kind, variant][:]
        rng.shuffle(chosen)
        count = 0
        for article in chosen:
            if count == _EACH:
                break
            if (variant, article.id) in _SKIP:
                continue
            for case in maker(article, rng):
                if case.text != case.twin and count < _EACH:
                    yield case
                    count += 1
