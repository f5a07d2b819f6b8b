"""What a comment covers, exactly; docs/suppressions.md is written from this."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import cli_rules
from copydesk.config import Suppress
from copydesk.globs import Globs
from copydesk.linter import Linter
from copydesk.reading import read_text
from copydesk.suppression import Remark, Suppressions

if TYPE_CHECKING:
    from copydesk.document import Document

SAY = "Analysts say it."


def _kept(document: Document, *entries: Suppress) -> tuple[list[int], Suppressions]:
    """The lines of the findings that stay."""
    suppressions = Suppressions(document, cli_rules.RULES, entries)
    findings = suppressions.keep(Linter(cli_rules.RULES).check(document))
    return [document.line_and_column(f.span.start)[0] for f in findings], suppressions


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"{SAY} <!-- copydesk: ignore -->\n{SAY}\n", [2]),
        (f"{SAY} <!--copydesk:ignore ATT901--> \n{SAY}\n", [2]),
        (f"{SAY} <!-- Copydesk: Ignore attributions, typos — a reason, typos -->\n", []),
        (f"{SAY} <!-- copydesk: ignore typos -- attributions -->\n", [1]),
        (f"<!-- copydesk: ignore -->\n{SAY}\n{SAY}\n\n{SAY}\n", [5]),
        (f"<!-- copydesk: ignore -->\n\n\n# {SAY}\n\n{SAY}\n", [6]),
        (f"{SAY}\n\n<!-- copydesk: ignore -->\n", [1]),
        (f"<!-- copydesk: ignore\n -- a long\nreason -->\n\n{SAY}\n\n{SAY}\n", [7]),
        (f"<!-- copydesk: ignore-next-line -->\n\n{SAY}\n{SAY}\n", [4]),
        ("Text.\n\n<!-- copydesk: ignore-next-line -->", []),
        (f"One <!-- copydesk: ignore-paragraph --> two.\n{SAY}\n\n{SAY}\n", [4]),
        (f"<!-- copydesk: ignore-paragraph -->\n\n{SAY}\n{SAY}\n\n{SAY}\n", [6]),
        (
            f"{SAY}\n\n<!-- copydesk: ignore-from-here -->\n\n{SAY}\n\n<!-- copydesk: end-ignore -->\n\n{SAY}\n",
            [1, 9],
        ),
        (f"{SAY}\n\n<!-- copydesk: ignore-from-here -->\n\n{SAY}\n\n{SAY}\n", [1]),
        (f"{SAY}\n\n{SAY}\n\n<!-- copydesk: ignore-file nameless-source -->\n", []),
        (f"{SAY} <!-- copydesk: ignore nameless-sorce -->\n", [1]),
        (f"{SAY} <!-- this is about copydesk: ignore -->\n", [1]),
    ],
)
def test_markdown(text: str, lines: list[int]) -> None:
    assert _kept(read_text(text, "a.md"))[0] == lines


def test_html_inside_a_paragraph_the_next_line() -> None:
    text = f"<p>One.\n<!-- copydesk: ignore -->\n{SAY}\n{SAY}</p>\n"
    assert _kept(read_text(text, "a.html"))[0] == [4]


def test_end_ignore_ends_what_it_names() -> None:
    text = (
        "<!-- copydesk: ignore-from-here typos, attributions -->\n\n"
        "<!-- copydesk: end-ignore typos -->\n\n"
        f"{SAY}\n\nIt is teh end.\n"
    )
    assert _kept(read_text(text, "a.md"))[0] == [7]


def test_a_finding_over_two_lines_is_silenced_from_either() -> None:
    text = "So it is in the\nthe end. <!-- copydesk: ignore doubled-word -->\n"
    assert _kept(read_text(text, "a.md"))[0] == []


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Analysts say", []),
        ("Analysts say “yes”", [3]),
        ('Analysts   say\n"yes"', [3]),
        ("analysts say", [1, 3]),
        ("it is", [1, 3]),
        ("", []),
    ],
)
def test_configured_words(words: str, lines: list[int]) -> None:
    document = read_text(
        "Analysts say 'it'.\n\nAnalysts say it.\n".replace("'it'", "“yes”"), "a.txt"
    )
    entry = Suppress(Globs("/", ["a.txt"]), ("nameless-source",), words, "", "c.toml", 1)
    kept, suppressions = _kept(document, entry)
    assert kept == lines
    used = list(suppressions.entries(cli_rules.RULES).values())
    assert used == [len(lines) < 2]


def _lines(remarks: list[Remark]) -> list[str]:
    return [f"{remark.line}: {remark.message}" for remark in remarks]


def test_unused_leaves_aside_what_was_not_looked_for() -> None:
    text = "\n\n".join(
        f"One. <!-- copydesk: ignore {names} -->"
        for names in ("typos", "doubled-word", "loud-word", "other-year", "")
    )
    suppressions = _kept(read_text(text, "a.md"))[1]
    everything = [rule for rule in cli_rules.RULES if rule.default and rule is not cli_rules.OTHER]
    assert _lines(suppressions.unused(everything)) == [
        "1: 'ignore' silences nothing of 'typos'",
        "3: 'ignore' silences nothing of 'doubled-word'",
        "9: 'ignore' silences nothing",
    ]
    assert _lines(suppressions.unused([cli_rules.DOUBLED])) == [
        "3: 'ignore' silences nothing of 'doubled-word'",
    ]
