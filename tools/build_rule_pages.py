"""Write docs/rules/<name>.md from the rules' own documentation and measured.json.

`python tools/build_rule_pages.py` writes the pages; a test says when they are out of date.
"""

from __future__ import annotations

import json
from pathlib import Path

from copydesk.rules import RULES
from copydesk_hooks.rule_pages import page

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "rules"
MEASURED = ROOT / "lint_rules" / "copydesk" / "rules" / "measured.json"


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
