"""The names of a document that stand there in two spellings.

Two words with a capital that differ by a slip are most often two names. They are one only where
the text shows it: the other half of the name is the same ("Jon Smith", "John Smith"), or the one
is introduced and the other is not ("Alan Johnson", "Mr Jonson"), or the one is no name at all
("Volkswagon" beside "Volkswagen").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.finding import Span
from copydesk.language.given_names import given_name
from copydesk.language.names import is_place
from copydesk.language.sexes import sex_of
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.naming.flat import flat
from copydesk.rules.contradictions.naming.introductions import are_two
from copydesk.rules.contradictions.naming.name_contexts import (
    is_abroad,
    is_explained,
    is_in_a_title,
    is_old,
)
from copydesk.rules.contradictions.naming.name_slips import Likeness, folded, is_mac, likeness
from copydesk.rules.contradictions.naming.namings import Word, is_listed, says
from copydesk.rules.contradictions.naming.near_names import near_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
from copydesk.rules.contradictions.naming.namings import Naming

_OFTEN = 2  # times; a spelling that comes more often is the writer's own
_SHORT, _LONG = 5, 6  # letters
_FOREIGN_ENDS = frozenset("aio")
_WELL_KNOWN = 1.2  # how much commoner one spelling is, on the Zipf scale, where the other is a slip
_STRANGE = 2.7  # on that scale: what hardly anybody writes
_RARE, _KNOWN = 2.2, 3.0  # what is written now and then, and what many write
_EVERYBODYS = 4.0  # what everybody knows
_VERY_LONG = 9  # letters; two names that are so long are not alike by chance
_FAMOUS = 1.6  # how much commoner one is where people have the other, too
_BESIDE = 60  # characters around a name in which a word of family makes two of one
_DOUBTFUL = frozenset((Likeness.ENDING, Likeness.FAR, Likeness.ACCENT))
_CAMEL = r"^(?!Ma?c)\w*[a-z][A-Z]"  # "GraphiQL" and "GraphQL" are two products
_SURE_TITLES = word_set("mr mrs ms miss dr prof professor sir dame")
_KIN = r"\b(?:(?:grand)?(?:son|father|mother|daughter)s?|brothers?|sisters?|uncle|cousin|nephew|wife|husband|namesake)\b"
_BORN = r"\bborn (?:(?:\w+ ){0,2}|[^.]{0,50} to )$"


class TwoSpellings(NamedTuple):
    """A place of a name in its less usual spelling, a place of the other, and how often that comes.

    `full` and `odd_full` are the two with the first name before or the surname after them, where
    the text has it.
    """

    odd: Span
    usual: Span
    right: str
    times: int
    full: str
    odd_full: str


def two_spellings(document: Document) -> Iterator[TwoSpellings]:
    """The names that one document spells in two ways, each pair of spellings once."""
    words: dict[str, Word] = {}
    for one, other in near_names(document):
        for written in (one, other):
            if written not in words:
                words[written] = Word(document, written)
        if words[one].places and words[other].places:
            odd, usual = _odd_and_usual(words[one], words[other])
            pair = _same(document, odd, usual, likeness(one, other))
            if pair is not None:
                yield pair


def _odd_and_usual(first: Word, second: Word) -> tuple[Word, Word]:
    """Which of two spellings is the odd one: the rarer, the stranger, "Mcdonald", the later."""

    def rank(word: Word) -> tuple[int, bool, bool, int]:
        small = word.written[1:].islower()
        return (-len(word.places), word.is_strange, small, word.places[0].start)

    return (first, second) if rank(first) > rank(second) else (second, first)


def _same(document: Document, odd: Word, usual: Word, how: Likeness) -> TwoSpellings | None:
    """The pair, if the two are one name."""
    if how is Likeness.LETTER and compiled(_CAMEL).search(odd.written) is not None:
        return None
    for judge in (_shared, _unintroduced, _no_name):
        place = judge(document, odd, usual, how)
        if place is not None:
            break
    else:
        return None
    if is_explained(document, odd, usual):
        return None
    misspelt = odd.entry is None and how >= Likeness.TURNED
    if not misspelt and are_two(document, odd.places, usual.places):
        return None
    here, there = place
    if document.is_quoted(Span(here.start, here.end)) and is_old(document):
        return None
    return TwoSpellings(
        Span(here.start, here.end),
        Span(there.start, there.end),
        usual.written,
        len(usual.places),
        _in_full(document, there),
        _in_full(document, here),
    )


def _in_full(document: Document, place: Naming) -> str:
    """A name as it is written, with the other half of it that stands beside it."""
    prose, start, end = flat(document), place.start, place.end
    before, after = start - len(place.given) - 1, end + len(place.then) + 1
    if place.given and folded(prose[max(0, before) : start]) == place.given + " ":
        start = before
    if place.then and folded(prose[end:after]) == " " + place.then:
        end = after
    return prose[start:end]


def _shared(
    document: Document, odd: Word, usual: Word, how: Likeness
) -> tuple[Naming, Naming] | None:
    """Places where the rest of the name is the same: "Alan Johnson", "Alan Jonson"."""
    for given in sorted(odd.givens & usual.givens):
        if _is_one_surname(document, odd, usual, given, how):
            return _with(odd, "given", given), _with(usual, "given", given)
    for then in sorted(odd.thens & usual.thens):
        if _is_one_first_name(document, odd, usual, then, how):
            return _with(odd, "then", then), _with(usual, "then", then)
    return None


def _is_one_surname(document: Document, odd: Word, usual: Word, given: str, how: Likeness) -> bool:
    """Whether two words after the same first name are one surname."""
    if how is Likeness.FIRST:
        return False
    if how is Likeness.ENDING:  # "Alan Roberts said", but not "two Mark Taylors"
        return given_name(given) is not None and any(says(document, at) for at in odd.places)
    if given_name(given):
        return True
    short = len(odd.written) < _SHORT and how <= Likeness.LETTER
    if short or len(given) == 1 or usual.is_plain:
        return False
    return odd.is_strange and how is not Likeness.ACCENT


def _is_one_first_name(
    document: Document, odd: Word, usual: Word, then: str, how: Likeness
) -> bool:
    """Whether two words before the same name are one: "Jon Smith", "John Smith"."""
    if how is Likeness.ENDING:  # "Marie" and "Maria", but not "Daniel" and "Daniela"
        sex = sex_of(odd.folded)
        return (
            sex is not None
            and sex == sex_of(usual.folded)
            and not (_is_kin(document, odd, then) or _is_kin(document, usual, then))
        )
    if how <= Likeness.LETTER and not _is_slip(odd, usual):
        return False
    short = len(odd.written) < _SHORT and how <= Likeness.LETTER
    if how is Likeness.FIRST and (short or odd.entry is not None):
        return False
    if given_name(odd.folded) or given_name(usual.folded):
        if not given_name(odd.folded) and odd.folded in {usual.folded + "e", usual.folded[:-1]}:
            return False  # "Daniel" and "Daniele"
        return not (_is_kin(document, odd, then) or _is_kin(document, usual, then))
    if short or not odd.is_strange or usual.is_plain or how is Likeness.ACCENT:
        return False
    feminine = odd.folded in {usual.folded + "e", usual.folded[:-1]}  # "François", "Françoise"
    return not feminine and not is_abroad(document, odd)


def _is_kin(document: Document, word: Word, then: str) -> bool:
    """Whether a first name is that of a relative, with a word for it nearby."""
    prose = flat(document)
    return any(
        compiled(_KIN).search(prose, max(0, place.start - _BESIDE), place.end + _BESIDE)
        or compiled(_BORN).search(prose, max(0, place.start - _BESIDE), place.start)
        for place in word.places
        if place.then == then
    )


def _is_slip(odd: Word, usual: Word) -> bool:
    """Whether the odd one is hardly a word, and the usual one is better known or comes often."""
    return odd.is_strange and (usual.zipf > odd.zipf + _WELL_KNOWN or len(usual.places) > 1)


def _with(word: Word, part: str, name: str) -> Naming:
    return next(place for place in word.places if getattr(place, part) == name)


def _unintroduced(
    document: Document, odd: Word, usual: Word, how: Likeness
) -> tuple[Naming, Naming] | None:
    """Places where one spelling has a first name, and the other is used as if it had one."""
    if how in {Likeness.NONE, Likeness.FIRST}:
        return None
    if how is Likeness.ACCENT and (len(usual.places) <= _OFTEN or not odd.written.isascii()):
        return None  # a few accents are lost, or all of them
    for full, bare in ((usual, odd), (odd, usual)):
        introduced = next((place for place in full.places if place.given and not place.then), None)
        if introduced is None or bare.givens or bare.thens:
            continue
        if given_name(introduced.given) is None and (
            usual.is_common or (odd.entry is not None and is_place(usual.written))
        ):
            continue  # "the London Company" is nobody, nor is "Banco do Brasil"
        place = next(
            (place for place in bare.places if _is_person(document, place, bare, full, how)), None
        )
        if place is not None:
            return (place, introduced) if bare is odd else (introduced, place)
    return None


def _is_person(document: Document, place: Naming, bare: Word, full: Word, how: Likeness) -> bool:
    """Whether a name without a first name is that of the person whom `full` introduces."""
    if place.title in _SURE_TITLES:
        return how is not Likeness.ENDING or not bare.folded.endswith("es")  # "the Miss Lucases"
    odd = bare if len(bare.places) <= len(full.places) else full
    if (odd is bare and given_name(odd.folded)) or bare.written[0] != full.written[0]:
        return False
    unknown = odd.entry is None
    if is_listed(document, place) and not (
        unknown and how >= Likeness.LETTER and len(odd.written) >= _LONG
    ):
        return False
    if says(document, place):
        return _is_speaker(odd, bare, full, how)
    if how <= Likeness.LETTER and not any(given_name(given) for given in full.givens):
        return False
    if not unknown and len(odd.places) == 1 and odd.is_strange and not odd.is_common:
        # "used by Wedell" beside James Weddell, of whom the article speaks again and again.
        return (
            odd is bare
            and how >= Likeness.ALIKE
            and how is not Likeness.ACCENT
            and len(odd.written) >= _LONG
            and len(full.places) > _OFTEN
        )
    if not unknown or how in _DOUBTFUL:
        return False
    again = len(bare.places) + len(full.places) > _OFTEN
    length = len(odd.written)
    return length >= (_LONG if how is Likeness.LETTER and not again else _SHORT) or (
        how in {Likeness.DOUBLED, Likeness.TURNED} and length >= _SHORT - 1
    )


def _is_speaker(odd: Word, bare: Word, full: Word, how: Likeness) -> bool:
    """Whether who says or does something under one spelling is known under the other."""
    if how is Likeness.ACCENT:
        return bare is odd
    if how <= Likeness.LETTER and not any(given_name(given) for given in full.givens):
        # In other languages two names are a letter apart more often.
        return how is Likeness.LETTER and odd.entry is None and len(odd.written) > _LONG
    if odd.entry is None:
        # "Kirwans said", but not "the Kirwans", and not "Ivanova" beside "Ivanov".
        ends = bare.folded[-1] + full.folded[-1]
        return how is not Likeness.ENDING or _FOREIGN_ENDS.isdisjoint(ends)
    if how in _DOUBTFUL or odd.is_common:
        return False
    again = len(bare.places) + len(full.places) > _OFTEN or is_mac(bare.folded, full.folded)
    if odd.is_strange and (len(odd.written) >= _LONG or (again and odd.zipf <= _RARE)):
        return True
    return again and how >= Likeness.ALIKE


def _no_name(
    document: Document, odd: Word, usual: Word, how: Likeness
) -> tuple[Naming, Naming] | None:
    """Places where one is no name at all and the other one is."""
    if (
        how < Likeness.LETTER
        or how is Likeness.ACCENT
        or len(odd.written) < _SHORT
        or odd.is_common
        or ("-" in odd.written and not _is_one_part(odd.written, usual.written))
        or odd.written[0] != usual.written[0]
        or (odd.written[-1] != usual.written[-1] and odd.written + "h" != usual.written)
        or (usual.written.isascii() and not odd.written.isascii())
        or not _is_unheard(odd, usual, how)
    ):
        return None
    # What has a first name or a surname of its own is somebody else's.
    mac = is_mac(odd.folded, usual.folded)
    if (odd.givens and not odd.givens & usual.givens and not (mac and len(usual.places) > 3)) or (
        odd.thens and not odd.thens & usual.thens
    ):
        return None
    known = mac or _is_well_known(odd, usual, how)
    if not known and any(is_listed(document, place) for place in odd.places):
        return None
    if is_abroad(document, odd) or is_in_a_title(document, odd):
        return None
    if usual.is_plain and is_old(document):
        return None  # "Originall", "Voiages"
    return odd.places[0], usual.places[0]


def _is_one_part(odd: str, usual: str) -> bool:
    """Whether of two names with hyphens just one part differs, in its middle: "Hewlet-Packard"."""
    pairs = [
        (one, other)
        for one, other in zip(odd.split("-"), usual.split("-"), strict=False)
        if one != other
    ]
    return (
        odd.count("-") == usual.count("-")
        and len(pairs) == 1
        and len(pairs[0][0]) >= _SHORT
        and pairs[0][0][-1] == pairs[0][1][-1]
    )


def _is_well_known(odd: Word, usual: Word, how: Likeness) -> bool:
    """Whether everybody knows the usual one and nobody the odd one: "Britian"."""
    return odd.entry is None and usual.zipf >= _EVERYBODYS and how >= Likeness.ALIKE


def _is_unheard(odd: Word, usual: Word, how: Likeness) -> bool:
    """Whether nobody has the odd one for a name, as far as is known, and the usual one is known."""
    length, alike = len(odd.written), how >= Likeness.ALIKE
    if odd.entry is None and alike and length >= _VERY_LONG:
        return True
    if odd.entry is not None:
        return alike and odd.is_strange and odd.zipf <= _RARE and usual.zipf >= odd.zipf + _FAMOUS
    if usual.is_common:
        return length > _LONG or (alike and length == _LONG)
    if usual.zipf >= _KNOWN:
        return length >= _LONG or alike
    return (
        length >= _LONG
        and (usual.zipf >= _STRANGE or len(usual.places) > _OFTEN)
        and (usual.zipf >= _STRANGE or alike or length > _LONG)
    )
