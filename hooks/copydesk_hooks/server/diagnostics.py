"""Findings as diagnostics: pushed to clients that listen, kept ready for those that ask."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

from copydesk.finding import Severity
from copydesk_hooks.rule_pages import rule_url
from copydesk_hooks.server.options import Run
from copydesk_hooks.server.positions import Positions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from copydesk.finding import Finding
    from copydesk_hooks.server.buffers import Buffer
    from copydesk_hooks.server.session import Session

SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.ADVICE: types.DiagnosticSeverity.Information,
}


def of_buffer(session: Session, buffer: Buffer) -> list[types.Diagnostic]:
    """The diagnostics of an open text, in order of place."""
    findings = sorted(
        (*buffer.findings, *buffer.between), key=lambda one: (one.span, one.rule.code)
    )
    positions = buffer.positions(session.encoding())
    places = {buffer.path: (buffer.uri, positions)}
    for finding in buffer.between:
        for related in finding.related:
            if related.path not in places:
                other = session.buffer_at(related.path)
                if other is not None:
                    places[related.path] = other.uri, other.positions(session.encoding())
                else:
                    places |= _on_disk(related.path, session)
    return [diagnostic(finding, positions, places) for finding in findings]


def _on_disk(path: str, session: Session) -> dict[str, tuple[str, Positions]]:
    """The lines of a file that is not open; nothing where it cannot be read any more."""
    from copydesk.errors import CopydeskError
    from copydesk.reading.decoding import decode

    try:
        with open(path, "rb") as file:
            text = decode(file.read(), path).text
    except (OSError, CopydeskError):
        return {}
    return {path: (uri_of(path), Positions(text, session.encoding()))}


def uri_of(path: str) -> str:
    """The address of a file, whatever bytes its name holds."""
    return Path(path).as_uri()


def diagnostic(
    finding: Finding, positions: Positions, places: Mapping[str, tuple[str, Positions]]
) -> types.Diagnostic:
    """A finding as a diagnostic; `places` are the address and lines of each related file."""
    return types.Diagnostic(
        range=positions.range(finding.span),
        message=finding.message,
        severity=SEVERITIES[finding.rule.severity],
        code=finding.rule.code,
        code_description=types.CodeDescription(href=finding.url or rule_url(finding.rule.name)),
        source="copydesk",
        related_information=list(_related(finding, places)) or None,
    )


def _related(
    finding: Finding, places: Mapping[str, tuple[str, Positions]]
) -> Iterator[types.DiagnosticRelatedInformation]:
    for related in finding.related:
        if related.path in places:
            uri, lines = places[related.path]
            location = types.Location(uri, lines.range(related.span))
            yield types.DiagnosticRelatedInformation(location, related.message)


def can_pull(session: Session) -> bool:
    """Whether the client asks for diagnostics: then none are pushed, or it would show them twice."""
    client = session.client.client_capabilities.text_document
    return client is not None and client.diagnostic is not None


def can_refresh(session: Session) -> bool:
    """Whether a client that asks can be told to ask again."""
    client = session.client.client_capabilities.workspace
    return bool(client and client.diagnostics and client.diagnostics.refresh_support)


def clear(session: Session, uri: str) -> None:
    """Take back the diagnostics that were pushed for a text."""
    session.client.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))


class Publisher:
    """Shows findings to the client: sends them, or answers it when it asks.

    A client that asks is told to ask again when there is something that it has not been told.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._told: dict[str, str] = {}
        self._untold: list[Buffer] = []

    def publish(self, buffer: Buffer) -> None:
        """Show an open text's diagnostics."""
        session = self._session
        if not can_pull(session):
            session.client.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(
                    buffer.uri, of_buffer(session, buffer), version=buffer.version
                )
            )
        elif can_refresh(session):
            if not self._untold:  # not yet: the client may be asking for them just now
                asyncio.get_running_loop().call_soon(self._refresh)
            self._untold.append(buffer)

    async def pull(
        self, params: types.DocumentDiagnosticParams
    ) -> types.RelatedFullDocumentDiagnosticReport | types.RelatedUnchangedDocumentDiagnosticReport:
        """Answer a client that asks for a text's diagnostics.

        A text that was never checked is waited for, and so is every one if the client cannot be
        told to ask again, or asks after saving; otherwise what is known by now is the answer.
        """
        session = self._session
        buffer = session.buffers.get(params.text_document.uri)
        if buffer is None:
            return types.RelatedFullDocumentDiagnosticReport(items=[])
        if session.wants(buffer):
            scheduler = session.scheduler
            if session.options.run is Run.ON_SAVE:
                is_awaited = scheduler.is_pending(buffer)
            else:
                is_awaited = not can_refresh(session)
            if buffer.checked is None or is_awaited:
                await scheduler.settled(buffer)
            else:
                scheduler.look(buffer)
        if session.buffers.get(buffer.uri) is not buffer:  # closed meanwhile
            return types.RelatedFullDocumentDiagnosticReport(items=[])
        name = self._told[buffer.uri] = _name(buffer)
        if params.previous_result_id == name:
            return types.RelatedUnchangedDocumentDiagnosticReport(result_id=name)
        return types.RelatedFullDocumentDiagnosticReport(
            items=of_buffer(session, buffer), result_id=name
        )

    def close(self, buffer: Buffer) -> None:
        """Take back what was shown of a text that was closed."""
        self._told.pop(buffer.uri, None)
        if not can_pull(self._session):
            clear(self._session, buffer.uri)

    def _refresh(self) -> None:
        untold = [buffer for buffer in self._untold if self._told.get(buffer.uri) != _name(buffer)]
        self._untold.clear()
        if untold:
            self._session.client.workspace_diagnostic_refresh(None)


def _name(buffer: Buffer) -> str:
    """A name for what is found in a text now; another one for any other findings or text."""
    return f"{buffer.version}.{buffer.round}"
