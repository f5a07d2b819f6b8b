"""Bytes in, documents out: one module per markup, chosen by the ending of the file's name."""

from __future__ import annotations

from os.path import splitext
from typing import TYPE_CHECKING

from copydesk.document import Document
from copydesk.language.varieties import Variety

if TYPE_CHECKING:
    from copydesk.reading.markup import Markup

# Written out here so that no markup is imported before a file needs it; a test compares the
# endings with those that each module names.
_NAMES = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".qmd": "markdown",
    ".rmd": "markdown",
    ".mdx": "mdx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}


def extensions() -> frozenset[str]:
    """The endings of the files that copydesk reads, lower case, with the dot."""
    return frozenset(_NAMES)


def markup_of(path: str) -> Markup:
    """The markup of a file by its name; a name that says nothing means plain text."""
    return markup_named(_NAMES.get(splitext(path)[1].lower(), "plain"))


def markup_named(name: str) -> Markup:
    """The markup called `name`; raises KeyError where there is none."""
    if name == "plain":
        from copydesk.reading import plain

        return plain
    if name == "markdown":
        from copydesk.reading import markdown

        return markdown
    if name == "mdx":
        from copydesk.reading import mdx

        return mdx
    if name == "html":
        from copydesk.reading import html

        return html
    raise KeyError(name)


def read_text(
    text: str,
    path: str = "<text>",
    *,
    markup: Markup | None = None,
    accepted: frozenset[str] = frozenset(),
    language: Variety = Variety.AUTO,
) -> Document:
    """Read a text that is already decoded; without `markup`, the name says what it is in."""
    markup = markup or markup_of(path)
    return Document(
        path, text, markup.read(text), markup=markup.NAME, accepted=accepted, language=language
    )


def reread(document: Document, text: str) -> Document:
    """The document with another text: an edited one, in the same markup and encoding."""
    markup = markup_named(document.markup)
    return Document(
        document.path,
        text,
        markup.read(text),
        markup=document.markup,
        accepted=document.accepted,
        language=document.language,
        encoding=document.encoding,
    )


def read_bytes(
    data: bytes,
    path: str,
    *,
    accepted: frozenset[str] = frozenset(),
    language: Variety = Variety.AUTO,
) -> Document:
    """Read a file's bytes; raises NotTextError where they are no text."""
    from copydesk.reading.decoding import decode

    decoded = decode(data, path)
    markup = markup_of(path)
    return Document(
        path,
        decoded.text,
        markup.read(decoded.text),
        markup=markup.NAME,
        accepted=accepted,
        language=language,
        notices=decoded.notices,
        encoding=decoded.encoding,
    )
