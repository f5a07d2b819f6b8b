"""Patterns for paths, with the meaning they have in a .gitignore file.

`exclude` and `per-path` in the configuration use them, and so does a walk that honours
.gitignore. The meaning is git's (https://git-scm.com/docs/gitignore): the last pattern that
matches decides, "!" takes back, a "/" before the end ties a pattern to its folder, a "/" at the
end asks for a folder, "**" stands for any number of folders. A test compares with git itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

_SPECIAL = frozenset("*?[\\")


class _Glob(NamedTuple):
    """One pattern: what it says of a path, and `regex` for those that need one."""

    excludes: bool
    folders_only: bool
    anchored: bool
    source: str
    regex: re.Pattern[str] | None


class Globs:
    """The patterns of one file or list, relative to `folder` (absolute, "/" between names)."""

    def __init__(self, folder: str, lines: Iterable[str]) -> None:
        self._folder = folder.rstrip("/")
        self._prefix = len(self._folder) + 1
        self._globs: list[_Glob] = []
        # Most patterns are a plain name or "*.ending", and most paths match none: look those up.
        self._names: dict[str, list[int]] = {}
        self._endings: dict[str, list[int]] = {}
        self._others: list[int] = []
        for line in lines:
            glob = _parse(line)
            if glob is None:
                continue
            index = len(self._globs)
            self._globs.append(glob)
            if glob.regex is None and not glob.anchored:
                self._names.setdefault(glob.source, []).append(index)
            elif not glob.anchored and _is_ending(glob.source):
                self._endings.setdefault(glob.source[1:], []).append(index)
            else:
                self._others.append(index)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Globs) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def _key(self) -> tuple[object, ...]:
        return self._folder, *self._globs

    def __bool__(self) -> bool:
        return bool(self._globs)

    def verdict(self, path: str, *, is_folder: bool) -> bool | None:
        """What the patterns say of this very path (absolute): excluded, taken back, nothing."""
        name = path[path.rfind("/") + 1 :]
        candidates = self._names.get(name, [])
        dot = name.rfind(".")
        if dot >= 0 and self._endings:
            candidates = candidates + self._endings.get(name[dot:], [])
        decided = -1
        for index in candidates:
            if index > decided and (is_folder or not self._globs[index].folders_only):
                decided = index
        for index in reversed(self._others):
            if index < decided:
                break
            glob = self._globs[index]
            if glob.folders_only and not is_folder:
                continue
            about = path[self._prefix :] if glob.anchored else name
            if (
                about == glob.source
                if glob.regex is None
                else glob.regex.fullmatch(_bytewise(about))
            ):
                decided = index
                break
        return self._globs[decided].excludes if decided >= 0 else None

    def covers(self, path: str) -> bool:
        """Whether a file (absolute), or a folder above it, is excluded."""
        if not self._globs:
            return False
        slash = path.find("/", self._prefix)
        while slash >= 0:
            if self.verdict(path[:slash], is_folder=True):
                return True
            slash = path.find("/", slash + 1)
        return bool(self.verdict(path, is_folder=False))


def _is_ending(source: str) -> bool:
    """Whether a pattern is "*.ending" with nothing special, and one dot, in the ending."""
    return source.startswith("*.") and source.count(".") == 1 and not _SPECIAL & set(source[1:])


def _parse(line: str) -> _Glob | None:
    line = line.rstrip("\n").removesuffix("\r")
    while line.endswith(" ") and not line.endswith("\\ "):
        line = line[:-1]
    if not line or line.startswith("#"):
        return None
    excludes = not line.startswith("!")
    if not excludes:
        line = line[1:]
    folders_only = line.endswith("/")
    source = line[:-1] if folders_only else line
    anchored = "/" in source
    source = source.removeprefix("/")
    if not source:
        return None
    if not _SPECIAL & set(source):
        return _Glob(excludes, folders_only, anchored, source, None)
    regex = _regex(source)
    return regex and _Glob(excludes, folders_only, anchored, source, regex)


def _regex(source: str) -> re.Pattern[str] | None:
    """The pattern as a regular expression; None for one that can match nothing."""
    import re

    source = _bytewise(source)
    parts: list[str] = []
    at = 0
    while at < len(source):
        character = source[at]
        if character == "*":
            end = at
            while end < len(source) and source[end] == "*":
                end += 1
            whole = end - at == 2 and (at == 0 or source[at - 1] == "/")
            if whole and source[end : end + 1] == "/":
                parts.append("(?:.*/)?")
                end += 1
            elif whole and end == len(source):
                parts.append(".+" if at else ".*")
            else:
                parts.append("[^/]*")
            at = end
        elif character == "?":
            parts.append("[^/]")
            at += 1
        elif character == "[":
            found = _class(source, at)
            if found is None:
                return None
            parts.append(found[0])
            at = found[1]
        else:
            if character == "\\":
                at += 1
                if at == len(source):
                    return None
            parts.append(re.escape(source[at]))
            at += 1
    return re.compile("".join(parts), re.DOTALL)


def _bytewise(text: str) -> str:
    """The text with a character for each byte of its UTF-8: to git, "?" is one byte."""
    return text if text.isascii() else text.encode("utf-8", "surrogateescape").decode("latin-1")


_POSIX = {
    "alnum": "a-zA-Z0-9",
    "alpha": "a-zA-Z",
    "blank": " \\t",
    "digit": "0-9",
    "lower": "a-z",
    "punct": "!-/:-@\\[-`{-~",
    "space": " \\t\\n\\r\\f\\v",
    "upper": "A-Z",
    "xdigit": "0-9a-fA-F",
}


def _class(source: str, at: int) -> tuple[str, int] | None:
    """The bracket expression at `at` as a regular expression, and where it ends."""
    import re

    start = at = at + 1
    negated = source[at : at + 1] in ("!", "^")
    if negated:
        start = at = at + 1
    parts: list[str] = []
    while at < len(source) and (source[at] != "]" or at == start):
        if source.startswith("[:", at) and (close := source.find(":]", at)) > 0:
            name = source[at + 2 : close]
            if name not in _POSIX:
                return None
            parts.append(_POSIX[name])
            at = close + 2
            continue
        low, at = _literal(source, at)
        if source[at : at + 1] == "-" and source[at + 1 : at + 2] not in ("", "]"):
            high, at = _literal(source, at + 1)
            if low <= high:
                parts.append(f"{re.escape(low)}-{re.escape(high)}")
        else:
            parts.append(re.escape(low))
    if at >= len(source):
        return None
    inside = "".join(parts)
    if not inside:
        return ("[^/]" if negated else "(?!)"), at + 1
    return (f"[^/{inside}]" if negated else f"(?!/)[{inside}]"), at + 1


def _literal(source: str, at: int) -> tuple[str, int]:
    if source[at] == "\\" and at + 1 < len(source):
        at += 1
    return source[at], at + 1
