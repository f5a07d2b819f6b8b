"""Figures for one thing that differ, and those that only seem to."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from copydesk.reading import read_text
from copydesk.rules.contradictions.figures.recounting import recounts
from copydesk.rules.contradictions.figures.stated_ages import differing_ages
from copydesk.rules.contradictions.figures.tallies import differing_tallies

NUMBERS = st.integers(11, 999).filter(lambda number: number % 10 != 0)


def found(text: str) -> list[tuple[str, str]]:
    document = read_text(text, "x.txt")
    return [(first.words, second.words) for first, second in recounts(document)]


@given(NUMBERS)
def test_the_same_figure_is_no_conflict(number: int) -> None:
    assert not found(
        f"The fire killed {number} people. Nobody slept. The {number} victims were named."
    )


@given(NUMBERS, NUMBERS)
def test_conflicts_are_of_figures_that_differ(one: int, other: int) -> None:
    pairs = found(f"The fire killed {one} people. Nobody slept. The {other} victims were named.")
    assert pairs in ([], [(str(one), str(other))])
    if 1.2 * one < other < 5 * one:
        assert pairs


@given(st.text(alphabet="the 14 victims killed $3m 35% of sentenced years, .\n", max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for first, second in found(text):
        assert first != second


def test_each_later_figure_is_told_once() -> None:
    text = "He was fined £500. He paid it. The £800 fine was high."
    assert found(text) == [("£500", "£800")]


def test_tallies() -> None:
    text = "It passed by a vote of 155-47. They cheered. The tally of 115 to 47 was confirmed."
    document = read_text(text, "x.txt")
    ((one, other),) = differing_tallies(document)
    assert (one.ayes, other.ayes) == (155, 115)
    same = read_text("It passed by a vote of 155-47. The tally of 155 to 47 is final.", "x.txt")
    assert not list(differing_tallies(same))


def test_ages() -> None:
    text = "Jane Slater, 35, is an actor. She sings. At 53, Slater has seen a good deal."
    ((one, other),) = differing_ages(read_text(text, "x.txt"))
    assert (one.years, other.years) == (35, 53)
    family = "Jane Slater, 35, is an actor. Her father, Tom Slater, 63, sings."
    assert not list(differing_ages(read_text(family, "x.txt")))


def test_a_long_list_of_ages_holds_no_conflict() -> None:
    document = read_text("Smith, 34; Jones, 45; " * 3_000, "x.txt")
    assert not list(differing_ages(document))
