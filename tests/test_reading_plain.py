"""Plain text: paragraphs, headings, lists, addresses."""

from __future__ import annotations

import pytest

from copydesk.document import BlockKind
from copydesk.reading import read_text


def blocks(text: str) -> list[tuple[str, str]]:
    document = read_text(text)
    return [
        (b.kind.name, " ".join(document.prose[b.start : b.end].split())) for b in document.blocks
    ]


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in read_text(text).sentences]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "It is a truth universally acknowledged, that a single man in possession\n"
        "of a good fortune, must be in want of a wife. However little known the\n"
        "Bennets may be, this truth is so well fixed in the minds of the families.\n"
    )
    assert [kind for kind, _ in blocks(text)] == ["PARAGRAPH"]
    assert len(sentences(text)) == 2


def test_long_lines_are_paragraphs_of_their_own() -> None:
    line = "The government said on Monday that it would not change the law before the summer. " * 3
    assert len(blocks(f"{line}\n{line}\n{line}\n")) == 3


def test_short_lines_stay_apart() -> None:
    assert len(blocks("By Jane Smith\nBBC News\nLondon\n")) == 3


def test_a_word_parted_at_its_hyphen_is_one() -> None:
    assert sentences("They were well-\nknown to all of the people there.") == [
        "They were well-known to all of the people there."
    ]


def test_headings() -> None:
    assert blocks("A Title\n\nA sentence stands here.\n\nBackground\n\nAnother one.\n") == [
        ("HEADING", "A Title"),
        ("PARAGRAPH", "A sentence stands here."),
        ("HEADING", "Background"),
        ("PARAGRAPH", "Another one."),
    ]
    assert blocks("Is This the End?\n\nNo.\n")[0][0] == "HEADING"
    assert blocks("Title\n=====\nIt goes on here.\n")[0] == ("HEADING", "Title")
    assert blocks("== Early life ==\n\nHe was born.\n")[0] == ("HEADING", "Early life")


def test_lists() -> None:
    text = (
        "There are:\n- one thing\n- another thing,\n  carried on\n\n1. first\n2) second\n* third\n"
    )
    assert [kind for kind, _ in blocks(text)] == ["PARAGRAPH"] + ["LIST_ITEM"] * 5
    assert "another thing, carried on" in sentences(text)


@pytest.mark.parametrize("text", ["J. R. R. Tolkien wrote it.", "I. M. Pei built it."])
def test_initials_are_no_list(text: str) -> None:
    assert blocks(text) == [("PARAGRAPH", text)]


@pytest.mark.parametrize(
    ("text", "opaque"),
    [
        ("See https://example.org/a_(b)?c=d. Then go.", "https://example.org/a_(b)?c=d"),
        ("(See http://example.org/a.) Then go.", "http://example.org/a"),
        ("Visit www.example.org, please.", "www.example.org"),
        ("Visit example.org/path, please.", "example.org/path"),
        ("Mail jane.doe@example.org, please.", "jane.doe@example.org"),
        ("As @jane_doe said, yes.", "@jane_doe"),
        ("Open /usr/share/dict/words now.", "/usr/share/dict/words"),
        ("Open src/main.py now.", "src/main.py"),
        (r"Open C:\Users\x.txt now.", r"C:\Users\x.txt"),
    ],
)
def test_addresses_are_opaque(text: str, opaque: str) -> None:
    assert sentences(text)[0].startswith(text.split(opaque, maxsplit=1)[0] + "￼")
    assert "￼" in read_text(text).prose
    assert len(read_text(text).prose) == len(text)
    assert opaque[1:5] not in read_text(text).prose


@pytest.mark.parametrize(
    "text",
    [
        "He and/or she came.",
        "It ran at 90 km/h on 24/7 days.",
        "Amazon.com said so.",
        "A 2/3 vote.",
    ],
)
def test_slashes_of_prose_are_prose(text: str) -> None:
    assert sentences(text) == [text]


def test_web_addresses_are_links() -> None:
    text = "Source: https://example.org/a."
    (link,) = read_text(text).links
    assert text[link.start : link.end] == link.target == "https://example.org/a"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end(end: str) -> None:
    text = f"A title{end}{end}First line here,{end}second line.{end}"
    document = read_text(text)
    assert [s.text for s in document.sentences] == ["A title", "First line here, second line."]
    first = document.sentences[1]
    assert text[slice(*first.span(17, 23))] == "second"


def test_block_kinds_have_their_places() -> None:
    document = read_text("- an item")
    assert document.blocks[0].kind is BlockKind.LIST_ITEM
    assert document.text[document.blocks[0].start :] == "an item"
