"""Numbers and what they may count, from the words of a scan: a cheap look before a close one.

In a scan "1,200" is two words, "£2m" is "2m", and "four-year" is "four year".
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from copydesk.language.dates import MONTH_WORDS
from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.words import word_set
from copydesk.rules.contradictions.figures.count_words import deeds_of, is_of_class, key_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from copydesk.document import Document, Sentence

_UNITS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBERS = {word: value for value, word in enumerate(_UNITS, start=2)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
_WORDS = frozenset([*_NUMBERS, "dozen", "hundred", "thousand", "thirds", "quarters", "fifths"])
_IN_WORDS = frozenset(word.encode() for word in _WORDS)
_PAST_DIGITS = b":"
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6,
    "bn": 1e9, "mln": 1e6, "mn": 1e6, "tn": 1e12, "dozen": 12,
}  # fmt: skip
_MARKS = word_set("per cent percent pct dlrs km")
STOPS = FUNCTION_WORDS | word_set("of said says per")
_WHICH = word_set("in at on of with from as")
_TOWARDS = word_set("north south east west northeast northwest southeast southwest")
_BEHIND, _BEFORE = 3, 5  # words
_light: dict[str, tuple[str, ...]] = {}
_given: dict[str, tuple[str, ...]] = {}
_NOTHING: tuple[str, ...] = ()


def numeral_words(document: Document) -> frozenset[str]:
    """The words of a document that may begin a number."""
    return document.remembered(
        "numeral words",
        lambda: frozenset(
            word.decode("latin-1")
            for word in [
                *[word for word in document.vocabulary if word < _PAST_DIGITS],
                *document.vocabulary.intersection(_IN_WORDS),
            ]
        ),
    )


def told_numerals(document: Document) -> Sequence[tuple[Sentence, list[int]]]:
    """The sentences of a document that hold numbers, with the words that may begin them."""
    known = numeral_words(document)
    return document.remembered(
        "told numerals",
        lambda: [
            (sentence, numerals(sentence.words, known))
            for sentence in document.sentences
            if not known.isdisjoint(sentence.words)
        ],
    )


def numerals(words: Sequence[str], known: AbstractSet[str]) -> list[int]:
    """Where the words of a scan stand that may begin a number, of those of a document that may."""
    return list(compress(range(len(words)), map(known.__contains__, words)))


def numeral(words: Sequence[str], at: int) -> tuple[int, str, float]:
    """Where a number ends, how it is written, and its value, 0 if that is not plain."""
    end = at + 1
    while end < len(words) and (
        words[end][0] < ":" or words[end] in SCALES or words[end] in _NUMBERS
    ):
        end += 1
    parts = words[at:end]
    written = " ".join(parts)
    first = parts[0]
    if first in _NUMBERS:
        value = float(_NUMBERS[first])
    elif first.isdigit():
        value = float(first)
    else:
        return end, written, 0.0
    for part in parts[1:]:
        if part in SCALES:
            value *= SCALES[part]
        elif len(part) == 3 and part.isdigit() and first.isdigit():
            value = value * 1_000 + float(part)
        else:
            return end, written, 0.0
    while end < len(words) and words[end] in _MARKS:
        end += 1
    return end, written, value


def keys_behind(words: Sequence[str], end: int) -> list[str]:
    """What a number that ends before a word may count, by the words behind it."""
    keys: list[str] = []
    size = len(words)
    if end + 2 < size and words[end] in ("on", "in") and is_of_class(words[end + 2]):
        keys.append(key_of(words[end + 2]))  # "75,000 on the payroll"
    for place in range(end, min(size, end + _BEHIND)):
        word = words[place]
        key = _light.get(word)
        if key is None:
            key = _light[word] = _light_key(word)
        if not key:
            break
        keys.extend(key)
        if word[-1] == "s":
            if place + 2 < size and words[place + 1] in _WHICH:
                keys.append(f"{word} {words[place + 1]} {words[place + 2]}")
            elif place + 3 < size and words[place + 1] in _TOWARDS:
                keys.append(f"{words[place + 1]} of {words[place + 3]}")
            break
    return keys


def keys_before(words: Sequence[str], at: int) -> list[str]:
    """What a number at a word may count, by verbs and nouns in front: "fined", "a toll of"."""
    keys: list[str] = []
    for word in words[max(0, at - _BEFORE) : at]:
        given = _given.get(word)
        if given is None:
            given = _given[word] = _given_by(word)
        if given:
            keys.extend(given)
    return keys


def _light_key(word: str) -> tuple[str, ...]:
    """The keys of a word of a scan, none where it ends a noun phrase."""
    if word in STOPS or len(word) < 3 or word in MONTH_WORDS:
        return _NOTHING
    if word in ("decade", "decades"):
        return ("year",)
    deeds = deeds_of(word)
    return (*deeds, key_of(word)) if is_of_class(word) or not deeds else tuple(deeds)


def _given_by(word: str) -> tuple[str, ...]:
    if word in STOPS:
        return _NOTHING
    keys = set(deeds_of(word))
    if is_of_class(word):
        keys.add(key_of(word))
    return tuple(keys)
