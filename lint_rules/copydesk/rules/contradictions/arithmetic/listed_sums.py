"""Sums over the lines of a list or a table: what the items add up to, and the total beside them.

A list tells of a whole where the line before it names one ("How the £5m is made up:"), where one of
its items is the total, or where all items are per cents and one says that nobody is left out
("others", "don't know").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import BlockKind
from copydesk.finding import Span
from copydesk.language.numbers import Bound, Form, Number, find_numbers, may_be_year
from copydesk.patterns import compiled
from copydesk.rules.contradictions.arithmetic.intervals import (
    Interval,
    spread,
    total,
    unit_of,
    value_of,
)
from copydesk.rules.contradictions.arithmetic.lined_sums import Line, lined_sums_in
from copydesk.rules.contradictions.arithmetic.sums import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Block, Document


class ListedSum(NamedTuple):
    """A list whose items do not make its total: where the total stands, where the items, why."""

    span: Span
    items: tuple[Span, ...]
    account: str


class _Line(NamedTuple):
    start: int
    text: str


_TOTAL = r"(?i:^\W*(?:grand |overall )?(?:total|sum|in all|altogether|all|overall)\b)"
_TABLE = r"(?m)^[ \t]*\|.*\|[ \t]*$"
_MADE_UP = r"(?i:\b(?:made up|making up|break(?:s)? ?down|broken down|divided|split|consists?|comprises?|comprising|composed|adds up|come[s]? from|came from|where|how|shared|spent|allocated|distributed|total|sources?|results?|vote[ds]?|voting|answers?|replies|share)\b)"
_NOBODY_LEFT = r"(?i:^\W*(?:other|others|the rest|rest|rest of|remainder|elsewhere|don.?t know|do not know|undecided|no opinion|not sure|unsure|none|neither|no answer|abstain\w*|no reply|not stated|unknown|miscellaneous)\b)"
_YES_NO = (r"(?i:^\W*(?:yes|for|in favou?r|agree)\b)", r"(?i:^\W*(?:no|against|disagree)\b)")


def listed_sums_in(document: Document) -> Iterator[ListedSum]:
    """The lists and tables of a document whose items do not make their total."""
    yield from _lists(document)
    if "|" in document.text:
        yield from _tables(document)
    for found in lined_sums_in(document):
        yield ListedSum(
            _span(found.line), tuple(_span(line) for line in found.others), found.account
        )


def _span(line: Line) -> Span:
    return Span(line.start + line.number.start, line.start + line.number.end)


def _lists(document: Document) -> Iterator[ListedSum]:
    run: list[Block] = []
    before: Block | None = None
    for block in (*document.blocks, None):
        if (
            block is not None
            and block.kind is BlockKind.LIST_ITEM
            and block.end - block.start < 160
        ):
            run.append(block)
            continue
        if 2 <= len(run) <= 20 and any(
            c.isdigit() for c in document.prose[run[0].start : run[0].end]
        ):
            yield from _list(document, before, run)
        run, before = [], block


def _list(document: Document, before: Block | None, run: Sequence[Block]) -> Iterator[ListedSum]:
    lines = [_Line(block.start, document.prose[block.start : block.end]) for block in run]
    values: list[tuple[_Line, Number]] = []
    for line in lines:
        number = _only(line.text)
        if number is None:
            return
        values.append((line, number))
    units = {unit_of(number) for _, number in values}
    if len(units) != 1:
        return
    if compiled(_TOTAL).search(lines[-1].text) and len(values) > 2:
        yield from _against(values[:-1], values[-1])
        return
    intro = document.prose[before.start : before.end] if before is not None else ""
    if not intro.rstrip().endswith(":"):
        intro = ""
    intro = intro[-200:]
    if units == {"%"}:
        yield from _per_cents(lines, values, intro)
    elif before is not None and intro and compiled(_MADE_UP).search(intro):
        start = before.end - len(intro)
        numbers = [
            n
            for n in find_numbers(intro, ranges=False)
            if n.form is Form.CARDINAL and not may_be_year(intro, n)
        ]
        numbers = [n for n in numbers if unit_of(n) in units]
        if len(numbers) == 1 and numbers[0].value != len(lines):
            yield from _against(values, (_Line(start, intro), numbers[0]))


def _only(text: str) -> Number | None:
    """The one number of a line, after its label."""
    numbers = [n for n in find_numbers(text, ranges=False) if n.form is Form.CARDINAL]
    numbers = [n for n in numbers if not may_be_year(text, n) or len(numbers) == 1]
    if len(numbers) != 1 or numbers[0].bound is not Bound.EXACT:
        return None
    number = numbers[0]
    tail = text[number.end :].strip(" .;,)")
    label = text[: number.start].strip(" (")
    return (
        number
        if (label.endswith((":", "-", "–", "—", "|", "=")) or not tail or len(label) < 2)
        else None
    )


def _against(
    values: Sequence[tuple[_Line, Number]], whole: tuple[_Line, Number]
) -> Iterator[ListedSum]:
    line, number = whole
    made = sum(value_of(n) for _, n in values)
    said = spread(line.text, number)
    worked = total(_fine(text.text, n, values) for text, n in values)
    if said.meets(worked) or not 0.55 <= made / (value_of(number) or 1) <= 1.8:
        return
    if any(value_of(n) > value_of(number) for _, n in values):
        return
    yield ListedSum(
        Span(line.start + number.start, line.start + number.end),
        _places(values),
        f"The items make {written(made, unit_of(number))}",
    )


def _fine(text: str, number: Number, values: Sequence[tuple[_Line, Number]]) -> Interval:
    """An item as finely as the finest is written: "2" beside "3.2" is 2.0."""
    step = min(n.step for _, n in values)
    return spread(text, number._replace(step=step or number.step))


def _places(values: Sequence[tuple[_Line, Number]]) -> tuple[Span, ...]:
    return tuple(Span(line.start + n.start, line.start + n.end) for line, n in values)


def _per_cents(
    lines: Sequence[_Line], values: Sequence[tuple[_Line, Number]], intro: str
) -> Iterator[ListedSum]:
    made = sum(n.value for _, n in values)
    slack = 0.6 * len(values) * max(n.step for _, n in values)
    if abs(made - 100) <= max(slack, 1) or not 75 <= made <= 135 or len(values) < 2:
        return
    closed = any(compiled(_NOBODY_LEFT).search(line.text) for line in lines) or all(
        any(compiled(pattern).search(line.text) for line in lines) for pattern in _YES_NO
    )
    if not closed or (made < 100 and len(values) < 3) or not intro:
        return
    line, number = values[-1]
    yield ListedSum(
        Span(line.start + number.start, line.start + number.end),
        _places(values[:-1]),
        f"The shares make {written(made, '%')}, not 100%",
    )


def _tables(document: Document) -> Iterator[ListedSum]:
    rows: list[list[_Line]] = []
    done = -1
    for match in compiled(_TABLE).finditer(document.text):
        if rows and match.start() > done + 2:
            yield from _table(rows)
            rows = []
        done = match.end()
        row: list[_Line] = []
        at = match.start()
        for cell in match[0].split("|"):
            row.append(_Line(at + len(cell) - len(cell.lstrip()), cell.strip()))
            at += len(cell) + 1
        rows.append(row[1:-1])
    if rows:
        yield from _table(rows)


def _table(rows: Sequence[Sequence[_Line]]) -> Iterator[ListedSum]:
    """Each column against its last row, where that is the total."""
    body = [row for row in rows[1:] if not all(set(cell.text) <= set("-: ") for cell in row)]
    if len(body) < 3 or not body[-1] or not compiled(_TOTAL).search(body[-1][0].text):
        return
    if any(compiled(_TOTAL).search(row[0].text) for row in body[:-1] if row):
        return
    for column in range(1, min(len(row) for row in body)):
        values: list[tuple[_Line, Number]] = []
        for row in body:
            cell = row[column]
            numbers = find_numbers(cell.text, ranges=False)
            if len(numbers) != 1 or (numbers[0].start, numbers[0].end) != (0, len(cell.text)):
                break
            values.append((cell, numbers[0]))
        if len(values) == len(body) and len({unit_of(n) for _, n in values}) == 1:
            head = rows[0][column].text.lower()
            if (
                unit_of(values[0][1]) == "%"
                or "average" in head
                or "%" in head
                or "rank" in head
                or "year" in head
            ):
                continue
            yield from _against(values[:-1], values[-1])
