"""Announced numbers and the lists in the same sentence that name what is counted.

"Three cities: Leeds, York and Hull", "his two sons (A and B)", "the trio - A, B and C -", "won it
twice, in 1990 and 1994", "Leeds and Hull (two cities)".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.countries import countries
from copydesk.language.numbers import ends_in
from copydesk.patterns import compiled
from copydesk.rules.contradictions.arithmetic.sum_looks import look_at
from copydesk.rules.contradictions.lists.announcements import (
    NEAR,
    NO_NOUN,
    VALUES,
    Announcement,
    announcements,
    is_exact,
)
from copydesk.rules.contradictions.lists.counted_nouns import (
    HUMANS,
    REALMS,
    suits,
)
from copydesk.rules.contradictions.lists.later_counts import list_before
from copydesk.rules.contradictions.lists.list_seams import (
    AFTER,
    BEGINS_ANEW,
    CALLING,
    FOLLOWING_LESS,
    GOES_ON,
    IN_ALL,
    LESS,
    LESS_BEHIND,
    NAMING,
    NEW_SUBJECT,
    SEAMS,
    SUBJECT,
    VERB,
)
from copydesk.rules.contradictions.lists.listings import Listing, read_list
from copydesk.rules.contradictions.lists.tied_rows import tied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence


class Counted(NamedTuple):
    """A number of things, and the list that names them."""

    announcement: Announcement
    listing: Listing


# How far behind a number its list may begin, in characters.
_FAR = 110
# What may join a number to a list behind it.
_JOINED = r"[:(\[,–—]| - | of [A-Z]| (?:are|were|is|was|be|been) | (?:in|for|at) \d"
# "Two sons and a daughter: Ann, Bob and Carl".
_COUNT = rf"(?P<count>an?|one|{'|'.join(VALUES)}) (?P<noun>(?:[a-z-]+ ){{0,2}}?[a-z-]+)"
_MORE_BEHIND = rf" and {_COUNT}(?=:| [(–—-])"
_MORE_BEFORE = rf"\b{_COUNT} and $"
# Without one of these there is no list.
_JOINTS = (" and ", ":", "(", " & ", ";", "[")
# What an item that is a number of things begins with.
_COUNTS = r"(?i:\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?) [a-z])"
_PHRASES = r"\W*(?:by|from|in|on|under|at|through|via|behind|over|near|with) .* or "
_MEASURES = frozenset(
    (
        "bits",
        "bytes",
        "characters",
        "digits",
        "lines",
        "hours",
        "minutes",
        "seconds",
        "metres",
        "meters",
        "miles",
    )
)
_NAMELY = (", namely", ", i.e.", ", viz", ", that is", ", to wit")
_SEAM = r"[:(]| and | [-–—] |[–—]|,"
_BOTH_OF_US = r"(?i:\b(?:is|are|was|were|be|been|being|have|had|has|they|we|you|them|us|who|which|that|will|would|can|could|did|do|may|might|must|should)) $"
_PREPOSITION = r"\b(?:for|in|of|by|with|from|to|on|at|between|against) $"
_BOTH_WORDS = rf"(?!(?:{NO_NOUN})\b)[a-z]+(?<!s), (?!(?:{NO_NOUN}|however|too|then|now|later|which|who|where)\b)[a-z]+ and (?!(?:{NO_NOUN})\b)[a-z]+\b"

# An item that counts more than once: "Leeds, York (two) and Hull", "theft, on two counts, and fraud".
_OFTEN = rf"\((?:{'|'.join(VALUES)}|twice|[2-9]\))(?!\w)|\b(?:{'|'.join(VALUES)}) (?:counts|times|occasions)\b|\btwice\b"
# "All three married, Ann and Bea in 1950": what is said of some of them.
_TAIL = r"(?:(?! (?:in|from|at|on) ).)* and [^,]* (?:in|from|at|on) [^,]*"


def counted_lists(sentence: Sentence) -> Iterator[Counted]:
    """The announcements of a sentence that are followed, or led, by a list of what is meant."""
    text = sentence.text
    if not any(sign in text for sign in _JOINTS) or not compiled(_SEAM).search(text):
        return
    for said in announcements(sentence):
        announcement = _with_more(text, said)
        for listing in _listings(text, announcement) if announcement else ():
            if (
                announcement
                and listing is not None
                and not (
                    text[said.start : said.start + 4].lower() == "both"
                    and " and " in text[listing.end :]
                )
            ):
                counted = Counted(announcement or said, listing)
                if (
                    not listing.low <= announcement.number <= listing.high
                    and not _is_of_another(sentence, counted)
                    and is_exact(sentence, said)
                    and not _is_wrong_sum(sentence, counted)
                    and not _is_no_list(text, counted)
                ):
                    yield counted
                break


def _is_no_list(text: str, one: Counted) -> bool:
    """Whether the number is a measure, or the items are phrases: "12 bytes: ...", "by card, in cash or by phone"."""
    listed = text[one.listing.start : one.listing.end + 1]
    return one.announcement.noun in _MEASURES or compiled(_PHRASES).match(listed) is not None


def _with_more(text: str, one: Announcement) -> Announcement | None:
    """A number with another one that shares its list: "two sons and a daughter: ..."; None for the latter."""
    if text.endswith(" and ", 0, one.start) and compiled(_MORE_BEFORE).search(
        text, max(0, one.start - NEAR), one.start
    ):
        return None
    more = text.startswith(" and ", one.end) and compiled(_MORE_BEHIND).match(text, one.end)
    if not more:
        return one
    number = one.number + VALUES.get(more["count"], 1)
    return one._replace(number=number, end=more.end("noun"))


def _is_of_another(sentence: Sentence, counted: Counted) -> bool:
    """Whether the list fits a number before this one: "three titles in six years, 1990, 1993 and 1995"."""
    one, listing = counted
    text = sentence.text
    return listing.start > one.end and any(
        other.end < one.start
        and listing.low <= other.number <= listing.high
        and not compiled(r"[,;:.(–—]| and ").search(text, other.end, one.start)
        for other in announcements(sentence)
    )


def _is_wrong_sum(sentence: Sentence, counted: Counted) -> bool:
    """Whether wrong-arithmetic reports the number, as its items are numbers: "12: seven men and four women"."""
    one, listing = counted
    look = look_at(sentence)
    if (
        look is None
        or not look.alone
        or not compiled(_COUNTS).search(sentence.text, listing.start, listing.end)
    ):
        return False
    from copydesk.rules.contradictions.arithmetic.masks import mask
    from copydesk.rules.contradictions.arithmetic.stated_sums import sums_in

    return any(
        not made.agrees and one.start <= made.said_by[0] < one.end
        for made in sums_in(mask(sentence.text, ends_in(sentence)), look.words)
    )


def _listings(text: str, announcement: Announcement) -> Iterator[Listing | None]:
    if not announcement.noun and text[announcement.start] in "bB":
        if not compiled(_BOTH_OF_US).search(
            text[: announcement.start], max(0, announcement.start - NEAR)
        ):
            yield _both(text, announcement)
        return
    if compiled(_JOINED).search(text, announcement.end, announcement.end + _FAR):
        yield tied(text, announcement)
        yield _beside(text, announcement)
    yield list_before(text, announcement)


def _both(text: str, one: Announcement) -> Listing | None:
    """Three names or adjectives that "both" stands before: "both Leeds, York and Hull"."""
    at = one.end + 1
    listing = read_list(text, at, people=one.noun in HUMANS)
    if (
        listing is None
        and compiled(_PREPOSITION).search(text[: one.start], max(0, one.start - NEAR))
        and (words := compiled(_BOTH_WORDS).match(text, at))
    ):
        listing = Listing(at, words.end(), 3, 3, named=False, closed=True, oxford=False)
    return listing if listing and listing.closed and not listing.oxford else None


def _beside(text: str, one: Announcement) -> Listing | None:
    """The list after a comma, a dash or "of" that follows the number at once."""
    for seam in ("dash", "comma", "as", "of", "calling", "they", "made", "be"):
        match = compiled(SEAMS[seam]).match(text, one.end)
        if match is None or not _opens(text, one, seam):
            continue
        listing = read_list(text, match.end(), people=one.noun in HUMANS)
        if listing is None or not listing.closed:
            continue
        if not suits(one.noun, listing) and not match[0].startswith(_NAMELY):
            continue
        ends = compiled(AFTER).match(text, listing.end) or (
            not one.intro and compiled(VERB).match(text, listing.end)
        )
        if seam != "of" and not ends:
            continue
        if seam == "be" and any(word in countries().by_people for word in _single(text, listing)):
            continue  # "the two men were British, French and Spanish"
        if seam == "comma" and not _is_apposed(text, one, match[0], listing):
            continue
        return listing
    return None


def _is_apposed(text: str, one: Announcement, joint: str, listing: Listing) -> bool:
    """Whether a list behind a comma ends as an apposition does, not as a row with the number."""
    subject = NEW_SUBJECT if one.noun in REALMS else r"[.;:)]|$"
    if one.noun == "others":
        subject = rf"{NEW_SUBJECT}|, (?:the|a|an|his|her|their) "
    taken_up = text.startswith("Of ") and not one.partitive
    if one.intro and not taken_up and not compiled(subject).match(text, listing.end):
        return False
    # "The four men, Ann, and Bob" lists more than the four.
    return len(joint.strip(", ")) > 0 or not (listing.high == 2 and listing.oxford)


def _single(text: str, listing: Listing) -> Iterator[tuple[str, ...]]:
    for word in text[listing.start : listing.end].lower().replace(",", " ").split():
        yield (word,)


def _opens(text: str, one: Announcement, seam: str) -> bool:
    """Whether what a seam joins to the number may be the list of it."""
    head = text[max(0, one.start - NEAR) : one.start]
    if seam == "of":
        return one.noun == "group" or (one.noun in REALMS and head.lower().endswith("the "))
    if seam == "as":
        return compiled(NAMING).search(head) is not None
    if seam == "calling":
        return compiled(CALLING).search(head) is not None
    if seam in ("be", "made"):
        if compiled(IN_ALL).match(text, one.end):
            return True
        # "The three winners were Ann, Bob and Carl": the subject begins its clause.
        return not one.partitive and compiled(SUBJECT).search(head) is not None
    return True


def may_go_on(sentence: Sentence, counted: Counted) -> bool:
    """Whether more items than the list has may be named behind it, or may be meant."""
    text = sentence.text
    rest = text[max(counted.listing.end, counted.announcement.end) :]
    one, listing = counted
    between = text[one.end : listing.start] if listing.start > one.end else ""
    # "First Ann and later Bob"; "two aims only, ..."
    between = compiled(r", first $|\b(?:only|respectively),").sub("", between)
    listed = text[listing.start : listing.end]
    if (
        compiled(LESS).search(between)
        or compiled(LESS_BEHIND).search(rest[:NEAR])
        or compiled(_OFTEN).search(listed)
        or (listing.named and between.endswith(", ") and compiled(_TAIL).fullmatch(listed))
    ):
        return True
    if listing.end <= one.start:
        return False
    if compiled(GOES_ON).match(rest) and not compiled(BEGINS_ANEW).match(rest):
        return True
    follower = sentence.document.neighbour(sentence, 1)
    return (
        follower is not None
        and follower.block.start == sentence.block.start
        and compiled(FOLLOWING_LESS).match(follower.text) is not None
    )
