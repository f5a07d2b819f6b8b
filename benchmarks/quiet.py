"""How quiet the rules are on clean journalism, and how often they are right when they speak.

Prints findings per 10,000 words on `bbc_news` by rule, the verdicts of two readers on a sample
drawn with a fixed seed (benchmarks/judged/), and, since silence alone is no success, what the
same rules find in seeds/ and tests/unseen/.

`python -m benchmarks quiet --draw FILE` writes the sample for judging: one JSON object a line,
with the article's id, the offset, the rule, the words and the text around them.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import judging, unseen
from benchmarks.data import ROOT
from benchmarks.findings import ON, find, rate
from copydesk.linter import Linter
from copydesk.reading import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SAMPLE = 100


def main(arguments: Sequence[str] = ()) -> dict[str, dict[str, Any]]:
    """Print the figures; return the precision of each rule with enough verdicts."""
    found, words = find(ON, "bbc_news")
    if arguments[:1] == ["--draw"]:
        judging.put(judging.sample(found, SAMPLE), Path(arguments[1]))
        return {}
    by_rule = Counter(one.finding.rule.name for one in found)
    print(f"bbc_news: {words:,} words, {len(found)} findings, {rate(len(found), words)} per 10,000")
    for name, count in by_rule.most_common():
        print(f"  {name:28} {count:5}  {rate(count, words)}")
    precision = judging.report("quiet", found)
    print("\nseeds/:")
    for line in _seeds():
        print(f"  {line}")
    print("\ntests/unseen/:")
    unseen.main()
    return precision


def _seeds() -> Iterator[str]:
    linter = Linter(ON)
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
