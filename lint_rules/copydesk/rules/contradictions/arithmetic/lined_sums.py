"""Lines with a label and a number each, and a last line that sums them up: "Men: 340 / Women: 260 / Total: 600"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import BlockKind
from copydesk.language.numbers import Bound, Form, find_numbers
from copydesk.patterns import compiled
from copydesk.rules.contradictions.arithmetic.intervals import Interval, unit_of, value_of
from copydesk.rules.contradictions.arithmetic.sums import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Block, Document
    from copydesk.language.numbers import Number


_WHOLE = r"^(?:(?:the )?(?:whole|full|entire) [a-z ]+|(?:in |for )?(?:the )?(?:week|month|year|season|match|tour|series))$"
_MARGIN = r"\b(?:majority|margin|difference|lead|gap)$"


class Line(NamedTuple):
    """A line of a table in text: where it begins, its label, its number."""

    start: int
    label: str
    number: Number
    minus: bool


class LinedSum(NamedTuple):
    """A line whose number is not what the lines before it make."""

    line: Line
    others: tuple[Line, ...]
    account: str


_LONGEST = 70  # characters
_LABEL = (
    r"^([A-Za-z](?:[^:=.]{1,50}?(?:: ?| ?= ?)|[^:=.\d]{1,50}?(?: [–—-] | )))([–+−-]?)(?=[£$€]?\d)"
)
_TOTAL = r"^(?:grand |overall |sub)?(?:total|sum|in all|altogether|all|overall|whole|together|combined|both)\b"
_CHANGE = r"^(?:(?:annual|net|percentage|%) )?(?:change|difference|increase|decrease|rise|fall|growth|drop|gain|loss|up|down|margin|lead|majority|profit|balance|deficit|surplus)\b"


def lined_sums_in(document: Document) -> Iterator[LinedSum]:
    """The runs of such lines in a document that do not work out."""
    run: list[Line] = []
    for block in (*document.blocks, None):
        line = _line(document, block) if block is not None else None
        if line is None:
            run = []
            continue
        run.append(line)
        if len(run) > 2 and len(run) < 16:
            found = _checked(run)
            if found is not None:
                yield found
                run = []


def _line(document: Document, block: Block) -> Line | None:
    """The label and the number of a block that has just these."""
    if block.kind is BlockKind.LIST_ITEM or block.end - block.start > _LONGEST:
        return None
    text = document.prose[block.start : block.end]
    if not text[:1].isalpha() or not any(sign.isdigit() for sign in text[-12:]):
        return None
    match = compiled(_LABEL).match(text)
    if match is None:
        return None
    tail = text[match.end() :].rstrip(" .;")
    numbers = find_numbers(tail, ranges=False)
    if (
        len(numbers) != 1
        or numbers[0].form is not Form.CARDINAL
        or numbers[0].bound is not Bound.EXACT
    ):
        return None
    number = numbers[0]
    if (number.start, number.end) != (0, len(tail)):
        return None
    shift = match.end()
    moved = number._replace(
        start=number.start + shift, end=number.end + shift, hedge=number.hedge + shift
    )
    return Line(
        block.start, match[1].lower().strip(" :=–—-"), moved, bool(match[2]) and match[2] != "+"
    )


def _checked(run: Sequence[Line]) -> LinedSum | None:
    """The last line against those before it, if its label says that it sums them up."""
    *before, last = run
    unit = unit_of(last.number)
    if compiled(_TOTAL).search(last.label):
        if any(unit_of(line.number) != unit or line.minus for line in run) or unit == "%":
            return None
        values = [value_of(line.number) for line in before]
        made, said = sum(values), value_of(last.number)
        slack = (
            0.5 * len(before) * max(line.number.step for line in run)
            if unit or last.number.step != 1
            else 0.0
        )
        if abs(made - said) <= slack or max(values) > said or not 0.6 < made / said < 1.7:
            return None
        return LinedSum(last, tuple(before), f"The lines make {written(made, unit)}")
    if compiled(_CHANGE).search(last.label):
        return _change(before[-2], before[-1], last)
    return _sides(before, last)


def _sides(before: Sequence[Line], last: Line) -> LinedSum | None:
    """A line whose label names a majority or a whole in other words: "Whole town: 12,000", "Government majority 44"."""
    if compiled(_WHOLE).search(last.label) and len(before) > 2:
        return _checked([*before, last._replace(label="total")])
    if compiled(_MARGIN).search(last.label) and len(before) == 2:
        return _change(before[0], before[1], last)
    return None


def _change(old: Line, new: Line, last: Line) -> LinedSum | None:
    """A change or a balance between the two lines before it."""
    if (
        unit_of(old.number) != unit_of(new.number)
        or old.minus
        or new.minus
        or not value_of(old.number)
    ):
        return None
    first, second, said = value_of(old.number), value_of(new.number), value_of(last.number)
    unit = unit_of(last.number)
    if unit == "%" and unit_of(old.number) != "%":
        ways, slack = (
            [100 * abs(second - first) / first, 100 * abs(second - first) / (second or 1)],
            max(last.number.step, 1.0),
        )
    elif unit == unit_of(old.number):
        ways, slack = (
            [abs(second - first)],
            1.1 * max(old.number.step, last.number.step) if unit or last.number.step != 1 else 0.0,
        )
    else:
        return None
    near = Interval(said, said).widened(slack)
    if any(near.low <= way <= near.high for way in ways) or not 0.3 < said / (ways[0] or 1e9) < 3.4:
        return None
    return LinedSum(last, (old, new), f"The two lines before it differ by {written(ways[0], unit)}")
