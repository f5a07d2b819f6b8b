"""Whether a finding points at what somebody marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copydesk.finding import Finding


def touches(finding: Finding, marked: Sequence[str], texts: Mapping[str, str]) -> bool:
    """Whether the finding, or a second place it names, overlaps marked words of its text."""
    places = [(finding.path, finding.span), *((r.path, r.span) for r in finding.related)]
    for path, span in places:
        for words in marked:
            at = texts[path].find(words)
            while at >= 0:
                if span.start < at + len(words) and at < span.end:
                    return True
                at = texts[path].find(words, at + 1)
    return False
