"""The command: each folder under tests/cli/ is a case.

`cmd` holds the arguments (of several runs, if it has several lines), `in/` the files
they find, `stdin` what comes from standard input; `expected.txt` is what stdout must be,
`stderr.txt` what stderr must be (where there is none: nothing), `status` the exit code, `out/` the
files afterwards (where there is none: as before). "dot-" before a file's name stands for the dot
of a hidden one. `pytest --update-snapshots` writes anew what is expected.
"""

from __future__ import annotations

import gc
import io
import os
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import cli_rules
from copydesk_hooks.cli import main
from copydesk_hooks.cli.progress import Progress

CASES = Path(__file__).parent / "cli"
ROOT = Path(__file__).parent.parent


@pytest.fixture
def _made_up_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    made_up = ModuleType("copydesk.rules")
    made_up.__dict__["RULES"] = cli_rules.RULES
    monkeypatch.setitem(sys.modules, "copydesk.rules", made_up)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.usefixtures("_made_up_rules")
@pytest.mark.parametrize(
    "case", sorted(p for p in CASES.iterdir() if p.is_dir()), ids=lambda p: p.name
)
def test_case(
    case: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    update_snapshots: bool,
) -> None:
    work = tmp_path / "in"
    shutil.copytree(case / "in", work) if (case / "in").is_dir() else work.mkdir()
    for hidden in work.rglob("dot-*"):
        hidden.rename(hidden.with_name("." + hidden.name.removeprefix("dot-")))
    before = _tree(work)
    monkeypatch.chdir(work)
    stdin = case / "stdin"
    typed = io.BytesIO(stdin.read_bytes() if stdin.exists() else b"")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(typed))

    codes = [
        main(shlex.split(line)) for line in (case / "cmd").read_text(encoding="utf-8").splitlines()
    ]
    said = capsys.readouterr()
    after = _tree(work)

    if update_snapshots:
        _update(case, codes, said.out, said.err, {} if after == before else after)
    assert said.err == _expected(case / "stderr.txt")
    assert said.out == _expected(case / "expected.txt")
    assert codes == [int(code) for code in (case / "status").read_text().split()]
    assert after == (_tree(case / "out") if (case / "out").is_dir() else before)


def _expected(path: Path) -> str:
    return path.read_bytes().decode() if path.exists() else ""


def _update(case: Path, codes: list[int], out: str, err: str, after: dict[str, bytes]) -> None:
    (case / "status").write_text(" ".join(map(str, codes)) + "\n")
    for name, text in (("expected.txt", out), ("stderr.txt", err)):
        (case / name).write_text(text, encoding="utf-8", newline="") if text else (
            case / name
        ).unlink(missing_ok=True)
    shutil.rmtree(case / "out", ignore_errors=True)
    for name, data in after.items():
        (case / "out" / name).parent.mkdir(parents=True, exist_ok=True)
        (case / "out" / name).write_bytes(data)


ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": os.pathsep.join([str(ROOT / "lint_rules"), str(ROOT / "hooks")]),
}
COMMAND = (sys.executable, "-P", "-m", "copydesk_hooks")


def test_the_module_is_the_command(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Analysts say it will rain on 31 February 2021.\n")
    run = subprocess.run(
        [*COMMAND, "check", "a.txt"],
        cwd=tmp_path,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (1, "")
    assert "a.txt:1:" in run.stdout


def test_the_end_of_a_pipe_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Analysts say it will rain on 31 February 2021.\n\n" * 3000)
    run = subprocess.run(
        ["bash", "-c", f"{shlex.join(COMMAND)} check a.txt | head -n 1; exit ${{PIPESTATUS[0]}}"],
        cwd=tmp_path,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (128 + signal.SIGPIPE, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", ["a.txt >/dev/full", "a.txt --output-file /dev/full"])
def test_an_output_without_room_is_one_line(tmp_path: Path, arguments: str) -> None:
    (tmp_path / "a.txt").write_text("Analysts say it will rain on 31 February 2021.\n")
    run = subprocess.run(
        ["bash", "-c", f"{shlex.join(COMMAND)} check {arguments}"],
        cwd=tmp_path,
        env=ENVIRONMENT | {"PYTHONDEVMODE": "1"},  # what fails while Python ends is said, too
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert run.stderr == "copydesk: the output cannot be written: No space left on device\n"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", ["gone.txt", "--no-such-option"])
def test_errors_without_room_are_not_taken_for_findings(tmp_path: Path, arguments: str) -> None:
    run = subprocess.run(
        ["bash", "-c", f"{shlex.join(COMMAND)} check {arguments} 2>/dev/full"],
        cwd=tmp_path,
        env=ENVIRONMENT,
        check=False,
    )
    assert run.returncode == 2


@pytest.mark.usefixtures("_made_up_rules")
@pytest.mark.parametrize(
    ("paths", "named"),
    [
        ([".", "link.md"], "a.md"),
        (["link.md", "."], "link.md"),
        (["linked", "folder"], os.path.join("linked", "b.md")),
    ],
)
def test_a_file_and_its_link_are_read_once(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    paths: list[str],
    named: str,
) -> None:
    """Under the name that is given first."""
    (tmp_path / "folder").mkdir()
    article = tmp_path / ("folder/b.md" if "folder" in paths else "a.md")
    article.write_text("The minister spoke. Analysts say the plan is sound.\n")
    (tmp_path / "link.md").symlink_to("a.md")
    (tmp_path / "linked").symlink_to("folder", target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--isolated", *paths]) == 1
    said = capsys.readouterr().out
    assert said.startswith(f"{named}:1:")
    assert "1 finding in 1 file" in said


@pytest.mark.usefixtures("_made_up_rules")
def test_a_report_does_not_go_into_an_article_by_its_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.md").write_text("Clean.\n")
    (tmp_path / "link.md").symlink_to("a.md")
    monkeypatch.chdir(tmp_path)
    assert main(["check", "a.md", "--output-file", "link.md"]) == 2
    assert "not to be overwritten" in capsys.readouterr().err
    assert (tmp_path / "a.md").read_text() == "Clean.\n"


@pytest.mark.usefixtures("_made_up_rules")
def test_an_interruption_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("copydesk_hooks.cli.check.main", interrupted)
    assert main(["check"]) == 128 + signal.SIGINT


@pytest.mark.usefixtures("_made_up_rules")
def test_a_fault_of_our_own_is_not_taken_for_findings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("copydesk_hooks.cli.check.main", broken)
    assert main(["check"]) == 2
    assert "please report it" in capsys.readouterr().err


@pytest.mark.usefixtures("_made_up_rules")
@pytest.mark.parametrize(
    ("environ", "when", "coloured"),
    [
        ({}, "auto", False),
        ({"FORCE_COLOR": "1"}, "auto", True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, "auto", False),
        ({"NO_COLOR": "1"}, "always", True),
        ({"FORCE_COLOR": "1"}, "never", False),
    ],
)
def test_colours(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    environ: dict[str, str],
    when: str,
    *,
    coloured: bool,
) -> None:
    (tmp_path / "a.txt").write_text("Analysts say so.\n")
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    main(["check", "--isolated", "--color", when, str(tmp_path / "a.txt")])
    assert ("\x1b[" in capsys.readouterr().out) is coloured


@pytest.mark.usefixtures("_made_up_rules")
def test_no_collector_is_left_switched_off(tmp_path: Path) -> None:
    assert main(["check", "--isolated", str(tmp_path)]) == 0
    assert gc.isenabled()


def test_progress_shows_after_a_second_and_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter((0.0, 0.5, 1.5, 1.55, 1.7))
    monkeypatch.setattr("copydesk_hooks.cli.progress.time.monotonic", lambda: next(clock))
    err = io.StringIO()
    progress = Progress(err)
    for _ in range(4):
        progress.step("a\x1b.md")
    assert err.getvalue() == "\r\x1b[K2 files: 'a\\x1b.md'\r\x1b[K4 files: 'a\\x1b.md'"
    progress.clear()
    progress.clear()
    assert err.getvalue().count("\r\x1b[K") == 3


def test_closed_streams_are_no_crash(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge was closed on 31 February 2021.\n")
    run = subprocess.run(
        ["bash", "-c", f"{shlex.join(COMMAND)} check a.txt >&- 2>&-"],
        cwd=tmp_path,
        env=ENVIRONMENT,
        check=False,
    )
    assert run.returncode == 1
