"""The recipes for editors that no test runs: whether the editor could read them."""

from __future__ import annotations

import json
import os
import re
import tomllib
from typing import Any

import pytest

from hosts import editors


def read(*path: str) -> Any:
    with open(os.path.join(editors.RECIPES, *path), encoding="utf-8") as file:
        text = file.read()
    if path[-1].endswith(".toml"):
        return tomllib.loads(text)
    if path[0] in ("sublime", "zed"):  # their JSON has comments, and commas at the end
        text = re.sub(r"^//.*\n", "", text, flags=re.MULTILINE)
        text = re.sub(r",(\s*[}\]])", r"\1", text)
    return json.loads(text)


def test_helix() -> None:
    recipe = read("helix", "languages.toml")
    server = recipe["language-server"]["copydesk"]
    assert [server["command"], *server["args"]] == ["copydesk", "server"]
    assert {language["name"] for language in recipe["language"]} == {"text", "markdown", "html"}
    assert all("copydesk" in language["language-servers"] for language in recipe["language"])


@pytest.mark.parametrize("mode", ["Normal", "None", "Markdown", "R Markdown", "HTML"])
def test_kate(mode: str) -> None:
    server = read("kate", "settings.json")["servers"]["copydesk"]
    assert server["command"] == ["copydesk", "server"]
    assert re.search(server["highlightingModeRegex"], mode)
    assert not re.search(server["highlightingModeRegex"], "HTML (Rails)")


def test_sublime_text() -> None:
    client = read("sublime", "LSP-copydesk.sublime-settings")["clients"]["copydesk"]
    assert client["command"] == ["copydesk", "server"]
    assert client["enabled"]


def test_zed() -> None:
    tasks = read("zed", "tasks.json")
    assert [[task["command"], *task["args"]] for task in tasks] == [
        ["copydesk", "check", "$ZED_FILE"],
        ["copydesk", "check", "--fix", "$ZED_FILE"],
    ]
