"""A sentence with every moment, stretch of time and anniversary in it reduced to one letter.

In an outline "He ruled for ten years, from 1990 until 1996" reads "He ruled for D, from Y until Y",
so that the rules about time can be short patterns. The letters are of the private-use area, which
no text holds.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.moments import Moment, find_moments
from copydesk.language.numbers import Bound, Form, find_numbers
from copydesk.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

MOMENT, STRETCH, JUBILEE = "\ue000", "\ue001", "\ue002"

# How long a unit is in years, and how many of its own length a careful writer may be out.
_LENGTHS: Mapping[str, tuple[float, float]] = {
    "day": (1 / 365.2425, 1.0),
    "week": (7 / 365.2425, 1.0),
    "fortnight": (14 / 365.2425, 1.0),
    "month": (1 / 12, 1.0),
    "year": (1.0, 1.0),
    "decade": (10.0, 0.35),
    "century": (100.0, 0.15),
    "centurie": (100.0, 0.15),
}


class Stretch(NamedTuple):
    """A stretch of time at [start, end) of a text: "ten years", "a 12-year", "a decade".

    It lasts `low` to `high` years, a careful writer's latitude of `slack` years on either side not
    counted. `adjective` says that a noun follows ("a ten-year reign"). `words` is what a reader
    would call it: "ten years".
    """

    start: int
    end: int
    low: float
    high: float
    slack: float
    adjective: bool
    words: str


class Jubilee(NamedTuple):
    """An anniversary at [start, end) of a text: "50th anniversary", "centenary"."""

    start: int
    end: int
    years: int

    @property
    def stretch(self) -> Stretch:
        """The stretch of time that it looks back on."""
        years = float(self.years)
        words = f"{self.years} years"
        return Stretch(self.start, self.end, years, years, 1.0, adjective=False, words=words)


class Outline(NamedTuple):
    """The outline of a text, and what its letters stand for, by their places in it."""

    text: str
    items: Mapping[int, Moment | Stretch | Jubilee]
    moments: tuple[Moment, ...]

    def moment(self, match: re.Match[str], group: str | int) -> Moment:
        """The moment that a group of a match stands for."""
        item = self.items[match.start(group)]
        assert isinstance(item, Moment)
        return item

    def stretch(self, match: re.Match[str], group: str | int) -> Stretch:
        """The stretch of time that a group of a match stands for."""
        item = self.items[match.start(group)]
        assert isinstance(item, Stretch)
        return item

    def jubilee(self, match: re.Match[str], group: str | int) -> Jubilee:
        """The anniversary that a group of a match stands for."""
        item = self.items[match.start(group)]
        assert isinstance(item, Jubilee)
        return item


_UNIT = r"(?P<unit>day|week|fortnight|month|year|decade|centur(?:y|ie))s?(?!\w|['’](?! (?:service|rule|marriage|exile|absence|existence)\b))(?!-|[ -]old\b)"
_HALF = r"(?P<half>(?:[ -](?:and|&)[ -])(?:a|one)[ -](?:half|quarter)[ -])?"
_AFTER_NUMBER = rf"(?:{_HALF}|[ -](?:(?:full|whole|long|more|further|consecutive|successive|straight|calendar|eventful|short) )?){_UNIT}"
_SINGLE = (
    r"(?i:\b(?P<one>half a|quarter of a|a quarter of a|half-a|a|an|another|one|the following|the next|"
    rf"the previous|the preceding|the very next|a further)[ -](?:full |whole |further )?){_UNIT}(?P<more> and a half(?!\w))?"
)
# "Two novels a year", "twice a year", "£300 a year": how often, not how long.
_RATE = (
    r"(?i:(?:\d|\b(?:once|twice|times|per cent|percent|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|hundred|thousand|million)"
    r"(?: [a-z-]+){0,2}?) )$"
)
# "Three score and ten years": the number is only the end of one.
_REST_OF_NUMBER = r"(?i:\b(?:score|dozen|gross)(?: and)? )$"
_SAME_SPELL = r",? and |, | "
_JUBILEES: Mapping[str, int] = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200,
    "sesquicentenary": 150, "sesquicentennial": 150, "tercentenary": 300, "tricentennial": 300,
    "tercentennial": 300, "tricentenary": 300, "quatercentenary": 400, "quincentenary": 500,
    "quincentennial": 500, "quadricentennial": 400, "silver jubilee": 25, "golden jubilee": 50,
    "diamond jubilee": 60, "platinum jubilee": 70, "silver wedding": 25, "ruby wedding": 40,
    "golden wedding": 50, "diamond wedding": 60, "millennium": 1000, "semicentennial": 50,
    "one-year anniversary": 1, "half-centenary": 50, "ruby jubilee": 40,
}  # fmt: skip
_NAMED_JUBILEE = (
    rf"(?i:\b(?P<named>{'|'.join(_JUBILEES)})(?:[ -](?:wedding )?anniversary|celebrations?)?(?!\w))"
)
_NTH_JUBILEE = (
    r"(?i:[ -](?:year )?(?:wedding )?(?:anniversary|anniversaries|jubilee|birthday)(?!\w))"
)


@lru_cache(maxsize=32)
def outline(text: str) -> Outline:
    """The outline of a text; read only texts that hold a year, it costs half a millisecond."""
    moments = tuple(find_moments(text))
    items: list[Moment | Stretch | Jubilee] = list(moments)
    taken = [(moment.start, moment.end) for moment in moments]

    def add(item: Stretch | Jubilee) -> None:
        if not any(start < item.end and item.start < end for start, end in taken):
            items.append(item)
            taken.append((item.start, item.end))

    for match in compiled(_NAMED_JUBILEE).finditer(text):
        add(Jubilee(*match.span(), _JUBILEES[match["named"].lower()]))
    for number in find_numbers(text):
        if (
            number.unit
            or number.value > 2000
            or compiled(_REST_OF_NUMBER).search(text, 0, number.start)
        ):
            continue
        if number.form is Form.ORDINAL or text.startswith("-year anniversary", number.end):
            after = compiled(_NTH_JUBILEE).match(text, number.end)
            if after and (after[0][-8:] != "birthday" or text[: number.start].endswith("its ")):
                add(Jubilee(number.start, after.end(), int(number.value)))
        elif number.form is Form.CARDINAL and (
            after := compiled(_AFTER_NUMBER).match(text, number.end)
        ):
            more = (
                0.5 if after["half"] and "half" in after["half"] else 0.25 if after["half"] else 0.0
            )
            unit, out = _LENGTHS[after["unit"].lower()]
            low, high = (number.value + more) * unit, (number.high + more) * unit
            adjective = text[number.end] == "-" and text[after.end() - 1] != "s"
            add(
                _stretch(
                    text,
                    (number.hedge, after.end()),
                    (low, high, unit * out),
                    number.bound,
                    adjective=adjective,
                )
            )
    for match in compiled(_SINGLE).finditer(text):
        unit, out = _LENGTHS[match["unit"].lower()]
        one = match["one"].lower()
        if one in ("a", "an") and compiled(_RATE).search(
            text, max(0, match.start() - 40), match.start()
        ):
            continue
        length = unit / (2 if "half" in one else 4 if "quarter" in one else 1)
        length *= 1.5 if match["more"] else 1
        adjective = "-" in match[0] and match[0][-1] != "s"
        add(
            _stretch(
                text,
                match.span(),
                (length, length, min(unit, length) * out),
                Bound.EXACT,
                adjective=adjective,
            )
        )
    pieces: list[str] = []
    places: dict[int, Moment | Stretch | Jubilee] = {}
    done = length_so_far = 0
    for item in _joined(text, sorted(items)):
        pieces.append(text[done : item.start])
        length_so_far += item.start - done
        letter = {Moment: MOMENT, Stretch: STRETCH, Jubilee: JUBILEE}[type(item)]
        pieces.append(letter)
        places[length_so_far] = item
        length_so_far += 1
        done = item.end
    pieces.append(text[done:])
    return Outline("".join(pieces), places, moments)


def _joined(
    text: str, items: Sequence[Moment | Stretch | Jubilee]
) -> Iterator[Moment | Stretch | Jubilee]:
    """The items in order, "37 years, nine months and six days" as one of them."""
    last: Moment | Stretch | Jubilee | None = None
    for item in items:
        if (
            isinstance(last, Stretch)
            and isinstance(item, Stretch)
            and item.high < last.slack
            and compiled(_SAME_SPELL).fullmatch(text, last.end, item.start)
        ):
            words = text[last.start : item.end].strip()
            low, high = last.low + item.low, last.high + item.high
            last = last._replace(end=item.end, low=low, high=high, words=words)
            continue
        if last:
            yield last
        last = item
    if last:
        yield last


def _stretch(
    text: str,
    place: tuple[int, int],
    length: tuple[float, float, float],
    bound: Bound,
    *,
    adjective: bool,
) -> Stretch:
    """A stretch as its hedge leaves it: "nearly ten years" may be nine, "over ten" twelve."""
    low, high, slack = length
    if bound is Bound.ABOUT:
        low, high = low - max(slack, low * 0.15), high + max(slack, high * 0.15)
    elif bound is Bound.AT_LEAST:
        high = high * 2 + slack
    elif bound is Bound.AT_MOST:
        low = 0.0
    return Stretch(*place, low, high, slack, adjective, text[slice(*place)].strip())
