"""What a written number may stand for, and sums with that: "about 40" is 35 to 45.

A number in a text is rounded as its writer saw fit. A sum is wrong only where no value that the
numbers may stand for makes it right, so everything is computed with the lowest and the highest.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.numbers import Bound, Form, Number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Interval(NamedTuple):
    """From `low` to `high`, both included."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        slack = 1e-9 * max(1.0, abs(self.low), abs(other.low))
        return self.low <= other.high + slack and other.low <= self.high + slack

    def widened(self, by: float) -> Interval:
        """The same with `by` more at either end."""
        return Interval(self.low - by, self.high + by)

    def times(self, low: float, high: float) -> Interval:
        """Its ends multiplied, the lower by `low`, the higher by `high`; both ends are positive."""
        return Interval(self.low * low, self.high * high)

    def negative(self) -> Interval:
        """The same on the other side of nought."""
        return Interval(-self.high, -self.low)

    def over(self, other: Interval) -> Interval:
        """The quotient; `other` is positive."""
        return Interval(self.low / other.high, self.high / other.low)

    def minus(self, other: Interval) -> Interval:
        """The difference."""
        return Interval(self.low - other.high, self.high - other.low)


# Units that are parts of another.
_PARTS: Mapping[str, tuple[str, float]] = {"p": ("£", 0.01), "c": ("$", 0.01)}
_BELOW = ("nearly", "almost", "under", "less", "short", "shy", "below", "close", "approaching", "not quite")  # fmt: skip
_ABOVE = ("over", "more", "above")
# Half a step would be all that rounding can do; both numbers lie that far off once in a blue moon.
_ROUNDED = 0.4


def unit_of(number: Number) -> str:
    """The unit, pence and cents as pounds and dollars; no unit for metres and points of a game."""
    if number.unit in ("m", "points"):
        return ""
    return _PARTS.get(number.unit, (number.unit, 1))[0]


def value_of(number: Number) -> float:
    """The value in that unit."""
    return number.value * _PARTS.get(number.unit, ("", 1.0))[1]


def spread(text: str, number: Number) -> Interval:
    """What a number of a text may stand for, by its digits and the words before it."""
    value = value_of(number)
    hedge = text[number.hedge : number.start].lower()
    around = Interval(value, value).widened(_rounding(number))
    if number.bound is Bound.EXACT:
        return around
    if number.bound is Bound.AT_LEAST:
        return Interval(around.low * 0.99, inf)
    if number.bound is Bound.AT_MOST:
        return Interval(0.0, around.high)
    if any(word in hedge for word in _BELOW):
        return Interval(value * 0.87, around.high)
    if any(word in hedge for word in _ABOVE):
        return Interval(around.low, value * 1.13)
    return Interval(min(value * 0.88, around.low), max(value * 1.12, around.high))


def _rounding(number: Number) -> float:
    """How far the exact value may lie from the written one."""
    value = value_of(number)
    step = number.step * _PARTS.get(number.unit, ("", 1.0))[1]
    if number.form is Form.FRACTION:
        return 0.03
    if step >= 1e4:
        return _ROUNDED * step
    if number.in_words and step >= 100:
        return step / 20
    if number.unit in ("%", "points"):
        return _ROUNDED * step
    if number.unit or step < 1:
        return min(_ROUNDED * step, 0.02 * value)
    if value < 1000 and step <= 1:
        return 0.0  # people and things are counted
    return 0.25 * max(step, _last_place(value))


def _last_place(value: float) -> float:
    """What one more is in the last digit that is no zero, but at least two digits count."""
    place, whole = 1, int(value)
    while whole >= 100 and whole % 10 == 0:
        whole //= 10
        place *= 10
    return place if place > 1 else 0.0


def total(parts: Iterable[Interval]) -> Interval:
    """The sum of several."""
    low = high = 0.0
    for part in parts:
        low, high = low + part.low, high + part.high
    return Interval(low, high)
