"""Every rule has a page of cases, and does what its page says."""

from __future__ import annotations

from pathlib import Path

import pytest

import rule_pages
from copydesk.finding import Applicability
from copydesk.linter import Linter
from copydesk.rule import Kind, Rule
from copydesk.rules import RULES
from recorded_languagetool import read_for

PAGES = Path(__file__).parent / "rules"
BY_NAME = {rule.name: rule for rule in RULES}
CASES = [
    pytest.param(BY_NAME[page.stem], case, id=f"{page.stem}:{case.line}")
    for page in sorted(PAGES.glob("*.md"))
    if page.stem in BY_NAME
    for case in rule_pages.cases(page)
]


def test_pages_and_rules_are_the_same_set() -> None:
    assert {page.stem for page in PAGES.glob("*.md")} == set(BY_NAME)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_holds_at_least_as_many_silent_cases_as_flagging_ones(rule: Rule) -> None:
    sections = [case.section for case in rule_pages.cases(PAGES / f"{rule.name}.md")]
    assert 0 < sections.count("Flags") <= sections.count("Stays silent")


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_case(rule: Rule, case: rule_pages.Case) -> None:
    linter = Linter([rule])
    documents = [read_for(rule, text.text, text.name) for text in case.texts]
    if rule.kind is Kind.COLLECTION:
        findings = linter.compare(documents)
    else:
        findings = [finding for document in documents for finding in linter.check(document)]
    assert not linter.crashes
    assert all(fix.applicability in _offered(rule) for f in findings for fix in f.fixes)

    got = {
        text.name: [(f.span.start, f.span.end) for f in findings if f.path == text.name]
        for text in case.texts
    }
    wanted = {text.name: [(m.start, m.end) for m in text.marks] for text in case.texts}
    if case.section == "Known gaps":
        assert got != wanted, "the gap is closed: move the case to its section"
        return
    assert _words(case, got) == _words(case, wanted)
    if case.section == "Stays silent":
        assert not findings
        return
    assert findings, "a case under 'Flags' without a mark"
    corrections = {
        (text.name, mark.start): mark.correction
        for text in case.texts
        for mark in text.marks
        if mark.correction is not None
    }
    for (name, start), correction in corrections.items():
        first = next(f for f in findings if (f.path, f.span.start) == (name, start)).fixes[0]
        assert [edit.replacement for edit in first.edits] == [correction]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_that_declares_fixes_offers_one_somewhere(rule: Rule) -> None:
    linter = Linter([rule])
    offered = {
        fix.applicability
        for case in rule_pages.cases(PAGES / f"{rule.name}.md")
        for text in case.texts
        for finding in linter.check(read_for(rule, text.text, text.name))
        for fix in finding.fixes
    }
    assert offered <= set(_offered(rule))
    assert rule.fixes is None or rule.fixes in offered


def _offered(rule: Rule) -> tuple[Applicability, ...]:
    """The kinds of fixes that a rule may offer, by its own account."""
    if rule.fixes is Applicability.SAFE:
        return (Applicability.SAFE, Applicability.SUGGESTED)
    return (rule.fixes,) if rule.fixes else ()


def _words(
    case: rule_pages.Case, spans: dict[str, list[tuple[int, int]]]
) -> dict[str, list[tuple[int, str]]]:
    """The spans with their words, so that a failure can be read."""
    texts = {text.name: text.text for text in case.texts}
    return {
        name: [(start, texts[name][start:end]) for start, end in sorted(found)]
        for name, found in spans.items()
    }
