"""Headlines and captions with numbers, and the sentences of the text that may repeat them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from copydesk.language.words import byte_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.figures.light_counts import (
    keys_before,
    keys_behind,
    numeral,
    numeral_words,
    numerals,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from copydesk.document import Document, Sentence

CAPTION = (
    r"\[?(?i:at a glance|in brief|in numbers|key facts?|key figures?|in short|picture|photo|caption|"
    r"summary|key points?|fact ?box|factfile|the numbers|by numbers|by the numbers|in figures|image|pictured)\b"
)
_CAPTIONING = byte_set(
    "glance brief numbers key short picture photo caption summary factbox fact factfile figures image pictured"
)
_NUMBER = r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b"
_SHORTEST, _LONGEST = 10, 140  # characters of a headline
_STOPPED = (".", "!", "?", '"', "'", "\u201d", "\u2019")
_SIGNS = ("£", "$", "€")
_TOP = 400  # characters in which a headline and what stands right below it are looked for
_HEADED = 1_500  # characters that a headline is held against
_MARKED = 16  # characters of a number with its per cent sign


def lines(document: Document) -> Iterator[Sentence]:
    """Headlines and captions with numbers, and the sentences with numbers they may be held against."""
    prose = document.prose
    captioned = not _CAPTIONING.isdisjoint(document.vocabulary)
    for at in _numbers(prose, captioned=captioned):
        written = _written(document, at)
        if not written.strip().isalpha() and document.scan.count(written) > 1:
            continue  # the text gives it, too
        line = document.sentence_at(at)
        if line is None:
            continue
        yield line
        wanted = _wanted(line, prose[at - 1 : at], prose[at : at + _MARKED])
        for sentence in document.sentences:
            if sentence.start > (_HEADED if at < _TOP else at + _HEADED):
                break
            if sentence is not line and wanted(sentence):
                yield sentence


def _numbers(prose: str, *, captioned: bool) -> Iterator[int]:
    """Where the first number of each headline and caption stands."""
    start = 0
    last = len(prose) if captioned else min(len(prose), _TOP)
    while start < last:
        end = prose.find("\n", start)
        if end < 0:
            end = len(prose)
        number: re.Match[str] | None = None
        is_line = start < _TOP and _SHORTEST <= end - start <= _LONGEST
        if is_line and not prose[start:end].rstrip().endswith(_STOPPED):
            number = compiled(_NUMBER).search(prose, start, end)
        if number is None and captioned and (label := compiled(CAPTION).match(prose, start, end)):
            number = compiled(r"\d").search(prose, label.end(), end)
        if number:
            yield number.start()
        start = end + 1


def _wanted(line: Sentence, sign: str, behind: str) -> Callable[[Sentence], bool]:
    """Which sentences may repeat a number of a line: by its unit, or by what it counts."""
    mark = compiled(r"[\d.]+ ?(%|per cent|percent)").match(behind)
    if sign in _SIGNS or mark:
        shown = mark[1] if mark else sign
        return lambda sentence: shown in sentence.document.prose[sentence.start : sentence.end]
    keys = set(_keys(line))
    return lambda sentence: not keys.isdisjoint(_keys(sentence))


def _keys(sentence: Sentence) -> Iterator[str]:
    """What the numbers of a sentence may count."""
    words = sentence.words
    for at in numerals(words, numeral_words(sentence.document)):
        yield from keys_before(words, at)
        yield from keys_behind(words, numeral(words, at)[0])


def _written(document: Document, at: int) -> bytes:
    """A number of the prose as the scan has it, with a blank on either side."""
    match = _bytes(rb"[\d ]*\d\w* |\w+ ").match(document.scan, at + 1)
    return b" " + match[0].strip() + b" " if match else b" "


@cache
def _bytes(pattern: bytes) -> re.Pattern[bytes]:
    return re.compile(pattern)
