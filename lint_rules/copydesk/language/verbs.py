"""Forms of verbs: which word is a form of which verb.

`stem` gives one key for all forms of a verb: "provid" for provide, provides, provided and
providing. It is a key and no word; nouns get keys by it too, where they look like verbs.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Words in -ed that are no pasts, and verbs whose base ends so.
_NO_PASTS = frozenset(
    [
        "bleed", "breed", "exceed", "feed", "greed", "hundred", "indeed", "kindred", "naked", "need",
        "proceed", "sacred", "seed", "speed", "succeed", "weed",
    ]
)  # fmt: skip
_irregular: dict[str, str] = {}
_finite_pasts: set[str] = set()
_participles: set[str] = {"born"}
_past_of: dict[str, str] = {}
_forms: dict[str, list[str]] = {}
_of_base: dict[str, list[str]] = {}


def _read() -> Mapping[str, str]:
    """Irregular forms and their bases, read when first needed."""
    if not _irregular:
        path = os.path.join(os.path.dirname(__file__), "irregular_verbs.txt")
        with open(path, encoding="ascii") as lines:
            for line in lines:
                base, past, participle, *others = line.split()
                for form in (past, participle, *others):
                    _irregular[form] = base
                if past != base:
                    _finite_pasts.add(past)
                _participles.add(participle)
                _past_of[participle] = past if _past_of.get(participle, past) == past else ""
        for form, base in _irregular.items():
            _of_base.setdefault(base, []).append(form)
    return _irregular


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The key of the verb that a lower-case word may be a form of."""
    word = _read().get(word, word)
    if len(word) > 4:
        if word.endswith(("ies", "ied")):
            word = word[:-3] + "y"
        elif word.endswith("ing") and _has_vowel(word[:-3]):
            word = word[:-3]
        elif word.endswith(("sses", "xes", "zes", "ches", "shes")) or (
            word.endswith("ed") and word not in _NO_PASTS and _has_vowel(word[:-2])
        ):
            word = word[:-1] if word.endswith("eed") else word[:-2]
        elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
            word = word[:-1]
    word = word.removesuffix("e")
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeou":
        word = word[:-1]
    return word


def irregular_forms(key: str) -> list[str]:
    """The forms of the verb with this stem that are not made from it ("gave", "given")."""
    if not _forms:
        for form, base in _read().items():
            _forms.setdefault(stem(base), []).append(form)
    return _forms.get(key, [])


def present_and_past(base: str) -> set[str]:
    """The third person and the past forms of a verb given by its base."""
    _read()
    found = set(_of_base.get(base, ()))
    if not found:
        found = {base + "d" if base.endswith("e") else base + "ed"}
        if base.endswith("y") and base[-2] not in "aeiou":
            found = {base[:-1] + "ied"}
    ending = "es" if base.endswith(("s", "sh", "ch", "x", "o")) else "s"
    is_y = base.endswith("y") and base[-2] not in "aeiou"
    return found | {base[:-1] + "ies" if is_y else base + ending, *_DOUBLED.get(base, ())}


_DOUBLED = {
    "ban": ("banned",),
    "bar": ("barred",),
    "drop": ("dropped",),
    "omit": ("omitted",),
    "scrap": ("scrapped",),
    "skip": ("skipped",),
}


_VOWELS = frozenset("aeiouy")


def _has_vowel(word: str) -> bool:
    return len(word) > 1 and not _VOWELS.isdisjoint(word)


def is_finite(word: str) -> bool:
    """Whether a lower-case word has the form of a finite verb that no noun has (mostly pasts)."""
    _read()
    return word in (
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "does",
        "do",
        "did",
        "says",
    ) or is_past(word)


def is_past(word: str) -> bool:
    """Whether a lower-case word may be a past form ("offered", "gave")."""
    _read()
    return word in _finite_pasts or (
        len(word) > 3 and word.endswith("ed") and _has_vowel(word[:-2]) and word not in _NO_PASTS
    )


def is_participle(word: str) -> bool:
    """Whether a lower-case word may be a past participle ("offered", "given")."""
    _read()
    return word in _participles or (len(word) > 3 and word.endswith("ed"))


def simple_past(participle: str) -> str | None:
    """The simple past of a verb given by its participle ("given": "gave"); None if it is not sure."""
    _read()
    irregular = _past_of.get(participle)
    if irregular is None and participle.endswith("ed"):
        return participle
    return irregular or None
