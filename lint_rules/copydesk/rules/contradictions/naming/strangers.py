"""Surnames without a first name that are nobody's, while somebody in the article has a like one.

"Tony Wilson opened the hall. Watson thanked the builders": an article that calls people by their
surnames has introduced them before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.finding import Span
from copydesk.language import lexicon
from copydesk.language.given_names import given_name
from copydesk.language.names import is_place
from copydesk.language.spelling import slip
from copydesk.language.words import word_set
from copydesk.rules.contradictions.naming.capital_words import capitalised
from copydesk.rules.contradictions.naming.full_names import full_names
from copydesk.rules.contradictions.naming.introductions import are_two
from copydesk.rules.contradictions.naming.name_slips import Likeness, likeness, shape
from copydesk.rules.contradictions.naming.namings import Word, is_listed, says
from copydesk.rules.contradictions.naming.titled import titled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.rules.contradictions.naming.titled import Titled

_GENITIVE = frozenset(("'s", "’s"))
_LONGER = word_set("on son en er t ton y ey man ing ard ett")  # what makes another surname of one
_MISTERS = frozenset(("Mr", "Mrs", "Ms", "Miss", "Dr"))
_SHORTEST = 5  # letters; shorter names are too much alike
_ANOTHER = 4.1  # what it may cost, as `spelling.slip` counts it, to make one surname of the other
_ALIKE = 3.4  # the same where a title shows that a person is meant
_SELDOM = 2  # times; who is named more often is somebody
_NEAR = 4_000  # characters from where the other is introduced


class Stranger(NamedTuple):
    """A surname that nobody has, and where somebody of a like name is introduced."""

    odd: Span
    usual: Span


def strangers(document: Document) -> Iterator[Stranger]:
    """The surnames of a document that are nobody's, each at its first place."""
    yield from _after_titles(document)
    yield from _without_title(document)


def _without_title(document: Document) -> Iterator[Stranger]:
    names = full_names(document)
    surnames = [surname for surname in names if len(surname) >= _SHORTEST]
    if not surnames:
        return
    ends = {surname[0] + surname[-2:] for surname in surnames}
    by_ends: dict[str, set[str]] = {}
    for written in capitalised(document):
        word = written[:-2] if written[-2:] in _GENITIVE else written
        if word[0] + word[-2:] in ends and len(word) >= _SHORTEST and word not in names:
            by_ends.setdefault(word[0] + word[-2:], set()).add(word)
    for surname in surnames:
        for other in sorted(by_ends.get(surname[0] + surname[-2:], ())):
            if _is_like(surname, other):
                introduced = min(places[0] for places in names[surname].values())
                odd = _nobodys(document, surname, other, introduced)
                if odd is not None:
                    yield Stranger(odd, introduced)


def _after_titles(document: Document) -> Iterator[Stranger]:
    """Where "Mr Murphy" is nobody, but somebody is called Bob Murray."""
    names = full_names(document)
    places = titled(document)
    # Who is a knight, or has a first name after the title, is introduced.
    known = {one.surname for one in places if one.given or one.title not in _MISTERS}
    by_surname: dict[str, list[Titled]] = {}
    for one in places:
        by_surname.setdefault(one.surname, []).append(one)
    by_key: dict[str, list[str]] = {}
    for name in names:
        for key in shape(name).keys:
            by_key.setdefault(key, []).append(name)
    order = {name: at for at, name in enumerate(names)}
    for surname, mine in by_surname.items():
        if len(surname) < _SHORTEST - 1 or surname in known or surname in names:
            continue
        if given_name(surname.lower()) is not None or Word(document, surname).givens:
            continue
        keys = shape(surname).keys
        alike = {name for key in keys for name in by_key.get(key, ())}
        for other in sorted(alike, key=order.__getitem__):
            if (
                _is_like_after_title(surname, other)
                # "Mr Murphy" and "Ms Murray" are two.
                and {one.title for one in by_surname.get(other, ())} <= {mine[0].title}
                and not are_two(
                    document, Word(document, surname).places, Word(document, other).places
                )
            ):
                yield Stranger(mine[0].span, min(at[0] for at in names[other].values()))
                break


def _is_like_after_title(surname: str, other: str) -> bool:
    """Whether two surnames are a slip apart, or begin alike and are of one make."""
    shorter, longer = sorted((surname, other), key=len)
    if longer.startswith(shorter):  # "Stephens" and "Stephenson", but not a genitive or a plural
        return len(shorter) >= _SHORTEST and longer[len(shorter) :] in _LONGER
    if likeness(surname, other) >= Likeness.LETTER:
        return True
    return (
        other[:3] == surname[:3]
        and min(len(other), len(surname)) >= _SHORTEST
        and (given_name(other.lower()) is None or other[:5] == surname[:5])
        and slip(surname.lower(), other.lower(), _ALIKE) <= _ALIKE
    )


def _is_like(surname: str, other: str) -> bool:
    """Whether a writer may take one surname for the other, though it is no slip of the keys."""
    return (
        -2 < len(surname) - len(other) < 2
        and other.isalpha()
        and other[1:].islower()
        and not likeness(surname, other)
        and slip(other.lower(), surname.lower(), _ANOTHER) <= _ANOTHER
        and given_name(other.lower()) is None
        and not is_place(other)
        and not _is_word(other)
    )


def _is_word(name: str) -> bool:
    entry = lexicon.spelled(name)
    return entry is not None and entry.lower and not entry.capitalised


def _nobodys(document: Document, surname: str, other: str, introduced: Span) -> Span | None:
    """The place of a surname that is used like the one introduced, and is nobody's."""
    word = Word(document, other)
    if not 0 < len(word.places) <= _SELDOM or word.givens or word.thens:
        return None
    if any(place.title or is_listed(document, place) for place in word.places):
        return None
    if not Word(document, surname).is_bare:
        return None
    for place in word.places:
        if 0 < place.start - introduced.end < _NEAR and says(document, place):
            return Span(place.start, place.end)
    return None
