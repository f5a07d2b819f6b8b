"""What numbers count: the noun, the unit, the deed, and whether they point back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.reading import read_text
from copydesk.rules.contradictions.figures.count_pointing import Pointing
from copydesk.rules.contradictions.figures.count_words import key_of
from copydesk.rules.contradictions.figures.counts import Count, counts


def counted(text: str) -> list[Count]:
    return counts(read_text(text, "x.txt").sentences)


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("The names of the eight dead were published.", {"dead"}),
        ("The company cut 5,000 jobs.", {"jobs"}),
        ("It employs 241 people in Rome.", {"people", "employees"}),
        ("Troops opened fire, killing nine protesters.", {"protester", "dead"}),
        ("Some 30 people were injured.", {"people", "wounded"}),
        ("It has a staff of 1,500.", {"employees"}),
        ("The 14-member panel met.", {"member"}),
        ("The 1,500-strong workforce met.", {"employees"}),
        ("The 5,400 hectare farm was sold.", {"hectar"}),
    ],
)
def test_what_is_counted(text: str, nouns: set[str]) -> None:
    (count,) = counted(text)
    assert count.nouns == nouns


@pytest.mark.parametrize(
    ("text", "unit", "deed"),
    [
        ("He was fined a record $1.2 million.", "$", "fine"),
        ("The £16.3m deal took weeks.", "£", "deal"),
        ("The loss figure of $74.7m was published.", "$", "loss"),
        ("The group owns 82% of the shares.", "%", "stake"),
        ("He was jailed for three years.", "year", "sentence"),
        ("A four-year sentence was too much.", "year", "sentence"),
    ],
)
def test_what_money_and_time_are_given_for(text: str, unit: str, deed: str) -> None:
    (count,) = counted(text)
    assert count.unit == unit
    assert deed in count.deeds


@pytest.mark.parametrize(
    ("text", "pointing"),
    [
        ("The 14 victims were found.", Pointing.KNOWN),
        ("Their three daughters sang.", Pointing.KNOWN),
        ("Those 64 wickets made him known.", Pointing.THOSE),
        ("Of the 20,000 copies many were lost.", Pointing.THOSE),
        ("All 14 bodies were found.", Pointing.ALL),
        ("He sold 14 boats.", Pointing.NONE),
    ],
)
def test_pointing_back(text: str, pointing: Pointing) -> None:
    (count,) = counted(text)
    assert count.pointing is pointing


@pytest.mark.parametrize(
    "text",
    [
        "In 2004 he left.",
        "The 26-year-old left.",
        "It fell on 4 May.",
        "He watched Channel 4 all day.",
        "They won 3-1 at home.",
        "In 344 BC he sailed.",
    ],
)
def test_what_is_no_count(text: str) -> None:
    assert counted(text) == []


def test_what_says_which_are_meant() -> None:
    (count,) = counted("Forms were sent to the 3,000 schools invited by the minister.")
    assert count.behind == {"invit", "minister"}
    (count,) = counted("The three awards came as a surprise.")
    assert not count.behind


def test_words_of_a_class_have_one_key() -> None:
    assert key_of("victims") == key_of("dead") == key_of("killed")


@given(st.integers(2, 999_999).filter(lambda number: not 1000 <= number < 2100))
def test_a_count_has_the_value_that_is_written(number: int) -> None:
    (count,) = counted(f"The ship carried {number:,} crates to Hull.")
    assert count.number.value == number
    assert count.nouns == {"crat"}
