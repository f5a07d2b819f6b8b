"""Where two statements that speak of the same quantity give it two values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.aligning import Alignment, are_kin
from copydesk.language.comparing import is_retold, may_be_of_one_time, tells_apart
from copydesk.language.denying import denials_of
from copydesk.language.numbers import Bound, Form, Number
from copydesk.language.opposing import Clash
from copydesk.language.statements import Item, Kind
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence
    from copydesk.language.statements import Statement


def disagreements(one: Statement, other: Statement) -> Iterator[Clash]:
    """The numbers of two statements that stand in the same place and differ."""
    mine, its = _numbers_at(one), _numbers_at(other)
    mine_left, its_left = _left(one, mine, other, its), _left(other, its, one, mine)
    if not mine_left or not its_left:
        return
    alignment = Alignment(one, other)
    if not may_be_of_one_time(one, other) or not is_retold(alignment) or tells_apart(alignment):
        return
    if min(len(mine_left), len(its_left)) > 1 and alignment.likeness()[1] < _CLOSE:
        return
    for at in mine_left:
        for there in its_left:
            if _are_of_one_quantity(alignment, at, there):
                mark, its_mark = one.items[at], other.items[there]
                yield Clash(
                    one, (mark.first, mark.last), other, (its_mark.first, its_mark.last), "figure"
                )
                return


def _numbers_at(statement: Statement) -> list[int]:
    return [at for at, item in enumerate(statement.items) if item.kind is Kind.NUMBER]


def _left(one: Statement, places: Sequence[int], other: Statement, its: Sequence[int]) -> list[int]:
    """The places of the numbers of `one` that no number of `other` may stand for."""
    return [
        at
        for at in places
        if not any(may_be_one(_number(one, at), _number(other, there)) for there in its)
    ]


def _are_of_one_quantity(alignment: Alignment, at: int, there: int) -> bool:
    """Whether two numbers measure or count the same, and are asserted alike."""
    one, other = alignment.one, alignment.other
    number, its = _number(one, at), _number(other, there)
    if not are_of_a_kind(number, its):
        return False
    if one.open_at(at) != other.open_at(there) or one.speaker(at) != other.speaker(there):
        return False
    if denials_of(one, at) or denials_of(other, there):
        return False
    if number.form is Form.ORDINAL and not (_is_predicate(one, at) and _is_predicate(other, there)):
        return False
    alone = bool(number.unit) and alignment.likeness()[1] >= _ALONE
    return (alone or _in_one_slot(alignment, at, there)) and _is_one_thing(alignment, number, its)


_CLOSE = 0.8
_ALONE = 0.8
_FAR = 20
_APART = 5  # times; a larger difference is more often another quantity than an error


def _is_one_thing(alignment: Alignment, one: Number, other: Number) -> bool:
    """Whether the values may be meant for one quantity: near each other, or in nearly one wording."""
    more, less = alignment.likeness()
    words, matched = alignment.coverage()
    its_words, its_matched = alignment.turned().coverage()
    plain = min(matched / words, its_matched / its_words)
    if (
        plain < 0.5
        and more < 0.9
        and min(alignment.density(-1), alignment.turned().density(-1)) < 0.9
    ):
        return False
    low, high = sorted((abs(one.value), abs(other.value)))
    return high <= _APART * low or (less >= _CLOSE and high <= _FAR * low)


def _is_predicate(statement: Statement, at: int) -> bool:
    """Whether an ordinal says what something is ("was the 58th"), or gives a century."""
    tokens = statement.sentence.tokens
    item = statement.items[at]
    before = [token.lower for token in tokens[max(0, item.first - 3) : item.first]]
    after = tokens[item.last + 1].lower if item.last + 1 < len(tokens) else ""
    return after == "century" or not _COPULA.isdisjoint(before)


_COPULA = word_set("is was are were be became become ranked finished")
_AGAIN = word_set(
    "again another next subsequent following previous remaining rest other later earlier"
)


def is_repeated(sentence: Sentence) -> bool:
    """Whether a sentence tells of what happened again, or later."""
    return not _AGAIN.isdisjoint(sentence.words)


def _number(statement: Statement, at: int) -> Number:
    number = statement.items[at].number
    assert number is not None
    return number


def are_of_a_kind(one: Number, other: Number) -> bool:
    return one.unit == other.unit and (one.form is Form.ORDINAL) == (other.form is Form.ORDINAL)


def may_be_one(one: Number, other: Number) -> bool:
    """Whether two numbers may stand for one value, as either may be rounded."""
    if one.unit != other.unit and {one.unit, other.unit} != {"%", ""}:
        return False
    low, high = span(one)
    its_low, its_high = span(other)
    return low <= its_high and its_low <= high


def span(number: Number) -> tuple[float, float]:
    """The values that a number leaves open: as it is rounded and hedged."""
    slack = 0.49 * number.step
    digits = number.value
    if number.step == 1 and digits >= 100 and digits % 10 == 0:
        zeros = 1
        while digits % (10 ** (zeros + 1)) == 0 and zeros < 6:
            zeros += 1
        slack = 10**zeros / 2
    if number.bound is Bound.ABOUT:
        slack = max(slack, 0.1 * number.high)
    low, high = number.value - slack, number.high + slack
    if number.form is Form.FRACTION:
        low, high = number.value * 0.93, number.high * 1.07
    if number.bound is Bound.AT_LEAST:
        high = max(high, number.high * 1.5)
    if number.bound is Bound.AT_MOST:
        low = min(low, number.value * 0.5)
    return low, high


def _in_one_slot(alignment: Alignment, at: int, there: int) -> bool:
    one, other = alignment.one, alignment.other
    after, its_after = counted(one, at), counted(other, there)
    if after and its_after:
        return are_kin(after.key, its_after.key)
    for step in (-1, 1):
        for near in (1, 2):
            place = alignment.to.get(at + step * near)
            if place is not None and 0 < (place - there) * step <= 2:
                return True
    return False


def counted(statement: Statement, at: int) -> Item | None:
    """What a number counts: the noun right after it, past adjectives."""
    item = statement.items[at]
    if item.number is None or item.number.unit or at + 1 >= len(statement.items):
        return None
    after = statement.items[at + 1]
    if after.clause != item.clause or after.first > item.last + 1 or after.kind is not Kind.WORD:
        return None
    return after
