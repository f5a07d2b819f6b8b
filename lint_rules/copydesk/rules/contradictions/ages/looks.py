"""Cheap looks: whether a sentence can state an age, and how many years its paragraph names."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from copydesk.document import Document, Sentence

_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NTHS = word_set(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth hundredth"
)
# Every figure or word in which an age may be told, as `Sentence.words` has them.
_FIGURES = (
    word_set(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
        "hundred teens teenager toddler sexagenarian septuagenarian octogenarian nonagenarian centenarian"
    )
    | _NTHS
    | {form for ten in _TENS for form in (ten, f"{ten[:-1]}ies", f"{ten[:-1]}ieth")}
    | {f"{number}{end}" for number in range(1, 121) for end in ("", "st", "nd", "rd", "th")}
    | {f"{tens}0{end}" for tens in range(2, 10) for end in ("s", "'s")}
)
_SINGLE = word_set("decade year century month")


def may_state_age(sentence: Sentence) -> bool:
    """Whether a sentence holds a figure that may be an age."""
    return not _FIGURES.isdisjoint(sentence.words)


def may_state_two(sentence: Sentence) -> bool:
    """Whether it may state an age and a stretch of time."""
    words = sentence.words
    figures = sum(word in _FIGURES for word in words)
    return figures > 1 or (figures == 1 and not _SINGLE.isdisjoint(words))


def years_in(sentence: Sentence) -> int:
    """How many years a sentence names."""
    years = _years(sentence.document)
    return bisect_left(years, sentence.end) - bisect_left(years, sentence.start) if years else 0


def years_around(sentence: Sentence) -> int:
    """How many years its paragraph names."""
    years, block = _years(sentence.document), sentence.block
    return bisect_left(years, block.end) - bisect_left(years, block.start) if years else 0


def names_years(document: Document) -> bool:
    """Whether a document names a year at all."""
    return bool(_years(document))


def _years(document: Document) -> tuple[int, ...]:
    """Where the years of a document stand."""
    return document.remembered(
        "years told",
        lambda: tuple(match.start() for match in compiled(r"[12]\d{3}").finditer(document.prose)),
    )
