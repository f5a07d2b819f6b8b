"""What the rules say of real prose, so that a rule's change shows its effect.

`pytest tests/test_snapshots.py --update-snapshots` writes the snapshots anew; read the
difference before you commit it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from copydesk.linter import Linter
from copydesk.reading import read_bytes
from copydesk.rules import RULES

if TYPE_CHECKING:
    from copydesk.finding import Finding

TESTS = Path(__file__).parent
SNAPSHOTS = TESTS / "prose" / "snapshots"
SEEDS = sorted((TESTS.parent / "seeds").glob("*.txt"))
CHAPTERS = [p for p in sorted((TESTS / "prose").iterdir()) if p.suffix and p.name != "README.md"]


@pytest.mark.parametrize("path", SEEDS + CHAPTERS, ids=lambda path: path.name)
def test_one_text(path: Path, *, update_snapshots: bool) -> None:
    linter = Linter(RULES)
    document = read_bytes(path.read_bytes(), path.name)
    lines = [
        line
        for finding in linter.check(document)
        for line in _lines(finding, {document.path: document.text})
    ]
    assert not linter.crashes
    _compare(path.name, lines, update=update_snapshots)


def test_the_seeds_together(*, update_snapshots: bool) -> None:
    linter = Linter(RULES)
    documents = [read_bytes(path.read_bytes(), path.name) for path in SEEDS]
    texts = {document.path: document.text for document in documents}
    lines = [line for finding in linter.compare(documents) for line in _lines(finding, texts)]
    assert not linter.crashes
    _compare("seeds-together", lines, update=update_snapshots)


def _lines(finding: Finding, texts: dict[str, str]) -> list[str]:
    start, end = finding.span
    fixes = "".join(f" -> {fix.edits[0].replacement}" for fix in finding.fixes[:1])
    words = texts[finding.path][start:end]
    lines = [f"{finding.path}:{start}-{end} {finding.rule.name} {words!r}{fixes}"]
    for other in finding.related:
        there = texts[other.path][other.span.start : other.span.end]
        lines.append(f"    {other.path}:{other.span.start}-{other.span.end} {there!r}")
    return lines


def _compare(name: str, lines: list[str], *, update: bool) -> None:
    stored = SNAPSHOTS / f"{name}.txt"
    now = "".join(line + "\n" for line in lines)
    if update:
        stored.parent.mkdir(exist_ok=True)
        stored.write_text(now, encoding="utf-8")
    assert now == stored.read_text(encoding="utf-8")
