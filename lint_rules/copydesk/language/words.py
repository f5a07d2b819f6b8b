"""Sets and tables of words.

Short lists are written as running text, long ones stand in files beside the code.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


LONGEST_SENTENCE = 2_000
"""A longer one, in characters, is a table or a list: reading it closely would take too long."""

FIRST_PERSON = r"\b(?:I|I'm|I've|I'd|I'll|me|my)\b"
"""Somebody speaks of himself: a letter, a column, a diary. Everything there is his own view."""


def word_set(text: str) -> frozenset[str]:
    """The words of a running text; reads better than a column of quoted literals."""
    return frozenset(text.split())


def byte_set(text: str) -> frozenset[bytes]:
    """The same, as the words of `Document.scan` are."""
    return frozenset(text.encode("latin-1").split())


def places_of(text: str, part: str) -> Iterator[int]:
    """Where a part of a text begins, each time: faster than a pattern where it is rare."""
    place = text.find(part)
    while place >= 0:
        yield place
        place = text.find(part, place + 1)


def without_possessive(word: bytes) -> bytes:
    """A word of `Document.scan` without its 's, whatever markup or entity stands in that: "it&rsquo;s"."""
    at = word.rfind(b"'") if word.endswith(b"s") else -1
    return word[:at] if at > 0 and word[at + 1 :].strip(b"\xad") == b"s" else word


def read_table(beside: str, name: str) -> Mapping[str, str]:
    """A file of lines "word class", as a mapping; `beside` is the `__file__` of its module."""
    table: dict[str, str] = {}
    with open(os.path.join(os.path.dirname(beside), name), encoding="ascii") as lines:
        for line in lines:
            word, _, kind = line.rstrip().partition(" ")
            table[word] = kind
    return table
