"""MDX: Markdown with imports, JSX tags and {expressions}."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import Comment
from copydesk.patterns import compiled
from copydesk.reading import front_matter, markdown
from copydesk.reading.masking import blank, fill

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document, Reading

NAME = "mdx"
EXTENSIONS = (".mdx",)

_MODULE = (
    r"(?m)^(?:import\s(?=[^\n]*[\"'{])|export\s(?=(?:const|let|var|function|default|class|async|type"
    r"|interface)\b|[{*]))(?:[^\n]*\S[^\n]*\n?)+"
)
# A fence, a run of backticks, a brace that is not escaped.
_SIGN = r"(?m)^[^\S\n]*+(`{3,}+|~{3,}+)|`++|(?<!\\)[{}]"


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
    done = start
    for first, end in sorted(_pairs(text, start)):
        if first < done:
            continue
        inner = text[first + 1 : end - 1].strip()
        if inner.startswith("/*"):
            comments.append(Comment(first, end, inner[2:].removesuffix("*/").strip()))
        line = text.rfind("\n", max(0, first - 200), first) + 1
        after = text.find("\n", end, end + 200)
        alone = not text[line:first].strip() and not text[end : max(after, end)].strip()
        pieces += [text[done:first], (blank if alone else _fill)(text[first:end])]
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


def _fill(text: str) -> str:
    return fill(len(text))


def _pairs(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where braces open and end, nested ones too; braces in code mean nothing."""
    opened: list[int] = []
    fence = ""
    code_end = line_end = start
    absent: dict[str, int] = {}  # runs of backticks that are not closed before this place
    for match in compiled(_SIGN).finditer(text, start):
        sign = match[0]
        if match[1]:
            if not fence:
                fence = match[1]
            elif match[1].startswith(fence):
                fence = ""
        elif fence or match.start() < code_end:
            continue
        elif sign[0] == "`":
            if absent.get(sign, 0) <= match.end():
                if line_end < match.end():
                    line_end = text.find("\n", match.end())
                    line_end = len(text) if line_end < 0 else line_end
                closing = text.find(sign, match.end(), line_end)
                if closing < 0:
                    absent[sign] = line_end
                else:
                    code_end = closing + len(sign)
        elif sign == "{":
            opened.append(match.start())
        elif opened:
            yield opened.pop(), match.end()
