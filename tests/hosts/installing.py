"""The editors that the tests run in, and LanguageTool, installed where they are missing.

Each function gives the program to start, or raises Missing. Something is installed only where
the tests may change the machine: in CI, or with COPYDESK_INSTALL_HOSTS=1. What is no package of
the system lies in HOME, once for all runs.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import shutil
import subprocess
import tempfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HOME = os.path.join(
    os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "copydesk-hosts"
)
MAY_SKIP: dict[str, str] = {}
"""The hosts that CI may do without, each with the reason; any other that is skipped fails it."""


class Missing(Exception):  # noqa: N818 - it reads better in `except installing.Missing`
    """A host is not here and could not be installed; the text says what to do."""


def may_install() -> bool:
    """Whether the tests may install programs on this machine."""
    return bool(os.environ.get("CI") or os.environ.get("COPYDESK_INSTALL_HOSTS"))


def from_debian(program: str, *packages: str) -> str:
    """The path of a program, or this path, from Debian's packages where it is missing."""
    found = _find(program)
    if found is None and may_install():
        with _lock():
            found = _find(program)
            if found is None:
                _apt(packages)
        found = _find(program)
    if found is None:
        raise Missing(f"{program} is missing: apt-get install {' '.join(packages)}")
    return found


def _find(program: str) -> str | None:
    if os.path.isabs(program):
        return program if os.path.exists(program) else None
    return shutil.which(program)


@contextlib.contextmanager
def _lock() -> Iterator[None]:
    """One installation at a time, whoever asks; the other workers wait."""
    os.makedirs(HOME, exist_ok=True)
    with open(os.path.join(HOME, "lock"), "w", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _apt(packages: tuple[str, ...]) -> None:
    if shutil.which("apt-get") is None:
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (
        ["update", "-q"],
        ["install", "-q", "-y", "--no-install-recommends", *packages],
    ):
        subprocess.run(
            ["apt-get", *arguments], check=False, capture_output=True, env=environment, timeout=600
        )


def neovim() -> str:
    """Neovim, 0.7 or later."""
    return from_debian("nvim", "neovim")


def vim() -> str:
    """Vim, with jobs and timers."""
    return from_debian("vim", "vim-nox")


def ale() -> str:
    """The folder of ALE, Vim's plugin."""
    return from_debian("/usr/share/vim-ale", "vim-ale")


def emacs() -> str:
    """Emacs, with Eglot, a package of its own before Emacs 29, and a mode for Markdown."""
    packages = ("elpa-eglot", "elpa-markdown-mode")
    program = from_debian("emacs", "emacs-nox", *packages)
    if not _has_modes(program) and may_install():
        with _lock():
            _apt(packages)
    if not _has_modes(program):
        raise Missing(f"Eglot or its modes are missing: apt-get install {' '.join(packages)}")
    return program


def _has_modes(emacs: str) -> bool:
    found = '(and (locate-library "eglot") (locate-library "markdown-mode"))'
    wanted = f"(progn (package-initialize) (kill-emacs (if {found} 0 1)))"
    command = [emacs, "--batch", "-q", "--eval", wanted]
    return subprocess.run(command, check=False, capture_output=True, timeout=60).returncode == 0


def java() -> str:
    """Java 17 or later, as LanguageTool needs it."""
    try:
        program = from_debian("java", "openjdk-17-jre-headless")
    except Missing:  # a later Debian has a later one
        program = from_debian("java", "default-jre-headless")
    done = subprocess.run(
        [program, "-version"], check=False, capture_output=True, text=True, timeout=60
    )
    version = re.search(r'version "(\d+)', done.stderr)
    if version is None or int(version[1]) < 17:
        raise Missing(f"{program} is no Java 17: apt-get install openjdk-17-jre-headless")
    return program


LANGUAGETOOL = "6.7"
_POM = f"""\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>copydesk</groupId><artifactId>languagetool</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.languagetool</groupId><artifactId>languagetool-server</artifactId>
      <version>{LANGUAGETOOL}</version>
    </dependency>
    <dependency>
      <groupId>org.languagetool</groupId><artifactId>language-en</artifactId>
      <version>{LANGUAGETOOL}</version>
    </dependency>
  </dependencies>
</project>
"""


def languagetool() -> str:
    """The folder with the jars of LanguageTool's server, from Maven Central: 250 MB."""
    java()
    folder = os.path.join(HOME, f"languagetool-{LANGUAGETOOL}")
    if not os.path.isdir(folder):
        if not may_install():
            raise Missing(
                "its jars are missing: with Java 17 and Maven,"
                " COPYDESK_INSTALL_HOSTS=1 pytest tests/hosts/test_languagetool.py"
            )
        maven = from_debian("mvn", "maven")
        with _lock():
            if not os.path.isdir(folder):
                _copy_jars(maven, folder)
    return folder


def _copy_jars(maven: str, folder: str) -> None:
    with tempfile.TemporaryDirectory(dir=HOME) as work:
        with open(os.path.join(work, "pom.xml"), "w", encoding="utf-8") as pom:
            pom.write(_POM)
        done = subprocess.run(
            [maven, "-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=jars"],
            cwd=work,
            check=False,
            capture_output=True,
            text=True,
            timeout=900,
        )
        if done.returncode:
            raise Missing(f"its jars cannot be downloaded: {done.stdout[-500:]}")
        os.rename(os.path.join(work, "jars"), folder)
