"""A stretch of a real article with a contradiction put into it, and its twin."""

from __future__ import annotations

from typing import NamedTuple


class Injected(NamedTuple):
    """One altered stretch; `spans` are offsets in `text`, in characters, end exclusive.

    `kind` is the kind of fault ("wrong-arithmetic"), `variant` the way it was made; `spans` has
    the one or two places that cannot be true (together); in `twin` all agrees.
    """

    kind: str
    variant: str
    text: str
    spans: tuple[tuple[int, int], ...]
    twin: str
