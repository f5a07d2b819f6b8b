"""The posts of `posts.txt`, as the words of `Document.scan` are.

A line there is a field, a post and its phrases: "company finance: finance director; cfo". "labour *"
stands for the party before each of the nouns below, which keep what they mean without it; "(lab" is a
post only where a bracket stands before it, "~labour" only before a full name, "+driver" only after a
word with a capital.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Posts = frozenset[tuple[str, str]]
"""Pairs of a field and a post in it: ("company", "finance")."""

_OF_A_PARTY = (
    "mp", "mep", "msp", "member", "leader", "peer", "candidate", "backbencher", "frontbencher", "councillor", "minister",
    "spokesman", "spokeswoman", "spokesperson", "chairman", "politician", "activist", "veteran", "donor", "strategist", "grandee",
    "member of parliament", "parliamentarian", "member of congress", "senator", "congressman", "congresswoman", "governor", "representative",
    "party member", "party leader", "party chairman",
)  # fmt: skip
PLACED: Mapping[str, set[bytes]] = {"(": set(), "~": set(), "+": set()}
"""Phrases that name a post only after a bracket, "Roe (Lab)", before a full name, "Tory Jane Roe", or
after a word with a capital, "the German driver"."""
_SUFFIX = " *"

Phrases = dict[bytes, list[tuple[bytes, Posts]]]

_table: dict[bytes, Phrases] = {}


def post_phrases() -> Mapping[bytes, Phrases]:
    """The posts by the last word of their phrases and the word before it (b"" where there is none).

    Longer phrases come first.
    """
    if not _table:
        found: dict[str, set[tuple[str, str]]] = {}
        parties: list[tuple[str, tuple[str, str]]] = []
        for phrase, post in _lines():
            if phrase.endswith(_SUFFIX):
                parties.append((phrase.removesuffix("*"), post))
            else:
                found.setdefault(phrase, set()).add(post)
        for party, post in parties:
            for noun in _OF_A_PARTY:
                found[party + noun] = {post, *found.get(noun, ())}
        for phrase in sorted(found, key=len, reverse=True):
            # The scan has a blank for a hyphen.
            coded = phrase.lstrip("(~+").replace("-", " ").encode()
            if phrase[0] in PLACED:
                PLACED[phrase[0]].add(coded)
            *before, head = coded.split()
            by_word = _table.setdefault(head, {})
            by_word.setdefault(before[-1] if before else b"", []).append(
                (coded, frozenset(found[phrase]))
            )
    return _table


def _lines() -> Iterator[tuple[str, tuple[str, str]]]:
    """Each phrase with its field and post."""
    path = os.path.join(os.path.dirname(__file__), "posts.txt")
    with open(path, encoding="ascii") as lines:
        for line in lines:
            post, _, phrases = line.strip().partition(": ")
            field, _, name = post.partition(" ")
            for phrase in phrases.split("; "):
                yield phrase, (field, name)
