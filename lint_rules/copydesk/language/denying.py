"""What a denying word denies: the verb after "not", "refused to" and "avoided", before "no"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.language.aligning import LIGHT
from copydesk.language.cores import GOVERNING
from copydesk.language.function_words import AUXILIARIES, PREPOSITIONS
from copydesk.language.statements import REFUSALS, Kind
from copydesk.language.verbs import is_participle, stem
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from copydesk.language.aligning import Alignment
    from copydesk.language.statements import Statement

_AFTER = 6  # tokens between a denying word and what it denies
_NONE = word_set("no none nobody nothing neither nor without")
_BETWEEN = AUXILIARIES | word_set(
    "a an the any to only also yet even ever its his her their own of from short out"
)
_JUST = word_set("only just merely simply solely")
_WERE = word_set("was were")
_DETERMINERS = word_set("a an the any")


def governed(alignment: Alignment, at: int) -> int | None:
    """The matched item that the denying token `at` is about, if it can be told."""
    one = alignment.one
    tokens = one.sentence.tokens
    word = tokens[at].lower
    if word == "no" and at and tokens[at - 1].text[0].isalpha():
        for index, item in enumerate(one.items):
            if item.last == at - 1 and index in alignment.to:
                return index
    for index, item in enumerate(one.items):
        if item.first < at or (index not in alignment.to and item.key in LIGHT):
            continue
        if not all(may_stand_between(token.lower) for token in tokens[at + 1 : item.first]):
            return None  # "not fully", "not until the"
        fits = index in alignment.to and item.kind is Kind.WORD and item.first - at <= _AFTER
        return index if fits else None
    return None


def may_stand_between(word: str) -> bool:
    """Whether a word may stand between a word that denies and what it denies."""
    return word in _BETWEEN or stem(word) in LIGHT


def denials_of(one: Statement, at: int) -> int:
    """How many denying words govern item `at`: they stand before it in its clause, or are its "no"."""
    item = one.items[at]
    tokens = one.sentence.tokens
    own = item.last + 1 < len(tokens) and tokens[item.last + 1].lower == "no"
    return own + sum(
        0 < item.first - denial <= _AFTER
        and all(
            other.clause == item.clause for other in one.items if denial < other.first <= item.first
        )
        for denial in one.denials
    )


def is_plain_denial(alignment: Alignment, at: int, verb: int) -> bool:
    """Whether the denial at token `at` leaves no room for what it denies at another time or in part."""
    one = alignment.one
    tokens = one.sentence.tokens
    word = tokens[at].lower
    before = tokens[at - 1].lower if at else ""
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if one.sentence.document.is_quoted(one.sentence.span(tokens[at].start, tokens[at].end)):
        return False
    if after in _JUST or denials_of(one, verb) > 1:
        return False
    if word == "hadn't" or (word in ("not", "never") and before == "had"):
        return False  # what had not happened may have happened since
    if word in _NONE:
        return _is_near_copy(alignment)
    first = one.items[verb].first
    is_state = (
        not is_participle(tokens[first].lower) and tokens[first - 1].lower not in _DETERMINERS
    )
    return not (is_state and (word in ("wasn't", "weren't") or (word == "not" and before in _WERE)))


def _is_near_copy(alignment: Alignment) -> bool:
    more, less = alignment.likeness()
    if len(alignment.one.denials) > 1 or more < 0.75 or less < 0.7:
        return False
    places = [alignment.to[at] for at in sorted(alignment.to)]
    return sum(one < other for one, other in pairwise(places)) >= 0.75 * (len(places) - 1)


def is_asserted(alignment: Alignment, at: int, verb: int) -> bool:
    """Whether the other statement says that what is denied was done, and not that it may be."""
    one, other = alignment.one, alignment.other
    there = alignment.to[verb]
    if denials_of(other, there):
        return False
    tokens = other.sentence.tokens
    first = other.items[there].first
    before = tokens[first - 1].lower if first else ""
    if before == "to":
        refused = one.sentence.tokens[at].lower in REFUSALS
        meant = not refused and is_meant(one, verb)
        return meant or (first > 1 and stem(tokens[first - 2].lower) in GOVERNING)
    if before == "had":  # by then it had been done; what was denied may have been so before
        return False
    is_gerund = tokens[first].lower.endswith("ing")
    if tokens[first].lower == "including" or (first == 0 and is_gerund):
        return False
    return not (is_gerund and before != "by" and (before in PREPOSITIONS or before == "of"))


def is_meant(one: Statement, at: int) -> bool:
    """Whether an item stands in the infinitive: it may be meant, asked for or refused."""
    first = one.items[at].first
    return first > 0 and one.sentence.tokens[first - 1].lower == "to"
