"""All articles of the workspace at once: each by itself, and all of them against each other."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
# (pygls leaves open what the futures of its progress hold)

from __future__ import annotations

import asyncio
import os
import uuid
from functools import partial
from typing import TYPE_CHECKING

from lsprotocol import types

from copydesk.errors import ConfigError
from copydesk.linter import Stopped
from copydesk.reading import extensions
from copydesk_hooks.server.diagnostics import clear, diagnostic, uri_of
from copydesk_hooks.server.positions import Positions
from copydesk_hooks.server.session import LONGEST
from copydesk_hooks.walking import Walker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from copydesk.checker import Checked
    from copydesk.finding import Finding
    from copydesk_hooks.server.buffers import Buffer
    from copydesk_hooks.server.session import Session

_ANSWER = 5  # seconds that a client may take to say that it can show progress


class WorkspaceCheck:
    """The check of a workspace that a client asks for; one at a time, and the last one's results.

    Files that are open count as they stand in the editor. What is found in them alone is shown
    as ever; what is found between files is kept with them until the next check of the workspace.
    What is found in other files is shown until they, or the configuration, change.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._sent: dict[str, str] = {}  # files, not open, whose findings the client has: address
        self._lock = asyncio.Lock()
        self._is_stopped = False

    def outdate(self, paths: Iterable[str] | None = None) -> None:
        """These files changed, went or were opened (without `paths`: all may have)."""
        for path in list(self._sent) if paths is None else paths:
            uri = self._sent.pop(path, None)
            if uri is not None:
                clear(self._session, uri)

    def stop(self) -> None:
        """The client is going: give up a check that runs."""
        self._is_stopped = True

    async def run(self) -> dict[str, int] | None:
        """Check all articles; returns how many there were and how many findings they have.

        Checks that are asked for meanwhile wait for their turn. One that is cancelled is given
        up, shows nothing and returns None.
        """
        async with self._lock:
            progress = await _Progress.begin(self._session)
            checked: list[Checked] = []
            faults: list[str] = []
            try:
                return await self._run(progress, checked, faults)
            except Stopped:
                return None
            finally:
                progress.end()
                for fault in faults:
                    self._session.log(fault)
                for one in checked:
                    one.document.release()
                self._session.note_crashes()

    async def _run(
        self, progress: _Progress, checked: list[Checked], faults: list[str]
    ) -> dict[str, int]:
        session = self._session
        in_worker = session.scheduler.in_worker
        is_given_up = False

        def stop() -> bool:
            return is_given_up or self._is_stopped or progress.is_cancelled

        try:
            paths = await in_worker(partial(self._paths, faults))
            open_texts = {buffer.path: buffer for buffer in session.buffers.values()}
            for number, path in enumerate(paths):
                if stop():
                    raise Stopped
                progress.report(path, number, len(paths))
                work = partial(self._check, path, open_texts.get(path), faults, stop)
                one = await in_worker(work)
                if one is not None:
                    checked.append(one)
            progress.report("between the articles", len(paths), len(paths))
            between = await in_worker(partial(session.checker.compare, checked))
        except asyncio.CancelledError:
            is_given_up = True
            raise
        if stop():
            raise Stopped
        return {"files": len(checked), "findings": self._show(checked, between)}

    def _paths(self, faults: list[str]) -> list[str]:
        """The articles of all folders, each once."""
        walker = Walker(
            self._session.checker.configs,
            extensions(),
            lambda path, message: faults.append(f"{path}: {message}"),
        )
        found: dict[str, None] = {}
        for folder in self._session.folders:
            try:
                found |= dict.fromkeys(walker.walk(folder))
            except ConfigError as error:
                faults.append(str(error))
        return list(found)

    def _check(
        self, path: str, buffer: Buffer | None, faults: list[str], stop: Callable[[], bool]
    ) -> Checked | None:
        checker = self._session.checker
        try:
            if buffer is not None:
                return checker.check(buffer.document(checker), stop, ask=False)
            if os.path.getsize(path) > LONGEST:
                faults.append(f"{path}: too long for the editor; use the command: copydesk check")
                return None
            with open(path, "rb") as file:
                data = file.read()
            return checker.check(checker.read(data, path), stop, ask=False)
        except Stopped:
            raise
        except Exception as error:  # noqa: BLE001 - one article must not end the check of all
            faults.append(f"{path}: {error}")
            return None

    def _show(self, checked: list[Checked], between: dict[str, list[Finding]]) -> int:
        """Show what was found: sent for files that are not open, else kept with their own."""
        session = self._session
        encoding = session.encoding()
        texts = {one.document.path: one.document.text for one in checked}
        places: dict[str, tuple[str, Positions]] = {}
        sent: dict[str, str] = {}
        count = 0
        for one in checked:
            path = one.document.path
            others = between.get(path, [])
            findings = sorted([*one.findings, *others], key=lambda f: (f.span, f.rule.code))
            count += len(findings)
            buffer = session.buffer_at(path)
            if buffer is not None:
                if buffer.article == one.document.text and buffer.between != others:
                    buffer.between = others
                    buffer.round += 1
                    session.publish(buffer)
                continue
            if not findings:
                continue
            for shown in {path, *(place.path for f in findings for place in f.related)}:
                places.setdefault(shown, (uri_of(shown), Positions(texts[shown], encoding)))
            uri, positions = places[path]
            diagnostics = [diagnostic(finding, positions, places) for finding in findings]
            session.client.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(uri, diagnostics)
            )
            sent[path] = uri
        self.outdate(self._sent.keys() - sent.keys())
        self._sent = sent
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
        try:
            await asyncio.wait_for(progress.create_async(token), _ANSWER)
        except Exception:  # noqa: BLE001 - a client that says no, or nothing, sees no progress
            return cls(session, "")
        progress.begin(
            token,
            types.WorkDoneProgressBegin(
                title="copydesk: checking the workspace", percentage=0, cancellable=True
            ),
        )
        return cls(session, token)

    @property
    def is_cancelled(self) -> bool:
        token = self._session.client.work_done_progress.tokens.get(self._token)
        return token is not None and token.cancelled()

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
