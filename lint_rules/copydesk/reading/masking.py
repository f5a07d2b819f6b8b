"""How readers blank out what is not prose, keeping every offset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import DROP, FILLER, JOIN
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copydesk.document import Block


def blank(text: str) -> str:
    """White space as long as `text`, with its line ends."""
    if text.isspace():
        return text
    if "\n" in text:
        return "\n".join([" " * len(line) for line in text.split("\n")])
    return " " * len(text)


def fill(length: int) -> str:
    """One opaque character that stands for `length` characters of no prose."""
    return FILLER + JOIN * (length - 1) if length else ""


def glue(before: str, after: str, length: int) -> str:
    """What `length` characters of markup count as between two stretches of one sentence.

    Inside a word, apostrophes included, JOIN; anywhere else DROP.
    """
    soft = before[-1:] == JOIN and before[-2:-1].isalnum()  # a soft hyphen, spelt out
    joins = (
        before[-1:].isalnum() or soft or (before[-1:] in _APOSTROPHES and _in_word(before[-2:-1]))
    ) and (after[:1].isalnum() or (after[:1] in _APOSTROPHES and _in_word(after[1:2])))
    return (JOIN if joins else DROP) * length


def solid(prose: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks that hold prose rather than blanks and opaque characters alone."""
    search = compiled(rf"[^\s{FILLER}{JOIN}{DROP}\u200b\ufeff]").search
    return tuple([block for block in blocks if search(prose, block.start, block.end)])


_APOSTROPHES = frozenset("'’")


def _in_word(character: str) -> bool:
    return character.isalnum() or character == JOIN
