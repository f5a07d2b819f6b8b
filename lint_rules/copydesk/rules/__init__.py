"""Every rule of copydesk, written out by hand, in the order of their codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.rules.contradictions.impossible_date import impossible_date

if TYPE_CHECKING:
    from copydesk.rule import Rule

RULES: tuple[Rule, ...] = (
    impossible_date,
)
