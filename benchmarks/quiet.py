"""How quiet the rules are on clean journalism, and how often they are right when they speak.

Prints findings per 10,000 words on `bbc_news` by rule, the verdicts of two readers on a sample
drawn with a fixed seed (benchmarks/judged/), and, since silence alone is no success, what the
same rules find in seeds/ and tests/unseen/.

`python -m benchmarks quiet --draw FILE` writes the sample for judging: one JSON object a line,
with the article's id, the offset, the rule, the words, the message and the text around them.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import unseen
from benchmarks.data import ROOT, rows
from copydesk.linter import Linter
from copydesk.reading import read_bytes, read_text
from copydesk.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.finding import Finding

JUDGED = ROOT / "benchmarks" / "judged" / "bbc_news.jsonl"
SEED = 20261122
SAMPLE = 100
AROUND = 400  # characters of context on either side for the readers


def main(arguments: Sequence[str] = ()) -> dict[str, dict[str, Any]]:
    """Print the figures; return the precision of each rule with at least ten verdicts."""
    found, words = alarms()
    if arguments[:1] == ["--draw"]:
        _draw(found, Path(arguments[1]))
        return {}
    by_rule = Counter(finding.rule.name for _, finding, _ in found)
    print(f"bbc_news: {words:,} words, {len(found)} findings, {rate(len(found), words)} per 10,000")
    for name, count in by_rule.most_common():
        print(f"  {name:28} {count:5}  {rate(count, words)}")
    precision = _verdicts(found)
    print("\nseeds/:")
    for line in _seeds():
        print(f"  {line}")
    print("\ntests/unseen/:")
    unseen.main()
    return precision


def alarms() -> tuple[list[tuple[str, Finding, str]], int]:
    """Every finding on bbc_news as (id, finding, text), and the number of words read."""
    linter = Linter(RULES)
    found: list[tuple[str, Finding, str]] = []
    words = 0
    for row in rows("bbc_news"):
        document = read_text(row["text"], row["id"])
        words += len(row["text"].split())
        found += [(row["id"], finding, row["text"]) for finding in linter.check(document)]
    if linter.crashes:
        raise linter.crashes[0].error
    return found, words


def rate(count: int, words: int) -> str:
    """Findings per 10,000 words."""
    return f"{count / words * 10_000:.2f}"


def _draw(found: list[tuple[str, Finding, str]], target: Path) -> None:
    chosen = random.Random(SEED).sample(found, min(SAMPLE, len(found)))
    lines: list[str] = []
    for name, finding, text in sorted(chosen, key=lambda one: (one[0], one[1].span)):
        start, end = finding.span
        lines.append(
            json.dumps(
                {
                    "id": name,
                    "offset": start,
                    "rule": finding.rule.name,
                    "words": text[start:end],
                    "fixes": [f.edits[0].replacement for f in finding.fixes],
                    "context": text[max(0, start - AROUND) : start]
                    + "⟦"
                    + text[start:end]
                    + "⟧"
                    + text[end : end + AROUND],
                    "second": [text[r.span.start : r.span.end] for r in finding.related],
                },
                ensure_ascii=False,
            )
        )
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} of {len(found)} findings drawn into {target}")


def _verdicts(found: list[tuple[str, Finding, str]]) -> dict[str, dict[str, Any]]:
    """Print what the two readers said; a finding is right only if both say so."""
    if not JUDGED.is_file():
        print("no verdicts yet")
        return {}
    verdicts = [json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines()]
    right = Counter(v["rule"] for v in verdicts if v["reader_a"] == v["reader_b"] == "right")
    judged = Counter(v["rule"] for v in verdicts)
    total = sum(judged.values())
    agreed = sum(v["reader_a"] == v["reader_b"] for v in verdicts)
    print(
        f"\njudged: {total}, right {sum(right.values())} ({sum(right.values()) / total:.0%}),"
        f" readers agreed on {agreed / total:.0%}"
    )
    for name, count in judged.most_common():
        print(f"  {name:28} {right[name]:3} of {count}")
    now = {(name, f.span.start, f.rule.name) for name, f, _ in found}
    stale = sum((v["id"], v["offset"], v["rule"]) not in now for v in verdicts)
    if stale:
        print(f"  {stale} of the judged findings are no longer made")
    return {
        name: {
            "precision": round(right[name] / count, 2),
            "judged": count,
            "data": "bbc_news",
            "date": verdicts[0]["date"],
        }
        for name, count in judged.items()
        if count >= 10
    }


def _seeds() -> Iterator[str]:
    linter = Linter(RULES)
    documents = [
        read_bytes(path.read_bytes(), path.name) for path in sorted((ROOT / "seeds").glob("*.txt"))
    ]
    findings = [finding for document in documents for finding in linter.check(document)]
    findings += linter.compare(documents)
    texts = {document.path: document for document in documents}
    for finding in findings:
        document = texts[finding.path]
        line, column = document.line_and_column(finding.span.start)
        words = document.text[finding.span.start : finding.span.end]
        yield f"{finding.path[:3]}:{line}:{column} {finding.rule.name}: {words[:70]!r}"
