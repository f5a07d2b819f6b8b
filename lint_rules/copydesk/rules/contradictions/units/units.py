"""Units of measure: how they are written, and what one of each is worth.

A unit may have several meanings ("tons", "pints", "m"); whoever compares two measures takes any
pair of meanings of one kind that fits. Factors are exact definitions, or are given to five digits
or more: NIST Special Publication 811 (2008), Appendix B, for metric, avoirdupois, troy and US
measures; the Weights and Measures Act 1985 for the British gallon, pint, stone and hundredweight;
the IAU (2012) for the astronomical unit. Days and weeks may be working ones (8 hours, 5 days). Fuel: 100 km a litre and 1 l/100 km are inverse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping


class Meaning(NamedTuple):
    """What a unit may mean: `value` of it is `factor * value + zero` in the base unit of its kind.

    With `inverse` it is `factor / value`.
    """

    kind: str
    factor: float
    zero: float = 0.0
    inverse: bool = False

    def base(self, value: float) -> float:
        """A value in the base unit of the kind."""
        return self.factor / value if self.inverse else self.factor * value + self.zero

    def from_base(self, value: float) -> float:
        """A value of the base unit in this unit."""
        return self.factor / value if self.inverse else (value - self.zero) / self.factor


# Kind and factor of each meaning, then the names; a name with an s takes its singular, too.
_LENGTHS = """
0.001   mm millimetres millimeters
0.01    cm cms centimetres centimeters
1       metres meters mtrs
1000    km kms kilometres kilometers
0.0254  inches inch ins in
0.3048  feet foot ft
0.9144  yards yds yd
1609.344 miles mi
"""
_OTHERS = """
length 1852 | nautical miles; nautical mile; nmi; sea miles
length 1.8288 | fathoms
length 201.168 | furlongs
length 9.4607e15 | light years; light-years
length 1.495979e11 | astronomical units; au
weight 0.000001 | mg; milligrams; milligrammes
weight 0.001 | grams; grammes; gm; gms
weight 1 | kg; kgs; kilos; kilograms; kilogrammes
weight 0.45359237 | lb; lbs; pounds
weight 0.028349523, weight 0.031103477, volume 0.028413063, volume 0.029573530 | oz; ounces
weight 0.031103477 | troy ounces
weight 6.35029318 | stone; stones; st
weight 50.80234544, weight 45.359237 | cwt; hundredweight
weight 1000 | tonnes; metric tons; metric tonnes
weight 1016.0469, weight 907.18474, weight 1000 | tons; t
weight 1016.0469 | long tons; imperial tons
weight 907.18474 | short tons; us tons
weight 0.0002 | carats
area 10000 | ha; hectares
area 4046.8564 | acres; ac
volume 1 | litres; liters; ltr; ltrs
volume 1000000 | megalitres; megaliters
volume 1000000000 | gigalitres; gigaliters
volume 100 | hectolitres; hectoliters
volume 0.01 | cl; centilitres; centiliters
volume 0.001 | ml; mls; millilitres; milliliters; cc
volume 4.54609, volume 3.785411784 | gallons; gal; gals
volume 4.54609 | imperial gallons; british gallons; imp gal
volume 3.785411784 | us gallons; us gal; american gallons
volume 0.56826125, volume 0.473176473, volume 0.5506105 | pints; pt; pts
volume 1.1365225, volume 0.946352946 | quarts; qt; qts
volume 0.028413063, volume 0.029573530 | fluid ounces; fl oz
volume 158.987295, volume 163.65924, volume 117.347765 | barrels; bbl
volume 35.239072, volume 36.36872 | bushels
volume 1233481.8 | acre feet; acre-feet
speed 0.27777778 | km/h; km/hr; kmh; kph; kmph; k/h
speed 0.44704 | mph; mi/h
speed 0.51444444 | knots; kn; kts; kt
speed 1 | m/s
speed 0.3048 | ft/s; fps
fuel 235.21458 inverse, fuel 282.48094 inverse | mpg; miles per gallon; miles to the gallon; miles a gallon
fuel 1 | l/100km; l/100 km; litres per 100km; litres per 100 km; liters per 100 km; litres per 100 kilometres; liters per 100 kilometers
fuel 100 inverse | km/l; kilometres per litre; kilometers per liter; km per litre; kilometres a litre
energy 4.184, energy 4184 | calories; cal; cals
energy 4184 | kcal; kcals; kilocalories
energy 1 | joules
energy 1000 | kj; kilojoules
energy 1000000 | mj; megajoules
energy 3600000 | kwh; kilowatt hours; kilowatt-hours
energy 1055.05585 | btu; btus
power 745.69987, power 735.49875 | hp; bhp; shp; ihp; horsepower; brake horsepower; ps
power 1000 | kw; kilowatts
power 1000000 | mw; megawatts
pressure 6894.757 | psi; pounds per square inch; lb/in²; lbs per square inch
pressure 100000 | bar; bars
pressure 101325 | atmospheres; atm
pressure 1000 | kpa; kilopascals
pressure 1000000 | mpa; megapascals
pressure 100 | hpa; mb; mbar; millibars; hectopascals
pressure 3386.389 | inhg; inches of mercury
pressure 133.3224 | mmhg
temperature 1 273.15, difference 1 | °c; degrees celsius; degrees centigrade; degrees c; degree celsius; degree centigrade; degree c; deg c; celsius; centigrade
temperature 0.55555556 255.372222, difference 0.55555556 | °f; degrees fahrenheit; degrees f; degree fahrenheit; degree f; deg f; fahrenheit
temperature 1 | kelvin; kelvins; degrees kelvin
temperature 1 273.15, temperature 0.55555556 255.372222, difference 1, difference 0.55555556 | degrees; degree; °; º
time 1 | seconds; secs
time 60 | minutes; mins
time 3600 | hours; hrs
time 86400, time 28800 | days
time 604800, time 432000, time 144000 | weeks
time 1209600 | fortnights
time 2629800 | months
time 31557600 | years
time 315576000 | decades
time 3155760000 | centuries; century
"""
# What is a unit only in this case of letters: "1.75m", "20C", "5 L".
_LETTERS: Mapping[str, str] = {
    "m": "length 1, length 1609.344",
    "g": "weight 0.001",
    "l": "volume 1",
    "L": "volume 1",
    "C": "temperature 1 273.15, difference 1",
    "F": "temperature 0.55555556 255.372222, difference 0.55555556",
    "K": "temperature 1",
}
_MILE = 1609.344  # metres
SEA_MILE = Meaning("length", 1852)
"""What a mile may be at sea and in the air."""
WORKING = frozenset(Meaning("time", seconds) for seconds in (28800, 432000, 144000))
"""Working days, and weeks of them by the day and by the hour."""
_POWERS: Mapping[str, int] = {"²": 2, "2": 2, "^2": 2, "³": 3, "3": 3, "^3": 3}
_SECONDS: Mapping[str, float] = {"h": 3600, "s": 1, "m": 60}

# "In" is a unit where a number stands before it, feet and inches may be marks.
_INCHES = r"[\d½]-?in\b|\d in\b|[a-z]-in\b"
_FEET = r"\d'"

_names: dict[str, tuple[Meaning, ...]] = {}
_lengths: dict[str, float] = {}
_source: list[str] = []
_words: set[str] = set()


def may_hold(text: str, least: int) -> bool:
    """Whether a text may hold so many units; a look at its words, ten times as fast as finding them."""
    if not _words:
        _read_tables()
    lower = text.lower()
    count = 0
    for word in compiled(r"[a-z°º]+").findall(lower):
        if word in _words:
            count += 1
            if count >= least:
                return True
    if count == least - 1 and compiled(_INCHES).search(lower):
        return True
    return compiled(_FEET).search(lower) is not None


def find_units(text: str) -> Iterator[re.Match[str]]:
    """Whatever may be a unit behind a number, a hyphen or a blank: see `meanings_of`."""
    if not _source:
        _read_tables()
        _source.append(r"(?<=[\d½¼¾⅓⅔ '-])" + _pattern())
    return compiled(_source[0]).finditer(text)


def meanings_of(match: re.Match[str], *, at_sea: bool) -> tuple[Meaning, ...]:
    """What the unit that `find_units` found may mean; at sea a mile may be a nautical one."""
    if square := match["square"]:
        return (_raised(_metres(match["side"]), 2 if square[0] in "sS" else 3),)
    if pace := match["pace"]:
        return (Meaning("speed", _metres(pace) / _SECONDS[match["while"][0].lower()]),)
    if name := match["name"]:
        return _names[name.lower().replace("-", " ")]
    if match["degree"]:
        return _meanings(_LETTERS[match["scale"].upper()])
    if letter := match["letter"]:
        if match["power"]:
            return (_raised(1.0, _POWERS[match["power"]]),) if letter == "m" else ()
        return _meanings(_LETTERS[letter])
    length = _metres(match["length"])
    if raised := match["raised"]:
        return (_raised(length, _POWERS.get(raised) or (2 if "sq" in raised.lower() else 3)),)
    own = Meaning("length", length)
    return (own, SEA_MILE) if at_sea and is_mile(match) else (own,)


def is_mile(match: re.Match[str]) -> bool:
    """Whether the unit that `find_units` found is a mile, on land or at sea."""
    return match["length"] is not None and _metres(match["length"]) == _MILE


def _pattern() -> str:
    lengths = "|".join(sorted([*_lengths, "m"], key=len, reverse=True))
    others = "|".join(
        sorted((name.replace(" ", r"[ -]") for name in _names), key=len, reverse=True)
    )
    return (
        rf"(?:(?i:(?P<square>square|sq\.?|cubic|cu\.?)[ -](?P<side>{lengths})(?![^\W_]))"
        rf"|(?i:(?P<pace>{lengths})(?:[ -]per[ -]|[ -]an?[ -]|/)(?P<while>hour|second|minute|hr|sec|h|s)(?![^\W_]))"
        r"|(?P<degree>[°º]) ?(?P<scale>[CFcf])(?![^\W_])"
        rf"|(?i:(?P<name>{others})(?![^\W_]))"
        rf"|(?P<letter>[mglLCFK])(?P<power>[²³]|\^?[23](?!\d))?(?![^\W_]|/s)"
        rf"|(?i:(?P<length>{lengths})(?P<raised>[²³]|\^?[23](?!\d)| squared| cubed)?(?![^\W_])))"
    )


def _metres(name: str) -> float:
    return 1.0 if name in ("m", "M") else _lengths[name.lower()]


def _raised(length: float, power: int) -> Meaning:
    """The square or cube of a length, in square metres or litres."""
    return Meaning("area", length**2) if power == 2 else Meaning("volume", 1000 * length**3)


def _read_tables() -> None:
    if _names:
        return
    for line in _LENGTHS.strip().splitlines():
        factor, *lengths = line.split()
        for name in lengths:
            for form in _numbers_of(name):
                _lengths[form] = float(factor)
    for line in _OTHERS.strip().splitlines():
        written, _, names = line.partition(" | ")
        meanings = _meanings(written)
        for name in names.split("; "):
            for form in _numbers_of(name):
                _names[form.replace("-", " ")] = meanings
    firsts = (compiled(r"[a-z°º]+").match(name.lower()) for name in (*_names, *_lengths, *_LETTERS))
    _words.update(first[0] for first in firsts if first and first[0] != "in")
    _words.update(("square", "sq", "cubic", "cu"))


def _numbers_of(name: str) -> tuple[str, ...]:
    """A name, and its singular: "acres" and "acre"."""
    last = name.rpartition(" ")[2]
    plural = len(last) > 3 and last.endswith("s") and last not in ("degrees", "celsius", "inches")
    return (name, name[:-1]) if plural else (name,)


def _meanings(written: str) -> tuple[Meaning, ...]:
    """Meanings as the tables write them: "speed 1, fuel 100 inverse"."""
    meanings: list[Meaning] = []
    for one in written.split(", "):
        kind, factor, *more = one.split()
        inverse = more == ["inverse"]
        zero = float(more[0]) if more and not inverse else 0.0
        meanings.append(Meaning(kind, float(factor), zero, inverse))
    return tuple(meanings)
