"""Beginnings and ends told with a verb or a word of order, and how long what lies between lasts.

"Opened in the spring of 1950 and closed in the autumn of 1949", "resigned on 12 June, before the
vote on 9 June", "for 48 hours from 8am on Tuesday until 8am on Monday". The verbs must have one
subject, and the end is wrong only if no reading of both times lets it come after the beginning.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.patterns import compiled
from copydesk.rules.contradictions.calendar.date_ranges import MOVING
from copydesk.rules.contradictions.calendar.fitting_times import lies_apart
from copydesk.rules.contradictions.calendar.mentions import Kind, Mention
from copydesk.rules.contradictions.calendar.time_words import VERB_ROLES

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

# Verbs of two words, of which the table has the first.
_PARTICLES = {
    "set": ("up", "off", "out"), "took": ("office", "power", "off"), "takes": ("off",), "sworn": ("in",), "came": ("to",),
    "wound": ("up",), "stepped": ("down",), "stepping": ("down",), "passed": ("away",), "broke": ("up",), "stayed": ("until",),
}  # fmt: skip
_REACH = 48  # characters from a verb to its time
_SUBJECT = r"\b(?:who|whose|his|her|their|its|when|while|after|since|until|as|father|mother|brother|sister|son|daughter|husband|wife|the|a|an|another|it|they)\b|[A-Z]"
_DOES = r"^(?:,? ?(?:and|but|before|then|it|he|she|they|which|that|was|were|had|been|being|is|are|has|later|finally|eventually|stayed|served|remained|lasted|lived|worked|ran|will|be|to)\b,?)* ?$"
# "In 1950 it opened and in 1945 it closed"
_FRONTED = r"(?:^|[;:] |\. )(?:In|On|in|on|By|At|at) (?:the )?$"
_SECOND_FRONTED = r"^,? (?:[a-z ]{0,30},? )?(?:and|but) (?:in|on|by|at) (?:the )?$"
_IN_FIRST = r",? [^.;:()\d]{3,50}?,? (?:and|but|;) (?:then )?(?:in|on|by|at) (?:the )?"
# "closed in 1951, having opened in 1953"
_HAVING = r"\b(?:having|had|after)(?: only| first| been| being| it| he| she| was)* $"
# "the 08:14 from Leeds", and where a journey goes.
_TRAIN = r" (?:from|to|train|service|bus|ferry|flight)\b"
_PLACES = r"\b(?:from|to|for|at|in) (?:[A-Z][\w'-]+ ?)+"
# "first in 1950 and then in 1947"
_THEN = r",? (?:and )?(?:then|subsequently|later|eventually) (?:on|in|at) (?:the )?"
_LATER_THAT = r",? later (?:that|the same) (?:day|morning|afternoon|evening|night|year)\b"
# "first edition 1972; second edition 1969"
_FIRST = r"\bfirst (?P<noun>[a-z]+),? (?:in |of |on |was (?:in )?)?$"
_SECOND = r"[;,]? (?:and )?(?:the |a |its )?(?:second|third) {}\b,? (?:in |of |on |was (?:in )?)?"
# "resigned on 12 June, before the vote on 9 June"
_ORDER = r",? (?:just |shortly |long |well |even |soon |immediately )*(?P<word>before|after) (?P<clause>[^,;:.()\d]{3,60}) (?:on|in|at) (?:the |about )?"
_RANGE = r"(?: ?(?:,|[–—-]) ?| )?(?:to|until|till|through|and) (?:the |about |on |in )*(?:start of |end of )?"
_FROM = r"(?i:\b(?:from|between)(?: the| about| on| in)*) $"
_BETWEEN = r"(?i:\bbetween(?: the| about| on| in)*) $"
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")  # fmt: skip
_LASTING = (
    rf"(?i:\b(?P<hedge>about |around |some |nearly |almost |more than |over |under |less than |at least |up to |first |last |next )?(?P<n>\d{{1,3}}|{'|'.join(_NUMBERS)}|a)"
    r"[- ](?P<unit>hour|day|week|fortnight|month)s?(?:['’]s?)?(?![- ](?:later|after|afterwards|earlier|before|ago|old)\b))"
)
_OVERNIGHT = (
    r"(?i:\b(?:next|following|overnight|night|tomorrow|curfew|24[- ]hours?|round the clock)\b)"
)
# Where the clocks of two places may be meant.
ZONED = r"(?i:\b(?:flights?|flew|fly|flies|flying|planes?|jets?|airliners?|aircraft|airport|local time|time zones?|landed|lands)\b)"
_BACK = 180  # minutes: from a later hour to an earlier one of the next day nearly a day would lie
# What comes round each year: "begins on 1 April and ends on 31 March".
_YEARLY = (
    r"(?i:\b(?:begins|opens|starts|runs|ends|closes|each|every|annual\w*|years?|seasons?|terms?)\b)"
)
_DAY = frozenset({Kind.DAY})
_CLOSE_DAYS = 45  # an end so little before its beginning is not one of the next year
_FOREVER = 10**6
Finding = tuple[int, int, str]


def wrong_spans(text: str, groups: Sequence[Mention]) -> Iterator[Finding]:
    """Yield the ends that lie before their beginning, and the spans of another length than is said."""
    for first, second in pairwise(groups):
        span = _is_span(text, first, second)
        if span is None:
            if _is_backwards(text, second, first):
                yield _fault(text, first, second)
            continue
        if not span:
            if _is_told_later(text, first, second) and _is_backwards(text, first, second):
                yield _fault(text, first, second)
                continue
            if _fronted_order(text, first, second):
                yield _fault(text, first, second)
            order = compiled(_ORDER).fullmatch(text, first.end, second.start)
            if order and _is_event(text, order["clause"], first, second):
                early, late = (first, second) if order["word"] == "before" else (second, first)
                if _is_backwards(text, early, late):
                    yield _fault(text, first, second)
            continue
        if (
            _is_backwards(text, first, second)
            or _is_no_night(text, first, second)
            or (
                len(groups) == 2
                and (length := _length(text, first, second))
                and not _lasts(first, second, length["n"], length["unit"], length["hedge"])
            )
        ):
            yield _fault(text, first, second)


def _fault(text: str, first: Mention, second: Mention) -> Finding:
    told = text[first.start : first.end].strip(), text[second.start : second.end].strip()
    return first.start, second.end, f"{told[1]} does not fit {told[0]} here. Check the two ends."


# "After leaving office in 1968, he was elected again in 1962"
_CLAUSE_FIRST = r"(?:^|\. )(?P<word>After|Before|Following|Since) [^,;:.()\d]{3,60} (?:in|on) $"
_MAIN_AFTER = r", [^,;:.()\d]{3,70} (?:in|on) $"
_PERFECT = r"\b(?:had|having|who|whose|which|where|that|from|since|of|born)\b"


def _fronted_order(text: str, first: Mention, second: Mention) -> bool:
    """Whether a sentence begins with a clause of "after" or "before" that its main clause does not fit."""
    clause = compiled(_CLAUSE_FIRST).search(text, 0, first.start)
    between = text[first.end : second.start]
    if (
        clause is None
        or compiled(_MAIN_AFTER).match(between) is None
        or compiled(_PERFECT).search(between)
    ):
        return False
    early, late = (second, first) if clause["word"] == "Before" else (first, second)
    return _is_backwards(text, early, late)


def _is_event(text: str, clause: str, first: Mention, second: Mention) -> bool:
    """Whether what a time is before or after is something that happened then, not a rank or a plan that changed."""
    return (
        not (Kind.TIME in first.kinds or Kind.TIME in second.kinds)
        and compiled(r"\b(?:who|which|that|second|third|only)\b").search(clause) is None
        and compiled(r"\b(?:the|his|her|its|their|an?|he|she|it|they|[a-z]{2,}ing)\b").search(
            clause
        )
        is not None
        and compiled(MOVING).search(text, second.end, min(len(text), second.end + 25)) is None
    )


def _is_told_later(text: str, first: Mention, second: Mention) -> bool:
    """Whether the second time is said to be the later: "and then in", "later that evening", "second edition"."""
    if compiled(_THEN).fullmatch(text, first.end, second.start):
        return compiled(r" [a-z]{3,}s\b").match(text, second.end) is None
    if compiled(_LATER_THAT).match(text, second.end) and "." not in text[first.end : second.start]:
        return True
    noun = compiled(_FIRST).search(text, 0, first.start)
    return noun is not None and (
        compiled(_SECOND.format(noun["noun"])).fullmatch(text, first.end, second.start) is not None
    )


def role_of(word: str, after: str) -> str:
    """Whether a verb "begins" or "ends" something, or ""; `after` is the word behind it."""
    if after == "by":
        return ""
    particles = _PARTICLES.get(word)
    return VERB_ROLES.get(word, "") if particles is None or after in particles else ""


def _role(text: str, floor: int, at: int) -> tuple[str, int]:
    """The role of the verb that a time at `at` belongs to, and where that verb stands: the nearest before it."""
    clause = compiled(r"[^;:()\d]*$").search(text, max(floor, at - _REACH), at)
    words = list(compiled(r"[A-Za-z]+").finditer(text, clause.start() if clause else at, at))
    after = ""
    for match in reversed(words):
        word = match[0].lower()
        if role := role_of(word, after):
            return role, match.start()
        after = word
    return "", 0


def _is_span(text: str, first: Mention, second: Mention) -> bool | None:
    """Whether two times are the beginning and the end of one thing; None if they are its end and its beginning."""
    between = text[first.end : second.start]
    if compiled(_RANGE).fullmatch(between) and compiled(_FROM).search(text, 0, first.start):
        is_between = compiled(_BETWEEN).search(text, 0, first.start) is not None
        return is_between == (" and " in between)
    if compiled(_FRONTED).search(text, 0, first.start):
        return bool(compiled(_IN_FIRST).fullmatch(between)) and (
            _fronted_role(text, first.end) == "begins" and _fronted_role(text, second.end) == "ends"
        )
    role, _ = _role(text, 0, first.start)
    if not role and compiled(_TRAIN).match(between) and text[: first.start].endswith("he "):
        role = "begins"
    later, at = _role(text, first.end, second.start) if role else ("", 0)
    if not role and compiled(r"\b[Ff]rom (?:the )?$").search(text, 0, first.start):
        role = "begins"
        later, at = _role(text, first.end, second.start)
    if role == "begins" and not later and compiled(_SECOND_FRONTED).search(between):
        return _fronted_role(text, second.end) == "ends"
    if not later or role == later or "," in text[at : second.start]:
        return False
    gap = compiled(_PLACES).sub("", text[first.end : at])
    if role == "ends":
        return None if compiled(_HAVING).search(gap) and len(gap) < 40 else False
    return compiled(_DOES).match(gap) is not None or (
        len(gap) < 60 and compiled(_SUBJECT).search(gap) is None
    )


def _fronted_role(text: str, at: int) -> str:
    """The role of the verb that follows a time which its clause begins with."""
    words = compiled(r"[^;:()\d]{0,40}").match(text, at)
    told = compiled(r"[a-z]+").findall(words[0])[:6] if words else []
    for word, after in zip(told, [*told[1:], ""], strict=False):
        if word in ("and", "but"):
            break
        if role := role_of(word, after):
            return role
    return ""


def _is_backwards(text: str, first: Mention, second: Mention) -> bool:
    """Whether the second time is before the first, however they are read."""
    if compiled(MOVING).search(text, max(0, first.start - 60), first.start):
        return False
    if first.years and second.years:
        unit = "year" if first.days is None or second.days is None else "day"
        return lies_apart(first, second, unit, 0, _FOREVER if unit == "year" else 36500) is False
    if first.kinds == second.kinds == _DAY and not (first.years or second.years):
        return _is_day_before(text, first, second)
    if not (Kind.TIME in first.kinds and Kind.TIME in second.kinds):
        return False
    if second.days or second.weekdays is not None:
        return False
    if (first.days or first.weekdays is not None) and not compiled(r"\b(?:that|same) ").search(
        text, second.start, second.end
    ):
        return False
    if compiled(_OVERNIGHT).search(text) or compiled(ZONED).search(text):
        return False
    return all(0 < a - d <= _BACK for a, _ in first.minutes or () for _, d in second.minutes or ())


def _length(text: str, first: Mention, second: Mention) -> re.Match[str] | None:
    """How long a span is said to last: right before its beginning, right after its end, or as part of its name.

    Spans of which both ends have a year are what age-mismatch reads.
    """
    if first.years and second.years:
        return None
    told_after = compiled(rf",? \(?{_LASTING}(?=[,.;)]| in all\b)").match(text, second.end)
    found = told_after or compiled(_LASTING).search(text, 0, first.start)
    if found is None or told_after:
        return found
    near = compiled(r",? (?:period |stretch |span |time )?from(?: the)? ")
    if near.fullmatch(text, found.end(), first.start):
        return found
    named = compiled(r"[a-z]+").findall(text, found.end(), first.start)[:4]
    is_named = any(word in ("runs", "ran", "run") or role_of(word, "") for word in named)
    return found if "-" in found[0] and is_named and found["unit"] != "month" else None


def _is_no_night(text: str, first: Mention, second: Mention) -> bool:
    """Whether "overnight from Monday to Thursday" is longer than a night."""
    if (
        compiled(r"(?i:\bovernight),? (?:from|between)(?: the)? $").search(text, 0, first.start)
        is None
    ):
        return False
    return lies_apart(first, second, "day", 0, 1) is False


def _is_day_before(text: str, first: Mention, second: Mention) -> bool:
    """Whether the second of two days without a year is one of the weeks before the first."""
    if compiled(_YEARLY).search(text) or len(first.days or ()) != 1 or len(second.days or ()) != 1:
        return False
    return (
        lies_apart(first, second, "day", -_CLOSE_DAYS, -1) is True
        and lies_apart(first, second, "day", 0, 366 - _CLOSE_DAYS) is False
    )


def _lasts(first: Mention, second: Mention, number: str, unit: str, hedge: str | None) -> bool:
    """Whether a span can be as long as is said: ends that count or not, parts of an hour."""
    if hedge or (unit == "hour") != bool(first.minutes and second.minutes):
        return True
    number = number.lower()
    n = int(number) if number.isdigit() else 1 if number == "a" else _NUMBERS.index(number) + 1
    if unit == "hour":
        slack = max(30, n * 6)
        found = lies_apart(first, second, "minute", n * 60 - slack, n * 60 + slack)
    elif unit == "month":
        found = lies_apart(first, second, "month", n - 1, n)
    else:
        days = n * {"day": 1, "week": 7, "fortnight": 14}[unit]
        weeks = unit != "day"  # which may end on a Friday
        slack = days // 16
        found = lies_apart(
            first, second, "day", days - (4 if weeks else 2) - slack, days + weeks + slack
        )
    return found is not False
