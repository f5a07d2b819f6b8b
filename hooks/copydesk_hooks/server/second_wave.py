"""LanguageTool in the editor: asked when a text has been left alone, in a thread of its own.

It takes seconds, and nothing waits for it: the other findings are shown as ever. When the answers
are there, the text is checked again, and finds them known.
"""

from __future__ import annotations

import asyncio
import queue
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from copydesk_hooks.server.buffers import Buffer

PAUSE = 1.0
"""Seconds that a text is left alone before LanguageTool is asked about it."""


class SecondWave:
    """Asks about one text after the other.

    `is_to_ask(buffer)` says whether there is anything to ask, `ask(buffer)` asks (in the thread),
    `answered(buffer)` hears that it was asked, `failed(buffer, error)` what was raised. Nobody waits for the thread, not even the end
    of the program.
    """

    def __init__(
        self,
        is_to_ask: Callable[[Buffer], bool],
        ask: Callable[[Buffer], None],
        answered: Callable[[Buffer], None],
        failed: Callable[[Buffer, Exception], None],
    ) -> None:
        self._is_to_ask = is_to_ask
        self._ask = ask
        self._answered = answered
        self._failed = failed
        self._due: queue.SimpleQueue[tuple[Buffer, int] | None] = queue.SimpleQueue()
        self._worker: threading.Thread | None = None
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._asked: dict[str, int] = {}  # the generation of each buffer that was asked about

    def settled(self, buffer: Buffer) -> None:
        """A text was checked as a whole: ask about it if it stays as it is."""
        self.forget(buffer)
        if self._asked.get(buffer.uri) == buffer.generation:
            return
        if self._is_to_ask(buffer):
            loop = asyncio.get_running_loop()
            self._timers[buffer.uri] = loop.call_later(PAUSE, self._start, buffer)

    def again(self, buffer: Buffer) -> None:
        """Ask once more about a text, if it was not answered."""
        self._asked.pop(buffer.uri, None)
        if buffer.is_settled:
            self.settled(buffer)

    def forget(self, buffer: Buffer) -> None:
        """A text was edited."""
        timer = self._timers.pop(buffer.uri, None)
        if timer is not None:
            timer.cancel()

    def close(self, buffer: Buffer) -> None:
        """A text was closed."""
        self.forget(buffer)
        self._asked.pop(buffer.uri, None)

    def shut_down(self) -> None:
        """Ask no more."""
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()
        self._due.put(None)

    def _start(self, buffer: Buffer) -> None:
        self._timers.pop(buffer.uri, None)
        self._asked[buffer.uri] = buffer.generation
        if self._worker is None:
            loop = asyncio.get_running_loop()
            self._worker = threading.Thread(
                target=self._work, args=(loop,), name="languagetool", daemon=True
            )
            self._worker.start()
        self._due.put((buffer, buffer.generation))

    def _work(self, loop: asyncio.AbstractEventLoop) -> None:
        while (due := self._due.get()) is not None:
            buffer, generation = due
            if buffer.generation != generation:  # edited while others were asked about
                continue
            error: Exception | None = None
            try:
                self._ask(buffer)
            except Exception as raised:  # noqa: BLE001 - the next text must have its turn
                error = raised
            with suppress(RuntimeError):  # the loop is closed: the client has gone
                loop.call_soon_threadsafe(self._tell, buffer, generation, error)

    def _tell(self, buffer: Buffer, generation: int, error: Exception | None) -> None:
        if error is not None:
            self._failed(buffer, error)
        elif buffer.generation == generation:
            self._answered(buffer)
