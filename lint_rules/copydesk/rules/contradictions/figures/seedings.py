"""Seedings that an article gives one player: "third seed Tim Henman", "Henman, the fifth seed"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document, Sentence


class Seeding(NamedTuple):
    """A seeding at [start, end) of a sentence's text, and whose it is, by surname."""

    sentence: Sentence
    start: int
    end: int
    place: str
    surname: str


_PLACES = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
)  # fmt: skip
_NTH = rf"(?P<nth>top|{'|'.join(_PLACES)}|\d+(?:st|nd|rd|th)|(?:[Nn]umber|[Nn]o\.?) ?\d+)"
_NAME = r"(?P<name>(?:[A-Z][\w'-]+ ){0,3}[A-Z][\w'-]*[a-z])"
_PATTERNS = (
    rf"\b(?i:{_NTH})[ -]seed(?:ed)? {_NAME}",
    rf"{_NAME}, (?:the|who is the) (?:[A-Z]?\w+ )?{_NTH}[ -]seed\b",
    rf"{_NAME}(?:, who (?:is|was)| is| was|,) seeded {_NTH}",
    rf"{_NAME} \((?i:{_NTH})[ -]seed(?:ed)?\)",
)
_OTHER_TIME = (
    r"(?i)\b(?:1[89]|20)\d\d\b|\b(?:seasons?|last year|next year|years? ago|later|previous)\b"
)
_NO_NAMES = word_set("The A An But And In At")


def differing_seedings(document: Document) -> Iterator[tuple[Seeding, Seeding]]:
    """Pairs of seedings of one player that differ, the earlier first."""
    if document.vocabulary.isdisjoint((b"seed", b"seeded")):
        return
    known: dict[str, Seeding] = {}
    prose = document.prose
    done = -1
    for match in compiled(r"(?i)\bseed(?:ed)?\b").finditer(prose):
        sentence = document.sentence_at(match.start())
        if sentence is None or sentence.start == done:
            continue
        done = sentence.start
        for seeding in sorted(_seedings(sentence), key=lambda one: one.start):
            one = known.setdefault(seeding.surname, seeding)
            if one.place != seeding.place and one.sentence is not sentence:
                between = prose[one.sentence.start : sentence.end]
                if compiled(_OTHER_TIME).search(between) is None:
                    yield one, seeding


def _seedings(sentence: Sentence) -> Iterator[Seeding]:
    for pattern in _PATTERNS:
        for match in compiled(pattern).finditer(sentence.text):
            surname = match["name"].split()[-1].removesuffix("'s")
            if surname not in _NO_NAMES:
                yield Seeding(sentence, *match.span("nth"), _place(match["nth"]), surname)


def _place(nth: str) -> str:
    word = nth.lower()
    if word in _PLACES:
        return str(_PLACES.index(word) + 1)
    return "1" if word == "top" else "".join(filter(str.isdigit, word))
