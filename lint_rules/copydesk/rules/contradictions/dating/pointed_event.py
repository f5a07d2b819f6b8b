"""Whether a noun that points back ("the wedding", "its release") means the event that a verb told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.keys import key_of
from copydesk.patterns import compiled
from copydesk.rules.contradictions.dating.datings import all_exclude
from copydesk.rules.contradictions.dating.event_class import NEAR, Class, gap
from copydesk.rules.contradictions.dating.event_table import event_table
from copydesk.rules.contradictions.dating.only_event import is_nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.rules.contradictions.dating.event_rows import Row


def is_meant(events: Class, noun: Row, verb: Row) -> bool:
    """Whether a noun that points back ("the wedding", "its release") means the event of a verb."""
    if noun.what - (verb.what | verb.who.keys | verb.where):
        return False
    distance = gap(events.document, verb, noun)
    if (
        events.is_often
        and distance > NEAR
        and not (distance <= NEAR + 2 and _is_nearest(events, verb, noun))
    ):
        return False
    agree = events.agree(noun, verb)
    if agree is False or (verb.label and not noun.who.kind):
        return False
    later = noun.sentence.start > verb.sentence.start
    others = [row for row in events.rows if row is not noun and all_exclude(row.dates, verb.dates)]
    if events.kind == "life":
        near = later and distance <= NEAR and not noun.who.kind and not others
        return agree is True or near
    if noun.what - noun.who.keys:
        return True
    return later and _points_back(
        events, noun, verb, others, agree=agree is True, near=distance <= NEAR
    )


def _points_back(
    events: Class, noun: Row, verb: Row, others: Sequence[Row], *, agree: bool, near: bool
) -> bool:
    """Whether a noun without further words can mean no other event than the verb's."""
    if _is_named_near(noun, verb):
        return True
    if any(verb.sentence.start <= row.sentence.start <= noun.sentence.start for row in others):
        return False
    sole = events.name in event_table().sole
    if not others and agree and (not verb.what or events.name == "wedding"):
        return True
    if noun.start < noun.at and not sole:  # "the 1907 debut" may be told from another by its date
        return not events.is_often and _is_nearest(events, verb, noun)
    if near and not sole:
        return events.kind != "thing" or not _others_between(events, verb, noun)
    return not others and _is_nearest(events, verb, noun)


def _others_between(events: Class, verb: Row, noun: Row) -> bool:
    """Whether a sentence between a thing's event and a noun opens with the name of another thing."""
    here = events.document.neighbour(verb.sentence, 1)
    while here is not None and here.start < noun.sentence.start:
        match = compiled(r"^(?:The )?((?:[A-Z][\w'-]+ )+[A-Z][\w'-]+)").match(here.text)
        if match and not {key_of(word.lower()) for word in match[1].split()} <= verb.what:
            return True
        here = events.document.neighbour(here, 1)
    return False


def _is_nearest(events: Class, verb: Row, noun: Row) -> bool:
    return is_nearest(events.document, events.name, verb, noun)


def _is_named_near(noun: Row, verb: Row) -> bool:
    """Whether the sentence of a noun ("its publication") names what the verb's event happened to."""
    words = {
        key_of(token.lower.removesuffix("'s"))
        for token in noun.sentence.tokens
        if token.start < noun.at and token.text[0].isalnum()
    }
    return bool(verb.named) and verb.named <= words
