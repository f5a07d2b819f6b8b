"""What the server can do, and which function answers which message."""

# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
# (pygls leaves open what its keyword arguments, and a client's own objects, hold)

from __future__ import annotations

import inspect
import io
import logging
import os
import sys
import uuid
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method
from pygls.uris import to_fs_path

from copydesk import __version__
from copydesk.config import OWN_NAME, SHARED_NAME
from copydesk.reading import extensions
from copydesk_hooks.server import actions, commands, diagnostics, hover
from copydesk_hooks.server.options import are_ours
from copydesk_hooks.server.positions import Positions
from copydesk_hooks.server.session import Session
from copydesk_hooks.server.workspace import WorkspaceCheck

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from copydesk_hooks.server.buffers import Buffer


_NAMES = (OWN_NAME, SHARED_NAME)
_CONFIGURATIONS = tuple(f"**/{name}" for name in _NAMES)
_ARTICLES = tuple(f"**/*{ending}" for ending in sorted(extensions()))
_log = logging.getLogger(__name__)


class _Protocol(LanguageServerProtocol):
    """pygls' protocol, with two answers of our own, and without what it never lets go of."""

    def _execute_handler(self, msg_id: int | str, *args: Any, **kwargs: Any) -> None:
        """Forget a message once it is dealt with: pygls 2.1 keeps a future of each notification."""
        super()._execute_handler(msg_id, *args, **kwargs)
        future = self._request_futures.get(msg_id)
        if future is not None:
            future.add_done_callback(lambda _: self._request_futures.pop(msg_id, None))

    @lsp_method(types.INITIALIZE)
    def lsp_initialize(
        self, params: types.InitializeParams
    ) -> Generator[Any, Any, types.InitializeResult]:
        """Take the encoding that the options name for the only one that the client knows.

        ALE takes every column for bytes of UTF-8, and its options are all that it can send:
        `{"positionEncoding": "utf-8"}`.
        """
        options = params.initialization_options
        wanted = options.get("positionEncoding") if isinstance(options, dict) else None
        if wanted in {encoding.value for encoding in types.PositionEncodingKind}:
            general = params.capabilities.general or types.GeneralClientCapabilities()
            general.position_encodings = [types.PositionEncodingKind(wanted)]
            params.capabilities.general = general
        return (yield from super().lsp_initialize(params))

    @lsp_method(types.WORKSPACE_EXECUTE_COMMAND)
    async def lsp_workspace__execute_command(  # type: ignore[override]  # pygls takes both kinds
        self, params: types.ExecuteCommandParams
    ) -> object:
        """Run a command in the request's own task, so that cancelling the one ends the other."""
        command = self.fm.commands.get(params.command)
        if command is None:
            raise JsonRpcInvalidParams(f"there is no command '{params.command}'")
        answer = command(*(params.arguments or ()))
        return await answer if inspect.isawaitable(answer) else answer


class Server(LanguageServer):
    """pygls' server, with a session and quiet about what a client does wrong."""

    def __init__(self) -> None:
        super().__init__(
            "copydesk",
            __version__,
            text_document_sync_kind=types.TextDocumentSyncKind.Full,
            protocol_cls=_Protocol,
        )
        self.session = Session(self, self._publish)
        self.publisher = diagnostics.Publisher(self.session)
        self.workspace_check = WorkspaceCheck(self.session)
        self.watched: set[str] = set()
        _register(self)

    def _publish(self, buffer: Buffer) -> None:
        self.publisher.publish(buffer)

    def report_server_error(self, error: Exception, source: object) -> None:
        """Write what went wrong into the log: it is nothing that a writer could mend."""
        data = getattr(error, "data", None)
        trace = data.get("traceback", ()) if isinstance(data, dict) else ()
        _log.warning("%s: %s\n%s", getattr(source, "__name__", source), error, "".join(trace))


def _register(server: Server) -> None:
    session = server.session

    def on(method: str, answer: Callable[..., Any], options: object = None) -> None:
        server.feature(method, options)(answer)

    on(types.INITIALIZE, partial(_initialize, server))
    on(types.INITIALIZED, partial(_initialized, server))
    on(types.SHUTDOWN, partial(_shutdown, server))
    on(types.TEXT_DOCUMENT_DID_OPEN, partial(_open, server))
    on(types.TEXT_DOCUMENT_DID_CHANGE, partial(_change, session))
    on(types.TEXT_DOCUMENT_DID_SAVE, partial(_save, server))
    on(types.TEXT_DOCUMENT_DID_CLOSE, partial(_close, server))
    on(types.WORKSPACE_DID_CHANGE_CONFIGURATION, partial(_configuration_changed, server))
    on(types.WORKSPACE_DID_CHANGE_WATCHED_FILES, partial(_files_changed, server))
    on(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS, partial(_reload, server))
    on(types.TEXT_DOCUMENT_HOVER, partial(hover.hover, session))
    on(
        types.TEXT_DOCUMENT_CODE_ACTION,
        partial(actions.code_actions, session),
        types.CodeActionOptions(code_action_kinds=list(actions.KINDS)),
    )
    on("copydesk/rule", partial(commands.explain_rule, session))
    on("copydesk/rules", partial(commands.list_rules, session))

    async def check_workspace(ls: Server, *_: object) -> dict[str, int] | None:
        return await ls.workspace_check.run()

    server.command("copydesk.checkWorkspace")(check_workspace)
    for name, command, count in (
        ("copydesk.acceptWord", commands.accept_word, 2),
        ("copydesk.suppress", commands.suppress, 3),
        ("copydesk.openRule", commands.open_rule, 1),
    ):
        server.command(name)(_command(command, count))


def _command(command: Callable[..., str], count: int) -> Callable[..., str]:
    """A command that takes this many strings."""

    def run(ls: Server, *arguments: object) -> str:  # pygls looks for this name
        if len(arguments) != count or not all(isinstance(one, str) for one in arguments):
            raise JsonRpcInvalidParams(f"takes {count} strings, not {arguments}")
        return command(ls.session, *arguments)

    return run


def _initialize(server: Server, params: types.InitializeParams) -> None:
    """Offer diagnostics on request only to clients that ask for them."""
    if diagnostics.can_pull(server.session):
        server.feature(
            types.TEXT_DOCUMENT_DIAGNOSTIC,
            types.DiagnosticOptions(
                identifier="copydesk", inter_file_dependencies=False, workspace_diagnostics=False
            ),
        )(partial(diagnostics.Publisher.pull, server.publisher))
    if are_ours(params.initialization_options):
        server.session.configure(params.initialization_options)


async def _initialized(server: Server, params: types.InitializedParams) -> None:
    """Ask for the settings, and to hear of their changes and of those of configuration files."""
    del params
    client = server.client_capabilities.workspace
    settings = client.did_change_configuration if client else None
    if settings and settings.dynamic_registration:
        _register_with_client(
            server,
            types.WORKSPACE_DID_CHANGE_CONFIGURATION,
            types.DidChangeConfigurationRegistrationOptions(section="copydesk"),
        )
    _watch(server, (*_CONFIGURATIONS, *_ARTICLES))
    await _ask_for_settings(server)


def _watch(server: Server, patterns: Iterable[str | types.RelativePattern]) -> None:
    """Ask to hear of changes of these files, as far as that was not asked before."""
    client = server.client_capabilities.workspace
    files = client.did_change_watched_files if client else None
    new = [pattern for pattern in patterns if str(pattern) not in server.watched]
    if new and files and files.dynamic_registration:
        server.watched.update(map(str, new))
        _register_with_client(
            server,
            types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
            types.DidChangeWatchedFilesRegistrationOptions(
                [types.FileSystemWatcher(pattern) for pattern in new]
            ),
        )


def _watch_what_was_read(server: Server) -> None:
    """Hear of changes of word lists and of configurations that are extended, too."""
    client = server.client_capabilities.workspace
    files = client.did_change_watched_files if client else None
    patterns: list[str | types.RelativePattern] = []
    for path in sorted(server.session.checker.configs.files):
        folder, name = os.path.split(path)
        if name in _NAMES:
            continue
        literal = "".join(f"[{c}]" if c in "[]{}*?" else c for c in name)
        if files and files.relative_pattern_support:  # the only way to look outside the workspace
            patterns.append(types.RelativePattern(diagnostics.uri_of(folder), literal))
        else:
            patterns.append(os.path.join(folder, literal))
    _watch(server, patterns)


def _register_with_client(server: Server, method: str, options: object) -> None:
    registration = types.Registration(f"copydesk-{uuid.uuid4()}", method, options)
    server.client_register_capability(types.RegistrationParams([registration]))


async def _ask_for_settings(server: Server) -> bool:
    """Take the client's settings from itself; whether it can be asked."""
    client = server.client_capabilities.workspace
    if not (client and client.configuration):
        return False
    items = [types.ConfigurationItem(section="copydesk")]
    try:
        answer = await server.workspace_configuration_async(types.ConfigurationParams(items))
    except Exception as error:  # noqa: BLE001 - a client may answer with any error
        _log.warning("the client keeps its settings to itself: %s", error)
        return True
    if answer and are_ours(answer[0]):
        server.session.configure(answer[0])
        _watch_what_was_read(server)
    return True


async def _configuration_changed(
    server: Server, params: types.DidChangeConfigurationParams
) -> None:
    if await _ask_for_settings(server):
        return
    settings = params.settings
    ours = settings.get("copydesk") if isinstance(settings, dict) else None
    if are_ours(ours):
        server.session.configure(ours)
        _watch_what_was_read(server)


def _shutdown(server: Server, params: object) -> None:
    del params
    server.workspace_check.stop()
    server.session.stop()


def _open(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    buffer = server.session.open(params.text_document)
    server.workspace_check.outdate([buffer.path])
    _watch_what_was_read(server)


def _change(session: Session, params: types.DidChangeTextDocumentParams) -> None:
    """Take an edit; one of an older version than is known came out of order, and is left out."""
    buffer = session.buffers.get(params.text_document.uri)
    if buffer is None or params.text_document.version < buffer.version:
        return
    text = buffer.text
    for change in params.content_changes:
        if isinstance(change, types.TextDocumentContentChangePartial):
            text = _edited(session, text, change)
        else:
            text = change.text
    if text != buffer.text:
        session.edit(buffer, text, params.text_document.version)
    else:
        buffer.version = params.text_document.version


def _edited(session: Session, text: str, change: types.TextDocumentContentChangePartial) -> str:
    """A text after an edit of a part, from a client that sends parts though it was asked not to."""
    positions = Positions(text, session.encoding())
    start, end = positions.offset(change.range.start), positions.offset(change.range.end)
    return f"{text[:start]}{change.text}{text[max(start, end) :]}"


def _save(server: Server, params: types.DidSaveTextDocumentParams) -> None:
    buffer = server.session.buffers.get(params.text_document.uri)
    if buffer is not None:
        server.session.save(buffer)
        _watch_what_was_read(server)


def _close(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    buffer = server.session.buffers.get(params.text_document.uri)
    if buffer is None:
        return
    server.session.close(buffer)
    server.publisher.close(buffer)


def _files_changed(server: Server, params: types.DidChangeWatchedFilesParams) -> None:
    """Configuration files or articles came, changed or went."""
    paths = {path for one in params.changes if (path := to_fs_path(one.uri)) is not None}
    known = server.session.checker.configs.files
    if any(path in known or os.path.basename(path) in _NAMES for path in paths):
        _reload(server)
    server.workspace_check.outdate(paths)


def _reload(server: Server, params: object = None) -> None:
    """A configuration file, or a folder with one, came, changed or went."""
    del params
    server.session.reload()
    server.workspace_check.outdate()
    _watch_what_was_read(server)


class _Channel(io.BufferedWriter):
    """Standard output for as long as the client listens; then nothing, until it hangs up."""

    def write(self, data: Any) -> int:
        with suppress(BrokenPipeError):
            return super().write(data)
        return 0

    def flush(self) -> None:
        with suppress(BrokenPipeError):
            super().flush()


def start() -> None:
    """Talk to a client over standard input and output until it says goodbye or hangs up."""
    # The channel is ours alone: whatever else prints, prints to standard error.
    out = _Channel(io.FileIO(os.dup(sys.stdout.fileno()), "w"))
    sys.stdout = sys.stderr
    server = Server()
    try:
        server.start_io(stdout=out)
    finally:
        server.workspace_check.stop()
        server.session.stop()
