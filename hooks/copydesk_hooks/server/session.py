"""One client's session: its options, its open texts, and the checks of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.uris import to_fs_path

from copydesk.checker import Checked, Checker
from copydesk.config import Configs
from copydesk.errors import ConfigError
from copydesk.rules import RULES
from copydesk_hooks.server.buffers import Buffer, article
from copydesk_hooks.server.carrying import carry, move
from copydesk_hooks.server.options import Options, Run, read_options
from copydesk_hooks.server.rounds import Rounds
from copydesk_hooks.server.second_wave import SecondWave
from copydesk_hooks.walking import is_no_prose

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygls.lsp.server import LanguageServer

    from copydesk.document import Document
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
        self.rounds = Rounds(
            self._whole, self._part, self._done, self._failed, lambda: self.options.delay
        )
        self.second_wave = SecondWave(self._is_to_ask, self._ask, self.rounds.settle)
        self.publish = publish
        self._said: set[str] = set()

    # --- what the client sends ---

    def open(self, item: types.TextDocumentItem) -> Buffer:
        """A text was opened."""
        buffer = Buffer(item.uri, item.language_id, item.version, item.text, self.root)
        self.reload()
        self.buffers[item.uri] = buffer
        if not self.wants(buffer):
            self._done(buffer, None)
        elif self.rounds.is_brief(buffer):
            self.rounds.check(buffer)
        else:
            self.rounds.settle(buffer)
        return buffer

    def edit(self, buffer: Buffer, text: str, version: int) -> None:
        """A text was edited; it is looked at when its writer draws breath."""
        old = buffer.text
        self.second_wave.forget(buffer)
        buffer.edit(text, version)
        buffer.between = move(buffer.between, old, text)
        if not self.wants(buffer):
            self._done(buffer, None)
        elif self.options.run is Run.ON_SAVE:
            buffer.show(move(buffer.findings, old, text))
            self.publish(buffer)
        else:
            self.rounds.edited(buffer)

    def save(self, buffer: Buffer) -> None:
        """A text was saved: its configuration may have changed, and who waits for it wants it."""
        self.reload()
        if self.options.run is Run.ON_SAVE and self.wants(buffer) and not buffer.is_settled:
            self.rounds.settle(buffer)
        self.checker.retry()
        self.second_wave.again(buffer)

    def close(self, buffer: Buffer) -> None:
        """A text was closed: it is forgotten."""
        self.buffers.pop(buffer.uri, None)
        buffer.text = ""  # stops the check that may be at it
        self.rounds.close(buffer)
        self.second_wave.forget(buffer)
        if buffer.document is not None:
            buffer.document.release()

    def stop(self) -> None:
        """The client is going: give up whatever is still being checked."""
        for buffer in self.buffers.values():
            buffer.text = ""
        self.buffers.clear()
        self.rounds.shut_down()
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

        A wrong configuration is said, and the last right one stays.
        """
        configs = self._configs()
        if configs is not None:
            self._use(configs)

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
        return next((b for b in self.buffers.values() if b.path == path), None)

    def wants(self, buffer: Buffer) -> bool:
        """Whether a text is to be checked: not excluded, no list of packages, not a library."""
        if len(buffer.text) > LONGEST:
            self.say(
                f"{os.path.basename(buffer.path)} is too long to be checked while it is edited;"
                " use the command: copydesk check",
                types.MessageType.Info,
            )
            return False
        if is_no_prose(os.path.basename(buffer.path)):
            return False
        try:
            return not self.checker.configs.excludes(buffer.path)
        except ConfigError as error:
            self.say(str(error), types.MessageType.Error)
            return True

    def settled(self, buffer: Buffer) -> Checked | None:
        """A text's findings by all rules, at once if need be; None where it is not checked."""
        if not buffer.is_settled and self.wants(buffer):
            self.rounds.check(buffer)
        return buffer.checked if buffer.is_fresh else None

    def say(self, message: str, kind: types.MessageType = types.MessageType.Info) -> None:
        """Show the user a message, each only once."""
        if message not in self._said:
            self._said.add(message)
            self.client.window_show_message(types.ShowMessageParams(kind, message))

    # --- checks ---

    def _whole(self, buffer: Buffer, text: str) -> Checked:
        def is_stale() -> bool:
            return buffer.text is not text

        document = self.checker.read_text(article(text), buffer.path, buffer.markup)
        return self.checker.check(document, is_stale, ask=False)

    def _is_to_ask(self, document: Document) -> bool:
        return self.checker.is_to_ask(document)

    def _ask(self, buffer: Buffer, text: str) -> None:
        """Have LanguageTool asked about a text: the answers are remembered."""
        self.checker.ask(self.checker.read_text(article(text), buffer.path, buffer.markup))

    def _part(self, buffer: Buffer) -> None:
        old = buffer.checked
        if old is None:
            return
        try:
            document = self.checker.read_text(article(buffer.text), buffer.path, buffer.markup)
            carried = carry(buffer.findings, old.document, document)
            checked = self.checker.recheck(document, carried.changed, carried.findings)
        except Exception as error:  # noqa: BLE001 - whatever it is, the server lives on
            self._failed(buffer, error)
            return
        if buffer.take(checked, settled=False):
            self.publish(buffer)
        self._note_crashes()

    def _done(self, buffer: Buffer, checked: Checked | None) -> None:
        """Take the findings of a text as a whole; none where it is not to be checked."""
        if checked is None:
            buffer.is_settled = True
            differs = buffer.show([])
        else:
            differs = buffer.take(checked, settled=True)
            for notice in checked.document.notices:
                self.log(f"{buffer.path}: {notice}")
            if checked.suppressions is not None:
                for remark in checked.suppressions.notices:
                    self.log(f"{remark.path}:{remark.line}: {remark.message}")
            self.second_wave.settled(buffer)
        if differs:
            self.publish(buffer)
        self._note_crashes()

    def _failed(self, buffer: Buffer, error: Exception) -> None:
        """A text could not be checked: say so, once, and show what was known before."""
        if isinstance(error, ConfigError):
            self.say(str(error), types.MessageType.Error)
        else:
            self.say(
                f"{os.path.basename(buffer.path)} could not be checked:"
                f" {type(error).__name__}: {error}. This is a fault in copydesk; please report it",
                types.MessageType.Error,
            )
        buffer.is_settled = True

    def log(self, message: str) -> None:
        """Write a line into the client's log."""
        self.client.window_log_message(types.LogMessageParams(types.MessageType.Log, message))

    def _note_crashes(self) -> None:
        while self.checker.crashes:
            self.say(self.checker.crashes.pop().message, types.MessageType.Error)
        while self.checker.faults:
            self.say(self.checker.faults.pop()[1], types.MessageType.Warning)

    # --- configuration ---

    def _configs(self) -> Configs | None:
        """The configuration files, read when they are needed; None where the one named is wrong."""
        try:
            return Configs(RULES, file=self.options.configuration or None)
        except ConfigError as error:
            self.say(str(error), types.MessageType.Error)
            return None

    def _use(self, configs: Configs) -> None:
        """Check with these configurations from now on, unless one of them is wrong."""
        checker = self.checker.reconfigured(configs, self.options.layer)
        try:
            held = {uri: self._held(buffer, checker) for uri, buffer in self.buffers.items()}
        except ConfigError as error:
            self.say(str(error), types.MessageType.Error)
            return
        for uri, buffer in self.buffers.items():
            try:
                same = held[uri] == self._held(buffer, self.checker)
            except ConfigError:  # it was wrong, and is right now
                same = False
            buffer.is_fresh = buffer.is_settled = same and buffer.is_settled
        self.checker = checker
        for buffer in self.buffers.values():
            if buffer.is_settled:
                continue
            self._said.clear()
            if self.wants(buffer):
                self.rounds.settle(buffer)
            else:
                self._done(buffer, None)

    @staticmethod
    def _held(buffer: Buffer, checker: Checker) -> tuple[object, ...]:
        """All that holds for a text. Raises ConfigError."""
        configs = checker.configs
        return configs.settings_for(buffer.path), checker.layer, configs.excludes(buffer.path)


def finding_at(findings: list[Finding], start: int, end: int) -> list[Finding]:
    """The findings that touch [start, end), or hold the place where both are one."""
    return [f for f in findings if f.span.start <= end and start <= f.span.end]
