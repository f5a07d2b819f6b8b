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
import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from copydesk.languagetool import LostError, TierError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copydesk.languagetool import Wanted

OLDEST = (6, 0)
"""The oldest version of LanguageTool whose answers are understood: what was tried, and later."""
_START = 60  # seconds that Java may take to start
_HOST = "127.0.0.1"
_NAME_ONE = 'name a running server: server = "http://..." in [languagetool]'
_STRANGE = "answers, but not as LanguageTool does"

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

    def __init__(self, tool: Any, version: str = "") -> None:
        self._tool = tool
        self.version = version

    @classmethod
    def connect(cls, wanted: Wanted, variety: str) -> Server:
        """Reach the server that is wanted, or start one. Raises TierError."""
        make = _tool_class()
        if not wanted.server:
            _require_java()
        try:
            tool = make(wanted, variety)
        except TierError:
            raise
        except Exception as error:
            raise TierError(_why(wanted, error)) from error
        server = cls(tool)
        try:
            server.version = _version(server._ask("Fine.", tool.patience))
        except BaseException:
            server.close()
            raise
        return server

    def check(self, text: str, seconds: float) -> list[Mapping[str, Any]]:
        """LanguageTool's matches in a text, as it sends them. Raises TierError."""
        matches: list[Mapping[str, Any]] = self._ask(text, seconds)["matches"]
        return matches

    def close(self) -> None:
        """End the server if it is ours."""
        self._tool.close()

    def _ask(self, text: str, seconds: float) -> Mapping[str, Any]:
        try:
            answer = self._tool.answer(text, seconds)
        except Exception as error:
            lost = (
                # Late with the little time that other questions left is no sign that it hangs.
                seconds >= self._tool.wanted.budget / 2
                if _is_late(error)
                else _is_unreachable(error)
            )
            fault = LostError if lost else TierError
            raise fault(_why(self._tool.wanted, error, runs=bool(self.version))) from error
        if not isinstance(answer, dict) or not isinstance(answer.get("matches"), list):
            raise TierError(f"{_shown(self._tool.wanted)} {_STRANGE}")
        return answer


def _tool_class() -> type[Any]:
    """language-tool-python's class, so far as we want it otherwise."""
    try:
        import language_tool_python
        from language_tool_python.download_lt import LocalLanguageTool
    except ImportError as error:  # it is missing, or too old
        raise TierError(
            f"LanguageTool needs {error.name or 'language-tool-python'}: pip install 'copydesk[languagetool]'"
        ) from error

    class Tool(language_tool_python.LanguageTool):
        def __init__(self, wanted: Wanted, variety: str) -> None:
            self.wanted = wanted
            self.patience = wanted.budget if wanted.server else _START
            self._TIMEOUT: Any = self.patience
            self._guard: subprocess.Popen[bytes] | None = None
            _pass_by_proxies(wanted.server)
            try:
                super().__init__(
                    variety,
                    mother_tongue=wanted.mother_tongue or None,
                    remote_server=_root(wanted.server) or None,
                    host=_HOST,
                )
            except BaseException:  # an interrupt, too
                self.close()
                raise
            self.disabled_rules = set(wanted.disabled_rules)
            self.disabled_categories = set(wanted.disabled_categories)
            self.picky = wanted.picky

        def answer(self, text: str, seconds: float) -> object:
            """The whole answer to a text: `check` leaves out the version and the addresses."""
            self._TIMEOUT = seconds
            url = f"{self.url}check"
            return self._query_server(url, self._create_params(text), num_tries=1, method="post")

        def close(self) -> None:
            if self._server_is_alive():  # also while a question is under way
                self._terminate_server()
            if self._guard is not None:
                self._guard.kill()  # before its pipe closes: the number may be another's by then
                self._guard.communicate()
                self._guard = None
            super().close()

        def _start_server_on_free_port(self) -> None:
            try:
                LocalLanguageTool.from_version_name(self._language_tool_download_version).download()
            except SystemError:  # Java is too old
                raise
            except Exception as error:
                raise TierError(
                    f"LanguageTool is not on this machine and cannot be downloaded: {_reason(error)};"
                    f" {_NAME_ONE}"
                ) from error
            # Theirs starts Java at each of 900 ports in turn, whatever the reason that it fails.
            with socket.socket() as probe:
                probe.bind((_HOST, 0))
                self._port = probe.getsockname()[1]
            self._url = f"http://{_HOST}:{self._port}/v2/"
            _pass_by_proxies(self._url)
            self._start_local_server()

        def _wait_for_server_ready(self, timeout: int = _START) -> None:
            if self._server is not None:
                self._guard = _guard(self._server.pid)
            super()._wait_for_server_ready(timeout)

        def _query_server(self, *arguments: Any, **named: Any) -> Any:
            # To a time-out of a local server, theirs answers by starting another.
            remote, self._remote = self._remote, True
            try:
                return super()._query_server(*arguments, **named)
            finally:
                self._remote = remote

    return Tool


def _root(address: str) -> str:
    """The address that "v2/" is to be joined to, with or without it in the configuration."""
    return f"{address.rstrip('/').removesuffix('/v2').rstrip('/')}/" if address else ""


def _require_java() -> None:
    if shutil.which("java") is None:
        raise TierError(
            "LanguageTool needs Java 17 or later to run here, and there is none on the PATH;"
            f" install it, or {_NAME_ONE}"
        )


def _pass_by_proxies(address: str) -> None:
    """Have our own machine asked without a proxy: the articles are not for it to see."""
    host = urlsplit(address).hostname or ""
    kept = os.environ.get("no_proxy") or os.environ.get("NO_PROXY") or ""
    if not (host in {"localhost", "::1"} or host.startswith("127.")) or kept.strip() == "*":
        return
    if host not in kept.split(","):
        os.environ["no_proxy"] = ",".join(filter(None, (kept, host)))


def _guard(pid: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-I", "-S", "-c", _GUARD, str(pid)],
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


def _why(wanted: Wanted, error: Exception, *, runs: bool = False) -> str:
    """What went wrong, in a sentence of ours with the library's behind it.

    `runs` says of a local server that it had been started.
    """
    where = _shown(wanted)
    told = _first_line(error)
    if _is_late(error):
        return f"{where} did not answer in time; raise budget in [languagetool], or ask less"
    if not wanted.server and (not runs or _is_unreachable(error)):
        return f"{where} {'has ended' if runs else 'cannot be started'}: {_reason(error)}"
    if _is_unreachable(error):
        return f"{where} cannot be reached: {_reason(error)}"
    if told.startswith("Error:"):  # its own words
        return f"{where} refuses: {told.removeprefix('Error:').strip()}"
    if told.startswith("unsupported language"):  # the library's, when it knows the server's list
        return f"{where} does not know the language that [languagetool] names: {told}"
    return f"{where} {_STRANGE}"


def _is_late(error: Exception) -> bool:
    return "timed out" in str(error).lower()


def _is_unreachable(error: Exception) -> bool:
    cause = error.__cause__  # what is no JSON is a ValueError, too
    return isinstance(cause, OSError) and not isinstance(cause, ValueError)


def _first_line(error: BaseException) -> str:
    told = next(iter(str(error).strip().splitlines()), type(error).__name__)[:200]
    return _without_password(told)


def _reason(error: Exception) -> str:
    """What the system says of it, as deep as that may be wrapped, or what the library says."""
    system = re.search(r"\[Errno -?\d+\] ([^\"')]+)", str(error))
    return system[1] if system else _first_line(error.__cause__ or error)


def _shown(wanted: Wanted) -> str:
    """The server as messages name it: without a password that its address may hold."""
    return _without_password(wanted.server) or "the local server of LanguageTool"


def _without_password(told: str) -> str:
    return re.sub(r"//[^/@\s]*@", "//", told)
