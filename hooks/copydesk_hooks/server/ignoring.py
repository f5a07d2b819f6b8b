"""The comment that silences a finding, and a place where it may stand.

Where a comment is harmless hangs on the markup around it: at the end of a line of prose it is,
inside a tag, a table's row or a front matter it is not. So places are tried: the text with the
comment is read again, and the place is taken if nothing but the comment came in and the finding
is gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Edit
from copydesk.reading import front_matter, markup_named, reread
from copydesk.rules import RULES
from copydesk.suppression import Suppressions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding


def ignore_here(document: Document, finding: Finding) -> Edit | None:
    """The edit that silences a finding's rule where it stands; None where no comment may."""
    return _comment(document, finding, "ignore", _places_here(document, finding))


def ignore_in_file(document: Document, finding: Finding) -> Edit | None:
    """The edit that silences a finding's rule in the whole file; None where no comment may."""
    return _comment(document, finding, "ignore-file", _places_in_file(document))


def _comment(
    document: Document, finding: Finding, verb: str, places: Iterator[tuple[int, str, str]]
) -> Edit | None:
    comment = markup_named(document.markup).comment(f"copydesk: {verb} {finding.rule.name}")
    if comment is None:
        return None
    for at, before, after in places:
        edit = Edit(at, at, f"{before}{comment}{after}")
        if _holds(document, finding, edit):
            return edit
    return None


def _places_here(document: Document, finding: Finding) -> Iterator[tuple[int, str, str]]:
    """Offset, and what goes before and after: at the end of the line, in its block, or above."""
    line = document.line_and_column(finding.span.start)[0]
    start, end = document.line_span(line)
    # Two blanks or a backslash at the end of a line mean a line break, and have to stay there.
    content = document.text[start:end].rstrip().removesuffix("\\").rstrip()
    yield start + len(content), " ", ""
    block = document.block_at(finding.span.start)
    if block is not None:
        yield block.end, " ", ""
        first = document.line_span(document.line_and_column(block.start)[0])
        text = document.text[first.start : first.end]
        indent = text[: len(text) - len(text.lstrip())]
        yield first.start, indent, _line_end(document)
        yield first.start, indent, 2 * _line_end(document)


def _places_in_file(document: Document) -> Iterator[tuple[int, str, str]]:
    """Offset, and what goes before and after: at the top below any front matter, or at the end."""
    new_line = _line_end(document)
    head = front_matter.end(document.text)
    if document.markup != "html":  # before a doctype, a comment is legal but bad manners
        yield head, 2 * new_line if head else "", "" if head else 2 * new_line
    yield len(document.text), "" if document.text.endswith(("\n", "\r")) else new_line, new_line


def _line_end(document: Document) -> str:
    return "\r\n" if "\r\n" in document.text else "\n"


def _holds(document: Document, finding: Finding, edit: Edit) -> bool:
    """Whether the edit brings in nothing but a comment, and the comment silences the finding."""
    at, new = edit.start, edit.replacement
    text = document.text
    edited = reread(document, f"{text[:at]}{new}{text[at:]}")
    after = at + len(new)
    if edited.prose[:at] != document.prose[:at] or edited.prose[after:] != document.prose[at:]:
        return False
    if [block.kind for block in edited.blocks] != [block.kind for block in document.blocks]:
        return False
    shift = len(new) if finding.span.start >= at else 0
    span = finding.span._replace(start=finding.span.start + shift, end=finding.span.end + shift)
    return not Suppressions(edited, RULES).keep([finding._replace(span=span)])
