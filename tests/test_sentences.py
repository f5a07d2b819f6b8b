"""Where sentences end, with the cases that splitters get wrong."""

from __future__ import annotations

import pytest

from copydesk.reading import read_text

CASES = [
    "The U.S. Senate voted on Monday. | It passed.",
    "He moved to the U.S. | The move cost him.",
    "Dr. Smith met Mr. Jones at 9 a.m. Monday. | They talked.",
    "It ended at 5 p.m. GMT on Sunday. | It had begun at 9 a.m. | Few came.",
    "J. R. R. Tolkien wrote it. | George W. Bush read it.",
    "It rose 3.5 per cent to $1.2bn. | Profits fell.",
    '"It is over." | He left. | "We won," she said.',
    'He said: "It is over." | She disagreed.',
    "“It is over.” | He left.",
    "“Why?” he asked. | “Because,” she said.",
    'He said, "I am done.") | Then he left.',
    "Well... | He stopped.",
    "It went on … and on. | Then it ended.",
    "(He was wrong.) | Next came the vote.",
    "He was wrong (see below). | Next came the vote.",
    "He was right (so they say.) Next to him sat Ann.",
    "He called it “a sham.” [3] | This was denied.",
    '"It is a sham." [cite] | This was denied.',
    "He called it a sham.[3] | This was denied.",
    "See vol. 2 of the set. | It is long.",
    "Cf. Fig. 3 for this. | It is long.",
    "Two, viz. Mary and Ann, came. | Others left.",
    "It ended in May. | Clinical trials go on.",
    "No. 10 declined. | He said no. | Then he left.",
    "It was on Jan. 5 that he came. | On Feb. 3 he left.",
    "Maj. Gen. Smith and Sen. John McCain met Gov. Brown. | All went well.",
    "He lives in Washington, D.C. | She lives there.",
    "Apple Inc. said so. | Google Co. Ltd. agreed.",
    "Smith v. Jones was heard. | It ended.",
    "Is it? | Yes! | No?! | Maybe.",
    "Visit https://example.org/a.b today. | Then go.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_they_should(case: str) -> None:
    wanted = [part.replace("“", '"').replace("”", '"') for part in case.split(" | ")]
    found = read_text(case.replace(" | ", " ")).sentences
    assert [_words(s.text) for s in found] == [_words(part) for part in wanted]


def _words(text: str) -> str:
    return text.replace("https://example.org/a.b", "￼")


@pytest.mark.parametrize("case", ["See Gen.\nPetraeus there.", "At 9 a.m.\nMonday it began."])
def test_a_line_end_is_a_space(case: str) -> None:
    (sentence,) = read_text(f"{case[:-1]} and more,\nwith a tail.", "a.md").sentences
    assert "\n" not in sentence.text


def test_a_sentence_never_crosses_a_block() -> None:
    document = read_text(
        "# A heading without a stop\n\n- an item\n- another item\n\nProse.\n", "a.md"
    )
    assert [s.text for s in document.sentences] == [
        "A heading without a stop",
        "an item",
        "another item",
        "Prose.",
    ]


def test_markup_around_a_stop_hides_nothing() -> None:
    document = read_text(
        "**It ended.** *Then* it began `x`. Next[^1]. Last.\n\n[^1]: Note.\n", "a.md"
    )
    assert [s.text for s in document.sentences] == [
        "It ended.",
        "Then it began ￼.",
        "Next.",
        "Last.",
        "Note.",
    ]


def test_half_characters_do_no_harm() -> None:
    assert len(read_text("One \ud800 day. Two days.").sentences) == 2
