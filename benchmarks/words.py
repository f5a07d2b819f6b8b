"""The figures of the words: what the typos find, how quiet they are, and what they cost.

One table puts what is found of the errors that others marked (`doc_typo_commits`) beside the alarms
on clean text: findings per 10,000 words times the share that readers called wrong
(benchmarks/judged/words.jsonl; a finding is a real error only if both readers said so).

The words are the family `typos` without confused-word and slipped-word, and mixed-spelling. `python -m benchmarks
words --draw FILE` writes the sample for judging: of each set, at most 30 findings of each rule.
"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks import judging
from benchmarks.data import ROOT, rows
from benchmarks.findings import Found, find, rate, stop_at_crash
from copydesk.linter import Linter
from copydesk.reading import read_text
from copydesk.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from copydesk.finding import Finding
    from copydesk.rule import Rule

WORDS: tuple[Rule, ...] = tuple(
    rule
    for rule in RULES
    if (rule.family == "typos" and rule.name not in ("confused-word", "slipped-word"))
    or rule.name == "mixed-spelling"
)
# The alarms per 10,000 words that are asked for, at most.
SETS = {
    "bbc_news": 1.0,
    "wikipedia_featured_bios": 1.0,
    "brown": 2.0,
    "reuters_sample": 2.0,
    "markup_docs": 2.0,
}
# The share found that is asked for, at least, by the type of the error.
ASKED = {"nonword": 0.85, "doubled": 0.90, "apostrophe": 0.60, "spacing": 0.40}
SAMPLE = 30


class Share(NamedTuple):
    """Of so many marked errors so many were found, and so many of these with the right fix first."""

    total: int
    found: int
    right: int


def main(arguments: Sequence[str] = ()) -> dict[str, dict[str, Any]]:
    """Print the tables; return the measured precision of each rule."""
    found = {name: find(WORDS, name) for name in SETS}
    if arguments[:1] == ["--draw"]:
        if len(arguments) != 2:
            raise SystemExit("python -m benchmarks words --draw FILE")
        judging.put(_drawn(findings for findings, _ in found.values()), Path(arguments[1]))
        return {}
    shares = _shares("doc_typo_commits")
    print("doc_typo_commits: what is found of the marked errors")
    for kind, share in sorted(shares.items()):
        print(_line(kind, share))
    print("  with confused-word as well:")
    print(_line("nonword", _shares("doc_typo_commits", confused=True)["nonword"]))
    measured = judging.report("words", [one for findings, _ in found.values() for one in findings])
    wrong = judging.wrong_shares("words", [f for findings, _ in found.values() for f in findings])
    print("\nalarms per 10,000 words, beside the share of nonwords found")
    nonword = shares["nonword"]
    for name, (findings, words) in found.items():
        counts = Counter(one.finding.rule.name for one in findings)
        alarms = sum(count * wrong.get((name, rule), 0.0) for rule, count in counts.items())
        unjudged = [rule for rule in counts if (name, rule) not in wrong]
        print(
            f"  {name:24} {words:8,} words {len(findings):4} findings"
            f" ({rate(len(findings), words)} per 10,000), alarms {alarms / words * 1e4:5.2f}"
            f" (asked: at most {SETS[name]}), found {nonword.found / nonword.total:.3f}"
            + (f", not judged: {', '.join(unjudged)}" if unjudged else "")
        )
        print("    " + ", ".join(f"{rule} {count}" for rule, count in counts.most_common()))
    print(flush=True)
    # In a process of its own, where no word has been met before.
    subprocess.run([sys.executable, "-m", "benchmarks.words_cost"], check=True, cwd=ROOT)
    return measured


def _line(kind: str, share: Share) -> str:
    asked = f" (asked: {ASKED[kind]:.2f})" if kind in ASKED else ""
    right = f", right fix first {share.right / share.found:.3f}" if share.found else ""
    return f"  {kind:24} {share.found:4} of {share.total:4} {share.found / share.total:.3f}{asked}{right}"


def _drawn(sets: Iterable[Sequence[Found]]) -> list[Found]:
    """At most `SAMPLE` findings of each rule on each set, drawn with a fixed seed."""
    chosen: list[Found] = []
    for findings in sets:
        by_rule: dict[str, list[Found]] = defaultdict(list)
        for one in findings:
            by_rule[one.finding.rule.name].append(one)
        for of_rule in by_rule.values():
            chosen += judging.sample(of_rule, SAMPLE)
    return chosen


def _shares(dataset: str, *, confused: bool = False) -> dict[str, Share]:
    """What the rules find of the errors marked in a set, by type (and kind of real word)."""
    names = {rule.name for rule in WORDS} | ({"confused-word"} if confused else set())
    linter = Linter([rule for rule in RULES if rule.name in names])
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for row in rows(dataset):
        text = row["text"]
        findings = linter.check(read_text(text, row["path"]))
        for error in row["errors"]:
            start, end = error["start"], error["end"]
            kind = "/".join(filter(None, (error["type"], error.get("sub"))))
            touching = [f for f in findings if f.span.start < end and f.span.end > start]
            count = counts[kind]
            count[0] += 1
            count[1] += bool(touching)
            wanted = text[:start] + error["corr"] + text[end:]
            count[2] += bool(touching) and _mended(text, touching[0]) == wanted.split()
    stop_at_crash(linter)
    return {kind: Share(*count) for kind, count in counts.items()}


def _mended(text: str, finding: Finding) -> list[str]:
    """The words of a text after the first fix of a finding."""
    for edit in sorted(finding.fixes[0].edits, reverse=True) if finding.fixes else ():
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text.split()
