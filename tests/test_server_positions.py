"""Offsets and positions of the protocol: any text, every encoding, lines as the protocol has them."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from lsprotocol.types import Position

from copydesk.finding import Span
from copydesk_hooks.server.positions import Positions

ENCODINGS = ("utf-8", "utf-16", "utf-32")
TEXTS = st.text(st.sampled_from("ab é€😀\n\r\u2028\u0085\x0c\ud800"), max_size=40)


def units(text: str, encoding: str) -> int:
    """How many columns a text fills, by Python's own codecs."""
    if encoding == "utf-32":
        return len(text)
    width = {"utf-8": 1, "utf-16": 2}[encoding]
    name = {"utf-8": "utf-8", "utf-16": "utf-16-le"}[encoding]
    return len(text.encode(name, "surrogatepass")) // width


@given(TEXTS, st.sampled_from(ENCODINGS), st.data())
def test_a_position_leads_back_to_its_offset(text: str, encoding: str, data: st.DataObject) -> None:
    positions = Positions(text, encoding)
    offset = data.draw(st.integers(0, len(text)))
    position = positions.position(offset)
    assume(text[offset - 1 : offset + 1] != "\r\n")  # there is no place between the two
    assert positions.offset(position) == offset
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    assert position.line == before.count("\n")
    assert position.character == units(before.rpartition("\n")[2], encoding)


@given(TEXTS, st.sampled_from(ENCODINGS), st.integers(0, 9), st.integers(0, 60))
def test_any_position_is_somewhere_in_the_text(
    text: str, encoding: str, line: int, character: int
) -> None:
    offset = Positions(text, encoding).offset(Position(line, character))
    assert 0 <= offset <= len(text)


@pytest.mark.parametrize(
    ("encoding", "character"), [("utf-8", 5), ("utf-16", 3), ("utf-32", 2)], ids=ENCODINGS
)
def test_columns_are_counted_as_the_client_asked(encoding: str, character: int) -> None:
    positions = Positions("one\n😀 two", encoding)
    assert positions.range(Span(6, 9)).start == Position(1, character)
    assert positions.offset(Position(1, character)) == 6


def test_a_column_within_a_character_is_its_start() -> None:
    assert Positions("😀x", "utf-16").offset(Position(0, 1)) == 0
    assert Positions("éx", "utf-8").offset(Position(0, 1)) == 0


def test_a_column_behind_the_end_of_its_line_is_that_end() -> None:
    positions = Positions("one\r\ntwo", "utf-16")
    assert positions.offset(Position(0, 99)) == 3
    assert positions.offset(Position(9, 0)) == 8


def test_a_byte_order_mark_counts_in_the_editor_only() -> None:
    positions = Positions("\ufeffone", "utf-16", shift=1)
    assert positions.position(0) == Position(0, 1)
    assert positions.offset(Position(0, 1)) == 0
    assert positions.offset(Position(0, 0)) == 0
