"""Stretches of time told with a beginning and an end that are no span: "joined in 1990 and left in 1996 after ten years".

Read only in sentences with two moments and one stretch, so that nothing else can be counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.durations import PLANNED
from copydesk.rules.contradictions.ages.elapsed import Count, wrong_by
from copydesk.rules.contradictions.ages.outlines import MOMENT as Y
from copydesk.rules.contradictions.ages.outlines import STRETCH as D

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.rules.contradictions.ages.outlines import Outline

_OPENS = (
    r"(?:beg[aiu]n\w*|start(?:ed|ing|s)?|open(?:ed|ing|s)|commenc\w+|found(?:ed|ing)|formed|establish\w+|launch\w*|set up|"
    r"join(?:ed|ing|s)|arriv\w+|(?:took|taking|take) (?:office|over|charge|up|power)|creat\w+|inception|foundation|came to (?:the throne|power|office)|succeed\w*|"
    r"elect\w+|appoint\w+|enter\w*|mov(?:ed|ing)|settl\w+|married|wed|marry\w*|crowned|jailed|imprison\w+|arrest\w+|built|"
    r"signed|debut\w*|hired|enlist\w+|emigrat\w+|became|becoming|assum\w+|clos(?:ed|ing)|shut|abandon\w+|laid down|dates from|introduc\w+|published|"
    r"first \w+|enrol\w+|inaugurat\w+|incorporat\w+|captur\w+|occupied|banned|exiled|won|born|inherit\w+|ascend\w+|acced\w+|set in)"
)
_CLOSES = (
    r"(?:end(?:ed|ing|s)?|finish\w*|clos(?:ed|ing|es)|conclud\w+|dissol\w+|disband\w*|abolish\w*|left|leav\w+|depart\w*|"
    r"resign\w*|retir\w+|step(?:ped|ping) down|demoli\w+|fold(?:ed|ing)|ceas\w+|shut|died|death|dying|abdicat\w+|complet\w+|divorc\w+|part(?:ed|ing)|separat\w+|"
    r"freed|releas\w+|depos\w+|oust\w+|overthrown|reopen\w*|quit|return\w*|sold|withdrawn|broken|beaten|lifted|liberated|"
    r"came to an end|stood down|gave (?:up|way)|fell|wound up|scrapped|repealed|replaced|sack\w+|dismiss\w+|separation|liquidat\w+)"
)
_ANY = rf"[^{Y}{D};?\"]"
_NOUN_OF = (
    r"(?:(?:a|an|the|his|her|its|their) )?(?:(?:total|career|reign|tenure|run|stay|spell|stint|rule|life|marriage|wait|absence|gap|break|"
    r"hiatus|closure|partnership|exile|existence|service|existence|imprisonment|captivity|period|span|war|siege|occupation|term) (?:there )?(?:of|lasting|spanning) )?"
)
_SPENT = (
    r"(?:spen[dt]\w*|serv(?:ed|ing)|stay\w*|took|taking|lasted|lasting|ran|running|reign(?:ed|ing)|ruled|exist(?:ed|ing)|stood|work(?:ed|ing)|"
    r"remain(?:ed|ing)|liv(?:ed|ing)|held out|held|continued|operat(?:ed|ing)|traded|played|presided|survived|endured|reigned|has lasted|waited)"
)
# What follows a count that is only so long as its span.
_END = rf"(?=[.,;)]|$|['’]| (?:in|of|at|as|with|there|on|under|together|later|for|behind|inside)\b(?![^{Y}]*\b(?:contract|sentence)\b))"
_HAD = r"(?:,? \(?(?:which|that|who|where|having|since|after|they|he|she|it)\b)"
_BEGUN_THEN_ENDED = rf"(?i:\b{_OPENS}\b){_ANY}{{0,60}}?(?P<a>{Y}){_ANY}{{0,90}}?(?i:\b{_CLOSES}\b){_ANY}{{0,40}}?(?P<b>{Y}),? \(?(?:after|following|having \w+(?: for)?|after \w+ing(?: for)?|ending) {_NOUN_OF}(?P<d>{D}){_END}"
_ENDED_AFTER = rf"(?i:\b{_CLOSES}\b){_ANY}{{0,40}}?(?P<b>{Y}),? (?:after|following|having \w+(?: for)?) {_NOUN_OF}(?P<d>{D}){_ANY}{{0,50}}?{_HAD}{_ANY}{{0,20}}?(?i:\b{_OPENS}\b|since){_ANY}{{0,30}}?(?P<a>{Y})"
_AFTER_THEN_ENDED = rf"(?i:\b(?:{_OPENS}|since)\b){_ANY}{{0,50}}?(?P<a>{Y}){_ANY}{{0,70}}?(?i:\bafter|following) {_NOUN_OF}(?P<d>{D}){_ANY}{{0,50}}?(?i:\b{_CLOSES}\b){_ANY}{{0,30}}?(?P<b>{Y})"
_SINCE_FIRST = rf"(?i:\b(?:since)) (?P<a>{Y}),{_ANY}{{0,60}}?\b(?P<b>{Y}),? (?:after|following|having \w+(?: \w+)? for) {_NOUN_OF}(?P<d>{D}){_END}"
_FOR_SINCE = rf"(?P<b>{Y}){_ANY}{{0,60}}?(?:after|having|following){_ANY}{{0,40}}?(?P<d>{D}){_ANY}{{0,10}}? since (?P<a>{Y})"
_SPENT_UNTIL = rf"(?i:\b{_OPENS}\b){_ANY}{{0,60}}?(?P<a>{Y}){_ANY}{{0,60}}?\b{_SPENT} (?:for |a total of |the next |the following |another )?(?P<d>{D}){_ANY}{{0,60}}?(?:\b(?:until|till|before|to)\b|\band (?:was |were |he |she |it )?{_CLOSES}){_ANY}{{0,50}}?(?P<b>{Y})"
_LASTED = rf"(?P<a>{Y}){_ANY}{{0,60}}?(?P<b>{Y})(?:\)|,)?(?: {_ANY}{{0,60}}?)?\b(?P<lasted>lasted|lasts|lasting|spanned|spanning|took|endured|was|ran for|went on for|covered|amounts to|amounted to|made|makes) (?:for |a (?:period|total|span) of |a full |some |only |just |a mere |a )?(?P<d>{D})(?:,? (?:in all|in total|altogether|long|to build|to (?:complete|finish|write|make|construct)))?(?=[.,;)]|$)"
_LASTED_FIRST = rf"\b(?:lasted|lasts|spanned|took|stretched over|ran for|endured|continued|went on) (?:for |a (?:period|total|span) of |some |only |just )?(?P<d>{D})(?:{_ANY}{{0,40}}?)(?:: |, | [–—-] |; )?(?:(?:it|he|she|they|work|construction|building|fighting|play|which|the \w+) )?(?:was |were )?(?i:\b{_OPENS}\b){_ANY}{{0,40}}?(?P<a>{Y}){_ANY}{{0,40}}?(?i:\b{_CLOSES}\b){_ANY}{{0,30}}?(?P<b>{Y})"
_TOOK = rf"(?i:\b{_OPENS}\b){_ANY}{{0,40}}?(?P<a>{Y}){_ANY}{{0,60}}?\b(?:took|lasted|needed|required) (?P<d>{D})(?: to [a-z]+| of work)?,? (?:and|before|until)(?: \w+){{0,3}}? {_CLOSES}{_ANY}{{0,30}}?(?P<b>{Y})"
_EARLIER = rf"(?i:\b(?:had|after|having|since)\b){_ANY}{{0,60}}?(?P<d>{D}) (?:before|earlier|previously|beforehand),? \(?(?:back )?(?:in|on) (?P<a>{Y})(?P<rest>{_ANY}{{0,60}}?)(?P<b>{Y})"
_AFTER_ING = rf"(?P<b>{Y}),? (?:after|having|since) \w+{_ANY}{{0,50}}?(?P<d>{D}) (?:before|earlier|previously|beforehand),? \(?(?:back )?(?:in|on) (?P<a>{Y})"
_GAP = (
    rf"(?i:\b(?:gap|interval|wait|break|pause|span|hiatus|lapse) of )(?P<d>{D})(?: (?:separat|divid|lies|lay|elaps|pass)\w*)?{_ANY}{{0,60}}?(?P<a>{Y}){_ANY}{{0,50}}?(?P<b>{Y})",
    rf"(?i:\b(?:between|from|separat\w+)\b){_ANY}{{0,50}}?(?P<a>{Y}){_ANY}{{0,50}}?(?:\b(?:and|to|from)\b){_ANY}{{0,40}}?(?P<b>{Y})\)?,? (?:there )?(?:was|is|lay|lies|were|are) (?:a gap of |an interval of |a )?(?P<d>{D})(?=[.,;)]|$| apart| gap| wait)",
    rf"(?P<a>{Y}){_ANY}{{0,50}}?\band\b{_ANY}{{0,40}}?(?P<b>{Y})\)?,? (?:were|are|was|came|lie|lay|stand) (?P<d>{D}) apart",
    rf"(?P<d>{D}) (?:separat\w+|lie|lay|lies|elapsed|passed|went by|divide[sd]?) (?:(?:between|from) )?{_ANY}{{0,50}}?(?P<a>{Y}){_ANY}{{0,50}}?\b(?:and|from|to)\b{_ANY}{{0,40}}?(?P<b>{Y})",
)
# Each pattern with words of which a sentence must hold one: making a pattern takes milliseconds.
_AFTER = ("after ", "ollowing ", "having ", "ending ")
_BEFORE = ("before", "earlier", "previously")
_PATTERNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (_BEGUN_THEN_ENDED, _AFTER),
    (_ENDED_AFTER, _AFTER),
    (_AFTER_THEN_ENDED, _AFTER),
    (_SINCE_FIRST, ("ince ",)),
    (_FOR_SINCE, (" since ",)),
    (_LASTED, ("last", "span", "took ", "endured", " was ", "ran for", "went on", "covered", "amount", " made ", " makes ")),
    (_LASTED_FIRST, ("last", "span", "took ", "stretched", "ran for", "endured", "continued", "went on")),
    (_TOOK, ("took ", "lasted ", "needed ", "required ")),
    (_SPENT_UNTIL, (f"d {D}", f"t {D}", f"for {D}", f"k {D}", f"g {D}", f"of {D}", f"next {D}", f"er {D}", f"ing {D}")),
    (_EARLIER, _BEFORE),
    (_AFTER_ING, _BEFORE),
    (_GAP[0], ("gap", "interval", "wait", "break", "pause", "span", "hiatus", "lapse")),
    (_GAP[1], ("between", "Between", "from", "From", "separat")),
    (_GAP[2], (" apart",)),
    (_GAP[3], ("separat", " lie", " lay ", "elapsed", "passed", "went by", "divide")),
)  # fmt: skip
# A part of the time between is told as well: such a count is too long or right.
_PART = r" (?:as|of|at|with|in (?!all|total|office|power|business|charge|prison|jail|service)|on|under|for|behind)\b"
_MAY_BE_PART = (_SPENT_UNTIL, _AFTER_THEN_ENDED, _FOR_SINCE)


def stays(read: Outline) -> Iterator[Count]:
    """The wrong counts of a sentence that tells of one beginning and one end."""
    text = read.text
    if len(read.moments) != 2 or text.count(D) != 1:
        return
    for pattern, hints in _PATTERNS:
        if not any(hint in text for hint in hints):
            continue
        match = compiled(pattern).search(text)
        if match is None:
            continue
        first, second, stretch = (
            read.moment(match, "a"),
            read.moment(match, "b"),
            read.stretch(match, "d"),
        )
        if first.vague or second.vague or second.first < first.first or stretch.adjective:
            continue
        if compiled(rf"(?i:{PLANNED})").search(match[0]):
            continue
        if match.groupdict().get("lasted") == "was" and not _is_the_length(text, match.start("a")):
            continue
        # "After ten years as its head": a part of the time, which may not be too long.
        part = pattern in _MAY_BE_PART or compiled(_PART).match(text, match.end("d")) is not None
        if lies := wrong_by(first, second, stretch, shorter=not part):
            yield Count(stretch.start, stretch.end, first, second, stretch.words, lies)
        return


def _is_the_length(text: str, at: int) -> bool:
    """Whether what lies between two years is what "was ten years" tells of: an interval, a reign."""
    return (
        compiled(
            r"(?i:\b(?:interval|gap|time|period|span|reign|tenure|wait|lifetime|distance|lapse|stretch)\b)[^;.]{0,60}$"
        ).search(text, 0, at)
        is not None
    )
