"""Front matter: the fields before an article, in YAML (---) or TOML (+++).

Only fields whose values are prose become blocks; dates, tags and file names are blanked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import DROP, Block, BlockKind
from copydesk.patterns import compiled
from copydesk.reading.masking import blank

if TYPE_CHECKING:
    import re

PROSE_FIELDS = frozenset({
    "abstract", "alt", "blurb", "caption", "deck", "dek", "desc", "description", "excerpt",
    "headline", "heading", "image_alt", "intro", "kicker", "lead", "lede", "linktitle",
    "long_title", "meta_description", "og_description", "seo_title", "short_title",
    "standfirst", "strapline", "sub_title", "subheading", "subheadline", "subhead", "subtitle",
    "summary", "tagline", "teaser", "title", "hero_alt", "heroalt", "image_caption",
    "imagealt", "imagecaption",
})  # fmt: skip
"""Keys of prose, lower case, "-" written "_"."""

_YAML = r"---[^\S\n]*\r?\n(?=[^\S\n]*[\w\"'#-])(?s:.*?\n)??(?:---|\.\.\.)[^\S\n]*(?=\r?\n|\Z)"
_TOML = r"\+\+\+[^\S\n]*\r?\n(?s:.*?\n)??\+\+\+[^\S\n]*(?=\r?\n|\Z)"
_LINE = r"(?m)^([^\S\n]*(?:-[^\S\n]+)?)([\"']?)([A-Za-z][\w -]{0,40})\2[^\S\n]*([:=])(?=\s|[\"'=]|$)[^\S\n]*"


def end(text: str) -> int:
    """Where the front matter of a text ends; 0 where it has none."""
    if text.startswith("---"):
        match = compiled(_YAML).match(text)
    elif text.startswith("+++"):
        match = compiled(_TOML).match(text)
    else:
        return 0
    return match.end() if match else 0


def mask(text: str) -> tuple[str, list[Block]]:
    """Blank front matter but for the values of its prose fields, which become blocks."""
    blocks: list[Block] = []
    pieces: list[str] = []
    done = 0
    for match in compiled(_LINE).finditer(text):
        key = match[3].strip().lower().replace("-", "_").replace(" ", "_")
        if match.start() < done or key not in PROSE_FIELDS:
            continue
        for start, stop, value in _value(text, match):
            pieces += [blank(text[done:start]), value]
            blocks.append(Block(BlockKind.FIELD, start, stop, 0, match[3].strip()))
            done = stop
    pieces.append(blank(text[done:]))
    return "".join(pieces), blocks


def _value(text: str, match: re.Match[str]) -> list[tuple[int, int, str]]:
    """The value that begins where `match` ends: (start, end, the prose of it), at most one."""
    start = match.end()
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    mark = text[start : start + 1]
    if text.startswith(('"""', "'''"), start):
        stop = text.find(text[start : start + 3], start + 3)
        return _plain(text, start + 3, stop if stop >= 0 else line_end)
    if mark and mark in "\"'":
        found = compiled(r'"((?:[^"\\]|\\.)*)"' if mark == '"' else r"'((?:[^']|'')*)'").match(
            text, start
        )
        if found is None:
            return _plain(text, start + 1, line_end)
        return _quoted(text, found.start(1), found.end(1), mark)
    if match[4] == "=" or mark in {"{", "[", "&", "*", "!"}:
        return []
    if mark in {"|", ">"} or not text[start:line_end].strip():
        start = line_end + 1 if text[start:line_end].strip() else start
    # A value goes on in the lines that are indented deeper than its key.
    depth = len(match[1].expandtabs()) + 1
    deeper = rf"(?:[^\S\n]*\r?\n|[^\S\n]{{{depth},}}\S[^\n]*\n?)*"
    follows = compiled(deeper).match(text, min(line_end + 1, len(text)))
    stop = follows.end() if follows else line_end
    value = text[start:stop]
    if compiled(r"\s*(?:-\s|[\w-]+:\s)").match(value):
        return []
    remark = compiled(r"[^\S\n]#[^\n]*").search(value)
    if remark and mark not in {"|", ">"}:
        stop = start + remark.start()
    return _plain(text, start, stop)


def _quoted(text: str, start: int, stop: int, mark: str) -> list[tuple[int, int, str]]:
    pattern = r"\\(?=[\"\\/])|\\[nt]" if mark == '"' else r"'(?=')"
    found = _plain(text, start, stop)
    return [
        (a, b, compiled(pattern).sub(lambda m: DROP if len(m[0]) == 1 else "  ", v))
        for a, b, v in found
    ]


def _plain(text: str, start: int, stop: int) -> list[tuple[int, int, str]]:
    value = text[start:stop]
    start += len(value) - len(value.lstrip())
    value = value.strip()
    return [(start, start + len(value), value)] if value else []
