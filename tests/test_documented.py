"""The pages on configuration and suppression speak of what there is, and their examples hold."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from copydesk import config, suppression
from copydesk.config import Configs
from copydesk.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS = Path(__file__).parent.parent / "docs"
PAGES = ["configuration.md", "suppressions.md"]


def _examples() -> Iterator[object]:
    for page in PAGES:
        text = (DOCS / page).read_text(encoding="utf-8")
        for match in re.finditer(r"```toml\n(.*?)```", text, re.DOTALL):
            line = text.count("\n", 0, match.start()) + 1
            yield pytest.param(match[1], id=f"{page}:{line}")


@pytest.mark.parametrize("example", list(_examples()))
def test_examples_are_valid(example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (tmp_path / "house-style.toml").write_text("", encoding="utf-8")
    (folder / "words.txt").write_text("", encoding="utf-8")
    shared = "[tool.copydesk" in example or "[[tool.copydesk" in example
    (folder / ("pyproject.toml" if shared else "copydesk.toml")).write_text(example, "utf-8")
    assert Configs(RULES).settings_for("a.md").source


def _first_column(page: str) -> set[str]:
    text = (DOCS / page).read_text(encoding="utf-8")
    return set(re.findall(r"^\| `([\w-]+)` \|", text, re.MULTILINE))


def test_every_key_is_explained() -> None:
    assert _first_column("configuration.md") == set(config.KEYS)
    assert set(config.SUPPRESS_KEYS) <= _first_column("suppressions.md")


def test_every_verb_is_explained() -> None:
    assert _first_column("suppressions.md") - set(config.SUPPRESS_KEYS) == set(suppression.VERBS)
