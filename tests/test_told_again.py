"""Families, seedings, scores and ages that are told twice: what differs, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.reading import read_text
from copydesk.rules.contradictions.figures.family_counts import differing_families
from copydesk.rules.contradictions.figures.score_counts import differing_scores
from copydesk.rules.contradictions.figures.seedings import differing_seedings
from copydesk.rules.contradictions.figures.stated_ages import ages_again

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from copydesk.document import Document

AGREEING = [
    (differing_families, "He was one of six children. He grew up with five brothers and sisters."),
    (differing_families, "He was one of six children. His two surviving siblings own the house."),
    (differing_families, "They had two sons. Her family had seven children in a small house."),
    (differing_seedings, "Third seed Tom Harding won. Harding, the third seed, was glad."),
    (
        differing_seedings,
        "Third seed Tom Harding won in 2001. In 2004 Harding, the fifth seed, lost.",
    ),
    (differing_scores, "She won 6-4 7-5. It was over in two sets."),
    (differing_scores, "Rovers won 3-1. It was a two-goal win."),
    (differing_scores, "Rovers won 3-1. In May Albion had a three-goal win."),
    (ages_again, "Mr Obuya, 32, lives here. He works at night. The 32-year-old said he was tired."),
    (
        ages_again,
        "Mr Obuya, 32, lives here. His son has a stall. The 12-year-old said he was tired.",
    ),
]
DIFFERING = [
    (differing_families, "He was one of six children. He grew up with three brothers and sisters."),
    (differing_families, "They had three sons. The quartet were close. Other sons were not."),
    (differing_seedings, "Third seed Tom Harding won. Harding, the fifth seed, was glad."),
    (differing_seedings, "Tom Harding, the top seed, won. Second seed Harding was glad."),
    (differing_scores, "She won 6-4 7-5. It was over in three sets."),
    (differing_scores, "Rovers won 3-1. It was a three-goal win."),
    (differing_scores, "The song peaked at number six. Number four was the highest it got."),
    (ages_again, "Mr Obuya, 32, lives here. He works at night. The 42-year-old said he was tired."),
]


@pytest.mark.parametrize(("differing", "text"), AGREEING)
def test_what_agrees(differing: Callable[[Document], Iterator[object]], text: str) -> None:
    assert not list(differing(read_text(text, "x.txt")))


@pytest.mark.parametrize(("differing", "text"), DIFFERING)
def test_what_differs(differing: Callable[[Document], Iterator[object]], text: str) -> None:
    assert len(list(differing(read_text(text, "x.txt")))) == 1


@given(st.integers(2, 15), st.integers(1, 15))
def test_a_child_of_a_family_has_one_sibling_less(children: int, siblings: int) -> None:
    text = f"He was one of {children} children. He grew up with {siblings} brothers and sisters."
    told = list(differing_families(read_text(text, "x.txt")))
    assert bool(told) is (children != siblings + 1)
