"""Write docs/rules/<name>.md from the rules' own documentation and measured.json.

`python tools/build_rule_pages.py` writes the pages; a test says when they are out of date.
"""

from __future__ import annotations

import json
import re
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from copydesk.rules import RULES

if TYPE_CHECKING:
    from copydesk.rule import Rule

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "rules"
MEASURED = ROOT / "lint_rules" / "copydesk" / "rules" / "measured.json"
HEADINGS = ("Why", "Example", "Better", "When it stays silent", "Known gaps", "Source")
VERBATIM = ("Example", "Better")


def pages() -> dict[str, str]:
    """File name -> text of every page, the list of rules included."""
    measured = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.is_file() else {}
    written = {f"{rule.name}.md": page(rule, measured.get(rule.name)) for rule in RULES}
    lines = [
        "# Rules",
        "",
        "| code | rule | family | on | what it reports |",
        "|---|---|---|---|---|",
    ]
    lines += [
        f"| {rule.code} | [{rule.name}]({rule.name}.md) | {rule.family} | {'yes' if rule.default else 'no'}"
        f" | {rule.summary} |"
        for rule in RULES
    ]
    return {"index.md": "\n".join(lines) + "\n", **written}


def page(rule: Rule, measured: dict[str, object] | None) -> str:
    """The page of one rule."""
    parts = re.split(rf"^({'|'.join(HEADINGS)}):", rule.documentation, flags=re.MULTILINE)
    fix = rule.fixes.value if rule.fixes else "none"
    facts = (
        f"Family: {rule.family}. Severity: {rule.severity.value}. Confidence:"
        f" {rule.confidence.value}. {'On' if rule.default else 'Off'} by default. Fix: {fix}."
    )
    lines = [f"# {rule.name} ({rule.code})", "", parts[0].strip(), "", facts]
    if measured:
        share = float(str(measured["precision"]))
        figures = (
            f"Measured: {share:.0%} of {measured['judged']} judged findings on"
            f" {measured['data']} were right ({measured['date']})."
        )
        lines += ["", figures]
    for heading, body in zip(parts[1::2], parts[2::2], strict=True):
        text = textwrap.dedent(body).strip()
        text = text[:1].upper() + text[1:]
        if heading in VERBATIM:
            text = f"```text\n{text.strip()}\n```"
        lines += ["", f"## {heading}", "", text.strip()]
    return "\n".join(lines) + "\n"


def main() -> None:
    PAGES.mkdir(parents=True, exist_ok=True)
    texts = pages()
    for stale in PAGES.glob("*.md"):
        if stale.name not in texts:
            stale.unlink()
    for name, text in texts.items():
        (PAGES / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
