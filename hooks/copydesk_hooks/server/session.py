"""One client's session: its options, its open texts, and the checks of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.uris import to_fs_path

from copydesk.checker import Checker
from copydesk.config import Configs
from copydesk.errors import ConfigError
from copydesk.rules import RULES
from copydesk_hooks.server.buffers import Buffer
from copydesk_hooks.server.incremental import changed, kept
from copydesk_hooks.server.options import Options, Run, read_options
from copydesk_hooks.server.scheduler import Scheduler
from copydesk_hooks.server.second_wave import SecondWave
from copydesk_hooks.walking import is_no_prose

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygls.lsp.server import LanguageServer

    from copydesk.checker import Checked
    from copydesk.finding import Finding

LONGEST = 2_000_000
"""Characters of the longest text that is checked while it is edited: three hundred thousand words."""


class Session:
    """What is known of one client. `publish(buffer)` shows a buffer's findings to it."""

    def __init__(self, client: LanguageServer, publish: Callable[[Buffer], None]) -> None:
        self.client = client
        self.options = Options()
        self.checker = Checker(RULES, Configs(RULES))
        self.buffers: dict[str, Buffer] = {}
        self.scheduler = Scheduler(
            self._whole, self._part, self._done, self._failed, lambda: self.options.delay
        )
        self.second_wave = SecondWave(_is_to_ask, _ask, self.scheduler.settle, self._failed)
        self.publish = publish
        self._said: set[str] = set()
        self._wrong: set[str] = set()  # what was wrong with the configuration when last read
        self._stamps: dict[str, int] = {}

    # --- what the client sends ---

    def open(self, item: types.TextDocumentItem) -> Buffer:
        """A text was opened."""
        if item.uri in self.buffers:  # a client that forgot to close it
            self.close(self.buffers[item.uri])
        buffer = Buffer(item.uri, item.language_id, item.version, item.text, self.root)
        self.buffers[item.uri] = buffer
        if self._is_stale():
            self.reload()
        else:
            wrong = set(self._wrong)
            self._configure(buffer)
            self._tell_wrong(wrong)
        return buffer

    def edit(self, buffer: Buffer, text: str, version: int) -> None:
        """A text was edited; it is looked at when its writer pauses."""
        self.second_wave.forget(buffer)
        buffer.edit(text, version)
        if not self.wants(buffer):
            self._done(buffer, None)
        elif self.options.run is Run.ON_SAVE and buffer.checked is not None:
            buffer.show(buffer.findings)
            self.publish(buffer)
        else:
            self.scheduler.edited(buffer)

    def save(self, buffer: Buffer) -> None:
        """A text was saved: its configuration may have changed, and who waits for it wants it."""
        self.reload()
        if self.options.run is Run.ON_SAVE and self.wants(buffer) and not buffer.is_settled:
            self.scheduler.settle(buffer)
        self.checker.retry()
        self.second_wave.again(buffer)

    def close(self, buffer: Buffer) -> None:
        """A text was closed: it is forgotten."""
        self.buffers.pop(buffer.uri, None)
        buffer.outdate()  # gives up the check that may be at it
        self.scheduler.close(buffer)
        self.second_wave.close(buffer)
        buffer.release()

    def stop(self) -> None:
        """The client is going: give up whatever is still being checked."""
        for buffer in self.buffers.values():
            buffer.outdate()
        self.buffers.clear()
        self.scheduler.shut_down()
        self.second_wave.shut_down()
        self.checker.close()

    def configure(self, values: object) -> None:
        """Take the client's settings."""
        options, faults = read_options(values, RULES)
        for fault in faults:
            self.say(f"copydesk's settings: {fault}", types.MessageType.Warning)
        if options != self.options:
            self.options = options
            self.reload()

    def reload(self) -> None:
        """Read the configuration files anew, and check again the texts for which they changed.

        What is wrong is said when it becomes so; the texts that it is about keep the last
        configuration that was right for them.
        """
        wrong = self._wrong
        self._wrong = set()
        configs = self.checker.configs
        try:
            file = self.options.configuration
            path = os.path.join(self.root, os.path.expanduser(file)) if file else None
            configs = Configs(RULES, file=path, folder=self.root)
        except ConfigError as error:
            self._wrong.add(str(error))
        self.checker = self.checker.reconfigured(configs, self.options.layer)
        for buffer in self.buffers.values():
            self._configure(buffer)
        self._tell_wrong(wrong)
        self._stamps = {path: _stamp(path) for path in configs.files}

    # --- what is asked of it ---

    @property
    def folders(self) -> list[str]:
        """The workspace's folders that lie on this machine."""
        workspace = self.client.workspace
        uris = [folder.uri for folder in workspace.folders.values()]
        if not uris and workspace.root_uri:
            uris = [workspace.root_uri]
        return [path for uri in uris if (path := to_fs_path(uri)) is not None]

    @property
    def root(self) -> str:
        """Where a text without a file would lie."""
        return next(iter(self.folders), os.getcwd())

    def folder_of(self, path: str) -> str:
        """The workspace's folder that a file lies in; outside of all, its own folder."""
        above = [f for f in self.folders if path.startswith(f"{f.rstrip(os.sep)}{os.sep}")]
        return max(above, key=len, default=os.path.dirname(path))

    def encoding(self) -> str:
        """How the client counts columns."""
        encoding = self.client.workspace.position_encoding
        return str(getattr(encoding, "value", encoding) or "utf-16")

    def buffer_at(self, path: str) -> Buffer | None:
        """The open text of a file."""
        return next((b for b in list(self.buffers.values()) if b.path == path), None)

    def wants(self, buffer: Buffer) -> bool:
        """Whether a text is to be checked.

        Not if it is excluded, a list of packages rather than prose, longer than a book, or if its
        configuration has been wrong from the beginning.
        """
        if len(buffer.text) > LONGEST:
            self.say(
                f"{os.path.basename(buffer.path)} is too long to be checked while it is edited;"
                " use the command: copydesk check",
                types.MessageType.Info,
            )
            return False
        if buffer.checker is None or is_no_prose(os.path.basename(buffer.path)):
            return False
        return not buffer.checker.configs.excludes(buffer.path)

    def say(self, message: str, kind: types.MessageType = types.MessageType.Info) -> None:
        """Show the user a message, each only once."""
        if message not in self._said:
            self._said.add(message)
            self._show_message(message, kind)

    def log(self, message: str) -> None:
        """Write a line into the client's log."""
        self.client.window_log_message(types.LogMessageParams(types.MessageType.Log, message))

    def note_crashes(self) -> None:
        """Tell of rules that crashed, and of what LanguageTool could not do."""
        while self.checker.crashes:
            self.say(self.checker.crashes.pop().message, types.MessageType.Error)
        while self.checker.faults:
            self.say(self.checker.faults.pop()[1], types.MessageType.Warning)

    # --- checks ---

    def _whole(self, buffer: Buffer, stop: Callable[[], bool]) -> Checked:
        checker = buffer.checker or self.checker
        return checker.check(buffer.document(checker), stop, ask=False)

    def _part(self, buffer: Buffer) -> None:
        checker, before = buffer.checker, buffer.checked
        if checker is None or before is None:
            return
        try:
            document = buffer.document(checker)
            span = changed(before.document, document)
            checked = checker.recheck(document, span, kept(buffer.findings, document, span))
        except Exception as error:  # noqa: BLE001 - whatever it is, the server lives on
            self._failed(buffer, error)
            return
        if buffer.take(checked, settled=False):
            self.publish(buffer)
        self.note_crashes()

    def _done(self, buffer: Buffer, checked: Checked | None) -> None:
        """Take the findings of a text as a whole; none where it is not to be checked."""
        if checked is None:
            buffer.is_settled = True
            differs = buffer.show([])
        else:
            self._log_notices(buffer, checked)
            differs = buffer.take(checked, settled=True)
            self.second_wave.settled(buffer)
        if differs:
            self.publish(buffer)
        self.note_crashes()

    def _log_notices(self, buffer: Buffer, checked: Checked) -> None:
        """Log what there is to say of the reading, as far as it was not said of the last one."""
        before = _notices(buffer.path, buffer.checked) if buffer.checked is not None else []
        for notice in _notices(buffer.path, checked):
            if notice not in before:
                self.log(notice)

    def _failed(self, buffer: Buffer, error: Exception) -> None:
        """A text could not be checked: say so, once; what is known of it stays."""
        self.say(
            f"{os.path.basename(buffer.path)} could not be checked:"
            f" {type(error).__name__}: {error}. This is a fault in copydesk; please report it",
            types.MessageType.Error,
        )
        buffer.is_settled = True
        if buffer.show(buffer.findings):
            self.publish(buffer)

    def _show_message(self, message: str, kind: types.MessageType) -> None:
        self.client.window_show_message(types.ShowMessageParams(kind, message))

    # --- configuration ---

    def _configure(self, buffer: Buffer) -> None:
        """Let the present configuration hold for a text, and check it if that changes anything."""
        try:
            held = _held(buffer, self.checker)
        except ConfigError as error:
            self._wrong.add(str(error))
            same = buffer.checker is not None
        else:
            same = buffer.checker is not None and held == _held(buffer, buffer.checker)
            buffer.checker = self.checker
        if same:
            return
        buffer.outdate()
        if not self.wants(buffer):
            self._done(buffer, None)
        elif self.scheduler.is_brief(buffer):
            self.scheduler.check(buffer)
        else:
            self.scheduler.settle(buffer)

    def _tell_wrong(self, before: set[str]) -> None:
        """Say what is wrong with the configuration now and was not before."""
        for fault in sorted(self._wrong - before):
            self._show_message(fault, types.MessageType.Error)

    def _is_stale(self) -> bool:
        """Whether a configuration file changed, or went, since it was read."""
        now = {path: _stamp(path) for path in list(self.checker.configs.files)}
        return bool(self._wrong) or any(
            self._stamps.setdefault(path, stamp) != stamp for path, stamp in now.items()
        )


def _is_to_ask(buffer: Buffer) -> bool:
    """Whether there is anything left to ask LanguageTool about a text."""
    checked, checker = buffer.checked, buffer.checker
    return checked is not None and checker is not None and checker.is_to_ask(checked.document)


def _ask(buffer: Buffer) -> None:
    """Have LanguageTool asked about a text: the answers are remembered. Raises ConfigError."""
    if buffer.checker is not None:
        buffer.checker.ask(buffer.document(buffer.checker))


def _held(buffer: Buffer, checker: Checker) -> tuple[object, ...]:
    """All that holds for a text. Raises ConfigError."""
    configs = checker.configs
    return configs.settings_for(buffer.path), checker.layer, configs.excludes(buffer.path)


def _stamp(path: str) -> int:
    """When a file was written; -1 where it is gone."""
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return -1


def _notices(path: str, checked: Checked) -> list[str]:
    """What there is to say of how a text was read, and of its suppressions."""
    remarks = checked.suppressions.notices if checked.suppressions is not None else ()
    return [
        *(f"{path}: {notice}" for notice in checked.document.notices),
        *(f"{remark.path}:{remark.line}: {remark.message}" for remark in remarks),
    ]


def findings_at(findings: list[Finding], start: int, end: int) -> list[Finding]:
    """The findings that touch [start, end), or hold the place where both are one."""
    return [f for f in findings if f.span.start <= end and start <= f.span.end]
