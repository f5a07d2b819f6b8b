"""The plain git hook reads what will be committed, whatever the working tree holds."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from copydesk.reading import extensions
from repositories import ROOT, Repository

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.hosts,
    pytest.mark.skipif(os.name == "nt", reason="the stand-in for copydesk is a shell script"),
]

CLEAN = "The council met on Tuesday and voted for the new bridge.\n"
FAULTY = "Experts say that the new bridge will not last.\n"
HOOK = ROOT / "hooks" / "git" / "pre-commit"


@pytest.fixture
def desk(newsroom: Repository) -> Repository:
    """A repository with one commit and the hook installed by copying it."""
    newsroom.stage("copydesk.toml", "")
    newsroom.commit()
    shutil.copy2(HOOK, newsroom.path / ".git" / "hooks" / "pre-commit")
    return newsroom


def test_a_clean_article_is_committed(desk: Repository) -> None:
    desk.stage("bridge.txt", CLEAN)
    done = desk.commit()
    assert (done.returncode, desk.commits()) == (0, 2), done.stderr


def test_a_faulty_article_is_not(desk: Repository) -> None:
    desk.stage("bridge.txt", FAULTY)
    done = desk.commit()
    assert (done.returncode, desk.commits()) == (1, 1)
    assert "bridge.txt:1:" in done.stdout + done.stderr
    assert "--no-verify" in done.stderr


def test_no_verify_leaves_the_hook_out(desk: Repository) -> None:
    desk.stage("bridge.txt", FAULTY)
    desk.commit("--no-verify")
    assert desk.commits() == 2


def test_the_first_commit_of_a_repository_is_read(newsroom: Repository) -> None:
    newsroom.git("config", "core.hooksPath", str(HOOK.parent))
    newsroom.stage("bridge.txt", FAULTY)
    assert newsroom.commit().returncode == 1
    newsroom.stage("bridge.txt", CLEAN)
    assert newsroom.commit().returncode == 0


def test_a_fault_that_is_staged_blocks_though_the_working_tree_is_mended(desk: Repository) -> None:
    desk.stage("bridge.txt", FAULTY)
    desk.write("bridge.txt", CLEAN)
    assert desk.commit().returncode == 1


def test_a_fault_that_is_not_staged_does_not_block(desk: Repository) -> None:
    desk.stage("bridge.txt", CLEAN)
    desk.write("bridge.txt", FAULTY)
    desk.write("another.txt", FAULTY)
    assert desk.commit().returncode == 0
    assert (desk.path / "bridge.txt").read_text(encoding="utf-8") == FAULTY


def test_an_article_that_was_not_touched_is_left_alone(desk: Repository) -> None:
    desk.stage("old.txt", FAULTY)
    desk.commit("--no-verify")
    desk.stage("bridge.txt", CLEAN)
    assert desk.commit().returncode == 0


@pytest.mark.parametrize(
    "name",
    [
        "the bridge.txt",
        "city desk/the 'new' bridge.md",
        'the "new" bridge.txt',
        "the\nbridge.txt",
        "-bridge.txt",
        "--exit-zero.txt",
        "pont-à-mousson.txt",
        "橋.md",
        "a$(touch bait)`touch bait`.txt",
        ":(top)bridge.txt",
        "*.txt",
        "BRIDGE.TXT",
    ],
)
def test_any_file_name_is_read(desk: Repository, name: str) -> None:
    desk.stage(name, FAULTY)
    done = desk.commit()
    assert done.returncode == 1, done.stderr
    assert not (desk.path / "bait").exists()
    desk.stage(name, CLEAN)
    assert desk.commit().returncode == 0


def test_every_ending_that_is_read_is_staged_for_reading() -> None:
    named = re.search(r"^for ending in (.*); do$", HOOK.read_text(encoding="utf-8"), re.MULTILINE)
    assert named
    assert {f".{ending}" for ending in named[1].split()} == extensions()


def test_a_renamed_article_is_read_under_its_new_name(desk: Repository) -> None:
    desk.stage("bridge.txt", FAULTY)
    desk.commit("--no-verify")
    desk.git("mv", "bridge.txt", "crossing.txt")
    done = desk.commit()
    assert done.returncode == 1
    assert "crossing.txt:1:" in done.stdout + done.stderr


def test_a_deleted_article_is_not_missed(desk: Repository) -> None:
    desk.stage("bridge.txt", FAULTY)
    desk.commit("--no-verify")
    desk.git("rm", "-q", "bridge.txt")
    assert desk.commit().returncode == 0


def test_what_is_not_prose_is_not_read(desk: Repository) -> None:
    desk.stage("bridge.py", f"# {FAULTY}")
    desk.git("config", "copydesk.command", "/nowhere/copydesk")  # not even asked for
    assert desk.commit().returncode == 0


@pytest.mark.parametrize(
    "name",
    ["LICENSE.txt", "docs/LICENCE-MIT.md", "NOTICE.txt", "city/requirements-dev.txt", "robots.txt"],
)
def test_text_that_is_no_prose_is_not_read(desk: Repository, name: str) -> None:
    desk.stage(name, FAULTY)
    assert desk.commit().returncode == 0


def test_a_link_is_not_followed(desk: Repository) -> None:
    (desk.path / "bridge.txt").symlink_to("/etc/passwd")
    desk.git("add", "bridge.txt")
    assert desk.commit().returncode == 0


def test_the_staged_configuration_holds(desk: Repository) -> None:
    desk.stage("copydesk.toml", 'ignore = ["vague-attribution"]\n')
    desk.stage("bridge.txt", FAULTY)
    desk.write("copydesk.toml", "no = configuration")
    done = desk.commit()
    assert done.returncode == 0, done.stderr


def test_files_that_the_configuration_names_go_with_it(desk: Repository) -> None:
    desk.stage("city/copydesk.toml", 'extend = "../house style.toml"\n')
    desk.stage("house style.toml", "accept-files = ['desk/our words.dic']\n")
    desk.stage("desk/our words.dic", "brigde\n")
    desk.stage("city/bridge.txt", CLEAN.replace("bridge", "brigde"))
    done = desk.commit()
    assert done.returncode == 0, done.stderr + done.stdout


def test_what_the_configuration_excludes_is_not_read(desk: Repository) -> None:
    desk.stage("copydesk.toml", 'exclude = ["/archive/"]\n')
    desk.stage("archive/bridge.txt", FAULTY)
    assert desk.commit().returncode == 0


def test_a_configuration_above_the_copy_does_not_count(desk: Repository, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    (scratch / "copydesk.toml").write_text('ignore = ["all"]\n', encoding="utf-8")
    desk.env["TMPDIR"] = str(scratch)
    desk.git("rm", "-qf", "copydesk.toml")
    desk.stage("bridge.txt", FAULTY)
    assert desk.commit().returncode == 1


def test_a_broken_configuration_is_no_clean_article(desk: Repository) -> None:
    desk.stage("copydesk.toml", "no = configuration")
    desk.stage("bridge.txt", CLEAN)
    assert desk.run(str(HOOK)).returncode == 2
    assert desk.commit().returncode != 0


def test_it_works_from_a_subfolder(desk: Repository) -> None:
    desk.stage("city/bridge.txt", FAULTY)
    assert desk.run("git", "commit", "-qm", "Edition", folder="city").returncode == 1
    done = desk.run(str(HOOK), folder="city")
    assert done.returncode == 1
    assert "city/bridge.txt:1:" in done.stdout + done.stderr


def test_it_works_in_a_linked_worktree(desk: Repository, tmp_path: Path) -> None:
    desk.git("worktree", "add", "-q", "-b", "evening", str(tmp_path / "evening edition"))
    evening = Repository(tmp_path / "evening edition", desk.env)
    evening.stage("bridge.txt", FAULTY)
    assert evening.commit().returncode == 1
    evening.stage("bridge.txt", CLEAN)
    assert evening.commit().returncode == 0


def test_commit_all_reads_what_it_is_about_to_stage(desk: Repository) -> None:
    desk.stage("bridge.txt", CLEAN)
    desk.commit()
    desk.write("bridge.txt", FAULTY)
    assert desk.commit("--all").returncode == 1
    assert desk.commit("bridge.txt").returncode == 1


def test_nothing_is_left_behind(desk: Repository, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    desk.env["TMPDIR"] = str(scratch)
    desk.stage("bridge.txt", FAULTY)
    assert desk.commit().returncode == 1
    assert not list(scratch.iterdir())
    assert desk.git("status", "--porcelain") == "A  bridge.txt\n"


def test_an_interrupt_leaves_nothing_behind(desk: Repository, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    slow = tmp_path / "slow"
    slow.write_text("#!/bin/sh\nexec sleep 30\n")
    slow.chmod(0o755)
    desk.git("config", "copydesk.command", str(slow))
    desk.stage("bridge.txt", CLEAN)
    running = subprocess.Popen(
        [HOOK], cwd=desk.path, env=desk.env | {"TMPDIR": str(scratch)}, start_new_session=True
    )
    deadline = time.monotonic() + 20
    while not list(scratch.rglob("bridge.txt")) and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.2)  # from the checkout to the command
    os.killpg(running.pid, signal.SIGTERM)
    assert running.wait(timeout=20) in {143, -signal.SIGTERM}
    assert not list(scratch.iterdir())


def test_a_missing_copydesk_is_said_and_blocks(desk: Repository) -> None:
    desk.git("config", "copydesk.command", "/nowhere/copydesk")
    desk.stage("bridge.txt", CLEAN)
    done = desk.commit()
    assert done.returncode != 0
    assert "pip install copydesk" in done.stderr
    assert "--no-verify" in done.stderr
