"""Ages and years of one person or thing in a passage, held against each other.

"Orphaned in 1809 at the age of seven, having been born in 1792"; "He was 26 in 1541 and died in
1570, aged 65"; "She learned to fly at 60. Fifteen years on, at 85, she still flies." The passage is
a sentence with the one before it. It may tell of nobody else, and hold no more than the three or four
figures that are compared, so that each can belong to one other alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.moments import Moment, find_moments
from copydesk.language.names import is_place
from copydesk.language.numbers import Bound, find_numbers
from copydesk.language.people import NAME, PRONOUNS, name_words
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.age_holders import holder_of
from copydesk.rules.contradictions.ages.age_moments import is_time
from copydesk.rules.contradictions.ages.ages import ages_in
from copydesk.rules.contradictions.ages.outlines import Stretch, outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence
    from copydesk.rules.contradictions.ages.ages import Age


class Misfit(NamedTuple):
    """An age at [start, end) of a sentence that the others of its passage do not allow, and why."""

    start: int
    end: int
    why: str


class _Told(NamedTuple):
    """The figures of a passage, by their places in its text, and whose the ages are."""

    text: str
    ages: tuple[Age, ...]
    moments: tuple[Moment, ...]
    holders: tuple[str, ...]


_BORN = r"(?i:\b(?:born|birth)\b[^.;:()]{0,40}$)"
_BEGUN = (
    r"(?i:\b(?:founded|established|opened|opening|built|erected|raised|put up|launched|laid out|planted|set up|dates from|dating from|"
    r"begun|started|for the first time|first (?:staged|shown|held|published|performed|used|lit|run))\b[^.;:()]{0,30}$)"
)
# "He was 74."
_ALONE = (
    r" (?:He|She|[A-Z]\w+) was (?:only |just |then )?[\w-]+(?: years old)?[.,;]?(?: having .*)?"
)
# "Was 110 years old when it shut in 1998", "in 1990, when it was 50 years old", "was 50 years old in 1990".
_YEARS_OLD = r"(?<=\w) years old(?= when (?:it|they)\b| in [12]\d{3}|[,.;])"
_KIN = (
    r"(?i:\b(?:father|mother|son|daughter|wife|husband|brother|sister|uncle|aunt|nephew|niece|cousin|twins?|widow|widower|grand\w+|"
    r"step\w+|half-\w+|\w+-in-law|parents|couple|children|siblings|brothers|sisters|sons|daughters|friend|colleague|rival|"
    r"predecessor|successor|partner|baby|infant|fianc\w+|mistress|lover|assistant|pupil|victim|killer|bride|groom)\b)"
)
_WHILE = r"(?i:\b(?:younger|older|elder|junior|senior|if|would|whereas|while|predecessor|average|record|than|(?:was|were|being) (?:replaced|succeeded|followed)|beat)\b)"
# "The 16-year-old princess": whose age it is stands after it.
_OF_ANOTHER = r"(?<=old) (?!when|at|in|by|and)\w"
_DATED = r"\b(?:was|by|until|till|to|since|from|of|[Dd]ay|[Ee]ve) $"
_IN_PLACE = word_set("in at near from into to of for the a an by during on since until off")
_COUNTED = r" (?:years?|months?|weeks?|decades?)\b"
_NEXT = r"(?:later|on|afterwards?|after that|had passed|passed|went by)\b"
_SINCE = r"\bsince (?:he|she) was (?:just |only )?$"
_SPAN_OF = (
    r"(?:\ba (?:stretch|span|stint|spell|total|career|period) of|\bfor|\b(?:that|which) is|,) $"
)
_MOST = 2  # years in a sentence
_HINT = r"[12]\d{3}|^(?:He|She|[A-Z]\w+) (?:was|had) |years? (?:later|on|after)|\bsince (?:he|she) was\b"


def misfit(sentence: Sentence) -> Misfit | None:
    """The age of a sentence that its passage does not allow."""
    text = sentence.text
    if not compiled(_HINT).search(text) or len(compiled(r"\d{4}").findall(text)) > _MOST:
        return None
    if "years old" in sentence.text and (found := _of_thing(sentence)):
        return found
    if not (own := ages_in(sentence)):
        return None
    if found := _in_passage(sentence, None, own):
        return found
    before = sentence.document.neighbour(sentence, -1)
    if before is None or before.block != sentence.block:
        return None
    return _in_passage(sentence, before, own)


def _of_thing(sentence: Sentence) -> Misfit | None:
    """The age of something that was begun in one year of a sentence: "founded in 1940, it was 50 years old in 1990"."""
    text = sentence.text
    moments = list(find_moments(text))
    match = compiled(_YEARS_OLD).search(text)
    if match is None or len(moments) != 2 or any(moment.vague for moment in moments):
        return None
    number = next((one for one in find_numbers(text) if one.end == match.start()), None)
    begun = [
        moment
        for moment in moments
        if compiled(_BEGUN).search(text[max(0, moment.start - 70) : moment.start])
    ]
    if (
        number is None
        or number.bound is not Bound.EXACT
        or not begun
        or compiled(_WHILE).search(text)
    ):
        return None
    first, second = sorted(moment.year for moment in moments)
    if begun[0].year != first or abs(second - first - number.value) <= 1:
        return None
    why = f"From {first} to {second} is {second - first} years, not {text[number.start : number.end]}."
    return Misfit(number.start, match.end(), why)


def _in_passage(sentence: Sentence, before: Sentence | None, own: Sequence[Age]) -> Misfit | None:
    told = _told(sentence, before, own)
    if not 2 <= len(told.ages) + len(told.moments) <= 4 or not _of_one(told):
        return None
    lead = len(told.text) - len(sentence.text)
    age = told.ages[-1]
    why = ""
    if len(told.ages) == 1 and len(told.moments) == 2:
        why = _against_birth(told)
    elif len(told.ages) == 2 and len(told.moments) == 2:
        why = _against_years(told)
    elif len(told.ages) == 2 and len(told.moments) < 2:
        why = _against_stretch(told)
    return Misfit(age.start - lead, age.end - lead, why) if why else None


def _told(sentence: Sentence, before: Sentence | None, own: Sequence[Age]) -> _Told:
    lead = f"{before.text} " if before else ""
    text = lead + sentence.text
    earlier = ages_in(before) if before else ()
    shifted = (age._replace(start=age.start + len(lead), end=age.end + len(lead)) for age in own)
    holders = [holder_of(before, age) for age in earlier] if before else []
    holders += [holder_of(sentence, age) for age in own]
    return _Told(text, (*earlier, *shifted), tuple(find_moments(text)), tuple(holders))


def _of_one(told: _Told) -> bool:
    """Whether a passage tells of one person or thing, up to the last of its figures."""
    last = max(*(age.end for age in told.ages), *(moment.end for moment in told.moments), 0)
    text = told.text[:last]
    if compiled(_WHILE).search(text) or any(
        moment.vague or not (is_time(text, moment) or _is_dated(text, moment))
        for moment in told.moments
    ):
        return False
    if any(compiled(_OF_ANOTHER).match(told.text, age.end) for age in told.ages):
        return False
    if len(told.ages) == 2 and all(told.holders) and _is_same(*told.holders):
        return True
    if compiled(_KIN).search(text) or compiled(
        r"\b[Hh]e\b.*\b[Ss]he\b|\b[Ss]he\b.*\b[Hh]e\b"
    ).search(text):
        return False
    known: set[str] = set()
    for match in compiled(rf"(?:(?P<lead>[\w'’]+) )?(?P<name>{NAME})").finditer(text):
        words = set(name_words(match["name"]))
        if not words or words & known or (match["lead"] or "") in _IN_PLACE:
            continue
        if is_place(match["name"].split()[-1]) or compiled(_COUNTED).match(text, match.end()):
            continue
        if known:
            return False
        known |= words
    return True


def _is_dated(text: str, moment: Moment) -> bool:
    """Whether a moment says when something was, after other words than `is_time` knows."""
    return (
        moment.month > 0
        or compiled(_DATED).search(text[max(0, moment.start - 12) : moment.start]) is not None
    )


def _is_same(first: str, second: str) -> bool:
    if first in PRONOUNS or second in PRONOUNS:
        return first == second
    return bool(set(name_words(first)) & set(name_words(second)))


def _against_birth(told: _Told) -> str:
    """Why an age is not that of somebody born, or of something begun, in one year in the other."""
    age = told.ages[0]
    born = [moment for moment in told.moments if _is_born(told, moment, age)]
    if len(born) != 1:
        return ""
    event = told.moments[told.moments[0] == born[0]]
    if not _is_tied(told, age, event):
        return ""
    passed = event.year - born[0].year
    if passed < 0 or age.low - 1 <= passed <= age.high + 1:
        return ""
    return f"From {born[0].year} to {event.year} is {passed} years, not {_figure(age)}."


def _is_tied(told: _Told, age: Age, event: Moment) -> bool:
    """Whether an age is that at an event: its sentence dates it so, or tells of a death, or nothing else."""
    if age.moment is not None:
        return age.moment.year == event.year
    start = max(told.text.rfind(mark, 0, age.start) for mark in (". ", "! ", "? ")) + 1
    alone = compiled(_ALONE).fullmatch(told.text, start) is not None
    return age.at_death or (alone and event.end <= start)


def _is_born(told: _Told, moment: Moment, age: Age) -> bool:
    """Whether the words between the figure before a moment and the moment tell of a birth."""
    ends = [0, age.end, *(one.end for one in told.moments)]
    start = max(end for end in ends if end <= moment.start)
    return compiled(_BORN).search(told.text[start : moment.start]) is not None


def _against_years(told: _Told) -> str:
    """Why two ages do not lie as far apart as the two years beside them."""
    (one, two), (first, second) = told.ages, told.moments
    if max(one.start, first.start) > min(two.start, second.start):
        return ""  # "In 1990 and 1995, aged 20 and 30"
    if any(_is_born(told, moment, age) for moment, age in ((first, one), (second, two))):
        return ""
    if not (_is_tied(told, one, first) and _is_tied(told, two, second)):
        return ""
    passed = second.year - first.year
    if two.low - one.high - 1 <= passed <= two.high - one.low + 1:
        return ""
    grown = f"{_figure(one)} in {first.year} and {_figure(two)} in {second.year}"
    return f"Nobody is {grown}: {abs(passed)} years lie between them."


def _against_stretch(told: _Told) -> str:
    """Why two ages are not as far apart as the count of years between them: "ten years later, at 85"."""
    read = outline(told.text)
    stretches = [
        item for item in read.items.values() if isinstance(item, Stretch) and item.low >= 1
    ]
    if len(stretches) != 1:
        return ""
    stretch, (one, two) = stretches[0], told.ages
    later = one.end <= stretch.start <= two.start and compiled(rf" {_NEXT}").match(
        told.text, stretch.end
    )
    since = compiled(_SINCE).search(told.text, 0, two.start) or compiled(
        r"\bsince (?:he|she) was\b"
    ).match(told.text, two.start - 6)
    since = since and compiled(_SPAN_OF).search(told.text, 0, stretch.start)
    if not (later or since):
        return ""
    low, high = sorted((abs(two.low - one.high), abs(two.high - one.low)))
    if stretch.low - stretch.slack <= high and low <= stretch.high + stretch.slack:
        return ""
    return f"From {_figure(one)} to {_figure(two)} is {abs(two.low - one.low)} years, not {stretch.words}."


def _figure(age: Age) -> str:
    return str(age.low) if age.low == age.high else f"{age.low} to {age.high}"
