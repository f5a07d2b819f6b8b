"""Sums about an amount of the sentence before: "£5m was raised. A fifth of that, or £1m, is left".

"Of this", "a third of them", "all but three of these", "the sum breaks down into" point back. Each
amount of their kind in the sentence before may be meant: a sum is wrong only if none makes it right.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.numbers import Bound, Form
from copydesk.language.words import word_set
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
    from copydesk.rules.contradictions.arithmetic.claims import Tokens

POINTERS = word_set("that this these those them it which whom")
_WHOLES = word_set(
    "sum money amount total figure cash group grant package budget bill funding pot prize cost"
)
# Words that say that nothing is left out.
_CLOSED = word_set(
    "breaks break divided split shared made consists consist comprises comprising rest remaining other others only"
)
_GAP = word_set(
    ", or some about roughly just nearly ( – — - : that is was i.e. almost around exactly a total of equal to equivalent"
)
_LEAVING = word_set("left leaves leaving leave")


class _Reading(NamedTuple):
    tokens: Tokens
    start: int

    def earlier(self, like: Number) -> list[Number]:
        """The amounts of the sentence before that have a number's unit."""
        tokens = self.tokens
        return [
            tokens.number(i)
            for i in range(self.start)
            if tokens.words[i] in "#£"
            and tokens.is_number(i)
            and unit_of(tokens.number(i)) == unit_of(like)
        ]


def points_back(words: Sequence[str]) -> bool:
    """Whether the words of a sentence point to an amount before it."""
    return any(
        word in POINTERS or (word in _WHOLES and index and words[index - 1] == "the")
        for index, word in enumerate(words[:14])
    )


def recalled_sums(tokens: Tokens, start: int) -> Iterator[Sum]:
    """The sums of the sentence that begins at a token, about amounts before it."""
    if not start or not points_back(tokens.words[start:]):
        return
    reading = _Reading(tokens, start)
    shares = [*_shares(reading)]
    yield from shares
    if not shares:
        yield from _parts(reading)


def _shares(reading: _Reading) -> Iterator[Sum]:
    """Shares of what went before: "a fifth of that, or £1m", "all but three of them, or 37"."""
    tokens, words = reading.tokens, reading.tokens.words
    for index in range(reading.start, len(words) - 3):
        if words[index + 1] != "of" or words[index] not in "¼%#" or not tokens.is_number(index):
            continue
        but = words[index - 2 : index] == ["all", "but"]
        if words[index] == "#" and not but:
            continue
        after = index + 2 + (words[index + 2] in ("the", "all"))
        if words[after] not in POINTERS and words[after] not in _WHOLES:
            continue
        told = _told(tokens, after + 1)
        if told < 0:
            continue
        share, number = tokens.number(index), tokens.number(told)
        text = tokens.mask.text
        said = spread(text, number)
        if number.step <= 1 and not number.unit:
            said = said.widened(0.5)
        near: tuple[float, Number, Interval, float] | None = None
        for whole in reading.earlier(number):
            if but:
                worked, exact = (
                    spread(text, whole).minus(spread(text, share)),
                    value_of(whole) - share.value,
                )
            else:
                unit = 1.0 if share.form is Form.FRACTION else 0.01
                low, high = spread(text, share)
                low, high = max(0.0, low) * unit, high * unit
                if share.form is Form.FRACTION and share.bound is Bound.EXACT:
                    low = high = share.value
                worked, exact = (
                    spread(text, whole).times(low, high),
                    value_of(whole) * share.value * unit,
                )
            if said.meets(worked):
                near = None
                break
            off = abs(exact - value_of(number)) / (exact or 1)
            if (
                exact > 0
                and 0.3 < value_of(number) / exact < 3.4
                and (near is None or off < near[0])
            ):
                near = (off, whole, worked, exact)
        if near is not None:
            _, whole, worked, exact = near
            how = f"All but {shown(tokens.mask, share)}" if but else shown(tokens.mask, share)
            account = f"{how} of {shown(tokens.mask, whole)} is {written(exact, unit_of(whole))}"
            yield Sum(said, worked, place(number), (place(share), place(whole)), account)


def _told(tokens: Tokens, index: int) -> int:
    """The token of the number in apposition from a token on, or -1."""
    words = tokens.words
    if index >= len(words) or words[index] not in (",", "(", "–", "—", ":", "or", "-"):
        return -1
    while index < len(words) and words[index] in _GAP:
        index += 1
    if index < len(words) and words[index] in "#£" and tokens.is_number(index):
        return index
    return -1


def _parts(reading: _Reading) -> Iterator[Sum]:
    """Parts of what went before: "of this, £3m goes on staff and £2m on buildings"."""
    tokens, words, start = reading.tokens, reading.tokens.words, reading.start
    own = words[start:]
    of_it = own[0] == "of" and own[1:2] and (own[1] in POINTERS or own[1] in ("the", "all"))
    sums_up = any(word in _WHOLES and before == "the" for before, word in pairwise(own))
    closed = bool(_CLOSED & frozenset(own)) or "no other" in " ".join(own)
    if (not of_it and not (sums_up and closed)) or any(word.startswith("includ") for word in own):
        return
    open_end = any(
        word in ("rest", "remaining", "others", "remainder")
        and not frozenset(own[i + 1 : i + 3]) & {"#", "£", ",", "("}
        for i, word in enumerate(own)
    )
    for kind in "£#" if of_it else "£":
        at = [i for i in range(start, len(words)) if words[i] == kind and tokens.is_number(i)]
        if not 2 <= len(at) <= 5:
            continue
        if any(
            words[i - 1] == "of" and words[i - 2] not in ("total", "sum") and i - start > 2
            for i in at
        ):
            return
        numbers = [tokens.number(i) for i in at]
        if any(
            unit_of(n) != unit_of(numbers[0]) or n.bound in (Bound.AT_LEAST, Bound.AT_MOST)
            for n in numbers
        ):
            return
        wholes = [
            n
            for n in reading.earlier(numbers[0])
            if value_of(n) > max(value_of(p) for p in numbers)
        ]
        if not wholes or any(n.bound in (Bound.AT_LEAST, Bound.AT_MOST) for n in wholes):
            return
        made = total(spread(tokens.mask.text, n) for n in numbers)
        exact = sum(value_of(n) for n in numbers)
        if any(made.meets(spread(tokens.mask.text, whole)) for whole in wholes):
            return
        left = bool(_LEAVING & frozenset(own)) or any(
            words[i - 1] in ("other", "remaining") for i in at
        )
        over = all(exact > value_of(whole) for whole in wholes)
        if (open_end and not over) or not (left or closed or (over and _once_each(words, at))):
            return
        whole = min(wholes, key=lambda n: abs(value_of(n) - exact))
        if not 0.5 < exact / value_of(whole) < 2:
            return
        listed = ", ".join(shown(tokens.mask, n) for n in numbers[:-1])
        account = (
            f"{listed} and {shown(tokens.mask, numbers[-1])} make {written(exact, unit_of(whole))}"
        )
        others = tuple(place(n) for n in (*numbers[:-1], whole))
        account += f", not {shown(tokens.mask, whole)}"
        yield Sum(spread(tokens.mask.text, whole), made, place(numbers[-1]), others, account)
        return


def _once_each(words: Sequence[str], at: Sequence[int]) -> bool:
    """Whether the parts are set beside each other, so that nothing counts twice."""
    return (
        all(
            "and" in words[first:second] or "," in words[first:second]
            for first, second in pairwise(at)
        )
        and words[at[0]] == "£"
    )
