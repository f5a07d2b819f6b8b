"""The adapter: language-tool-python against servers that are no use, or none; one clear fault each."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any

import pytest
from language_tool_python.download_lt import LTP_DOWNLOAD_VERSION

from copydesk.languagetool import LostError, TierError, Wanted, fault_in_address, fault_in_language
from copydesk.languagetool import server as adapter
from copydesk.languagetool.server import Server
from languagetool_stand_in import LANGUAGES, recorded, running

if TYPE_CHECKING:
    from pathlib import Path

HE_GO = "He go to school every days."


def connect(address: str = "", variety: str = "en", **wanted: Any) -> Server:
    return Server.connect(Wanted(address, local=not address, **wanted), variety)


def test_a_running_server_is_asked_in_the_way_that_is_wanted() -> None:
    with running() as stand_in:
        server = connect(
            stand_in.address,
            "en-GB",
            mother_tongue="de",
            picky=True,
            disabled_rules=("A", "B"),
            disabled_categories=("C",),
        )
        matches = server.check(HE_GO, 5)
        server.close()
        path, asked = stand_in.requests[-1]
    assert [match["rule"]["id"] for match in matches] == ["HE_VERB_AGR", "EVERY_EACH_SINGULAR"]
    assert path == "/v2/check"
    assert set(asked.pop("disabledRules").split(",")) == {"A", "B"}
    assert asked == {
        "text": HE_GO,
        "language": "en-GB",
        "motherTongue": "de",
        "level": "picky",
        "disabledCategories": "C",
    }
    assert server.version == "6.7"


@pytest.mark.parametrize(
    ("end", "path"),
    [
        ("", "/v2/check"),
        ("/", "/v2/check"),
        ("/v2", "/v2/check"),
        ("/v2/", "/v2/check"),
        ("/lt", "/lt/v2/check"),
        ("/api/v2/", "/api/v2/check"),
    ],
)
def test_the_address_may_end_in_several_ways(end: str, path: str) -> None:
    with running() as stand_in:
        connect(stand_in.address + end).check(HE_GO, 5)
        assert stand_in.requests[-1][0] == path


def refused(address: str = "", variety: str = "en", **wanted: Any) -> str:
    with pytest.raises(TierError) as raised:
        connect(address, variety, **wanted)
    assert "\n" not in str(raised.value)
    return str(raised.value)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_nobody_there() -> None:
    address = f"http://127.0.0.1:{free_port()}"
    assert refused(address) == f"{address} cannot be reached: Connection refused"


def test_an_unknown_host() -> None:
    assert refused("http://nowhere.invalid").startswith(
        "http://nowhere.invalid cannot be reached: "
    )


def test_a_password_in_the_address_is_not_told() -> None:
    said = refused(f"http://desk:secret@127.0.0.1:{free_port()}")
    assert "secret" not in said
    assert said.startswith("http://127.0.0.1:")


def test_a_server_that_never_answers() -> None:
    with running(stalled=True) as stand_in:
        said = refused(stand_in.address, budget=0.2)
    assert said == (
        f"{stand_in.address} did not answer in time; raise budget in [languagetool], or ask less"
    )


def test_a_server_that_is_gone_is_told_from_one_that_refuses() -> None:
    with running() as stand_in:
        server = connect(stand_in.address)
    with pytest.raises(LostError, match="cannot be reached"):
        server.check(HE_GO, 5)


def test_a_question_that_hangs_is_told_from_one_with_little_time() -> None:
    never = threading.Event()
    source = recorded()

    def answer(path: str, parameters: dict[str, str]) -> Any:
        if parameters.get("text") == HE_GO:
            never.wait()
        return source(path, parameters)

    with running(answer) as stand_in:
        server = connect(stand_in.address, budget=5)
        server._tool.wanted = server._tool.wanted._replace(budget=0.2)
        with pytest.raises(TierError, match="in time") as raised:
            server.check(HE_GO, 0.05)
        assert not isinstance(raised.value, LostError)
        with pytest.raises(LostError, match="in time"):
            server.check(HE_GO, 0.2)
        never.set()


@pytest.mark.parametrize(
    "answer",
    ["<!DOCTYPE html>\n<p>It works!</p>", "", "\x00\xff", {}, [], [1], {"a": 1}, None, [None], 3],
    ids=repr,
)
def test_a_server_of_something_else(answer: Any) -> None:
    with running(lambda *_: answer) as stand_in:
        said = refused(stand_in.address)
    if answer in ([], {}):  # a server without a language
        assert "does not know the language" in said
    else:
        assert said == f"{stand_in.address} answers, but not as LanguageTool does"


@pytest.mark.parametrize("answer", [{}, [], "x", {"matches": 3}, {"matches": None}], ids=repr)
def test_a_server_that_knows_languages_and_nothing_else(answer: Any) -> None:
    def half(path: str, _: dict[str, str]) -> Any:
        return LANGUAGES if path.endswith("languages") else answer

    with running(half) as stand_in:
        assert refused(stand_in.address) == (
            f"{stand_in.address} answers, but not as LanguageTool does"
        )


def test_the_servers_own_words() -> None:
    def full(path: str, _: dict[str, str]) -> Any:
        return LANGUAGES if path.endswith("languages") else "Error: Your text exceeds the limit"

    with running(full) as stand_in:
        assert refused(stand_in.address) == (
            f"{stand_in.address} refuses: Your text exceeds the limit"
        )


@pytest.mark.parametrize("version", ["5.9", "3.1-SNAPSHOT", "", "six", "5"])
def test_a_version_that_is_too_old(version: str) -> None:
    with running(recorded(version)) as stand_in:
        said = refused(stand_in.address)
    assert said.startswith(f"the server runs LanguageTool {version or 'of a version'}")
    assert said.endswith("copydesk understands 6.0 and later")


@pytest.mark.parametrize("version", ["6.0", "6.8-SNAPSHOT", "7.0", "10.2.1"])
def test_a_version_that_will_do(version: str) -> None:
    with running(recorded(version)) as stand_in:
        assert connect(stand_in.address).version == version


def test_a_language_that_the_server_does_not_know() -> None:
    def small(path: str, parameters: dict[str, str]) -> Any:
        return LANGUAGES[-1:] if path.endswith("languages") else recorded()(path, parameters)

    with running(small) as stand_in:
        said = refused(stand_in.address, "en-NZ")
        assert "does not know the language" in said
        assert "en-NZ" in said


def test_the_extra_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    assert refused("http://127.0.0.1:9") == (
        "LanguageTool needs language_tool_python: pip install 'copydesk[languagetool]'"
    )


def test_the_extra_is_too_old(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("language_tool_python.download_lt.LocalLanguageTool")
    assert refused("http://127.0.0.1:9") == (
        "LanguageTool needs language_tool_python.download_lt: pip install 'copydesk[languagetool]'"
    )


def test_java_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refused().startswith("LanguageTool needs Java 17 or later to run here")


@pytest.fixture
def java(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder on the PATH for a program called java, and no LanguageTool anywhere."""
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "downloads"))
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def write_java(folder: Path, version: str, rest: str = "exit 1") -> None:
    program = folder / "java"
    program.write_text(
        f'#!/bin/sh\n[ "$1" = -version ] && {{ echo \'openjdk version "{version}"\' >&2; exit; }}\n'
        f'echo started >> "{folder}/starts"\n{rest}\n'
    )
    program.chmod(0o755)


def test_java_is_too_old(java: Path) -> None:
    write_java(java, "11.0.2")
    said = refused()
    assert said.startswith("the local server of LanguageTool cannot be started: ")
    assert "11" in said
    assert "17" in said


def test_languagetool_cannot_be_downloaded(java: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_java(java, "17.0.2")
    nowhere = f"http://127.0.0.1:{free_port()}"
    monkeypatch.setattr("language_tool_python.download_lt.BASE_URL_NEW_RELEASES", f"{nowhere}/")
    said = refused()
    assert said == (
        "LanguageTool is not on this machine and cannot be downloaded: Connection refused;"
        ' name a running server: server = "http://..." in [languagetool]'
    )


def test_java_that_fails_is_started_once(java: Path) -> None:
    """language-tool-python by itself would try each of 900 ports."""
    write_java(java, "17.0.2")
    home = java / "downloads" / f"LanguageTool-{LTP_DOWNLOAD_VERSION}"
    home.mkdir(parents=True)
    (home / "languagetool-server.jar").touch()
    said = refused()
    assert said.startswith("the local server of LanguageTool cannot be started: ")
    assert (java / "starts").read_text() == "started\n"


def test_nothing_of_it_is_imported_before_a_server_is_asked() -> None:
    program = (
        "import sys, copydesk.rules, copydesk.checker, copydesk.languagetool.tier;"
        "print([n for n in sys.modules if n in ('language_tool_python', 'requests')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1:8081",
        "ftp://127.0.0.1",
        "http://",
        "http://a b/",
        "http://h:port",
        "http://h:99999",
        "http://[::1",
        "http://h:0",
        "https://?x",
    ],
)
def test_an_address_that_is_none(address: str) -> None:
    assert fault_in_address(address)


@pytest.mark.parametrize(
    "address",
    ["", "http://h", "https://lt.example.org/api/v2/", "http://[::1]:8081", "http://u:p@h"],
)
def test_an_address_that_may_be_one(address: str) -> None:
    assert not fault_in_address(address)


def test_codes_of_languages() -> None:
    assert not any(map(fault_in_language, ("", "de", "pt-BR", "ast", "de-CH")))
    assert all(map(fault_in_language, ("German", "DE", "d", "de-", "de_DE", "dé")))


@pytest.mark.parametrize(
    ("address", "kept", "then"),
    [
        ("http://127.0.0.1:8081", "", "127.0.0.1"),
        ("http://localhost:8081/v2", "a.org", "a.org,localhost"),
        ("http://127.0.0.1:8081", "*", "*"),
        ("http://lt.example.org", "a.org", "a.org"),
    ],
)
def test_our_own_machine_is_asked_without_a_proxy(
    monkeypatch: pytest.MonkeyPatch, address: str, kept: str, then: str
) -> None:
    monkeypatch.setenv("no_proxy", kept)
    adapter._pass_by_proxies(address)
    assert os.environ["no_proxy"] == then


def test_a_password_in_an_address_is_never_told() -> None:
    wanted = Wanted(server="http://desk:secret@lt.example.org")
    error = RuntimeError(f"{wanted.server}/v2/: gone")
    error.__cause__ = ConnectionError(f"the proxy of {wanted.server} said no")
    told = adapter._why(wanted, error)
    assert "secret" not in told
    assert told.startswith(
        "http://lt.example.org cannot be reached: the proxy of http://lt.example.org"
    )
