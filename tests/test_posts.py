"""Who holds which post, and when two posts of one person exclude each other."""

from __future__ import annotations

import pytest

from copydesk.reading import read_text
from copydesk.rules.contradictions.naming.posts import two_posts

FILL = " It rained all day in the north, and the shops were empty. "


def found(first: str, second: str) -> list[tuple[str, str]]:
    text = first + FILL + second + "\n"
    return [
        (text[posts.first.start : posts.first.end], text[posts.second.start : posts.second.end])
        for posts in two_posts(read_text(text, "a.txt"))
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Acme's chief executive, Jane Rowan, said so.", "Ms Rowan, who is finance director, spoke."),
        ("Jane Rowan, Acme's chief executive, said so.", "As finance director, Ms Rowan signs."),
        ("Jane Rowan, the chief executive of Acme, said so.", "Finance director Jane Rowan spoke."),
        ("Chief executive Jane Rowan said so.", "Rowan is the finance director of the firm."),
        ("The firm's finance director, Jane Rowan, said so.", "Rowan, its marketing director, spoke."),
        ("Jane Rowan (chief executive) said so.", "Jane Rowan, chairman, spoke."),
        ("Home Secretary Charles Clerkin said so.", "The foreign secretary, Mr Clerkin, spoke."),
        ("Shadow chancellor Oliver Lettin said so.", "The chancellor, Mr Lettin, spoke."),
        ("Labour MP Diane Abbott said so.", "The Liberal Democrat MP Diane Abbott spoke."),
        ("Wales coach Mike Ruddock said so.", "The assistant coach, Ruddock, spoke."),
        ("England captain John Terrance said so.", "Vice-captain Terrance spoke."),
        ("Sen. Alan Rook said so.", "Congressman Rook spoke."),
        ("French coach Alan Rook said so.", "Rook, the Spanish coach, spoke."),
    ],
)  # fmt: skip
def test_posts_that_exclude_each_other(first: str, second: str) -> None:
    assert len(found(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Chief executive Jane Rowan said so.", "Rowan, the former finance director, spoke."),
        ("Chief executive Jane Rowan said so.", "Rowan was named finance director in 2001."),
        ("Chief executive Jane Rowan said so.", "Finance director Paul Rowan spoke."),
        ("Acme chairman Jane Rowan said so.", "Rowan, finance director of Bede Bank, spoke."),
        ("Chairman and chief executive Jane Rowan said so.", "Rowan, the chairman, spoke."),
        ("England captain John Terrance said so.", "Terrance, the defender, spoke."),
        ("Its president, Jane Rowan, said so.", "Rowan, the chairman, spoke."),
        ("Chief Operating Officer (COO) is a post.", "Chief Operating Officer (CTO) is none."),
        ("In Britain the prime minister is head.", "Britain, the president of the union, spoke."),
    ],
)  # fmt: skip
def test_posts_that_do_not(first: str, second: str) -> None:
    assert found(first, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Republican Alan Rook said so.", "Democrat Alan Rook spoke."),
        ("Tory MP Alan Rook said so.", "Rook (Lab) spoke."),
        ("Labour's Alan Rook said so.", "Mr Rook, a Conservative, spoke."),
        ("Alan Rook – the chairman – said so.", "Rook - the finance director - spoke."),
        ("In his role as chairman, Alan Rook said so.", "Rook: finance director"),
        ("The mayor of Hull, Alan Rook, said so.", "Deputy mayor Rook spoke."),
        ("German driver Alan Rook said so.", "The Austrian driver Rook spoke."),
    ],
)
def test_posts_in_other_places(first: str, second: str) -> None:
    assert len(found(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Republican Alan Rook said so.", "Rook met a Democrat and Democrat voters."),
        ("The Labour Party said so.", "The Conservative Party spoke."),
        ("Tory MP Alan Rook said so.", "Rook, a Labour critic, spoke."),
        ("Chairman Alan Rook said so.", "Near the treasurer, Rook sat down."),
        ("Captain Alan Rook said so.", "Stand-in vice-captain Rook spoke."),
        ("British driver Alan Rook said so.", "The Soviet driver Rook spoke."),
    ],
)
def test_posts_in_other_places_that_do_not(first: str, second: str) -> None:
    assert found(first, second) == []
