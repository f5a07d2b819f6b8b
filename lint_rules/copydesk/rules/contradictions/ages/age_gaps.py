"""The years between two people, held against their two ages: "Ann, 52, is eight years older than Ben, 40".

The passage, a sentence with the one before, must state two ages of two people and one count of the
years between them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.numbers import find_numbers
from copydesk.language.people import NAME
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.lifelines import Misfit
from copydesk.rules.contradictions.ages.outlines import STRETCH as D
from copydesk.rules.contradictions.ages.outlines import Stretch, outline

if TYPE_CHECKING:
    from copydesk.document import Sentence
    from copydesk.language.numbers import Number

_TEEN = r"(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
_NUMBER = rf"(?:\d\d|{_TEEN}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]{{3,5}})?|[1-9])"
_WHO = rf"(?:{NAME}|\b(?:I|[Hh]e|[Ss]he|wife|husband|brother|sister|son|daughter|mother|father|friend|partner|cousin|bride|groom|other|boy|girl|child|herself|himself))"
_AGE = (
    rf"{_WHO},? \(?(?:who )?(?:is |was |are |were |aged |being |now |then |had been )*(?:just |only |still )?(?P<n>{_NUMBER})(?= years old\b|[,;.)\"]|$| and\b| in\b| when\b| at the time\b)(?! (?:years|months) (?!old\b))"
    rf"|\b(?:(?P<died>(?:died|dead|dying) at )|[Aa](?:t|ged) )(?P<n2>{_NUMBER})(?(died)\b|,? (?=he\b|she\b|{NAME}))"
)
# What makes a count that of the years between two ages, after it or before it.
_GAP_AFTER = r"(?:-| )?(?: (?:older|younger|apart|separate|between (?:them|the (?:two|pair|couple|brothers|sisters))|(?:his|her|their) (?:junior|senior|elder)|(?:age )?(?:gap|difference)|gap in age)\b|[' ]* (?:age )?(?:gap|difference)\b)"
_GAP_BEFORE = r"\b(?:(?:older|younger|elder|senior|junior)(?: of (?:the two|them))?(?: than (?:him|her))? by|(?:age )?(?:gap|difference)(?: in (?:their )?ages?| between [^.;:]{3,30})? (?:of|is|was)|separated by|apart by) (?:just |only |some )?$"
_SPAN_OF_TIME = r"(?i:\b(?:if|would|career|marriage|\d{4})\b)"


# "She was 30 when Ben was born", "born when she was 30".
_BORN_AT = (
    rf"\b(?:was|were) (?:only |just )?(?P<n>{_NUMBER}) when (?:(?!\b(?:he|she)\b)[^,.;:])*? (?:was|were) born\b"
    rf"|\bborn when [^,.;:]{{2,30}} was (?:only |just )?(?P<n2>{_NUMBER})\b"
)


def wrong_age(sentence: Sentence) -> Misfit | None:
    """The age of one of two people that the age of the other at the first one's birth does not allow."""
    before = sentence.document.neighbour(sentence, -1)
    for lead in ("", f"{before.text} " if before and before.block == sentence.block else ""):
        told = lead + sentence.text
        if "born" not in told:
            continue
        born = compiled(_BORN_AT).search(told)
        if born is None:
            continue
        ages = _ages(told)
        others = [age for age in ages if not born.start() <= age.start < born.end()]
        gaps = [age for age in ages if age.start in (born.start("n"), born.start("n2"))]
        if len(others) != 2 or not gaps or compiled(_SPAN_OF_TIME).search(told):
            return None
        one, two = others
        years = abs(int(one.value - two.value))
        if two.start < max(len(lead), born.end()) or abs(years - gaps[0].value) <= 1:
            return None
        why = _why(one, two, f"{int(gaps[0].value)}")
        return Misfit(two.start - len(lead), two.end - len(lead), why)
    return None


def wrong_gap(sentence: Sentence) -> Misfit | None:
    """The count of the years between two people that their ages do not allow."""
    read = outline(sentence.text)
    if read.text.count(D) != 1:
        return None
    at, stretch = next((at, item) for at, item in read.items.items() if isinstance(item, Stretch))
    is_gap = compiled(_GAP_AFTER).match(read.text, at + 1) or compiled(_GAP_BEFORE).search(
        read.text, 0, at
    )
    if not is_gap or stretch.low < 1:
        return None
    before = sentence.document.neighbour(sentence, -1)
    told = sentence.text
    ages = _ages(told)
    if len(ages) < 2 and before is not None and before.block == sentence.block:
        told = f"{before.text} {told}"
        ages = _ages(told)
    if len(ages) != 2 or compiled(_SPAN_OF_TIME).search(told):
        return None
    one, two = ages
    if stretch.low - 1 <= abs(one.value - two.value) <= stretch.high + 1:
        return None
    return Misfit(stretch.start, stretch.end, _why(one, two, stretch.words))


def _why(one: Number, two: Number, words: str) -> str:
    low, high = sorted((int(one.value), int(two.value)))
    return f"From {low} to {high} is {high - low} years, not {words}."


def _ages(text: str) -> list[Number]:
    """The ages that a text states, in order of place."""
    places = {match.start("n" if match["n"] else "n2") for match in compiled(_AGE).finditer(text)}
    return [number for number in find_numbers(text) if number.start in places] if places else []
