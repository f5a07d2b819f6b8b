"""Margins between two amounts: "a majority of 40", "six points ahead", "the three-goal margin"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound
from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.claimed_pairs import amounts_near, unhedged
from copydesk.rules.contradictions.arithmetic.claims import (
    amounts_of,
    in_score,
    noun_of,
    other_side,
)
from copydesk.rules.contradictions.arithmetic.intervals import Interval, spread
from copydesk.rules.contradictions.arithmetic.sums import Sum, place, shown, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.rules.contradictions.arithmetic.claim_readers import Claim
    from copydesk.rules.contradictions.arithmetic.claims import Tokens
    from copydesk.rules.contradictions.arithmetic.masks import Mask

_COUNTED = word_set(
    "vote point goal shot seat majority lead win victory defeat margin gap cushion deficit advantage ahead clear behind first-inning aye noe yes no"
)
_NO_MARGIN = word_set(
    "odds ratio wicket wickets innings set sets seed lap laps aggregate tie-break tiebreak leg "
    "handicap par play-off penalties shootout half-time extra-time halftime half quarter period "
    "hole holes round rounds averaged average minutes after"
)
# What points back to the score of the sentence before.
_OF_SCORE = ("margin", "win", "victory", "defeat", "majority", "won", "is", "was")
_FAR = 6  # times; sides further apart are no sides of one contest


def margins_of(tokens: Tokens, claims: list[Claim], claim: Claim, start: int) -> Iterator[Sum]:
    """The margin that a claim states, if just two amounts may be its sides."""
    if not (_NO_MARGIN - _innings(tokens.mask)).isdisjoint(tokens.here):
        return
    words, number = tokens.words, tokens.number(claim.token)
    if start and any(other_side(words, index) >= 0 for index in range(start, len(words))):
        return  # it is about the score of its own sentence
    if words[claim.token + 1 : claim.token + 2] in (["run"], ["runs"]) and not _innings(
        tokens.mask
    ):
        return  # runs are won by over two innings
    kinds = {"%": "%", "§": "%", "#": "#%"}.get(words[claim.token], "")
    pools = [
        pool for k in kinds if len(pool := amounts_near(tokens, claims, k, start, scores=True)) > 1
    ]
    if (
        not pools
        and not start
        and {*words[claim.token + 1 : claim.token + 2], number.unit} & {"points", "point"}
    ):
        pools = [_half_named(tokens, claims)]
    if len(pools) != 1 or len(pools[0]) != 2 or not _are_sides(tokens, claim, pools[0], start):
        return
    first, second = (unhedged(tokens, index) for index in pools[0])
    exact = abs(first.value - second.value)
    worked = Interval(exact, exact)
    per_cent = "%" in (words[pools[0][0]], words[pools[0][1]])
    if per_cent:
        worked = worked.widened(0.6 * max(first.step, second.step))
    said = spread(tokens.mask.text, number).widened(0.5 * number.step if number.step >= 10 else 0)
    gap = written(exact, "points" if per_cent else "")
    account = f"{shown(tokens.mask, first)} and {shown(tokens.mask, second)} differ by {gap}"
    yield Sum(said, worked, place(number), (place(first), place(second)), account)


def _half_named(tokens: Tokens, claims: list[Claim]) -> list[int]:
    """A per cent and a number that leaves its "per cent" to it: "Smith got 60 per cent, Jones 45"."""
    at = [*amounts_of(tokens, claims, "%"), *amounts_of(tokens, claims, "#")]
    behind = tokens.words[at[1] + 1 : at[1] + 2] if len(at) == 2 else ["?"]
    return at if behind in ([], [","], ["."], [";"], [")"]) and tokens.words[at[0]] == "%" else []


def _are_sides(tokens: Tokens, claim: Claim, amounts: list[int], start: int) -> bool:
    """Whether two amounts may be the sides that a margin lies between."""
    words, margin = tokens.words, tokens.number(claim.token)
    first, second = (unhedged(tokens, index) for index in amounts)
    if any(number.bound is not Bound.EXACT or number.in_words for number in (first, second)):
        return False
    sides = [other_side(words, index) for index in amounts]
    if (sides[0] >= 0 or sides[1] >= 0) and sides != amounts[::-1]:
        return False  # one of a score, and a number that is not of it
    if in_score(words, amounts[0]):
        return (
            in_score(words, amounts[1])
            and first.value != second.value
            and margin.value <= first.value + second.value + 2
            and not (start and claim.word not in _OF_SCORE)
        )
    if any(_compounded(tokens, index) for index in amounts):
        return False
    high, low = max(first.value, second.value), min(first.value, second.value)
    if margin.value >= high or not low or high / low > _FAR or (high > 200 and high > 4 * low):
        return False
    if words[amounts[0]] == "%":
        return words[claim.token] == "§" or "point" in tokens.mask.plain
    nouns = [noun_of(tokens, index) for index in (*amounts, claim.token)]
    return all(not noun or noun & _COUNTED for noun in nouns)


def _compounded(tokens: Tokens, index: int) -> bool:
    """Whether a number is part of another word: "the 250-seat assembly"."""
    behind = tokens.mask.plain[tokens.places[index] + 1 : tokens.places[index] + 3]
    return behind[:1] == "-" and behind[1:].isalpha()


def _innings(mask: Mask) -> frozenset[str]:
    """A lead on first innings is a difference of two scores, other margins of innings are not."""
    return frozenset(
        {"innings"} if "innings lead" in mask.plain or "innings deficit" in mask.plain else ()
    )
