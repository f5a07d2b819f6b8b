"""Ages and counts that a birth or a death in the document does not allow.

A year may be any day in it: somebody born in 1945 is 44 or 45 in 1990, and one year more or less
passes; where both days are told the age is exact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import BlockKind
from copydesk.language.births import Birth, births_in
from copydesk.language.lives import lives_in
from copydesk.language.moments import Moment, ages_between
from copydesk.language.people import PRONOUNS, Person, resolve
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.age_holders import holder_of
from copydesk.rules.contradictions.ages.ages import Age, ages_in
from copydesk.rules.contradictions.ages.elapsed import wrong_by
from copydesk.rules.contradictions.ages.following_ages import LONGEST, told_before
from copydesk.rules.contradictions.ages.looks import names_years
from copydesk.rules.contradictions.ages.outlines import outline
from copydesk.rules.contradictions.ages.sequels import reaching_lives

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document, Sentence
    from copydesk.rules.contradictions.ages.sequels import Lived


class Clash(NamedTuple):
    """An age at [start, end) of a sentence that cannot be, and what it is held against.

    `ages` are those that `birth` allows at the `event`; `by_age` says that `birth` is no birth but
    the moment of another age, in `other`.
    """

    sentence: Sentence
    start: int
    end: int
    said: Age
    event: Moment
    ages: tuple[int, int]
    birth: Moment
    other: Sentence
    by_age: bool = False


class Reach(NamedTuple):
    """A wrong count of years from a birth or a death, and the sentence that tells of it."""

    sentence: Sentence
    lived: Lived
    told: Moment
    other: Sentence
    lies: str


def clashes(sentence: Sentence) -> Iterator[Clash]:
    """The ages of a sentence that somebody's birth, death or other ages do not allow."""
    if sentence.block.kind is BlockKind.HEADING:
        return
    document = sentence.document
    if not names_years(document) or not _may_be_dated(sentence):
        return
    own: list[Birth] | None = None
    for age in ages_in(sentence):
        own = births_in(sentence) if own is None else own
        holder = holder_of(sentence, age)
        told, dead = age.moment, age.at_death
        if not (told or dead):
            told, dead = told_before(sentence, age, holder)
        if not (told or dead or own):
            yield from _past_death(sentence, age, holder)
            continue
        person = _person(sentence, age, holder) if holder else None
        birth, death, other = _told(document, person, sentence)
        for one in own:  # a birth in the same sentence goes before any other
            if (
                one.owner == holder
                or _beside(sentence.text, one, age)
                or (one.owner in PRONOUNS and person and person.is_main)
            ):
                birth, death, other = one.moment, one.death, sentence
        within = any(one.start <= age.start < one.end for one in own)
        event = told or (death if dead or within else None)
        if event is None:
            continue
        if birth is not None:
            if event != birth and not birth.vague:
                yield from _clash(sentence, age, event, birth, other)
        elif person is not None and age.beside:
            yield from _against_others(sentence, age, person)


# What a sentence must hold for an age in it to be checked: a year, a death, or an age that few reach.
_CHECKED = (
    r"[12]\d{3}|(?i:\bd(?:ied|ead|eath|ying|ies)\b|\bkilled\b|\blived\b|\blife\b|\bpassed away\b"
    r"|\b(?:six|seven|eigh|nine)ties\b|\b[6-9]0s\b|\b[7-9]\d\b)"
)


def _may_be_dated(sentence: Sentence) -> bool:
    """Whether a sentence holds a year or a death, or may take those of the one before it: a cheap look."""
    if compiled(_CHECKED).search(sentence.text):
        return True
    if len(sentence.text) > LONGEST:
        return False
    before = sentence.document.neighbour(sentence, -1)
    return before is not None and compiled(_CHECKED).search(before.text) is not None


# What may be told of somebody at an age that was never reached.
_UNREACHED = r"(?i:\b(?:would|could|might|if|until|before|after|since|years? (?:after|of))\b)"


def _past_death(sentence: Sentence, age: Age, holder: str) -> Iterator[Clash]:
    """The clash of an age with the life of somebody who never reached it."""
    if age.low < 30 or age.birthday or compiled(_UNREACHED).search(sentence.text):
        return
    person = _person(sentence, age, holder) if holder else None
    birth, death, other = _told(sentence.document, person, sentence)
    if (
        birth
        and death
        and not (birth.vague or death.vague)
        and age.low > death.year - birth.year + 1
    ):
        yield from _clash(sentence, age, death, birth, other)


def _person(sentence: Sentence, age: Age, holder: str) -> Person | None:
    people = [life.person for life in lives_in(sentence.document)]
    return resolve(sentence.document, sentence, holder, age.start, people)


def _against_others(sentence: Sentence, age: Age, person: Person) -> Iterator[Clash]:
    """The clash of an age with the first one told of a person whose birth is not told."""
    document = sentence.document
    for other, first, holder in document.remembered("dated ages", lambda: _dated_ages(document)):
        if other.start >= sentence.start:
            return
        if _person(other, first, holder) == person:
            yield from _against(sentence, age, first, other)
            return


def _dated_ages(document: Document) -> list[tuple[Sentence, Age, str]]:
    """The ages of a document with a year beside them, and whose they are."""
    return [
        (sentence, age, holder)
        for sentence in document.sentences
        if compiled(
            r"(?i:\bage|\bturn|birthday|old\b|\bat \d\d|\b(?:then|now|was|still|already) (?:only )?\w)"
        ).search(sentence.text)
        and compiled(r"[12]\d{3}").search(sentence.text)
        for age in ages_in(sentence)
        if age.beside and age.moment and (holder := holder_of(sentence, age))
    ]


def reaches(sentence: Sentence) -> Iterator[Reach]:
    """The counts of a sentence from births and deaths that are wrong."""
    document, text = sentence.document, sentence.text
    if not compiled(r"[12]\d{3}").search(text):
        return
    for lived in reaching_lives(text, outline(text)):
        lives = lives_in(document)
        who = {"his": "he", "her": "she"}.get(lived.who.lower(), lived.who)
        at = text.find(f" {lived.who}") + 1
        person = resolve(document, sentence, who, at, [life.person for life in lives])
        birth, death, other = _told(document, person, sentence)
        told = birth if lived.what == "birth" else death
        if told is None or told.vague or lived.moment.vague:
            continue
        ends = (lived.moment, told) if lived.back else (told, lived.moment)
        if ends[0].first < ends[1].first and (lies := wrong_by(*ends, lived.stretch)):
            yield Reach(sentence, lived, told, other, lies)


def _beside(text: str, birth: Birth, age: Age) -> bool:
    """Whether a birth and an age belong together whoever's they are: "(1920-1995; aged 68)"."""
    if birth.start <= age.start < birth.end:
        return True
    if birth.end <= age.start and compiled(r"\)?,? (?:who )?").fullmatch(
        text, birth.end, age.start
    ):
        return text.startswith("was ", age.start)
    if birth.owner in PRONOUNS and age.start < birth.start < age.end + 40:
        return text[birth.start - 1] == "("
    return birth.owner.startswith(("The ", "the ")) and text[
        birth.end : age.start
    ].rstrip().endswith(birth.owner)


def _told(
    document: Document, person: Person | None, sentence: Sentence
) -> tuple[Moment | None, Moment | None, Sentence]:
    """A person's birth and death, and the sentence that tells them."""
    for life in lives_in(document) if person is not None else ():
        if life.person is person:
            return life.birth, life.death, life.sentence
    return None, None, sentence


def _against(sentence: Sentence, age: Age, first: Age, other: Sentence) -> Iterator[Clash]:
    """The clash of two ages of somebody whose birth is not told."""
    assert age.moment is not None
    assert first.moment is not None
    passed = age.moment.year - first.moment.year
    if abs(age.low - first.high - passed) <= 1 or abs(age.high - first.low - passed) <= 1:
        return
    if age.low - first.high <= passed <= age.high - first.low:
        return
    grown = (first.low + passed - 1, first.high + passed + 1)
    yield Clash(
        sentence, age.start, age.end, age, age.moment, grown, first.moment, other, by_age=True
    )


def _clash(
    sentence: Sentence, age: Age, event: Moment, birth: Moment, other: Sentence
) -> Iterator[Clash]:
    least, most = ages_between(birth, event)
    if most < 0:
        return
    exact = bool(birth.day and event.day) and event.year >= 1753
    if age.birthday:
        least = event.year - birth.year - 1
        most = least + 2
    elif not exact:
        least = min(least, event.year - birth.year - 1)
        most = max(most, event.year - birth.year) + 1
    elif event.year < 1924 and (age.high == least - 1 or age.low == most + 1):
        return  # the two dates may be of two calendars
    if least <= age.high and age.low <= most:
        return
    yield Clash(sentence, age.start, age.end, age, event, ages_between(birth, event), birth, other)
