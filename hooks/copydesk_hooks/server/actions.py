"""Code actions: mend a finding, mend all, silence it, accept its word, read up on its rule.

They are worked out in a thread, on a document read for them alone, and given only if the text is
still the same when they are ready: an edit in a wrong place would be worse than none.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from copydesk import fixing
from copydesk.document import DROP, JOIN
from copydesk.errors import CopydeskError
from copydesk.finding import Applicability, Edit, Span
from copydesk_hooks.server.diagnostics import diagnostic
from copydesk_hooks.server.ignoring import ignore_here, ignore_in_file
from copydesk_hooks.server.incremental import difference
from copydesk_hooks.server.session import findings_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copydesk.checker import Checker
    from copydesk.document import Document
    from copydesk.finding import Finding
    from copydesk_hooks.server.buffers import Buffer
    from copydesk_hooks.server.positions import Positions
    from copydesk_hooks.server.session import Session

FIX_ALL = "source.fixAll.copydesk"
KINDS = (types.CodeActionKind.QuickFix, FIX_ALL)
# The rules that `accept` silences.
_OF_WORDS = frozenset({"misspelling", "unknown-word", "confused-word", "mixed-spelling"})
# With more findings than this in a range somebody selects text, and asks for nothing but fixes.
_POINTED_AT = 5


async def code_actions(session: Session, params: types.CodeActionParams) -> list[types.CodeAction]:
    """What can be done about the findings in a range, and about all of them."""
    buffer = session.buffers.get(params.text_document.uri)
    if buffer is None or not session.wants(buffer) or buffer.checker is None:
        return []
    only = params.context.only
    if only and _asked(only, FIX_ALL):
        await session.scheduler.settled(buffer)
    else:
        session.scheduler.look(buffer)
    generation = buffer.generation
    positions = buffer.positions(session.encoding())
    place = Span(positions.offset(params.range.start), positions.offset(params.range.end))
    made: list[_Made] = []
    if _asked(only, types.CodeActionKind.QuickFix):
        made += await asyncio.to_thread(_quick_fixes, buffer, buffer.checker, place)
    if only and _asked(only, FIX_ALL):
        made += await asyncio.to_thread(_fix_all, buffer, buffer.checker)
    if buffer.generation != generation:
        return []
    return [_action(session, buffer, positions, one) for one in made]


class _Made(NamedTuple):
    """An action to be: edits of the text, or a command with its arguments."""

    title: str
    finding: Finding | None
    edits: tuple[Edit, ...] = ()
    command: tuple[str, ...] = ()
    kind: str = types.CodeActionKind.QuickFix
    is_preferred: bool = False


def _quick_fixes(buffer: Buffer, checker: Checker, place: Span) -> list[_Made]:
    found = findings_at([*buffer.findings, *buffer.between], *place)
    if not found:
        return []
    document = buffer.document(checker)
    made = [one for finding in found for one in _fixes(document, finding)]
    made += _all_fixes(document, buffer.findings, found)
    if len(found) <= _POINTED_AT:
        made += [one for finding in found for one in _others(buffer, document, finding)]
    document.release()
    return made


def _fixes(document: Document, finding: Finding) -> Iterator[_Made]:
    """Each way to mend a finding, the surest first."""
    sure = fixing.fix_to_write(finding)
    for fix in finding.fixes:
        edits = fixing.written(document, fix)
        if edits:
            is_safe = fix is sure and fix.applicability is Applicability.SAFE
            yield _Made(fix.title, finding, edits, is_preferred=is_safe)


def _all_fixes(
    document: Document, findings: list[Finding], pointed: list[Finding]
) -> Iterator[_Made]:
    """All safe fixes at once, where one of them was pointed at and there are more."""
    first = next((f for f in pointed if fixing.is_fixable(document, f)), None)
    if first is not None:
        edits, count = fixing.edits_for(document, findings)
        if count > 1:
            yield _Made(f"Make all {count} safe fixes in this text", first, tuple(edits))


def _others(buffer: Buffer, document: Document, finding: Finding) -> Iterator[_Made]:
    """Accept the word, silence the finding, read up on the rule."""
    name = finding.rule.name
    words = _plain(document.prose[finding.span.start : finding.span.end])
    if name in _OF_WORDS and words and " " not in words:
        accept = ("copydesk.acceptWord", buffer.uri, words)
        yield _Made(f"Accept the word '{words}'", finding, command=accept)
    for title, edit, text in (
        (f"Ignore {name} here", ignore_here(document, finding), words),
        (f"Ignore {name} in this file", ignore_in_file(document, finding), ""),
    ):
        if edit is not None:
            yield _Made(title, finding, (edit,))
        elif buffer.has_file:
            command = ("copydesk.suppress", buffer.uri, name, text)
            yield _Made(f"{title} (in the configuration)", finding, command=command)
    yield _Made(
        f"Open the documentation of {name}",
        finding,
        command=("copydesk.openRule", finding.rule.code),
    )


def _fix_all(buffer: Buffer, checker: Checker) -> list[_Made]:
    """All safe fixes of a text as one action; none where there is nothing to mend."""
    document = buffer.document(checker)
    findings = buffer.findings
    check = partial(_findings, checker)
    try:
        mended = fixing.mend(document, findings, check)
    except CopydeskError:
        return []
    if not mended.fixes:
        return []
    edits, count = fixing.edits_for(document, findings)
    if count != mended.fixes:  # some fixes made room for others
        edits = [difference(document.text, mended.document.text)]
    number = f"{mended.fixes} safe fix{'es' if mended.fixes > 1 else ''}"
    return [_Made(f"Make all safe fixes ({number})", None, tuple(edits), kind=FIX_ALL)]


def _findings(checker: Checker, document: Document) -> list[Finding]:
    return checker.check(document, ask=False).findings


def _plain(prose: str) -> str:
    """Words without the marks that stand for markup in them."""
    return " ".join(prose.replace(JOIN, "").replace(DROP, "").split())


def _asked(only: Iterable[str] | None, kind: str) -> bool:
    """Whether the client wants actions of this kind: "source" means all below it."""
    return only is None or any(not one or f"{kind}.".startswith(f"{one}.") for one in only)


def _action(
    session: Session, buffer: Buffer, positions: Positions, made: _Made
) -> types.CodeAction:
    about = {buffer.path: (buffer.uri, positions)}
    return types.CodeAction(
        title=made.title,
        kind=made.kind,
        diagnostics=[diagnostic(made.finding, positions, about)] if made.finding else None,
        is_preferred=made.is_preferred or None,
        edit=_workspace_edit(session, buffer, positions, made.edits) if made.edits else None,
        command=types.Command(
            title=made.title, command=made.command[0], arguments=list(made.command[1:])
        )
        if made.command
        else None,
    )


def _workspace_edit(
    session: Session, buffer: Buffer, positions: Positions, edits: Iterable[Edit]
) -> types.WorkspaceEdit:
    """Edits of one text; for its present version alone, if the client can tell versions apart."""
    made = [
        types.TextEdit(positions.range(Span(edit.start, edit.end)), edit.replacement)
        for edit in edits
    ]
    client = session.client.client_capabilities.workspace
    if client and client.workspace_edit and client.workspace_edit.document_changes:
        identifier = types.OptionalVersionedTextDocumentIdentifier(buffer.uri, buffer.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(identifier, made)])
    return types.WorkspaceEdit(changes={buffer.uri: made})
