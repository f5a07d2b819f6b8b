"""How many of the unseen variants come out, and how many of their twins stay silent.

The variants under tests/unseen/ were written before the rules, by an editor who had not seen
them. A variant is *found* when a finding of the expected rule overlaps the marked words; it is
found *by its family* when a finding of another rule of the same family does. A twin is silent
when no rule at all reports anything in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import tomli

from benchmarks.data import ROOT
from benchmarks.findings import ON
from benchmarks.places import touches
from copydesk.linter import Linter
from copydesk.reading import read_bytes
from copydesk.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from copydesk.finding import Finding

FOLDER = ROOT / "tests" / "unseen"


class Outcome(NamedTuple):
    """What became of one variant; `noise` is what the rules said of its twin."""

    name: str
    rule: str
    found: bool
    found_by_family: bool
    first_fix_right: bool | None
    noise: Sequence[Finding]


def outcomes() -> list[Outcome]:
    """All variants, in order of name."""
    return [_outcome(case) for case in sorted(FOLDER.iterdir()) if case.is_dir()]


def main() -> None:
    results = outcomes()
    for result in results:
        verdict = "found" if result.found else "by family" if result.found_by_family else "MISSED"
        fix = {None: "", True: ", first fix right", False: ", first fix WRONG"}
        noise = ", ".join(f"{f.rule.name}: {f.message}" for f in result.noise)
        print(
            f"{result.name:42} {verdict}{fix[result.first_fix_right]}"
            + (f"; twin NOT silent: {noise}" if noise else "")
        )
    total = len(results)
    print(
        f"found {sum(r.found for r in results)} of {total}"
        f" (by family {sum(r.found_by_family for r in results)}),"
        f" twins silent {sum(not r.noise for r in results)} of {total}"
    )


def _outcome(case: Path) -> Outcome:
    expected = tomli.loads((case / "expect.toml").read_text(encoding="utf-8"))
    name: str = expected["rule"]
    family = name if name == "conflicting-claim" else _family(name)
    findings, texts = _findings(case, "faulty")
    hits = [f for f in findings if touches(f, expected["marked"], texts)]
    same = [f for f in hits if f.rule.name.startswith(name)]
    right = None
    if "correction" in expected and hits:
        fixes = [fix for fix in hits[0].fixes if fix.edits]
        right = bool(fixes) and fixes[0].edits[0].replacement == expected["correction"]
    noise, _ = _findings(case, "twin")
    return Outcome(
        name=case.name,
        rule=name,
        found=bool(same),
        found_by_family=bool(same) or any(f.rule.family == family for f in hits),
        first_fix_right=right,
        noise=noise,
    )


def _findings(case: Path, which: str) -> tuple[list[Finding], dict[str, str]]:
    """What the rules say of the faulty article or its twin; both articles of a pair together."""
    paths = sorted((case / which).glob("*")) or sorted(case.glob(f"{which}.*"))
    documents = [read_bytes(path.read_bytes(), str(path)) for path in paths]
    linter = Linter(ON)
    findings = [finding for document in documents for finding in linter.check(document)]
    if len(documents) > 1:
        findings += linter.compare(documents)
    if linter.crashes:
        raise linter.crashes[0].error
    return findings, {document.path: document.text for document in documents}


def _family(name: str) -> str:
    return next((rule.family for rule in RULES if rule.name == name), "")


if __name__ == "__main__":
    main()
