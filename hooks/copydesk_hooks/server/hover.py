"""What is said of a finding under the pointer: its message, what was looked for, its rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from copydesk_hooks.rule_pages import rule_url, sections
from copydesk_hooks.server.session import finding_at

if TYPE_CHECKING:
    from copydesk.finding import Finding
    from copydesk_hooks.server.session import Session


# The families whose rules look for a source.
_ASK_WHO_SAYS_SO = ("attributions", "superlatives")


def hover(session: Session, params: types.HoverParams) -> types.Hover | None:
    """The findings under a position, explained; None where there are none."""
    buffer = session.buffers.get(params.text_document.uri)
    if buffer is None:
        return None
    session.rounds.look(buffer)
    positions = buffer.positions(session.encoding())
    at = positions.offset(params.position)
    found = finding_at([*buffer.findings, *buffer.between], at, at)
    if not found:
        return None
    text = "\n\n---\n\n".join(_explained(finding) for finding in found)
    return types.Hover(
        types.MarkupContent(types.MarkupKind.Markdown, text),
        positions.range(min(found, key=lambda one: one.span.end - one.span.start).span),
    )


def _explained(finding: Finding) -> str:
    rule = finding.rule
    parts = [f"**{rule.code} [{rule.name}]({rule_url(rule.name)})** {_prose(finding.message)}"]
    parts += [f"- {_prose(related.message)}" for related in finding.related]
    parts.append(f"*{_prose(rule.summary)}*")
    told = sections(rule)
    if why := told.get("Why"):
        parts.append(why)
    if silent := told.get("When it stays silent"):
        parts.append(
            f"**Looked for, and not found here; any of it keeps the rule silent:** {silent}"
        )
    if better := told.get("Better"):
        parts.append(f"**Better:**\n\n```text\n{better}\n```")
    return "\n\n".join(parts)


def _prose(text: str) -> str:
    """Plain text as Markdown."""
    return "".join(f"\\{c}" if c in "\\`*_[]<>" else c for c in text)
