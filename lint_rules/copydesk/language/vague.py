"""Sources without a name: "experts fear", "said analysts", "according to some reports".

`vague_sources` reads them from a sentence; whether anybody vouches for them is for
`copydesk.language.evidence` to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.holding import VERBS_OF, attributes, is_yardstick
from copydesk.language.names import is_name, is_people, names_anybody
from copydesk.language.speech import (
    AUXILIARIES,
    SAYING,
    SHOWING,
    SOURCES,
    is_adverb,
)
from copydesk.language.words import LONGEST_SENTENCE, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence, Token


class Vague(NamedTuple):
    """A source that is nobody, with what makes it a source: token range and the noun's class."""

    start: int
    end: int
    kind: str


# Words that count a source loosely, and so make even known groups vague.
_LOOSE = word_set("some many most several numerous various certain few countless")
_CROWDS = word_set("number majority handful range body")
# Words that point at somebody the reader has met, count him, or deny him.
_KNOWN = word_set(
    "the these those both that this its his her their our my your two three four five six seven "
    "eight nine ten all no any such what which whose"
)
_RELATIVE = word_set("which that what whom where who")
_PRONOUNS = word_set("he she it they we i you")
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_ONE = frozenset({"a", "an", "one", "another"})
# What may stand before a source that begins its clause.
_OPENING = word_set(
    "and but or that as while although though because since when if where whereas what which so "
    "yet than with like to by said say says however now"
)
_PLACING = word_set(
    "at from of with for in on within among inside outside around close near familiar"
)
# After these the group is known by what was asked of it, or by what it did.
_MADE_KNOWN = word_set(
    "who that which whose surveyed questioned polled interviewed asked contacted involved like "
    "including such named quoted cited working based employed commissioned published conducted "
    "carried released led hired appointed"
)
# Words that end what "many" and "some" may count.
_NEVER_COUNTED = _KNOWN | _OPENING | _PLACING | AUXILIARIES | _ONE
_NOUNS = frozenset(SOURCES)
_SPEECH_BEFORE = word_set("say said warn warned believe argue claim fear")
_BEFORE_SOURCES = _SPEECH_BEFORE | {"according"}
_SPEAKING = (
    SAYING
    | SHOWING
    | VERBS_OF["people"]
    | _BEFORE_SOURCES
    | {"swear", "prefer", "expressed", "voiced"}
)
_SINGULAR = frozenset({"person", "paper"})
_COUNTING = _ONE | _LOOSE
_ASIDES = word_set("however though meanwhile too")


def triggers() -> Iterator[str]:
    """What a sentence must hold to be worth asking about: words and pairs of words.

    Pairs where the word alone is frequent, since every sentence that is asked about costs time.
    """
    for word, kind in SOURCES.items():
        if kind == "person":
            yield from (f"{one} {word}" for one in _ONE)
        else:
            yield word


def vague_sources(sentence: Sentence) -> Iterator[Vague]:
    """The vague sources of a sentence that have something said, in order."""
    if not _is_worth_reading(sentence):
        return
    tokens = sentence.tokens
    for noun, token in enumerate(tokens):
        kind = SOURCES.get(token.lower)
        if kind is None or (noun and token.text[0].isupper() and is_name(sentence, noun)):
            continue
        if token.lower == "source" and [t.lower for t in tokens[noun + 1 : noun + 2]] == ["of"]:
            continue  # "a source of wonder"
        head = _counted(sentence, noun) if kind == "crowd" and token.lower in _LOOSE else noun
        start = _start(sentence, noun, kind)
        if start is None:
            continue
        end = _verb_after(sentence, head, kind)
        if end is not None and head != noun and _tells(tokens, end - 1):
            continue  # "some users said" tells what was said; "some users say" what is held
        if end is None:
            frame = _frame_before(tokens, start)
            if frame is None or _known_behind(sentence, head):
                continue
            # "According to analysts IDC" names them, "an expert panel" is no expert.
            behind = tokens[head + 1] if head + 1 < len(tokens) else None
            alone = behind is None or not (behind.text[0].isalnum() or behind.text == "'")
            if alone or (behind and kind != "crowd" and behind.lower in _NEVER_COUNTED):
                yield Vague(frame, head + 1, kind)
        elif not is_yardstick(tokens, start, end):
            yield Vague(start, end, kind)


def _is_worth_reading(sentence: Sentence) -> bool:
    """A quick look, before any token is made: a source noun with a verb behind, "to" before it."""
    if sentence.end - sentence.start > LONGEST_SENTENCE:
        return False
    words = sentence.words
    nouns = _NOUNS.intersection(words)
    if not nouns or _SPEAKING.isdisjoint(words):
        return False
    for index, word in enumerate(words):
        if word not in nouns:
            continue
        kind = SOURCES[word]
        before = words[max(0, index - 4) : index]
        if kind in _SINGULAR:
            if _COUNTING.isdisjoint(before) or before[-1] in _KNOWN:
                continue
        elif before and before[-1] in _KNOWN and kind not in {"side", "crowd"}:
            continue
        if not _BEFORE_SOURCES.isdisjoint(before):
            return True
        # "Some" may have a noun and its verb behind it, "experts" a place or an aside.
        follower = words[index + 1] if index + 1 < len(words) else ""
        if word in _LOOSE:
            reach = 6
        elif follower in _PLACING or follower in _ASIDES:
            reach = 9
        elif follower in AUXILIARIES or is_adverb(follower):
            reach = 4
        else:
            reach = 2
        if not VERBS_OF[kind].isdisjoint(words[index + 1 : index + reach]):
            return True
    return False


def _tells(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the verb tells what happened once: "some users complained", not "have complained"."""
    past = tokens[verb].lower.endswith(("ed", "said"))
    return past and tokens[verb - 1].lower not in {"have", "had", "has", "long", "often", "also"}


def _counted(sentence: Sentence, many: int) -> int:
    """The noun that "many" or "some" counts ("many stamp collectors"), or the word itself."""
    tokens = sentence.tokens
    for at in range(many + 1, min(many + 4, len(tokens))):
        token = tokens[at]
        if token.lower in SOURCES:
            return many  # it is read in its own right
        if not token.text[0].isalpha() or token.lower in _NEVER_COUNTED or is_adverb(token.lower):
            return many
        if token.lower in SAYING:
            return many
        follower = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if token.lower.endswith(("s", "men", "women", "people")) and (
            follower in SAYING or follower in AUXILIARIES or is_adverb(follower)
        ):
            return at
    return many


def _start(sentence: Sentence, noun: int, kind: str) -> int | None:
    """Where the source's phrase begins; None when a word before the noun makes it known."""
    tokens = sentence.tokens
    at = noun
    while at and noun - at < 4:
        lower = tokens[at - 1].lower
        if lower in _LOOSE:
            pointed = at > 1 and tokens[at - 2].lower in {"the", "these", "those"}
            return None if pointed else at - 1
        if lower == "of":
            # "A number of analysts"; any other "of" has a subject before it.
            return at - 3 if at >= 3 and tokens[at - 2].lower in _CROWDS else None
        if lower in _ONE:
            return at - 1 if kind in _SINGULAR else None
        if kind == "side" and (lower in _POSSESSIVE or lower.endswith("'s")):
            break  # "her critics" are as vague as critics
        if lower in _RELATIVE and at == noun and tokens[noun].lower in _LOOSE:
            break  # "a test which many regard as outdated"
        if lower in _KNOWN or lower.endswith(("'s", "s'")) or lower[0].isdigit():
            return None
        if not lower[0].isalpha() or lower in _OPENING or lower in AUXILIARIES:
            break
        if _is_object(lower, kind, noun - at) or _is_house(sentence, at - 1):
            return None
        at -= 1
    return None if kind in _SINGULAR else at


def _is_object(before: str, kind: str, distance: int) -> bool:
    """Whether the word before shows that the noun is spoken of: "make people believe", "in"."""
    return (
        before in _PRONOUNS
        or before in _PLACING
        or kind == "crowd"
        or (kind == "public" and distance == 2)
    )


def _is_house(sentence: Sentence, index: int) -> bool:
    """Whether a capitalised modifier says whose analysts they are ("Gartner", not "British")."""
    word = sentence.tokens[index].text
    return word[0].isupper() and is_name(sentence, index) and not is_people(word)


def _known_behind(sentence: Sentence, noun: int) -> bool:
    """Whether what follows the noun says who they are: "at MIT", "such as Jane Doe"."""
    tokens = sentence.tokens
    after = noun + 1
    if after + 1 >= len(tokens):
        return False
    if tokens[after].text == ",":
        return tokens[after + 1].lower in _MADE_KNOWN or is_name(sentence, after + 1)
    if tokens[after].lower in _MADE_KNOWN:
        return True
    if tokens[after].lower == "of" and SOURCES.get(tokens[noun].lower) == "side":
        return False  # "critics of Mr Brown" are anybody
    return tokens[after].lower in _PLACING and (
        names_anybody(sentence, after + 1, _clause_end(tokens, after + 1))
        or tokens[after + 1].lower in _KNOWN
    )


def _clause_end(tokens: Sequence[Token], start: int) -> int:
    """The first mark behind `start`, or seven words on."""
    for at in range(start, min(start + 7, len(tokens))):
        if tokens[at].text in {",", ";", ":", ".", "("}:
            return at
    return start + 7


def _verb_after(sentence: Sentence, noun: int, kind: str) -> int | None:
    """The end of the verb of attribution whose subject the noun is, or None."""
    tokens = sentence.tokens
    at = noun + 1
    if at < len(tokens) and tokens[at].lower in _PLACING:
        placed = _skip_place(sentence, noun, kind)
        if placed is None:
            return None
        at = placed
    if at + 2 < len(tokens) and tokens[at].text == tokens[at + 2].text == ",":
        at += 3 if tokens[at + 1].lower in {"however", "though", "meanwhile", "too"} else 0
    helpers: set[str] = set()
    while at < len(tokens) and (tokens[at].lower in AUXILIARIES or is_adverb(tokens[at].lower)):
        helpers.add(tokens[at].lower)
        at += 1
    if at >= len(tokens) or not attributes(sentence, at, kind, helpers):
        return None
    verb = tokens[at].lower
    follower = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if verb.startswith("point") or (verb.startswith("warn") and follower == "of"):
        at += 1
    return at + 1


def _skip_place(sentence: Sentence, noun: int, kind: str) -> int | None:
    """Step over "in the industry"; None where the place makes the source known, or for crowds."""
    tokens = sentence.tokens
    at = noun + 1
    if kind == "crowd" and tokens[at].lower not in {"in", "within", "around"}:
        return None
    if _known_behind(sentence, noun) and kind != "crowd":
        return None
    for end in range(at + 2, min(len(tokens), at + 7)):
        if not tokens[end].text[0].isalnum():
            return None
        if tokens[end].lower in AUXILIARIES or (
            tokens[end].lower in VERBS_OF[kind] and tokens[end - 1].lower not in _NEVER_COUNTED
        ):
            return end
    return None


def _frame_before(tokens: Sequence[Token], start: int) -> int | None:
    """Where a frame before the source begins: "according to ...", "..., say ..."."""
    if start < 2:
        return None
    verb, before = tokens[start - 1].lower, tokens[start - 2]
    if verb == "to" and before.lower == "according":
        return start - 2
    if verb in _SPEECH_BEFORE and before.text in {",", '"', "'", "as", "so"}:
        return start - 1
    return None
