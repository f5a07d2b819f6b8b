"""Neovim with the recipe hooks/editors/neovim: what it shows, and that it mends the right word."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hosts import editors, installing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RECIPE = os.path.join(editors.RECIPES, "neovim")
DRIVER = os.path.join(editors.HERE, "neovim.lua")


def test_a_word_is_mended(program: Callable[[str, Callable[[], str]], str], misspelt: Path) -> None:
    command = [program("neovim", installing.neovim), "--headless", "--clean", "-n"]
    before = [
        f"set runtimepath^={RECIPE}",
        "let g:copydesk = {'cmd': json_decode($SERVER)}",
        "let g:copydesk.settings = {'copydesk': json_decode($SETTINGS)}",
        "filetype on",
    ]
    command += [word for line in before for word in ("--cmd", line)]
    seen = editors.assert_mends([*command, "-c", f"luafile {DRIVER}"], misspelt)
    assert editors.OTHER_SEED in seen["elsewhere"]
