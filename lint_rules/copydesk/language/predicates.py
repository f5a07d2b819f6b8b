"""Verbs and adjectives that mean the same, and those that deny each other.

The tables are `predicates.txt` (a class's name, its verbs, the verbs that deny it) and
`opposites.txt` (adjectives against adjectives); they are copydesk's own.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from copydesk.language.verbs import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Predicates:
    """The tables as look-ups; verbs stand as stems."""

    __slots__ = ("classes", "denying_states", "denying_verbs", "members", "opposites", "states")

    def __init__(
        self,
        classes: Mapping[str, str],
        members: Mapping[str, frozenset[str]],
        opposites: Mapping[str, str],
        denying_verbs: tuple[str, ...],
        states: Mapping[str, str],
        denying_states: Mapping[str, str],
    ) -> None:
        self.classes = classes  # a verb: its class
        self.members = members  # a class: its verbs
        self.opposites = opposites  # a verb: the class it denies
        self.denying_verbs = denying_verbs  # the same verbs, as words
        self.states = states  # an adjective: its class
        self.denying_states = denying_states  # an adjective: the class it denies


_predicates: list[Predicates] = []


def _lines(name: str) -> Iterator[list[str]]:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="ascii") as lines:
        for line in lines:
            yield line.rstrip("\n").split("|")


def predicates() -> Predicates:
    """The tables, read when first needed."""
    if not _predicates:
        denying: list[str] = []
        classes: dict[str, str] = {}
        members: dict[str, frozenset[str]] = {}
        opposites: dict[str, str] = {}
        states: dict[str, str] = {}
        denying_states: dict[str, str] = {}
        for name, same, against in _lines("predicates.txt"):
            members[name] = frozenset(stem(verb) for verb in same.split())
            classes.update(dict.fromkeys(members[name], name))
            denying += against.split()
            opposites.update({stem(verb): name for verb in against.split()})
        for one, other in _lines("opposites.txt"):
            name = other.split()[0]
            states.update(dict.fromkeys(other.split(), name))
            denying_states.update(dict.fromkeys(one.split(), name))
        _predicates.append(
            Predicates(classes, members, opposites, tuple(denying), states, denying_states)
        )
    return _predicates[0]
