"""Where somebody else is speaking: quoted stretches of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.document import BlockKind
from copydesk.finding import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Block

_DOUBLE = re.compile(r'["“”„]')
# A single mark opens before a letter and after a gap, and closes after a letter or stop and
# before a gap; whatever else it does, it is an apostrophe.
_SINGLE = re.compile(r"(?<![^\s(\[—–-])['‘](?=\w)|(?<=[\w.,!?])['’](?!\w)")


def find(prose: str, blocks: Sequence[Block]) -> list[Span]:
    """Quotations in order, marks included.

    A quotation ends with its block when its mark is never closed, so that one stray mark cannot
    silence the rest of an article. Block quotations count as a whole.
    """
    found: list[Span] = []
    has_double = '"' in prose or "“" in prose or "„" in prose
    has_single = "'" in prose or "‘" in prose
    for block in blocks:
        if block.kind is BlockKind.QUOTATION:
            found.append(Span(block.start, block.end))
            continue
        doubles = list(_pairs(prose, block)) if has_double else []
        if has_single and not doubles:
            found.extend(_singles(prose, block))
        found.extend(doubles)
    return found


def _pairs(prose: str, block: Block) -> list[Span]:
    spans: list[Span] = []
    opened = -1
    for match in _DOUBLE.finditer(prose, block.start, block.end):
        mark, at = match[0], match.start()
        if opened < 0:
            if mark != "”" and not _is_inch(prose, at):
                opened = at
        elif mark in '"”':
            spans.append(Span(opened, at + 1))
            opened = -1
    if opened >= 0:
        spans.append(Span(opened, block.end))
    return spans


def _is_inch(prose: str, at: int) -> bool:
    """A straight mark right after a digit (the inch mark of a disk's size) opens nothing."""
    return prose[at] == '"' and at > 0 and prose[at - 1].isdigit()


def _singles(prose: str, block: Block) -> list[Span]:
    """Quotations in single marks: opened and closed within the block, or not at all."""
    spans: list[Span] = []
    opened = -1
    for match in _SINGLE.finditer(prose, block.start, block.end):
        at = match.start()
        if opened < 0:
            if at + 1 < block.end and prose[at + 1].isalnum() and _gap_before(prose, at):
                opened = at
        elif not _gap_before(prose, at) and not _is_possessive(prose, at, block.end):
            spans.append(Span(opened, at + 1))
            opened = -1
    return spans


def _gap_before(prose: str, at: int) -> bool:
    return at == 0 or not (prose[at - 1].isalnum() or prose[at - 1] in ".,!?")


def _is_possessive(prose: str, at: int, end: int) -> bool:
    """The mark of "the analysts' view": after an s, with a plain word right behind."""
    return (
        prose[at - 1] in "sS"
        and prose[at + 1 : at + 2] == " "
        and prose[at + 2 : min(at + 3, end)].islower()
    )
