"""Findings for people: the place, the message, the line itself with the fault marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from copydesk.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copydesk.document import Document
    from copydesk.finding import Finding, Fix, Span

_COLOURS = {
    "path": "1",
    "gutter": "34",
    "fix": "32",
    "notice": "36",
    Severity.ERROR.value: "1;31",
    Severity.WARNING.value: "1;33",
    Severity.ADVICE.value: "1;36",
}
_TAB = "    "
_ELLIPSIS = "…"
_JOINER = "\u200d"


class TextReporter:
    """Writes findings to `out`, notices and errors to `err`.

    `width` is the number of columns an excerpt may take; longer lines are cut around the fault.
    """

    def __init__(self, out: TextIO, err: TextIO, *, colour: bool = False, width: int = 100) -> None:
        self._out = out
        self._err = err
        self._colour = colour
        self._width = max(width, 40)

    def file(
        self, document: Document, findings: Sequence[Finding], others: Mapping[str, Document]
    ) -> None:
        """Write the findings of one file at once."""
        if findings:
            self._out.write("".join(self._finding(document, f, others) for f in findings))

    def notice(self, path: str, message: str, line: int = 0) -> None:
        """Write a notice."""
        self._say(self._paint("notice", "notice"), path, message, line)

    def error(self, path: str, message: str, line: int = 0) -> None:
        """Write an error."""
        self._say(self._paint("error", "error"), path, message, line)

    def finish(self) -> None:
        """Nothing is held back."""

    def _say(self, kind: str, path: str, message: str, line: int) -> None:
        self._out.flush()
        place = f"{printable(path)}:{line}" if line else printable(path)
        self._err.write(f"{kind}: {place}: {message}\n")

    def _paint(self, what: str, text: str) -> str:
        return f"\x1b[{_COLOURS[what]}m{text}\x1b[0m" if self._colour else text

    def _finding(self, document: Document, finding: Finding, others: Mapping[str, Document]) -> str:
        line, column = document.line_and_column(finding.span.start)
        rule = finding.rule
        severity = rule.severity.value
        second = [
            (others.get(related.path, document), related)
            for related in finding.related
            if related.path == document.path or related.path in others
        ]
        numbers = [line, *(d.line_and_column(r.span.start)[0] for d, r in second)]
        gutter = len(str(max(numbers)))
        parts = [
            self._paint("path", f"{printable(document.path)}:{line}:{column}"),
            f" {self._paint(severity, f'{rule.code} {rule.name}')} {finding.message}\n",
            self._excerpt(document, finding.span, gutter, severity),
        ]
        for other, related in second:
            place = ""
            if other.path != document.path:
                place = "{}:{}:{} ".format(
                    printable(other.path), *other.line_and_column(related.span.start)
                )
            head = self._paint("gutter", f" {' ' * gutter} = ")
            parts.append(f"{head}{place}{related.message}\n")
            parts.append(self._excerpt(other, related.span, gutter, "gutter"))
        if finding.fixes:
            head = self._paint("gutter", f" {' ' * gutter} = ")
            parts.append(f"{head}{self._paint('fix', 'fix:')} {fix_titles(finding.fixes)}\n")
        return "".join(parts)

    def _excerpt(self, document: Document, span: Span, gutter: int, colour: str) -> str:
        number = document.line_and_column(span.start)[0]
        line = document.line_span(number)
        width = self._width - gutter - 5
        # No more of the line than can be shown: a paragraph may be one line of 100 KB.
        first = max(line.start, span.start - width - 1)
        text = document.text[first : min(line.end, span.start + 2 * width)]
        start = span.start - first
        end = min(span.end - first, len(text))
        shown, before, marked = window(text, start, max(start, end), width)
        marks = "^" * max(marked, 1) + (f" {_ELLIPSIS}" if span.end > line.end else "")
        bar = self._paint("gutter", " | ")
        return (
            f" {self._paint('gutter', str(number).rjust(gutter))}{bar}{shown}\n"
            f" {' ' * gutter}{bar}{' ' * before}{self._paint(colour, marks)}\n"
        )


def fix_titles(fixes: Sequence[Fix]) -> str:
    """The first three fixes' titles, and how many more there are."""
    titles = " / ".join(printable(fix.title) for fix in fixes[:3])
    more = len(fixes) - 3
    return titles + (f" / {more} more" if more > 0 else "")


def window(text: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """Cut a line to `width` columns around [start, end).

    Returns what to show, the columns before the marked part, and the columns of that part.
    Tabs become four columns, control characters one; wide characters count two.
    """
    if text.isascii() and text.isprintable() and len(text) <= width:
        return text, start, end - start
    characters, start, end = _characters(text, start, end)
    cells = [_cell(character) for character in characters]
    widths = [_columns(cell) for cell in cells]
    if sum(widths) <= width:
        return "".join(cells), sum(widths[:start]), sum(widths[start:end])
    marked = sum(widths[start:end])
    while marked > width - 2 and end > start:  # a fault wider than the window
        end -= 1
        marked -= widths[end]
    room = width - 2 - marked  # two columns are for the ellipses
    low, lead = _reach(widths[:start][::-1], room * 2 // 3)
    high, tail = _reach(widths[end:], room - lead)
    low, lead = _reach(widths[:start][::-1], room - tail)  # what the right side has left over
    head = _ELLIPSIS if low < start else ""
    foot = _ELLIPSIS if end + high < len(cells) else ""
    shown = "".join(cells[start - low : end + high])
    return f"{head}{shown}{foot}", len(head) + lead, marked


def _characters(text: str, start: int, end: int) -> tuple[Sequence[str], int, int]:
    """What a reader takes for one character each, and [start, end) counted in those.

    A letter with its combining marks is one, and so is a family of emoji (Unicode Standard Annex
    29, which `regex` knows). Few lines hold either, so `regex` is seldom imported.
    """
    import unicodedata

    if not any(c == _JOINER or unicodedata.category(c) in ("Mn", "Me") for c in text):
        return text, start, end
    import regex

    at, first, last = 0, 0, 0
    clusters: list[str] = regex.findall(r"\X", text)
    for number, cluster in enumerate(clusters):
        if at <= start:
            first = number
        if at < end:
            last = number + 1
        at += len(cluster)
    return clusters, first, max(first, last)


def _reach(widths: Sequence[int], room: int) -> tuple[int, int]:
    """How many cells fit into the room, and how many columns they take."""
    taken = 0
    for count, width in enumerate(widths):
        if taken + width > room:
            return count, taken
        taken += width
    return len(widths), taken


def printable(text: str) -> str:
    """Text without characters that could move the cursor or turn the writing direction."""
    if text.isprintable():
        return text
    return "".join(_cell(character) for character in text)


def _cell(character: str) -> str:
    if character.isprintable():
        return character
    if len(character) > 1:
        return " " if character.isspace() else character
    if character == "\t":
        return _TAB
    return " " if character.isspace() else "\ufffd"


def _columns(cell: str) -> int:
    if cell.isascii():
        return len(cell)
    import unicodedata

    if len(cell) > 1:
        return max(_columns(character) for character in cell)
    if unicodedata.east_asian_width(cell) in "WF":
        return 2
    return 0 if unicodedata.category(cell) in ("Mn", "Me", "Cf") else 1
