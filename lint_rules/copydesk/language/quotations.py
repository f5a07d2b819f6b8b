"""Where somebody else is speaking: quoted stretches of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.document import BlockKind
from copydesk.finding import Span

if TYPE_CHECKING:
    from copydesk.document import Block

_DOUBLE = re.compile(r'["“”„]')
# A single mark opens before a letter and after a gap, and closes after a letter or stop and
# before a gap; whatever else it does, it is an apostrophe.
_SINGLE = re.compile(r"(?<![^\s(\[—–-])['‘](?=\w)|(?<=[\w.,!?])['’](?!\w)")


def find(prose: str, block: Block) -> list[Span]:
    """Quotations of a block in order, marks included; a block quotation counts as a whole.

    A quotation ends with its block when its mark is never closed, so that one stray mark cannot
    silence the rest of an article. Single marks count only where no double ones stand.
    """
    if block.kind is BlockKind.QUOTATION:
        return [Span(block.start, block.end)]
    return _pairs(prose, block) or _singles(prose, block)


def _pairs(prose: str, block: Block) -> list[Span]:
    spans: list[Span] = []
    opened = -1
    for match in _DOUBLE.finditer(prose, block.start, block.end):
        mark, at = match[0], match.start()
        if opened < 0:
            if mark != "”" and not _is_inch(prose, at):
                opened = at
        elif mark in '"”' and not _opens_again(prose, at):
            spans.append(Span(opened, at + 1))
            opened = -1
    if opened >= 0:
        spans.append(Span(opened, block.end))
    return spans


def _opens_again(prose: str, at: int) -> bool:
    """A straight mark between a gap and a letter: the next paragraph of the same speech."""
    return prose[at] == '"' and prose[at - 1].isspace() and prose[at + 1 : at + 2].isalnum()


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
