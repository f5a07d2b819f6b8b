"""What a score or a place in the charts comes to, where the next sentence counts it: "a two-goal win"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.numbers import find_numbers
from copydesk.language.words import byte_set, places_of
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from copydesk.document import Document, Sentence


class Counted(NamedTuple):
    """A stretch [start, end) of a sentence's text that comes to `value`."""

    sentence: Sentence
    start: int
    end: int
    value: int


_AROUND = 50  # characters around a word in which it is counted
_COUNT = r"one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}"
_SETS_WORDS = byte_set("sets set")
_SET = r"(?<![\d-])(?:[0-7]-[0-7]|1[0-9]-1[0-9])(?: ?\(\d+-\d+\))?"
_MATCH = rf"{_SET}(?:,? (?:and )?{_SET})+"
_IN_SETS = (
    rf"\b(?:in|over|after|took|lasted|needed) (?:just |only )?(?P<n>{_COUNT}) sets\b"
    rf"|\b(?P<m>{_COUNT})-set (?:win|victory|match|defeat|battle|thriller|marathon|contest|success)\b"
)
_GOALS_WORDS = byte_set("goal goals")
_SCORE = r"(?<![\d-])(\d{1,2})[-–](\d{1,2})(?![\d-])"
_MARGIN = (
    rf"\b(?P<n>{_COUNT})-goal (?:win|victory|margin|defeat|loss|success)\b"
    rf"|\b(?:by|margin of) (?P<m>{_COUNT}) (?:clear )?goals\b"
    rf"|\b(?P<o>{_COUNT}) goals? (?:in it|between (?:them|the teams|the sides|the two))\b"
)
_PEAK_WORDS = byte_set("highest best peak peaked")
_PLACE = r"(?:[Nn]umber|No\.?) "
_REACHED = (
    r"\b(?:reach\w*|peak\w*|hit|climb\w*|got|rose|went|entered|charted)\b[^.;,]{0,30}?"
    rf"\b{_PLACE}(?P<n>{_COUNT})\b"
)
_PEAK = (
    rf"\b{_PLACE}(?P<n>{_COUNT}) (?:was|is|proved|remained) (?:the|its|their) (?:highest|best|peak)"
    rf"|\b(?:highest|best|peak)[^.;,]{{0,20}} (?:was|of|at) {_PLACE}(?P<m>{_COUNT})\b"
)


def differing_scores(document: Document) -> Iterator[tuple[Counted, Counted]]:
    """Pairs of a score and a count of its sets or goals that differ, or of places in a chart."""
    words = document.vocabulary
    if not words.isdisjoint(_SETS_WORDS):
        yield from _differing(document, ("-set ", " sets"), _IN_SETS, _sets)
    if not words.isdisjoint(_GOALS_WORDS):
        yield from _differing(document, ("-goal ", " goals"), _MARGIN, _goals)
    if b"number" in words and not words.isdisjoint(_PEAK_WORDS):
        yield from _differing(document, ("highest", "best", "peak"), _PEAK, _places)


def _differing(
    document: Document,
    hints: Sequence[str],
    pattern: str,
    read: Callable[[Sentence], list[Counted]],
) -> Iterator[tuple[Counted, Counted]]:
    """The counts of a pattern that the only score of the sentence before, or of their own, belies."""
    prose = document.prose
    for place in sorted(place for hint in hints for place in places_of(prose, hint)):
        around = prose[max(0, place - _AROUND) : place + _AROUND]
        if compiled(pattern).search(around) is None:
            continue
        sentence = document.sentence_at(place)
        again = sentence and compiled(pattern).search(sentence.text)
        if sentence is None or not again:
            continue
        scores = read(sentence)
        before = document.neighbour(sentence, -1)
        if not scores and before and not _names_another(before, sentence):
            scores = read(before)
        if len(scores) == 1:
            name = next(name for name in ("n", "m", "o") if again.groupdict().get(name))
            start, end = again.span(name)
            value = _value(again[name])
            if value != scores[0].value:
                yield scores[0], Counted(sentence, start, end, value)


def _names_another(one: Sentence, other: Sentence) -> bool:
    """Whether a sentence names somebody who is not in the one before: it tells of another match."""
    return any(
        token.text[0].isupper() and token.lower.removesuffix("'s") not in one.words
        for token in other.tokens[1:]
    )


def _sets(sentence: Sentence) -> list[Counted]:
    return [
        Counted(sentence, *match.span(), len(compiled(_SET).findall(match[0])))
        for match in compiled(_MATCH).finditer(sentence.text)
    ]


def _goals(sentence: Sentence) -> list[Counted]:
    return [
        Counted(sentence, *match.span(), abs(int(match[1]) - int(match[2])))
        for match in compiled(_SCORE).finditer(sentence.text)
    ]


def _places(sentence: Sentence) -> list[Counted]:
    return [
        Counted(sentence, *match.span("n"), _value(match["n"]))
        for match in compiled(_REACHED).finditer(sentence.text)
    ]


def _value(written: str) -> int:
    (number,) = find_numbers(written)
    return int(number.value)
