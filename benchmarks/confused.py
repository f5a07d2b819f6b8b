"""The figures of the words in context: the curve of confused-word, the listed confusions, the cost.

The curve puts the share found of the real words in the wrong place that others marked
(`doc_typo_commits`, kind confusion, and `realword_confusions` without its rows from there) beside the
findings per 10,000 words on clean news and biographies, while all thresholds are lowered together. An
error is found where a finding touches it. Alarms are findings times the share that both readers did not
call right (benchmarks/judged/confused.jsonl); `python -m benchmarks confused --draw FILE` writes them all
for judging.

The listed confusions are those that the rule was asked to know; `benchmarks/confused/unseen.jsonl` has
200 sentences with them by writers who had not seen the rule.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks import judging
from benchmarks.data import ROOT, rows
from benchmarks.findings import find, rate, stop_at_crash
from copydesk.linter import Linter
from copydesk.reading import read_text
from copydesk.rules import RULES
from copydesk.rules.typos import confused_word, slipped_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.findings import Found
    from copydesk.document import Document
    from copydesk.finding import Span
    from copydesk.rule import Rule

UNSEEN = ROOT / "benchmarks" / "confused" / "unseen.jsonl"
CLEAN = ("bbc_news", "wikipedia_featured_bios")
ASKED_ALARMS = 0.5
ASKED_LISTED = 0.70
EASES = (-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0)
BOTH = tuple(rule for rule in RULES if rule.name in ("confused-word", "slipped-word"))
RULE = tuple(rule for rule in BOTH if rule.name == "confused-word")
FAMILY = tuple(rule for rule in RULES if rule.family == "typos" and rule.default)
LISTED = frozenset(
    (one, other)
    for line in (
        "their there they're", "its it's", "your you're", "lead led", "affect effect", "affected effected", "affects effects",
        "principal principle", "loose lose", "loosing losing", "looses loses", "than then", "complement compliment",
        "discreet discrete", "cite sight site", "cited sighted sited", "brake break", "brakes breaks", "reign rein", "reigned reined",
        "who's whose", "weather whether", "form from", "of off", "to too", "thorough though through",
        "depravation deprivation", "united untied", "public pubic", "manager manger", "asses assess",
    )
    for one in line.split()
    for other in line.split()
    if one != other
)  # fmt: skip


class Marked(NamedTuple):
    """A sentence or line with a real word in the wrong place, and the word that was meant."""

    source: str
    text: str
    path: str
    start: int
    end: int
    right: str

    @property
    def pair(self) -> tuple[str, str]:
        """The written word and what was meant, lower case."""
        words = (self.text[self.start : self.end], self.right)
        one, other = (word.lower().replace("\u2019", "'") for word in words)
        return one, other

    def is_touched(self, span: Span) -> bool:
        """Whether a span overlaps the wrong word."""
        return span.start < self.end and span.end > self.start

    @property
    def is_listed(self) -> bool:
        return self.pair in LISTED


def main(arguments: Sequence[str] = ()) -> dict[str, dict[str, Any]]:
    """Print the curve and the tables; return the measured precision of the rules."""
    found = {name: find(BOTH, name) for name in CLEAN}
    every = [one for findings, _ in found.values() for one in findings]
    if arguments[:1] == ["--draw"]:
        if len(arguments) != 2:
            raise SystemExit("python -m benchmarks confused --draw FILE")
        judging.put(every, Path(arguments[1]))
        return {}
    marked, unseen = list(_marked()), list(_unseen())
    _curve(marked)
    print("\nfound of the marked errors, by the rules")
    for title, rules in (
        ("confused-word", RULE),
        ("with slipped-word", BOTH),
        ("typos, as they are on", FAMILY),
    ):
        _shares(title, rules, marked, unseen)
    measured = judging.report("confused", every)
    wrong = judging.wrong_shares("confused", every)
    _as_it_stands(measured, found, wrong)
    print(f"\nalarms per 10,000 words (asked of confused-word: at most {ASKED_ALARMS})")
    for name, (findings, words) in found.items():
        for rule in BOTH:
            count = sum(one.finding.rule is rule for one in findings)
            share = wrong.get((name, rule.name))
            alarms = "not judged" if share is None else f"{count * share / words * 1e4:.2f}"
            print(
                f"  {name:24} {rule.name:14} {count:4} findings ({rate(count, words)}), alarms {alarms}"
            )
    print(flush=True)
    subprocess.run([sys.executable, "-m", "benchmarks.confused_cost"], check=True, cwd=ROOT)
    return measured


def _as_it_stands(
    measured: dict[str, dict[str, Any]],
    found: dict[str, tuple[list[Found], int]],
    wrong: dict[tuple[str, str], float],
) -> None:
    """Count what the rule reports now: all of it was judged, and more, when its thresholds were lower."""
    counts = {
        name: sum(one.finding.rule.name == "confused-word" for one in findings)
        for name, (findings, _) in found.items()
        if (name, "confused-word") in wrong
    }
    right = sum(count * (1 - wrong[name, "confused-word"]) for name, count in counts.items())
    if counts and "confused-word" in measured:
        judged = sum(counts.values())
        measured["confused-word"] |= {"precision": round(right / judged, 2), "judged": judged}


def _marked() -> Iterator[Marked]:
    for row in rows("doc_typo_commits"):
        for error in row["errors"]:
            if error.get("sub") == "confusion":
                yield _of(row, error, "doc_typo_commits")
    for row in rows("realword_confusions"):
        if row["source"] != "doc_typo_commits" and row["sub"] == "confusion":
            for error in row["errors"]:
                yield _of(row, error, "realword_confusions")


def _of(row: dict[str, Any], error: dict[str, Any], source: str) -> Marked:
    return Marked(
        source,
        row["text"],
        row.get("path", "sentence.txt"),
        error["start"],
        error["end"],
        error["corr"],
    )


def _unseen() -> Iterator[Marked]:
    for line in UNSEEN.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        end = row["start"] + len(row["wrong"])
        yield Marked("unseen", row["text"], "sentence.txt", row["start"], end, row["right"])


class Rated(NamedTuple):
    """A place that a rule would report, how far its odds are above the threshold, whether small words are it."""

    span: Span
    surplus: float
    slip: bool


def _rated(document: Document) -> Iterator[Rated]:
    """All places that the rules report, or would if their thresholds were lower."""
    ease = max(EASES)
    for finding in confused_word.by_hand(document):
        yield Rated(finding.span, ease + 1, slip=False)
    for rule in (confused_word, slipped_word):
        for place in rule.by_odds(document, ease=ease):
            yield Rated(place.span, place.surplus, slip=rule is slipped_word)


def _curve(marked: Sequence[Marked]) -> None:
    """Print the share found and the findings on clean text at each step of the thresholds."""
    print(
        "share found of the marked errors, and findings per 10,000 words of clean text, thresholds lowered by"
    )
    errors = [
        [rated for rated in _rated(read_text(one.text, one.path)) if one.is_touched(rated.span)]
        for one in marked
    ]
    clean: list[list[Rated]] = []
    words = 0
    for name in CLEAN:
        for row in rows(name):
            words += len(row["text"].split())
            document = read_text(row["text"], "article.txt")
            places: dict[Span, list[Rated]] = defaultdict(list)
            for rated in _rated(document):
                places[rated.span].append(rated)
            clean += places.values()
            document.release()
    for title, slips in (("confused-word", False), ("confused-word and slipped-word", True)):
        print(f"  {title}: {len(marked)} errors, {words:,} clean words")
        for ease in EASES:
            found, alarms = (
                sum(any(r.surplus > -ease and r.slip <= slips for r in here) for here in there)
                for there in (errors, clean)
            )
            print(
                f"    {ease:+.1f}  found {found / len(marked):.3f}  findings {rate(alarms, words)}"
            )


def _shares(
    title: str, rules: Sequence[Rule], marked: Sequence[Marked], unseen: Sequence[Marked]
) -> None:
    linter = Linter(rules)
    hits: dict[str, list[bool]] = defaultdict(list)
    for one in (*marked, *unseen):
        findings = linter.check(read_text(one.text, one.path))
        hit = any(one.is_touched(finding.span) for finding in findings)
        groups = [one.source]
        if one.source != "unseen":
            groups.append("all marked")
        if one.is_listed:
            groups.append(
                "listed, unseen" if one.source == "unseen" else "listed, cut from the data"
            )
        for group in groups:
            hits[group].append(hit)
    stop_at_crash(linter)
    shares = [
        f"{name} {sum(found)} of {len(found)} ({sum(found) / len(found):.3f})"
        for name, found in sorted(hits.items())
    ]
    print(f"  {title}: " + ", ".join(shares))
