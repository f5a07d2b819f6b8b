"""A measure, and two that are one: "6ft 2in", "11 stone 4", "3m by 3.6m"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.patterns import compiled
from copydesk.rules.contradictions.units.measured_values import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copydesk.rules.contradictions.units.units import Meaning


class Measure(NamedTuple):
    """Values with their unit at [start, end) of a text; `hedge` is where words like "about" begin.

    `crossed` says that the values are sides ("10 by 12 ft"); otherwise several values are the ends
    of a range or the members of a list.
    """

    start: int
    end: int
    hedge: int
    values: tuple[Value, ...]
    meanings: tuple[Meaning, ...]
    unit: str
    crossed: bool


_JOINED = r",? (?:and )?|-| ?"
_LEFT_OUT = (
    r"[ -](?P<digits>\d{1,2})(?P<part>½|\.5)?(?= ?\(| tall|-tall)|[ -](?P<word>one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|thirteen)(?P<half>[- ]and[- ]a[- ]half)?(?= ?\()"
)
_WORDS: Mapping[str, int] = {
    word: value
    for value, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
        ],
        start=1,
    )
}
# What joins the numbers of a range, a list or a product.
LIST = r" ?(?:-?(?P<by>by-? ?|x |× ?|x)|(?P<comma>, )|-? ?(?P<or>and|or|to)-? |(?:to-)|[-–] ?)"


def common(first: Measure, second: Measure) -> list[tuple[Meaning, Meaning]]:
    """The pairs of meanings of one kind."""
    return [
        (left, right)
        for left in first.meanings
        for right in second.meanings
        if left.kind == right.kind
    ]


def left_out(
    text: str, end: int, meanings: tuple[Meaning, ...], feet: Value
) -> tuple[int, Value] | None:
    """The end and value of a measure whose smaller unit is left out: "6ft 2", "11 stone 4"."""
    parts = {0.3048: 12, 6.35029318: 14}.get(meanings[0].factor)
    match = compiled(_LEFT_OUT).match(text, end) if parts else None
    if parts is None or match is None:
        return None
    word = match["word"]
    more = float(_WORDS[word] if word else int(match["digits"]))
    if match["half"] or match["part"]:
        more += 0.5
    half = 0.5 / parts
    total = feet.value + more / parts
    return (match.end(), Value(total, total - half, total + half, 3)) if more < parts else None


def compound(text: str, first: Measure, second: Measure) -> Measure | None:
    """Take "6ft" and "2in" as one measure, if the second counts smaller units of the same kind."""
    if len(first.values) != 1 or len(second.values) != 1 or first.unit == second.unit:
        return None
    if not compiled(_JOINED).fullmatch(text, first.end, second.start):
        return None
    shared = common(first, second)
    if not shared:
        return None
    left, right = shared[0]
    more = right.factor * second.values[0].value / left.factor
    if left.zero or left.inverse or more >= 1 or right.factor >= left.factor:
        return None
    whole, part = first.values[0], second.values[0]
    half = right.factor / left.factor * (part.high - part.value)
    total = Value(whole.value + more, whole.value + more - half, whole.value + more + half, 3)
    return first._replace(end=second.end, values=(total,), meanings=(left,))


def listed(text: str, first: Measure, second: Measure) -> Measure | None:
    """Take "3m by 3.6m" as one measure of two values."""
    link = compiled(LIST).fullmatch(text, first.end, second.start)
    if link is None or link["comma"] or first.unit != second.unit:
        return None
    return first._replace(
        end=second.end,
        values=first.values + second.values,
        crossed=first.crossed or bool(link["by"]),
    )
