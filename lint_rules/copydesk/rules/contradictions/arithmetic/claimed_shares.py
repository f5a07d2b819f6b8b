"""One share in two ways: "70%, or seven in ten"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound, Form
from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.intervals import Interval
from copydesk.rules.contradictions.arithmetic.sums import Sum, place, shown, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.rules.contradictions.arithmetic.claims import Tokens

_RATES = word_set("rate proportion share percentage ratio figure")
_AGAIN = word_set(
    ", ( or – — - some about just over under nearly almost around roughly that is exactly a"
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
