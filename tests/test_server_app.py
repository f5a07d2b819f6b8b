"""The server as the protocol sees it."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from copydesk_hooks.server.app import Server


class _Channel:
    def write(self, data: bytes) -> None:
        pass

    def close(self) -> None:
        pass


def test_a_message_that_is_dealt_with_is_not_kept() -> None:
    async def live() -> Server:
        server = Server()
        protocol = server.protocol
        protocol.set_writer(_Channel())

        def send(method: str, params: dict[str, Any], **more: Any) -> None:
            message = {"jsonrpc": "2.0", "method": method, "params": params, **more}
            protocol.handle_message(
                json.loads(json.dumps(message), object_hook=protocol.structure_message)
            )

        send("initialize", {"processId": None, "capabilities": {}}, id=1)
        item = {"uri": "file:///a.md", "languageId": "markdown", "version": 1, "text": ""}
        send("textDocument/didOpen", {"textDocument": item})
        for version in range(2, 50):
            identifier = {"uri": "file:///a.md", "version": version}
            change = {"text": "a" * version}
            send(
                "textDocument/didChange",
                {"textDocument": identifier, "contentChanges": [change]},
            )
        await asyncio.sleep(0)
        server.session.stop()
        return server

    assert not asyncio.run(live()).protocol._request_futures
