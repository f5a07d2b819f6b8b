"""Whether two statements laid along each other are about the same thing at the same time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.language.aligning import LIGHT
from copydesk.language.contraries import contraries
from copydesk.language.numbers import Form
from copydesk.language.statements import Kind

if TYPE_CHECKING:
    from copydesk.document import Sentence
    from copydesk.language.aligning import Alignment
    from copydesk.language.cores import Core
    from copydesk.language.statements import Item, Statement

_COVERED = 0.65  # of the words of a clause
_NEAR = 3  # items
_BACK = 2_000  # characters in which the last year named is looked for
_CLOSE = 0.75
_CLOSE_IF_DATED = 0.6
_YEAR = re.compile(rb" (1[0-9]\d\d|20\d\d) ")


def is_retold(alignment: Alignment, at: int = -1, there: int = -1) -> bool:
    """Whether one statement says again what the other says, but for the items `at` and `there`."""
    more, less = alignment.likeness(at, there)
    matched = len(alignment.to)
    if matched >= 6 and min(alignment.density(at), alignment.turned().density(there)) >= 0.8:
        return True
    return (matched >= 4 or (matched >= 3 and less > 0.9)) and more >= 0.7 and less >= 0.55


def covers(alignment: Alignment, at: int) -> bool:
    """Whether the other statement covers the clause of item `at` of the one, or all of it."""
    skipped = -1 if at in alignment.to else at
    for clause in (alignment.one.items[at].clause, None):
        words, matched = alignment.coverage(clause, skipped=skipped)
        if matched >= 3 and matched >= _COVERED * words:
            return True
    return False


def in_one_slot(alignment: Alignment, at: int, there: int) -> bool:
    """Whether matched words stand right beside both items, on the same side."""
    for step in (-1, 1):
        for near in range(1, _NEAR):
            place = alignment.to.get(at + step * near)
            if place is not None and 0 < (place - there) * step <= _NEAR:
                return True
    return False


def tells_apart(
    alignment: Alignment, clause: int | None = None, other_clause: int | None = None
) -> bool:
    """Whether each names somebody, or a time, that the other does not have.

    In the given clauses, or in the stretches that are matched.
    """
    return bool(marks(alignment, clause) and marks(alignment.turned(), other_clause))


def marks(alignment: Alignment, clause: int | None = None) -> list[Item]:
    """The names and times of a clause, or of the stretch that is matched, that the other lacks."""
    first, last = min(alignment.to), max(alignment.to)
    return [
        item
        for at, item in enumerate(alignment.one.items)
        if at not in alignment.to
        and item.kind in (Kind.NAME, Kind.TIME)
        and (item.clause == clause if clause is not None else first - 2 <= at <= last + 1)
    ]


def differs_elsewhere(alignment: Alignment, at: int, there: int, inside: Core) -> bool:
    """Whether another word stands in the place of another: "the bronze mask", "the silver mask"."""
    table = contraries()
    back = alignment.turned()
    for here in (*inside.before, *inside.behind):
        if not _may_differ(alignment, here, at):
            continue
        for step in (-1, 1):
            place = alignment.to.get(here + step)
            if place is None or not _may_differ(back, place - step, there):
                continue
            mine, its = alignment.one.items[here], alignment.other.items[place - step]
            if its.key not in table.get(mine.key, ()):
                return True
    return False


def _may_differ(alignment: Alignment, here: int, skipped: int) -> bool:
    items = alignment.one.items
    if here == skipped or here in alignment.to or not 0 <= here < len(items):
        return False
    item = items[here]
    return item.kind is Kind.WORD and item.key not in LIGHT and not item.key.endswith("ly")


def numbers_part(alignment: Alignment) -> bool:
    """Whether both statements give numbers that the other does not give: then they are of two things."""
    mine = {item.number for item in alignment.one.items if item.number is not None}
    its = {item.number for item in alignment.other.items if item.number is not None}
    values, other_values = {n.value for n in mine}, {n.value for n in its}
    if not (values - other_values and other_values - values):
        return False
    if any(n.form is Form.ORDINAL for n in mine) and any(n.form is Form.ORDINAL for n in its):
        return True
    return alignment.likeness()[1] < (_CLOSE_IF_DATED if _is_dated(alignment) else _CLOSE)


def _is_dated(alignment: Alignment) -> bool:
    """Whether both statements name the same year."""
    return any(
        item.kind is Kind.TIME and item.number is not None and at in alignment.to
        for at, item in enumerate(alignment.one.items)
    )


def are_dated_apart(alignment: Alignment) -> bool:
    """Whether both statements give a time that the other does not give."""
    return all(
        any(item.kind is Kind.TIME and at not in side.to for at, item in enumerate(side.one.items))
        for side in (alignment, alignment.turned())
    )


def may_be_of_one_time(one: Statement, other: Statement, *, are_near: bool = False) -> bool:
    """Whether two statements may tell of the same year: their own, or the last one named before.

    Of sentences that stand near each other only their own years count.
    """
    mine, its = _years(one, are_near=are_near), _years(other, are_near=are_near)
    return not mine or not its or bool(mine & its)


def _years(one: Statement, *, are_near: bool) -> set[bytes]:
    sentence = one.sentence
    scan = sentence.document.scan
    own = _YEAR.findall(scan, sentence.start, sentence.end + 2)
    if own or are_near:
        return set(own)
    return set(_YEAR.findall(scan, max(0, sentence.start - _BACK), sentence.start + 1)[-1:])


def is_whole(sentence: Sentence) -> bool:
    """Whether a sentence is no headline, caption or entry of a list."""
    return sentence.text.rstrip("\"')]")[-1:] in (".", "!", "…")
