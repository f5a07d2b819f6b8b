"""Whether a figure or a date stands where it may be the measure of a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled

if TYPE_CHECKING:
    from copydesk.document import Sentence

# A figure is a measure, but neither in an ordinal nor in a name ("Game 5").
_FIGURE = r"(?<![a-z] No )(?<!\w)\W?\d(?!\d*(?:st|nd|rd|th)\b)"
_COUNT = (
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|hundred|thousand|"
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
# Figures but for years, dates, scores of a game under way and numbers in names.
_OTHER_FIGURE = r"(?<![\w.,-])\W?\d[\d,.]*(?!\d*(?:st|nd|rd|th)\b)"
_DATE = (
    r"\b(?:1[0-9]|20)\d\ds?\b|\b(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December) \d+|\b\d+ (?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b|\b(?!Only\b|Some\b|About\b|Over\b|Nearly\b|In\b|At\b|More\b)[A-Z]\w+ \d+\b|, \d\d,"
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


def figures_beside(sentence: Sentence, step: int = 1) -> int:
    """How many figures the sentence `step` on in the paragraph gives; dates and ages do not count."""
    near = sentence.document.neighbour(sentence, step)
    if near is None or near.block.start != sentence.block.start:
        return 0
    return len(compiled(_OTHER_FIGURE).findall(compiled(_DATE).sub(" ", near.text)))


def is_told_with_figures(sentence: Sentence) -> bool:
    """Whether the next sentence of the paragraph goes on with figures or dates."""
    near = sentence.document.neighbour(sentence, 1)
    return (
        near is not None
        and near.block.start == sentence.block.start
        and compiled(_ANY_FIGURE).search(near.text) is not None
    )
