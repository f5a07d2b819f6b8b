"""A rule's documentation as Markdown: for docs/rules, for an editor's hover, for its pages."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from copydesk import HOME_PAGE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from copydesk.rule import Rule

HEADINGS = ("Why", "Example", "Better", "When it stays silent", "Known gaps", "Source")
_VERBATIM = ("Example", "Better")


def rule_url(name: str) -> str:
    """The address of the page that explains a rule, below the project's home page."""
    return f"{HOME_PAGE}/docs/rules/{name}.md"


def sections(rule: Rule) -> dict[str, str]:
    """What a rule's documentation says under each of its headings, in order."""
    parts = re.split(rf"^({'|'.join(HEADINGS)}):", rule.documentation, flags=re.MULTILINE)
    return {
        heading: text[:1].upper() + text[1:]
        for heading, body in zip(parts[1::2], parts[2::2], strict=True)
        for text in (textwrap.dedent(body).strip(),)
    }


def page(rule: Rule, measured: Mapping[str, Any] | None) -> str:
    """The page of one rule; `measured` are its figures, if it has any."""
    summary = re.split(rf"^(?:{'|'.join(HEADINGS)}):", rule.documentation, flags=re.MULTILINE)[0]
    fix = rule.fixes.value if rule.fixes else "none"
    facts = (
        f"Family: {rule.family}. Severity: {rule.severity.value}. Confidence:"
        f" {rule.confidence.value}. {'On' if rule.default else 'Off'} by default. Fix: {fix}."
    )
    lines = [f"# {rule.name} ({rule.code})", "", summary.strip(), "", facts]
    if measured:
        share = float(measured["precision"])
        figures = (
            f"Measured: {share:.0%} of {measured['judged']} judged findings on"
            f" {measured['data']} were right ({measured['date']})."
        )
        lines += ["", figures]
    for heading, text in sections(rule).items():
        shown = f"```text\n{text}\n```" if heading in _VERBATIM else text
        lines += ["", f"## {heading}", "", shown]
    return "\n".join(lines) + "\n"
