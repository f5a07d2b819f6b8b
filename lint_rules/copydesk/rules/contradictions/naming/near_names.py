"""The words of a document that may be one name in two spellings, by their letters alone."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from copydesk.language import lexicon
from copydesk.language.given_names import given_name
from copydesk.language.words import word_set
from copydesk.rules.contradictions.naming.capital_words import capitalised
from copydesk.rules.contradictions.naming.full_names import full_names
from copydesk.rules.contradictions.naming.name_slips import (
    Likeness,
    Shape,
    likeness,
    may_be_slip,
    shape,
)
from copydesk.rules.contradictions.naming.namings import NO_GIVEN, TITLES

if TYPE_CHECKING:
    from copydesk.document import Document

_GENITIVE = frozenset(("'s", "’s"))
_SHORTEST = 3
_MOST_LETTERS = (
    5  # no slip makes a name of so many other letters; a cheap look before `may_be_slip`
)
_MOST_REMEMBERED = 50_000
_USUAL = 2.7  # on the Zipf scale
_RARE_WORD = 50  # the level of words that are seldom met, so that a capital makes them a name
_OLD = frozenset("æðþ")  # Old English had no spelling
_LATIN = "ÿ"  # the lexicon knows no letter beyond Latin-1
_NO_NAMES = NO_GIVEN | TITLES | word_set(
    "january february march april june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday"
)  # fmt: skip


class Nearness(Enum):
    """How near two words are, and so what it takes to make one name of them."""

    NONE = 0
    FAR = 1
    """Both are usual and a letter apart: one of them must be somebody's with a first name."""
    CLOSE = 2


_Shaped = tuple[str, Shape]
_shapes: dict[str, _Shaped | None] = {}
_pairs: dict[tuple[str, str], Nearness] = {}
"""What was worked out for names, which come again in the next article."""


def near_names(document: Document) -> list[tuple[str, str]]:
    """The pairs of words with a capital that are a slip apart."""
    if len(_shapes) > _MOST_REMEMBERED:
        _shapes.clear()
        _pairs.clear()
    held: dict[str, list[_Shaped]] = {}
    found: set[tuple[str, str]] = set()
    for written in capitalised(document):
        mine = _shapes[written] if written in _shapes else _shaped(written)
        if mine is None:
            continue
        word, its = mine
        letters = its.letters
        for key in its.keys:
            others = held.get(key)
            if others is None:
                held[key] = [mine]
                continue
            for other, shape_of_other in others:
                if (
                    (letters ^ shape_of_other[1]).bit_count() < _MOST_LETTERS
                    and may_be_slip(its, shape_of_other)
                    and word != other
                ):
                    found.add((word, other) if word < other else (other, word))
            others.append(mine)
    names = full_names(document)
    return sorted(
        (one, other)
        for one, other in found
        if (how := _nearness(one, other)) is not Nearness.NONE
        and (how is Nearness.CLOSE or one in names or other in names)
    )


def _shaped(written: str) -> _Shaped | None:
    """A word with a capital, without its genitive, and its shape; None if it is no name."""
    word = (written[:-2] if written[-2:] in _GENITIVE else written).rstrip("'’-")
    shaped = _shapes[written] = (word, shape(word)) if _is_long_enough(word) else None
    return shaped


def _nearness(one: str, other: str) -> Nearness:
    """How near two words with a capital are, and whether both may be names."""
    known = _pairs.get((one, other))
    if known is None:
        known = _pairs[one, other] = _judge(one, other)
    return known


def _judge(one: str, other: str) -> Nearness:
    if ("-" in one) != ("-" in other):
        return Nearness.NONE
    how = likeness(one, other)
    if not how or not _are_names(one, other):
        return Nearness.NONE
    entries = lexicon.spelled(one), lexicon.spelled(other)
    usual = all(entry is not None and entry.zipf >= _USUAL for entry in entries)
    return Nearness.FAR if usual and how <= Likeness.LETTER else Nearness.CLOSE


def _is_long_enough(word: str) -> bool:
    """Whether a word with a capital is no initials, no month, no title, and no Old English."""
    if len(word) < _SHORTEST or word[1].isupper():
        return False
    lower = word.lower()
    letters = lower.replace("'", "").replace("’", "")
    if "-" in word:
        if not all(
            len(part) > 2 and part[0].isupper() and part[1:].islower() for part in word.split("-")
        ):
            return False
        letters = letters.replace("-", "")
    return (
        lower not in _NO_NAMES
        and letters.isalpha()
        and (letters.isascii() or (max(letters) <= _LATIN and _OLD.isdisjoint(letters)))
    )


def _are_names(one: str, other: str) -> bool:
    """Whether two words may be names: a plain word of English only beside one that nobody knows."""
    first, second = _may_be_name(one), _may_be_name(other)
    if first and second:
        return True
    return (first and lexicon.spelled(one) is None) or (second and lexicon.spelled(other) is None)


def _may_be_name(word: str) -> bool:
    """Whether a word with a capital is no plain word of English."""
    entry = lexicon.spelled(word)
    return (
        entry is None
        or not entry.lower
        or entry.level >= _RARE_WORD
        or entry.capitalised
        or given_name(word.lower()) is not None
    )
