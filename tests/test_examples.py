"""The example newsroom says what its expected.txt says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from copydesk_hooks.cli import main
from repositories import ROOT

if TYPE_CHECKING:
    from pathlib import Path

NEWSROOM = ROOT / "examples" / "newsroom"


@pytest.fixture(autouse=True)
def _inside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(NEWSROOM)


def test_the_newsroom(capsys: pytest.CaptureFixture[str], *, update_snapshots: bool) -> None:
    code = main(["check", "--together", "--color", "never", "articles/"])
    found = capsys.readouterr()
    assert (code, found.err) == (1, "")
    expected: Path = NEWSROOM / "expected.txt"
    if update_snapshots:
        expected.write_text(found.out, encoding="utf-8")
    assert found.out == expected.read_text(encoding="utf-8")


def test_no_exception_in_it_is_out_of_date(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--report-unused", "articles/"])
    found = capsys.readouterr()
    assert "silences nothing" not in found.out + found.err


@pytest.mark.parametrize("name", ["ferry.md", "storm-1.txt", "storm-2.md", "letters"])
def test_an_article_that_is_clean_by_itself(name: str) -> None:
    assert main(["check", f"articles/{name}"]) == 0
