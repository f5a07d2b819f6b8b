"""docs/languagetool.md says what the tier does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from copydesk.config import Configs
from copydesk.languagetool import KEYS, VARIETIES, Wanted
from copydesk.languagetool.tier import LEFT_OUT
from copydesk.rules import RULES

PAGE = (Path(__file__).parent.parent.parent / "docs" / "languagetool.md").read_text("utf-8")


def test_every_key_is_explained_with_its_default() -> None:
    rows = dict(re.findall(r"^\| `([\w-]+)` \| (.*?) \|", PAGE, re.MULTILINE))
    assert tuple(rows) == KEYS
    defaults = Wanted()
    assert rows["budget"] == f"`{defaults.budget:g}`"
    for key in ("local", "picky", "spelling"):
        assert rows[key] == f"`{str(getattr(defaults, key)).lower()}`"
    assert all(f'`"{variety}"`' in PAGE for variety in VARIETIES)


def test_every_rule_that_is_left_out_is_named_with_its_reason() -> None:
    assert re.findall(r"^\| ([A-Z_\d]+) \| (.*) \|$", PAGE, re.MULTILINE) == list(LEFT_OUT)


@pytest.mark.parametrize("example", re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL))
def test_the_examples_are_valid(
    example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "copydesk.toml").write_text(example, "utf-8")
    wanted = Configs(RULES).settings_for("a.md").languagetool
    assert wanted is not None
    assert wanted.is_on
