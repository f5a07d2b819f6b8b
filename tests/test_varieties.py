"""American and British: the list of spellings, what an article is written in, what is said of it."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import copydesk
from copydesk.language import lexicon
from copydesk.language.varieties import Variety, variety_of, votes
from copydesk.linter import Linter
from copydesk.reading import read_text
from copydesk.rules import RULES
from tools import build_varieties

LISTED = Path(lexicon.__file__).with_name("varieties.txt")
BY_HAND = build_varieties.BY_HAND
BRITISH = "The colour of the harbour is grey. Neighbours travelled to the centre.\n"
AMERICAN = "The color of the harbor is gray. Neighbors traveled to the center.\n"
FAMILY = [rule for rule in RULES if rule.family == "consistency"]


def rows(path: Path) -> list[list[str]]:
    lines = path.read_text("ascii").splitlines()
    return [line.partition("#")[0].split() for line in lines if not line.startswith("#")]


def found(text: str, language: Variety = Variety.AUTO, name: str = "a.txt") -> list[str]:
    linter = Linter(FAMILY)
    document = read_text(text, name, language=language)
    findings = linter.check(document)
    assert not linter.crashes
    for finding in findings:
        word = re.match(r"'(.+?)' is ", finding.message)
        shown = text[finding.span.start : finding.span.end]
        assert word is None or word[1] == shown
    return [text[f.span.start : f.span.end] for f in findings]


def test_the_list_is_up_to_date() -> None:
    assert LISTED.read_text("ascii") == build_varieties.listed()


@pytest.mark.parametrize("path", [LISTED, BY_HAND], ids=lambda path: path.name)
def test_lists_are_sorted_lower_case_and_without_duplicates(path: Path) -> None:
    keys = [(american, british) for american, british, _ in rows(path)]
    assert all(one < other for one, other in pairwise(keys))
    assert all(word.isalpha() and word.islower() for key in keys for word in key)


def test_no_word_is_american_and_british() -> None:
    american, british = ({row[column] for row in rows(LISTED)} for column in (0, 1))
    assert american & british == set()


def test_what_is_written_by_hand_has_its_reason() -> None:
    lines = BY_HAND.read_text("ascii").splitlines()
    assert all(line.partition("  # ")[2] for line in lines if not line.startswith("#"))


def test_both_words_of_a_pair_are_words() -> None:
    strange = [word for row in rows(LISTED) for word in row[:2] if not lexicon.known(word.encode())]
    assert strange == []


@pytest.mark.parametrize(
    ("text", "variety"),
    [
        (BRITISH, Variety.BRITISH),
        (AMERICAN, Variety.AMERICAN),
        ("It rained in Leeds.", Variety.AUTO),
        ("The colour is fine. They traveled far.", Variety.AUTO),
        ("They organised a fair.", Variety.BRITISH),
        ("They organized a fair.", Variety.AUTO),
        ("She said: 'The color is fine.' The Labour Party lost.", Variety.AUTO),
        ("The neighbour's dog barked.", Variety.BRITISH),
    ],
)
def test_variety_of(text: str, variety: Variety) -> None:
    document = read_text(text)
    assert variety_of(document) is variety
    assert votes(document) is votes(document)


def test_the_configuration_goes_before_the_words() -> None:
    assert variety_of(read_text(BRITISH, language=Variety.AMERICAN)) is Variety.AMERICAN


def test_a_named_language_reports_every_word_of_the_other() -> None:
    british = ["color", "harbor", "gray", "Neighbors", "traveled", "center"]
    assert found(AMERICAN, Variety.BRITISH) == british
    american = ["colour", "harbour", "grey", "Neighbours", "travelled", "centre"]
    assert found(BRITISH, Variety.AMERICAN) == american
    assert found(AMERICAN, Variety.AMERICAN) == found(BRITISH, Variety.BRITISH) == []
    assert found("They organized a fair.", Variety.BRITISH) == []
    assert found("They organised a fair.", Variety.AMERICAN) == ["organised"]
    assert found("A program of judgment.", Variety.BRITISH) == []
    assert found("A programme of judgement.", Variety.AMERICAN) == ["programme", "judgement"]


def test_accepted_words_neither_count_nor_are_reported() -> None:
    text = BRITISH + "A new color."
    linter = Linter(FAMILY)
    assert [f.rule.name for f in linter.check(read_text(text))] == ["mixed-spelling"]
    assert linter.check(read_text(text, accepted=frozenset({"color"}))) == []


def test_articles_whose_language_is_configured_are_not_voted_over() -> None:
    linter = Linter(FAMILY)
    house = [read_text(BRITISH, "a.txt"), read_text(BRITISH, "b.txt")]
    assert [f.path for f in linter.compare([*house, read_text(AMERICAN, "c.txt")])] == ["c.txt"]
    named = read_text(AMERICAN, "c.txt", language=Variety.AMERICAN)
    assert linter.compare([*house, named]) == []
    assert not linter.crashes


def test_the_front_door_takes_a_language() -> None:
    assert [f.rule.name for f in copydesk.check("A new color.", language="en-GB")] == [
        "mixed-spelling"
    ]
    assert copydesk.check("A new color.") == []
    with pytest.raises(ValueError, match="en-UK"):
        copydesk.check("A new color.", language="en-UK")


def test_the_configuration_names_a_language(tmp_path: Path) -> None:
    (tmp_path / "us").mkdir()
    for path in (tmp_path / "a.txt", tmp_path / "us/a.txt"):
        path.write_text("The color is fine.\n", encoding="utf-8")
    (tmp_path / "copydesk.toml").write_text(
        'language = "en-GB"\n[per-path."us/**"]\nlanguage = "en-US"\n', encoding="utf-8"
    )
    assert len(copydesk.check_file(str(tmp_path / "a.txt"))) == 1
    assert copydesk.check_file(str(tmp_path / "us/a.txt")) == []


PIECES = st.sampled_from([
    *("colour ", "color ", "Neighbours ", "neighbor’s ", "the centre ", "centers ", "organised "),
    *("organize ", "travelled ", "Traveled ", "the labour", "LABOR ", "defense", "grey ", "theatre "),
    *(", ", ". ", "\n", "\r\n", "\n\n", "“", "”", '"', "'", "-", "*", "`", "[a](b) ", "é", "😀", "\xad"),
    *("de ", "the ", "# ", "- ", "\ufffc", "\u200b", "??", "мост "),
])  # fmt: skip


@settings(max_examples=300)
@given(
    st.lists(PIECES, max_size=40).map("".join),
    st.sampled_from(["a.txt", "a.md", "a.html"]),
    st.sampled_from(Variety),
)
def test_no_mixture_of_words_makes_a_rule_crash_or_point_outside(
    text: str, name: str, language: Variety
) -> None:
    for word in found(text, language, name):
        assert word.isalpha()
    linter = Linter(FAMILY)
    linter.compare([read_text(text, f"{number}{name}") for number in range(3)])
    assert not linter.crashes
