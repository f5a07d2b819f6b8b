"""First names that only men have, and those that only women have.

`mens_names.txt` and `womens_names.txt` leave out what both are called somewhere: "Robin", "Andrea".
"""

from __future__ import annotations

import os

_sexes: dict[str, str] = {}
_FILES = (("mens_names.txt", "m"), ("womens_names.txt", "f"))


def sex_of(given: str) -> str | None:
    """Whether a first name (lower case) is a man's ("m") or a woman's ("f"); None if it is not known."""
    if not _sexes:
        for name, sex in _FILES:
            with open(os.path.join(os.path.dirname(__file__), name), encoding="ascii") as lines:
                _sexes.update(dict.fromkeys(lines.read().split(), sex))
    return _sexes.get(given)
