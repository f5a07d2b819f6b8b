"""The figures of the two families that ask "says who?": attributions and superlatives.

For each: findings per 10,000 words, the verdicts of two readers (benchmarks/judged/), what is
found of the passages that readers marked beforehand (benchmarks/marks/), a public set of
sentences with a label, and the cost on one core.

`python -m benchmarks attributions --draw FILE` writes the sample for judging: 150 findings of
the rules that are on, half from each of two sets where both have enough, and up to 40 of each
rule that is off.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import judging, marks
from benchmarks.data import bulk, plain, rows
from benchmarks.findings import ON, Found, find, rate, spent, stop_at_crash
from copydesk.linter import Linter
from copydesk.reading import read_text
from copydesk.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.rule import Rule

SETS = ("bbc_news", "wikipedia_featured_bios")
SAMPLE = 150
SAMPLE_OF_OFF = 40
RUNS = 5


def attributions(arguments: Sequence[str] = ()) -> dict[str, dict[str, Any]]:
    """The figures of the attributions; the measured precision of each rule."""
    return _report("attributions", arguments)


def superlatives(arguments: Sequence[str] = ()) -> dict[str, dict[str, Any]]:
    """The figures of the superlatives; the measured precision of each rule."""
    return _report("superlatives", arguments)


def _report(family: str, arguments: Sequence[str]) -> dict[str, dict[str, Any]]:
    rules = [rule for rule in RULES if rule.family == family]
    found: list[Found] = []
    for name in SETS:
        here, words = find(rules, name)
        counts = Counter(one.finding.rule.name for one in here)
        on = sum(counts[rule.name] for rule in rules if rule.default)
        print(f"{name}: {words:,} words, {on} findings, {rate(on, words)} per 10,000")
        for rule in rules:
            off = "" if rule.default else "  (off by default)"
            print(f"  {rule.name:28} {counts[rule.name]:5}  {rate(counts[rule.name], words)}{off}")
        found += here
    if arguments[:1] == ["--draw"]:
        if len(arguments) != 2:
            raise SystemExit(f"python -m benchmarks {family} --draw FILE")
        judging.put(_drawn(found, rules), Path(arguments[1]))
        return {}
    measured = judging.report(family, found)
    marks.report(family)
    on_rules = [rule for rule in rules if rule.default]
    if family == "attributions":
        _labelled(on_rules, "conll2010_wiki_weasel", "uncertain", balanced=False)
    else:
        _labelled(on_rules, "puffery_wikipedia", "peacock", balanced=True)
    _cost(on_rules, family)
    both = {"attributions", "superlatives"}
    _cost([rule for rule in ON if rule.family in both], "both families")
    return measured


def _drawn(found: Sequence[Found], rules: Sequence[Rule]) -> list[Found]:
    """The sample: half of it from each set, filled up from the other where one has too few."""
    on = {rule.name for rule in rules if rule.default}
    by_set = [
        [f for f in found if f.dataset == name and f.finding.rule.name in on] for name in SETS
    ]
    first = min(len(by_set[0]), max(SAMPLE // 2, SAMPLE - len(by_set[1])))
    chosen = judging.sample(by_set[0], first) + judging.sample(by_set[1], SAMPLE - first)
    for rule in rules:
        if not rule.default:
            of_rule = [f for f in found if f.finding.rule.name == rule.name]
            chosen += judging.sample(of_rule, SAMPLE_OF_OFF)
    return chosen


def _labelled(rules: Sequence[Rule], dataset: str, positive: str, *, balanced: bool) -> None:
    """Precision and recall of "some rule speaks" against the labels of single sentences.

    `balanced` computes precision as if both labels were equally frequent.
    """
    linter = Linter(rules)
    spoken = Counter[bool]()
    total = Counter[bool]()
    for row in rows(dataset):
        label = row["label"] == positive
        total[label] += 1
        spoken[label] += bool(linter.check(read_text(row["text"], dataset)))
    stop_at_crash(linter)
    recall = spoken[True] / total[True]
    alarms = spoken[False] / total[False]
    precision = recall / (recall + alarms) if balanced else spoken[True] / spoken.total()
    how = ", as if both labels were equally frequent" if balanced else ""
    print(
        f"{dataset}: precision {precision:.2f}{how}, recall {recall:.2f}"
        f" ({spoken[True]} of {total[True]}, {spoken[False]} of {total[False]} others)"
    )


def _cost(rules: Sequence[Rule], title: str) -> None:
    """Print MB/s of the rules alone: reading and finding the sentences are done beforehand."""
    linter = Linter(rules)
    texts = list(bulk(plain()))
    size = sum(len(text.encode()) for text in texts)
    best = min(spent(linter, texts) for _ in range(RUNS))
    print(f"{title}: {size / best / 1e6:.1f} MB/s above reading and sentences, {best:.2f} s CPU")
