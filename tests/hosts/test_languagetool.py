"""The tier with the real LanguageTool: what it finds, what it leaves behind, and who waits for it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

import recorded_languagetool
from copydesk.language.varieties import Variety
from copydesk.languagetool import Wanted, matches_in
from copydesk.languagetool.server import Server
from copydesk.languagetool.tier import Tier
from copydesk.reading import read_text
from hosts import installing, languagetool
from hosts.languagetool import PATIENCE, downloaded, javas, wait_for
from hosts.pipe import ROOTS, Pipe
from languagetool_stand_in import running
from recorded_languagetool import Forgetful, Recorded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

HE_GO = "He go to school every days.\n"
TYPO = "The goverment met.\n"


@pytest.fixture(scope="module")
def jars(program: Callable[[str, Callable[[], str]], str]) -> str:
    return program("LanguageTool", installing.languagetool)


@pytest.fixture(scope="module")
def address(jars: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with languagetool.server(jars, tmp_path_factory.mktemp("server") / "log") as running_at:
        yield running_at


@pytest.fixture(scope="module")
def wanted(address: str) -> Wanted:
    """How the tier asks where nothing else is configured."""
    heard: list[Wanted] = []

    def connect(wanted: Wanted, variety: str) -> Any:
        heard.append(wanted)
        return Recorded(wanted, variety, strict=False)

    tier = Tier(Wanted(address), Variety.AUTO, connect=connect, cache=Forgetful())
    tier.ask(read_text(HE_GO, "a.txt"))
    return heard[0]


def found(address: str, text: str, language: Variety = Variety.AUTO, **wanted: Any) -> list[Any]:
    """The rules and words of what LanguageTool says."""
    tier = Tier(Wanted(address, **wanted), language, cache=Forgetful())
    document = read_text(text, "a.md")
    tier.ask(document)
    tier.close()
    return [(match.rule, s.text[match.start : match.end]) for s, match in matches_in(document)]


def test_the_recordings_are_what_the_server_says(wanted: Wanted) -> None:
    """One by one, as they were recorded, and all together, as the tier asks."""
    server = Server.connect(wanted, "en")
    assert server.version.startswith(installing.LANGUAGETOOL)
    assert installing.LANGUAGETOOL == recorded_languagetool.VERSION
    answers = recorded_languagetool.answers
    assert {text: recorded_languagetool.cut(server.check(text, 60)) for text in answers} == answers
    together = "\n\n".join(answers)
    stand_in = Recorded(wanted, "en")
    assert recorded_languagetool.cut(server.check(together, 60)) == stand_in.check(together, 60)


def test_a_fault_is_found(address: str) -> None:
    assert found(address, HE_GO) == [("HE_VERB_AGR", "go"), ("EVERY_EACH_SINGULAR", "days")]


def test_the_keys_reach_the_server(address: str) -> None:
    assert found(address, HE_GO, disabled_rules=("HE_VERB_AGR",)) == [
        ("EVERY_EACH_SINGULAR", "days")
    ]
    assert found(address, HE_GO, disabled_categories=("GRAMMAR",)) == []
    spelt = "The colour of the harbor was recieved.\n"
    assert found(address, spelt) == []
    assert found(address, spelt, Variety.BRITISH) == []
    assert found(address, spelt, spelling=True, variety="en-GB") == [
        ("MORFOLOGIK_RULE_EN_GB", "harbor"),
        ("MORFOLOGIK_RULE_EN_GB", "recieved"),
    ]
    serial = "They sold apples, pears and plums at the end of the day due to the fact of hunger.\n"
    assert len(found(address, serial, picky=True)) > len(found(address, serial))
    found(address, HE_GO, mother_tongue="de")


def test_rules_of_whole_texts_are_not_asked(address: str) -> None:
    """What would depend on which sentences are asked about together, and be remembered wrongly."""
    text = (
        "However the council met. However the council voted. However the council left.\n\n"
        "The adviser met an advisor (who was \"late. The council's vote isn’t final - it's open .\n"
    )
    alone = {rule for one in text.split("\n\n") for rule, _ in found(address, one, picky=True)}
    assert {rule for rule, _ in found(address, text, picky=True)} == alone
    assert not alone & {"ENGLISH_WORD_REPEAT_BEGINNING_RULE", "EN_WORD_COHERENCY", "EN_QUOTES"}


# --- the command ---


def environment(tmp_path: Path, **more: str) -> dict[str, str]:
    """Ours, with a cache of its own."""
    paths = {"PYTHONPATH": os.pathsep.join(ROOTS), "XDG_CACHE_HOME": str(tmp_path / "caches")}
    return {**os.environ, **paths, **more}


COMMAND = [sys.executable, "-P", "-m", "copydesk_hooks"]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with an article and without a configuration."""
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "a.md").write_text(TYPO + HE_GO)
    return folder


def check(desk: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, "check", *arguments],
        cwd=desk,
        env=environment(desk.parent, **more),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )


def configure(desk: Path, line: str) -> None:
    (desk / "copydesk.toml").write_text(f"[languagetool]\n{line}\n")


def test_the_command(desk: Path, address: str) -> None:
    configure(desk, f'server = "{address}"')
    for _ in ("from the server", "from the cache"):
        done = check(desk, "--format", "json", "--strict", "a.md")
        assert (done.returncode, done.stderr) == (1, "")
        findings = json.loads(done.stdout)["files"][0]["findings"]
        assert [(one["code"], one["text"]) for one in findings] == [
            ("TYP001", "goverment"),
            ("LT001", "go"),
            ("LT001", "days"),
        ]
        assert findings[1]["url"].startswith("https://languagetool.org/")


def test_fixes_are_written_on_request(desk: Path, address: str) -> None:
    configure(desk, f'server = "{address}"')
    check(desk, "--fix", "--suggested", "a.md")
    assert (desk / "a.md").read_text() == "The government met.\nHe go to school every day.\n"


# --- a server of our own ---


@pytest.fixture
def home(jars: str, tmp_path: Path) -> Path:
    """Where language-tool-python finds LanguageTool; afterwards nothing may run that lies there."""
    return downloaded(jars, tmp_path / "downloads")


def nothing_is_left(home: Path) -> None:
    wait_for(lambda: not javas(home))


def test_a_local_server_is_started_and_ended(desk: Path, home: Path) -> None:
    """Nor does a proxy stand between us and our own machine."""
    configure(desk, "local = true")
    proxy = f"http://127.0.0.1:{languagetool.free_port()}"
    done = check(desk, "--strict", "a.md", LTP_PATH=str(home), http_proxy=proxy, no_proxy="x")
    assert (done.returncode, done.stderr) == (1, "")
    assert "HE_VERB_AGR" in done.stdout
    assert not javas(home)


@pytest.mark.parametrize("when", ["starting", "running"])
@pytest.mark.parametrize(
    "how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda s: s.name
)
def test_no_java_is_left_behind(desk: Path, home: Path, when: str, how: signal.Signals) -> None:
    configure(desk, "local = true")
    process = subprocess.Popen(
        [*COMMAND, "check", "a.md", "-"],  # it waits for standard input while Java runs
        cwd=desk,
        env=environment(desk.parent, LTP_PATH=str(home), PYTHONUNBUFFERED="1"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        wait_for(lambda: javas(home))
        if when == "running":
            wait_for(lambda: b"HE_VERB_AGR" in process.stdout.readline())  # type: ignore[union-attr]
        process.send_signal(how)
        process.wait(PATIENCE)
    finally:
        process.kill()
        process.wait(PATIENCE)
        process.stdin.close()
        process.stdout.close()
    nothing_is_left(home)


# --- the editor ---


def opened(pipe: Pipe, desk: Path, text: str) -> str:
    uri = (desk / "open.md").as_uri()
    pipe.open(uri, text)
    return uri


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Pipe]:
    def start(**more: str) -> Pipe:
        for name, value in environment(tmp_path, **more).items():
            monkeypatch.setenv(name, value)
        return Pipe()

    return start


def test_the_first_wave_comes_first(desk: Path, address: str, editor: Callable[..., Pipe]) -> None:
    configure(desk, f'server = "{address}"')
    with editor() as pipe:
        uri = opened(pipe, desk, TYPO + HE_GO)
        assert pipe.codes(uri) == ["TYP001"]
        assert pipe.codes(uri) == ["TYP001", "LT001", "LT001"]
        pipe.change(uri, 2, {"text": f"{TYPO}{HE_GO}Their is a problem with it.\n"})
        assert pipe.codes(uri)[:3] == ["TYP001", "LT001", "LT001"]


def test_nothing_waits_for_a_server_that_never_answers(
    desk: Path, editor: Callable[..., Pipe]
) -> None:
    """Not the findings, not what is asked, not the end of the program."""
    with running(stalled=True) as stand_in, editor() as pipe:
        configure(desk, f'server = "{stand_in.address}"\nbudget = 100_000')
        uri = opened(pipe, desk, TYPO + HE_GO)
        assert pipe.codes(uri) == ["TYP001"]
        assert stand_in.came.wait(PATIENCE)
        pipe.change(uri, 2, {"text": f"{HE_GO}Experts fear the worst.\n"})
        assert pipe.codes(uri) == ["ATT001"]
        place = {"line": 1, "character": 3}
        assert pipe.request("textDocument/hover", {"textDocument": {"uri": uri}, "position": place})
        assert pipe.request("shutdown", None) is None
        pipe.notify("exit", None)
        assert pipe.process.wait(PATIENCE) == 0


def test_a_server_that_is_not_there_is_told_once_and_tried_again(
    desk: Path, editor: Callable[..., Pipe]
) -> None:
    port = languagetool.free_port()
    configure(desk, f'server = "http://127.0.0.1:{port}"')
    with editor() as pipe:
        uri = opened(pipe, desk, TYPO + HE_GO)
        said = pipe.wait("window/showMessage")
        assert said["message"] == f"http://127.0.0.1:{port} cannot be reached: Connection refused"
        with running(port=port):
            pipe.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
            while "LT001" not in pipe.codes(uri):
                pass
        assert not [note for note in pipe.notes if note.get("method") == "window/showMessage"]


@pytest.mark.parametrize("how", ["exit", "end of input", "SIGKILL"])
def test_the_editor_leaves_no_java_behind(
    desk: Path, home: Path, how: str, editor: Callable[..., Pipe]
) -> None:
    configure(desk, "local = true")
    with editor(LTP_PATH=str(home)) as pipe:
        uri = opened(pipe, desk, TYPO + HE_GO)
        while "LT001" not in pipe.codes(uri):
            pass
        assert javas(home)
        if how == "exit":
            pipe.request("shutdown", None)
            pipe.notify("exit", None)
        elif how == "end of input":
            assert pipe.process.stdin is not None
            pipe.process.stdin.close()
        else:
            pipe.process.kill()
        pipe.process.wait(PATIENCE)
    nothing_is_left(home)
