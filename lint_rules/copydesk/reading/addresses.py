"""Addresses in running text: web, mail, handles, file paths. They are links, and no words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import Link
from copydesk.patterns import compiled
from copydesk.reading.masking import fill

if TYPE_CHECKING:
    from collections.abc import Iterator

# How far a word is followed to the left and to the right of its sign.
_LEFT, _RIGHT = 200, 2000

_BEFORE = r"(?<![^\s(\[\"“‘'—–\xad\x7f])"
_REST = r"[^\s<>\"“”`\ufffc\xad\x7f]"
_WEB = rf"(?i:(?:https?|ftp|file)://|(?<!\w)www\.(?=\w)){_REST}+"
_DOMAIN = rf"(?<![\w./@:-])(?:[a-z0-9-]{{1,63}}\.){{1,4}}[a-z]{{2,6}}/{_REST}*"
_MAIL = r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24}(?![\w@])"
_HANDLE = r"(?<![\w/@])@[A-Za-z_]\w{1,30}(?:@[\w.-]{1,60}\w)?"
_PATH = (
    rf"{_BEFORE}(?:~|\.{{1,2}})?/(?:[\w.@+-]+/){{1,30}}[\w.@+-]*"
    rf"|{_BEFORE}(?:[\w.-]{{1,60}}/){{1,20}}[\w-]{{1,60}}\.[a-z][a-z0-9]{{0,4}}\b"
)
_WINDOWS = r"(?<!\w)(?:[A-Za-z]:\\|\\\\\w)[^\s\"“”<>|]+"


# Each address holds one of these signs; only the words around them are looked at closely.
_PATTERNS = {
    "/": (_WEB, _DOMAIN, _PATH),
    "@": (_MAIL, _HANDLE),
    "www.": (_WEB,),
    ":\\": (_WINDOWS,),
    "\\\\": (_WINDOWS,),
}


def mask(prose: str, links: list[Link]) -> str:
    """The prose with its addresses made opaque; those of the web are added to `links`."""
    pieces: list[str] = []
    done = 0
    for start, end, is_web in sorted(_addresses(prose)):
        if start < done:
            continue
        pieces += [prose[done:start], fill(end - start)]
        if is_web:
            links.append(Link(start, end, prose[start:end]))
        done = end
    pieces.append(prose[done:])
    return "".join(pieces)


def _addresses(prose: str) -> Iterator[tuple[int, int, bool]]:
    for sign in _PATTERNS:
        end = 0
        at = prose.find(sign)
        while at >= 0:
            chunk = prose[max(end, at - _LEFT) : at]
            start = (
                at - len(chunk.rsplit(None, 1)[-1]) if chunk and not chunk[-1:].isspace() else at
            )
            word = compiled(rf"\S{{1,{_RIGHT}}}").match(prose, at)
            end = word.end() if word else at + 1
            yield from _in_word(prose, start, end, sign)
            at = prose.find(sign, end)


def _in_word(prose: str, start: int, end: int, sign: str) -> Iterator[tuple[int, int, bool]]:
    """The addresses in a stretch without white space."""
    if end - start < 4:
        return
    for pattern in _PATTERNS[sign]:
        for match in compiled(pattern).finditer(prose, start, end):
            length = _length(match[0])
            if length:
                yield match.start(), match.start() + length, pattern in (_WEB, _DOMAIN)


def _length(address: str) -> int:
    """How long an address is without the marks of the sentence around it."""
    end = len(address)
    while end:
        last = address[end - 1]
        if (
            last not in ".,;:!?'’‘*_…»"
            and (last != ")" or "(" in address)
            and (last != "]" or "[" in address)
        ):
            break
        end -= 1
    return end
