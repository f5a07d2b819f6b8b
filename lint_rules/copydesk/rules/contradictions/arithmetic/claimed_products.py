"""So many times so much: prices, instalments, equal shares, a per cent put on or taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound
from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.intervals import Interval, spread, unit_of, value_of
from copydesk.rules.contradictions.arithmetic.sums import Sum, place, shown, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.language.numbers import Number
    from copydesk.rules.contradictions.arithmetic.claims import Tokens

_EACH = word_set("instalments equal equally each apiece every per at")
_SPENT = word_set(
    "total pay pays paid paying cost costs costing share shared shares split divided divide distributed raise raised come "
    "comes came equal equally equals instalments instalment payments payment bill fetched sold sell makes made making "
    "spent took takes brought works get gets got receive receives received so altogether in all worth"
)
_PUT_ON = word_set("discount vat deposit commission surcharge tip flat repay repaid owed")


def equal_parts(tokens: Tokens) -> Iterator[Sum]:
    """So many times so much is so much: prices, instalments, equal shares."""
    words = tokens.words
    here = tokens.here
    if not here & _EACH or not here & _SPENT or here & {"average", "between", "from", "up", "more"}:
        return
    money = [i for i, w in enumerate(words) if w == "£" and tokens.is_number(i)]
    counts = [i for i, w in enumerate(words) if w == "#" and tokens.is_number(i)]
    if len(money) != 2 or len(counts) != 1:
        return
    one, whole = sorted(money, key=lambda i: value_of(tokens.number(i)))
    price, sum_, count = tokens.number(one), tokens.number(whole), tokens.number(counts[0])
    if (
        unit_of(price) != unit_of(sum_)
        or count.value < 2
        or any(n.bound is not Bound.EXACT for n in (price, sum_, count))
    ):
        return
    marked = frozenset(words[max(0, one - 4) : one] + words[one + 1 : one + 4])
    if not marked & {"each", "apiece", "at", "instalments", "equal", "equally"}:
        return
    made = count.value * value_of(price)
    if not 0.55 <= made / value_of(sum_) <= 1.8:
        return
    low, high = spread(tokens.mask.text, price)
    worked = spread(tokens.mask.text, count).times(low, high)
    account = f"{shown(tokens.mask, count)} times {shown(tokens.mask, price)} is {written(made, unit_of(price))}"
    yield Sum(
        spread(tokens.mask.text, sum_).widened(count.value * price.step / 2 if price.step < 1 else 0),
        worked, place(sum_), (place(count), place(price)), account,
    )  # fmt: skip


def applied_per_cents(tokens: Tokens) -> Iterator[Sum]:
    """A per cent put on an amount or taken off it: "a 20% discount brings the £100 coat to £80"."""
    words = tokens.words
    off = any(words[i : i + 2] == ["%", "off"] for i in range(len(words)))
    if (_PUT_ON.isdisjoint(tokens.here) and not off) or len(words) > 34:
        return
    at = [i for i, w in enumerate(words) if w in "£%#¼§" and tokens.is_number(i)]
    kinds = sorted(words[i] for i in at)
    if kinds not in (["%", "£", "£"], ["#", "#", "%"]):
        return
    rate = next(tokens.number(i) for i in at if words[i] == "%")
    first, second = (
        tokens.number(i) for i in at if words[i] == kinds[-1 if kinds[-1] == "£" else 0]
    )
    if unit_of(first) != unit_of(second) or any(
        n.bound is not Bound.EXACT for n in (rate, first, second)
    ):
        return
    text, share = tokens.mask.text, rate.value / 100
    fits: list[tuple[float, Interval, float, Number, Number]] = []
    for one, other in ((first, second), (second, first)):
        for factor in (share, 1 - share, 1 + share):
            worked = spread(text, one).times(factor, factor).widened(0.01 * value_of(one) * factor)
            if worked.meets(spread(text, other)):
                return
            if one is first or factor == share:
                exact = value_of(one) * factor
                fits.append((abs(exact / value_of(other) - 1), worked, exact, one, other))
    far, worked, exact, first, second = min(fits)
    if far > 0.45 or not 0 < share < 1:
        return
    account = f"{shown(tokens.mask, rate)} on {shown(tokens.mask, first)} makes it {written(exact, unit_of(first))}"
    yield Sum(spread(text, second), worked, place(second), (place(rate), place(first)), account)
