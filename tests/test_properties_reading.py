"""What must hold for any text: lengths, places, order; and that nothing raises."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import NotTextError
from copydesk.reading import markup_of, read_bytes, read_text
from copydesk.reading.decoding import encode

if TYPE_CHECKING:
    from copydesk.document import Document

# Pieces of every markup, so that their mixtures are tried, whole and broken.
SNIPPETS = st.sampled_from(
    [
        *(
            "Word",
            "word ",
            "Words end. ",
            "It's ",
            "U.S. ",
            "12 ",
            "’",
            "“",
            "”",
            '"',
            "'",
            "…",
            "é",
            "😀",
        ),
        *(
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\t",
            "    ",
            "  \n",
            "\f",
            "\u2028",
            "\xa0",
            "\xad",
            "\x7f",
            "\ufffc",
        ),
        *(
            "*",
            "**",
            "_",
            "~~",
            "`",
            "```",
            "\n```\n",
            "# ",
            "> ",
            "- ",
            "1. ",
            "| ",
            "\n|---|\n",
            "\\",
            "$",
            "$$",
        ),
        *(
            "[",
            "](http://x.y)",
            "](",
            ")",
            "![",
            "[^1]",
            "\n[^1]: ",
            "[r]",
            "\n[r]: /u\n",
            "===\n",
            "---\n",
            "+++\n",
        ),
        *(
            "title: ",
            "description: >\n",
            "caption: 'x''y'\n",
            'summary: "a\\"b"\n',
            "title = ",
            ":::",
            "{: .x}",
        ),
        *(
            "<",
            ">",
            "<b>",
            "</b>",
            "<br>",
            "<p>",
            "</p>",
            "<div>\n",
            "<li>",
            "<td>",
            "<blockquote>",
            "</blockquote>",
        ),
        *(
            "<a href='u'>",
            "</a>",
            "<q>",
            "</q>",
            "<code>",
            "</code>",
            "<sup>",
            "1</sup>",
            "<script>",
            "</script>",
        ),
        *(
            "<!--",
            "-->",
            "<img alt='a b'>",
            "<title>",
            "<svg>",
            "<h2>",
            "&amp;",
            "&rsquo;",
            "&#0;",
            "&nGt;",
            "&x;",
        ),
        *(
            "{{",
            "}}",
            "{{< x >}}",
            "{% raw %}",
            "{% endraw %}",
            "{",
            "}",
            "{/* c */}",
            "\nimport x from 'y'\n",
        ),
        *(
            "http://a.b/c",
            "www.a.b",
            "a@b.cd",
            "@name",
            "/a/b/c",
            "C:\\x\\y",
            "\0",
            "\ud800",
            "\u200b",
            "\ufeff",
        ),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(SNIPPETS, max_size=40).map("".join))
PATHS = st.sampled_from(["a.txt", "a.md", "a.mdx", "a.html"])
ENDINGS = pytest.mark.parametrize("path", ["a.txt", "a.md", "a.mdx", "a.html"])


@ENDINGS
@given(text=TEXTS)
def test_offsets_hold(path: str, text: str) -> None:
    document = read_text(text, path)
    assert len(document.prose) == len(text)
    last = 0
    for block in document.blocks:
        assert last <= block.start < block.end <= len(text)
        assert document.prose[block.start : block.end].strip()
        last = block.end
    for place in (*document.links, *document.comments):
        assert 0 <= place.start < place.end <= len(text)
    assert list(document.links) == sorted(document.links)
    assert list(document.comments) == sorted(document.comments)


@ENDINGS
@given(text=TEXTS)
def test_no_words_stand_outside_the_blocks(path: str, text: str) -> None:
    document = read_text(text, path)
    rest = list(document.prose)
    for block in document.blocks:
        rest[block.start : block.end] = ""
        rest[block.start : block.start] = " " * (block.end - block.start)
    assert not any(character.isalnum() for character in rest)


@ENDINGS
@given(text=TEXTS)
def test_sentences_map_back(path: str, text: str) -> None:
    document = read_text(text, path)
    last = 0
    for sentence in document.sentences:
        assert last <= sentence.start < sentence.end <= sentence.block.end
        assert sentence.block.start <= sentence.start
        last = sentence.end
        assert sentence.text
        for index, character in enumerate(sentence.text):
            start, end = sentence.span(index, index + 1)
            assert sentence.start <= start
            assert end == start + 1 <= sentence.end
            _same(character, document, start)


def _same(character: str, document: Document, at: int) -> None:
    """The character is the file's at `at`, or a known stand-in for it."""
    there = document.text[at]
    if character == there or (character.isspace() and document.prose[at].isspace()):
        return
    if character in "\"'":
        assert there in "“”„‟‘’‚‛ʼ&<"
    else:
        assert character == "￼" or there == "&" or (character, there) == ("\ufffd", "\ud800")


@given(
    text=st.text(), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]), path=PATHS
)
def test_bytes_come_back_the_same(text: str, encoding: str, path: str) -> None:
    try:
        data = text.encode(encoding)
        document = read_bytes(data, path)
    except (NotTextError, UnicodeEncodeError):
        return
    assert encode(document, document.text) == data


@given(data=st.binary(), path=PATHS)
def test_any_bytes_are_read_or_refused(data: bytes, path: str) -> None:
    try:
        document = read_bytes(data, path)
    except NotTextError:
        return
    assert encode(document, document.text) == data
    assert len(document.prose) == len(document.text)


@given(text=st.text(), path=PATHS)
def test_any_replacement_can_be_escaped(text: str, path: str) -> None:
    document = read_text("---\ntitle: 'x'\n---\nWords.\n", path)
    for offset in range(len(document.text)):
        assert markup_of(path).escape(text, document, offset) or not text
