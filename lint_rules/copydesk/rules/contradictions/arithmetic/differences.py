"""What lies between two amounts, against what a text says of it: per cents, points, multiples."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.numbers import Bound, Form, Number
from copydesk.rules.contradictions.arithmetic.intervals import Interval, spread, unit_of, value_of
from copydesk.rules.contradictions.arithmetic.sums import Sum, place, shown, written

if TYPE_CHECKING:
    from copydesk.rules.contradictions.arithmetic.masks import Mask


class Pair(NamedTuple):
    """An amount before and after a change, and the stretch of the mask that tells of it."""

    old: Number
    new: Number
    start: int
    end: int


def difference(mask: Mask, pair: Pair, claim: Number, sign: int) -> Sum | None:
    """The sum of a claim in per cent, points, a fraction or an amount."""
    pair = _as_finely(pair)
    old, new = spread(mask.text, pair.old), spread(mask.text, pair.new)
    if inf in (old.high, new.high) or old.low <= 0 or new.low <= 0:
        return None
    if "/" in shown(mask, claim):  # a bowler's figures
        return None
    exact = value_of(pair.new) - value_of(pair.old)
    change = new.minus(old)
    relative = Interval(100 * (new.low / old.high - 1), 100 * (new.high / old.low - 1))
    if sign < 0 or (sign == 0 and exact < 0):
        change, relative = change.negative(), relative.negative()
    said = spread(mask.text, claim)
    worked: tuple[Interval, ...] = (relative,)
    if claim.form is Form.FRACTION:
        said = said.times(100, 100).widened(1)
    elif claim.unit == "%":
        # Rounded either way, or cut off; a round per cent may be a loose one.
        said = said.widened(claim.step if claim.step < 1 else 1.0 if claim.value % 10 else 1.5)
        if unit_of(pair.old) == "%":
            worked += (change,)
    elif not _same_measure(mask, pair, claim):
        return None
    else:
        said, worked = _amounts(pair, claim, said, change, sign)
    for one in worked:
        if said.meets(one):
            return Sum(said, one, place(claim), (), "")
    account = f"{shown(mask, pair.old)} to {shown(mask, pair.new)} is {_gives(pair, claim)}"
    return Sum(said, worked[0], place(claim), (place(pair.old), place(pair.new)), account)


def _as_finely(pair: Pair) -> Pair:
    """Both amounts as finely as the finer is written: who writes 4.75 beside 5 means 5.00."""
    finest = min(pair.old.step, pair.new.step)
    if not finest or pair.old.in_words or pair.new.in_words:
        return pair
    return pair._replace(old=pair.old._replace(step=finest), new=pair.new._replace(step=finest))


def _same_measure(mask: Mask, pair: Pair, claim: Number) -> bool:
    """Whether an amount may be the difference of the two: pounds of pounds, points of per cents."""
    unit = unit_of(pair.old)
    if unit == "%":
        return claim.unit in ("points", "")
    percentage = claim.unit == "points" and "percent" in mask.text[claim.start : claim.end]
    return unit_of(claim) == unit and not percentage


def _amounts(
    pair: Pair, claim: Number, said: Interval, change: Interval, sign: int
) -> tuple[Interval, tuple[Interval]]:
    """What a difference in an amount says, and what it should be."""
    exact = value_of(pair.new) - value_of(pair.old)
    alike = pair.old.step == pair.new.step == claim.step > 0 and not claim.in_words
    if (unit_of(pair.old) == "%" or alike) and _is_exact(pair.old, pair.new, claim):
        # Figures side by side with the same digits: readers subtract what stands there.
        value = value_of(claim)
        right_way = sign == 0 or (exact > 0) == (sign > 0)
        worked = Interval(abs(exact), abs(exact)) if right_way else change
        scale = value / claim.value if claim.value else 1.0
        return Interval(value, value).widened(
            # Long figures are rounded each for itself: 10,206.8 less 9,784.8 may be 421.9.
            (1.6 if pair.old.value >= 1000 * claim.step else 0.6) * claim.step * scale
        ), (worked,)
    return said.widened(0.4 * claim.step if claim.step > 1 else 0), (change,)


def _gives(pair: Pair, claim: Number) -> str:
    """What the change of a pair is, in the claim's kind of measure."""
    exact, unit = value_of(pair.new) - value_of(pair.old), unit_of(pair.old)
    if exact == 0:
        return "no change"
    rise = "rise" if exact > 0 else "fall"
    if claim.form is Form.FRACTION or claim.unit == "%":
        return f"a {rise} of {written(100 * abs(exact) / value_of(pair.old), '%')}"
    return f"a {rise} of {written(abs(exact), 'points' if unit == '%' else unit)}"


def _is_exact(*numbers: Number) -> bool:
    """Whether nothing is hedged."""
    return all(number.bound is Bound.EXACT for number in numbers)


def multiple(
    mask: Mask, pair: Pair, factor: float, hedged: str | None, loose: int, at: tuple[int, int]
) -> Sum:
    """The sum of "doubled" and "five times"; `loose` 1 where "fivefold" may be meant as six times."""
    pair = _as_finely(pair)
    old, new = spread(mask.text, pair.old), spread(mask.text, pair.new)
    worked = new.over(old) if old.low > 0 else Interval(0.0, inf)
    if loose < 0:
        factor = 1 / factor
    low, high = factor * 0.9, (factor + max(loose, 0)) * 1.12
    word = (hedged or "").strip()
    if word in ("more than", "over", "at least", "well over", "slightly more than"):
        low, high = (factor * 0.98, inf) if factor >= 1 else (0.0, factor * 1.02)
    elif word in ("nearly", "almost", "not quite", "just under", "close to"):
        low, high = (factor * 0.75, high * 0.93) if factor >= 1 else (factor * 0.98, factor * 1.35)
    elif word == "up to":
        low = 0.0
    elif word:
        low, high = low * 0.9, high * 1.12
    ratio = value_of(pair.new) / value_of(pair.old)
    account = (
        f"{shown(mask, pair.new)} is {written(ratio)} times {shown(mask, pair.old)}"
        if ratio >= 1
        else f"{shown(mask, pair.new)} is {written(100 * ratio, '%')} of {shown(mask, pair.old)}"
    )
    return Sum(Interval(low, high), worked, at, (place(pair.old), place(pair.new)), account)
