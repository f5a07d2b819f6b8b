"""Ages without a year, of what the sentence before told, as in "... in 1965. She was 32", and their owners.

The sentence before must name one year, and nobody else whose age it may be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.moments import find_moments
from copydesk.language.numbers import find_numbers
from copydesk.language.people import NAME, name_words, names_others
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.ages import DIED, Age, Tie

if TYPE_CHECKING:
    from copydesk.document import Sentence
    from copydesk.language.moments import Moment

_TIME = r"(?:at the time|then|at that time|at that point|by then|at this point|that year|that day)"
_AGE = (
    rf"(?:^|; )(?:(?:And|But) )?(?:(?i:{_TIME}),? )?(?P<who>[Hh]e|[Ss]he|{NAME}) (?:was|had been|had (?:just |only )?turned|turned|had (?:just )?reached) "
    r"(?:then |just |only |still |aged |still only |by then |already )?(?P<n>\d\d|[a-z]+(?:-[a-z]+)?)(?: years old| years of age)?"
    rf"(?:,? {_TIME})?(?=[.,;]|$)"
)
_LONGEST = 90


def following_age(sentence: Sentence) -> tuple[Age, str] | None:
    """The age of a sentence that dates itself by the one before, and whose it is."""
    text = sentence.text
    match = compiled(_AGE).search(text)
    if match is None or (match.start() == 0 and len(text) > _LONGEST):
        return None
    numbers = [one for one in find_numbers(match["n"]) if one.start == 0]
    if not numbers or not 4 <= numbers[0].value <= 110 or numbers[0].end != len(match["n"]):
        return None
    moment, at_death = _told_before(sentence, match.start(), match["who"])
    if moment is None and not at_death:
        return None
    years = int(numbers[0].value)
    start, end = match.start("n"), match.end("n")
    turned = "turned" in match[0] or "reached" in match[0]
    return (
        Age(
            start,
            end,
            years,
            years,
            moment,
            beside=False,
            at_death=at_death,
            birthday=turned,
            tie=Tie.STANDING,
        ),
        match["who"].lower() if match["who"].lower() in ("he", "she") else match["who"],
    )


def _told_before(sentence: Sentence, at: int, who: str) -> tuple[Moment | None, bool]:
    """The one moment that is told before an age, and whether it is that of a death."""
    if at:
        told = sentence.text[:at]
    else:
        before = sentence.document.neighbour(sentence, -1)
        if before is None or before.block != sentence.block:
            return None, False
        told = before.text
    if names_others(told, set(name_words(who))):
        return None, False
    moments = list(find_moments(told))
    died = (
        compiled(rf"(?:^|, |\b(?:He|She|he|she|had|has|{NAME}|and) ){DIED}").search(told)
        is not None
    )
    if len(moments) != 1:
        return None, died and not moments
    moment = moments[0]
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
