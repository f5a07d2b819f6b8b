"""Words that cannot both be said of one thing at one time: "alive" and "dead", "rise" and "fall".

The table is `contraries.txt`: a line has the words of the one side and those of the other, in any
part of speech; "~" marks those that say something only where all else is the same ("new", "old"). It was written for copydesk, with WordNet's antonyms (Princeton University, 2006) to
choose from; words that only often stand against each other ("give" and "take") are not in it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from copydesk.language.countries import countries
from copydesk.language.verbs import stem
from copydesk.language.words import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping

_PATH = os.path.join(os.path.dirname(__file__), "contraries.txt")
_table: dict[str, frozenset[str]] = {}
_sharp: dict[str, frozenset[str]] = {}
_sides: dict[str, list[frozenset[str]]] = {}
_allies: dict[str, frozenset[str]] = {}
_NOTHING: frozenset[str] = frozenset()


def contraries() -> Mapping[str, frozenset[str]]:
    """The stem of each word of the table, with the stems of those that exclude it."""
    if not _table:
        with open(_PATH, encoding="ascii") as lines:
            for line in lines:
                tables = (_table,) if line[0] == "~" else (_table, _sharp)
                one, other = (
                    frozenset(map(stem, side.split())) for side in line.strip("~\n").split("|")
                )
                for words, against in ((one, other), (other, one)):
                    for word in words:
                        _sides.setdefault(word, []).append(words)
                        for table in tables:
                            known = table.get(word)
                            table[word] = known | against if known else against
    return _table


def sharp_contraries() -> Mapping[str, frozenset[str]]:
    """The same without the lines marked "~": qualities that a thing has more of here, less there."""
    contraries()
    return _sharp


def allies(key: str) -> frozenset[str]:
    """The stems that stand on one side of a line with this one; itself is among them."""
    found = _allies.get(key)
    if found is None:
        contraries()
        found = _allies[key] = frozenset((key,)).union(*_sides.get(key, ()))
    return found


_PEOPLE = frozenset(("people",))
_EXCLUSIVE = os.path.join(os.path.dirname(__file__), "exclusives.txt")
_kinds: dict[str, frozenset[str]] = {}


def kinds_of(key: str) -> frozenset[str]:
    """The kinds of which a word, given by its stem, is one: relations, colours, peoples."""
    if key.startswith("="):
        return _PEOPLE  # a country, under any of its names
    return exclusives().get(key.rpartition("-")[2], _NOTHING)


def exclusives() -> Mapping[str, frozenset[str]]:
    """The kinds of each word that is one of a kind: one in the place of another is another thing.

    The table is `exclusives.txt`, one kind a line, with the peoples of the world.
    """
    if not _kinds:
        found: dict[str, set[str]] = {}
        with open(_EXCLUSIVE, encoding="ascii") as lines:
            for line in lines:
                words = line.split()
                for word in words:
                    found.setdefault(stem(word), set()).add(words[0])
        for people in countries().by_people:
            if len(people) == 1:
                found.setdefault(stem(people[0]), set()).add("people")
        for word, kind in read_table(__file__, "peoples.txt").items():
            if kind == "people" and not word.endswith("ern"):
                found.setdefault(stem(word), set()).add("people")
        _kinds.update((word, frozenset(kinds)) for word, kinds in found.items())
    return _kinds
