"""Findings for programs: one JSON object, version 1 (docs/json-output.md).

Written file by file, so that a run over an archive needs no more memory than one file.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TextIO

from copydesk_hooks.rule_pages import rule_url

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copydesk.document import Document
    from copydesk.finding import Finding, Span

VERSION = 1


class JsonReporter:
    """Writes one JSON object to `out`; `finish` completes it."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._files = 0
        self._notices: list[dict[str, str]] = []
        self._errors: list[dict[str, str]] = []

    def file(
        self, document: Document, findings: Sequence[Finding], others: Mapping[str, Document]
    ) -> None:
        """Write one file's findings; a file without any is left out."""
        if not findings:
            return
        value = {
            "path": document.path,
            "findings": [finding_value(document, one, others) for one in findings],
        }
        self._out.write(",\n" if self._files else f'{{"version": {VERSION}, "files": [\n')
        self._out.write(json.dumps(value))
        self._files += 1

    def notice(self, path: str, message: str, line: int = 0) -> None:
        """Keep a notice for the end."""
        self._notices.append(_remark(path, message, line))

    def error(self, path: str, message: str, line: int = 0) -> None:
        """Keep an error for the end."""
        self._errors.append(_remark(path, message, line))

    def finish(self) -> None:
        """Write notices and errors, and close the object."""
        if not self._files:
            self._out.write(f'{{"version": {VERSION}, "files": [')
        notices, errors = json.dumps(self._notices), json.dumps(self._errors)
        self._out.write(f'\n], "notices": {notices}, "errors": {errors}}}\n')


def finding_value(
    document: Document, finding: Finding, others: Mapping[str, Document]
) -> dict[str, Any]:
    """A finding as the values that JSON knows; `others` hold the documents of related places."""
    rule = finding.rule
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "severity": rule.severity.value,
        "confidence": finding.confidence.value,
        "message": finding.message,
        **_place(document, finding.span),
        "fixes": [
            {
                "title": fix.title,
                "applicability": fix.applicability.value,
                "edits": [
                    {
                        "start": _position(document, edit.start),
                        "end": _position(document, edit.end),
                        "replacement": edit.replacement,
                    }
                    for edit in fix.edits
                ],
            }
            for fix in finding.fixes
        ],
        "related": [
            {"path": one.path, **_place(other, one.span), "message": one.message}
            for one in finding.related
            for other in (document if one.path == document.path else others.get(one.path),)
            if other is not None
        ],
        "url": finding.url or rule_url(rule.name),
    }


def _remark(path: str, message: str, line: int) -> dict[str, str]:
    return {"path": path, "message": f"line {line}: {message}" if line else message}


def _place(document: Document, span: Span) -> dict[str, Any]:
    return {
        "start": _position(document, span.start),
        "end": _position(document, span.end),
        "text": document.text[span.start : span.end],
    }


def _position(document: Document, offset: int) -> dict[str, int]:
    line, column = document.line_and_column(offset)
    return {"offset": offset, "line": line, "column": column}
