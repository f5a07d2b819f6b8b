"""Who is said to say what: named speakers, those who are pointed out, and those who are nobody."""

from __future__ import annotations

import pytest

from copydesk.document import Block, BlockKind, Document, Reading
from copydesk.language.saying import SAYING, SHOWING
from copydesk.language.speech import speakers

NAMED = (
    "The biographer, Jane Doe, has stressed so.",
    "Jane Doe, of the University of Leeds, report on it.",
    "Jane Doe said so.",
    '"It is", said Jane Doe.',
    '"It is," said Dr Doe of Leeds.',
    '"It is," added the spokesman for Gartner.',
    "Jane Doe, an analyst at Gartner, said so.",
    "Jane Doe, professor of law at Leeds, Yorkshire, said so.",
    "Jane Doe, 34, who works in Leeds, told the BBC.",
    "Jane Doe (42) said so.",
    "Lord Harris, who sits on the board, said the plan was good.",
    "Jane Doe, however, said so.",
    "According to Gartner, it is so.",
    "According to experts at Gartner, it is so.",
    "In Jane Doe's view it is so.",
    "It is so, in the opinion of Jane Doe.",
    "As Jane Doe put it, it is so.",
    "Jane Doe told Reuters that it is so.",
    "The High Court ruled so.",
    "China claims it is so.",
    "China said so.",
    "Analysts at Gartner said so.",
    "Gartner analysts said so.",
    "Jane Doe, who said it was so, left.",
    "Jane Doe stood up and said it was so.",
    "It was described by the Guardian as the best.",
    "It was named as the best museum by Jane Doe.",
    "It was voted the best by readers of Time magazine.",
    "Jane Doe was quoted as saying it is so.",
    "Jane Doe went on: it is so.",
    "A spokesman for the Royal Society of Chemistry in London said so.",
    "Jane Doe's claim that it is so fell.",
    "The University of Leeds (UoL) says so.",
    "Jane Doe and John Smith believe so.",
    "The National Gallery - the best museum - says so.",
    "J. K. Rowling said so.",
    "De Gaulle said so.",
    "Prime Minister Tony Blair said so.",
    "The Guardian's art critic wrote so.",
    "Mr Brown's office denied it was so.",
    "Researchers from the University of Leeds found so.",
    "Reuters reported that it was so.",
    "In Leeds, said Jane Doe, it is so.",
    "One Gartner analyst said so.",
    '"It is so," argues Jane Doe in her book.',
    "GARTNER SAID IT WAS SO",
    "Alan Milburn, Labour's strategist, told the BBC so.",
    "The Guardian called it the best.",
    "The Prime Minister's official spokesman said so.",
)
POINTED_OUT = (
    '"It is," says the company.',
    '"It is," he said.',
    "The minister, speaking in Parliament, said so.",
    "The report, published on Monday, found so.",
    "According to the report it is so.",
    "According to police, it is so.",
    "According to official figures, it is so.",
    "In her view it is so.",
    "Police said it was so.",
    "Officials say it is so.",
    "The court ruled that it was so.",
    "A judge ruled so.",
    "Ministers in London said so.",
    "The river rises in Ukraine, says the map.",
    "In Russia, a land of steppes, says the map, it rises.",
    "The Americans say so.",
    "She left and said it was so.",
    "He went on to say that it is so.",
    "He fled, adding that it was late.",
    "A spokesman for the firm said so.",
    "They say it is so.",
    "Council leaders say so.",
    "The study said so.",
    "The prime minister said so.",
    "She added that it was so.",
    "The report also found it was so.",
    "Analysts at the bank said so.",
    "Members of the panel said so.",
    "The head of the company said so.",
    "The museum, said the director, is the best.",
    "Officials in London said so.",
    "A spokesman for China said so.",
)
NOBODY = (
    "Nissan has named a new man to run it.",
    "It is cold, say US researchers.",
    "The museum shows the best paintings.",
    "The museum has proved the best of them.",
    "The speeches attributed to Jane Doe are the best.",
    "Use of his body made his words plain.",
    "It was the best by the end of the year.",
    "According to experts in China, it is so.",
    "According to critics of Mr Brown, it is so.",
    "According to some, it is so.",
    "According to many British experts, it is so.",
    "According to legend, it is so.",
    "In the view of many it is so.",
    "British experts said so.",
    "Experts in China say so.",
    "Supporters of Jane Doe say so.",
    "Relations with China, experts say, are cold.",
    "Analysts point to reasons why it fell.",
    "Concern is growing in Brussels, critics say.",
    "Mr Smith is thought to be ill.",
    "Russia's economy is believed to be weak.",
    "Jane Doe was told it was so.",
    "Leeds is said to be cold.",
    "Many Germans believe so.",
    "Londoners say so.",
    "The public says so.",
    "Those who say so lie.",
    "Experts, who say it is so, lie.",
    "It was called the best by critics.",
    "It is said to be haunted by the Duke.",
    "It is seen as the best museum built by Jane Doe.",
    "The price of oil rose, said dealers.",
    "The tax rule was the best.",
    "The Stern report on prices is the best.",
    "Jane Doe's claim to the house is the best.",
    "A man believed to be armed fled.",
    "As they say, it is so.",
    "Two lie off Orford Point in Leeds.",
    "Experts said so.",
    "A study said so.",
    "A 2019 study in Nature found so.",
    "Residents of Leeds say so.",
    "Some say so.",
    "One analyst said so.",
    "EXPERTS SAID IT WAS SO",
    "Supporters, however, say he brings calm.",
    "Supporters, however, say the plan is good.",
    "Sources familiar with the deal said so.",
    "Critics of the plan say so.",
    "He founded a company called Leeds Steel.",
    "A company called Leeds Steel opened.",
    "A few hot days in the stadium in Athens were the best.",
    "Jane Doe left and continued to work.",
    "People close to the company say so.",
    "Residents in the town say so.",
    "Federated will assume the debt.",
)


def heard(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[tuple[str, bool]]:
    """The words of each speaker, and whether he is named."""
    reading = Reading(text, (Block(kind, 0, len(text)),))
    sentence = Document("case.txt", text, reading).sentences[0]
    tokens = sentence.tokens
    return [
        (text[tokens[speaker.start].start : tokens[speaker.end - 1].end], speaker.named)
        for speaker in speakers(sentence)
    ]


@pytest.mark.parametrize("text", NAMED)
def test_somebody_with_a_name_speaks(text: str) -> None:
    assert any(named for _, named in heard(text))


@pytest.mark.parametrize("text", POINTED_OUT)
def test_somebody_without_a_name_speaks(text: str) -> None:
    assert heard(text)
    assert not any(named for _, named in heard(text))


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_speaks(text: str) -> None:
    assert heard(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jane Doe, an analyst at Gartner, said so.", "Jane Doe"),
        ("A spokesman for Gartner said so.", "A spokesman for Gartner"),
        ('"It is," said Dr Jane Doe of Leeds.', "Dr Jane Doe"),
        ("The University of Leeds said so.", "University of Leeds"),
        ("J. K. Rowling said so.", "J. K. Rowling"),
    ],
)
def test_the_whole_name_is_the_speaker(text: str, words: str) -> None:
    assert [found for found, _ in heard(text)] == [words]


def test_a_headline_has_speakers() -> None:
    assert heard("Gartner Says Prices Will Rise", BlockKind.HEADING) == [("Gartner", True)]
    assert heard("Analysts Say Prices Will Rise", BlockKind.HEADING) == []


def test_forms_of_verbs() -> None:
    assert {"say", "says", "said", "saying", "agrees", "agreed", "agreeing"} <= SAYING
    assert {"worry", "worries", "worried", "foresaw", "stresses"} <= SAYING
    assert {"found", "shown", "implies", "implied"} <= SHOWING
