"""What stands around a word: its neighbours, and the features that a model weighs.

A neighbour is a word in lower case, or one of the signs of `bigrams`. Beyond a mark that parts
words nothing is seen but the mark.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.bigrams import COMMA, MARK, NUMBER, SIGNS
from copydesk.language.words import byte_set

if TYPE_CHECKING:
    from collections.abc import Sequence

REACH = 3
"""How many neighbours are seen on either side."""

_WIDTH = 48  # characters that are looked through for them
_ENDINGS = (
    b"ing", b"ed", b"ly", b"tion", b"ions", b"ies", b"es", b"s", b"er", b"est", b"al", b"ive", b"ous",
    b"ment", b"ness", b"ity", b"able", b"ful", b"y", b"e", b"n", b"t",
)  # fmt: skip
# Words that are a class of their own: those that say what part of speech stands beside them.
_SMALL = SIGNS | byte_set(
    "a an the this that these those my your his her its our their some any no every each all both many much more most other another such one two "
    "of in on at by for with from into about against over under between through after before during without as like than upon within since until to "
    "and or but if when while because although though whether where who which what how why so not never "
    "i you he she it we they me him us them there here "
    "is are was were be been being am has have had having do does did will would can could may might shall should must "
    "isn't aren't wasn't weren't don't doesn't didn't won't can't cannot i'm it's that's "
    "said says say made make makes get got go going went come came take took see seen used use very too also just only even still now then"
)  # fmt: skip


class Context(NamedTuple):
    """The neighbours of a place, nearest first: `REACH` of them on either side."""

    before: tuple[bytes, bytes, bytes]
    after: tuple[bytes, bytes, bytes]


_pattern: list[re.Pattern[str]] = []


def tokens(text: str) -> list[bytes]:
    """Return the words and signs of a text; quotation marks and emphasis count as nothing."""
    if not _pattern:
        _pattern.append(
            re.compile(r"[a-z\u00df-\u00f6\u00f8-\u00ff]+(?:'[a-z]+)*|\d[\d.,]*|[^\w\s]|\w+|\n\n")
        )
    found: list[bytes] = []
    for token in _pattern[0].findall(text.lower().replace("\u2019", "'")):
        first = token[0]
        if first.isalpha() and first < "\u0100":
            found.append(token.encode("latin-1", "replace"))
        elif first.isdigit():
            found.append(NUMBER)
        elif first == ",":
            found.append(COMMA)
        elif first not in "\"'\u201c\u201d\u2018*_\x7f\xad" and found[-1:] != [MARK]:
            found.append(MARK)
    return found


def around(prose: str, start: int, end: int) -> Context:
    """Return the neighbours of prose[start:end]."""
    before = tokens(prose[max(0, start - _WIDTH) : start])
    after = tokens(prose[end : end + _WIDTH])
    return Context(seen(before[: -REACH - 1 : -1]), seen(after[:REACH]))


def seen(nearest: Sequence[bytes]) -> tuple[bytes, bytes, bytes]:
    """Return three neighbours, with marks beyond the first mark and beyond the text."""
    one = nearest[0] if nearest else MARK
    two = nearest[1] if one != MARK and len(nearest) > 1 else MARK
    three = nearest[2] if two != MARK and len(nearest) > 2 else MARK
    return (one, two, three)


def kind(word: bytes) -> bytes:
    """Return the class of a neighbour: a small word itself, another word's ending."""
    if word in _SMALL:
        return word
    for ending in _ENDINGS:
        if word.endswith(ending):
            return b"*" + ending
    return b"*"


def features(context: Context) -> list[bytes]:
    """Return the features of a place: neighbours, rows of neighbours, and their classes."""
    one, two, three = context.before
    first, second, third = context.after
    k1, k2, n1, n2 = kind(one), kind(two), kind(first), kind(second)
    return [
        b"L" + one, b"R" + first,
        b"K" + two, b"S" + second,
        b"J" + three, b"T" + third,
        b"LR" + one + b" " + first, b"KL" + two + b" " + one, b"RS" + first + b" " + second,
        b"l" + k1, b"r" + n1,
        b"lr" + k1 + b" " + n1, b"kl" + k2 + b" " + k1, b"rs" + n1 + b" " + n2,
        b"klr" + k2 + b" " + k1 + b" " + n1, b"lrs" + k1 + b" " + n1 + b" " + n2,
    ]  # fmt: skip
