"""What must hold of the rules of words, whatever they are given: letters by the thousand, invisible ones, any script."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.finding import Applicability
from copydesk.linter import Linter
from copydesk.reading import read_text
from copydesk.rules import RULES
from tests.rule_pages import cases

if TYPE_CHECKING:
    from copydesk.finding import Finding

WORDS = [rule for rule in RULES if rule.family in {"typos", "consistency"}]
CURLY = str.maketrans({"'": "’"})

WRONG = ("recieve", "Managment", "grearest", "inwhich", "thay", "Mongolan", "tothe", "changining")
OTHER = (
    "the ", "the ", "a ", "an ", "hour ", "its ", "it's ", "lets ", "in to ", "to setup ", "alot ", "every day ", "long term ",
    "ten year old ", "last year ", "has sold ", "In 2019, ", "colour ", "color ", "organise ", "organize ", "had had ",
    "government ", "dont ", "years experience ", "sur la ", "mln dlrs ", "Smyths' ", "iPhonne ", "[sic] ", "can not ",
)  # fmt: skip
ODD = (
    "\xad", "\u200b", "\u200d", "\ufeff", "\u2060", "ﬁ", "ﬂ", "’", "'", "ʼ", "-", "\u2011", "é", "ß", "п", "и", "中", "😀", "\ufffc",
    "\x7f", "\u2028", "\x85", "\f", "\r\n", "\n", "\n\n", "**", "`x`", ".", ", ", "(", ")", "“", "”", "a" * 500, "qzx" * 40,
)  # fmt: skip
PIECES = st.sampled_from([*(word + " " for word in WRONG), *WRONG, *OTHER, *ODD])


def found(text: str, name: str = "a.txt") -> list[Finding]:
    linter = Linter(WORDS)
    findings = linter.check(read_text(text, name))
    assert not linter.crashes
    return findings


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_no_mixture_makes_a_rule_crash_or_point_elsewhere(text: str, name: str) -> None:
    for finding in found(text, name):
        assert 0 <= finding.span.start < finding.span.end <= len(text)
        for fix in finding.fixes:
            for edit in fix.edits:
                assert 0 <= edit.start <= edit.end <= len(text)


@settings(max_examples=200)
@given(st.text(max_size=60), st.sampled_from(WRONG))
def test_any_text_may_stand_around_a_misspelling(text: str, wrong: str) -> None:
    for finding in found(f"{text} {wrong} {text}"):
        assert finding.span.end <= 2 * len(text) + len(wrong) + 2


@pytest.mark.parametrize(
    "word",
    [
        *("a" * 10_000, "recieve" * 2_000, "é" * 10_000, "п" * 10_000, "ab'" * 5_000, "x-" * 5_000),
        *(
            "re\u200bcieve",
            "ﬁnaly",
            "мaнaгмent",
            "recieve\u0301",
            "r\xade\xadc\xadi\xade\xadv\xade",
        ),
    ],
)
def test_no_word_is_too_much(word: str) -> None:
    for finding in found(f"They will {word} the report on Monday.\n"):
        assert finding.span.start >= len("They will ")


@pytest.mark.parametrize("mark", ["\xad", "\u00ad\u00ad"])
def test_a_soft_hyphen_hides_no_misspelling_and_shifts_nothing(mark: str) -> None:
    text = f"They will rec{mark}ieve the report, and wonʼt say when.\n"
    (finding,) = found(text)
    assert text[finding.span.start : finding.span.end] == f"rec{mark}ieve"
    assert finding.fixes[0].edits[0].replacement == "receive"


def test_markup_inside_a_word_is_not_written_away_unasked() -> None:
    (finding,) = found("They will re**cieve** the report on Monday.\n", "a.md")
    assert finding.fixes[0].applicability is Applicability.SUGGESTED
    assert "'recieve'" in finding.message


def test_a_text_of_no_words_is_read_in_a_moment() -> None:
    # Two slips are looked for in words that stand among English ones; a table of codes has none.
    letters = "abcdefghijklmnopqrstuvwxyz"
    codes = (
        letters[i % 26] + letters[i // 3 % 26] + "ade" + letters[i // 7 % 26] for i in range(60_000)
    )
    assert found(" ".join(codes)) == []


def flagged() -> list[object]:
    """The flagged texts of the case pages, plain ones."""
    return [
        pytest.param(case.texts[0].text, id=f"{rule.name}:{case.line}")
        for rule in WORDS
        for case in cases(Path(__file__).parent / "rules" / f"{rule.name}.md")
        if case.section == "Flags" and len(case.texts) == 1 and case.texts[0].name.endswith(".txt")
    ]


@pytest.mark.parametrize("text", flagged())
def test_a_curly_apostrophe_changes_nothing(text: str) -> None:
    def spans(written: str) -> list[tuple[str, int, int]]:
        return [(f.rule.name, f.span.start, f.span.end) for f in found(written)]

    assert spans(text.translate(CURLY)) == spans(text)


@pytest.mark.parametrize("text", flagged())
def test_the_safe_fixes_leave_nothing_that_is_fixed_safely(text: str) -> None:
    edits = sorted(
        edit
        for finding in found(text)
        for fix in finding.fixes[:1]
        if fix.applicability is Applicability.SAFE
        for edit in fix.edits
    )
    for edit in reversed(edits):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    again = [
        finding
        for finding in found(text)
        if finding.fixes and finding.fixes[0].applicability is Applicability.SAFE
    ]
    assert again == []
