"""MDX: Markdown with imports, JSX tags and {expressions}."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import Comment
from copydesk.reading import front_matter, markdown
from copydesk.reading.masking import blank, compiled, fill

if TYPE_CHECKING:
    from copydesk.document import Document, Reading

NAME = "mdx"
EXTENSIONS = (".mdx",)

_MODULE = r"(?m)^(?:import|export)\s(?:[^\n]*\S[^\n]*\n?)+"
# Braces mean nothing in code; whichever of these begins first counts.
_BRACES_OR_CODE = (
    r"(?ms)^[^\S\n]*(`{3,}|~{3,}).*?^[^\S\n]*\1|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\2(?!`)|(?<!\\)\{"
)


def read(text: str) -> Reading:
    """Tell prose from markup and code in an MDX text."""
    comments: list[Comment] = []
    start = front_matter.end(text)
    work = compiled(_MODULE).sub(lambda match: blank(match[0]), text[start:])
    return markdown.read_prepared(text, _braces(text[:start] + work, start, comments), comments)


def escape(replacement: str, document: Document, offset: int) -> str:
    """As in Markdown, and braces."""
    return compiled(r"[{}]").sub(r"\\\g<0>", markdown.escape(replacement, document, offset))


def comment(text: str) -> str | None:
    """A comment of JavaScript in braces: MDX has none of HTML."""
    return f"{{/* {text} */}}"


def _braces(text: str, start: int, comments: list[Comment]) -> str:
    """Take out the expressions in braces, and note the comments among them."""
    pieces: list[str] = [text[:start]]
    done = at = start
    while True:
        match = compiled(_BRACES_OR_CODE).search(text, at)
        if match is None:
            break
        if match[0] != "{":
            at = match.end()
            continue
        end = _closing(text, match.start())
        if end < 0:
            at = match.end()
            continue
        inner = text[match.end() : end - 1]
        if inner.lstrip().startswith("/*"):
            comments.append(
                Comment(match.start(), end, inner.strip()[2:].removesuffix("*/").strip())
            )
        line = text.rfind("\n", max(0, match.start() - 200), match.start()) + 1
        after = text.find("\n", end, end + 200)
        alone = not text[line : match.start()].strip() and not text[end : max(after, end)].strip()
        stand_in = blank if alone else _fill
        pieces += [text[done : match.start()], stand_in(text[match.start() : end])]
        done = at = end
    pieces.append(text[done:])
    return "".join(pieces)


def _fill(text: str) -> str:
    return fill(len(text))


def _closing(text: str, start: int) -> int:
    """Behind the brace that closes the one at `start`; -1 where none does within reason."""
    depth = 0
    for match in compiled(r"[{}]").finditer(text, start, start + 5000):
        depth += 1 if match[0] == "{" else -1
        if not depth:
            return match.end()
    return -1
