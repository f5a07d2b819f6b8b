"""Where somebody else speaks: pairs of marks, and the ways in which they fail to pair."""

from __future__ import annotations

import pytest

from copydesk.reading import read_text


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "so be it" and left.', ['"so be it"']),
        ("He said “so be it” and left.", ["“so be it”"]),
        ("She called it ‘the best of all’ and left.", ["‘the best of all’"]),
        ("The dogs' dinner and the cats' bed.", []),
        ('A 5" disk and a 3" disk.', []),
        # A speech that goes on opens each paragraph anew and closes only the last.
        ('"One thing. "Another thing. "A third." He left.', ['"One thing. "Another thing. "A third."']),
        # A mark that is never closed ends with its paragraph.
        ('He said "so be it.\n\nNobody "knows" why.', ['"so be it.', '"knows"']),
    ],
)  # fmt: skip
def test_quotations_are_found_with_their_marks(text: str, quoted: list[str]) -> None:
    document = read_text(text)
    assert [text[q.start : q.end] for q in document.quotations] == quoted
