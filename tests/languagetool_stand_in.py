"""Servers on 127.0.0.1 that stand in for LanguageTool, true and false ones."""

from __future__ import annotations

import contextlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from copydesk.languagetool import Wanted
from recorded_languagetool import VERSION, Recorded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LANGUAGES = [
    {"name": "English", "code": "en", "longCode": code}
    for code in ("en", "en-US", "en-GB", "en-AU", "en-CA", "en-NZ", "en-ZA")
] + [{"name": "German", "code": "de", "longCode": "de-DE"}]


class StandIn:
    """A running stand-in: its address, and the requests that came, as (path, parameters).

    `answer(path, parameters)` gives the body of an answer: a string is sent as it is, anything
    else as JSON. While `stalled` is set, nothing is answered.
    """

    def __init__(
        self, answer: Callable[[str, dict[str, str]], Any], *, stalled: bool, port: int
    ) -> None:
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.came = threading.Event()
        self._go_on = threading.Event()
        if not stalled:
            self._go_on.set()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._respond({})

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                self._respond({key: values[0] for key, values in parse_qs(body).items()})

            def _respond(self, parameters: dict[str, str]) -> None:
                outer.requests.append((self.path, parameters))
                outer.came.set()
                outer._go_on.wait()
                told = answer(self.path, parameters)
                data = (told if isinstance(told, str) else json.dumps(told)).encode()
                with contextlib.suppress(OSError):  # who asked may be gone
                    self.send_response(200)
                    self.send_header("Content-Length", str(len(data)))
                    self.end_headers()
                    self.wfile.write(data)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def close(self) -> None:
        self._go_on.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def recorded(version: str = VERSION) -> Callable[[str, dict[str, str]], Any]:
    """A server that answers from the recordings, and says that it has this version."""
    source = Recorded(Wanted(), "en")

    def answer(path: str, parameters: dict[str, str]) -> Any:
        if path.endswith("/languages"):
            return LANGUAGES
        text = parameters["text"]
        matches = [] if text == "Fine." else source.check(text, 0)
        return {"software": {"name": "LanguageTool", "version": version}, "matches": matches}

    return answer


@contextlib.contextmanager
def running(
    answer: Callable[[str, dict[str, str]], Any] | None = None,
    *,
    stalled: bool = False,
    port: int = 0,
) -> Iterator[StandIn]:
    """A stand-in for the time of a `with`."""
    stand_in = StandIn(answer or recorded(), stalled=stalled, port=port)
    try:
        yield stand_in
    finally:
        stand_in.close()
