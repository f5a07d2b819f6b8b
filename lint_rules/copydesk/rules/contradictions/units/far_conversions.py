"""Measures that another sentence or table cell gives again in another unit.

"It is 5 miles to the port. In metric terms, that is 12 km.", "For readers who think in miles: about
12.", "An acre being 0.4 of a hectare, that makes 30 hectares.", and two cells of a row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import BlockKind
from copydesk.patterns import compiled
from copydesk.rules.contradictions.units.conversions import Pair, disagree, pairs_in
from copydesk.rules.contradictions.units.quantities import HEDGES, measures_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence


class Far(NamedTuple):
    """What [start, end) of `sentence` says again, as `written`; `before` says it as `other`."""

    sentence: Sentence
    start: int
    end: int
    written: str
    other: str
    before: Sentence
    pair: Pair


_UNITS = (
    r"(?:square |cubic )?(?:miles|kilomet(?:re|er)s|met(?:re|er)s|feet|yards|inches|centimet(?:re|er)s|pounds|kilos|"
    r"kilograms|ounces|grams|stones?|tons|tonnes|acres|hectares|gallons|litres|liters|pints|Celsius|"
    r"Fahrenheit|centigrade|mph|km/h|km|knots)"
)
_FACTOR = r"(?:(?:There (?:are|being)|With|An?|One|Each|As an?|Since an?|\d[\d.,]*) [^;]{4,70}?(?:, (?:so |and )?|; (?:so )?))?"
_TERMS = (
    r"(?:(?:In|For|To|By)\b[^,:;.]{0,50}?(?:,|:)? |(?:Or|So|And|i\.e\.,?|Metric(?: equivalent)?:|"
    r"Conver\w+[^,:;.]{0,20}[,:]) )?"
)
_SAYS = (
    r"(?:(?:that|this|it|which|the (?:whole|distance|total|area|height|length|weight|sum|figure|speed|depth|"
    r"width|equivalent|conversion|two))(?: is|'s| was| makes?| equals?| means| comes to| works out (?:at|as|to)| "
    r"amounts to| would be| being| converts to| translates (?:in)?to)(?: equivalent to| equal to| the equivalent of)? )?"
)
# What a sentence begins with that may say a measure again; looked at before any measure is read.
_BEGINS = r"\W{0,3}(?i:that|this|it|in|for|or|to|an?|one|so|metric|conver\w+|i\.e|there|with|each|since|as)\b"
_ENDS = r"(?: in (?:old money|(?:metric|imperial|British|American) (?:terms|units|measures|money)))? ?[.)\"']*$"
_ONLY = r"(?:about |around |some )?[\d½¼¾][\d.,½¼¾]* ?[A-Za-z°º²³/ ]+(?: ?\d+ ?[a-z]+)?"
_LEFT_OUT = rf"(?i:^[\"'(]*(?:in|for|to)\b[^:;.]{{0,40}}?\b(?P<unit>{_UNITS})(?:,|:)? {_SAYS}{HEDGES}(?P<number>\d[\d,.]*\d|\d)[.)]*$)"
_LONGEST = 150


def said_again(sentence: Sentence) -> Iterator[Far]:
    """What the sentence gives again in another unit, or the sentence behind it does."""
    if sentence.block.kind is BlockKind.TABLE_CELL:
        yield from _cells(sentence)
        return
    document = sentence.document
    if len(sentence.text) < _LONGEST and compiled(_BEGINS).match(sentence.text):
        before = document.neighbour(sentence, -1)
        if before is not None and before.block.start == sentence.block.start:
            yield from _again(before, sentence)
    if compiled(rf"\s+{_BEGINS}").match(document.prose, sentence.end):
        after = document.neighbour(sentence, 1)
        if (
            after is not None
            and after.block.start == sentence.block.start
            and len(after.text) < _LONGEST
            # Others are asked about themselves.
            and compiled(r"(?i:\b(?:miles?|feet|foot|pounds?|light[- ]years?)\b)").search(
                after.text
            )
            and not compiled(
                r"(?i:\b(?:km|kilomet\w+|met\w+s|hectares?|acres?|kilo\w*|tonnes)\b)"
            ).search(after.text)
        ):
            yield from _again(sentence, after)


def _again(before: Sentence, sentence: Sentence) -> Iterator[Far]:
    """The measure that ends `sentence`, if it converts the only one of its kind in `before`."""
    text = sentence.text
    if left_out := compiled(_LEFT_OUT).match(text):
        written = f"{left_out['number']} {left_out['unit']}"
        start, end = left_out.span("number")
    else:
        said = measures_in(text)
        if not said or not compiled(_ENDS).match(text, said[-1].end):
            return
        lead = text[: said[-1].hedge].lstrip("\"'(")
        frame = compiled(rf"(?P<factor>{_FACTOR})(?i:{_TERMS}(?P<says>{_SAYS}))").fullmatch(lead)
        if frame is None or not frame[0] or (len(said) > 1 and not frame["factor"]):
            return
        if not frame["says"] and not compiled(
            r"(?i:metric|imperial|old money|readers|conver)"
        ).search(lead):
            return
        start, end = said[-1].start, said[-1].end
        written = text[start:end]
    others = {before.text[one.start : one.end]: one for one in measures_in(before.text)}
    found: list[tuple[str, Pair]] = []
    for other in others:
        pairs = pairs_in(f"{other} ({written})")
        found += [(other, pair) for pair in pairs]
    if len(found) == 1 and disagree(before.text, found[0][1]):
        other, pair = found[0]
        yield Far(sentence, start, end, written, other, before, pair)


def _cells(sentence: Sentence) -> Iterator[Far]:
    """Compare a cell that is nothing but a measure with the cell before it."""
    own = sentence.text.rstrip(".)")
    if not compiled(_ONLY).fullmatch(own):
        return
    before = sentence.document.neighbour(sentence, -1)
    if before is None or "\n" in sentence.document.text[before.end : sentence.start]:
        return
    other = before.text.rstrip(".")
    if not compiled(_ONLY).fullmatch(other):
        return
    for pair in pairs_in(f"{other} ({own})"):
        if disagree(other, pair):
            yield Far(sentence, 0, len(own), own, other, before, pair)
