"""Whether two rows that are dated differently tell of one event.

Their class is one; what is asked is whether it happened to one person or thing, and whether what
they say of it agrees. What happens again and again is one event only where the same is said, or
where a noun points back to it ("the wedding", "its release").
"""

from __future__ import annotations

from copydesk.language.given_names import given_name
from copydesk.language.keys import key_of
from copydesk.language.words import word_set
from copydesk.rules.contradictions.dating.datings import all_exclude
from copydesk.rules.contradictions.dating.event_class import NEAR, Class, gap, is_often_enough
from copydesk.rules.contradictions.dating.event_people import (
    are_two_people,
    may_be_main,
    resolved,
)
from copydesk.rules.contradictions.dating.event_rows import NOBODY, Row, Who
from copydesk.rules.contradictions.dating.event_table import event_table
from copydesk.rules.contradictions.dating.pointed_event import is_meant
from copydesk.rules.contradictions.dating.same_saying import says_the_same
from copydesk.rules.contradictions.dating.same_thing import is_one_thing

_OFTEN_NAMED = 4  # times
_PARENTS = frozenset(("father", "mother"))
_COUPLE = frozenset(map(key_of, ("couple", "pair")))
_MILITARY = frozenset(
    map(key_of, word_set("army navy force forces corps battalion regiment guard guards marines militia raf"))
)  # fmt: skip


def is_one_event(events: Class, first: Row, second: Row) -> bool:
    """Whether two rows, dated differently, tell of one event, and no other row explains the second."""
    if are_two_people(events.document, first, second) or not _is_same(events, first, second):
        return False
    if events.kind == "life":
        return True
    # Where another event of the kind has the second date, the second may tell of that one.
    return not any(
        other.sentence is not second.sentence
        and not all_exclude(other.dates, second.dates)
        and events.agree(other, first) is not False
        and not (other.noun and not other.what)
        and not _is_same(events, first, other)
        for other in events.others(first, second)
    )


def _is_same(events: Class, first: Row, second: Row) -> bool:
    if first.noun and second.noun:
        return (
            len(first.what) > 1
            and first.what == second.what
            and events.agree(first, second) is not False
        )
    if first.noun or second.noun:
        noun, verb = (first, second) if first.noun else (second, first)
        return is_meant(events, noun, verb)
    if events.kind == "life":
        return _is_one_life(events, first, second)
    if events.kind == "thing":
        return is_one_thing(events, first, second)
    if not first.what or not second.what:
        return _is_only_one(events, first, second)
    return _is_one_deed(events, first, second)


def _is_one_life(events: Class, first: Row, second: Row) -> bool:
    if events.agree(first, second) is not True:
        return False
    if first.label or second.label:
        return True
    known = resolved(events.document, first, events.main)
    if first.who.kind == "kin":  # "her mother" is one, "her brother" may be any
        owners = {first.who.owner, second.who.owner}
        return first.who.keys <= _PARENTS and len(owners) == 1 and owners <= {"his", "her"}
    if first.who.kind == "noun":
        return False
    # A first name alone may be another's: two kings are called Francis.
    return (
        len(known.keys) > 1
        or known == events.main
        or given_name(known.owner) is None
        or _leads(events, known)
    )


def _leads(events: Class, who: Who) -> bool:
    """Whether an article speaks of somebody more than of the one it opens with."""
    words = events.document.words
    own, main = (
        words.count(name.encode("latin-1", "replace")) for name in (who.owner, events.main.owner)
    )
    return own > max(main, _OFTEN_NAMED)


def _is_only_one(events: Class, first: Row, second: Row) -> bool:
    """Where one of two rows has no object: "He graduated in 1921", the only one of its kind."""
    agree = events.agree(first, second)
    military = events.name == "joining" and bool(first.what & _MILITARY) and not second.what
    wedding = events.name == "wedding"
    if agree is False or not (events.name in event_table().sole or military):
        return agree is True and _is_told_again(events, first, second)
    if wedding and second.what:
        return False  # "who had married in 1965", "In 1986 he married his singer"
    if agree and _is_slip(first, second):
        return True
    near = not second.what and gap(events.document, first, second) <= NEAR
    if near:
        couple = wedding and second.who.keys <= _COUPLE and second.who.kind in ("noun", "they")
        return agree is True or couple or may_be_main(events.document, first, second, events.main)
    if agree is None or ((first.what or second.what) and not (wedding or military)):
        return False  # "graduated from high school"
    return not any(
        all_exclude(row.dates, first.dates) and events.agree(row, first) is not False
        for row in events.others(first, second)
    )


def _is_slip(first: Row, second: Row) -> bool:
    """Whether one day of the year is given for both, in different years."""
    one, other = first.dates[0], second.dates[0]
    return one.day > 0 and (one.day, one.month) == (other.day, other.month)


def _is_told_again(events: Class, first: Row, second: Row) -> bool:
    """Whether a row without an object tells again of the one before it: "Roe, who was arrested in May"."""
    return (
        not second.what
        and not events.is_often
        and not events.others(first, second)
        and gap(events.document, first, second) <= NEAR
    )


def _is_one_deed(events: Class, first: Row, second: Row) -> bool:
    """Where both rows have an object: the same was done to the same."""
    if not is_often_enough(events, first, second) or not says_the_same(first, second):
        return False
    agree = events.agree(first, second)
    return agree is True or _may_be_one(events, first, second, agree=agree)


def _may_be_one(events: Class, first: Row, second: Row, *, agree: bool | None) -> bool:
    """Whether an uncertain subject is made up for by an object that is the same."""
    if agree is False:
        return False
    if NOBODY in (first.who, second.who):
        return True
    same = first.what == second.what or len(first.what & second.what) > 1
    return same and may_be_main(events.document, first, second, events.main)
