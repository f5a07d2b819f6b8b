"""An article as the rules see it: prose with true offsets, blocks, sentences, lines.

`Document.prose` is exactly as long as the file's text, so an offset in one is an offset in the
other. Three characters in it have a meaning of their own:

- `FILLER` (U+FFFC) stands for something inside a sentence that is not prose (inline code, a
  URL, an image): the words around it are not neighbours;
- `JOIN` (U+00AD) stands for markup inside a word and counts as nothing ("un**believ**able");
- `DROP` (U+007F) stands for markup elsewhere in a sentence and counts as nothing, too.

All other markup is blank. Rules read `Sentence.text`, where these and the differences of white
space and quotation marks are gone, and map back with `Sentence.span`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import Enum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from copydesk.finding import Span
from copydesk.language.varieties import Variety
from copydesk.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

T = TypeVar("T")
FILLER = "\ufffc"
JOIN = "\xad"
DROP = "\x7f"


class BlockKind(Enum):
    """What a stretch of prose was in its markup."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"
    TABLE_CELL = "table cell"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    FIELD = "front-matter field"


class Block(NamedTuple):
    """A stretch of prose that is one unit of the article; sentences never cross its ends.

    `level` is a heading's level, or how deep a list item or quotation is nested; `name` is a
    front-matter field's key or a footnote's label.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    name: str = ""


class Link(NamedTuple):
    """A link or footnote reference: where its words stand, and what it points to."""

    start: int
    end: int
    target: str


class Comment(NamedTuple):
    """A comment in the file's markup; `text` is what stands between its marks, stripped."""

    start: int
    end: int
    text: str


class Reading(NamedTuple):
    """What a reader makes of a file's text; see `Document` for the meaning of each part."""

    prose: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    comments: tuple[Comment, ...] = ()


class Squeezed(NamedTuple):
    """A scan from which bytes are gone; from `breaks[i]` on it is `shifts[i]` short of the prose."""

    scan: bytes
    breaks: Sequence[int]
    shifts: Sequence[int]

    def to_file(self, offset: int) -> int:
        """The file offset of an offset in the squeezed prose."""
        at = bisect_right(self.breaks, offset) - 1
        return offset + self.shifts[at] if at >= 0 else offset


class Token(NamedTuple):
    """A word, number or mark of a sentence: `text` as written, offsets in `Sentence.text`."""

    text: str
    start: int
    end: int
    lower: str


class Sentence:
    """A sentence of a document, with its text normalised.

    `start` and `end` are file offsets. `text` has one space for any white space, straight
    quotation marks, no soft hyphens and no markup; `span` maps a stretch of it to the file.
    `triggers` are the rules' triggers that stand in it, once the linter has looked for them.
    """

    __slots__ = (
        "_breaks", "_shifts", "_text", "_tokens", "_words", "block", "document", "end", "start", "triggers"
    )  # fmt: skip

    def __init__(self, document: Document, start: int, end: int, block: Block) -> None:
        self.document = document
        self.start = start
        self.end = end
        self.block = block
        self.triggers: AbstractSet[str] = frozenset()
        self._text: str | None = None
        self._tokens: tuple[Token, ...] | None = None
        self._words: list[str] | None = None
        self._breaks: list[int] = []
        self._shifts: list[int] = []

    def __repr__(self) -> str:
        return f"Sentence({self.start}, {self.end}, {self.text!r})"

    @property
    def text(self) -> str:
        """The normalised text."""
        if self._text is None:
            self._text = self._normalise(self.document.prose[self.start : self.end])
        return self._text

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Words ("don't", "far-reaching", "U.S."), numbers ("1,200.5") and single marks."""
        if self._tokens is None:
            # A third faster than calling the class; typeshed leaves the element type open.
            make = tuple.__new__  # pyright: ignore[reportUnknownVariableType,reportUnknownMemberType]
            self._tokens = tuple(
                [
                    make(Token, (word := match[0], match.start(), match.end(), word.lower()))
                    for match in _token_pattern().finditer(self.text)
                ]
            )
        return self._tokens

    @property
    def words(self) -> list[str]:
        """The words as `Document.scan` has them, without offsets: ten times cheaper than tokens."""
        if self._words is None:
            scan = self.document.scan[self.start + 1 : self.end + 1]
            self._words = scan.decode("latin-1").split()
        return self._words

    def span(self, start: int, end: int) -> Span:
        """Where [start, end) of `text` stands in the file; an empty stretch gives an empty span."""
        first = self._to_file(start)
        return Span(first, self._to_file(end - 1) + 1 if end > start else first)

    def _to_file(self, offset: int) -> int:
        if not self._breaks:
            return self.start + offset
        return offset + self._shifts[bisect_right(self._breaks, offset) - 1]

    def _normalise(self, raw: str) -> str:
        if not raw.isprintable() or "  " in raw:
            raw = self._squeeze(raw)
        if not raw.isascii():
            raw = raw.translate(_STRAIGHT)
        return raw

    def _squeeze(self, raw: str) -> str:
        """Drop what counts as nothing, make one space of any white space, note the shifts."""
        pieces: list[str] = []
        breaks = [0]
        shifts = [self.start]
        length = done = 0
        for match in _squeeze_pattern().finditer(raw):
            run = match[0]
            if run == " ":
                continue
            pieces.append(raw[done : match.start()])
            length += match.start() - done
            if run.strip(_NOTHING):
                blank = next(i for i, c in enumerate(run) if c not in _NOTHING)
                breaks.append(length)
                shifts.append(self.start + match.start() + blank - length)
                pieces.append(" ")
                length += 1
            done = match.end()
            breaks.append(length)
            shifts.append(self.start + done - length)
        pieces.append(raw[done:])
        self._breaks = breaks
        self._shifts = shifts
        return "".join(pieces)


class Document:
    """A file as read: its text, its prose and what each stretch of it was.

    `path` is as the user gave it; `markup` the reader's name ("plain", "markdown", "html");
    `accepted` holds words the configuration accepts, lower case; `language` is the variety of
    English that it names; `notices` what the user ought to know about the reading; `encoding` is what `reading.decoding.encode` needs to write back.
    """

    __slots__ = (
        "_lines",
        "_quotations",
        "_scan",
        "_sentences",
        "_squeezed",
        "_starts",
        "_vocabulary",
        "_words",
        "accepted",
        "blocks",
        "comments",
        "encoding",
        "language",
        "links",
        "markup",
        "memo",
        "notices",
        "path",
        "prose",
        "text",
    )

    def __init__(
        self,
        path: str,
        text: str,
        reading: Reading,
        *,
        markup: str = "plain",
        accepted: frozenset[str] = frozenset(),
        language: Variety = Variety.AUTO,
        notices: tuple[str, ...] = (),
        encoding: str = "utf-8",
    ) -> None:
        self.path = path
        self.text = text
        self.prose = reading.prose
        self.blocks = reading.blocks
        self.links = reading.links
        self.comments = reading.comments
        self.markup = markup
        self.accepted = accepted
        self.language = language
        self.notices = notices
        self.encoding = encoding
        self.memo: dict[str, Any] = {}
        self._lines: list[int] | None = None
        self._scan: bytes | None = None
        self._squeezed: Squeezed | None = None
        self._words: list[bytes] | None = None
        self._vocabulary: set[bytes] | None = None
        self._sentences: dict[int, list[Sentence]] = {}
        self._starts: list[int] = []
        self._quotations: dict[int, Sequence[Span]] = {}

    @property
    def scan(self) -> bytes:
        """The prose for scanning: one byte a character, lower case, a space at either end.

        Letters (Latin-1), digits, underscores and apostrophes inside words stay, any other
        character of another script becomes "?", marks and white space become spaces. The word
        that stands at file offset n stands at n + 1 here, so the space before it is at n.
        """
        if self._scan is None:
            self._scan = _scan(self.prose)
        return self._scan

    @property
    def squeezed(self) -> Squeezed:
        """`scan` with one blank for a line end and its indent, and without markup inside a line.

        Pairs of words stand in it as they are read: "the *best*" as "the best".
        """
        if self._squeezed is None:
            plain = not any(mark in self.prose for mark in _WIDE)
            self._squeezed = Squeezed(self.scan, (), ()) if plain else _squeezed(self.prose)
        return self._squeezed

    @property
    def words(self) -> list[bytes]:
        """The words of `scan`, in order."""
        if self._words is None:
            self._words = self.scan.split()
        return self._words

    @property
    def vocabulary(self) -> set[bytes]:
        """The words of `scan`, each once."""
        if self._vocabulary is None:
            self._vocabulary = set(self.words)
        return self._vocabulary

    @property
    def sentences(self) -> list[Sentence]:
        """All sentences, in order."""
        return [s for index in range(len(self.blocks)) for s in self._sentences_of(index)]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the file offset, or None (between blocks, in code)."""
        index = self._block_index(offset)
        if index < 0:
            return None
        sentences = self._sentences_of(index)
        place = bisect_right(sentences, offset, key=_start) - 1
        if place >= 0 and offset < sentences[place].end:
            return sentences[place]
        return None

    def neighbour(self, sentence: Sentence, step: int) -> Sentence | None:
        """The sentence after (`step` 1) or before (-1) this one, across blocks."""
        index = self._block_index(sentence.start)
        sentences = self._sentences_of(index)
        place = bisect_left(sentences, sentence.start, key=_start) + step
        while not 0 <= place < len(sentences):
            index += step
            if not 0 <= index < len(self.blocks):
                return None
            sentences = self._sentences_of(index)
            place = 0 if step > 0 else len(sentences) - 1
        return sentences[place]

    def _sentences_of(self, index: int) -> list[Sentence]:
        """The sentences of a block: found when first asked for, since most are never read."""
        sentences = self._sentences.get(index)
        if sentences is None:
            from copydesk.language.sentences import split

            block = self.blocks[index]
            sentences = [Sentence(self, *ends, block) for ends in split(self.prose, block)]
            self._sentences[index] = sentences
        return sentences

    def _block_index(self, offset: int) -> int:
        """The index of the block that holds a file offset, or -1."""
        if len(self._starts) != len(self.blocks):
            self._starts = [block.start for block in self.blocks]
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self.blocks[index].end else -1

    @property
    def quotations(self) -> Sequence[Span]:
        """Quoted stretches, marks included, in order and not nested."""
        return [span for block in self.blocks for span in self._quoted_in(block)]

    def is_quoted(self, span: Span) -> bool:
        """Whether the span lies inside a quotation (marks or block)."""
        block = self.block_at(span.start)
        if block is None:
            return False
        quoted = self._quoted_in(block)
        at = bisect_right(quoted, span.start, key=_start) - 1
        return at >= 0 and span.end <= quoted[at].end

    def _quoted_in(self, block: Block) -> Sequence[Span]:
        quoted = self._quotations.get(block.start)
        if quoted is None:
            from copydesk.language.quotations import find

            quoted = self._quotations[block.start] = find(self.prose, block)
        return quoted

    def remembered(self, key: str, make: Callable[[], T]) -> T:
        """What `make` gives, asked once for each key until the document is released.

        The key says whose answer it is and all that the answer hangs on.
        """
        if key not in self.memo:
            self.memo[key] = make()
        found: T = self.memo[key]
        return found

    def release(self) -> None:
        """Let go of what was worked out: a document that is done with frees its memory at once.

        Sentences and what rules remember point back at their document, and such a cycle would
        stay until the cyclic collector comes by.
        """
        self._sentences.clear()
        self._quotations.clear()
        self.memo.clear()
        self._words = self._vocabulary = self._squeezed = None

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Line and column of a file offset, both from 1; columns count characters."""
        if self._lines is None:
            self._lines = _line_starts(self.text)
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def line_span(self, line: int) -> Span:
        """Where a line (from 1) stands in the file, without its line end."""
        if self._lines is None:
            self._lines = _line_starts(self.text)
        start = self._lines[line - 1]
        end = self._lines[line] if line < len(self._lines) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the file offset, or None."""
        index = self._block_index(offset)
        return self.blocks[index] if index >= 0 else None

    def links_in(self, start: int, end: int) -> Iterator[Link]:
        """The links and footnote references that touch [start, end)."""
        index = bisect_left(self.links, start, key=_end)
        while index < len(self.links) and self.links[index].start < end:
            yield self.links[index]
            index += 1


_start = attrgetter("start")
_end = attrgetter("end")
# What counts as nothing in a sentence: our own marks, and invisible characters writers paste.
_NOTHING = JOIN + DROP + "\u200b\u2060\ufeff\u200c\u200d\u200e\u200f"
_STRAIGHT: Mapping[int, str] = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‟": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'"}
)
# Marks outside Latin-1 that separate words; any other character outside Latin-1 becomes "?".
_SEPARATORS = "“”„‘‚—–―…•\u2028\u2029\u2009\u202f\u2003\u2002"
_WORD_BYTES = (
    b"0123456789_'?\xad" + bytes(range(97, 123)) + bytes([*range(0xDF, 0xF7), *range(0xF8, 0x100)])
)
_UPPER = bytes([*range(65, 91), *range(0xC0, 0xD7), *range(0xD8, 0xDF)])
_TABLE = bytes(b + 32 if b in _UPPER else b if b in _WORD_BYTES else 32 for b in range(256))


def _squeeze_pattern() -> re.Pattern[str]:
    return compiled(rf"[\s{_NOTHING}]+")


def _token_pattern() -> re.Pattern[str]:
    return compiled(
        r"[A-Za-z]{2,}(?:['-][^\W_]+)*(?![^\W_])"  # most words; the rest takes twice the time
        r"|(?:[^\W\d_]\.){2,}"  # U.S., a.m.
        r"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?![^\W_])"
        r"|[^\W_]+(?:['-][^\W_]+)*"
        r"|\S"
    )


def _scan(prose: str) -> bytes:
    if "?" in prose:
        prose = prose.replace("?", " ")
    if prose.isascii():
        coded = prose.encode("ascii")
    else:
        prose = prose.replace("’", "'").replace("ʼ", "'")
        for mark in _SEPARATORS:
            prose = prose.replace(mark, " ")
        coded = prose.encode("latin-1", "replace")
    scan = b" %s " % coded.translate(_TABLE)
    if b"'" in scan:  # apostrophes at the edge of a word are quotation marks or possessives
        while b" '" in scan:
            scan = scan.replace(b" '", b"  ")
        while b"' " in scan:
            scan = scan.replace(b"' ", b"  ")
    return scan


# What may part two words, or the letters of one, by more than a blank; two blanks alone do not
# count, since typists put them between sentences. All of it begins with a rare character: looking
# at every blank would take as long as everything else together. (A branch of a pattern that
# begins with a repeat, "x+", would look there, too: hence "xx*".)
_WIDE = (DROP, JOIN, "\r", "\t ", "\n ", " \n")
_RUNS = rf"{JOIN}{JOIN}*|{DROP}{DROP}*|\r|\n[ \t]*|\t[ \t]*"
_BLANKS = " \t\r\n\xa0"


def _squeezed(prose: str) -> Squeezed:
    pieces: list[str] = []
    breaks: list[int] = []
    shifts: list[int] = []
    done = length = 0
    for match in compiled(_RUNS).finditer(prose):
        start, end = match.span()
        first = prose[start]
        parted = (
            first == JOIN
            or (start > 0 and prose[start - 1] in _BLANKS)
            or (first in {DROP, "\r"} and prose[end : end + 1] in _BLANKS)
        )
        blank = "" if parted else " "
        if end - start == len(blank):
            continue  # a line end or a tab where one blank stands anyway
        pieces += (prose[done:start], blank)
        length += start - done + len(blank)
        done = end
        breaks.append(length)
        shifts.append(done - length)
    pieces.append(prose[done:])
    return Squeezed(_scan("".join(pieces)), breaks, shifts)


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in compiled(r"\r\n|\r|\n").finditer(text))]
