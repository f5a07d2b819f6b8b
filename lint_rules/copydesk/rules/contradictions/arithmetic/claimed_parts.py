"""Claims about a whole and its parts wherever they stand: totals, remainders, shares, so many each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.rules.contradictions.arithmetic.claim_readers import Act
from copydesk.rules.contradictions.arithmetic.claimed_products import applied_per_cents, equal_parts
from copydesk.rules.contradictions.arithmetic.claimed_rests import rests_of
from copydesk.rules.contradictions.arithmetic.claimed_shares import shares_of, twice_said
from copydesk.rules.contradictions.arithmetic.claimed_totals import (
    both_sexes,
    bracketed_parts,
    named_again,
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
    if start:
        yield from named_again(tokens, start)
        return
    yield from equal_parts(tokens)
    yield from shares_of(tokens, claims)
    yield from both_sexes(tokens)
    yield from bracketed_parts(tokens)
    yield from applied_per_cents(tokens)
