"""When somebody had an age that its own clause does not date: "... in 1965. She was 32 at the time".

What was told right before must name one moment, and nobody else whose age it may be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.moments import find_moments
from copydesk.language.people import NAME, name_words, names_others
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.ages import DIED

if TYPE_CHECKING:
    from copydesk.document import Sentence
    from copydesk.language.moments import Moment
    from copydesk.rules.contradictions.ages.ages import Age

_TIME = r"(?:at the time|then|at that time|at that point|by then|at this point|that year|that day)"
_BEFORE = rf"(?:^|; |: )(?:(?:And|But) )?(?:(?i:{_TIME}),? )?(?:[Hh]e|[Ss]he|[Tt]he [a-z]+|{NAME})? ?(?:had )?(?:just |only )?$"
_AFTER = rf"(?:,? {_TIME})?(?=[.,;:]|$)"
LONGEST = 90


def told_before(
    sentence: Sentence, age: Age, who: str, *, last: bool = False
) -> tuple[Moment | None, bool]:
    """The moment that a sentence without another tells an age of, and whether it is that of a death.

    It is the only one told before, or the `last`, and then whose it is is for the caller to find out.
    """
    text = sentence.text
    lead = compiled(_BEFORE).search(text, 0, age.start)
    if lead is None or compiled(_AFTER).match(text, age.end) is None:
        return None, False
    at = lead.start()
    if at == 0 and len(text) > LONGEST:
        return None, False
    if at:
        told = text[:at]
    else:
        before = sentence.document.neighbour(sentence, -1)
        if before is None or before.block != sentence.block:
            return None, False
        told = before.text
    if not last and names_others(told, set(name_words(who))):
        return None, False
    moments = list(find_moments(told))
    died = (
        compiled(rf"(?:^|, |\b(?:He|She|he|she|had|has|{NAME}|and) ){DIED}").search(told)
        is not None
    )
    if len(moments) != 1 and not (last and moments):
        return None, died and not moments
    moment = moments[-1]
    dated = compiled(
        r"(?i:(?:\b(?:in|on|during|of|early|late|mid|from|until|to|since|by)[ -]|^|, ))$"
    ).search(told, 0, moment.start)
    if (
        moment.vague
        or dated is None
        or compiled(r"(?i:\b(?:since|until|to|of|from|by|born)\b[^,;]{0,24})$").search(
            told, 0, moment.start
        )
    ):
        return None, False
    return moment, died
