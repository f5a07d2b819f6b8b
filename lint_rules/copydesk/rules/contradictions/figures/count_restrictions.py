"""What stands behind a count and says which are meant: "the 14 people who were hurt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.function_words import AUXILIARIES, CONJUNCTIONS, FUNCTION_WORDS
from copydesk.language.verbs import is_participle, is_past
from copydesk.language.words import word_set
from copydesk.rules.contradictions.figures.count_words import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Token

_LONGEST_BEHIND = 7  # tokens
_PERSONAL = word_set("he she it they we i you his her their its")  # "the 64 games he played"
RELATIVE = word_set("who which that")
_WHICH = word_set(
    "whose with without from in of at aged between under over on north south east west owned"
)
_STOPS = FUNCTION_WORDS | word_set("of per said says")
_ENDS = frozenset(",;:()–—")


def behind(tokens: Sequence[Token], first: int, at: int) -> frozenset[str]:
    """The keys of what says more of a count behind it: "the 50 weeks on the chart"."""
    if at >= len(tokens):
        return frozenset()
    start = tokens[at].lower
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if start in RELATIVE or (start in _PERSONAL and after in AUXILIARIES):
        at += 1
        while at < len(tokens) and tokens[at].lower in AUXILIARIES:
            at += 1
    elif start in AUXILIARIES or not (
        start in _WHICH or start in _PERSONAL or _is_reduced(tokens, first, at)
    ):
        return frozenset()
    keys: set[str] = set()
    for place in range(at, min(len(tokens), at + _LONGEST_BEHIND)):
        token = tokens[place]
        word = token.lower
        if token.text in _ENDS or token.text == "." or word in AUXILIARIES or word in CONJUNCTIONS:
            break
        if place > at and is_past(word) and (start not in RELATIVE or not is_participle(word)):
            break
        if token.text[0].isalpha() and word not in _STOPS:
            keys.add(key_of(word))
    return frozenset(keys)


def _is_reduced(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a past form is no verb of its own but says which: "the schools invited have ..."."""
    word = tokens[at].lower
    if not is_participle(word):
        return False
    if any(token.lower in AUXILIARIES or is_past(token.lower) for token in tokens[:first]):
        return True
    for token in tokens[at + 1 :]:
        if token.text in _ENDS or token.text == ".":
            return token.text == ","
        if token.text in AUXILIARIES or (is_past(token.text) and not is_participle(token.text)):
            return True
    return False
