"""Ranges of years BC that run backwards: BC counts down, so "from 323 to 353 BC" cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

_ERA = r" ?(?:BCE?\b|B\.C\.(?:E\.)?)"
_ABOUT = r"(?:c\. ?|ca?\. ?|circa |about |around )?"
_RANGE = (
    rf"(?:(?i:\b(?P<word>from) )|[(,] ?(?:r\. |[a-z]+ )?|\b(?:of|reign|king|in) |^){_ABOUT}"
    rf"(?P<a>(?<![\d.,:/£$€–-])\d{{2,4}})(?:{_ERA})?(?P<mark> ?[–—-] ?| (?:to|until|till) ){_ABOUT}(?P<b>\d{{2,4}}){_ERA}"
)
# "From AD 14 to 37 BC": the years before Christ come first.
_ACROSS = rf"\b(?:AD|A\.D\.) (?P<a>\d{{1,4}})(?: ?[–—-] ?| (?:to|until|till|and) )(?P<b>\d{{1,4}}){_ERA}|(?<!\d)(?P<a2>\d{{1,4}}) (?:AD|CE|A\.D\.)(?: ?[–—-] ?| (?:to|until|till) )(?P<b2>\d{{1,4}}){_ERA}"
# "From 200 to 300 BC" is often only a guess at an age, as is all of "between ... and".
_ROUND = 50


def backwards_ancient(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield the ranges of years BC whose second year is the earlier: the place, and both years."""
    for match in compiled(_ACROSS).finditer(text):
        first, last = match["a"] or match["a2"], match["b"] or match["b2"]
        yield match.start(), match.end(), f"AD {first}", f"{last} BC"
    for match in compiled(_RANGE).finditer(text):
        first, last, mark = int(match["a"]), int(match["b"]), match["mark"].strip()
        if last <= first or not (first % _ROUND or last % _ROUND):
            continue
        if mark.isalpha() and not match["word"]:
            continue
        yield match.start("a"), match.end(), f"{first} BC", f"{last} BC"
