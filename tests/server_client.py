"""A client for the session's tests: it keeps what it is sent."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from copydesk_hooks.server import diagnostics
from copydesk_hooks.server.session import Session

if TYPE_CHECKING:
    from copydesk_hooks.server.buffers import Buffer


class Client:
    """Stands for the other end of the pipe; `shown` has the last diagnostics of each text."""

    def __init__(self, *folders: str, encoding: str = "utf-32") -> None:
        self.client_capabilities = types.ClientCapabilities()
        self.workspace = SimpleNamespace(
            folders={f: types.WorkspaceFolder(f"file://{f}", f) for f in folders},
            root_uri=None,
            position_encoding=encoding,
        )
        self.messages: list[str] = []
        self.shown: dict[str, list[types.Diagnostic]] = {}

    def window_show_message(self, params: types.ShowMessageParams) -> None:
        self.messages.append(params.message)

    def window_log_message(self, params: types.LogMessageParams) -> None:
        pass

    def text_document_publish_diagnostics(self, params: types.PublishDiagnosticsParams) -> None:
        self.shown[params.uri] = list(params.diagnostics)


def make_session(client: Client) -> Session:
    """A session of this client."""
    anything: Any = client

    def publish(buffer: Buffer) -> None:
        publisher.publish(buffer)

    session = Session(anything, publish)
    publisher = diagnostics.Publisher(session)
    return session


def item(uri: str, text: str, language: str = "markdown") -> types.TextDocumentItem:
    """A text as a client opens it."""
    return types.TextDocumentItem(uri, language, 1, text)
