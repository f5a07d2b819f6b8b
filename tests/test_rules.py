"""Every rule explains itself, and its own example and remedy hold."""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from copydesk import rules
from copydesk.linter import Linter
from copydesk.reading import read_text
from copydesk.rule import Kind, Rule
from copydesk.rules import RULES
from copydesk_hooks.rule_pages import HEADINGS, sections
from recorded_languagetool import read_for
from tools.build_rule_pages import PAGES, pages

if TYPE_CHECKING:
    from copydesk.finding import Finding

FOLDER = Path(rules.__file__).parent


def findings(rule: Rule, text: str, *, strict: bool = True) -> list[Finding]:
    linter = Linter([rule])
    documents = [
        read_for(rule, part.strip() + "\n", f"{number}.txt", strict=strict)
        for number, part in enumerate(re.split(r"^===.*$", text, flags=re.MULTILINE))
    ]
    found = [finding for document in documents for finding in linter.check(document)]
    if rule.kind is Kind.COLLECTION:
        found = linter.compare(documents)
    assert not linter.crashes
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_documents_itself_under_the_fixed_headings(rule: Rule) -> None:
    assert tuple(sections(rule)) == HEADINGS
    assert all(sections(rule).values())
    assert rule.summary.endswith(".")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_example_is_flagged_and_what_is_better_is_not(rule: Rule) -> None:
    assert findings(rule, sections(rule)["Example"])
    assert not findings(rule, sections(rule)["Better"])


def test_the_registry_is_in_the_order_of_the_codes_and_holds_each_once() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[A-Z]{2,3}\d{3}", code) for code in codes)
    families = [rule.family for rule in RULES]
    assert all(
        one.code < other.code for one, other in pairwise(RULES) if one.family == other.family
    )
    assert len(set(families)) == sum(a != b for a, b in pairwise([*families, ""]))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_function_and_module_share_one_name(rule: Rule) -> None:
    assert rule.module == f"copydesk.rules.{rule.family}.{rule.name.replace('-', '_')}"


def test_every_module_with_a_rule_is_registered() -> None:
    written = {
        node.name.replace("_", "-")
        for path in FOLDER.glob("*/*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
        and any(
            isinstance(d, ast.Call) and isinstance(d.func, ast.Name) and d.func.id == "rule"
            for d in node.decorator_list
        )
    }
    assert written == {rule.name for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@pytest.mark.parametrize(
    "text",
    [
        "",
        "A",
        "word " * 20_000,
        "a" * 100_000,
        "ANALYSTS SAY THE LARGEST FIRMS HAVE DECLINED TO OFFER AID IN 2019.",
        "analysts say the largest firms have declined to offer aid in 2019",
        "“’‘”\"'" * 500,
        "\x00\x7f\xad\ufffc\u200b" * 200,
        "ﬁrst ﬂoor of the 𝕄𝕒𝕥𝕙 😀 naïve Erdoğan’s Ελλάδα мост",
        "1/1/1/1 31-02-2023 2023-99-99 99:99 " * 50,
        "the the a an an a " * 500,
    ],
    ids=lambda text: text[:20],
)
def test_no_text_makes_a_rule_crash_or_point_outside(rule: Rule, text: str) -> None:
    for found in findings(rule, text, strict=False):
        assert 0 <= found.span.start < found.span.end <= len(text) + 1


def test_a_text_may_end_anywhere() -> None:
    text = "Instead, it's a mill and an inn; experts say the the largest one, in 2019, was \"a"
    linter = Linter(RULES)
    for end in range(len(text) + 1):
        linter.check(read_text(text[:end], "a.txt"))
    assert not linter.crashes


def test_the_documentation_pages_are_up_to_date() -> None:
    written = {page.name: page.read_text(encoding="utf-8") for page in PAGES.glob("*.md")}
    assert written == pages(), "run: python tools/build_rule_pages.py"
