"""What a rule is: a documented function that yields findings.

A rule is one module in `copydesk/rules/<family>/`, holding one function decorated with `rule`.
The function, the module and the rule share one name, so one search finds all of them. What the
function takes says what kind of rule it is:

- `def name(sentence: Sentence)`: a sentence rule, called for each sentence with a trigger in it;
- `def name(document: Document)`: a document rule, called once per document;
- `def name(documents: Sequence[Document])`: a collection rule, called once per `--together` run.
"""

from __future__ import annotations

import sys
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from copydesk.finding import Applicability, Confidence, Finding, Fix, Related, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from copydesk.document import Document, Sentence


class Kind(Enum):
    """What a rule is given; the value is the name of its parameter."""

    SENTENCE = "sentence"
    DOCUMENT = "document"
    COLLECTION = "documents"


class Rule(NamedTuple):
    """A rule: what it is called, when it is asked, and the function that answers.

    `triggers` are lower-case words ("analysts"), pairs of words parted by one mark or blank ("is
    said"), or endings ("*est"); a sentence rule is asked only about sentences that hold one, a
    document rule with triggers only about documents that hold one. `quoted` says whether findings
    inside quotations count; `fixes` is the surest kind of fix that the rule offers, or None;
    `second` marks a second opinion, which is not given where another rule speaks.
    """

    code: str
    name: str
    family: str
    kind: Kind
    triggers: frozenset[str]
    severity: Severity
    confidence: Confidence
    quoted: bool
    fixes: Applicability | None
    default: bool
    second: bool
    module: str
    check: Callable[[Any], Iterator[Finding]]

    @property
    def documentation(self) -> str:
        """The rule's own account of itself: its module's docstring."""
        return sys.modules[self.module].__doc__ or ""

    @property
    def summary(self) -> str:
        """The first line of the documentation."""
        return self.documentation.partition("\n")[0]

    def finding(
        self,
        sentence: Sentence,
        start: int,
        end: int,
        message: str,
        *,
        fixes: tuple[Fix, ...] = (),
        related: tuple[Related, ...] = (),
        confidence: Confidence | None = None,
    ) -> Finding:
        """A finding at [start, end) of `sentence.text` (offsets in the normalised text)."""
        return self.finding_at(
            sentence.document,
            sentence.span(start, end),
            message,
            fixes=fixes,
            related=related,
            confidence=confidence,
        )

    def finding_at(
        self,
        document: Document,
        span: Span,
        message: str,
        *,
        fixes: tuple[Fix, ...] = (),
        related: tuple[Related, ...] = (),
        confidence: Confidence | None = None,
        url: str = "",
    ) -> Finding:
        """A finding at `span` of the document (offsets in the file's text)."""
        return Finding(
            self, document.path, span, message, fixes, related, confidence or self.confidence, url
        )


def rule(
    code: str,
    *,
    triggers: Iterable[str] = (),
    severity: Severity = Severity.WARNING,
    confidence: Confidence = Confidence.LIKELY,
    quoted: bool = False,
    fixes: Applicability | None = None,
    default: bool = True,
    second: bool = False,
) -> Callable[[Callable[[Any], Iterator[Finding]]], Rule]:
    """Make a rule of a function; its name and family come from where it stands."""

    def decorate(check: Callable[[Any], Iterator[Finding]]) -> Rule:
        return Rule(
            code=code,
            name=check.__name__.replace("_", "-"),
            family=check.__module__.rpartition(".")[0].rpartition(".")[2],
            kind=Kind(check.__code__.co_varnames[0]),
            triggers=frozenset(triggers),
            severity=severity,
            confidence=confidence,
            quoted=quoted,
            fixes=fixes,
            default=default,
            second=second,
            module=check.__module__,
            check=check,
        )

    return decorate
