"""Accepted words and suppressions, written into the user's configuration.

The file keeps its comments and its order (tomlkit). Words go where the user keeps them: into the
first of its `accept-files`, or else into `accept`. A table may be written in ways that tomlkit
cannot add to; so what came of it is read again, and written only if it is as it should be.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# (tomlkit leaves open what its containers hold)

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, cast

import tomli
import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Array

from copydesk.config import SHARED_NAME
from copydesk.errors import ConfigError, ReadError
from copydesk.fixing import write

if TYPE_CHECKING:
    from collections.abc import Callable

_BOM = "\ufeff"


def accept_word(configuration: str, word: str) -> str:
    """Accept a word in a configuration file, new or not; returns the file that was written.

    Raises ReadError where a file cannot be read or written, ConfigError where it is no TOML or of
    a form that cannot be added to.
    """
    table = _ours(configuration, _parsed(configuration, _read(configuration)))
    files = table.get("accept-files")
    if isinstance(files, list) and files:
        path = os.path.join(os.path.dirname(configuration), str(cast("list[object]", files)[0]))
        words = _read(path)
        if word not in words.split():
            new_line = "\r\n" if "\r\n" in words else "\n"
            end = "" if not words or words.endswith("\n") else new_line
            _save(path, f"{words}{end}{word}{new_line}")
        return path

    def add(table: Any) -> None:
        if "accept" not in table:
            table["accept"] = tomlkit.array()
        table["accept"].append(word)

    if word not in table.get("accept", ()):
        _change(configuration, add, "accept", word)
    return configuration


def suppress(configuration: str, pattern: str, rule: str, text: str) -> str:
    """Add a `[[suppress]]` entry for an article; `text` may be empty: the whole file.

    `pattern` is the article's path as the configuration's patterns have it. Returns the file that
    was written; raises like `accept_word`.
    """
    entry = {"path": pattern, "rule": rule, **({"text": text} if text else {})}

    def add(table: Any) -> None:
        entries = table.get("suppress")
        is_array = isinstance(entries, Array)
        made: Any = tomlkit.inline_table() if is_array else tomlkit.table()
        made.update(entry)
        if entries is None:
            table["suppress"] = tomlkit.aot()
        table["suppress"].append(made)

    table = _ours(configuration, _parsed(configuration, _read(configuration)))
    if entry not in table.get("suppress", ()):
        _change(configuration, add, "suppress", entry)
    return configuration


def pattern_of(path: str) -> str:
    """A relative path as the pattern of .gitignore that fits it alone."""
    path = path.replace(os.sep, "/")
    return "/" + "".join(f"\\{c}" if c in "*?[]\\!# " else c for c in path)


def _change(configuration: str, add: Callable[[Any], None], key: str, item: object) -> None:
    """Have `add` put something into our table; write it only if it is there afterwards."""
    old = _read(configuration)
    try:
        page = tomlkit.parse(old.removeprefix(_BOM))
        table: Any = page
        if os.path.basename(configuration) == SHARED_NAME:
            tool: Any = page.setdefault("tool", tomlkit.table(is_super_table=True))
            table = tool.setdefault("copydesk", tomlkit.table())
        add(table)
        new = tomlkit.dumps(page)
        done = item in _ours(configuration, tomli.loads(new)).get(key, ())
    except (TOMLKitError, tomli.TOMLDecodeError, AttributeError, TypeError, ValueError):
        done, new = False, ""
    if not done:
        raise ConfigError(
            configuration, 0, f"'{key}' is written in a way that cannot be added to; add {item!r}"
        )
    if "\r\n" in old:
        new = new.replace("\r\n", "\n").replace("\n", "\r\n")
    _save(configuration, (_BOM if old.startswith(_BOM) else "") + new)


def _parsed(configuration: str, text: str) -> dict[str, Any]:
    try:
        return tomli.loads(text.removeprefix(_BOM))
    except tomli.TOMLDecodeError as error:
        raise ConfigError(configuration, error.lineno, f"not TOML: {error.msg}") from error


def _ours(configuration: str, page: dict[str, Any]) -> dict[str, Any]:
    """Our table in a configuration file; an empty one where there is none."""
    if os.path.basename(configuration) != SHARED_NAME:
        return page
    tool = page.get("tool")
    table = tool.get("copydesk") if isinstance(tool, dict) else None
    return cast("dict[str, Any]", table) if isinstance(table, dict) else {}


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(f"{path}: cannot be read: {error}") from error


def _save(path: str, text: str) -> None:
    if not os.path.exists(path):
        try:
            with open(path, "x", encoding="utf-8"):
                pass
        except OSError as error:
            raise ReadError(f"{path}: cannot be written: {error.strerror}") from error
    write(path, text.encode("utf-8"))
