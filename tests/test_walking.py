"""Which files a folder's walk takes; git itself is asked what .gitignore means."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cli_rules
from copydesk.config import Configs
from copydesk.globs import Globs
from copydesk_hooks.walking import Walker

if TYPE_CHECKING:
    from pathlib import Path

ENDINGS = frozenset({".txt", ".md"})


def _walk(folder: str, configs: Configs | None = None) -> list[str]:
    def fail(path: str, message: str) -> None:
        raise AssertionError((path, message))

    configs = configs or Configs(cli_rules.RULES, isolated=True)
    return list(Walker(configs, ENDINGS, fail).walk(folder))


def _files(folder: Path, *names: str, text: str = "Text.\n") -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def test_only_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _files(
        tmp_path,
        "b.txt",
        "a.md",
        "A.TXT",
        "code.py",
        "README",
        "LICENSE.md",
        "CMakeLists.txt",
        "requirements-dev.txt",
        "robots.txt",
        ".hidden.md",
        ".git/a.md",
        ".venv/a.md",
        "node_modules/a.md",
        "z/c.md",
        "z/.d/e.md",
    )
    (tmp_path / "link.md").symlink_to("a.md")
    (tmp_path / "loop").symlink_to(".")
    (tmp_path / "folder.md").mkdir()
    assert _walk(".") == ["A.TXT", "a.md", "b.txt", "z/c.md"]
    assert _walk("./z") == ["./z/c.md"]
    assert _walk(str(tmp_path / "z")) == [str(tmp_path / "z/c.md")]


def test_ignore_files_from_the_top_of_the_repository(tmp_path: Path) -> None:
    _files(tmp_path, ".git/HEAD", "news/a.md", "news/b.md", "news/c.md", "news/d.md")
    _files(tmp_path, ".git/info/exclude", text="a.md\n")
    _files(tmp_path, ".gitignore", text="/news/b.md\nd.md\n")
    _files(tmp_path, "news/.gitignore", text="!d.md\n")
    found = _walk(str(tmp_path / "news"))
    assert [os.path.basename(path) for path in found] == ["c.md", "d.md"]


def test_without_a_repository_nothing_above_counts(tmp_path: Path) -> None:
    _files(tmp_path, "news/a.md", "news/b.md")
    _files(tmp_path, ".gitignore", text="a.md\n")
    _files(tmp_path, "news/.gitignore", text="b.md\n")
    assert [os.path.basename(path) for path in _walk(str(tmp_path / "news"))] == ["a.md"]


def test_excluded_folders_are_not_entered(tmp_path: Path) -> None:
    _files(tmp_path, "a/b/c.md", "a/d.md", "e.md")
    _files(tmp_path, "copydesk.toml", text='exclude = ["a/b/", "e.md"]\n')
    _files(tmp_path, "a/b/copydesk.toml", text="this is not TOML, and is never read")
    found = _walk(str(tmp_path), Configs(cli_rules.RULES))
    assert [os.path.basename(path) for path in found] == ["d.md"]


def test_a_folder_that_cannot_be_read_is_reported(tmp_path: Path) -> None:
    failed: list[tuple[str, str]] = []
    walker = Walker(
        Configs(cli_rules.RULES, isolated=True), ENDINGS, lambda *what: failed.append(what)
    )
    assert list(walker.walk(str(tmp_path / "gone"))) == []
    assert failed == [(str(tmp_path / "gone"), "cannot be read: No such file or directory")]


NAMES = ["a", "b", "ab", "a.md", "b.md", "a b", "x[1]", "#a", "!a", "ä.md"]
PIECES = ["a", "b", "ab", "*", "**", "?", "/", ".md", "[ab]", "[!a]", "[^b-z]", "[[:alpha:]]",
          "[", "\\", "\\*", " ", "!", "#", "ä", "x", "1", "]", "-", "."]  # fmt: skip


@pytest.mark.skipif(shutil.which("git") is None, reason="asks git")
@settings(max_examples=150)
@given(
    st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join), max_size=4),
    st.lists(
        st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map("/".join),
        min_size=1,
        max_size=12,
        unique=True,
    ),
)
def test_patterns_mean_what_git_says(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], paths: list[str]
) -> None:
    folder = tmp_path_factory.getbasetemp() / "git-says"
    if not folder.exists():
        folder.mkdir()
        subprocess.run(["git", "init", "-q", folder], check=True)
    (folder / ".gitignore").write_text("\n".join(lines), encoding="utf-8")
    run = subprocess.run(
        ["git", "-c", "core.excludesFile=/dev/null", "check-ignore", "-z", "--stdin", "--no-index"],
        cwd=folder,
        input="\0".join(paths).encode(),
        capture_output=True,
        check=False,
    )
    assert run.returncode in (0, 1), run.stderr
    ignored = set(run.stdout.decode().split("\0")) - {""}
    globs = Globs("/top", lines)
    assert {path for path in paths if globs.covers(f"/top/{path}")} == ignored
