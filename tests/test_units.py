"""Units of measure: their names, and what one of each is worth."""

from __future__ import annotations

import pytest

from copydesk.rules.contradictions.units.units import find_units, meanings_of


@pytest.mark.parametrize(
    ("text", "kind", "base"),
    [
        ("1 mile", "length", 1609.344),
        ("1 ft", "length", 0.3048),
        ("1 nautical mile", "length", 1852),
        ("1 acre", "area", 4046.8564),
        ("1 sq km", "area", 1e6),
        ("1 km²", "area", 1e6),
        ("1 square mile", "area", 2589988.11),
        ("1 cubic metre", "volume", 1000),
        ("1 ft3", "volume", 28.316847),
        ("1 pound", "weight", 0.45359237),
        ("1 km/h", "speed", 0.27777778),
        ("1 mile per hour", "speed", 0.44704),
        ("1mph", "speed", 0.44704),
        ("1 degree Celsius", "temperature", 274.15),
        ("1°F", "temperature", 255.927778),
        ("1 l/100km", "fuel", 1),
        ("1 hour", "time", 3600),
    ],
)
def test_what_one_is_worth(text: str, kind: str, base: float) -> None:
    match = next(find_units(text))
    assert match.end() == len(text)
    meaning = meanings_of(match, at_sea=False)[0]
    assert meaning.kind == kind
    assert meaning.base(1) == pytest.approx(base, rel=1e-4)
    assert meaning.from_base(meaning.base(7.5)) == pytest.approx(7.5)


def test_units_with_several_meanings() -> None:
    def factors(text: str, *, at_sea: bool = False) -> list[float]:
        return [one.factor for one in meanings_of(next(find_units(text)), at_sea=at_sea)]

    assert factors("1 gallon") == [4.54609, 3.785411784]
    assert factors("1 mile") == [1609.344]
    assert factors("1 mile", at_sea=True) == [1609.344, 1852]
    assert len(factors("1 ton")) == 3


@pytest.mark.parametrize("text", ["the smiles", "a mg", "form", "5 milestones", "x feetish"])
def test_no_units(text: str) -> None:
    assert not [match[0] for match in find_units(text) if len(match[0]) > 2]
