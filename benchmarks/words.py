"""The figures of the words: what the typos find, how quiet they are, and what they cost.

One table puts what is found of the errors that others marked (`doc_typo_commits`) beside the alarms
on clean text: findings per 10,000 words times the share that readers called wrong
(benchmarks/judged/words.jsonl; a finding is a real error only if both readers said so).

The words are the family `typos` without confused-word, and mixed-spelling. `python -m benchmarks
words --draw FILE` writes the sample for judging: of each set, at most 30 findings of each rule.
"""

from __future__ import annotations

import gc
import resource
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks import judging
from benchmarks.data import bulk, plain, rows
from benchmarks.findings import Found, find, rate, stop_at_crash
from copydesk.language import lexicon, spelling
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
    if (rule.family == "typos" and rule.name != "confused-word") or rule.name == "mixed-spelling"
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
TURNS = 3


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
    _costs()
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


def _costs() -> None:
    print("\ncost on one core")
    print(f"  lexicon opened and a word looked up: {_opening() * 1000:.2f} ms")
    texts = list(bulk(plain()))
    size = sum(len(text.encode()) for text in texts) / 1e6
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    linter = Linter(WORDS)
    for turn in range(TURNS):
        spent = _spent(linter, texts)
        which = "first pass, every word new" if turn == 0 else "a later pass"
        print(f"  {size:.1f} MB, {which}: {spent:.2f} s CPU above reading and sentences")
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory
    print(
        f"  memory grown by the passes: {grown / 1024:.0f} MB (of this process, which holds the data)"
    )
    slips = [
        error["orig"]
        for row in rows("doc_typo_commits")
        for error in row["errors"]
        if error["type"] == "nonword" and error["orig"].isalpha()
    ]
    spelling.suggestions("warmd")  # what is read at the first question is counted above
    start = time.process_time()
    for slip in slips:
        spelling.suggestions(slip)
    print(f"  corrections: {len(slips) / (time.process_time() - start):.0f} a second")


def _opening() -> float:
    """CPU seconds to open the lexicon anew and look a word up."""
    start = time.process_time()
    lexicon.use(lexicon.PATH, lexicon.SIEVE_PATH)
    lexicon.known(b"deprivation")
    return time.process_time() - start


def _spent(linter: Linter, texts: Sequence[str]) -> float:
    """CPU seconds of the rules alone: reading and finding the sentences are done beforehand."""
    collecting = gc.isenabled()
    gc.disable()  # as the command does
    spent = 0.0
    try:
        for text in texts:
            document = read_text(text, "article")
            _ = document.scan, document.sentences
            start = time.process_time()
            linter.check(document)
            spent += time.process_time() - start
            document.release()
    finally:
        if collecting:
            gc.enable()
    stop_at_crash(linter)
    return spent
