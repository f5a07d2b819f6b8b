"""Sums about the score of a match: what both halves make, how many goals were seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.intervals import Interval
from copydesk.rules.contradictions.arithmetic.sums import Sum, place, shown, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.rules.contradictions.arithmetic.claims import Tokens

_SCORED = word_set("goal goals point points try tries run runs")
_SEEN = word_set(
    "seen saw see sees seeing witnessed produced produces treated enjoyed watched thriller feast shared"
)
# "Half-time" is a fraction and a "time" in a mask.
_BREAKS = word_set("half time halftime interval break")
_LATER = word_set("second after added adding add more")


def score_sums(tokens: Tokens, start: int) -> Iterator[Sum]:
    """The sums of the sentence that begins at a token, about the one score before or in it."""
    words = tokens.words
    here = frozenset(words[start:])
    if not here & _SCORED or not (here & _SEEN or here & _BREAKS):
        return
    scores = [
        i
        for i in range(len(words) - 2)
        if words[i] == "#"
        and words[i + 1] in "-–"
        and words[i + 2] == "#"
        and tokens.is_number(i)
        and tokens.is_number(i + 2)
    ]
    if len(scores) != 1:
        return
    first, second = tokens.number(scores[0]), tokens.number(scores[0] + 2)
    singles = [
        i for i in range(start, len(words))
        if words[i] == "#" and tokens.is_number(i) and i not in (scores[0], scores[0] + 2)
    ]  # fmt: skip
    numbers = [tokens.number(i) for i in singles]
    score = f"{shown(tokens.mask, first)}-{shown(tokens.mask, second)}"
    others = (place(first), place(second))
    if (
        len(numbers) == 1
        and here & _SEEN
        and words[singles[0] + 1 : singles[0] + 2]
        and words[singles[0] + 1] in _SCORED
    ):
        number, made = numbers[0], first.value + second.value
        fits = (made, first.value, second.value, abs(first.value - second.value))
        if number.value not in fits and 0.4 < number.value / (made or 1) < 2.5:
            account = f"{score} makes {written(made)}"
            yield Sum(
                Interval(number.value, number.value),
                Interval(made, made),
                place(number),
                others,
                account,
            )
    elif len(numbers) == 2 and here & _BREAKS and here & _LATER and not here & {"from", "to"}:
        made = numbers[0].value + numbers[1].value
        near = min((first, second), key=lambda n: abs(n.value - made))
        if made not in (first.value, second.value) and 0.6 < made / (near.value or 1) < 1.7:
            account = f"{written(numbers[0].value)} and {written(numbers[1].value)} make {written(made)}, not {shown(tokens.mask, near)}"
            yield Sum(
                Interval(near.value, near.value), Interval(made, made), place(numbers[1]), (place(numbers[0]), place(near)), account
            )  # fmt: skip
