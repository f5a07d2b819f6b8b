"""The word lists of puffery are sorted, lower case and without duplicates, and their classes known."""

from __future__ import annotations

from pathlib import Path

import pytest

import copydesk

HOME = Path(copydesk.__file__).parent
NOUNS = {"person", "place", "work", "offer", "career"}
CLASSES = {
    "language/praise_words.txt": {"fame", "charm", "praise", "novelty"},
    "rules/superlatives/puffery_held.txt": {
        "reported",
        "decided",
        "denied",
        "doubted",
        "wished",
        "played",
    },
    "language/praised_nouns.txt": NOUNS,
}


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_list(name: str) -> None:
    lines = (HOME / name).read_text(encoding="ascii").splitlines()
    words = [line.split()[0] for line in lines]
    assert words == sorted(set(words))
    assert all(line == line.lower() == line.strip() for line in lines)
    assert {line.split()[1] for line in lines} == CLASSES[name]


def test_what_a_word_of_praise_needs_is_known() -> None:
    lines = (HOME / "language/praise_words.txt").read_text(encoding="ascii").splitlines()
    needed = [{mark for mark in line.split()[2:] if mark[0] != "!"} for line in lines]
    assert all(marks <= NOUNS | {"any"} for marks in needed)
    assert all(marks & (NOUNS | {"any"}) for marks in needed)
