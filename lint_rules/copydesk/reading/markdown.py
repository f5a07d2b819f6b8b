"""Markdown: CommonMark with tables, footnotes, front matter, math and what sites add to it.

pyromark (pulldown-cmark, MIT) tells the structure; this module turns its events into prose of
the same length. What stands between two stretches of text is markup: between blocks and lines
it becomes white space, inside a word `JOIN`, elsewhere `DROP`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copydesk.document import DROP, Block, BlockKind, Comment, Link, Reading
from copydesk.patterns import compiled
from copydesk.reading import addresses, front_matter, shortcodes
from copydesk.reading.masking import blank, fill, glue, solid

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable

    from copydesk.document import Document

NAME = "markdown"
EXTENSIONS = (".md", ".markdown", ".qmd", ".rmd")

# Tables, footnotes, strikethrough, task lists, heading attributes, math and alerts: the numbers
# of pulldown-cmark, as `pyromark.Options` has them.
_OPTIONS = 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 6 | 1 << 10 | 1 << 11

_INLINE = frozenset(["Emphasis", "Strong", "Strikethrough", "Superscript", "Subscript"])
# What belongs to the site's machinery: pandoc's and MyST's lines of ":::", kramdown's "{: .class}"
# and pandoc's "{#id .class}".
_DIRECTIVE = r":::+[^\n]*"
_ATTRIBUTES = r"\{(?:[:#.]|(?<=[`)\]]\{)[\w-]{1,30}=)[^\n{}]{0,200}\}"
# What makes dollars a formula; without it they are money.
_FORMULA = r"[\\^_={}<>+|]|^[A-Za-z]'?$|^[A-Za-z]\([\w,]+\)$"


def read(text: str) -> Reading:
    """Tell prose from markup in a Markdown text."""
    return read_prepared(text, text, [])


def read_prepared(text: str, work: str, comments: list[Comment]) -> Reading:
    """Read `work`, which is `text` with some of its markup taken out."""
    fields_end = front_matter.end(text)
    head, fields = front_matter.mask(text[:fields_end]) if fields_end else ("", [])
    work, more = shortcodes.mask(blank(work[:fields_end]) + work[fields_end:])
    if ":::" in work:
        work = compiled(_DIRECTIVE).sub(_without_machinery, work)
    if "{" in work:
        work = compiled(_ATTRIBUTES).sub(_without_machinery, work)
    walk = _Walk(work)
    walk.run()
    links: list[Link] = []
    prose = addresses.mask(head + walk.finished()[fields_end:], links)
    return Reading(
        prose,
        solid(prose, fields + walk.blocks),
        tuple(sorted(links + walk.links)),
        tuple(sorted(comments + more + walk.comments)),
    )


def escape(replacement: str, document: Document, offset: int) -> str:
    """Escape what Markdown, or the quotes of a front-matter field, would take for markup."""
    block = document.block_at(offset)
    if block is not None and block.kind is BlockKind.FIELD:
        mark = document.text[block.start - 1 : block.start]
        if mark == '"':
            return replacement.replace("\\", "\\\\").replace('"', '\\"')
        return replacement.replace("'", "''") if mark == "'" else replacement
    return compiled(r"[\\`*\[\]<|]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)").sub(r"\\\g<0>", replacement)


def comment(text: str) -> str | None:
    """A comment of HTML, which Markdown passes on."""
    return f"<!-- {text} -->"


def _without_machinery(match: re.Match[str]) -> str:
    text, start, found = match.string, match.start(), match[0]
    before = text[max(0, start - 80) : start].rpartition("\n")[2]
    after = text[match.end() : match.end() + 80].partition("\n")[0]
    if not before.strip() and not after.strip():
        return blank(found)
    return found if found[0] == ":" or before.endswith("\\") else DROP * len(found)


def _events(work: str) -> Iterable[tuple[Any, Any]]:
    """The events of pyromark, typed loosely: they are told apart by what keys they have."""
    from pyromark import Options, events_with_range

    return events_with_range(work, options=Options(_OPTIONS))


class _Walk:
    """One pass over pyromark's events. Its ranges are bytes; `_cut` turns them into text."""

    __slots__ = (
        "_alone", "_at", "_cursor", "_cut", "_end", "_hidden_to", "_html", "_link", "_muted",
        "_out", "_raw", "_stack", "_start", "_what", "_work", "blocks", "comments", "links",
    )  # fmt: skip

    def __init__(self, work: str) -> None:
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.comments: list[Comment] = []
        try:
            raw = work.encode()
        except UnicodeEncodeError:
            # Half characters, which no file can hold but a string can.
            work = compiled("[\ud800-\udfff]").sub("\ufffd", work)
            raw = work.encode()
        self._work = work
        self._raw: bytes | str = work if len(raw) == len(work) else raw
        self._cut: Callable[[int, int], str] = (
            (lambda start, end: work[start:end])
            if self._raw is work
            else (lambda start, end: raw[start:end].decode())
        )
        self._out: list[str] = []
        self._cursor = 0  # the prose so far stands for the bytes before this one ...
        self._at = 0  # ... and has this many characters
        self._start = -1  # where the open block begins, or -1
        self._end = 0  # where the last prose of it ends
        self._hidden_to = 0  # events before this byte are part of something opaque
        self._muted = 0  # how many elements are open whose text is no prose
        self._alone = False  # in a picture that stands by itself
        self._html: list[str] | None = None
        self._stack: list[tuple[BlockKind, int, str]] = [(BlockKind.PARAGRAPH, 0, "")]
        self._what = self._stack[0]
        self._link: tuple[int, str] | None = None

    def finished(self) -> str:
        """The prose, as long as the text."""
        return "".join(self._out)

    def run(self) -> None:
        """Walk the text to its end."""
        for event, span in _events(self._work):
            if event.__class__ is str:
                continue
            if "Text" in event:
                if not self._muted:
                    self._text(event["Text"], span["start"], span["end"])
            elif "Start" in event:
                tag = event["Start"]
                if tag not in _INLINE if tag.__class__ is str else True:
                    self._opening(tag, span["start"], span["end"])
            elif "End" in event:
                tag = event["End"]
                if tag not in _INLINE if tag.__class__ is str else True:
                    self._closing(tag)
            else:
                self._leaf(event, span["start"], span["end"])
        self._close()
        rest = self._cut(self._cursor, len(self._raw))
        self._out.append(blank(rest))

    def _text(self, words: str, start: int, end: int) -> None:
        if start < self._hidden_to:
            return
        if start > self._cursor:
            if self._start >= 0 and start == self._cursor + 1 and self._raw[start - 1] in _LINE_END:
                self._out.append("\n")  # by far the commonest gap, in a short way
                self._at += 1
            else:
                self._gap(start, words if len(words) > 1 else words + self._peek(end))
        if self._start < 0:
            self._start = self._at
        source = self._cut(start, end)
        if source != words:
            if source[:1] == "&":
                # The rest of the reference is markup before whatever comes next.
                source, end = words[:1], start + 1
            elif len(source) != len(words):
                words = source
        self._out.append(source)
        self._cursor = end
        self._end = self._at = self._at + len(source)

    def _peek(self, at: int) -> str:
        """The character at a byte: a letter if it is none of ASCII."""
        following = self._raw[at : at + 1]
        if isinstance(following, str):
            return following
        return following.decode() if following < b"\x80" else "é"

    def _gap(self, to: int, after: str) -> None:
        """Account for the markup between the last prose and byte `to`."""
        gap = self._cut(self._cursor, to)
        if self._start < 0 or "\n" in gap or "\r" in gap:
            self._out.append(blank(gap))
        else:
            out = self._out
            before = out[-1] if len(out[-1]) > 1 else "".join(out[-2:])
            self._out.append(glue(before, after, len(gap)))
        self._cursor = to
        self._at += len(gap)

    def _opaque(self, start: int, end: int) -> None:
        """Something inside a sentence that is no prose."""
        if start < self._cursor:
            return
        if start > self._cursor:
            self._gap(start, "")
        if self._start < 0:
            self._start = self._at
        length = len(self._cut(start, end))
        self._out.append(fill(length))
        self._cursor = self._hidden_to = end
        self._end = self._at = self._at + length

    def _close(self) -> None:
        if self._start < 0:
            return
        kind, level, name = self._what
        self.blocks.append(Block(kind, self._start, self._end, level, name))
        self._start = -1

    def _enter(self, kind: BlockKind, level: int, name: str = "") -> None:
        outer = self._stack[-1][0]
        if outer is BlockKind.QUOTATION and kind is not BlockKind.HEADING:
            kind = outer
        self._what = (kind, level, name)
        self._stack.append(self._what)

    def _depth(self, kind: BlockKind) -> int:
        return next((what[1] for what in reversed(self._stack) if what[0] is kind), 0) + 1

    def _opening(self, tag: Any, start: int, end: int) -> None:
        name: str = tag
        value: Any = None
        if tag.__class__ is dict:
            ((name, value),) = tag.items()
        if name == "Link":
            self._start_link(value, start, end)
            return
        if name == "Image":
            self._image(start, end)
            return
        self._close()
        if name == "Item":
            self._enter(BlockKind.LIST_ITEM, self._depth(BlockKind.LIST_ITEM))
        elif name == "Heading":
            self._enter(BlockKind.HEADING, int(value["level"][1:]))
        elif name == "TableCell":
            self._enter(BlockKind.TABLE_CELL, 0)
        elif name == "BlockQuote":
            kind = BlockKind.PARAGRAPH if value else BlockKind.QUOTATION
            self._enter(kind, self._depth(kind))
        elif name == "FootnoteDefinition":
            self._enter(BlockKind.FOOTNOTE, 0, value)
        elif name == "CodeBlock":
            self._muted += 1
        elif name == "HtmlBlock":
            if start >= self._cursor:
                self._gap(start, "")
            self._html = []

    def _closing(self, tag: Any) -> None:
        name = next(iter(tag)) if tag.__class__ is dict else tag
        if name == "Link":
            self._end_link()
            return
        if name == "Image":
            self._muted -= 0 if self._alone else 1
            if self._alone:
                self._close()
                self._stack.pop()
                self._what = self._stack[-1]
            self._alone = False
            return
        self._close()
        if name in _CONTAINERS:
            self._stack.pop()
            self._what = self._stack[-1]
        elif name == "CodeBlock":
            self._muted -= 1
        elif name == "HtmlBlock":
            self._html_block()

    def _leaf(self, event: dict[str, Any], start: int, end: int) -> None:
        ((name, value),) = event.items()
        if name == "Html" and self._html is not None:
            if start >= self._cursor:
                self._html += [blank(self._cut(self._cursor, start)), self._cut(start, end)]
                self._cursor = end
        elif start < self._hidden_to or self._muted:
            return
        elif name == "Code":
            self._opaque(start, end)
        elif name in ("InlineMath", "DisplayMath"):
            if name == "DisplayMath" or compiled(_FORMULA).search(str(value)):
                self._opaque(start, end)
            else:
                self._text(self._cut(start, end), start, end)
        elif name == "FootnoteReference":
            self._note(f"#{value}", start, end)
        elif name == "InlineHtml":
            self._inline_html(str(value), start, end)

    def _note(self, target: str, start: int, end: int) -> None:
        """A footnote's mark, which counts as nothing."""
        if start > self._cursor:
            self._gap(start, "")
        length = len(self._cut(start, end))
        self.links.append(Link(self._at, self._at + length, target))
        self._out.append(DROP * length)
        self._cursor = end
        self._at += length

    def _start_link(self, value: Any, start: int, end: int) -> None:
        if start < self._hidden_to or self._muted:
            return
        if value["link_type"] in ("Autolink", "Email"):
            self._opaque(start, end)
            self.links.append(
                Link(self._at - len(self._cut(start, end)), self._at, value["dest_url"])
            )
            return
        ahead = len(self._cut(self._cursor, start)) if start > self._cursor else 0
        self._link = (self._at + ahead + 1, value["dest_url"])

    def _end_link(self) -> None:
        if self._link is not None:
            begin, target = self._link
            if self._end > begin:
                self.links.append(Link(begin, self._end, target))
            self._link = None

    def _image(self, start: int, end: int) -> None:
        """A picture: its description is a caption where it stands alone, nothing in a sentence."""
        after = self._raw[end : end + 300]
        rest = after if isinstance(after, str) else after.decode(errors="replace")
        if (
            self._start < 0
            and not self._alone
            and compiled(
                r"(?:\]\([^\n]*\))?[ \t\x7f]*(?:\{[^\n}]*\})?[ \t\x7f]*(?:\r?\n|\Z)"
            ).match(rest)
        ):
            self._alone = True
            self._stack.append((BlockKind.CAPTION, 0, ""))
            self._what = self._stack[-1]
            return
        if not self._muted and start >= self._hidden_to:
            self._opaque(start, end)
        self._muted += 1

    def _inline_html(self, tag: str, start: int, end: int) -> None:
        from copydesk.reading import html

        match = compiled(r"</?([A-Za-z][^\s/>]*)").match(tag)
        name = match[1].lower() if match else ""
        if tag.startswith("<!--"):
            self._gap(start, "")
            length = len(self._cut(start, end))
            self.comments.append(Comment(self._at, self._at + length, tag[4:-3].strip()))
        elif name in ("code", "kbd", "samp", "var", "math", "svg", "script", "style"):
            if not tag.startswith("</"):
                self._hide(name, start, end)
        elif name == "img":
            self._opaque(start, end)
        elif name == "sup" and self._start >= 0:
            ahead = self._at + len(self._cut(self._cursor, start))
            mark = compiled(html.NOTE_MARK).match(self._work, ahead)
            if mark:
                stop = start + len(mark[0].encode())
                if self._work[ahead - 1 : ahead].isdigit():
                    self._opaque(start, stop)
                else:
                    a, b = html.attribute(mark[0], "href")
                    self._note(mark[0][a:b], start, stop)
                    if b == 0:
                        self.links.pop()
                self._hidden_to = stop
        elif name == "a":
            a, b = html.attribute(tag, "href")
            if tag.startswith("</"):
                self._end_link()
            elif b:
                self._gap(start, "")
                self._link = (self._at + len(self._cut(start, end)), tag[a:b])
        elif name not in html.INLINE:
            if start > self._cursor:
                self._gap(start, "")
            piece = self._cut(start, end)
            self._out.append(blank(piece))
            self._cursor = end
            self._at += len(piece)

    def _hide(self, name: str, start: int, end: int) -> None:
        """An inline element of HTML whose inside is no prose."""
        ahead = self._at + len(self._cut(self._cursor, end))
        closing = compiled(
            rf"(?i)(?:[^\n<]|\n(?!\s*\n)|<(?!/{name}\b)){{0,500}}</{name}\s*>"
        ).match(self._work, ahead)
        if closing:
            self._opaque(start, end + len(closing[0].encode()))

    def _html_block(self) -> None:
        """Read a block of HTML as HTML."""
        if self._html is None:
            return
        from copydesk.reading.html import Walk

        kind, level, name = self._stack[-1]
        part = Walk("".join(self._html), self._at, kind, level, name)
        part.run()
        prose = part.finished()
        self.blocks += part.blocks
        self.links += part.links
        self.comments += part.comments
        self._out.append(prose)
        self._at += len(prose)
        self._html = None


_LINE_END = ("\n", 10)  # as it stands in a string and in bytes
_CONTAINERS = frozenset(["Item", "Heading", "TableCell", "BlockQuote", "FootnoteDefinition"])
