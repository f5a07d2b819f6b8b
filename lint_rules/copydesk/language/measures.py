"""Whether a figure or a date stands where it may be the measure of a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled

if TYPE_CHECKING:
    from copydesk.document import Sentence

# A figure is a measure, but neither in an ordinal nor in a name ("Game 5").
_FIGURE = r"(?<![a-z] No )(?<!\w)\W?\d(?!\d*(?:st|nd|rd|th)\b)"
_COUNT = (
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|"
    r"million|half|third|quarter|twice|followed by|ahead of)\b"
)
# What only names or dates: "Game 5", "the 14ft dinghy", a life, a year (of what only judges).
_NO_MEASURE = (
    r"\b\d+(?:[a-z]+|-[a-z-]+)\b|\(\D{0,12}(?:1[0-9]|20)\d\d\W+(?:\d\d)?\d\d\)"
    r"|[A-Z][a-z]+ \d{1,2}\b(?! (?:per|million|billion))"
)
_YEAR = r"(?<!since )\b(?:1[0-9]|20)\d\ds?\b"
# Any figure but an age ("Jane Doe, 42,"), and spelled-out counts with their unit.
_ANY_FIGURE = (
    r"(?<![\d.])(?<!, (?=\d\d,))\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen) "
    r"(?:hours?|days?|weeks?|months?|years?|miles?|metres?|times?)\b(?! ago)"
)
# Where a clause ends, with whatever its figures measure.
_CLAUSE_END = r"[,;] (?:and|but|while|where|yet|so)\b|;| - | \u2013 "
_ASIDE_END = r", (?!with|at|having|after|winning|by|in)"
# How far behind a rank without a superlative its measure may stand, in characters.
_NEAR = 40


def is_measured(text: str, start: int, end: int, *, dates: bool, far: bool) -> bool:
    """Whether the clause of the claim at [start, end) holds a figure that may be its measure.

    `dates` says whether a year is one; `far` whether the figure may stand far behind the claim.
    """
    left, right = 0, len(text)
    for match in compiled(_CLAUSE_END).finditer(text):
        if match.end() <= start:
            left = match.end()
        elif match.start() >= end:
            right = match.start()
            break
    if text.startswith(", ", start - 2):  # "Jane Doe, the finest potter alive, has three kilns"
        left = start
        aside = compiled(_ASIDE_END).search(text, end, right)
        right = aside.start() if aside else right
    if not far:
        right = min(right, end + _NEAR)
    clause = text[left:right]
    if not dates:
        clause = compiled(_YEAR).sub("", clause)
    return bool(
        compiled(_COUNT).search(clause)
        or compiled(_FIGURE).search(compiled(_NO_MEASURE).sub("", clause))
    )


def has_figures_near(sentence: Sentence, steps: tuple[int, ...] = (-1, 1)) -> bool:
    """Whether the sentence or a neighbour gives a figure or a date; ages do not count."""
    near = (sentence, *(sentence.document.neighbour(sentence, step) for step in steps))
    return any(one is not None and compiled(_ANY_FIGURE).search(one.text) for one in near)
