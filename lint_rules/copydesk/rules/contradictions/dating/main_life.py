"""The birth and death of the person an article is about, as rows: stated, counted from, or bounded.

"The centenary of his birth fell in 1998", "a child of the nineteenth century" and "did not live to see
1960" say a year or a span of years, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.births import births_in
from copydesk.language.lives import lives_in
from copydesk.language.people import NAME, PRONOUNS, gender, name_words, resolve
from copydesk.language.scanned import places_of
from copydesk.patterns import compiled
from copydesk.rules.contradictions.dating.datings import OTHER_CALENDAR, Dating, find_datings
from copydesk.rules.contradictions.dating.event_rows import Row, plain_row

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from copydesk.document import Document, Sentence
    from copydesk.language.lives import Life
    from copydesk.language.moments import Moment
    from copydesk.language.people import Person

_Y = r"(?P<year>1\d{3}|20\d\d)(?![\d%]|[-–—/]\d)"
_WORDS = (
    b"born",
    b"birth",
    b"died",
    b"death",
    b"century",
    b"alive",
    b"dead",
    b"live",
    b"lived",
    b"saw",
)
_JUBILEES = {"centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300, "sesquicentenary": 150, "hundredth": 100, "fiftieth": 50}  # fmt: skip
_JUBILEE = rf"\b(?P<which>{'|'.join(_JUBILEES)}|\d{{2,3}}th anniversary)(?: anniversary)? of (?P<who>[Hh]is|[Hh]er|{NAME}['’]s?) (?P<what>birth|death)"
_JUBILEE_BEFORE = (
    r"(?i:anniversary|centenary|centennial|jubilee|years (?:after|before|since|on|later))"
)
_OTHERS = r"(?i:\b(?:elder|younger|senior|junior|sr|jr)\b)"
_KIN = r"\b(?:son|daughter|child|brother|sister|wife|husband|father|mother|widow|nephew|niece)\b"
_LEAD = r"\([^()]*\b1\d{3}|\b(?:born|died) "
_LEAD_LENGTH = 700  # characters
_TITLED = r"(?:Sir|Dame|President|Dr|Mr|Lord|Saint|Professor|General|Colonel|Captain|Admiral) "
_WHO = rf"(?P<who>\b[Hh]e|\b[Ss]he|{NAME})"
_OWN = rf"(?P<who>\b[Hh]is|\b[Hh]er|{NAME}['’]s?)"
_CENTURY = r"(?P<century>[a-z]+(?:-[a-z]+)?|\d\d(?:st|nd|rd|th))[ -]century"
_UNREAL = r"(?i:\b(?:if|would|might|could|may|perhaps|probably|around|about|circa|some say|claims?|claimed|believed|thought)\b)"
_CENTURIES = {
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip
_ERRING = 2  # years that a jubilee may be held off its date
# Each with words of which its sentence has one, and the class of its event; the years that it leaves are those of `_span`.
_PATTERNS = (
    ("centenary centennial bicentenary bicentennial tercentenary sesquicentenary anniversary", "birth", "of", rf"{_JUBILEE} (?:fell|came|was celebrated|was marked|was|occurred)(?: \w+)? in {_Y}"),
    ("centenary centennial bicentenary bicentennial tercentenary sesquicentenary anniversary", "birth", "of", rf"\b[Ii]n {_Y},? (?:the )?{_JUBILEE}"),
    ("centenary centennial bicentenary bicentennial tercentenary sesquicentenary anniversary", "birth", "of", rf"\b{_Y} (?:was|is|saw|marked|brought) the {_JUBILEE}"),
    ("born", "birth", "decade", rf"{_WHO}[^.;,]{{0,60}}? born in the (?:early |late |mid-?)?(?P<decade>1\d\d0|20\d0)s\b"),
    ("century", "birth", "century", rf"{_WHO} (?:was|is|had been|remained)[^.;,]{{0,30}} (?:child|son|daughter|product|man|woman|native) of the (?:early |late )?{_CENTURY}"),
    ("century", "birth", "century", rf"{_WHO} (?:was|had been) born (?:\w+ ){{0,3}}in the (?:early |late )?{_CENTURY}"),
    ("born", "birth", "in", rf"{_WHO},? (?:who was )?(?:an? )?{_Y}-born\b"),
    ("birth", "birth", "in", rf"(?:{_OWN} year of birth|the year of {_OWN.replace('who', 'whose')} birth)(?: was|,|:|is)(?: given as)? {_Y}"),
    ("world light", "birth", "in", rf"{_WHO} (?:came into the world|saw the light of day|entered the world|first saw the light)[^.;,\d]{{0,30}} in {_Y}"),
    ("birth", "birth", "in", rf"{_OWN} birth(?: date| year)?,? (?:came |fell |was |took place |occurred |registered )?(?:in |on )?(?:\w+ )?{_Y}"),
    ("see", "death", "before", rf"{_WHO} (?:did not|didn['’]t|never|would not) live(?:d)? to see {_Y}"),
    ("dead", "death", "before", rf"{_WHO} (?:was|were|had been) (?:already |long )?dead by {_Y}"),
    ("lived survived", "death", "after", rf"{_WHO} (?:just |only )?(?:lived to see|lived until at least|survived into|lived on into|lived into) {_Y}"),
    ("alive", "death", "after", rf"{_WHO} was still alive in {_Y}"),
    ("died", "death", "in", rf"(?:[Ww]hen|[Uu]ntil|[Bb]efore|[Aa]fter) {_WHO} died,? in {_Y}"),
    ("death", "death", "in", rf"{_OWN} death,? (?:came |fell |followed |was |occurred )?(?:on [^,.;]{{3,14}} |in (?:[A-Z]\w+ )?){_Y}"),
    ("death", "death", "in", rf"(?:the year of {_OWN} death|{_OWN.replace('who', 'whose')} year of death)(?: was|,|:) {_Y}"),
)  # fmt: skip


def life_rows(document: Document) -> list[Row]:
    """The rows of the main person's birth and death, that of the lead first; none without one; read once."""
    return document.remembered("rows of a life", lambda: _read(document))


def _read(document: Document) -> list[Row]:
    if compiled(_LEAD).search(document.prose, 0, _LEAD_LENGTH) is None:
        return []  # most news: nobody's life
    life = next((life for life in lives_in(document) if life.person.is_main), None)
    if life is None or compiled(
        rf"\b(?:ap|ab|ibn|bin|bint|ben|Mc|of) {life.person.surname}\b"
    ).search(life.sentence.text):
        return []  # a father's name, or a place
    moment = life.birth or life.death
    if moment and compiled(_KIN).search(life.sentence.text, 0, moment.start):
        return []  # "Roe was the son of John Roe (1842-1918)"
    rows = list(_told(life))
    for sentence in _candidates(document):
        rows += _born(document, sentence, life)
        rows += _restated(document, sentence, life.person)
    return [
        row
        for row in rows
        if not document.is_quoted(row.sentence.span(row.start, row.end))
        and not compiled(rf"(?i:\b(?:{OTHER_CALENDAR})\b)").search(row.sentence.text)
    ]


def _told(life: Life) -> Iterator[Row]:
    for name, moment in (("birth", life.birth), ("death", life.death)):
        if moment and not moment.vague and life.sentence.text[moment.start : moment.end]:
            yield plain_row(life.sentence, name, _dating(moment))


def _candidates(document: Document) -> Iterator[Sentence]:
    places = sorted(place for word in _WORDS for place in places_of(document.scan, word))
    done = -1
    for place in places:
        if place < done:
            continue
        sentence = document.sentence_at(place)
        if sentence is not None and compiled(r"\d\d|century").search(sentence.text):
            yield sentence
        done = sentence.end if sentence else done


def _born(document: Document, sentence: Sentence, life: Life) -> Iterator[Row]:
    """The births that are stated in full sentences."""
    for name, moment, death, start, _ in births_in(sentence):
        written = sentence.text[start : moment.end]
        if moment.vague or not _is_plain(written):
            continue  # "George (1869-1957)" may be a son
        if not _is_main(document, sentence, name, start, life.person):
            continue
        yield plain_row(sentence, "birth", _dating(moment))
        if death is not None:
            yield plain_row(sentence, "death", _dating(death))


def _is_plain(written: str) -> bool:
    return "born" in written and "(" not in written


def _restated(document: Document, sentence: Sentence, person: Person) -> Iterator[Row]:
    text, words = sentence.text, frozenset(sentence.words)
    for needed, name, kind, pattern in _PATTERNS:
        if words.isdisjoint(needed.split()):
            continue
        match = compiled(pattern).search(text)
        if match is None or compiled(_UNREAL).search(text):
            continue
        if kind == "in" and compiled(_JUBILEE_BEFORE).search(text, 0, match.start("year")):
            continue
        who = match["who"] or match.groupdict().get("whose")
        span = _span(match, kind)
        if span is None or not _is_main(document, sentence, who or "", match.start(), person):
            continue
        start, end = _place(match)
        first, last = span
        what = match.groupdict().get("what") or name
        dating = Dating(start, end, year=first, last=last if last != first else 0)
        if kind == "in":
            dating = next((one for one in find_datings(text) if one.end == end), dating)
            dating = dating._replace(vague=False)
        yield plain_row(sentence, what, dating)


def _place(match: re.Match[str]) -> tuple[int, int]:
    groups = match.groupdict()
    name = next(key for key in ("year", "decade", "century") if groups.get(key))
    return match.span(name)


def _span(match: re.Match[str], kind: str) -> tuple[int, int] | None:
    """The years between which an event must lie."""
    groups = match.groupdict()
    if kind == "century":
        word = groups["century"]
        number = int(word[:2]) if word[0].isdigit() else _CENTURIES.get(word)
        return (number * 100 - 100, number * 100) if number else None
    if kind == "decade":
        year = int(groups["decade"])
        return year, Dating(0, 0, year, decade=True).last_year
    year = int(groups["year"])
    if kind == "of":
        which = groups["which"]
        years = _JUBILEES.get(which) or int(which.partition("th")[0])
        return year - years - _ERRING + 1, year - years + _ERRING - 1
    if kind == "before":
        return 1, year
    return (year, 9999) if kind == "after" else (year, year)


def _is_main(document: Document, sentence: Sentence, name: str, at: int, person: Person) -> bool:
    """Whether a name or a pronoun at `at` of a sentence is certain to mean the main person."""
    word = {"his": "he", "her": "she"}.get(name.lower(), name.lower())
    if compiled(_OTHERS).search(sentence.text) or "(" in sentence.text[max(0, at - 9) : at]:
        return False
    if word in PRONOUNS:
        owners = compiled(r"([A-ZÀ-Þ][\w-]+)['’]s? ").findall(sentence.text[:at])
        found = resolve(document, sentence, word, at, [person])
        return (
            gender(document) in ("", word)
            and found is not None
            and found.is_main
            and all(set(name_words(owner)) <= person.names for owner in owners)
        )
    bare = compiled(r"['’]s?$").sub("", compiled(_TITLED).sub("", name, count=1))
    words = name_words(bare)
    if not words or len(words) != len(bare.split()) or words[-1] != person.surname:
        return False  # "Lady Roe", "George III"
    if len(words) == 1:
        found = resolve(document, sentence, words[0], at, [person])
        return found is not None and found.is_main
    return bool(set(words[:-1]) & person.names)


def _dating(moment: Moment) -> Dating:
    return Dating(moment.start, moment.end, moment.year, moment.month, moment.day)
