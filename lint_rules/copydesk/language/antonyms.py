"""The words that say the opposite of each other (`antonyms.txt`); the table is copydesk's own."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from copydesk.language.verbs import present_and_past, stem

if TYPE_CHECKING:
    from collections.abc import Mapping

_PATH = os.path.join(os.path.dirname(__file__), "antonyms.txt")
_antonyms: dict[str, set[str]] = {}
_forms: dict[bytes, str] = {}


def antonyms() -> Mapping[str, set[str]]:
    """The opposites of a stem, both ways, read when first needed."""
    if not _antonyms:
        _read()
    return _antonyms


def antonym_forms() -> Mapping[bytes, str]:
    """Every word of the table, as scanned, with its stem; read when first needed."""
    if not _forms:
        _read()
    return _forms


def _read() -> None:
    with open(_PATH, encoding="ascii") as lines:
        for line in lines:
            one, _, others = line.partition("|")
            key = _add(one)
            for other in others.split():
                against = _add(other)
                _antonyms[key].add(against)
                _antonyms[against].add(key)


def _add(base: str) -> str:
    """Note the forms of a word; return its stem."""
    key = stem(base)
    if key not in _antonyms:
        _antonyms[key] = set()
    for form in (base, base + "s", base.removesuffix("e") + "ing", *present_and_past(base)):
        _forms[form.encode()] = key
    return key
