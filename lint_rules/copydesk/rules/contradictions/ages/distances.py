"""Years counted from one year of a sentence to another: "in 1950, five years after 1944"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.durations import ANY, WORDS
from copydesk.rules.contradictions.ages.elapsed import Count, wrong_by
from copydesk.rules.contradictions.ages.outlines import JUBILEE as O
from copydesk.rules.contradictions.ages.outlines import MOMENT as Y
from copydesk.rules.contradictions.ages.outlines import STRETCH as D
from copydesk.rules.contradictions.ages.outlines import Outline, Stretch

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from copydesk.language.moments import Moment

_NOT_LATER = rf"(?:(?!\b(?:who|which|whose|having|had|when|while|after|before|until|till|since|from|between|to (?={Y}))\b){ANY})"
_LATER = (
    rf"(?P<a>{Y})(?P<gap>{_NOT_LATER}{{0,90}}?[,;.—–(]? ?)(?P<d>{D}) "
    r"(?P<way>later|afterwards?|thereafter|on|after that|earlier|before|previously|beforehand)"
    rf"(?:,|,? (?:and|on|in|that is)| \()?,? ?(?:in|on|by|during)? ?(?P<near>(?:early |late |mid-)?)(?P<b>{Y})"
)
_NEXT = rf"(?P<a>{Y})(?P<gap>{_NOT_LATER}{{0,80}}?[,;.—–(]? ?)(?:in |during )?(?P<d>{D}),?\(? ?(?:in |on )?(?P<b>{Y})"
_AFTER_EVENT = (
    rf"(?P<a>{Y})\)?(?P<gap>,? ?[(–—-]? ?(?:\w+ ){{0,3}}?)(?P<d>{D})(?: to the (?:day|week|month))? (?P<way>after|before|following|since|prior to|from|on from) "
    rf"(?P<event>(?:(?:he|she|it|they) (?:had )?)?{WORDS}{{0,70}}?\(?(?:in )?)(?P<b>{Y})"
)
_EVENT_FIRST = (
    rf"(?P<d>{D}) (?P<way>after|before|following|prior to) (?P<event>(?:(?:he|she|it|they) (?:had )?)?{WORDS}{{0,70}}?)(?P<b>{Y})(?P<noun>{WORDS}{{0,30}}?), (?:and )?"
    rf"(?P<gap>(?:(?!\b(?:and|but|who|which|that|when|while|whose|if|although|because|having|had|since)\b)[^{Y}{D}{O};:()\"—?]){{0,80}}?)\b(?:in|on) (?P<a>{Y})"
)
_PATTERNS = (
    _AFTER_EVENT,
    _EVENT_FIRST,
    _LATER,
    _NEXT,
)
# Those that count to the earlier of their two years, or from the second year that they name.
_BACK = word_set("after following since from earlier previously beforehand")
_HEDGES = word_set(
    "nearly almost just only some about fully exactly more than and or a over around roughly less that is which was marks marked mark will saw brings brought"
)


def distances(read: Outline) -> Iterator[Count]:
    """The counts from one moment of a sentence to another that are wrong."""
    if D not in read.text or len(read.moments) < 2:
        return
    for pattern in _PATTERNS:
        for match in compiled(pattern).finditer(read.text):
            stretch = read.stretch(match, "d")
            way = _way(pattern, match, stretch).replace("on from", "from")
            if not way or stretch.adjective or not _is_tied(pattern, match):
                continue
            early, late = read.moment(match, "a"), read.moment(match, "b")
            if way in _BACK or (way == "before" and pattern is _LATER):
                early, late = late, early
            # "Ten years after 1924": the word makes the year no less certain.
            counted = read.text[match.start("b") - 6 : match.start("b")].endswith(
                ("after ", "before ")
            )
            if (early.vague or late.vague) and not (counted and way in ("after", "before")):
                continue
            if late.first < early.first and pattern is not _AFTER_EVENT:
                continue
            if _counted_from_elsewhere(read, early, late, stretch):
                continue
            if lies := wrong_by(early, late, stretch):
                yield Count(stretch.start, stretch.end, early, late, stretch.words, lies)


def _way(pattern: str, match: re.Match[str], stretch: Stretch) -> str:
    """The word that says which way is counted: "after", "later", "earlier"; "" where nothing is."""
    if pattern is _NEXT:
        if not stretch.words.startswith("the "):
            return ""
        return "earlier" if "pre" in stretch.words else "later"
    return match["way"]


def _is_tied(pattern: str, match: re.Match[str]) -> bool:
    if pattern in (_LATER, _NEXT):
        return _follows(match)
    if pattern is _AFTER_EVENT:
        return all(word.strip(",") in _HEDGES for word in match["gap"].strip(" ,(–—-").split())
    return True


def _follows(match: re.Match[str]) -> bool:
    """Whether "ten years later" can only be counted from the one year before it."""
    gap = match["gap"]
    if compiled(r"\b(?:became|then|soon|subsequently|again|until|eventually|next)\b").search(gap):
        return False
    return gap.count(",") <= 2 and gap.count(" and ") <= 1


def _counted_from_elsewhere(read: Outline, early: Moment, late: Moment, stretch: Stretch) -> bool:
    """Whether another year of the sentence would make the count right."""
    for other in read.moments:
        if other in (early, late):
            continue
        for one, two in ((other, late), (early, other), (other, early), (late, other)):
            if one.first <= two.first and not wrong_by(one, two, stretch):
                return True
    return False
