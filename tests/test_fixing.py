"""Fixes: what is written, what is left to a person, and that nothing else changes."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cli_rules
from copydesk.errors import ReadError
from copydesk.finding import Applicability, Edit, Finding, Fix, Span
from copydesk.fixing import apply, fix_to_write, mend, write
from copydesk.linter import Linter
from copydesk.reading import extensions, read_bytes, read_text
from copydesk.reading.decoding import encode

if TYPE_CHECKING:
    from pathlib import Path

    from copydesk.document import Document

LINTER = Linter([cli_rules.DOUBLED, cli_rules.WRONG])


def _mended(text: str, path: str = "a.txt", *, suggested: bool = False) -> str:
    document = read_text(text, path)
    return mend(document, LINTER.check(document), LINTER.check, suggested=suggested).document.text


def _finding(document: Document, *fixes: Fix) -> Finding:
    return cli_rules.WRONG.finding_at(document, Span(0, 1), "", fixes=fixes)


def _fix(*edits: tuple[int, int, str], safe: bool = True) -> Fix:
    applicability = Applicability.SAFE if safe else Applicability.SUGGESTED
    return Fix("", applicability, tuple(Edit(*edit) for edit in edits))


@pytest.mark.parametrize(
    ("fixes", "alone", "suggested"),
    [
        ([], None, None),
        ([_fix((0, 1, "a"))], 0, 0),
        ([_fix((0, 1, "a")), _fix((0, 1, "b"))], None, None),
        ([_fix((0, 1, "a")), _fix((0, 1, "b"), safe=False)], 0, 0),
        ([_fix((0, 1, "a"), safe=False)], None, 0),
        ([_fix((0, 1, "a"), safe=False), _fix((0, 1, "b"), safe=False)], None, None),
    ],
)
def test_which_fix_is_written(fixes: list[Fix], alone: int | None, suggested: int | None) -> None:
    finding = _finding(read_text("text", "a.txt"), *fixes)
    assert fix_to_write(finding) == (None if alone is None else fixes[alone])
    wanted = None if suggested is None else fixes[suggested]
    assert fix_to_write(finding, suggested=True) == wanted


def test_of_fixes_that_overlap_the_first_is_written() -> None:
    document = read_text("one two three", "a.txt")
    findings = [
        _finding(document, _fix((0, 3, "1"), (8, 13, "3"))),
        _finding(document, _fix((4, 7, "2"), (7, 9, "!"))),  # half of it is in the way
        _finding(document, _fix((3, 4, "-"))),
    ]
    assert apply(document, findings) == ("1-two 3", 2)


def test_insertions_at_one_place_are_not_both_written() -> None:
    document = read_text("one", "a.txt")
    findings = [_finding(document, _fix((3, 3, text))) for text in (",", ";")]
    assert apply(document, findings) == ("one,", 1)


@pytest.mark.parametrize(
    ("path", "text", "mended"),
    [
        ("a.txt", "In the the end.\r\nIn the\r\nthe end.\n", "In the end.\r\nIn the end.\n"),
        ("a.md", "In **the** the end.\n", "In **the** end.\n"),
        ("a.md", "In the **the** end.\n", "In the **the** end.\n"),
        ("a.md", "In *the the* end.\n", "In *the* end.\n"),
        ("a.html", "<p>In the&nbsp;the end.</p>\n", "<p>In the end.</p>\n"),
        ("a.html", "<p>In the <b>the</b> end.</p>\n", "<p>In the <b>the</b> end.</p>\n"),
    ],
)
def test_markup_is_spared(path: str, text: str, mended: str) -> None:
    assert _mended(text, path) == mended


def test_replacements_are_escaped() -> None:
    document = read_text("<p>one two</p>", "a.html")
    text, _ = apply(document, [_finding(document, _fix((3, 6, "Q&A")))])
    assert text == "<p>Q&amp;A two</p>"


def test_fixes_that_undo_each_other_end() -> None:
    document = read_text("ab", "a.txt")

    def check(document: Document) -> list[Finding]:
        other = "ba" if document.text == "ab" else "ab"
        return [_finding(document, _fix((0, 2, other)))]

    assert mend(document, check(document), check).fixes == 1


WORDS = st.sampled_from(
    [
        "the",
        "teh",
        "ect",
        "In",
        "*the*",
        "&amp;",
        "`the the`",
        "<b>the</b>",
        ">",
        "#",
        "é",
        "”",
        "_",
        "[x](y)",
    ]
)
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from([" ", "\n", "\r\n", "\n\n", "  ", "\t"]))).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)


@given(text=TEXTS, ending=st.sampled_from(sorted(extensions())), suggested=st.booleans())
def test_fixing_twice_changes_nothing(text: str, ending: str, *, suggested: bool) -> None:
    once = _mended(text, "a" + ending, suggested=suggested)
    assert _mended(once, "a" + ending, suggested=suggested) == once


@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
def test_bytes_that_no_fix_concerns_stay(text: str, codec: str) -> None:
    text += "é the the end"
    data = text.encode(codec)
    document = read_bytes(data, "a.txt")
    mended = mend(document, LINTER.check(document), LINTER.check)
    new = encode(mended.document, mended.document.text)
    assert new.decode(codec) == _mended(text)
    assert encode(document, document.text) == data


def test_a_correction_that_the_encoding_lacks_is_an_error() -> None:
    document = read_bytes("caf\xe9 one".encode("cp1252"), "a.txt")
    finding = _finding(document, _fix((5, 8, "日本")))
    with pytest.raises(ReadError, match="'日' cannot be written in windows-1252"):
        mend(document, [finding], lambda _: [])


def test_writing_keeps_mode_and_link(tmp_path: Path) -> None:
    target = tmp_path / "real" / "a.txt"
    target.parent.mkdir()
    target.write_bytes(b"old")
    target.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to("real/a.txt")
    write(str(link), b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert [path.name for path in target.parent.iterdir()] == ["a.txt"]


def test_writing_through_a_broken_link_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to("gone.txt")
    with pytest.raises(ReadError, match="cannot be written: No such file"):
        write(str(link), b"new")
    assert not (tmp_path / "gone.txt").exists()


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ReadError, match="cannot be written: No space left on device"):
        write(str(path), b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="needs a user whom modes bind"
)
def test_a_file_that_may_not_be_written_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(ReadError, match="may not be written"):
        write(str(path), b"new")
