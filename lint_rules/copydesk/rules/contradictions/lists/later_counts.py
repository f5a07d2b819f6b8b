"""Lists before their number: "Leeds and York (two cities)", "A, B and C - all three -"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.counted_nouns import (
    HUMANS,
    REALMS,
    WHATS_NAMED,
    suits,
)
from copydesk.rules.contradictions.lists.listings import Listing, read_list_before

if TYPE_CHECKING:
    from copydesk.rules.contradictions.lists.announcements import Announcement

_BEHIND_LIST = r"(?:,| [-–—]|[–—]|:|;(?= all)| \(| are| were| became| made up| make up| form| formed| constitute| comprise)(?: these are| those are| they are| all)?(?: ?\b(?:the|his|her|its|their|all|only|a total of|these|in all)){0,2} ?$"
# The longest of what joins a list to the number behind it, in characters.
_LEAD = 40
# What ends an apposition: "A, B and C, three members of the choir, ...", "... - all three of them -".
_IN_ALL = r" (?:in all|in total|altogether)\b"
_ENDS = {
    "(": r" ?(?:in all|in total|altogether)?\)",
    ",": rf"{_IN_ALL}|(?=[.;]|$)",
    "-": rf"{_IN_ALL}|(?=[.;]|$| [-–—]|[–—])",
    "all": r"(?: of (?:them|these|those))?(?:(?=[.,;)]|$| [-–—]|[–—])| (?:[a-z]+ed|from|of|in|at|have|had|has|were|are|will|lost|won|said|did|now)\b)",
    "apposed": r"(?: (?:of|from|in|behind|at|for|on) [^,.;:()]{1,40}| to [a-z]+)?(?=[,.;]|$| [-–—]|[–—])",
}  # fmt: skip


def list_before(text: str, one: Announcement) -> Listing | None:
    """A list that the number follows: "Leeds and York (two cities)", "... are the three winners"."""
    head = max(0, one.start - _LEAD)
    match = compiled(_BEHIND_LIST).search(text[: one.start], head)
    if match is None or text[one.start] in "bB":
        return None
    sign = match[0].lstrip()[:1]
    apposed = False
    if sign in _ENDS or sign in ("–", "—", ";"):
        kind = (
            "all" if match[0].endswith("all ") and sign != "(" else sign if sign in _ENDS else "-"
        )
        if not compiled(_ENDS[kind]).match(text, one.end):
            apposed = (
                sign != "(" and names(one) and bool(compiled(_ENDS["apposed"]).match(text, one.end))
            )
            if not apposed:
                return None
    listing = read_list_before(text, match.start(), people=one.noun in HUMANS)
    if listing is None or not suits(one.noun, listing):
        return None
    if sign == "(" and one.noun and one.noun not in WHATS_NAMED and listing.named:
        return None  # "Prost (five titles) and Fangio (seven titles)"
    lead = text[: listing.start].rstrip()
    if lead.endswith(("between", "Between")):
        return None  # "between 1902 and 1905 (three years)"
    if lead and (sign.isalpha() or apposed):
        return None
    return None if lead.endswith(",") and sign != "(" else listing


def names(one: Announcement) -> bool:
    """Whether what is counted has names of one or two words: people, places, teams."""
    return (
        one.noun in HUMANS or one.noun in WHATS_NAMED or one.noun in REALMS or one.noun == "group"
    )
