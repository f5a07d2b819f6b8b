"""Misspellings that are known as such, with their corrections (`misspelling.txt`)."""

from __future__ import annotations

import os

from copydesk.language.words import without_possessive

_PATH = os.path.join(os.path.dirname(__file__), "misspelling.txt")
_text = b""
_starts: dict[int, int] = {}
"""Where the misspellings with a first letter begin in the text."""


_misspelt: set[bytes] = set()
_others: set[bytes] = set()
"""The words that were asked about in this process: most are names, which come again."""


def misspelt(words: set[bytes]) -> set[bytes]:
    """Return those of the words that are known misspellings, possessives too; each is looked up once."""
    new = words - _misspelt - _others
    if new:
        found = {word for word in new if corrections(without_possessive(word))}
        _misspelt.update(found)
        _others.update(new - found)
    return words & _misspelt


def corrections(word: bytes) -> tuple[str, ...]:
    """Return what a misspelling (lower case) is known to stand for, best first; else nothing.

    The list is searched as it stands in its file, among those with the same first letter: a
    microsecond, and no table is made for the few words that most articles ask about.
    """
    if not _starts:
        _open()
    word = word.replace(b"\xad", b"")  # markup and soft hyphens inside
    key, first = b"\n" + word + b": ", word[0] if word else 0
    at = _text.find(key, _starts.get(first, len(_text)), _starts.get(first + 1, len(_text)))
    if at < 0:
        return ()
    return tuple(_text[at + len(key) : _text.index(b"\n", at + 1)].decode().split(", "))


def _open() -> None:
    global _text  # noqa: PLW0603 - read once in a process
    with open(_PATH, "rb") as file:
        _text = b"\n" + file.read().replace(b"\r\n", b"\n")
    at = 0
    for letter in range(ord("a"), ord("z") + 1):
        at = max(at, _text.find(b"\n%c" % letter, at))
        _starts[letter] = at
