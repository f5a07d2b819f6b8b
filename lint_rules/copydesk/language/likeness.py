"""Which sentences speak of the same thing: the pairs that are worth holding against each other.

An index over the words of weight gives, for each sentence, those before it that share several of
the article's rarer words; all pairs of sentences are never formed, so the cost grows with the
length of the text.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.aligning import LIGHT, ROOT
from copydesk.language.contraries import allies, contraries, exclusives, kinds_of, sharp_contraries
from copydesk.language.cores import BESIDE, REPEATED
from copydesk.language.denying import may_stand_between
from copydesk.language.keys import COUNTRY, all_keys, key_in_scan, keys_in_order, keys_of
from copydesk.language.statements import (
    denies,
    is_denial,
    is_failed_attempt,
    may_be_compared,
    may_count,
    read,
)
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from copydesk.document import Document, Sentence
    from copydesk.language.statements import Statement

LIKE = 0.4
"""How much of the shorter of two like sentences the other has at least, 0 to 1."""
_RETOLD = 0.5  # the same, where only numbers may differ
_COPIED = 0.75  # the same; whatever the two differ in is looked at
_MOST = 9  # sentences that hold a word; a word of more says little of what they have in common
_FEWEST = 3  # words that a like pair shares
_FEWEST_OPPOSED = 2  # words that two sentences share beside words that clash
_WITHIN = 25  # sentences, within which words that clash are looked for
_SHORT = 3  # words; of so short a sentence one word is much: "The mine is open."
_FEWEST_NEAR = 2
_FIRST = 2  # words behind a denial, one of which it denies
_FREQUENT = 60  # sentences that hold a word that clashes; more are not looked at
_REACH = 9  # words around a word that clashes
_GOVERNED = 9  # words behind a word that denies


_NOTHING: frozenset[str] = frozenset()


class Held:
    """A sentence with its keys, and what may clash in it.

    `opposites` are those of its keys that some other word excludes, `denied` the keys that stand
    right behind a word that denies; both are empty before `look`. What few sentences are asked for
    is worked out when it is.
    """

    __slots__ = ("_is_looked_at", "_order", "_statement", "denied", "keys", "opposites", "sentence")

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self._order: list[str] | None = None
        self._statement: Statement | None = None
        self._is_looked_at = False
        self.keys = keys_of(sentence)
        self.opposites: AbstractSet[str] = _NOTHING
        self.denied = _NOTHING

    def look(self) -> Held:
        """Find what may clash in it, once."""
        if not self._is_looked_at:
            self._is_looked_at = True
            self.opposites = contraries().keys() & self.keys
            if denies(self.sentence):
                self.denied = _denied(self.sentence.words, self.order)
        return self

    @property
    def order(self) -> list[str]:
        """The keys of its words in order, "" for small ones."""
        if self._order is None:
            self._order = keys_in_order(self.sentence)
        return self._order

    @property
    def statement(self) -> Statement:
        """What the sentence says."""
        if self._statement is None:
            self._statement = read(self.sentence)
        return self._statement

    def kinds(self) -> frozenset[str]:
        """What its words are one of (`exclusives`), a country for one."""
        return _kinds(self.keys)


class Like(NamedTuple):
    """Two sentences in order of place; `share` is how much of the shorter one the other has, 0 to 1."""

    first: Held
    second: Held
    share: float

    @property
    def one(self) -> Statement:
        """What the first sentence says."""
        return self.first.statement

    @property
    def other(self) -> Statement:
        """What the second sentence says."""
        return self.second.statement

    @property
    def is_like(self) -> bool:
        """Whether the two have many words in common, not only some beside words that clash."""
        return self.share >= LIKE


def may_clash(pair: Like) -> bool:
    """Whether two sentences hold words that can clash: a cheap look, before they are read."""
    one, other = pair.first, pair.second
    if _may_be_denied(one, other) or _may_be_denied(other, one):
        return True
    keys, its_keys = (all_keys(held.sentence, held.keys) for held in (one, other))
    table = contraries() if pair.is_like else sharp_contraries()
    return any(not its_keys.isdisjoint(table[key]) for key in keys if key in table) or (
        pair.is_like and not _kinds(keys).isdisjoint(_kinds(its_keys))
    )


def _may_be_denied(one: Held, other: Held) -> bool:
    """Whether one denies a word of which the other has one of the same family."""
    if not one.denied:
        return False
    words, keys = one.sentence.words, one.order
    beginnings = {key[:ROOT] for key in other.keys}
    is_joined = "-" in one.sentence.text  # the scan has the parts of a compound only

    def is_shared(key: str) -> bool:
        return key[:ROOT] in beginnings or not allies(key).isdisjoint(other.keys)

    for at, word in enumerate(words):
        if is_denial(word) or is_failed_attempt(words, at):
            if word == "no" and at and keys[at - 1] and is_shared(keys[at - 1]):
                return True
            for place in range(at + 1, min(at + _GOVERNED, len(words))):
                key = keys[place]
                if key and is_shared(key):
                    return True
                if not (is_joined or key in LIGHT or may_stand_between(words[place])):
                    break
    return False


def retold_pairs(document: Document) -> Iterator[Like]:
    """Those of the `like_pairs` that have many words in common, for which no clashes are looked up."""
    held, alike = _alikes([document])
    for at, shares in enumerate(alike):
        for place, share in shares.items():
            yield Like(held[place], held[at], share)


def like_pairs(document: Document) -> Sequence[Like]:
    """The pairs of sentences of a document that may speak of the same thing, in order of place."""
    return document.remembered("like pairs", lambda: tuple(_pairs([document], between=False)))


def like_pairs_between(documents: Sequence[Document]) -> Sequence[Like]:
    """The same between documents; remembered with the first."""
    return documents[0].remembered(
        f"like pairs between {len(documents)}", lambda: tuple(_pairs(documents, between=True))
    )


def _kinds(keys: set[str]) -> frozenset[str]:
    kinds = exclusives()
    found = [kinds[key] for key in keys if key in kinds]
    if any(key[0] == COUNTRY for key in keys):
        found.append(kinds_of(COUNTRY))
    return _NOTHING.union(*found)


_NONE: Mapping[int, float] = {}


class _Alikes(NamedTuple):
    """Sentences in order, and for each those before it that have many words in common with it."""

    held: Sequence[Held]
    alike: Sequence[Mapping[int, float]]


def _alikes(documents: Sequence[Document]) -> _Alikes:
    return documents[0].remembered(
        f"alike sentences {len(documents)}", lambda: _find_alikes(documents)
    )


def _find_alikes(documents: Sequence[Document]) -> _Alikes:
    held = [
        Held(sentence)
        for document in documents
        for sentence in document.sentences
        if may_be_compared(sentence)
    ]
    counts = Counter(chain.from_iterable(one.keys for one in held))
    # For each word that says what two sentences have in common, the sentences so far that hold it.
    earlier: dict[str, list[int]] = {key: [] for key, count in counts.items() if 1 < count <= _MOST}
    alike: list[Mapping[int, float]] = []
    for at, one in enumerate(held):
        sharing = [earlier[key] for key in one.keys if key in earlier]
        alike.append(dict(_alike(one, held, sharing)) if len(sharing) >= _FEWEST else _NONE)
        for places in sharing:
            places.append(at)
    return _Alikes(held, alike)


def _denied(words: Sequence[str], keys: Sequence[str]) -> frozenset[str]:
    """The first keys behind each word that denies, and the one before a "no"."""
    found: set[str] = set()
    for at, word in enumerate(words):
        if is_denial(word) or is_failed_attempt(words, at):
            behind = [key for key in keys[at + 1 : at + _GOVERNED] if key]
            found.update(behind[:_FIRST])
            if word == "no" and at:
                found.add(keys[at - 1])
    found.discard("")
    return frozenset(found)


def _pairs(documents: Sequence[Document], *, between: bool) -> Iterator[Like]:
    """Each pair once, the earlier sentence first."""
    held, alikes = _alikes(documents)
    for one in held:
        one.look()
    index = _places_of_clashes(held)
    within = len(held) if between else _WITHIN
    for at, one in enumerate(held):
        alike = dict(alikes[at])
        for place in _clashing(at, held, index, within):
            alike.setdefault(place, 0.0)
        for place, share in alike.items():
            other = held[place]
            if (other.sentence.document is not one.sentence.document) is between:
                first, second = (other, one) if place < at else (one, other)
                yield Like(first, second, share)


def _places_of_clashes(held: Sequence[Held]) -> Mapping[str, Sequence[int]]:
    """The sentences that hold each word which others exclude, or which one of them denies."""
    denied = set[str]().union(*(allies(key) for one in held for key in one.denied))
    index: defaultdict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(held):
        for key in (one.keys & denied) | one.opposites:
            index[key].append(at)
    return index


def _alike(
    one: Held, held: Sequence[Held], sharing: Sequence[Sequence[int]]
) -> Iterator[tuple[int, float]]:
    """The sentences before this one that have most of their words in common with it.

    `sharing` are those that hold its words, word by word.
    """
    for place, count in Counter(chain.from_iterable(sharing)).items():
        if count >= _FEWEST:
            share = count / min(len(one.keys), len(held[place].keys))
            if share >= LIKE and _may_differ(one, held[place], share):
                yield place, share


def _may_differ(one: Held, other: Held, share: float) -> bool:
    """Whether two sentences hold anything that they can differ in."""
    return (
        share >= _COPIED
        or bool(one.look().denied) is not bool(other.look().denied)
        or (share >= _RETOLD and may_count(one.sentence) and may_count(other.sentence))
        or any(not contraries()[key].isdisjoint(other.opposites) for key in one.opposites)
        or not one.kinds().isdisjoint(other.kinds())
    )


def _clashing(
    at: int, held: Sequence[Held], index: Mapping[str, Sequence[int]], within: int
) -> Iterator[int]:
    """The sentences that hold a word that this one denies, or before it one that it excludes."""
    one = held[at]
    for key in one.denied:
        for ally in allies(key):
            for place in index.get(ally, ())[:_FREQUENT]:
                other = held[place]
                if (
                    0 < abs(place - at) <= within
                    and not other.denied
                    and _enough(one, other)
                    and _are_side_by_side(one, key, other, ally)
                ):
                    yield place
    sharp, present = sharp_contraries(), index.keys()
    for key in one.opposites:
        excluded = sharp.get(key, _NOTHING)
        if present.isdisjoint(excluded):
            continue
        for against in excluded:
            for place in index.get(against, ())[:_FREQUENT]:
                other = held[place]
                if (
                    0 < at - place <= within
                    and _enough(one, other)
                    and _are_side_by_side(one, key, other, against)
                ):
                    yield place


def _are_side_by_side(one: Held, key: str, other: Held, its: str) -> bool:
    """Whether the words that clash stand among the same words, and near each other if need be."""
    if (key in REPEATED or its in REPEATED) and (
        one.sentence.document is other.sentence.document
        and abs(one.sentence.start - other.sentence.start) > BESIDE
    ):
        return False
    near = _near(one.order, key).intersection(_near(other.order, its))
    if near and one.sentence.document is not other.sentence.document:
        near = one.keys & other.keys  # what two articles share is rarer
    near.discard(key)
    if len(near) > _FEWEST_NEAR or (near and _is_short(one, other)):
        return True
    enough = 1 if key == its else _FEWEST_NEAR
    return len(near) >= enough and (
        not (
            _PRONOUNS.isdisjoint(one.sentence.words) and _PRONOUNS.isdisjoint(other.sentence.words)
        )
        or any(key[0] == COUNTRY for key in near)
        or not near.isdisjoint(_names(one.sentence.document))
    )


_PRONOUNS = word_set("he she it they having")


def _names(document: Document) -> set[str]:
    """The keys of the words that have a capital inside a sentence somewhere in the document."""
    return document.remembered(
        "keys of names",
        lambda: {
            key
            for word in set(_CAPITAL.findall(document.prose))
            if (key := key_in_scan(word.lower()))
        },
    )


_CAPITAL = re.compile(r"(?<=[a-z,;\"'] )[A-Z][\w-]+")


def _enough(one: Held, other: Held) -> bool:
    """Whether two sentences share enough words for the words that clash to be about one thing."""
    shared = len(one.keys & other.keys)
    return shared >= _FEWEST_OPPOSED or (shared > 0 and _is_short(one, other))


def _is_short(one: Held, other: Held) -> bool:
    return min(len(one.keys), len(other.keys)) <= _SHORT


def _near(keys: list[str], key: str) -> set[str]:
    """The keys that stand around the first word with a key."""
    at = keys.index(key)
    near = set(keys[max(0, at - _REACH) : at + _REACH + 1])
    near.discard("")
    return near
