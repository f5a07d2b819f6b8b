"""Accepted words and suppressions, written into the user's configuration.

The file keeps its comments and its order (tomlkit). Words go where the user keeps them: into the
first of its `accept-files`, or else into `accept`.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# (tomlkit leaves open what its containers hold)

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, cast

import tomlkit
from tomlkit.exceptions import TOMLKitError

from copydesk.config import SHARED_NAME, absolute
from copydesk.errors import ConfigError, ReadError
from copydesk.fixing import write

if TYPE_CHECKING:
    from tomlkit.items import AoT, Array


def accept_word(configuration: str, word: str) -> str:
    """Accept a word in a configuration file, new or not; returns the file that was written.

    Raises ReadError where a file cannot be read or written, ConfigError where it is no TOML.
    """
    page, table = _open(configuration)
    files = table.get("accept-files")
    if isinstance(files, list) and files:
        path = os.path.join(os.path.dirname(configuration), str(cast("list[object]", files)[0]))
        words = _read(path)
        end = "" if not words or words.endswith("\n") else "\n"
        _save(path, f"{words}{end}{word}\n")
        return path
    if "accept" not in table:
        table["accept"] = tomlkit.array()
    accepted: Array = table["accept"]
    accepted.append(word)
    _save(configuration, tomlkit.dumps(page))
    return configuration


def suppress(configuration: str, path: str, rule: str, text: str) -> str:
    """Add a `[[suppress]]` entry for an article; `text` may be empty: the whole file.

    Returns the file that was written; raises like `accept_word`.
    """
    page, table = _open(configuration)
    folder = os.path.dirname(absolute(configuration))
    entry = tomlkit.table()
    entry["path"] = _pattern(os.path.relpath(path, folder))
    entry["rule"] = rule
    if text:
        entry["text"] = text
    if "suppress" not in table:
        table["suppress"] = tomlkit.aot()
    entries: AoT = table["suppress"]
    entries.append(entry)
    _save(configuration, tomlkit.dumps(page))
    return configuration


def _open(configuration: str) -> tuple[tomlkit.TOMLDocument, Any]:
    """A configuration file, and our table in it."""
    try:
        page = tomlkit.parse(_read(configuration))
    except TOMLKitError as error:
        raise ConfigError(configuration, 0, f"not TOML: {error}") from error
    if os.path.basename(configuration) != SHARED_NAME:
        return page, page
    tool: Any = page.setdefault("tool", tomlkit.table(is_super_table=True))
    return page, tool.setdefault("copydesk", tomlkit.table())


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


def _pattern(path: str) -> str:
    """A path as the pattern of .gitignore that fits it alone."""
    path = path.replace(os.sep, "/")
    return "/" + "".join(f"\\{c}" if c in "*?[]\\!# " else c for c in path)
