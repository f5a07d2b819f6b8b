"""Measures in a sentence: numbers with their units, and how far each may be rounded.

"12km", "6ft 2in", "5-6 miles", "10 by 12 ft", "two and a half miles", "minus 5 degrees". A measure is
read as it is written; what it may stand for is worked out from its last written digit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.numbers import Form, find_numbers, may_be_year
from copydesk.patterns import compiled
from copydesk.rules.contradictions.units.joined_measures import (
    LIST,
    Measure,
    compound,
    left_out,
    listed,
)
from copydesk.rules.contradictions.units.measured_values import Value, around, ends_of, spread
from copydesk.rules.contradictions.units.units import (
    WORKING,
    Meaning,
    find_units,
    is_mile,
    may_hold,
    meanings_of,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from copydesk.language.numbers import Number


_DELIMITED = r" ?(?:[().,;:/×x\"'-]|$|by\b|tall\b|long\b|wide\b|high\b|thick\b|deep\b|square\b|of\b|or\b|to\b|in diameter\b|in length\b|at\b|above\b|\d)"
_SEA = r"(?i:\b(?:nautical|seas?|seabed|coasts?|coastline|coastal|ships?|boats?|offshore|shores?|ports?|vessels?|navy|naval|waters?|harbours?|harbors?|sail\w*|islands?|convoys?|maritime|ocean|yachts?|cruisers?|knots|submarines?|U-boats?|fleet|squadron|aircraft|pilots?|flight|flew|airfield|radar)\b)"
_WORK = r"(?i:\b(?:work\w*|shifts?|office|business|lab(?:ou)r|staff|train\w*|tuition|lessons?|courses?|school|holidays?|leave|paid|pay|employ\w*|jobs?)\b)"
_APOSTROPHES = r"(?<![\w.,])(\d)(') ?(\d{1,2}(?: ?½|\.5)?)(\"|'')"
_FRACTION_OF = r" ?(?:of )?(?:an? )?"
_AND_PART = r"[- ](?:and[- ])?(?:an?[- ])?"
_BEHIND_HALF = (
    r" and (?:(?P<half>an? half)|(?P<quarter>an? quarter)|(?P<three>three[- ]quarters))\b"
)
_BELOW_ZERO = r" below zero(?: (?P<scale>Fahrenheit|Celsius|centigrade|[CF])\b)?"
HEDGES = (
    r"(?:(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|just|over|under|more than|"
    r"less than|well|an? estimated|close to|c\.|ca\.|~|≈) ?)*(?:minus |[-−–])?"
)
# Feet and inches by their marks, once quotation marks are straight.
_MARKS: Mapping[str, tuple[Meaning, ...]] = {
    "'": (Meaning("length", 0.3048),),
    '"': (Meaning("length", 0.0254),),
    "''": (Meaning("length", 0.0254),),
}


def measures_in(text: str, *, least: int = 1) -> list[Measure]:
    """Every number with a unit, compound ones ("6ft 2in") and lists ("5 or 6 miles") as one.

    None are read where there are fewer units than `least`, in any place.
    """
    if not may_hold(text, least):
        return []
    units = _units(text)
    if len(units) < least:
        return []
    masked = _masked(text, units)
    numbers = find_numbers(masked)
    found: list[Measure] = []
    for start, end, match in units:
        if match:
            at_sea = is_mile(match) and compiled(_SEA).search(text) is not None
            meanings = meanings_of(match, at_sea=at_sea)
        else:
            meanings = _MARKS[text[start:end]]
        if not WORKING.isdisjoint(meanings) and not compiled(_WORK).search(text):
            meanings = tuple(one for one in meanings if one not in WORKING)
        if not meanings:
            continue
        measure = _measure(text, masked, numbers, (start, end), meanings)
        if measure is None:
            continue
        if found and (whole := compound(text, found[-1], measure)):
            found[-1] = whole
        elif found and (several := listed(text, found[-1], measure)):
            found[-1] = several
        else:
            found.append(measure)
    return [one for one in found if one.values[-1].value or one.meanings[0].kind == "temperature"]


def _units(text: str) -> list[tuple[int, int, re.Match[str] | None]]:
    """Where units stand; None for the marks of feet and inches."""
    units: list[tuple[int, int, re.Match[str] | None]] = []
    for match in find_units(text):
        if match["length"] == "in" and not compiled(_DELIMITED).match(text, match.end()):
            continue
        if units and match.start() == units[-1][1] + 1 and text[units[-1][0] : units[-1][1]] == "m":
            units.pop()  # "2m gallons"
        units.append((match.start(), match.end(), match))
    if "'" in text:
        for marks in compiled(_APOSTROPHES).finditer(text):
            units += [(*marks.span(2), None), (*marks.span(4), None)]
        units.sort(key=lambda unit: unit[0])
    return units


def _masked(text: str, units: Sequence[tuple[int, int, object]]) -> str:
    """The text with blanks for its units, so that "12km" and "26-mile" show their numbers."""
    pieces: list[str] = []
    done = 0
    for start, end, _ in units:
        if text[start - 1 : start] == "-":
            start -= 1  # noqa: PLW2901
        pieces += [text[done:start], " " * (end - max(start, done))]
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


def _measure(
    text: str,
    masked: str,
    numbers: Sequence[Number],
    unit: tuple[int, int],
    meanings: tuple[Meaning, ...],
) -> Measure | None:
    """The measure whose unit stands at `unit`, with all the numbers that share the unit."""
    start, end = unit
    at = len(numbers) - 1
    while at >= 0 and numbers[at].end > start:
        at -= 1
    number = numbers[at] if at >= 0 else None
    name = text[start:end].lower()
    if (
        number is not None
        and masked[number.end : start].strip(" -")
        and not (
            number.form is Form.FRACTION
            and compiled(_FRACTION_OF).fullmatch(masked, number.end, start)
        )
    ):
        number = None
    if number is None:
        return _one(text, (start, end), meanings)
    if number.unit not in ("", "m") or number.form is Form.ORDINAL:
        return None
    scale = 1e6 if number.unit == "m" else 1.0
    values, first = _values(masked, numbers, at, scale)
    if compiled(r"\d[ .,]?$").search(text[: first.start]):
        return None  # "12 000 km"
    if compiled(r"[1-9]\d{0,2}\.\d{3}").fullmatch(text, number.start, number.end):
        # A continental thousand: "5.000 m" may be 5,000 metres.
        meanings += tuple(one._replace(factor=1000 * one.factor) for one in meanings)
    crossed = False
    hedge = first.hedge
    back = at if first is number else numbers.index(first)
    shared = [*values]
    begin = first.start
    while back > 0:
        before = numbers[back - 1]
        link = compiled(LIST).fullmatch(masked, before.end, hedge)
        if (
            link is None
            or before.unit not in ("", number.unit)
            or before.form is not Form.CARDINAL
            or may_be_year(text, before)
            or (link["comma"] and len(shared) == len(values))
            or masked[before.start : hedge] != text[before.start : hedge]
        ):
            break
        crossed = crossed or bool(link["by"])
        shared_ends = [spread(before, scale)] if not before.is_range else ends_of(before, scale)
        shared = [*shared_ends, *shared]
        begin, hedge = before.start, before.hedge
        back -= 1
    below = compiled(_BELOW_ZERO).match(text, end) if name in ("degrees", "°") else None
    if below:
        end = below.end()
        celsius = (below["scale"] or "")[:1] in ("C", "c")
        if below["scale"]:
            meanings = tuple(one for one in meanings if (one.factor == 1) == celsius)
    half = compiled(_BEHIND_HALF).match(text, end)
    if half and len(shared) == 1 and number.value < 20:
        more = 0.5 if half["half"] else 0.25 if half["quarter"] else 0.75
        shared = [around(shared[0].value + more, 0.25)]
        end = half.end()
    if below or (meanings[0].kind == "temperature" and _is_negative(text, begin)):
        shared = [Value(-v.value, -v.high, -v.low, v.digits) for v in shared]
    elif len(shared) == 1 and (shorter := left_out(text, end, meanings, shared[0])):
        end, value = shorter
        shared = [value]
    return Measure(begin, end, hedge, tuple(shared), meanings, name, crossed)


def _values(
    masked: str, numbers: Sequence[Number], at: int, scale: float
) -> tuple[list[Value], Number]:
    """The values of the number at `at`, with the whole before a fraction: "two and a half"."""
    number = numbers[at]
    if number.is_range:
        return ends_of(number, scale), number
    if number.form is Form.FRACTION:
        if at > 0:
            whole = numbers[at - 1]
            if (
                whole.form is Form.CARDINAL
                and not whole.is_range
                and whole.value == int(whole.value)
                and compiled(_AND_PART).fullmatch(masked, whole.end, number.start)
            ):
                total = whole.value + number.value
                return [around(total, 0.13)], whole
        return [around(number.value, number.value * 0.1)], number
    value = spread(number, scale)
    return [value], number


def _one(text: str, unit: tuple[int, int], meanings: tuple[Meaning, ...]) -> Measure | None:
    """A measure with an article for a number: "a mile", "a mile and a half"."""
    start, end = unit
    article = compiled(r"(?<![\w-])[Aa]n? $").search(text[max(0, start - 3) : start])
    if article is None or text[start:end].endswith("s") or end - start < 3:
        return None
    begin = max(0, start - 3) + article.start()
    value = around(1.0, 0.3)
    half = compiled(_BEHIND_HALF).match(text, end)
    if half:
        more = 0.5 if half["half"] else 0.25 if half["quarter"] else 0.75
        value, end = around(1.0 + more, 0.13), half.end()
    return Measure(
        begin, end, begin, (value,), meanings, text[start : unit[1]].lower(), crossed=False
    )


def _is_negative(text: str, start: int) -> bool:
    """Whether a number is below zero; a hyphen after a word or a number is none."""
    before = text[max(0, start - 6) : start]
    return before.lower().endswith(("minus ", "−")) or (
        before.endswith(("-", "–")) and not before[-2:-1].isalnum()
    )
