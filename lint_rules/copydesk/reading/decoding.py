"""Bytes to text, and back to the very same bytes.

UTF-8 with or without a byte-order mark, UTF-16 with one, and Windows-1252 as a last resort, as
browsers read it. Line ends stay as they are. A byte-order mark is no part of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.errors import NotTextError, ReadError

if TYPE_CHECKING:
    from copydesk.document import Document


class Decoded(NamedTuple):
    """A file's text, the encoding to write it back in, and what the user ought to be told."""

    text: str
    encoding: str
    notices: tuple[str, ...] = ()


# Our name of an encoding: the bytes it begins with, and what Python calls it.
_ENCODINGS = {
    "utf-8": (b"", "utf-8"),
    "utf-8-bom": (b"\xef\xbb\xbf", "utf-8"),
    "utf-16-le-bom": (b"\xff\xfe", "utf-16-le"),
    "utf-16-be-bom": (b"\xfe\xff", "utf-16-be"),
}
_CONTROLS = bytes([*range(9), 11, *range(14, 27), *range(28, 32), 127])

# Windows-1252 as the WHATWG Encoding Standard has it: five bytes that Microsoft left undefined
# stand for themselves, so that every byte can be read and written back.
_WINDOWS = {
    byte: bytes([byte]).decode("cp1252")
    for byte in range(0x80, 0xA0)
    if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}


def decode(data: bytes, path: str) -> Decoded:
    """Decode a file's bytes; raises NotTextError for what is no text."""
    for name, (mark, codec) in _ENCODINGS.items():
        if mark and data.startswith(mark):
            try:
                text = data[len(mark) :].decode(codec)
            except UnicodeDecodeError as error:
                raise NotTextError(
                    f"{path}: begins like {codec.upper()} but is not, at byte {error.start}"
                ) from None
            if "\0" in text:
                raise NotTextError(f"{path}: not a text file")
            return Decoded(text, name)
    if b"\0" in data or _is_binary(data):
        raise NotTextError(f"{path}: not a text file")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    rest = data.decode("utf-8", "ignore")
    if len(rest.encode("utf-8")) - len(rest) > len(data) - len(rest.encode("utf-8")):
        # Read as anything else, every accent and curly quote would become a fault. Broken bytes
        # become half characters (PEP 383), which are no words and are written back as they were.
        notice = f"UTF-8 with a broken character in line {line}; the rest is checked"
        return Decoded(data.decode("utf-8", "surrogateescape"), "utf-8-broken", (notice,))
    text = data.decode("latin-1").translate(_WINDOWS)
    notice = f"not UTF-8 (line {line}); read as Windows-1252"
    return Decoded(text, "windows-1252", (notice,))


def encode(document: Document, new_text: str) -> bytes:
    """The bytes of a changed text, in the encoding that the document was read in.

    Raises ReadError where the encoding has no such character.
    """
    try:
        if document.encoding == "windows-1252":
            back = {ord(character): byte for byte, character in _WINDOWS.items()}
            if any(ord(character) in _WINDOWS for character in new_text):
                raise ReadError(f"{document.path}: a character that Windows-1252 does not have")
            return new_text.translate(back).encode("latin-1")
        if document.encoding == "utf-8-broken":
            return new_text.encode("utf-8", "surrogateescape")
        mark, codec = _ENCODINGS[document.encoding]
        return mark + new_text.encode(codec)
    except UnicodeEncodeError as error:
        missing = new_text[error.start]
        raise ReadError(
            f"{document.path}: '{missing}' cannot be written in {document.encoding}"
        ) from None


def _is_binary(data: bytes) -> bool:
    """More than one control character in two hundred, as no article has."""
    return (len(data) - len(data.translate(None, _CONTROLS))) * 200 > len(data)
