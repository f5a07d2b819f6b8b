"""Our hooks in the real pre-commit: tried one by one, and in a newsroom that installed them."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, cast

import pytest
import yaml
from identify.identify import tags_from_filename

from copydesk.reading import extensions
from languagetool_stand_in import running
from repositories import ROOT, Repository

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.hosts

PRE_COMMIT = (sys.executable, "-m", "pre_commit")

CLEAN = "The council met on Tuesday and voted for the new bridge.\n"
# One article with faults of each family, so that a hook that reads too much is seen as well. The
# first typo is mended by copydesk-fix, which try-repo runs before copydesk-typos.
FAULTS = {
    "typos": "The council recieved the plans of the Ukranian architects on Tuesday.",
    "superlatives": "It is the world's oldest bridge.",
    "attributions": "Experts say that the old bridge will not last.",
    "contradictions": "It closed on Monday, 4 March 2025, and reopened a month later.",
    "consistency": "The colour of the harbour is grey. Neighbours dislike its new color.",
}
FAULTY = "\n\n".join(FAULTS.values()) + "\n"
FAMILIES = {
    "copydesk": set(FAULTS),
    "copydesk-typos": {"typos"},
    "copydesk-superlatives": {"superlatives"},
    "copydesk-attributions": {"attributions"},
    "copydesk-contradictions": {"contradictions"},
    "copydesk-consistency": {"consistency"},
}
CODES = {
    "TYP": "typos",
    "SUP": "superlatives",
    "ATT": "attributions",
    "CON": "contradictions",
    "STY": "consistency",
}


def _manifest() -> list[dict[str, object]]:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    hooks: list[dict[str, object]] = yaml.safe_load(text)
    return hooks


@pytest.fixture(scope="module")
def tried(source: Repository, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What each hook said about the faulty article: `pre-commit try-repo`, by hook id."""
    newsroom = Repository(tmp_path_factory.mktemp("tried"), source.env)
    newsroom.git("init", "-q")
    newsroom.stage("faulty.md", FAULTY)
    newsroom.stage("clean.txt", CLEAN)
    newsroom.stage("not prose/requirements.txt", "an an an\n")
    newsroom.stage("code.py", "# and and\n")
    done = newsroom.run(
        *PRE_COMMIT, "try-repo", str(source.path), "--all-files", "--verbose", "--color", "never"
    )
    # "name....Failed", "- hook id: copydesk", "- exit code: 1", a blank line, what the hook said
    parts = re.split(r"^- hook id: (\S+)$", done.stdout, flags=re.MULTILINE)
    assert len(parts) > 1, done.stdout + done.stderr
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_hook_was_tried(tried: dict[str, str]) -> None:
    assert set(tried) == {hook["id"] for hook in _manifest()}


@pytest.mark.parametrize("hook", FAMILIES)
def test_a_hook_reports_its_families_and_no_other(tried: dict[str, str], hook: str) -> None:
    said = tried[hook]
    assert "- exit code: 1" in said, said
    assert "faulty.md:" in said
    assert "clean.txt:" not in said
    assert "requirements.txt" not in said
    codes = set(re.findall(r"\b([A-Z]{3})\d{3}\b", said))
    assert {CODES.get(code, code) for code in codes} == FAMILIES[hook]


def test_the_hook_of_languagetool_says_that_it_is_not_configured(tried: dict[str, str]) -> None:
    said = tried["copydesk-languagetool"]
    assert "- exit code" not in said
    assert said.count("no server of it is configured") == 1


def test_the_fixing_hook_changes_the_file(tried: dict[str, str]) -> None:
    assert "- files were modified by this hook" in tried["copydesk-fix"]


def test_every_hook_names_families_that_exist() -> None:
    from copydesk.rules import RULES

    for hook in _manifest():
        selected = re.search(r"--select (\S+)", str(hook["entry"]))
        families = set(selected[1].split(",")) if selected else set()
        assert families <= {rule.family for rule in RULES}


def test_every_file_that_copydesk_reads_reaches_the_hooks() -> None:
    """As far as pre-commit has a tag for its ending."""
    unknown = {".text", ".qmd", ".rmd"}
    for hook in _manifest():
        wanted = set(cast("list[str]", hook["types_or"]))
        missed = {e for e in extensions() if not tags_from_filename(f"article{e}") & wanted}
        assert missed <= unknown, hook["id"]


def _install(newsroom: Repository, source: Repository, *hooks: str) -> None:
    """A configuration as users write it, with our repository at a commit, installed."""
    lines = [
        "repos:",
        f"  - repo: {source.path.as_uri()}",
        f"    rev: {source.git('rev-parse', 'HEAD').strip()}",
        "    hooks:",
        *(f"      - id: {hook}" for hook in hooks),
    ]
    newsroom.stage(".pre-commit-config.yaml", "\n".join(lines) + "\n")
    done = newsroom.run(*PRE_COMMIT, "install")
    assert done.returncode == 0, done.stderr


def test_a_faulty_article_is_not_committed(newsroom: Repository, source: Repository) -> None:
    _install(newsroom, source, "copydesk")
    newsroom.stage("city desk/the bridge.md", FAULTY)
    done = newsroom.commit()
    assert (done.returncode, newsroom.commits()) == (1, 0)
    assert "city desk/the bridge.md:1:" in done.stderr


def test_a_clean_article_is_committed(newsroom: Repository, source: Repository) -> None:
    _install(newsroom, source, "copydesk", "copydesk-together")
    newsroom.stage("city desk/the bridge.md", CLEAN)
    newsroom.write("a draft that git does not know.py", FAULTY)
    done = newsroom.commit()
    assert (done.returncode, newsroom.commits()) == (0, 1), done.stderr


def test_what_is_not_staged_is_not_read(newsroom: Repository, source: Repository) -> None:
    _install(newsroom, source, "copydesk")
    newsroom.stage("bridge.md", CLEAN)
    newsroom.write("bridge.md", FAULTY)
    assert newsroom.commit().returncode == 0


def test_files_that_the_configuration_excludes_stay_out(
    newsroom: Repository, source: Repository
) -> None:
    """pre-commit names every file, also those that a walk through the folders would leave out."""
    _install(newsroom, source, "copydesk")
    newsroom.stage("copydesk.toml", 'exclude = ["archive/"]\n')
    newsroom.stage("archive/bridge.md", FAULTY)
    done = newsroom.commit()
    assert done.returncode == 0, done.stderr


def test_articles_are_compared_over_the_whole_repository(
    newsroom: Repository, source: Repository
) -> None:
    """The hook sees the article of yesterday's commit beside the one of today's."""
    _install(newsroom, source, "copydesk-together")
    newsroom.stage("morning.txt", "The Sandle Council has sent aid to the fishermen of Ormsey.\n")
    assert newsroom.commit().returncode == 0
    newsroom.stage(
        "evening.txt", "The Sandle Council has not sent any aid to the fishermen of Ormsey.\n"
    )
    done = newsroom.commit()
    assert (done.returncode, newsroom.commits()) == (1, 1), done.stderr
    assert "evening.txt" in done.stderr
    assert "morning.txt" in done.stderr


def test_languagetool_is_asked_by_its_own_hook_only(
    newsroom: Repository, source: Repository
) -> None:
    """And so the others need nothing of what that takes."""
    with running() as stand_in:
        table = f'[languagetool]\nserver = "{stand_in.address}"\n'
        newsroom.stage("copydesk.toml", table)
        newsroom.stage("bridge.md", "He go to school every days.\n")
        _install(newsroom, source, "copydesk", "copydesk-fix")
        assert newsroom.commit().returncode == 0
        assert not stand_in.requests
        _install(newsroom, source, "copydesk", "copydesk-languagetool")
        newsroom.stage("bridge.md", "He go to school every days.\nThe council met.\n")
        done = newsroom.commit()
        assert (done.returncode, newsroom.commits()) == (1, 1), done.stderr
        assert done.stderr.count("HE_VERB_AGR") == 1


def test_our_own_configuration_is_valid(newsroom: Repository) -> None:
    for kind, name in [
        ("config", ".pre-commit-config.yaml"),
        ("manifest", ".pre-commit-hooks.yaml"),
    ]:
        done = newsroom.run(*PRE_COMMIT, f"validate-{kind}", str(ROOT / name))
        assert done.returncode == 0, done.stdout
        assert not done.stderr


def test_an_id_in_the_docs_is_a_hook() -> None:
    """docs/hooks.md names every hook and no other."""
    page: Path = ROOT / "docs" / "hooks.md"
    named = set(re.findall(r"`(copydesk(?:-\w+)?)`", page.read_text(encoding="utf-8")))
    assert named == {hook["id"] for hook in _manifest()}
