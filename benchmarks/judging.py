"""Findings put before readers, and what the readers said of them (benchmarks/judged/)."""

from __future__ import annotations

import json
import random
from collections import Counter
from typing import TYPE_CHECKING, Any

from benchmarks.data import ROOT
from benchmarks.findings import ON

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.findings import Found
    from copydesk.finding import Span

JUDGED = ROOT / "benchmarks" / "judged"
SEED = 20261122
AROUND = 500  # characters of context on either side for the readers
_ON = {rule.name for rule in ON}
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
            "context": _marked(text, finding.span),
            "second": [_marked(text, related.span, AROUND // 3) for related in finding.related],
        }
        lines.append(json.dumps(item, ensure_ascii=False))
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} findings drawn into {target}")


def _marked(text: str, span: Span, around: int = AROUND) -> str:
    """A place of a text with what stands around it."""
    start, end = span
    return f"{text[max(0, start - around) : start]}⟦{text[start:end]}⟧{text[end : end + around]}"


def report(name: str, found: Sequence[Found]) -> dict[str, dict[str, Any]]:
    """Print the verdicts on a sample; return the precision of each rule that has enough.

    A finding is right only if both readers say so. The first lines count the sample as it was
    drawn, of the rules that are on, by set; the table counts what the rules still report, which
    is more often right than new findings will be, since the rules were mended after the verdicts.
    """
    path = JUDGED / f"{name}.jsonl"
    if not path.is_file():
        print("no verdicts yet")
        return {}
    verdicts = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    now = {(one.dataset, one.id, one.finding.span.start, one.finding.rule.name) for one in found}
    agreed = sum(v["reader_a"] == v["reader_b"] for v in verdicts)
    print(f"judged by two readers, who agreed on {agreed / len(verdicts):.0%}")
    on = [v for v in verdicts if v["rule"] in _ON]
    print(f"  rules that are on, as drawn: right {_share(on)}")
    for dataset in sorted({v["set"] for v in on}):
        print(f"    {dataset}: {_share([v for v in on if v['set'] == dataset])}")
    made = [v for v in verdicts if (v["set"], v["id"], v["offset"], v["rule"]) in now]
    print(f"  the same, still reported: {_share([v for v in made if v['rule'] in _ON])}")
    measured: dict[str, dict[str, Any]] = {}
    for rule, count in Counter(v["rule"] for v in verdicts).most_common():
        drawn = [v for v in verdicts if v["rule"] == rule]
        print(
            f"  {rule:28} as drawn {_share(drawn)}, still reported"
            f" {_share([v for v in made if v['rule'] == rule])}"
        )
        if count >= ENOUGH:
            measured[rule] = {
                "precision": round(_right(drawn) / count, 2),
                "judged": count,
                "data": " and ".join(sorted({v["set"] for v in drawn})),
                "date": verdicts[0]["date"],
            }
    return measured


def wrong_shares(name: str, found: Sequence[Found]) -> dict[tuple[str, str], float]:
    """The share of findings that are no real errors, by set and rule, of those still reported.

    A finding is a real error only if both readers say so.
    """
    path = JUDGED / f"{name}.jsonl"
    if not path.is_file():
        return {}
    now = {(one.dataset, one.id, one.finding.span.start, one.finding.rule.name) for one in found}
    judged: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        verdict = json.loads(line)
        if (verdict["set"], verdict["id"], verdict["offset"], verdict["rule"]) in now:
            judged.setdefault((verdict["set"], verdict["rule"]), []).append(verdict)
    return {key: 1 - _right(verdicts) / len(verdicts) for key, verdicts in judged.items()}


def _right(verdicts: Sequence[dict[str, Any]]) -> int:
    """How many both readers call right."""
    return sum(v["reader_a"] == v["reader_b"] == "right" for v in verdicts)


def _share(verdicts: Sequence[dict[str, Any]]) -> str:
    right = _right(verdicts)
    return f"{right} of {len(verdicts)} ({right / max(1, len(verdicts)):.0%})"
