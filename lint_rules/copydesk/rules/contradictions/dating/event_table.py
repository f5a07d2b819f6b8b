"""The verbs and nouns that tell of one kind of event: "founded", "set up", "the foundation".

The table is `events.txt`: a class's name, what it happens to, its verbs and its nouns. It happens to
a "life" once, to a "person" perhaps with another object again, or to a "thing" once; "often" says that
it may come again with the same object ("returned to Rome"), "sole" that it seldom comes twice.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class EventTable(NamedTuple):
    """`verbs` maps the first word of a verb to (class, the words after it); `nouns` a noun to classes.

    `presents` maps what tells of an event in a table of dates ("1911: joins the army") to its verb.
    """

    kinds: Mapping[str, str]
    often: frozenset[str]
    sole: frozenset[str]
    verbs: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]
    nouns: Mapping[str, frozenset[str]]
    presents: Mapping[str, str]


_IRREGULAR = {
    "becomes": "became", "wins": "won", "leaves": "left", "writes": "wrote", "meets": "met", "sells": "sold",
    "buys": "bought", "begins": "began", "takes": "took", "goes": "went", "sets": "set", "comes": "came",
    "flees": "fled", "withdraws": "withdrew", "beats": "beat", "quits": "quit", "builds": "built", "sues": "sued",
}  # fmt: skip
_table: list[EventTable] = []


def event_table() -> EventTable:
    """The table, read when first needed."""
    if not _table:
        kinds: dict[str, str] = {}
        flags: dict[str, set[str]] = {"often": set(), "sole": set()}
        verbs: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        nouns: dict[str, set[str]] = {}
        path = os.path.join(os.path.dirname(__file__), "events.txt")
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                name, kind, its_verbs, its_nouns = line.rstrip("\n").split("|")
                kinds[name], _, flag = kind.partition(" ")
                if flag:
                    flags[flag].add(name)
                for verb in its_verbs.split():
                    first, *rest = verb.split("_")
                    verbs.setdefault(first, []).append((name, tuple(rest)))
                for noun in its_nouns.split():
                    nouns.setdefault(noun, set()).add(name)
        _table.append(
            EventTable(
                kinds,
                frozenset(flags["often"]),
                frozenset(flags["sole"]),
                {
                    first: tuple(sorted(entries, key=lambda entry: -len(entry[1])))
                    for first, entries in verbs.items()
                },
                {noun: frozenset(names) for noun, names in nouns.items()},
                _IRREGULAR | _presents(verbs),
            )
        )
    return _table[0]


def _presents(verbs: Iterable[str]) -> dict[str, str]:
    """What a table of dates has for regular past forms: "joins", "publishes", "marries"."""
    found: dict[str, str] = {}
    for verb in verbs:
        if verb.endswith("ied"):
            found[f"{verb[:-3]}ies"] = verb
        elif verb.endswith("ed"):  # one of the two is no word, and does no harm
            found[f"{verb[:-2]}s"] = found[f"{verb[:-1]}s"] = verb
    return found
