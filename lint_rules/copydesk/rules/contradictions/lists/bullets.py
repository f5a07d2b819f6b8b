"""Bullets and numbered lines, counted against the number announced right before or behind them."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import FILLER, BlockKind
from copydesk.finding import Span
from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.announcements import announced_in
from copydesk.rules.contradictions.lists.counted_nouns import HUMANS, MEASURES, STATED, TOLD
from copydesk.rules.contradictions.lists.marked_paragraphs import marked_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Block, Document, Sentence
    from copydesk.rules.contradictions.lists.announcements import Announcement
    from copydesk.rules.contradictions.lists.sequences import Told

_SUMS_UP = r"(?:The|All|These|Those|All the|Those are the|These are the|That makes|That is|In all,?|Altogether,?) "
_SUMS_ALL = r"(?:Those|These|All|That makes|In all|Altogether)\b"
# How many blocks behind a list may hold its next number.
# "The record has five tracks."
_TITLE = r"[A-Z][\w']+(?: and (?:the )?[A-Z][\w']+| [A-Z][\w']+)*"
_HOLDS = r"\b(?:contains?|contained|comprises?|comprised|has|had|consists? of|consisted of|following|features|featured|these|are|were) (?:the |these )?$"
# So many words behind a number are too many.
_FEW = 5
# A line of a list: short, with neither another number of things nor the end of a sentence.
_LINE = r"(?!(?i:and|or|total|source|other)\b)[^.:;?!]{2,45}(?<![,-])"
_FARTHER = 20
_SEVERAL = ("two", "three", "four", "five", "both")
_LEADS_IN = r"(?i:following|as follows|these|here|below|there (?:are|were)|remember|know|brief|namely|watch|note)"


def listed_blocks(sentence: Sentence) -> Iterator[Told]:
    """The list items right behind or right before the paragraph of an announcement."""
    document, block = sentence.document, sentence.block
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return
    ends = not document.prose[sentence.end : block.end].strip()
    sums_up = sentence.start == block.start and compiled(_SUMS_UP).match(sentence.text)
    if not ends and not sums_up:
        return
    index = _index(document, block)
    blocks = document.blocks
    items = BlockKind.LIST_ITEM
    if ends and index + 1 < len(blocks):
        if blocks[index + 1].kind is items:
            yield from _compared(sentence, _items_after(document, index), ahead=True)
        else:
            yield from _compared(sentence, marked_paragraphs(document, index), ahead=True)
    if sums_up and index and blocks[index - 1].kind is items:
        yield from _compared(sentence, _items_before(document, index), ahead=False)


def line_paragraphs(sentence: Sentence) -> Iterator[Told]:
    """Short lines that are paragraphs of their own under a line with a number and a colon."""
    document, block = sentence.document, sentence.block
    text = sentence.text
    if sentence.start != block.start or not text.endswith(":"):
        return
    blocks = document.blocks
    first = last = _index(document, block) + 1
    while last < len(blocks) and document.text[blocks[last - 1].end : blocks[last].start] == "\n":
        if compiled(_LINE).fullmatch(document.prose, blocks[last].start, blocks[last].end) is None:
            return
        last += 1
    ones = announced_in(sentence)
    if (
        last - first > 1
        and len(ones) == 1
        and not ones[0].partitive
        and ones[0].noun not in MEASURES
        and len(text[ones[0].end :].split()) < _FEW
        and all(block.kind is BlockKind.PARAGRAPH for block in blocks[first:last])
        and last - first != ones[0].number
    ):
        yield ones[0], last - first, Span(blocks[first].start, blocks[last - 1].end)


def listed_lines(sentence: Sentence) -> Iterator[Told]:
    """Short lines under a line with a number and a colon: "Four prizes:", "A cup", "A book"."""
    document, block = sentence.document, sentence.block
    prose = document.prose[sentence.start : block.end]
    if sentence.start != block.start or ":\n" not in prose:
        return
    head, _, rest = prose.partition(":\n")
    lines = [line.strip() for line in rest.strip().split("\n")]
    ones = [one for one in announced_in(sentence) if one.end <= len(head)]
    if (
        len(ones) != 1
        or ones[0].partitive
        or len(head[ones[0].end :].split()) >= _FEW
        or "\n" in head
        or len(lines) < 2
        or any(compiled(_LINE).fullmatch(line) is None for line in lines)
        or ones[0].noun in MEASURES
    ):
        return
    if len(lines) != ones[0].number:
        yield ones[0], len(lines), Span(sentence.start + len(head) + 2, block.end)


def _compared(sentence: Sentence, items: Sequence[Block], *, ahead: bool) -> Iterator[Told]:
    if len(items) < 2:
        return
    text, document = sentence.text, sentence.document
    ones = announced_in(sentence)
    if len(ones) != 1:
        return
    one = ones[0]
    if (
        one.partitive
        or not _may_be_told(text, one, items)
        or compiled(
            r"(?i:\b(?:including|such as|some of|among|for example|e\.g|at least|last|past)\b)"
        ).search(text)
    ):
        return
    if ahead:
        rest = text[one.end :].strip()
        heading = sentence.block.kind is BlockKind.HEADING
        near = len(rest.split()) <= 8
        told = one.noun not in TOLD
        if not told and (
            not near or not (heading or rest.endswith(":") or compiled(_LEADS_IN).search(text))
        ):
            return
    elif not compiled(_SUMS_ALL).match(text) and not compiled(
        r" (?:above|listed|named|in all|in total|mentioned|are|were|make|sum|show|tell|cover|remain)\b|[.!]$"
    ).match(text, one.end):
        return
    count = len(items)
    if (
        one.number > count
        and one.noun not in STATED
        and items[0].kind is BlockKind.LIST_ITEM
        and any(_is_double(document, item, people=one.noun in HUMANS) for item in items)
    ):
        return
    if count != one.number:
        yield one, count, Span(items[0].start, items[-1].end)


def _may_be_told(text: str, one: Announcement, items: Sequence[Block]) -> bool:
    """Whether it is sure that items behind a number are what it counts."""
    if one.noun in TOLD:
        return True
    if not one.noun or one.noun in MEASURES or items[0].kind is not BlockKind.LIST_ITEM:
        return False
    lead, rest = text[: one.start], text[one.end :].strip()
    return (
        rest == ":"
        or (rest in ("", ".") and compiled(_HOLDS).search(lead) is not None)
        or (rest.endswith(":") and compiled(r"(?i:following )$").search(lead) is not None)
    )


def _is_double(document: Document, item: Block, *, people: bool) -> bool:
    """Whether an item may be two: "`head` and `tail` show the ends"."""
    prose = document.prose[item.start : item.end]
    if not people and compiled(_TITLE).fullmatch(prose.strip()):
        return False
    label, colon, _ = prose.partition(":")
    words = (label if colon else prose).split()[:6]
    if FILLER in prose or any(word.lower() in _SEVERAL for word in words[:3]):
        return True
    return any(word in ("and", "&", "/", "or") or word.endswith(",") for word in words)


def _index(document: Document, block: Block) -> int:
    """Where a block stands among the blocks; their starts are looked up as in `Document`."""
    return bisect_left(document.blocks, block.start, key=attrgetter("start"))


class _Mark(NamedTuple):
    """How a list item is marked: how far in, by what, and with which number (0 for none)."""

    indent: int
    sign: str
    number: int


def _items_after(document: Document, index: int) -> list[Block]:
    blocks = document.blocks
    at = index + 1
    while at < len(blocks) and blocks[at].kind is BlockKind.LIST_ITEM:
        at += 1
    items = _marked_alike(document, index + 1, at)
    for later in range(at, min(at + _FARTHER, len(blocks))):
        if blocks[later].kind is BlockKind.LIST_ITEM:
            mark = _mark(document, later)
            if mark is not None and mark.number == len(items) + 1:
                return []  # the numbers go on after a digression
    return items


def _items_before(document: Document, index: int) -> list[Block]:
    blocks = document.blocks
    at = index
    while at > 0 and blocks[at - 1].kind is BlockKind.LIST_ITEM:
        at -= 1
    return _marked_alike(document, at, index)


def _marked_alike(document: Document, first: int, last: int) -> list[Block]:
    """The items that are marked as the first of them is; none if their numbers do not go on."""
    items: list[Block] = []
    lead: _Mark | None = None
    number = 0
    for at in range(first, last):
        mark = _mark(document, at)
        if mark is None:
            continue  # a further paragraph of an item
        lead = lead or mark
        if mark.indent > lead.indent + 1:
            continue  # a list inside an item
        if mark.sign != lead.sign or (mark.number and mark.number not in (number + 1, lead.number)):
            return []
        number = mark.number
        items.append(document.blocks[at])
    return items if lead and lead.number < 2 else []


def _mark(document: Document, at: int) -> _Mark | None:
    """The mark before a block; None where it goes on with an item."""
    block = document.blocks[at]
    before = document.text[document.blocks[at - 1].end if at else 0 : block.start]
    if document.markup == "html":
        return _Mark(block.level, "<", 0) if "<li" in before.lower() else None
    line = before.rpartition("\n")[2]
    match = compiled(
        r"([\s>]*)(?:(\(?(?:(\d{1,3})|[a-z]|[ivx]{1,4})[.)])|([^\w\s]))\s+(?:\[.\]\s+)?[*_`\"'\[(]*$"
    ).match(line)
    if match is None:
        return None
    return _Mark(len(match[1].expandtabs(4)), match[4] or "1", int(match[3] or 0))
