"""So much for each: a rate, what it is counted for, and what all of them come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound
from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.claims import in_score
from copydesk.rules.contradictions.arithmetic.intervals import spread, unit_of
from copydesk.rules.contradictions.arithmetic.rated_sums import SPELLS
from copydesk.rules.contradictions.arithmetic.settled import Reading, multiplied, settle
from copydesk.rules.contradictions.arithmetic.sums import shown, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.rules.contradictions.arithmetic.claims import Tokens
    from copydesk.rules.contradictions.arithmetic.rows import Row
    from copydesk.rules.contradictions.arithmetic.sums import Sum

_PERSONS = word_set(
    "head person capita pupil member child adult player worker employee family household"
)
_OPEN = word_set(
    "about around roughly nearly almost least estimated plus besides bonus deposit further additional including included vat tax free "
    "until up more less fewer rose fell minimum maximum limit instead odds record another than"
)
_LAPS = word_set("length lap circuit trip journey crossing")
_WIDE = word_set("wide broad across deep high")
_EQUAL = word_set("equal equally evenly alike")


def rated_rows(tokens: Tokens, rows: Sequence[Row], start: int) -> Iterator[Sum]:
    """The products of a passage: a rate and a count, two sides of an area, equal parts, one rate said twice."""
    if tokens.here & _OPEN or any(in_score(tokens.words, row.token) for row in rows):
        return
    rated = (
        [row for row in rows if row.rate]
        or [row for row in rows if _is_of_each(row, rows)]
        or _of_every_one(rows)
        or _of_laps(rows)
    )
    if len(rated) == 1:
        yield from _product(tokens, rows, rated[0], start)
    elif len(rated) == 2 and len(rows) == 2:
        yield from _per_spell(tokens, rated)
    elif not rated and len(rows) == 3:
        yield from _sides(tokens, rows)


def _is_of_each(row: Row, rows: Sequence[Row]) -> bool:
    """Whether a number says what each of the things right before it comes to: "24 instalments of £50"."""
    before = [one for one in rows if one.token < row.token]
    return bool(
        row.left[:1] in (("of",), ("at",)) and before and before[-1].head and not before[-1].measure
        and row.measure and row.left[1:2] and row.left[1].startswith(before[-1].head) and before[-1].head
    )  # fmt: skip


def _of_laps(rows: Sequence[Row]) -> list[Row]:
    """The length of what is gone over more than once: "30 lengths of the 50-metre pool"."""
    if not any(row.head in _LAPS for row in rows):
        return []
    lengths = sorted((row for row in rows if row.measure), key=lambda row: row.value)
    return lengths[:1] if len(lengths) == 2 and len(rows) == 3 else []


def _of_every_one(rows: Sequence[Row]) -> list[Row]:
    """What every one of a number gives or gets: "each of the 25 pupils brought £4"."""
    if not any({"each", "every"} & {*row.left[:4]} and "of" in row.left[:2] for row in rows):
        return []
    return [row for row in rows if row.number.unit][:1]


def _product(tokens: Tokens, rows: Sequence[Row], rate: Row, start: int) -> Iterator[Sum]:
    counts = [row for row in rows if row is not rate and _is_counted(row, rate)]
    made = [row for row in rows if row is not rate and row not in counts and _is_like(row, rate)]
    if len(counts) != 1 or len(made) != 1 or made[0].token < start:
        return
    count, whole = counts[0], made[0]
    if (
        rate.number.bound is not Bound.EXACT
        or whole.number.bound not in (Bound.EXACT, Bound.ABOUT)
        or count.value < 2
    ):
        return
    reading = multiplied(tokens, count.token, rate.token)
    if count.number.bound is Bound.AT_LEAST:  # "over 20 games": in the course of them
        reading = reading._replace(
            worked=spread(tokens.mask.text, rate.number).times(count.value, count.value)
        )
    rounding = max(
        0.02 * reading.exact, 0.6 * rate.number.step * count.value if rate.number.step < 1 else 0
    )
    reading = reading._replace(worked=reading.worked.widened(rounding))
    yield from settle(tokens, whole.token, [reading], (0.55, 1.8))


def _is_counted(row: Row, rate: Row) -> bool:
    """Whether a number counts what a rate is for."""
    if row.number.unit not in ("", "m"):
        return False
    if rate.rate in ("each", ""):
        return not row.measure and row.head != rate.head
    if rate.rate in _PERSONS:
        return bool(row.head) and row.head != rate.head
    return rate.rate in (row.head, row.measure) or (
        row.thing == "game" and rate.rate in ("match", "game")
    )


def _is_like(row: Row, rate: Row) -> bool:
    """Whether a number has a rate's measure."""
    return row.measure == rate.measure and (
        bool(rate.measure) or row.head == rate.head or not rate.head
    )


def _per_spell(tokens: Tokens, rated: Sequence[Row]) -> Iterator[Sum]:
    """One rate in two stretches of time: "£850 a month, or £10,200 a year"."""
    first, second = rated
    if tokens.words[second.token - 1] == "or" and tokens.words[second.token - 2] != ",":
        return  # a choice of prices
    for longer, shorter in ((first, second), (second, first)):
        times = SPELLS.get((longer.rate, shorter.rate))
        if (
            times is None
            or unit_of(longer.number) != unit_of(shorter.number)
            or longer.head != shorter.head
        ):
            continue
        if (
            any(row.number.bound is not Bound.EXACT for row in rated)
            or longer.value < 2 * shorter.value
        ):
            continue
        low, high = spread(tokens.mask.text, shorter.number)
        worked = spread(tokens.mask.text, longer.number)._replace(
            low=low * times[0] * 0.95, high=high * times[1] * 1.05
        )
        exact = shorter.value * (365 if times[0] == 220 else 52 if times[0] == 48 else times[0])
        account = f"{shown(tokens.mask, shorter.number)} a {shorter.rate} is {written(exact, unit_of(longer.number))} a {longer.rate}"
        yield from settle(
            tokens,
            longer.token,
            [Reading(exact, worked, (shorter.token,), account, scaled=True)],
            (0.3, 3.4),
        )


def _sides(tokens: Tokens, rows: Sequence[Row]) -> Iterator[Sum]:
    """Three numbers of which the largest is the product: sides of an area, and equal parts of a whole."""
    whole = max(rows, key=lambda row: row.value)
    one, other = (row for row in rows if row is not whole)
    area = whole.measure == "square" and (
        other.left[:1] == ("by",) or not _WIDE.isdisjoint(other.right[:2])
    )
    equal = tokens.here & _EQUAL and not one.measure and (one.head or other.head)
    if (
        (area or equal)
        and all(row.number.bound is Bound.EXACT for row in rows)
        and min(one.value, other.value) > 1
    ):
        yield from settle(
            tokens,
            max(rows, key=lambda row: row.token).token if area else whole.token,
            [multiplied(tokens, one.token, other.token)],
            (0.5, 2.0),
        )
