"""Where a key stands in a TOML file: the parser gives values without places.

Asked only once something is wrong, so it reads the text again, line by line, and is content
with the nearest line it can be sure of.
"""

from __future__ import annotations

import re

_HEADER = re.compile(r"\s*(\[\[?)(.*?)\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_PART = re.compile(r"""([\w-]+)|"([^"]*)"|'([^']*)'""")


def line_of(text: str, header: tuple[str, ...], nth: int, key: str, value: str) -> int:
    """The line (from 1) of `key` in the `nth` table called `header`, or of a value of it.

    An empty key asks for the table's own line.
    """
    wanted = (*header, key) if key else header
    current: tuple[str, ...] = ()
    seen: dict[tuple[str, ...], int] = {}
    best = 1
    lines = text.splitlines()
    for number, line in enumerate(lines, start=1):
        if match := _HEADER.match(line):
            current = _parts(match[2])
            if match[1] == "[[":
                seen[current] = seen.get(current, -1) + 1
            if current == wanted and seen.get(current, 0) == nth:
                return number
            if current == header and seen.get(current, 0) == nth:
                best = number
        elif match := _KEY.match(line):
            path = (*current, *_parts(match[1]))
            place = path[: len(wanted)]
            if place == wanted and seen.get(header, 0) == nth:
                return _line_of_value(lines, number, value)
            if key and path == header:  # an inline table
                best = number
    return best


def _line_of_value(lines: list[str], number: int, value: str) -> int:
    """The line from `number` on that holds the quoted value."""
    if value:
        for later in range(number, len(lines) + 1):
            line = lines[later - 1]
            if f'"{value}"' in line or f"'{value}'" in line:
                return later
            if later > number and (_HEADER.match(line) or _KEY.match(line)):
                break
    return number


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(a or b or c for a, b, c in _PART.findall(dotted))
