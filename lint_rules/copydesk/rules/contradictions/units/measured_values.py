"""What a number of a measure may stand for, by its last written digit and the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.numbers import Bound

if TYPE_CHECKING:
    from copydesk.language.numbers import Number


class Value(NamedTuple):
    """One value of a measure, in its own unit, with the least and the most that it may stand for."""

    value: float
    low: float
    high: float
    digits: int


# How far beyond the last written digit a measure may be rounded, as a part of it.
_ROUGH = 0.08


_ROUGHER = 0.15


def ends_of(number: Number, scale: float) -> list[Value]:
    """The two ends of a range."""
    return [
        spread(number._replace(value=end, high=end), scale) for end in (number.value, number.high)
    ]


def around(value: float, half: float) -> Value:
    return Value(value, value - half, value + half, 1)


def spread(number: Number, scale: float) -> Value:
    """A number with what it may stand for, by its last written digit and the words around it."""
    value, step = number.value * scale, number.step * scale
    if step == 0:
        return around(value, 0.1 * value)
    place, count = step, round(value / step)
    while count and count % 10 == 0:
        count //= 10
        place *= 10
    digits = len(str(abs(count)))
    exact = max(digits, len(str(round(value / step))) if step < 1 else digits)
    half = 2.5 * place if digits > 1 and count % 5 == 0 else 0.5 * place
    # "A thousand" is as rough as "1,000", but "2 million" may be 1.6 million.
    half = max(min(half, _ROUGH * value), 0.5 * step if count > 1 or step < 100 else 0.0)
    low, high = value - half, value + half
    if number.bound is Bound.ABOUT:
        low, high = min(low, value * (1 - _ROUGH)), max(high, value * (1 + _ROUGH))
    elif number.bound is Bound.AT_LEAST:
        high = max(high, value * (1 + _ROUGHER))
    elif number.bound is Bound.AT_MOST:
        low = min(low, value * (1 - _ROUGHER))
    return Value(value, low, high, exact)
