"""Persons of one article who have two first names, two titles or two universities.

A surname alone, or after "Mr", is somebody's whom the article has introduced. Where it has one
person of that name and no family, the rest of the name and the title stay what they were.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.finding import Span
from copydesk.language import lexicon
from copydesk.language.given_names import given_name
from copydesk.language.sexes import sex_of
from copydesk.language.words import byte_set, word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.naming.flat import flat
from copydesk.rules.contradictions.naming.full_names import full_names, is_first, turned_names
from copydesk.rules.contradictions.naming.namings import NO_GIVEN, Word
from copydesk.rules.contradictions.naming.short_names import is_short
from copydesk.rules.contradictions.naming.titled import titled
from copydesk.rules.contradictions.naming.years_named import years_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document
    from copydesk.rules.contradictions.naming.titled import Titled

_FAMILY = byte_set(
    "brother brothers sister sisters wife wives husband husbands son sons daughter daughters father fathers mother "
    "mothers parent parents couple couples family families married marry marries widow widower uncle uncles aunt cousin "
    "cousins nephew niece twin twins sibling siblings grandson grandfather grandmother grandparents granddaughter "
    "namesake namesakes divorce divorced bride groom dad mum junior dynasty brothers' wife's husband's father's mother's "
    "son's daughter's brother's sister's"
)  # fmt: skip
_MEN, _WOMEN = byte_set("mr sir lord"), byte_set("mrs ms miss dame lady")
_DOCTORS = byte_set("dr prof professor sir dame")
# Titles that one keeps, and those that the others have.
_LASTING, _PLAIN = word_set("Dr Prof Professor Sir Dame"), word_set("Mr Mrs Ms Miss")
_SEX = {"Mr": "m", "Sir": "m", "Lord": "m", "Mrs": "f", "Ms": "f", "Miss": "f", "Dame": "f", "Lady": "f"}  # fmt: skip
_CAPTION = r"(?:^|  |[.!?][\"'”’)]* )[A-Z]\w*: (?:\w+ )?$"
_SAINT = r"\bSt\.? ([A-Z][a-z]+?)(['’])?s\b"
# Towns that are written so.
_TOWNS = word_set(
    "Andrews Helens Ives Albans Leonards Davids Neots Agnes James Thomas Nicholas Jules Dennis Louis Francis Columbs Clears Asaphs"
)
# Houses of a university, what it gives, and what is taught there.
_HOUSES = word_set(
    "College School Museum Institute Department Faculty Centre Center Hospital Press Library Hall Club Association Award Chair "
    "Union Society Laboratory Observatory Theatre Medal Prize Professor Fellow Chancellor Doctor Master Bachelor Degree Law Medicine "
    "Physics Chemistry History English Literature Science Sciences Arts Music Philosophy Economics Engineering Studies Archives "
    "Lecturer Lectures Conference Campus He She They Students Researchers Scientists"
)  # fmt: skip
_UNIVERSITY = (
    r"([A-ZÀ-Þ][^\W\d_]+)(?:,(?: who is)? (?:an?|the) (?:[a-z-]+ ){1,4}?|,? )(?:of|from|at) (?:the )?"
    r"(University of [A-Z]\w+(?: [A-Z]\w+){0,2}|(?:[A-Z]\w+ ){1,3}University\b)"
)
_KIN = 150  # characters around a name in which a word of family makes two persons of one
_BESIDE = 70  # the same where nothing else speaks for two
_MANY = 4.0  # on the Zipf scale: "Williams", "Brown"


# What goes on to say who somebody is, or names others beside him.
_INTRODUCED = r",| ?[(;\[–—]| -| (?:and|or|&) "
# The end of a sentence or the word before a name.
_BEFORE = r"(?:^|[.!?:][\"'”’)]* |  |([^\s\"“]+) )[\"“]?$"
_SMALL = NO_GIVEN - word_set("and or former new old young late ex the a an both like unlike") | word_set(
    "said told asked says about against between until under over how than whether into through made gave led left saw named once"
)  # fmt: skip
_WORDS = 40  # characters before a name
_BARE = 3  # times that the surname stands alone
_MANY_YEARS = 5


class TwoWays(NamedTuple):
    """A person named in two ways: the place that is odd, another place, and a word for what differs."""

    odd: Span
    usual: Span
    what: str


def two_ways(document: Document) -> Iterator[TwoWays]:
    """The persons of a document who are named in two ways that exclude each other."""
    vocabulary = document.vocabulary
    mens, womens = not _MEN.isdisjoint(vocabulary), not _WOMEN.isdisjoint(vocabulary)
    doctors = not _DOCTORS.isdisjoint(vocabulary)
    if ((mens and womens) or (doctors and (mens or womens))) and _FAMILY.isdisjoint(vocabulary):
        yield from _two_titles(titled(document))
    if mens or womens:
        yield from _another_sex(document)
    yield from _two_first_names(document)
    for names in turned_names(document):
        surname = Word(document, names.surname)
        # Roman names stand either way: "Severus Alexander".
        if surname.is_bare or not names.surname.endswith("us"):
            yield TwoWays(names.odd, names.usual, "order of the names")
    if b"st" in vocabulary:
        yield from _two_saints(document)
    if document.scan.count(b" university ") > 1:
        yield from _two_universities(document)


def _two_titles(named: Sequence[Titled]) -> Iterator[TwoWays]:
    """Men who become women, and doctors and knights who become misters."""
    by_name: dict[str, list[Titled]] = {}
    for one in named:
        by_name.setdefault(one.surname, []).append(one)
    for places in by_name.values():
        if len({one.given for one in places if one.given}) > 1:
            continue
        first = places[0]
        for other in places[1:]:
            sexes = {_SEX.get(first.title), _SEX.get(other.title)}
            lost = first.title in _LASTING and other.title in _PLAIN
            if lost or sexes == {"m", "f"}:
                again = sum(one.title == first.title for one in places)
                odd, usual = (other, first) if again >= len(places) - again else (first, other)
                yield TwoWays(odd.span, usual.span, "title")
                break


def _another_sex(document: Document) -> Iterator[TwoWays]:
    """Men by their first names who become "Ms", and women who become "Mr"."""
    names, told = full_names(document), set[str]()
    for one in titled(document):
        sex, givens = _SEX.get(one.title), names.get(one.surname, {})
        if sex is None or one.given or one.surname in told or len(givens) != 1:
            continue
        ((given, places),) = givens.items()
        if sex_of(given.lower()) not in {sex, None} and not _may_be_married(document, one):
            told.add(one.surname)
            if Word(document, one.surname).givens == {given.lower()} and is_first(
                document, places[0]
            ):
                yield TwoWays(one.span, places[0], "title")


def _may_be_married(document: Document, one: Titled) -> bool:
    """Whether who has a title may be the husband or the wife of somebody of that name."""
    if one.title in {"Ms", "Sir", "Dame"}:
        return _is_kin(document, one.span)
    return one.title in {"Lord", "Lady"} or not _FAMILY.isdisjoint(document.vocabulary)


def _two_first_names(document: Document) -> Iterator[TwoWays]:
    """A person whose first name becomes another one: "David Fogg", "Daniel Fogg"."""
    for surname, givens in full_names(document).items():
        if len(givens) != 2:
            continue
        (one, ones), (other, others) = sorted(
            givens.items(), key=lambda item: (-len(item[1]), item[1][0])
        )
        if one[:3] == other[:3] or is_short(one) or is_short(other):
            continue
        if given_name(one.lower()) == given_name(other.lower()):
            continue  # two spellings, which are for `spelled_names`
        odd = others[0]
        alike = (one[0] == other[0] and not _is_usual(surname)) or _is_caption(document, odd)
        if (alike and not any(_is_kin(document, place) for place in (*ones, *others))) or (
            len(others) == 1
            and not (_is_usual(surname) and _is_life(document))
            and _is_passing(document, odd)
            and _is_only_bearer(document, surname, ones[0], odd)
        ):
            yield TwoWays(odd, ones[0], "first name")


def _is_only_bearer(document: Document, surname: str, one: Span, other: Span) -> bool:
    """Whether the article goes on to call one person by a surname that it gives two first names."""
    word = Word(document, surname)
    bare = sum(not place.given and not place.then for place in word.places)
    return (
        bare >= _BARE
        and len(word.givens) == 2
        and given_name(surname.lower()) is None
        and is_first(document, one)
        and is_first(document, other)
        and not _is_kin(document, other, _BESIDE)
    )


def _is_passing(document: Document, name: Span) -> bool:
    """Whether a name stands without a word on who that is, as only a name does that is known."""
    prose = flat(document)
    if compiled(_INTRODUCED).match(prose, name.end) is not None:
        return False
    before = compiled(_BEFORE).search(prose, max(0, name.start - _WORDS), name.start)
    word = before[1] if before is not None else None
    if before is None or word is None or word[-1] in ".!?:":
        return before is not None and not _is_life(document)  # relatives are brought in so
    return word.lower() in _SMALL or word.rstrip(",").isdigit()


def _is_life(document: Document) -> bool:
    """Whether an article names so many years that it tells a life, in which relatives come."""
    return years_named(document) > _MANY_YEARS


def _is_usual(surname: str) -> bool:
    """Whether so many have the surname, or have it for a first name, that two of them may meet."""
    entry = lexicon.spelled(surname)
    return given_name(surname.lower()) is not None or (entry is not None and entry.zipf >= _MANY)


def _is_caption(document: Document, name: Span) -> bool:
    """Whether a name stands where a picture's caption says who is in it: "Picture: Jane Roe"."""
    before = flat(document)[max(0, name.start - 40) : name.start]
    return compiled(_CAPTION).search(before) is not None


def _is_kin(document: Document, name: Span, reach: int = _KIN) -> bool:
    """Whether a word of family stands near a name."""
    around = document.scan[max(0, name.start - reach) : name.end + reach]
    return not _FAMILY.isdisjoint(around.split())


def _two_saints(document: Document) -> Iterator[TwoWays]:
    """A church or a school with and without its apostrophe: "St John's", "St Johns"."""
    seen: dict[str, tuple[bool, Span]] = {}
    for match in compiled(_SAINT).finditer(flat(document)):
        if match[1] + "s" in _TOWNS:
            continue
        whole = bool(match[2])
        span = Span(*match.span())
        known, first = seen.setdefault(match[1], (whole, span))
        if known != whole:
            odd, usual = (first, span) if whole else (span, first)
            yield TwoWays(odd, usual, "apostrophe")
            return


def _two_universities(document: Document) -> Iterator[TwoWays]:
    """A person of two universities, without a word that there are two."""
    by_name: dict[str, tuple[str, Span]] = {}
    for match in compiled(_UNIVERSITY).finditer(flat(document)):
        house = match[2]
        if match[1] in _HOUSES:
            continue
        first = by_name.setdefault(match[1], (house, Span(*match.span(2))))
        if _town(house).isdisjoint(_town(first[0])):
            yield TwoWays(Span(*match.span(2)), first[1], "university")
            return


def _town(house: str) -> set[str]:
    """The words that tell one university from another."""
    return set(house.split()) - {"University", "of", "State", "National"}
