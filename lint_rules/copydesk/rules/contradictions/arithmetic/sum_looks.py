"""Which sentences may hold a sum at all: a look at their words, before any number is read.

A sum needs three numbers, or two and a word such as "doubled" or "daughter" that stands for a third,
or words that point back to the sentence before; and a word that says what the numbers have to do with
each other.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.change_words import FOLDS, SIGNS

if TYPE_CHECKING:
    from copydesk.document import Sentence

NUMBER_WORDS = word_set(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred half "
    "third thirds quarter quarters fifth fifths sixth eighth tenth dozen"
)
MULTIPLES = frozenset(FOLDS) | word_set("twice both halves thrice")
_CHANGES = (
    frozenset(SIGNS) | MULTIPLES | word_set("times fold against compared compares instead rather")
)
SEXED = word_set(
    "men man women woman boy boys girl girls son sons daughter daughters male males female females "
    "brother brothers sister sisters nephew nephews niece nieces husband husbands wife wives adult child"
)
_MARGINS = word_set(
    "majority margin lead leads led leading gap advantage deficit cushion victory win won wins winning "
    "defeat lost lose losing beat beating beaten defeated ahead clear trail trails trailed trailing behind votes goals points by"
)
_TOTALS = word_set(
    "total totals totalled totalling tally sum toll aggregate altogether all together combined between making make makes made "
    "give gives giving gave comprising comprised comprises consisted consisting consists split divided shared share include included "
    "including them whom equal equals up bill cost costs pay pays paid discount vat tax deposit commission outlay takings haul spending expenditure"
)
_RESTS = word_set(
    "other others rest remaining remain remainder leaving leaves left balance unaccounted"
)
_RATES = word_set(
    "each apiece average averaging averaged averages per instalments equally equal month week day hour annually"
)
_SHARES = word_set("cent pct percent favour favor undecided know against half third quarter of or")
_SPELLS = word_set("year month week day hour annually")
_KEYS = (
    _CHANGES
    | SEXED
    | _MARGINS
    | _TOTALS
    | _RESTS
    | _RATES
    | _SHARES
    | word_set("lost drawn drew draws games")
)
# With the sentence before, words that stand in every other sentence do not count.
_BACK_KEYS = _KEYS - word_set(
    "of or by third half against give gave include included including share "
    "man woman win boys girls"
)
_POINTERS = word_set("this these those that them it which whom sum money total")
_BACK = word_set(
    "now then that this it which the so in a an altogether together between combined they both half of all added these "
    "those thus hence therefore two three four five all one spread total its their his her overall"
)
_RESUMING = word_set("now then so thus therefore hence")
_HENCE = word_set(
    "cast sides increase rise fall drop decline reduction improvement higher lower majority margin gap difference so thus hence therefore which that other remaining rest leaving left"
)


class Look(NamedTuple):
    """The words of a sentence, and how many of them may be numbers of a sum."""

    words: frozenset[str]
    numbers: int
    alone: bool  # may hold a sum of its own
    back: bool  # may hold one with the sentence before


def count_numbers(words: list[str]) -> int:
    """How many words may be numbers; years are none."""
    count = sum(map(NUMBER_WORDS.__contains__, words))
    # A digit, or "?", which the scan has for a sign that is not ASCII: "€60m".
    for word in [word for word in words if word < "@"]:
        if (word[0] != "?" or word[1:2].isdigit()) and not (
            len(word) == 4 and word[0] in "12" and word.isdigit()
        ):
            count += 1
    if "one" in words:
        count += sum(pair == ("one", "of") for pair in pairwise(words))
    return count


def holds_two(words: frozenset[str]) -> bool:
    """Whether two numbers may make a sum with these words: "doubled", "a daughter", "the rest"."""
    return not (
        words.isdisjoint(MULTIPLES)
        and words.isdisjoint(SEXED)
        and words.isdisjoint(_RESTS)
        and not ("from" in words and "to" in words)
        and len(words & _SPELLS) < 2
    )


def look_at(sentence: Sentence) -> Look | None:
    """What a sentence may hold, or None if no sum."""
    listed = sentence.words
    count = count_numbers(listed)
    if not count:
        return None
    words = frozenset(listed)
    if count > 2:
        alone = True
    else:
        alone = count == 2 and (
            holds_two(words) or ("%" in sentence.text and not words.isdisjoint(NUMBER_WORDS))
        )
    recalls = "of" in words and not words.isdisjoint(_POINTERS)
    keyed = not words.isdisjoint(_BACK_KEYS) or (count > 2 and "only" in words)
    back = (recalls or keyed) and not (_BACK.isdisjoint(listed[:2]) and _HENCE.isdisjoint(words))
    # "Nine turned back, 37 went on", "Now there are 16".
    back = back or listed[0] in _RESUMING or (count == 2 and listed[0] in NUMBER_WORDS)
    return Look(words, count, alone, back) if alone or back else None
