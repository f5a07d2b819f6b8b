"""What a number counts, told off by a word that is repeated: "twice: to Ada Finch, and to Rose Webb".

"In 1974 and in 2001", "once at the church and once at the mill", "at 8.10, 12.15 and 17.40".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.counted_nouns import MEASURES, TIMES
from copydesk.rules.contradictions.lists.listings import Listing

if TYPE_CHECKING:
    from copydesk.rules.contradictions.lists.announcements import Announcement

_YEAR = r"\b(?:1[5-9]|20)\d\d\b"
_IN_YEAR = rf"in (?:\w+ )?{_YEAR}(?: (?:in|at|for|with|as|on) \w+(?: \w+)?)?"
# "Twice: in 1956 in mono, and in 1968 in stereo".
_AGAIN = rf"(?: [a-z]+){{0,4}}[,:(]? ?(?:first |once |namely )?(?P<years>{_IN_YEAR}(?:, (?:again )?{_IN_YEAR})*,? and (?:again |once more |then |finally )?{_IN_YEAR})(?=[.;:)]|$)"
_LATER = r"(?:then|later|finally|again|once|secondly|lastly)"
_PLACE = r"(?:(?!\b(?:and|to|two|three|four|five|twice|both)\b)[^,;:.()]){2,50}?"
_ONCE = rf"(?:: |, | [-–—] )(?P<list>once {_PLACE}(?:, once {_PLACE})*,? and (?:again |then )?once {_PLACE})(?=[.;]|$)"
_CLOCK = r"(?:\d\d?[.:]\d\d(?: ?[ap]\.?m\.?)?|\d\d? ?[ap]\.?m\.?|noon|midnight)"
_AT_HOURS = rf"(?: a day| daily| [a-z]+)?(?:,|:) (?:at )?(?P<list>{_CLOCK}(?:, {_CLOCK})*,? and {_CLOCK})(?=[.;,]|$)"
# "Married twice: first to Ada Finch, and later to Rose Webb".
_TOLD_BY = rf"(?:: |, )(?:first |firstly |once )?(?P<list>(?P<by>to|against|for|by|with|at|from|on|in) {_PLACE}(?:, (?:{_LATER} )?(?P=by) {_PLACE})*,? and (?:{_LATER} )?(?P=by) {_PLACE})(?=[.;,]|$)"


def told_times(text: str, one: Announcement) -> Listing | None:
    """What is told off behind a number by a repeated word, or as hours of the day."""
    times = one.noun in TIMES
    if one.noun in MEASURES and not times:
        return None
    if hours := compiled(_AT_HOURS).match(text, one.end):
        return _listing(hours.span("list"), len(compiled(_CLOCK).findall(hours["list"])))
    if times and (again := compiled(_AGAIN).match(text, one.end)):
        return _listing(again.span("years"), len(compiled(_YEAR).findall(again["years"])))
    if times and (once := compiled(_ONCE).match(text, one.end)):
        return _listing(once.span("list"), len(compiled(r"\bonce ").findall(once["list"])))
    told = compiled(_TOLD_BY).match(text, one.end)
    if told is None or not (times or told[0].startswith(":")):
        return None
    count = len(compiled(rf"(?:^|, |and )(?:{_LATER} )?{told['by']} ").findall(told["list"]))
    return _listing(told.span("list"), count)


def _listing(span: tuple[int, int], count: int) -> Listing:
    return Listing(*span, count, count, named=False, closed=True, oxford=False)
