"""The table of events, and the rows that sentences yield."""

from __future__ import annotations

from pathlib import Path

import pytest

import copydesk.rules.contradictions.dating.event_table as table_module
from copydesk.language.births import births_in
from copydesk.reading import read_text
from copydesk.rules.contradictions.dating.event_table import event_table
from copydesk.rules.contradictions.dating.events import rows_of

LINES = Path(table_module.__file__).with_name("events.txt").read_text(encoding="utf-8").splitlines()


def test_the_table_is_sorted_and_has_no_duplicates() -> None:
    assert sorted(LINES) == LINES
    for line in LINES:
        name, kind, verbs, nouns = line.split("|")
        assert kind.split()[0] in {"life", "person", "thing"}
        assert set(kind.split()[1:]) <= {"often", "sole"}
        assert verbs or nouns
        for words in (verbs.split(), nouns.split()):
            assert len(set(words)) == len(words), name
            assert all(word == word.lower() for word in words)


def test_every_verb_and_noun_belongs_to_a_class() -> None:
    table = event_table()
    assert {name for entries in table.verbs.values() for name, _ in entries} <= set(table.kinds)
    assert {name for names in table.nouns.values() for name in names} <= set(table.kinds)
    assert table.often | table.sole <= set(table.kinds)


@pytest.mark.parametrize(
    ("text", "name", "date"),
    [
        ("Hartley Brewery was founded in 1998.", "foundation", "1998"),
        ("In 1998 Jane Roe founded the Leeds Art Society.", "foundation", "1998"),
        ("The Leeds Art Society, which Roe founded in 1998, still meets.", "foundation", "1998"),
        ("Little has changed since its foundation in 1998.", "foundation", "1998"),
        ("It has grown since 1998, when it was founded.", "foundation", "1998"),
        ("The club goes back to 1998.", "foundation", "1998"),
        ("Tuesday's approval surprised nobody.", "approval", "Tuesday"),
        ("She died in York, Pennsylvania, on 4 May 1950.", "death", "4 May 1950"),
        ("Jane Roe (born 1920) is a painter.", "birth", "1920"),
        ("Date of birth: 20.06.1968", "birth", "20.06.1968"),
        ("Roe has lived in Paris since 1960.", "moving", "1960"),
        ("The promotion to captain came in 1943.", "promotion", "1943"),
        ("Her novel Blue Harbour (1988) sold well.", "release", "1988"),
        ("1949: founded the Leeds Art Society", "foundation", "1949"),
    ],
)
def test_a_date_goes_to_its_event(text: str, name: str, date: str) -> None:
    sentence = read_text(text + "\n", "x.txt").sentences[0]
    rows = [row for row in rows_of(sentence) if name in row.names]
    assert rows
    assert sentence.text[rows[0].start : rows[0].end] == date


@pytest.mark.parametrize(
    "text",
    [
        "The brewery was not founded in 1998.",
        "It might have been founded in 1998.",
        "It was founded about 1998.",
        "According to its owner it was founded in 1998.",
        "The newly formed division fought in 1998.",
        "The tenth anniversary of its foundation was in 1998.",
        "He published a story about its foundation in 1998.",
    ],
)
def test_what_is_not_plain_yields_no_event(text: str) -> None:
    sentence = read_text(text + "\n", "x.txt").sentences[0]
    assert not [row for row in rows_of(sentence) if "foundation" in row.names]


@pytest.mark.parametrize(
    ("text", "most"), [("John Smith (born 1990) " * 2_000, 40), ("(1990 " * 6_000, 0)]
)
def test_a_long_list_of_births_is_read_to_its_first_forty(text: str, most: int) -> None:
    sentence = read_text(text, "x.txt").sentences[0]
    assert len(births_in(sentence)) <= most
