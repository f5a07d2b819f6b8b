"""What a life does not allow beside ages: deeds after a death, honours before it, elder brothers born later.

Each is read only in a fixed form of words, of a person whose birth or death the document gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.lives import lives_in
from copydesk.language.moments import Moment, find_moments
from copydesk.language.numbers import find_numbers
from copydesk.language.people import NAME, PRONOUNS, names_others, resolve
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.age_holders import BEFORE_BIRTHDAY
from copydesk.rules.contradictions.ages.looks import years_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.language.lives import Life


class Impossible(NamedTuple):
    """A place of a sentence that somebody's birth or death forbids, why, and what it is held against."""

    start: int
    end: int
    why: str
    told: Moment
    other: Sentence


_POSTHUMOUS = r"(?i:\bposthumous(?:ly)?\b)"
_OTHER_LIFE = r"(?i:\b(?:before|after|since|until|born|whose|who|father|mother|brother|sister|son|daughter|husband|wife)\b)"
# What only the living do: "in an interview given in 1981, Roe said".
_ALIVE = (
    r"(?:interview(?:ed)? (?:given |published |recorded |broadcast |with [^,;]{0,40})?(?:in|on|of)|(?:speaking|writing|recalling|looking back|asked|interviewed)"
    r"(?: [a-z]+){0,4} (?:in|on)|letter (?:written|dated|of|to [^,;]{0,30}(?:in|dated))|diary (?:entry )?(?:for|of|in)|speech (?:given |made |delivered )?(?:in|on|of))"
)
_DEED = rf"^(?:(?:In|As|During|When) )?(?:(?:an?|the|his|her|one) )?(?:[a-z]+ ){{0,3}}?(?i:\b{_ALIVE} )(?P<when>[^,;.]{{0,20}}[12]\d{{3}}),? (?P<who>{NAME}|he|she) (?:[a-z]+ )?(?:said|spoke|recalled|told|wrote|remembered|described|explained|claimed|admitted|called|reflected|looked back|noted|complained|stated|confessed|denied|mentioned|regretted|insisted|argued)\b"
_LIVED_ON = rf"^(?:In|On|By) (?P<when>[^,;.]{{0,20}}[12]\d{{3}}),? (?P<who>{NAME}|he|she) (?:also |then |finally )?(?:married|retired|resigned|emigrated|moved to|joined|enrolled|graduated|travelled to|toured|returned to|stood for|became engaged|signed for|celebrated)\b"
_KIN = r"(?:half-?)?(?:brother|sister|sibling|cousin)"
_OF_SIBLING = (
    rf"(?:\b(?:[Aa]n?|[Tt]he|[Oo]ne) (?:much |slightly |distant )?(?P<age>younger|elder|older) {_KIN} of (?P<own>{NAME}|his|hers?)"
    rf"|(?P<own2>[Hh]is|[Hh]er|{NAME}['’]s?) (?:much |slightly )?(?P<age2>younger|elder|older) {_KIN})"
    rf"(?:,? {NAME})?,? \(?(?:who was |was )?(?:born|b\.) (?:in |on )?(?P<when>[^,;.()]{{0,20}}[12]\d{{3}})"
)
_PARENT = (
    rf"(?:\b[Tt]he (?:mother|father) of (?P<own>{NAME})|(?P<own2>[Hh]is|[Hh]er|{NAME}['’]s?) (?:mother|father))(?:,? {NAME})?,? \(?(?:who was )?born (?:in |on )?"
    rf"(?P<when>[^,;.()]{{0,20}}[12]\d{{3}})\)?,? (?:and )?was (?:then |only |just |already )?(?P<n>[\w-]+)(?: years old)? (?:at the time of (?:the|his|her) birth|at (?:the|his|her) birth|when (?:he|she|{NAME}) was born)"
)
_BIRTHDAY = rf"(?P<own>[Hh]is|[Hh]er|{NAME}['’]s?) (?:[\w-]+ )?birthday(?:,| \(| on| which fell on| fell on) (?P<when>[^,;.()]{{3,22}}[12]\d{{3}})|(?P<when2>\b[^,;.()]{{3,22}}[12]\d{{3}})(?:,| \() ?(?P<own2>his|her|{NAME}['’]s?) (?:[\w-]+ )?birthday"


def impossible_facts(sentence: Sentence) -> Iterator[Impossible]:
    """What a sentence tells of somebody that the birth or the death told elsewhere forbids."""
    if not years_in(sentence):
        return
    text = sentence.text
    if "osthum" in text:
        yield from _posthumous(sentence)
    for pattern in (_DEED, _LIVED_ON):
        for match in compiled(pattern).finditer(text):
            yield from _after_death(sentence, match["who"], match.start("who"), *match.span("when"))
    if compiled(r"(?i:younger|elder|older)").search(text):
        yield from _siblings(sentence)
    if "birth" in text or " born" in text:
        yield from _birthdays(sentence)


def _life_of(sentence: Sentence, who: str, at: int) -> Life | None:
    lives = lives_in(sentence.document)
    who = {"his": "he", "her": "she"}.get(
        who.lower(), who.lower() if who.lower() in PRONOUNS else who
    )
    person = resolve(sentence.document, sentence, who, at, [life.person for life in lives])
    return next((life for life in lives if person is not None and life.person is person), None)


def _moment(text: str, start: int, end: int) -> Moment | None:
    moments = [one for one in find_moments(text[:end]) if one.end > start]
    return moments[0] if len(moments) == 1 and not moments[0].vague else None


def _posthumous(sentence: Sentence) -> Iterator[Impossible]:
    text = sentence.text
    moments = list(find_moments(text))
    if len(moments) != 1 or moments[0].vague or compiled(_OTHER_LIFE).search(text):
        return
    word = compiled(_POSTHUMOUS).search(text)
    lives = lives_in(sentence.document)
    main = next((life for life in lives if life.person.is_main), None)
    if word is None or main is None or main.death is None or main.death.vague:
        return
    if names_others(text, set(main.person.names)):
        return
    moment = moments[0]
    if moment.last < main.death.first and abs(moment.start - word.end()) < 60:
        start, end = min(word.start(), moment.start), max(word.end(), moment.end)
        why = f"{main.person.surname} died in {main.death.year}, so nothing was posthumous in {moment.year}."
        yield Impossible(start, end, why, main.death, main.sentence)


def _after_death(
    sentence: Sentence, who: str, at: int, start: int, end: int
) -> Iterator[Impossible]:
    life, moment = _life_of(sentence, who, at), _moment(sentence.text, start, end)
    if life is None or moment is None or life.death is None or life.death.vague:
        return
    if moment.first > life.death.last:
        why = f"{life.person.surname} died in {life.death.year}, before {moment.year}."
        yield Impossible(moment.start, moment.end, why, life.death, life.sentence)


def _siblings(sentence: Sentence) -> Iterator[Impossible]:
    text = sentence.text
    for match in compiled(_OF_SIBLING).finditer(text):
        group = "own" if match["own"] else "own2"
        life = _life_of(sentence, match[group], match.start(group))
        moment = _moment(text, *match.span("when"))
        if life is None or moment is None or life.birth is None or life.birth.vague:
            continue
        age = match["age"] or match["age2"]
        wrong = (
            moment.last < life.birth.first if age == "younger" else moment.first > life.birth.last
        )
        if wrong:
            why = f"{life.person.surname} was born in {life.birth.year}, so {moment.year} makes nobody {age}."
            yield Impossible(moment.start, moment.end, why, life.birth, life.sentence)


def _birthdays(sentence: Sentence) -> Iterator[Impossible]:
    text = sentence.text
    for match in compiled(_PARENT).finditer(text):
        group = "own" if match["own"] else "own2"
        life = _life_of(sentence, match[group], match.start(group))
        moment = _moment(text, *match.span("when"))
        number = find_numbers(match["n"])
        if life is None or moment is None or life.birth is None or life.birth.vague or not number:
            continue
        if abs(life.birth.year - moment.year - number[0].value) > 1:
            years = life.birth.year - moment.year
            why = f"From {moment.year} to {life.birth.year}, when {life.person.surname} was born, is {years} years."
            yield Impossible(*match.span("n"), why, life.birth, life.sentence)
    for match in compiled(_BIRTHDAY).finditer(text) if "birthday" in text else ():
        group = "own" if match["own"] else "own2"
        moment = _moment(text, *match.span("when" if match["when"] else "when2"))
        named = compiled(BEFORE_BIRTHDAY).search(text, 0, match.start(group))
        owner = named[1] if named and match[group].lower() in ("his", "her") else match[group]
        life = _life_of(sentence, owner, match.start(group))
        birth = life.birth if life else None
        if life is None or moment is None or birth is None or not (moment.day and birth.day):
            continue
        if birth.year < 1924 and abs(moment.first % 365.2425 - birth.first % 365.2425) < 15:
            continue  # a day may be told in two calendars
        if (moment.month, moment.day) != (birth.month, birth.day):
            why = "That is not the day of the year of the birth."
            yield Impossible(moment.start, moment.end, why, birth, life.sentence)
