"""The adapter to language-tool-python, and through it to a server of LanguageTool.

language-tool-python is under the GPL-3.0: it is imported here and nowhere else, and only where
the configuration asks for the tier. Whatever it raises, and whatever a server answers that is no
answer, comes out as TierError.
"""

# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportUnknownVariableType=false, reportConstantRedefinition=false
# (what comes over the wire has no types)

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from copydesk.languagetool import TierError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copydesk.languagetool import Wanted

OLDEST = (6, 0)
"""The oldest version of LanguageTool whose answers are understood: what was tried, and later."""
_START = 60  # seconds that a server may take to tell its languages

# A process of its own that ends the server when ours ends, however that happens.
_GUARD = """
import os, signal, sys
sys.stdin.read()
try:
    os.kill(int(sys.argv[1]), signal.SIGTERM)
except OSError:
    pass
"""


class Server:
    """A server of LanguageTool, started by us or running elsewhere."""

    def __init__(self, tool: Any, version: str, guard: subprocess.Popen[bytes] | None) -> None:
        self._tool = tool
        self.version = version
        self._guard = guard

    @classmethod
    def connect(cls, wanted: Wanted, variety: str) -> Server:
        """Reach the server that is wanted, or start one. Raises TierError."""
        try:
            tool = _tool_class()(wanted, variety)
        except TierError:
            raise
        except Exception as error:
            raise TierError(_why(wanted, error)) from error
        guard = _guard(tool)
        server = cls(tool, "", guard)
        try:
            server.version = _version(server._ask("Fine.", _START))
        except TierError:
            server.close()
            raise
        return server

    def check(self, text: str, seconds: float) -> list[Mapping[str, Any]]:
        """LanguageTool's matches in a text, as it sends them. Raises TierError."""
        matches: list[Mapping[str, Any]] = self._ask(text, seconds)["matches"]
        return matches

    def close(self) -> None:
        """End the server if it is ours."""
        if self._guard is not None:
            self._guard.kill()  # before its pipe closes: the process may be another's by then
            self._guard.communicate()
            self._guard = None
        self._tool.close()

    def _ask(self, text: str, seconds: float) -> Mapping[str, Any]:
        try:
            answer = self._tool.answer(text, seconds)
        except Exception as error:
            raise TierError(_why(self._tool.wanted, error)) from error
        if not isinstance(answer, dict) or not isinstance(answer.get("matches"), list):
            raise TierError(f"{self._tool.url} answers, but not as LanguageTool does")
        return answer


def _tool_class() -> type[Any]:
    """language-tool-python's class, so far as we want it otherwise."""
    try:
        import language_tool_python
    except ModuleNotFoundError as error:
        raise TierError(
            f"LanguageTool needs {error.name}: pip install 'copydesk[languagetool]'"
        ) from error

    class Tool(language_tool_python.LanguageTool):
        def __init__(self, wanted: Wanted, variety: str) -> None:
            self.wanted = wanted
            self._TIMEOUT: Any = _START
            if wanted.local and not wanted.server:
                _require_java()
            super().__init__(
                variety,
                mother_tongue=wanted.mother_tongue or None,
                remote_server=wanted.server or None,
                host=None if wanted.server else "127.0.0.1",
            )
            self.disabled_rules = set(wanted.disabled_rules)
            self.disabled_categories = set(wanted.disabled_categories)
            self.picky = wanted.picky

        def answer(self, text: str, seconds: float) -> object:
            """The whole answer to a text: `check` leaves out the version and the addresses."""
            self._TIMEOUT = seconds
            url = f"{self.url}check"
            return self._query_server(url, self._create_params(text), num_tries=1, method="post")

        @property
        def process(self) -> subprocess.Popen[str] | None:
            return self._server

    return Tool


def _require_java() -> None:
    if shutil.which("java") is None:
        raise TierError(
            "LanguageTool needs Java 17 or later to run here, and there is none on the PATH;"
            ' install it, or name a running server: server = "http://..." in [languagetool]'
        )


def _guard(tool: Any) -> subprocess.Popen[bytes] | None:
    if tool.process is None:
        return None
    return subprocess.Popen(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-I", "-S", "-c", _GUARD, str(tool.process.pid)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=os.name == "posix",  # an interrupt at the keyboard is not for it
    )


def _version(answer: Mapping[str, Any]) -> str:
    software = answer.get("software")
    version = str(software.get("version", "")) if isinstance(software, dict) else ""
    parts = version.partition("-")[0].split(".")
    numbers = tuple(int(part) for part in parts[:2] if part.isdecimal())
    if numbers < OLDEST:
        oldest = ".".join(map(str, OLDEST))
        raise TierError(
            f"the server runs LanguageTool {version or 'of a version that it does not tell'};"
            f" copydesk understands {oldest} and later"
        )
    return version


def _why(wanted: Wanted, error: Exception) -> str:
    """What went wrong, in a sentence of ours with the library's behind it."""
    where = wanted.server or "the local server of LanguageTool"
    told = str(error).strip().splitlines()
    system = re.search(r"\[Errno -?\d+\] ([^\"')]+)", str(error))  # as deep as it may be wrapped
    reason = system[1] if system else told[0] if told else type(error).__name__
    if "timed out" in str(error).lower():
        return f"{where} did not answer in time; raise budget in [languagetool], or ask less"
    if wanted.server:
        return f"{where} cannot be reached or does not understand: {reason}"
    return f"{where} cannot be started: {reason}"
