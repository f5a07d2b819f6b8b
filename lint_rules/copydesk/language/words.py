"""Sets of words: short ones written as running text, long ones in files beside the code."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def word_set(text: str) -> frozenset[str]:
    """The words of a running text; reads better than a column of quoted literals."""
    return frozenset(text.split())


def read_table(beside: str, name: str) -> Mapping[str, str]:
    """A file of lines "word class", as a mapping; `beside` is the `__file__` of its module."""
    table: dict[str, str] = {}
    with open(os.path.join(os.path.dirname(beside), name), encoding="ascii") as lines:
        for line in lines:
            word, _, kind = line.rstrip().partition(" ")
            table[word] = kind
    return table
