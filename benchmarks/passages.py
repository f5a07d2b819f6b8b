"""Passages with one contradiction each, and correct ones that look as if they had one (passages/).

`read.jsonl` was read while the rules were widened, `unread.jsonl` was not. In each text `{right|wrong}`
holds the wording in which all agrees, and the one that is at odds with another place. `correct.jsonl`
has passages in which all agrees although numbers, dates or items that stand together do not come
out to each other.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.contradictions import FAMILY, checked
from benchmarks.data import ROOT
from copydesk.linter import Linter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FOLDER = ROOT / "benchmarks" / "passages"
_ALTERED = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


class Outcome(NamedTuple):
    """What became of one passage: whether the rule of its kind found it, and what flags its twin."""

    kind: str
    found: bool
    twin_flagged: bool


def outcomes(name: str) -> Iterator[Outcome]:
    """The passages of a file, in order."""
    linter = Linter(FAMILY)
    for row in _rows(name):
        wrong, right = (_ALTERED.sub(which, row["text"]) for which in (r"\2", r"\1"))
        yield Outcome(row["kind"], row["kind"] in _said(linter, wrong), bool(_said(linter, right)))


def flagged() -> list[str]:
    """The correct passages with a finding."""
    linter = Linter(FAMILY)
    return [row["text"] for row in _rows("correct") if _said(linter, row["text"])]


def main(arguments: Sequence[str] = ()) -> dict[str, dict[str, Any]]:
    """Print the table."""
    del arguments
    for name in ("read", "unread"):
        results = list(outcomes(name))
        total = Counter(result.kind for result in results)
        found = Counter(result.kind for result in results if result.found)
        twins = Counter(result.kind for result in results if result.twin_flagged)
        print(f"{name}: found by the rule of the kind, twins with any finding of the family")
        for kind, count in total.items():
            print(
                f"  {kind:20} {found[kind]:4} of {count:4}  {found[kind] / count:.2f}   {twins[kind]:3}"
            )
    print(f"correct: {len(flagged())} of {len(_rows('correct'))} with a finding")
    return {}


def _rows(name: str) -> list[dict[str, str]]:
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _said(linter: Linter, text: str) -> set[str]:
    """The rules that speak of a text."""
    return {finding.rule.name for finding in checked(linter, f"{text}\n")}
