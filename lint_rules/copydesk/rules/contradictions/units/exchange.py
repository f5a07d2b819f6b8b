"""Sums in two currencies: "$75m (£40m)", and which of them was converted the wrong way round.

Rates change, so a rate is only held against the other conversions of the same article, and only a
slip that no market makes is one: the inverse of their rate, or ten times of it.
"""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING, NamedTuple

from copydesk.patterns import compiled
from copydesk.rules.contradictions.units.scales import sum_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copydesk.document import Document, Sentence


class Exchange(NamedTuple):
    """Two sums at [start, end) of the prose that are said to be the same; `rate` is second by first."""

    start: int
    end: int
    signs: tuple[str, str]
    rate: float


_SCALE = r"(?:k|m|bn|tn|thousand|million|billion|trillion)?"
_SUM = rf"(?P<{{0}}sign>(?:US|A|C|NZ|HK|S)?[£$€¥])(?P<{{0}}number>\d[\d,.]*?) ?(?P<{{0}}scale>{_SCALE})(?![\w.,]*\d)"
_BOTH = rf"{_SUM.format('a')} ?(?:\(|, or |/)(?:or |about |around |some |roughly |almost |nearly )?{_SUM.format('b')}(?=[;,.)\s])"
# How far a rate may be from the inverse of another and still be that, as a logarithm to base ten.
_NEAR_INVERSE, _NEAR_TENFOLD = 0.1, 0.03
# Rates nearer to one than this cannot be told from their inverse.
_ONE = 0.1


def wrong_exchange(sentence: Sentence) -> tuple[Exchange, Exchange] | None:
    """The conversion in the sentence that is the other way round than an earlier one, and that one."""
    if sum(sign in sentence.text for sign in "£$€¥") < 2 or not compiled(_BOTH).search(
        sentence.text
    ):
        return None
    found = sentence.document.remembered("exchanges", lambda: _exchanges(sentence.document))
    for own in found:
        if not sentence.start <= own.start < sentence.end:
            continue
        others = [one for one in found if one is not own and {*one.signs} == {*own.signs}]
        earlier = [one for one in others if one.start < own.start]
        clashes = [one for one in others if _clash(own, one)]
        if clashes and len(clashes) == len(others) and earlier:
            return own, earlier[0]
    return None


def _exchanges(document: Document) -> tuple[Exchange, ...]:
    found: list[Exchange] = []
    for match in compiled(_BOTH).finditer(document.prose):
        parts: Mapping[str, str] = match.groupdict()
        first, second = (
            sum_of(parts[f"{side}number"], parts[f"{side}scale"]) for side in ("a", "b")
        )
        signs = (parts["asign"], parts["bsign"])
        if first and second and signs[0] != signs[1]:
            found.append(Exchange(match.start(), match.end(), signs, second / first))
    return tuple(found)


def _clash(one: Exchange, other: Exchange) -> bool:
    """Whether two rates of the same currencies are inverse, or tens apart."""
    rate = log10(one.rate)
    known = log10(other.rate) if one.signs == other.signs else -log10(other.rate)
    if abs(known) > _ONE and abs(rate + known) < _NEAR_INVERSE and rate * known < 0:
        return True
    tens = rate - known
    return round(tens) != 0 and abs(tens - round(tens)) < _NEAR_TENFOLD
