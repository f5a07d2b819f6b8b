"""Paragraphs that are told off by marks: "**One.** ...", "[1] ...", "Step 1: ..."."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from copydesk.document import BlockKind
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copydesk.document import Block, Document

_ROWS = (
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    ("a", "b", "c", "d", "e", "f", "g", "h"),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
    tuple(map(str, range(1, 21))),
)
_VALUES: Mapping[str, tuple[tuple[int, int], ...]] = {
    word: tuple((row, words.index(word) + 1) for row, words in enumerate(_ROWS) if word in words)
    for words_ in _ROWS
    for word in words_
}
_WORDS = "|".join(sorted((word for row in _ROWS[:2] for word in row), key=len, reverse=True))
_MARK = (
    r"[*_#\s\"'(\[{<]*(?:(?:[A-Z][a-z]+|[Nn]o\.?|key [a-z]+) (?=[\dOTFS]))?"
    rf"(?:#?(?P<digits>\d{{1,2}})|(?P<word>(?i:{_WORDS})(?:ly)?)|(?P<letter>(?<=[(\[*])[a-hivx]{{1,4}}|[a-hivx]{{1,4}}(?=[.)])|[A-HIVX]{{1,4}}))"
    r"(?:[\])}>:.]|\*\*|__| [-–—:=|]|[–—]|$)(?![\w.]|,\d)"
)
# How many paragraphs without a mark may stand between two with one.
_FURTHER = 2
# Where the next mark stands among so many behind them, the list goes on after a digression.
_FARTHER = 20


def marked_paragraphs(document: Document, index: int) -> list[Block]:
    """The paragraphs behind block `index` that are marked 1, 2, 3, ...; none if the first is not."""
    blocks = document.blocks
    items: list[Block] = []
    row = -1
    skipped = 0
    for block in islice(blocks, index + 1, None):
        marks = _marks(document, block)
        if not items:
            row = next((row for row, value in marks if value == 1), -1)
            if row < 0:
                return []
            items.append(block)
        elif (row, len(items) + 1) in marks:
            items.append(block)
            skipped = 0
        else:
            skipped += 1
            if skipped > _FURTHER or marks:
                break
    rest = blocks[index + 1 + len(items) : index + 1 + len(items) + _FARTHER]
    goes_on = any((row, len(items) + 1) in _marks(document, block) for block in rest)
    return [] if goes_on else items


def _marks(document: Document, block: Block) -> tuple[tuple[int, int], ...]:
    """What the mark of a block may be: rows of marks, each with the place in the row."""
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return ()
    match = compiled(_MARK).match(document.prose, block.start, block.end)
    if match is None:
        return ()
    mark = match["digits"] or match["word"] or match["letter"]
    return _VALUES.get(mark.lower().removesuffix("ly"), ())
