"""Findings that are meant to stay: comments in the file, and `[[suppress]]` in the configuration.

A comment, in the comment syntax of its markup, reads `copydesk: VERB NAMES -- REASON`. The names
are codes, names or families of rules; without names it holds for every rule. The verbs:

- `ignore`: the comment's line; standing alone on its line, the block after it (paragraph,
  heading, list item, ...), or within a block the next line;
- `ignore-next-line`: the next line that is not blank;
- `ignore-paragraph`: the block the comment stands in, or else the one after it;
- `ignore-from-here` ... `end-ignore`: everything between, or to the end of the file;
- `ignore-file`: the whole file.

A finding is silenced where its own place (not a related one) touches what the comment covers.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import DROP, JOIN
from copydesk.finding import Span
from copydesk.nearest import did_you_mean
from copydesk.rule import Kind
from copydesk.selection import ALL, fault_in_name, matches

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from copydesk.config import Suppress
    from copydesk.document import Comment, Document
    from copydesk.finding import Finding
    from copydesk.rule import Rule

_DIRECTIVE = re.compile(r"copydesk\s*:\s*([\w-]*)\s*(.*)", re.DOTALL | re.IGNORECASE)
_REASON = re.compile(r"(?:^|\s)(?:--|—|–)(?:\s|$)")


class Remark(NamedTuple):
    """Something about a suppression, and the file and line (from 1) where it stands."""

    path: str
    line: int
    message: str


class _Silence(NamedTuple):
    """One name (empty: any rule) over some spans, and where the user wrote it."""

    name: str
    spans: tuple[Span, ...]
    what: str
    path: str
    line: int
    configured: bool = False


class Suppressions:
    """What a document's comments, and the configuration's entries for it, silence.

    `rules` are all rules there are; `notices` hold what is wrong with the comments.
    """

    def __init__(
        self, document: Document, rules: Sequence[Rule], configured: Iterable[Suppress] = ()
    ) -> None:
        self.notices: list[Remark] = []
        self._document = document
        self._silences: list[_Silence] = []
        self._used: set[int] = set()
        self._opened: list[tuple[str, Comment, int]] = []  # name, where, its line
        self._rules = rules
        for comment in document.comments:
            if match := _DIRECTIVE.match(comment.text):
                self._read(comment, match[1].lower(), match[2])
        for name, comment, line in self._opened:
            span = Span(comment.start, len(document.text) + 1)
            self._add(name, span, "ignore-from-here", line)
        for entry in configured:
            spans = _configured_spans(document, entry.text)
            self._silences += [
                _Silence(name, spans, "[[suppress]]", entry.source, entry.line, configured=True)
                for name in entry.rules or ("",)
            ]

    def keep(self, findings: list[Finding]) -> list[Finding]:
        """The findings (in order of place) that nothing silences."""
        if not self._silences:
            return findings
        # One walk along the file: `covering` holds what began before the finding and may reach it.
        spans = iter(
            sorted(
                (span, index)
                for index, silence in enumerate(self._silences)
                for span in silence.spans
            )
        )
        waiting = next(spans, None)
        covering: list[tuple[Span, int]] = []
        kept: list[Finding] = []
        for finding in findings:
            start, end = finding.span.start, max(finding.span.end, finding.span.start + 1)
            while waiting is not None and waiting[0].start < end:
                covering.append(waiting)
                waiting = next(spans, None)
            covering = [entry for entry in covering if entry[0].end > start]
            if not self._silenced(finding, end, covering):
                kept.append(finding)
        return kept

    def unused(self, active: Container[Rule]) -> list[Remark]:
        """The comments that silenced nothing.

        `active` are the rules that were asked; comments about others are left aside.
        """
        return [remark for remark, used in self._uses(active, configured=False) if not used]

    def entries(self, active: Container[Rule]) -> dict[Remark, bool]:
        """The configuration's entries, and whether each silenced something here.

        An entry may be for several files, so whether it is of use shows at the end of a run.
        """
        return dict(self._uses(active, configured=True))

    def _uses(self, active: Container[Rule], *, configured: bool) -> Iterator[tuple[Remark, bool]]:
        for index, silence in enumerate(self._silences):
            if silence.configured is configured and self._is_active(silence.name, active):
                name = f" of '{silence.name}'" if silence.name else ""
                message = f"'{silence.what}' silences nothing{name}"
                yield Remark(silence.path, silence.line, message), index in self._used

    def _is_active(self, name: str, active: Container[Rule]) -> bool:
        """Whether all that the name stands for was looked for.

        Rules between documents are left aside, unless named: most runs have one document.
        """
        return all(
            rule in active
            for rule in self._rules
            if (matches(name or ALL, rule) and rule.default and rule.kind is not Kind.COLLECTION)
            or name in (rule.code, rule.name)
        )

    def _silenced(self, finding: Finding, end: int, covering: list[tuple[Span, int]]) -> bool:
        """Whether any of `covering` silences the finding; all that do count as used."""
        silenced = False
        for span, index in covering:
            name = self._silences[index].name
            if span.start < end and (not name or matches(name, finding.rule)):
                self._used.add(index)
                silenced = True
        return silenced

    def _add(self, name: str, span: Span | None, verb: str, line: int) -> None:
        spans = (span,) if span else ()
        self._silences.append(_Silence(name, spans, verb, self._document.path, line))

    def _notice(self, line: int, message: str) -> None:
        self.notices.append(Remark(self._document.path, line, message))

    def _read(self, comment: Comment, verb: str, rest: str) -> None:
        line = self._document.line_and_column(comment.start)[0]
        if verb not in VERBS:
            advice = did_you_mean(verb, VERBS) or f" (there are {', '.join(VERBS)})"
            self._notice(line, f"'copydesk: {verb}' means nothing{advice}")
            return
        words = _REASON.split(rest, maxsplit=1)[0].replace(",", " ").split()
        names = [name for name in words if self._is_valid(name, line)]
        if words and not names:
            return
        if verb == "end-ignore":
            self._close(comment, names, line)
        elif verb == "ignore-from-here":
            self._opened += [(name, comment, line) for name in names or [""]]
        else:
            span = _COVERS[verb](self._document, comment)
            for name in names or [""]:
                self._add(name, span, verb, line)

    def _is_valid(self, name: str, line: int) -> bool:
        fault = fault_in_name(name, self._rules)
        if fault:
            self._notice(line, fault)
        return not fault

    def _close(self, comment: Comment, names: list[str], line: int) -> None:
        closed = [opened for opened in self._opened if not names or opened[0] in names]
        if not closed:
            self._notice(line, "'end-ignore' ends nothing")
        for name, opening, opened_line in closed:
            span = Span(opening.start, comment.end)
            self._add(name, span, "ignore-from-here", opened_line)
        self._opened = [opened for opened in self._opened if opened not in closed]


def _line(document: Document, comment: Comment) -> Span | None:
    """The lines of the comment; where nothing else is on them, what comes next."""
    first = document.line_and_column(comment.start)[0]
    last = document.line_and_column(max(comment.start, comment.end - 1))[0]
    span = Span(document.line_span(first).start, document.line_span(last).end)
    if not _is_blank(document.prose[span.start : span.end]):
        return span
    if document.block_at(comment.start) is not None:
        return _next_line(document, comment)
    return _paragraph(document, comment)


def _next_line(document: Document, comment: Comment) -> Span | None:
    number = document.line_and_column(max(comment.start, comment.end - 1))[0]
    end = document.line_span(number).end
    while end < len(document.text):
        number += 1
        start, end = document.line_span(number)
        if not _is_blank(document.text[start:end]):
            return Span(start, end)
        if end + 2 >= len(document.text) and not document.text[end:].strip():
            break
    return None


def _paragraph(document: Document, comment: Comment) -> Span | None:
    block = document.block_at(comment.start)
    if block is None:
        at = bisect_left(document.blocks, comment.end, key=lambda block: block.start)
        if at == len(document.blocks):
            return None
        block = document.blocks[at]
    return Span(block.start, block.end)


def _file(document: Document, _: Comment) -> Span:
    return Span(0, len(document.text) + 1)


_COVERS: dict[str, Callable[[Document, Comment], Span | None]] = {
    "ignore": _line,
    "ignore-next-line": _next_line,
    "ignore-paragraph": _paragraph,
    "ignore-file": _file,
}
VERBS = (*_COVERS, "ignore-from-here", "end-ignore")


def _is_blank(prose: str) -> bool:
    return not prose.strip(f"{DROP}{JOIN} \t\r\n\f\v")


_MARKS = {"'": "['’‘ʼ]", '"': '["“”„]'}


def _configured_spans(document: Document, text: str) -> tuple[Span, ...]:
    """Where the words stand: any white space or markup between them, any form of quotes."""
    if not text.strip():
        return (Span(0, len(document.text) + 1),)
    words = text.translate(str.maketrans("’‘ʼ“”„", "'''\"\"\"")).split()
    coded = (
        "".join(_MARKS.get(character, re.escape(character)) for character in word) for word in words
    )
    pattern = re.compile(rf"[\s{DROP}{JOIN}]+".join(coded))
    return tuple(Span(*match.span()) for match in pattern.finditer(document.prose))
