"""What is said of a finding under the pointer: its message, what was looked for, its rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from copydesk_hooks.rule_pages import rule_url, sections
from copydesk_hooks.server.session import findings_at

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
    session.scheduler.look(buffer)
    positions = buffer.positions(session.encoding())
    at = positions.offset(params.position)
    found = findings_at([*buffer.findings, *buffer.between], at, at)
    if not found:
        return None
    form = _Plain() if _wants_plain_text(session) else _Markdown()
    return types.Hover(
        types.MarkupContent(form.KIND, form.rule_off.join(_explained(one, form) for one in found)),
        positions.range(min(found, key=lambda one: one.span.end - one.span.start).span),
    )


class _Markdown:
    """How an explanation is written for a client that shows Markdown."""

    KIND = types.MarkupKind.Markdown
    rule_off = "\n\n---\n\n"

    def title(self, code: str, name: str) -> str:
        return f"**{code} [{name}]({rule_url(name)})**"

    def heading(self, text: str) -> str:
        return f"**{text}:**"

    def prose(self, text: str) -> str:
        return "".join(f"\\{c}" if c in "\\`*_[]<>" else c for c in text)

    def sample(self, text: str) -> str:
        return f"```\n{text}\n```"


class _Plain:
    """How it is written for one that shows text as it comes."""

    KIND = types.MarkupKind.PlainText
    rule_off = "\n\n"

    def title(self, code: str, name: str) -> str:
        return f"{code} {name}:"

    def heading(self, text: str) -> str:
        return f"{text}:"

    def prose(self, text: str) -> str:
        return text

    def sample(self, text: str) -> str:
        return text


def _wants_plain_text(session: Session) -> bool:
    client = session.client.client_capabilities.text_document
    formats = client.hover.content_format if client and client.hover else None
    return formats is not None and types.MarkupKind.Markdown not in formats


def _explained(finding: Finding, form: _Markdown | _Plain) -> str:
    rule = finding.rule
    told = sections(rule)
    looked_for = rule.family in _ASK_WHO_SAYS_SO
    parts = [f"{form.title(rule.code, rule.name)} {form.prose(finding.message)}"]
    parts += [f"- {form.prose(related.message)}" for related in finding.related]
    parts += [form.prose(rule.summary), told["Why"]]
    silent = form.heading("Looked for in vain" if looked_for else "When it stays silent")
    parts.append(f"{silent} {told['When it stays silent']}")
    parts.append(f"{form.heading('Better')}\n\n{form.sample(told['Better'])}")
    return "\n\n".join(parts)
