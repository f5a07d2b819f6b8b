"""VS Code with the extension: what a writer sees, and that it mends the right word.

With COPYDESK_SCREENSHOTS=FOLDER the pictures of docs/editors/vscode.md are written there.
"""

from __future__ import annotations

import json
import os
import re
import sys
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import TimeoutError as NotInTime
from playwright.sync_api import expect, sync_playwright

from hosts import editors, vscode
from hosts.editors import SEED, SERVER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Locator

FERRY = """\
# Ferry inquiry opens

Twelve people died when the ferry sank off Sandle on Friday. The harbour office has opened an \
inquiry, and will report in May.

The weather was calm. Divers have searched the wreck for three days. The bodies of all 14 victims \
have been recovered.
"""


@pytest.fixture(scope="module")
def browser(program: Callable[[str, Callable[[], str]], str]) -> Iterator[Browser]:
    chromium = program("chromium", vscode.chromium)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=vscode.CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(
    program: Callable[[str, Callable[[], str]], str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of VS Code's server, with the extension and copydesk in it."""
    folder = tmp_path_factory.mktemp("vscode")
    code = program("vscode", vscode.code)
    extension = program("vscode-copydesk", lambda: vscode.extension(folder))
    # Not a link: Python would look for its packages beside it.
    interpreter = folder / "chosen-python"
    interpreter.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', "utf-8")
    interpreter.chmod(0o755)
    extensions = [extension, vscode.pretending_python(interpreter, folder)]
    settings = {**vscode.QUIET, "copydesk.command": SERVER}
    with vscode.serving(code, extensions, folder, settings) as address:
        yield address


@pytest.fixture(scope="module")
def profile(browser: Browser) -> BrowserContext:
    """One for all windows, so that the program of the page is loaded once."""
    return browser.new_context(viewport={"width": 1280, "height": 800})


@pytest.fixture
def window(profile: BrowserContext, address: str) -> Iterator[vscode.Window]:
    page = profile.new_page()
    yield vscode.Window(page, address)
    page.close()


def settle(articles: Path, settings: dict[str, object], shown: Locator | None = None) -> None:
    """Write the settings of a folder, and wait for what they must show.

    VS Code's watcher of files loses an event now and then: then they are written once more.
    """
    file = articles / ".vscode" / "settings.json"
    file.parent.mkdir(exist_ok=True)
    for tries in range(5, -1, -1):
        file.write_text(json.dumps(settings), "utf-8")
        if shown is None:
            return
        try:
            shown.wait_for(timeout=20_000)
        except NotInTime:
            if tries == 0:
                raise
        else:
            return


def picture(window: vscode.Window, name: str) -> None:
    folder = os.environ.get("COPYDESK_SCREENSHOTS")
    if folder:
        window.page.screenshot(path=os.path.join(folder, name))


def place_of(word: str, article: Path) -> tuple[int, int]:
    """The line and column of the middle of a word."""
    lines = article.read_text("utf-8").split("\n")
    line = next(i for i, text in enumerate(lines) if word in text)
    return line + 1, lines[line].index(word) + 1 + len(word) // 2


def test_the_page_has_all_commands_and_settings() -> None:
    with open(os.path.join(vscode.SOURCES, "package.json"), encoding="utf-8") as file:
        contributed = json.load(file)["contributes"]
    page = os.path.join(vscode.ROOT, "docs", "editors", "vscode.md")
    with open(page, encoding="utf-8") as file:
        rows = re.findall(r"^\| `(copydesk[.:].*?)` \|(?: `(.*?)` \|)?", file.read(), re.MULTILINE)
    commands = {f"{it['category']}: {it['title']}": "" for it in contributed["commands"]}
    settings = contributed["configuration"]["properties"]
    defaults = {name: json.dumps(it["default"]) for name, it in settings.items()}
    assert dict(rows) == commands | defaults


def test_all_that_the_command_finds_is_shown(window: vscode.Window, articles: Path) -> None:
    article = articles / SEED
    settle(articles, {f"copydesk.{name}": value for name, value in editors.SETTINGS.items()})
    expected = editors.findings(article)
    window.open(article)
    window.status(rf"copydesk: {len(expected)}$").wait_for()

    problems = window.problems()
    window.command("View: Toggle Maximized Panel")  # rows out of sight are not in the page
    rows = problems.filter(has_text="[Ln ")
    expect(rows).to_have_count(len(expected))
    shown = [re.split(r"\ncopydesk\n|\n\[Ln |, Col ", row) for row in rows.all_inner_texts()]
    assert sorted((int(line), code, message) for message, code, line, _ in shown) == sorted(
        (finding["line"], finding["code"], finding["message"]) for finding in expected
    )


def test_a_word_is_explained_and_mended(window: vscode.Window, articles: Path) -> None:
    article = articles / SEED
    before = article.read_text("utf-8")
    window.open(article)
    window.status(r"copydesk: \d+$").wait_for()

    window.go_to(*place_of("changining", article))
    window.squiggles().first.wait_for()
    window.page.keyboard.press("Control+K")
    window.page.keyboard.press("Control+I")
    hover = window.page.locator(".monaco-hover")
    expect(hover.first).to_contain_text("'changining' is misspelt")
    expect(hover.first).to_contain_text("TYP001")
    picture(window, "vscode-article.png")
    window.page.keyboard.press("Escape")

    window.page.keyboard.press("Control+.")
    fixes = window.page.locator(".action-widget .monaco-list-row")
    fixes.filter(has_text="Replace with 'changing'").click()
    assert window.save(article) == before.replace("changining", "changing")


def test_both_ends_of_a_contradiction(window: vscode.Window, articles: Path) -> None:
    article = articles / "ferry.md"
    article.write_text(FERRY, "utf-8")
    window.open(article)
    window.status(r"copydesk: 1$").wait_for()

    problems = window.problems()
    expect(problems.filter(has_text="CON008")).to_contain_text("[Ln 5, Col 88]")
    first = problems.filter(has_text="The first figure stands here.")
    expect(first).to_contain_text("[Ln 3, Col 1]")
    first.click()
    expect(window.at(3, 1 + len("Twelve"))).to_contain_text("(6 selected)")
    picture(window, "vscode-problems.png")


def test_all_articles_are_checked_together(window: vscode.Window, articles: Path) -> None:
    window.open(articles / SEED)
    window.status(r"copydesk: \d+$").wait_for()
    window.command("copydesk: Check All Articles in the Workspace")
    message = window.message("findings in 2 articles")
    message.get_by_role("button", name="Show Problems").click()

    closed = window.page.locator(".markers-panel .monaco-list-row")
    expect(closed.filter(has_text="001_e4f176c47bd127a1.txt").first).to_be_visible()
    expect(closed.filter(has_text="CON003").first).to_be_visible()


def test_an_article_is_mended_at_once(window: vscode.Window, articles: Path) -> None:
    article = articles / "brief.md"
    article.write_text("The goverment did not recieve the the letter.\n", "utf-8")
    window.open(article)
    window.status(r"copydesk: 3$").wait_for()
    window.command("copydesk: Fix All in This Article")
    window.status(r"copydesk$").wait_for()
    assert window.save(article) == "The government did not receive the letter.\n"


def test_the_rule_at_the_cursor_is_explained(window: vscode.Window, articles: Path) -> None:
    article = articles / SEED
    window.open(article)
    window.status(r"copydesk: \d+$").wait_for()
    window.go_to(*place_of("Ukranian", article))
    window.command("copydesk: Explain a Rule")
    window.choice("unknown-word").click()
    expect(window.page.get_by_role("tab", name="Preview unknown-word.md")).to_be_visible()
    page = window.page.frame_locator("iframe.webview.ready").frame_locator("#active-frame")
    expect(page.get_by_role("heading", name=re.compile("unknown-word"))).to_be_visible()


def test_settings_are_followed_at_once(window: vscode.Window, articles: Path) -> None:
    article = articles / "brief.md"
    article.write_text("The goverment did not write the the letter.\n", "utf-8")
    settle(articles, {})
    window.open(article)
    window.status(r"copydesk: 2$").wait_for()
    settle(articles, {"copydesk.ignore": ["misspelling"]}, window.status(r"copydesk: 1$"))
    settle(articles, {"copydesk.enable": False})
    expect(window.status("copydesk")).to_have_count(0)
    expect(window.squiggles()).to_have_count(0)
    settle(articles, {"copydesk.enable": True}, window.status(r"copydesk: 2$"))


def test_without_copydesk(window: vscode.Window, articles: Path) -> None:
    module = ["-m", "copydesk_hooks", "server"]
    settle(articles, {"copydesk.command": ["/nowhere/python", *module]})
    window.open(articles / SEED)
    window.message("/nowhere/python does not exist").wait_for()

    # -S leaves out what is installed.
    missing = window.message("copydesk is not installed in")
    settle(articles, {"copydesk.command": [sys.executable, "-S", "-P", *module]}, missing)

    message = window.message("does not answer as copydesk's server does")
    settle(articles, {"copydesk.command": [sys.executable, "-c", ""]}, message)
    message.get_by_role("button", name="How to Install").click()
    expect(window.page.get_by_role("tab", name="Preview install.md")).to_be_visible()

    item = window.status("copydesk").locator("[role=button]")
    settle(articles, {"copydesk.command": []})
    expect(item).to_have_attribute("aria-label", re.compile(r"copydesk \S+: .*/chosen-python -P "))


def test_a_text_that_was_never_saved(window: vscode.Window, articles: Path) -> None:
    window.open(articles / SEED)
    window.command("New Untitled Text File")
    window.page.get_by_role("tab", name="Untitled-1").wait_for()
    window.page.keyboard.type("The goverment did not write the the letter.")
    window.status(r"copydesk: 2$").wait_for()
