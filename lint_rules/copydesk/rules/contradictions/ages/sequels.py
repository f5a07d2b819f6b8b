"""Counts of years that reach back: to the year of the sentence before, or to a birth or a death.

"He left in 1863. Three years later, in 1874, ..."; "in 1929, fifty years before his death"; "the
centenary of her birth was in 1968"; "Roxy Music were formed in 1971. The 25th anniversary fell in
1986." A count that reaches back to the sentence before is wrong only if no year told around it
makes it right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.moments import Moment, find_moments
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.durations import span_of
from copydesk.rules.contradictions.ages.elapsed import Count, wrong_by
from copydesk.rules.contradictions.ages.outlines import (
    JUBILEE,
    MOMENT,
    STRETCH,
    Outline,
    Stretch,
    outline,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence


class Lived(NamedTuple):
    """A count of years from somebody's birth or death: "fifty years before his death, in 1929"."""

    who: str
    what: str
    stretch: Stretch
    moment: Moment
    back: bool


Y, D, O = MOMENT, STRETCH, JUBILEE  # noqa: E741
_LEAD = r"^(?:(?:He|She|It|They) [a-z]+ (?:there |again |just |only |some )?|And |But |Then,? |Only |Just |Some |Now,? |However, |It was )?"
_WAYS = r"(?:later|afterwards?|after that|thereafter|on)"
_BACK = r"(?:earlier|before|before that|previously|beforehand)"
# "The church was finished" before "ten years later, in 1950".
_CLAUSE = rf"^(?:(?!\b(?:who|which|whose|when|after|before|while|until|since|having)\b)[^{Y}{D}{O},;:()\"?]){{0,70}}?"
_LATER = (
    rf"(?:{_LEAD}|{_CLAUSE})(?:(?P<d>{D}) (?P<way>{_WAYS}|{_BACK})|(?P<after>After|Following) (?:a|an|the)? ?(?:(?:long )?(?:gap|break|absence|hiatus|"
    rf"wait|interval|period|pause|interlude|spell|lapse) of )?(?P<d2>{D}))(?:,? (?:and|that is))?,? \(?(?:in|on|by)? ?(?P<y>{Y})"
)
_YEAR_FIRST = rf"{_LEAD}(?:In|On|By|it was) (?:early |late )?(?P<y>{Y}),? (?:and )?[(–—-]? ?(?:only |just |exactly |some |which was |that was |that is |i\.e\. |a full |now )?(?P<d>{D}) (?P<way>{_WAYS}|ago|since|after that|{_BACK})"
_TOTAL = rf"^(?:That|This|It|Which|The total) (?:was|is|made|makes|came to|adds up to|amounts to|lasted|amounted to) (?:a |an |the )?(?:total |period |span |stretch |reign |tenure |run |term )?(?:of )?(?:just |exactly )?(?P<d>{D})(?: in all| in total| altogether)?[.,;]?$"
_FELL = rf"^(?:The|Its|Their|That|His|Her) (?P<o>{O})(?: of (?:that|this|these|those|its|their|the same) (?:\w+ )?\w+)?,?(?: (?:fell|was|came|is|falls|followed|was (?:marked|celebrated|observed|commemorated|held|reached)))? (?:in|on) (?P<y>{Y})"
_MARKED = (
    rf"^(?:(?:In|On) (?P<y>{Y}),? (?:it|they|the \w+(?: \w+)?)|(?:It|They|The \w+(?: \w+)?)) (?:will |has |have )?(?:marked|celebrated|observed|marks|celebrates|mark|celebrate|reached|held) "
    rf"(?:its|their) (?P<o>{O})(?: (?:in|on) (?P<y2>{Y}))?"
)
_BEGUN = (
    r"(?i:\b(?:founded|formed|established|opened|built|created|launched|started|began|begun|incorporated|set up|published|released|"
    r"inaugurated|born|died|won|took place|held|introduced|completed|premiered|signed|discovered|invented|broke out|"
    r"happened|occurred|fought|erected|made|issued|unveiled|crowned|married|wed|given|awarded|run|played|shown|staged|performed|broadcast|ran|build|laid|planted|cast)\b)"
)
_LIFE = r"(?P<who>[Hh]is|[Hh]er|he|she|[A-Z][\w ]+?['’]s?|[A-Z]\w+) (?:own |early |untimely |premature |sudden )?(?P<what>death|birth|died|was born)\b"
_OF_LIFE = rf"(?P<y>{Y})\)?,? \(?(?:\w+ ){{0,2}}?(?P<d>{D}) (?P<way>before|after|following|prior to) {_LIFE}"
_OF_LIFE_FIRST = (
    rf"(?P<d>{D}) (?P<way>before|after|following|prior to) {_LIFE},? (?:in|on) (?P<y>{Y})"
)
_JUBILEE_OF_LIFE = rf"(?P<o>{O})(?:,? \(?(?:in|on) (?P<y>{Y})\)?,?)? of (?P<who>[Hh]is|[Hh]er|[A-Z][\w. ]+?['’]s?) (?P<what>death|birth)\b(?P<rest>[^{Y}{D};:()\"]{{0,90}}?(?:in|on|, ) ?(?P<y2>{Y}))?"
_OWN_JUBILEE = rf"(?P<who>[Hh]is|[Hh]er|[A-Z]\w+['’]s?) (?P<o>{O})"
_APART = r"\b(?:who|which|when|while|but|after|before|since|until|had|having|and|he|she|that)\b"


def reaching_back(sentence: Sentence, read: Outline) -> Iterator[Count]:
    """The wrong counts of a sentence that are counted from a year in the one before it."""
    text = read.text
    if D in text:
        for pattern in (_LATER, _YEAR_FIRST):
            if match := compiled(pattern).search(text):
                stretch = read.stretch(match, "d" if match["d"] else "d2")
                yield from _from_before(
                    sentence,
                    stretch,
                    read.moment(match, "y"),
                    back=compiled(_BACK).match(match["way"] or "") is not None,
                )
        if match := compiled(_TOTAL).search(text):
            yield from _total(sentence, read.stretch(match, "d"))
    if O in text:
        yield from _anniversary(sentence, read)


def _anniversary(sentence: Sentence, read: Outline) -> Iterator[Count]:
    """Hold "Its 40th anniversary fell in 2000." against "The club was founded in 1950."."""
    match = compiled(_FELL).search(read.text)
    match = match or compiled(_MARKED).search(read.text)
    if match is None or not (match["y"] or match.groupdict().get("y2")):
        return
    jubilee = read.jubilee(match, "o")
    stretch = jubilee.stretch
    party = read.moment(match, "y" if match["y"] else "y2")
    before, after = (sentence.document.neighbour(sentence, step) for step in (-1, 1))
    if before is not None and compiled(_BEGUN).search(before.text):
        yield from _from_before(sentence, stretch, party, back=False)
    elif after is not None and compiled(rf"^(?:It|They) (?:was|were) {_BEGUN}").match(after.text):
        begun = list(find_moments(after.text))
        if len(begun) == 1 and not begun[0].vague and (lies := wrong_by(begun[0], party, stretch)):
            yield Count(
                *(
                    stretch.start,
                    stretch.end,
                    begun[0],
                    party,
                    stretch.words,
                    lies,
                    after,
                    begun[0],
                ),
                party,
            )


def _from_before(
    sentence: Sentence, stretch: Stretch, moment: Moment, *, back: bool
) -> Iterator[Count]:
    """The count if it is wrong from every year that is told before it."""
    document = sentence.document
    before = document.neighbour(sentence, -1)
    if before is None or moment.vague or stretch.adjective:
        return
    near = list(find_moments(before.text))
    if (
        not 1 <= len({one.year for one in near}) <= 2
        or near[-1].vague
        or not _dates_the_clause(before.text, near[-1])
    ):
        return
    anchor = near[-1]
    first, second = (moment, anchor) if back else (anchor, moment)
    if second.first < first.first:
        return
    lies = wrong_by(first, second, stretch)
    if not lies:
        return
    told = [*find_moments(sentence.text), *near[:-1]]
    here: Sentence | None = before
    for _ in range(4):
        here = document.neighbour(here, -1) if here else None
        if here is not None:
            told += find_moments(here.text)
    for one in told:
        if one == moment:
            continue
        ends = (moment, one) if back else (one, moment)
        if ends[0].first <= ends[1].first and not wrong_by(*ends, stretch):
            return
    yield Count(
        *(stretch.start, stretch.end, first, second, stretch.words, lies, before, anchor), moment
    )


def _dates_the_clause(text: str, moment: Moment) -> bool:
    return (
        compiled(
            r"(?i:(?:\b(?:in|on|during|of|since|to|until|early|late|mid|year|from),? ?|^|\())$"
        ).search(text[max(0, moment.start - 12) : moment.start])
        is not None
    )


def _total(sentence: Sentence, stretch: Stretch) -> Iterator[Count]:
    """Hold "That was a period of eleven years." against the span of the sentence before."""
    before = sentence.document.neighbour(sentence, -1)
    if before is None:
        return
    span = span_of(outline(before.text))
    if span and (lies := wrong_by(*span, stretch)):
        yield Count(stretch.start, stretch.end, *span, stretch.words, lies, before, span[0])


def reaching_lives(text: str, read: Outline) -> Iterator[Lived]:
    """The counts from somebody's birth or death: whose, which, how long, and the year reached."""
    for pattern in (_OF_LIFE, _OF_LIFE_FIRST):
        for match in compiled(pattern).finditer(read.text):
            stretch, moment = read.stretch(match, "d"), read.moment(match, "y")
            back = match["way"] in ("before", "prior to")
            what = "death" if match["what"] in ("death", "died") else "birth"
            yield Lived(match["who"], what, stretch, moment, back)
    for match in compiled(_JUBILEE_OF_LIFE).finditer(read.text):
        jubilee = read.jubilee(match, "o")
        stretch = jubilee.stretch
        if match["y"] or match["y2"]:
            if not match["y"] and compiled(_APART).search(match["rest"]):
                continue
            yield Lived(
                match["who"],
                match["what"],
                stretch,
                read.moment(match, "y" if match["y"] else "y2"),
                back=False,
            )
        elif read.moments and read.moments[-1].end <= jubilee.start:
            between = read.text[read.text.rindex(Y, 0, match.start()) + 1 : match.start()]
            if not compiled(_APART).search(between):
                yield Lived(match["who"], match["what"], stretch, read.moments[-1], back=False)
    for match in compiled(_OWN_JUBILEE).finditer(read.text):
        jubilee = read.jubilee(match, "o")
        if (
            len(read.moments) == 1
            and "cent" in text[jubilee.start : jubilee.end].lower()
            and not compiled(_APART).search(read.text)
        ):
            stretch = jubilee.stretch
            yield Lived(match["who"], "birth", stretch, read.moments[0], back=False)
