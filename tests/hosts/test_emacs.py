"""Emacs and Eglot with the recipe hooks/editors/emacs: the same as in test_neovim.py."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hosts import editors, installing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RECIPE = os.path.join(editors.RECIPES, "emacs")
DRIVER = os.path.join(editors.HERE, "emacs.el")


def test_a_word_is_mended(program: Callable[[str, Callable[[], str]], str], misspelt: Path) -> None:
    command = [program("emacs", installing.emacs), "--batch", "-q", "-L", RECIPE, "-l", DRIVER]
    seen = editors.assert_mends(command, misspelt)
    assert editors.OTHER_SEED in seen["elsewhere"]
