"""What the README and the pages say holds: commands run, options and files exist."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest
import yaml

from copydesk import HOME_PAGE
from copydesk.config import Configs
from copydesk.rules import RULES
from copydesk_hooks.cli import check, main
from copydesk_hooks.cli.options import parse
from copydesk_hooks.rule_pages import rule_url
from repositories import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from copydesk.rule import Rule

PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "examples").rglob("README.md")),
]
README = ROOT / "README.md"
ARTICLE = "The council met on Tuesday and voted for the new bridge.\n"


class Block(NamedTuple):
    """A fenced block of a page: the language after its fence, the line it begins on, its text."""

    page: Path
    line: int
    language: str
    text: str


def _blocks(page: Path) -> list[Block]:
    text = page.read_text(encoding="utf-8")
    return [
        Block(page, text.count("\n", 0, match.start()) + 1, match[2], match[3])
        for match in re.finditer(r"^(`{3,})(\w*)\n(.*?)^\1$", text, re.MULTILINE | re.DOTALL)
    ]


def _parametrized(language: str) -> list[object]:
    return [
        pytest.param(block, id=f"{block.page.relative_to(ROOT).as_posix()}:{block.line}")
        for page in PAGES
        for block in _blocks(page)
        if block.language == language
    ]


def _check_commands() -> list[object]:
    """Every `copydesk check ...` of our pages, in blocks and in the text."""
    pattern = re.compile(r"^(copydesk check .*)$|`(copydesk check [^`\n]*)`", re.MULTILINE)
    return [
        pytest.param(match[1] or match[2], id=f"{page.name}: {match[0]}")
        for page in PAGES
        for match in pattern.finditer(page.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize("command", _check_commands())
def test_a_check_that_a_page_shows_is_valid(command: str) -> None:
    words = shlex.split(command.replace("...", ""), comments=True)
    if "<" in words:
        words = words[: words.index("<")]
    parse(check.COMMAND, words[2:])


def test_the_commands_of_the_readme_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "bridge.txt").write_text(ARTICLE, encoding="utf-8")
    article = tmp_path / "article.md"
    monkeypatch.chdir(tmp_path)
    ran = 0
    for block in _blocks(README):
        for line in block.text.splitlines() if block.language == "sh" else []:
            words = shlex.split(line, comments=True)
            if words[:1] != ["copydesk"]:
                continue
            article.write_text(ARTICLE, encoding="utf-8")
            with article.open(encoding="utf-8") as standard_input:
                monkeypatch.setattr(sys, "stdin", standard_input)
                assert main(words[1 : words.index("<") if "<" in words else None]) == 0, line
            ran += 1
    assert ran >= 5


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_to_files_resolve(page: Path) -> None:
    text = re.sub(
        r"^(`{3,}).*?^\1$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" not in target and not target.startswith("#"):
            assert (page.parent / target.partition("#")[0]).exists(), target


def test_rules_and_families_that_the_readme_names_exist() -> None:
    text = README.read_text(encoding="utf-8")
    known = {part for rule in RULES for part in (rule.name, rule.family)}
    named = set(re.findall(r"copydesk rule ([\w-]+)", text))
    for settings in re.findall(r'(?:ignore|select) = \[(.*?)\]|rule = "(.*?)"', text):
        named |= set(re.findall(r'"([^"]+)"', settings[0])) | {settings[1]}
    named |= set(re.findall(r"copydesk: ignore[\w-]* ([\w-]+) --", text))
    assert named - {""} <= known


@pytest.mark.parametrize("block", _parametrized("toml"))
def test_configuration_that_a_page_shows_is_valid(block: Block, tmp_path: Path) -> None:
    folder = tmp_path / "newsroom"
    folder.mkdir()
    (tmp_path / "house-style.toml").touch()  # what the pages name beside the configuration
    (folder / "words.txt").touch()
    name = "pyproject.toml" if "[tool.copydesk" in block.text else "copydesk.toml"
    (folder / name).write_text(block.text, encoding="utf-8")
    assert Configs(RULES).settings_for(str(folder / "article.txt")).source


def test_the_project_has_one_address() -> None:
    for page in PAGES:
        for address in re.findall(
            r"https://git\.example[^\s)`]*", page.read_text(encoding="utf-8")
        ):
            assert address.startswith(HOME_PAGE), page


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_address_of_a_rule_is_that_of_its_page(rule: Rule) -> None:
    page = rule_url(rule.name).removeprefix(f"{HOME_PAGE}/")
    assert (ROOT / page).is_file()


@pytest.mark.parametrize("block", _parametrized("yaml"))
def test_hooks_that_a_page_shows_exist(block: Block) -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    shown = re.findall(r"- id: (\S+)", block.text)
    assert shown
    assert set(shown) <= {hook["id"] for hook in hooks}


@pytest.mark.parametrize("block", _parametrized("python"))
def test_python_that_a_page_shows_runs(block: Block, tmp_path: Path) -> None:
    """Rules shown in CONTRIBUTING.md are run as modules; see below."""
    if "@rule(" in block.text:
        return
    done = subprocess.run(
        [sys.executable, "-c", block.text],
        cwd=tmp_path,
        env={"PYTHONPATH": f"{ROOT / 'lint_rules'}"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "vague-attribution" in done.stdout


def test_the_rule_of_contributing_does_what_its_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import importlib

    import rule_pages
    from copydesk.linter import Linter
    from copydesk.reading import read_text

    blocks = _blocks(ROOT / "CONTRIBUTING.md")
    module = next(block.text for block in blocks if "@rule(" in block.text)
    family = tmp_path / "shown" / "repetition"
    family.mkdir(parents=True)
    (family / "redundant_word.py").write_text(module, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    rule = importlib.import_module("shown.repetition.redundant_word").redundant_word
    assert (rule.name, rule.family) == ("redundant-word", "repetition")

    page = tmp_path / "redundant-word.md"
    page.write_text(next(b.text for b in blocks if "## Flags" in b.text), encoding="utf-8")
    for case in rule_pages.cases(page):
        text = case.texts[0]
        findings = Linter([rule]).check(read_text(text.text, text.name))
        assert [finding.span for finding in findings] == [(m.start, m.end) for m in text.marks]
    example, better = re.findall(r"(?:Example|Better):\n {4}(.*)", module)
    assert Linter([rule]).check(read_text(example))
    assert not Linter([rule]).check(read_text(better))


def _reports(output: str) -> list[str]:
    """The findings of a report, each with its excerpts; the last line sums up."""
    return re.findall(r"^seeds/.*\n(?: .*\n)*", output, re.MULTILINE)


def _place(report: str) -> tuple[str, ...]:
    """The file, the line and the rule of a finding."""
    path, line, rest = report.split(":", 2)
    return (path, line, rest.split()[1])


def test_what_the_readme_shows_of_the_seeds_is_what_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, update_snapshots: bool
) -> None:
    """Line by line; `--update-snapshots` writes anew what is printed for the same places."""
    [block] = [block for block in _blocks(README) if block.text.startswith("seeds/")]
    monkeypatch.chdir(ROOT)
    assert main(["check", "--together", "--color", "never", "seeds/"]) == 1
    printed = _reports(capsys.readouterr().out)
    shown = block.text
    if update_snapshots:
        places = [_place(report) for report in _reports(shown)]
        shown = "".join(report for report in printed if _place(report) in places)
        text = README.read_text(encoding="utf-8")
        README.write_text(text.replace(block.text, shown), encoding="utf-8", newline="")
    assert _reports(shown) == [report for report in printed if report in shown]
    assert "".join(_reports(shown)) == shown
    assert len(_reports(shown)) == 5  # as the sentence above the block says


def test_ci_runs_the_two_commands_at_the_top_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    program = re.search(r"awk '(.*?)' README\.md", script, re.DOTALL)
    assert program
    extracted = subprocess.run(
        ["awk", program[1], str(README)], capture_output=True, encoding="utf-8", check=True
    )
    first, second = extracted.stdout.splitlines()
    blocks = [block.text for block in _blocks(README) if block.language == "sh"]
    assert [first + "\n", second + "\n"] == blocks[:2]
    assert "copydesk check --together seeds/" in first
    assert re.search(r"-m pytest\b", second)
    assert "pytest" not in "".join(
        line for line in script.splitlines() if not line.lstrip().startswith("#")
    )
