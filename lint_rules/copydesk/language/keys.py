"""The keys of words, by which sentences are held against each other.

A key is the stem of a word of weight, so that forms of a word are one; a country, its capital and
its people have one key ("=north korea"), a verb with its particle that of a verb which means the
same ("turned down" that of "reject").
"""

from __future__ import annotations

import os
from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.language.countries import countries
from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.verbs import stem
from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copydesk.document import Sentence, Token

COUNTRY = "="
"""What the key of a country begins with."""
STOPPED = word_set("stopped stops stop stopping")
"""What stands before "short" where something ended before its end."""
SMALL = FUNCTION_WORDS | word_set(
    "of said says say saying also new such than well many much own mr mrs ms dr sir lot lots per"
)
"""Words without weight: they say nothing of what a sentence is about."""


def key_of(word: str) -> str:
    """The key of a lower-case word: its stem, also where the word is short ("uses")."""
    if len(word) == 4 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return stem(word)


def keys_of(sentence: Sentence) -> set[str]:
    """The keys of a sentence's words of weight: a cheap look, from the scan."""
    words = sentence.words
    keys = set(map(_keys.__getitem__, words))
    if not (_particle_heads().isdisjoint(keys) and _second_words().isdisjoint(words)):
        keys = set(keys_in_order(sentence))
    keys.discard("")
    return keys


def all_keys(sentence: Sentence, keys: set[str]) -> set[str]:
    """The same with those that the words of a scan do not show.

    Those of short names ("EU"), of compounds, of which the scan has the parts, and of "the country",
    which may be any.
    """
    words = [word for word in sentence.words if len(word) == _SHORT_NAME]
    if "-" in sentence.text:
        words += compiled(_COMPOUND).findall(sentence.text.lower())
    found = keys.union(map(key_of, words))
    if "country" in sentence.words:
        found.add(COUNTRY)
    return found


_SHORT_NAME = 2  # letters of a word that has a key only as a name
_COMPOUND = r"[^\W_]+(?:['-][^\W_]+)+"


def keys_in_order(sentence: Sentence) -> list[str]:
    """For each word of the scan its key, or "" where it is small."""
    words = sentence.words
    keys = list(map(_keys.__getitem__, words))
    if not _particle_heads().isdisjoint(keys):
        phrases = _particle_verbs()
        for at in range(len(words) - 1):
            if keys[at] in _heads:
                keys[at] = phrases.get((keys[at], words[at + 1]), keys[at])
    if not _second_words().isdisjoint(words):
        _join_countries(words, keys)
    return keys


_seconds: set[str] = set()


def _second_words() -> set[str]:
    """The words that end the name of a country, capital or people of two words: "Korea"."""
    if not _seconds:
        table = countries()
        for phrase in (*table.by_name, *table.by_people):
            if len(phrase) == 2:
                _seconds.add(phrase[1])
    return _seconds


def _join_countries(words: Sequence[str], keys: list[str]) -> None:
    """Put the key of a country where its name of two words ends."""
    table = countries()
    for first, second in pairwise(range(len(words))):
        phrase = (words[first], words[second])
        if name := table.by_name.get(phrase) or table.by_people.get(phrase):
            keys[first], keys[second] = "", f"{COUNTRY}{name}"


def key_in_scan(word: str) -> str:
    """The key of a word of a scan, "" where it is small."""
    if word == "against":
        return word
    name = countries().by_name.get((word,)) or countries().by_people.get((word,))
    if name:
        return f"{COUNTRY}{name}"
    is_small = len(word) < 3 or word in SMALL or word[0].isdigit()
    return "" if is_small else key_of(word.removesuffix("'s"))


class _Keys(dict[str, str]):
    """The keys of words of scans, remembered, since most words come again."""

    def __missing__(self, word: str) -> str:
        if len(self) > _MANY:
            self.clear()
        key = self[word] = key_in_scan(word)
        return key


_keys = _Keys()
_MANY = 50_000  # words remembered


def _key_of_name(tokens: Sequence[Token], at: int) -> str:
    """The key of a name: that of its country, where it is one, its capital or its people."""
    table = countries()
    word = tokens[at].lower.removesuffix("'s")
    for phrase in ((tokens[at - 1].lower, word) if at else (), (word,)):
        name = table.by_name.get(phrase) or table.by_people.get(phrase)
        if name:
            return f"{COUNTRY}{name}"
    return key_of(word)


def key_of_token(tokens: Sequence[Token], at: int, *, named: bool) -> str:
    """The key of a word of weight among the tokens beside it; `named`: it is part of a name."""
    key = _key_of_name(tokens, at) if named else key_of(tokens[at].lower.removesuffix("'s"))
    if at + 1 < len(tokens):
        return _particle_verbs().get((key, tokens[at + 1].lower), key)
    return key


def is_first_half(tokens: Sequence[Token], at: int) -> bool:
    """Whether the next word makes one of this: "North" before "Korea", "stopped" before "short"."""
    if at + 1 >= len(tokens):
        return False
    word, after = tokens[at].lower, tokens[at + 1].lower.removesuffix("'s")
    if word in STOPPED and after == "short":
        return True
    if after not in _second_words() or not tokens[at].text[0].isupper():
        return False
    return (word, after) in countries().by_name or (word, after) in countries().by_people


_phrases: dict[tuple[str, str], str] = {}
_heads: set[str] = set()


def _particle_heads() -> set[str]:
    """The keys of the verbs that mean another verb with a particle."""
    if not _heads:
        _heads.update(key for key, _ in _particle_verbs())
    return _heads


def _particle_verbs() -> Mapping[tuple[str, str], str]:
    """The key that a verb has with its particle: that of "reject" for "turned down"."""
    if not _phrases:
        path = os.path.join(os.path.dirname(__file__), "particle_verbs.txt")
        with open(path, encoding="ascii") as lines:
            for line in lines:
                phrase, meaning = line.strip().split("|")
                verb, particle = phrase.split()
                _phrases[stem(verb), particle] = stem(meaning)
    return _phrases
