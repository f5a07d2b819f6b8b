"""Numbers that say of a thing what it costs, measures or holds: "the £5m bridge", "the 11-day hearing".

The thing stands behind the number; the sentence that gives the number first speaks of it, too: "will
spend £3m on the bridge", "the hearing ran for nine days".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import word_set
from copydesk.rules.contradictions.figures.count_pointing import Pointing
from copydesk.rules.contradictions.figures.count_words import GENERAL, TIMES, key_of
from copydesk.rules.contradictions.figures.counts_compared import (
    FAR,
    MONEY,
    NEAR,
    NEXT,
    VAGUE,
    distance,
    is_changed_near,
    is_given_again,
    is_partial,
    is_rate,
    keys_around,
    tell_years_apart,
    values,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.rules.contradictions.figures.counts import Count

# What a share is called besides the thing that it is one of: "the 7% unemployment rate".
_SHARES = frozenset(map(key_of, word_set("rate level share proportion ratio score yield margin")))
_APART = 3  # times; of measures and shares more
_WIDE = 10


def of_thing(found: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """A number that a thing has, and the only other one of its kind that was told of the thing."""
    for at, count in enumerate(found):
        wanted = _thing(count)
        if not wanted or not _points_back(count):
            continue
        alike = [other for other in found if _are_of_a_kind(other, count)]
        if is_given_again(count, alike) or is_changed_near(count) or is_rate(count):
            continue
        is_near = count.pointing is Pointing.NONE or count.unit not in MONEY
        far = (
            NEXT if count.pointing in (Pointing.NONE, Pointing.FRAMED) else NEAR if is_near else FAR
        )
        earlier = [
            one
            for one in found[:at]
            if _are_of_a_kind(one, count)
            and 0 <= distance(one, count) <= far
            and wanted <= keys_around(one.sentence)
        ]
        if len(values(earlier)) == 1 and _is_told_of(earlier[-1], count, alike):
            yield earlier[-1], count


def _thing(count: Count) -> frozenset[str]:
    """The keys of the thing that a number says something of, if it stands right behind it."""
    if count.unit in MONEY:
        return count.nouns | count.beside if not count.nouns & (GENERAL | VAGUE) else frozenset()
    if count.unit == "%":
        return (count.nouns | count.beside) - _SHARES - GENERAL - {"%"}
    return count.beside if count.is_hyphenated else frozenset()


def _points_back(count: Count) -> bool:
    """Whether a number stands with "the" before it, or with "a" at the beginning: "A 560-bed ward"."""
    if count.pointing in (Pointing.KNOWN, Pointing.THOSE):
        return count.unit in MONEY or count.pointing is Pointing.KNOWN
    tokens = count.sentence.tokens
    return count.is_hyphenated and count.first == 1 and tokens[0].lower in ("a", "an")


def _are_of_a_kind(one: Count, other: Count) -> bool:
    """Whether two numbers have one unit, or measure in one: beds, metres, weeks."""
    if other.unit:
        return one.unit == other.unit
    return bool(one.nouns & other.nouns) and not one.unit


def _is_told_of(one: Count, other: Count, alike: Sequence[Count]) -> bool:
    """Whether the earlier number is the only one of its sentence, and of the thing."""
    if is_changed_near(one) or is_rate(one) or is_partial(one) or tell_years_apart(one, other):
        return False
    low, high = sorted((one.number.value, other.number.value))
    if high > (_APART if other.unit in MONEY else _WIDE) * low:
        return False
    if other.behind - keys_around(one.sentence):
        return False
    if one.is_hyphenated and other.is_hyphenated and other.unit in TIMES:
        return False  # "the two-year bonds", "the ten-year bonds"
    return sum(count.sentence is one.sentence for count in alike) == 1
