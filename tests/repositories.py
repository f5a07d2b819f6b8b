"""Git repositories in temporary folders, cut off from the settings of the machine they are on."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import NamedTuple

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
            timeout=300,  # pip may be slow; nothing may hang
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


def environment(**more: str) -> dict[str, str]:
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
