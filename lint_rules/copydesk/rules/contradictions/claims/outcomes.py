"""Outcomes told again by a noun: "the bill was rejected", and later "passage of the bill".

The noun must point back by "the", by a day ("Thursday's slide") or by whose it is ("Hale's
acquittal"), or open its sentence. What it is of, who has it and the day must be told of the opposite
too, and nothing in the whole article may tell of the same. The table is `outcomes.txt`: the nouns,
the words that tell of the same or of something that may be meant, the words that tell of the opposite.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.dates import MONTH_WORDS, WEEKDAY_WORDS
from copydesk.language.keys import key_in_scan
from copydesk.language.scanned import places_of
from copydesk.language.statements import is_denial, may_be_compared
from copydesk.language.verbs import is_finite, is_past
from copydesk.language.words import word_set
from copydesk.rules.contradictions.claims.event_nouns import Unmet, is_open

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copydesk.document import Document, Sentence


class _Outcome(NamedTuple):
    """What tells of the same as a noun, and what tells of the opposite."""

    same: frozenset[str]
    opposite: frozenset[str]


class _Meant(NamedTuple):
    """What an outcome is said to be of: a thing, its owner's name, the day; and other times."""

    thing: str
    owner: str
    day: str
    times: set[str]


_PATH = os.path.join(os.path.dirname(__file__), "outcomes.txt")
_outcomes: dict[str, list[_Outcome]] = {}
_nouns: dict[bytes, str] = {}  # as the vocabulary has them
_DAYS = WEEKDAY_WORDS | word_set("yesterday today")
_POINTING = word_set("the this that his her its their")
_BETWEEN = word_set(
    "sharp steep heavy big huge sudden steady narrow crushing surprise latest recent modest slight strong "
    "percent per cent eventual subsequent early unexpected outright own"
)
_LINKS = word_set("of in to for")
_OWNED = word_set("win victory triumph defeat loss")  # nouns that two sides read each their way
_ONE_THING = tuple(
    map(
        word_set,
        (
            "measure bill legislation law act",
            "plan scheme proposal project",
            "motion resolution amendment",
            "unemployment joblessness",
            "inquiry enquiry investigation",
            "takeover bid offer merger",
            "deal agreement treaty pact accord",
            "tax levy duty charge",
            "shop store branch outlet",
            "factory plant works",
            "strike walkout stoppage",
            "output production",
            "turnover revenue revenues",
            "earnings profit profits",
            "road route street",
            "vessel ship boat ferry",
        ),
    )
)
# What somebody gives or withholds: who gives it does not say what it is of.
_GIVEN = word_set(
    "approval adoption rejection veto acceptance refusal ban prohibition permission authorisation consent "
    "support backing endorsement opposition resistance hostility"
)
_SIDED = word_set("support backing endorsement opposition resistance hostility")
_MANY = word_set("shares stocks stock share futures bonds")
# The noun is of another of its kind, or of something that had been.
_NARROWED = word_set(
    "had likely will would expected new second third fourth fifth other second-quarter"
)
_WISHED = word_set(
    "gave give given giving need needed needs needing sought seek seeking won win awaiting await awaits "
    "wanted want wants without for against demanded demand urged propose proposed protest fear feared "
    "despite after prevent avoid expect expected subject pending before until"
)
_PASSING = word_set(
    "initially originally finally eventually earlier previously later former formerly again previous "
    "another compared until although despite"
)
_VAGUE = word_set("price prices value level levels number cost demand sales rate")
_NEAR = 7  # words between what is meant and what tells of it
_FAR = 8  # sentences before the noun
_REACH = 1_500  # characters before it
_BEHIND = 9  # words behind the noun that may say that it is another
_OF = 5  # words behind the noun that say what it is of


def outcomes() -> Mapping[str, Sequence[_Outcome]]:
    """The table, by noun."""
    if not _outcomes:
        with open(_PATH, encoding="ascii") as lines:
            for line in lines:
                nouns, same, opposite = line.rstrip("\n").split("|")
                outcome = _Outcome(word_set(same), word_set(opposite))
                for noun in nouns.split():
                    _outcomes.setdefault(noun, []).append(outcome)
        _nouns.update((noun.encode(), noun) for noun in _outcomes)
    return _outcomes


def belied_outcomes(document: Document) -> Iterator[Unmet]:
    """The nouns that point back to an outcome where only its opposite is told."""
    table = outcomes()
    vocabulary = document.vocabulary
    for coded, noun in _nouns.items():
        if coded not in vocabulary:
            continue
        for place in places_of(document.scan, coded):
            sentence = document.sentence_at(place + 1)
            if sentence is None or not _is_plain(sentence):
                continue
            at = sentence.words.index(noun) if noun in sentence.words else -1
            meant = _meant(sentence, at) if at >= 0 else None
            if meant is None:
                continue
            for outcome in table[noun]:
                found = _opposite(document, sentence, meant, outcome)
                if found:
                    yield Unmet(sentence, at, *found)


def _meant(sentence: Sentence, at: int) -> _Meant | None:
    """What an outcome is of, if its noun points back; None if it does not."""
    words = sentence.words
    if any(map(is_denial, words[:at])) or not _NARROWED.isdisjoint(words[: at + _BEHIND]):
        return None
    before = at - 1
    while before >= 0 and (words[before] in _BETWEEN or words[before][0].isdigit()):
        before -= 1
    pointer = words[before] if before >= 0 else ""
    possessor = pointer.removesuffix("'s") if pointer.endswith("'s") else ""
    day = possessor if possessor in _DAYS else ""
    meant = _Meant(_thing(words, at), "" if day else possessor, day, _times(words[: at + _BEHIND]))
    if pointer and not possessor and pointer not in _POINTING:
        return None
    if before and words[before - 1] in _WISHED:
        return None
    if meant.owner and meant.owner.capitalize() not in sentence.text:
        return None
    return meant if _is_clear(meant, words, at) and (pointer or meant.thing) else None


def _is_clear(meant: _Meant, words: Sequence[str], at: int) -> bool:
    """Whether it is told well enough what an outcome is of."""
    noun, after = words[at], words[at + 1 : at + 2]
    if meant.thing == _UNCLEAR or meant.thing in _MANY or after == ["over"]:
        return False
    if not meant.thing and any(
        key_in_scan(word) and not (word.endswith("s") or is_finite(word) or is_past(word))
        for word in after
    ):
        return False  # "promotion manager"
    if noun in _SIDED and not meant.owner:
        return False
    if noun in _OWNED and meant.thing not in _PLANS and (not meant.owner or after == ["of"]):
        return False
    return meant.thing != "" or (noun not in _GIVEN | _CHOICES and (meant.owner or meant.day) != "")


def _thing(words: Sequence[str], at: int) -> str:
    """The noun behind "of": "coffee" of "the slide in coffee prices"."""
    if at + 1 >= len(words) or words[at + 1] not in _LINKS:
        return ""
    start = at + 2
    if words[at] in _CHOICES:
        if words[at + 1] != "to" or not _is_granting(words[start : start + 2]):
            return _UNCLEAR
        start += 1
    elif words[at] == "refusal" and words[at + 1] == "to":
        start += 1  # "to hold an inquiry"
    last = ""
    for place, word in enumerate(words[start : start + _OF], start):
        if last and (word in _NARROWING or (word == "in" and not _is_month(words, place + 1))):
            return _UNCLEAR
        if not key_in_scan(word):
            if last:
                break
            continue
        if last and (word in _VAGUE or is_past(word) or is_finite(word)):
            break
        last = word
    return last


_CHOICES = word_set("decision choice agreement willingness readiness")
_GRANTING = word_set("accept take join grant allow")
_NARROWING = word_set("at among by for of that which who whose from between")
_UNCLEAR = "?"
_PLANS = _ONE_THING[0] | _ONE_THING[1] | _ONE_THING[2]


def _is_month(words: Sequence[str], at: int) -> bool:
    return at < len(words) and words[at] in MONTH_WORDS


def _is_granting(words: Sequence[str]) -> bool:
    """Whether a choice is one to grant or take what was asked or offered: "to hold an inquiry"."""
    return (words[:1] == ["hold"] and words[1:] in (["a"], ["an"])) or not _GRANTING.isdisjoint(
        words[:1]
    )


def _forms(thing: str) -> frozenset[str]:
    """The keys under which a thing may be told of."""
    group = next((group for group in _ONE_THING if thing in group), (thing,))
    return frozenset(map(key_in_scan, group))


def _opposite(
    document: Document, sentence: Sentence, meant: _Meant, outcome: _Outcome
) -> tuple[Sentence, int] | None:
    """The place before a noun that tells of the opposite, if nothing tells of the same."""
    forms = _forms(meant.thing)
    before = document.neighbour(sentence, -1)
    for _ in range(_FAR):
        if before is None or before.start < sentence.start - _REACH:
            return None
        words = before.words
        if (
            not outcome.opposite.isdisjoint(words)
            and _is_plain(before)
            and meant.times <= _times(words)
        ):
            keys = list(map(key_in_scan, words))
            for at, word in enumerate(words):
                if word in outcome.opposite and (
                    _tells(meant, forms, words, keys, at) or _introduces(meant, before)
                ):
                    told = _is_told(document, sentence, meant, forms, outcome.same)
                    return None if told else (before, at)
        before = document.neighbour(before, -1)
    return None


def _times(words: Sequence[str]) -> set[str]:
    """The years, months and quarters in which words say that something happened."""
    return {
        word
        for at, word in enumerate(words)
        if (word in MONTH_WORDS or word in _QUARTERS or (len(word) == 4 and word.isdigit()))
        and _SINCE.isdisjoint(words[max(0, at - 3) : at])
    }


_SINCE = word_set("since followed follows following after")
_QUARTERS = word_set("quarter half week month year season")


def _introduces(meant: _Meant, sentence: Sentence) -> bool:
    """Whether a sentence tells of "a man", whom the next one or the one after names."""
    if meant.thing or meant.day or sentence.words[0] not in ("a", "an"):
        return False
    after = sentence
    for _ in range(2):
        following = sentence.document.neighbour(after, 1)
        if following is None:
            return False
        if meant.owner in following.words[:4]:
            return True
        after = following
    return False


def _is_plain(sentence: Sentence) -> bool:
    """Whether a sentence says that something is so, for good."""
    return (
        may_be_compared(sentence) and not is_open(sentence) and _PASSING.isdisjoint(sentence.words)
    )


def _is_told(
    document: Document,
    sentence: Sentence,
    meant: _Meant,
    forms: frozenset[str],
    same: frozenset[str],
) -> bool:
    """Whether another sentence about what is meant has a word that tells of the same."""
    for other in document.sentences:
        words = other.words
        if other is not sentence and not same.isdisjoint(words):
            if meant.owner in words or meant.day in words:
                return True
            if meant.thing and not forms.isdisjoint(map(key_in_scan, words)):
                return True
    return False


def _tells(
    meant: _Meant, forms: frozenset[str], words: Sequence[str], keys: Sequence[str], at: int
) -> bool:
    """Whether a word tells of what is meant: beside the thing, behind the owner, on the day."""
    before = words[max(0, at - _NEAR) : at]
    if any(map(is_denial, before[-4:])):
        return False
    if meant.thing and forms.isdisjoint(keys[max(0, at - _NEAR) : at + _NEAR]):
        return False
    if meant.owner and meant.owner not in before:
        return False
    return not meant.day or meant.day in words
