"""Findings put before readers, and what the readers said of them (benchmarks/judged/)."""

from __future__ import annotations

import json
import random
from collections import Counter
from typing import TYPE_CHECKING, Any

from benchmarks.data import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.findings import Found

JUDGED = ROOT / "benchmarks" / "judged"
SEED = 20261122
AROUND = 500  # characters of context on either side for the readers
ENOUGH = 10  # verdicts on a rule before its precision is worth printing


def sample(found: Sequence[Found], number: int) -> list[Found]:
    """That many of the findings (all, if there are fewer), drawn with a fixed seed."""
    return random.Random(SEED).sample(list(found), min(number, len(found)))


def put(chosen: Sequence[Found], target: Path) -> None:
    """Write findings for the readers: one JSON object a line, without the linter's message."""
    lines: list[str] = []
    for dataset, name, finding, text in sorted(
        chosen, key=lambda one: (one.dataset, one.id, one.finding.span)
    ):
        start, end = finding.span
        item = {
            "set": dataset,
            "id": name,
            "offset": start,
            "rule": finding.rule.name,
            "words": text[start:end],
            "fixes": [f.edits[0].replacement for f in finding.fixes],
            "context": f"{text[max(0, start - AROUND) : start]}⟦{text[start:end]}⟧{text[end : end + AROUND]}",
            "second": [text[r.span.start : r.span.end] for r in finding.related],
        }
        lines.append(json.dumps(item, ensure_ascii=False))
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} findings drawn into {target}")


def report(name: str, found: Sequence[Found]) -> dict[str, dict[str, Any]]:
    """Print the verdicts on a sample; return the precision of each rule that has enough.

    A finding is right only if both readers say so. Judged findings that are no longer made are
    counted, so that a figure cannot outlive the rules it was measured on unnoticed.
    """
    path = JUDGED / f"{name}.jsonl"
    if not path.is_file():
        print("no verdicts yet")
        return {}
    verdicts = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    right = Counter(v["rule"] for v in verdicts if v["reader_a"] == v["reader_b"] == "right")
    judged = Counter(v["rule"] for v in verdicts)
    total = sum(judged.values())
    agreed = sum(v["reader_a"] == v["reader_b"] for v in verdicts)
    sets = " and ".join(sorted({v["set"] for v in verdicts}))
    print(
        f"judged on {sets}: {total}, right {right.total()} ({right.total() / total:.0%}),"
        f" readers agreed on {agreed / total:.0%}"
    )
    for rule, count in judged.most_common():
        print(f"  {rule:28} {right[rule]:3} of {count}")
    now = {(one.dataset, one.id, one.finding.span.start, one.finding.rule.name) for one in found}
    stale = sum((v["set"], v["id"], v["offset"], v["rule"]) not in now for v in verdicts)
    if stale:
        print(f"  {stale} of the judged findings are no longer made")
    return {
        rule: {
            "precision": round(right[rule] / count, 2),
            "judged": count,
            "data": sets,
            "date": verdicts[0]["date"],
        }
        for rule, count in judged.items()
        if count >= ENOUGH
    }
