"""When a text is checked: after a breath, and, if it is long, as a whole after a pause.

A short text is checked as a whole with every edit. Of a long one only what changed is looked at
while its writer types (`carrying`); the rules that read whole documents follow when the keys have
been still for a while, in a thread of their own, and give up at the next keystroke. That thread
checks one text at a time, the one last touched first.
"""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from copydesk.linter import Stopped

if TYPE_CHECKING:
    from collections.abc import Callable

    from copydesk.checker import Checked
    from copydesk_hooks.server.buffers import Buffer

T = TypeVar("T")

BREATH = 0.04
"""Seconds without an edit before a text is looked at: the keys of a fast typist, or a paste."""
LONGEST_BREATH = 0.2
"""Seconds after which it is looked at even if the edits go on."""
BRIEF = 0.03
"""Seconds that a check as a whole may take to be made with every edit."""


class Rounds:
    """The checks that are due. All methods are called in the event loop's thread.

    `whole` checks a text as a whole (here or in the worker's thread) and raises Stopped where
    nobody waits any more; `part` looks at what changed; `done(buffer, checked, settled)` takes
    what they found, `failed(buffer, error)` what they raised; `pause` is how long the keys must
    be still.
    """

    def __init__(
        self,
        whole: Callable[[Buffer, str], Checked],
        part: Callable[[Buffer], None],
        done: Callable[[Buffer, Checked], None],
        failed: Callable[[Buffer, Exception], None],
        pause: Callable[[], float],
    ) -> None:
        self._whole = whole
        self._part = part
        self._done = done
        self._failed = failed
        self._pause = pause
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="copydesk")
        self._breaths: dict[str, tuple[asyncio.TimerHandle, float]] = {}
        self._pauses: dict[str, asyncio.TimerHandle] = {}
        self._waiting: dict[str, Buffer] = {}
        self._listeners: dict[str, list[asyncio.Future[None]]] = {}
        self._task: asyncio.Task[None] | None = None
        self._rate = 4e-6  # seconds a character: an estimate, until a check has been timed
        self._is_warm = False

    def edited(self, buffer: Buffer) -> None:
        """A text was edited: look at it when its writer draws breath."""
        self._cancel(self._pauses.pop(buffer.uri, None))
        self._waiting.pop(buffer.uri, None)
        loop = asyncio.get_running_loop()
        handle, since = self._breaths.pop(buffer.uri, (None, loop.time()))
        self._cancel(handle)
        due = min(loop.time() + BREATH, since + LONGEST_BREATH)
        self._breaths[buffer.uri] = (loop.call_at(due, self.look, buffer), since)

    def look(self, buffer: Buffer) -> None:
        """Look at what was edited now: all of a short text, what changed of a long one."""
        handle, _ = self._breaths.pop(buffer.uri, (None, 0.0))
        self._cancel(handle)
        if buffer.is_fresh:
            return
        if self.is_brief(buffer):
            self.check(buffer)
            return
        self._part(buffer)
        loop = asyncio.get_running_loop()
        self._cancel(self._pauses.get(buffer.uri))
        self._pauses[buffer.uri] = loop.call_later(self._pause(), self.settle, buffer)

    def is_brief(self, buffer: Buffer) -> bool:
        """Whether the text is short enough to be checked as a whole with every edit."""
        return len(buffer.text) * self._rate <= BRIEF

    def check(self, buffer: Buffer) -> None:
        """Check a text as a whole, here and now."""
        self._forget(buffer)
        try:
            checked = self._timed(buffer, buffer.text)
        except Exception as error:  # noqa: BLE001 - whatever it is, the server lives on
            self._failed(buffer, error)
        else:
            self._done(buffer, checked)
        self._tell(buffer)

    def settle(self, buffer: Buffer) -> None:
        """Have a text checked as a whole in the worker's thread, before those that wait already."""
        self._cancel(self._pauses.pop(buffer.uri, None))
        self._waiting.pop(buffer.uri, None)
        self._waiting[buffer.uri] = buffer
        if self._task is None:
            self._task = asyncio.get_running_loop().create_task(self._work())

    async def settled(self, buffer: Buffer) -> None:
        """Wait until a text has been checked as a whole, or is closed."""
        if buffer.is_settled:
            return
        listener: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._listeners.setdefault(buffer.uri, []).append(listener)
        self.settle(buffer)
        await listener

    def close(self, buffer: Buffer) -> None:
        """A text was closed: nothing is due any more."""
        self._forget(buffer)
        self._tell(buffer)

    async def in_worker(self, work: Callable[[], T]) -> T:
        """Something else that takes long, in the worker's thread."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, work)

    def shut_down(self) -> None:
        """Take no more work; what runs is given up by its `stop`."""
        self._waiting.clear()
        self._worker.shutdown(wait=False, cancel_futures=True)

    async def _work(self) -> None:
        while self._waiting:
            _, buffer = self._waiting.popitem()
            text = buffer.text
            loop = asyncio.get_running_loop()
            try:
                checked = await loop.run_in_executor(self._worker, self._timed, buffer, text)
            except Stopped:
                continue
            except Exception as error:  # noqa: BLE001
                self._failed(buffer, error)
            else:
                if buffer.text is not text:
                    checked.document.release()
                    continue
                self._forget(buffer)
                self._done(buffer, checked)
            self._tell(buffer)
        self._task = None

    def _timed(self, buffer: Buffer, text: str) -> Checked:
        began = time.thread_time()
        checked = self._whole(buffer, text)
        rate = (time.thread_time() - began) / max(len(text), 1000)
        # Down at once, up by a quarter: the first use of a rule loads its tables, and costs more.
        self._rate = min(rate, 0.75 * self._rate + 0.25 * rate) if self._is_warm else self._rate
        self._is_warm = True
        return checked

    def _forget(self, buffer: Buffer) -> None:
        handle, _ = self._breaths.pop(buffer.uri, (None, 0.0))
        self._cancel(handle)
        self._cancel(self._pauses.pop(buffer.uri, None))
        self._waiting.pop(buffer.uri, None)

    def _tell(self, buffer: Buffer) -> None:
        for listener in self._listeners.pop(buffer.uri, ()):
            if not listener.done():
                listener.set_result(None)

    @staticmethod
    def _cancel(handle: asyncio.TimerHandle | None) -> None:
        if handle is not None:
            handle.cancel()
