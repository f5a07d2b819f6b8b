"""The words that say what was done to something, by class and side (`stances.txt`).

A line holds a class, the verbs of the one side and the verbs of the other; behind ";" stand
nouns for the same. "_" joins the words of a phrase. The table is copydesk's own.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from copydesk.language.function_words import BE
from copydesk.language.verbs import present_and_past

if TYPE_CHECKING:
    from collections.abc import Mapping


class Sense:
    """A class of `stances.txt`, the side of it, and the words after the first of a phrase."""

    __slots__ = ("name", "noun", "positive", "rest")

    def __init__(self, name: str, rest: tuple[str, ...], *, positive: bool, noun: bool) -> None:
        self.name = name
        self.positive = positive
        self.rest = rest
        self.noun = noun


_PATH = os.path.join(os.path.dirname(__file__), "stances.txt")
_PARTICIPLES = {"give": ("given",), "break": ("broken",)}
_forms: dict[bytes, list[Sense]] = {}


def stance_forms() -> Mapping[bytes, list[Sense]]:
    """Every word, as scanned, that a phrase of `stances.txt` may begin with, with its senses."""
    if not _forms:
        with open(_PATH, encoding="ascii") as lines:
            for line in lines:
                name, *sides = line.rstrip("\n").split("|")
                for positive, side in zip((True, False), sides, strict=True):
                    verbs, _, nouns = side.partition(";")
                    for phrase in verbs.split():
                        first, *rest = phrase.split("_")
                        sense = Sense(name, tuple(rest), positive=positive, noun=False)
                        forms = (
                            set(BE)
                            if first == "be"
                            else {first, *present_and_past(first), _ing(first)}
                        )
                        _add(forms | set(_PARTICIPLES.get(first, ())), sense)
                    for noun in nouns.split():
                        _add({noun}, Sense(name, (), positive=positive, noun=True))
    return _forms


def _ing(base: str) -> str:
    return base.removesuffix("e") + "ing"


def _add(forms: set[str], sense: Sense) -> None:
    for form in forms:
        _forms.setdefault(form.encode(), []).append(sense)
