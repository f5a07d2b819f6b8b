"""Code actions: mend a finding, mend all, silence it, accept its word, read up on its rule."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from lsprotocol import types

from copydesk import fixing
from copydesk.errors import CopydeskError
from copydesk.finding import Applicability, Edit, Span
from copydesk_hooks.server.diagnostics import diagnostic
from copydesk_hooks.server.ignoring import ignore_here, ignore_in_file
from copydesk_hooks.server.session import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding
    from copydesk_hooks.server.buffers import Buffer
    from copydesk_hooks.server.positions import Positions
    from copydesk_hooks.server.session import Session

FIX_ALL = "source.fixAll.copydesk"
KINDS = (types.CodeActionKind.QuickFix, FIX_ALL)
# The rules that `accept` silences.
_OF_WORDS = frozenset({"misspelling", "unknown-word", "confused-word", "mixed-spelling"})


def code_actions(session: Session, params: types.CodeActionParams) -> list[types.CodeAction]:
    """What can be done about the findings in a range, and about all of them."""
    buffer = session.buffers.get(params.text_document.uri)
    if buffer is None or not session.wants(buffer):
        return []
    session.rounds.look(buffer)
    actions: list[types.CodeAction] = []
    if _asked(params.context.only, types.CodeActionKind.QuickFix) and buffer.checked is not None:
        positions = buffer.positions(session.encoding())
        start, end = positions.offset(params.range.start), positions.offset(params.range.end)
        found = finding_at([*buffer.findings, *buffer.between], start, end)
        offered = _Offered(session, buffer, buffer.checked.document, positions)
        for finding in found:
            actions += offered.fixes(finding)
        actions += offered.all_fixes(found)
        for finding in found:
            actions += offered.others(finding)
    if params.context.only and _asked(params.context.only, FIX_ALL):
        actions += fix_all(session, buffer)
    return actions


def fix_all(session: Session, buffer: Buffer) -> list[types.CodeAction]:
    """All safe fixes of a text as one action; none where there is nothing to mend."""
    checked = session.settled(buffer)
    if checked is None:
        return []
    try:
        mended = fixing.mend(
            checked.document, checked.findings, lambda one: session.checker.check(one).findings
        )
    except CopydeskError:
        return []
    if not mended.fixes:
        return []
    new = mended.document.text
    edits = list(_differences(checked.document.text, new))
    count = f"{mended.fixes} safe fix{'es' if mended.fixes > 1 else ''}"
    return [
        types.CodeAction(
            title=f"Make all safe fixes ({count})",
            kind=FIX_ALL,
            edit=_workspace_edit(session, buffer, edits),
        )
    ]


def _asked(only: Iterable[str] | None, kind: str) -> bool:
    """Whether the client wants actions of this kind: "source.fixAll" means all below it."""
    return only is None or any(kind == one or kind.startswith(f"{one}.") for one in only)


class _Offered:
    """The actions about findings of one text."""

    def __init__(
        self, session: Session, buffer: Buffer, document: Document, positions: Positions
    ) -> None:
        self._session = session
        self._buffer = buffer
        self._document = document
        self._positions = positions

    def fixes(self, finding: Finding) -> Iterator[types.CodeAction]:
        """Each way to mend a finding, the surest first."""
        sure = fixing.fix_to_write(finding)
        for fix in finding.fixes:
            edits = fixing.written(self._document, fix)
            if edits:
                yield self._action(
                    finding,
                    fix.title,
                    edits=edits,
                    preferred=fix is sure and fix.applicability is Applicability.SAFE,
                )

    def all_fixes(self, found: Iterable[Finding]) -> Iterator[types.CodeAction]:
        """All safe fixes at once, where one of them was pointed at and there are more."""
        mendable = [f for f in self._buffer.findings if fixing.is_fixable(self._document, f)]
        pointed = next((f for f in found if f in mendable), None)
        if pointed is not None and len(mendable) > 1:
            text, count = fixing.apply(self._document, mendable)
            yield self._action(
                pointed,
                f"Make all {count} safe fixes in this text",
                edits=_differences(self._document.text, text),
            )

    def others(self, finding: Finding) -> Iterator[types.CodeAction]:
        """Accept the word, silence the finding, read up on the rule."""
        name, uri = finding.rule.name, self._buffer.uri
        word = self._document.text[finding.span.start : finding.span.end]
        if name in _OF_WORDS and word and not any(c.isspace() for c in word):
            yield self._action(
                finding, f"Accept the word '{word}'", command=("copydesk.acceptWord", uri, word)
            )
        here = ignore_here(self._document, finding)
        title = f"Ignore {name} here"
        if here is not None:
            yield self._action(finding, title, edits=[here])
        else:
            words = " ".join(self._document.prose[finding.span.start : finding.span.end].split())
            command = ("copydesk.suppress", uri, name, words)
            yield self._action(finding, f"{title} (in the configuration)", command=command)
        whole = ignore_in_file(self._document, finding)
        title = f"Ignore {name} in this file"
        if whole is not None:
            yield self._action(finding, title, edits=[whole])
        else:
            command = ("copydesk.suppress", uri, name, "")
            yield self._action(finding, f"{title} (in the configuration)", command=command)
        yield self._action(
            finding,
            f"Open the documentation of {name}",
            command=("copydesk.openRule", finding.rule.code),
        )

    def _action(
        self,
        finding: Finding,
        title: str,
        *,
        edits: Iterable[Edit] = (),
        command: tuple[str, ...] = (),
        preferred: bool = False,
    ) -> types.CodeAction:
        made = list(edits)
        return types.CodeAction(
            title=title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[
                diagnostic(
                    finding,
                    self._positions,
                    {self._buffer.path: (self._buffer.uri, self._positions)},
                )
            ],
            is_preferred=preferred or None,
            edit=_workspace_edit(self._session, self._buffer, made) if made else None,
            command=_command(title, *command) if command else None,
        )


def _command(title: str, name: str, *arguments: str) -> types.Command:
    return types.Command(title=title, command=name, arguments=list(arguments))


def _workspace_edit(session: Session, buffer: Buffer, edits: Iterable[Edit]) -> types.WorkspaceEdit:
    """Edits of one text; for its present version alone, if the client can tell versions apart."""
    positions = buffer.positions(session.encoding())
    made = [
        types.TextEdit(positions.range(Span(edit.start, edit.end)), edit.replacement)
        for edit in edits
    ]
    client = session.client.client_capabilities.workspace
    if client and client.workspace_edit and client.workspace_edit.document_changes:
        identifier = types.OptionalVersionedTextDocumentIdentifier(buffer.uri, buffer.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(identifier, made)])
    return types.WorkspaceEdit(changes={buffer.uri: made})


def _differences(old: str, new: str) -> Iterator[Edit]:
    """Small edits that make one text of the other: line by line, then within the lines."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    offsets = [0]
    for line in before:
        offsets.append(offsets[-1] + len(line))
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        gone, come = "".join(before[a:b]), "".join(after[c:d])
        start = next((i for i, (x, y) in enumerate(zip(gone, come, strict=False)) if x != y), None)
        if start is None:
            start = min(len(gone), len(come))
        most = min(len(gone), len(come)) - start
        end = 0
        while end < most and gone[-1 - end] == come[-1 - end]:
            end += 1
        yield Edit(offsets[a] + start, offsets[a] + len(gone) - end, come[start : len(come) - end])
