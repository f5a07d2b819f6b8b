"""What rules find in the evaluation data, how often that is, and what it costs, before anybody judges it."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.data import rows
from copydesk.linter import Linter
from copydesk.reading import read_text
from copydesk.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from copydesk.finding import Finding
    from copydesk.rule import Rule

# The rules that are on unless somebody switches them.
ON: tuple[Rule, ...] = tuple(rule for rule in RULES if rule.default)


class Found(NamedTuple):
    """A finding in a row of a data set; `text` is the row's text."""

    dataset: str
    id: str
    finding: Finding
    text: str


def find(rules: Iterable[Rule], dataset: str) -> tuple[list[Found], int]:
    """Every finding of the rules on a data set, and the number of words read."""
    linter = Linter(rules)
    found: list[Found] = []
    words = 0
    for row in rows(dataset):
        text = row["text"]
        words += len(text.split())
        document = read_text(text, row["id"])
        found += [Found(dataset, row["id"], finding, text) for finding in linter.check(document)]
        document.release()
    stop_at_crash(linter)
    return found, words


def stop_at_crash(linter: Linter) -> None:
    """A figure means nothing when a rule crashed: raise what it raised."""
    if linter.crashes:
        raise linter.crashes[0].error


def rate(count: int, words: int) -> str:
    """Findings per 10,000 words."""
    return f"{count / words * 10_000:.2f}"


def spent(linter: Linter, texts: Sequence[str]) -> float:
    """CPU seconds of the rules alone: reading and finding the sentences are done beforehand."""
    collecting = gc.isenabled()
    gc.disable()  # as the command does
    cpu = 0.0
    try:
        for text in texts:
            document = read_text(text, "article")
            _ = document.squeezed, document.sentences
            start = time.process_time()
            linter.check(document)
            cpu += time.process_time() - start
            document.release()
    finally:
        if collecting:
            gc.enable()
    stop_at_crash(linter)
    return cpu
