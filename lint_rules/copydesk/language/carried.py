"""Attributions made before that a sentence carries on.

"She is the best, too" goes on with what somebody said; the items of a list belong to the
sentence with a colon above them, and figures to the data that open their paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from copydesk.document import BlockKind
from copydesk.language.documents import documents
from copydesk.language.speech import speakers
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from copydesk.document import Block, Sentence
    from copydesk.finding import Span

# How a sentence begins that goes on with what somebody said before.
_CARRYING = word_set("he she it they we i his her its their our there")
_JOINING = frozenset({"but", "and", "yet", "so", "also"})
_NUMBERS = word_set(
    "percent cent half third thirds quarter quarters fifth tenth majority twice double million two "
    "three four five six seven eight nine ten"
)
_CLOSING = " \n\"'”’*_\x7f"
_LISTED = frozenset({BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.TABLE_CELL})
_DATA = word_set(
    "figures statistics data survey census study report poll research index analysis estimates audit "
    "surveys studies polls records findings according"
)
_FARTHEST = 60  # blocks from a list's item up to the words above the list


def carried_on(sentence: Sentence) -> Span | None:
    """Where the attribution stands that a sentence carries on, or None."""
    before = sentence.document.neighbour(sentence, -1)
    if before is not None and before.block.start == sentence.block.start and _goes_on(sentence):
        found = _source_of(before)
        if found is not None:
            return found
    return _from_colon(sentence) or _from_data(sentence)


def _goes_on(sentence: Sentence) -> bool:
    """Whether the sentence begins as one does that carries on a report: "She ...", "But it ..."."""
    tokens = sentence.tokens[:3]
    at = int(bool(tokens) and tokens[0].lower in _JOINING)
    return at < len(tokens) and tokens[at].lower in _CARRYING


def _source_of(sentence: Sentence) -> Span | None:
    """The first speaker of a sentence."""
    tokens = sentence.tokens
    for speaker in speakers(sentence):
        return sentence.span(tokens[speaker.start].start, tokens[speaker.end - 1].end)
    return None


def _data_of(sentence: Sentence) -> Span | None:
    """The data that a sentence opens with: a named document, or "according to" somebody."""
    if _DATA.isdisjoint(sentence.words):
        return None
    for first, last in documents(sentence, 0, len(sentence.text)):
        return sentence.span(first, last)
    return _source_of(sentence) if "according" in sentence.words else None


def _from_colon(sentence: Sentence) -> Span | None:
    """The source in the words with a colon above a list, a quotation or a paragraph."""
    block = _lead(sentence)
    if block is None:
        return None
    document = sentence.document
    if (
        not document.prose[max(block.start, block.end - 4) : block.end]
        .rstrip(_CLOSING)
        .endswith(":")
    ):
        return None
    lead = document.sentence_at(block.end - 1)
    if lead is None:
        return None
    return _source_of(lead) or next(
        (lead.span(*found) for found in documents(lead, 0, len(lead.text))), None
    )


def _lead(sentence: Sentence) -> Block | None:
    """The block above the list, table or quotation that a sentence is in, or above its paragraph."""
    blocks = sentence.document.blocks
    at = bisect_right(blocks, sentence.start, key=_start) - 1
    kind = blocks[at].kind if at >= 0 else None
    for above in range(at - 1, max(-1, at - _FARTHEST), -1):
        if kind not in _LISTED or blocks[above].kind is not kind:
            return None if blocks[above].kind is BlockKind.FIELD else blocks[above]
    return None


def _start(block: Block) -> int:
    return block.start


def _from_data(sentence: Sentence) -> Span | None:
    """The data that open the paragraph, or stand above the list, of a sentence with figures."""
    words = sentence.words
    if _NUMBERS.isdisjoint(words) and not any(word[0].isdigit() for word in words):
        return None
    document = sentence.document
    first = document.sentence_at(sentence.block.start)
    if first is not None and first.start < sentence.start:
        found = _data_of(first)
        if found is not None:
            return found
    if sentence.block.kind not in _LISTED:
        return None
    block = _lead(sentence)
    lead = document.sentence_at(block.start) if block is not None else None
    return _data_of(lead) if lead is not None else None
