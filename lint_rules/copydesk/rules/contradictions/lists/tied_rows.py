"""Rows of phrases that a mark or a verb ties to an announced number: what it counts, item by item.

A colon, a dash or a bracket ties whatever row stands behind it. Behind a comma a row may be of further
things ("two pens, a ruler and a pad"), so that something must show that it is not: a comma and a verb
behind it, "namely", "one ... one ...", one preposition for all, or a noun that is told rather than had.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.countries import countries
from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.announcements import NEAR
from copydesk.rules.contradictions.lists.appositions import (
    ALIKE,
    DAY_ROW,
    MONTHS,
    ONES,
    PLACES,
    has_clause,
    is_apposed,
    is_in_each,
    is_intro,
)
from copydesk.rules.contradictions.lists.counted_nouns import (
    DAYS,
    FIGURES,
    HUMANS,
    KIN,
    MEASURES,
    PEOPLE,
    QUALITIES,
    SHELLS,
    TIMES,
)
from copydesk.rules.contradictions.lists.list_seams import (
    LESS_CLAUSES,
    LESS_WORDS,
    OTHER_THINGS,
    SUBJECT,
)
from copydesk.rules.contradictions.lists.listings import Listing
from copydesk.rules.contradictions.lists.marked_items import (
    count_marks,
    count_ordinals,
    count_others,
)
from copydesk.rules.contradictions.lists.rows import NOTHING, Row, read_row

if TYPE_CHECKING:
    import re

    from copydesk.rules.contradictions.lists.announcements import Announcement

# How far behind a number what ties a row to it may stand, in characters.
_FAR = 110
_ANY = 99
# The longest row behind a comma, in characters.
_LONGEST = 300
# Somebody speaks in the midst of it: '"two sons," he said, "Ann ..."', "two reasons, he said: ...".
_SAYS = r"(?<!are )(?<!were )(?<!was )(?<!is )(?<!be )\b(?:said|says|told|added|recalled|explained|wrote|writes|noted|argued|admitted|joked|insisted|claimed)\b"
_TAG = rf"(?<=,)\"? (?!and |but |or )(?:[\w'.-]+ ){{1,5}}?{_SAYS}(?: [\w'. -]{{2,50}})?, \"?|(?<=\w), (?:[\w'.-]+ ){{1,5}}?{_SAYS}(?=:)"
# Verbs that say of each of several things what it is, or shows, or holds.
_EACH_DOES = r"are|were|will be|have been|had been|show|showed|depict|depicted|represent|represented|portray|portrayed|commemorate|begin|began|read|cover|covered|house|housed|stand for|stood for|symbolise|symbolised|symbolize|symbolized"
_MARK = rf"(?P<colon>:(?= ))|(?P<dash> [-–—] |(?<!\d)[–—](?=\w))|(?P<bracket> [(\[])|(?P<semicolon>;(?= ))|(?P<comma>,(?=[ {NOTHING}]))|(?P<stop>[.!?\"])"
_MARK_OR_VERB = rf"{_MARK}|(?P<be> (?:{_EACH_DOES})(?= ))"
_NAMELY = (
    r",? (?:namely|viz\.?|i\.e\.|that is(?: to say)?|to wit|those (?:of|in|at|on|from|[a-z]+ed)|(?:[a-z]+ )?(?:designated|named|called|titled|entitled|labelled|numbered|lettered|marked)"
    r"|showing|depicting|known (?:to [\w ]+ )?as|respectively|being|(?:all of )?(?:which|who) (?:are|were)|(?P<some>of (?:which|whom))|(?P<aged>(?:all )?aged)|(?P<with>with(?= [A-Z]))|one (?:each (?:in|at|for|from|to|by|with|on)|(?:in|at|for|from|to|by|with|on) each of)"
    r"|(?:to )?(?:which|whom) (?:he|she|they|it|we|I) (?:gave the (?:names|titles)|named|called|christened|calls?|names?)|(?:and )?(?:they|these) (?:are|were) [a-z]+(?: [a-z]+)? as),? "
)
# "Labelled (a) to (d)", "numbered 1 to 6".
_LABELS = r", (?:labelled|numbered|lettered|marked) \(?\w\)? (?:to|through) \(?\w\)?"
_YEAR = r"(?:1[4-9]|20)\d\d"
_DATED = rf" (?:in|since|from|by|during|of|on|before|after) (?:(?:\d\d? )?(?:{MONTHS})(?: \d\d?)?(?:,? {_YEAR})?|{_YEAR})\b"
# What may stand before a row and names nothing that it could be of.
_ASIDE = rf"{_DATED}| an? (?:day|week|month|year)(?: the [a-z]+ is [a-z]+)?|{_LABELS}| as follows|, (?:all|both|each)(?: of (?:them|whom))? [^:,;]*|(?: go to| went to)? (?:make|made|form|formed) (?:up )?(?:the|a) [a-z]+"
# "The rooms are given over, respectively, to prints and to sculpture."
_GIVEN = r" (?:given over|(?:devoted|dedicated|given|located|situated|based|found)(?= to| in| at| on)|(?=to|in|at|on))(?:,? respectively,?)? "


# What is no list of things: "are x and y, and the first two of these are ...", "are well and truly done".
_TOLD_ANEW = r"(?i:\b(?:the|its|his|her|their) (?:(?:first|last|next|other) )?(?:two|three|four|five|six) [^,;]*? (?:are|were)\b|\b[a-z]+ly and [a-z]+ly\b)"
# "Two sons, Henry, and a daughter", "two pubs, the Swan, and three shops".
_ONLY = r", (?P<name>(?:the )?[A-Z][\w'-]+),? and (?:an? |(?P<count>two|three|four|five|six|seven) )(?P<other>[a-z]+)\b"
# "Three pieces of advice" are told.
_OF_SHELL = r" of (?:advice|news|evidence|information|wisdom|guidance|proof)\b"


def tied(text: str, one: Announcement) -> Listing | None:
    """The row that is tied to a number; None if there is none, or nobody can say how long it is."""
    if (one.noun in MEASURES and one.noun not in TIMES | DAYS | QUALITIES) or one.partitive:
        return None
    if one.noun == "group" and one.start and text[one.start].isupper():
        return None  # "the Kronos Quartet"
    if (',"' in text or ": " in text) and compiled(_SAYS).search(text, one.end):
        text = compiled(_TAG).sub(lambda found: NOTHING * len(found[0]), text)
    ties = _MARK_OR_VERB if _is_subject(text, one) else _MARK
    for tie in compiled(ties).finditer(text, one.end, one.end + _FAR):
        if tie.lastgroup == "stop":
            return None
        if tie.lastgroup == "comma" and " and " not in text[tie.end() : tie.end() + _LONGEST]:
            return None
        listing = _behind(text, one, tie)
        if listing or tie.lastgroup in ("colon", "dash", "semicolon"):
            return listing
    return None


def _behind(text: str, one: Announcement, tie: re.Match[str]) -> Listing | None:
    """The row behind one of the marks and verbs that may tie it."""
    kind = tie.lastgroup or ""
    between = text[one.end : tie.start()]
    if between:
        between = compiled(_ASIDE).sub("", between)
    if compiled(_OF_SHELL).match(between):
        one = one._replace(noun="reasons")
    told = one.noun in QUALITIES
    intro = is_intro(text, one)
    less = LESS_WORDS if one.noun in PEOPLE else LESS_WORDS.replace("|died", "")
    if (
        compiled(OTHER_THINGS).search(between)
        or compiled(rf"{less}|\bincluded\b").search(between)
        or (kind in ("bracket", "be") and has_clause(between))
        or (not told and (kind == "semicolon" or (intro and kind != "comma")))
        or (
            not one.noun
            and (between.strip(" )") or kind in ("comma", "be") or text[one.start] in "bB")
        )
        or (kind == "comma" and compiled(r"[:;()–—]| - ").search(between))
    ):
        return None
    start = tie.end() + (text.startswith(" ", tie.end()))
    namely = compiled(_NAMELY).match(text, tie.start()) if kind == "comma" else None
    given = compiled(_GIVEN).match(text, tie.end()) if kind == "be" else None
    if namely or given:
        start = (namely or given or tie).end()
    stop, whole = _reach(text, kind, start)
    if (whole or kind == "comma") and (told_off := _told_off(text, start)):
        return told_off
    if kind == "comma" and (single := _single(text, one)):
        return single
    row = read_row(text, start, stop, whole=whole)
    is_clauses = row is not None and (row.shape == "clause" or (told and ";" in text[start:stop]))
    if (
        row is None
        or compiled(_TOLD_ANEW).search(text, start, row.end)
        or compiled(LESS_CLAUSES if is_clauses else less).search(text, start, row.end)
        or not _may_count(text, one, row)
        or not _may_open(text, one, row, kind)
        or (kind == "be" and row.shape == "name" and _are_peoples(text[row.start : row.end]))
        or (kind == "comma" and not namely and not is_apposed(text, one, row, between))
        or (namely and namely["aged"] and row.shape != "figure")
        or (namely and namely["with"] and not compiled(ALIKE).fullmatch(text, row.start, row.end))
    ):
        return None
    cut = kind in ("colon", "semicolon") and compiled(r" [-–—] |[–—]").match(text, stop)
    if cut or (namely and namely["some"]):
        row = row._replace(closed=False)
    if (
        kind == "comma"
        and not namely
        and row.shape in PLACES
        and one.noun not in DAYS
        and not is_in_each(text, one, row)
    ):
        row = row._replace(closed=False)
    return _verdict(text, one, row)


def _told_off(text: str, start: int) -> Listing | None:
    """Items with marks, or with "first", "second" or "one", "another"."""
    return count_marks(text, start) or count_ordinals(text, start) or count_others(text, start)


def _single(text: str, one: Announcement) -> Listing | None:
    """One name before a further count: "two sons, Henry, and a daughter"."""
    match = compiled(_ONLY).match(text, one.end)
    if match is None or not (match["count"] or (one.noun in PEOPLE and match["other"] in KIN)):
        return None
    return Listing(*match.span("name"), 1, 1, named=True, closed=True, oxford=False)


def _reach(text: str, kind: str, start: int) -> tuple[int, bool]:
    """Where a row that a mark opens must end, and whether it must reach that."""
    end = len(text.rstrip(" .!?\"'"))
    if kind in ("comma", "be"):
        return end, False
    ends = {"bracket": r"[)\]]", "dash": r" [-–—] |(?<!\d)[–—]"}.get(
        kind, r" [-–—] |(?<=[a-z])[–—]"
    )
    close = compiled(rf"{ends}|[,?!]\"").search(text, start, end)
    return (close.start() if close else end), True


def _is_subject(text: str, one: Announcement) -> bool:
    head = text[max(0, one.start - NEAR) : one.start]
    return compiled(SUBJECT + r"|(?:\bwhose |\bof which the )$").search(head) is not None


def _are_peoples(listed: str) -> bool:
    """Whether adjectives stand there: "the two men were British, French and Spanish"."""
    words = compiled(r"\w+").findall(listed.lower())
    return any((word,) in countries().by_people for word in words)


def _may_count(text: str, one: Announcement, row: Row) -> bool:
    """Whether a row is of such things as the noun of the number counts."""
    if compiled(DAY_ROW).fullmatch(text, row.start, row.end):
        return one.noun in DAYS
    if row.shape == "figure" and one.noun not in DAYS:
        return one.noun in TIMES or one.noun in FIGURES or one.noun in HUMANS
    if one.noun in MEASURES and one.noun != "times":
        clauses = row.verbs or row.shape == "clause"
        return row.shape == "figure" or (clauses and one.noun in SHELLS)
    return one.noun in QUALITIES or not (row.verbs or row.shape == "clause")


def _may_open(text: str, one: Announcement, row: Row, kind: str) -> bool:
    """Whether a row is of such phrases as stand behind a mark, or a verb, of this kind."""
    told = one.noun in QUALITIES
    items = compiled(r", | and ").split(text[row.start : row.end])
    if kind in ("comma", "be") and " or " in text[row.start : row.end]:
        return False
    if row.shape.startswith("prep"):
        if kind == "be":
            return f"and {row.shape[5:]} " in text[row.start : row.end]
        return kind != "dash" or row.shape in PLACES
    if row.shape == "doing":
        doing = all(" the " in f" {item}" or item.endswith("ing") for item in items)
        return kind == "colon" or (told and not doing)
    if row.shape == "word":
        if compiled(ALIKE).fullmatch(text, row.start, row.end):
            return kind != "be"
        if any(len(item.split()) > 3 for item in (items[:-1] if told else items)):
            return kind in ("colon", "bracket")
    return told or kind != "be" or row.shape not in ("word", "clause", "one", "count")


def _verdict(text: str, one: Announcement, row: Row) -> Listing | None:
    """The row as a list with as many items as it may have, where that says anything of the number."""
    low, high = row.low, row.high
    if row.verbs and row.shape != "clause":
        low = 1
    listed = text[row.start : row.end]
    by_ones = compiled(ONES).match(listed) and compiled(r"\b(?:one|once) ").search(listed)
    if (
        row.sums
        and ";" not in listed
        and (one.noun in HUMANS or by_ones or f" {one.noun}" in listed)
    ):
        low = high = row.sums
    elif row.sums == one.number:
        return None
    families = one.noun in HUMANS and compiled(r"\bthe [A-Z]\w+s\b").search(listed)
    kinds = one.noun in QUALITIES or row.shape == "word" or row.sums
    nested = row.sums and ";" in listed
    if not row.closed or families or nested or (row.plural and not kinds):
        high = _ANY
    if low < high and low <= one.number <= high:
        return None
    return Listing(row.start, row.end, low, high, row.shape == "name", closed=True, oxford=False)
