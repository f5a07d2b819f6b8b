"""Plain text: paragraphs parted by blank lines, or by every line end; headings, lists.

Books and mails are hard-wrapped, so that a line end inside a paragraph means a space; articles
saved from an editor have one paragraph a line. `_carries_on` tells the two apart line by line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import JOIN, Block, BlockKind, Link, Reading
from copydesk.patterns import compiled
from copydesk.reading.addresses import mask
from copydesk.reading.masking import solid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document

NAME = "plain"
EXTENSIONS = (".txt", ".text")

# Where text is wrapped by hand or by a mail program, its longest line has about this length.
_NARROWEST, _WIDEST = 50, 120

_GAP = r"\n[^\S\n]*\n\s*"
_BULLET = r"[^\S\n]*(?:[-*•‣◦·+–—]|\d{1,3}[.)]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\))[^\S\n]+(?=\S)"
# What a list mark or an underline begins with: where there is none, no line is looked at closely.
_MARKED = r"\n[^\S\n]*(?:[-*•‣◦·+–—=~(]|\w{1,4}[.)])"
_WIKI_HEADING = r"(={2,6})[^\S\n]*(\S.*?)[^\S\n]*(\1)"
_UNDERLINE = r"[^\S\n]*(?:={3,}|-{3,}|~{3,})[^\S\n]*"
_HYPHENATED = r"(?<=\w-)[^\S\n]*\n[^\S\n]*(?=[a-z])"


def read(text: str) -> Reading:
    """Find the paragraphs, headings and list items of a plain text."""
    prose = text
    if "\r" in prose:
        prose = prose.replace("\r\n", " \n").replace("\r", "\n")
    links: list[Link] = []
    prose = mask(prose, links)
    page = _Page(prose)
    done = 0
    for gap in compiled(_GAP).finditer(prose):
        page.paragraph(done, gap.start())
        done = gap.end()
    page.paragraph(done, len(prose))
    prose = page.finished()
    return Reading(prose, solid(prose, page.blocks), tuple(sorted(links)))


def escape(replacement: str, document: Document, offset: int) -> str:
    """Plain text needs no escapes."""
    del document, offset
    return replacement


def comment(text: str) -> str | None:
    """Plain text knows no comments."""
    del text
    return None


class _Page:
    """The blocks found so far, and the marks that have to be blanked."""

    __slots__ = ("blocks", "marks", "prose")

    def __init__(self, prose: str) -> None:
        self.prose = prose
        self.blocks: list[Block] = []
        self.marks: list[tuple[int, int, str]] = []

    def finished(self) -> str:
        """The prose without list marks, underlines and the breaks of hyphenated words."""
        pieces: list[str] = []
        done = 0
        for start, end, character in self.marks:
            pieces += [self.prose[done:start], character * (end - start)]
            done = end
        pieces.append(self.prose[done:])
        return "".join(pieces)

    def paragraph(self, start: int, end: int) -> None:
        """Find the blocks of [start, end), which has blank lines or file ends around it."""
        prose = self.prose
        while start < end and prose[start].isspace():
            start += 1
        while end > start and prose[end - 1].isspace():
            end -= 1
        if start == end:
            return
        if prose.find("\n", start, end) < 0:
            self._one(start, end, alone=True)
            return
        for first, last, bullet in self._units(start, end):
            if bullet > first:
                self.marks.append((first, bullet, " "))
                self._hyphens(bullet, last)
                self.blocks.append(Block(BlockKind.LIST_ITEM, bullet, last, 1))
            else:
                self._hyphens(first, last)
                self._one(first, last, alone=False)

    def _one(self, start: int, end: int, *, alone: bool) -> None:
        """A paragraph, heading or list item that stands by itself."""
        prose = self.prose
        kind, level = BlockKind.PARAGRAPH, 0
        if prose[start] == "=" and (match := compiled(_WIKI_HEADING).fullmatch(prose, start, end)):
            kind, level = BlockKind.HEADING, len(match[1])
            self.marks += [(start, match.start(2), " "), (match.end(2), end, " ")]
            start, end = match.span(2)
        elif match := compiled(_BULLET).match(prose, start, end):
            kind, level = BlockKind.LIST_ITEM, 1
            self.marks.append((start, match.end(), " "))
            start = match.end()
        elif alone and end < len(prose) and self._is_heading(prose[start:end]):
            kind, level = BlockKind.HEADING, 2 if self.blocks else 1
        self.blocks.append(Block(kind, start, end, level))

    def _is_heading(self, line: str) -> bool:
        """Whether a line with blank lines around it is short, and no sentence."""
        if len(line) > 100 or line[0].islower() or line.count(" ") > 14:
            return False
        last = line.rstrip("\"'”’)")[-1:]
        return last.isalnum() or (last in "?!" and not self.blocks)

    def _hyphens(self, start: int, end: int) -> None:
        """Put together words that were parted at a hyphen and a line's end."""
        prose = self.prose
        at = prose.find("-", start, end)
        if at >= 0 and prose.find("\n", at, end) >= 0:
            for match in compiled(_HYPHENATED).finditer(prose, at, end):
                self.marks.append((*match.span(), JOIN))

    def _units(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Part a paragraph into (start, end, end of its list mark)."""
        lines = self.prose[start:end].split("\n")
        longest = max(map(len, lines))
        marked = (
            compiled(_MARKED).search(self.prose, start, end) is not None
            or compiled(_BULLET).match(self.prose, start, end) is not None
        )
        first = bullet = at = start
        before = ""
        for line in lines:
            match = compiled(_BULLET).match(line) if marked else None
            if marked and before and not match and compiled(_UNDERLINE).fullmatch(line):
                level = 1 if "=" in line else 2
                self.blocks.append(Block(BlockKind.HEADING, first, at - 1, level))
                self.marks.append((at, at + len(line), " "))
                before = ""
            else:
                if before and (match or not _carries_on(before, line, longest, bullet > first)):
                    yield first, at - 1, bullet
                    before = ""
                if not before:
                    first = at
                    bullet = at + match.end() if match else at
                before = line
            at += len(line) + 1
        if before:
            yield first, end, bullet


def _carries_on(before: str, line: str, longest: int, listed: bool) -> bool:  # noqa: FBT001
    """Whether a line carries on the one before it."""
    words = line.split(None, 1)
    if words[0][0].islower() or (listed and line[0].isspace()):
        return True
    before = before.rstrip()
    if before[-1] in ",;-–—(":
        return True
    # Whoever wrapped the lines would have put the next word on the line before, had it fitted.
    return _NARROWEST <= longest <= _WIDEST and len(before) + 1 + len(words[0]) > longest
