"""The row of an event that a verb tells of: "was elected president in 1881"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.function_words import DETERMINERS, is_adverb, is_nominal
from copydesk.language.keys import key_of
from copydesk.language.words import word_set
from copydesk.rules.contradictions.dating.event_rows import NOBODY, Row
from copydesk.rules.contradictions.dating.event_subjects import phrase_ending, subject_of
from copydesk.rules.contradictions.dating.event_table import event_table
from copydesk.rules.contradictions.dating.event_words import token_at, weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence, Token
    from copydesk.rules.contradictions.dating.datings import Dating
    from copydesk.rules.contradictions.dating.event_subjects import Found
    from copydesk.rules.contradictions.dating.event_words import Verb

_BEGINNINGS = word_set("beginning end signing")
_IRREAL = word_set("if unless whether until")
_IRREAL_REACH = 6  # tokens
_PLANNED = word_set("will due expected scheduled is are")
_DEFINITE = word_set("the its his her their this")
_PRONOUNS = ("it", "they", "he", "she", "")
_ELECTED = frozenset(("election", "appointment", "becoming"))
_MEMBERS = frozenset(map(key_of, ("fellow", "member", "associate")))
_BIRTH_AND_DEATH = (frozenset(("birth",)), frozenset(("death",)))


def verb_row(sentence: Sentence, verb: Verb, end: int, dates: tuple[Dating, ...]) -> Row | None:
    """The row of a verb, its words of weight standing in tokens[verb.end:end]; None if it is not plain."""
    tokens = sentence.tokens
    if not _is_plain(tokens, verb, dates):
        return None
    found = subject_of(tokens, verb.first)
    if found.unreal or (_is_done_to(verb) and not found.passive):
        return None
    who, where = found.who, frozenset[str]()
    what, named = weight(tokens, verb.end, end)
    if any(event_table().kinds[name] == "thing" for name in verb.names):
        if _has_object(tokens, verb, end, found):
            if tokens[min(end, len(tokens) - 1)].text == '"':
                return None  # a title in quotation marks is not read
        else:
            where = named
            what, named = _theme(tokens, found)
    elif "award" in verb.names and not what and _is_about(tokens, verb, found):
        what, named = weight(tokens, found.first, found.last)
        who = NOBODY  # "the Iron Cross, awarded in 1940"
    if not what and verb.names not in _BIRTH_AND_DEATH and _goes_on(tokens, dates):
        return None
    names = verb.names | _ELECTED if what & _MEMBERS and verb.names & _ELECTED else verb.names
    opener = found.first if what & who.keys or not what else verb.end
    before = tokens[max(0, verb.first - 4) : verb.first]
    return Row(
        sentence,
        names,
        who,
        what,
        named,
        dates,
        tokens[verb.first].start,
        tokens[verb.end - 1].end,
        planned=any(token.lower in _PLANNED for token in before),
        definite=opener < len(tokens) and tokens[opener].lower in _DEFINITE,
        where=where,
    )


def _is_done_to(verb: Verb) -> bool:
    """Whether somebody must have suffered the event: who killed, crowned or buried has not lived it."""
    return verb.names.isdisjoint(("birth", "death")) and any(
        event_table().kinds[name] == "life" for name in verb.names
    )


def _is_plain(tokens: Sequence[Token], verb: Verb, dates: tuple[Dating, ...]) -> bool:
    """Whether a verb tells of its event: not "the newly formed club", "started 1999 by", "began to"."""
    first = verb.first
    if first > 1 and is_adverb(tokens[first - 1]) and tokens[first - 2].lower in DETERMINERS:
        return False
    if any(token.lower in _IRREAL for token in tokens[max(0, first - _IRREAL_REACH) : first]):
        return False
    bracketed = first > 0 and tokens[first - 1].text == "("  # "the mill (founded 1989)"
    bare = token_at(tokens, dates[0].start) == verb.end and not bracketed
    if bare and not dates[0].month and dates[0].weekday < 0:
        return False
    after = tokens[verb.end].lower if verb.end < len(tokens) else ""
    if not verb.names & _BEGINNINGS:
        return True
    return after != "to" and not ("signing" in verb.names and after in ("on", "with", "for"))


def _has_object(tokens: Sequence[Token], verb: Verb, end: int, found: Found) -> bool:
    if found.passive or verb.end >= len(tokens):
        return False
    after = tokens[verb.end]
    if after.lower in DETERMINERS or after.text == '"':
        return True
    return verb.end < end and is_nominal(after) and not is_adverb(after)


def _theme(tokens: Sequence[Token], found: Found) -> tuple[frozenset[str], frozenset[str]]:
    """What something happened to where the verb has no object: its subject, or "the club, which Roe founded"."""
    before = tokens[found.first - 1].lower if found.first else ""
    if before in ("which", "that") and not found.passive:
        comma = found.first - 1
        comma -= tokens[comma - 1].text == ","
        return weight(tokens, phrase_ending(tokens, comma)[1], comma)
    if found.who.kind in _PRONOUNS:
        return frozenset(), frozenset()
    return weight(tokens, found.first, found.last)


def _is_about(tokens: Sequence[Token], verb: Verb, found: Found) -> bool:
    """Whether a participle stands behind what was awarded, not behind who got it."""
    if not found.passive or not found.last:
        return False
    return tokens[verb.first - 1].text in (",", tokens[found.last - 1].text)


def _goes_on(tokens: Sequence[Token], dates: tuple[Dating, ...]) -> bool:
    """Whether the object stands behind the date: "joining in 1975 a group of ..."."""
    behind = token_at(tokens, dates[-1].end)
    if behind >= len(tokens):
        return False
    return tokens[behind].lower in DETERMINERS or tokens[behind].text[0].isupper()
