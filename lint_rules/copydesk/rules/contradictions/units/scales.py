"""Sums that are given twice, by two scales: "£1.2bn (£1,200m)"."""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING, NamedTuple

from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping


class Slip(NamedTuple):
    """Two sums at [start, end) of a text, of which one is `factor` times the other."""

    start: int
    end: int
    factor: int


_NAME = r"(?:k|m|bn|tn|thousand|million|billion|trillion)"
_TWICE = (
    rf"(?<![\w.,])(?P<sign>[£$€]?)(?P<first>\d[\d.,]*) ?(?P<scale>{_NAME})(?: \w+)?(?: \(|,? or )"
    rf"(?:about |around |roughly |or )?(?P=sign)(?P<second>\d[\d.,]*)(?: ?(?P<other>{_NAME})|(?<=\d,\d\d\d,\d\d\d))(?= ?\w*\)|[ ,.]|$)"
)
# By their first letters.
_SCALES: Mapping[str, float] = {
    "k": 1e3, "th": 1e3, "m": 1e6, "mi": 1e6, "b": 1e9, "bn": 1e9, "bi": 1e9, "tn": 1e12, "tr": 1e12,
}  # fmt: skip


def slipped_scale(text: str) -> Slip | None:
    """The same digits by another scale: last year's figure in brackets has digits of its own."""
    if "(" not in text and " or " not in text:
        return None
    match = compiled(_TWICE).search(text)
    if match is None or match["scale"][0] == (match["other"] or " ")[0]:
        return None
    first, second = (
        sum_of(match["first"], match["scale"]),
        sum_of(match["second"], match["other"] or ""),
    )
    if not first or not second:
        return None
    tens = log10(first / second)
    if not round(tens) or abs(tens - round(tens)) > 0.002:
        return None
    return Slip(match.start(), match.end(), 10 ** abs(round(tens)))


def sum_of(digits: str, scale: str) -> float:
    """The sum in ones; 0 for what is no number."""
    number = digits.rstrip(".,").replace(",", "")
    return float(number) * (_SCALES[scale[:2]] if scale else 1.0) if number.count(".") < 2 else 0.0
