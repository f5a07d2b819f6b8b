"""Regular expressions, each made when it is first needed: making one takes a millisecond."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

_made: dict[str, re.Pattern[str]] = {}


def compiled(source: str) -> re.Pattern[str]:
    """The pattern of a source, made once. Write flags into the source."""
    pattern = _made.get(source)
    if pattern is None:
        import re

        pattern = _made[source] = re.compile(source)
    return pattern
