"""Whether two dated rows tell of one thing: a brewery under its name, as "the brewery", or as "it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.keys import key_of
from copydesk.language.words import word_set
from copydesk.rules.contradictions.dating.event_class import FAR, Class, gap, is_often_enough
from copydesk.rules.contradictions.dating.same_saying import says_the_same

if TYPE_CHECKING:
    from copydesk.rules.contradictions.dating.event_rows import Row

_OLD = frozenset(map(key_of, ("old", "historic", "famous")))
_BY_PLACE = word_set("release launch premiere introduction presentation opening")


def is_one_thing(events: Class, first: Row, second: Row) -> bool:
    if first.where != second.where and (events.name in _BY_PLACE or (first.where and second.where)):
        return False
    if first.label or second.label:
        other = second if first.label else first
        main = events.main.keys
        return bool(main) and (main <= other.what or other.label)
    if first.what and not second.what:
        return _is_it(events, first, second)
    if not first.what or not second.what:
        return False
    if _is_head(events, first, second):
        return True
    if not first.named | second.named:
        return _is_nameless(events, first, second)
    return is_often_enough(events, first, second) and says_the_same(first, second)


def _is_it(events: Class, first: Row, second: Row) -> bool:
    """Whether "it" can be nothing else: "The brewery was founded in 1998. It was founded in 1989."."""
    return (
        second.who.kind == "it"
        and second.sentence.words[:1] == ["it"]
        and "also" not in second.sentence.words
        and gap(events.document, first, second) == 1
        and not events.others(first, second)
        and first.at < len(first.sentence.text) / 2
    )


def _is_head(events: Class, first: Row, second: Row) -> bool:
    """Whether "the brewery" is Hartley Brewery: the only one of the kind."""
    head = second.who.keys
    if _is_shortened(events, first, second):
        return True
    if not (
        second.who.kind == "noun"
        and first.who.kind == "name"
        and second.definite
        and second.what == head
        and head <= first.who.keys
        and head <= first.what
    ):
        return False
    return all(row.what <= first.what for row in events.others(first, second) if head <= row.what)


def _is_shortened(events: Class, first: Row, second: Row) -> bool:
    """Whether "the trial" is that of John Smith: no other is told of, and not long ago."""
    head = second.who.keys
    return (
        second.who.kind == first.who.kind == "noun"
        and first.who.keys == head == second.what
        and first.definite
        and second.definite
        and not events.is_often
        and head < first.what
        and bool(first.named)
        and not events.others(first, second)
        and gap(events.document, first, second) <= FAR
    )


def _is_nameless(events: Class, first: Row, second: Row) -> bool:
    """Whether two things without a name are one: "the war broke out", "when the war began"."""
    if "any" in (first.who.kind, second.who.kind):
        return False
    if events.is_often and not (first.planned and second.planned):
        return False
    return (
        first.what - _OLD == second.what - _OLD
        and second.definite
        and all(row.noun for row in events.others(first, second))
        and gap(events.document, first, second) <= FAR
    )
