"""Announced numbers and the lists that follow or lead them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.reading import read_text
from copydesk.rules.contradictions.lists.announcements import announced_in
from copydesk.rules.contradictions.lists.counted_lists import counted_lists

_NAMES = ["Ann", "Bob", "Carl", "Dan", "Eve", "Fred", "Gil"]
_NUMBERS = ["two", "three", "four", "five", "six", "seven"]
_FRAMES = [
    "He has {number} children: {names}.",
    "He leaves {number} children, {names}.",
    "His {number} children ({names}) sang.",
    "His {number} children - {names} - sang.",
    "The {number} winners were {names}.",
    "{names} were the {number} winners.",
    "All {number} suspects, {names}, denied it.",
]


@given(st.sampled_from(_FRAMES), st.sampled_from(_NUMBERS), st.integers(2, 7))
def test_only_a_list_of_another_length_is_counted(frame: str, number: str, length: int) -> None:
    names = ", ".join(_NAMES[: length - 1]) + " and " + _NAMES[length - 1]
    text = frame.format(number=number, names=names)
    (sentence,) = read_text(text).sentences
    counted = list(counted_lists(sentence))
    if _NUMBERS.index(number) + 2 == length:
        assert not counted, text
    else:
        (one,) = counted
        assert one.listing.low == one.listing.high == length


@pytest.mark.parametrize(
    ("text", "number", "noun", "partitive"),
    [
        ("He has three sons.", 3, "sons", False),
        ("He was the eldest of three sons.", 3, "sons", True),
        ("He was the father of three sons.", 3, "sons", False),
        ("Of his three old friends, Ann came.", 3, "friends", True),
        ("Two of his three sons came.", 2, "sons", False),
        ("A trio of sisters sang.", 3, "group", False),
        ("She won it twice.", 2, "times", False),
    ],
)
def test_announcements(text: str, number: int, noun: str, *, partitive: bool) -> None:
    (sentence,) = read_text(text).sentences
    first = announced_in(sentence)[0]
    assert (first.number, first.noun, first.partitive) == (number, noun, partitive)


@pytest.mark.parametrize(
    "text",
    [
        "About three people came.",
        "More than five men came.",
        "Two or three friends came.",
        "Three million people came.",
        "The Apollo 11 astronauts came.",
        "A 5-year-old came.",
    ],
)
def test_no_announcements(text: str) -> None:
    (sentence,) = read_text(text).sentences
    assert not announced_in(sentence)
