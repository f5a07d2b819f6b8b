"""Read the case pages under tests/rules/: prose, with cases in fences between it.

A page is named after its rule. Its sections are `## Flags`, `## Stays silent` and, where there
is something to admit, `## Known gaps`. Every fence is a case; its first word says the markup
(`text`, `markdown`, `html`), and `text lines` makes each line of the fence a case. What the rule
must find stands between ⟦ and ⟧; `⟦depravation→deprivation⟧` also names the first fix. In
"Known gaps" the marks say what the rule ought to find and does not. Documents of a collection
rule follow each other in one fence, each under a line `=== name.txt`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECTIONS = ("Flags", "Stays silent", "Known gaps")
SUFFIXES = {"text": ".txt", "markdown": ".md", "html": ".html"}


class Mark(NamedTuple):
    """Expected finding: where, and the first fix's replacement (None: not stated)."""

    start: int
    end: int
    correction: str | None


class Text(NamedTuple):
    """One document of a case: its name, its text without marks, the marks."""

    name: str
    text: str
    marks: tuple[Mark, ...]


class Case(NamedTuple):
    """One case of a page, with the page's line where it begins."""

    section: str
    line: int
    texts: tuple[Text, ...]


def cases(page: Path) -> Iterator[Case]:
    """All cases of a page, in order; raises ValueError for a page that is not of the form."""
    section = ""
    lines = iter(enumerate(page.read_text(encoding="utf-8").splitlines(), start=1))
    for number, line in lines:
        if line.startswith("## "):
            section = line[3:].strip()
            if section not in SECTIONS:
                raise ValueError(f"{page}:{number}: section '{section}' is none of {SECTIONS}")
        elif fence := re.match(r"(`{3,})(\w+)( lines)?$", line):
            if not section:
                raise ValueError(f"{page}:{number}: a case outside any section")
            body: list[str] = []
            for _, inner in lines:
                if inner == fence[1]:
                    break
                body.append(inner)
            suffix = SUFFIXES[fence[2]]
            if fence[3]:
                for index, one in enumerate(body, start=1):
                    if one.strip():
                        yield Case(section, number + index, (_text("case" + suffix, one),))
            else:
                yield Case(section, number, tuple(_texts(body, suffix)))


def _texts(body: list[str], suffix: str) -> Iterator[Text]:
    name, held = "case" + suffix, list[str]()
    for line in body:
        if line.startswith("=== "):
            if held:
                yield _text(name, "\n".join(held) + "\n")
            name, held = line[4:].strip(), []
        else:
            held.append(line)
    yield _text(name, "\n".join(held) + "\n")


def _text(name: str, marked: str) -> Text:
    text, marks, done = "", [], 0
    for match in re.finditer(r"⟦(.*?)⟧", marked, re.DOTALL):
        text += marked[done : match.start()]
        words, arrow, correction = match[1].partition("→")
        marks.append(Mark(len(text), len(text) + len(words), correction if arrow else None))
        text += words
        done = match.end()
    return Text(name, text + marked[done:], tuple(marks))
