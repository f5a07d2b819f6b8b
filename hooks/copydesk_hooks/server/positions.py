"""Offsets of a text to positions of the protocol, and back.

A position is a line and a column, both from 0; the client says whether columns count bytes of
UTF-8, units of UTF-16 or characters. Lines end with CR LF, LF or CR and nothing else, as the
protocol has it: `str.splitlines` would also part them at form feeds and U+2028.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lsprotocol.types import Position, PositionEncodingKind, Range

from copydesk.patterns import compiled

if TYPE_CHECKING:
    from copydesk.finding import Span

_LINE_END = r"\r\n|\r|\n"


class Positions:
    """The lines of a buffer's text. `shift` is how far the document's text begins behind it."""

    def __init__(self, text: str, encoding: PositionEncodingKind | str, shift: int = 0) -> None:
        self._text = text
        self._encoding = PositionEncodingKind(encoding)
        self._shift = shift
        self._starts = [0, *(match.end() for match in compiled(_LINE_END).finditer(text))]
        self._plain = text.isascii() or self._encoding is PositionEncodingKind.Utf32

    def position(self, offset: int) -> Position:
        """Where a document's offset stands."""
        offset = min(max(offset + self._shift, 0), len(self._text))
        line = bisect_right(self._starts, offset) - 1
        start = self._starts[line]
        column = offset - start if self._plain else self._width(self._text[start:offset])
        return Position(line, column)

    def range(self, span: Span) -> Range:
        """Where a span of the document stands."""
        return Range(self.position(span.start), self.position(span.end))

    def offset(self, position: Position) -> int:
        """The document's offset of a position; one behind the end of its line means the end."""
        if position.line >= len(self._starts):
            return len(self._text) - self._shift
        line = max(position.line, 0)
        start, end = self._starts[line], self._end(line)
        column = max(position.character, 0)
        if not self._plain:
            column = self._characters(self._text[start:end], column)
        return max(min(start + column, end) - self._shift, 0)

    def _end(self, line: int) -> int:
        """Where a line ends, its line end left out."""
        if line + 1 == len(self._starts):
            return len(self._text)
        end = self._starts[line + 1]
        return end - (2 if self._text.endswith("\r\n", 0, end) else 1)

    def _width(self, text: str) -> int:
        if text.isascii():
            return len(text)
        if self._encoding is PositionEncodingKind.Utf8:
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text.encode("utf-16-le", "surrogatepass")) // 2

    def _characters(self, text: str, width: int) -> int:
        """How many characters fill a width; a position within a character means its start."""
        for index, character in enumerate(text):
            width -= self._width(character)
            if width < 0:
                return index
        return len(text)
