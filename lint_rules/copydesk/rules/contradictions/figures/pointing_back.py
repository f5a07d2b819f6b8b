"""Figures that point back to one that was given before, and give it another value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.numbers import may_be_year, numbers_in
from copydesk.language.verbs import stem
from copydesk.language.words import word_set
from copydesk.rules.contradictions.figures.count_pointing import Pointing
from copydesk.rules.contradictions.figures.count_words import TIMES, key_of
from copydesk.rules.contradictions.figures.counts_compared import (
    FAR,
    MONEY,
    NEAR,
    NEXT,
    VAGUE,
    distance,
    is_changed_near,
    is_next,
    is_partial,
    is_rate,
    is_whole,
    keys_around,
    may_agree,
    new_names,
    tell_years_apart,
    values,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.rules.contradictions.figures.counts import Count

# What stands behind a count and does not say which are meant: "the 14 people involved".
_LIGHT = frozenset(
    stem(word)
    for word in word_set(
        "go lost involved concerned affected question sold made taken altogether total killed died "
        "board fell subject named mentioned cited announced reported"
    )
)
_TOWARDS = word_set("north south east west northeast northwest southeast southwest")
_ORDER = word_set(
    "first second third fourth fifth sixth seventh eighth ninth tenth last eldest youngest oldest "
    "one middle elder younger twelfth eleventh"
)
_CHILDREN = frozenset(map(key_of, word_set("children sons daughters siblings brothers sisters")))
_SENTENCES = frozenset(("sentence", "ban"))
_PERSONS = frozenset(("people", stem("men"), stem("women")))
_HARMED = frozenset(("dead", "wounded", "arrested", "employees", "homeless"))
_SUMMING = word_set("total combined altogether overall both")
_LONG = 5  # letters
_APART = 6  # times
_LARGE = 10


def pointed(several: Sequence[Count], at: int, key: str) -> Count | None:
    """The earlier count that a count points back to and differs from, or None."""
    count = several[at]
    if count.pointing is Pointing.NONE or count.number.is_range:
        return None
    if count.unit and key not in count.own and key not in count.nouns:
        return None
    earlier = [other for other in several[:at] if 0 <= distance(other, count) <= FAR]
    if not earlier:
        return None
    one = earlier[-1]
    if distance(one, count) > NEXT and len(values(several)) != 2 and not _is_last(one, count, key):
        return None
    if any(may_agree(number, count.number) for number in numbers_in(one.sentence)):
        return None  # "11 of 27 deaths", then "the 11 deaths"
    if not _may_reach(one, count) or (
        one.is_hyphenated and count.is_hyphenated and count.unit in TIMES
    ):
        return None  # "the two-year bonds", "the ten-year bonds"
    apart = (
        any(map(is_partial, (one, count)))
        or is_next(count)
        or tell_years_apart(one, count)
        or _is_of_others(one, count, key)
        or _may_be_parts(one, count, key)
        or (key in VAGUE and not _is_plain(one, count, key))
    )
    return None if apart else one


def _is_last(one: Count, other: Count, key: str) -> bool:
    """Whether a sum of money names a deed told shortly before: "The £16m deal took weeks"."""
    return other.unit in MONEY and key in other.own and distance(one, other) <= NEAR


def _may_reach(one: Count, other: Count) -> bool:
    """Whether the way in which a count points back reaches as far as an earlier one."""
    if other.pointing in (Pointing.KNOWN, Pointing.THOSE):
        return True
    if other.pointing is Pointing.ALL:
        return distance(one, other) <= NEAR or bool(other.nouns & _HARMED)
    keys = keys_around(one.sentence)
    numbers = [n for n in numbers_in(other.sentence) if not may_be_year(other.sentence.text, n)]
    if other.pointing is Pointing.FRAMED and len(numbers) > 1:
        return False  # "With 1,815 hits at home and 1,815 on the road"
    return (
        distance(one, other) <= NEXT
        and not new_names(one, other)
        and not _opens_with_other(one, other)
        and other.behind - _LIGHT <= keys
        and _SUMMING.isdisjoint(other.sentence.words)
        and (other.pointing is Pointing.FRAMED or any(_names(other.head, key) for key in keys))
    )


def _names(noun: str, key: str) -> bool:
    """Whether a noun may name the deed of a verb: "the deployment" of "deployed"."""
    return noun == key or (len(key) >= _LONG and noun[:_LONG] == key[:_LONG])


def _opens_with_other(one: Count, other: Count) -> bool:
    """Whether a sentence begins with a name or a noun that the earlier one does not have."""
    first = other.sentence.tokens[0]
    return (
        first.lower not in FUNCTION_WORDS
        and first.text[0].isalpha()
        and first.lower.removesuffix("'s") not in one.sentence.words
    )


def _is_of_others(one: Count, other: Count, key: str) -> bool:
    """Whether words around two counts show that they are of different things."""
    keys = keys_around(one.sentence)
    if not (other.beside <= one.beside | keys and _telling(other, key) <= keys):
        return True
    if owner(other) - keys and (not other.unit or owner(one)):
        return True
    tokens = one.sentence.tokens
    if one.behind - _LIGHT and distance(one, other) > NEXT and tokens[one.after].lower == "who":
        return True
    return not are_near(one, other) or any(
        is_changed_near(count) or is_rate(count) or _is_sibling(count) for count in (one, other)
    )


def _may_be_parts(one: Count, other: Count, key: str) -> bool:
    """Whether one of two small numbers may be a part of the other: "two of the three brothers"."""
    if other.unit or min(one.number.value, other.number.value) >= _LARGE:
        return other.pointing is Pointing.ALL and bool(_telling(other, key))
    if one.pointing is Pointing.KNOWN and other.number.value > one.number.value:
        return True  # "he and his two brothers", "the three brothers"
    if other.number.value < one.number.value:
        return other.pointing is Pointing.ALL or not (_telling(other, key) or key == "dead")
    if other.pointing is Pointing.ALL and _telling(other, key):
        return True
    return not one.beside <= other.beside | keys_around(other.sentence)


def _is_plain(one: Count, other: Count, key: str) -> bool:
    """Whether counts of what everything is counted in (people, years) are plainly of one thing."""
    if behind := _telling(other, key):
        return behind <= one.behind
    if other.is_hyphenated and other.beside:
        return True
    if distance(one, other) > NEAR:
        return False
    if _goes_on(one, other, key):
        return True
    low, high = sorted((one.number.value, other.number.value))
    if key in _PERSONS and low >= _LARGE and not other.beside:
        return True
    return other.pointing is Pointing.THOSE and (low >= _LARGE or high == other.number.value)


def _goes_on(one: Count, other: Count, key: str) -> bool:
    """Whether a sentence goes on about the only such number of the one before: "Those two decades"."""
    if distance(one, other) > NEXT or other.beside - one.beside or new_names(one, other):
        return False
    if (
        other.behind - _LIGHT - one.behind
        or _opens_with_other(one, other)
        or _PARTED & set(other.sentence.words)
    ):
        return False
    if key in TIMES:
        is_many = min(one.number.value, other.number.value) >= _LARGE
        return other.pointing is Pointing.THOSE or (is_many and not other.beside)
    if min(one.number.value, other.number.value) < _FEW:
        return False
    return key not in _PERSONS


_PARTED = word_set("against opposition season career")
_FEW = 5


def _telling(count: Count, key: str) -> frozenset[str]:
    """The keys of what says which are meant, where that says something."""
    return count.behind - _LIGHT - {key}


def _is_sibling(count: Count) -> bool:
    """Whether children are counted among whom somebody was born: "the last of six children"."""
    before = [
        token.lower for token in count.sentence.tokens[max(0, count.first - 10) : count.first]
    ]
    is_family = bool(count.nouns & _CHILDREN)
    return is_family and "of" in before and not _ORDER.isdisjoint(before)


def owner(count: Count) -> set[str]:
    """Whose things are counted: "Elgar" in "Elgar's two symphonies"."""
    before = count.sentence.tokens[count.first - 1].lower if count.first else ""
    return {key_of(before)} if before.endswith("'s") else set()


def sentenced(several: Sequence[Count], at: int, key: str) -> Count | None:
    """An earlier term that differs: "a four-year sentence" after "sentenced to three years"."""
    count = several[at]
    if key not in _SENTENCES or count.unit not in TIMES or len(values(several)) != 2:
        return None
    if is_partial(count):
        return None
    one = several[at - 1]
    if (
        one.sentence is count.sentence
        or not count.is_hyphenated
        or key not in count.own
        or is_partial(one)
    ):
        return None
    if tell_years_apart(one, count) or distance(one, count) > FAR or _names_other(one, count):
        return None
    return one


def _names_other(one: Count, other: Count) -> bool:
    """Whether a sentence names somebody who is not named in the earlier one, where that names any."""
    words = {token.lower.removesuffix("'s") for token in one.sentence.tokens}
    if one.sentence.tokens[0].lower in ("he", "she", "they"):
        return False
    return any(
        token.text[0].isupper() and token.lower.removesuffix("'s") not in words
        for token in other.sentence.tokens[1:]
    )


def same_phrase(several: Sequence[Count], at: int, _: str) -> Count | None:
    """An earlier count with the same words behind it: "540 kilometres east of Darwin"."""
    count = several[at]
    if len(count.behind) < 2 or not is_whole(count):
        return None
    if not (_TOWARDS & count.behind or count.unit in TIMES) or is_partial(count):
        return None
    for one in several[:at]:
        if one.sentence is count.sentence or not count.behind <= one.behind or not is_whole(one):
            continue
        if not new_names(one, count) and not tell_years_apart(one, count):
            return one
    return None


def are_near(one: Count, other: Count) -> bool:
    """Whether neither value is many times the other."""
    low, high = sorted((one.number.value, other.number.value))
    return high <= _APART * low
