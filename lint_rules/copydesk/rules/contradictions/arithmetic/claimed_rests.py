"""What is left of a whole: "the other 15", "leaving 15", "the remaining 20%"."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound, Form
from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.claims import amounts_of, noun_of
from copydesk.rules.contradictions.arithmetic.intervals import Interval, spread, unit_of, value_of
from copydesk.rules.contradictions.arithmetic.recalled_sums import POINTERS
from copydesk.rules.contradictions.arithmetic.settled import are_plain, settle, taken_off
from copydesk.rules.contradictions.arithmetic.sums import Sum, place, shown, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.language.numbers import Number
    from copydesk.rules.contradictions.arithmetic.claim_readers import Claim
    from copydesk.rules.contradictions.arithmetic.claims import Tokens

_TIMES = word_set("minute hour day week month year game match inning season lap hole")
_LENGTHS = word_set("mile km kilometre kilometer metre meter yard furlong m")


def rests_of(tokens: Tokens, claims: list[Claim], claim: Claim, start: int) -> Iterator[Sum]:
    """The remainder that a claim states, with the whole and the part before it."""
    words = tokens.words
    left, kind = tokens.number(claim.token), words[claim.token]
    if left.bound in (Bound.AT_LEAST, Bound.AT_MOST):
        return
    if kind in "%¼":
        shares = [i for i in amounts_of(tokens, claims, "%") if i < claim.token]
        yield from _rest_of_all(tokens, left, [tokens.number(i) for i in shares], words)
        return
    amounts = [i for i in amounts_of(tokens, claims, kind) if i < claim.token]
    if len(amounts) in (3, 4) and claim.word in ("left", "remaining", "unspent") and not start:
        numbers = [tokens.number(i) for i in (*amounts, claim.token)]
        if are_plain(numbers) and value_of(numbers[0]) == max(value_of(n) for n in numbers):
            yield from settle(tokens, claim.token, [taken_off(tokens, amounts[0], amounts[1:])])
        return
    if len(amounts) != 2 or not _part_a_whole(tokens, claim, amounts, start):
        return
    part, whole = sorted((tokens.number(i) for i in amounts), key=value_of)
    exact = value_of(whole) - value_of(part)
    if value_of(left) >= value_of(whole) or not 0.3 <= value_of(left) / (exact or 1) <= 3:
        return
    text = tokens.mask.text
    worked = spread(text, whole).minus(spread(text, part))
    account = f"{shown(tokens.mask, whole)} less {shown(tokens.mask, part)} is {written(exact, unit_of(whole))}"
    yield Sum(spread(text, left), worked, place(left), (place(part), place(whole)), account)


def _part_a_whole(tokens: Tokens, claim: Claim, amounts: list[int], start: int) -> bool:
    """Whether two amounts are a whole and a part of it: of one thing, and told in that order."""
    words, first, second = tokens.words, *amounts
    numbers = [tokens.number(i) for i in (*amounts, claim.token)]
    if len({unit_of(n) for n in numbers}) > 1 or any(
        n.bound in (Bound.AT_LEAST, Bound.AT_MOST) for n in numbers
    ):
        return False
    one, other, own = (noun_of(tokens, i) for i in (first, second, claim.token))
    if own & _LENGTHS and not (one | other) & _LENGTHS:
        return False  # "a group of five with 4km left"
    if own & _TIMES or (own and one and other and not own & (one | other)):
        return False
    if start and (first >= start or second >= start):
        inside = first if first >= start else second
        elsewhere = words[inside + 1] == "of" and words[inside + 2] not in POINTERS
        if first >= start or elsewhere:
            return False
    if value_of(numbers[0]) <= value_of(numbers[1]):  # the part comes first: "12 of the 20"
        return "of" in words[first + 1 : second]
    return bool(one and not other) or bool(one & other) or "of" in words[:second]


def _rest_of_all(
    tokens: Tokens, left: Number, before: list[Number], words: list[str]
) -> Iterator[Sum]:
    halves = [
        tokens.number(i)
        for i, w in enumerate(words)
        if w == "¼" and tokens.is_number(i) and tokens.number(i) is not left
    ]
    halves = [
        n for n in halves if not any(0 <= one.start - n.end < 6 for one in before)
    ]  # "half (48%)"
    parts = [n.value for n in before] + [100 * n.value for n in halves]
    if not 1 <= len(parts) <= 4 or len(halves) > 1:
        return
    rest = left.value * (100 if left.form is Form.FRACTION else 1)
    step = max([left.step, 1.0, *(n.step for n in before)])
    slack = 0.6 * step * (len(parts) + 1)
    for size in range(1, len(parts) + 1):
        if any(abs(sum(some) + rest - 100) <= slack for some in combinations(parts, size)):
            return
    made = sum(parts) + rest
    if not 75 <= made <= 130:
        return
    given = [*before, *halves]
    listed = ", ".join(shown(tokens.mask, n) for n in given)
    account = f"{listed} and {shown(tokens.mask, left)} make {written(made, '%')}, not 100%"
    yield Sum(
        Interval(100, 100),
        Interval(made, made),
        place(left),
        tuple(place(n) for n in given),
        account,
    )
