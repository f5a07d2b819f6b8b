"""The window that a long line is shown through."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk_hooks.reporters.text import printable, window


@pytest.mark.parametrize(
    ("text", "start", "end", "shown"),
    [
        ("short line", 0, 5, ("short line", 0, 5)),
        ("", 0, 0, ("", 0, 0)),
        ("0123456789" * 4, 0, 2, ("012345678901234567…", 0, 2)),
        ("0123456789" * 4, 38, 40, ("…234567890123456789", 17, 2)),
        ("0123456789" * 4, 20, 22, ("…012345678901234567…", 11, 2)),
        ("0123456789" * 4, 5, 35, ("…567890123456789012…", 1, 18)),
        ("\ta", 1, 2, ("    a", 4, 1)),
        ("東京 is", 3, 5, ("東京 is", 5, 2)),
        ("e\u0301 is\x07", 3, 5, ("e\u0301 is\ufffd", 2, 2)),
        ("a 👨\u200d👩\u200d👧 is", 8, 10, ("a 👨\u200d👩\u200d👧 is", 5, 2)),
        ("e\u0301" * 30, 0, 2, ("e\u0301" * 18 + "…", 0, 1)),
    ],
)
def test_window(text: str, start: int, end: int, shown: tuple[str, int, int]) -> None:
    assert window(text, start, end, 20) == shown


@given(st.text(alphabet="ab 東\u0301\t\x00é", max_size=80), st.data())
def test_a_window_shows_the_marked_part(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown, before, marked = window(text, start, end, 40)
    assert shown.isprintable()
    assert before + marked <= 40
    if start < end and text[start:end].isascii() and text[start:end].isprintable():
        head = printable(text[start:end])[:marked]
        assert head in shown


def test_nothing_moves_the_cursor() -> None:
    assert printable("a\x1b[2Jb\u202ec") == "a\ufffd[2Jb\ufffdc"
