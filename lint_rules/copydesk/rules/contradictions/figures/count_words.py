"""What the words around a number say that it counts, as keys: classes of nouns, deeds, units of time.

Counts can be compared where those words are the same or of one class ("dead", "victims"; "fined",
"fine").
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from copydesk.language.verbs import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TIMES = frozenset(["year", "month", "week", "day", "hour", "minut"])
GENERAL = frozenset(
    stem(word) for word in ("figure", "sum", "amount", "total", "number", "tally", "toll")
)

_things: dict[str, str] = {}
_deeds: dict[str, frozenset[str]] = {}
_NOTHING: frozenset[str] = frozenset()


def _lines(name: str) -> Iterator[list[str]]:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="ascii") as lines:
        for line in lines:
            yield line.split()


def _classes() -> Mapping[str, str]:
    """The class of each noun that others may stand for, by its key."""
    if not _things:
        for words in _lines("counted.txt"):
            _things.update((noun_stem(word), words[0]) for word in words)
    return _things


def key_of(word: str) -> str:
    """The class of a lower-case noun, or its key."""
    key = noun_stem(word)
    return _classes().get(key, key)


def is_of_class(word: str) -> bool:
    """Whether a lower-case noun has others that may stand for it."""
    return noun_stem(word) in _classes()


def deeds_of(word: str) -> frozenset[str]:
    """What a lower-case word says that money or time is given for, as classes."""
    if not _deeds:
        for words in _lines("deeds.txt"):
            for word_ in words:
                key = noun_stem(word_)
                _deeds[key] = _deeds.get(key, frozenset()) | {words[0]}
    return _deeds.get(noun_stem(word), _NOTHING)


@lru_cache(maxsize=20_000)
def noun_stem(word: str) -> str:
    """The key of a lower-case noun or verb, also where it is short or has a possessive ending."""
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) == 4 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]  # "jobs", "days"
    return stem(word)
