"""The figures of the family `contradictions`.

- Faults put into real text, by kind (benchmarks/injected/): how many a rule of the kind finds, and
  how many twins, in which all agrees, the rule of the kind flags. One pair of generators was there
  while the rules were made, the second ("more") when they were widened; the third ("unseen") was
  read by nobody who worked on a rule.
- ContraDoc's documents with one contradiction each: with a finding on the evidence.
- Pairs of sentences as two paragraphs of a document (kion_typed).
- Clean documents with any finding, and how many of those are false (benchmarks/judged/).
- The cost above reading and sentences.

`python -m benchmarks contradictions --draw FILE` writes every finding in the clean documents, for
judging; `--missed FILE` writes the injected faults that are not found.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import judging
from benchmarks.data import ARTICLE, bulk, plain, rows
from benchmarks.findings import Found, spent, stop_at_crash
from benchmarks.injected import (
    comparisons,
    comparisons_more,
    comparisons_unseen,
    exact,
    exact_more,
    exact_unseen,
)
from copydesk.linter import Linter
from copydesk.reading import read_text
from copydesk.rule import Kind
from copydesk.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

    from benchmarks.injected.case import Injected
    from copydesk.finding import Finding

FAMILY = [r for r in RULES if r.family == "contradictions" and r.kind is not Kind.COLLECTION]
GENERATORS: tuple[tuple[str, ModuleType, float], ...] = (
    ("exact checks", exact, 0.95),
    ("exact checks, more", exact_more, 0.95),
    ("comparisons", comparisons, 0.60),
    ("comparisons, more", comparisons_more, 0.60),
    ("exact checks, unseen", exact_unseen, 0.95),
    ("comparisons, unseen", comparisons_unseen, 0.60),
)
TWINS = 0.01  # at most so many may be flagged
TYPES = ("numeric", "negation", "antonymity")
RUNS = 3


def main(arguments: Sequence[str] = ()) -> dict[str, dict[str, Any]]:
    """Print the figures; the measured precision of each rule."""
    linter = Linter(FAMILY)
    found = _clean(linter)
    if arguments[:1] == ["--draw"]:
        judging.put(found, _target(arguments))
        return {}
    missed = [miss for part in GENERATORS for miss in _injected(linter, *part)]
    if arguments[:1] == ["--missed"]:
        _target(arguments).write_text("\n".join(missed) + "\n", encoding="utf-8")
    _contradoc(linter)
    _pairs(linter)
    _cost(linter)
    return judging.report("contradictions", found)


def _target(arguments: Sequence[str]) -> Path:
    if len(arguments) != 2:
        raise SystemExit("python -m benchmarks contradictions [--draw FILE | --missed FILE]")
    return Path(arguments[1])


def checked(linter: Linter, text: str, name: str = "article") -> list[Finding]:
    """What a linter says of a text; stops at a crash."""
    document = read_text(text, name)
    findings = linter.check(document)
    document.release()
    stop_at_crash(linter)
    return findings


def _injected(linter: Linter, title: str, generator: ModuleType, asked: float) -> Iterator[str]:
    """Print what is found of a generator's faults; yield those that are not found."""
    total: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    by_kind: Counter[str] = Counter()
    flagged: Counter[str] = Counter()
    for case in generator.injected():
        total[case.kind] += 1
        findings = [f for f in checked(linter, case.text) if _is_on(f, case)]
        hits[case.kind] += bool(findings)
        by_kind[case.kind] += any(finding.rule.name == case.kind for finding in findings)
        twin = [finding for finding in checked(linter, case.twin) if finding.rule.name == case.kind]
        flagged[case.kind] += bool(twin)
        if not findings or twin:
            yield json.dumps(
                {
                    "generator": title,
                    "kind": case.kind,
                    "variant": case.variant,
                    "found": bool(findings),
                    "twin": [finding.message for finding in twin],
                    "places": [case.text[max(0, a - 80) : b + 80] for a, b in case.spans],
                },
                ensure_ascii=False,
            )
    print(
        f"{title}: found (asked {asked:.2f}), by the rule of the kind, twins flagged (at most {TWINS})"
    )
    for kind, count in (*total.items(), ("all", total.total())):
        of = [c.total() if kind == "all" else c[kind] for c in (hits, by_kind, flagged)]
        print(
            f"  {kind:20} {of[0]:4} of {count:4}  {of[0] / count:.2f}   {of[1] / count:.2f}"
            f"   {of[2]:3}  {of[2] / count:.3f}"
        )


def _is_on(finding: Finding, case: Injected) -> bool:
    """Whether a finding, or the second place it names, touches what is wrong."""
    places = (finding.span, *(related.span for related in finding.related))
    return any(
        span.start < end and start < span.end for span in places for start, end in case.spans
    )


def _contradoc(linter: Linter) -> None:
    total: Counter[str] = Counter()
    hits = flagged = 0
    for row in rows("docs_contradoc_twins"):
        total[row["label"]] += 1
        findings = checked(linter, row["text"])
        if row["label"] == "consistent":
            flagged += bool(findings)
            continue
        hits += any(
            span.start < place["end"] and place["start"] < span.end
            for finding in findings
            for span in (finding.span, *(related.span for related in finding.related))
            for place in row["evidence"]
        )
    print(
        f"docs_contradoc_twins: on the evidence {hits} of {total['contradictory']}"
        f" ({hits / total['contradictory']:.2f}, asked 0.18); twins {flagged} of {total['consistent']}"
    )


def _pairs(linter: Linter) -> None:
    """Precision and recall on pairs of sentences, each pair a document of two paragraphs."""
    total: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for row in rows("kion_typed"):
        name = row["type"]
        total[name] += 1
        hits[name] += bool(
            checked(linter, f"{row['premise'].strip()}\n\n{row['hypothesis'].strip()}\n")
        )
    of, right = sum(total[name] for name in TYPES), sum(hits[name] for name in TYPES)
    wrong = hits["entailment"] + hits["neutral"]
    print(
        f"kion_typed, {', '.join(TYPES)}: precision {right / max(1, right + wrong):.2f} (asked 0.95),"
        f" recall {right / of:.2f} (asked 0.50)"
    )
    print(
        "  " + ", ".join(f"{name} {hits[name]} of {count}" for name, count in sorted(total.items()))
    )


def _clean(linter: Linter) -> list[Found]:
    """Every finding in documents that are not known to hold a contradiction, with their number."""
    found: list[Found] = []
    documents = 0
    for name, field in (
        ("bbc_news", "text"),
        ("wikipedia_featured_bios", "text"),
        ("docs_contradoc_twins", "text"),
        ("docs_contradoc_2000_chars", "text_norm"),
    ):
        here: list[Found] = []
        count = 0
        for row in rows(name):
            if row.get("label", "consistent") != "consistent":
                continue
            count += 1
            here += [
                Found(name, row["id"], finding, row[field])
                for finding in checked(linter, row[field], row["id"])
            ]
        print(f"{name}: {len({one.id for one in here})} of {count} documents with a finding")
        found += here
        documents += count
    with_any = {(one.dataset, one.id) for one in found}
    false = {(one.dataset, one.id) for one in found if not _is_right(one)}
    print(
        f"pooled: {len(with_any)} of {documents} documents with any finding;"
        f" with a false one {len(false)} ({100 * len(false) / documents:.2f} in 100, asked 1)"
    )
    print(
        "  by rule: "
        + ", ".join(
            f"{r} {n}" for r, n in Counter(one.finding.rule.name for one in found).most_common()
        )
    )
    return found


_verdicts: dict[tuple[str, str, int, str], bool] = {}


def _is_right(one: Found) -> bool:
    """Whether both readers called the finding right; one that nobody judged counts as false."""
    if not _verdicts:
        path = judging.JUDGED / "contradictions.jsonl"
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        for verdict in map(json.loads, lines):
            key = (verdict["set"], verdict["id"], verdict["offset"], verdict["rule"])
            _verdicts[key] = verdict["reader_a"] == verdict["reader_b"] == "right"
    key = (one.dataset, one.id, one.finding.span.start, one.finding.rule.name)
    return _verdicts.get(key, False)


def _cost(linter: Linter) -> None:
    texts = list(bulk(plain()))
    size = sum(len(text.encode()) for text in texts)
    best = min(spent(linter, texts) for _ in range(RUNS))
    print(
        f"cost above reading and sentences: {best:.2f} s for {size / 1e6:.1f} MB (asked 2 s for 5 MB)"
    )
    article = next(text for text in texts if len(text) > ARTICLE * 0.7)[:ARTICLE]
    words = len(article.split())
    taken = min(_timed(linter, article) for _ in range(RUNS * 5)) / words * 1000
    print(f"an article: {taken * 1000:.0f} ms for 1,000 words (asked 20 ms)")
    for rule in FAMILY:
        alone = spent(Linter([rule]), texts)
        print(f"  {rule.name:20} {alone:.2f} s alone")


def _timed(linter: Linter, text: str) -> float:
    document = read_text(text, "article")
    _ = document.squeezed, document.sentences
    start = time.process_time()
    linter.check(document)
    taken = time.process_time() - start
    document.release()
    return taken
