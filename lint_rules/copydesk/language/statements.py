"""What a sentence says, as items that can be held against those of another sentence.

A statement is the sentence's words of weight in order, each with a key (the stem, so that forms of
a word are one), and its numbers; with what says less than that something is so ("may", "if"), what
denies, and where clauses end. Nothing is parsed: two statements are compared by laying one along
the other (`aligning`), and grammar is asked only about the place where they part.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import BlockKind
from copydesk.language.countries import countries
from copydesk.language.dates import MONTH_WORDS, WEEKDAY_WORDS
from copydesk.language.function_words import AUXILIARIES, FUNCTION_WORDS, PREPOSITIONS
from copydesk.language.keys import (
    COUNTRY,
    SMALL,
    STOPPED,
    is_first_half,
    key_of_token,
)
from copydesk.language.names import is_name
from copydesk.language.numbers import Number, may_be_year, numbers_in
from copydesk.language.verbs import is_finite
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence, Token


class Kind(Enum):
    """What an item is."""

    WORD = "word"
    NAME = "name"
    TIME = "time"
    NUMBER = "number"


class Item(NamedTuple):
    """A word of weight or a number: its key, kind, first token and last, and its clause.

    Clauses are counted through the sentence. `number` is set for numbers only; a year is a TIME
    and keeps its number.
    """

    key: str
    kind: Kind
    first: int
    last: int
    clause: int
    number: Number | None


class Statement(NamedTuple):
    """A sentence, its items in order, the tokens that deny, and what it leaves open.

    `hedges` are kinds of what is left open ("may", "if") with the clauses that do so; `speech` has
    the verbs of saying, as tokens, with the keys of who says it.
    """

    sentence: Sentence
    items: tuple[Item, ...]
    denials: tuple[int, ...]
    hedges: tuple[tuple[str, int], ...]
    speech: tuple[tuple[int, str], ...]

    def speaker(self, at: int) -> str:
        """The key of whoever says what item `at` stands in; "" for the article itself."""
        last = len(self.sentence.tokens) - _TRAILING
        for verb, key in self.speech:
            if verb < self.items[at].first or verb > last:
                return key
        return ""

    def open_at(self, at: int) -> frozenset[str]:
        """What the clause of item `at` leaves open; a condition counts for what follows it, too."""
        clause = self.items[at].clause
        return frozenset(
            kind
            for kind, where in self.hedges
            if where == clause or (kind == "if" and where <= clause)
        )


NEGATIONS = word_set(
    "not never no nobody none neither nor without hardly scarcely barely nothing cannot unable"
)
# Words that say of another word that it was not done: "failed to sign".
REFUSALS = word_set(
    "failed fails fail refused refuses refuse declined declines decline neglected neglects neglect "
    "refusal failure inability unwillingness failing refusing declining lacks lacked lack lacking avoided avoids avoid refrained refrains "
    "refrain"
)
# What a sentence leaves open, by the word that says so: two sentences are held against each other
# only where both leave the same open.
_OPEN = {
    word: kind
    for kind, words in {
        "may": "may might could can possibly perhaps",
        "would": "would should ought",
        "must": "must",
        "if": "if unless whether",
        "likely": "likely unlikely probably",
        "will": "expected expects expect expecting anticipate anticipated anticipates plan plans planned planning wants want wanted hopes hope hoped hoping aim aims aimed intends intend intended",
        "until": "until yet",
        "now": "now",
        "though": "although though whereas despite",
        "some": "half some several many most few part",
        "once": "initially originally previously formerly once",
    }.items()
    for word in words.split()
}
_CONCEDING = word_set("although though whereas despite")
_CANNOT = word_set("cannot can't couldn't")
_ENDS = frozenset(',;:()–—"')
_BREAKS = word_set(
    "but while whereas which who whom because although though when where that if unless since as after before until"
)
_SKIPPED = frozenset(
    {BlockKind.HEADING, BlockKind.FIELD, BlockKind.TABLE_CELL, BlockKind.QUOTATION}
)
_LONGEST = 600  # characters; a longer sentence is a list
_SHORTEST = 12


def may_be_compared(sentence: Sentence) -> bool:
    """Whether a sentence may say how things are: no heading, table cell, question or list."""
    return (
        sentence.block.kind not in _SKIPPED
        and _SHORTEST < sentence.end - sentence.start < _LONGEST
        and sentence.document.prose[sentence.end - 1] != "?"
    )


_DENYING = NEGATIONS | REFUSALS | {"short"}


def denies(sentence: Sentence) -> bool:
    """Whether a sentence may deny something: a cheap look, from the scan."""
    return (
        not _DENYING_OR_FAILING.isdisjoint(sentence.words)
        or sentence.document.scan.find(b"n't ", sentence.start, sentence.end + 2) >= 0
    )


def may_count(sentence: Sentence) -> bool:
    """Whether a sentence may hold a number: a cheap look, from the scan."""
    scan, start, end = sentence.document.scan, sentence.start, sentence.end + 1
    return _DIGIT.search(scan, start, end) is not None or not _COUNTING.isdisjoint(sentence.words)


_DIGIT = re.compile(rb"\d")
_COUNTING = word_set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
    "million billion dozen half third quarter first second fourth fifth sixth seventh eighth ninth tenth"
)


def is_denial(word: str) -> bool:
    """Whether a lower-case word denies what stands near it."""
    return word in _DENYING or word.endswith("n't")


_ATTEMPTS = word_set("attempt attempts bid effort efforts try tried attempted sought")
_FAILING = word_set(
    "failed unsuccessful unsuccessfully vain vainly nothing abortive futile foiled thwarted unavailing fruitless"
)
_DENYING_OR_FAILING = _DENYING | _FAILING


def is_failed_attempt(words: Sequence[str], at: int) -> bool:
    """Whether a word denies the deed behind it: "the attempt to jump failed", "tried in vain to"."""
    return (
        words[at] in _ATTEMPTS and not _FAILING.isdisjoint(words) and "to" in words[at + 1 : at + 4]
    )


def read(sentence: Sentence) -> Statement:
    """The statement that a sentence makes."""
    reader = _Reader(sentence)
    for at in range(len(sentence.tokens)):
        reader.take(at)
    return Statement(
        sentence,
        tuple(reader.items),
        tuple(reader.denials),
        tuple(reader.hedges),
        tuple(_speech(sentence.tokens, reader.items)),
    )


class _Reader:
    """Takes the tokens of a sentence in order and keeps what they say."""

    __slots__ = ("clause", "denials", "hedges", "items", "numbers", "sentence", "tokens", "words")

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.words = [token.lower for token in sentence.tokens]
        self.numbers = list(numbers_in(sentence))
        self.items: list[Item] = []
        self.denials: list[int] = []
        self.hedges: list[tuple[str, int]] = []
        self.clause = 0

    def take(self, at: int) -> None:
        tokens, token = self.tokens, self.tokens[at]
        word = token.lower
        if word in _OPEN and (word not in _SHARES or _opens_clause(tokens, at)):
            self.hedges.append((_OPEN[word], self.clause + (word in _CONCEDING)))
        if (
            token.text in _ENDS
            or (word in _BREAKS and _is_break(tokens, at))
            or (word in _JOINTS and _is_joint(tokens, at))
        ):
            self.clause += 1
        elif self.numbers and self.numbers[0].start < token.end:
            self._take_number(at)
        elif (
            is_denial(word) and not _is_refusal_of_thing(tokens, at) and not _is_measure(tokens, at)
        ):
            self._take_denial(at)
        elif word in _ATTEMPTS and is_failed_attempt(self.words, at):
            self.denials.append(at)
        else:
            self._take_word(at, word.removesuffix("'s"))

    def _take_number(self, at: int) -> None:
        number, token = self.numbers[0], self.tokens[at]
        begins = number.start >= token.start or (at and self.tokens[at - 1].end <= number.start)
        if begins and not _is_named(self.tokens, at):  # no "Task Group 17.2"
            self.items.append(_numeral(self.sentence, number, at, self.clause))
        if number.end <= token.end:
            self.numbers.pop(0)

    def _take_denial(self, at: int) -> None:
        token = self.tokens[at]
        if token.text[0].isupper() and at:
            return  # "Never for Ever"
        self.denials.append(at)
        if token.lower in _CANNOT:
            self.hedges.append(("may", self.clause))

    def _take_word(self, at: int, word: str) -> None:
        tokens = self.tokens
        before = tokens[at - 1].lower if at else ""
        if word == "against" and before in _BE:
            self._add(word, Kind.WORD, at)
        elif word in _SPANS and before in _WHEN:
            self.items.append(Item(f"{before} {word}", Kind.TIME, at - 1, at, self.clause, None))
        elif word == "country" and before == "the":
            if meant := _country_before(self.sentence, self.items):
                self._add(meant, Kind.NAME, at)
        elif word[0].isalpha() and word not in SMALL and not is_first_half(tokens, at):
            self._take_word_of_weight(at, word)

    def _take_word_of_weight(self, at: int, word: str) -> None:
        is_capital = self.tokens[at].text[0].isupper()
        named = is_capital and (is_name(self.sentence, at) if not at else word != "i")
        if len(word) < _SHORTEST_WORD and not named:
            return
        if word in MONTH_WORDS or word in WEEKDAY_WORDS:
            kind = Kind.TIME
        else:
            kind = Kind.NAME if named else Kind.WORD
        self._add(key_of_token(self.tokens, at, named=named), kind, at)

    def _add(self, key: str, kind: Kind, at: int) -> None:
        self.items.append(Item(key, kind, at, at, self.clause, None))


_SHORTEST_WORD = 3  # letters, unless it is a name


def _speech(tokens: Sequence[Token], items: Sequence[Item]) -> Iterator[tuple[int, str]]:
    """The verbs of saying, with the key of who says it: of the word before the verb, or behind it."""
    for at, token in enumerate(tokens):
        word = token.lower
        if word not in _SAYING or (at and tokens[at - 1].lower in _PASSIVE):
            continue
        before = [item for item in items if item.last < at and item.kind is not Kind.NUMBER]
        behind = [item for item in items if item.first > at]
        if before and word != "according" and tokens[at - 1].text != ",":
            yield at, before[-1].key
        else:
            yield at, behind[0].key if behind else word


_TRAILING = 5  # tokens at a sentence's end, where "Jane Doe said" is about all of it
_SAYING = word_set(
    "said says say saying told tells claimed claims insisted insists argued argues according "
    "believes believed thinks thought alleged alleges reported warned warns suggested maintains "
    "maintained testified wrote writes speculates speculated speculate"
)
_PASSIVE = AUXILIARIES | word_set("to as")


def _is_refusal_of_thing(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb refuses a thing and no deed: "declined the offer"."""
    word = tokens[at].lower
    if word not in REFUSALS or word.startswith("lack"):
        return False
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return not (after in ("to", "from") or after.endswith("ing"))


def _is_measure(tokens: Sequence[Token], at: int) -> bool:
    """Whether a "short" says how long something is, and not where it stopped."""
    return tokens[at].lower == "short" and not (at and tokens[at - 1].lower in STOPPED)


_BE = word_set("is are was were be been being")
_JOINTS = word_set("and or")


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is the first of its clause: "half of voters" is, "provided some aid" is not."""
    return at == 0 or not tokens[at - 1].text[0].isalnum() or tokens[at - 1].lower in _JOINTS


_SHARES = word_set("half some several many most few part")


def _country_before(sentence: Sentence, items: Sequence[Item]) -> str:
    """The key of the country that "the country" means: the last one named, but not the subject."""
    own = [item.key for item in items if item.kind is Kind.NAME and item.key[0] == COUNTRY]
    if len(own) > 1:
        return own[-1]
    document = sentence.document
    start = max(0, sentence.start - _NEAR)
    words = document.scan[start : sentence.start + 1].decode("latin-1").split()
    table = countries().by_name
    named = [f"{COUNTRY}{name}" for word in words if (name := table.get((word,)))]
    return next((name for name in reversed(named) if name not in own), "")


_NEAR = 400  # characters


def _is_break(tokens: Sequence[Token], at: int) -> bool:
    """Whether one of `_BREAKS` begins another clause: "that", but not "for that plane"."""
    return not (at > 0 and tokens[at - 1].lower in PREPOSITIONS)


_SPANS = word_set("day week month year season summer winter spring autumn night")
_WHEN = word_set("last next this previous following")


def _is_joint(tokens: Sequence[Token], at: int) -> bool:
    """Whether an "and" joins two clauses: with a verb right behind it."""
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1].lower
    return (
        after in AUXILIARIES
        or (after in _FINITE and tokens[at + 1].text.islower())
        or is_finite(after)
    )


_FINITE = word_set("he she it they we says")


def _numeral(sentence: Sentence, number: Number, at: int, clause: int) -> Item:
    last = at
    tokens = sentence.tokens
    while last + 1 < len(tokens) and tokens[last + 1].start < number.end:
        last += 1
    is_year = may_be_year(sentence.text, number) or (
        at > 0 and tokens[at - 1].lower in _BEFORE_YEAR and 300 <= number.value < 1000
    )
    if is_year and not _counts(tokens, last):
        return Item(f"{number.value:.0f}", Kind.TIME, at, last, clause, number)
    return Item("#", Kind.NUMBER, at, last, clause, number)


_BEFORE_YEAR = word_set("in by since until from of")


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number belongs to a name: "Group 17", "No. 467"."""
    before = tokens[at - 1].text if at > 1 else ""
    return (
        before[:1].isupper()
        and before[1:].islower()
        and before.lower() not in FUNCTION_WORDS
        and before.lower() not in MONTH_WORDS
    )


def _counts(tokens: Sequence[Token], last: int) -> bool:
    """Whether a number is followed by what it counts: "2000 people"."""
    if last + 1 >= len(tokens):
        return False
    after = tokens[last + 1]
    return after.text.islower() and after.lower not in FUNCTION_WORDS and after.lower != "of"
