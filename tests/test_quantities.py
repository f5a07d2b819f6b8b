"""Measures in two units: which belong together, and which cannot be the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.rules.contradictions.units.conversions import converted, disagree, pairs_in
from copydesk.rules.contradictions.units.scales import slipped_scale

# Two units and how many of the second one of the first is.
_FACTORS = [
    ("miles", "km", 1.609344),
    ("feet", "metres", 0.3048),
    ("inches", "cm", 2.54),
    ("acres", "hectares", 0.40468564),
    ("pounds", "kg", 0.45359237),
    ("mph", "km/h", 1.609344),
    ("knots", "mph", 1.150779),
    ("square miles", "sq km", 2.589988),
    ("cubic feet", "m³", 0.028316847),
    ("hectares", "acres", 2.4710538),
    ("kilograms", "lbs", 2.2046226),
    ("psi", "kPa", 6.894757),
    ("kW", "bhp", 1.3410221),
]


def _rounded(value: float, digits: int) -> str:
    """A number in so many digits, as a reporter writes it."""
    places = digits - len(str(int(value))) if value >= 1 else digits
    return f"{round(value, places):,.{max(0, places)}f}"


@given(
    st.sampled_from(_FACTORS),
    st.integers(3, 50_000),
    st.integers(2, 4),
    st.sampled_from(["or ", ""]),
)
def test_a_rounded_conversion_never_disagrees(
    units: tuple[str, str, float], value: int, digits: int, word: str
) -> None:
    first, second, factor = units
    text = f"It was {value:,} {first} ({word}{_rounded(value * factor, digits)} {second}) that day."
    (pair,) = pairs_in(text)
    assert not disagree(text, pair), text


@given(st.sampled_from(_FACTORS), st.integers(11, 9_999), st.sampled_from([0.5, 1.4, 3.0]))
def test_a_conversion_that_is_far_out_disagrees(
    units: tuple[str, str, float], value: int, off: float
) -> None:
    first, second, factor = units
    text = f"It was {value:,} {first} ({_rounded(value * factor * off, 3)} {second}) that day."
    (pair,) = pairs_in(text)
    assert disagree(text, pair), text


@given(st.integers(-40, 45))
def test_degrees_agree_on_both_scales(celsius: int) -> None:
    text = f"It was {celsius}C ({round(celsius * 9 / 5 + 32)}F) at noon."
    (pair,) = pairs_in(text)
    assert not disagree(text, pair), text


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("a 6ft 2in (1.88m) keeper", "6ft 2in", "1.88m"),
        ("a six-foot-two (1.88m) keeper", "six-foot-two", "1.88m"),
        ("he weighs 11st 6lb (73kg).", "11st 6lb", "73kg"),
        ("half a mile (800 m) away", "half a mile", "800 m"),
        ("a mile and a half (2.4 km) away", "a mile and a half", "2.4 km"),
        ("a 10-by-12-foot (3-by-3.7-metre) room", "10-by-12-foot", "3-by-3.7-metre"),
        ("5 miles north of Leeds (8 km)", "5 miles", "8 km"),
        ("2m gallons (9m litres)", "2m gallons", "9m litres"),
        ("at -5C (23F)", "5C", "23F"),
        ("91 degrees Kelvin, or 296 degrees below zero Fahrenheit", "91 degrees Kelvin", "296 degrees below zero Fahrenheit"),
    ],
)  # fmt: skip
def test_pairs(text: str, first: str, second: str) -> None:
    (pair,) = pairs_in(text)
    assert text[pair.first.start : pair.first.end] == first
    assert text[pair.second.start : pair.second.end] == second
    assert not disagree(text, pair)


@pytest.mark.parametrize(
    "text",
    [
        "a 10km or 5 mile run",
        "5 miles from Ben Nevis (1,345 m)",
        "5 miles (10 km for men)",
        "10 lb per acre (11 kg per hectare)",
        "12 000 km (7 456 miles)",
        "the 5 miles and the 3 km are closed",
    ],
)
def test_no_pairs(text: str) -> None:
    assert not pairs_in(text)


def test_the_conversion_in_the_message() -> None:
    (pair,) = pairs_in("The road is 5 miles (12 km) long.")
    assert converted(pair) == "8"
    (pair,) = pairs_in("It holds 1.5 million acres (1.6 million hectares).")
    assert converted(pair) == "610,000"


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("a $1.2bn ($120m) line", 10),
        ("a $1.2bn ($1,200m) line", None),
        ("1.2 million (12 thousand) people", 100),
        ("sales of £1.2bn (£1.1bn)", None),
        ("a profit of £1.2bn (£900m)", None),
        ("a $9.3 billion, or $930 million, sale", 10),
    ],
)
def test_slipped_scales(text: str, factor: int | None) -> None:
    slip = slipped_scale(text)
    assert (slip.factor if slip else None) == factor
