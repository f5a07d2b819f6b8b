"""The valid name nearest to a wrong one, for error messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The name most like `word`, upper and lower case alike; None where none is like it."""
    from difflib import get_close_matches  # only ever needed once something is wrong

    by_lower = {name.lower(): name for name in names}
    close = get_close_matches(word.lower(), by_lower, n=1)
    return by_lower[close[0]] if close else None


def did_you_mean(word: str, names: Iterable[str]) -> str:
    """The end of a message ("; did you mean 'select'?"), or nothing if no name is like it."""
    name = nearest(word, names)
    return f"; did you mean '{name}'?" if name else ""
