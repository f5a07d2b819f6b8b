"""Lists behind their number, or in the next sentence: "Leeds and York (two cities)", "A, B and C - all three -".

The names may stand in the next sentence, too: "There were three winners. They were A, B and C."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.announcements import Announcement, announced_in
from copydesk.rules.contradictions.lists.counted_nouns import (
    HUMANS,
    MEASURES,
    QUALITIES,
    REALMS,
    WHATS_NAMED,
    suits,
)
from copydesk.rules.contradictions.lists.listings import Listing, read_list, read_list_before
from copydesk.rules.contradictions.lists.worded_lists import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.rules.contradictions.lists.sequences import Told

_BEHIND_LIST = r"(?:,| [-–—]|[–—]|:|;(?= all)| \(| are| were| became| made up| make up| form| formed| constitute| comprise)(?: these are| those are| they are| all)?(?: ?\b(?:the|his|her|its|their|all|only|a total of|these|in all)){0,2} ?$"
# What may follow a number whose things the next sentence tells, in characters.
_NEAR = 25
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
_THEY = r"(?:They (?:are|were)(?: named| called)?|Their names(?: are| were)?|The names(?: are| were)?|These (?:are|were)|Those (?:are|were)):? (?=[A-Z\"]|in |at |for |on |from |[a-z]+[, ])"
# "These were at Malham in April, at Dent in June and at Keld in September."
_REPEATED = r"(?P<at>at|in|for|on|from) [^,;:.]+?(?:, (?P=at) [^,;:.]+?)+,? and (?P=at) (?:(?! and )[^,;:.])+\."


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
    if lead and (sign.isalpha() or apposed):
        return None
    return None if lead.endswith(",") and sign != "(" else listing


def names(one: Announcement) -> bool:
    """Whether what is counted has names of one or two words: people, places, teams."""
    return (
        one.noun in HUMANS or one.noun in WHATS_NAMED or one.noun in REALMS or one.noun == "group"
    )


def named_after(sentence: Sentence) -> Iterator[Told]:
    """Names that the next sentence gives: "There were three winners. They were A, B and C."."""
    document = sentence.document
    if not compiled(rf"\s+{_THEY}").match(document.prose, sentence.end):
        return
    after = document.neighbour(sentence, 1)
    match = compiled(_THEY).match(after.text) if after else None
    ones = announced_in(sentence)
    if after is None or match is None or len(ones) != 1 or ones[0].partitive:
        return
    one = ones[0]
    people = one.noun in HUMANS
    listing = read_list(after.text, match.end(), people=people)
    if repeated := compiled(_REPEATED).fullmatch(after.text, match.end()):
        count = len(compiled(rf"(?:, |^|and ){repeated['at']} ").findall(after.text[match.end() :]))
        if count != one.number and one.noun and one.noun not in MEASURES:
            yield one, count, after.span(match.end(), len(after.text))
        return
    if listing is None and one.noun in QUALITIES and one.noun not in MEASURES:
        listing = read_words(after.text, match.end(), len(after.text.rstrip(".")))
        if listing and listing.high < one.number and len(sentence.text) - one.end < _NEAR:
            yield one, listing.high, after.span(listing.start, listing.end)
        return
    if (
        not names(one)
        or len(sentence.text) - one.end > _LEAD
        or listing is None
        or not (listing.closed and listing.named)
        or after.text[listing.end :].strip(".")
    ):
        return
    if not listing.low <= one.number <= listing.high:
        count = listing.low if one.number < listing.low else listing.high
        yield one, count, after.span(listing.start, listing.end)
