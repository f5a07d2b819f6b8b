"""Figures of a headline, of a line above the text or of a caption, held against the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled
from copydesk.rules.contradictions.figures.counts_compared import (
    SMALL,
    VAGUE,
    is_partial,
    is_rate,
    is_whole,
    keys_around,
    values,
)
from copydesk.rules.contradictions.figures.disagreeing import may_be_one
from copydesk.rules.contradictions.figures.figure_slips import is_slip
from copydesk.rules.contradictions.figures.headed_lines import CAPTION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.language.numbers import Number
    from copydesk.rules.contradictions.figures.counts import Count

_TOP = 600  # characters: the first paragraphs, which a headline sums up
_APART = 3  # times


def headed(found: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """A figure of a line and the text's own, where the line's stands nowhere in the text."""
    for count in found:
        if not _is_line(count) or is_partial(count):
            continue
        alike = [
            other for other in found
            if other.unit == count.unit and other is not count
            and (not other.nouns or count.unit or count.nouns & other.nouns)
        ]  # fmt: skip
        if any(may_be_one(count.number, other.number) for other in alike):
            continue
        best: tuple[int, Count] | None = None
        for other in alike:
            weight = _weight(count, other)
            if weight >= _needed(count, other, alike) and (best is None or weight > best[0]):
                best = (weight, other)
        if best:
            one, two = sorted((count, best[1]), key=lambda c: c.sentence.start)
            yield one, two


def _needed(line: Count, other: Count, alike: Sequence[Count]) -> int:
    """How much weight is enough: less below a headline, more where no noun is shared."""
    shared = line.nouns & other.nouns | line.deeds & other.deeds
    if not shared:
        return 4
    if not _is_first(line) and compiled(CAPTION).match(line.sentence.text):
        same = [count for count in alike if shared & (count.nouns | count.deeds)]
        if len(values(same)) == 1:
            return 1
    return 3 if _is_first(line) else 2


def _weight(line: Count, other: Count) -> int:
    """How much speaks for it that a line and the text give one figure."""
    if not is_whole(other) or is_partial(other) or is_rate(other):
        return 0
    low, high = sorted((line.number.value, other.number.value))
    is_turned = _is_reversed(line.number, other.number)
    if (high > _APART * low and not is_turned) or _is_cut(line.number, other.number):
        return 0
    shared = line.nouns & other.nouns | line.deeds & other.deeds
    if not shared and not line.unit:
        return 0
    words = (keys_around(line.sentence) & keys_around(other.sentence)) - shared - SMALL
    return (
        len(words)
        + bool(shared - VAGUE)
        + (other.sentence.start <= _TOP)
        + (is_turned or is_slip(line.number, other.number))
    )


def _is_reversed(one: Number, other: Number) -> bool:
    """Whether two numbers are written with the same two digits: 19 and 91."""
    return one.value != other.value and f"{one.value:.0f}" == f"{other.value:.0f}"[::-1]


def _is_cut(line: Number, other: Number) -> bool:
    """Whether a headline leaves off the last digits: "$16bn" for $16.6bn."""
    step = max(line.step, 1.0)
    while line.value % (step * 10) == 0:
        step *= 10
    return 0 <= other.value - line.value < step


def _is_line(count: Count) -> bool:
    """Whether a count stands in a headline, a line above the text, or a caption."""
    sentence = count.sentence
    if sentence.text[-1:] in ".!?\"'":
        return False
    near_top = _is_first(count) or sentence.start < _TOP // 3
    return near_top or compiled(CAPTION).match(sentence.text) is not None


def _is_first(count: Count) -> bool:
    return count.sentence.document.neighbour(count.sentence, -1) is None
