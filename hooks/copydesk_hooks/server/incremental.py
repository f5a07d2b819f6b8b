"""Findings through an edit: which hold still, at new places, and what has to be looked at anew.

A keystroke changes one paragraph, and of a long one a few sentences. What the sentence rules
found elsewhere is kept, and they are asked again only about what changed. What a document rule
found is kept until the rules that read whole documents have had their turn, unless the edit
touches its very words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.finding import Edit, Span
from copydesk.rule import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.document import Block, Document
    from copydesk.finding import Finding, Fix, Related


def moved(findings: Iterable[Finding], old: str, new: str) -> list[Finding]:
    """The findings at their places in the next version of a text, less those it touches."""
    shift = _Shift.between(old, new)
    return [one for finding in findings if (one := shift.finding(finding)) is not None]


def kept(findings: Iterable[Finding], document: Document, changed: Span) -> list[Finding]:
    """Those of the findings (in the document's own offsets) that hold if `changed` is rechecked."""
    return [
        finding
        for finding in findings
        if not (finding.rule.kind is Kind.SENTENCE and _touches(finding.span, changed))
        and document.block_at(finding.span.start) is not None
    ]


def changed(old: Document, new: Document) -> Span:
    """Where the new document differs from the old one, in whole blocks, or sentences of one."""
    before, after = list(_contents(old)), list(_contents(new))
    most = min(len(before), len(after))
    first = 0
    while first < most and before[first] == after[first]:
        first += 1
    last = 0
    while last < most - first and before[-1 - last] == after[-1 - last]:
        last += 1
    if len(before) == len(after) == first + last + 1:
        return _sentences(old.blocks[first], new.blocks[first], old, new)
    start = new.blocks[first - 1].end if first else 0
    end = new.blocks[len(after) - last].start if last else len(new.text) + 1
    return Span(start, max(start, end))


def _contents(document: Document) -> Iterator[Sequence[object]]:
    text, prose = document.text, document.prose
    for kind, start, end, level, name in document.blocks:
        yield kind, level, name, prose[start:end], text[start:end]


def _sentences(before: Block, after: Block, old: Document, new: Document) -> Span:
    """The sentences of a block that differ, and their neighbours, which may lean on them."""
    one, other = old.text[before.start : before.end], new.text[after.start : after.end]
    shift = _Shift.between(one, other)
    start = after.start + shift.start
    end = after.start + shift.stop + shift.by
    first = new.sentence_at(max(start - 1, after.start))
    last = new.sentence_at(min(end, after.end - 1))
    if first is None or last is None:
        return Span(after.start, after.end)
    earlier, later = new.neighbour(first, -1), new.neighbour(last, 1)
    return Span(
        max(earlier.start, after.start) if earlier is not None else after.start,
        min(later.end, after.end) if later is not None else after.end,
    )


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
        after = self.span(span)
        if after is None:
            raise _Touched
        return after


class _Touched(Exception):  # noqa: N818 - nothing went wrong
    """An edit touched a place that belongs to a finding."""


def difference(old: str, new: str) -> Edit:
    """The one edit that makes a text of another."""
    start, stop, by = _Shift.between(old, new)
    return Edit(start, stop, new[start : stop + by])


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


def _touches(span: Span, other: Span) -> bool:
    return span.start < other.end and other.start < max(span.end, span.start + 1)
