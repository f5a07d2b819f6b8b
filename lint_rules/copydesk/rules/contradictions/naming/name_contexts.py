"""What stands around a name that may be another spelling: glosses, other languages, other days."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from copydesk.language import lexicon
from copydesk.patterns import compiled
from copydesk.rules.contradictions.naming.flat import flat

if TYPE_CHECKING:
    from copydesk.document import Document
    from copydesk.rules.contradictions.naming.namings import Naming, Word

_AROUND, _FAR = 40, 60  # characters looked at on either side of a name
_CLOSE, _BESIDE = 12, 60  # characters: who writes two spellings side by side means both
# Before a name, what says that it is another spelling or another bearer's.
_SPELLED = r"[Aa]lso|spell(?:ed|t|ing)s?|(?:known|written|referred to|read) as|called|written|rendered|pronounced|variants?|mis-?spel\w+|versions?"
_NAMES = r" (?:as )?[\"'“‘(]?(?:[A-ZÀ-Þ][\w.'’-]*,? (?:or |and )?)*$"
_ALSO = rf"\b(?:{_SPELLED}){_NAMES}"
_GLOSS = rf"\b(?:{_SPELLED}|[Oo]r|see|born|née|nee|formerly|originally|named?|renamed|sometimes){_NAMES}|(?:\([^()]*: |/ ?|\[)[\"'“‘(]?(?:[A-ZÀ-Þ][\w.'’-]* )*$"
_FOREIGN_BEFORE = r"\b(?:d[aeo]s?|del|della|di|du|von|van|le|la|el|der|des) $"


def is_explained(document: Document, odd: Word, usual: Word) -> bool:
    """Whether the text itself says that there are two spellings, or two bearers of the name."""
    prose = flat(document)
    for place in odd.places:
        beside = _CLOSE if odd.is_strange else _BESIDE
        after = bisect_left(usual.places, place)
        if any(  # the nearest on either side
            _is_beside(prose, place, other, beside)
            for other in usual.places[max(0, after - 1) : after + 1]
        ):
            return True
        before = prose[max(0, place.start - _AROUND) : place.start]
        if compiled(_GLOSS).search(before) or (
            odd.written.endswith("s") and compiled(r"\b[Tt]he $").search(before)
        ):
            return True
        then = prose[place.end : place.end + _AROUND]
        around = compiled(r"\b[a-z]{2,}(?:['’][a-z]+)?\b").findall(before + " | " + then)[1:-1]
        unknown = sum(
            lexicon.spelled(word.removesuffix("'s").removesuffix("’s")) is None for word in around
        )
        if unknown > 1:
            return True  # another language
    return any(
        compiled(_ALSO).search(prose[max(0, place.start - _AROUND) : place.start])
        for place in usual.places
    )


def _is_beside(prose: str, one: Naming, other: Naming, reach: int) -> bool:
    """Whether two names stand near each other in one sentence."""
    first, second = sorted((one, other))
    return (
        second.start - first.end < reach
        and compiled(r"[.!?][\"'”’)]* |  ").search(prose, first.end, second.start) is None
    )


def is_old(document: Document) -> bool:
    """Whether the text speaks of times whose letters and books had spellings of their own."""
    return document.remembered(
        "is old",
        lambda: any(
            len(word) == 4 and word.isdigit() and b"1000" <= word < b"1950"
            for word in document.vocabulary
        ),
    )


def is_in_a_title(document: Document, word: Word) -> bool:
    """Whether a word follows a small word of another language: "Banco do Brasil"."""
    prose = flat(document)
    return any(
        compiled(_FOREIGN_BEFORE).search(prose, max(0, place.start - 6), place.start)
        for place in word.places
    )


def is_abroad(document: Document, word: Word) -> bool:
    """Whether a word stands among others that no dictionary has: in a title, in another language."""
    prose = flat(document)
    return any(
        lexicon.spelled(other) is None
        for place in word.places
        for side in (
            prose[max(0, place.start - _FAR) : place.start].split()[1:],
            prose[place.end : place.end + _FAR].split()[:-1],
        )
        for other in compiled(r"\b[^\W\d_]{3,}\b").findall(" ".join(side))
    )
