"""Lists of phrases beside their number, of which only the most that they may be is sure.

"Five colours, green for the forest, gold for the sun and red for blood", "a crew of six, with Ann at
bow, Bob at two and Carl at stroke", "four kings, and they are known as the Bald, the Good and the
Lame".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.announcements import NEAR, NO_NOUN
from copydesk.rules.contradictions.lists.counted_nouns import (
    HUMANS,
    MEASURES,
    PEOPLE,
    QUALITIES,
    TIMES,
)
from copydesk.rules.contradictions.lists.later_counts import names
from copydesk.rules.contradictions.lists.list_seams import LESS_WORDS, OTHER_THINGS, SEAMS, SUBJECT
from copydesk.rules.contradictions.lists.listings import SEVERAL, Listing, read_list
from copydesk.rules.contradictions.lists.worded_lists import read_words

if TYPE_CHECKING:
    from copydesk.rules.contradictions.lists.announcements import Announcement

_WORD = r"[^\s,.;:()\"]+"
_PHRASE = rf"(?!(?:one|two|three|four|five|six|both|[a-z]{(2,)}ing|[a-z]{(3,)}ed)\b)(?:(?!\d){_WORD} ){{1,3}}"
# Items that are built alike, by the preposition that each of them has.
_ALIKE = (
    rf", {_PHRASE}(?P<by>for|from|at|in|by|against|with|on|to) {_WORD}(?: {_WORD}){{0,4}}"
    rf"(?:, {_PHRASE}(?P=by) {_WORD}(?: {_WORD}){{0,4}})*,? and {_PHRASE}(?P=by) {_WORD}(?: {_WORD}){{0,5}}(?=[.;]|$)"
)
_DASH = r"(?P<between> [^:;.,!?()\"–—]{3,60}?)(?: [-–—] |—)(?=[A-Z]|the [A-Z])"
_EACH = r",? (?:[-–—] |\()?one (?:each (?:in|at|for|from|to|by|with|on)|(?:in|at|for|from|to|by|with|on) each of) (?=[A-Z])"
_SUBJECT = r"(?:The|His|Her|Their|Its|My|Our)(?: (?:only|first|last|other|main))? "
_COMMON_NOUN = rf"(?:(?:an? |the |his |her )[a-z-]+(?: [a-z-]+)?|(?!(?:{NO_NOUN}|with|including|where|who)\b)[a-z-]+)"
_COMMON = rf", {_COMMON_NOUN}(?:, {_COMMON_NOUN})*,? (?:and|or) {_COMMON_NOUN}"
# Verbs, which begin no item.
_PAST = r"\b(?:[a-z]{3,}ed|left|went|came|took|gave|made|won|lost|got|ran|sat|set|put|said|told|wrote|sang|fell|met|found|kept|held|led|built|began|drew|grew|knew|saw|stood|[a-z]+ly|is|are|was|were|has|have|had|will|can|may|must)\b"
# "With Ann at bow, Bob at two and Carl at stroke".
_PLACED = r", with (?=[A-Z])"
_PLACE = rf"[A-Z]{_WORD}(?: [A-Z]{_WORD})* (?:at|on|in|as|for|from|playing|rowing) {_WORD}(?: (?!and\b){_WORD}){{0,4}}"
_CALLED = (
    r"(?:,? and|;|,) (?:they|these|who|which) (?:are|were) [a-z]+(?: [a-z]+)? as (?=the )"
    r"|,? (?:to )?(?:which|whom) (?:he|she|they|it|we|(?:the )?[A-Z]?\w+) (?:gave the names|gave the titles|called|named|christened|calls|names) (?=\w)"
)
# "Two sons, Henry, and a daughter".
_ONLY = (
    r", (?P<name>[A-Z][\w'-]+),? and (?:an?|one|two|three|four|five|six|seven) (?P<other>[a-z]+)\b"
)
_CHILD = word_set("son daughter child brother sister")
_NAMED = r"(?:the |a )?[\w'-]+(?: [\w'-]+)?"
_NAMES = rf"{_NAMED}(?:, {_NAMED})*,? and {_NAMED}(?=[.;]|$)"


def worded(text: str, one: Announcement) -> Listing | None:
    """The phrases behind a number; None where there are as many as it says, or maybe more."""
    if one.noun in MEASURES or one.noun in TIMES or one.partitive:
        return None
    if (
        apposed := _qualities(text, one)
        or _behind_clause(text, one)
        or _one_each(text, one)
        or _apposed(text, one)
    ):
        return apposed
    found = _called(text, one) or _placed(text, one) or _alike(text, one) or _only_child(text, one)
    if found is None or compiled(LESS_WORDS).search(text[found.start : found.end]):
        return None
    return found if found.high < one.number else None


def _qualities(text: str, one: Announcement) -> Listing | None:
    """Words behind a verb: "the three parts of the exam are reading, writing and speaking"."""
    if (
        one.noun not in QUALITIES
        or one.partitive
        or not compiled(SUBJECT).search(text[max(0, one.start - NEAR) : one.start])
    ):
        return None
    match = compiled(SEAMS["qualities"]).match(text, one.end)
    end = len(text.rstrip(" .!?\"'"))
    if match is None or compiled(LESS_WORDS).search(text, match.end(), end):
        return None
    listing = read_words(text, match.end(), end)
    return (
        listing
        if listing and (listing.low == listing.high > 1 or listing.high < one.number)
        else None
    )


def _behind_clause(text: str, one: Announcement) -> Listing | None:
    """Names behind a dash that ends the clause: "Three bridges cross it – the Iron Bridge, ..."."""
    match = compiled(_DASH).match(text, one.end)
    if match is None or one.intro or compiled(OTHER_THINGS).search(match["between"]):
        return None
    listing = read_list(text, match.end(), people=one.noun in HUMANS)
    if listing is None or not (listing.closed and listing.named):
        return None
    kind = one.noun.removesuffix("s").capitalize()
    named = names(one) or len(compiled(rf"\b{kind}\b").findall(text, *listing[:2])) == listing.high
    return listing if named and not text[listing.end :].strip(".") else None


def _one_each(text: str, one: Announcement) -> Listing | None:
    """Places or people that have one each: "four offices, one each in Leeds, Hull and York"."""
    match = compiled(_EACH).match(text, one.end)
    listing = read_list(text, match.end()) if match else None
    return listing if listing and listing.closed else None


def _apposed(text: str, one: Announcement) -> Listing | None:
    """Common nouns between commas: "The two survivors, a cook and a boy, were picked up"."""
    if compiled(_SUBJECT).fullmatch(text, 0, one.start):
        match = compiled(
            rf"{_COMMON}(?=, (?:were|are|was|is|had|have|who|both|all|will|would|[a-z]+ed)\b)"
        ).match(text, one.end)
    elif one.noun in QUALITIES:
        match = compiled(rf"{_COMMON}(?=[.;]|$)").match(text, one.end)
    else:
        return None
    if match is None or compiled(_PAST).search(match[0]) or compiled(LESS_WORDS).search(match[0]):
        return None
    start, end = match.start() + 2, match.end()
    if compiled(SEVERAL).search(text, start, end):
        return None
    listing = _listing(text, start, end)
    return listing._replace(
        low=listing.high if text[start:end].count(",") == listing.high - 2 else 1
    )


def _called(text: str, one: Announcement) -> Listing | None:
    match = compiled(_CALLED).search(text, one.end, one.end + 60)
    names = compiled(_NAMES).match(text, match.end()) if match else None
    if names is None or compiled(r"[,;:(]").search(text[one.end : match.start()] if match else ""):
        return None
    return _listing(text, *names.span())


def _placed(text: str, one: Announcement) -> Listing | None:
    match = compiled(_PLACED).match(text, one.end)
    if match is None or (one.noun != "group" and one.noun not in HUMANS):
        return None
    row = compiled(rf"{_PLACE}(?:, {_PLACE})*,? and {_PLACE}(?=[.;]|$)").match(text, match.end())
    return row and _listing(text, *row.span())


def _alike(text: str, one: Announcement) -> Listing | None:
    row = compiled(_ALIKE).match(text, one.end)
    listing = row and _listing(text, row.start() + 2, row.end())
    return listing if listing and listing.high > 2 else None


def _only_child(text: str, one: Announcement) -> Listing | None:
    """One name between two counts: "two sons, Henry, and a daughter"."""
    if one.noun not in PEOPLE:
        return None
    match = compiled(_ONLY).match(text, one.end)
    if match is None or match["other"] not in PEOPLE | _CHILD:
        return None
    return _listing(text, *match.span("name"))


def _listing(text: str, start: int, end: int) -> Listing:
    """All that commas and "and" part, which is the most that the items may be."""
    count = len(compiled(r",? and |, ").findall(text, start, end)) + 1
    return Listing(start, end, 1, count, named=False, closed=True, oxford=True)
