"""A number that the article must have told: "the 108 stairs of the temple" after "108 steps".

"The", "those" and "all" before a number say that readers know it. Where its value stands nowhere
else in the article, and one other number of the same things was told before, that one is meant.
Words that both sentences share besides the things ("of the temple") show that they are the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.numbers import Bound, Form, numbers_in
from copydesk.language.words import word_set
from copydesk.rules.contradictions.figures.count_words import (
    GENERAL,
    TIMES,
    deeds_of,
    is_of_class,
    key_of,
)
from copydesk.rules.contradictions.figures.counts import counts
from copydesk.rules.contradictions.figures.counts_compared import (
    VAGUE,
    distance,
    is_changed_near,
    is_next,
    is_partial,
    is_rate,
    may_agree,
    tell_years_apart,
    values,
)
from copydesk.rules.contradictions.figures.light_counts import numeral, told_numerals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from copydesk.document import Document, Sentence
    from copydesk.rules.contradictions.figures.counts import Count

_THE = word_set("the those these all")
_OWN = word_set("its his her their our my")
_ADDING = word_set("present current estimated reported entire whole full mere")
_DEFINITE = _THE | _OWN | _ADDING
_PERSONS = word_set(
    "children pupils people men women nuns sisters monks guests victims residents recruits boys girls "
    "staff clerics crew youths members troops soldiers villagers"
)
_PERSON_ENDINGS = ("ers", "ors", "ists", "ians", "eers", "ants", "ees", "men", "ates")
_NO_PERSONS = word_set(
    "numbers papers members orders offers letters centers centres chapters quarters computers towers "
    "rivers floors doors colors factors errors restaurants plants grants states plates dates papers others "
    "winters summers powers layers letters posters matters corners trees committees fees degrees trustees "
    "motors sectors counters meters metres litres liters covers"
)
_PLACED = word_set("at in on")
_OPENING = word_set("at after with of")
# Words near a number that make it one of other things, of a part of them, or of another time.
_OTHERS = word_set(
    "half another other others more remaining remain remained surviving rest left later earlier then "
    "previous original average total combined only least per until so far further including up mark level record"
)
_EMPTY = word_set(
    "said says say told year years last time first people also made took take percent million billion "
    "pounds dollars euros dlrs cent"
)
_ADDED = frozenset(("ask", "aggregat", "sal", "total"))
_WINDOW = 4  # tokens
_FAR = 2_500  # characters
_MOST = 60  # sentences with numbers, of an article in which readers keep a number in mind
_APART = 2  # times
_PHRASE = 6  # tokens
_HEAD = 2  # tokens
_LEAST = 4
_SHORT = 4  # letters


def told_again(document: Document) -> Iterator[tuple[Count, Count]]:
    """A definite number whose value stands nowhere else, and the one told before of its things."""
    places, told = _places(document)
    if not places or len(told) > _MOST:
        return
    definite = counts(sentence for sentence in told if sentence.start in places)
    known = [count for count in definite if _is_known(count)]
    found = counts(told) if known else []
    for count in known:
        yield from _told_before(count, found, found.index(count))


def _places(document: Document) -> tuple[set[int], list[Sentence]]:
    """Where sentences begin with a definite number that is written once, and all with numbers."""
    written: dict[float, int] = {}
    told: list[Sentence] = []
    wanted: list[tuple[float, int]] = []
    for sentence, numerals in told_numerals(document):
        words = sentence.words
        for at in numerals:
            value = numeral(words, at)[2]
            written[value] = written.get(value, 0) + 1
            before = words[at - 1] if at else ""
            if told and (
                before in _DEFINITE or before.endswith("'s") or (at == 1 and before in _OPENING)
            ):
                wanted.append((value, sentence.start))
        told.append(sentence)
    return {start for value, start in wanted if not value or written[value] == 1}, told


def _told_before(count: Count, found: Sequence[Count], at: int) -> Iterator[tuple[Count, Count]]:
    """The number told before that a definite one must mean, with it, if they differ."""
    if _is_told_elsewhere(count, found):
        return
    earlier = _likeliest([one for one in found[:at] if _is_of_kind(one, count)], count)
    if (
        len(values(earlier)) == 1
        and _is_meant(earlier[-1], count)
        and not _has_other_partner(earlier[-1], count, found)
    ):
        yield earlier[-1], count


def _is_told_elsewhere(count: Count, found: Sequence[Count]) -> bool:
    return sum(may_agree(other.number, count.number) for other in found) > 1


def _has_other_partner(one: Count, other: Count, found: Sequence[Count]) -> bool:
    """Whether numbers beside two numbers differ as well: "107 points in 113 games", "77 in 56 games"."""
    near, its = (
        [c for c in found if c.sentence is count.sentence and c is not count]
        for count in (one, other)
    )
    return any(
        (mine.nouns & late.nouns or mine.unit == late.unit != "")
        and not may_agree(mine.number, late.number)
        for mine in near
        for late in its
    )


def _is_known(count: Count) -> bool:
    """Whether a number is told as known, exactly, and as a whole of its own."""
    tokens = count.sentence.tokens
    if not count.first or count.number.is_range or count.number.bound is not Bound.EXACT:
        return False
    at = count.first - 1
    while at > 0 and tokens[at].lower in _ADDING:
        at -= 1
    before = tokens[at].lower
    is_opening = count.first == 1 and bool(count.unit) and before in _OPENING
    if not (is_opening or before in _THE | _OWN or before.endswith(("'s", "s'"))):
        return False
    if tokens[count.last + 1 : count.last + 2] and tokens[count.last + 1].text[0].isupper():
        return False  # "the Seven Years War"
    near = tokens[max(0, count.first - _WINDOW) : count.after + 1]
    if any(token.lower in _OTHERS for token in near):
        return False
    return not (is_partial(count) or is_rate(count) or is_changed_near(count) or is_next(count))


def _things(count: Count) -> frozenset[str]:
    """The keys of what is counted, also in "all 46 of its woodcuts"."""
    words = [token.lower for token in count.sentence.tokens[count.last + 1 : count.last + 4]]
    if len(words) == 3 and words[0] == "of" and words[1] in _THE | _OWN:
        return count.nouns | {key_of(words[2])}
    return count.nouns


def _is_of_kind(one: Count, other: Count) -> bool:
    """Whether two numbers may be of the same things."""
    if one.sentence is other.sentence or one.unit != other.unit:
        return False
    shared = one.nouns & _things(other)
    if not other.unit and not shared:
        are_persons = _has_persons(one) and _has_persons(other)
        return are_persons and bool(_ties(one, other) & _phrase(other))
    if other.unit and other.own and _is_the(other):
        return True
    if shared - VAGUE - GENERAL - {other.unit} or (other.unit and one.deeds & other.own):
        return True
    return bool(_ties(one, other)) or (other.is_hyphenated and other.unit not in TIMES)


def _is_for_the_same(one: Count, other: Count, ties: AbstractSet[str]) -> bool:
    """Whether money, a share or a time is told of the same as one before."""
    if other.own and one.deeds and not other.own & ties:
        return False
    if ties & _phrase(other):
        return True
    return bool(other.unit not in TIMES and other.own and not one.deeds and _is_the(other))


def _is_the(count: Count) -> bool:
    return count.sentence.tokens[count.first - 1].lower == "the"


def _has_persons(count: Count) -> bool:
    """Whether people are counted: "58 players", "the 58 musicians"."""
    noun = count.sentence.tokens[count.after - 1].lower
    return noun in _PERSONS or (noun.endswith(_PERSON_ENDINGS) and noun not in _NO_PERSONS)


def _likeliest(earlier: Sequence[Count], count: Count) -> Sequence[Count]:
    """Those of some earlier numbers whose sentences share most with that of a later one."""
    most = max((len(_ties(one, count)) for one in earlier), default=0)
    return [one for one in earlier if len(_ties(one, count)) == most]


def _is_meant(one: Count, other: Count) -> bool:
    """Whether a number that was told is the one that a later one must mean."""
    low, high = sorted((one.number.value, other.number.value))
    if (
        high > _APART * low
        or (low < _LEAST and not other.is_hyphenated)
        or distance(one, other) > _FAR
    ):
        return False
    if one.number.is_range or one.number.bound in (Bound.AT_LEAST, Bound.AT_MOST):
        return False
    if is_partial(one) or is_rate(one) or is_changed_near(one) or tell_years_apart(one, other):
        return False
    return not is_reckoned(one, other) and not _are_parallel(one, other) and _says_which(one, other)


def _says_which(one: Count, other: Count) -> bool:
    """Whether the words at a number show that the one told before is meant."""
    ties = _ties(one, other)
    if other.is_hyphenated and not other.unit:
        return True
    known = {key_of(word) for word in one.sentence.words}
    if other.beside - other.nouns - known - _ADDED:
        return False
    owner = key_of(other.sentence.tokens[other.first - 1].lower)
    if (
        owner not in ties
        and _is_restricted(other)
        and other.behind - known - other.nouns
        and not other.behind & ties
    ):
        return False
    if other.unit and not _is_for_the_same(one, other, ties):
        return False
    return bool(ties) or not (_is_vague(one, other) or _is_owned(other))


def _is_restricted(count: Count) -> bool:
    """Whether more words say which things are meant: "the 14 who", "the 12 of the north"."""
    tokens = count.sentence.tokens[count.after : count.after + 2]
    return bool(tokens) and not (tokens[0].lower in _PLACED and tokens[-1].lower == "the")


def _are_parallel(one: Count, other: Count) -> bool:
    """Whether both head sentences that go on alike: "Twelve films competing", "The 16 films competing"."""
    mine, its = (
        [token.lower for token in count.sentence.tokens[count.last + 1 : count.last + 3]]
        for count in (one, other)
    )
    return one.first < _HEAD and other.first < _HEAD and mine == its


def _phrase(count: Count) -> set[str] | frozenset[str]:
    """The keys of the words at a number that say what it is."""
    near = count.sentence.tokens[max(0, count.first - 2) : count.after + _PHRASE]
    return count.own | {key_of(token.lower) for token in near}


def is_reckoned(one: Count, other: Count) -> bool:
    """Whether a later number follows from others told up to there: nine, "two of them", then seven."""
    value, wanted = one.number.value, other.number.value
    if wanted * 2 == value and "half" in one.sentence.words:
        return True
    return any(
        number.value == abs(wanted - value)
        and number != one.number
        and number.form is Form.CARDINAL
        and number.unit == one.number.unit
        for number in numbers_in(one.sentence)
    )


def _is_vague(one: Count, other: Count) -> bool:
    shared = one.nouns & _things(other)
    return not shared - VAGUE - GENERAL - {other.unit}


def _is_owned(count: Count) -> bool:
    """Whether somebody's things are counted: "her", "Nares's"; "the chain's staff" is the staff."""
    before = count.sentence.tokens[count.first - 1]
    return before.lower not in _THE and not any(map(is_of_class, count.nouns))


def _ties(one: Count, other: Count) -> set[str]:
    """The keys of the words besides the things that two sentences share."""
    shared = _keys(one.sentence) & _keys(other.sentence)
    deeds = frozenset[str]().union(*map(deeds_of, one.sentence.words)) & other.own
    return (shared - one.nouns - other.nouns - {other.unit}) | deeds


def _keys(sentence: Sentence) -> set[str]:
    return {
        key_of(word)
        for word in sentence.words
        if len(word) >= _SHORT
        and word[0].isalpha()
        and word not in FUNCTION_WORDS
        and word not in _EMPTY
    }
