"""Configuration: what the files say, where they are looked for, what is wrong with them.

Most faults are cases under tests/cli/config-*; here is what the command does not show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import cli_rules
from copydesk.config import Configs
from copydesk.errors import ConfigError
from copydesk.finding import Severity
from copydesk.toml_lines import line_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_the_nearest_file_that_is_about_us_holds(tmp_path: Path) -> None:
    _write(tmp_path / "copydesk.toml", 'accept = ["Outer"]\n')
    _write(tmp_path / "a/pyproject.toml", "[tool.black]\nline-length = 80\n# copydesk\n")
    _write(tmp_path / "a/b/pyproject.toml", '[tool.copydesk]\naccept = ["Inner"]\n')
    _write(tmp_path / "a/b/c/copydesk.toml", 'accept = ["Own"]\n')
    _write(tmp_path / "a/b/c/pyproject.toml", '[tool.copydesk]\naccept = ["Shared"]\n')
    configs = Configs(cli_rules.RULES)
    words = {
        path: configs.settings_for(path).accept
        for path in ("x.md", "a/x.md", "a/b/x.md", "a/b/deeper/x.md", "a/b/c/x.md")
    }
    assert words == {
        "x.md": {"outer"},
        "a/x.md": {"outer"},
        "a/b/x.md": {"inner"},
        "a/b/deeper/x.md": {"inner"},
        "a/b/c/x.md": {"own"},
    }


def test_without_a_file_the_defaults_hold() -> None:
    settings = Configs(cli_rules.RULES).settings_for("x.md")
    assert settings.layers == ()
    assert settings.accept == frozenset()
    assert settings.fail_on is Severity.WARNING


def test_settings_are_the_same_object_for_the_same_overrides(tmp_path: Path) -> None:
    _write(
        tmp_path / "copydesk.toml",
        '[per-path."news/**"]\naccept = ["a"]\n[per-path."*.html"]\nfail-on = "error"\n',
    )
    configs = Configs(cli_rules.RULES)
    assert configs.settings_for("a.md") is configs.settings_for("b.md")
    assert configs.settings_for("news/a.md") is configs.settings_for("news/deep/b.md")
    assert configs.settings_for("news/a.md").accept == {"a"}
    both = configs.settings_for("news/a.html")
    assert (both.accept, both.fail_on) == ({"a"}, Severity.ERROR)
    assert hash(both) == hash(configs.settings_for("news/b.html"))


def test_extended_patterns_count_from_the_folder_they_were_meant_for(tmp_path: Path) -> None:
    _write(tmp_path / "base.toml", 'exclude = ["/sub/old"]\n')
    _write(tmp_path / "sub/copydesk.toml", 'extend = "../base.toml"\nextend-exclude = ["/new"]\n')
    _write(tmp_path / "shared/style.toml", 'exclude = ["/drafts"]\naccept-files = ["words.txt"]\n')
    _write(tmp_path / "shared/words.txt", "\ufeff# ours\nAblast # a name\n\n")
    _write(tmp_path / "other/copydesk.toml", 'extend = "../shared/style.toml"\n')
    configs = Configs(cli_rules.RULES)
    assert configs.excludes("sub/old/a.md")
    assert configs.excludes("sub/new/a.md")
    assert not configs.excludes("sub/a.md")
    assert configs.excludes("other/drafts/a.md")
    assert configs.settings_for("other/a.md").accept == {"ablast"}


def test_patterns_of_a_file_named_with_config_count_from_here(tmp_path: Path) -> None:
    _write(tmp_path / "etc/style.toml", 'exclude = ["/drafts"]\n')
    configs = Configs(cli_rules.RULES, file="etc/style.toml")
    assert configs.excludes("drafts/a.md")
    assert not configs.excludes("etc/drafts/a.md")


def test_own_exclude_replaces_the_extended_one(tmp_path: Path) -> None:
    _write(tmp_path / "base.toml", 'exclude = ["old"]\nextend-exclude = ["older"]\n')
    _write(tmp_path / "copydesk.toml", 'extend = "base.toml"\nexclude = ["new"]\n')
    configs = Configs(cli_rules.RULES)
    assert [configs.excludes(path) for path in ("old/a.md", "new/a.md")] == [False, True]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("select = [\n", "copydesk.toml:2: not TOML: "),
        ("\n\nper-path = 3\n", "copydesk.toml:3: per-path: must be a table, not a number"),
        (
            'per-path = { "a" = { ignore = ["x"] } }\n',
            "copydesk.toml:1: ignore: there is no rule or family 'x'",
        ),
        ("suppress = {}\n", "copydesk.toml:1: suppress: must be a list of tables"),
        ("[[suppress]]\nrule = 'typos'\n", "copydesk.toml:1: [[suppress]] needs a path"),
        (
            "[[suppress]]\npath = 'a'\nrule = 1979-05-27\n",
            "copydesk.toml:3: rule: must be a list of strings, not a date or time",
        ),
        ("quux = 1\n", "copydesk.toml:1: quux: there is no such key (the keys are select, "),
        ("[per-path]\na = true\n", "copydesk.toml:2: a: must be a table, not true or false"),
    ],
)
def test_faults(tmp_path: Path, text: str, message: str) -> None:
    _write(tmp_path / "copydesk.toml", text)
    with pytest.raises(ConfigError) as raised:
        Configs(cli_rules.RULES).settings_for("a.md")
    assert str(raised.value).startswith(message)


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_bytes(b"# one\n# caf\xe9\n")
    with pytest.raises(ConfigError, match=r"^copydesk.toml:2: not UTF-8"):
        Configs(cli_rules.RULES).settings_for("a.md")


TOML = """\
select = []

[per-path."news/**"]
"ignore" = [
  "one", # a comment
  'two',
]

[[suppress]]
path = "a"

[[suppress]]
path = "b"

[tool . copydesk]
sub.key = 1
"""


@pytest.mark.parametrize(
    ("header", "nth", "key", "value", "line"),
    [
        ((), 0, "select", "", 1),
        (("per-path", "news/**"), 0, "", "", 3),
        (("per-path", "news/**"), 0, "ignore", "", 4),
        (("per-path", "news/**"), 0, "ignore", "two", 6),
        (("per-path", "news/**"), 0, "ignore", "three", 4),
        (("suppress",), 0, "path", "", 10),
        (("suppress",), 1, "path", "", 13),
        (("suppress",), 1, "", "", 12),
        (("tool", "copydesk"), 0, "sub", "", 16),
        (("tool", "copydesk"), 0, "gone", "", 15),
        (("gone",), 0, "gone", "", 1),
    ],
)
def test_line_of(header: tuple[str, ...], nth: int, key: str, value: str, line: int) -> None:
    assert line_of(TOML, header, nth, key, value) == line
