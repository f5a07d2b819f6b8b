"""What LanguageTool said of sentences, kept from run to run.

One SQLite file in the user's folder for caches. Its keys are digests of the sentence and of all
that the answer hangs on: the version of LanguageTool, and how it was asked. A cache that cannot
be read or written is done without.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from hashlib import blake2b
from typing import TYPE_CHECKING

from copydesk.languagetool import Match

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MOST = 200_000  # sentences that are kept: some 40 MB
_SCHEMA = "CREATE TABLE IF NOT EXISTS said (key BLOB PRIMARY KEY, matches TEXT) WITHOUT ROWID"


class Cache:
    """The sentences that one version of LanguageTool was asked about."""

    def __init__(self, path: str, version: str) -> None:
        self._version = version
        self._base: sqlite3.Connection | None = None
        try:
            os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
            # The server's worker thread and its loop take turns.
            self._base = sqlite3.connect(path, timeout=1, check_same_thread=False)
            self._base.execute(_SCHEMA)
        except (OSError, sqlite3.Error):
            self.close()

    @classmethod
    def of(cls, version: str) -> Cache:
        """The user's cache."""
        return cls(os.path.join(_folder(), "languagetool.sqlite3"), version)

    def get(self, asked: str, texts: Iterable[str]) -> dict[str, tuple[Match, ...]]:
        """What is known of these sentences, asked about in this way."""
        base = self._base  # another thread may close it
        if base is None:
            return {}
        known: dict[str, tuple[Match, ...]] = {}
        try:
            for text in texts:
                row = base.execute(
                    "SELECT matches FROM said WHERE key = ?", (self._key(asked, text),)
                ).fetchone()
                if row is not None:
                    known[text] = tuple(_match(*fields) for fields in json.loads(row[0]))
        except (sqlite3.Error, ValueError, TypeError):
            return {}
        return known

    def put(self, asked: str, answers: Mapping[str, tuple[Match, ...]]) -> None:
        """Keep what was said of sentences."""
        base = self._base
        if base is None:
            return
        rows = [(self._key(asked, text), json.dumps(matches)) for text, matches in answers.items()]
        try:
            with base:
                base.executemany("INSERT OR REPLACE INTO said VALUES (?, ?)", rows)
                (count,) = base.execute("SELECT count(*) FROM said").fetchone()
                if count > _MOST:  # keys are digests, so this takes any half
                    base.execute(
                        "DELETE FROM said WHERE key IN (SELECT key FROM said LIMIT ?)",
                        (_MOST // 2,),
                    )
        except sqlite3.Error:
            pass

    def close(self) -> None:
        """Let go of the file."""
        if self._base is not None:
            self._base.close()
            self._base = None

    def _key(self, asked: str, text: str) -> bytes:
        return blake2b(
            f"{self._version}\0{asked}\0{text}".encode("utf-8", "surrogatepass"), digest_size=16
        ).digest()


def _match(
    start: int, end: int, rule: str, message: str, replacements: list[str], url: str
) -> Match:
    return Match(start, end, rule, message, tuple(replacements), url)


def _folder() -> str:
    """The user's folder for what can be made again."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "copydesk")
