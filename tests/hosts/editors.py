"""What the tests in Neovim, Vim and Emacs share: one session of an editor, and what it must show.

A driver, a script in the editor's own language beside this file, opens the article with the
recipe of hooks/editors, waits for the diagnostics, hovers over the finding, takes the code action,
waits until the diagnostic has gone from the unsaved buffer, saves, and reports what it saw; where
the recipe has a command for it, also which articles have findings once all have been checked.
"""

from __future__ import annotations

import contextlib
import json
import os
import pty
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

HERE: Final = os.path.dirname(os.path.abspath(__file__))
ROOT: Final = os.path.dirname(os.path.dirname(HERE))
RECIPES: Final = os.path.join(ROOT, "hooks", "editors")
SERVER: Final = [sys.executable, "-P", "-m", "copydesk_hooks", "server"]
SETTINGS: Final = {"ignore": ["sweeping-claim"]}
"""What every session sets in the editor's own way; the seed has such a claim."""
WAIT: Final = 60
"""Seconds that a driver waits for each thing, at most."""

SEED: Final = "000_8f636dc2e1356056.txt"
OTHER_SEED: Final = "001_e4f176c47bd127a1.txt"
CURLY_AND_EMOJI: Final = "# News\n\nThe city’s 😀 “new” team reads the changining plans.\n"
"""An article whose finding stands behind characters of two, three and four bytes."""

TITLE: Final = "Replace with 'changing'"


def assert_mends(command: list[str], article: Path) -> dict[str, Any]:
    """Let an editor show what `copydesk check` finds, and mend this word and nothing else.

    What else it reports is returned.
    """
    before = article.read_text("utf-8")
    expected = findings(article)
    [finding] = [f for f in expected if f["text"] == "changining"]
    home = article.parent.with_name("home")
    home.mkdir()
    seen = session([*command, str(article)], home, len(expected))
    assert sorted(seen["diagnostics"], key=_place) == expected
    assert finding["message"] in seen["hover"]
    assert TITLE in seen["actions"]
    assert article.read_text("utf-8") == before.replace("changining", "changing")
    assert sorted(seen["afterwards"], key=_place) == [f for f in expected if f != finding]
    return seen


def findings(article: Path) -> list[dict[str, Any]]:
    """What the command finds, as the drivers tell what they see."""
    ignore = ["--ignore", *SETTINGS["ignore"]]
    command = [*SERVER[:-1], "check", "--format", "json", *ignore, str(article)]
    said = subprocess.run(
        command, check=False, capture_output=True, env=_environment(), timeout=WAIT
    )
    [file] = json.loads(said.stdout)["files"]
    found = (
        {"code": f["code"], "line": f["start"]["line"], "text": f["text"], "message": f["message"]}
        for f in file["findings"]
    )
    return sorted(found, key=_place)


def _place(finding: dict[str, Any]) -> tuple[int, str, str]:
    return finding["line"], finding["code"], finding["text"]


def _environment() -> dict[str, str]:
    sources = (os.path.join(ROOT, "lint_rules"), os.path.join(ROOT, "hooks"))
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sources)}


def session(command: list[str], home: Path, expected: int) -> dict[str, Any]:
    """Run an editor with its driver, which waits for so many diagnostics; returns its report."""
    report = home / "report.json"
    environment = _environment() | {
        "SERVER": json.dumps(SERVER),
        "SETTINGS": json.dumps(SETTINGS),
        "HOME": str(home),  # the user's own configuration of the editor stays out
        "XDG_CONFIG_HOME": str(home),
        "XDG_DATA_HOME": str(home),
        "EXPECTED": str(expected),
        "REPORT": str(report),
        "WAIT": str(WAIT),
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
    }
    words = _run(command, environment)
    assert report.exists(), f"the editor reported nothing:\n{words}"
    seen: dict[str, Any] = json.loads(report.read_text("utf-8"))
    assert "error" not in seen, f"{seen['error']}\n{words}"
    print(seen["editor"])  # noqa: T201 - `pytest -rP` shows the versions
    return seen


def _run(command: list[str], environment: dict[str, str]) -> str:
    """Run an editor, with a keyboard that nobody touches; returns its output."""
    ours, theirs = pty.openpty()
    editor = subprocess.Popen(
        command,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment,
        start_new_session=True,
    )
    try:
        return editor.communicate(timeout=5 * WAIT)[0].decode(errors="replace")
    finally:
        with contextlib.suppress(ProcessLookupError):  # all of them have ended by themselves
            os.killpg(editor.pid, signal.SIGKILL)
        editor.wait()
        os.close(ours)
        os.close(theirs)
