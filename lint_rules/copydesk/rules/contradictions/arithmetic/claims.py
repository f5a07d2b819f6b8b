"""What each number of a text does there: it is an amount, or it states what others come to.

"Sales were £50m last year and are £60m now, up 20%" has two amounts and one claim, a change. A
claim is known by the words right beside its number ("up 20%", "a majority of 40", "12 in all", "the
other three"), whatever the order of the sentence around it. Which amounts a claim is about is for
`claimed` to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.arithmetic.change_words import SIGNS
from copydesk.rules.contradictions.arithmetic.claim_readers import (
    NUMBERS,
    STOPS,
    Act,
    Claim,
    claim_at,
)

if TYPE_CHECKING:
    from copydesk.language.numbers import Number
    from copydesk.rules.contradictions.arithmetic.masks import Mask

_SPELLS = word_set("minutes hours days weeks months years seasons decades")
_FREE = word_set(
    "were was are is have had has will would did do could can may might to in at on from by of and or "
    "as who being having went came got took made fell said voted remained stayed survived died escaped "
    "failed ago last this people now then more less fewer when a an the per each that which against "
    "compared than members back it he she they but after before while with for out all up down"
)

_SCORED = word_set("vote votes point points goal goals seat seats run runs ballots per cent")
_BETWEEN_SIDES = ("to", "-", "–")
_ONE_PERSON = word_set("man woman boy girl youth widow teenager grandmother grandfather")
_PASSED = word_set("touched touching peak peaked high low opened opening trading traded")


class Tokens(NamedTuple):
    """A mask in words, marks and numbers, where each begins in the mask, and each word once.

    `at` are the tokens of the numbers that may take part in a sum.
    """

    mask: Mask
    words: list[str]
    places: list[int]
    here: frozenset[str]
    at: list[int]

    def number(self, token: int) -> Number:
        """The number that a token stands for."""
        return self.mask.at(self.places[token])

    def is_number(self, token: int) -> bool:
        """Whether a token is a number that may take part in a sum."""
        return self.words[token] in NUMBERS and self.places[token] in self.mask.numbers


def tokens_of(mask: Mask) -> Tokens:
    """The tokens of a mask; a hyphen between a number and a word counts as a blank."""
    words: list[str] = []
    places: list[int] = []
    at: list[int] = []
    numbers = mask.numbers
    for match in compiled(r"[a-z]+(?:'[a-z]+)?|\S").finditer(mask.plain):
        word, begin = match[0], match.start()
        if word == "-" and words and mask.plain[begin + 1 : begin + 2].isalpha():
            continue
        if word in NUMBERS and begin in numbers:
            at.append(len(words))
        words.append(word)
        places.append(begin)
    return Tokens(mask, words, places, frozenset(words), at)


def claims_in(tokens: Tokens) -> list[Claim]:
    """The claims of a text."""
    words = tokens.words
    found: list[Claim] = []
    for index in tokens.at:
        if not in_score(words, index) and not _in_ratio(words, index):
            claim = claim_at(words, index)
            if claim is not None and not (
                claim.act is Act.MARGIN and other_side(words, index) >= 0
            ):
                found.append(claim)
    return found


def in_score(words: list[str], index: int) -> bool:
    """Whether a number is one of a score or a fraction's: "3-1", "2/171"."""
    return _beside(words, index, "-–")


def tells_two_years(tokens: Tokens) -> bool:
    """Whether a passage sets one year against another: "last year it was 40; this year it is half"."""
    return ";" in tokens.here and "last" in tokens.here and "this" in tokens.here


def other_side(words: list[str], index: int) -> int:
    """The token of the other number of the score that a number is half of, or -1: "30 votes to 21"."""
    if words[index] not in "#%":
        return -1
    for step in (1, -1):
        at = index + step
        # The votes, points or goals may be named behind the first number.
        if step > 0 and words[at : at + 1] and words[at] in _SCORED:
            at += 1
        if not 0 <= at < len(words) or words[at] not in _BETWEEN_SIDES:
            continue
        at += step
        if step < 0 and at > 0 and words[at] in _SCORED:
            at -= 1
        if 0 <= at < len(words) and words[at] == words[index] and not _moves(words, min(at, index)):
            return at
    return -1


def _moves(words: list[str], index: int) -> bool:
    """Whether a number begins a change, no score: "cut from 40 to 30", "up by 2% to 42%"."""
    before = words[max(0, index - 2) : index]
    return before[-1:] == ["from"] or any(
        word in SIGNS for word in (before if before[-1:] == ["by"] else before[-1:])
    )


def _in_ratio(words: list[str], index: int) -> bool:
    """Whether a number is one of a bowler's figures or a time: "2/171", "2:27"."""
    return _beside(words, index, "/") or (words[index] == "#" and _beside(words, index, ":"))


def _beside(words: list[str], index: int, marks: str) -> bool:
    last = len(words) - 1
    return (index > 1 and words[index - 1] in marks and words[index - 2] in "#%£~") or (
        index + 1 < last and words[index + 1] in marks and words[index + 2] in "#%£~"
    )


def noun_of(tokens: Tokens, index: int) -> frozenset[str]:
    """The first words of what a number counts, without their plural; nothing if it stands alone."""
    found: set[str] = set()
    for word in tokens.words[index + 1 : index + 4]:
        if word in _FREE or word in STOPS or not word.isalpha() or not word[0].isascii():
            break
        found.add(word.removesuffix("s"))
    return frozenset(found)


def amounts_of(
    tokens: Tokens, claims: list[Claim], kind: str, *, scores: bool = False
) -> list[int]:
    """The tokens of a kind that are amounts, no claims."""
    claimed = {claim.token for claim in claims}
    return [
        index
        for index in tokens.at
        if tokens.words[index] == kind
        and index not in claimed
        and not _in_ratio(tokens.words, index)
        and (scores or not in_score(tokens.words, index))
        and not _is_name(tokens, index)
    ]


def _is_name(tokens: Tokens, index: int) -> bool:
    """Whether a number is an age or part of a name, and so no amount: "Six Feet Under"."""
    number, text = tokens.number(index), tokens.mask.text
    if text[number.start - 1 : number.start] == "-" and text[max(0, number.start - 2)].isalpha():
        return True  # "rubidium-82"
    if (
        number.in_words
        and text[number.start].isupper()
        and index
        and tokens.words[index - 1] not in ".:;"
    ):
        return True
    last = text[: number.start].rstrip().rpartition(" ")[2]
    if last.isalpha() and last[0].isupper() and text[number.start].isdigit() and (
        (last.isupper() and len(last) > 1) or (len(last) < 4 and index > 2 and tokens.words[index - 2] not in ".:;,")
    ):  # fmt: skip
        return True
    if (
        tokens.words[index + 1 : index + 2]
        and tokens.words[index + 1] in _SPELLS
        and tokens.words[index - 2 : index] != ["of", "the"]
    ):
        return True
    return (
        number.unit == "m"
        or _is_age(tokens, index)
        or _is_exception(tokens.words, index)
        or _is_passed(tokens, index)
    )


def _is_exception(words: list[str], index: int) -> bool:
    """Whether a number says how few are left out of what has no number: "all but one of its ministers"."""
    return words[max(0, index - 2) : index] == ["all", "but"] and not (
        words[index + 1 : index + 3] == ["of", "the"] and words[index + 3 : index + 4] == ["#"]
    )


def _is_passed(tokens: Tokens, index: int) -> bool:
    """Whether an amount is a level on the way, with no part in the change: "having touched 279p"."""
    near: list[str] = []  # nearest first
    for word in reversed(tokens.words[max(0, index - 4) : index]):
        if word in ",;.#£%":
            break
        near.append(word)
    return (
        not _PASSED.isdisjoint(near)
        and "to" not in near
        and not {"high", "low"} <= tokens.here
        and not ("from" in near and "to" in tokens.words[index + 1 : index + 4])
    )


def _is_age(tokens: Tokens, index: int) -> bool:
    """Whether a number tells an age: "John Smith, 42, won", "men aged 24 and 31", "a woman of 40"."""
    number, text = tokens.number(index), tokens.mask.text
    before = tokens.words[max(0, index - 3) : index]
    if not 0 < number.value < 110:
        return False
    if before[-1:] == ["aged"] or (
        before[-1:] == ["of"] and before[-2:-1] and before[-2] in _ONE_PERSON
    ):
        return True
    if before[:1] == ["aged"] and before[1] in "#~" and before[2] in ("and", "to", "or"):
        return True
    if text[number.start - 2 : number.start] != ", ":
        return False
    if text[number.end : number.end + 1] not in (",", ".", ")", ";"):
        return False
    return text[: number.start - 2].rpartition(" ")[2][:1].isupper()
