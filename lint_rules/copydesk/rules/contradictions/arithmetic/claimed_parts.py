"""Claims about a whole and its parts wherever they stand: totals, remainders, shares said twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.rules.contradictions.arithmetic.claim_readers import Act
from copydesk.rules.contradictions.arithmetic.claimed_rests import rests_of
from copydesk.rules.contradictions.arithmetic.claimed_shares import twice_said
from copydesk.rules.contradictions.arithmetic.claimed_totals import (
    both_sexes,
    totals_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.rules.contradictions.arithmetic.claim_readers import Claim
    from copydesk.rules.contradictions.arithmetic.claims import Tokens
    from copydesk.rules.contradictions.arithmetic.sums import Sum


def part_sums(tokens: Tokens, claims: list[Claim], start: int) -> Iterator[Sum]:
    """What the sentence that begins at a token states of wholes and parts."""
    for claim in claims:
        if claim.token >= start and claim.act is Act.TOTAL:
            yield from totals_of(tokens, claims, claim, start)
        elif claim.token >= start and claim.act is Act.REST:
            yield from rests_of(tokens, claims, claim, start)
    yield from twice_said(tokens, start)
    if not start:
        yield from both_sexes(tokens)
