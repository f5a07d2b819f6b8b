"""Whether a sentence says outright that something is so: no "may", no "if", no question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import BlockKind
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from copydesk.document import Sentence

# Anything here makes the whole sentence say less than that something is so, or say when.
UNSURE = word_set(
    "if unless whether until till perhaps possibly probably maybe reportedly allegedly apparently "
    "supposedly initially originally formerly previously hopefully likely unlikely yet again "
    "longer before"
)
# The same, where it stands in the clause.
UNSURE_NEARBY = word_set(
    "would could might may should must can only necessarily always fully entirely completely "
    "exactly quite really simply merely instead enough too first earlier almost nearly once "
    "appears appeared seems seemed suggests suggested expected wants want hopes ought unlike "
    "no-one nobody neither except hardly barely just rarely seldom"
)
SPEECH = word_set(
    "said says say saying told tells claimed claims claim insisted insists argued argues according "
    "stated states added adds believes believed thinks thought alleged alleges denied denies deny "
    "reported warned warns announced suggested maintains maintained accused complained admitted "
    "admits confirmed explained commented replied joked asked asks testified wrote writes"
)
SKIPPED = frozenset({BlockKind.HEADING, BlockKind.QUOTATION, BlockKind.TABLE_CELL, BlockKind.FIELD})


def is_plain(sentence: Sentence) -> bool:
    """Whether a sentence says outright that something is so: no "may", no "if", no question."""
    if sentence.block.kind in SKIPPED:
        return False
    text = sentence.text
    if text[-1] not in ".!\"')" or "?" in text or len(text) > 600:
        return False
    return UNSURE.isdisjoint(text.lower().split())
