"""A text with its numbers taken out, so that a pattern can speak of the grammar around them.

In a mask each number is one character that says what kind it is, and the rest is lower case:
"Sales rose 20% to £60m in 2004" becomes "sales rose % to £ in ~". `Mask.numbers` has the numbers by
their places in the mask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.numbers import Bound, Form, Number, find_numbers, may_be_year
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable

COUNT = "#"
PERCENT = "%"
MONEY = "£"
SHARE = "¼"
POINTS = "§"
TIME = "~"
"""What a number is: a plain one, per cent, money, a fraction, percentage points, a year or date."""

AMOUNT = r"[#£%]"
ANY = r"[#£%¼§]"

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b"
)
_SPELL = r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|quarters?|seasons?|decades?)"
# Numbers that say when, how old or which, and take part in no sum.
_TIMES = (
    rf"#(?:st|nd|rd|th)? (?:of )?{_MONTH}|\b{_MONTH}\.? #(?!,? ?[#%£])|~[-–/]#(?![.\d])"
    r"|\b(?:in|over|during|within|past|last|next|first|previous|after|every|for|preceding|final|"
    rf"following|under|some) (?:about |nearly |just |only |the |(?:past|last|next|first|final|previous) )*#[- ]{_SPELL}\b"
    r"|\b(?:aged|age|no\.?|number|nos\.?|page|chapter|route|section|article|channel|version|game|round|day|week|grade|division|group|phase|part|volume) #"
    r"|#[- ](?:year|month|week|day|hour|minute)s?[- ](?:old|long|ago|earlier|later|before)s?\b"
    r"|#(?: o'clock| ?a\.?m\b| ?p\.?m\b| bc\b| ad\b)|#(?=-year\b)"
)
# One of these stands in every such number's words: looking for them all takes longer.
_TIME_STEMS = (
    "year", "month", "week", "day", "hour", "minute", "second", "quarter", "season", "decade", "~", "clock", "#am",
    "#pm", "# am", "# pm", "a.m", "p.m", " bc", " ad", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
    "oct", "nov", "dec", "age", "no #", "no. #", "number #", "nos", "chapter", "route", "section", "article", "channel",
    "version", "game", "round", "grade", "division", "group", "phase", "part", "volume",
)  # fmt: skip
_NAMED_PART = r"(?i:\b(?:first|second|third|fourth|last|latter|former|top|bottom|other|opening|closing|final|better|this|that|each|early|late|earlier|later|per)[ -]$)"
_MEASURED = (
    r"(?<![\w.,/–-])(?:[-−–](?=\d+°?[CF]\b))?\d{1,3}(?:(?:,\d{3})+|\d*)(?:\.\d+)?"
    r"(?=(?:km|kg|cm|mm|mph|kph|ft|lbs?|st|oz|ml|mg|[kMG]W|sqm|°?[CF]|tonnes|g|t)(?![\w/-]))"
)
# An "m" in front of what is counted stands for millions, and for millions wherever else it stands.
_MILLIONS = r"\dm (?:[a-z]+ )?(?:people|men|women|children|[a-z]{3,}(?<!s)s)\b(?<! was)(?<! has)"
_HANDED = r"(?i:\b(?:hand|pay|sign|turn|tak|carr|giv|send|mov)(?:e|s|es|ed|ing|en|y|ied)? over |\b(?:took|paid|gave|sent) over )$"
_MINUS = str.maketrans("−–", "--")
_FOREIGN = str.maketrans(dict.fromkeys("#%£¼§~", "·"))


class Mask(NamedTuple):
    """A text, its mask, and the numbers by their place in the mask."""

    text: str
    plain: str
    numbers: dict[int, Number]

    def amounts(self, start: int, end: int, kinds: str = "#£%") -> list[Number]:
        """The numbers of some kinds whose marks stand in [start, end) of the mask."""
        return [
            number
            for place, number in self.numbers.items()
            if start <= place < end and self.plain[place] in kinds
        ]

    def from_text(self, offset: int) -> int:
        """The place in the mask of an offset in the text that lies in no number."""
        for place, number in reversed(self.numbers.items()):
            if number.end <= offset:
                return offset - number.end + place + self.width(place)
        return offset

    def width(self, place: int) -> int:
        """How many characters of the mask a number takes: "-point" behind points of a game."""
        points = self.plain.startswith("-point", place + 1)
        return 1 + len("-point") if points and self.numbers[place].unit == "points" else 1

    def at(self, place: int) -> Number:
        """The number whose mark stands at a place of the mask."""
        return self.numbers[place]


def mask(text: str, read: Iterable[Number] | None = None) -> Mask:
    """The mask of a text, whose single numbers may have been read. Ordinals are words like others."""
    pieces: list[str] = []
    numbers: dict[int, Number] = {}
    done = length = 0
    millions = compiled(_MILLIONS).search(text) is not None
    for read_number in _with_measures(
        text, find_numbers(text, ranges=False) if read is None else read
    ):
        number = _as_counted(text, read_number, millions=millions)
        if number.form is Form.ORDINAL:
            continue
        if number.form is Form.FRACTION and compiled(_NAMED_PART).search(text[: number.start]):
            continue  # "the first half" is a stretch of time
        between = text[done : number.start].lower().translate(_FOREIGN)
        length += len(between)
        numbers[length] = number
        mark = _mark(text, number)
        if number.unit == "points" and mark == COUNT:  # "a 12-point win": the word counts, too
            mark += "-point"
        pieces += (between, mark)
        length += len(mark)
        done = number.end
    pieces.append(text[done:].lower().translate(_FOREIGN))
    plain = "".join(pieces)
    if any(stem in plain for stem in _TIME_STEMS):
        plain = compiled(_TIMES).sub(lambda m: _as_time(m[0]), plain)
    if "£ (" in plain:
        plain = _without_conversions(plain, numbers)
    return Mask(text, plain, numbers)


def _as_counted(text: str, number: Number, *, millions: bool) -> Number:
    """A number with its "m" as millions, where these are meant; a dozen is counted; "hand over 40" is no "over 40"."""
    if number.bound is Bound.AT_LEAST and compiled(_HANDED).search(text[: number.start]):
        return number._replace(bound=Bound.EXACT, hedge=number.start)
    if millions and number.unit == "m":
        value, high, step = (1e6 * one for one in (number.value, number.high, number.step))
        return number._replace(value=value, high=high, step=step, unit="")
    if number.value in (6, 12) and number.step == number.value:
        return number._replace(step=1.0)
    return number


def _with_measures(text: str, read: Iterable[Number]) -> Iterable[Number]:
    """The numbers read, and those that are written as one word with their unit: "24km", "-9C"."""
    found = list(compiled(_MEASURED).finditer(text))
    if not found:
        return read
    numbers = list(read)
    for match in found:
        start, end = match.span()
        if any(number.start < end and start < number.end for number in numbers):
            continue
        value = float(match[0].replace(",", "").translate(_MINUS))
        decimals = len(match[0].rpartition(".")[2]) if "." in match[0] else 0
        numbers.append(
            Number(
                start,
                end,
                value,
                value,
                10.0**-decimals,
                "",
                Form.CARDINAL,
                Bound.EXACT,
                start,
                in_words=False,
            )
        )
    return sorted(numbers, key=lambda number: number.start)


def _mark(text: str, number: Number) -> str:
    if number.form is Form.FRACTION:
        return SHARE
    if number.unit == "%":
        return PERCENT
    if number.unit == "points" and "percent" in text[number.start : number.end]:
        return POINTS
    if number.unit and number.unit not in ("m", "points"):
        return MONEY
    return TIME if may_be_year(text, number) else COUNT


def _without_conversions(plain: str, numbers: dict[int, Number]) -> str:
    """A mask without the same in another currency: "£75m ($141m) compared with £125m"."""
    for match in compiled(r"£ \([^()£#%]{0,20}£[^()£#%]{0,12}\)").finditer(plain):
        first, second = match.start(), plain.index("£", match.start() + 1)
        if numbers[first].unit != numbers[second].unit:
            gap = " " * (match.end() - first - 1)
            plain = plain[: first + 1] + gap + plain[match.end() :]
    return plain


def _as_time(found: str) -> str:
    return found.replace(COUNT, TIME)
