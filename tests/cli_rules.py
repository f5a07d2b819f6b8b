"""Flags words made up for the tests of the command.

The tests of the command need rules that never change their minds: one for each kind of rule,
of fix and of severity. They stand in for the real ones.

Why:
    So that better words in a real rule's message break no test here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copydesk.finding import (
    Applicability,
    Confidence,
    Edit,
    Fix,
    Related,
    Severity,
    Span,
    replacement,
)
from copydesk.rule import Kind, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from copydesk.document import Document, Sentence
    from copydesk.finding import Finding


def _rule(
    code: str,
    family: str,
    check: Callable[[Any], Iterator[Finding]],
    *,
    kind: Kind = Kind.SENTENCE,
    triggers: tuple[str, ...] = (),
    severity: Severity = Severity.WARNING,
    fixes: Applicability | None = None,
    default: bool = True,
) -> Rule:
    return Rule(
        code=code,
        name=check.__name__.replace("_", "-"),
        family=family,
        kind=kind,
        triggers=frozenset(triggers),
        severity=severity,
        confidence=Confidence.LIKELY,
        quoted=False,
        fixes=fixes,
        default=default,
        second=False,
        module=__name__,
        check=check,
    )


def doubled_word(sentence: Sentence) -> Iterator[Finding]:
    """The word "the" twice: one safe fix."""
    for match in re.finditer(r"\bthe( the)\b", sentence.text):
        span = sentence.span(match.start(), match.end())
        again = sentence.span(match.start(1), match.end(1))
        yield DOUBLED.finding_at(
            sentence.document,
            span,
            "'the' stands twice.",
            fixes=(Fix("Delete one", Applicability.SAFE, (Edit(again.start, again.end, ""),)),),
        )


def wrong_word(sentence: Sentence) -> Iterator[Finding]:
    """Flags "teh": one suggested fix; "ect": two."""
    for match in re.finditer(r"\b(teh|ect)\b", sentence.text):
        span = sentence.span(*match.span())
        words = ["the"] if match[1] == "teh" else ["etc.", "act"]
        yield WRONG.finding_at(
            sentence.document,
            span,
            f"'{match[1]}' is no word.",
            fixes=tuple(replacement(span, word) for word in words),
        )


def nameless_source(sentence: Sentence) -> Iterator[Finding]:
    """Flags "analysts say", without a fix."""
    for match in re.finditer(r"\bAnalysts say\b", sentence.text):
        yield NAMELESS.finding(sentence, *match.span(), "This names nobody. Say who.")


def two_years(document: Document) -> Iterator[Finding]:
    """Two years of founding: the second place is related."""
    found = list(re.finditer(r"founded in (\d{4})", document.prose))
    for match in found[1:]:
        if match[1] != found[0][1]:
            first = Related(document.path, Span(*found[0].span(1)), "The first year is here.")
            yield YEARS.finding_at(
                document, Span(*match.span(1)), "Another year than before.", related=(first,)
            )


def other_year(documents: Sequence[Document]) -> Iterator[Finding]:
    """Two years of opening, in two documents."""
    found = [
        (document, match)
        for document in documents
        for match in re.finditer(r"opened in (\d{4})", document.prose)
    ]
    for document, match in found[1:]:
        if match[1] != found[0][1][1]:
            first = Related(found[0][0].path, Span(*found[0][1].span(1)), "It says so here.")
            yield OTHER.finding_at(
                document, Span(*match.span(1)), "Another article differs.", related=(first,)
            )


def mild_word(sentence: Sentence) -> Iterator[Finding]:
    """Flags "very": advice only."""
    for match in re.finditer(r"\bvery\b", sentence.text):
        yield MILD.finding(sentence, *match.span(), "Leave it out.")


def loud_word(sentence: Sentence) -> Iterator[Finding]:
    """Flags "shouting": off by default."""
    for match in re.finditer(r"\bshouting\b", sentence.text):
        yield LOUD.finding(sentence, *match.span(), "Softer, please.")


def broken_rule(sentence: Sentence) -> Iterator[Finding]:
    """Flags "unlucky": raises."""
    raise ZeroDivisionError(f"no luck in {len(sentence.text)} characters")


NAMELESS = _rule("ATT901", "attributions", nameless_source, triggers=("analysts",))
YEARS = _rule("CON901", "contradictions", two_years, kind=Kind.DOCUMENT, severity=Severity.ERROR)
OTHER = _rule("CON902", "contradictions", other_year, kind=Kind.COLLECTION)
BROKEN = _rule("DOC901", "structure", broken_rule, triggers=("unlucky",))
LOUD = _rule("SUP901", "superlatives", loud_word, triggers=("shouting",), default=False)
MILD = _rule("SUP902", "superlatives", mild_word, triggers=("very",), severity=Severity.ADVICE)
DOUBLED = _rule("TYP901", "typos", doubled_word, triggers=("the",), fixes=Applicability.SAFE)
WRONG = _rule("TYP902", "typos", wrong_word, triggers=("teh", "ect"), fixes=Applicability.SUGGESTED)

RULES = (NAMELESS, YEARS, OTHER, BROKEN, LOUD, MILD, DOUBLED, WRONG)
