"""What must hold of the families that ask "says who?", whatever words stand around them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.linter import Linter
from copydesk.reading import read_text
from copydesk.rules import RULES
from tests.rule_pages import cases

ASKING = [rule for rule in RULES if rule.family in {"attributions", "superlatives"}]


def flagged(*, holding: str = "", without: str = "") -> list[object]:
    """The flagged texts of the case pages that hold one of these characters, and none of those."""
    return [
        pytest.param(case.texts[0].text, id=f"{rule.name}:{case.line}")
        for rule in ASKING
        for case in cases(Path(__file__).parent / "rules" / f"{rule.name}.md")
        if case.section == "Flags"
        and case.texts[0].name.endswith(".txt")
        and (not holding or set(holding) & set(case.texts[0].text))
        and not set(without) & set(case.texts[0].text.rstrip(".\n"))
    ]


CURLY = str.maketrans({"'": "’"})

PIECES = st.sampled_from([
    *("Analysts ", "experts ", "some ", "many critics ", "people ", "studies ", "officials "),
    *("say ", "have warned ", "fear that ", "point to ", "believe ", "according to ", "said "),
    *("it is ", "believed that ", "is widely seen as ", "is said to ", "has been described as "),
    *("the largest ", "one of the most ", "important ", "best ", "first ever ", "unprecedented "),
    *("renowned ", "legendary ", "nestled in ", "there is no doubt that ", "everyone knows "),
    *("Jane Doe", "Gartner ", "the University of Leeds ", "Reuters ", "North Korea ", "she ", "it "),
    *("60% ", "one in five ", "millions of ", "2019 ", "a 12.5% rise ", "in the world ", "rivers "),
    *(", ", ". ", "? ", "; ", ": ", "“", "”", '"', "'", "’", " – ", "(", ") ", "[1] ", "\n", "\n\n"),
    *("THE ", "EXPERTS ", "é", "😀", "\xad", "\ufffc", "*", "[link](https://example.org) ", "- "),
])  # fmt: skip


def places(text: str, name: str = "a.txt") -> list[tuple[str, int, int]]:
    linter = Linter(ASKING)
    findings = linter.check(read_text(text, name))
    assert not linter.crashes
    return [(f.rule.name, f.span.start, f.span.end) for f in findings]


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_no_mixture_of_words_makes_a_rule_crash_or_point_outside(text: str, name: str) -> None:
    for _, start, end in places(text, name):
        assert 0 <= start < end <= len(text)


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from([str.upper, str.lower]))
def test_capitals_alone_make_no_rule_crash(text: str, case: type[str]) -> None:
    places(case(text))


@pytest.mark.parametrize("text", flagged(holding="'"))
def test_a_curly_apostrophe_changes_nothing(text: str) -> None:
    assert places(text.translate(CURLY)) == places(text)


@pytest.mark.parametrize("text", flagged(without="\"“”'"))
def test_what_somebody_else_says_is_left_alone(text: str) -> None:
    paragraph = " ".join(text.split())
    assert places(f"“{paragraph}”") == []
    assert places(f'"{paragraph}" That was all.') == []


@pytest.mark.parametrize("text", flagged(without=".?!\n"))
def test_a_sentence_without_end_is_silence(text: str) -> None:
    sentence = text.rstrip(".\n")
    endless = " ".join(["and the river went on"] * 5_000)
    assert places(f"{sentence} {endless}") == []
