"""What the tests in real editors share: every test here is marked `hosts`, and none skips in CI."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, NoReturn

import pytest

pytest.register_assert_rewrite("hosts.editors")

from hosts import editors, installing  # noqa: E402 - after what is rewritten has been named

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if os.path.dirname(__file__) in str(item.path):
            item.add_marker(pytest.mark.hosts)


def missing(host: str, why: object) -> NoReturn:
    """Skip the test for want of a host; in CI only where the list of such hosts has it."""
    if os.environ.get("CI") and host not in installing.MAY_SKIP:
        pytest.fail(f"{host} may not be skipped: {why}")
    pytest.skip(f"{host}: {why}")


@pytest.fixture(scope="session")
def program() -> Callable[[str, Callable[[], str]], str]:
    """The path of a host's program: `program("neovim", installing.neovim)`, or a skip."""

    def find(host: str, install: Callable[[], str]) -> str:
        try:
            return install()
        except installing.Missing as why:
            missing(host, why)

    return find


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with the two seed articles, copied."""
    folder = tmp_path / "articles"
    shutil.copytree(os.path.join(ROOT, "seeds"), folder)
    return folder


@pytest.fixture(params=["plain text", "curly quotes and emoji"])
def misspelt(request: pytest.FixtureRequest, articles: Path) -> Path:
    """An article with the word 'changining': the seed, or one with characters of many bytes.

    It lies in a workspace, as an empty configuration says, beside other articles.
    """
    (articles / "copydesk.toml").touch()
    if request.param == "plain text":
        return articles / editors.SEED
    article = articles / "news.md"
    article.write_text(editors.CURLY_AND_EMOJI, "utf-8")
    return article
