"""First names, and which of them are one name in several spellings: "Catherine", "Katherine".

`given_names.txt` holds a name a line, in all its usual spellings. Short forms ("Kate", "Bob") are
names of their own there: who is called both has one name, not two spellings.
"""

from __future__ import annotations

import os

_table: dict[str, str] = {}
_capitals: list[frozenset[str]] = []


def given_name(word: str) -> str | None:
    """The name that a word (lower case) is a spelling of, or None if it is no usual first name."""
    if not _table:
        path = os.path.join(os.path.dirname(__file__), "given_names.txt")
        with open(path, encoding="ascii") as lines:
            for line in lines:
                spellings = line.split()
                _table.update(dict.fromkeys(spellings, spellings[0]))
    return _table.get(word)


def given_names() -> frozenset[str]:
    """All first names, with a capital."""
    if not _capitals:
        given_name("")
        _capitals.append(frozenset(name.capitalize() for name in _table))
    return _capitals[0]
