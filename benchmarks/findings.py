"""What rules find in the evaluation data, and how often that is, before anybody judges it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from benchmarks.data import rows
from copydesk.linter import Linter
from copydesk.reading import read_text
from copydesk.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable

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
