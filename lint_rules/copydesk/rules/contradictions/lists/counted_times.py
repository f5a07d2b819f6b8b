"""Years, weekdays and ages that tell off what a number counts: "three times, in 1990, 1992 and 1994"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.counted_nouns import DAYS, HUMANS, TIMES, suits
from copydesk.rules.contradictions.lists.list_seams import AFTER, AGED, SEAMS
from copydesk.rules.contradictions.lists.listings import Listing, read_list

if TYPE_CHECKING:
    from copydesk.rules.contradictions.lists.announcements import Announcement

# What may follow the years that something was done in.
_BEHIND_YEARS = r" (?:at|with|for|as|under|in|on|against|by|before|after|and (?:was|became|is|has)|when|while|during|alongside|but)\b"
# So many ages may not be shared.
_AGES = 3


def dated(text: str, one: Announcement) -> Listing | None:
    """Years that say when something was done so many times: "three times, in 1990, 1992 and 1994"."""
    if one.noun not in TIMES:
        return None
    match = compiled(SEAMS["years"]).match(text, one.end)
    listing = read_list(text, match.end(), people=one.noun in HUMANS) if match else None
    if listing is None or not listing.closed or listing.named or not suits(one.noun, listing):
        return None
    if compiled(AFTER).match(text, listing.end):
        return listing
    # "Three times, in 1911 and 1912 at the Garrick": no further year may stand there.
    rest = compiled(r"[^.;]*").match(text, listing.end)
    goes_on = rest and compiled(
        r"\b(?:1[0-9]|20)\d\d|\b(?:again|another|also|third|fourth|more)\b"
    ).search(rest[0])
    return listing if not goes_on and compiled(_BEHIND_YEARS).match(text, listing.end) else None


def on_days(text: str, one: Announcement) -> Listing | None:
    """Weekdays and months: "three days a week: Monday, Tuesday and Friday"."""
    if one.noun not in DAYS:
        return None
    match = compiled(SEAMS["days"]).match(text, one.end) or compiled(SEAMS["colon"]).match(
        text, one.end
    )
    if match is None:
        return None
    at = match.end() + (text.startswith(" ", match.end()))
    listing = read_list(text, at)
    if listing is None or not (listing.closed and listing.days):
        return None
    return listing if compiled(AFTER).match(text, listing.end) else None


def aged(text: str, one: Announcement) -> Listing | None:
    """Ages, one for each: "three men, aged 18, 23 and 34"."""
    match = compiled(AGED).match(text, one.end) if one.noun in HUMANS else None
    listing = read_list(text, match.end()) if match else None
    if listing is None or not listing.closed or listing.named or listing.high < _AGES:
        return None
    return listing if compiled(AFTER).match(text, listing.end) else None
