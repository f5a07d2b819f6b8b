"""Numbers that point back to a list: "Ann, Bob and Carl were held. All four deny it.".

The list stands earlier in the sentence, or in the one before. It must be the only one there, of such
things as the number counts, and nothing else that is named there may belong to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.countries import countries
from copydesk.language.function_words import AUXILIARIES
from copydesk.language.verbs import is_finite
from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.announcements import GROUPS, NEAR, NO_NOUN, Announcement
from copydesk.rules.contradictions.lists.counted_nouns import (
    KINDS,
    MEASURES,
    REALMS,
    TIMES,
)
from copydesk.rules.contradictions.lists.later_counts import names
from copydesk.rules.contradictions.lists.rows import Row, read_row, rows_in

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from copydesk.document import Sentence
    from copydesk.rules.contradictions.lists.sequences import Told

_VALUES: Mapping[str, int] = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "pair": 2, "duo": 2, "trio": 3, "quartet": 4, "quintet": 5, "sextet": 6,
}  # fmt: skip
_COUNT = rf"(?P<count>{'|'.join(_VALUES)})\b"
_DOES = r"(?:[,.;:]|$| [-–—]|[–—]| (?:are|were|have|had|all|will|would|did|do|fell|met|got|went|go|came|left|won|lost|deny|said|say|lie|live|work|play|agree|share|stand|come|want|now|then|both|in|on|at|[a-z]+ed)\b)"
_RECALL = (
    # By first letters: without regard to case it takes twice as long.
    rf"(?:\b(?P<how>(?:[Aa]ll|[Ee]ach|[Aa]ny|[Nn]one|[Mm]ost|[Oo]ne|[Ss]ome)(?: of)?(?: (?:the|these|those))?|[Oo]f (?:the|these|those)|[Tt]h(?:e|ese|ose)) |(?P<dash>[–—] ?| - )){_COUNT}"
    rf"(?:(?P<noun>(?: (?!(?:{NO_NOUN})\b)[a-z-]+)??(?: (?!(?:{NO_NOUN})\b)(?:[a-z-]*[a-rt-z]s|men|women|people|children|species)))(?![\w-])|(?= of (?:them|these|those)\b|{_DOES}))"
)
# What says which of several are meant: "the two towns that refused", "all five kinds of spice".
_OF_OTHERS = (
    r" (?:that|which|who|whose|whom|where|not|of|with|without|most|still|already|outside|nearest)\b"
)
# What stands behind "the two towns" where they are those of the list: "the two towns voted".
_GOES_ON = r"[,.;:)]|$| [-–—]|[–—]| (?:both|all|each|[a-z]+ly|in|on|at|by|for|from|to|as|after|before|since|when|while|during)\b"
# What names a list at the end of a clause as the whole of what was meant.
_PRESENTS = r"(?:\b(?:are|were|hit)|:|^The(?: [a-z]+){1,2}) $"
# What does so whoever else is named before.
_CALLS = r"\b(?:the [a-z]+s of|called|named(?: as [a-z]+)?|(?:named|identified|listed) as|identified|listed|were|are) $"
_MORE = r"(?i:\b(?:including|among|others?|another|such as|with|along|together|both|or|\d+|two|three|four|five|six|seven|eight|nine|ten)\b)"
# "Opera and chess were his two passions", "Spring and autumn: the two seasons".
_LISTED = (
    r"\"?(?P<list>[A-Z][a-z]+(?:, [a-z]+)*(?:,? and|,) [a-z]+)\"?(?P<verb>(?: are| were)| [-–—]|[–—]|:)"
    r"(?P<these> (?:these|those|they) (?:are|were))? (?:(?:the|his|her|its|their|my|our|those|these)(?: (?:only|main|chief|great))?|all) "
    rf"(?P<count>{'|'.join(_VALUES)})(?P<noun>(?: [a-z-]+)?? [a-z]*[a-rt-z]s)(?![\w-])"
)
_ORDERS = r"(?!(?:The|A|An|His|Her|Their|Its|Our|My|In|On|At|For|With|By|To|Of|From|And|But)\b)[A-Z][a-z]+ (?:the |some )?(?=[a-z]+(?:, [a-z]+)*,? and [a-z]+$)"
# The clause that "the four" stand in, behind that of the list.
_CLAUSE = r"(?:[;:]|, (?:and|but|so|while|yet|until|where|with|[a-z]+ing))(?: [a-z']+){0,8} $"
# What stands before "the four" in their sentence.
_TRAILS = r"(?:[,;.:]| [-–—])?(?: (?:and|but|so|yet|while|with))? ?$"
_JOINED = r"(?:,? and|,) "
# Where "the four" of earlier on may be meant, in characters.
_EARLIER = 2_000


def recalled(sentence: Sentence) -> Iterator[Told]:
    """A number of what this sentence, or the one before, has named."""
    text = sentence.text
    if listed := compiled(_LISTED).match(text):
        one = _announcement(listed)
        count = len(compiled(_JOINED).findall(listed["list"])) + 1
        if count != one.number and one.noun not in MEASURES and one.noun not in TIMES:
            yield one, count, sentence.span(*listed.span("list"))
        return
    match = compiled(_RECALL).search(text)
    if match is None or compiled(_OF_OTHERS).match(text, match.end()):
        return
    one = _announcement(match)
    if one.noun in MEASURES or one.noun in TIMES:
        return
    where, lead = sentence, text[: match.start()]
    if clause := compiled(_CLAUSE).search(lead):
        lead = lead[: clause.start()]
    if " and " not in lead or not rows_in(lead):
        before = sentence.document.neighbour(sentence, -1)
        if (
            before is None
            or before.block.start != sentence.block.start
            or (" and " not in before.text and ";" not in before.text)
            or compiled(_MORE).search(lead)
        ):
            return
        where, lead = before, before.text
    row = only_row(lead, one)
    if row is None or row.low <= one.number <= row.high:
        return
    rest = where.text[row.end : match.start() if where is sentence else None]
    ends = not compiled(r"\([^()]*\)").sub("", rest).strip(" ,.;")
    if match["dash"]:
        sure = ends and one.noun and where is sentence
    elif match["how"].lower() == "the":
        group = ends and match["count"] in GROUPS
        named = one.noun or row.shape == "name"
        realms = one.noun in REALMS and _are_countries(where.text[row.start : row.end])
        more = one.number > row.low or group or realms
        sure = named and more and _does(text, match) and not _is_known(sentence, where, match)
    else:
        sure = True
    if sure:
        yield one, row.high, where.span(row.start, row.end)


def _announcement(match: re.Match[str]) -> Announcement:
    noun = (match["noun"] or "").split()
    return Announcement(
        match.start("count"),
        match.end(),
        _VALUES[match["count"].lower()],
        noun[-1] if noun else "",
        close=True,
        partitive=False,
        intro=False,
    )


def _does(text: str, match: re.Match[str]) -> bool:
    """Whether "the four teams" are told no apart by what follows: "the four teams above them"."""
    if compiled(_GOES_ON).match(text, match.end()):
        return True
    words = compiled(r"[a-z]+").findall(text[match.end() : match.end() + NEAR])[:2]
    does = [word in AUXILIARIES or is_finite(word) for word in words]
    return (does[0] and does != [True, True]) or words[0] in AUXILIARIES


def _is_known(sentence: Sentence, where: Sentence, match: re.Match[str]) -> bool:
    """Whether "the four" may be others, of whom the article spoke before the list."""
    prose = sentence.document.prose[max(0, where.start - _EARLIER) : where.start].lower()
    return compiled(rf"\b{match['count'].lower()}\b").search(prose) is not None


def only_row(text: str, one: Announcement) -> Row | None:
    """The only row of a text, where its items are what is counted, and all of it."""
    text = compiled(_TRAILS).sub("", text, count=1)
    colon = text.find(": ")
    order = compiled(_ORDERS).match(text)
    if ";" in text and colon >= 0:
        rows = [read_row(text, colon + 2, len(text), whole=True)]
    elif order:
        rows = [read_row(text, order.end(), len(text), whole=False)]
    else:
        rows = [*rows_in(text)]
    row = rows[0] if len(rows) == 1 else None
    if row is None or not row.closed or row.low != row.high or row.sums:
        return None
    lead, rest = text[: row.start], text[row.end :]
    if compiled(_MORE).search(f"{lead} {rest}") or (row.plural and row.shape != "word"):
        return None
    kind = not one.noun or one.noun in KINDS
    if row.shape == "quoted" or ";" in text[row.start : row.end]:
        return row if kind else None
    if row.shape != "name":
        # Two words are soon joined by chance.
        return row if kind and (not lead or row.high > 2) else None
    if _are_countries(text[row.start : row.end]):
        return None if _names_country(lead) or _names_country(rest) else row
    return row if _are_named(one, lead, text[row.start : row.end], rest) else None


def _are_named(one: Announcement, lead: str, listed: str, rest: str) -> bool:
    """Whether names between `lead` and `rest` are all that are named there, and may be counted so."""
    the = all(item.startswith(("the ", "The ")) for item in compiled(_JOINED).split(listed))
    if (one.noun and not names(one) and not the) or compiled(r"\b[A-Z]").search(rest):
        return False
    presented = not lead or the or compiled(_PRESENTS).search(lead)
    alone = presented and not compiled(r"\b[A-Z]").search(lead, 1)
    return bool(alone or compiled(_CALLS).search(lead))


def _are_countries(listed: str) -> bool:
    names = countries().by_name
    return all(
        tuple(item.removeprefix("the ").lower().split()) in names
        for item in compiled(_JOINED).split(listed)
    )


def _names_country(text: str) -> bool:
    names = countries().by_name
    return any((word.lower(),) in names for word in compiled(r"[A-Z]\w+").findall(text))
