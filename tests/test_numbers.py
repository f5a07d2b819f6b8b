"""The reader of numbers."""

from __future__ import annotations

import pytest

from copydesk.language.numbers import find_numbers, value_of
from copydesk.reading import read_text


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It cost £3.5bn.", 3.5e9, "£"),
        ("It cost $3.5 million.", 3.5e6, "$"),
        ("It fell 30%.", 30.0, "%"),
        ("It fell 30 per cent.", 30.0, "%"),
        ("It fell by 1,200.5 points.", 1200.5, ""),
        ("They lost two hundred and five men.", 205.0, ""),
        ("They lost two thousand three hundred and five men.", 2305.0, ""),
        ("They lost twenty-three men.", 23.0, ""),
        ("They lost a million men.", 1e6, ""),
        ("They lost two dozen men.", 24.0, ""),
        ("It made 35bn.", 35e9, ""),
    ],
)
def test_a_number_is_read_in_every_form(text: str, value: float, unit: str) -> None:
    (number,) = find_numbers(read_text(text).sentences[0].tokens)
    assert (number.value, number.unit) == (value, unit)


def test_rounding_and_places_are_noted() -> None:
    rounded, place = find_numbers(read_text("About 300 came third.").sentences[0].tokens)
    assert (rounded.is_rounded, rounded.is_ordinal) == (True, False)
    assert (place.value, place.is_ordinal) == (3.0, True)


@pytest.mark.parametrize("word", ["a", "tone", "often", "-", "seventyish", "v2"])
def test_other_words_are_no_numbers(word: str) -> None:
    assert value_of(word) is None
