"""Dates held against what a text says of them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.language.dates import MONTHS, WEEKDAYS, find_dates
from copydesk.reading import read_text
from copydesk.rules.contradictions.calendar.day_lists import listed_days
from copydesk.rules.contradictions.calendar.day_relations import wrong_days
from copydesk.rules.contradictions.calendar.told_times import mistimed

_DAYS = st.dates(min_value=date(1924, 1, 1), max_value=date(2099, 12, 1))


def _wrong(text: str) -> int:
    sentence = read_text(text + "\n", "case.txt").sentences[-1]
    dates = [*find_dates(sentence.text), *listed_days(sentence.text)]
    return len([*wrong_days(sentence, dates), *mistimed(sentence, dates)])


def _named(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


@given(day=_DAYS, days=st.integers(1, 27))
def test_two_days_of_one_year_with_their_own_weekdays_agree(day: date, days: int) -> None:
    later = day + timedelta(days=days)
    if later.year == day.year:
        assert not _wrong(f"They met on {_named(day)} and again on {_named(later)}.")


@given(day=_DAYS)
def test_the_next_day_has_the_next_number(day: date) -> None:
    after = day + timedelta(days=1)
    told = f"It was known on {day.day} {MONTHS[day.month - 1]} {day.year} and the following day, "
    assert not _wrong(f"{told}{after.day} {MONTHS[after.month - 1]}, it was denied.")


@given(day=_DAYS)
def test_a_weekday_of_a_month_is_counted_rightly(day: date) -> None:
    nth = ("first", "second", "third", "fourth", "fifth")[(day.day - 1) // 7]
    weekday, month = WEEKDAYS[day.weekday()], MONTHS[day.month - 1]
    assert not _wrong(f"They meet on the {nth} {weekday} in {month}, the {day.day}th.")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The answer comes on Halloween, 31 October.", 0),
        ("The day after Boxing Day, 27 December, was dry.", 0),
        ("On 24 December, Christmas Eve, it snowed.", 0),
        ("The answer comes on Halloween, 30 October.", 1),
        ("On 25 December (Christmas Eve) it snowed.", 1),
        ("They met on Monday 7 June and again on Thursday 14 June.", 1),
        ("They meet on the last day of June, the 29th.", 1),
    ],
)
def test_feasts_and_weekdays(text: str, wrong: int) -> None:
    assert _wrong(text) == wrong
