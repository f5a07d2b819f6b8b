"""Template syntax between prose: {{< hugo >}}, {% liquid %}, {{ expressions }}.

Taken out before the markup itself is read, so that it means the same in Markdown and HTML. A
tag on a line of its own is blanked; inside a line it is one opaque character. What stands
between a pair of tags is prose, except in those that hold code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import Comment
from copydesk.patterns import compiled
from copydesk.reading.masking import blank, fill

if TYPE_CHECKING:
    import re

# A line with more than this beside a tag is a line of prose; looking no further keeps this linear.
_LINE = 2000
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OF_CODE = (
    r"\{%-?\s*(highlight|comment|raw|verbatim|math|mermaid|plantuml|script|style|schema|javascript"
    r"|stylesheet|codeblock)\b|\{\{[<%]\s*(highlight|code|mermaid|math|latex|katex|raw_html|"
    r"codeblock|prism|chart|svg|script)\b"
)


def mask(text: str) -> tuple[str, list[Comment]]:
    """The text without its template tags, as long as before, and the comments among them."""
    comments: list[Comment] = []
    if "{{" not in text and "{%" not in text:
        return text, comments
    pieces: list[str] = []
    done = at = 0
    ends: dict[str, int] = {}
    while True:
        match = compiled(r"\{[{%]").search(text, at)
        if match is None:
            break
        start = match.start()
        end = _end(text, start, match[0], ends)
        if end < 0:
            at = start + 2
            continue
        code = compiled(_OF_CODE).match(text, start, end)
        if code and not text.startswith("/", end - 4):
            end = _code_end(text, end, code, ends)
        if match[0] == "{{" and text.startswith(("/*", "!--", "!"), start + 2):
            comments.append(Comment(start, end, text[start + 2 : end - 2].strip("/*!- ")))
        elif code and code[1] == "comment":
            inner = text[start:end]
            comments.append(
                Comment(start, end, inner[inner.find("%}") + 2 : inner.rfind("{%")].strip())
            )
        pieces += [text[done:start], _stand_in(text, start, end)]
        done = at = end
    pieces.append(text[done:])
    return "".join(pieces), comments


def _end(text: str, start: int, opener: str, ends: dict[str, int]) -> int:
    """Behind the tag that opens at `start`; -1 where it does not close in its paragraph."""
    close = _next(text, _CLOSERS[opener], start + 2, ends)
    if close < 0:
        return -1
    gap = _next(text, "\n\n", start, ends)
    return -1 if 0 <= gap < close else close + 2


def _next(text: str, needle: str, start: int, ends: dict[str, int]) -> int:
    """str.find that remembers its last answer, so that the whole pass stays linear."""
    known = ends.get(needle, -2)
    if known == -1 or known >= start:
        return known
    ends[needle] = found = text.find(needle, start)
    return found


def _code_end(text: str, end: int, code: re.Match[str], ends: dict[str, int]) -> int:
    name: str = code[1] or code[2]
    if ends.get(name) == -1:
        return end
    liquid, hugo = rf"\{{%-?\s*end{name}\s*-?%\}}", rf"\{{\{{[<%]\s*/\s*{name}\s*[>%]\}}\}}"
    found = compiled(liquid if code[1] else hugo).search(text, end)
    if found is None:
        ends[name] = -1
        return end
    return found.end()


def _stand_in(text: str, start: int, end: int) -> str:
    """White space for tags that have their lines to themselves, an opaque character for others."""
    left, right = max(0, start - _LINE), end + _LINE
    before, after = text.rfind("\n", left, start), text.find("\n", end, right)
    if (before < 0 < left) or (after < 0 and right < len(text)):
        return fill(end - start)
    after = min(right, len(text)) if after < 0 else after
    if text[before + 1 : start].strip(" \t>") or text[end:after].strip():
        return fill(end - start)
    return blank(text[start:end])
