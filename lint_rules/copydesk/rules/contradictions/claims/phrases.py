"""What follows a verb: its objects, the phrases linked to them, and words that say when."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.function_words import (
    DETERMINERS,
    is_nominal,
)
from copydesk.language.verbs import is_past, stem
from copydesk.language.words import word_set
from copydesk.rules.contradictions.claims.actors import read_actor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Token


class Phrase(NamedTuple):
    """An object: the key of its head noun, what narrows it down, and how it begins.

    `determiner` is "the" for anything definite, "any" for anything universal, "bare" where there
    is none, "" for any other.
    """

    head: str
    modifiers: frozenset[str]
    determiner: str


# "a form of aid" is aid.
_LIGHT = word_set("form kind type sort amount piece bit number lot part share level degree")
_QUANTIFIERS = word_set(
    "any some all much many several few little such certain various numerous enough own no each"
)
TIME_WORDS = word_set(
    "yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday "
    "january february march april june july august september october november december last "
    "next this later earlier now currently recently then spring summer autumn winter century "
    "season christmas ago"
)
_PERIODS = word_set("day week month year quarter night morning evening decade term")
HELP = word_set("aid assistance help support relief")


def read_phrase(tokens: Sequence[Token], at: int) -> tuple[Phrase | None, int]:
    """The noun phrase that begins at tokens[at], and where it ends."""
    first = at
    determiner = "bare"
    found: list[str] = []
    while at < len(tokens):
        word = tokens[at].lower
        if word in DETERMINERS:
            if found or (at > first and word != "such"):
                break
            determiner = _determiner(word)
        elif word == "of" and found and found[-1] in _LIGHT:
            found.clear()
            if at + 1 < len(tokens) and tokens[at + 1].lower in DETERMINERS:
                at += 1
        elif _ends_phrase(tokens, at, inside=bool(found)):
            break
        else:
            found.append(word)
        at += 1
    if not found or found[-1][0].isdigit():
        return None, at
    country = read_actor(tuple(tokens), first, at)
    if country and country.kind == "country":
        return Phrase(country.key, frozenset(), "the"), at
    if found[-1] in ("country", "nation", "state") and determiner == "the":
        return Phrase("", frozenset(), "the"), at
    if tokens[at - 1].text[0].isupper():
        determiner = "the"
    if "any" in found:
        determiner = "any"
    modifiers = frozenset(found[:-1]) - _QUANTIFIERS - {"'"}
    return Phrase(_noun_key(found[-1]), modifiers, determiner), at


def _ends_phrase(tokens: Sequence[Token], at: int, *, inside: bool) -> bool:
    """Whether a token cannot be part of a noun phrase, or comes after its noun."""
    token = tokens[at]
    word = token.lower
    if word == "'" and inside and at + 1 < len(tokens) and is_nominal(tokens[at + 1]):
        return False  # "the teachers' union"
    if word[0].isdigit():
        return inside and len(word) == 4
    if not is_nominal(token):
        return word not in ("many", "much", "more", "own", "all") and (inside or word != "very")
    if not inside:
        return False
    if word in TIME_WORDS or word.endswith("ly"):
        return True
    follows = at + 1 < len(tokens) and is_nominal(tokens[at + 1])
    return is_past(word) and token.text.islower() and not follows


def _determiner(word: str) -> str:
    if word in ("any", "no", "either", "neither"):
        return "any"
    return "" if word in ("a", "an", "some", "such", "all", "every", "each") else "the"


def _noun_key(word: str) -> str:
    word = word.removesuffix("'s")
    return "aid" if word in HELP else stem(word)


def times_in(tokens: Sequence[Token]) -> frozenset[str]:
    """The words of a sentence that say when: years, days, "last year"."""
    found: set[str] = set()
    for at, token in enumerate(tokens):
        word = token.lower
        if word in ("last", "next", "this"):
            if at + 1 < len(tokens) and (
                tokens[at + 1].lower in _PERIODS or tokens[at + 1].lower in TIME_WORDS
            ):
                found.add(f"{word} {tokens[at + 1].lower}")
        elif word in TIME_WORDS or (
            len(word) == 4 and word[:2] in ("18", "19", "20") and word.isdigit()
        ):
            found.add(word)
    return frozenset(found)
