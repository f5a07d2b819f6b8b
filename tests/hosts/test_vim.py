"""Vim and ALE with the recipe hooks/editors/vim-ale: the same as in test_neovim.py."""

from __future__ import annotations

import os
import shlex
from typing import TYPE_CHECKING

from hosts import editors, installing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RECIPE = os.path.join(editors.RECIPES, "vim-ale")
DRIVER = os.path.join(editors.HERE, "vim.vim")


def test_a_word_is_mended(program: Callable[[str, Callable[[], str]], str], misspelt: Path) -> None:
    ale = program("ale", installing.ale)
    command = [program("vim", installing.vim), "-Nu", "NONE", "-i", "NONE", "-n", "--not-a-term"]
    before = [
        f"set runtimepath^={RECIPE},{ale}",
        f"let g:ale_copydesk_executable = '{editors.SERVER[0]}'",
        f"let g:ale_copydesk_options = '{shlex.join(editors.SERVER[1:])}'",
        "let g:ale_copydesk_config = json_decode($SETTINGS)",
        # Other linters that the machine may have would offer their code actions, too.
        "let g:ale_linters = {'text': ['copydesk'], 'markdown': ['copydesk']}",
        "filetype plugin on",
        "runtime plugin/ale.vim",
    ]
    command += [word for line in before for word in ("--cmd", line)]
    editors.assert_mends([*command, "-S", DRIVER], misspelt)
