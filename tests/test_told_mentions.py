"""Times that a text tells of one thing, held against each other."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.language.dates import MONTHS, WEEKDAYS
from copydesk.linter import Linter
from copydesk.reading import read_text
from copydesk.rules.contradictions.impossible_date import impossible_date

_DAYS = st.dates(min_value=date(1930, 1, 1), max_value=date(2090, 1, 1))
_LINTER = Linter([impossible_date])


def _found(text: str) -> int:
    return len(list(_LINTER.check(read_text(text + "\n", "case.txt"))))


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


@given(day=_DAYS, days=st.integers(2, 20))
def test_a_day_so_many_days_later_is_right_and_another_is_wrong(day: date, days: int) -> None:
    later = day + timedelta(days=days)
    told = f"The dam broke on {_day(day)} {day.year}. Exactly {days} days later, on "
    assert not _found(f"{told}{_day(later)} {later.year}, the water fell.")
    wrong = later + timedelta(days=5)
    assert _found(f"{told}{_day(wrong)} {wrong.year}, the water fell.") == 1


@given(day=_DAYS, days=st.integers(1, 6))
def test_weekdays_alone_tell_how_many_days_lie_between(day: date, days: int) -> None:
    first, second = (WEEKDAYS[d.weekday()] for d in (day, day + timedelta(days=days)))
    number = ("One", "Two", "Three", "Four", "Five", "Six")[days - 1]
    text = f"The dam broke on {first}. {number} day{'s' * (days > 1)} later, on {second}, it was mended."
    assert not _found(text)


@given(
    at=st.datetimes(min_value=datetime(2001, 1, 1, 1), max_value=datetime(2001, 1, 1, 20)),  # noqa: DTZ001
    minutes=st.integers(5, 55),
)
def test_minutes_are_counted_on_the_clock(at: datetime, minutes: int) -> None:
    later = at + timedelta(minutes=minutes)
    told = f"The bell rang at {at:%H:%M}. {minutes} minutes later, at {later:%H:%M}, it fell."
    assert not _found(told)


@given(day=_DAYS, nights=st.integers(1, 6))
def test_a_fair_of_so_many_days_may_be_held(day: date, nights: int) -> None:
    last = day + timedelta(days=nights)
    if last.month == day.month:
        number = ("two", "three", "four", "five", "six", "seven")[nights - 1]
        assert not _found(f"The {number}-day fair ({day.day}–{_day(last)}) is free.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was built in the 18th century, in 1742.", 0),
        ("It was built in the 18th century, in 1842.", 1),
        ("It was built in the late 18th century, in 1712.", 1),
        ("It fell in the first decade of the twentieth century, in 1917.", 1),
        ("The mint struck it in 1743 and was at work only in the seventeenth century.", 1),
        ("The eighteenth-century house, built in 1845, is open.", 1),
        ("The eighteenth-century house, built in 1805, is open.", 0),
        ("The alarm rang in the early hours of Tuesday, at about 2.40pm.", 1),
        ("The alarm rang on the night of Saturday, at about 2.40am.", 0),
        ("He was elected in 1950 and defeated in 1948.", 1),
        ("He was elected in 1950 and his father defeated in 1948.", 0),
        ("The inn closed in 1931, having opened in 1938.", 1),
        ("After leaving office in 1968, he was elected again in 1962.", 1),
        ("After leaving office in 1968, he wrote of how he had been elected in 1962.", 0),
        ("They played on consecutive days, 4 and 6 March.", 1),
        ("It closed on Monday the 4th and opened on Wednesday the 7th.", 1),
        ("The vote was put off yesterday, Monday, until tomorrow, Thursday.", 1),
        ("The king, born on 4 June 1860, was crowned on his birthday, 14 June 1910.", 1),
    ],
)
def test_times_of_one_thing(text: str, found: int) -> None:
    assert _found(text) == found
