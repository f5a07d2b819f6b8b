"""What tells of the event that a noun points back to: "theft" is told by "stolen", "robbed", "broke into".

The table is `retold.txt`: nouns, and the words and phrases ("set_up") that tell of their events.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

_PATH = os.path.join(os.path.dirname(__file__), "retold.txt")
_nouns: dict[str, frozenset[str]] = {}
_verbs: dict[str, frozenset[str]] = {}


def telling_nouns() -> Mapping[str, frozenset[str]]:
    """The nouns of the table, each with the words that tell of its event."""
    if not _nouns:
        _read()
    return _nouns


def telling_verbs() -> Mapping[str, frozenset[str]]:
    """The single words that tell of events, each with all words that tell of the same."""
    if not _verbs:
        _read()
    return _verbs


def _read() -> None:
    with open(_PATH, encoding="utf-8") as lines:
        for line in lines:
            nouns, telling = line.rstrip("\n").split("|")
            words = frozenset(word.replace("_", " ") for word in telling.split())
            for noun in nouns.split():
                _nouns[noun] = words | {noun} | _nouns.get(noun, frozenset())
            for word in words:
                if compiled(r"[a-z-]+").fullmatch(word):
                    _verbs[word] = words | frozenset(nouns.split()) | _verbs.get(word, frozenset())
