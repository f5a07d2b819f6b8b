"""The numbers of a passage as rows: what each counts, and what the words beside it make of it.

A row's role is told by the nearest word of a class on its left ("a combined 580", "leads him by 55"),
or behind it ("12 in all", "four short"). `role_words.txt` has the classes.
"""

from __future__ import annotations

from enum import Enum
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.words import read_table, word_set
from copydesk.rules.contradictions.arithmetic.change_words import SIGNS
from copydesk.rules.contradictions.arithmetic.claims import amounts_of
from copydesk.rules.contradictions.arithmetic.intervals import unit_of, value_of
from copydesk.rules.contradictions.arithmetic.settled import is_compound

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copydesk.language.numbers import Number
    from copydesk.rules.contradictions.arithmetic.claims import Tokens


class Role(Enum):
    """What a number is said to be."""

    AMOUNT = "amount"
    TOTAL = "total"
    REST = "rest"
    DIFFERENCE = "difference"
    RESULT = "result"  # what follows from the others: "so that 12 are dug"


class Row(NamedTuple):
    """A number of a passage.

    `measure` is what only its like may be added to ("£", "%", "length"), `head` the noun that it
    counts, `rate` what it is counted for one of ("a month", "each"), `role` what it is said to be by
    `word`; `left` and `right` are the words on either side, nearest first.
    """

    token: int
    number: Number
    value: float
    measure: str
    head: str
    rate: str
    role: Role
    word: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    compound: bool

    @property
    def thing(self) -> str:
        """What it counts, where kinds of one thing are that thing: girls and boys are children."""
        kind = _WORDS.get(self.head, "")
        return kind[5:] if kind.startswith("kind:") else self.head

    @property
    def is_bare(self) -> bool:
        """Whether nothing behind it says what it counts."""
        return not self.head and not self.measure


_WORDS: Mapping[str, str] = read_table(__file__, "role_words.txt")
_ROLES = {role.value: role for role in Role}
_MEASURES = frozenset(_WORDS.values())
TIES = frozenset(word for word, kind in _WORDS.items() if kind in _ROLES) | frozenset(SIGNS)
"""The words of a sum: any class, and the words of change."""
_SPELLS = word_set("second minute hour day week month year")
_SPEEDS = {"mph": "mile", "kph": "km"}
_HARD = frozenset('.;:()–—?!"“”')
_NUMBERS = frozenset("#£%¼§~")
_FAR = 7
_STOPS = word_set(
    "a an the this that these those which who whom whose to from of in on at by for with and or but than as per was were "
    "is are be been has have had his her its their our my when while if because until after before , - ' and then now only"
)
_PLURALS = word_set(
    "people men women children police staff cattle sheep fish teeth feet crew personnel fishermen policemen"
)
_NO_PLURALS = word_set(
    "was is has as its his this us per does goes less yes across towards plus minus always perhaps thus ms mrs downstairs upstairs overseas indoors outdoors afterwards besides sometimes nowadays others"
)
_THROUGH = word_set("the who which that were was have are")
_HEDGES = word_set(
    "about around roughly nearly almost just only some a an the exactly another further of its his her their full mere as "
    "many much approximately still now combined joint"
)
_PARTS_TOO = word_set("additional extra gained more")
_SIZED = word_set("seat member strong man piece room bed acre")
_LATEST = tuple(
    (word,) for word in ("last", "first", "past", "next", "previous", "final", "opening")
)
_ROUNDS = word_set(
    "game matche match outing round start race hole lap season test fight bout fixture"
)
_NAMING = word_set("until age aged form grade level at of no to game year day for from")
_IS = word_set("is was turned at")
_PERSONS = word_set("he she who they i")
_GROUPS = word_set(
    "group pack party crew team squad class panel family band cast staff field peloton bunch gang"
)
_STATES = word_set(", ; : ( ) – — - . is was are were be been go goes gone went going now and")
_PER = word_set("a an per each every")
_EACH = word_set("each apiece")
_BEHIND = {word: role for words, role in (
    (word_set("altogether together combined overall"), Role.TOTAL),
    (word_set("others other remaining left remain remained"), Role.REST),
    (word_set("short ahead behind adrift clear more fewer less better further off above below apart up down"), Role.DIFFERENCE),
    (
        word_set(
            "faster slower longer shorter higher lower older younger earlier later heavier lighter taller wider deeper larger "
            "smaller bigger greater dearer cheaper hotter colder warmer cooler quicker worse stronger weaker nearer farther"
        ),
        Role.DIFFERENCE,
    ),
) for word in words}  # fmt: skip
_REST_PHRASES = ("still to", "to come", "to go", "yet to")
_TOTAL_PHRASES = (
    "in all",
    "in total",
    "all told",
    "between them",
    "between the two",
    "between the pair",
    "for the two",
    "for the pair",
    "for both",
    "for the year",
    "in the year",
    "for the season",
)
_PHRASE_ENDS = frozenset(phrase.rpartition(" ")[2] for phrase in (*_TOTAL_PHRASES, *_REST_PHRASES))


def rows_of(tokens: Tokens) -> list[Row]:
    """The rows of all numbers that may take part in a sum."""
    words = tokens.words
    at = {
        index for kind in frozenset("#£%§") & tokens.here for index in amounts_of(tokens, [], kind)
    }
    for token, word in enumerate(words):
        if word in "#~" and tokens.places[token] in tokens.mask.numbers:
            spelled = words[token + 1 : token + 2] and words[token + 1].removesuffix("s") in _SPELLS
            if spelled or (word == "#" and tokens.number(token).unit == "m"):
                at.add(token)
    rows = [_row(tokens, token) for token in sorted(at) if not _is_aside(words, token)]
    return _adopted(
        [row for row in rows if not (_is_year(row) or _stands_for_noun(row) or _is_spell(row))]
    )


def _is_aside(words: Sequence[str], token: int) -> bool:
    """Whether a number is what another is counted per, a year, or alone in brackets."""
    before, after = words[token - 1], words[token + 1 : token + 2]
    return before == "per" or (before == "(" and after == [")"])


def _stands_for_noun(row: Row) -> bool:
    """Whether a number stands for those it counts: "the two of them"."""
    behind = row.right[:1]
    return (
        row.value == 2
        and row.number.in_words
        and row.is_bare
        and row.left[:1] == ("the",)
        and (not behind or behind[0] in ("of", ","))
    )


def _is_spell(row: Row) -> bool:
    """Whether a number says over how many games or rounds something went: "the last three games"."""
    return row.left[:1] in _LATEST and bool(row.head) and row.head in _ROUNDS


def _is_year(row: Row) -> bool:
    """Whether a number may be a year of the first millennium: "in 774"."""
    return (
        row.is_bare
        and row.left[:1] == ("in",)
        and 100 <= row.value <= 2100
        and row.number.step == 1
    )


def _row(tokens: Tokens, token: int) -> Row:
    number, words = tokens.number(token), tokens.words
    left, right = _left(words, token), _right(tokens, token)
    compound = is_compound(tokens, token)
    kind = words[token]
    head, measure = "", unit_of(number) if kind == "£" else "%" if kind in "%§" else ""
    if kind == "#":
        named = _WORDS.get(right[0], "") if right else ""
        measure = named[1:] if named.startswith("=") else ""
        if number.unit == "m":
            measure = "metre"
        head = "" if measure else right[0] if compound and right else _head(right)
    elif kind == "~":
        measure = right[0].removesuffix("s")
    if kind == "#" and not compound and right and right[0].removesuffix("s") in _SPELLS:
        measure, head = right[0].removesuffix("s"), ""
    rate = _rate(right)
    if measure in _SPEEDS:
        measure, rate = _SPEEDS[measure], "hour"
    role, word = _role(left, right)
    if role is Role.AMOUNT and left[:1] in (("up",), ("down",)) and right[:1] == ("points",):
        role, word = Role.DIFFERENCE, left[0]
    if compound and head in _SIZED:  # "the 44-seat council"
        role, word, head = Role.TOTAL, head, ""
    return Row(
        token, number, value_of(number), measure, head, rate, role, word, left, right, compound
    )


def _adopted(rows: list[Row]) -> list[Row]:
    """The rows, where numbers with nothing behind them take the measure of the others: "£12m and 8"."""
    measures = {row.measure for row in rows if row.measure}
    if "%" in measures:
        rows = [
            row._replace(measure="%", head="")
            if row.number.unit == "points" or row.head == "point"
            else row
            for row in rows
        ]
    if not measures:
        return rows
    made: list[Row] = []
    near = next(iter(measures)) if len(measures) == 1 else ""
    for row in rows:
        if near and _adopts(row, near):
            made.append(row._replace(measure=near))
            continue
        if len(measures) > 1 and (f"={row.measure}" in _MEASURES or row.measure in _SPELLS):
            near = row.measure
        made.append(row)
    return made


def _adopts(row: Row, measure: str) -> bool:
    """Whether a bare number may be of the measure of the others."""
    if not row.is_bare or row.rate or row.compound or (row.value == 1 and row.number.in_words):
        return False
    before = row.left[0] if row.left else ""
    if before == "of" and row.left[1:2] and row.left[1] in _GROUPS:
        return False
    if f"={measure}" in _MEASURES:
        return before != "in" or measure == "second"
    if measure in _SPELLS:
        is_age = before in _IS and bool(row.left[1:2]) and row.left[1] in _PERSONS
        return not is_age and (row.number.step < 1 or before not in _NAMING)
    if measure == "%" and row.value > 100:
        return False
    return row.right[:1] in ((), (",",)) or (
        before in ("to", "from", "at") and row.right[0] == "on"
    )


def _head(right: Sequence[str]) -> str:
    """The noun in the plural right behind a number, without its plural; nothing if there is none."""
    for index, word in enumerate(right[:4]):
        if word in _STOPS or right[index + 1 : index + 2] in (("the",), ("a",), ("an",), ("how",)):
            return ""  # "nine tells the story"
        if word in _PLURALS:
            return word
        if (
            word.endswith("s")
            and len(word) > 2
            and word not in _NO_PLURALS
            and not word.endswith("ss")
        ):
            return word.removesuffix("s")
    return ""


def _rate(right: Sequence[str]) -> str:
    """The word for one of what a number is counted for, or nothing."""
    for index, word in enumerate(right[:4]):
        if word in _EACH:
            return "each"
        kind = _WORDS.get(right[index + 1], "") if right[index + 1 : index + 2] else ""
        if word in _PER and (kind == "unit" or kind.startswith("=")):
            return kind[1:] if kind[0] == "=" else right[index + 1]
        if not word.isalpha():
            break
    return ""


def _left(words: Sequence[str], token: int) -> tuple[str, ...]:
    found: list[str] = []
    for index in range(token - 1, max(-1, token - _FAR - 1), -1):
        found.append(words[index])
        if words[index] in _NUMBERS or words[index] in _HARD:
            break
    return tuple(found)


def _right(tokens: Tokens, token: int) -> tuple[str, ...]:
    found: list[str] = []
    for index in range(token + 1, min(token + 1 + _FAR, len(tokens.words))):
        word = tokens.words[index]
        if word in _HARD:
            break
        if word in _NUMBERS:
            if (
                found[-1:] == ["the"]
                and tokens.is_number(index)
                and tokens.number(index).value == 2
            ):
                found.append("two")  # "for the two"
            break
        found.append(word)
    return tuple(found)


def _role(left: Sequence[str], right: Sequence[str]) -> tuple[Role, str]:
    """What the words beside a number make of it, and the word that does."""
    near = right[: right.index(",")] if "," in right else right
    if not _PHRASE_ENDS.isdisjoint(near):
        behind = f" {' '.join(near)} "
        for phrase in _TOTAL_PHRASES:
            if f" {phrase} " in behind:
                return Role.TOTAL, phrase
        for phrase in _REST_PHRASES:
            if behind.startswith(f" {phrase} "):
                return Role.REST, phrase
    for word, following in zip_longest(near[:3], near[1:4]):
        role = _BEHIND.get(str(word))
        if role is not None and following not in ("sea", "average"):
            return role, str(word)
        if word in _STOPS and word not in _THROUGH:
            break
    return _role_before(left)


def _role_before(left: Sequence[str]) -> tuple[Role, str]:
    beside = True  # nothing but hedges, "by" and "of" stands between
    for offset, word in enumerate(left):
        role = _ROLES.get(_WORDS.get(word, ""))
        if role is not None and (role is not Role.REST or beside):
            return role, word
        if word in SIGNS and word not in _PARTS_TOO:
            lead = left[offset + 1 : offset + 2]
            if not beside or (word in ("up", "down") and lead and lead[0] not in _STATES):
                break
            return Role.DIFFERENCE, word
        beside = beside and (word in _HEDGES or word in ("by", "of"))
    return Role.AMOUNT, ""


def has_range(words: Sequence[str]) -> bool:
    """Whether two numbers are the ends of what may be: "between 40 and 50"."""
    return any(one == "between" and other in "#£%" for one, other in pairwise(words))
