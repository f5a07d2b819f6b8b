"""Which capitals are names, and which names say who somebody is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import copydesk
from copydesk.document import Block, BlockKind, Document, Reading, Sentence
from copydesk.language.names import is_name, is_people, is_place, names_anybody, names_house

PEOPLES = Path(copydesk.__file__).parent / "language" / "peoples.txt"


def sentence(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Sentence:
    reading = Reading(text, (Block(kind, 0, len(text)),))
    return Document("case.txt", text, reading).sentences[0]


def named(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    """The tokens that are names."""
    found = sentence(text, kind)
    return [token.text for index, token in enumerate(found.tokens) if is_name(found, index)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # The start of a sentence, of a quotation, of a bracket, of a list.
        ("Media analysts agree.", []),
        ("Guardian readers agree.", []),
        ("Council leaders agree.", []),
        ("Leading experts agree.", []),
        ("Leading British experts agree.", ["British"]),
        ('He said: "Analysts agree."', []),
        ('He said, "Analysts agree."', []),
        ("He left. (Many agree.)", []),
        ("- Many agree.", []),
        ("Gartner analysts agree.", ["Gartner"]),
        ("McDonald agrees.", ["McDonald"]),
        ("Apple rose. It was a day when Apple sold well.", ["Apple"]),
        # Months, weekdays, feasts, directions.
        ("He left on Monday, in May, at Christmas, and went North.", []),
        ("Last May it fell.", []),
        ("Later Mrs May agreed.", ["Mrs", "May"]),
        ("Theresa May agreed.", ["Theresa", "May"]),
        # Abbreviations of names and of common nouns.
        ("Then the CEO bought a TV, and the GDP fell.", []),
        ("Then the BBC, the IMF and the WHO agreed.", ["BBC", "IMF", "WHO"]),
        ("It grows in IT.", []),
        # Houses, universities, banks.
        ("She reads the Guardian.", ["Guardian"]),
        ('The "Guardian" agrees.', ["Guardian"]),
        ("University of Leeds staff agree.", ["University", "Leeds"]),
        ("Harvard University staff agree.", ["Harvard", "University"]),
        ("Bank of England staff agree.", ["Bank", "England"]),
        ("Later eBay agreed.", ["eBay"]),
        # Particles, hyphens, initials.
        ("Later de Gaulle and van Gogh agreed.", ["Gaulle", "Gogh"]),
        ("O'Neill and Smith-Jones agreed.", ["O'Neill", "Smith-Jones"]),
        ("Later J. K. Rowling and Mr. Brown agreed.", ["J", "K", "Rowling", "Mr", "Brown"]),
        # All capitals, no capitals.
        ("EXPERTS SAY PRICES WILL RISE", []),
        ("GARTNER SAYS PRICES WILL RISE", ["GARTNER"]),
        ("experts agree with joanna and microsoft.", ["joanna", "microsoft"]),
        ("experts agree. But Jane Smith stays.", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert named(text)[-len(names) or 99 :] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Analysts Say Prices Will Rise", []),
        ("Analysts at Gartner Say Prices Will Rise", ["Gartner"]),
        ("Microsoft says prices will rise", ["Microsoft"]),
        ("Prices rise at Gartner", ["Gartner"]),
    ],
)
def test_names_in_headings(text: str, names: list[str]) -> None:
    assert named(text, BlockKind.HEADING) == names


def test_a_people_names_nobody() -> None:
    words = (
        "British American US U.S. EU Chinese Iraqi Asian Welsh Flemish Dutch Kenyan Texan Taiwanese "
        "Turks Americans Londoners Franco-German London-based pro-Russian non-British "
        "African-American Catholics Muslims Jewish Republicans London Whitehall British's"
    )
    assert [word for word in words.split() if not is_people(word)] == []


def test_a_house_a_man_or_a_country_is_no_people() -> None:
    words = (
        "Guardian Gartner Leeds Reuters Vatican Barbican Julian Brian Sean Dean Jean Sebastian Trish "
        "McLean Titian Smith-Jones BBC Taiwan China England"
    )
    assert [word for word in words.split() if is_people(word)] == []


def test_a_country_and_a_town_are_places() -> None:
    assert all(is_place(word) for word in ("China", "Britain's", "Paris", "British"))
    assert not any(is_place(word) for word in ("Gartner", "Guardian"))


@pytest.mark.parametrize(
    ("words", "anybody", "house"),
    [
        ("British experts", False, False),
        ("South African experts", False, False),
        ("New Zealanders", False, False),
        ("Roman Catholic critics", False, False),
        ("Wall Street analysts", False, False),
        ("China analysts", True, False),
        ("New York critics", True, False),
        ("Silicon Valley insiders", True, False),
        ("Hong Kong traders", True, False),
        ("UBS analysts", True, True),
        ("Harvard University researchers", True, True),
    ],
)
def test_who_is_named(words: str, anybody: bool, house: bool) -> None:  # noqa: FBT001
    found = sentence(f"Many {words} agree.")
    last = len(found.tokens) - 1
    assert names_anybody(found, 1, last) is anybody
    assert names_house(found, 1, last) is house


def test_the_peoples_are_sorted_and_each_has_a_kind() -> None:
    lines = PEOPLES.read_text(encoding="ascii").splitlines()
    assert lines == sorted(set(lines))
    assert {line.split(" ")[1] for line in lines} == {"creed", "people", "place", "town"}
    assert len({line.split(" ")[0] for line in lines}) == len(lines)


@settings(max_examples=200)
@given(st.text(max_size=60))
def test_any_text_can_be_asked(text: str) -> None:
    if text:
        reading = Reading(text, (Block(BlockKind.HEADING, 0, len(text)),))
        for found in Document("case.txt", text, reading).sentences:
            for index, token in enumerate(found.tokens):
                is_name(found, index)
                is_people(token.text)
            names_house(found, -3, 99)
