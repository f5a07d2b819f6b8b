"""Noun phrases that may be a source: with a name, pointed out, an institution, or nobody.

"A spokesman for the board", "Gartner analysts", "the minister" and "police" can be asked;
"experts in China", "supporters of Jane Doe" and "many Germans" cannot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.names import is_name, is_people, names_anybody, names_house
from copydesk.language.saying import SOURCES
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence, Token


PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you"})
_OBJECTS = frozenset({"him", "her", "them", "us", "me"})
# What stands before a verb's form without being its subject.
_NO_HEADS = word_set(
    "a an the this that these those his her its their our my your in of on to at by for from with "
    "and or but as than into over about be been being not no more most very it's there here so "
    "when where what how why if while because although though since until after before"
)
_POINTERS = word_set("the this that these those his her its their our my both")
PREPOSITIONS = word_set(
    "in at of from on with to by for about against between among over near inside outside within "
    "behind around into under across beyond towards toward"
)
# Prepositions that say whose somebody is.
_OWNED = frozenset({"at", "from", "with", "for", "of"})
# Nobody, in spite of "the".
_NOBODY = word_set("public world masses grapevine internet fact idea possibility rest whole")
# Groups that can be asked, though nothing points at them: they hold an office.
OFFICES = word_set(
    "police officers officials detectives prosecutors ministers authorities magistrates judges "
    "jurors organisers organizers firefighters coastguards paramedics investigators inspectors "
    "regulators councillors mps peers senators bosses executives management managers directors "
    "spokesmen spokeswomen spokespeople leaders rescuers government parliament congress counsel "
    "staff customs troops defendants plaintiffs negotiators mediators aides advisers advisors"
)
# Whose figures they are: "official statistics", "government data".
OFFICIAL = word_set("official government police court company census hospital council ministry")
_TITLES = word_set(
    "mr mrs ms miss dr sir lord lady dame prof professor president minister chief chancellor "
    "captain judge senator inspector king queen prince"
)
_ADJECTIVES = word_set(
    "familiar close based working involved present living opposed loyal sympathetic"
)
_CUT = frozenset({",", ";", ".", ":", '"', "(", "—", "–", "?", "!"})


class Speaker(NamedTuple):
    """A speaker of a sentence: token range, and how well it is known.

    `named` is true for a name, false for somebody pointed out ("the company", "a spokesman")
    or carried on from before ("she", "the study").
    """

    start: int
    end: int
    named: bool


def name_ending(sentence: Sentence, at: int) -> Speaker | None:
    """The phrase that ends with the name at `at`; its head may stand before a preposition."""
    tokens = sentence.tokens
    end = at + 1
    first = run_start(sentence, at)
    owned, attached = first, False
    for _ in range(5):
        the = owned > 0 and tokens[owned - 1].lower == "the"
        if owned - the < 2 or tokens[owned - the - 1].lower not in PREPOSITIONS:
            break
        owned -= the
        attached = True
        preposition, head = tokens[owned - 1].lower, owned - 2
        if preposition == "by":
            break
        noun = tokens[head].lower
        kind = SOURCES.get(noun)
        if kind is not None and not is_name(sentence, head):
            if pointed_out(sentence, head):
                return Speaker(head, end, named=True)
            house = preposition in _OWNED and names_house(sentence, owned, end)
            if house and not (kind == "side" and preposition in {"of", "for"}):
                return Speaker(head, end, named=True)
            return None
        if not tokens[head].text[0].isalnum() or noun in _NO_HEADS:
            return None
        owned = run_start(sentence, head) if is_name(sentence, head) else _noun_start(tokens, head)
    if attached and (owned == 0 or tokens[owned - 1].lower not in PREPOSITIONS):
        return Speaker(owned, end, named=names_house(sentence, owned, end))
    if first and tokens[first - 1].lower in PREPOSITIONS:
        return None
    if _is_crowd(sentence, first, end):
        return None
    pointed = first and tokens[first - 1].lower in {"the", "these", "those"}
    named = names_anybody(sentence, first, end) or not all(
        is_people(token.text) for token in tokens[first:end]
    )
    return Speaker(first - bool(pointed and not named), end, named=named)


def run_start(sentence: Sentence, at: int) -> int:
    """Where the run of names that ends at `at` begins: "J. K. Rowling", "University of Leeds"."""
    tokens = sentence.tokens
    first = at
    while first and at - first < 8:
        before = tokens[first - 1]
        if is_name(sentence, first - 1) and not before.lower.endswith("'s"):
            first -= 1
        elif (
            first > 1
            and before.lower in {"of", "de", "van", "von", "der", "al", "bin", "la", "&", "."}
            and is_name(sentence, first - 2)
            and (before.text != "." or len(tokens[first - 2].text) < 4)
        ):
            first -= 2
        else:
            break
    return first


def _noun_start(tokens: Sequence[Token], head: int) -> int:
    """Where the phrase around a common noun begins."""
    first = head
    while first and head - first < 5 and tokens[first - 1].text[0].isalnum():
        lower = tokens[first - 1].lower
        if lower in PREPOSITIONS or lower in {"that", "and", "but", "said"}:
            break
        first -= 1
        if lower in _POINTERS or lower in {"a", "an"}:
            break
    return first


def _is_crowd(sentence: Sentence, first: int, end: int) -> bool:
    """Whether it is a people at large: "Germans", "many Londoners"."""
    tokens = sentence.tokens
    if not all(is_people(token.text) for token in tokens[first:end]):
        return False
    if first and tokens[first - 1].lower in {"the", "these", "those", "both", "two", "three"}:
        return False
    return tokens[end - 1].lower.endswith(("s", "ish", "men", "ese")) and len(
        tokens[end - 1].text
    ) > len("Paris")


def pointed_out(sentence: Sentence, head: int) -> Speaker | None:
    """A subject that is somebody: "the company", "a spokesman for", "Mr Brown's office"."""
    tokens = sentence.tokens
    lower = tokens[head].lower
    if lower in _NO_HEADS or lower in _NOBODY:
        return None
    vague = lower in SOURCES
    house = SOURCES.get(lower, "crowd") != "crowd"  # "Gartner analysts"
    if lower in OFFICES:
        return Speaker(head, head + 1, named=False)
    for at in range(head - 1, max(-1, head - 6), -1):
        before = tokens[at].lower
        if before in _POINTERS or before.endswith("'s") or (before in {"a", "an"} and not vague):
            if before.endswith("'s") and names_house(sentence, at, at + 1):
                start = run_start(sentence, at)
                if start > 1 and tokens[start - 1].text == "," and is_name(sentence, start - 2):
                    start = run_start(sentence, start - 2)
                return Speaker(start, head + 1, named=True)
            named = _name_before(sentence, at)
            return Speaker(at if named is None else named, head + 1, named=named is not None)
        if before == "'" and at and tokens[at - 1].lower.endswith("s"):
            return Speaker(at - 1, head + 1, named=is_name(sentence, at - 1))
        if house and tokens[at].text[0].isupper() and names_house(sentence, at, at + 1):
            return Speaker(at, head + 1, named=True)
        if not before[0].isalpha() and before[0] != "-":
            return None
    return None


def _name_before(sentence: Sentence, at: int) -> int | None:
    """Where a name begins that the words at `at` say more of: "Jane Doe, a clerk at the firm"."""
    tokens = sentence.tokens
    for comma in range(at - 1, max(0, at - 5), -1):
        if tokens[comma].text == "," and tokens[comma + 1].lower in {"a", "an"}:
            first = comma
            while first and is_name(sentence, first - 1):
                first -= 1
            # "In Leeds, a spokesman for the firm" names no speaker.
            return (
                first
                if first < comma and (not first or not tokens[first - 1].text.isalpha())
                else None
            )
    return None


def phrase_from(sentence: Sentence, at: int) -> Speaker | None:
    """The source in the noun phrase that begins at token `at`: after "according to", "said", "by"."""
    tokens = sentence.tokens
    if at >= len(tokens):
        return None
    first = tokens[at].lower
    if (first in _OBJECTS or first in PRONOUNS) and tokens[at].text != "US":
        return Speaker(at, at + 1, named=False)
    end = at
    while end < len(tokens) and end < at + 9 and tokens[end].text not in _CUT:
        if end > at and tokens[end].lower in {"that", "which", "who", "and", "but", "as"}:
            break
        end += 1
    head = _vague_head(sentence, at, end)
    if head is not None:
        kind = SOURCES[tokens[head].lower]
        behind = tokens[head + 1].lower if head + 1 < len(tokens) else ""
        if kind == "side" and behind in {"of", "for"} and first not in _POINTERS:
            return None
        if names_house(sentence, at, end):
            return Speaker(at, end, named=True)
    elif first in _TITLES or names_anybody(sentence, at, end):
        return Speaker(at, end, named=True)
    last = _pointed_end(tokens, at, end, vague=head is not None)
    return None if last is None else Speaker(at, last, named=False)


def _pointed_end(tokens: Sequence[Token], at: int, end: int, *, vague: bool) -> int | None:
    """The end of a phrase that points somebody out or names an office, or None."""
    first = tokens[at].lower
    near = [token.lower for token in tokens[at : min(at + 3, end)]]
    if first in _POINTERS or (first in {"a", "an", "one"} and not vague):
        return at + len(near) if _NOBODY.isdisjoint(near) else None
    for index, lower in enumerate(near, at):
        if lower in OFFICES:
            return index + 1
    return at + 2 if first in OFFICIAL and end > at + 1 else None


def _vague_head(sentence: Sentence, at: int, end: int) -> int | None:
    """The noun of a vague source near the start of a phrase: "some leading experts in"."""
    tokens = sentence.tokens
    for index in range(at, min(end, at + 4)):
        lower = tokens[index].lower
        if lower in PREPOSITIONS or lower.endswith("'s"):
            return None
        if lower in SOURCES and not tokens[index].text[0].isupper():
            return index
    return None


def hangs_on_nobody(sentence: Sentence, start: int) -> bool:
    """Whether a phrase says more of a vague source: "critics of the plan", "sources close to it"."""
    tokens = sentence.tokens
    for _ in range(4):
        if start < 2 or tokens[start - 1].lower not in PREPOSITIONS:
            return False
        preposition, head = tokens[start - 1].lower, start - 2
        near = tokens[head].lower in _ADJECTIVES
        head -= near
        kind = SOURCES.get(tokens[head].lower) if head >= 0 else None
        if kind is not None and not pointed_out(sentence, head):
            # "Analysts at the bank" are known, "critics of the bank" are not.
            return near or preposition not in {"at", "from"} or kind == "side"
        start = _noun_start(tokens, head)
    return False
