"""The passages that careful readers marked (benchmarks/marks/), and which of them are found."""

from __future__ import annotations

import json
import random
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.data import ROOT, rows
from benchmarks.findings import stop_at_crash
from copydesk.linter import Linter
from copydesk.reading import read_text
from copydesk.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copydesk.finding import Finding
    from copydesk.rule import Rule

MARKS = ROOT / "benchmarks" / "marks" / "marks.jsonl"
SEED = 20261123
# A biography is read as far as the end of the paragraph that this offset falls into.
_ENOUGH, _AT_MOST = 8_000, 9_500


class Mark(NamedTuple):
    """A passage that `readers` ("a", "b" or "ab") marked in an article, and for which fault."""

    article: tuple[str, str]
    start: int
    end: int
    rule: str
    readers: str


def articles() -> Iterator[tuple[tuple[str, str], str]]:
    """The articles that were marked: (set, id) and text; raises MissingDataError."""
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        yield ("seeds", path.name), path.read_text(encoding="utf-8")
    drawing = random.Random(SEED)
    for name, number in (("bbc_news", 14), ("wikipedia_featured_bios", 6)):
        for row in sorted(drawing.sample(list(rows(name)), number), key=lambda row: row["id"]):
            yield (name, row["id"]), row["text"] if name == "bbc_news" else _opening(row["text"])


def _opening(text: str) -> str:
    cut = text.find("\n", _ENOUGH)
    return text[: cut if 0 < cut < _AT_MOST else _ENOUGH]


def marks() -> list[Mark]:
    """All marks; those of the two readers that overlap and name one fault are one mark."""
    made = [json.loads(line) for line in MARKS.read_text(encoding="utf-8").splitlines()]
    merged: list[Mark] = []
    for one in made:
        mark = Mark((one["set"], one["id"]), one["start"], one["end"], one["rule"], one["reader"])
        twin = next((m for m in merged if _overlap(m, mark) and m.rule == mark.rule), None)
        if twin is None:
            merged.append(mark)
        else:
            merged[merged.index(twin)] = twin._replace(
                start=min(twin.start, mark.start), end=max(twin.end, mark.end), readers="ab"
            )
    return merged


def report(family: str) -> None:
    """Print which marks of a family's rules its findings touch, whatever the rule within it.

    Rules that are off by default are counted apart, each by itself.
    """
    on = [rule for rule in RULES if rule.family == family and rule.default]
    off = [rule for rule in RULES if rule.family == family and not rule.default]
    for title, rules in (("", on), *((f" ({rule.name}, off by default)", [rule]) for rule in off)):
        findings = _findings(rules)
        names = {rule.name for rule in rules}
        wanted = [mark for mark in marks() if mark.rule in names]
        for who, readers in (("both readers", {"ab"}), ("either reader", {"a", "b", "ab"})):
            counted = [mark for mark in wanted if mark.readers in readers]
            hit = [m for m in counted if any(_touches(m, f) for f in findings[m.article])]
            share = f"{len(hit) / len(counted):.0%}" if counted else "-"
            found = Counter(mark.rule for mark in hit)
            of_rule = Counter(mark.rule for mark in counted)
            detail = ", ".join(f"{rule} {found[rule]}/{n}" for rule, n in sorted(of_rule.items()))
            print(f"marks of {who}{title}: {len(hit)} of {len(counted)} found ({share}): {detail}")


def _findings(rules: Iterable[Rule]) -> dict[tuple[str, str], list[Finding]]:
    """What the rules report in each of the marked articles."""
    linter = Linter(rules)
    findings = {article: linter.check(read_text(text, article[1])) for article, text in articles()}
    stop_at_crash(linter)
    return findings


def _touches(mark: Mark, finding: Finding) -> bool:
    return finding.span.start < mark.end and mark.start < finding.span.end


def _overlap(one: Mark, other: Mark) -> bool:
    return one.article == other.article and one.start < other.end and other.start < one.end
