"""The library by its front door."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import copydesk
from copydesk.errors import ConfigError, NotTextError

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The bridge was closed on 31 February 2021.\n"


def test_check() -> None:
    names = [finding.rule.name for finding in copydesk.check(TEXT)]
    assert names == ["impossible-date"]
    assert copydesk.check(f"`{TEXT.strip()}`\n", "a.md") == []


def test_check_file(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    assert len(copydesk.check_file(str(path))) == 1
    (tmp_path / "copydesk.toml").write_text('ignore = ["contradictions"]\n')
    assert copydesk.check_file(str(path)) == []
    (tmp_path / "copydesk.toml").write_text("ignore = 1\n")
    with pytest.raises(ConfigError):
        copydesk.check_file(str(path))
    path.write_bytes(b"\0")
    (tmp_path / "copydesk.toml").unlink()
    with pytest.raises(NotTextError):
        copydesk.check_file(str(path))


def test_importing_costs_nothing() -> None:
    code = "import sys, copydesk; print(*(m for m in sys.modules if m.startswith('copydesk')))"
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": copydesk.__path__[0] + "/.."},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.split() == ["copydesk"]
