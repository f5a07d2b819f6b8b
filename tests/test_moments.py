"""Moments, the time between them, and the ages that they allow."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.language.dates import MONTHS
from copydesk.language.moments import ages_between, find_moments, years_between
from copydesk.rules.contradictions.ages.outlines import Stretch, outline

DAYS = st.dates(date(1760, 1, 1), date(2090, 12, 31))


def _written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@pytest.mark.parametrize(
    ("text", "moments"),
    [
        ("born 12 March 1945 in Leeds", [(1945, 3, 12)]),
        ("on March 4, 2005, and in May 2006", [(2005, 3, 4), (2006, 5, 0)]),
        ("the war of 1939–45", [(1939, 0, 0), (1945, 0, 0)]),
        ("the season 1999-00", [(1999, 0, 0), (2000, 0, 0)]),
        ("in the 1990s, with 1500 men and £1999", []),
        ("in 1234 BC", []),
    ],
)
def test_moments_are_read(text: str, moments: list[tuple[int, int, int]]) -> None:
    assert [(m.year, m.month, m.day) for m in find_moments(text)] == moments


@pytest.mark.parametrize("text", ["c. 1552", "after 1990", "1552 or 1553", "around 1900"])
def test_some_moments_are_vague(text: str) -> None:
    assert next(iter(find_moments(text))).vague


@given(DAYS, DAYS)
def test_an_age_lies_within_what_less_exact_dates_allow(one: date, other: date) -> None:
    born, now = sorted((one, other))
    age = now.year - born.year - ((now.month, now.day) < (born.month, born.day))
    exact = [next(iter(find_moments(f"on {_written(day)}"))) for day in (born, now)]
    assert ages_between(*exact) == (age, age)
    years = [next(iter(find_moments(f"in {day.year}"))) for day in (born, now)]
    for first, second in ((exact[0], years[1]), (years[0], exact[1]), (years[0], years[1])):
        youngest, oldest = ages_between(first, second)
        assert youngest <= age <= oldest <= youngest + 1
    least, most = years_between(*years)
    assert least < (now - born).days / 365.2425 + 0.01 < most + 0.02


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("ten years from 1990", 10, 10),
        ("a 12-year reign from 1990", 12, 12),
        ("half a century after 1990", 50, 50),
        ("the following year, 1990", 1, 1),
        ("two and a half years from 1990", 2.5, 2.5),
        ("six to eight years from 1990", 6, 8),
    ],
)
def test_stretches_of_time_are_read(text: str, low: float, high: float) -> None:
    (stretch,) = (item for item in outline(text).items.values() if isinstance(item, Stretch))
    assert (stretch.low, stretch.high) == (low, high)


@pytest.mark.parametrize(
    "text", ["a 12-year-old in 1990", "12 years old in 1990", "ten years' work"]
)
def test_ages_are_no_stretches_of_time(text: str) -> None:
    assert not any(isinstance(item, Stretch) for item in outline(text).items.values())
