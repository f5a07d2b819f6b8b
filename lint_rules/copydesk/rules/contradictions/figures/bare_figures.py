"""Figures that point back without saying to what: "The $2m has not been found", "Of the 740, ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.function_words import AUXILIARIES, FUNCTION_WORDS
from copydesk.language.numbers import may_be_year, numbers_in
from copydesk.language.verbs import is_participle, is_past
from copydesk.language.words import word_set
from copydesk.rules.contradictions.figures.count_pointing import Pointing
from copydesk.rules.contradictions.figures.count_words import GENERAL, key_of
from copydesk.rules.contradictions.figures.counts_compared import (
    MONEY,
    NEAR,
    NEXT,
    distance,
    is_changed_near,
    is_given_again,
    is_next,
    is_partial,
    may_agree,
    values,
)
from copydesk.rules.contradictions.figures.pointing_back import are_near, owner

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.rules.contradictions.figures.counts import Count

_FAR = 1_500  # characters
_LEAST = 5
_CHILDREN = frozenset(map(key_of, word_set("children sons daughters")))
STANDING = AUXILIARIES | word_set(
    "survive survived live lived work worked came come went go died left"
)


def bare(found: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """A sum that points back without saying to what: "The $2m has not been found"."""
    for at, count in enumerate(found):
        if count.unit not in MONEY or count.nouns or count.deeds or count.beside:
            continue
        tokens = count.sentence.tokens
        if (
            not _is_known(count)
            or count.after >= len(tokens)
            or not _is_verb(tokens[count.after].lower)
            or is_changed_near(count)
        ):
            continue
        alike = [other for other in found if other.unit == count.unit]
        earlier = [
            one
            for one in found[:at]
            if one.unit == count.unit and 0 <= distance(one, count) <= NEAR
        ]
        if earlier and len(values(earlier)) == 1 and not is_given_again(count, alike):
            yield earlier[-1], count


def figures(found: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """A per cent that points back to the only one before: "the 11% figure"."""
    for at, count in enumerate(found):
        if (
            not count.unit
            or not _is_known(count)
            or not count.nouns & GENERAL
            or count.deeds
            or owner(count)
            or is_next(count)
        ):
            continue
        alike = [other for other in found if other.unit == count.unit]
        if is_given_again(count, alike):
            continue
        earlier = [
            one
            for one in found[:at]
            if one.unit == count.unit and 0 <= distance(one, count) <= _FAR
        ]
        if earlier and are_near(earlier[-1], count):
            yield earlier[-1], count


def numbered(found: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """A number alone that means the people or things just counted: "Not all of the 740 could see"."""
    for at, count in enumerate(found):
        if count.unit or count.nouns or count.beside or not _stands_alone(count):
            continue
        earlier = [one for one in found[:at] if 0 <= distance(one, count) <= NEXT and not one.unit]
        if len(earlier) != 1 or not earlier[0].nouns or is_partial(earlier[0]):
            continue
        one = earlier[0]
        if count.number.value < _LEAST and count.pointing is not Pointing.ALL:
            continue
        is_family = count.pointing is Pointing.ALL and bool(one.nouns & _CHILDREN)
        if not is_family and (one.number.value < _LEAST or not are_near(one, count)):
            continue
        if any(may_agree(number, count.number) for number in numbers_in(one.sentence)):
            continue
        written = count.sentence.text[count.number.start : count.number.end]
        scan = count.sentence.document.scan
        if scan.count(f" {written.replace(',', ' ').lower()} ".encode("latin-1", "replace")) == 1:
            yield one, count


def equated(found: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """A share that is put in other words: "75% of pupils. That is two thirds of pupils"."""
    for at, count in enumerate(found):
        if count.unit != "%" or not count.first or count.first > _HEAD:
            continue
        tokens = count.sentence.tokens
        if tokens[0].lower not in _THAT or tokens[1].lower not in _EQUALS:
            continue
        thing = _owner_of_share(count)
        earlier = [
            one for one in found[:at] if one.unit == "%" and 0 <= distance(one, count) <= NEXT
        ]
        if len(earlier) != 1 or not thing or thing != _owner_of_share(earlier[0]):
            continue
        if not may_agree(earlier[0].number, count.number):
            yield earlier[0], count


def _owner_of_share(count: Count) -> str:
    """The key of what a share is one of: "of the subscribers"."""
    tokens = count.sentence.tokens
    at = count.last + 1
    while at < len(tokens) and tokens[at].lower in _OF:
        at += 1
    return key_of(tokens[at].lower) if at < len(tokens) and at > count.last + 1 else ""


_HEAD = 4  # tokens
_THAT = word_set("that this it")
_EQUALS = word_set("is was equals makes means represents amounts equates")
_OF = word_set("% per cent percent of the all its their")


def _is_verb(word: str) -> bool:
    return word in AUXILIARIES or word in STANDING or (is_past(word) and not is_participle(word))


def _is_known(count: Count) -> bool:
    return count.pointing in (Pointing.KNOWN, Pointing.THOSE, Pointing.ALL)


def _stands_alone(count: Count) -> bool:
    """Whether a number has no noun and points back: "of the 740", "the 740 were", "all 28"."""
    tokens = count.sentence.tokens
    if not _is_known(count) or may_be_year(count.sentence.text, count.number):
        return False
    if count.after >= len(tokens):
        return True
    after = tokens[count.after]
    if count.pointing is Pointing.KNOWN and after.lower not in AUXILIARIES:
        return False
    return (
        after.lower in STANDING or after.text in (",", ".", "who") or after.lower in FUNCTION_WORDS
    )
