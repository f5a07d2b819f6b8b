"""Names whose initials disagree in one document: "J. R. Smith" and "J. P. Smith"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.finding import Span
from copydesk.language import lexicon
from copydesk.language.given_names import given_name
from copydesk.patterns import compiled
from copydesk.rules.contradictions.naming.flat import flat
from copydesk.rules.contradictions.naming.full_names import full_names, is_first
from copydesk.rules.contradictions.naming.namings import NO_GIVEN, TITLES, Word
from copydesk.rules.contradictions.naming.short_names import has_other_initial

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document

# One or two initials before a surname; begins with a plain capital, which is looked for fastest.
_INITIALS = r"\b[A-Z](?:\. |\.? ?[A-Z]\.? | )[A-ZÀ-Þ][a-zß-ÿ][\w'’-]+"
# One initial that follows no name: "but C. Arnesen".
_INITIAL = r"([A-Z])\. ([A-ZÀ-Þ][a-zß-ÿ][\w-]+)(?! [A-ZÀ-Þ]| and [A-Z]\.)"
_ALONE = r"(?:^|  |\w{2}[.!?][\"'”’)]* ?[\"“‘']?|\b[a-zß-ÿ]+,? |[\"“(‘])$"
_GIVEN = r"([A-ZÀ-Þ][a-zß-ÿ]+) $"
_ROMAN = frozenset("IVXLC")
_COUNTRIES = frozenset(("UK", "US", "UN", "EU", "MP", "AC", "TV", "PC", "DC"))


# Single letters of a scan, but for those that are words or stood after an apostrophe.
_LETTERS = frozenset(letter.encode() for letter in "bcefghjklnopqruvwxyz")


class Initialled(NamedTuple):
    """A name with initials: the first name before a middle one ("" if none), and its place."""

    given: str
    letters: str
    surname: str
    span: Span
    dotted: bool


def two_initials(document: Document) -> Iterator[tuple[Initialled, Initialled]]:
    """Pairs of a name with one initial and the same with another, as (odd, usual)."""
    if _LETTERS.isdisjoint(document.vocabulary):
        return
    by_name: dict[tuple[str, str, int], list[Initialled]] = {}
    for start, text in _places(document):
        name = _read(document, start, text)
        if name is not None:
            key = (name.surname, name.given, len(name.letters))
            by_name.setdefault(key, []).append(name)
    for (_, given, _), names in by_name.items():
        letters = {name.letters for name in names}
        if len(letters) != 2:
            continue
        one, other = letters
        if not given and one[0] != other[0]:
            continue  # "B. J. Roe" and "R. J. Roe" are two of a family
        times = {each: sum(name.letters == each for name in names) for each in letters}
        first = {each: next(name for name in names if name.letters == each) for each in letters}
        usual, odd = sorted(letters, key=lambda each: (-times[each], first[each].span))
        yield first[odd], first[usual]


def _places(document: Document) -> Sequence[tuple[int, str]]:
    """Where initials before a name stand, and how they read."""
    return document.remembered(
        "initials",
        lambda: [(m.start(), m[0]) for m in compiled(_INITIALS).finditer(flat(document))],
    )


def _read(document: Document, start: int, text: str) -> Initialled | None:
    """The name that stands there, if it is one."""
    *before, surname = text.split(" ")
    surname = surname.removesuffix("'s").removesuffix("’s")
    dotted = "." in text
    letters = "".join(c for c in "".join(before) if c.isalpha())
    end = start + len(" ".join((*before, surname)))
    if len(letters) == 1:
        given = compiled(_GIVEN).search(flat(document)[max(0, start - 20) : start])
        if given is None or not (
            given_name(given[1].lower()) or (_may_be_given(given[1]) and not _is_plain(surname))
        ):
            return None
        return Initialled(given[1], letters, surname, Span(start - len(given[0]), end), dotted)
    if _is_plain(surname):
        return None
    if compiled(r"[A-Z]\.? $").search(flat(document)[max(0, start - 3) : start]):
        return None  # the third of three
    if _ROMAN.issuperset(letters) or (
        not dotted and (not _ROMAN.isdisjoint(letters) or letters in _COUNTRIES)
    ):
        return None
    return Initialled("", letters, surname, Span(start, end), dotted)


def _is_plain(word: str) -> bool:
    """Whether a word is a plain word of English, and nobody's name as far as is known."""
    entry = lexicon.spelled(word)
    return (
        entry is not None and entry.lower and not entry.capitalised and entry.level < lexicon.SEEN
    )


def _may_be_given(word: str) -> bool:
    """Whether a word before an initial is a first name, or nothing else that is known."""
    small = word.lower()
    known = lexicon.spelled(word)
    return small not in TITLES and (known is None or not known.lower)


def other_initials(document: Document) -> Iterator[tuple[Span, Span]]:
    """Initials before a surname whose only bearer has another first name, as (odd, usual)."""
    if _LETTERS.isdisjoint(document.vocabulary):
        return
    names = full_names(document)
    if not names:
        return
    told: set[str] = set()
    prose = flat(document)
    for start, text in _places(document):
        single = compiled(_INITIAL).match(prose, start) if text[1] == "." else None
        if single is None:
            continue
        letter, surname = single[1], single[2]
        givens = names.get(surname, {})
        if len(givens) != 1 or surname in told:
            continue
        ((given, places),) = givens.items()
        if (
            given[0] == letter
            or has_other_initial(given)
            or not _is_alone(prose[max(0, start - 20) : start])
            or not is_first(document, places[0])
            or _is_named_after(document, surname, given, letter)
        ):
            continue
        told.add(surname)
        yield Span(start, single.end()), places[0]


def _is_alone(before: str) -> bool:
    """Whether no name stands before an initial."""
    if compiled(_ALONE).search(before) is not None:
        return True
    words = before.split(" ")
    return len(words) > 1 and not words[-1] and words[-2].strip("\"“‘'").lower() in NO_GIVEN


def _is_named_after(document: Document, surname: str, given: str, letter: str) -> bool:
    """Whether somebody else has the surname, or the person has the initial for a second name."""
    word = Word(document, surname)
    if word.givens - {given.lower(), letter.lower()} or not word.is_bare:
        return True
    second = compiled(rf"\b{given} (?:[A-Z]\w*\.? )*{letter}[\w.]* (?:[A-Z]\w*\.? )*{surname}")
    return second.search(flat(document)) is not None
