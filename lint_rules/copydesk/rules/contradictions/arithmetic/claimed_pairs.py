"""Which two amounts a claim is about, if the words around them tie them to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.dates import MONTH_WORDS, WEEKDAY_WORDS
from copydesk.language.numbers import Bound
from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.claims import amounts_of, noun_of
from copydesk.rules.contradictions.arithmetic.intervals import unit_of

if TYPE_CHECKING:
    from copydesk.language.numbers import Number
    from copydesk.rules.contradictions.arithmetic.claim_readers import Claim
    from copydesk.rules.contradictions.arithmetic.claims import Tokens

# Words that set one amount against another.
_LINKS = word_set(
    "from against compared compares compare previous previously earlier ago last before after now "
    "instead original originally thus therefore hence then until once versus today current currently"
)
_MEASURES = word_set(
    "profit sale revenue turnover losse loss debt cost income earning asset dividend export import "
    "spending saving wage price rent fee tax salary"
)
_CLOSE = 25.0  # times; amounts further apart are amounts of different things


def amounts_near(
    tokens: Tokens, claims: list[Claim], kind: str, start: int, *, scores: bool = False
) -> list[int]:
    """The amounts of a kind; those of the sentence before only if its own are too few."""
    amounts = amounts_of(tokens, claims, kind, scores=scores)
    inside = [index for index in amounts if index >= start]
    if start and len(inside) > 1:
        return []
    return amounts


def pair_of_amounts(
    tokens: Tokens, amounts: list[int], *, tied: bool = False
) -> list[Number] | None:
    """The two amounts, if they are two of one thing that the text sets against each other."""
    if len(amounts) != 2:
        return None
    words = tokens.words
    numbers = [unhedged(tokens, index) for index in amounts]
    first, second = numbers
    if unit_of(first) != unit_of(second) or not first.value or not second.value:
        return None
    if any(number.in_words and number.value < 20 for number in numbers):
        return None
    if not 1 / _CLOSE < first.value / second.value < _CLOSE or first.value == second.value:
        return None
    nouns = [noun_of(tokens, index) for index in amounts]
    if words[amounts[0]] == "#" and nouns[0] and nouns[1] and not nouns[0] & nouns[1]:
        return None
    here = tokens.here
    if len({word.removesuffix("s") for word in here} & _MEASURES) > 1:
        return None
    times = sum(word == "~" or word in MONTH_WORDS or word in WEEKDAY_WORDS for word in words)
    than = any(words[i] == "than" and words[i - 2] in "#£%§¼" for i in range(2, len(words)))
    if (
        not tied
        and not here & _LINKS
        and not {"first", "second"} <= here
        and times < 2
        and not than
    ):
        return None
    return numbers


def unhedged(tokens: Tokens, index: int) -> Number:
    """An amount without the hedge that belongs to a claim: "20 more than the 40"."""
    number = tokens.number(index)
    if number.bound is not Bound.EXACT and tokens.words[index - 1] in ("the", "its", "their"):
        return number._replace(bound=Bound.EXACT, hedge=number.start)
    if (
        number.bound is not Bound.EXACT
        and tokens.words[index - 1] == "than"
        and tokens.words[index - 3] in "#£%¼§"
    ):
        return number._replace(bound=Bound.EXACT, hedge=number.start)
    return number
