"""How an article introduces a person: by a rank or title, or by a trade, an age or a relation.

"Sgt Anna Meyer" and "Anna Mayer, a nurse" are two: nobody is introduced twice as different things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.naming.flat import flat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copydesk.document import Document
    from copydesk.rules.contradictions.naming.namings import Naming

_AROUND = 80  # characters looked at on either side of a surname
# Ranks by their short and long forms, each with what it is a form of.
_RANKS = {
    "dr": "doctor", "doctor": "doctor", "prof": "doctor", "professor": "doctor",
    "pc": "constable", "wpc": "constable", "dc": "constable", "con": "constable", "constable": "constable",
    "sgt": "sergeant", "ds": "sergeant", "sergeant": "sergeant",
    "insp": "inspector", "inspector": "inspector", "di": "inspector", "dci": "inspector",
    "supt": "superintendent", "superintendent": "superintendent", "det": "", "detective": "", "ch": "", "chief": "",
    "capt": "captain", "captain": "captain", "col": "colonel", "colonel": "colonel", "gen": "general",
    "general": "general", "lt": "lieutenant", "lieutenant": "lieutenant", "maj": "major", "major": "major",
    "cpl": "corporal", "corporal": "corporal", "pte": "private", "judge": "judge", "justice": "judge",
    "rev": "priest", "fr": "priest", "bishop": "bishop", "archbishop": "bishop", "cardinal": "bishop",
    "sen": "senator", "senator": "senator", "cllr": "councillor", "councillor": "councillor",
}  # fmt: skip
_GIVEN = r"(?:[A-ZÀ-Þ][\w'’-]*\.? ){0,2}"
_RANKED = rf"\b((?:(?:{'|'.join(name.capitalize() for name in _RANKS)}|DCI|DI|DS|DC|PC|WPC)\.? )+){_GIVEN}$"
_MISTER = r"\b(?:Mr|Mrs|Ms|Miss)\.? (?:[A-ZÀ-Þ][\w'’-]*\.? ){1,2}$"
_BEFORE = rf"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) ((?:[a-z-]+ ){{0,3}}[a-z-]+), {_GIVEN}$"
_AFTER = (
    r", (?:aged )?(?:(?:1\d|[2-9]\d)(?=[,.;]| and )|(?:an?|his|her|their) ((?:[a-z-]+ ?){1,4}))"
)
# What somebody who has a rank or a title is called, too.
_HOLDS = word_set(
    "officer officers detective policeman policewoman police soldier doctor surgeon physician gp consultant scientist researcher "
    "expert academic professor lecturer psychologist historian economist specialist spokesman spokeswoman commander judge priest "
    "vicar clergyman minister politician councillor senator veteran author writer fellow director head chief"
) | word_set(" ".join(name for name in {*_RANKS.values()} if name))  # fmt: skip


def are_two(document: Document, ones: Iterable[Naming], others: Iterable[Naming]) -> bool:
    """Whether two names are introduced as different persons, the one of them by a rank or title."""
    first, second = tuple(ones), tuple(others)
    ranks, other_ranks = _ranks(document, first), _ranks(document, second)
    if ranks and other_ranks:
        return ranks.isdisjoint(other_ranks)
    if ranks:
        return _is_somebody_else(document, second)
    return bool(other_ranks) and _is_somebody_else(document, first)


def _ranks(document: Document, places: Iterable[Naming]) -> set[str]:
    """The ranks that stand before a name, in one form each."""
    prose = flat(document)
    return {
        rank
        for place in places
        if (found := compiled(_RANKED).search(prose[max(0, place.start - _AROUND) : place.start]))
        for word in found[1].split()
        if (rank := _RANKS[word.lower().rstrip(".")])
    }


def _is_somebody_else(document: Document, places: Iterable[Naming]) -> bool:
    """Whether a full name is introduced as nobody is who has a rank."""
    prose = flat(document)
    for place in places:
        if not place.given:
            continue
        head = prose[max(0, place.start - _AROUND) : place.start]
        if compiled(_MISTER).search(head) is not None:
            return True
        before = compiled(_BEFORE).search(head)
        after = compiled(_AFTER).match(prose[place.end : place.end + _AROUND])
        said = [found[1] or "" for found in (before, after) if found is not None]
        if said and _HOLDS.isdisjoint(" ".join(said).split()):
            return True
    return False
