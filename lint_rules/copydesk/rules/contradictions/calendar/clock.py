"""Times of day that no clock shows, in every notation: "25:61", "13pm", "7.75pm", "0365 GMT".

Scores, ratios, running times and pages look like times: a number is one only beside a word that
makes it one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled
from copydesk.rules.contradictions.calendar.date_ranges import MOVING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ZONES = r"(?:GMT|BST|UTC|EST|EDT|CST|CDT|PST|PDT|CET|CEST|IST|AEST|AEDT|ET|PT|Zulu)"
_HALF_DAY = r"(?:[ap]\.m\.|[ap]m\b)"
_AT = r"(?i:\b(?:at|around|about|from|until|till|by|before|after|since|approximately|between|to|past|and) )"
_AT_COLON = r"(?i:\b(?:at|by|until|till|around|about|before|after|since|doors|kick-?off|starts?|start time|opens|begins|closes|alarm|departs?(?: [A-Z][a-z]+)?|departing|arrives?(?: [A-Z][a-z]+)?|arriving|time|curtain up):? )$"
# What only a time stands before or after: "the 07:71 train", "10:00-12:75".
_OF_TRAIN = r" (?:(?:[a-z]+ )?(?:train|service|flight|bus|ferry|departure|kick-?off|start|bulletin|news|crossing|sailing)\b|(?:from|to) [A-Z])"
_RANGE_OF = r"(?i:(?:[01]?\d|2[0-3]):[0-5]\d(?: ?[ap]\.?m\.?)?|\d ?[ap]\.?m\.?)(?: ?[–—-] ?| (?:to|until|till|and) )$"
# What is told by a clock, so that "at 19.65" is a time.
_TOLD_BY_CLOCK = r"(?i:\b(?:doors|gates|kick(?:s|ed)? off|kick-off|begins?|began|departs?|departed|arrives?|arrived|train|bus|flight|ferry|dinner|sunset|sunrise|alarm|high water|low water|tide)[^.;:()]{0,24} at )$"
_MEASURED = r"(?i:[£$€%]|\b(?:cost|price[sd]?|shares?|pence|cents?|dollars?|pounds|euros|points?|met(?:re|er)s?|feet|kilomet\w+|miles|seconds|degrees|per)\b)"
# A match, a race, a film or a book, whose minutes and chapters look like a clock's.
_RACED = r"(?i:\b(?:scor\w+|goals?|timed|clocked|race[sd]?|period|lap|finish\w*|half-?time|video|track|minutes?|mark|verses?|book of|psalms?|gospel|bible|timestamp)\b)"
_TWELVE = rf"(?:(?<=[ap]m[–-])|(?<=\d[–-])|(?<![\w.,:/£$€–-]))(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?(?:[:.]\d\d)? ?(?i:{_HALF_DAY})(?!['’]?\w)"
_COLON = r"(?:(?<=\d[–-])|(?<=[ap]m[–-])|(?<![\w.:/–-]))(?P<hour>\d\d?)(?P<mark>[:.])(?P<minute>\d\d)(?P<seconds>:\d\d)?(?![\w:%]|[.:]\d)"
_FOUR = (
    rf"(?P<hour>(?<![\w.:/,£$€–-])\d\d)(?P<minute>\d\d)(?= ?(?:{_ZONES}|hrs\b|hours\b(?! of)|h\b))"
)
_SPOKEN = (
    r"(?i:\b(?:half(?:[- ]past)|(?:a )?quarter (?:past|to)|(?:five|ten|twenty|twenty-five) (?:minutes )?(?:past|to))"
    r" (?P<hour>\d\d|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[ -](?:one|two|three|four|five))?)"
    r"(?=[,.;!?)]|$| (?:on|in|at|when|and|this|that|the|he|she|they|we)\b))"
)
_STROKE = r"(?P<hour>(?<![\w.:/,–-])\d\d) o['’]clock\b"
_ZONE_AFTER = rf" ?(?:{_ZONES}|hrs|hours|h|local time|o['’]clock)\b"


def impossible_times(text: str) -> Iterator[tuple[int, int]]:
    """Where a text gives a time of day that no clock shows."""
    if compiled(r"\d(?: ?(?:[APap]\.?[Mm]|[A-Zh])|[:.]\d)").search(text):
        yield from _in_digits(text)
    if "past" in text or "quarter to" in text:
        for match in compiled(_SPOKEN).finditer(text):
            if not match["hour"].isdigit() or 12 < int(match["hour"]) < 30:
                yield match.span()
    if "clock" in text:
        for match in compiled(_STROKE).finditer(text):
            if int(match["hour"]) > 12:
                yield match.span()


def _in_digits(text: str) -> Iterator[tuple[int, int]]:
    """Yield the impossible times that are written in digits alone."""
    if compiled(r"\d ?[APap]\.?[Mm]").search(text):
        yield from _of_twelve_hours(text)
    if ":" in text or compiled(rf"\d\.[6-9]\d|\d ?{_ZONES}\b").search(text):
        yield from _of_digits(text)
    if compiled(rf"\d{{4}} ?(?:{_ZONES}|h)").search(text):
        yield from _of_four_digits(text)


def _of_twelve_hours(text: str) -> Iterator[tuple[int, int]]:
    """Yield impossible times of a twelve-hour clock: "13pm", "7.75 a.m."."""
    for match in compiled(_TWELVE).finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if hour > 12 or minute > 59 or (hour == 0 and "p" in match[0].lower()):
            yield match.span()


# "Between 5.30pm and 3pm": two times of one afternoon.
_TWO_TIMES = (
    r"(?i:\b(?P<word>from|between|is|are|open|daily|hours:?) |(?<=: )|(?<=\())(?P<h1>1[0-2]|\d)(?:[:.](?P<m1>[0-5]\d))? ?(?:(?P<half>[ap])\.?m\.?)? ?(?:to|until|till|and|-|–) ?"
    r"(?P<h2>1[0-2]|\d)(?:[:.](?P<m2>[0-5]\d))? ?(?P<half2>[ap])(?:\.m\.|m\b)(?P<after>.{0,40})"
)


# "From 14:00 to 13:30", on a clock of 24 hours.
_TWO_OF_24 = (
    r"(?i:\b(?:from|between) )(?P<h1>[01]\d|2[0-3]):(?P<m1>[0-5]\d)(?: ?[–-] ?| (?:to|until|till|and) )"
    r"(?P<h2>[01]\d|2[0-3]):(?P<m2>[0-5]\d)(?![\w:%]|[.,]\d| ?[ap]\.?m)"
)
# What is on between two times of one day; flights and races are not.
_HELD = r"(?i:\b(?:runs?|open|closed?|held|takes? place|meeting|talk|session|lecture|class|available|sits?|hearing|parking|interviews?|lunch)\b)"
_OVERNIGHT = r"(?i:\b(?:next|following|daily|every|each|shift|(?<!opening )(?<!office )(?<!business )(?<!visiting )hours|nights?|tomorrow|trad\w+|curfew|ban|24)\b)"


def backwards_times(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield two times of one afternoon, or of one morning, the later first, and both as written."""
    if compiled(r"\d(?: ?[APap]\.?[Mm]|:\d)").search(text) is None:
        return
    if ":" in text and not compiled(_OVERNIGHT).search(text):
        yield from _backwards_of_24(text)
    if compiled(r"\d ?[APap]\.?[Mm]").search(text) is None:
        return
    for match in compiled(_TWO_TIMES).finditer(text):
        half, half2 = (match["half"] or "").lower(), match["half2"].lower()
        first, second = (
            int(match[hour]) % 12 * 60 + int(match[minute] or 0)
            for hour, minute in (("h1", "m1"), ("h2", "m2"))
        )
        if half != half2 or second >= first:
            continue
        same = compiled(r"(?i:\bsame (?:day|morning|afternoon|evening))").search(match["after"])
        if compiled(MOVING).search(text):
            continue
        # From 9am to 8am is nearly a whole day, which is not what opening hours last.
        short = half == "p" or first - second <= 120
        if same or (short and not compiled(_OVERNIGHT).search(text)):
            middle = match.start("h2")
            end = match.start("after")
            yield (
                match.start("h1"),
                end,
                text[match.start("h1") : middle].split(maxsplit=1)[0],
                text[middle:end],
            )


def _backwards_of_24(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield two times of a clock of 24 hours between which nearly a whole day would lie."""
    for match in compiled(_TWO_OF_24).finditer(text):
        first, second = (
            int(match[hour]) * 60 + int(match[minute])
            for hour, minute in (("h1", "m1"), ("h2", "m2"))
        )
        if (
            0 < first - second <= 180
            and compiled(_HELD).search(text, 0, match.start())
            and not compiled(MOVING).search(text, 0, match.start())
        ):
            end = match.end("m2")
            yield (
                match.start("h1"),
                end,
                text[match.start("h1") : match.end("m1")],
                text[match.start("h2") : end],
            )


def _of_digits(text: str) -> Iterator[tuple[int, int]]:
    """Yield impossible times in two numbers: "at 25:61", "14.75 GMT"."""
    for match in compiled(_COLON).finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"])
        if _is_shown(hour, minute) or compiled(rf" ?(?i:{_HALF_DAY})").match(text, match.end()):
            continue
        zoned = compiled(_ZONE_AFTER).match(text, match.end()) is not None
        if match["mark"] == ".":
            if (
                (zoned and compiled(rf"{_AT}$").search(text, 0, match.start()))
                or (
                    hour < 24
                    and compiled(r"[,.;)]|$| (?:on|and|in the|today|to|for|for a)\b").match(
                        text, match.end()
                    )
                    and compiled(_TOLD_BY_CLOCK).search(text, 0, match.start())
                    and not compiled(_MEASURED).search(text)
                )
                or (
                    hour < 25
                    and compiled(r"\d\.[0-5]\d(?: ?[–-] ?| (?:to|until|till) )$").search(
                        text, 0, match.start()
                    )
                    and compiled(
                        r"(?i:\b(?:opening|office|business|visiting|service) (?:hours|times)\b|\bopen(?: daily| from|:| Mon))"
                    ).search(text, 0, match.start())
                )
            ):
                yield match.span()
        elif (
            zoned
            or compiled(r"(?:train|bus|flight|ferry|service|coach),? (?:was |is )?the $").search(
                text, 0, match.start()
            )
            or compiled(_RANGE_OF).search(text, 0, match.start())
            or (
                compiled(_OF_TRAIN).match(text, match.end())
                and compiled(r"\b[Tt]he $").search(text, 0, match.start())
            )
        ) or (
            compiled(
                _AT_COLON
                if hour < 25
                else r"(?i:\b(?:at|doors|kick-?off):? (?:exactly |precisely |about |around |just after |just before )?)$"
            ).search(text, 0, match.start())
            and hour < 30
            and not match["seconds"]
            and not (hour >= 24 and compiled(_RACED).search(text))
        ):
            yield match.span()


def _of_four_digits(text: str) -> Iterator[tuple[int, int]]:
    """Yield impossible times in four digits: "at 0365 GMT"."""
    for match in compiled(_FOUR).finditer(text):
        if _is_shown(int(match["hour"]), int(match["minute"])):
            continue
        if compiled(r"(?i:(?:\b(?:at|around|about|from|until|till|by|before|after)|\() ?)$").search(
            text, 0, match.start()
        ) and not compiled(r" ?hours? (?:a|per|later|after|before|ago|worked|flown)\b").match(
            text, match.end()
        ):
            yield match.span()


def _is_shown(hour: int, minute: int) -> bool:
    """Whether a clock shows the time; 24:00 is midnight."""
    return minute < 60 and (hour < 24 or (hour, minute) == (24, 0))
