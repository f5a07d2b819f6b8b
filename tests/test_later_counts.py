"""Lists whose number stands behind them, or in another sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.reading import read_text
from copydesk.rules.contradictions.lists.announcements import announcements
from copydesk.rules.contradictions.lists.later_counts import list_before
from copydesk.rules.contradictions.lists.recalled_lists import recalled
from copydesk.rules.contradictions.lists.told_on import told_on

_NAMES = ["Ann Lee", "Bob Ray", "Carl Dee", "Dan Fox", "Eve Hill", "Fay Moss"]
_NUMBERS = ["two", "three", "four", "five", "six"]


@given(st.integers(2, 6), st.sampled_from(_NUMBERS))
def test_names_are_counted_over_two_sentences(length: int, number: str) -> None:
    names = ", ".join(_NAMES[: length - 1]) + " and " + _NAMES[length - 1]
    agrees = _NUMBERS.index(number) + 2 == length
    _, second = read_text(f"{names} were held. All {number} deny it.").sentences
    assert [count for _, count, _ in recalled(second)] == ([] if agrees else [length])
    first, _ = read_text(f"There were {number} winners. They were {names}.").sentences
    assert [count for _, count, _ in told_on(first)] == ([] if agrees else [length])


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


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Three copies survive. One is in York and the other in Hull.", 2),
        ("Two copies survive. One is in York and the other in Hull.", None),
        ("Four men were held. They are Ann Lee, a cook, and Bob Ray, who sells fish.", 3),
        ("There are three stages. Stage one is slow. Stage two is fast.", 2),
        (
            "They had four wishes. They wanted bread. They wanted land. Lastly, they wanted peace.",
            3,
        ),
        ("We have three choices. We can stay, or we can go.", 2),
        (
            "There were four fires. A shop burned in May, a mill burned in June, and the last fire was here.",
            3,
        ),
        ("Five people died. Two men, a woman and a boy were killed, and no one else was hurt.", 4),
        ("Five people died. Two men, a woman and a boy were killed in the fire.", None),
        ("He has three brothers. One is a priest.", None),
        ("Four men were held. They were Ann Lee and two others.", None),
    ],
)
def test_the_next_sentence_tells(text: str, count: int | None) -> None:
    first = read_text(text).sentences[0]
    assert [told for _, told, _ in told_on(first)] == ([] if count is None else [count])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The farm has a barn, a mill and a shed. All four buildings are old.", 3),
        ("The farm has a barn, a mill and a shed. All four windows are shut.", None),
        ("France, Spain and Malta met in York, and the four countries agreed.", 3),
        ("France, Spain and Malta met in Italy, and the four countries agreed.", None),
        ("She took a pen, a book and a bag \u2013 four items in all.", 3),
        ("Salt, oil and flour were cheap. Of these four goods only salt was good.", 3),
    ],
)
def test_a_number_points_back(text: str, count: int | None) -> None:
    last = read_text(text).sentences[-1]
    assert [told for _, told, _ in recalled(last)] == ([] if count is None else [count])
