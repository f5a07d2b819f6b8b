"""Where two statements that speak of the same thing say opposite things of it.

Three ways: one denies what the other says, a word of the one excludes a word of the other, or one
of a kind (a relation, a people, a colour) stands where the other has another. The statements are
the same either in nearly all their words, or in their core: who does it, and to what.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.aligning import Alignment
from copydesk.language.comparing import (
    are_dated_apart,
    covers,
    differs_elsewhere,
    in_one_slot,
    is_retold,
    is_whole,
    marks,
    may_be_of_one_time,
    numbers_part,
    tells_apart,
)
from copydesk.language.contraries import contraries, kinds_of, sharp_contraries
from copydesk.language.cores import REPEATED, core, have_other_objects, may_be_repeated, same_core
from copydesk.language.denying import denials_of, governed, is_asserted, is_meant, is_plain_denial
from copydesk.language.likeness import may_clash
from copydesk.language.numbers import Form
from copydesk.language.statements import Kind
from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.language.likeness import Like
    from copydesk.language.statements import Statement


class Clash(NamedTuple):
    """Two places, as tokens [first, last] of either sentence, that cannot both hold, and why."""

    one: Statement
    place: tuple[int, int]
    other: Statement
    other_place: tuple[int, int]
    why: str


DENIED = "one denies what the other says"
OPPOSED = "one is the opposite of the other"
REPLACED = "they say two different things of one"
_CLOSE = 0.8
_NEAR = 3  # tokens between "that" and a denial, "without" and a verb
_MANY = 6  # words; two sentences that share so many may be worded differently elsewhere
_PERSONAL = ("I", "my", "me", "I've", "I'm")
_PERSON = r"(?<![^\W_])(?:I|my|me)(?![^\W_])"  # what any of them begins with
_READER = r"(?<![^\W_])[Yy]ou(?:rs?)?(?![^\W_])|^\W*(?:Do(?:n['’]t| not)|Avoid|Ensure) "
_ARTICLES = frozenset(("the", "a", "an"))
_RELATIVES = word_set("that who which")
_THEM = word_set("them it him those")
_ADDING = word_set("also too another both")


def clashes(pair: Like) -> Iterator[Clash]:
    """Every place in which two statements exclude each other."""
    sentences = (pair.first.sentence, pair.second.sentence)
    if not all(map(is_whole, sentences)) or any(map(_is_personal, sentences)):
        return
    if not may_clash(pair):
        return
    there = Alignment(pair.one, pair.other)
    if not there.to:
        return
    if not any(map(_is_to_the_reader, sentences)):
        for alignment in (there, there.turned()):
            yield from _denied(alignment, is_like=pair.is_like)
    yield from _opposed(there, is_like=pair.is_like)
    if pair.is_like:
        yield from _replaced(there)


def _is_personal(sentence: Sentence) -> bool:
    """Whether somebody speaks of himself: another "I" may stand in the other statement."""
    return compiled(_PERSON).search(sentence.text) is not None and any(
        token.text in _PERSONAL for token in sentence.tokens
    )


def _is_to_the_reader(sentence: Sentence) -> bool:
    """Whether "you" are spoken to, or told what to do: one thing in one case, and not in another."""
    return compiled(_READER).search(sentence.text) is not None


def _denied(alignment: Alignment, *, is_like: bool) -> Iterator[Clash]:
    one, other = alignment.one, alignment.other
    for at in one.denials:
        verb = governed(alignment, at)
        if verb is None or not is_asserted(alignment, at, verb):
            continue
        there = alignment.to[verb]
        if not is_plain_denial(alignment, at, verb):
            continue
        same = (
            is_like
            and covers(alignment, verb)
            and _have_one_subject(alignment, verb, there)
            and not may_be_repeated(alignment, verb, there)
        )
        if not same and not same_core(alignment, verb, there):
            continue
        if _is_narrower(alignment, verb) or _is_anybody(one, verb) or _says_which(alignment, at):
            continue
        if _is_denied_too(other, there):
            continue
        if _may_both_hold(alignment, verb, there, is_like=is_like):
            continue
        place, its = one.items[verb], other.items[there]
        first, last = min(at, place.first), max(at, place.last)
        yield Clash(one, (first, last), other, (its.first, its.last), DENIED)
        return


def _is_narrower(alignment: Alignment, verb: int) -> bool:
    """Whether a denial is of less than the other says: "no military aid" leaves room for other aid."""
    one, other = alignment.one, alignment.other
    its = {item.number.value for item in other.items if item.number is not None}
    place = one.items[verb]
    tokens = one.sentence.tokens
    if place.last + 1 < len(tokens) and tokens[place.last + 1].lower in _THEM:
        return True
    if any(
        item.number is not None
        and item.number.form is Form.ORDINAL
        and item.number.value not in its
        and item.clause == place.clause
        and item.first > place.last
        for item in one.items
    ):
        return True
    if len(alignment.to) >= _MANY:
        return False
    return any(at not in alignment.to for at in core(one, verb).behind)


def _is_denied_too(other: Statement, there: int) -> bool:
    """Whether what is said to be asserted is denied by a word before: "without daring to lift"."""
    first, tokens = other.items[there].first, other.sentence.tokens
    return any(token.lower == "without" for token in tokens[max(0, first - _NEAR) : first])


def _says_which(alignment: Alignment, at: int) -> bool:
    """Whether a denial only says which are meant: "information that is not coherent with it"."""
    one = alignment.one
    tokens = one.sentence.tokens
    start = at
    while start and start > at - _NEAR and tokens[start].lower not in _RELATIVES:
        start -= 1
    if tokens[start].lower not in _RELATIVES:
        return False
    return any(
        item.last == start - 1 and item.kind is Kind.WORD and index not in alignment.to
        for index, item in enumerate(one.items)
    )


def _is_anybody(one: Statement, verb: int) -> bool:
    """Whether the subject is a plural that names nobody: some analysts may, others may not."""
    subject = core(one, verb).before
    if len(subject) != 1:
        return False
    item = one.items[subject[0]]
    tokens = one.sentence.tokens
    is_bare = item.first == 0 or not tokens[item.first - 1].text[0].isalpha()
    return is_bare and item.kind is Kind.WORD and tokens[item.first].lower.endswith("s")


def _have_one_subject(alignment: Alignment, verb: int, there: int) -> bool:
    """Whether what stands before the two verbs in their clauses has something in common."""
    mine, its = core(alignment.one, verb).before, core(alignment.other, there).before
    return (
        not mine
        or not its
        or any(alignment.to.get(at) in its for at in mine)
        or (  # a passive: what one does, the other has done to it
            any(at in alignment.to for at in mine)
            and any(at in alignment.back for at in its)
            and min(alignment.likeness()) >= _CLOSE
        )
    )


def _may_both_hold(alignment: Alignment, at: int, there: int, *, is_like: bool) -> bool:
    """Whether something parts two statements that clash in the items `at` and `there`."""
    one, other = alignment.one, alignment.other
    return (
        one.open_at(at) != other.open_at(there)
        or one.speaker(at) != other.speaker(there)
        or tells_apart(alignment, one.items[at].clause, other.items[there].clause)
        or (len(alignment.to) < _MANY and differs_elsewhere(alignment, at, there, core(one, at)))
        or not may_be_of_one_time(one, other, are_near=not is_like)
        or numbers_part(alignment)
        or not {"some", "if"}.isdisjoint(one.open_at(at))
        or _are_in_parallel(alignment, at, there)
    )


def _are_in_parallel(alignment: Alignment, at: int, there: int) -> bool:
    """Whether the subjects are opposed, too: "A high rate makes it slow", "A low rate makes it fast"."""
    mine, its = core(alignment.one, at).before, core(alignment.other, there).before
    against = {alignment.other.items[i].key for i in its if i not in alignment.back}
    return any(
        not against.isdisjoint(contraries().get(alignment.one.items[i].key, ()))
        for i in mine
        if i not in alignment.to
    )


def _opposed(alignment: Alignment, *, is_like: bool) -> Iterator[Clash]:
    one, other = alignment.one, alignment.other
    table = contraries() if is_like else sharp_contraries()
    for at in alignment.left():
        item = one.items[at]
        against = table.get(item.key)
        if not against:
            continue
        for there, its in enumerate(other.items):
            if there in alignment.back or its.key not in against:
                continue
            if is_meant(one, at) != is_meant(other, there) or "may" in one.open_at(at):
                continue
            if denials_of(one, at) or denials_of(other, there):
                continue
            if REPEATED & {item.key, its.key} and (
                are_dated_apart(alignment) or _points_to_another(alignment)
            ):
                continue
            if _tells_which(one, at) and _tells_which(other, there):
                continue
            if _is_example(one, at) or _is_example(other, there):
                continue
            same = (
                is_like
                and in_one_slot(alignment, at, there)
                and (covers(alignment, at) or covers(alignment.turned(), there))
                and not have_other_objects(alignment, at, there)
                and (
                    not may_be_repeated(alignment, at, there)
                    or min(alignment.likeness(at, there)) >= _CLOSE
                )
            )
            if not same and not same_core(alignment, at, there):
                continue
            if _may_both_hold(alignment, at, there, is_like=is_like):
                continue
            yield Clash(one, (item.first, item.last), other, (its.first, its.last), OPPOSED)
            return


def _points_to_another(alignment: Alignment) -> bool:
    """Whether one statement is about "this match" and the other about "the match" that came next."""
    sides = ((alignment.one, alignment.to), (alignment.other, alignment.back))
    pointed = [
        any(
            one.items[at].first and one.sentence.tokens[one.items[at].first - 1].lower == "this"
            for at in matched
        )
        for one, matched in sides
    ]
    return pointed[0] is not pointed[1]


def _tells_which(one: Statement, at: int) -> bool:
    """Whether a word says which of several is meant: "The small seals ...", "Retail prices ..."."""
    first = one.items[at].first
    return first == 0 or (first == 1 and one.sentence.tokens[0].lower in _ARTICLES)


def _is_example(one: Statement, at: int) -> bool:
    """Whether a word opens an example: "like annual subscriptions"."""
    first = one.items[at].first
    return first > 0 and one.sentence.tokens[first - 1].lower == "like"


def _replaced(alignment: Alignment) -> Iterator[Clash]:
    """Where one word stands in the place of another of its kind: "her niece", "her daughter"."""
    one, other = alignment.one, alignment.other
    if one.denials or other.denials or _adds(one) or _adds(other):
        return
    for at in alignment.left():
        item = one.items[at]
        kinds = kinds_of(item.key)
        if not kinds:
            continue
        for there, its in enumerate(other.items):
            if there in alignment.back or not kinds & kinds_of(its.key):
                continue
            if not is_retold(alignment, at, there) or not in_one_slot(alignment, at, there):
                continue
            if item.kind is Kind.NAME and not _says_what_kind(alignment, at, there):
                continue
            if one.open_at(at) != other.open_at(there) or one.speaker(at) != other.speaker(there):
                continue
            if _others_left(alignment, kinds) or not may_be_of_one_time(one, other):
                continue
            yield Clash(one, (item.first, item.last), other, (its.first, its.last), REPLACED)
            return


def _says_what_kind(alignment: Alignment, at: int, there: int) -> bool:
    """Whether a name in both statements says what kind a noun is: "Canadian dispatchers"."""
    after = at + 1
    return alignment.to.get(after) == there + 1 and alignment.one.items[after].kind is Kind.WORD


def _adds(one: Statement) -> bool:
    """Whether a statement says that something is so besides."""
    return any(token.lower in _ADDING for token in one.sentence.tokens)


def _others_left(alignment: Alignment, kinds: frozenset[str]) -> bool:
    """Whether both statements name something more, of another kind, that the other does not have."""
    return all(
        any(not kinds & kinds_of(item.key) for item in marks(side))
        for side in (alignment, alignment.turned())
    )
