"""Countries, their capitals and peoples: which is which, and what is nearly one of them.

`countries.txt` holds a line for each country: its name, other names and the capital, its peoples.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.spelling import slip

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHORTEST = 6  # a shorter word is one slip away from too much
_ONE_SLIP = 1.06  # the cost, as `spelling.slip` counts it


class Countries(NamedTuple):
    """The country that a phrase (its words in lower case) names, or whose people it names."""

    by_name: Mapping[tuple[str, ...], str]
    by_people: Mapping[tuple[str, ...], str]


_countries: list[Countries] = []
_words: dict[str, list[tuple[str, frozenset[str]]]] = {}


def countries() -> Countries:
    """The table, read when first needed."""
    if not _countries:
        by_name: dict[tuple[str, ...], str] = {}
        by_people: dict[tuple[str, ...], str] = {}
        path = os.path.join(os.path.dirname(__file__), "countries.txt")
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                name, others, peoples = line.rstrip("\n").split("|")
                for form in (name, *others.split(";")):
                    by_name[tuple(form.lower().split())] = name
                for form in peoples.split(";"):
                    by_people[tuple(form.lower().split())] = name
        by_name.pop((), None)
        by_people.pop((), None)
        _countries.append(Countries(by_name, by_people))
    return _countries[0]


def nearly(word: str) -> str | None:
    """The country, capital or people, in lower case, that a word misses by one slip, or None.

    The slip must lie inside the word: "Germania" and "Romano" are names of their own.
    """
    word = word.lower()
    if len(word) < _SHORTEST:
        return None
    if not _words:
        table = countries()
        for form in (*table.by_name, *table.by_people):
            if len(form) == 1 and len(form[0]) >= _SHORTEST:
                _words.setdefault(form[0][0] + form[0][-1], []).append(
                    (form[0], frozenset(form[0]))
                )
    letters = frozenset(word)
    for name, its_letters in _words.get(word[0] + word[-1], ()):
        if (
            abs(len(name) - len(word)) <= 1
            and len(letters ^ its_letters) <= 2
            and 0.0 < slip(word, name) <= _ONE_SLIP
        ):
            return name
    return None
