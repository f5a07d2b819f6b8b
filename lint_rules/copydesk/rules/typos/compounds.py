"""Words that are one modifier before a noun and want a hyphen: where they stand in a sentence.

There is no tagger here. Whether a noun follows is told by the small words: an article or a
preposition opens a noun phrase, and what follows the compound must be none of the words that
cannot stand in one.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.function_words import (
    AUXILIARIES,
    FUNCTION_WORDS,
)
from copydesk.language.verbs import is_past
from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator


class Compound(NamedTuple):
    """A compound of the list; `noun`: it may be a noun of its own ("in the long term").

    `only` are the nouns that it is looked for before (empty: any), `never` those that its last
    word belongs to otherwise ("a high speed limit").
    """

    noun: bool
    only: frozenset[str]
    never: frozenset[str]


_ARTICLES = word_set("a an another every each")
_DEFINITE = word_set("the his her its their our my your this no any one")
_SEVERAL = word_set("these those some many several few other more two three four five six both all")
# Before the compound they leave a noun phrase open; "in", "at", "on" and "over" may end in the noun
# of the compound itself ("in real time systems can ...").
_OPEN = word_set("of with from by between among including for as like against into about without")
_NOUN_OF = word_set("at by during for from in into of on over to until with")
_GIVING = word_set(
    "add adds added bring brings brought gain gained gave get gets give gives given got include includes included "
    "inject injected need needs needed offer offers offered provide provides provided receive received"
)
# As first words these are adverbs: no verb can be meant, so any preposition may stand before.
_DEGREES = word_set(
    "best better ever far fast hard high ill lesser little long low much never slow well wide"
)
_HAVING = word_set("has have had having")
_OWNERS = word_set("computer family gang government state user")
# What may follow a noun of two words, or begin a phrase of time, and is no noun itself.
NO_NOUNS = FUNCTION_WORDS | word_set(
    "ago earlier before thanks only such of not as abroad overseas worldwide nationwide enough else ahead alike apiece "
    "according including comes goes due north south east west upwards downwards more most less let unlike plus per "
    "minus versus via include remain become tonight etc eg ie unless amongst whilst alone available aside anyway"
)


def word_before(text: str, at: int) -> str:
    """The word that ends one blank before `at`, as written; "" after a mark or at the beginning."""
    match = compiled(r"[^\W_]+(?:['-][^\W_]+)*(?= \Z)").search(text[max(0, at - 30) : at])
    return match[0] if match else ""


def word_after(text: str, at: int) -> str:
    """The word that begins one blank after `at`, as written; "" before a mark or at the end."""
    match = compiled(r" ([^\W\d_]+(?:['-][^\W_]+)*)").match(text, at)
    return match[1] if match else ""


def may_be_noun(word: str, *, alone: bool = False) -> bool:
    """Whether a word in lower case may be the noun, or begin its phrase.

    `alone`: the words before it may be a noun by themselves, whose verb it must not be.
    """
    if not word[:1].islower() or word in NO_NOUNS or (word.endswith("ly") and len(word) > 4):
        return False
    return not alone or not (word.endswith(("ed", "ing")) or is_past(word))


def opens_phrase(text: str, at: int, *, noun: bool, after: str) -> bool:
    """Whether the word before `at` opens the noun phrase that `after` is in."""
    before = word_before(text, at)
    word = before.lower()
    plural = after.endswith("s") and not after.endswith(("ss", "series", "species", "news"))
    if word in _ARTICLES:
        return not noun or not plural  # "there is a high risk temperatures will rise"
    if word in _DEFINITE or before.endswith("'s"):
        if not noun:
            return True
        # "In the long term investors gain", "the low cost attracts users".
        outer = word_before(text, at - len(before) - 1).lower()
        return not plural and not (word == "the" and outer in _NOUN_OF)
    if word in _SEVERAL:
        return plural or not noun
    if word in _OPEN:
        return plural or not noun
    return not noun and word in _GIVING


_listed: dict[str, dict[str, Compound]] = {}


def listed() -> dict[str, dict[str, Compound]]:
    """The compounds of the list by their first word and the rest, with blanks."""
    if not _listed:
        path = os.path.join(os.path.dirname(__file__), "missing_hyphen.txt")
        with open(path, encoding="ascii") as lines:
            for line in lines:
                if line[0] != "#":
                    first, _, rest = line.partition(": ")
                    _listed[first] = dict(map(_compound, rest.split()))
    return _listed


def _compound(written: str) -> tuple[str, Compound]:
    rest, noun, nouns = written.partition("=")
    named = frozenset(nouns.strip("-").split(",")) - {""}
    excluded = nouns.startswith("-")
    none: frozenset[str] = frozenset()
    compound = Compound(bool(noun), none if excluded else named, named if excluded else none)
    return rest.replace("-", " "), compound


def phrases() -> list[str]:
    """All compounds of the list, written with blanks."""
    return [f"{first} {rest}" for first, seconds in listed().items() for rest in seconds]


def find(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    """Where a compound of the list stands in a text without its hyphens, before a noun."""
    lower = text.lower()
    first, _, rest = phrase.partition(" ")
    compound = listed()[first][rest]
    at = lower.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if (
            lower[at - 1 : at] in ("", " ", '"')
            and text[at + 1 : end].islower()
            and _modifies(text, at, end, compound)
        ):
            yield at, end
        at = lower.find(phrase, end)


def _modifies(text: str, at: int, end: int, compound: Compound) -> bool:
    words = text[at:end].split(" ")
    after = word_after(text, end)
    before = word_before(text, at).lower()
    if words[-1] == "called":  # "the so called Free State", 'so called "experts"'
        named = text.startswith(' "', end) or after[:1].isupper() or may_be_noun(after)
        return named and before not in AUXILIARIES
    if compound.only:
        is_noun = after in compound.only
    else:
        is_noun = after not in compound.never and may_be_noun(
            after, alone=compound.noun and len(words) == 2
        )
    if not is_noun or words[0][0].isupper():
        return False
    is_ing = words[-1].endswith("ing")
    if words[0] in _DEGREES and not compound.noun:
        if before in _NOUN_OF or (before in _HAVING and is_ing):
            return True
        if is_past(before) and before not in AUXILIARIES:  # "promised much needed support"
            return True
    elif is_ing and before in _OPEN | _SEVERAL | _GIVING:
        return False  # "without decision making powers"
    elif words[0] in _OWNERS and is_past(words[-1]):  # "the family owned two estates"
        return before in _ARTICLES | _OPEN
    return opens_phrase(text, at, noun=compound.noun, after=after)
