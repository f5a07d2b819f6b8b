"""What counts as a source, who speaks, and the word lists behind both."""

from __future__ import annotations

from pathlib import Path

import pytest

import copydesk
from copydesk.document import Block, BlockKind, Document, Link, Reading
from copydesk.language.evidence import ANY, EvidenceKind, evidence_for, named_speaker_follows
from copydesk.language.frames import Frames
from copydesk.language.vague import vague_sources

PACKAGE = Path(copydesk.__file__).parent
LISTS = sorted([*PACKAGE.glob("language/sources.txt"), *PACKAGE.glob("rules/superlatives/*.txt")])


def document(text: str, *links: Link) -> Document:
    block = Block(BlockKind.PARAGRAPH, 0, len(text))
    return Document("case.txt", text, Reading(text, (block,), links))


def kind_of(text: str, claim: str, accept: frozenset[EvidenceKind] = ANY) -> EvidenceKind | None:
    doc = document(text)
    sentence = doc.sentence_at(text.index(claim))
    assert sentence is not None
    start = sentence.text.index(claim)
    evidence = evidence_for(sentence, start, start + len(claim), accept)
    return evidence.kind if evidence else None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It is the best museum, said Jane Doe.", EvidenceKind.SPEAKER),
        ("According to Gartner, it is the best museum.", EvidenceKind.SPEAKER),
        ("The Guardian called it the best museum.", EvidenceKind.SPEAKER),
        ("The company said it was the best museum.", EvidenceKind.SPEAKER),
        ("She said it was the best museum.", EvidenceKind.SPEAKER),
        ("The University of Leeds (UoL) says it is the best museum.", EvidenceKind.SPEAKER),
        ("Jane Doe, an analyst at Gartner, said it was the best museum.", EvidenceKind.SPEAKER),
        ("It is the best museum (Smith, 2004).", EvidenceKind.CITATION),
        ("It is the best museum (Smith and Jones 2004: 12).", EvidenceKind.CITATION),
        ("It is the best museum [12].", EvidenceKind.CITATION),
        ("It is the best museum [citation needed].", EvidenceKind.CITATION),
        ("In a Gartner survey it is the best museum.", EvidenceKind.DOCUMENT),
        (
            "In a report compiled by Transparency Watch it is the best museum.",
            EvidenceKind.DOCUMENT,
        ),
        ("It is the best museum in a survey by Oxford University.", EvidenceKind.DOCUMENT),
        ("Jane Doe told us so. It is the best museum.", EvidenceKind.CONTINUED),
        ("Jane Doe told us so. But it is the best museum.", EvidenceKind.CONTINUED),
        ("In the view of Jane Doe it is the best museum.", EvidenceKind.SPEAKER),
        ("It is, in the opinion of Jane Doe, the best museum.", EvidenceKind.SPEAKER),
    ],
)
def test_a_source(text: str, kind: EvidenceKind) -> None:
    assert kind_of(text, "the best museum") is kind


@pytest.mark.parametrize(
    "text",
    [
        "It is the best museum.",
        "It is the best museum in North Korea.",
        "It is the best museum (open on Mondays).",
        "It is the best museum (1904).",
        "Jane Doe opened the best museum.",
        "Experts say it is the best museum.",
        "Analysts say it is the best museum in Leeds.",
        "Leeds is seen as the best museum.",
        "Jane Doe said it was cheap, but it is the best museum.",
        "Jane Doe opened it. It is the best museum.",
        "Jane Doe told us so. That is the best museum.",
        "In the view of some it is the best museum.",
        "A report is kept in the best museum.",
    ],
)
def test_no_source(text: str) -> None:
    assert kind_of(text, "the best museum") is None


def test_only_the_kinds_that_are_asked_for_count() -> None:
    text = "It is the best museum, said Jane Doe."
    assert kind_of(text, "the best museum", frozenset({EvidenceKind.CITATION})) is None


@pytest.mark.parametrize(
    ("at", "found"),
    [("museum", True), ("cheap", False)],
)
def test_a_link_vouches_for_its_own_part_of_the_sentence(at: str, found: bool) -> None:  # noqa: FBT001
    text = "The food is cheap, but it is the best museum."
    start = text.index(at)
    doc = document(text, Link(start, start + len(at), "https://example.org"))
    claim = text.index("the best museum")
    evidence = evidence_for(doc.sentences[0], claim, claim + 15)
    assert (evidence is not None) is found
    assert evidence is None or evidence.kind is EvidenceKind.LINK


def test_a_footnote_behind_the_full_stop_vouches() -> None:
    text = "It is the best museum.\x7f\x7f\x7f\x7f"
    doc = document(text, Link(22, 26, "1"))
    evidence = evidence_for(doc.sentences[0], 6, 21)
    assert evidence is not None
    assert evidence.kind is EvidenceKind.LINK


def test_the_evidence_says_where_it_stands() -> None:
    text = "It is the best museum (Smith, 2004)."
    evidence = evidence_for(document(text).sentences[0], 6, 21)
    assert evidence is not None
    assert text[evidence.span.start : evidence.span.end] == "(Smith, 2004)"


@pytest.mark.parametrize(
    ("follower", "found"),
    [
        ('"It must," said Jane Doe of Numis.', True),
        ("John Smith, of the broker Numis, expects the same.", True),
        ("They gave no reason.", False),
        ("The shop in Leeds stays open.", False),
    ],
)
def test_a_named_speaker_in_the_next_sentence(follower: str, found: bool) -> None:  # noqa: FBT001
    doc = document(f"Analysts said prices would rise. {follower}")
    assert (named_speaker_follows(doc.sentences[0]) is not None) is found


def test_a_vague_source_is_read_with_its_verb() -> None:
    sentence = document("On Monday many leading analysts have warned of a crash.").sentences[0]
    (source,) = vague_sources(sentence)
    words = [token.text for token in sentence.tokens[source.start : source.end]]
    assert words == ["many", "leading", "analysts", "have", "warned", "of"]


def test_frames_are_found_by_word_by_pair_and_by_group() -> None:
    frames = Frames(
        {
            "accounts": r"by (?:most|all) accounts",
            "no_other": r"no other \w+",
            "first": r"was (the first)",
        }
    )
    text = "By most accounts no other shop was the first."
    sentence = document(text).sentences[0]
    sentence.triggers = frames.triggers
    found = [text[a:b] for a, b in frames.find(sentence)]
    assert sorted(found) == ["By most accounts", "no other shop", "the first"]
    assert frames.triggers == {"accounts", "no other", "first"}
    assert not list(frames.find(document("The other accounts are firsts.").sentences[0]))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_word_lists_are_sorted_lower_case_and_without_duplicates(path: Path) -> None:
    lines = path.read_text(encoding="ascii").splitlines()
    assert lines == sorted(set(lines))
    assert [line.lower() for line in lines] == lines
