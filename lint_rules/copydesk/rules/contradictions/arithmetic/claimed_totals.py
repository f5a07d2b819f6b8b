"""Totals and their parts: "25 on Friday and 15 on Saturday, 40 in all", parts in brackets, both sexes."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound
from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.claimed_shares import is_of
from copydesk.rules.contradictions.arithmetic.claims import amounts_of, noun_of
from copydesk.rules.contradictions.arithmetic.intervals import (
    Interval,
    spread,
    total,
    unit_of,
    value_of,
)
from copydesk.rules.contradictions.arithmetic.sums import Sum, place, shown, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.language.numbers import Number
    from copydesk.rules.contradictions.arithmetic.claim_readers import Claim
    from copydesk.rules.contradictions.arithmetic.claims import Tokens

_JOINS = word_set("and plus as with , ; + & :")
_GROWS = word_set("raising bringing brings brought taking takes took rose rises rising")
_MORE = word_set(
    "another more further since far latest extra also now already other others previous earlier including include included includes average averaging"
)
_MALE = word_set("men man boy boys male males")
_FEMALE = word_set("women woman girl girls female females")
_EVERY = word_set("each apiece every")
_MOST_PARTS = 5


def totals_of(tokens: Tokens, claims: list[Claim], claim: Claim, start: int) -> Iterator[Sum]:
    """The total that a claim states, with the amounts of its kind as its parts."""
    words = tokens.words
    whole = tokens.number(claim.token)
    if claim.word == "to" and whole.bound is Bound.AT_MOST:  # "add up to"
        whole = whole._replace(bound=Bound.EXACT, hedge=whole.start)
    parts = _parts(tokens, claims, claim, start)
    numbers = [tokens.number(index) for index in parts]
    if len(parts) < 2 or not _may_be_summed(whole, numbers):
        return
    here = tokens.here
    values = [value_of(n) for n in numbers]
    spreads = [spread(tokens.mask.text, n) for n in numbers]
    said = spread(tokens.mask.text, whole)
    times = (
        len(parts) == 2
        and words[claim.token] == "#"
        and (bool(here & _EVERY) or _of_each(tokens, parts))
    )
    made = values[0] * values[1] if times else sum(values)
    worked = Interval(made, made) if times else total(spreads)
    if not 0.6 <= made / (value_of(whole) or 1) <= 1.7:
        return
    if not times:
        if here & {"each", "apiece", "per"} or not _coordinated(tokens, parts, claim.token):
            return
        if len(values) > 2 and 2 * max(values) == made:
            return  # one is what the others make
        if any([*words[index + 1 : index + 3]] == ["of", "them"] for index in parts):
            return
        some = (some for size in range(2, len(parts) + 1) for some in combinations(spreads, size))
        if max(values) > value_of(whole) or any(said.meets(total(one)) for one in some):
            return
        if (
            here & _GROWS
            and made <= value_of(whole)
            and _may_grow(here, made / value_of(whole), start)
        ):
            return
    shown_parts = [shown(tokens.mask, n) for n in numbers]
    listed = f"{', '.join(shown_parts[:-1])} {'times' if times else 'and'} {shown_parts[-1]}"
    account = f"{listed} {'is' if times else 'make'} {written(made, unit_of(whole))}"
    yield Sum(said, worked, place(whole), tuple(place(n) for n in numbers), account)


def _parts(tokens: Tokens, claims: list[Claim], claim: Claim, start: int) -> list[int]:
    """The amounts that may make up a total: all of its kind, on one side of it."""
    words, here = tokens.words, tokens.here
    amounts = amounts_of(tokens, claims, words[claim.token])
    if not 2 <= len(amounts) <= _MOST_PARTS or here & _MORE:
        return []
    if start and (claim.token - start > 6 or sum(index >= start for index in amounts) > 1):
        return []
    if "out of" in " ".join(words[max(0, claim.token - 7) : claim.token]):
        return []
    if not all(
        tokens.number(i).in_words for i in amounts
    ):  # "the two brothers have 50 and 40 caps"
        amounts = [
            i
            for i in amounts
            if not (tokens.number(i).in_words and words[i - 1] in ("the", "these", "all"))
        ]
    if len(amounts) < 2 or amounts[0] < claim.token < amounts[-1]:
        return []
    if here & _GROWS and amounts[-1] > claim.token:
        return []
    own = noun_of(tokens, claim.token)
    if own and not any(own & noun_of(tokens, index) for index in amounts):
        return amounts if all(second - first < 6 for first, second in pairwise(amounts)) else []
    return amounts


def _may_be_summed(whole: Number, parts: Sequence[Number]) -> bool:
    """Whether all have one unit, and none leaves more open than rounding does."""
    return all(
        unit_of(n) == unit_of(whole)
        and n.bound not in (Bound.AT_LEAST, Bound.AT_MOST)
        and not n.is_range
        for n in (whole, *parts)
    )


def _may_grow(here: frozenset[str], ratio: float, start: int) -> bool:
    """Whether something may have been there before: "bringing his total to"."""
    return bool(start) or ratio < 0.8 or bool(here & {"his", "her", "their", "its"})


def _of_each(tokens: Tokens, amounts: Sequence[int]) -> bool:
    """Whether one amount is made of the other: "12 teams of 11 players"."""
    first, second = amounts
    return (
        tokens.words[second - 1] == "of" and second - first < 5 and tokens.words[first + 1] != "of"
    )


def _coordinated(tokens: Tokens, amounts: Sequence[int], skip: int) -> bool:
    """Whether the amounts are members of one list."""
    if not {"and", "plus", "&", "+", ";", ".", "with", "as"} & frozenset(
        tokens.words[amounts[0] : amounts[-1]]
    ) and (skip > amounts[0]):
        return False
    for first, second in pairwise(amounts):
        if (
            not _JOINS & frozenset(tokens.words[first + 1 : second])
            and "." not in tokens.words[first:second]
        ):
            return False
        of_both = tokens.words[second - 1] == tokens.words[first - 1] == "of"
        if not of_both and tokens.words[second - 1] in ("in", "of", "from", "to", "than", "-", "–"):
            return False
    return True


def both_sexes(tokens: Tokens) -> Iterator[Sum]:
    """Both sexes among a whole: "there were seven women and 12 men among the 19 members"."""
    words = tokens.words
    at = [i for i in range(len(words)) if words[i] == "#" and tokens.is_number(i)]
    if len(at) != 3:
        return
    sexes = [
        "m" if _MALE & {*words[i + 1 : i + 3]} else "f" if _FEMALE & {*words[i + 1 : i + 3]} else ""
        for i in at
    ]
    if sorted(sexes) != ["", "f", "m"]:
        return
    whole = at[sexes.index("")]
    parts = [i for i in at if i != whole]
    if (
        parts[1] - parts[0] > 5
        or not {"and", ","} & {*words[parts[0] : parts[1]]}
        or not (
            is_of(words, whole)
            or (words[whole - 1] in ":–—" and words[whole + 1 : whole + 2] == ["people"])
        )
    ):
        return
    numbers = [tokens.number(i) for i in parts]
    all_ = tokens.number(whole)
    made = sum(n.value for n in numbers)
    there = "there" in words[: parts[0]] and words[parts[0] - 1] in ("were", "are")
    if not 0.5 < made / (all_.value or 1) < 2 or any(
        n.bound is not Bound.EXACT for n in (*numbers, all_)
    ):
        return
    if made > all_.value or (there and whole > parts[1]) or words[whole - 1] in ":–—":
        account = f"{shown(tokens.mask, numbers[0])} and {shown(tokens.mask, numbers[1])} make {written(made)}"
        worked = total(spread(tokens.mask.text, n) for n in numbers)
        yield Sum(
            spread(tokens.mask.text, all_),
            worked,
            place(all_),
            tuple(place(n) for n in numbers),
            account,
        )
