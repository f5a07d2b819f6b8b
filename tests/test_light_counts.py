"""Numbers in the words of a scan: where they stand, what they are worth, what they may count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.reading import read_text
from copydesk.rules.contradictions.figures.light_counts import (
    keys_before,
    keys_behind,
    numeral,
    numeral_words,
    numerals,
)


@pytest.mark.parametrize(
    ("words", "end", "value"),
    [
        ("1 200 people", 2, 1_200),
        ("12 people", 1, 12),
        ("fourteen victims", 1, 14),
        ("3 million euros", 2, 3_000_000),
        ("18 per cent of", 3, 18),
        ("2m of", 1, 0),
    ],
)
def test_a_number_is_read_as_far_as_it_is_plain(words: str, end: int, value: float) -> None:
    found, _, read = numeral(words.split(), 0)
    assert (found, read) == (end, value)


def test_where_numbers_stand() -> None:
    (sentence,) = read_text("In 2004 the 14 ships met two planes.", "x.txt").sentences
    assert numerals(sentence.words, numeral_words(sentence.document)) == [1, 3, 6]


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("victims were found", {"dead"}),
        ("on the payroll", {"employees"}),
        ("kilometres east of darwin", {"kilometr", "east of darwin"}),
        ("of them", set[str]()),
    ],
)
def test_what_stands_behind(words: str, keys: set[str]) -> None:
    assert keys <= set(keys_behind(words.split(), 0))


def test_what_stands_before() -> None:
    words = ["a", "staff", "of", "1", "500"]
    assert keys_before(words, 3) == ["employees"]


@given(st.integers(1, 999_999))
def test_a_number_with_commas_keeps_its_value(number: int) -> None:
    words = f"{number:,}".replace(",", " ").split()
    end, _, value = numeral(words, 0)
    assert (end, value) == (len(words), number)
