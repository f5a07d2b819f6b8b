"""All sums that a sentence states with numbers of its own: each grammar is asked where its words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.rules.contradictions.arithmetic.changes import CHANGE_WORDS, changes_in
from copydesk.rules.contradictions.arithmetic.claimed import claimed_in
from copydesk.rules.contradictions.arithmetic.margins import margins_in
from copydesk.rules.contradictions.arithmetic.totals import totals_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from copydesk.rules.contradictions.arithmetic.masks import Mask
    from copydesk.rules.contradictions.arithmetic.sums import Sum


def sums_in(mask: Mask, words: AbstractSet[str]) -> Iterator[Sum]:
    """The sums of a sentence whose words are those given."""
    if not words.isdisjoint(CHANGE_WORDS):
        yield from changes_in(mask)
    yield from totals_in(mask)
    yield from margins_in(mask)
    yield from claimed_in(mask)
