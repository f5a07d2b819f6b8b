"""Where an article may give a figure again: a cheap look, so that few sentences are read closely.

Each number is taken from the words of its sentence as the scan has them, with what it may count.
One that may point back ("the 14 victims", "with 75,000 on the payroll") is worth reading together
with numbers before it that may count the same, if they differ.
"""

from __future__ import annotations

from enum import Enum
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.function_words import AUXILIARIES
from copydesk.language.words import LONGEST_SENTENCE, word_set
from copydesk.rules.contradictions.figures.bare_figures import STANDING
from copydesk.rules.contradictions.figures.count_words import GENERAL, TIMES
from copydesk.rules.contradictions.figures.counts_compared import VAGUE
from copydesk.rules.contradictions.figures.headed_lines import lines
from copydesk.rules.contradictions.figures.light_counts import (
    SCALES,
    STOPS,
    keys_before,
    keys_behind,
    numeral,
    told_numerals,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document, Sentence


class _Pointing(Enum):
    """How the words in front of a number may point back."""

    OPEN = "with"
    KNOWN = "the"
    BY_OF = "the ... of"
    ALL = "all"
    EQUAL = "that is"


class _Mention(NamedTuple):
    """A number at words [at, end) of a sentence, the `order`th with numbers; `value` is 0 if unread."""

    order: int
    sentence: Sentence
    at: int
    end: int
    written: str
    value: float
    pointing: _Pointing | None


_KNOWN = word_set("the those these all its his her their our both")
_THOSE = word_set("those these")
_ADDING = word_set("estimated reported record total full whole combined entire")
# What begins a sentence that goes on about a number: "With 75,000 on the payroll".
_FRAMES = word_set("at with after for over that this it only")
_EQUALS = word_set("is was equals makes means represents to")
_HEAD = 4  # words
_MOVES = word_set("rise fall increase drop decline growth cut")
_GENERAL = word_set("number")
_FIGURES = word_set("figure sum amount total number")
_TERMS = word_set("sentence term ban suspension jail prison")
_UNIQUE = word_set(
    "staff workforce crowd audience attendance turnout population payroll sales toll circulation"
)
_CENTURIES = ("17", "18", "19", "20")
_FAR = 4_200  # characters
_NEAR = 500  # in which words that everything is counted in mean the same
_BARE = 1_500  # in which a figure that names nothing finds what it repeats
_SIGNS = ("£", "$", "€")
_PER_CENT = ("%", " per cent", " percent", " pct")
_ROOT = 4  # letters that words of a family share
_SHARED = 2  # words
_MOST = 9  # numbers of a thing, or numbers at all, that are looked at before one
_APART = 25  # times
_BEHIND = 3  # words


def places(document: Document) -> list[Sentence]:
    """The sentences that are worth reading closely, in order of place."""
    found: dict[int, Sentence] = {}
    for sentence in (*_mentioned(document), *lines(document)):
        found[sentence.start] = sentence
    return [found[start] for start in sorted(found)]


def _mentioned(document: Document) -> Iterator[Sentence]:
    numbers = list(_numbers(document))
    if any(number.pointing for number in numbers):
        yield from _pointed_at(numbers)
    yield from _alike(numbers)


def _numbers(document: Document) -> Iterator[_Mention]:
    """The numbers of a document but for years."""
    order = 0
    for sentence, numerals in told_numerals(document):
        if sentence.end - sentence.start > LONGEST_SENTENCE:
            continue
        words = sentence.words
        order += 1
        end = 0
        for at in numerals:
            if at < end:
                continue
            end, written, value = numeral(words, at)
            is_year = len(written) == 4 and written[:2] in _CENTURIES
            if is_year and (end == len(words) or words[end] in STOPS):
                continue
            yield _Mention(order, sentence, at, end, written, value, _pointing(words, at))


def _pointed_at(numbers: Sequence[_Mention]) -> Iterator[Sentence]:
    """The sentences of numbers that may point back, and of those that they may mean."""
    mentions: dict[str, list[_Mention]] = {}
    for place, mention in enumerate(numbers):
        words = mention.sentence.words
        own, given = keys_behind(words, mention.end), keys_before(words, mention.at)
        partners: list[Sentence] = []
        if pointing := mention.pointing:
            keys = own + given if pointing is not _Pointing.OPEN else own
            partners = _of_keys(mention, keys, mentions)
            partners += _of_words(mention, numbers[:place], pointing)
        elif own and " " in own[-1]:  # "540 kilometres east of Darwin"
            partners = _of_keys(mention, own[-1:], mentions)
        if partners:
            yield mention.sentence
            yield from partners
        for key in (*own, *given):
            mentions.setdefault(key, []).append(mention)


def _pointing(words: Sequence[str], at: int) -> _Pointing | None:
    """Whether a number may be one that was given before: a look at the words in front."""
    if not at:
        return _Pointing.OPEN
    prior = words[at - 1]
    if prior in _KNOWN or prior[-2:] == "'s":
        is_all = prior == "all" or (at > 1 and words[at - 2] == "of")
        return _Pointing.ALL if is_all or prior in _THOSE else _Pointing.KNOWN
    if prior == "of":
        before = words[max(0, at - 5) : at - 1]
        is_known = not _KNOWN.isdisjoint(before) or words[at - 2] in _UNIQUE
        return _Pointing.BY_OF if is_known else None
    if prior in _ADDING:
        return _Pointing.KNOWN if at > 1 and words[at - 2] in _KNOWN else None
    if prior in _EQUALS and at < _HEAD and words[0] in _FRAMES:
        return _Pointing.EQUAL
    if (at == 1 and prior in _FRAMES) or (at == 2 and words[0] == "to"):
        return _Pointing.OPEN
    if prior in _GENERAL or (
        prior == "a" and (at == 1 or not _TERMS.isdisjoint(words[at + 2 : at + 4]))
    ):
        return _Pointing.OPEN
    return None


def _of_keys(
    mention: _Mention, keys: Sequence[str], mentions: dict[str, list[_Mention]]
) -> list[Sentence]:
    """The sentences before with another number that may count the same, if none gives this one."""
    found: list[Sentence] = []
    start = mention.sentence.start
    for key in keys:
        several = mentions.get(key)
        if not several or key in GENERAL:
            continue
        is_vague = key in VAGUE or key in TIMES
        for other in several[: -_MOST - 1 : -1]:
            away = start - other.sentence.end
            if away > (_NEAR if is_vague else _FAR):
                break
            if other.written == mention.written:
                return []
            if other.order != mention.order and _may_differ(mention, other):
                found.append(other.sentence)
    return found


def _may_differ(one: _Mention, other: _Mention) -> bool:
    low, high = sorted((one.value, other.value))
    return not low or (low != high and (high < _APART * low or high % low == 0))


def _of_words(mention: _Mention, before: Sequence[_Mention], pointing: _Pointing) -> list[Sentence]:
    """The sentences before with numbers that speak of the thing behind one, or that stand next to it."""
    behind = mention.sentence.words[mention.end : mention.end + _BEHIND]
    after = behind[0] if behind else ""
    is_general = not _FIGURES.isdisjoint(behind)
    is_bare = (
        is_general
        or pointing is _Pointing.EQUAL
        or (
            pointing is not _Pointing.OPEN
            and (after in AUXILIARIES or after in STANDING or not after)
        )
        or (pointing is _Pointing.ALL and (after in STOPS or after in STANDING))
        or (pointing is _Pointing.KNOWN and after in _MOVES)
    )
    things = [] if is_bare else _things(mention, behind)
    if not (is_bare or things):
        return []
    far = _BARE if is_general or things else _NEAR
    found: list[Sentence] = []
    for other in before[: -_MOST - 1 : -1]:
        if other.order == mention.order:
            continue
        if mention.sentence.start - other.sentence.end > far:
            break
        if mention.value and mention.value == other.value:
            return []
        words = other.sentence.words
        if is_bare or any(_speaks_of(word, words) for word in things):
            found.append(other.sentence)
    return found


def _speaks_of(thing: str, words: Sequence[str]) -> bool:
    """Whether a thing, or a word of its family, stands among some words: "vote", "voted"."""
    return thing in words or any(word.startswith(thing[:_ROOT]) for word in words)


def _things(mention: _Mention, behind: Sequence[str]) -> list[str]:
    """The nouns behind a sum, a share or a number with a hyphen: of the "£5m bridge", the bridge."""
    sentence = mention.sentence
    raw = sentence.document.prose[sentence.start : sentence.end]
    number = mention.written.split()
    first, last = number[0], number[-1]
    is_hyphened = f"{last}-" in raw
    if not (
        is_hyphened
        or any(f"{sign}{first}" in raw for sign in _SIGNS)
        or any(f"{last}{mark}" in raw for mark in _PER_CENT)
    ):
        return []
    things: list[str] = []
    for word in behind[is_hyphened:]:
        if word in STOPS:
            break
        if len(word) > 3:
            things.append(word)
    return things


def _alike(numbers: Sequence[_Mention]) -> Iterator[Sentence]:
    """The sentences with numbers that differ by one digit, in the order of two, or in the scale."""
    digits: dict[str, Sentence] = {}
    for number in numbers:
        plain = number.written.replace(" ", "")
        plain = plain.rstrip("0") if plain.isdigit() else number.written
        is_year = len(number.written) == 4 and number.written[:2] in _CENTURIES
        if len(plain) > 2 and not is_year:
            digits.setdefault(plain, number.sentence)
    signs: dict[tuple[int, str], list[str]] = {}
    for written in digits:
        for sign in _signs(written):
            signs.setdefault(sign, []).append(written)
    for several in signs.values():
        for one, other in combinations(several[:_MOST], 2):
            first, second = digits[one], digits[other]
            if len(set(first.words).intersection(second.words) - STOPS) >= _SHARED:
                yield first
                yield second


def _signs(written: str) -> Iterator[tuple[int, str]]:
    """What two numbers share that differ by one digit, or in the order of two."""
    if not written.isdigit():
        number, _, scale = written.rpartition(" ")
        if scale in SCALES:
            yield 0, number
        else:
            head = written.rstrip("bmnlt")
            if head != written and not head.isalpha():
                yield 0, head
        written = "".join(filter(str.isdigit, written))
        if len(written) < 3:
            return
    yield len(written), "".join(sorted(written))
    for at in range(len(written)):
        yield at + 1, f"{written[:at]}?{written[at + 1 :]}"
