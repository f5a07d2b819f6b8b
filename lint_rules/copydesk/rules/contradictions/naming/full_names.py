"""The full names of a document that begin with a usual first name: "Jane Roe", "J. Jane Roe"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.finding import Span
from copydesk.language.given_names import given_name, given_names
from copydesk.language.names import is_people
from copydesk.patterns import compiled
from copydesk.rules.contradictions.naming.capital_words import capitalised, starts_of
from copydesk.rules.contradictions.naming.flat import flat
from copydesk.rules.contradictions.naming.namings import NO_GIVEN, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copydesk.document import Document

_BEFORE = r"(\S*) ?\b([A-ZÀ-Þ][^\W\d_]+) $"
_GOES_ON = r"[-\w]| (?:[A-ZÀ-Þ]|and\b|&)|['’]\w{2}"
_ENDS = frozenset('.!?:"”)')
_BLANK = 32  # in a scan, what stands for marks, too
_AROUND = 40  # characters before a first name
_ABBREVIATION = 4  # letters; what is longer and has a full stop ends a sentence
_FULL = (
    r"([A-ZÀ-Þ][a-zà-ÿ]+) (?:[A-Z]\.? )?([A-ZÀ-Þ][^\W\d_]{2,}(?:['’-][A-ZÀ-Þ][^\W\d_]+)*)"
    r"(?!\w| [A-ZÀ-Þ][a-z])"
)


class _Found(NamedTuple):
    """The full names of a document, and the words with a capital that stand before a first name."""

    names: dict[str, dict[str, list[Span]]]
    before: list[tuple[str, str, Span]]


class Turned(NamedTuple):
    """A name whose halves changed places, "Roe Jane", and where it is the right way round."""

    surname: str
    odd: Span
    usual: Span


def full_names(document: Document) -> Mapping[str, Mapping[str, Sequence[Span]]]:
    """Where full names stand, in order, by surname and first name; a middle initial is left out."""
    return _found(document).names


def turned_names(document: Document) -> Iterator[Turned]:
    """The names of a document whose halves stand in the other order once."""
    names, before = _found(document)
    for surname, given, span in before:
        places = names.get(surname, {}).get(given)
        if places is not None and _may_be_surname(surname):
            yield Turned(surname, span, places[0])


def is_first(document: Document, name: Span) -> bool:
    """Whether a full name has no other first name before it: "Ellen Gay" in "Judith Ellen Gay" has."""
    before = flat(document)[max(0, name.start - _AROUND) : name.start].split(" ")
    last = before[-2] if len(before) > 1 else ""
    if last.endswith("."):
        return last.lower().rstrip(".") in TITLES or len(last) > _ABBREVIATION
    return not last[:1].isupper() or given_name(last.lower()) is None


def _may_be_surname(word: str) -> bool:
    """Whether a word before a first name is no first name, title or people: "Afghan Omar"."""
    small = word.lower()
    return given_name(small) is None and small not in NO_GIVEN | TITLES and not is_people(word)


def _found(document: Document) -> _Found:
    return document.remembered("full names", lambda: _find(document))


def _find(document: Document) -> _Found:
    prose, scan = flat(document), document.scan
    pattern = compiled(_FULL)
    found: dict[str, dict[str, list[Span]]] = {}
    turned: list[tuple[str, str, Span]] = []
    for given in given_names() & capitalised(document):
        for at in starts_of(document, given):
            if scan[at] != _BLANK or scan[at + len(given) + 1] != _BLANK:
                continue
            match = pattern.match(prose, at)
            if match is not None and len(match[1]) == len(given):
                places = found.setdefault(match[2], {}).setdefault(match[1], [])
                places.append(Span(*match.span()))
            elif (
                match is None
                and prose[prose.rfind(" ", 0, max(0, at - 1)) + 1].isupper()
                and (odd := _after_a_name(document, at, len(given))) is not None
            ):
                turned.append(odd)
    return _Found(found, turned)


def _after_a_name(document: Document, start: int, length: int) -> tuple[str, str, Span] | None:
    """The word with a capital before the first name that stands there, if the name ends there."""
    prose, end = flat(document), start + length
    given = prose[start:end]
    if not (given[0].isupper() and given[1:].islower()):
        return None
    before = compiled(_BEFORE).search(prose, max(0, start - _AROUND), start)
    if (
        before is None
        or "\n" in document.prose[before.start(2) : end]
        or compiled(_GOES_ON).match(prose, end) is not None
    ):
        return None
    last = before[1].strip("\"“‘'").lower()
    if before[1][:1].isupper() and before[1][-1] not in _ENDS and last not in NO_GIVEN:
        return None  # "the Royal Blair James"
    return before[2], given, Span(before.start(2), end)
