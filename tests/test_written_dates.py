"""Dates as an editor reads them, and those that a count leads back to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.rules.contradictions.dating.retold_table import telling_nouns
from copydesk.rules.contradictions.dating.written_dates import apart, before_count, whens


@pytest.mark.parametrize(
    ("one", "other", "are_apart"),
    [
        ("in October 1588", "in the spring of 1588", True),
        ("in October 1588", "in the autumn of 1588", False),
        ("on Boxing Day 1878", "the December fire", False),
        ("on Boxing Day 1878", "the June fire", True),
        ("on Friday 3 May", "on Saturday, 4 May", True),
        ("on Thursday", "on Monday", True),
        ("on Thursday", "in 1990", False),
        ("in 1990", "in June", False),
    ],
)
def test_apart(one: str, other: str, *, are_apart: bool) -> None:
    assert apart(whens(one)[0], whens(other)[0]) is are_apart


@given(st.integers(1000, 2090))
def test_a_year_is_not_apart_from_itself(year: int) -> None:
    (when,) = whens(f"in {year}")
    assert when.year == year
    assert not apart(when, when)


def test_counts_lead_back() -> None:
    (when,) = whens("in 2014")
    back = before_count(when, "fifteen", "years")
    assert back is not None
    assert back.year == 1999
    assert before_count(when, "some", "years") is None


def test_nouns_are_told_by_their_verbs() -> None:
    assert "stolen" in telling_nouns()["theft"]
    assert "broke into" in telling_nouns()["theft"]
