"""The files of a folder that are articles: endings that a reader knows, nothing ignored.

Passed by: names that are never prose (LICENSE, requirements.txt), what .gitignore (nested, from the repository's top down) and .git/info/exclude ignore,
what the configuration excludes, hidden files and folders, node_modules, symbolic links.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from copydesk.globs import Globs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from copydesk.config import Configs

_SKIPPED = frozenset({"node_modules", "__pycache__"})
# Text by its ending, but nobody wrote it as prose (as in .pre-commit-hooks.yaml).
_NOT_PROSE = re.compile(
    r"(?:LICEN[CS]E|COPYING|NOTICE|PATENTS|AUTHORS|MAINTAINERS).*"
    r"|(?:requirements|constraints).*\.txt|CMakeLists\.txt|(?:robots|ads|humans|security)\.txt"
)


class Walker:
    """Walks folders; `failed(path, message)` hears of folders that cannot be read."""

    def __init__(
        self,
        configs: Configs,
        extensions: frozenset[str],
        failed: Callable[[str, str], None],
    ) -> None:
        self._configs = configs
        self._extensions = extensions
        self._failed = failed

    def walk(self, folder: str) -> Iterator[str]:
        """The articles under a folder, in order of name, as `folder` joined with their path."""
        absolute = os.path.abspath(folder).replace(os.sep, "/")
        yield from self._walk(folder, absolute, list(_from_above(absolute)))

    def _walk(self, folder: str, absolute: str, ignored: list[Globs]) -> Iterator[str]:
        # A stack, not recursion: a folder tree may be deeper than Python's stack.
        stack = [(folder, absolute, ignored)]
        while stack:
            folder, absolute, ignored = stack.pop()
            try:
                with os.scandir(folder) as entries:
                    listed = sorted(entries, key=lambda entry: entry.name)
            except OSError as error:
                self._failed(folder, f"cannot be read: {error.strerror}")
                continue
            if any(entry.name == ".gitignore" for entry in listed):
                ignored = [*ignored, _globs(absolute, f"{absolute}/.gitignore")]
            config = self._configs.for_folder(absolute)
            folders: list[tuple[str, str, list[Globs]]] = []
            for entry in listed:
                name = entry.name
                if name.startswith(".") or name in _SKIPPED or entry.is_symlink():
                    continue
                is_folder = entry.is_dir(follow_symlinks=False)
                if not is_folder and not (self._is_article(name) and entry.is_file()):
                    continue
                path = f"{absolute.rstrip('/')}/{name}"
                if _is_ignored(ignored, path, is_folder=is_folder) or config.excludes_entry(
                    path, is_folder=is_folder
                ):
                    continue
                if is_folder:
                    folders.append((_join(folder, name), path, ignored))
                else:
                    yield _join(folder, name)
            stack.extend(reversed(folders))

    def _is_article(self, name: str) -> bool:
        ending = os.path.splitext(name)[1].lower()
        return ending in self._extensions and not is_no_prose(name)


def is_no_prose(name: str) -> bool:
    """Whether a file of this name is text that nobody wrote as prose."""
    return _NOT_PROSE.fullmatch(name) is not None


def _join(folder: str, name: str) -> str:
    return name if folder == "." else os.path.join(folder, name)


def _is_ignored(ignored: list[Globs], path: str, *, is_folder: bool) -> bool:
    """The .gitignore nearest to the path decides, of those that say anything."""
    for globs in reversed(ignored):
        verdict = globs.verdict(path, is_folder=is_folder)
        if verdict is not None:
            return verdict
    return False


def _from_above(folder: str) -> Iterator[Globs]:
    """The ignore files of the repository that hold for a folder from above, weakest first."""
    above = [folder]
    while not os.path.exists(f"{above[-1]}/.git"):
        parent = os.path.dirname(above[-1])
        if parent == above[-1]:
            return  # no repository: only what lies in the folder itself counts
        above.append(parent)
    yield _globs(above[-1], f"{above[-1]}/.git/info/exclude")
    for one in reversed(above[1:]):
        yield _globs(one, f"{one}/.gitignore")


def _globs(folder: str, path: str) -> Globs:
    try:
        with open(path, encoding="utf-8-sig", errors="surrogateescape", newline="\n") as file:
            return Globs(folder, file)
    except OSError:  # there is none, or it is a folder; git passes over it, too
        return Globs(folder, ())
