"""Whether a number points back to one that was given before: "the 14", "those", "with 75,000 on ..."."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from copydesk.language.words import word_set
from copydesk.rules.contradictions.figures.count_words import GENERAL, key_of, noun_stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Token


class Pointing(Enum):
    """Whether a count says that its things are known: not, by "the 14", or by "those", "of the 14".

    FRAMED is a place where a figure mostly comes again: "With 75,000 on the payroll", "a crowd of
    700"; NOMINAL stands behind a noun that may name what was told: "the arrival of 400 troops".
    """

    NONE = "none"
    FRAMED = "with"
    NOMINAL = "the ... of"
    KNOWN = "the"
    ALL = "all"
    THOSE = "those"


THE = word_set("the its his her their our both")
# Between "the" and a number these change nothing: "the estimated 14 victims".
_ADDING = word_set("estimated reported record total full whole combined entire staggering mere")
# Things of which an event or a firm has one: "a crowd of 700" is the crowd that was told of.
_UNIQUE = word_set(
    "staff workforce crowd audience attendance turnout population payroll sales toll circulation"
)
_OPENING = word_set("at with after for over only")


def pointed(
    tokens: Sequence[Token], start: int, first: int, named: Sequence[str]
) -> tuple[str, Pointing]:
    """The noun that a number belongs to by "of", and whether it points back."""
    pointing = _pointing(tokens, start)
    if pointing is not Pointing.NONE:
        return "", pointing
    if named:
        words = [token.lower for token in tokens[max(0, start - 1) : start]]
        is_one = not _UNIQUE.isdisjoint(named) and (not words or words[0] not in _ADDING)
        return "", Pointing.FRAMED if is_one else Pointing.NONE
    if first > 2 and tokens[first - 1].lower == "of" and tokens[first - 3].lower in THE:
        return key_of(tokens[first - 2].lower), Pointing.NOMINAL
    opening = tokens[0].lower
    if (first == 1 and opening in _OPENING) or (first == 2 and opening == "to"):
        return "", Pointing.FRAMED
    return "", Pointing.NONE


def _pointing(tokens: Sequence[Token], first: int) -> Pointing:
    """Whether a number points back to something that was counted: "the 14", "all three"."""
    at = first - 1
    while at >= 0 and tokens[at].lower in _ADDING:
        at -= 1
    if at < 0:
        return Pointing.NONE
    before = tokens[at].lower
    if before == "all":
        return Pointing.ALL
    if before in ("those", "these"):
        return Pointing.THOSE
    if before == "the" and at and tokens[at - 1].lower in ("of", "all"):
        return Pointing.THOSE
    if before in THE or (before.endswith("'s") and at == first - 1):
        return Pointing.KNOWN
    if before in ("that", "this") and any(
        noun_stem(t.lower) in GENERAL for t in tokens[first : first + 4]
    ):
        return Pointing.KNOWN
    return Pointing.NONE
