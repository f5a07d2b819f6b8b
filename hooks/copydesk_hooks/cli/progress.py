"""How far a long run is: one line on a terminal, gone when there is something to say."""

from __future__ import annotations

import time
from typing import TextIO


class Progress:
    """Counts files; writes nothing during a run's first second, then ten times a second."""

    def __init__(self, err: TextIO) -> None:
        self._err = err
        self._count = 0
        self._next = time.monotonic() + 1
        self._shown = False

    def step(self, path: str) -> None:
        """Note that a file is being checked."""
        self._count += 1
        now = time.monotonic()
        if now >= self._next:
            self._next = now + 0.1
            self._shown = True
            name = path if path.isprintable() else ascii(path)
            self._err.write(f"\r\x1b[K{self._count:,} files: {name[-60:]}")
            self._err.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self._shown = False
            self._err.write("\r\x1b[K")
            self._err.flush()
