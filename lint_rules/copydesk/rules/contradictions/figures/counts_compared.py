"""What counts have in common and what tells them apart: values, words, years, owners, changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.numbers import Bound, Number
from copydesk.language.verbs import stem
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.figures.count_words import key_of
from copydesk.rules.contradictions.figures.disagreeing import may_be_one

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence
    from copydesk.rules.contradictions.figures.counts import Count

# What is counted so often, and in so many ways, that the noun proves little. Classes go by a word,
# other nouns by a key.
_VAGUE_WORDS = word_set(
    "year month week day hour minute time men women man woman people person thing way part side "
    "group team player member company nation state firm season century decade "
    "point goal half parent mile kilometre metre foot feet run wicket inning match matches test "
    "game cap assist yard yd km m s over race event round series set lap win title vote appearance ballot "
    "tonne ton ounce barrel mark peso schilling dollar crown share degree try point piece king line "
    "act line level rebound strikeout rat pric"
    "matches ct dlr cent"
)
VAGUE = _VAGUE_WORDS | {
    stem(word) for word in _VAGUE_WORDS
}  # classes go by a word, others by a key
SMALL = FUNCTION_WORDS | word_set("said says new year last million billion bn of")
_OTHERS = word_set(
    "other others another more further additional extra first last next second third remaining rest "
    "only same final previous top highest lowest every each per least average averaging"
)
_CHANGES = word_set(
    "revised raised raise improved increased increase sweetened lowered reduced rose risen grew grown "
    "initially originally previously original earlier fell fallen compared against previous instead "
    "up down versus vs average estimated average"
)
_REVISED = word_set(
    "revised improved increased sweetened lowered reduced initial initially original originally earlier "
    "new newer up down average averaging estimated versus vs against"
)
_EACH = word_set("per a an each apiece")
_LATER = word_set("following next previous subsequent that last this")
_PERIODS = word_set(
    "year years season seasons month months week weeks day days quarter game match series summer winter "
    "century"
)
MONEY = frozenset(("£", "$", "€", "A$", "C$", "¥"))
_ROUNDED = 0.04  # of a figure, by which a round one may be off without a word
_YEAR = r"\b(?:1[5-9]|20)\d\d\b"
# Distances in characters between two sentences: `distance`.
NEXT = 5
NEAR = 400
FAR = 4_000


def may_agree(one: Number, other: Number) -> bool:
    """Whether two numbers may be one, where neither is rounded to its first digit without a word."""
    if not may_be_one(one, other):
        return False
    if (
        one.bound is not Bound.EXACT
        or other.bound is not Bound.EXACT
        or 1 not in (one.step, other.step)
    ):
        return True
    low, high = sorted((one.value, other.value))
    return high < 100 or high - low <= _ROUNDED * high


def is_given_again(count: Count, several: Sequence[Count]) -> bool:
    """Whether another count of the same thing has the same value."""
    return any(other is not count and may_agree(count.number, other.number) for other in several)


def values(several: Sequence[Count]) -> list[Count]:
    """The counts of a group that differ from one another."""
    values: list[Count] = []
    for count in several:
        if not any(may_agree(count.number, other.number) for other in values):
            values.append(count)
    return values


def distance(one: Count, other: Count) -> int:
    """How many characters lie between the sentences of two counts; negative for one sentence."""
    return other.sentence.start - one.sentence.end


def keys_around(sentence: Sentence) -> set[str]:
    return {key_of(word) for word in sentence.words}


def is_partial(count: Count) -> bool:
    tokens = count.sentence.tokens
    before = 4 if count.first and tokens[count.first - 1].lower == "of" else 2
    near = tokens[max(0, count.first - before) : count.after]
    return any(token.lower in _OTHERS for token in near)


def is_rate(count: Count) -> bool:
    """Whether a number is one for each of something: "$65 per megawatt", "100 dlrs a share"."""
    tokens = count.sentence.tokens
    return count.last + 1 < len(tokens) and tokens[count.last + 1].lower in _EACH


def is_next(count: Count) -> bool:
    """Whether a sentence goes on to another year or season."""
    words = count.sentence.words
    return any(
        word in _LATER and not _PERIODS.isdisjoint(words[at + 1 : at + 3])
        for at, word in enumerate(words)
    )


def is_changed(one: Count, other: Count) -> bool:
    """Whether one of the sentences tells of a change: "its revised offer"."""
    return any(word in _CHANGES for count in (one, other) for word in count.sentence.words)


def is_changed_near(count: Count) -> bool:
    """Whether the words before a number do: "its revised $17 offer"."""
    near = count.sentence.tokens[max(0, count.first - 4) : count.first]
    return any(token.lower in _REVISED for token in near)


def tell_years_apart(one: Count, other: Count) -> bool:
    """Whether both sentences name years, and not the same, or the second begins with a new one."""
    pattern = compiled(_YEAR)
    mine = set(pattern.findall(one.sentence.text))
    its = set(pattern.findall(other.sentence.text))
    before = set(pattern.findall(other.sentence.text, 0, other.number.start))
    return bool((its if mine else before) and not mine & its)


def is_whole(count: Count) -> bool:
    return count.sentence.text[-1:] in '."'


def new_names(one: Count, other: Count) -> bool:
    """Whether the words before a count name somebody who is not named in the earlier sentence."""
    words = set(one.sentence.words)
    return any(
        token.text[0].isupper() and token.lower.removesuffix("'s") not in words
        for token in other.sentence.tokens[1 : other.first]
    )
