"""Nouns that point back to what happened: "the acquittal", "his refusal of the offer".

Such a noun needs an event before it that it can mean. Where the sentences before it tell only of the
opposite ("was found guilty", "accepted the offer"), one of the two is wrong. The table is
`event_nouns.txt`: the nouns, the words that tell of the same, the words that tell of the opposite.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.keys import key_in_scan
from copydesk.language.statements import is_denial, may_be_compared
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from copydesk.document import Document, Sentence


class _Event(NamedTuple):
    """What tells of the same as a noun, and what tells of the opposite."""

    same: frozenset[str]
    opposite: frozenset[str]


class Unmet(NamedTuple):
    """A noun that points back, and the sentence with the opposite; words as indexes of `words`."""

    sentence: Sentence
    noun: int
    before: Sentence
    word: int


_PATH = os.path.join(os.path.dirname(__file__), "event_nouns.txt")
_events: dict[str, _Event] = {}
_nouns: set[bytes] = set()  # as the vocabulary has them
_POINTING = word_set("the his her its their that this")
_LINKS = word_set("of in to for by from with over at on")
# Without what they are of, these mean too many things.
_BROAD = word_set("support success failure sale opposition")
_OPEN = word_set("may might could would should if unless whether or seemed apparently appeared")
# What happens to one man or plan once: the opposite nearest before the noun is what it belies.
_SOLE = word_set("acquittal conviction permission acceptance closure reprieve refusal ban")
_STOPS = word_set("cost brought made caused led earned won lost drew took came")
_FAR = 20  # sentences
_WITHIN = 5  # sentences before the noun in which the opposite is looked for
_REACH = 1_500  # characters before it in which nothing may tell of the same
_OF = 6  # words behind the noun that say what it is of


def events() -> Mapping[str, _Event]:
    """The table, by noun."""
    if not _events:
        with open(_PATH, encoding="ascii") as lines:
            for line in lines:
                nouns, same, opposite = line.rstrip("\n").split("|")
                if opposite:
                    event = _Event(word_set(same), word_set(opposite))
                    _events.update((noun, event) for noun in nouns.split())
        _nouns.update(noun.encode() for noun in _events)
    return _events


def unmet(document: Document) -> Iterator[Unmet]:
    """The nouns that point back to an event where only its opposite was told."""
    table = events()
    if document.vocabulary.isdisjoint(_nouns):
        return
    for sentence in document.sentences:
        words = sentence.words
        if table.keys().isdisjoint(words):
            continue
        for at, word in enumerate(words):
            if at and word in table and words[at - 1] in _POINTING and may_be_compared(sentence):
                found = _opposite(document, sentence, at, table[word])
                if found:
                    yield Unmet(sentence, at, *found)


def _opposite(
    document: Document, sentence: Sentence, at: int, event: _Event
) -> tuple[Sentence, int] | None:
    """The word before the noun that tells of the opposite, if nothing nearer tells of the same."""
    words = sentence.words
    noun = words[at]
    if is_open(sentence) or any(map(is_denial, words[1:at])):  # but "Not everybody welcomed ..."
        return None
    meant = _meant(words, at)
    if not meant and noun in _BROAD:
        return None
    if not event.same.isdisjoint(words[:at] + words[at + 1 :]):
        return None
    before: Sentence | None = sentence
    found: tuple[Sentence, int] | None = None
    for step in range(_FAR if noun not in _SOLE else _WITHIN):
        before = document.neighbour(before, -1) if before else None
        if before is None or before.start < sentence.start - _REACH:
            break
        words = before.words
        if any(
            word in event.same and _is_of(words, place, meant) for place, word in enumerate(words)
        ):
            return found if noun in _SOLE and found else None
        if found or step >= _WITHIN or not may_be_compared(before) or is_open(before):
            continue
        for place, word in enumerate(words):
            if word in event.opposite and _tells(words, place) and _is_of(words, place, meant):
                found = before, place
                break
    return found


def _is_of(words: list[str], at: int, meant: set[str]) -> bool:
    """Whether a word stands beside what is meant."""
    near = words[max(0, at - _OF) : at + _OF]
    keys = {key_in_scan(word) for word in near}
    return meant <= keys


def is_open(sentence: Sentence) -> bool:
    """Whether a sentence says that something may be; the month is no "may"."""
    found = _OPEN.intersection(sentence.words)
    return bool(found - {"may"}) or ("may" in found and " may " in sentence.text)


def _tells(words: list[str], at: int) -> bool:
    """Whether a word tells of an event: it is not denied, and "lost" is lost a match or a case."""
    if any(map(is_denial, words[max(0, at - 4) : at])):
        return False
    return words[at] != "lost" or (at + 1 < len(words) and words[at + 1] in _LOST)


_LOST = word_set("the his her its their to by in")


def _meant(words: list[str], at: int) -> set[str]:
    """The keys of what a noun is of: "the fall in prices"."""
    if at + 1 >= len(words) or words[at + 1] not in _LINKS:
        return set()
    keys: set[str] = set()
    for word in words[at + 2 : at + _OF]:
        if word in _STOPS:
            break
        key = key_in_scan(word)
        if key:
            keys.add(key)
        elif keys:
            break
    return keys
