"""References that stand at a claim: links, footnotes, citations, and the source line of a table."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from copydesk.document import BlockKind
from copydesk.finding import Span
from copydesk.language.saying import SAYING, SHOWING, TELLING, is_adverb
from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Block, Document, Sentence

_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_BRACKETS = r"\(([^()]{2,300})\)|\[([^\[\]]{1,300})\]"
# What a bracket holds that says where something stands.
_INSIDE = (
    r"(?i:sources?: |quoted in |cited in |adapted from |data: |figures: |ibid|op\. cit|pp?\. ?\d)"
    r"|(?i:see(?: also)?,?|cf\.?) (?!(?:also )?(?:below|above|left|right|over|opposite|picture|photo|"
    r"image|map|box|video|next|page)\b)[\w'\"]"
    rf"|(?:e\.g\.,? |see |in |after |from )?(?:(?:van|von|de|der|den|la|le|al) ){{0,3}}[A-Z][^\d;]{{0,90}}?[ ,]"
    rf"(?:\d\d? (?:[A-Z][a-z]{{2,8}} )?)?{_YEAR}(?:[:;,–-]|\)|$| ?p)"
    r"|[A-Z][\w'-]+(?: et al\.?| and [A-Z][\w'-]+)?,? (?:in press|forthcoming|n\.d\.)"
)
_SQUARE = (
    r"\d{1,3}(?: ?[,–-] ?\d{1,3})*$|citation\b|(?:note|n|nb|A|B) \d+$|[a-h]$"
    r"|[A-Z][A-Za-z+]*[ -]?\d{2,5}[a-z]?$"
)
# Before the year of a date, the name is a month's or a season's.
_TIMES = word_set(
    "january february march april may june july august september october november december jan feb "
    "mar apr jun jul aug sep sept oct nov dec spring summer autumn winter fall early late mid "
    "christmas easter circa c monday tuesday wednesday thursday friday saturday sunday"
)
_VERBS = SAYING | SHOWING | TELLING
_BARE_YEAR = rf"{_YEAR}(?:[:,] ?(?:pp?\. ?)?\d[\d–-]*)?$"
_AUTHORS = r"[A-Z][\w'-]+(?: et al\.?,?| (?:and|&) [A-Z][\w'-]+)? $"
_LEADING = r"\b(?:by|see|cf\.|following|after|to|in|from) (?:[A-Z]\.? ?){0,3}$"
# A sign that stands high behind a word or stop: ¹, †, or the digits that a copied text leaves.
_SIGN = r"(?:(?<=[a-z]{3})|(?<=[.,;:!?)\"']))(?:[¹²³⁰⁴-⁹]{1,3}|[†‡])(?!\w)|(?<=[a-z]{3}[.,;])\d{1,3}(?= |$)"
_BEHIND = r"\s{0,2}(?:[¹²³⁰⁴-⁹†‡]{1,3}(?!\w)|\[([^\[\]]{1,60})\]|\(([^()]{2,90})\))"
# Citations as markup has them; the prose shows them as something opaque or not at all.
_MARKED = (
    r"\\[a-zA-Z]{0,10}cite[a-z]{0,10}\*?\s?[\[{]|:cite[:\w]{0,10}:`|\{cite[^}]{0,20}\}`|\bcite:\w{0,20}\["
    r"|<sup\b[^>]{0,200}>\s?(?:<a\b[^>]{0,300}>)?\s?\[?(?:\d|note|[a-z]\])"
    r"|\[[^\[\]]{0,200}?(?<![\w.])@[A-Za-z_][^\[\]]{0,200}\]"
    r"|(?<![\w.@/])@[A-Za-z][\w:-]{0,60}(?= \[| (?:says?|said|argue[sd]?|finds?|found|shows?|showed|notes?|"
    r"noted|reports?|reported|writes?|wrote|suggests?|suggested|claims?|claimed)\b)"
)
_SOURCE_LINE = r"(?i)(?:^|[.;] ?)\W{0,3}(?:data )?sources?: ?\S"
_LISTED = frozenset({BlockKind.TABLE_CELL, BlockKind.LIST_ITEM, BlockKind.CAPTION})


def links(sentence: Sentence, left: int, right: int) -> Iterator[Span]:
    """Links and footnotes in text[left:right] and right behind it."""
    document = sentence.document
    if not document.links:
        return
    span = sentence.span(left, right)
    # A footnote's sign stands behind the full stop or comma.
    behind = 4 if right == len(sentence.text) else 2
    for link in document.links_in(span.start, span.end + behind):
        yield Span(link.start, link.end)


def citations(sentence: Sentence, left: int, right: int) -> Iterator[tuple[int, int]]:
    """Citations in text[left:right]: "(Smith, 2004)", "[12]", "Smith et al. (2004)", "¹"."""
    text = sentence.text
    if "(" in text or "[" in text:
        for match in compiled(_BRACKETS).finditer(text, left, right):
            if not match.start():
                continue  # left behind by the sentence before
            if match[2] is not None:
                cites = compiled(_SQUARE).match(match[2]) or _cites(match[2])
                start = match.start()
            elif compiled(_BARE_YEAR).match(match[1]):
                start = _author_before(text, match.start(), match.end())
                cites = start < match.start()
            else:
                cites = _cites(match[1])
                start = match.start()
            if cites:
                yield start, match.end()
    if not text.isascii() or compiled(r"[a-z][.,;]\d").search(text, left, right):
        for match in compiled(_SIGN).finditer(text, left, right):
            yield match.span()


def citation_behind(sentence: Sentence) -> Span | None:
    """A citation that stands behind the full stop: "museum.[12] Then", "museum.¹ (Smith, 2004)"."""
    prose = sentence.document.prose
    match = compiled(_BEHIND).match(
        prose, sentence.end, min(sentence.end + 120, sentence.block.end)
    )
    if match is None:
        return None
    square, round_ = match[1], match[2]
    if square is not None:
        cites = compiled(_SQUARE).match(square) is not None or _cites(square)
    else:
        cites = round_ is None or _cites(round_)
    return Span(match.start(), match.end()) if cites else None


def marked_citations(sentence: Sentence, left: int, right: int) -> Iterator[Span]:
    """Citations that are markup: [@smith04], a LaTeX or reST command, <sup>[1]</sup>."""
    span = sentence.span(left, right)
    raw = sentence.document.text[span.start : span.end + 40]
    if "@" not in raw and "cite" not in raw and "<sup" not in raw:
        return
    for match in compiled(_MARKED).finditer(raw):
        start, end = (span.start + at for at in match.span())
        # What follows the part must follow it at once.
        if start < span.end or not raw[span.end - span.start : match.start()].strip(" .,;"):
            yield Span(start, min(end, len(sentence.document.text)))


def source_line(sentence: Sentence) -> Span | None:
    """The line "Source: ONS" that vouches for the table, list or paragraph a sentence is in."""
    document = sentence.document
    lines = document.remembered("references:lines", lambda: _source_lines(document))
    place = bisect_right(lines, sentence.start, key=_covered_from) - 1
    if place < 0 or sentence.start >= lines[place][1]:
        return None
    return lines[place][2]


def _covered_from(line: tuple[int, int, Span]) -> int:
    return line[0]


def _source_lines(document: Document) -> list[tuple[int, int, Span]]:
    """What each source line covers: from, to, and where the line stands; in order."""
    if "ource" not in document.prose and "OURCE" not in document.prose:
        return []
    found: list[tuple[int, int, Span]] = []
    blocks = document.blocks
    for index, block in enumerate(blocks):
        text = document.prose[block.start : min(block.end, block.start + 300)]
        match = compiled(_SOURCE_LINE).search(text) if "ource" in text.lower() else None
        if match is None:
            continue
        first = _listed_from(blocks, index, -1)
        last = _listed_from(blocks, index, 1) if block.kind is BlockKind.CAPTION else index
        if first == index and last == index and index and not match.start():
            first -= 1
        covered = found[-1][1] if found else 0
        span = Span(block.start + match.start(), block.end)
        found.append((max(covered, blocks[first].start), blocks[last].end, span))
    return found


def _listed_from(blocks: tuple[Block, ...], index: int, step: int) -> int:
    """The far end of the cells and items beside the block at `index`."""
    at = index
    while 0 <= at + step < len(blocks) and blocks[at + step].kind in _LISTED:
        at += step
    return at


def _cites(inside: str) -> bool:
    """Whether what a bracket holds is a citation."""
    match = compiled(_INSIDE).match(inside)
    if match is None:
        return False
    year = compiled(_YEAR).search(match[0])
    if year is None:
        return True
    words = compiled(r"[A-Za-z']{2,}").findall(match[0][: year.start()])
    return any(word[0].isupper() and word.lower() not in _TIMES for word in words)


def _author_before(text: str, bracket: int, end: int) -> int:
    """Where the author of a year in brackets begins; `bracket` itself where nobody is its author.

    "Smith (2004) found" and "Smith et al. (2004)", but not "Titanic (1997) is the best film".
    """
    near = text[max(0, bracket - 80) : bracket]
    match = compiled(_AUTHORS).search(near)
    if match is None:
        return bracket
    sole = " et al" not in match[0] and " and " not in match[0] and "&" not in match[0]
    if sole and not compiled(_LEADING).search(near[: match.start()]):
        behind = text[end : end + 40].lower().split()
        while behind and is_adverb(behind[0]):
            behind = behind[1:]
        if not behind or behind[0].strip(",") not in _VERBS:
            return bracket
    return bracket - len(near) + match.start()
