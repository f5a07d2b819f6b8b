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
    front_matter_dates,
    weekdays_of,
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
    assert (found.weekday,) == weekdays_of(day.year, day.month, day.day)
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


@given(st.dates(date(1753, 1, 1), date(1923, 12, 31)))
def test_before_1924_either_calendar_may_be_meant(day: date) -> None:
    gregorian, julian = weekdays_of(day.year, day.month, day.day)
    assert gregorian == day.weekday()
    # The Julian calendar was 11 days behind until February 1800, 12 in that century, then 13.
    behind = 11 if day < date(1800, 3, 1) else 12 if day < date(1900, 3, 1) else 13
    assert julian == (day.weekday() + behind) % 7


def test_before_1753_no_weekday_is_known() -> None:
    assert weekdays_of(1725, 1, 26) == ()


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [
        ("It was the thirty-first of June 2024.", 2024, 6, 31),
        ("It was June the thirtieth.", None, 6, 30),
        ("It was 17.04.1965 then.", 1965, 4, 17),
        ("It was 4-Mar-2025 then.", 2025, 3, 4),
        ("It ran from 29 February to 3 March 2023.", 2023, 2, 29),
        ("It ran from 20 December to 5 January 2005.", 2004, 12, 20),
    ],
)
def test_rarer_forms(text: str, year: int | None, month: int, day: int) -> None:
    found = find_dates(text)[0]
    assert (found.year, found.month, found.day) == (year, month, day)


def test_the_dates_of_front_matter() -> None:
    document = read_text("---\ntitle: May 4\ndate: 2025-02-30T10:00\n---\n\nIt rained.\n", "a.md")
    ((at, found),) = front_matter_dates(document)
    assert (found.year, found.month, found.day) == (2025, 2, 30)
    assert document.text[at : at + 10] == "2025-02-30"


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
