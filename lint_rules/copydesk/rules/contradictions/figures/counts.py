"""What numbers count: "1,200 employees", "the 14 victims", "fined $2m", "a four-year sentence".

A count is a number with the words that say of what. Two counts can be compared where those words
are the same or of one class ("dead", "victims"; "fined", "fine"); a count that points back ("the
14 victims") is about something the article has counted before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.dates import MONTH_WORDS
from copydesk.language.function_words import AUXILIARIES, FUNCTION_WORDS
from copydesk.language.numbers import Form, Number, may_be_year, numbers_in
from copydesk.language.verbs import is_past, stem
from copydesk.language.words import LONGEST_SENTENCE, word_set
from copydesk.rules.contradictions.figures.count_pointing import THE, Pointing, pointed
from copydesk.rules.contradictions.figures.count_restrictions import RELATIVE, behind
from copydesk.rules.contradictions.figures.count_words import (
    GENERAL,
    TIMES,
    deeds_of,
    is_of_class,
    key_of,
    noun_stem,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.document import Sentence, Token

NUMBERED = word_set(
    "act appendix article bullet chapter chromosome class clause column episode equation example exercise "
    "experiment factor figure footnote formula gate grade group hypothesis instalment issue item lane layer "
    "lesson level line method mode model note option page panel paragraph part phase plate platform point "
    "principle problem question region room round route row rule scenario scene season section series set "
    "slide stage step table tier track type unit variant verse version volume"
)
"""What has a number for a name: "level 2", "step 3"."""


class Count(NamedTuple):
    """A number at tokens [first, last], and the keys of what it counts.

    `unit` is the number's unit, or the key of the time that it measures ("four-year", "four
    years"). `nouns` are the classes or keys of what is counted: the noun behind ("14
    victims"), the noun before "of" ("a toll of 14"); `deeds` those of verbs and nouns near it that
    money, shares and time are given for ("fined $2m"), `own` those of its own phrase ("the $2m
    fine"); `beside` has the keys of the other words of
    its phrase, `behind` those of the words that say which are meant ("who were hurt"), `head` that of
    the noun that the number belongs to by "of" ("the arrival of 400 troops"). The phrase ends before
    token `after`.
    """

    sentence: Sentence
    number: Number
    first: int
    last: int
    after: int
    unit: str
    nouns: frozenset[str]
    deeds: frozenset[str]
    own: frozenset[str]
    beside: frozenset[str]
    behind: frozenset[str]
    head: str
    pointing: Pointing

    @property
    def is_hyphenated(self) -> bool:
        """Whether a number and its unit are one adjective: "four-year"."""
        return self.sentence.text[self.number.end : self.number.end + 1] == "-"


_STOPS = FUNCTION_WORDS | word_set("of per said says")
_LONGEST = 3  # words of a noun phrase behind its number
_LONGEST_BEFORE = 6  # tokens
_PERIODIC = word_set("last next this previous")  # "a profit of $2m last year"
_BEFORE_YEAR = word_set("in since until by from of before after during to the and")
_ERAS = word_set("bc ad bce ce")
_PLURALS = word_set("people men women children staff police dead troops sheep fish crew personnel")
_ENDS = frozenset(",;:()–—")
_MEASURES = word_set(
    "hectare acre tonne ton megawatt bed seat page mile kilometre metre foot home house room place litre"
)
_DECADES = word_set("decade decades")
_MEASURED = frozenset(("turnout", "earthquake"))
_MOVES = {"up": "rise", "down": "fall"}
_MOVED = word_set("went go goes gone was were is are closed ended finished")
_SHARES = word_set("shares share stock equity")
_BY_VERB = frozenset(("dead", "wounded", "employees", "arrested", "homeless"))


def counts(sentences: Iterable[Sentence]) -> list[Count]:
    """The counts of some sentences of a document, which come in order of place."""
    return [
        count
        for sentence in sentences
        if sentence.end - sentence.start < LONGEST_SENTENCE
        for count in _counts_in(sentence)
    ]


def _counts_in(sentence: Sentence) -> tuple[Count, ...]:
    """The counts of a sentence; read once, however many comparisons ask."""
    return sentence.document.remembered(
        f"counts {sentence.start}", lambda: tuple(_read_counts(sentence))
    )


def _read_counts(sentence: Sentence) -> Iterator[Count]:
    tokens = sentence.tokens
    at = 0
    for number in numbers_in(sentence):
        while at < len(tokens) and tokens[at].end <= number.start:
            at += 1
        first = at
        while at < len(tokens) and tokens[at].start < number.end:
            at += 1
        if number.form is Form.ORDINAL or first >= len(tokens):
            continue
        counted = number
        if number.unit == "m" and at < len(tokens) and tokens[at].lower not in _STOPS:
            counted = _scaled(number, 1e6)  # "1.4m yuan"
        elif number.form is Form.FRACTION and number.in_words and number.value < 1:
            counted = _scaled(number, 100)._replace(unit="%")
        if counted.value < (0.01 if counted.unit else 2):
            continue
        if not _is_no_count(sentence, counted, tokens, first, at):
            yield _read(sentence, counted, first, at)


def _read(sentence: Sentence, number: Number, first: int, at: int) -> Count:
    tokens = sentence.tokens
    last = at - 1
    unit, measure, at = _unit(sentence, number, tokens, at)
    words, after = _phrase(tokens, at, is_unit=bool(unit))
    if measure and measure != "strong" and len(words) > 1:  # "the 14-member panel meets"
        after -= len(words) - 1
        del words[1:]
    nouns = _counted_around(tokens, first)
    if unit in TIMES and _is_decades(tokens, at, words):
        number = _scaled(number, 10)
    if (
        words
        and (number.unit or measure or _is_plural(words[-1]) or is_of_class(words[-1]))
        and not _is_owner(tokens, after)
    ):
        nouns.add(key_of(words[-1]))
    beside = {key_of(word) for word in words[:-1] if not (unit and deeds_of(word))}
    if unit in TIMES:
        nouns.add(unit)
        beside |= {key_of(word) for word in words[-1:] if not deeds_of(word)}
    if measure == "strong":  # "the 1,500-strong workforce"
        nouns = {key_of(words[-1])} if words else nouns
    elif measure:  # "a 14-member panel"
        nouns, beside = {measure}, beside | nouns
    elif len(words) > 1 and not _is_plural(words[0]) and _is_measure(words[0]):
        nouns.add(key_of(words[0]))  # "the 5,400 hectare farm"
    if not unit and words and (time := _time(words[-1])) in TIMES:
        unit = time
        nouns.add(unit)
        if _DECADES.intersection(words):
            number = _scaled(number, 10)
    named, start = _named_before(tokens, first)
    if named and number.unit:
        words = []  # "the profit of £48m beat forecasts"
    if not any(is_of_class(word) or deeds_of(word) or noun_stem(word) in GENERAL for word in named):
        named, start = [], first
    nouns.update(key_of(word) for word in named if is_of_class(word) or noun_stem(word) in GENERAL)
    own = set[str]().union(*map(deeds_of, (*words, *named)))
    deeds = set(own)
    if unit:
        deeds |= _deeds_near(tokens, first, after)
        if number.unit == "%" and _is_of_shares(tokens, at):
            own.add("stake")
            deeds.add("stake")
    else:
        nouns |= _counted_by_verb(tokens, first, after)
        nouns |= _counted_in(tokens, after)
    after = _past_brackets(tokens, after)
    head, pointing = pointed(tokens, start, first, named)
    return Count(
        sentence, number, first, last, after, unit, frozenset(nouns), frozenset(deeds),
        frozenset(own), frozenset(beside), behind(tokens, first, after), head, pointing,
    )  # fmt: skip


def _scaled(number: Number, scale: float) -> Number:
    """A number in other units: the millions of "1.4m yuan", the years of "two decades"."""
    return number._replace(
        value=number.value * scale, high=number.high * scale, step=number.step * scale, unit=""
    )


def _time(word: str) -> str:
    return "year" if word in _DECADES else noun_stem(word)


def _is_decades(tokens: Sequence[Token], at: int, words: Sequence[str]) -> bool:
    """Whether the unit that a number is hyphenated with is a decade: "two-decade"."""
    return bool(words) and at > 0 and tokens[at - 1].lower.endswith("decade")


def _unit(
    sentence: Sentence, number: Number, tokens: Sequence[Token], at: int
) -> tuple[str, str, int]:
    """The unit of a number, the thing it is hyphenated with ("14-member"), the token after both."""
    if number.unit or sentence.text[number.end : number.end + 1] != "-":
        return number.unit.removeprefix("US"), "", at
    if at < len(tokens) and tokens[at].text == "-":  # "4-year": a token each
        at += 1
        word = tokens[at].lower if at < len(tokens) else ""
        at += 1
    else:  # "four-year": one token
        word = tokens[at - 1].lower.partition("-")[2]
    key = _time(word)
    return (key, "", at) if key in TIMES else ("", key_of(word), at)


def _is_owner(tokens: Sequence[Token], after: int) -> bool:
    """Whether the noun before a token owns something: "the 220 bishops' seats"."""
    return after < len(tokens) and tokens[after].text == "'"


def _is_no_count(
    sentence: Sentence, number: Number, tokens: Sequence[Token], first: int, after: int
) -> bool:
    """Whether a number is an age, a score, a year, a part of a date, or of a name."""
    text = sentence.text
    before = tokens[first - 1] if first else None
    behind = tokens[after] if after < len(tokens) else None
    if may_be_year(text, number) and (
        behind is None
        or not behind.text.islower()
        or behind.lower in _STOPS
        or (before is not None and before.lower in _BEFORE_YEAR)
    ):
        return True
    if text.startswith(("-year-old", " years old", "-month-old", "'s"), number.end):
        return True  # "Channel 4's audience"
    if text[number.end : number.end + 2].strip("-–/")[:1].isdigit():
        return True
    if behind is not None and (behind.lower in MONTH_WORDS or behind.lower in _ERAS):
        return True
    if before is None:
        return False
    named = not number.unit and (
        before.text in ("-", "×", "#") or before.lower in NUMBERED or _is_naming(tokens, first - 1)
    )
    return named or before.lower in MONTH_WORDS


def _is_naming(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number belongs to the word before it: "Channel 4", "No. 12", "Top 40"."""
    word = tokens[at].text
    return (
        at > 0
        and word[0].isupper()
        and word.lower() not in FUNCTION_WORDS
        and not word.endswith("'s")
    )


def _phrase(tokens: Sequence[Token], at: int, *, is_unit: bool) -> tuple[list[str], int]:
    """The noun phrase that stands behind a number, and the token after it."""
    words: list[str] = []
    at = _past_brackets(tokens, at)
    while at < len(tokens) and len(words) < _LONGEST:
        token = tokens[at]
        word = token.lower
        if not token.text[0].isalpha() or word in _STOPS or word in _PERIODIC:
            break
        if is_unit and not words and is_past(word):
            break  # "the £470,000 went"
        if words and (is_past(word) or (is_unit and word.endswith("s") and deeds_of(words[-1]))):
            break  # "the 28% holding gives"
        if word.endswith("ing") and words and _is_plural(words[-1]):
            break
        words.append(word)
        at += 1
        if _is_plural(word):
            break
    return words, at


def _is_plural(word: str) -> bool:
    return (
        word in _PLURALS
        or word.endswith("men")
        or (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")))
    )


def _is_measure(word: str) -> bool:
    return word in _MEASURES


def _named_before(tokens: Sequence[Token], first: int) -> tuple[list[str], int]:
    """The nouns of "a staff of 1,500", "the loss figure of $2m", and where their phrase begins.

    Before a noun that any number goes by ("figure", "total") the next one is read, too.
    """
    if first < 2 or tokens[first - 1].lower != "of":
        return [], first
    named: list[str] = []
    at = first - 2
    while at >= 0 and first - at < _LONGEST_BEFORE:
        token = tokens[at]
        if not token.text.islower() or token.lower in _STOPS:
            break
        if named and token.lower.endswith("ing") and token.lower != named[0]:
            break  # "the economy registering growth of 5%"
        if not named or stem(named[-1]) in GENERAL:
            named.append(token.lower)
        at -= 1
    return named, at + 1 if named else first


def _deeds_near(tokens: Sequence[Token], first: int, after: int) -> set[str]:
    """What money or time is given for by the words around it: "fined a record $2m"."""
    found: set[str] = set()
    for at in range(first - 1, max(-1, first - 1 - _LONGEST_BEFORE), -1):
        if tokens[at].text in _ENDS and at < first - 1:  # "value of the deal, $5bn"
            break
        found |= deeds_of(tokens[at].lower)
        if at and tokens[at].lower in _MOVES and tokens[at - 1].lower in _MOVED:
            found.add(_MOVES[tokens[at].lower])  # "prices went up 4%"
    if after < len(tokens) and tokens[after].lower in ("in", "of"):  # "$2m in compensation"
        for token in tokens[after + 1 : after + _LONGEST_BEFORE]:
            if token.text in _ENDS or token.lower in _STOPS:
                break
            found |= deeds_of(token.lower)
    return found


def _is_of_shares(tokens: Sequence[Token], at: int) -> bool:
    """Whether per cents are those of "82% of the shares"."""
    words = [token.lower for token in tokens[at : at + 4]]
    return words[:1] == ["of"] and not _SHARES.isdisjoint(words)


def _counted_by_verb(tokens: Sequence[Token], first: int, after: int) -> set[str]:
    """What people are counted as by the verb: "killing nine people", "30 people were injured"."""
    while after < len(tokens) and tokens[after].lower in (*RELATIVE, *AUXILIARIES):
        after += 1
    near = (first - 1, after) if first else (after,)
    names = {key_of(tokens[at].lower) for at in near if at < len(tokens)}
    return names & _BY_VERB


def _counted_around(tokens: Sequence[Token], first: int) -> set[str]:
    """What a number counts by words in front that it stands apart from: "put the toll at 12", "aged 44"."""
    before = {token.lower for token in tokens[max(0, first - _LONGEST_BEFORE) : first]}
    nouns = {"dead"} if "toll" in before else set[str]()
    nouns.update(
        key
        for token in tokens[max(0, first - 3) : first]
        if (key := key_of(token.lower)) in _MEASURED and token.lower != "of"
    )
    if first and tokens[first - 1].lower == "aged":
        nouns.add("aged")
    if first > 1 and tokens[first - 1].text == ":" and tokens[first - 2].lower == "population":
        nouns.add("population")
    return nouns


def _counted_in(tokens: Sequence[Token], after: int) -> set[str]:
    """What a number counts by where its things are: "75,000 on the payroll"."""
    words = [token.lower for token in tokens[after : after + 3]]
    if len(words) == 3 and words[0] in ("on", "in") and words[1] in THE and is_of_class(words[2]):
        return {key_of(words[2])}
    return set()


def _past_brackets(tokens: Sequence[Token], at: int) -> int:
    """The token after a conversion in brackets: "120 miles (190 km) north"."""
    if at < len(tokens) and tokens[at].text == "(":
        for end in range(at, min(len(tokens), at + _LONGEST_BEFORE)):
            if tokens[end].text == ")":
                return end + 1
    return at
