"""Years counted from one year of a sentence to another: "in 1950, five years after 1944"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.durations import WORDS
from copydesk.rules.contradictions.ages.elapsed import Count, wrong_by
from copydesk.rules.contradictions.ages.outlines import MOMENT as Y
from copydesk.rules.contradictions.ages.outlines import STRETCH as D
from copydesk.rules.contradictions.ages.outlines import Outline, Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.language.moments import Moment

_AFTER_EVENT = (
    rf"(?P<a>{Y})\)?(?P<gap>,? ?[(–—-]? ?(?:\w+ ){{0,3}}?)(?P<d>{D})(?: to the (?:day|week|month))? (?P<way>after|before|following|since|prior to|from|on from) "
    rf"(?P<event>(?:(?:he|she|it|they) (?:had )?)?{WORDS}{{0,70}}?\(?(?:in )?)(?P<b>{Y})"
)
# The words by which the second year is counted from.
_BACK = word_set("after following since from")
_HEDGES = word_set(
    "nearly almost just only some about fully exactly more than and or a over around roughly less that is which was marks marked mark will saw brings brought"
)


def distances(read: Outline) -> Iterator[Count]:
    """The counts from one moment of a sentence to another that are wrong."""
    if D not in read.text or len(read.moments) < 2:
        return
    for match in compiled(_AFTER_EVENT).finditer(read.text):
        stretch, way = read.stretch(match, "d"), match["way"].replace("on from", "from")
        if stretch.adjective or any(
            word.strip(",") not in _HEDGES for word in match["gap"].strip(" ,(–—-").split()
        ):
            continue
        early, late = read.moment(match, "a"), read.moment(match, "b")
        if way in _BACK:
            early, late = late, early
        # "Ten years after 1924": the word makes the year no less certain.
        counted = read.text[match.start("b") - 6 : match.start("b")].endswith(("after ", "before "))
        if (early.vague or late.vague) and not (counted and way in ("after", "before")):
            continue
        if _counted_from_elsewhere(read, early, late, stretch):
            continue
        if lies := wrong_by(early, late, stretch):
            yield Count(stretch.start, stretch.end, early, late, stretch.words, lies)


def _counted_from_elsewhere(read: Outline, early: Moment, late: Moment, stretch: Stretch) -> bool:
    """Whether another year of the sentence would make the count right."""
    for other in read.moments:
        if other in (early, late):
            continue
        for one, two in ((other, late), (early, other), (other, early), (late, other)):
            if one.first <= two.first and not wrong_by(one, two, stretch):
                return True
    return False
