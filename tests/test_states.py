"""States: which exclude each other, of whom they are told, and what excuses both."""

from __future__ import annotations

import pytest

from copydesk.reading import read_text
from copydesk.rules.contradictions.claims.states import table, told_apart, words_of

_BETWEEN = "The mill on the river burned in May.\n\nA committee of farmers asked for grants."


def kinds_told_apart(one: str, other: str, between: str = _BETWEEN) -> list[tuple[str, str]]:
    document = read_text(f"{one} {between} {other} Nobody answered.\n")
    return [
        (here.sentence.text[here.start : here.end], there.sentence.text[there.start : there.end])
        for here, there in told_apart(document)
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hale never married.", "Hale and his wife moved to York."),
        ("Hale was an only child.", "Hale grew up with two elder brothers."),
        ("Hale was teetotal.", "Hale was known as a heavy drinker."),
        ("The chapel was demolished in 1961.", "The chapel still stands."),
        ("The strike has been called off.", "The strike will go ahead on Monday."),
        ("Hale has resigned as chairman.", "Hale remains in charge of the mill."),
        ("The concert was sold out.", "The concert was played to a half-empty house."),
        ("The vote was unanimous.", "Two members of the council voted against in the vote."),
    ],
)
def test_states_of_one_holder_exclude_each_other_either_way_round(one: str, other: str) -> None:
    assert bool(kinds_told_apart(one, other)) is bool(kinds_told_apart(other, one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hale never married.", "Marsh and his wife moved to York."),
        ("Hale never married until 1950.", "Hale and his wife moved to York."),
        ("Hale was divorced. Hale is a bachelor.", "Hale and his wife built it."),
        ("Hale's father was an only child.", "Hale grew up with two elder brothers."),
        ("Hale was not an only child.", "Hale grew up with two elder brothers."),
        ("Hale may have been an only child.", "Hale grew up with two elder brothers."),
        ('"Hale was an only child."', "Hale grew up with two elder brothers."),
        ("Was Hale an only child?", "Hale grew up with two elder brothers."),
        ("The chapel was demolished in 1961.", "The mill still stands."),
    ],
)
def test_what_another_holder_or_a_word_excuses_is_left_alone(one: str, other: str) -> None:
    assert not kinds_told_apart(one, other)


def test_a_pronoun_is_the_name_that_the_sentence_before_begins_with() -> None:
    assert kinds_told_apart("Hale never married.", "Hale left. His wife stayed.")
    assert not kinds_told_apart("Hale never married.", "Marsh left. His wife stayed.")


def test_each_line_has_ways_for_both_sides_that_hold_a_word() -> None:
    for states in table():
        assert all(words_of(way) for side in states.sides for way in side.encode().split(b";"))


def test_the_lines_are_sorted_and_no_way_stands_on_both_sides() -> None:
    names = [states.name for states in table()]
    assert names == sorted(names)
    assert len(names) == len(set(names))
