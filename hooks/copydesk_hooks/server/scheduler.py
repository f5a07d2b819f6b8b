"""When a text is checked: when its writer pauses, and, if it is long, as a whole a little later.

A short text is checked as a whole after every edit. Of a long one only what changed is looked at
while its writer types (`incremental`); the rules that read whole documents follow when the keys
have been still for a while, in a thread of their own, and give up at the next keystroke. That
thread checks one text at a time, the one last touched first.
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

DEBOUNCE = 0.04
"""Seconds without an edit before a text is looked at: the keys of a fast typist, or a paste."""
LONGEST_DEBOUNCE = 0.2
"""Seconds after which it is looked at even if the edits go on."""
BRIEF = 0.03
"""Seconds that a check as a whole may take to be made after every edit."""


class Scheduler:
    """The checks that are due. All methods are called in the event loop's thread.

    `whole(buffer, stop)` checks a text as a whole (here or in the worker's thread) and
    raises Stopped where `stop` says that nobody waits any more; `part` looks at what changed;
    `done(buffer, checked)` takes what a whole check found, `failed(buffer, error)` what it
    raised; `delay` is how many seconds the keys must be still.
    """

    def __init__(
        self,
        whole: Callable[[Buffer, Callable[[], bool]], Checked],
        part: Callable[[Buffer], None],
        done: Callable[[Buffer, Checked], None],
        failed: Callable[[Buffer, Exception], None],
        delay: Callable[[], float],
    ) -> None:
        self._whole = whole
        self._part = part
        self._done = done
        self._failed = failed
        self._delay = delay
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="copydesk")
        self._debounced: dict[str, tuple[asyncio.TimerHandle, float]] = {}
        self._delayed: dict[str, asyncio.TimerHandle] = {}
        self._waiting: dict[str, Buffer] = {}
        self._listeners: dict[str, list[asyncio.Future[None]]] = {}
        self._task: asyncio.Task[None] | None = None
        self._rate = 4e-6  # seconds a character: an estimate, until a check has been timed
        self._is_warm = False
        self._running: Buffer | None = None

    def edited(self, buffer: Buffer) -> None:
        """A text was edited: look at it when its writer pauses."""
        _cancel(self._delayed.pop(buffer.uri, None))
        self._waiting.pop(buffer.uri, None)
        loop = asyncio.get_running_loop()
        handle, since = self._debounced.pop(buffer.uri, (None, loop.time()))
        _cancel(handle)
        due = min(loop.time() + DEBOUNCE, since + LONGEST_DEBOUNCE)
        self._debounced[buffer.uri] = (loop.call_at(due, self.look, buffer), since)

    def look(self, buffer: Buffer) -> None:
        """Look at what was edited now: all of a short text, what changed of a long one."""
        handle, _ = self._debounced.pop(buffer.uri, (None, 0.0))
        _cancel(handle)
        if buffer.is_fresh:
            return
        if self.is_brief(buffer):
            self.check(buffer)
            return
        self._part(buffer)
        loop = asyncio.get_running_loop()
        _cancel(self._delayed.get(buffer.uri))
        self._delayed[buffer.uri] = loop.call_later(self._delay(), self.settle, buffer)

    def is_brief(self, buffer: Buffer) -> bool:
        """Whether the text is short enough to be checked as a whole after every edit."""
        return len(buffer.text) * self._rate <= BRIEF

    def is_pending(self, buffer: Buffer) -> bool:
        """Whether a check of the text as a whole is due or under way."""
        return buffer.uri in self._delayed or buffer.uri in self._waiting or self._running is buffer

    def check(self, buffer: Buffer) -> None:
        """Check a text as a whole, here and now."""
        self._forget(buffer)
        try:
            checked = self._timed(buffer, _never)
        except Exception as error:  # noqa: BLE001 - whatever it is, the server lives on
            self._failed(buffer, error)
        else:
            self._done(buffer, checked)
        self._tell(buffer)

    def settle(self, buffer: Buffer) -> None:
        """Have a text checked as a whole in the worker's thread, before those that wait already."""
        _cancel(self._delayed.pop(buffer.uri, None))
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
        try:
            while self._waiting:
                _, buffer = self._waiting.popitem()
                self._running = buffer
                await self._settle(buffer)
        finally:
            self._running = self._task = None

    async def _settle(self, buffer: Buffer) -> None:
        generation = buffer.generation

        def is_void() -> bool:
            return buffer.generation != generation

        loop = asyncio.get_running_loop()
        try:
            checked = await loop.run_in_executor(self._worker, self._timed, buffer, is_void)
        except Stopped:
            return
        except Exception as error:  # noqa: BLE001
            if is_void():
                return
            self._failed(buffer, error)
        else:
            if is_void():
                checked.document.release()
                return
            self._forget(buffer)
            self._done(buffer, checked)
        self._tell(buffer)

    def _timed(self, buffer: Buffer, stop: Callable[[], bool]) -> Checked:
        began = time.thread_time()
        checked = self._whole(buffer, stop)
        rate = (time.thread_time() - began) / max(len(checked.document.text), 1000)
        # Down at once, up by a quarter: the first use of a rule loads its tables, and costs more.
        self._rate = min(rate, 0.75 * self._rate + 0.25 * rate) if self._is_warm else self._rate
        self._is_warm = True
        return checked

    def _forget(self, buffer: Buffer) -> None:
        handle, _ = self._debounced.pop(buffer.uri, (None, 0.0))
        _cancel(handle)
        _cancel(self._delayed.pop(buffer.uri, None))
        self._waiting.pop(buffer.uri, None)

    def _tell(self, buffer: Buffer) -> None:
        for listener in self._listeners.pop(buffer.uri, ()):
            if not listener.done():
                listener.set_result(None)


def _cancel(handle: asyncio.TimerHandle | None) -> None:
    if handle is not None:
        handle.cancel()


def _never() -> bool:
    return False
