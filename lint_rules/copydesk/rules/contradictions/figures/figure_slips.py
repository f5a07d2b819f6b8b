"""Figures of one thing that differ by a slip: two digits changed over, one digit, millions for billions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.rules.contradictions.figures.count_words import TIMES
from copydesk.rules.contradictions.figures.counts_compared import (
    FAR,
    MONEY,
    SMALL,
    VAGUE,
    distance,
    is_changed,
    is_given_again,
    is_next,
    is_partial,
    is_rate,
    is_whole,
    keys_around,
    new_names,
    tell_years_apart,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence
    from copydesk.language.numbers import Number
    from copydesk.rules.contradictions.figures.counts import Count

_SHARED = 4  # words, that two numbers with one wrong digit need
_LONG = 3  # digits


def slipped(several: Sequence[Count], at: int, key: str) -> Count | None:
    """An earlier count with the same digits in another order, or of another scale."""
    count = several[at]
    if key in VAGUE or count.unit in TIMES or is_partial(count) or not is_whole(count):
        return None
    for one in several[:at]:
        if (
            _is_quoted(one)
            or not 0 <= distance(one, count) <= FAR
            or is_partial(one)
            or is_rate(one)
        ):
            continue
        scale = _is_rescaled(one.number, count.number)
        if not scale and not is_slip(one.number, count.number):
            continue
        if tell_years_apart(one, count) or is_next(count) or is_changed(one, count):
            continue
        if new_names(one, count) and new_names(count, one):
            continue
        if _have_other_subjects(one, count) or (
            scale and one.number.in_words and count.number.in_words
        ):
            continue
        shared = (keys_around(one.sentence) & keys_around(count.sentence)) - {key} - SMALL
        if len(shared) >= (1 if scale else _SHARED):
            return one
    return None


def turned(found: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """Sums of money with two digits changed over, in sentences that share a name and more."""
    sums: dict[str, list[Count]] = {}
    for count in found:
        if count.unit in MONEY and len(_digits(count.number)) >= _LONG:
            sums.setdefault(count.unit, []).append(count)
    for several in sums.values():
        for at, count in enumerate(several):
            if is_given_again(count, several) or is_changed(count, count) or is_rate(count):
                continue
            for one in several[:at]:
                if 0 <= distance(one, count) <= FAR and _is_turned(one.number, count.number):
                    shared = (keys_around(one.sentence) & keys_around(count.sentence)) - SMALL
                    if len(shared) >= 2 and not tell_years_apart(one, count):
                        yield one, count


def is_slip(one: Number, other: Number) -> bool:
    """Whether two numbers have two digits changed over, or but one other digit."""
    mine, its = _digits(one), _digits(other)
    if len(mine) != len(its) or len(mine) < _LONG:
        return False
    return _are_turned(mine, its) or sum(a != b for a, b in zip(mine, its, strict=True)) == 1


def _is_turned(one: Number, other: Number) -> bool:
    mine, its = _digits(one), _digits(other)
    return one.step == other.step and len(mine) == len(its) and _are_turned(mine, its)


def _are_turned(mine: str, its: str) -> bool:
    return sorted(mine) == sorted(its) and sum(a != b for a, b in zip(mine, its, strict=True)) == 2


def _digits(number: Number) -> str:
    return f"{number.value:.3f}".rstrip("0").replace(".", "").rstrip("0")


def _is_rescaled(one: Number, other: Number) -> bool:
    """Whether two numbers have the same digits and one is thousands or millions of the other."""
    low, high = sorted((one.value, other.value))
    return low >= 1_000 and high in (low * 1e3, low * 1e6)


def _is_quoted(count: Count) -> bool:
    sentence = count.sentence
    return sentence.document.is_quoted(sentence.span(count.number.start, count.number.end))


def _have_other_subjects(one: Count, other: Count) -> bool:
    """Whether both sentences begin with a name that the other does not have."""
    mine, its = _subject(one.sentence), _subject(other.sentence)
    return bool(mine and its) and mine not in other.sentence.words and its not in one.sentence.words


def _subject(sentence: Sentence) -> str:
    """The first word of a sentence that begins with a name of two words, or ""."""
    tokens = sentence.tokens
    if len(tokens) < 2 or tokens[0].lower in FUNCTION_WORDS or not tokens[1].text[0].isupper():
        return ""
    return tokens[0].lower
