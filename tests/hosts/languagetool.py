"""The real LanguageTool: a server of it, and a folder as language-tool-python wants it."""

from __future__ import annotations

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import time
import zipfile
from typing import TYPE_CHECKING

from language_tool_python.download_lt import LTP_DOWNLOAD_VERSION

from hosts import installing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 120  # seconds that Java may take for anything before a test gives up


@contextlib.contextmanager
def server(jars: str, log: Path) -> Iterator[str]:
    """The address of a running server; ended with all that it started."""
    port = free_port()
    with open(log, "wb") as out:
        process = subprocess.Popen(
            [
                *(installing.java(), "-Xmx1g", "-cp", os.path.join(jars, "*")),
                *("org.languagetool.server.HTTPServer", "--port", str(port)),
            ],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            wait_for(lambda: process.poll() is not None or _is_up(port))
            assert process.poll() is None, log.read_text("utf-8", "replace")
            yield address
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait(PATIENCE)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _is_up(port: int) -> bool:
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        with contextlib.closing(connection):
            connection.request("GET", "/v2/healthcheck")
            return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False


def wait_for(is_so: object) -> None:
    """Ask until it is so; fails when nothing comes of it."""
    assert callable(is_so)
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def downloaded(jars: str, folder: Path) -> Path:
    """A folder for LTP_PATH that looks as if language-tool-python had downloaded LanguageTool.

    It starts `languagetool-server.jar` by itself, so ours is an empty one that names the others.
    """
    home = folder / f"LanguageTool-{LTP_DOWNLOAD_VERSION}"
    home.mkdir(parents=True)
    urls = " ".join(f"file:{os.path.join(jars, name)}" for name in sorted(os.listdir(jars)))
    line = f"Class-Path: {urls}"
    folded = "\n ".join(line[at : at + 60] for at in range(0, len(line), 60))
    with zipfile.ZipFile(home / "languagetool-server.jar", "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", f"Manifest-Version: 1.0\n{folded}\n")
    return folder


def javas(folder: Path) -> list[int]:
    """The processes that run what lies in a folder."""
    found: list[int] = []
    for name in os.listdir("/proc"):
        if name.isdecimal():
            with contextlib.suppress(OSError), open(f"/proc/{name}/cmdline", "rb") as file:
                if os.fsencode(f"{folder}{os.sep}") in file.read():
                    found.append(int(name))
    return found
