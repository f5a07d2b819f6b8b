"""One claim against every way of working it out: it is wrong only if none of them fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.numbers import Bound
from copydesk.rules.contradictions.arithmetic.intervals import Interval, spread, unit_of, value_of
from copydesk.rules.contradictions.arithmetic.intervals import total as total_of
from copydesk.rules.contradictions.arithmetic.sums import Sum, place, shown, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.language.numbers import Number
    from copydesk.rules.contradictions.arithmetic.claims import Tokens


class Reading(NamedTuple):
    """One way of working a claim out: its result, with the lowest and the highest, and how."""

    exact: float
    worked: Interval
    others: tuple[int, ...]
    account: str
    scaled: bool = False  # a product or a quotient, whose rounding grows


_SLIP = (0.5, 2.0)


def settle(
    tokens: Tokens, claim: int, readings: Sequence[Reading], slip: tuple[float, float] = _SLIP
) -> Iterator[Sum]:
    """The claim of a token as the first of its readings has it, if none agrees and it is near."""
    number = tokens.number(claim)
    said = spread(tokens.mask.text, number)
    if not readings or any(_agree(tokens, number, reading) for reading in readings):
        return
    first = readings[0]
    if first.exact and slip[0] <= value_of(number) / first.exact <= slip[1]:
        others = tuple(place(tokens.number(index)) for index in first.others)
        worked = first.worked
        if said.meets(worked):  # but readers add what stands there
            said, worked = (Interval(one, one) for one in (value_of(number), first.exact))
        yield Sum(said, worked, place(number), others, first.account)


def _agree(tokens: Tokens, number: Number, reading: Reading) -> bool:
    """Whether a number may be what a reading makes of the others.

    Of figures side by side with the same digits readers subtract and add what stands there.
    """
    others = [tokens.number(index) for index in reading.others]
    step = number.step
    exact = all(one.bound is Bound.EXACT and one.step == step for one in (number, *others))
    if exact and step > 1 and not reading.scaled and not number.in_words:
        unit = value_of(number) / number.value if number.value else 1.0
        slack = step * unit * (0.6 if len(others) < 3 and number.value < 1000 * step else 1.6)
        return abs(value_of(number) - reading.exact) <= slack
    return spread(tokens.mask.text, number).meets(reading.worked)


def are_plain(numbers: Sequence[Number]) -> bool:
    """Whether all have one unit, and none is a bound or a range."""
    return all(
        unit_of(number) == unit_of(numbers[0])
        and number.bound not in (Bound.AT_LEAST, Bound.AT_MOST)
        and not number.is_range
        for number in numbers
    )


def added(tokens: Tokens, indexes: Sequence[int]) -> Reading:
    """The sum of some amounts."""
    numbers = [tokens.number(index) for index in indexes]
    listed = [shown(tokens.mask, number) for number in numbers]
    made = sum(value_of(number) for number in numbers)
    account = f"{', '.join(listed[:-1])} and {listed[-1]} make {written(made, unit_of(numbers[0]))}"
    worked = total_of(spread(tokens.mask.text, number) for number in numbers)
    return Reading(made, worked, tuple(indexes), account)


def taken_off(tokens: Tokens, whole: int, parts: Sequence[int]) -> Reading:
    """A whole less some parts."""
    number, less = tokens.number(whole), [tokens.number(index) for index in parts]
    made = value_of(number) - sum(value_of(one) for one in less)
    worked = spread(tokens.mask.text, number).minus(
        total_of(spread(tokens.mask.text, one) for one in less)
    )
    listed = " and ".join(shown(tokens.mask, one) for one in less)
    account = f"{shown(tokens.mask, number)} less {listed} is {written(made, unit_of(number))}"
    return Reading(made, worked, (whole, *parts), account)


def multiplied(tokens: Tokens, count: int, one: int) -> Reading:
    """So many times so much."""
    times, much = tokens.number(count), tokens.number(one)
    made = times.value * value_of(much)
    low, high = spread(tokens.mask.text, much)
    worked = spread(tokens.mask.text, times).times(low, high)
    account = f"{shown(tokens.mask, times)} times {shown(tokens.mask, much)} is {written(made, unit_of(much))}"
    return Reading(made, worked, (count, one), account, scaled=True)


def is_compound(tokens: Tokens, index: int) -> bool:
    """Whether a number is part of another word: "a four-round total"."""
    mask, at = tokens.mask, tokens.places[index]
    behind = mask.plain[at + mask.width(at) :][:2]
    return mask.width(at) > 1 or (behind[:1] == "-" and behind[1:].isalpha())


def own_amounts(tokens: Tokens, kind: str, start: int, end: int) -> list[int]:
    """The numbers of a kind between two tokens that are no part of another word."""
    return [
        index
        for index in tokens.at
        if start <= index < end and tokens.words[index] == kind and not is_compound(tokens, index)
    ]
