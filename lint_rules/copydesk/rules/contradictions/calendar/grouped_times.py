"""The times of a sentence, those that tell of one time made one: "the early hours of Tuesday", "the 19th century, in 1845".

Two mentions tell of one time where one is part of the other's phrase, or stands in apposition to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled
from copydesk.rules.contradictions.calendar.fitting_times import is_possible, lies_apart, met
from copydesk.rules.contradictions.calendar.mentions import Kind, Mention, find_mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence

# What may stand between two mentions of one time, with a mark or without one.
_ADVERBS = r"(?:(?:that is(?: to say)?|namely|i\.e\.|most likely|very likely|likely|probably|possibly|perhaps|presumably|specifically|to be (?:exact|precise)|more (?:exactly|precisely)|precisely|exactly|of course|itself|also|again|as (?:usual|always|ever)),? )*"
_HELD = r"(?:(?:held|celebrated|marked|kept|observed|falling|which (?:(?:this|that|last|next) year )?(?:is|was|fell|falls|had fallen)(?: on)?|that is|is|was|fell|falls|being) )?"
_PLACED = r"(?:(?:on|in|at|of|dated|during|within|from|well into|early in|late in|midway through|towards the end of|at the end of|at the start of|some time in|sometime in|at (?:the height|the heart|the middle|the depths|the start|the end) of|in the (?:middle|heart|depths|morning|evening|afternoon|night) of|on the (?:morning|evening|afternoon|night|eve) of) )?(?:(?:about|around|the|just|roughly|shortly|precisely|exactly) ?)*"
_MARK = r"(?:,| [–—-]|:| \(|\))"
_APPOSED = rf"(?:, when [^,;:.()\d]{{3,50}})?{_MARK}{{1,2}} {_ADVERBS}{_HELD}{_PLACED}|{_MARK} ?\(?(?:on )?(?:the )?"
# "Christmas Day fell on 26 December"
_FELL = r" (?:(?:which |that )?(?:is|was|fell|falls|will fall)(?: (?:always|again|itself))? )?(?:on )?(?:the )?"
_CLOSE = r"(?:,? (?:on|in|at|of|the|on the|in the|of the|at the|at about|at around) |,? )"
# "works from the 1920s, the earliest dated 1912"
_MEMBER = (
    r",? (?:with |of which )?(?:the |its |their )?(?:earliest|oldest|first|latest|last|newest|most recent|youngest)\b[^.;,\d]{0,30} "
    r"|[,;)]? ?(?:and )?(?:[a-z]+ and )?(?:inscribed|signed|dated|hallmarked|stamped|marked|engraved)\b[^.;,\d]{0,25}[ \"]"
)
# What tells of a time that something else is before, after or like, or that the sentence only begins at.
_AWAY = r"(?i:\b(?:since|until|till|before|after|from|by|between|to|than|like|for|through|throughout|not|and|or|pre|post|over|into)(?: the| about| around| late| early| mid)? ?-?)$"
# "The Monday after Boxing Day, 28 December": the feast is only counted from.
_GOVERNED = r"\b(?:before|after|following|of|since|than) (?:the )?$"
# A list goes on: "Christmas Day, 26 December and 1 January".
_LISTED = r",? (?:and|or|&|to|until) (?:on |in |at )?(?:the )?(?:[A-Z]\w*|late|early|mid|spring|summer|autumn|winter)\b|,? (?:and|or|&) (?:on |in |at )?(?:the )?\d|, \d|[/–-]\d"
# "Once in the 1930s, in 1952 and now"; "first elected in the 1970s, in 1992 he lost", which "opened in the 1950s, in 2004 moved".
_GOES_ON = r",? and\b| (?:he|she|it|they|we|I|[a-z]+ed|moved|became|was|were|had|won|lost|left|took|began|sold|bought|gave|fell|the|his|her|its|their) "
_IN_ASIDE = r", (?:who|whom|whose|(?:both|all|most|some|none|two) of (?:whom|them)|both)\b[^,;:.]*$"
_FEAST, _AGE = frozenset({Kind.FEAST}), frozenset({Kind.AGE})
_DOMAINS = (
    frozenset({Kind.TIME, Kind.PART_OF_DAY}), frozenset({Kind.FEAST, Kind.DAY}), frozenset({Kind.STRETCH, Kind.MONTH}),
    frozenset({Kind.STRETCH, Kind.DAY}), frozenset({Kind.AGE, Kind.YEAR}), frozenset({Kind.AGE, Kind.DAY}),
    frozenset({Kind.AGE, Kind.MONTH}), frozenset({Kind.STRETCH, Kind.WEEKDAY}), frozenset({Kind.FEAST, Kind.WEEKDAY}),
)  # fmt: skip


def grouped(
    text: str, mentions: Sequence[Mention]
) -> tuple[list[Mention], list[tuple[Mention, Mention]]]:
    """The mentions, those of one time made one, and the pairs that ought to be one time but cannot."""
    groups: list[Mention] = []
    faults: list[tuple[Mention, Mention]] = []
    for mention in mentions:
        last = groups[-1] if groups else None
        joined = _joined(text, last, mention) if last else False
        if not last or not joined:
            groups.append(mention)
            continue
        both = met(last, mention)
        if both and is_possible(both):
            groups[-1] = both
            continue
        if is_possible(last) and is_possible(mention) and _is_one(text, last, mention):
            faults.append((last, mention))
        groups.append(mention)
    return groups, faults


def _joined(text: str, first: Mention, second: Mention) -> bool:
    """Whether a mention goes on with the time of the one before it."""
    if first.kinds == _FEAST and compiled(_GOVERNED).search(text, 0, first.start):
        return False
    glue = [_APPOSED]
    if not _shares(first, second):
        glue.append(_CLOSE)
    elif not first.kinds == second.kinds == _AGE and not any(
        frozenset({a, b}) in _DOMAINS for a in first.kinds for b in second.kinds - first.kinds
    ):
        return False
    if Kind.FEAST in first.kinds | second.kinds:
        glue.append(_FELL)
    if second.minutes and first.minutes:
        glue += [
            _CLOSE,
            r" (?:(?:in the|on the|that|the same|that same|yesterday|today|tomorrow) (?:same )?|(?:yesterday|today) at )",
        ]
    if Kind.AGE in first.kinds:
        glue.append(_MEMBER)
    return any(compiled(pattern).fullmatch(text, first.end, second.start) for pattern in glue)


def _shares(first: Mention, second: Mention) -> bool:
    """Whether two mentions tell of the same part of a time, so that one can shut the other out."""
    return any(
        one is not None and other is not None for one, other in zip(first[3:], second[3:], strict=True)
    )  # fmt: skip


def _is_one(text: str, first: Mention, second: Mention) -> bool:
    """Whether two mentions that shut each other out must tell of one time."""
    if compiled(_MEMBER).match(text, first.end):
        return True
    if compiled(_LISTED).match(text, second.end):
        return False
    if Kind.AGE in first.kinds and (
        compiled(_GOES_ON).match(text, second.end)
        or compiled(_IN_ASIDE).search(text, 0, first.start)
    ):
        return False
    if Kind.FEAST in first.kinds | second.kinds or (first.minutes and second.minutes):
        return True
    return compiled(_AWAY).search(text, max(0, first.start - 20), first.start) is None


def is_same(first: Mention, second: Mention) -> bool:
    """Whether two mentions may be one time, a night going on into the next day."""
    if first.minutes and second.minutes and None not in (first.weekdays, second.weekdays):
        return lies_apart(first, second, "minute", 0, 0) is not False
    return met(first, second) is not None or not _shares(first, second)


def told_before(sentence: Sentence) -> list[Mention]:
    """The times of the sentence before, in the same block."""
    before = sentence.document.neighbour(sentence, -1)
    if before is None or before.block != sentence.block:
        return []
    from copydesk.rules.contradictions.calendar.date_faults import told_dates

    told = before.text
    return grouped(told, find_mentions(told, set(before.words), told_dates(before)))[0]


def said(text: str, mention: Mention) -> str:
    said = text[mention.start : mention.end].strip()
    return said[0].upper() + said[1:]
