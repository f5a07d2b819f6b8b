"""Claims about two amounts wherever they stand: changes, multiples and margins.

The words of a claim do not say which amounts it is about. Where just two amounts of its kind stand in
the sentence, or in the sentence and the one before, and words of comparison tie them, it is those.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from copydesk.rules.contradictions.arithmetic.claim_readers import Act
from copydesk.rules.contradictions.arithmetic.claimed_changes import changes_of, multiples_in
from copydesk.rules.contradictions.arithmetic.claimed_margins import margins_of
from copydesk.rules.contradictions.arithmetic.claimed_parts import part_sums
from copydesk.rules.contradictions.arithmetic.claims import claims_in, tokens_of
from copydesk.rules.contradictions.arithmetic.rated_sums import rated_sums
from copydesk.rules.contradictions.arithmetic.recalled_sums import recalled_sums
from copydesk.rules.contradictions.arithmetic.row_parts import hundred_rows, listed_rows
from copydesk.rules.contradictions.arithmetic.row_rates import rated_rows
from copydesk.rules.contradictions.arithmetic.row_ratios import compared_rows
from copydesk.rules.contradictions.arithmetic.row_sums import added_rows, mean_rows
from copydesk.rules.contradictions.arithmetic.rows import rows_of
from copydesk.rules.contradictions.arithmetic.score_sums import score_sums
from copydesk.rules.contradictions.arithmetic.solved_differences import solved_differences
from copydesk.rules.contradictions.arithmetic.solved_products import solved_products
from copydesk.rules.contradictions.arithmetic.solved_scores import solved_scores
from copydesk.rules.contradictions.arithmetic.solved_shares import solved_shares
from copydesk.rules.contradictions.arithmetic.solved_totals import solved_totals
from copydesk.rules.contradictions.arithmetic.sum_looks import holds_two

_SHARES = frozenset("%¼")

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.rules.contradictions.arithmetic.masks import Mask
    from copydesk.rules.contradictions.arithmetic.sums import Sum


def claimed_in(mask: Mask, cut: int = 0) -> Iterator[Sum]:
    """The claims of the sentence that begins at `cut` in the mask, with what they are about.

    With a cut, only claims that find too few amounts in their own sentence.
    """
    if len(mask.numbers) < 2 or max(mask.numbers) < cut:
        return
    tokens = tokens_of(mask)
    if len(mask.numbers) == 2 and _SHARES.isdisjoint(tokens.here) and not holds_two(tokens.here):
        return
    start = bisect_left(tokens.places, cut)
    claims = claims_in(tokens)
    for claim in claims:
        if claim.token >= start and claim.act is Act.CHANGE:
            yield from changes_of(tokens, claims, claim, start)
        elif claim.token >= start and claim.act is Act.MARGIN:
            yield from margins_of(tokens, claims, claim, start)
    yield from multiples_in(tokens, claims, start)
    recalled = [*recalled_sums(tokens, start)]
    yield from recalled or part_sums(tokens, claims, start)
    yield from rated_sums(tokens, start)
    yield from score_sums(tokens, start)
    yield from solved_totals(tokens, start)
    yield from solved_shares(tokens, start)
    if not start:
        yield from solved_products(tokens)
        yield from solved_differences(tokens)
        yield from solved_scores(tokens)
    rows = rows_of(tokens)
    if len(rows) > 1:
        for solver in (compared_rows, hundred_rows, rated_rows):
            yield from solver(tokens, rows, start)
    if len(rows) > 2:
        for solver in (listed_rows, added_rows, mean_rows):
            yield from solver(tokens, rows, start)
