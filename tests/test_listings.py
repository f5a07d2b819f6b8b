"""Lists inside a sentence: how many items they have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.rules.contradictions.lists.listings import read_list, read_list_before
from copydesk.rules.contradictions.lists.marked_items import (
    count_marks,
    count_ordinals,
    count_others,
)
from copydesk.rules.contradictions.lists.worded_lists import read_words

_NAMES = ["Leeds", "York", "Ann Lee", "Carl Dee", "Hull", "Bob Ray", "Dover", "Goole"]
_WORDS = ["cost", "speed", "safety", "style", "luck", "time"]


def _joined(items: list[str], oxford: str) -> str:
    if len(items) == 2:
        return " and ".join(items)
    return ", ".join(items[:-1]) + oxford + " and " + items[-1]


@given(
    st.lists(st.sampled_from(_NAMES), min_size=2, max_size=8, unique=True),
    st.sampled_from(["", ","]),
)
def test_names_are_counted(names: list[str], oxford: str) -> None:
    text = _joined(names, oxford)
    listing = read_list(text + ".", 0)
    assert listing is not None
    assert (listing.low, listing.high, listing.end) == (len(names), len(names), len(text))
    assert read_list_before(f"They saw {text} (two towns)", 9 + len(text)) is not None


@given(
    st.lists(st.sampled_from(_WORDS), min_size=2, max_size=6, unique=True),
    st.sampled_from(["", ","]),
)
def test_words_are_counted(words: list[str], oxford: str) -> None:
    text = _joined(words, oxford)
    listing = read_words(text, 0, len(text))
    assert listing is not None
    assert listing.low == listing.high == len(words)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Ann, 5, Bob, 7 and Carl, 9.", 3, 3),
        ("Ann (born 1990), Bob (1992) and Carl (1995).", 3, 3),
        ('"Ann", "Bob" and "Carl"', 3, 3),
        ("£100, £200 and £1,300.", 3, 3),
        ("16%, 40%, 39.9% and 25.01%.", 4, 4),
        ("1990, 1992, and 1994.", 3, 3),
        ("London, Ontario and Hull.", 2, 3),
        ("Edward, Duke of Kent, and Henry.", 2, 3),
        ("Cuba, Trinidad and Tobago.", 2, 3),
        ("Jim Jr. (who died young), Gale, Carl and Ann.", 4, 4),
    ],
)
def test_counts(text: str, low: int, high: int) -> None:
    listing = read_list(text, 0)
    assert listing is not None
    assert (listing.low, listing.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "Ann and Bob, Carl and Dan.",
        "Ann, a doctor, and Bob.",
        "Ann and the twins, Bob and Carl.",
        "On Monday, Leeds and York met.",
        "nobody and nothing",
    ],
)
def test_what_nobody_can_count(text: str) -> None:
    assert read_list(text, 0) is None


def test_items_that_are_told_off() -> None:
    for text, count in (
        ("(a) stay; (b) leave; (c) wait", 3),
        ("(1) £280m, (2) $532m", 2),
        ("(i) one thing; (ii) two things; (iii) all", 3),
    ):
        marks = count_marks(text, 0)
        assert marks is not None
        assert marks.high == count
    ordinals = count_ordinals("first the money, second the time and finally luck", 0)
    assert ordinals is not None
    assert ordinals.high == 3
    others = count_others("one red, another blue and the other green", 0)
    assert others is not None
    assert (others.low, others.high) == (3, 3)
    assert count_ordinals("the second one", 0) is None
