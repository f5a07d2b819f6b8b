"""The century or decade that a thing is said to be of, and the year that stands on it or is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.calendar.grouped_times import is_same, said, told_before
from copydesk.rules.contradictions.calendar.mentions import ORDINAL, Kind, Mention, find_mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from copydesk.document import Sentence

Finding = tuple[int, int, str]
# "The eighteenth-century house, built in 1845", "Written in 1915, the 18th-century novel".
_OWN_AGE = (
    rf"(?P<age>(?:[Ee]arly[- ]|[Mm]id-?|[Ll]ate[- ])?(?:{ORDINAL}[ -]century|(?:1\d|20)\d0s)) "
)
_MADE_WORDS = word_set(
    "built erected constructed made woven carved minted composed written dated dating"
)
_MADE = rf"(?:{'|'.join(sorted(_MADE_WORDS))})"
_EXTREMES = word_set("oldest earliest latest newest")
_OF_OWN = r"(?P<year>1\d{3}|20\d\d)(?![\w/–-])"
_OWN_DATES = (
    rf"\b{_OWN_AGE}(?:[a-z-]+ ){{0,3}}[a-z-]+,? (?:which (?:is|was) |that (?:is|was) |is |was |and )?(?:first )?{_MADE} (?:by [A-Z][\w. ]+ )?(?:in|from|to|of|at)? ?{_OF_OWN}(?! into)",
    rf"\b(?:[Ee]arliest|[Oo]ldest|[Ll]atest|[Nn]ewest|[Ll]ast|[Ff]irst) of (?:the|these|its|his|her|their) {_OWN_AGE}(?:[a-z-]+ ){{1,3}}(?:is|was|dates|dated) (?:of |from |in |to )?{_OF_OWN}",
    rf"(?i:\b{_MADE}) (?:in|from) {_OF_OWN}, (?:the|this|a|an|it is an?|it was an?) (?:[a-z]+ ){{0,2}}{_OWN_AGE}",
)
_LOOSE = 10  # years that a style outlives its century by
_ON_LABELS = word_set("inscribed signed dated hallmarked stamped marked engraved")
# A label's line of dates goes on: "English, 1750s. The dial is signed and dated 1734".
_LABELLED = r"\b(?:is|was|are) (?:[a-z]+ and )?(?:inscribed|signed|dated|hallmarked|stamped|marked|engraved)(?: (?:and|in|on|with|at|the|by|dated|its|base|back|front|side|lid|rim|foot))* $"
# What existed in no other time: "was in business only in the seventeenth century".
_ONLY = r"\b(?:only|solely|exclusively) (?:(?:for|during|in|a few|some|part|decades|years|the|of|throughout|two|three) )*(?:the )?$"


def misdated_things(
    sentence: Sentence, words: AbstractSet[str], groups: Sequence[Mention]
) -> Iterator[Finding]:
    """Yield the years and centuries of things that do not fit each other."""
    text = sentence.text
    yield from only_then(sentence, groups)
    if not words.isdisjoint(_ON_LABELS):
        yield from labelled(sentence, groups)
    if ("century" in words or "0s" in text) and not words.isdisjoint(_MADE_WORDS | _EXTREMES):
        yield from own_dates(text)


def own_dates(text: str) -> Iterator[Finding]:
    """Hold the century or decade that a thing is said to be of against the year that it is said to be of."""
    for pattern in _OWN_DATES:
        for match in compiled(pattern).finditer(text):
            ages = find_mentions(
                match["age"] + ".", {"century", match["age"].split("-")[-1].split()[-1]}, ()
            )
            year = int(match["year"])
            if (
                ages
                and ages[0].years
                and not any(a - _LOOSE <= year <= b + _LOOSE for a, b in ages[0].years)
            ):
                yield *match.span(), f"{match['year']} does not fit {match['age']}. Check both."


# "One of the few surviving houses of the 1780s, having been built in 1794".
_ONE_OF = r"\b[Oo]ne of (?:the|its|his|her|their) [^,;.]{3,50} (?:of|from) (?:the )?$"
_MADE_IN = rf"\b(?:{'|'.join(sorted(_MADE_WORDS))}|published|painted|released|issued|premiered)(?: [a-z]+)?(?: (?:in|from|to|of))? $"


def only_then(sentence: Sentence, groups: Sequence[Mention]) -> Iterator[Finding]:
    """Hold the one year told of a thing against the only time in which it existed."""
    text = sentence.text
    if not any(word in text for word in ("only ", "solely ", "exclusively ", "ne of ")):
        return
    for group in groups:
        if Kind.AGE not in group.kinds:
            continue
        is_one = compiled(_ONE_OF).search(text, 0, group.start)
        if not is_one and not compiled(_ONLY).search(text, 0, group.start):
            continue
        others = [g for g in groups if g is not group] or told_before(sentence)
        if len(others) != 1 or not others[0].years or is_same(others[0], group):
            continue
        if is_one and not compiled(_MADE_IN).search(text, 0, others[0].start):
            continue
        yield (
            group.start,
            group.end,
            f"{said(text, group)} does not fit the year told of it. Check both.",
        )


def labelled(sentence: Sentence, groups: Sequence[Mention]) -> Iterator[Finding]:
    """Hold the year that stands on a thing against the decade or century that its label gives."""
    for group in groups:
        if not group.years or not compiled(_LABELLED).search(sentence.text, 0, group.start):
            continue
        before = sentence.document.neighbour(sentence, -1)
        told = told_before(sentence)
        if (
            before
            and told
            and Kind.AGE in told[-1].kinds
            and len(before.text) - told[-1].end < 3
            and not is_same(told[-1], group)
        ):
            yield (
                group.start,
                group.end,
                f"{said(sentence.text, group)} does not fit {said(before.text, told[-1])}. Check both.",
            )
        return
