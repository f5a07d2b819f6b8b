"""Findings into text: one module per format, each with the methods of `Reporter`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copydesk.document import Document
    from copydesk.finding import Finding


class Reporter(Protocol):
    """Writes what a run finds, file by file, so that no run needs more memory than one file."""

    def file(
        self, document: Document, findings: Sequence[Finding], others: Mapping[str, Document]
    ) -> None:
        """Report one file; `others` holds the documents that related places may stand in."""

    def notice(self, path: str, message: str, line: int = 0) -> None:
        """Report something the user may want to know (`line` from 1; 0: the file as a whole)."""

    def error(self, path: str, message: str, line: int = 0) -> None:
        """Report what could not be done."""

    def finish(self) -> None:
        """Write what is still to be written."""
