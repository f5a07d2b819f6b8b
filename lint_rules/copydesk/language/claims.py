"""Who is said to have done what, and who is said not to have: claims that can be compared.

A claim is read only where the sentence is plain: no "may", no "if", no question, nothing in
quotation marks, an actor that is certain, an object whose head noun is found. Most sentences
yield none. `conflicts` finds the pairs that cannot both hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import BlockKind
from copydesk.language.actors import (
    Actor,
    actor_at,
    actor_before,
    main_subject,
)
from copydesk.language.function_words import CONJUNCTIONS
from copydesk.language.phrases import Phrase, read_objects, times_in
from copydesk.language.predicates import predicates
from copydesk.language.verb_groups import Group, asserting_group, denying_group
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copydesk.document import Sentence, Token
    from copydesk.finding import Span


class Claim(NamedTuple):
    """One thing said of one actor, at [start, end) of `sentence.text`.

    `predicate` is the class of the verb or its stem, `verb` its word; `aspect` is "past",
    "perfect", "present" or "future"; `links` maps prepositions after the object to heads ("" where unclear); `times` are
    the words that date the claim; `speaker` is whoever says it, "" for the writer; `by_verb` says
    that a verb denies it ("declined to"), which an event may follow.
    """

    sentence: Sentence
    start: int
    end: int
    actor: Actor
    denied: bool
    predicate: str
    verb: str
    aspect: str
    objects: tuple[Phrase, ...]
    links: Mapping[str, str]
    times: frozenset[str]
    universal: bool
    speaker: str
    by_verb: bool

    @property
    def words(self) -> str:
        """The claim's words, shortened where they are many."""
        text = self.sentence.text[self.start : self.end]
        return text if len(text) <= 90 else text[:87].rsplit(" ", 1)[0] + " ..."

    @property
    def span(self) -> Span:
        """Where the claim stands in its file."""
        return self.sentence.span(self.start, self.end)


# Anything here makes the whole sentence say less than that something is so, or say when.
UNSURE = word_set(
    "if unless whether until till perhaps possibly probably maybe reportedly allegedly apparently "
    "supposedly initially originally formerly previously hopefully likely unlikely yet again "
    "longer before"
)
# The same, where it stands in the clause.
UNSURE_NEARBY = word_set(
    "would could might may should must can only necessarily always fully entirely completely "
    "exactly quite really simply merely instead enough too first earlier almost nearly once "
    "appears appeared seems seemed suggests suggested expected wants want hopes ought unlike "
    "no-one nobody neither except hardly barely just rarely seldom"
)
_SUBORDINATE = word_set("although though while whereas despite because since when after as even")
SPEECH = word_set(
    "said says say saying told tells claimed claims claim insisted insists argued argues according "
    "stated states added adds believes believed thinks thought alleged alleges denied denies deny "
    "reported warned warns announced suggested maintains maintained accused complained admitted "
    "admits confirmed explained commented replied joked asked asks testified wrote writes"
)
SKIPPED = frozenset({BlockKind.HEADING, BlockKind.QUOTATION, BlockKind.TABLE_CELL, BlockKind.FIELD})


def is_plain(sentence: Sentence) -> bool:
    """Whether a sentence says outright that something is so: no "may", no "if", no question."""
    if sentence.block.kind in SKIPPED:
        return False
    text = sentence.text
    if text[-1] not in ".!\"')" or "?" in text or len(text) > 600:
        return False
    return UNSURE.isdisjoint(text.lower().split())


def denial(sentence: Sentence, at: int) -> Claim | None:
    """The denial that tokens[at] makes, if it can be read."""
    group = denying_group(sentence.tokens, at)
    return _claim(sentence, group, denied=True) if group else None


def assertion(sentence: Sentence, at: int) -> Claim | None:
    """The assertion that the verb at tokens[at] makes, if it can be read."""
    group = asserting_group(sentence.tokens, at)
    return _claim(sentence, group, denied=False) if group else None


def _claim(sentence: Sentence, group: Group, *, denied: bool) -> Claim | None:
    """Read actor, object, time and speaker around a verb group."""
    tokens = sentence.tokens
    if group.subject < 0:
        place = main_subject(sentence)
        actor = actor_at(sentence, *place) if place else None
    else:
        if _is_subordinate(tokens, group.subject):
            return None
        actor = actor_before(sentence, group.subject)
    if actor is None:
        return None
    known = predicates()
    predicate = group.key if group.opposite else known.classes.get(group.key, group.key)
    if group.key == "be":
        objects, links, end = _complement(tokens, group, opposite=group.opposite)
    else:
        objects, links, end = read_objects(tokens, group.after)
    if predicate == "provide" and objects and links.get("with"):  # "provided Peru with aid"
        given = Phrase(links["with"], frozenset(), "bare")
        links = {
            **{link: head for link, head in links.items() if link != "with"},
            "to": objects[0].head,
        }
        objects = (given,)
    if not objects and not any(links.values()) and not _stands_alone(group, predicate):
        return None
    if _is_unsure(tokens, max(group.subject, 0), end, group.verb):
        return None
    verb = tokens[group.verb]
    if sentence.document.is_quoted(sentence.span(verb.start, verb.end)):
        return None
    speaker = _speaker(sentence, group)
    if speaker is None:
        return None
    start = tokens[_clause_start(tokens, max(group.subject, 0))].start
    universal = group.universal or any(phrase.determiner == "any" for phrase in objects)
    return Claim(
        sentence, start, tokens[end - 1].end, actor, denied, predicate, verb.lower, group.aspect,
        objects, links, times_in(tokens), universal, speaker, group.by_verb,
    )  # fmt: skip


def _clause_start(tokens: Sequence[Token], subject: int) -> int:
    """The index at which the clause begins whose subject ends before `subject`."""
    while subject > 0 and not (
        tokens[subject - 1].text in ',;:"' or tokens[subject - 1].lower in CONJUNCTIONS
    ):
        subject -= 1
    return subject


def _stands_alone(group: Group, predicate: str) -> bool:
    """Whether a verb makes a claim without an object: a passive, "has resigned", "sales rose"."""
    return predicate == "rise" or predicate.startswith("be ") or group.aspect == "perfect"


def _is_unsure(tokens: Sequence[Token], subject: int, end: int, verb: int) -> bool:
    """Whether the clause around a claim takes something back ("could", "only", "appears")."""
    first = subject
    while first > 0 and tokens[first - 1].text not in ",;:":
        first -= 1
    return any(
        tokens[at].lower in UNSURE_NEARBY
        for at in range(first, min(end + 2, len(tokens)))
        if at != verb
    )


def _is_subordinate(tokens: Sequence[Token], subject: int) -> bool:
    """Whether the clause whose subject ends at `subject` is one of concession, time or cause."""
    at = subject - 1
    while at >= 0 and tokens[at].text not in ",;:":
        if tokens[at].lower in _SUBORDINATE:
            return True
        at -= 1
    return False


def _speaker(sentence: Sentence, group: Group) -> str | None:
    """Who says it: "" for the writer, a key, or None where it is somebody uncertain."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.lower in SPEECH and at != group.verb:
            if token.lower == "according":
                return None
            actor = actor_before(sentence, at)
            return actor.key if actor else None
    return ""


def _complement(
    tokens: Sequence[Token], group: Group, *, opposite: bool
) -> tuple[tuple[Phrase, ...], Mapping[str, str], int]:
    """What something is said (not) to be."""
    known = predicates()
    word = tokens[group.verb].lower
    if opposite:
        return (Phrase(known.denying_states[word], frozenset(), ""),), {}, group.verb + 1
    if word in known.states:
        return (Phrase(known.states[word], frozenset(), ""),), {}, group.verb + 1
    return read_objects(tokens, group.verb)
