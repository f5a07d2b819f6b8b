"""Ages that an article gives one person in the present: "Slater, 35, is", "at 53, Slater has"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.words import places_of, word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document, Sentence


class StatedAge(NamedTuple):
    """An age at [start, end) of a sentence's text, whose it is, and the name before, or ""."""

    sentence: Sentence
    start: int
    end: int
    years: int
    surname: str
    first_name: str
    is_beside: bool


_NAME = r"[A-Z][\w'-]*[a-z]"
_AGE = r"(?P<age>[1-9]\d)"
_AFTER = rf"(?:(?P<first>{_NAME}) )?(?P<last>{_NAME}), (?:aged |who is |now |now aged )?{_AGE}(?=[,.;]| and | who | from | is | was )"
_OTHERS = (
    rf"\bAt (?:the age of )?{_AGE}, (?:(?P<first>{_NAME}) )?(?P<last>{_NAME}) (?:is|has|can|still|will|says|looks|may|remains|already|knows|hopes|believes)\b",
    rf"\b{_AGE}-year-old (?:[a-z]+ ){{0,2}}(?:(?P<first>{_NAME}) )?(?P<last>{_NAME})(?! [A-Z])",
    rf"\b(?:(?P<first>{_NAME}) )?(?P<last>{_NAME}) is (?:now |just |only )?{_AGE}(?=[,.;]| and | years old)",
    rf"\b(?:(?P<first>{_NAME}) )?(?P<last>{_NAME}) \(?{_AGE}\)",
)
_BESIDE = r"([A-Z][\w'-]*[a-z])(?:, (?:aged |who is |now )?| \()([1-9]\d)(?=[,.;)])"
_NAMELESS = r"\b[Tt]he (?P<age>[1-9]\d)-year-old(?= (?:is|was|has|had|said|says|who|will|told|also|would|from)\b|[.,])"
_LEAST = 2  # years, that a birthday does not explain
_HINT = r", (?:aged |who is |now )?[1-9]\d(?=[,.;] | and | who )"
_TITLES = word_set("Mr Mrs Ms Miss Dr Sir Lord Lady The At But And In Professor")
_NO_NAMES = word_set(
    "January February March April May June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
    "Page Chapter Route Flight Channel Group Under Top Section Article Psalm"
)


def differing_ages(document: Document) -> Iterator[tuple[StatedAge, StatedAge]]:
    """Pairs of ages of one person that differ, the earlier first."""
    known: dict[str, list[StatedAge]] = {}
    for sentence in _sentences(document):
        for age in _stated(sentence):
            earlier = known.setdefault(age.surname, [])
            if not any(one.years == age.years for one in earlier) and len(earlier) == 1:
                one = earlier[0]
                if one.sentence is not sentence and _is_one_person(document, one, age):
                    yield one, age
            earlier.append(age)


def ages_again(document: Document) -> Iterator[tuple[StatedAge, StatedAge]]:
    """An age without a name, "the 42-year-old", that the one person with an age does not have.

    The sentence before speaks of that person, and nobody else of the article has an age so far.
    """
    prose = document.prose
    for place in places_of(prose, "-year-old"):
        match = compiled(_NAMELESS).match(prose, place - len("the 42"))
        if match is None:
            continue
        years = int(match["age"])
        sentence = document.sentence_at(match.start())
        if sentence is None or document.scan.count(f" {years} ".encode()) > 1:
            continue
        before = [
            (int(age), name)
            for name, age in compiled(_BESIDE).findall(prose, 0, sentence.start)
            if name not in _NO_NAMES
        ]
        if len(set(before)) != 1 or abs(before[0][0] - years) < _LEAST:
            continue
        if compiled(_NAMELESS).search(prose, 0, sentence.start):
            continue
        known = _last_stated(document, sentence, before[0][1])
        again = compiled(_NAMELESS).search(sentence.text)
        if known and again:
            start, end = again.span("age")
            yield known, StatedAge(sentence, start, end, years, known.surname, "", is_beside=False)


def _last_stated(document: Document, sentence: Sentence, surname: str) -> StatedAge | None:
    """The age that a person has, if the sentence before one speaks of that person first."""
    last = document.neighbour(sentence, -1)
    if last is None:
        return None
    subject = compiled(
        rf"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir) )?(?:[A-Z][\w'-]+ )?{surname}\b|(?:He|She)\b"
    )
    if not subject.match(last.text):
        return None
    for match in compiled(_BESIDE).finditer(document.prose, 0, sentence.start):
        if match[1] == surname and (holder := document.sentence_at(match.start())):
            for age in _stated(holder):
                if age.surname == surname:
                    return age
    return None


def _sentences(document: Document) -> list[Sentence]:
    """The sentences with an age beside a name, and those with another one near the same name."""
    prose = document.prose
    names: set[str] = set()
    for hint in compiled(_HINT).finditer(prose):
        name = "".join(prose[max(0, hint.start() - 24) : hint.start()].split()[-1:])
        if name[:1].isupper() and name not in _NO_NAMES:
            names.add(name)
    offsets: set[int] = set()
    for name in names:
        place = prose.find(name)
        while place >= 0:
            around = prose[max(0, place - 24) : place + len(name) + 16]
            if compiled(r"(?<!\d)[1-9]\d(?!\d)").search(around):
                offsets.add(place)
            place = prose.find(name, place + 1)
    if len(offsets) < 2:
        return []
    found = (document.sentence_at(offset) for offset in offsets)
    by_start = {sentence.start: sentence for sentence in found if sentence is not None}
    return [by_start[start] for start in sorted(by_start)]


def _stated(sentence: Sentence) -> Iterator[StatedAge]:
    text = sentence.text
    for pattern in (_AFTER, *_OTHERS):
        for match in compiled(pattern).finditer(text):
            first = match["first"] or ""
            if match["last"] in _NO_NAMES or first in _NO_NAMES:
                continue
            first = "" if first in _TITLES else first
            start, end = match.span("age")
            if not sentence.document.is_quoted(sentence.span(start, end)):
                yield StatedAge(
                    sentence, start, end, int(match["age"]), match["last"], first, pattern == _AFTER
                )


def _is_one_person(document: Document, one: StatedAge, other: StatedAge) -> bool:
    """Whether nobody else of the surname is named, and one age stands beside it as in news."""
    if not (one.is_beside or other.is_beside):
        return False
    found = compiled(rf"([A-Z][\w'-]*[a-z]) {one.surname}\b").findall(document.prose)
    named = {name for name in found if name.lower() not in FUNCTION_WORDS} - _TITLES
    return len(named) <= 1 and (not other.first_name or other.first_name in named)
