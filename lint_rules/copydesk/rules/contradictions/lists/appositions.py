"""Rows behind a comma, which may name what is counted, or be further things.

"The two survivors, a cook and a boy, were ..." names them; "two pens, a ruler and a pad" are four things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.function_words import AUXILIARIES
from copydesk.language.verbs import is_finite
from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.announcements import VALUES
from copydesk.rules.contradictions.lists.counted_nouns import DAYS, MEASURES, QUALITIES
from copydesk.rules.contradictions.lists.later_counts import names
from copydesk.rules.contradictions.lists.rows import NOMINAL, PREPOSITIONS

if TYPE_CHECKING:
    from copydesk.rules.contradictions.lists.announcements import Announcement
    from copydesk.rules.contradictions.lists.rows import Row

ONES = r"(?:once|twice|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty)(?: each)? (?:in|at|on|to|from|for|of|by|with|near|against)\b"
"""Items that say how many they are, and where or whose: "two in York and one in Hull"."""
PLACES = ("prep in", "prep at", "prep on", "prep near", "prep against", "prep from")
"""Shapes of rows that say where each of the things is."""
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
"""The months, for a pattern."""
_DAY = (
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:{MONTHS})(?: \d\d?)?|\d\d? (?:{MONTHS}))"
)
DAY_ROW = rf"(?:on )?{_DAY}(?:, (?:on )?{_DAY})*,? and (?:on )?{_DAY}"
"""A row of weekdays, months or dates."""
ALIKE = rf"[\w'-]+ (?:[\w'-]+ )?(?P<by>{PREPOSITIONS}) [^,;]+?(?:, [\w'-]+ (?:[\w'-]+ )?(?P=by) [^,;]+?)*,? and [\w'-]+ (?:[\w'-]+ )?(?P=by) [^,;]+$"
"""Items that are built alike: "green for the hills, blue for the sea and white for the snow"."""
_OCCASIONS = (*PLACES, "prep through", "prep to", "prep by", "prep under")
_DEFINITE = r"(?i:\b(?:has|have|had|are|were|the|both|its|his|her|their|my|all|only|just|these|those)(?: [a-z]+)? |'s? (?:[a-z]+ )?)$"
_NO_MORE = r"(?i:\b(?:only|just|remaining|surviving|sole)\b[^,;.]{0,20}$)"
_OPENS = r"(?:^|[.;:] )[\"']?(?:(?:The|His|Her|Their|Its|My|Our|All|Both|[A-Z][\w'-]+'s?)(?: [a-z]+)? )?$"
# The things that stand before a row's mark, where it may have begun already.
_TAIL = (
    r".* (?:in|of|at|to|from|with|by|for|on|between|against|about|through|over|into|visited|\w+ed) "
)
# "Seven wins, ten losses, a draw": the number itself is an item.
_IN_ROW = rf"(?:\b\d+|\b(?i:{'|'.join(VALUES)})) (?:[a-z]+ ){{0,2}}[a-z]+(?:,| and|, and) $"


def is_apposed(text: str, one: Announcement, row: Row, between: str) -> bool:
    """Whether a row behind a comma names what is counted, and no further things."""
    lead, rest = text[: one.start], text[row.end :]
    if ones := compiled(ONES).match(text, row.start):
        # "Three went to Ann, two to Bob and one to Carl": the number is itself an item.
        joint = ones[0].rsplit(" ", 1)[1]
        return "-" not in text[one.start : one.end] and f" {joint} " not in f"{between} "
    closes = rest.startswith(",")
    does = compiled(r" and (?P<verb>[a-z]+)\b").match(rest)
    ends = (
        closes
        or not rest.strip(" .!?\"'")
        or rest[0] in ";.:"
        or bool(does and is_finite(does["verb"]))
    )
    if not ends or _is_further(text, one, row) or _runs_on(between, row):
        return False
    if row.shape.startswith("prep"):
        return _is_placed(text[row.start : row.end], one, row)
    if has_clause(between):
        # "Two rooms were damaged, the kitchen and the nursery."
        return not closes and not lead.strip("\"' ") and row.shape in NOMINAL
    return _is_named(text, one, row)


def _is_further(text: str, one: Announcement, row: Row) -> bool:
    """Whether a row is of further things, or of things that do something."""
    joined = text[row.start : row.end]
    # "That left the four men, Crosby, and Smith."
    two = row.high == joined.count(", and ") + joined.count(",") == 2
    return (
        two
        or row.pasts
        or row.shape in ("one", "count", "figure")
        or "-" in text[one.start : one.end]
        or compiled(_IN_ROW).search(text[: one.start]) is not None
    )


def _is_placed(joined: str, one: Announcement, row: Row) -> bool:
    """Whether a row with prepositions says of each of the things where or when it is."""
    if one.noun in DAYS and compiled(DAY_ROW).fullmatch(joined):
        return True
    named = compiled(rf"{row.shape[5:]} (?:the )?(?:[A-Z\"\d]|an? )").match(joined)
    places = _OCCASIONS if one.noun == "times" else PLACES
    return row.shape in places and (named is not None or f" {row.shape[5:]} " in joined)


def _is_named(text: str, one: Announcement, row: Row) -> bool:
    """Whether a row of names or things is said of those that are counted."""
    lead, rest = text[: one.start], text[row.end :]
    intro = is_intro(text, one)
    verb = compiled(r", (?:\w+ly )?(?P<verb>[a-z]+)\b").match(rest)
    if verb and (verb["verb"] in AUXILIARIES or (is_finite(verb["verb"]) and not intro)):
        return True
    told = one.noun in QUALITIES or (one.noun in DAYS and one.noun in MEASURES)
    closes = rest.startswith(",")
    if intro:
        return closes and told and row.shape != "name"
    return bool(
        told
        or (row.shape in ("name", "quoted") and names(one))
        or (row.shape == "definite" and compiled(r"\b(?:only|just) $").search(lead))
        or compiled(ALIKE).fullmatch(text, row.start, row.end)
        or (closes and compiled(_OPENS).search(lead))
    )


def is_in_each(text: str, one: Announcement, row: Row) -> bool:
    """Whether there is one in each place: "its only two plants, in York and Hull", "in York and in Hull"."""
    lead = text[: one.end]
    alike = compiled(rf"(?:^|, |and ){row.shape[5:]} ").findall(text[row.start : row.end])
    return (
        len(alike) == row.high
        or compiled(_NO_MORE).search(lead) is not None
        or (row.shape == "prep at" and compiled(_DEFINITE).search(lead[: one.start]) is not None)
    )


def is_intro(text: str, one: Announcement) -> bool:
    """Whether the number stands before the clause: "In two towns, ...", but not "In it are two men"."""
    if not one.intro or any(is_finite(word) for word in text[: one.start].split()):
        return False
    return AUXILIARIES.isdisjoint(text[one.end :].split(" ", 2)[1:2])


def has_clause(between: str) -> bool:
    """Whether a finite verb stands there that is no relative clause's."""
    for word in between.split():
        if word in ("that", "which", "who", "whom", "where", "whose", "he", "she", "they", "to"):
            return False
        if word in AUXILIARIES or word in ("and", "or", "but"):
            return True
        if is_finite(word) and not word.endswith("ed"):
            return True
    return False


def _runs_on(between: str, row: Row) -> bool:
    """Whether the row may begin before its mark: "four years in France, Spain and Italy"."""
    tail = compiled(_TAIL).match(between)
    if tail is None:
        return row.shape == "name" and compiled(r"[A-Z]\S*$").search(between) is not None
    rest = between[tail.end() :]
    name = rest[:1].isupper() or rest.startswith("the ")
    return name == (row.shape in ("name", "definite")) or row.shape == "word"
