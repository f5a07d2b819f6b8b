"""So many times so much in any order, and averages of a list: "90 a night, or 630 for a seven-night week"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound
from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.claims import in_score
from copydesk.rules.contradictions.arithmetic.intervals import Interval, unit_of, value_of
from copydesk.rules.contradictions.arithmetic.settled import (
    Reading,
    added,
    multiplied,
    own_amounts,
    settle,
)
from copydesk.rules.contradictions.arithmetic.sums import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.rules.contradictions.arithmetic.claims import Tokens
    from copydesk.rules.contradictions.arithmetic.sums import Sum

_EACH = word_set("each apiece")
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday morning evening night")
_PER = word_set("a an per each every")
_UNITS = word_set(
    "night day week month year hour minute second head person pupil member ticket game match acre mile hectare share "
    "round lap trip seat child adult barrel bottle box crate piece copy unit litre kilo pound tonne ton metre shift "
    "family household square vote bed room place time"
)
_ONE = word_set("a an each every one")
_HOLDS = word_set(
    "weighs weighed costs cost holds held carries carried takes took seats seated contains contained sells sold earns "
    "earned pays paid yields yielded lasts lasted covers covered makes made gets got received receives of at had has gave gives "
    "brought brings raised scored scores"
)
_SO = word_set(
    "so hence thus therefore or giving gave makes making made total altogether meant means for from fund received held bears "
    "carries carried carry paid pay pays cost costs earned earn raised worth brings brought came comes all whole yields yielded "
    "totalling which bill took takes hold holds spent covered cover sold produced produces produce"
)
# What else numbers side by side may be about.
_NO_PRODUCT = word_set(
    "average averaging averaged between up more less fewer about around roughly nearly almost over under least rose fell "
    "extra another than first percent cent odds rate rates out instead maximum minimum limit plus besides "
    "bonus deposit further additional including included vat tax free until now"
)
_MEANS = word_set("average mean averages averaged averaging")
_NO_MEAN = word_set(
    "above below than moving weighted annual national earned batting bowling goal wage salary moderate"
)


def solved_products(tokens: Tokens) -> Iterator[Sum]:
    """Products of three numbers, and the average of a list."""
    if tokens.here & _MEANS:
        yield from _means(tokens)
    elif not tokens.here & _NO_PRODUCT:
        yield from _products(tokens)


def _products(tokens: Tokens) -> Iterator[Sum]:
    """Three numbers, of which one is so much for each: the largest is the product."""
    words = tokens.words
    at = [
        i
        for i, word in enumerate(words)
        if word in "#£%¼§~" and tokens.places[i] in tokens.mask.numbers
    ]
    if len(at) != 3 or any(words[i] in "%¼§" or in_score(words, i) for i in at):
        return
    numbers = {i: tokens.number(i) for i in at}
    if any(n.bound is not Bound.EXACT or n.is_range or not n.value for n in numbers.values()):
        return
    made, *factors = sorted(at, key=lambda i: value_of(numbers[i]), reverse=True)
    rated = [i for i in factors if _is_rate(words, i)]
    if words[made] == "~" or not (
        rated or ({"equal", "equally", "evenly"} & tokens.here and _EACH & tokens.here)
    ):
        return
    one = rated[-1] if rated else factors[0]
    if not tokens.here & _SO and words[one - 1] not in (",", "–", "—", "(", "at", ":"):
        return
    count = next(i for i in factors if i != one)
    if words[count] == "£":
        one, count = count, one
    if (
        words[count] == "£"
        or unit_of(numbers[one]) != unit_of(numbers[made])
        or numbers[count].value < 2
    ):
        return
    small = numbers[count].value * value_of(numbers[one])
    # Whoever counts fewer than all is told of in between: "five of the 12, at £10 each".
    if "of" in words[min(count, made) + 1 : max(count, made)] and words[one] == "#" and not rated:
        return
    if small >= 20:
        yield from settle(
            tokens, made, [multiplied(tokens, count, one), added(tokens, factors)], (0.6, 1.7)
        )


def _is_rate(words: list[str], index: int) -> bool:
    """Whether a number is so much for one: "£5 each", "50 litres an hour", "a pack weighs 24 kg"."""
    behind = words[index + 1 : index + 5]
    for offset, word in enumerate(behind):
        if word in _EACH:
            return behind[offset + 1 : offset + 2] == [] or behind[offset + 1] not in _DAYS
        if word in ",.;:()–—" or word in "#£%":
            break
        if word in _PER and behind[offset + 1 : offset + 2] and behind[offset + 1] in _UNITS:
            return offset < 3
    if words[index - 1] == "of" and any(words[i] == "#" for i in range(max(0, index - 4), index)):
        return "of" not in behind[:3]  # "six crates of 24 bottles"
    return (
        words[0] in _ONE
        and 2 < index < 7
        and words[index - 1] in _HOLDS
        and not {"#", "£"} & frozenset(words[:index])
    )


def _means(tokens: Tokens) -> Iterator[Sum]:
    """The average of a list of three or more: "the average of $3m, $5m and $7m was $6m"."""
    words = tokens.words
    if tokens.here & _NO_MEAN:
        return
    named = next(i for i, word in enumerate(words) if word in _MEANS)
    for kind in "#£%":
        amounts = own_amounts(tokens, kind, 0, len(words))
        if not 4 <= len(amounts) <= 7:
            continue
        counts = [
            i
            for i in amounts
            if tokens.number(i).in_words and tokens.number(i).value == len(amounts) - 2
        ]
        amounts = [i for i in amounts if i not in counts[:1]]
        last = amounts[-1]
        if amounts[0] < named < last:
            claim, parts = last, amounts[:-1]
            if last < named or (
                any(i > named for i in parts) and words[named + 1 : named + 2] != ["of"]
            ):
                return
            near = words[last - 1] in (
                "was",
                "is",
                "of",
                "at",
                "exactly",
                "to",
                "averaged",
                "averaging",
                "average",
            )
        elif named < amounts[0]:
            if words[named + 1 : named + 2] == ["of"] and words[last - 1] in (
                "was",
                "is",
                "be",
                "to",
                "exactly",
            ):
                claim, parts, near = last, amounts[:-1], True
            else:
                claim, parts = amounts[0], amounts[1:]
                near = words[claim - 1] in (
                    "of",
                    "was",
                    "is",
                    "averaged",
                    "averaging",
                    ":",
                ) and words[parts[0] - 1] in (":", "(", "–", "—", "with", "from", "of")
        else:
            return
        gaps = all(
            second - first < 4
            and (words[first + 1] in (",", "and") or words[second - 1] in (",", "and"))
            for first, second in pairwise(parts)
        )
        numbers = [tokens.number(i) for i in (*parts, claim)]
        if (
            not near
            or not gaps
            or len({unit_of(n) for n in numbers}) > 1
            or any(n.bound is not Bound.EXACT for n in numbers)
        ):
            return
        whole = added(tokens, parts)
        mean = whole.exact / len(parts)
        step = max(tokens.number(claim).step, min(n.step for n in numbers))
        middle = sorted(value_of(n) for n in numbers[:-1])[len(parts) // 2]
        account = f"The average of the {len(parts)} is {written(mean, unit_of(numbers[0]))}"
        worked = Interval(mean, mean).widened(0.15 * step)
        readings = [
            Reading(mean, worked, tuple(parts), account, scaled=True),
            Reading(middle, Interval(middle, middle), tuple(parts), account, scaled=True),
        ]
        yield from settle(tokens, claim, readings)
        return
