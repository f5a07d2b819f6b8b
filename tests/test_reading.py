"""The registry of markups."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from copydesk.reading import extensions, markup_named, markup_of, read_text

if TYPE_CHECKING:
    from copydesk.reading.markup import Markup

NAMES = ("plain", "markdown", "mdx", "html")


def test_every_markup_names_its_own_endings() -> None:
    named = [ending for name in NAMES for ending in markup_named(name).EXTENSIONS]
    assert len(named) == len(set(named))
    assert set(named) == extensions()
    for ending in named:
        markup: Markup = markup_of(f"dir.x/File{ending.upper()}")
        assert ending in markup.EXTENSIONS


@pytest.mark.parametrize("name", NAMES)
def test_every_markup_knows_its_name(name: str) -> None:
    assert name == markup_named(name).NAME


def test_a_name_without_an_ending_means_plain_text() -> None:
    assert read_text("Words.", "README").markup == "plain"
    with pytest.raises(KeyError):
        markup_named("troff")


@pytest.mark.parametrize("name", ["markdown", "mdx", "html"])
def test_comments_can_be_written_and_read_back(name: str) -> None:
    markup = markup_named(name)
    written = markup.comment("copydesk: ignore")
    assert written
    (comment,) = markup.read(f"Words.\n\n{written}\n\nWords.\n").comments
    assert comment.text == "copydesk: ignore"
    (comment,) = markup.read(f"Some words {written} and words.\n").comments
    assert comment.text == "copydesk: ignore"


def test_plain_text_loads_no_parser() -> None:
    code = (
        "import sys; from copydesk.reading import read_text; read_text('Some text.\\n\\nMore.');"
        "assert not {'pyromark', 'html', 'dataclasses', 'pathlib', 'json'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": ":".join(sys.path)})
