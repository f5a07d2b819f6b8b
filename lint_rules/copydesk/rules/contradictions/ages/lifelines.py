"""The ages and dated births of a passage, held against each other as points of one life.

"He was conscripted at eighteen, in 1940, and died in 1990, aged 58"; "She was 14 when she wrote it in
1916", of somebody born in 1892 a sentence before. A passage is a sentence that states an age, with its
neighbours. Each age that a year is tied to, and each birth, is a point; two points of one person must
lie as far apart in years as in age, and two ages as far as a count of years between them says.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.births import births_in
from copydesk.language.moments import Moment, find_moments
from copydesk.language.people import NAME
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.age_holders import holder_of
from copydesk.rules.contradictions.ages.age_moments import in_lifespan
from copydesk.rules.contradictions.ages.ages import DIED, Age, Tie, ages_in
from copydesk.rules.contradictions.ages.bounds import kinds_of
from copydesk.rules.contradictions.ages.elapsed import wrong_by
from copydesk.rules.contradictions.ages.following_ages import told_before
from copydesk.rules.contradictions.ages.looks import may_state_two, years_around
from copydesk.rules.contradictions.ages.measures import Measure, measured
from copydesk.rules.contradictions.ages.outlines import Stretch, outline
from copydesk.rules.contradictions.ages.passage_people import (
    KIN,
    Owner,
    age_owner,
    birth_owner,
    people_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence
    from copydesk.rules.contradictions.ages.passage_people import People


class Misfit(NamedTuple):
    """An age at [start, end) of a sentence that the others of its passage do not allow, and why."""

    start: int
    end: int
    why: str


class Point(NamedTuple):
    """An age at `at` of a passage, whose and when it was; a birth is the age of nought."""

    owner: Owner
    moment: Moment
    low: int
    high: int
    at: int
    end: int

    @property
    def is_birth(self) -> bool:
        """Whether it is a birth."""
        return not self.high


_LIFESPAN = rf"(?<![A-Za-z] )\b({NAME}), ?(?=[12]\d{{3}} ?[-–—])"
_BORN = (
    r"(?i:(?:\bborn|(?<!gave )(?<!give )(?<!giving )(?<!gives )\bbirth|\bb\.|\b(?:baptised|baptized|christened) as an? (?:newborn|infant|baby))(?!\w)"
    r"(?:(?!\b(?:when|while|after|before|to)\b)[^.;:()]){0,45}$)"
)
_THEN_BORN = r" ?[–—:-] ?(?:was )?[Bb]orn\b"
_SPOKEN = (
    r"\b(?:said|told \w+|wrote|spoke|speaking|writing|interviewed|recalled|recalling) (?:in|on) $"
)
_NOW = r"(?i:\bnow )(?:aged? |in (?:his|her) )?$"
_IF = r"(?i:\b(?:if|would|whereas|average|than|as old as|half|twice|least)\b)"
_DIED_THEN = rf"{DIED}[^.;()]{{0,60}}$"
_HAS_BIRTH = r"[Bb]orn\b|\bbirth\b|\bb\.|baptised|christened|\d{4} ?[-–—] ?\d"
# "He died at 80 in 1950, and his wife in 1960, aged 75."
_AND_KIN = rf"(?:\b(?:and|but|while)|[;:,.]) (?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he) (?:[a-z]+ ){{0,2}}?(?:{KIN}|(?:younge|olde|elde)(?:r|st)\b|others?\b|latter\b)"
# "His son, born when he was 25": the age is another's than the birth.
_AT_BIRTH = r"\bborn when $"
_COUNT = r"\b(?:year|month|decade)s?\b(?! old)"
_MOST = 5  # moments in a passage


def misfit(sentence: Sentence) -> Misfit | None:
    """The age of a sentence that its passage does not allow."""
    if years_around(sentence) < 2 and not may_state_two(sentence):
        return None
    neighbour = sentence.document.neighbour
    before, after = neighbour(sentence, -1), neighbour(sentence, 1)
    earlier = neighbour(before, -1) if before else None
    near = [
        part if part and part.block == sentence.block else None for part in (earlier, before, after)
    ]
    if not _may_clash(sentence, [sentence, *(part for part in near if part)]):
        return None
    earlier, before, after = near
    windows = [[sentence]]
    if before:
        windows.append([before, sentence])
    if after:
        windows.append([sentence, after])
    if before and earlier:
        windows.append([earlier, before, sentence])
    for parts in windows:
        passage = _Passage(parts, sentence)
        if found := passage.misfit():
            lead = passage.own.start
            return found._replace(start=found.start - lead, end=found.end - lead)
    return None


def _may_clash(sentence: Sentence, parts: Sequence[Sentence]) -> bool:
    """Whether sentences hold two figures that can be held against each other: a cheap look."""
    text = " ".join(part.text for part in parts)
    if len(compiled(r"[12]\d{3}").findall(text)) < 2 and not compiled(_COUNT).search(sentence.text):
        return False
    if not ages_in(sentence):
        return False
    if compiled(_HAS_BIRTH).search(text):
        return True
    return sum(len(ages_in(part)) for part in parts) > 1


class _Passage:
    """Some sentences in a row, of which one is asked about."""

    def __init__(self, parts: Sequence[Sentence], own: Sentence) -> None:
        self.text = " ".join(part.text for part in parts)
        self.parts: list[tuple[Sentence, int]] = []
        at = 0
        for part in parts:
            self.parts.append((part, at))
            at += len(part.text) + 1
        self.own = next(range(at, at + len(part.text)) for part, at in self.parts if part is own)
        self.moments = tuple(find_moments(self.text))

    def misfit(self) -> Misfit | None:
        """The first age of the sentence in question that another figure of the passage forbids."""
        if len(self.moments) > _MOST or any(one.vague for one in self.moments):
            return None
        if compiled(_IF).search(self.text):
            return None
        if found := self._against_stretch():
            return found
        ages = list(self._ages()) if len(self.moments) > 1 else []
        if not any(age.at in self.own for age in ages):
            return None
        births = list(self._births())
        if len(ages) + len(births) < 2:
            return None
        people = self._people([*ages, *births])
        for age in ages:
            if age.at not in self.own or any(_fits(age, birth) for birth in births):
                continue
            for other in (*births, *ages):
                told = other.is_birth or other.at < age.at
                if told and self._are_one(people, age, other) and (why := self._why(age, other)):
                    return Misfit(age.at, age.end, why)
        return None

    def _people(self, points: Sequence[Point]) -> People:
        last = max(self.own.start, *(one.end for one in self.moments)) if self.moments else None
        return people_in(
            [part for part, _ in self.parts],
            [point.owner.who for point in points],
            self.text[:last],
        )

    def _are_one(self, people: People, age: Point, other: Point) -> bool:
        first, last = sorted((age.at, other.at))
        kin = compiled(_AND_KIN).search(self.text, first, last)
        names = age.owner.names & other.owner.names
        if kin and not any(name in self.text[kin.end() : last] for name in names):
            return False
        # What the next sentence tells is of the same person only if a pronoun or the name says so.
        if other.at > self.own.stop and not (
            other.owner.pronoun or other.owner.names & age.owner.names
        ):
            return False
        return people.are_one(age.owner, other.owner)

    def _births(self) -> Iterator[Point]:
        told: set[int] = set()
        for place, (part, lead) in enumerate(self.parts):
            for birth in births_in(part):
                moment = _shifted(birth.moment, lead)
                told.add(moment.start)
                who = "" if birth.owner == "I" else birth.owner
                yield _born(Owner(who, place), moment)
        for moment in self.moments:
            if moment.start not in told and self._is_birth(moment):
                place = sum(lead <= moment.start for _, lead in self.parts) - 1
                part, lead = self.parts[place]
                who = birth_owner(part.text, moment.start - lead, moment.end - lead)
                yield _born(Owner(who, place), moment)
        for match in compiled(_LIFESPAN).finditer(self.text):
            ends = [one for one in self.moments if one.start >= match.end()][:2]
            if len(ends) < 2 or ends[0].start != match.end() or ends[0].start in told:
                continue
            if in_lifespan(self.text, ends[0]) and 25 <= ends[1].year - ends[0].year < 105:
                yield _born(Owner(match[1], -1), ends[0])

    def _ages(self) -> Iterator[Point]:
        for place, (part, lead) in enumerate(self.parts):
            for age in ages_in(part):
                if compiled(_AT_BIRTH).search(part.text, 0, age.start):
                    continue
                own = None if _is_of_today(part.text, age) else age.moment
                moment = _shifted(own, lead) if own else self._tied(age, part, lead)
                if moment is not None:
                    yield _point(part, age, place, lead, moment)

    def _tied(self, age: Age, part: Sentence, lead: int) -> Moment | None:
        """The moment of an age that its own clause does not date: the death, or what was told last."""
        text, start = self.text, age.start + lead
        if age.at_death:
            deaths = [
                one
                for one in self.moments
                if compiled(_DIED_THEN).search(text, 0, one.start) and not self._is_birth(one)
            ]
            return deaths[0] if len(deaths) == 1 and not compiled(KIN).search(text) else None
        own = [
            one
            for one in self.moments
            if lead <= one.start < lead + len(part.text) and not self._is_birth(one)
        ]
        now = 4 if part.text.startswith(("now", "Now"), age.start) else 0
        if compiled(_NOW).search(part.text, 0, age.start + now):
            spoken = len(own) == 1 and compiled(_SPOKEN).search(text, lead, own[0].start)
            return own[0] if spoken else None
        for one in self.moments:  # "her first child was born in 1971, when she was 22"
            if one.end < start and compiled(r",? (?:when|while) ").fullmatch(text, one.end, start):
                return one
        segment = max((text.rfind(mark, 0, start) + 1 for mark in (";", ":", ". ", "(")), default=0)
        for one in own:  # "1977 – joins the police, aged 18"
            heads = one.start >= segment and not text[segment : one.start].strip()
            if heads and compiled(r" [–—-] [^.;:()]{0,60}, $").fullmatch(text, one.end, start):
                return one
        moment, _ = told_before(part, age, age_owner(part, age), last=True)
        if moment is None:
            return None
        return next(
            (
                one
                for one in reversed(self.moments)
                if one.start < start and one.year == moment.year
            ),
            None,
        )

    def _is_birth(self, moment: Moment) -> bool:
        """Whether the words between the figure before a moment and the moment tell of a birth."""
        first = max(
            moment.start - 70, 0, *(one.end for one in self.moments if one.end <= moment.start)
        )
        return (
            compiled(_BORN).search(self.text, first, moment.start) is not None
            or compiled(_THEN_BORN).match(self.text, moment.end) is not None
        )

    def _against_stretch(self) -> Misfit | None:
        """The age that does not lie as far from another as the one stretch of the passage says."""
        told = [
            _point(part, age, place, lead, _NEVER)
            for place, (part, lead) in enumerate(self.parts)
            for age in ages_in(part)
            if age.tie is not Tie.NAME or holder_of(part, age)
        ]
        if len(told) != 2 or told[1].at not in self.own:
            return None
        read = outline(self.text)
        stretches = [
            (at, item)
            for at, item in read.items.items()
            if isinstance(item, Stretch) and item.low >= 1
        ]
        if len(stretches) != 1 or stretches[0][1].start not in self.own:
            return None
        (at, stretch), (one, two) = stretches[0], told
        measure = measured(read.text, at, stretch)
        if measure in (Measure.LATER, Measure.EARLIER):
            if stretch.start < one.at or compiled(r"[,.;:]| and ").search(
                self.text, two.end, max(two.end, stretch.start)
            ):
                return None
        elif measure is None or not self._begins(min(told, key=lambda point: point.low)):
            return None
        low, high = sorted((abs(two.low - one.high), abs(two.high - one.low)))
        too_short = low > stretch.high + stretch.slack and measure is not Measure.PART
        if stretch.low - stretch.slack <= high and not too_short:
            return None
        times = sorted(self.moments, key=lambda moment: moment.first)
        if any(not wrong_by(first, last, stretch) for first, last in combinations(times, 2)):
            return None
        if not self._people(told).are_one(one.owner, two.owner):
            return None
        years = abs(two.low - one.low)
        why = f"From {_figure(one)} to {_figure(two)} is {years} years, not {stretch.words}."
        return Misfit(two.at, two.end, why)

    def _begins(self, point: Point) -> bool:
        """Whether something begins at an age."""
        clause = compiled(r"[.;:()–—,]").split(self.text[: point.at + 3])[-1]
        return not kinds_of(clause).isdisjoint(("begin", "origin", "both"))

    def _why(self, age: Point, other: Point) -> str:
        """Why two points are not of one life; "" where they may be, or another year makes them so."""
        passed = age.moment.year - other.moment.year
        low, high = age.low - other.high - 1, age.high - other.low + 1
        if age.moment == other.moment or (other.is_birth and passed < 0):
            return ""
        if any(
            low <= moment.year - other.moment.year <= high
            for moment in (age.moment, *self.moments)
            if moment != other.moment
        ):
            return ""
        if other.is_birth:
            return f"From {other.moment.year} to {age.moment.year} is {passed} years, not {_figure(age)}."
        grown = f"{_figure(other)} in {other.moment.year} and {_figure(age)} in {age.moment.year}"
        return f"Nobody is {grown}: {abs(passed)} years lie between them."


_NEVER = Moment(0, 0, 1, 0, 0, vague=True)


def _point(part: Sentence, age: Age, place: int, lead: int, moment: Moment) -> Point:
    owner = Owner(age_owner(part, age), place)
    return Point(owner, moment, age.low, age.high, age.start + lead, age.end + lead)


def _born(owner: Owner, moment: Moment) -> Point:
    return Point(owner, moment, 0, 0, moment.start, moment.end)


def _fits(age: Point, birth: Point) -> bool:
    return age.low - 1 <= age.moment.year - birth.moment.year <= age.high + 1


def _is_of_today(text: str, age: Age) -> bool:
    """Whether an age may be that of the day of writing: "Roe, 52, joined in 1970", "now 52"."""
    if age.beside or age.at_death:
        return False
    if age.tie is Tie.NAME:
        return True
    if age.tie is Tie.NOUN and compiled(r"\b[Tt]he (?:now )?$").search(text, 0, age.start):
        return True
    around = compiled(r"(?i:\bnow |\bis (?:just |only )?\d)")
    return around.search(text, max(0, age.start - 4), age.end) is not None


def _shifted(moment: Moment, lead: int) -> Moment:
    return moment._replace(start=moment.start + lead, end=moment.end + lead)


def _figure(point: Point) -> str:
    return str(point.low) if point.low == point.high else f"{point.low} to {point.high}"
