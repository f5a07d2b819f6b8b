"""Persons whose full names several documents spell in different ways.

Two articles have two Smiths more often than one Smith misspelt. So much more must agree than
inside one article: the other half of the name, and what stands around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.given_names import given_name
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.naming.flat import flat
from copydesk.rules.contradictions.naming.full_names import full_names
from copydesk.rules.contradictions.naming.name_slips import Likeness, folded, likeness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document
    from copydesk.finding import Span

_AROUND = 160  # characters on either side that say who somebody is
_SHARED = 2  # names and posts that both must have around them
_SHORT = 4  # letters
# Words with a capital that say nothing about a person.
_OPENERS = word_set(
    "The A An In On At But And He She It They We I His Her Its Mr Mrs Ms Dr Sir This That There When While After Before As If For "
    "Of To By With From What Who Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June "
    "July August September October November December"
)  # fmt: skip
_POSTS = word_set(
    "chairman executive director minister secretary president captain coach manager striker midfielder defender goalkeeper "
    "singer actor actress author director producer leader spokesman spokeswoman professor analyst economist editor judge lawyer "
    "chancellor mayor governor senator champion runner sprinter player founder chief"
)  # fmt: skip


class FullName(NamedTuple):
    """A full name as one document writes it first, how often, and the names and posts around it."""

    document: int
    given: str
    surname: str
    span: Span
    times: int
    around: frozenset[str]

    @property
    def words(self) -> str:
        """The name as one string."""
        return f"{self.given} {self.surname}"


class Pair(NamedTuple):
    """A name in its less usual spelling, and the same as another document writes it."""

    odd: FullName
    usual: FullName
    articles: int


def spelled_between(documents: Sequence[Document]) -> Iterator[Pair]:
    """The persons whose full names differ by a slip between documents."""
    named: dict[tuple[str, str], list[FullName]] = {}
    for number, document in enumerate(documents):
        for name in _named(number, document):
            named.setdefault((name.given, name.surname), []).append(name)
    for one, other in _near(list(named)):
        ones, others = named[one], named[other]
        if {name.document for name in ones} & {name.document for name in others}:
            continue  # that is for `conflicting-name`, or they are two
        pair = next(
            (
                (first, second)
                for first in ones
                for second in others
                if len(first.around & second.around) >= _SHARED
            ),
            None,
        )
        if pair is not None:
            weight = [(len(names), sum(name.times for name in names)) for names in (ones, others)]
            usual, odd = pair if weight[0] >= weight[1] else pair[::-1]
            yield Pair(odd, usual, len(ones if usual is pair[0] else others))


def _near(names: Sequence[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """The pairs of full names of which one half is the same and the other a slip apart."""
    held: dict[str, list[tuple[str, str]]] = {}
    for name in names:
        given, surname = name
        spelling = given_name(given.lower()) or ""
        for key in (f"{given} {folded(surname)[:2]}", f"{spelling}: {surname}"):
            others = held.setdefault(key, [])
            for other in others:
                if other[0] == given:
                    how = likeness(surname, other[1])
                    near = how >= Likeness.ALIKE or (
                        how is Likeness.LETTER and min(len(surname), len(other[1])) > _SHORT
                    )
                else:
                    near = other[1] == surname and likeness(given, other[0]) >= Likeness.ALIKE
                if near:
                    yield other, name
            others.append(name)


def _named(number: int, document: Document) -> Iterator[FullName]:
    for surname, givens in full_names(document).items():
        if given_name(surname.lower()) is not None:
            continue  # "James Stephen" may go on
        for given, places in givens.items():
            around = frozenset[str]().union(*(_around(document, place) for place in places))
            own = {given.lower(), surname.lower()}
            yield FullName(number, given, surname, places[0], len(places), around - own)


def _around(document: Document, place: Span) -> Iterator[str]:
    """The names and posts around a place, in small letters."""
    prose = flat(document)
    before = prose[max(0, place.start - _AROUND) : place.start]
    after = prose[place.end : place.end + _AROUND]
    for word in compiled(r"[^\W\d_]{3,}").findall(f"{before} | {after}"):
        small = word.lower()
        if (word != small and word not in _OPENERS) or small in _POSTS:
            yield small
