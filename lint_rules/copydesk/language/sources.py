"""Source phrases: a noun that names nobody, with what counts or describes it.

"Some observers", "a senior official", "leading industry analysts", "the majority of critics": a
noun of `sources.txt` (`copydesk.language.saying.SOURCES`), unless a word before or behind it
says who they are ("the three officials", "Gartner analysts", "researchers at MIT").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.holding import HELPERS, VERBS_OF
from copydesk.language.names import (
    is_name,
    is_people,
    is_place,
    names_anybody,
    names_house,
)
from copydesk.language.officials import OFFICIALS
from copydesk.language.saying import SOURCES, is_adverb
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence


# Officials speak for a body; where none is named they are as vague as experts.
NOUNS = {**SOURCES, **dict.fromkeys(OFFICIALS, "official")}


class Phrase(NamedTuple):
    """A source phrase: the first token, its noun, and the class of the noun."""

    start: int
    noun: int
    kind: str


# Words that count a source loosely, and so make even known groups vague.
LOOSE = word_set("some many most several numerous various certain few countless")
_CROWDS = word_set("number majority handful range body variety host")
# Words that point at somebody the reader has met, count him, or deny him.
KNOWN = word_set(
    "the these those both that this its his her their our my your two three four five six seven "
    "eight nine ten all no any such what which whose every each"
)
RELATIVE = word_set("which that what whom where who")
PRONOUNS = word_set("he she it they we i you")
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
ONE = frozenset({"a", "an", "one", "another"})
_COUNTING = LOOSE | ONE
_POINTERS = frozenset({"the", "these", "those"})
# How many words describe a source at most.
_LONGEST = 4
# What may stand before a source that begins its clause.
_OPENING = word_set(
    "and but or that as while although though because since when if where whereas what which so "
    "yet than with like to by said say says however now who whom"
)
PLACING = word_set(
    "at from of with for in on within among inside outside around close near familiar"
)
# After these the group is known by what was asked of it, or by what it did.
MADE_KNOWN = word_set(
    "who which whose surveyed questioned polled interviewed asked contacted involved like "
    "including such named quoted cited working based employed commissioned published conducted "
    "carried released led hired appointed taking attending"
)
# Words that end what "many" and "some" may count.
NEVER_COUNTED = KNOWN | _OPENING | PLACING | HELPERS | ONE
SINGULAR = frozenset({"person", "paper", "tale"})
ASIDES = word_set("however though meanwhile too")
MUST = word_set("should must can could to")
# Verbs whose subject or object the source is, and no part of it: "prompting locals to say".
_VERBS_BEFORE = word_set(
    "say said warn warned believe argue claim fear led leads prompting prompted causing caused "
    "convinced convincing encouraging"
)
# What makes people, tales and lore a source: "local people", "another version", "critical opinion".
_PEOPLE_ARE = word_set("local young older ordinary more most other")
_TOLD_APART = LOOSE | word_set("other popular contemporary conflicting differing")
_HELD_AS = word_set(
    "popular critical scholarly expert informed received public majority medical academic "
    "professional common conventional local modern recent historical clinical"
)
# "On Friday analysts said": time and place, not whose they are.
_WHEN = word_set("on in at for from across since during by until throughout")
_TIMES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december years months weeks decades days time "
    "times start beginning outset moment night end past recent last the early late many several some all"
)
_HOUSES = word_set(
    "government official company council police party union club internal autopsy ministry treasury"
)


def phrase_at(sentence: Sentence, words: Sequence[str], noun: int, kind: str) -> Phrase | None:
    """The phrase around a source noun; None when a word before the noun makes it known."""
    if kind == "crowd" and words[noun] in LOOSE:
        follower = words[noun + 1] if noun + 1 < len(words) else ""
        if (noun and words[noun - 1] in _POINTERS) or (
            words[noun] == "most" and is_adverb(follower)
        ):
            return None  # "the many", "most easily"
        return Phrase(noun, _counted(words, noun), kind)
    start = _start(sentence, words, noun, kind)
    if start is None or (start and words[start - 1] == ")"):
        return None  # "the Office for National Statistics (ONS) data"
    if start > 1 and _is_joined(sentence, words, start):
        return None
    described = words[start:noun]
    if (
        (kind in SINGULAR and words[start] not in _COUNTING)
        or (kind == "tales" and _TOLD_APART.isdisjoint(described))
        or (kind == "view" and _HELD_AS.isdisjoint(described))
    ):
        return None
    return Phrase(start, noun, kind)


def _start(sentence: Sentence, words: Sequence[str], noun: int, kind: str) -> int | None:
    """Where the phrase begins; None when a word of it makes the source known."""
    at = noun
    while at and noun - at < _LONGEST:
        lower = words[at - 1]
        if lower in _COUNTING:
            # "Some experts", "a recent study", but not "the many experts", "a critics' choice".
            counts = lower in LOOSE or kind in SINGULAR
            return at - 1 if counts and (at < 2 or words[at - 2] not in _POINTERS) else None
        if lower == "of" and at >= 3 and words[at - 2] in _CROWDS:  # "a number of analysts"
            return at - 3 - (at > 3 and words[at - 4] == "a")
        if _is_held_apart(lower, kind, noun - at):
            break
        if at > 1 and _ends_opening(sentence, words, at):
            break
        if _makes_known(sentence, at - 1, kind):
            return None
        if not lower[0].isalpha() or lower in NEVER_COUNTED or lower in _VERBS_BEFORE:
            break
        if _is_no_modifier(lower, kind, noun - at):
            return None
        at -= 1
    return at


def _ends_opening(sentence: Sentence, words: Sequence[str], at: int) -> bool:
    """Whether the words before `at` say when or where: "On Friday analysts", "In Britain experts"."""
    if words[0] not in _WHEN or at > _LONGEST:
        return False
    return all(
        word in _TIMES or word[0].isdigit() or is_place(sentence.tokens[index].text)
        for index, word in enumerate(words[1:at], start=1)
    )


def _is_joined(sentence: Sentence, words: Sequence[str], start: int) -> bool:
    """Whether what stands before tells who they are: "Jane Doe, a scholar", "her peers and fans"."""
    if words[start - 1] == ",":
        return words[start] in ONE and is_name(sentence, start - 2)
    return (
        words[start - 1] == "and"
        and (
            is_name(sentence, start - 2)  # "Wisden and other critics"
            or not _POSSESSIVE.isdisjoint(words[max(0, start - 4) : start])
        )
    )


def _is_held_apart(before: str, kind: str, distance: int) -> bool:
    """Whether a word that points leaves the source open: "her critics", "a plan which critics say"."""
    if kind == "side" and (before in _POSSESSIVE or before.endswith("'s")):
        return True
    return before in RELATIVE and not distance and kind in {"people", "side"}


def _makes_known(sentence: Sentence, at: int, kind: str) -> bool:
    """Whether the word says whose they are: "Gartner analysts", "Saudi officials", "party sources"."""
    token = sentence.tokens[at]
    lower = token.lower
    if lower in KNOWN or lower.endswith(("'s", "s'")) or lower[0].isdigit():
        return True
    if lower in _HOUSES:
        return kind not in {"side", "crowd", "public"}
    if kind == "side" or not token.text[0].isupper() or not is_name(sentence, at):
        return False
    return kind == "official" or not is_people(token.text)


def _is_no_modifier(before: str, kind: str, distance: int) -> bool:
    """Whether the word before shows that the noun is spoken of: "make people believe"."""
    return (
        before in PRONOUNS
        or (kind == "crowd" and before not in _PEOPLE_ARE)
        or (kind == "public" and distance == 2)
    )


def _counted(words: Sequence[str], many: int) -> int:
    """The noun that "many" or "some" counts ("many stamp collectors"), or the word itself."""
    for at in range(many + 1, min(many + 4, len(words) - 1)):
        word, follower = words[at], words[at + 1]
        if (
            not word[0].isalpha()
            or word in NOUNS
            or word in NEVER_COUNTED
            or word in VERBS_OF["crowd"]
            or is_adverb(word)
        ):
            return many
        if word.endswith(("s", "men", "women", "people")) and (
            follower in VERBS_OF["crowd"] or follower in HELPERS or is_adverb(follower)
        ):
            return at
    return many


def is_known_behind(sentence: Sentence, words: Sequence[str], noun: int) -> bool:
    """Whether what follows the noun says who they are: "at MIT", "such as Jane Doe"."""
    after = noun + 1
    if after + 1 >= len(words):
        return False
    if words[after] == ",":
        return words[after + 1] in MADE_KNOWN or is_name(sentence, after + 1)
    if words[after] in MADE_KNOWN:
        return True
    if words[after] == "of" and NOUNS.get(words[noun]) == "side":
        return False  # "critics of Mr Brown" are anybody
    end = _clause_end(words, after + 1)
    # "Experts in China" are nobody, "researchers in Leeds University" somebody.
    named = names_anybody if words[after] in {"at", "with"} else names_house
    return words[after] in PLACING and (
        named(sentence, after + 1, end)
        or (words[after] != "on" and words[after + 1] in _POSSESSIVE)
        or (words[after] in {"at", "from", "with"} and words[after + 1] in KNOWN)
    )


def _clause_end(words: Sequence[str], start: int) -> int:
    """The first mark behind `start`, or seven words on."""
    for at in range(start, min(start + 7, len(words))):
        if words[at] in {",", ";", ":", ".", "("}:
            return at
    return start + 7


def more_counted(words: Sequence[str], phrase: Phrase) -> int:
    """How many words behind "many" are what it counts: "for many (small nations), it"."""
    if phrase.kind == "crowd" and words[phrase.noun] in LOOSE:
        for more, word in enumerate(words[phrase.noun + 1 : phrase.noun + 4], start=1):
            if not word[0].isalpha() or word in NEVER_COUNTED or word in NOUNS:
                break
            if word.endswith("s"):
                return more
    return 0
