"""Votes that are given twice: "a vote of 3,335 to 2,910", then "the tally of 5,335 to 2,910"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.words import byte_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document, Sentence


class Tally(NamedTuple):
    """A pair of numbers of votes at [start, end) of a sentence's text."""

    sentence: Sentence
    start: int
    end: int
    ayes: int
    noes: int


_VOTING = re.compile(
    rb" (?:vot(?:e|es|ed|ing)|tally|ballots?|poll|division|count|margin|majority) "
)
_DIGITS = re.compile(rb"\d\d ?(?: votes)?(?: to | against | ) ?\d")
_WORDS = byte_set(
    "vote votes voted voting tally ballot ballots poll division count margin majority"
)
_PAIR = r"(?<![\w.,:/-])(\d[\d,]*)(?: votes)?(?: ?[-–—] ?| to | against )(\d+(?:,\d{3})*)(?![\w:/%]|[.,]\d| per)"
_NEAR = 60  # characters between the word and the pair
_WORD = r"(?i)\b(?:vot\w+|tally|ballots?|poll|division|count|margin|majority)\b"
_KNOWN = r"\b(?:the|that|this|its|final)\b[^.,;:]*[,:]? *$"
_FAR = 8_000  # characters


def differing_tallies(document: Document) -> Iterator[tuple[Tally, Tally]]:
    """Pairs of tallies with one side the same and the other not, the earlier first."""
    sentences = _sentences(document)
    if len(sentences) < 2:
        return
    found: list[Tally] = []
    for sentence in sentences:
        for tally in _tallies(sentence):
            if any((one.ayes, one.noes) == (tally.ayes, tally.noes) for one in found):
                continue
            for one in reversed(found):
                if (
                    one.sentence is not sentence
                    and _is_same_but_one(one, tally)
                    and _is_known(tally)
                ):
                    yield one, tally
                    break
            found.append(tally)


def _sentences(document: Document) -> list[Sentence]:
    """The sentences that speak of votes and hold numbers."""
    if _WORDS.isdisjoint(document.vocabulary):
        return []
    scan = document.scan
    offsets = [
        match.start()
        for match in _VOTING.finditer(scan)
        if _DIGITS.search(scan, max(0, match.start() - _NEAR), match.end() + _NEAR)
    ]
    if len(offsets) < 2:
        return []
    found = (document.sentence_at(offset) for offset in offsets)
    by_start = {sentence.start: sentence for sentence in found if sentence is not None}
    return [by_start[start] for start in sorted(by_start)]


def _tallies(sentence: Sentence) -> Iterator[Tally]:
    text = sentence.text
    for match in compiled(_PAIR).finditer(text):
        ayes, noes = (int(side.replace(",", "")) for side in match.groups())
        near = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if ayes > 9 and noes > 0 and compiled(_WORD).search(near) and not _is_years(ayes, noes):
            yield Tally(sentence, match.start(), match.end(), ayes, noes)


def _is_years(one: int, other: int) -> bool:
    return 1500 < one < 2100 and (1500 < other < 2100 or other < 100)


def _is_same_but_one(one: Tally, other: Tally) -> bool:
    if other.sentence.start - one.sentence.start > _FAR:
        return False
    return (one.ayes == other.ayes) != (one.noes == other.noes)


def _is_known(tally: Tally) -> bool:
    """Whether the words before a tally point back: "the tally of", "that vote was"."""
    before = tally.sentence.text[max(0, tally.start - 30) : tally.start].lower()
    return compiled(_KNOWN).search(before) is not None
