"""Times that are counted from another one: "two days later, on 9 May", "the day after the vote on 3 May".

They are wrong only if no time told before them, from which they may be counted, fits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.dates import WEEKDAY_WORDS, weekday_number
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.elapsed import counts_in
from copydesk.rules.contradictions.calendar.fitting_times import lies_apart
from copydesk.rules.contradictions.calendar.grouped_times import said, told_before
from copydesk.rules.contradictions.calendar.mentions import Kind, Mention
from copydesk.rules.contradictions.calendar.told_spans import ZONED, role_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence

Finding = tuple[int, int, str]
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")  # fmt: skip
_MANY = {"thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "half an": 0.5, "half a": 0.5, "a": 1, "an": 1}  # fmt: skip
_NUMBER = rf"(?P<n>\d\d?|{'|'.join([*_NUMBERS, *_MANY])})"
_DISTANCE = (
    rf"(?i:\b(?=[a-z\d])(?:(?P<hedge>\b(?:of|about|around|some|nearly|almost|more than|less than|over|under|barely|at least|within|up to|roughly|exactly|precisely) )?"
    rf"\b{_NUMBER}(?P<half> and a half)? (?P<unit>minute|hour|day|night|week|fortnight|month|year|decade|centur)(?:s|y|ies)?(?P<half2> and a half)?(?: to the (?:day|week|month|hour))? "
    r"(?P<way>later|afterwards|after|on|thereafter|late|earlier|before|previously|beforehand|early)(?: that| this)?\b"
    r"|\b(?:the |that )?(?:very )?(?P<next>next|following|previous|preceding) (?P<unit2>day|night|morning|afternoon|evening|week|month|year)\b"
    r"|\bthe (?P<unit3>day|night|morning|afternoon|evening|week|weekend|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?P<way3>after|before)\b))"
)
_NTH_DAY = r"\b(?:the|its|on) (?:the )?(?P<nth>second|third|fourth|fifth|sixth|seventh|eighth) (?:and (?:final|last) )?day\b(?: of (?:the )?[a-z]+)?(?=,| [–—-]| \()"
_COUNTING = word_set(
    "second third fourth fifth sixth seventh late early later afterwards thereafter after on earlier before previously beforehand next following previous preceding"
)
_AT_MOST = ("nearly", "almost", "less than", "under", "barely", "within", "up to")
_AT_LEAST = ("more than", "over", "at least")
_UNITS = word_set(
    "minute minutes hour hours day days night nights week weeks weekend fortnight fortnights month months year years decade decades "
    "century centuries morning afternoon evening monday tuesday wednesday thursday friday saturday sunday"
)
_BACKWARDS = word_set("early earlier before previously beforehand previous preceding")
# Between the times that are counted from and to: what may have passed meanwhile.
_MEANWHILE = r"(?i:(?<!\bthat )(?<!\bsame )\b(?:days?|weeks?|months?|years?|until|till|night|later|after|since|before|earlier|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
_TARGET = r"(?:['’]s? [a-z -]{2,25})?(?:,| [–—-]| \()? ?(?:(?:on|in|at|by|was|is|came|it was|namely|fell on) )?(?:the )?"
_TARGET_BEFORE = r"(?:,| [–—-]| \() ?"
_CLOSED = r" ?(?:[,.;:)–—]|$)"
_NTHS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_ROUND_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}


class _Distance(NamedTuple):
    """How far a time lies from another: a place in the text, a unit, the least and most of it.

    `governs` says that what it is counted from stands behind it: "two days after the vote on 3 May".
    """

    start: int
    end: int
    unit: str
    least: float
    most: float
    governs: bool
    weekdays: frozenset[int] | None = None


def _distances(text: str) -> Iterator[_Distance]:
    for match in compiled(_DISTANCE).finditer(text):
        unit = (match["unit"] or match["unit2"] or match["unit3"]).lower()
        way = (match["way"] or match["next"] or match["way3"]).lower()
        told = match[0].lower().endswith((" that", " this"))
        hedge = (match["hedge"] or "").strip().lower()
        if hedge == "of":
            continue
        goes_on = compiled(_CLOSED).match(text, match.end()) is None
        governs = way in ("after", "before") and goes_on and not told
        if way in ("late", "early") and goes_on:
            continue
        if way == "on" and goes_on and not compiled(r" (?:[A-Z]|\d)").match(text, match.end()):
            continue
        weekdays = None
        sign = -1 if way in _BACKWARDS else 1
        if match["n"]:
            n = match["n"].lower()
            number = (
                float(n) if n.isdigit() else _MANY.get(n) or _NUMBERS.index(n) + 1
            ) + 0.5 * bool(match["half"] or match["half2"])
            unit, least, most = _slack(unit, number, hedge)
            if hedge in _AT_MOST:
                least = min(0, least)
            elif hedge in _AT_LEAST:
                most *= 3
        elif unit in ("month", "year", "day"):
            least = most = 1
        elif unit in ("week", "weekend") or unit in WEEKDAY_WORDS:
            weekdays = frozenset({weekday_number(unit)}) if unit in WEEKDAY_WORDS else None
            unit, least, most = "day", 1, 13
        else:  # the morning after a midnight may be of the same day
            unit, least, most = "day", 0, 1
        if sign < 0:
            least, most = -most, -least
        yield _Distance(*match.span(), unit, least, most, governs, weekdays)


def _nth_days(text: str) -> Iterator[_Distance]:
    """The days that are counted from a beginning: "starts on Thursday ... on the fourth day, Sunday"."""
    for match in compiled(_NTH_DAY).finditer(text):
        number = _NTHS.index(match["nth"]) + 1
        if any(role_of(word, "") == "begins" for word in text[: match.start()].lower().split()):
            # Courts and tours rest on some days, so that a later weekday may be right.
            yield _Distance(*match.span(), "day", number, number + 3, governs=False)


def _slack(unit: str, number: float, hedge: str) -> tuple[str, float, float]:
    """The unit that a number of units is counted in, and the least and most that it means."""
    if unit in ("minute", "hour"):
        minutes = number * (60 if unit == "hour" else 1)
        slack = max(2.0, minutes * (0.25 if unit == "minute" else 0.4))
        return "minute", minutes - slack, minutes + slack
    if unit in ("decade", "centur"):
        years = number * (10 if unit == "decade" else 100)
        return "year", int(years * 0.8) - 2, int(years * 1.2) + 2
    if unit in ("month", "year"):
        return unit, int(number) - 1, int(number + 0.5) + 1
    days = number * _ROUND_DAYS[unit]
    slack = 0 if hedge in ("exactly", "precisely") else 1 if days < 7 else 3
    return "day", int(days - slack - (bool(hedge) and slack)), int(days + slack + (bool(hedge) and slack))  # fmt: skip


def counted_times(sentence: Sentence, groups: Sequence[Mention]) -> Iterator[Finding]:
    """Hold times that are counted from another one against it: "two days later, on 9 May"."""
    words = sentence.words
    if _COUNTING.isdisjoint(words) or _UNITS.isdisjoint(words):
        return
    text = sentence.text
    distances = [*_distances(text), *(_nth_days(text) if " day" in text else ())]
    # "The week before, on 3 May, and the week after": both are counted from what is told elsewhere.
    both_ways = len({distance.most > 0 for distance in distances if not distance.governs}) > 1
    for distance in distances:
        if both_ways and not distance.governs:
            continue
        if distance.unit == "minute" and compiled(ZONED).search(text):
            continue
        target = _target(text, groups, distance)
        if target is None:
            continue
        if target.weekdays is None:
            target = target._replace(weekdays=distance.weekdays)
        anchors, shown = _anchors(sentence, groups, target, distance, len(distances))
        results = [
            lies_apart(anchor, target, distance.unit, distance.least, distance.most)
            if _is_fine(anchor, distance.unit) and _is_fine(target, distance.unit)
            else None
            for anchor in anchors
        ]
        if not results or True in results or results[-1] is None:
            continue
        if distance.unit == "year" and any(counts_in(sentence)):
            continue  # age-mismatch says so
        start, end = (
            min(target.start, distance.start),
            max(target.end, distance.end),
        )
        counted = text[distance.start : distance.end].strip(" ,")
        counted = counted[:1].lower() + counted[1:]
        yield (
            start,
            end,
            f"{said(text, target)} is not {counted}, counted from {shown}. Check both.",
        )


def _is_fine(mention: Mention, unit: str) -> bool:
    """Whether a time is told finely enough for another to be counted from it in such units."""
    if unit == "minute":
        return mention.minutes is not None or mention.weekdays is not None
    if unit == "day":
        return mention.weekdays is not None or not mention.kinds.isdisjoint({Kind.DAY, Kind.FEAST})
    if unit == "month":
        return not mention.kinds.isdisjoint({Kind.DAY, Kind.FEAST, Kind.MONTH})
    return Kind.AGE not in mention.kinds


def _target(text: str, groups: Sequence[Mention], distance: _Distance) -> Mention | None:
    """The time that a distance leads to: right behind it, or right before it."""
    if not distance.governs:
        for group in groups:
            if group.start >= distance.start and group.end > distance.end:
                begin = max(distance.end, group.start)
                if compiled(_TARGET).fullmatch(text, distance.end, begin):
                    return group
                break
    if compiled(_CLOSED).match(text, distance.end) or distance.governs:
        for group in groups:
            if group.end <= distance.start and compiled(_TARGET_BEFORE).fullmatch(
                text, group.end, distance.start
            ):
                return group
    if distance.governs and len(told := _governed(text, groups, distance)) == 1:
        for group in groups:
            if group.start > told[0].end and compiled(_TARGET).fullmatch(
                text, told[0].end, group.start
            ):
                return group
    return None


def _governed(text: str, groups: Sequence[Mention], distance: _Distance) -> list[Mention]:
    """The times in the clause that a distance governs: "three days after the body was found, on 9 May"."""
    behind: list[Mention] = []
    for group in groups:
        if group.start < distance.end:
            continue
        clause = text[behind[-1].end if behind else distance.end : group.start]
        if compiled(r"[;:.()]|,(?! (?:on|in|at) (?:the )?$)").search(clause) or (
            behind and "," in clause
        ):
            break
        behind.append(group)
    return behind


def _anchors(
    sentence: Sentence,
    groups: Sequence[Mention],
    target: Mention,
    distance: _Distance,
    distances: int,
) -> tuple[list[Mention], str]:
    """The times that a distance may be counted from, and how the nearest is written."""
    text = sentence.text
    if distance.governs:  # of years another rule counts them
        behind = _governed(text, groups, distance)
        if len(behind) != 1 or distances > 1 or distance.unit == "year":
            return [], ""
        return behind, text[behind[0].start : behind[0].end]
    ahead = min(target.start, distance.start)
    if word := compiled(r"\b(?:until|before|after|by) (?:the )?$").search(text, 0, ahead):
        ahead = word.start()
    before = [g for g in groups if g.end <= ahead]
    if before:
        # "On Wednesday after a drop on Tuesday, the day before": what came after is what is counted.
        after = distance.most < 0 and text.startswith(" after ", before[-1].end)
        if compiled(_MEANWHILE).search(text, before[-1].end + 7 * after, ahead):
            return [], ""
        return before, text[before[-1].start : before[-1].end]
    before = told_before(sentence)
    previous = sentence.document.neighbour(sentence, -1)
    if not before or previous is None:
        return [], ""
    told = previous.text
    if compiled(_MEANWHILE).search(told, before[-1].end) or compiled(_MEANWHILE).search(
        text, 0, ahead
    ):
        return [], ""
    return before, told[before[-1].start : before[-1].end]
