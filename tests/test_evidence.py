"""What counts as a source, who speaks, and the word lists behind both."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import copydesk
from copydesk.document import Block, BlockKind, Document, Link, Reading
from copydesk.language.evidence import (
    ANY,
    EvidenceKind,
    document_follows,
    evidence_for,
    expert_near,
    looked_for,
    named_speaker_follows,
)
from copydesk.language.frames import Frames
from copydesk.language.vague import vague_sources
from copydesk.reading import read_text

PACKAGE = Path(copydesk.__file__).parent
LISTS = sorted([*PACKAGE.glob("language/sources.txt"), *PACKAGE.glob("rules/superlatives/*.txt")])


def document(text: str, *links: Link) -> Document:
    block = Block(BlockKind.PARAGRAPH, 0, len(text))
    return Document("case.txt", text, Reading(text, (block,), links))


def kind_of(
    text: str,
    claim: str,
    accept: frozenset[EvidenceKind] = ANY,
    name: str = "case.txt",
) -> EvidenceKind | None:
    doc = read_text(text, name)
    sentence = doc.sentence_at(text.index(claim))
    assert sentence is not None
    start = sentence.text.index(claim)
    evidence = evidence_for(sentence, start, start + len(claim), accept)
    if evidence is None:
        return None
    assert 0 <= evidence.span.start <= evidence.span.end <= len(text)
    return evidence.kind


@pytest.mark.parametrize(
    "text",
    [
        "It is the best museum (Smith, 2004).",
        "It is the best museum (Smith and Jones 2004: 12).",
        "It is the best museum [12].",
        "It is the best museum [citation needed].",
        "It is the best museum (Smith et al., 2004; Doe 2005).",
        "It is the best museum (van der Berg 2004).",
        "It is the best museum (O'Neill, 2004a, p. 3).",
        "It is the best museum (see Smith).",
        "It is the best museum (source: ONS).",
        "It is the best museum (The Guardian, 3 May 2004).",
        "It is the best museum (ibid., p. 3).",
        "It is the best museum [3, 4].",
        "It is the best museum [Smith2004].",
        "It is the best museum [@smith04].",
        "It is the best museum [see @smith04, p. 3].",
        "Smith (2004) holds that it is the best museum.",
        "@smith04 says it is the best museum.",
        "It is the best museum, as Smith and Doe (2004) show.",
        "It is the best museum.¹",
        "It is the best museum† by far.",
        "It is the best museum.[12] Then it fell.",
        "It is the best museum. (Smith, 2004) Then it fell.",
        "It is the best museum \\cite{smith}.",
        "It is the best museum :cite:`smith`.",
        "It is the best museum. Source: ONS.",
    ],
)
def test_a_citation_at_the_claim(text: str) -> None:
    assert kind_of(text, "the best museum") is EvidenceKind.CITATION


@pytest.mark.parametrize(
    "text",
    [
        "It is the best museum, said Jane Doe.",
        "According to Gartner, it is the best museum.",
        "The Guardian called it the best museum.",
        "The company said it was the best museum.",
        "She said it was the best museum.",
        "The University of Leeds (UoL) says it is the best museum.",
        "Jane Doe, an analyst at Gartner, said it was the best museum.",
        "In the view of Jane Doe it is the best museum.",
        "It is, in the opinion of Jane Doe, the best museum.",
        "Jane Doe went on: it is the best museum.",
        "Jane Doe said: it is the best museum.",
        "He added that it was the best museum.",
        "She added that it was the best museum.",
        "China claims it has the best museum.",
        "It was described by the Guardian as the best museum.",
        "The Guardian named it the best museum.",
        "In her view it is the best museum.",
        "The court ruled that it was the best museum.",
        "It is the best museum, police said.",
        "Jane Doe's claim that it is the best museum was heard.",
        "As Jane Doe put it, it is the best museum.",
        "Experts fear that Jane Doe believes it is the best museum.",
    ],
)
def test_a_speaker(text: str) -> None:
    assert kind_of(text, "the best museum") is EvidenceKind.SPEAKER


@pytest.mark.parametrize(
    "text",
    [
        "In a Gartner survey it is the best museum.",
        "In a report compiled by Transparency Watch it is the best museum.",
        "It is the best museum in a survey by Oxford University.",
        "A 2019 study in Nature calls it the best museum.",
        "A study in Nature found the best museum.",
        "Under the Clean Air Act it is the best museum.",
        "Data from the ONS make it the best museum.",
        "Figures published by Gartner make it the best museum.",
        "Official figures make it the best museum.",
        "Jane Doe's study makes it the best museum.",
        "It was the best museum in a 1999 survey.",
        "It was the best museum in a survey carried out in 1999.",
        "It is the best museum by the Companies Act of 1985.",
        "It is the best museum in a paper published in the Lancet.",
        "The survey of consumers in the UK was carried out by Capgemini in the best museum.",
    ],
)
def test_a_document(text: str) -> None:
    assert kind_of(text, "the best museum") is EvidenceKind.DOCUMENT


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe told us so. It is the best museum.",
        "Jane Doe told us so. But it is the best museum.",
        "Figures from the ONS show a rise. Two in five choose the best museum.",
    ],
)
def test_a_report_that_goes_on(text: str) -> None:
    assert kind_of(text, "the best museum") is EvidenceKind.CONTINUED


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
        "It fell.[12] It is the best museum.",
        "[12] It is the best museum.",
        "It is the best museum. (He fell.)",
        "It is the best museum (May 2004).",
        "It is the best museum (see below).",
        "Titanic (1997) is set in the best museum.",
        "It is the best museum [sic].",
        "It is the best museum of 40 m².",
        "Follow @museum, the best museum.",
        "It is the best museum [2004].",
        "The river rises in Ukraine, near the best museum.",
        "Analysts point to reasons why North Korea has the best museum.",
        "Concern is growing in Brussels over the best museum.",
        "Mr Smith is thought to own the best museum.",
        "Russia's economy is believed to have the best museum.",
        "Relations with China, experts say, made it the best museum.",
        "Experts in China say it is the best museum.",
        "Supporters of Jane Doe say it is the best museum.",
        "Many Germans say it is the best museum.",
        "In Leeds the study stands in the best museum.",
        "A British study is kept in the best museum.",
        "He runs Island Records in the best museum.",
        "A man fell. Two in five choose the best museum.",
    ],
)
def test_no_source(text: str) -> None:
    assert kind_of(text, "the best museum") is None


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "According to the ONS:\n\n- 5% like the best museum\n- 6% do not\n",
            "a.md",
            EvidenceKind.CONTINUED,
        ),
        ("Jane Doe gave three reasons:\n\n- near\n- the best museum\n", "a.md", None),
        ("Jane Doe said:\n\n> It is the best museum.\n", "a.md", EvidenceKind.CONTINUED),
        (
            "| a | b |\n|---|---|\n| the best museum | 5 |\n\nSource: ONS\n",
            "a.md",
            EvidenceKind.CITATION,
        ),
        ("Rise of the best museum.\n\nA thing.\n\nSource: ONS\n", "a.md", None),
        (
            "<table><caption>T. Source: ONS</caption><tr><td>the best museum</td></tr></table>",
            "a.html",
            EvidenceKind.CITATION,
        ),
        ("<p>It is the best museum.<sup>[1]</sup> Yes.</p>", "a.html", EvidenceKind.CITATION),
        ("It is [the best museum](https://x.org).\n", "a.md", EvidenceKind.LINK),
        ("It is the best museum.[^1]\n\n[^1]: Note.\n", "a.md", EvidenceKind.LINK),
        ("It is the best museum,[^1] but cheap.\n\n[^1]: Note.\n", "a.md", EvidenceKind.LINK),
        ("# Microsoft says so\n\nIt is the best museum.\n", "a.md", None),
        (
            "Figures from the ONS show a rise.\n\n- 5% like the best museum\n- 6% do not\n",
            "a.md",
            EvidenceKind.CONTINUED,
        ),
        ("It is the best museum [see @doe, p. 3].\n", "a.md", EvidenceKind.CITATION),
        ("It is the best museum [link](https://x.org), but cheap.\n", "a.md", EvidenceKind.LINK),
        ("[Here](https://x.org) it is cheap, but it is the best museum.\n", "a.md", None),
        ("- Source: ONS\n- the best museum\n", "a.md", None),
    ],
)
def test_a_source_in_the_markup(text: str, name: str, kind: EvidenceKind | None) -> None:
    assert kind_of(text, "the best museum", name=name) is kind


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


@pytest.mark.parametrize(
    ("accept", "words"),
    [
        (ANY, "no name, document, link or citation"),
        (frozenset({EvidenceKind.LINK}), "no link"),
        (frozenset({EvidenceKind.LINK, EvidenceKind.CITATION}), "no link or citation"),
        (ANY - {EvidenceKind.DOCUMENT}, "no name, link or citation"),
        (frozenset({EvidenceKind.CONTINUED}), "no source"),
    ],
)
def test_what_was_looked_for(accept: frozenset[EvidenceKind], words: str) -> None:
    assert looked_for(accept) == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Whoever speaks in the next sentence elaborates.
        ("Analysts said it would rise. Jane Doe said it must.", True),
        ("Critics object. Jane Doe is one of them. She said it was late.", True),
        # Later on he must be one of them.
        ("Analysts said it would rise. It fell. Jane Doe, an analyst at Numis, said so.", True),
        ("Analysts said it would rise. It fell. Jane Doe of Numis said so.", True),
        ("Historians said it fell. It did. Professor Jane Doe said so.", True),
        ("Critics said it fell. It did. Lib Dem leader Jane Doe said so.", True),
        ("Dr Doe, an economist, spoke. Analysts warned of it. It fell. Mr Doe said so.", True),
        ("Analysts warned of it. It fell. Wimpey said it was a bad year.", False),
        ("Analysts warned of it. It fell. The singer, Jane Doe, said it was sad.", False),
        ("Analysts warned that Jane Doe said too much. It fell.", False),
    ],
)
def test_a_later_speaker_must_be_one_of_the_group(text: str, found: bool) -> None:  # noqa: FBT001
    doc = read_text(text, "case.txt")
    start = max(text.find("Analysts"), text.find("Critics"), text.find("Historians"))
    sentence = doc.sentence_at(start)
    assert sentence is not None
    after = start - sentence.start + len("Historians")
    assert (named_speaker_follows(sentence, after, within=3) is not None) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Analysts warned of it. It fell. It did. The analyst Jane Doe said so.", True),
        ("The economist Jane Doe said so. It fell. Analysts warned of it.", True),
        ("The singer Jane Doe said that an analyst fell. It did. Analysts warned of it.", True),
        ("Jane Doe said so. It fell. Analysts warned of it.", False),
        ("Analysts warned of it. It fell. An analyst left.", False),
    ],
)
def test_a_named_expert_near(text: str, found: bool) -> None:  # noqa: FBT001
    sentence = read_text(text, "case.txt").sentence_at(text.index("Analysts"))
    assert sentence is not None
    assert (expert_near(sentence) is not None) is found


PIECES = st.sampled_from([
    *("Analysts ", "said ", "Jane Doe", "according to ", "by ", "described ", "as ", "the ", "of "),
    *("study ", "report ", "in 2004 ", "Nature ", "(Smith, 2004)", "[12]", "[@key]", "\\cite{a}"),
    *(", ", ". ", ": ", "; ", "\n\n", "- ", "“", "”", '"', "'", "’", "(", ")", "[", "]", "—", "¹"),
    *("Source: ONS", "He ", "It ", "SAID ", "\ufffc", "\xad", "\x7f", "é", "😀", "İ", "@", "# "),
])  # fmt: skip


@settings(max_examples=300)
@given(
    st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=30).map("".join)),
    st.sampled_from(["a.txt", "a.md", "a.html"]),
    st.sampled_from([str, str.upper, str.lower]),
    st.integers(-10, 200),
    st.integers(-10, 200),
)
def test_any_text_and_any_offsets_give_a_span_inside(
    text: str, name: str, case: type[str], start: int, end: int
) -> None:
    text = case(text)
    for sentence in read_text(text, name).sentences:
        for found in (
            evidence_for(sentence, start, end),
            named_speaker_follows(sentence, max(start, 0)),
            expert_near(sentence),
            document_follows(sentence, within=2),
        ):
            assert found is None or 0 <= found.span.start <= found.span.end <= len(text)


@pytest.mark.parametrize(
    "unit",
    ["said ", "described by ", "report of ", "SAID GARTNER ", "Jane Doe said ", "(Smith ", "[@a "],
)
def test_a_sentence_of_any_length_is_read_in_its_own_time(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    sentence = document(text).sentences[0]
    sentence.tokens  # noqa: B018
    start = time.process_time()
    evidence_for(sentence, 30_000, 30_010)
    named_speaker_follows(sentence, 30_000)
    assert time.process_time() - start < 3
