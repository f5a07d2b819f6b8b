"""The headline of an article, and the sentences that it sums up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import BlockKind
from copydesk.language.aligning import Alignment
from copydesk.language.contraries import sharp_contraries
from copydesk.language.cores import core
from copydesk.language.denying import denials_of
from copydesk.language.keys import all_keys, keys_of
from copydesk.language.opposing import OPPOSED, Clash
from copydesk.language.statements import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document, Sentence
    from copydesk.language.statements import Statement

_LONGEST = 90  # characters; a longer line is no headline


def headline_of(document: Document) -> Sentence | None:
    """The first line of an article, if it is a headline: short, and without a full stop."""
    block = next((b for b in document.blocks if b.kind is not BlockKind.FIELD), None)
    if block is None or block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH):
        return None
    sentence = document.sentence_at(block.start)
    if sentence is None or sentence.end < block.end - 1 or len(sentence.text) > _LONGEST:
        return None
    return None if sentence.text[-1] in ".!?:;\"'" else sentence


def belied(document: Document) -> Iterator[Clash]:
    """Where the headline says the opposite of the first sentences below it."""
    headline = headline_of(document)
    if headline is None:
        return
    table = sharp_contraries()
    against = {word for key in _keys(headline) for word in table.get(key, ())}
    body = document.neighbour(headline, 1) if against else None
    if body is not None and not against.isdisjoint(_keys(body)):
        yield from _clashes(read(headline), read(body))


def _keys(sentence: Sentence) -> set[str]:
    return all_keys(sentence, keys_of(sentence))


def _clashes(one: Statement, other: Statement) -> Iterator[Clash]:
    alignment = Alignment(one, other)
    table = sharp_contraries()
    for at in alignment.left():
        item = one.items[at]
        for there, its in enumerate(other.items):
            if (
                its.key in table.get(item.key, ())
                and there not in alignment.back
                and not denials_of(one, at)
                and not denials_of(other, there)
                and one.open_at(at) == other.open_at(there)
                and _have_one_subject(alignment, at, there)
            ):
                yield Clash(one, (item.first, item.last), other, (its.first, its.last), OPPOSED)
                return


def _have_one_subject(alignment: Alignment, at: int, there: int) -> bool:
    """Whether all that stands before the word in the headline stands before the other, too."""
    mine = core(alignment.one, at).before
    its = core(alignment.other, there).before
    return bool(mine) and all(alignment.to.get(index) in its for index in mine)
