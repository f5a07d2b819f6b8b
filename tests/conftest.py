"""Options and fixtures that several test modules share."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from shlex import quote
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

import recorded_languagetool
from repositories import ROOT, Repository, environment

if TYPE_CHECKING:
    from pathlib import Path


# How long an example takes says nothing about whether it is right.
settings.register_profile("copydesk", deadline=None)
settings.load_profile("copydesk")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-snapshots", action="store_true", help="write the snapshots of real prose anew"
    )
    parser.addoption(
        "--record-languagetool",
        metavar="ADDRESS",
        default="",
        help="ask a server of LanguageTool what is not recorded yet, and record it",
    )


def pytest_configure(config: pytest.Config) -> None:
    recorded_languagetool.record_from = config.getoption("--record-languagetool")


def pytest_sessionfinish() -> None:
    if recorded_languagetool.record_from:
        recorded_languagetool.write()


@pytest.fixture
def update_snapshots(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-snapshots"))


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The project as it stands in the working tree, in a repository of its own, committed."""
    if not (ROOT / ".git").exists():
        pytest.skip("needs a git checkout of the project")
    path = tmp_path_factory.mktemp("source")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():  # a listed file may be deleted in the working tree
            (path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, path / name)
    repository = Repository(path, environment())
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
        environment(
            PATH=os.pathsep.join([str(programs), os.environ["PATH"]]),
            PRE_COMMIT_HOME=str(pre_commit_home),
        ),
    )
    repository.git("init", "-q", "-b", "main")
    return repository
