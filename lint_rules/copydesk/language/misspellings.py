"""Misspellings that are known as such, with their corrections (`misspelling.txt`)."""

from __future__ import annotations

import os

_PATH = os.path.join(os.path.dirname(__file__), "misspelling.txt")
_text: list[bytes] = []
_found: dict[bytes, tuple[str, ...]] = {}


def corrections(word: bytes) -> tuple[str, ...]:
    """Return what a misspelling (lower case) is known to stand for, best first; else nothing.

    The list is searched as it stands in its file, which takes some microseconds, and nothing
    is made of it: most articles hold few words that the lexicon lacks.
    """
    found = _found.get(word)
    if found is None:
        if not _text:
            with open(_PATH, "rb") as file:
                _text.append(b"\n" + file.read().replace(b"\r\n", b"\n"))
        text, key = _text[0], b"\n" + word + b": "
        at = text.find(key)
        line = text[at + len(key) : text.index(b"\n", at + len(key))] if at >= 0 else b""
        found = _found[word] = tuple(line.decode().split(", ")) if line else ()
    return found
