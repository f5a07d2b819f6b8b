"""Anniversaries in a year that is not so many years after the event.

"The 50th anniversary in 2005 of the battle of 1945"; those of what was founded are read by `spells`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.elapsed import Count
from copydesk.rules.contradictions.ages.outlines import JUBILEE as O
from copydesk.rules.contradictions.ages.outlines import MOMENT as Y
from copydesk.rules.contradictions.ages.outlines import STRETCH as D
from copydesk.rules.contradictions.ages.outlines import Outline

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from copydesk.language.moments import Moment

_FOUNDED = (
    r"(?:founded|formed|established|opened|built|created|launched|started|incorporated|set up|published|released|"
    r"inaugurated|consecrated|held|born|married|wed|premiered|instituted|began|begun|chartered|completed|issued|"
    r"organi[sz]ed|introduced|commissioned|staged|dedicated|erected|died|inception|foundation|formation|unveiled|aired|broadcast|played|ordained|crowned|signed|discovered|constructed|fought)"
)
_APART = r"\b(?:who|which|when|while|but|after|before|since|until|had|having|born)\b|;"
_OF = (
    rf"(?: \(?in (?P<party>{Y})\)?| \((?P<party2>{Y})\)|, (?:in |on )(?P<party3>{Y}),)? (?:celebrations? )?(?:of|since|from) "
    rf"(?P<np>(?:(?!\b(?:who|which|that|when|while|but|he|she|they|where)\b)[^{Y}{D}{O};:\"?]){{0,90}}?)(?P<event>{Y})"
    rf"(?P<rest>[^{Y}]{{0,90}}(?P<party4>{Y})?)"
)
_OUT_OF_TIME = r"(?i:\b(?:late|early|belated\w*|delayed|postponed|prematurely)\b(?! [12\ue000]))"


def jubilees(read: Outline) -> Iterator[Count]:
    """The anniversaries whose year no event of the sentence allows."""
    if O not in read.text or len(read.moments) < 2 or compiled(_OUT_OF_TIME).search(read.text):
        return
    for match in compiled(O).finditer(read.text):
        jubilee = read.jubilee(match, 0)
        pair = _of_event(read, match)
        if pair is None:
            continue
        event, party = pair
        if event.vague or party.vague or event.year > party.year:
            continue
        if any(
            abs(abs(one.year - two.year) - jubilee.years) <= 1
            for one in read.moments
            for two in read.moments
        ):
            continue
        lies = f"{party.year - event.year} years"
        yield Count(jubilee.start, jubilee.end, event, party, f"{jubilee.years} years", lies)


def _of_event(read: Outline, match: re.Match[str]) -> tuple[Moment, Moment] | None:
    """The years of "the 50th anniversary in 2005 of the battle of 1945": the event's, its own."""
    of = compiled(_OF).match(read.text, match.end())
    if of is None:
        return None
    event = read.moment(of, "event")
    for group in ("party", "party2", "party3"):
        if of[group]:
            return event, read.moment(of, group)
    before = [m for m in read.moments if m.end <= read.jubilee(match, 0).start]
    if "," in of["np"] and not compiled(rf", {_FOUNDED} (?:in|on) $").search(of["np"]):
        return None
    if not of["party4"]:
        return (
            (event, before[0]) if len(before) == 1 and _reaches(read.text, match.start()) else None
        )
    if before or compiled(_APART).search(of["rest"]):
        return None
    return event, read.moment(of, "party4")


def _reaches(text: str, at: int) -> bool:
    """Whether the year before an anniversary is the year of the anniversary."""
    between = text[text.rindex(Y, 0, at) + 1 : at]
    return (
        not compiled(
            r"\b(?:who|which|when|but|after|before|since|until|had|having|born|he|she|that|while)\b|[;:]|, and\b"
        ).search(between)
        and len(between) < 130
    )
