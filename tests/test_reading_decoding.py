"""Bytes to text and back."""

from __future__ import annotations

import pytest

from copydesk.errors import NotTextError, ReadError
from copydesk.reading import read_bytes
from copydesk.reading.decoding import decode, encode

TEXT = "Caf\xe9 “quoted”\r\nline\nlast"
ENCODED = {
    "utf-8": TEXT.encode(),
    "utf-8-bom": b"\xef\xbb\xbf" + TEXT.encode(),
    "utf-16-le-bom": b"\xff\xfe" + TEXT.encode("utf-16-le"),
    "utf-16-be-bom": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    "windows-1252": TEXT.encode("cp1252"),
}


@pytest.mark.parametrize("encoding", ENCODED)
def test_each_encoding_is_read_and_written_back(encoding: str) -> None:
    document = read_bytes(ENCODED[encoding], "a.txt")
    assert document.text == TEXT
    assert document.encoding == encoding
    assert encode(document, document.text) == ENCODED[encoding]
    assert bool(document.notices) == (encoding == "windows-1252")


def test_the_notice_names_the_line() -> None:
    assert "line 2" in decode(b"one\ncaf\xe9\n", "a.txt").notices[0]


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0",
        b"text\0text",
        b"\xff\xfea",
        b"\xff\xfe\0\0a\0\0\0",
        bytes(range(1, 32)) * 10,
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(NotTextError, match=r"a\.txt"):
        decode(data, "a.txt")


@pytest.mark.parametrize("new", ["łódź", "a \x93quote\x94"])
def test_a_character_the_encoding_lacks_is_an_error(new: str) -> None:
    document = read_bytes(b"caf\xe9", "a.txt")
    with pytest.raises(ReadError):
        encode(document, new)


def test_one_broken_character_does_not_keep_the_rest_from_being_checked() -> None:
    data = "“Analysts point to” a café,\nsay the “experts”".encode() + b"\xff."
    document = read_bytes(data, "a.txt")
    assert document.text.startswith("“Analysts point to” a café")
    assert encode(document, document.text) == data
    assert document.notices == ("UTF-8 with a broken character in line 2; the rest is checked",)


def test_an_empty_file_is_text() -> None:
    document = read_bytes(b"", "a.md")
    assert (document.text, document.blocks, document.sentences) == ("", (), [])
