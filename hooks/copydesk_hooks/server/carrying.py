"""Findings through an edit: which hold still, at new places, and what has to be looked at anew.

A keystroke changes one paragraph. What the sentence rules found in the other paragraphs is
carried along, and they are asked again only about those that changed. What a document rule found
is carried along until the rules that read whole documents have had their turn, unless the edit
touches its very words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.finding import Edit, Span
from copydesk.rule import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.document import Document
    from copydesk.finding import Finding, Fix, Related


class Carried(NamedTuple):
    """The stretch of the new text that has to be looked at, and the findings that hold."""

    changed: Span
    findings: list[Finding]


def carry(findings: Iterable[Finding], old: Document, new: Document) -> Carried:
    """Carry the findings of a document over to its next version."""
    before, after = _changed(old, new)
    shift = _Shift.between(old.text, new.text)
    held: list[Finding] = []
    for finding in findings:
        if finding.rule.kind is Kind.SENTENCE and _touches(finding.span, before):
            continue
        moved = shift.finding(finding)
        if moved is not None and new.block_at(moved.span.start) is not None:
            held.append(moved)
    return Carried(after, held)


def move(findings: Iterable[Finding], old: str, new: str) -> list[Finding]:
    """The findings at their places in the next version of a text, less those it touches."""
    shift = _Shift.between(old, new)
    return [moved for finding in findings if (moved := shift.finding(finding)) is not None]


class _Shift(NamedTuple):
    """One edit: what stood in [start, stop) is gone, and what followed moved by `by`."""

    start: int
    stop: int
    by: int

    @classmethod
    def between(cls, old: str, new: str) -> _Shift:
        start = _common(old, new, min(len(old), len(new)))
        rest = min(len(old), len(new)) - start
        end = _common(old, new, rest, backwards=True)
        return cls(start, len(old) - end, len(new) - len(old))

    def span(self, span: Span) -> Span | None:
        """Where a span went; None where the edit touched it, if only at its edge."""
        if span.end < self.start:
            return span
        if span.start > self.stop:
            return Span(span.start + self.by, span.end + self.by)
        return None

    def finding(self, finding: Finding) -> Finding | None:
        span = self.span(finding.span)
        if span is None:
            return None
        try:
            return finding._replace(
                span=span,
                fixes=tuple(self._fix(fix) for fix in finding.fixes),
                related=tuple(self._related(one, finding.path) for one in finding.related),
            )
        except _Touched:
            return None

    def _fix(self, fix: Fix) -> Fix:
        return fix._replace(edits=tuple(self._edit(edit) for edit in fix.edits))

    def _edit(self, edit: Edit) -> Edit:
        start, end = self._sure(Span(edit.start, edit.end))
        return Edit(start, end, edit.replacement)

    def _related(self, related: Related, path: str) -> Related:
        return related._replace(span=self._sure(related.span)) if related.path == path else related

    def _sure(self, span: Span) -> Span:
        moved = self.span(span)
        if moved is None:
            raise _Touched
        return moved


class _Touched(Exception):  # noqa: N818 - nothing went wrong
    """An edit touched a place that belongs to a finding."""


def _common(old: str, new: str, most: int, *, backwards: bool = False) -> int:
    """How many characters two texts share at their beginning, or at their end: at most `most`.

    By halving: comparing slices costs a hundredth of comparing characters one by one.
    """
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if backwards:
            same = (
                old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]
            )
        else:
            same = old[low:middle] == new[low:middle]
        if same:
            low = middle
        else:
            high = middle - 1
    return low


def _changed(old: Document, new: Document) -> tuple[Span, Span]:
    """Where the blocks that differ stand, in the old and in the new text."""
    before, after = list(_contents(old)), list(_contents(new))
    first = 0
    most = min(len(before), len(after))
    while first < most and before[first] == after[first]:
        first += 1
    last = 0
    while last < most - first and before[-1 - last] == after[-1 - last]:
        last += 1
    return _reach(old, first, last), _reach(new, first, last)


def _contents(document: Document) -> Iterator[Sequence[object]]:
    text, prose = document.text, document.prose
    for kind, start, end, level, name in document.blocks:
        yield kind, level, name, prose[start:end], text[start:end]


def _reach(document: Document, first: int, last: int) -> Span:
    """From the end of the block before the `first` to the start of the `last` ones that follow."""
    blocks = document.blocks
    start = blocks[first - 1].end if first else 0
    end = blocks[len(blocks) - last].start if last else len(document.text) + 1
    return Span(start, max(start, end))


def _touches(span: Span, other: Span) -> bool:
    return span.start < other.end and other.start < max(span.end, span.start + 1)
