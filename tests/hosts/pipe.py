"""A client that may do what no client should: it writes bytes into the server's pipe."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from contextlib import suppress
from typing import Any, Self

from hosts.conftest import ROOT

SERVER = [sys.executable, "-P", "-m", "copydesk_hooks", "server", "--stdio"]
ROOTS = [os.path.join(ROOT, name) for name in ("lint_rules", "hooks")]
PATIENCE = 60  # seconds that anything may take before a test gives up


class Pipe:
    """A running server. `notes` are the notifications that came while something else was awaited."""

    def __init__(self, *paths: str, capabilities: dict[str, Any] | None = None) -> None:
        environment = os.environ | {"PYTHONPATH": os.pathsep.join([*paths, *ROOTS])}
        self.process = subprocess.Popen(
            SERVER,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.errors: list[bytes] = []
        self.notes: list[dict[str, Any]] = []
        self._came: queue.Queue[dict[str, Any]] = queue.Queue()
        self._count = 0
        for listen in (self._read, self._read_errors):
            threading.Thread(target=listen, daemon=True).start()
        self.request("initialize", {"processId": None, "capabilities": capabilities or {}})
        self.notify("initialized", {})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait(PATIENCE)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert stream is not None
            with suppress(OSError):  # what was still to be written
                stream.close()

    def write(self, data: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message: Any) -> None:
        body = json.dumps(message).encode()
        self.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def notify(self, method: str, params: Any) -> None:
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def request(self, method: str, params: Any) -> Any:
        """The answer to a request, error or not."""
        self._count += 1
        number = self._count
        self.send({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        while True:
            message = self._came.get(timeout=PATIENCE)
            if message.get("id") == number and "method" not in message:
                return message.get("result", message.get("error"))
            self.notes.append(message)

    def wait(self, method: str) -> Any:
        """The params of the next notification of this kind."""
        for note in self.notes:
            if note.get("method") == method:
                self.notes.remove(note)
                return note["params"]
        while True:
            message = self._came.get(timeout=PATIENCE)
            if message.get("method") == method:
                return message["params"]
            self.notes.append(message)

    def open(self, uri: str, text: str, version: int = 1) -> None:
        item = {"uri": uri, "languageId": "markdown", "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})

    def change(self, uri: str, version: int, *changes: dict[str, Any]) -> None:
        identifier = {"uri": uri, "version": version}
        self.notify(
            "textDocument/didChange", {"textDocument": identifier, "contentChanges": list(changes)}
        )

    def codes(self, uri: str) -> list[str]:
        """The codes of the next diagnostics of a text."""
        while True:
            params = self.wait("textDocument/publishDiagnostics")
            if params["uri"] == uri:
                return [one["code"] for one in params["diagnostics"]]

    def _read(self) -> None:
        out = self.process.stdout
        assert out is not None
        while True:
            length = 0
            while (line := out.readline().strip()) or not length:
                if not line:
                    return
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            self._came.put(json.loads(out.read(length)))

    def _read_errors(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.errors.append(line)
