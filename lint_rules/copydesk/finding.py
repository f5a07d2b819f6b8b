"""What a rule reports: frozen values, with all offsets in characters of the file's text."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from copydesk.rule import Rule


class Span(NamedTuple):
    """A stretch of a file's text: Python string offsets, from 0, end exclusive, after any BOM."""

    start: int
    end: int


class Severity(Enum):
    """How much a finding matters; `--fail-on` compares by this order."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Confidence(Enum):
    """How sure a finding is: decided by arithmetic, very probable, or for a person to check."""

    PROOF = "proof"
    LIKELY = "likely"
    CHECK = "check"


class Applicability(Enum):
    """Who may apply a fix: `--fix` by itself (safe), or only a person who asked (suggested)."""

    SAFE = "safe"
    SUGGESTED = "suggested"


class Edit(NamedTuple):
    """Replace the file's text in [start, end) by `replacement`, which is plain prose.

    The document's markup escapes the replacement when the edit is written.
    """

    start: int
    end: int
    replacement: str


class Fix(NamedTuple):
    """One way to mend a finding; `title` reads as an order ("Replace with 'Ukrainian'")."""

    title: str
    applicability: Applicability
    edits: tuple[Edit, ...]


class Related(NamedTuple):
    """A second place that a finding is about, with what it has to say there."""

    path: str
    span: Span
    message: str


class Finding(NamedTuple):
    """One fault in one file.

    `message` says what is wrong and how to mend it, in one or two sentences. `url` explains it
    where the page of its rule does not (empty: that page does).
    """

    rule: Rule
    path: str
    span: Span
    message: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    confidence: Confidence = Confidence.LIKELY
    url: str = ""


def replacement(span: Span, new: str, *, safe: bool = False) -> Fix:
    """A fix that replaces `span` by `new`; safe only where it cannot be wrong."""
    return Fix(
        f"Replace with '{new}'" if new else "Delete it",
        Applicability.SAFE if safe else Applicability.SUGGESTED,
        (Edit(span.start, span.end, new),),
    )
