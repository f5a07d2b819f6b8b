"""Numbers that point back to a list: "Ann, Bob and Carl were held. All four deny it.".

The list stands in the sentence before, or earlier in the sentence: "the partners were Gull and Heron,
and when the three fell out". It is the subject there, or the last that is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.announcements import NO_NOUN, Announcement
from copydesk.rules.contradictions.lists.counted_nouns import (
    HUMANS,
    MEASURES,
    REALMS,
    TIMES,
    WHATS_NAMED,
)
from copydesk.rules.contradictions.lists.listings import Listing, read_list, read_list_before

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from copydesk.document import Sentence
    from copydesk.rules.contradictions.lists.sequences import Told

_VALUES: Mapping[str, int] = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "trio": 3, "quartet": 4, "quintet": 5,
}  # fmt: skip
_COUNT = rf"(?P<count>{'|'.join(_VALUES)})\b"
_DOES = r"(?:[,.;:]|$| [-–—]|[–—]| (?:are|were|have|had|all|will|would|did|do|fell|met|got|went|came|left|won|lost|deny|said|say|lie|live|work|play|agree|share|stand|come|go|want|now|then|both|[a-z]+ed)\b)"
_RECALL = (
    # By first letters: without regard to case it takes twice as long.
    rf"\b(?P<how>(?:[Aa]ll|[Ee]ach|[Aa]ny|[Nn]one|[Mm]ost|[Oo]ne|[Ss]ome)(?: of)?(?: (?:the|these|those))?|[Oo]f (?:the|these|those)|[Tt]h(?:e|ese|ose)) {_COUNT}"
    rf"(?:(?P<noun>(?: (?!(?:{NO_NOUN})\b)[a-z-]+)??(?: (?!(?:{NO_NOUN})\b)(?:[a-z-]*[a-rt-z]s|men|women|people|children|species)))(?![\w-])|(?= of (?:them|these|those)\b|{_DOES}))"
)
# What may stand between the beginning of a clause and the number in it.
_OPENING = r"\W*(?:[A-Za-z]+ )?"
_CLAUSE = r"(?:[;:]|, (?:and|but|so|while|yet|until|where|with|[a-z]+ing))(?: [a-z']+){0,8} $"
# What names a list at the end of a clause as the whole of what was meant.
_PRESENTS = r"(?:\b(?:named|identified|listed) as|\b(?:are|were|hit)|:) $"
# What does so whoever the subject is, which is not one of them.
_CALLS = r"\b(?:the [a-z]+s of|called|named|named as [a-z]+|identified as|identified|listed as|were|are) $"
_MORE = r"(?i:\b(?:including|among|others?|another|such as|with|along|together|two|three|four|five|six|seven|eight|nine|ten)\b)"
# "The brothers Karl, Otto and Emil".
_SUBJECT = r"The(?: [a-z]+){1,2} (?=[A-Z\"])"
# "Opera and chess were his two passions", "Spring and autumn: the two seasons".
_LISTED = (
    r"\"?(?P<list>[A-Z][a-z]+(?:, [a-z]+)*,? and [a-z]+)\"?(?P<verb>(?: are| were)| [-–—]|[–—]|:)"
    r"(?P<these> (?:these|those|they) (?:are|were))? (?:(?:the|his|her|its|their|my|our|those|these)(?: (?:only|main|chief|great))?|all) "
    rf"(?P<count>{'|'.join(_VALUES)})(?P<noun>(?: [a-z-]+)?? [a-z]*[a-rt-z]s)(?![\w-])"
)
# "Sturgeon, pike and eel are found", and "Chop the dill, chervil and tarragon".
_WORDS = r"(?:An? )?[A-Za-z]+(?:, (?:an? )?[a-z]+)*,? and (?:an? )?[a-z]+(?= (?:are|were|is|was|have|had|can|will|may|must)\b|$)"
_ORDERS = r"(?!(?:The|A|An|His|Her|Their|Its|Our|My|In|On|At|For|With|By|To|Of|From|And|But)\b)[A-Z][a-z]+ (?:the |some )?(?P<list>[a-z]+(?:, [a-z]+)*,? and [a-z]+)\.?$"


def recalled(sentence: Sentence) -> Iterator[Told]:
    """A number of what this sentence, or the one before, has named."""
    text = sentence.text
    if listed := compiled(_LISTED).match(text):
        one = _announcement(listed)
        count = len(compiled(r",? and |, ").findall(listed["list"])) + 1
        if count != one.number and one.noun not in MEASURES and one.noun not in TIMES:
            yield one, count, sentence.span(*listed.span("list"))
        return
    match = compiled(_RECALL).search(text)
    if match is None:
        return
    one = _announcement(match)
    clause = compiled(_CLAUSE).search(text[: match.start()])
    if clause is not None:
        listing = _whole_list(text[: clause.start()], one, first=True)
        if listing and _differs(match, one, listing):
            yield one, listing.high, sentence.span(listing.start, listing.end)
        return
    if not compiled(_OPENING).fullmatch(text, 0, match.start()):
        return
    before = sentence.document.neighbour(sentence, -1)
    if before is None or before.block.start != sentence.block.start:
        return
    listing = _whole_list(before.text, one, first=before.start == before.block.start)
    if listing and _differs(match, one, listing):
        yield one, listing.high, before.span(listing.start, listing.end)


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


def _differs(match: re.Match[str], one: Announcement, listing: Listing) -> bool:
    """Whether the number is not that of the list, and not that of a part of it."""
    some = match["how"].lower() == "the"
    return one.number > listing.high or (one.number < listing.low and not some)


def _whole_list(text: str, one: Announcement, *, first: bool) -> Listing | None:
    """The only list of a clause, where it is the subject or all that the clause presents."""
    if one.noun in MEASURES or one.noun in TIMES:
        return None
    people = one.noun in HUMANS
    end = len(text.rstrip("."))
    subject = compiled(_SUBJECT).match(text)
    listing = read_list(text, subject.end() if subject else 0, people=people) or read_list_before(
        text, end, people=people
    )
    if listing is None:
        return _words(text) if first and not people else None
    if one.noun and not (people or one.noun in WHATS_NAMED or one.noun in REALMS):
        return None
    lead = text[: listing.start]
    rest = lead + text[listing.end :]
    if (
        not (listing.closed and listing.named)
        or listing.low != listing.high
        or compiled(_MORE).search(rest)
        or (
            listing.start
            and not subject
            and not compiled(_PRESENTS).search(lead)
            and not compiled(_CALLS).search(lead)
        )
        or (
            compiled(r"\b[A-Z]").search(rest, 1)
            and not (listing.start and compiled(_CALLS).search(lead))
        )
    ):
        return None
    return listing


def _words(text: str) -> Listing | None:
    """Single words that begin a clause, or that somebody is told to take."""
    if found := compiled(_WORDS).match(text):
        start, end = found.span()
    elif order := compiled(_ORDERS).match(text):
        start, end = order.span("list")
    else:
        return None
    count = len(compiled(r",? and |, ").findall(text, start, end)) + 1
    if compiled(_MORE).search(text) or compiled(r"\b[A-Z]").search(text, 1):
        return None
    return Listing(start, end, count, count, named=False, closed=True, oxford=False)
