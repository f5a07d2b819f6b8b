"""How many of the practice passages come out (tests/practice/), and how many twins are flagged.

These passages were read while the rules were written; the unseen ones were not.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.data import ROOT
from benchmarks.findings import ON
from benchmarks.places import touches
from copydesk.linter import Linter
from copydesk.reading import read_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.finding import Finding

FOLDER = ROOT / "tests" / "practice"


class Outcome(NamedTuple):
    """What became of one passage: found by its rule, and whether that rule flags the twin."""

    rule: str
    found: bool
    twin_flagged: bool


def outcomes() -> list[Outcome]:
    """All passages, in order of file and line."""
    linter = Linter(ON)
    return [
        _outcome(linter, json.loads(line))
        for path in sorted(FOLDER.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def main(arguments: Sequence[str] = ()) -> dict[str, dict[str, Any]]:
    """Print the table."""
    del arguments
    results = outcomes()
    total = Counter(result.rule for result in results)
    found = Counter(result.rule for result in results if result.found)
    flagged = Counter(result.rule for result in results if result.twin_flagged)
    for rule, count in total.items():
        print(f"  {rule:28} found {found[rule]:3} of {count:3}, twins flagged {flagged[rule]}")
    return {}


def _outcome(linter: Linter, row: dict[str, Any]) -> Outcome:
    rule = row.get("rule") or f"conflicting-claim {row['kind']}"
    name = rule.split(" ")[0]
    faulty, twin, marked = (
        value if isinstance(value, list) else [value]
        for value in (row["faulty"], row["twin"], row["marked"])
    )
    return Outcome(
        rule,
        any(touches(finding, marked, _named(faulty)) for finding in _said(linter, faulty, name)),
        bool(_said(linter, twin, name)),
    )


def _said(linter: Linter, texts: list[str], name: str) -> list[Finding]:
    """What the rule of that name, or its sister between articles, says of the texts."""
    documents = [read_text(text, path) for path, text in _named(texts).items()]
    found = [finding for document in documents for finding in linter.check(document)]
    if len(documents) > 1:
        found += linter.compare(documents)
    if linter.crashes:
        raise linter.crashes[0].error
    return [finding for finding in found if finding.rule.name.startswith(name)]


def _named(texts: list[str]) -> dict[str, str]:
    return {f"{number}.txt": text for number, text in enumerate(texts)}
