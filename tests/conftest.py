"""What tests of the hooks share: temporary git repositories that this machine cannot reach into."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from shlex import quote
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent


class Repository(NamedTuple):
    """A git repository in a folder of its own; `env` keeps the user's git settings out of it."""

    path: Path
    env: dict[str, str]

    def run(self, *command: str, folder: str = ".") -> subprocess.CompletedProcess[str]:
        """Run a command inside; the caller looks at the exit status."""
        return subprocess.run(
            command,
            cwd=self.path / folder,
            env=self.env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def git(self, *arguments: str) -> str:
        """Run git, which must succeed; returns what it printed."""
        done = self.run("git", *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def write(self, name: str, text: str) -> None:
        """Write a file, making its folder."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def stage(self, name: str, text: str) -> None:
        """Write a file and stage it."""
        self.write(name, text)
        self.git("add", "--", f":(literal){name}")

    def commit(self, *options: str) -> subprocess.CompletedProcess[str]:
        """Try to commit what is staged; hooks run."""
        return self.run("git", "commit", "-q", "-m", "An edition", *options)

    def commits(self) -> int:
        """How many commits there are."""
        done = self.run("git", "rev-list", "--count", "HEAD")
        return int(done.stdout) if done.returncode == 0 else 0


def _environment(**more: str) -> dict[str, str]:
    """The environment without what git and pre-commit leave in it when they run these tests."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GIT_", "PRE_COMMIT", "COPYDESK", "PYTEST_")) and name != "SKIP"
    }
    return kept | {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "Editor",
        "GIT_AUTHOR_EMAIL": "editor@newsroom.example",
        "GIT_COMMITTER_NAME": "Editor",
        "GIT_COMMITTER_EMAIL": "editor@newsroom.example",
        "PYTHONUTF8": "1",
        **more,
    }


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The project as it stands in the working tree, in a repository of its own, committed."""
    if not (ROOT / ".git").exists():
        pytest.skip("needs a git checkout of the project")
    path = tmp_path_factory.mktemp("source")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        env=_environment(),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():  # a listed file may be deleted in the working tree
            (path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, path / name)
    repository = Repository(path, _environment())
    repository.git("init", "-q", "-b", "main")
    repository.git("add", "--all")
    repository.git("commit", "-q", "-m", "Copy")
    return repository


@pytest.fixture(scope="session")
def pre_commit_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps its environments: shared, so that each is built once a session."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def newsroom(tmp_path: Path, pre_commit_home: Path) -> Repository:
    """An empty repository; `copydesk` on its PATH runs this source tree."""
    programs = tmp_path / "programs"
    programs.mkdir()
    command = programs / "copydesk"
    roots = os.pathsep.join([str(ROOT / "lint_rules"), str(ROOT / "hooks")])
    command.write_text(
        f'#!/bin/sh\nPYTHONPATH={quote(roots)} exec {quote(sys.executable)} -m copydesk_hooks "$@"\n'
    )
    command.chmod(0o755)
    path = tmp_path / "a newsroom"
    path.mkdir()
    repository = Repository(
        path,
        _environment(
            PATH=os.pathsep.join([str(programs), os.environ["PATH"]]),
            PRE_COMMIT_HOME=str(pre_commit_home),
        ),
    )
    repository.git("init", "-q", "-b", "main")
    return repository
