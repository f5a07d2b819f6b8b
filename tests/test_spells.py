"""How stretches of time and ages are read in a passage, whatever the words and their order."""

from __future__ import annotations

from pathlib import Path

import pytest

from copydesk.reading import read_text
from copydesk.rules.contradictions.ages import bounds
from copydesk.rules.contradictions.ages.age_gaps import wrong_age, wrong_gap
from copydesk.rules.contradictions.ages.bounds import kinds_of, told_in
from copydesk.rules.contradictions.ages.lifelines import misfit
from copydesk.rules.contradictions.ages.measures import Measure, measured
from copydesk.rules.contradictions.ages.outlines import STRETCH, outline

_KINDS = {"origin", "begin", "end", "death", "anew", "expiry", "both"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Those ten years were quiet.", Measure.WHOLE),
        ("He left after ten years in office.", Measure.WHOLE),
        ("He left after ten years as its head.", Measure.PART),
        ("They celebrated ten years of marriage.", Measure.SINCE),
        ("Ten years later it reopened.", Measure.LATER),
        ("Ten years earlier it had opened.", Measure.EARLIER),
        ("It was let for a term of ten years.", Measure.ALLOTTED),
        ("She outlived him by ten years.", Measure.OUTLIVED),
        ("Only ten years separated the two.", Measure.BETWEEN),
        ("He is ten years younger.", Measure.APART),
        ("It happened ten years ago.", None),
        ("He would stay for ten years.", None),
    ],
)
def test_the_words_beside_a_stretch_say_what_it_measures(
    text: str, expected: Measure | None
) -> None:
    read = outline(text)
    at = read.text.index(STRETCH)
    item = read.items[at]
    assert not hasattr(item, "vague")
    assert measured(read.text, at, item) is expected  # type: ignore[arg-type]


def test_a_clause_tells_of_beginnings_and_ends_by_its_words() -> None:
    assert "origin" in kinds_of("the paper was launched in")
    assert "end" in kinds_of("she stepped down in")
    assert "anew" in kinds_of("the hall was reopened in")
    first, last = told_in(outline("It ran between 1946 and 1961."))
    assert first.begins
    assert last.strictly_ends


def test_the_table_of_bounds_is_sorted_and_knows_its_kinds() -> None:
    lines = Path(bounds.__file__).with_name("bounds.txt").read_text().splitlines()
    assert lines == sorted(set(lines))
    assert all(set(line.split()[1:]) <= _KINDS for line in lines)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She was born in 1940. She was 26 when she left in 1956.", "She was 26"),
        ("She was born in 1940. She was 16 when she left in 1956.", ""),
        ("Roe was born in 1940. Her aunt was 26 when she left in 1956.", ""),
    ],
)
def test_an_age_is_held_against_a_birth_of_the_same_person(text: str, words: str) -> None:
    sentence = read_text(f"{text}\n", "a.txt").sentences[-1]
    found = misfit(sentence)
    assert (sentence.text[found.start : found.end] if found else "") == words


def test_the_years_between_two_people_are_held_against_their_ages() -> None:
    wrong = read_text("Ann, 52, is eight years older than Ben, 40.\n", "a.txt").sentences[0]
    right = read_text("Ann, 52, is twelve years older than Ben, 40.\n", "a.txt").sentences[0]
    assert wrong_gap(wrong)
    assert not wrong_gap(right)
    born = read_text("Ann was 30 when Ben was born. She is 82 and he is 62.\n", "a.txt").sentences
    assert wrong_age(born[-1])
