"""Sums about time: averages, one rate said twice, and tallies that grow.

"15 goals in 20 games, 0.75 a game", "£12,000 a year, which is £1,000 a month", "three goals took his
tally from 20 to 23".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound
from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.intervals import Interval, spread, unit_of, value_of
from copydesk.rules.contradictions.arithmetic.sums import Sum, place, shown, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.rules.contradictions.arithmetic.claims import Tokens

_PER = ("a", "an", "per", "each", "every")
_OVER = word_set("in over from across during at after")
_PLACES = word_set(
    "game games match matches season seasons start starts appearance appearances episode episodes race races "
    "outing outings day days week weeks month months year years hour hours"
)
_NO_AVERAGE = word_set(
    "wicket wickets runs innings batting bowling overs over average-age earned yards"
)
# How many of the shorter make one of the longer: working days and whole days are both meant.
SPELLS = {
    ("year", "month"): (12, 12), ("year", "week"): (48, 53), ("year", "day"): (220, 366),
    ("month", "week"): (4, 4.5), ("month", "day"): (20, 31), ("week", "day"): (5, 7),
    ("day", "hour"): (7, 24), ("week", "hour"): (35, 168),
}  # fmt: skip
_LENGTHS = ("year", "month", "week", "day", "hour")
_YEARLY = word_set("annually yearly annum pa")
_SAME = word_set(
    "or that which this equivalent equal works work working comes came come makes make making equals means meaning is "
    "adds amounts so ( – — -"
)
_GROWING = word_set(
    "take takes took taking bring brings brought bringing raise raised raising lift lifted lifting"
)
_TALLIES = word_set("tally total haul toll count number score record collection figure")


def rated_sums(tokens: Tokens, start: int) -> Iterator[Sum]:
    """The averages, rates and grown tallies of the sentence that begins at a token."""
    yield from _averages(tokens, start)
    if not tokens.here.isdisjoint(_PER) or not tokens.here.isdisjoint(_YEARLY):
        yield from _rates(tokens, start)
    if not start and not tokens.here.isdisjoint(_GROWING):
        yield from _grown(tokens)


def _averages(tokens: Tokens, start: int) -> Iterator[Sum]:
    words = tokens.words
    here = tokens.here
    if (
        not (any(word.startswith("averag") for word in here) or "rate" in here)
        or here & _NO_AVERAGE
    ):
        return
    for index in range(start, len(words)):
        if words[index] not in "#£" or not tokens.is_number(index):
            continue
        per = next(
            (i for i in range(index + 1, min(index + 4, len(words) - 1)) if words[i] in _PER), -1
        )
        if per < 0 or words[per + 1] not in _PLACES:
            continue
        mean = tokens.number(index)
        said = spread(tokens.mask.text, mean).widened(
            mean.step if mean.step <= 1 else 0.6 * mean.step
        )
        found = [
            (whole, count)
            for whole, count in _runs(tokens, words[per + 1])
            if index not in (whole, count) and unit_of(tokens.number(whole)) == unit_of(mean)
        ]
        for whole, count in found if len(found) == 1 else ():
            first, second = tokens.number(whole), tokens.number(count)
            if second.value < 2:
                continue
            ratio = value_of(first) / second.value
            if not 0.3 < value_of(mean) / (ratio or 1) < 3.4:
                continue
            worked = spread(tokens.mask.text, first).over(spread(tokens.mask.text, second))
            account = f"{shown(tokens.mask, first)} by {shown(tokens.mask, second)} is {written(ratio, unit_of(mean))}"
            yield Sum(said, worked, place(mean), (place(first), place(second)), account)


def _runs(tokens: Tokens, place_: str) -> Iterator[tuple[int, int]]:
    """Pairs like "15 goals in 20 games", where the second counts what an average is per."""
    words = tokens.words
    for index, word in enumerate(words):
        if (
            word not in "#£"
            or not tokens.is_number(index)
            or words[index - 2 : index] == ["#", "and"]
        ):
            continue  # the last of a list is not all of it
        for count in range(index + 2, min(index + 8, len(words) - 1)):
            if words[count] in "#£%~.;":
                if (
                    words[count] in "#~" and tokens.places[count] in tokens.mask.numbers
                    and _OVER & frozenset(words[index:count])
                    and any(w.removesuffix("es").removesuffix("s") == place_.removesuffix("s") or w.removesuffix("s") == place_ for w in words[count + 1 : count + 3])
                ):  # fmt: skip
                    yield index, count
                break


def _rates(tokens: Tokens, start: int) -> Iterator[Sum]:
    words = tokens.words
    rated: list[tuple[int, str]] = []
    for index, word in enumerate(words):
        if word in "#£" and tokens.is_number(index) and (spell := _spell(words, index)):
            rated.append((index, spell))
    if len(rated) != 2 or rated[1][0] < start:
        return
    (first, one), (second, other) = rated
    between = frozenset(words[max(first, start - 1) : second])
    if start and words[start] not in ("that", "this", "it", "which", "so"):
        return
    joins = words[first:second]
    if "or" in between and "," not in between and words[second - 1] == "or":
        return  # a choice of prices
    if (
        len(joins) > 14
        or not between & _SAME
        or one == other
        or (
            ("from" in between or "and" in between or "to" in between)
            and not between & {"works", "comes", "equivalent", "that", "which"}
        )
    ):
        return
    longer, shorter = (
        (first, second) if _LENGTHS.index(one) < _LENGTHS.index(other) else (second, first)
    )
    long, short = tokens.number(longer), tokens.number(shorter)
    spells = (one, other) if longer == first else (other, one)
    number = SPELLS.get(spells)
    if number is None or unit_of(long) != unit_of(short) or short.value >= long.value:
        return
    value = value_of(long)
    near = Interval(value, value).widened(0.2 * min(long.step, 0.2 * value))
    worked = Interval(near.low / number[1], near.high / number[0])
    if long.bound is not Bound.EXACT:
        worked = worked.times(0.9 if long.bound is not Bound.AT_LEAST else 1, 1.25)
    said = spread(tokens.mask.text, short).widened(0.06 * value_of(short))
    each = value / (365 if number[0] == 220 else 52 if number[0] == 48 else number[0])
    if not 0.3 < value_of(short) / each < 3.4:
        return
    account = (
        f"{shown(tokens.mask, long)} a {spells[0]} is {written(each, unit_of(long))} a {spells[1]}"
    )
    if second == longer:
        account = f"{shown(tokens.mask, short)} a {spells[1]} is {written(value_of(short) * (value / each), unit_of(long))} a {spells[0]}"
    told = tokens.number(second)
    yield Sum(said, worked, place(told), (place(tokens.number(first)),), account)


def _spell(words: list[str], index: int) -> str:
    """The stretch of time that a number is counted per, or nothing."""
    for at in range(index + 1, min(index + 4, len(words))):
        if words[at] in _YEARLY:
            return "year"
        if words[at] in _PER and at + 1 < len(words):
            return (
                words[at + 1]
                if words[at + 1] in _LENGTHS
                else "year"
                if words[at + 1] in _YEARLY
                else ""
            )
        if not words[at].isalpha():
            return ""
    return ""


def _grown(tokens: Tokens) -> Iterator[Sum]:
    """Tallies that grow: "three goals took his tally from 20 to 23"."""
    words = tokens.words
    for index in range(3, len(words) - 2):
        if (
            words[index : index + 2] != ["#", "to"]
            or words[index + 2] != "#"
            or words[index - 1] != "from"
        ):
            continue
        before = words[max(0, index - 7) : index]
        if not _GROWING & frozenset(before) or not _TALLIES & frozenset(before):
            continue
        if not tokens.is_number(index) or not tokens.is_number(index + 2):
            continue
        old, new = tokens.number(index), tokens.number(index + 2)
        steps = [tokens.number(i) for i in range(index) if words[i] == "#" and tokens.is_number(i)]
        grown = new.value - old.value
        if (
            not steps
            or grown <= 0
            or any(
                n.value == grown or n.bound is not Bound.EXACT
                for n in [*steps, old, new]
                if n in steps
            )
        ):
            continue
        if len(steps) > 2 or sum(n.value for n in steps) == grown:
            continue
        near = min(steps, key=lambda n: abs(n.value - grown))
        if not 0.3 < near.value / grown < 3.4:
            continue
        account = f"{shown(tokens.mask, old)} to {shown(tokens.mask, new)} is {written(grown)} more"
        yield Sum(
            Interval(near.value, near.value),
            Interval(grown, grown),
            place(near),
            (place(old), place(new)),
            account,
        )
