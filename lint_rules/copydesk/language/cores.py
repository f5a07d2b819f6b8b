"""The core of what a clause says around one of its words: who, and what it is done to.

"Arthur refused to travel to Washington" and "that Arthur had agreed to travel to Washington" have
one core; what else the sentences say does not matter. Order tells the subject from the object, a
passive turns them round, and so the two are kept together: what counts is that both sentences name
the same two things beside the words that clash.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.aligning import LIGHT
from copydesk.language.function_words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from copydesk.language.statements import Kind
from copydesk.language.verbs import is_past, stem
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from copydesk.language.aligning import Alignment
    from copydesk.language.statements import Statement


class Core(NamedTuple):
    """Items of a statement by index: those before the word in its clause, and those behind it."""

    before: tuple[int, ...]
    behind: tuple[int, ...]


# What happens again and again: two sentences may tell of two times.
REPEATED = {
    stem(word)
    for word in word_set(
        "take win lose play score beat draw rise fall increase decrease gain drop grow shrink visit meet hear "
        "see find tell use open close pass fail finish lead follow appear return"
    )
}
BESIDE = 400  # characters between two sentences that tell of one time
_OFFICIALS = {
    stem(word)
    for word in word_set(
        "official officials government authorities authority minister ministers leader leaders "
        "spokesman spokeswoman regime"
    )
}
_TIMES = {stem(word) for word in word_set("day week month year time night morning evening")}
# Verbs that say of another verb that it is done: "agreed to travel".
GOVERNING = {
    stem(word)
    for word in word_set(
        "agree consent decide manage continue begin start able unable willing unwilling choose try "
        "go come help happen appear seem say know claim"
    )
}


def same_core(alignment: Alignment, at: int, there: int) -> bool:
    """Whether item `at` of the one and `there` of the other are said of the same, and done to the same."""
    one, other = core(alignment.one, at), core(alignment.other, there)
    mine, its = {*one.before, *one.behind}, {*other.before, *other.behind}
    both = {alignment.to[index] for index in mine if index in alignment.to} & its
    same_word = alignment.to.get(at) == there
    if may_be_repeated(alignment, at, there):
        return False
    if one.before and other.before:
        if not _have_one_subject(alignment, both, at, there, enough=2 - same_word):
            return False
    elif not _have_one_object(alignment, one, other, both, at, there):
        return False
    else:  # whom the pronoun means is not in the other core
        one, other = one._replace(before=()), other._replace(before=())
    back = alignment.turned()
    if same_word:  # what is denied of all is denied of each
        other = other._replace(behind=())
    if _names_left(alignment, one, its) or _names_left(back, other, mine):
        return False
    return _is_shared(alignment, one, its) and _is_shared(back, other, mine)


def _have_one_subject(
    alignment: Alignment, both: set[int], at: int, there: int, *, enough: int
) -> bool:
    """Whether enough is shared of two clauses that each name who is spoken of."""
    if len(both) == 1:
        pointed = _are_pointed_out(alignment, both)
        sizes = {
            len(core(side, place).before)
            for side, place in ((alignment.one, at), (alignment.other, there))
        }
        alone = pointed and sizes == {1} and not core(alignment.one, at).behind
        return (alone or (enough < 2 and _has_name(alignment, both))) and (
            _ends_clause(alignment.one, at) and _ends_clause(alignment.other, there)
        )
    return len(both) > 2 or (len(both) > 1 and _has_name(alignment, both))


def _have_one_object(
    alignment: Alignment, one: Core, other: Core, both: set[int], at: int, there: int
) -> bool:
    """Whether two clauses, one of which only points to its subject, are about the same thing."""
    if not all(
        side.before or _points(statement, place)
        for side, statement, place in (
            (one, alignment.one, at),
            (other, alignment.other, there),
        )
    ):
        return False
    if abs(alignment.one.sentence.start - alignment.other.sentence.start) > _FAR:
        return False
    return len(both) > 1 or (len(both) == 1 and _are_pointed_out(alignment, both))


def _ends_clause(statement: Statement, at: int) -> bool:
    """Whether nothing follows an item that it may be done to."""
    tokens = statement.sentence.tokens
    after = statement.items[at].last + 1
    return after >= len(tokens) or tokens[after].lower in _AFTER_CLAUSE


_AFTER_CLAUSE = word_set(". ; : ! ) and but was is were are when because after before again")


def _has_name(alignment: Alignment, both: set[int]) -> bool:
    return any(
        Kind.NAME
        in (alignment.other.items[there].kind, alignment.one.items[alignment.back[there]].kind)
        for there in both
    )


def _are_pointed_out(alignment: Alignment, both: set[int]) -> bool:
    """Whether the things that both speak of are "the mine", "her offer" in both."""
    return all(
        _opens_with(side, at, _POINTING)
        for there in both
        for side, at in ((alignment.one, alignment.back[there]), (alignment.other, there))
    )


def _opens_with(statement: Statement, at: int, words: frozenset[str]) -> bool:
    first = statement.items[at].first
    return first > 0 and statement.sentence.tokens[first - 1].lower in words


_POINTING = word_set("the his her its their this that")


def _points(statement: Statement, at: int) -> bool:
    """Whether the subject of an item is a pronoun, or left out: "having agreed to go"."""
    tokens = statement.sentence.tokens
    first = statement.items[at].first
    near = [token.lower for token in tokens[max(0, first - _NEAR) : first]]
    return not _PRONOUNS.isdisjoint(near) or "having" in near


_PRONOUNS = word_set("he she")
_NEAR = 7  # tokens before a verb in which its subject stands
_FAR = 3_000  # characters, within which "he" may be one man


def may_be_repeated(alignment: Alignment, at: int, there: int) -> bool:
    """Whether a verb tells of what happens again and again, in two places that may tell of two times."""
    one, other = alignment.one, alignment.other
    if not REPEATED & {one.items[at].key, other.items[there].key}:
        return False
    here, its = one.sentence, other.sentence
    return abs(here.start - its.start) > BESIDE


def _names_left(alignment: Alignment, one: Core, its: set[int]) -> bool:
    return any(
        alignment.one.items[index].kind in (Kind.NAME, Kind.TIME)
        and alignment.to.get(index) not in its
        for index in (*one.before[-2:], *one.behind[:2])
    )


def _is_shared(alignment: Alignment, one: Core, its: set[int]) -> bool:
    """Whether the nearest word on either side, where there is one, stands in the other core."""
    near = [side for side in (one.before[-1:], one.behind[:1]) if side]
    return all(alignment.to.get(index) in its for side in near for index in side)


def have_other_objects(alignment: Alignment, at: int, there: int) -> bool:
    """Whether two words that clash have objects that have nothing in common."""
    mine, its = core(alignment.one, at).behind, core(alignment.other, there).behind
    return bool(mine and its) and not any(alignment.to.get(index) in its for index in mine)


def core(statement: Statement, at: int) -> Core:
    """The core around item `at`."""
    clause = statement.items[at].clause
    held = [
        index
        for index, item in enumerate(statement.items)
        if item.clause == clause
        and index != at
        and item.kind is not Kind.NUMBER
        and item.key not in LIGHT
        and item.key not in GOVERNING
        and item.key not in _TIMES
        and not item.key.endswith("ly")
    ]
    before = tuple(index for index in held if index < at)
    if len(before) > 1 and statement.items[before[-1]].key in _OFFICIALS:
        before = before[:-1]  # "North Korean officials"
    if not before:
        before = _antecedent(statement, at)
    behind: list[int] = []
    for index in held:
        if index > at:
            if behind and _is_finite(statement, index):
                break  # "that he agreed to take the job was held against him"
            behind.append(index)
    return Core(before, tuple(behind))


def _is_finite(statement: Statement, at: int) -> bool:
    """Whether an item is a verb that has a subject: after an auxiliary, or in the past."""
    tokens = statement.sentence.tokens
    first = statement.items[at].first
    before = tokens[first - 1].lower
    return before in AUXILIARIES or (
        is_past(tokens[first].lower) and before not in DETERMINERS and before not in PREPOSITIONS
    )


def _antecedent(statement: Statement, at: int) -> tuple[int, ...]:
    """The name that a clause without a subject of its own is about: "Brodeur, who had agreed"."""
    first = statement.items[at].first
    tokens = statement.sentence.tokens
    for place in range(first - 1, max(-1, first - _SUBJECT_WITHIN), -1):
        word = tokens[place].lower
        if word in ("who", "which"):
            before = [index for index in range(at) if statement.items[index].first < place]
            if before and place - statement.items[before[-1]].last <= 2:
                return tuple(i for i in before[-1:] if statement.items[i].kind is Kind.NAME)
            return ()
        if word in ("and", "but"):  # the subject of the sentence
            opening = [index for index in range(min(at, 2)) if statement.items[index].first < place]
            return tuple(i for i in opening if statement.items[i].kind is Kind.NAME)[:1]
    return ()


_SUBJECT_WITHIN = 9  # tokens
