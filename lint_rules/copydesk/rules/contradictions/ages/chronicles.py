"""Counts of years between the beginning and the end of something that two sentences tell of.

"She wed in 1937 and was widowed in 1949. Their marriage had lasted twenty years." The passage, a
sentence with the one before it, must name two years, one of a beginning and one of an end; which is
which the words before each say. What the count measures its own words say: all of that time
("their marriage lasted"), or what was spent of it ("freed after"), which may be less.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.elapsed import Count, wrong_by
from copydesk.rules.contradictions.ages.outlines import MOMENT as Y
from copydesk.rules.contradictions.ages.outlines import STRETCH as D
from copydesk.rules.contradictions.ages.outlines import Outline, Stretch, outline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.language.moments import Moment

# Beginnings of which nothing is told that came before: who is elected may have served already.
_BEGUN = (
    r"\b(?:wed|married|sentenced|convicted|jailed|imprisoned|interned|gaoled|exiled|banished|captured|founded|started|established|"
    r"opened|launched|formed|set up|dates from|dating from|signed|came to (?:power|the throne)|(?:took|taking|seized|won|gained) (?:the throne|power|office|control)|"
    r"ascended|acceded|crowned|enthroned|joined|began|begun|came into (?:force|being)|enacted|passed|introduced|act of|statute of|law of|ordinance of|"
    r"built|bought|acquired|leased|arrived|elected|became|appointed|succeeded|entered|listed|launched|planted|filled|unveiled|commissioned|moved|first (?:appeared|ran|met|published)|broke out|completed|laid|diagnosed|closed|gutted|shut|banned|abandoned|withdrawn|occupied|annexed|from|between|since|took over|signed for)\b"
)
_ENDED = (
    r"\b(?:widowed|divorced|separated|parted|annulled|dissolved|disbanded|freed|released|paroled|walked (?:out|free)|let out|left|"
    r"died|dying|dies|death|retirement|resignation|dismissal|closure|abolition|departure|release|divorce|dissolution|killed|deposed|ousted|overthrown|abdicated|resigned|retired|stepped down|stood down|sold|ended|ending|ends|"
    r"closed|closing|shut|folded|ceased|repealed|abolished|scrapped|lifted|revoked|expired|expiry|ran out|lapsed|terminated|wound up|"
    r"demolished|pulled down|reopened|re-opened|returned|restored|until|till|to|and|through|came to an end|departed|opened|completed|finished|inaugurated|consecrated|burn\w+ down|burned|lost|swept away|washed away|withdrawn|felled|taken private|coming out|emerged|came out|last \w+ ran|destroyed|razed|scuttled|decommissioned|quit|dismissed|sacked|liberated|broke up|split)\b"
)
_HELD = (
    r"(?:marriage|reign|rule|tenure|spell|stint|premiership|presidency|chairmanship|partnership|leadership|captaincy|editorship|papacy|"
    r"pontificate|episcopate|ministry|stewardship|occupation|exile|imprisonment|captivity|existence|siege|closure|absence|regency|directorship|"
    r"administration|mayoralty|headship|incumbency|ownership|ban|union|career|run|time (?:there|in office|at the top|in charge))"
)
_PLAIN = rf"[^{Y}{D};.]"
_MERE = r"(?:for )?(?:just |only |some |exactly |all of |a total of |a full |a mere )?"


class Measured(Enum):
    """What a count is of: all the time that something lasted, time spent of it, time allotted, or between two births."""

    WHOLE = "whole"
    SPENT = "spent"
    PLAN = "plan"
    YOUNGER = "younger"
    APART = "apart"


_WHOLE = (
    rf"(?:^|[.;–—] )(?:(?:In|During|Over|Throughout|Through) )?(?:[Tt]hose|[Tt]hese|[Tt]he intervening) {D}",
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Tt]hat|[Tt]his) (?:\w+ )?{_HELD} (?:had |has )?(?:lasted|endured|spanned|ran|run|stretched over|covered) {_MERE}{D}(?=[.,;]|$)",
    rf"\b(?:his|her|their|its|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) {D} (?:\w+ )??{_HELD}\b",
    rf"\b(?:ending|capping|concluding|bringing to an (?:end|close)|(?:which|that|and|thus|so) (?:ended|brought to an end)|completed) {_MERE}{D}(?= of \w+|[.,;]|$)",
    rf"{Y},? {_MERE}{D} to the (?:day|week|month)\b",
    rf"\b(?:after|following) {_MERE}{D}['’]? (?:service|of service|work|marriage|rule|imprisonment|exile)\b",
    rf"\btook {_MERE}{D} to (?:build|complete|finish|write|make|construct|dig|restore|repair|paint)\b",
    rf"\b(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he) had (?:stood|lasted|served|ruled|reigned|been (?:\w+ )?(?:with|at|in|shut|closed|open|there|married|together)(?: \w+){{0,2}}) (?:there )?{_MERE}{D}(?=[.,;]|$)",
    rf"(?:^|[.;] )For {_MERE}{D},? (?:it|they|he|she) had\b",
    rf"\b(?:held|kept|filled|occupied) (?:the|that|this) (?:post|office|job|seat|title|position|role|record|chair|throne|see|crown) {_MERE}{D}(?=[.,;]|$)",
    rf"\b(?:[Ii]n|[Dd]uring|[Oo]ver|[Tt]hrough) (?:its|his|her|their) {_MERE}{D} (?:there|on station|in service|in business|in operation|in office|in power|in charge|of service)\b",
    rf"\b(?:after|following) (?:a (?:life|run|reign|career|marriage|tenure) of )?{_MERE}{D}(?=[.,;]|$)",
    rf"\b(?:stood|remained|stayed|been) (?:\w+ )?(?:in force|on the statute book|closed|shut|empty|in power|in office|married|together|in exile) {_MERE}{D}(?=[.,;]|$)",
)  # fmt: skip
_ALLOTTED = (
    rf"\b(?:for a|for its|a|the) (?:full |whole )?(?:term|lease|period) of {D}(?=[.,;]| |$)",
    rf"\b(?:to run|valid|good|to last|granted|let|leased|to expire|to lapse) (?:for|after) {D}(?=[.,;]|$)",
)  # fmt: skip
_SPENT = (
    rf"\b(?:after|following|having (?:served|spent|done)|served|spent|did) {_MERE}{D}(?= (?:inside|in (?:prison|jail|gaol|captivity|custody|office|power|charge|exile)|behind bars|on the throne|of marriage|of exile|there|together|and (?:was|were|walked))\b|[.,;]|$)",
    rf"\bhaving (?:\w+ ){{1,4}}for {_MERE}{D}(?=[.,;]|$)",
    rf"\bafter {_MERE}{D} at the (?:helm|top|head|wheel)\b",
    rf"\bhad served for {_MERE}{D} (?:when|until|before)\b",
    rf"\b(?:reigned|ruled|governed|held (?:out|power|office|the throne)|held on) {_MERE}{D}(?=[.,;]|$)",
)
_YOUNGER = rf"{D} (?:younger|older|(?:his|her|their|its) (?:junior|senior|elder))\b"
_APART = rf"{D} apart[,:]{_PLAIN}*{Y}{_PLAIN}* and {_PLAIN}*{Y}"
_BORN = r"(?i:\b(?:born|birth|b\.|dates? from|dating from|built|put up|founded|erected|opened|went up|completed)\b[^.;]{0,40}$)"
# "He lived on for another ten years until he died in 1954": counted from the event told before.
_ANOTHER_HINT = r"\b(?:another|a further) (?:\d|\w+ years?|\w+ decades?|\w+,? (?:until|dying))"
_ANOTHER = (
    rf"(?P<a>{Y})(?P<gap>[^{Y};?\"]{{0,50}}?)\b(?:lived|survived|reigned|ruled|remained|stayed|served|worked|lingered|hung on|soldiered on|went on|carried on|continued)\b"
    rf"(?P<how>[^{Y}{D};.?\"]{{0,40}}?)\b(?:another|a further|for) (?P<d>{D}|[1-9]\d)(?:[^{Y}{D};?\"]{{0,12}}? (?:until|till|before|and|dying|to)|,? dying)\b[^{Y}{D};.?\"]{{0,50}}?\bin (?P<b>{Y})"
)
_PATTERNS = {
    Measured.WHOLE: _WHOLE,
    Measured.SPENT: _SPENT,
    Measured.PLAN: _ALLOTTED,
    Measured.YOUNGER: (_YOUNGER,),
    Measured.APART: (_APART,),
}
# Words of which one must stand in a sentence before it is read.
_HINT = (
    r"(?i:\b(?:those|these|intervening|during|over|through|for|in (?:its|his|her|their)|lasted|endured|spanned|ending|capping|concluding|ended|an end|completed|term of|lease of|period of|"
    r"to run|valid|granted|leased|expire|lapse|served|spent|did|after|following|ruled|reigned|governed|stood|remained|stayed|been|another|further|expiry|expired|ran out|apart|took|held|kept|filled|having|had|younger|older|junior|senior|elder|to the (?:day|week|month))\b)|"
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) [\w-]+-(?:year|month|decade|day|week)\b"
)
_YEARS = r"(?<!\d)[12]\d{3}(?!\d)"
_UNSURE = r"(?i:\b(?:if|would|could|might|may|should|unless|except|apart from|twice|again|interrupt\w*|sentenced to|jailed for|each)\b)"
# A lease or a term is a plan, unless the end is that of the plan.
_PLAN_ENDED = (
    r"(?i:\b(?:expired|expiry|expiration|ran out|run out|lapsed|fell in|came to its end)\b)"
)
# How a sentence without a year begins that counts the time told before it.
_BACK = (
    *("Those ", "These ", "It had ", "They had ", "He had ", "She had ", "His ", "Her ", "Its ", "Their "),
    *("In th", "In its ", "In his ", "In her ", "In their ", "During ", "Over th", "Throughout ", "Through th", "For ", "The marriage "),
    *("The reign ", "The siege ", "The ban ", "The closure ", "The occupation ", "The union ", "That ", "It took "),
)  # fmt: skip
_LEAD = 400  # characters before a sentence that are looked at for a year
_NEAR = 90  # characters from a word to the year whose event it is


def chronicled(sentence: Sentence) -> Iterator[Count]:
    """The counts of a sentence, or of it and the one before, that a beginning and an end forbid."""
    document, text = sentence.document, sentence.text
    own = len(compiled(_YEARS).findall(text))
    if not own and not text.startswith(_BACK):
        return
    if (own > 2 and "nother" not in text) or (
        own < 2
        and not compiled(_YEARS).search(
            document.prose, max(0, sentence.start - _LEAD), sentence.start
        )
    ):
        return
    if not compiled(_HINT).search(text):
        return
    before = document.neighbour(sentence, -1) if own < 2 or "nother" in text else None
    if before is not None and before.block != sentence.block:
        before = None
    if own and compiled(_ANOTHER_HINT).search(text):
        yield from _lived_on(sentence, before)
    elif own == 2:
        yield from _in_passage(sentence, None)
    elif before is not None and own + len(compiled(_YEARS).findall(before.text)) == 2:
        yield from _in_passage(sentence, before)


def _in_passage(sentence: Sentence, before: Sentence | None) -> Iterator[Count]:
    lead = f"{before.text} " if before else ""
    read = outline(lead + sentence.text)
    if len(read.moments) != 2 or read.text.count(D) != 1:
        return
    measured = _measured(read.text)
    if measured is Measured.APART:
        ends = _in_order(read)
    else:
        ends = _births(read) if measured is Measured.YOUNGER else _ends(read)
    if ends is None or measured is None or compiled(_UNSURE).search(read.text):
        return
    stretch = next(item for item in read.items.values() if isinstance(item, Stretch))
    if measured is Measured.PLAN and not compiled(_PLAN_ENDED).search(read.text):
        return
    if lies := wrong_by(*ends, stretch, shorter=measured is not Measured.SPENT):
        yield _placed(stretch, ends, lies, before, len(lead))


def _lived_on(sentence: Sentence, before: Sentence | None) -> Iterator[Count]:
    """The wrong count of the years that somebody lived on after the event told before."""
    lead = f"{before.text} " if before else ""
    read = outline(lead + sentence.text)
    match = compiled(_ANOTHER).search(read.text)
    if match is None or compiled(_BORN).search(read.text, 0, match.start("a")):
        return
    first, second = read.moment(match, "a"), read.moment(match, "b")
    if match["d"] == D:
        stretch = read.stretch(match, "d")
    else:
        years = float(match["d"])
        at = (lead + sentence.text).index(f" {match['d']}", first.end) + 1
        words = f"{match['d']} years"
        stretch = Stretch(at, at + 2, years, years, 1.0, adjective=False, words=words)
    if first.vague or second.vague or second.first < first.first:
        return
    told = [one for one in read.moments if one.first < second.first and not one.vague]
    lies = wrong_by(first, second, stretch)
    if lies and all(wrong_by(one, second, stretch) for one in told):
        yield _placed(stretch, (first, second), lies, before, len(lead))


def _births(read: Outline) -> tuple[Moment, Moment] | None:
    """The two moments of an outline, in order of time, if both are those of births."""
    places = (read.text.index(Y), read.text.rindex(Y))
    if all(compiled(_BORN).search(read.text[max(0, at - 60) : at]) for at in places):
        return _in_order(read)
    return None


def _in_order(read: Outline) -> tuple[Moment, Moment] | None:
    """The two moments of an outline, the earlier first; None if they are not certain or the same."""
    first, second = sorted(read.moments, key=lambda moment: moment.first)
    return None if first.vague or second.vague or first.first == second.first else (first, second)


def _placed(
    stretch: Stretch, ends: tuple[Moment, Moment], lies: str, before: Sentence | None, lead: int
) -> Count:
    """The wrong count, at the last of what contradicts itself: the stretch, or the year after it."""
    first, last = sorted(ends, key=lambda moment: moment.start)
    start, end = (stretch.start, stretch.end) if stretch.start >= lead else (last.start, last.end)
    year = last if before and last.start >= lead else None
    anchor = first if before else None
    return Count(
        start - lead,
        end - lead,
        *ends,
        stretch.words,
        lies,
        before,
        anchor,
        year._replace(start=year.start - lead, end=year.end - lead) if year else None,
    )


def _ends(read: Outline) -> tuple[Moment, Moment] | None:
    """The beginning and the end that the two moments of an outline are, in order of time."""
    if not (ends := _in_order(read)):
        return None
    first, second = ends
    place = {read.moments[0]: read.text.index(Y), read.moments[1]: read.text.rindex(Y)}
    if not _is_told_as(read.text, place[first], _BEGUN):
        return None
    return (first, second) if _is_told_as(read.text, place[second], _ENDED) else None


def _is_told_as(text: str, at: int, words: str) -> bool:
    """Whether the event of a year is one of these: its words stand before it, or begin the clause after."""
    before = text[max(0, at - _NEAR, text.rfind(Y, 0, at) + 1) : at]
    if "; " in before or ". " in before:
        before = min(before.rpartition("; ")[2], before.rpartition(". ")[2], key=len)
    return compiled(f"(?i:{words})").search(before) is not None


def _measured(text: str) -> Measured | None:
    """What the one count of an outline measures; None if its words do not say it."""
    for measured, patterns in _PATTERNS.items():
        if any(compiled(pattern).search(text) for pattern in patterns):
            return measured
    return None
