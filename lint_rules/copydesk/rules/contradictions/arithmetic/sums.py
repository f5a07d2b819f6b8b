"""What a text says of its own numbers: "rose from 40 to 50, a 20% increase" holds such a sum.

`sums_in` reads them; a `Sum` has what the text says and what the arithmetic gives. The grammars are
in `changes` (from one amount to another), `totals` (parts and wholes, shares) and `margins`
(differences, averages, prices).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from copydesk.language.numbers import Number
    from copydesk.rules.contradictions.arithmetic.intervals import Interval
    from copydesk.rules.contradictions.arithmetic.masks import Mask


class Sum(NamedTuple):
    """A sum that a text states: `said` and `worked` agree where they meet.

    `said_by` is the number that states it, `others` are those that it is worked out from;
    `account` says in words what they give: "40 to 50 is a rise of 25%".
    """

    said: Interval
    worked: Interval
    said_by: tuple[int, int]
    others: tuple[tuple[int, int], ...]
    account: str

    @property
    def agrees(self) -> bool:
        """Whether some value that the numbers may stand for makes it right."""
        return self.said.meets(self.worked)


HEDGE = (
    r"(?:(?:close to|up to|in excess of|short of|shy of|not quite|in the region of|upwards of|"
    r"(?:a|an|the) (?:[a-z]+ ){0,2}(?:total|figure|level) of|"
    r"about|around|roughly|nearly|almost|just|only|over|under|more than|less than|fewer than|"
    r"at least|some|approximately|an?|the|estimated|well|exactly|as many as|as much as|little|"
    r"slightly|record|mere|further|whopping|massive|staggering|full|below|above|precisely|fully|"
    r"even|its|his|their|her|current|today's|present|previous|earlier|former|approaching|perhaps|"
    r"virtually|nearer|around|still|now|another|extra) ){0,4}"
)
"""Words that may stand before a number in any place of a sum."""


def shown(mask: Mask, number: Number) -> str:
    """A number as written."""
    return mask.text[number.start : number.end]


def place(number: Number) -> tuple[int, int]:
    """Where a number stands, with its hedge."""
    return number.hedge, number.end


def written(value: float, unit: str = "") -> str:
    """A value as a message shows it: "1,200", "25%", "£1.5 million", at most one decimal."""
    if unit == "%":
        return f"{_plain(value)}%"
    if unit == "points":
        return f"{_plain(value)} percentage points"
    sign = "-" if value < 0 else ""
    value = abs(value)
    for scale, name in ((1e9, " billion"), (1e6, " million")):
        if value >= scale:
            return f"{sign}{unit}{_plain(value / scale, 3)}{name}"
    return f"{sign}{unit}{_plain(value, 2)}"


def _plain(value: float, decimals: int = 1) -> str:
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
