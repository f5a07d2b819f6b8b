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
from copydesk.rules.contradictions.lists.rows import read_row, rows_in

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
    row = read_row(text, 0, len(text), whole=True)
    assert row is not None
    assert row.low == row.high == len(words)
    (found,) = rows_in(f"They spoke of {text}.")
    assert found.low == found.high == len(words)


@pytest.mark.parametrize(
    ("text", "low", "high", "sums"),
    [
        ("a cook, a clerk and a smith", 3, 3, 0),
        ("a cook, who is old, a clerk, 34, and a smith", 3, 3, 0),
        ("his brother, the oldest of them, and his son", 2, 3, 0),
        ("in York, in Hull and in Leeds", 3, 3, 0),
        ("in 1990, 1992 and 1994", 3, 3, 0),
        ("once in May, again in June and then in July", 2, 3, 0),
        ("two in York, one in Hull and one in Leeds", 1, 3, 4),
        ("a man, two women and a boy", 2, 3, 4),
        ("a crew of four and two guests", 1, 2, 0),
        ("that it is dear, that it is slow, dirty and late, and that it is shut", 3, 3, 0),
        ("the mayor, Ann Lee, the clerk, Bob Ray, and the cook, Carl Fox", 3, 3, 0),
        ("a hall; a kitchen, which is old; and a yard", 3, 3, 0),
        ("Ash Cup, Ann Lee; Elm Cup, Bob Ray; Oak Cup, Carl Fox", 3, 3, 0),
        ("a cook and, behind her, a boy", 2, 2, 0),
        ("fish and chips, bread and cheese", 1, 4, 0),
    ],
)
def test_rows_of_phrases(text: str, low: int, high: int, sums: int) -> None:
    row = read_row(text, 0, len(text), whole=True)
    assert row is not None
    assert (row.low, row.high, row.sums) == (low, high, sums)


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
