"""LanguageTool in the editor: asked when a text has been left alone, in a thread of its own.

It takes seconds, and nothing waits for it: the other findings are shown as ever. When the answers
are there, the text is checked again, and finds them known.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from copydesk.document import Document
    from copydesk_hooks.server.buffers import Buffer

PAUSE = 1.0
"""Seconds that a text is left alone before LanguageTool is asked about it."""


class SecondWave:
    """Asks about one text after the other.

    `is_to_ask(document)` says whether there is anything to ask, `ask(buffer, text)` asks (in the
    thread), and `answered(buffer)` hears that it was asked.
    """

    def __init__(
        self,
        is_to_ask: Callable[[Document], bool],
        ask: Callable[[Buffer, str], None],
        answered: Callable[[Buffer], None],
    ) -> None:
        self._is_to_ask = is_to_ask
        self._ask = ask
        self._answered = answered
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="languagetool")
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._asked: dict[str, str] = {}  # the text that was asked about last, of each buffer

    def settled(self, buffer: Buffer) -> None:
        """A text was checked as a whole: ask about it if it stays as it is."""
        self.forget(buffer)
        document = buffer.document
        if document is None or self._asked.get(buffer.uri) is buffer.text:
            return
        if self._is_to_ask(document):
            loop = asyncio.get_running_loop()
            self._timers[buffer.uri] = loop.call_later(PAUSE, self._start, buffer)

    def forget(self, buffer: Buffer) -> None:
        """A text was edited or closed."""
        timer = self._timers.pop(buffer.uri, None)
        if timer is not None:
            timer.cancel()

    def shut_down(self) -> None:
        """Ask no more."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _start(self, buffer: Buffer) -> None:
        self._timers.pop(buffer.uri, None)
        text = self._asked[buffer.uri] = buffer.text
        loop = asyncio.get_running_loop()
        asked = loop.run_in_executor(self._worker, self._ask, buffer, text)
        asked.add_done_callback(lambda _: self._answered(buffer) if buffer.text is text else None)
