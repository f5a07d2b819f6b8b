"""Times of day that no clock shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.rules.contradictions.calendar.clock import impossible_times


@pytest.mark.parametrize(
    "text",
    [
        "It began at 25:61.",
        "It began at 13pm.",
        "It began at 7.75 p.m. sharp.",
        "It began at 12:60am.",
        "It began at 0365 GMT.",
        "It began at 2460 hours.",
        "It began at half past fourteen.",
        "It began at 15 o'clock.",
    ],
)
def test_no_clock_shows_these(text: str) -> None:
    assert len(list(impossible_times(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "He won in 25:61, a personal best.",
        "He ran it in 2:75 at noon.",
        "It cost 13 pounds.",
        "In 1990 hours were long.",
        "They flew for 1990 hours.",
        "The quarter to 30 June was good.",
        "See 1 Samuel 25:61 for that.",
    ],
)
def test_other_numbers_are_no_times(text: str) -> None:
    assert list(impossible_times(text)) == []


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from([":", "."]))
def test_what_a_clock_shows_is_never_impossible(hour: int, minute: int, mark: str) -> None:
    half = "am" if hour < 12 else "pm"
    for text in (
        f"It began at {hour}{mark}{minute:02} GMT.",
        f"It began at {hour:02}{minute:02} GMT.",
        f"It began at {hour % 12 or 12}{mark}{minute:02}{half}.",
    ):
        assert list(impossible_times(text)) == []
