"""Shares: "50 of the 200 (25%)", "25% of the 200, or 50", "70%, or seven in ten"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound, Form
from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.intervals import Interval, spread, unit_of, value_of
from copydesk.rules.contradictions.arithmetic.sums import Sum, place, shown, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.language.numbers import Number
    from copydesk.rules.contradictions.arithmetic.claim_readers import Claim
    from copydesk.rules.contradictions.arithmetic.claims import Tokens

_RATES = word_set("rate proportion share percentage ratio figure")
_OPENS = word_set("( or , : – — - is was represents about some roughly just nearly or that")
_CLOSES = word_set(") , . ; : – — died survived")
_AGAIN = word_set(
    ", ( or – — - some about just over under nearly almost around roughly that is exactly a"
)
_MAKES_UP = word_set("up for represents represented is was constitutes constituted")


def shares_of(tokens: Tokens, claims: list[Claim]) -> Iterator[Sum]:
    """Part, whole and share where just these three stand together."""
    words = tokens.words
    shares = [i for i, w in enumerate(words) if w in "%¼" and tokens.is_number(i)]
    claimed = {claim.token for claim in claims}
    if len(shares) != 1 or shares[0] in claimed:
        return
    for kind in "#£":
        amounts = [i for i, w in enumerate(words) if w == kind and tokens.is_number(i)]
        if len(amounts) != 2 or claimed & set(amounts):
            continue
        part, whole = sorted(amounts, key=lambda i: value_of(tokens.number(i)))
        if not is_of(words, whole) or unit_of(tokens.number(part)) != unit_of(tokens.number(whole)):
            continue
        share = shares[0]
        apposed = (
            share
            if _apposed(words, share)
            else part
            if _apposed(words, part) and abs(whole - share) < 9
            else -1
        )
        if (
            apposed < 0
            and words[share + 1] == "of"
            and part < share < whole
            and words[share - 1] in _MAKES_UP
        ):
            apposed = share
        if apposed < 0:
            continue
        yield from _share_sum(
            tokens,
            tokens.number(share),
            tokens.number(part),
            tokens.number(whole),
            by_share=apposed == share,
        )


def is_of(words: list[str], whole: int) -> bool:
    """Whether "of the" stands before a whole."""
    back = whole - 1
    while back >= 0 and words[back] in {
        "the",
        "its",
        "his",
        "her",
        "their",
        "these",
        "those",
        "all",
        "our",
        "a",
        "total",
        "about",
        "some",
        "nearly",
    }:
        back -= 1
    return back >= 0 and words[back] in ("of", "among", "from")


def _apposed(words: list[str], index: int) -> bool:
    """Whether a number stands between marks, as one that is said once more."""
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else "."
    if before == "of" and words[index - 2] in _RATES:
        return True
    if before in (":", "(") and after.isalpha():  # "one in four died: 50 people."
        after = words[index + 2] if index + 2 < len(words) else "."
    return before in _OPENS and after in _CLOSES


def _share_sum(
    tokens: Tokens, share: Number, part: Number, whole: Number, *, by_share: bool
) -> Iterator[Sum]:
    text = tokens.mask.text
    if not 0 < value_of(part) < value_of(whole) or "/" in shown(tokens.mask, share):
        return
    if any(n.bound is not Bound.EXACT for n in (part, whole)):
        return
    said = spread(text, share)
    said = (
        said.times(100, 100).widened(1)
        if share.form is Form.FRACTION
        else said.widened(max(share.step, 0.1))
    )
    worked = spread(text, part).over(spread(text, whole)).times(100, 100)
    exact = 100 * value_of(part) / value_of(whole)
    told, others = (share, (part, whole)) if by_share else (part, (share, whole))
    value = value_of(whole) * share.value / (1 if share.form is Form.FRACTION else 100)
    account = (
        f"{shown(tokens.mask, part)} of {shown(tokens.mask, whole)} is {written(exact, '%')}"
        if by_share
        else f"{shown(tokens.mask, share)} of {shown(tokens.mask, whole)} is {written(value, unit_of(whole))}"
    )
    yield Sum(said, worked, place(told), tuple(place(n) for n in others), account)


def twice_said(tokens: Tokens, start: int) -> Iterator[Sum]:
    """One share in two ways: "70%, or seven in ten"."""
    words = tokens.words
    at = [i for i in range(start, len(words)) if words[i] in "%¼" and tokens.is_number(i)]
    for first, second in pairwise(at):
        between = words[first + 1 : second]
        rate = (
            words[second - 1] == "of"
            and words[second - 2] in _RATES
            and len(at) == 2
            and len(between) < 12
        )
        rate = rate or (
            words[first] == "¼" and between[:1] == ["of"] and 2 < len(between) < 6 and between[-1] in (",", "(")
            and words[second + 1 : second + 2] in ([","], [")"])
        )  # fmt: skip
        if words[first] == words[second] or (len(between) > 4 and not rate):
            continue
        if not rate and (
            not between
            or between[0] not in (",", "(", "or", "–", "—", "-")
            or not frozenset(between) <= _AGAIN
        ):
            continue
        if second + 1 < len(words) and words[second + 1] not in (
            ",",
            ")",
            ".",
            ";",
            "of",
            "–",
            "—",
            "-",
        ):
            continue
        one, other = tokens.number(first), tokens.number(second)
        if "," in between and "or" not in between and words[second + 1 : second + 2] == ["of"]:
            continue
        values = [n.value * (100 if n.form is Form.FRACTION else 1) for n in (one, other)]
        near = max(4.0, 0.08 * values[0])
        if any(n.bound is not Bound.EXACT for n in (one, other)):
            near = max(5.0, 0.1 * values[0])
        account = f"{shown(tokens.mask, one)} is {written(values[0], '%')}"
        yield Sum(
            Interval(values[1], values[1]), Interval(values[0], values[0]).widened(near),
            place(other), (place(one),), account,
        )  # fmt: skip
