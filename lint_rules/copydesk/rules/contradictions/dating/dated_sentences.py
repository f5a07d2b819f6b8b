"""The sentences of a document that may date an event which another sentence dates, too.

A cheap look, from the scan: a date with a word of an event near it counts only where a word of the
same class of events stands near another date.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import BlockKind
from copydesk.language.dates import MONTHS, WEEKDAYS
from copydesk.language.words import LONGEST_SENTENCE
from copydesk.rules.contradictions.dating.event_table import event_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copydesk.document import Document, Sentence

_YEAR = re.compile(rb" (1[0-9]\d\d|20[0-4]\d)(?=[ s'])")
_WEEKDAYS = frozenset(f" {name.lower()}".encode() for name in WEEKDAYS)
_NAMES = (*(f" {name.lower()}".encode() for name in MONTHS), *sorted(_WEEKDAYS))
_DAY = re.compile(rb" (\d\d?) ")
_DAY_BEFORE = re.compile(rb"(\d\d?)")
_BEFORE = 160  # characters around a date in which the words of its event are looked for
_BEHIND = 120
_NEAR = 110  # the same for a weekday
_BRACKET = 45  # characters before a date in which a bracket behind a name opens
_DASHES = frozenset(("-", "–", "—"))
_REACH = 1_500  # characters between two events of a class that comes again and again
_LIFE = frozenset(("birth", "death"))
_words: dict[bytes, tuple[frozenset[str], frozenset[str]]] = {}


class _Place(NamedTuple):
    """A date in a scan: its offset, what kind of date it is, and the date itself."""

    at: int
    kind: str
    date: bytes


def dated_sentences(document: Document) -> Iterator[Sentence]:
    """The sentences that may date an event otherwise than another of the document does, in order."""
    places = date_places(document)
    if len(places) > 1:
        yield from _sentences(document, _comparable(document, places))


def all_dated_sentences(document: Document) -> Iterator[Sentence]:
    """The sentences that may date an event by its year, in order: to be compared with other documents."""
    often = event_table().often
    at = [place for place in date_places(document) if place.kind == "year"]
    yield from _sentences(document, [one for one in at if _classes(document, one)[0] - often])


def _comparable(document: Document, places: Sequence[_Place]) -> list[_Place]:
    """The dates beside which an event of a class stands that stands beside another date, too."""
    by_class: dict[tuple[str, str], list[_Place]] = {}
    pointed = set(_LIFE)  # classes of which a noun stands beside a weekday
    for place in places:
        names, by_noun = _classes(document, place)
        for name in names:
            by_class.setdefault((name, place.kind), []).append(place)
        if place.kind == "weekday":
            pointed |= by_noun
    often = event_table().often
    kept: set[_Place] = set()
    for (name, kind), alike in by_class.items():
        if kind == "weekday" and name not in pointed:
            continue
        if name in often:  # comes again and again: only what stands near is compared
            for one, other in pairwise(alike):
                if other.at - one.at < _REACH and one.date != other.date:
                    kept.update((one, other))
        elif name in _LIFE or any(place.date != alike[0].date for place in alike):
            kept.update(alike)
    return sorted(kept)


def _sentences(document: Document, places: list[_Place]) -> Iterator[Sentence]:
    """The sentences that hold the dates, but for quotations and questions."""
    done = -1
    for place in places:
        if place.at < done:
            continue
        sentence = document.sentence_at(place.at)
        if sentence is None:
            continue
        done = sentence.end
        if (
            sentence.end - sentence.start <= LONGEST_SENTENCE
            and sentence.block.kind is not BlockKind.QUOTATION
            and document.prose[sentence.end - 1] != "?"
        ):
            yield sentence


def date_places(document: Document) -> Sequence[_Place]:
    """Where the years, months and weekdays of a document stand, in order; looked for once."""
    return document.remembered("date places", lambda: tuple(_places(document.scan)))


def _places(scan: bytes) -> list[_Place]:
    """Where the years, months and weekdays of a scan stand, in order."""
    places = [_Place(match.start(), "year", match[1]) for match in _YEAR.finditer(scan)]
    for name in _NAMES:
        at = scan.find(name)
        while at >= 0:
            end = at + len(name)
            if scan[end] in b" '":
                if name in _WEEKDAYS:
                    places.append(_Place(at, "weekday", name))
                else:
                    day = _DAY.match(scan, end) or _DAY_BEFORE.search(scan, at - 3, at + 1)
                    if (
                        day
                        or scan[at - 3 : at] in (b" in", b"ast")
                        or name not in (b" may", b" march")
                    ):
                        places.append(_Place(at, "month", name + day[1] if day else name))
            at = scan.find(name, end)
    return sorted(places)


def _classes(document: Document, place: _Place) -> tuple[set[str], set[str]]:
    """The classes of the events whose words stand around a date; those of nouns once more."""
    scan, prose, at = document.scan, document.prose, place.at
    near = place.kind == "weekday"
    first = max(0, at - (_NEAR if near else _BEFORE))
    last = at + (_NEAR if near else _BEHIND)
    # The words of other sentences are none of its own. (A scan is one byte ahead of the prose.)
    stop = prose.rfind(". ", first, at)
    if stop > 1 and prose[stop - 2 : stop].islower():
        first = stop
    stop = prose.find(". ", at, last)
    if stop > 1 and prose[stop - 2 : stop].islower():
        last = stop + 1
    table = _table()
    names: set[str] = set()
    by_noun: set[str] = set()
    for word in scan[first:last].split():
        found = table.get(word)
        if found is not None:
            names |= found[0]
            by_noun |= found[1]
    if place.kind != "weekday" and _may_be_life(prose, at):
        names |= _LIFE
    return names, by_noun


def _may_be_life(prose: str, at: int) -> bool:
    """Whether a date stands in brackets behind a name, or in "Jane Roe, 1920-1995"."""
    return "(" in prose[max(0, at - _BRACKET) : at] or prose[at + 4 : at + 5] in _DASHES


def _table() -> Mapping[bytes, tuple[frozenset[str], frozenset[str]]]:
    """The classes of each word that may tell of an event, and those that it names as a noun."""
    if not _words:
        table = event_table()
        words: dict[str, set[str]] = {word: set(names) for word, names in table.nouns.items()}
        for word, entries in table.verbs.items():
            words.setdefault(word, set()).update(name for name, _ in entries)
        for word, past in table.presents.items():
            words.setdefault(word, set()).update(name for name, _ in table.verbs.get(past, ()))
        for word, classes in _OTHERS.items():
            words.setdefault(word, set()).update(classes.split())
        for word, names in words.items():
            nouns = table.nouns.get(word, frozenset())
            _words[word.encode("latin-1")] = (frozenset(names), nouns)
    return _words


# Words by which events are told without their own ("has lived in Leeds since 1990").
_OTHERS: Mapping[str, str] = {
    "dob": "birth",
    "b": "birth",
    "d": "death",
    "since": "becoming appointment election moving joining wedding foundation launch release opening force arrest retirement closing",
    "back": "foundation",
    "dates": "foundation building",
    "dating": "foundation building",
    **dict.fromkeys(("film", "movie", "book", "novel", "album", "song", "play", "report", "paper", "study", "single"), "release"),
}  # fmt: skip
