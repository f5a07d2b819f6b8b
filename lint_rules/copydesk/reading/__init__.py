"""Bytes in, documents out: one module per markup, chosen by the file's name."""

from __future__ import annotations

from copydesk.document import Block, BlockKind, Document, Reading


def read_text(
    text: str, path: str = "<text>", *, accepted: frozenset[str] = frozenset()
) -> Document:
    """Read a text that is already decoded; the name's ending says the markup (default plain)."""
    blocks: list[Block] = []
    at = 0
    for part in text.split("\n\n"):
        if part.strip():
            blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(part)))
        at += len(part) + 2
    return Document(path, text, Reading(text, tuple(blocks)), accepted=accepted)
