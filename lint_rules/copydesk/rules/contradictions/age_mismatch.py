"""Flags ages, anniversaries and counts of years that the article's own dates do not allow.

Why:
    Whoever was born in 1945 was 44 or 45 in 1990. Where an article makes her 52 one of the two
    years or the age is wrong, and readers who can subtract wonder what else is.

Example:
    Jane Roe was born on 12 March 1945. In 1990, aged 52, Roe joined the board.
    The bridge was closed for ten years, from 1990 until 1996.

Better:
    Jane Roe was born on 12 March 1945. In 1990, aged 45, Roe joined the board.
    The bridge was closed for six years, from 1990 until 1996.

When it stays silent:
    A year is any day in it, and both ends may be counted: from 2001 to 2005 is four years or five,
    and one year more or less passes. "About", "nearly" and "over" widen it. Ages count
    only where it is certain whose they are: the article's main person, a name that nobody else
    bears, "he" where no other man is about; two figures of one passage are compared where nobody
    else is about. A count is wrong only if no two moments around it lie so far apart. Contracts,
    sentences and terms are made for longer than they last, and a count before several spans may sum
    them up.

Known gaps:
    A person who is neither the one that the article opens with nor told of in the same passage, or
    who is called "he" where another man is about; an age whose year stands further back than the
    sentence before (but for the age at death), and years counted from such an event; years before
    1000; what an age or a count leaves to be worked out from two others.

Source:
    Subtraction.

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Confidence, Related, Severity, Span
from copydesk.language.dates import MONTHS
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.finding import Finding
    from copydesk.language.moments import Moment

_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_AGES = [
    *(str(number) for number in range(10, 100)),
    *("ten", "eleven", "twelve"),
    *(f"{start}teen" for start in ("thir", "four", "fif", "six", "seven", "eigh", "nine")),
    *_TENS,
]
_AGE_TRIGGERS = frozenset((
    *(f"{word} {age}" for word in ("at", "was", "then", "now", "still", "already", "just", "only") for age in _AGES),
    *(f"{age} {word}" for word in ("at", "when") for age in _AGES),
    *("aged", "age", "turned", "turning", "birthday", "old", "teens", *(f"{ten[:-1]}ies" for ten in _TENS)),
    *("lived", "life lasted", "life spanned", *(f"{tens}0s" for tens in range(2, 10))),
    *(f"{ten[:-1]}ieth year" for ten in _TENS), "th year",
    *(f"{ten} {nth}" for ten in _TENS for nth in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")),
    *(f"{word} {ten}" for word in ("yet", "past", "quite", "under") for ten in _TENS),
    "teenager", "toddler", "something", "sexagenarian", "septuagenarian", "octogenarian", "nonagenarian", "centenarian", "turns", "turn",
    *(f"{number}{ending} year" for number in range(20, 100) for ending in ("st", "nd", "rd", "th")),
))  # fmt: skip
_COUNT_TRIGGERS = frozenset((
    "years", "year", "decade", "decades", "century", "anniversary", "anniversaries", "centenary", "jubilee",
    "wedding", "expiry", "expired", "birthday", "bicentenary", "tercentenary", "centennial", "bicentennial", "sesquicentennial",
    "months", "month", "weeks", "week", "days",
))  # fmt: skip
# Characters; a longer sentence is a list or a table without stops.
_LONGEST = 1500
# "Five weeks later, on 20 June 1632"; days and weeks are the calendar's.
_DATED = (
    r"(?<=day|eek) later,? on |(?<=ays|eks) (?:later|earlier),? on |(?<=ays|eks) (?:after|before) "
)
_UNITS = word_set("day week month year decade")
_ONE = word_set("1 a an one")
# Characters from a count to its year that one finding may cover.
_NEAR = 70
_GAP_TRIGGERS = frozenset(
    ("older", "younger", "apart", "elder", "senior", "junior", "gap", "difference", "separated")
)
_LIFE_TRIGGERS = frozenset(
    ("death", "birth", "died", "born", "centenary", "bicentenary", "tercentenary")
)

_FACT_TRIGGERS = frozenset((
    "posthumous", "posthumously", "interview", "interviewed", "speaking", "writing", "letter", "diary", "speech",
    "younger brother", "younger sister", "elder brother", "elder sister", "older brother", "older sister", "younger cousin",
    "elder cousin", "older cousin", "younger sibling", "older sibling", "birthday", "birth", "mother of", "father of", "married", "retired", "resigned",
    "emigrated", "enrolled", "graduated", "was born",
))  # fmt: skip


@rule(
    "CON006",
    triggers=_AGE_TRIGGERS | _COUNT_TRIGGERS | _LIFE_TRIGGERS | _FACT_TRIGGERS | _GAP_TRIGGERS,
    severity=Severity.ERROR,
    confidence=Confidence.PROOF,
)
def age_mismatch(sentence: Sentence) -> Iterator[Finding]:
    if sentence.end - sentence.start > _LONGEST:
        return
    triggers = sentence.triggers
    if not triggers.isdisjoint(_FACT_TRIGGERS):
        from copydesk.rules.contradictions.ages.life_facts import impossible_facts

        for fact in impossible_facts(sentence):
            yield age_mismatch.finding(
                sentence,
                fact.start,
                fact.end,
                f"{fact.why} Check the dates.",
                related=_related(fact.other, fact.told, "It is held against this."),
            )
    if not triggers.isdisjoint(_AGE_TRIGGERS):
        yield from _ages(sentence)
    if not triggers.isdisjoint(_COUNT_TRIGGERS):
        if not triggers.isdisjoint(_GAP_TRIGGERS):
            from copydesk.rules.contradictions.ages.age_gaps import wrong_gap

            if gap := wrong_gap(sentence):
                yield age_mismatch.finding(
                    sentence, gap.start, gap.end, f"{gap.why} Check the ages."
                )
        from copydesk.rules.contradictions.ages.elapsed import counts_in

        for count in counts_in(sentence):
            if compiled(_DATED).match(sentence.text, count.end):
                continue  # impossible-date holds the two dates against each other
            yield age_mismatch.finding(
                sentence,
                *_with_year(count.start, count.end, count.reached),
                f"From {_named(count.first)} to {_named(count.second)} is {count.lies}, not {_counted(count.words)}. "
                "Check the years and the count.",
                related=_related(count.other, count.anchor, "It is counted from here."),
            )
        if not triggers.isdisjoint(_LIFE_TRIGGERS):
            yield from _reaches(sentence)


def _ages(sentence: Sentence) -> Iterator[Finding]:
    from copydesk.rules.contradictions.ages.age_clashes import clashes
    from copydesk.rules.contradictions.ages.age_gaps import wrong_age
    from copydesk.rules.contradictions.ages.fact_boxes import boxes, obituaries
    from copydesk.rules.contradictions.ages.lifelines import misfit
    from copydesk.rules.contradictions.ages.looks import may_state_age

    is_told = may_state_age(sentence)
    found = list(clashes(sentence)) if is_told else []
    if is_told and not found and (misfitting := misfit(sentence) or wrong_age(sentence)):
        yield age_mismatch.finding(
            sentence,
            misfitting.start,
            misfitting.end,
            f"{misfitting.why} Check the ages and the years.",
        )
    for clash in found:
        yield age_mismatch.finding(
            sentence,
            clash.start,
            clash.end,
            _message(clash.birth.year, clash.event.year, clash.ages)
            if not clash.by_age
            else f"{clash.birth.year} and the age there make it {_either(clash.ages)} in {clash.event.year}. "
            "Check both ages and years.",
            related=_related(clash.other, clash.birth, "It is held against this."),
        )
    document = sentence.document
    told = list(obituaries(document.text, sentence.start, sentence.end))
    if "age" in sentence.triggers:
        told += document.remembered("fact boxes", lambda: tuple(boxes(document.text)))
    for box in told:
        if box.is_wrong:
            yield age_mismatch.finding_at(
                document,
                Span(box.start, box.end),
                _message(box.birth.year, box.event.year, box.ages),
                related=(
                    Related(
                        document.path,
                        Span(box.birth.start, box.birth.end),
                        "It is held against this.",
                    ),
                ),
            )


def _reaches(sentence: Sentence) -> Iterator[Finding]:
    from copydesk.rules.contradictions.ages.age_clashes import reaches

    for reach in reaches(sentence):
        lived = reach.lived
        first, last = sorted((reach.told.year, lived.moment.year))
        yield age_mismatch.finding(
            sentence,
            *_with_year(lived.stretch.start, lived.stretch.end, lived.moment),
            f"From {first} to {last} is {reach.lies}, not {lived.stretch.words}. Check the years and the count.",
            related=_related(reach.other, reach.told, f"This is the year of the {lived.what}."),
        )


def _with_year(start: int, end: int, moment: Moment | None) -> tuple[int, int]:
    """A count's place with the year near it: "the centenary of her birth fell in 1999", either may be wrong."""
    if moment is None or not -_NEAR < moment.start - end < _NEAR:
        return start, end
    return min(start, moment.start), max(end, moment.end)


def _message(birth: int, event: int, ages: tuple[int, int]) -> str:
    return f"Somebody born in {birth} was {_either(ages)} in {event}. Check the age and the years."


def _counted(words: str) -> str:
    """A count as it stands behind "not": "13 weeks" for "13 week" and "13-week"."""
    words = words[0].lower() + words[1:]
    number, _, unit = words.replace("-", " ").rpartition(" ")
    if unit not in _UNITS or number.lower() in _ONE:
        return words
    return f"{number} {unit}s"


def _named(moment: Moment) -> str:
    """A moment as the message names it: "4 March 1945", "March 1945", "1945"."""
    month = f"{MONTHS[moment.month - 1]} " if moment.month else ""
    return f"{moment.day or ''} {month}{moment.year}".strip()


def _either(ages: tuple[int, int]) -> str:
    youngest, oldest = ages
    return str(oldest) if youngest == oldest else f"{youngest} or {oldest}"


def _related(other: Sentence | None, moment: Moment | None, message: str) -> tuple[Related, ...]:
    if other is None or moment is None:
        return ()
    return (Related(other.document.path, other.span(moment.start, moment.end), message),)
