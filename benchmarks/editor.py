"""What an edit costs in the language server: 500 real ones, then ten thousand keystrokes.

The manuscript is made of the lines that people wrote before they mended a typo (the set
doc_typo_commits), 20,000 words as paragraphs of one Markdown text; the edits are what they
mended, in random order. A real server answers over a real pipe: the clock runs from the edit to
the diagnostics in the client's hands, with both ends' work on the protocol.

`python -m benchmarks editor [--quick]`: `--quick` leaves out the ten thousand keystrokes.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

from benchmarks.data import ROOT, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WORDS = 20_000
EDITS = 500
KEYSTROKES = 10_000
URI = "file:///manuscript.md"
# A client that asks for diagnostics and can be told to ask again, as VS Code does.
CAPABILITIES = {
    "textDocument": {"diagnostic": {}},
    "workspace": {"diagnostics": {"refreshSupport": True}},
}


def main(arguments: Sequence[str] = ()) -> dict[str, dict[str, Any]]:
    """Print the table; nothing here belongs to a rule."""
    texts = list(versions())
    print(f"\na manuscript of {len(texts[0].split()):,} words, {EDITS} real edits, milliseconds")
    print(f"{'':44} median   99 %  slowest  server's CPU")
    _print("an edit, the keys still before and after", *_replay(texts, pause=0.0))
    _print("an edit while the whole is being read", *_replay(texts, pause=0.05))
    _print("the rules that read the whole, after a pause", *_settle(texts[0]))
    if "--quick" not in arguments:
        _grow(texts[0])
    return {}


def versions() -> Iterator[str]:
    """The manuscript, and what it is after each edit."""
    paragraphs: list[str] = []
    corrections: list[tuple[int, str, str]] = []  # where, what was wrong, what is right
    length = words = 0
    for row in rows("doc_typo_commits"):
        text: str = row["text"].strip("\n")
        shift = len(row["text"]) - len(row["text"].lstrip("\n"))
        if "\n" in text:
            continue
        corrections += [
            (length + error["start"] - shift, error["orig"], error["corr"])
            for error in row["errors"]
        ]
        paragraphs.append(text)
        length += len(text) + 2
        words += len(text.split())
        if words >= WORDS:
            break
    random.Random(7).shuffle(corrections)
    text = "\n\n".join(paragraphs)
    yield text
    made: list[tuple[int, int]] = []  # where something was mended, and by how much it grew
    for start, wrong, right in corrections[:EDITS]:
        at = start + sum(grown for place, grown in made if place < start)
        text = f"{text[:at]}{right}{text[at + len(wrong) :]}"
        made.append((start, len(right) - len(wrong)))
        yield text


class _Server:
    """A server of its own process, and a client that does no more than it must."""

    def __init__(self, delay: int) -> None:
        roots = [str(ROOT / "lint_rules"), str(ROOT / "hooks")]
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "copydesk_hooks", "server"],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(roots)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._count = 0
        self.refreshes = 0
        options = {"delay": delay}
        self.ask(
            "initialize",
            {"processId": None, "capabilities": CAPABILITIES, "initializationOptions": options},
        )
        self.tell("initialized", {})

    def tell(self, method: str, params: Any) -> None:
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def ask(self, method: str, params: Any) -> Any:
        self._count += 1
        number = self._count
        self._send({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == number and "method" not in message:
                return message["result"]

    def until_refreshed(self) -> None:
        """Wait until the server wants to be asked again."""
        before = self.refreshes
        while self.refreshes == before:
            self._read()

    def edit(self, text: str, version: int) -> None:
        identifier = {"uri": URI, "version": version}
        change = {"textDocument": identifier, "contentChanges": [{"text": text}]}
        self.tell("textDocument/didChange", change)

    def diagnostics(self) -> Any:
        return self.ask("textDocument/diagnostic", {"textDocument": {"uri": URI}})

    def cpu(self) -> float:
        """Seconds of CPU that the server has spent."""
        with open(f"/proc/{self._process.pid}/stat", encoding="ascii") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Megabytes that the server holds."""
        with open(f"/proc/{self._process.pid}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6

    def stop(self) -> None:
        self.ask("shutdown", None)
        self.tell("exit", None)
        self._process.wait(30)

    def _send(self, message: Any) -> None:
        body = json.dumps(message).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if message.get("method") == "workspace/diagnostic/refresh":
            self.refreshes += 1
            self._send({"jsonrpc": "2.0", "id": message["id"], "result": None})
        return message


def _opened(text: str, delay: int) -> _Server:
    server = _Server(delay)
    item = {"uri": URI, "languageId": "markdown", "version": 1, "text": text}
    server.tell("textDocument/didOpen", {"textDocument": item})
    server.diagnostics()
    return server


def _replay(texts: Sequence[str], *, pause: float) -> tuple[list[float], float]:
    """Seconds that each edit takes; with a pause, the whole is being read when the next one comes."""
    server = _opened(texts[0], delay=60_000 if not pause else 0)
    took: list[float] = []
    before = server.cpu()
    for version, text in enumerate(texts[1:], start=2):
        began = time.perf_counter()
        server.edit(text, version)
        server.diagnostics()
        took.append(time.perf_counter() - began)
        time.sleep(pause)
    cpu = (server.cpu() - before) / len(took)
    server.stop()
    return took, cpu


def _settle(text: str) -> tuple[list[float], float]:
    """Seconds from an edit to the findings of all rules, the pause before them left out."""
    server = _opened(text, delay=0)
    took: list[float] = []
    before = server.cpu()
    for version in range(2, 82, 2):
        # A misspelt word: only the rules that read the whole find it, and so ask for a refresh.
        began = time.perf_counter()
        server.edit(f"{text}\n\nThe goverment met.\n", version)
        server.diagnostics()
        server.until_refreshed()
        server.diagnostics()
        took.append(time.perf_counter() - began)
        server.edit(f"{text}\n\nThe government met.\n", version + 1)
        server.diagnostics()
    cpu = (server.cpu() - before) / len(took)
    server.stop()
    return took, cpu


def _grow(text: str) -> None:
    """Ten thousand keystrokes, and what the server holds before and after."""
    server = _opened(text, delay=0)
    typed = "The council said that experts fear the worst, and the goverment does too.\n\n"
    start = len(text) // 2
    held: list[float] = []
    for number in range(KEYSTROKES):
        written = typed * (1 + number // len(typed) % 3) + typed[: number % len(typed)]
        server.edit(f"{text[:start]}{written}{text[start:]}", number + 2)
        server.diagnostics()
        if number % 1000 == 999:
            held.append(server.memory())
    server.stop()
    figures = " ".join(f"{one:.0f}" for one in held)
    print(f"\n{KEYSTROKES:,} keystrokes; MB that the server holds after each thousand: {figures}")


def _print(what: str, took: list[float], cpu: float) -> None:
    took = sorted(1000 * one for one in took)
    median, late = took[len(took) // 2], took[int(0.99 * len(took))]
    print(f"{what:44} {median:6.1f} {late:6.1f} {took[-1]:8.1f} {1000 * cpu:13.1f}")
