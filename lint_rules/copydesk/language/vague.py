"""Sources without a name: "experts fear", "is disputed by scholars", "to the delight of critics".

The grammar is one: a source phrase (a noun of `sources.txt`, with what counts or describes it) and
a frame that gives it something to say, behind it (a verb, a stance) or before it ("according to",
a participle and "by", "the opinion of"). Whether anybody vouches for what is said is for
`copydesk.language.evidence` to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.holding import (
    BETWEEN,
    HELPERS,
    ONSET,
    STANCES,
    VERBS_OF,
    is_yardstick,
    verb_group,
)
from copydesk.language.leading import FEELINGS, MINDS, is_led, spoken_for
from copydesk.language.names import is_name, names_anybody
from copydesk.language.saying import is_adverb
from copydesk.language.sources import (
    ASIDES,
    KNOWN,
    LOOSE,
    MADE_KNOWN,
    MUST,
    NEVER_COUNTED,
    NOUNS,
    ONE,
    PLACING,
    PRONOUNS,
    RELATIVE,
    SINGULAR,
    Phrase,
    is_known_behind,
    phrase_at,
)
from copydesk.language.words import LONGEST_SENTENCE, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence


class Vague(NamedTuple):
    """A source that is nobody, with what makes it a source: token range and the noun's class."""

    start: int
    end: int
    kind: str


_COUNTING = ONE | LOOSE
_GOING_ON = PLACING | ASIDES | ONSET | {"and", "or", "who", "that", "to", "which"}
_POINTING = word_set("the these those both two three")
_COUNTABLE = ("s", "en", "people", "ve", "ly", "so", "ll", "ld")
_NEVER_POINTED = frozenset({"side", "crowd", "people"})
_WRITTEN = frozenset({"paper", "papers", "tale", "tales", "view", "lore"})
_CROWD_GOES_ON = word_set("in within around close familiar and or who to that")
_VERBS_OF = {kind: verbs | STANCES | {"opinion"} for kind, verbs in VERBS_OF.items()}


# Nouns that are frequent and seldom speak wake the rule only beside one of these words.
_FREQUENT = word_set(
    "people most research evidence data report study farmers account version theory source"
)
_BEFORE = word_set("by among to some many most other new recent latest another one a local with")
_PEOPLE_DO = word_set(
    "have has also still now say said believe think argue claim fear hope feel warn expect complain "
    "regard consider agree who would told in"
)
_PAPERS_DO = word_set(
    "has have also suggests suggest suggested shows show showed showing found finds indicates says "
    "indicated reveals revealed holds credits said"
)


def _triggers() -> Iterator[tuple[str, str]]:
    """What a sentence must hold to be worth asking about, and the noun in it.

    Pairs where the word alone is frequent, since every sentence that is asked about costs time.
    """
    for word, kind in NOUNS.items():
        if word in _FREQUENT:
            does = _PAPERS_DO if kind in _WRITTEN else _PEOPLE_DO
            yield from ((f"{word} {verb}", word) for verb in does)
            yield from ((f"{before} {word}", word) for before in _BEFORE)
        else:
            yield word, word


TRIGGERS = dict(_triggers())
"""What wakes `vague_sources`: a source noun, or a pair of words with one; and the noun."""


def vague_sources(sentence: Sentence) -> Iterator[Vague]:
    """The vague sources of a sentence that have something said, in order."""
    words = [token.lower for token in sentence.tokens]
    for noun, word in enumerate(words):
        kind = NOUNS.get(word)
        if kind is None or (noun and is_name(sentence, noun)):
            continue
        phrase = phrase_at(sentence, words, noun, kind)
        if phrase is None:
            continue
        found = _speaking(sentence, words, phrase) or spoken_for(sentence, words, phrase)
        if found and not is_yardstick(sentence.tokens, *found):
            yield Vague(*found, kind)


def may_have_vague_source(sentence: Sentence) -> bool:
    """A quick look, before any token is made: a source noun with a verb behind, a frame before."""
    if sentence.end - sentence.start > LONGEST_SENTENCE:
        return False
    words = sentence.words
    for noun in {TRIGGERS[trigger] for trigger in TRIGGERS.keys() & sentence.triggers}:
        at = -1
        for _ in range(words.count(noun)):
            at = words.index(noun, at + 1)
            if _may_speak(words, at, NOUNS[noun]):
                return True
    return False


def _may_speak(words: Sequence[str], at: int, kind: str) -> bool:
    """Whether the words around the noun at `at` can make it a source."""
    before = words[at - 1] if at else ""
    if before in KNOWN and (before in _POINTING or kind not in _NEVER_POINTED):
        return False
    if kind in SINGULAR and _COUNTING.isdisjoint(words[max(0, at - 4) : at]):
        return False
    verbs = _VERBS_OF[kind]
    last = at + 1
    while last < len(words) and (words[last] in BETWEEN or is_adverb(words[last])):
        last += 1
    follower = words[last] if last < len(words) else ""
    if follower in verbs or follower in FEELINGS or follower in MINDS:
        return True
    if follower in (_CROWD_GOES_ON if kind == "crowd" else _GOING_ON):
        return not verbs.isdisjoint(words[last + 1 : last + 8]) or is_led(words, at)
    if words[at] in LOOSE:  # "some stamp collectors believe"
        for verb in range(at + 2, min(len(words), at + 6)):
            if words[verb] in verbs and words[verb - 1].endswith(_COUNTABLE):
                return True
    return is_led(words, at)


def _speaking(sentence: Sentence, words: Sequence[str], phrase: Phrase) -> tuple[int, int] | None:
    """The source as the subject of a verb of attribution: "experts fear", "with critics saying"."""
    start, noun, kind = phrase
    before = words[start - 1] if start else ""
    licence = ""
    if before == "with":
        licence, start = before, start - 1
    elif start > 1 and words[start - 2] == "there" and before in HELPERS:
        licence, start = "there", start - 2
    elif (before in PLACING or before in PRONOUNS) and before != "like":
        return None
    at = _behind(sentence, words, phrase)
    if at is None or at >= len(words):
        return None
    if licence == "there" and words[at] in {"to", "that", "who", "which"} and kind != "papers":
        licence, at = "", at + 1
    relative = before in RELATIVE or before == "as"
    end = verb_group(sentence, at, kind, licence, relative=relative)
    if end is None or (noun != phrase.start and kind == "crowd" and _tells(words, end - 1)):
        return None  # "some users said" tells what was said; "some users say" what is held
    return start, end


def _behind(sentence: Sentence, words: Sequence[str], phrase: Phrase) -> int | None:
    """Where the verb may begin, behind "in the industry" or an aside; None where they are known."""
    at = phrase.noun + 1
    if at + 2 < len(words) and words[at] == words[at + 2] == ",":
        return at + 3 if words[at + 1] in ASIDES else at
    if words[at : at + 1] in (["and"], ["or"]):
        joined = any(word.endswith("s") for word in words[at + 1 : at + 4])
        joined = joined and not names_anybody(sentence, at, at + 5)
        return _skip(words, at, phrase.kind) if joined else at
    if at >= len(words) or words[at] not in PLACING:
        return at
    if words[at] == "of" and words[at - 1] in {"source", "sources"}:
        return None  # "a source of wonder"
    if phrase.kind == "crowd" and words[at] not in {"in", "within", "around", "close", "familiar"}:
        return None
    if phrase.kind != "crowd" and is_known_behind(sentence, words, phrase.noun):
        return None
    return _skip(words, at, phrase.kind)


def _skip(words: Sequence[str], at: int, kind: str) -> int | None:
    """The verb behind "in the industry", "and readers of the magazine": at most seven words on."""
    for end in range(at + 2, min(len(words), at + 8)):
        word = words[end]
        if not word[0].isalnum() or word in MUST or word in MADE_KNOWN:
            return None
        if is_adverb(word) or word in HELPERS:
            return end
        if word in VERBS_OF[kind] and words[end - 1] not in NEVER_COUNTED:
            return end
    return None


def _tells(words: Sequence[str], verb: int) -> bool:
    """Whether the verb tells what happened once: "some users complained", not "have complained"."""
    past = words[verb].endswith(("ed", "said"))
    return past and words[verb - 1] not in {"have", "had", "has", "long", "often", "also"}
