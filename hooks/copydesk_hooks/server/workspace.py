"""All articles of the workspace at once: each by itself, and all of them against each other."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# (pygls leaves open what the futures of its progress hold)

from __future__ import annotations

import asyncio
import os
import uuid
from functools import partial
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.uris import from_fs_path

from copydesk.errors import ConfigError, NotTextError
from copydesk.reading import extensions
from copydesk_hooks.server.buffers import article
from copydesk_hooks.server.diagnostics import clear, diagnostic
from copydesk_hooks.server.positions import Positions
from copydesk_hooks.walking import Walker

if TYPE_CHECKING:
    from copydesk.checker import Checked
    from copydesk.finding import Finding
    from copydesk_hooks.server.session import Session


class WorkspaceCheck:
    """The check of a workspace that a client asks for; one at a time, and the last one's results.

    Files that are open count as they stand in the editor. What is found in them alone is shown
    as ever; what is found between files is kept with them until the next check of the workspace.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._pushed: set[str] = set()  # the files, not open, whose findings the client was sent
        self._lock = asyncio.Lock()

    def opened(self, uri: str) -> None:
        """A file was opened: its findings come from the session now."""
        if uri in self._pushed:
            self._pushed.discard(uri)
            clear(self._session, uri)

    async def run(self) -> dict[str, int] | None:
        """Check all articles; returns how many there were and how many findings they have.

        Checks that are asked for meanwhile wait for their turn. One that is cancelled ends with
        the article that it is at, shows nothing and returns None.
        """
        async with self._lock:
            return await self._run()

    async def _run(self) -> dict[str, int] | None:
        progress = await _Progress.begin(self._session)
        in_worker = self._session.rounds.in_worker
        checked: list[Checked] = []
        faults: list[str] = []
        try:
            paths = await in_worker(partial(self._paths, faults))
            for number, path in enumerate(paths):
                if progress.is_cancelled:
                    return None
                progress.report(path, number, len(paths))
                one = await in_worker(partial(self._check, path, faults))
                if one is not None:
                    checked.append(one)
            progress.report("between the articles", len(paths), len(paths))
            between = await in_worker(partial(self._session.checker.compare, checked))
            return {"files": len(checked), "findings": self._show(checked, between)}
        finally:
            progress.end()
            for fault in faults:
                self._session.log(fault)
            for one in checked:
                one.document.release()

    def _paths(self, faults: list[str]) -> list[str]:
        """The articles of all folders, each once."""
        walker = Walker(
            self._session.checker.configs,
            extensions(),
            lambda path, message: faults.append(f"{path}: {message}"),
        )
        found: dict[str, None] = {}
        try:
            for folder in self._session.folders:
                found |= dict.fromkeys(walker.walk(folder))
        except ConfigError as error:
            faults.append(str(error))
        return list(found)

    def _check(self, path: str, faults: list[str]) -> Checked | None:
        checker = self._session.checker
        buffer = self._session.buffer_at(path)
        try:
            if buffer is not None:
                return checker.check(checker.read_text(article(buffer.text), path, buffer.markup))
            with open(path, "rb") as file:
                data = file.read()
            return checker.check(checker.read(data, path))
        except (OSError, NotTextError, ConfigError) as error:
            faults.append(f"{path}: {error}")
            return None

    def _show(self, checked: list[Checked], between: dict[str, list[Finding]]) -> int:
        """Show what was found: pushed for files that are not open, else with their own."""
        session = self._session
        encoding = session.encoding()
        texts = {one.document.path: one.document.text for one in checked}
        places: dict[str, tuple[str, Positions]] = {}

        def place(path: str) -> None:
            uri = from_fs_path(path)
            if path not in places and uri is not None:
                places[path] = uri, Positions(texts[path], encoding)

        pushed: set[str] = set()
        count = 0
        for one in checked:
            path = one.document.path
            others = between.get(path, [])
            findings = sorted([*one.findings, *others], key=lambda f: (f.span, f.rule.code))
            count += len(findings)
            buffer = session.buffer_at(path)
            if buffer is not None:
                if article(buffer.text) == one.document.text and buffer.between != others:
                    buffer.between = others
                    buffer.round += 1
                    session.publish(buffer)
                continue
            for finding in findings:
                for shown in (path, *(related.path for related in finding.related)):
                    place(shown)
            uri = from_fs_path(path)
            if findings and uri is not None:
                diagnostics = [diagnostic(f, places[path][1], places) for f in findings]
                session.client.text_document_publish_diagnostics(
                    types.PublishDiagnosticsParams(uri, diagnostics)
                )
                pushed.add(uri)
        for uri in self._pushed - pushed:
            clear(session, uri)
        self._pushed = pushed
        return count


class _Progress:
    """The progress of a check, shown where the client can show it."""

    def __init__(self, session: Session, token: str) -> None:
        self._session = session
        self._token = token
        self._shown = -1

    @classmethod
    async def begin(cls, session: Session) -> _Progress:
        window = session.client.client_capabilities.window
        if not (window and window.work_done_progress):
            return cls(session, "")
        token = str(uuid.uuid4())
        progress = session.client.work_done_progress
        await progress.create_async(token)
        progress.begin(
            token,
            types.WorkDoneProgressBegin(
                title="copydesk: checking the workspace", percentage=0, cancellable=True
            ),
        )
        return cls(session, token)

    @property
    def is_cancelled(self) -> bool:
        if not self._token:
            return False
        return self._session.client.work_done_progress.tokens[self._token].cancelled()

    def report(self, what: str, done: int, of: int) -> None:
        percentage = 100 * done // max(of, 1)
        if self._token and percentage != self._shown:
            self._shown = percentage
            self._session.client.work_done_progress.report(
                self._token,
                types.WorkDoneProgressReport(message=os.path.basename(what), percentage=percentage),
            )

    def end(self) -> None:
        if self._token:
            progress = self._session.client.work_done_progress
            progress.end(self._token, types.WorkDoneProgressEnd())
            progress.tokens.pop(self._token, None)
