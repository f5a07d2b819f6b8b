"""Events that a document, or several, date in two ways which exclude each other."""

from __future__ import annotations

from itertools import chain, combinations, starmap
from typing import TYPE_CHECKING, NamedTuple

from copydesk.rules.contradictions.dating.dated_sentences import (
    all_dated_sentences,
    dated_sentences,
)
from copydesk.rules.contradictions.dating.datings import all_exclude
from copydesk.rules.contradictions.dating.event_class import Class
from copydesk.rules.contradictions.dating.event_people import as_main, main_who, resolved
from copydesk.rules.contradictions.dating.event_table import event_table
from copydesk.rules.contradictions.dating.events import rows_of
from copydesk.rules.contradictions.dating.main_life import life_rows
from copydesk.rules.contradictions.dating.restated_dates import restated
from copydesk.rules.contradictions.dating.retold_events import retold
from copydesk.rules.contradictions.dating.same_event import is_one_event
from copydesk.rules.contradictions.dating.same_saying import says_the_same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.document import Document, Sentence
    from copydesk.rules.contradictions.dating.event_rows import Row, Who


class Misdated(NamedTuple):
    """Two places that date one event, in order of place."""

    first: Row
    second: Row


def dated_rows(document: Document) -> Sequence[Row]:
    """The dated events of a document, in order of place; read once."""
    return document.remembered(
        "dated rows", lambda: tuple(_rows(document, dated_sentences(document)))
    )


def _all_rows(document: Document) -> Sequence[Row]:
    """The same with those whose class stands beside one date only."""
    return document.remembered(
        "all dated rows", lambda: tuple(_rows(document, all_dated_sentences(document)))
    )


def _rows(document: Document, sentences: Iterable[Sentence]) -> Iterator[Row]:
    for sentence in sentences:
        for row in rows_of(sentence):
            date, word = sentence.span(row.start, row.end), sentence.span(row.at, row.word_end)
            if not document.is_quoted(date) and not document.is_quoted(word):
                yield row


def misdated(document: Document) -> Iterator[Misdated]:
    """The pairs of a document, each second place once."""
    told: set[int] = set()
    for pair in chain(
        _misdated_life(document),
        starmap(Misdated, restated(document)),
        _misdated_rows(document),
        starmap(Misdated, retold(document)),
    ):
        first, second = sorted((_place(pair.first), _place(pair.second)))
        if second not in told:
            yield pair if _place(pair.first) == first else Misdated(pair.second, pair.first)
        told.add(second)


def _place(row: Row) -> int:
    return row.sentence.start + row.start


def _misdated_life(document: Document) -> Iterator[Misdated]:
    """The pairs about the birth or death of the main person, the lead's first."""
    first: dict[frozenset[str], Row] = {}
    for row in life_rows(document):
        known = first.setdefault(row.names, row)
        if known is not row and all_exclude(known.dates, row.dates):
            yield Misdated(known, row)


def _misdated_rows(document: Document) -> Iterator[Misdated]:
    rows = [as_main(document, row) for row in (*dated_rows(document), *life_rows(document))]
    rows.sort(key=_place)
    by_class: dict[str, list[Row]] = {}
    for row in rows:
        for name in row.names:
            by_class.setdefault(name, []).append(row)
    for name, alike in by_class.items():
        pairs = [
            (first, second)
            for at, second in enumerate(alike)
            for first in reversed(alike[:at])
            if first is not second and all_exclude(first.dates, second.dates)
        ]
        if not pairs:
            continue
        events = Class(document, name, alike, rows)
        told: set[int] = set()
        for first, second in pairs:
            place = _place(second)
            if place not in told and is_one_event(events, first, second):
                told.add(place)
                yield Misdated(first, second)


class _Named(NamedTuple):
    """A row of one of several documents, with whom it is of, and the words that name the event."""

    row: Row
    who: Who
    keys: frozenset[str]


def misdated_between(documents: Sequence[Document]) -> Iterator[Misdated]:
    """The pairs of rows of two documents that name one event and date it differently."""
    index: dict[tuple[str, str], list[_Named]] = {}
    for document in documents:
        rows = _all_rows(document)
        for row in rows:
            if not all(dating.year for dating in row.dates) or row.names <= event_table().often:
                continue
            named = _named(document, row, rows)
            if named is None:
                continue
            for name in row.names:
                for key in named.keys:
                    index.setdefault((name, key), []).append(named)
    told: set[tuple[str, int]] = set()
    for (name, _), alike in index.items():
        for first, second in combinations(alike, 2):
            if first.row.sentence.document is second.row.sentence.document:
                continue
            place = second.row.sentence.document.path, second.row.sentence.start + second.row.start
            if (
                place not in told
                and all_exclude(first.row.dates, second.row.dates)
                and _is_same_named(name, first, second)
            ):
                told.add(place)
                yield Misdated(first.row, second.row)


def _named(document: Document, row: Row, rows: Sequence[Row]) -> _Named | None:
    """A row by the names that are known outside its article, too; None where it has none."""
    who = row.who
    kinds = {event_table().kinds[name] for name in row.names}
    if kinds & {"life", "person"}:
        if who.kind != "name" or len(who.keys) == 1:
            who = resolved(document, row, main_who(document, rows))
        keys = who.keys if who.kind == "name" and len(who.keys) > 1 else frozenset[str]()
    elif "thing" in kinds:
        keys = row.named if len(row.named) > 1 else frozenset[str]()
    else:
        keys = frozenset[str]()
    return _Named(row, who, keys) if keys else None


def _is_same_named(name: str, first: _Named, second: _Named) -> bool:
    kind = event_table().kinds[name]
    if name in event_table().often:
        return False
    one, other = first.row, second.row
    if kind == "thing":
        return one.where == other.where and says_the_same(one, other)
    short, long = sorted((first.who.keys, second.who.keys), key=len)
    if not short <= long or first.who.owner != second.who.owner:
        return False
    if kind == "life":
        return True
    if one.what and other.what:
        return says_the_same(one, other)
    return name in event_table().sole and not one.what and not other.what
