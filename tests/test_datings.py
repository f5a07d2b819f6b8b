"""Dates as precise as they are written, and which of them exclude each other."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.language.dates import MONTHS
from copydesk.rules.contradictions.dating.datings import Dating, exclude, find_datings


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [
        ("It opened on 4 March 1925.", 1925, 3, 4),
        ("It opened on the 4th of March 1925.", 1925, 3, 4),
        ("It opened on March 4, 1925, and closed.", 1925, 3, 4),
        ("It opened in March 1925.", 1925, 3, 0),
        ("It opened in 1925.", 1925, 0, 0),
        ("It opened on 4 March.", 0, 3, 4),
        ("It opened in March.", 0, 3, 0),
        ("Opened: 04.03.1925", 1925, 3, 4),
        ("Opened: 1925-03-04", 1925, 3, 4),
        ("Jane Roe, 1920-1995", 1920, 0, 0),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(
    text: str, year: int, month: int, day: int
) -> None:
    dating = find_datings(text)[0]
    assert (dating.year, dating.month, dating.day) == (year, month, day)


def test_decades_weekdays_and_pairs_of_days() -> None:
    assert find_datings("a film of the 1960s")[0].decade
    assert find_datings("The vote on Monday was close.")[0].weekday == 0
    assert find_datings("It runs on 9 and 10 July.")[0].other == 10


@pytest.mark.parametrize(
    "text",
    ["about 1925", "before 1925", "by 1925", "c. 1925", "in 1925 or 1926", "from 1925 to 1927"],
)
def test_a_vague_date_says_none(text: str) -> None:
    assert find_datings(f"It opened {text}.")[0].vague


@pytest.mark.parametrize("text", ["1925 people came", "£1925", "the 1925-26 season", "page 1,925"])
def test_a_number_is_no_date(text: str) -> None:
    assert not find_datings(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Dating(0, 0, 1919), Dating(0, 0, 1921)),
        (Dating(0, 0, 1919, 6), Dating(0, 0, 1919, 7)),
        (Dating(0, 0, 1919, 6), Dating(0, 0, 0, 7)),
        (Dating(0, 0, 0, 7, 9), Dating(0, 0, 0, 7, 16)),
        (Dating(0, 0, 1880, decade=True), Dating(0, 0, 1861)),
        (Dating(0, 0, weekday=1), Dating(0, 0, weekday=2)),
    ],
)
def test_dates_that_exclude_each_other(one: Dating, other: Dating) -> None:
    assert exclude(one, other)
    assert exclude(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Dating(0, 0, 1919), Dating(0, 0, 0, 6)),
        (Dating(0, 0, 1919, 6), Dating(0, 0, 1919)),
        (Dating(0, 0, 1919, 6, 4), Dating(0, 0, 1919, 6)),
        (Dating(0, 0, 1880, decade=True), Dating(0, 0, 1887)),
        (Dating(0, 0, 1919, vague=True), Dating(0, 0, 1921)),
        (Dating(0, 0, weekday=1), Dating(0, 0, 1919)),
        (Dating(0, 0, 0, 7, 9, other=10), Dating(0, 0, 0, 7, 10)),
    ],
)
def test_dates_that_may_be_one(one: Dating, other: Dating) -> None:
    assert not exclude(one, other)
    assert not exclude(other, one)


@given(st.dates(date(1200, 1, 1), date(2090, 12, 31)), st.sampled_from(("dmy", "mdy", "my", "y")))
def test_every_way_to_write_a_day_reads_as_that_day(day: date, form: str) -> None:
    month = MONTHS[day.month - 1]
    written = {
        "dmy": f"{day.day} {month} {day.year}",
        "mdy": f"{month} {day.day}, {day.year}",
        "my": f"{month} {day.year}",
        "y": f"{day.year}",
    }[form]
    (dating,) = find_datings(f"It opened in {written}.")
    assert dating.year == day.year
    assert dating.month in (0, day.month)
    assert dating.day in (0, day.day)
    whole = Dating(0, 0, day.year, day.month, day.day)
    assert not exclude(dating, whole)
    assert exclude(dating, whole._replace(year=day.year + 1))


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    for dating in find_datings(text):
        assert 0 <= dating.start < dating.end <= len(text)
        assert not exclude(dating, dating)
