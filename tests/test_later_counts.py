"""Lists whose number stands behind them, or in another sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.reading import read_text
from copydesk.rules.contradictions.lists.announcements import announcements
from copydesk.rules.contradictions.lists.later_counts import list_before, named_after
from copydesk.rules.contradictions.lists.recalled_lists import recalled

_NAMES = ["Ann Lee", "Bob Ray", "Carl Dee", "Dan Fox", "Eve Hill", "Fay Moss"]
_NUMBERS = ["two", "three", "four", "five", "six"]


@given(st.integers(2, 6), st.sampled_from(_NUMBERS))
def test_names_are_counted_over_two_sentences(length: int, number: str) -> None:
    names = ", ".join(_NAMES[: length - 1]) + " and " + _NAMES[length - 1]
    agrees = _NUMBERS.index(number) + 2 == length
    _, second = read_text(f"{names} were held. All {number} deny it.").sentences
    assert [count for _, count, _ in recalled(second)] == ([] if agrees else [length])
    first, _ = read_text(f"There were {number} winners. They were {names}.").sentences
    assert [count for _, count, _ in named_after(first)] == ([] if agrees else [length])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Leeds, York and Hull (two cities) were chosen.", 3),
        ("Leeds, York and Hull – all four of them – were chosen.", 3),
        ("Ann Lee, Bob Ray and Carl Dee, four members of the choir, sang.", 3),
        ("The storm hit Leeds, York and Hull; all four towns lost power.", 3),
        ("Ann Lee (five titles) and Bob Ray (seven titles) met.", None),
        ("He met Ann Lee, Bob Ray and Carl Dee, two friends of his, there.", None),
    ],
)
def test_a_list_is_found_before_its_number(text: str, count: int | None) -> None:
    (sentence,) = read_text(text).sentences
    found = [list_before(text, one) for one in announcements(sentence)]
    assert [one.high for one in found if one] == ([] if count is None else [count])
