"""The reader of dates: what is a date, what it says, and which calendar may be meant."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.language.dates import (
    MONTHS,
    WEEKDAYS,
    days_in,
    document_date,
    find_dates,
    find_times,
    weekday_of,
)
from copydesk.reading import read_text


@pytest.mark.parametrize(
    "text",
    [
        "It was 4 March 2025.",
        "It was 4th March, 2025.",
        "It was the 4th of March 2025.",
        "It was March 4, 2025.",
        "It was March 4th 2025.",
        "It was 4 Mar 2025.",
        "It was Mar. 4, 2025.",
        "It was 2025-03-04.",
        "It was MARCH 4, 2025.",
    ],
)
def test_a_date_is_read_in_every_form(text: str) -> None:
    (found,) = find_dates(text)
    assert (found.year, found.month, found.day) == (2025, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "It may 4 times fail.",
        "He scored 4-March was cold.",
        "It cost £4 March says.",
        "Version 1.4 March release.",
        "Call 020 2025-03-04-22.",
        "In May 2025 it rained.",
        "There were 300 Marchers.",
    ],
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_dates(text) == []


@given(st.dates(date(1924, 1, 1), date(2100, 12, 31)))
def test_every_date_with_its_weekday_is_read_as_written(day: date) -> None:
    text = f"On {WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year} it rained."
    (found,) = find_dates(text)
    assert (found.year, found.month, found.day) == (day.year, day.month, day.day)
    assert found.weekday == weekday_of(day.year, day.month, day.day)
    assert text[found.weekday_start : found.weekday_end] == WEEKDAYS[day.weekday()]
    assert day.day <= days_in(day.month, day.year)


@pytest.mark.parametrize(
    ("month", "year", "days"),
    [
        (2, 2023, 28),
        (2, 2024, 29),
        (2, 2000, 29),
        (2, 2100, 28),
        (2, 1900, 29),
        (6, None, 30),
        (2, None, 29),
    ],
)
def test_the_length_of_a_month(month: int, year: int | None, days: int) -> None:
    assert days_in(month, year) == days


def test_a_weekday_before_the_calendar_was_one_is_not_known() -> None:
    assert weekday_of(1917, 11, 7) is None


def test_times_are_read_whether_a_clock_shows_them_or_not() -> None:
    assert [time[2:] for time in find_times("at 23:59, 25:61 and 1:2 or 10:30:05")] == [
        (23, 59),
        (25, 61),
    ]


def test_the_date_of_an_article_is_a_line_of_its_own() -> None:
    found = document_date(read_text("Headline\n\nPublished 6 March 2025\n\nIt rained.\n"))
    assert found is not None
    assert (found.year, found.month, found.day) == (2025, 3, 6)
    assert (
        document_date(
            read_text("It rained on 6 March 2025 and on many other days, too, they say.\n")
        )
        is None
    )
