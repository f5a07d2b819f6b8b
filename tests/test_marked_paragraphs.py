"""Paragraphs with marks, and the sets of a match."""

from __future__ import annotations

import pytest

from copydesk.reading import read_text
from copydesk.rules.contradictions.lists.marked_paragraphs import marked_paragraphs
from copydesk.rules.contradictions.lists.set_scores import miscounted_sets


@pytest.mark.parametrize(
    ("marks", "count"),
    [
        (["One.", "Two.", "Three."], 3),
        (["**One.**", "**Two.**"], 2),
        (["[1]", "[2]", "[3]"], 3),
        (["Step 1:", "Step 2:"], 2),
        (["i.", "ii.", "iii."], 3),
        (["Two.", "Three."], 0),
        (["1990:", "1991:"], 0),
        (["One", "Two"], 0),
    ],
)
def test_marked_paragraphs_are_counted(marks: list[str], count: int) -> None:
    lines = [f"{mark} The bridge is shut." for mark in marks]
    document = read_text("\n\n".join(["Facts", *lines, "The end."]), "x.txt")
    assert len(marked_paragraphs(document, 0)) == count


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("He won 6-4 3-6 6-1 in three sets.", []),
        ("He won 6-4 3-6 6-1 in four sets.", [3]),
        ("He won in four sets, 6-4 7-6 (7-5) 6-1, in an hour.", [3]),
        ("He won 6-4 6-1 in straight sets.", []),
    ],
)
def test_sets_are_counted(text: str, counts: list[int]) -> None:
    (sentence,) = read_text(text).sentences
    assert [count for _, count, _ in miscounted_sets(sentence)] == counts
