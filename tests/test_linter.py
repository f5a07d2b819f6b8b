"""Which sentences and documents a rule is asked about, and what becomes of its findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from copydesk.finding import Finding, Span
from copydesk.linter import Linter
from copydesk.reading import read_text
from copydesk.rule import Kind, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document, Sentence

ASKED: list[str] = []


@rule("TST001", triggers=["analysts", "*est"])
def sentence_rule(sentence: Sentence) -> Iterator[Finding]:
    ASKED.append(sentence.text)
    yield sentence_rule.finding(sentence, 0, 4, "a sentence")


@rule("TST002")
def document_rule(document: Document) -> Iterator[Finding]:
    yield document_rule.finding_at(document, Span(0, 3), "a document")


@rule("TST003", triggers=["never"])
def woken_rule(document: Document) -> Iterator[Finding]:
    yield woken_rule.finding_at(document, Span(0, 3), "woken")


@rule("TST004")
def collection_rule(documents: Sequence[Document]) -> Iterator[Finding]:
    for document in documents:
        yield collection_rule.finding_at(document, Span(0, 3), f"{len(documents)} documents")


@rule("TST005")
def broken_rule(document: Document) -> Iterator[Finding]:
    raise ValueError(document.path)
    yield


def messages(rules: list[Rule], text: str) -> list[str]:
    return [finding.message for finding in Linter(rules).check(read_text(text))]


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        (sentence_rule, Kind.SENTENCE),
        (document_rule, Kind.DOCUMENT),
        (collection_rule, Kind.COLLECTION),
    ],
)
def test_the_signature_says_the_kind(rule: Rule, kind: Kind) -> None:
    assert rule.kind is kind


def test_name_and_family_come_from_where_the_rule_stands() -> None:
    assert sentence_rule.name == "sentence-rule"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("No trigger here. None there.", []),
        ("Analysts agree. Others do not.", ["Analysts agree."]),
        ("It is the\n  largest. It is big.", ["It is the largest."]),
        ("Two analysts and analysts again.", ["Two analysts and analysts again."]),
        ("The analyst agrees. Estimates differ.", []),
        ("The analysts’ view. ‘Analysts’ agree.", ["The analysts' view.", "'Analysts' agree."]),
        ("ANALYSTS", ["ANALYSTS"]),
    ],
)
def test_a_sentence_rule_is_asked_once_about_each_sentence_with_a_trigger(
    text: str, asked: list[str]
) -> None:
    ASKED.clear()
    Linter([sentence_rule]).check(read_text(text))
    assert asked == ASKED


def test_a_document_rule_with_triggers_is_woken_once_by_one() -> None:
    assert messages([woken_rule], "It never ends. Never!") == ["woken"]
    assert messages([woken_rule], "It ends.") == []
    assert messages([document_rule], "It ends.") == ["a document"]


def test_collection_rules_speak_only_when_documents_are_compared() -> None:
    linter = Linter([collection_rule, document_rule])
    documents = [read_text("One.", "b.txt"), read_text("Two.", "a.txt")]
    assert [f.message for f in linter.check(documents[0])] == ["a document"]
    assert [f.path for f in linter.compare(documents)] == ["a.txt", "b.txt"]
    assert linter.compare([]) == []


def test_a_finding_in_somebody_elses_words_is_dropped() -> None:
    assert messages([sentence_rule], "“Analysts agree,” he said.") == []
    assert messages([sentence_rule], "Analysts say “so”.") == ["a sentence"]


def test_sic_silences() -> None:
    assert messages([sentence_rule], "Anal [sic] analysts agree.") == []


def test_a_crash_in_one_rule_is_noted_and_mutes_no_other() -> None:
    linter = Linter([broken_rule, document_rule])
    assert len(linter.check(read_text("It ends.", "x.txt"))) == 1
    assert [(c.rule.name, c.path, str(c.error)) for c in linter.crashes] == [
        ("broken-rule", "x.txt", "x.txt")
    ]


def test_a_document_in_another_language_gets_one_notice_and_no_findings() -> None:
    text = "Der Rat hat am Montag mit der Mehrheit der Stimmen beschlossen, dass das Haus und der "
    document = read_text(text * 10)
    assert Linter([document_rule]).check(document) == []
    assert len(document.notices) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It ends the day.", "a.txt"),
        ("It ends\r\nthe day.", "a.txt"),
        ("It ends\n    the day.", "a.txt"),
        ("- It *ends*\n  the day.", "a.md"),
        ("It en**ds** the day.", "a.md"),
        ("<p>It ends\n   <b>the</b> day.</p>", "a.html"),
    ],
)
def test_a_pair_of_words_is_a_pair_however_its_line_is_written(text: str, name: str) -> None:
    @rule("TST006", triggers=["ends the"])
    def pair_rule(sentence: Sentence) -> Iterator[Finding]:
        start = sentence.text.index("the")
        yield pair_rule.finding(sentence, start, start + 3, "a pair")

    found = Linter([pair_rule]).check(read_text(text, name))
    assert [text[f.span.start : f.span.end] for f in found] == ["the"]
