"""Whether two tellings of states are of one holder, as far as their tie asks: "same", "near", ..."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.keys import key_in_scan, keys_of
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.claims.headlines import headline_of
from copydesk.rules.contradictions.claims.state_holders import (
    ONE,
    Holder,
    Told,
    are_one,
    holder_of,
    meant_by,
    names_in,
)

if TYPE_CHECKING:
    from copydesk.document import Sentence

_BESIDE, _CLOSE, _FEW, _FAR = 2, 3, 8, 13  # sentences

_COUPLES = word_set("couple marriage union pair")


def are_tied(tie: str, one: Told, other: Told) -> bool:
    """Whether two tellings are of one holder, as far as their tie asks (`states`)."""
    apart = _steps(one.sentence, other.sentence)
    if tie == "topic":
        return apart < _FAR and (
            _have_one_topic(one, other) or _is_one_thing(holder_of(one), holder_of(other))
        )
    if tie == "story":
        return apart <= _CLOSE + 1 and _may_be_of_one_story(one, other)
    if tie == "back":
        follows = one.sentence.start > other.sentence.start
        return follows and apart <= _BESIDE and one.sentence.words[0] in _POINTING
    if apart == 1 and _is_under_headline(one.sentence, other.sentence):
        return not keys_of(one.sentence).isdisjoint(keys_of(other.sentence))
    if apart > _WITHIN.get(tie, _FAR):
        return False
    mine, its = holder_of(one), holder_of(other)
    if tie in ("thing", "goods"):
        is_named = mine.names != () and mine.names[-1] in names_in(other.sentence)
        return _is_one_thing(mine, its) or (tie == "goods" and is_named)
    return are_one(one, mine, other, its) or _is_tied_loosely(tie, (one, mine), (other, its), apart)


def _is_tied_loosely(
    tie: str, one: tuple[Told, Holder], other: tuple[Told, Holder], apart: int
) -> bool:
    """Whether a state may be told of the other's holder by "it", by "the couple", by "the men"."""
    mine, its = one[1], other[1]
    if tie == "near":
        loose = _is_loose(mine) or _is_loose(its)
        return loose and (
            apart <= _BESIDE or (apart <= _CLOSE + 1 and _share_words(one[0], other[0]))
        )
    if tie == "home" and (_is_couple(*one) or _is_couple(*other)):
        return apart <= _CLOSE or _names_one(one, other[0]) or _names_one(other, one[0])
    return tie == "kin" and apart <= _FEW and mine.noun != "" and mine.noun == its.noun


def _names_one(one: tuple[Told, Holder], other: Told) -> bool:
    """Whether a sentence about a couple names the holder of the other state, or both of the couple."""
    told, holder = one
    if holder.pronoun in ONE:
        holder = meant_by(told, holder.pronoun)
    if holder.names:
        return holder.names[-1] in names_in(other.sentence)
    return len(names_in(told.sentence) & names_in(other.sentence)) > 1


def _may_be_of_one_story(one: Told, other: Told) -> bool:
    mine, its = _keys_of_clause(one), _keys_of_clause(other)
    return min(len(mine), len(its)) < _FEWEST or not mine.isdisjoint(its)


_FEWEST = 2  # words that say which story it is


def _share_words(one: Told, other: Told) -> bool:
    return len(keys_of(one.sentence) & keys_of(other.sentence)) > 1


_WITHIN = {"near": _FEW, "side": _CLOSE, "close": _FEW}

_POINTING = word_set("the his her its their that this it")


def _is_one_thing(mine: Holder, its: Holder) -> bool:
    names, other_names = mine.names or mine.owner, its.names or its.owner
    if names or other_names:
        return names[-1:] == other_names[-1:] and (not mine.noun or not its.noun)
    return mine.noun != "" and mine.noun == its.noun


def _is_under_headline(one: Sentence, other: Sentence) -> bool:
    """Whether one of two sentences is the headline."""
    headline = headline_of(one.document)
    return headline is not None and headline.start in (one.start, other.start)


def _steps(one: Sentence, other: Sentence) -> int:
    """How many sentences two sentences stand apart, up to `_FAR`."""
    first, last = sorted((one, other), key=lambda sentence: sentence.start)
    here: Sentence | None = first
    for step in range(_FAR):
        if here is None or here.start >= last.start:
            return step
        here = here.document.neighbour(here, 1)
    return _FAR


def _is_loose(its: Holder) -> bool:
    """Whether a state is said of "it", of "others" or of nothing that has a name."""
    return not its.names and its.pronoun not in ONE


def _is_couple(told: Told, its: Holder) -> bool:
    return its.pronoun == "they" or not _COUPLES.isdisjoint(told.sentence.words)


def _have_one_topic(one: Told, other: Told) -> bool:
    """Whether the clause of the one state and the sentence of the other are about the same."""
    mine, its = _keys_of_clause(one), _keys_of_clause(other)
    shared = mine & its
    return len(shared) > 1 or (len(shared) == 1 and min(len(mine), len(its)) == 1)


def _keys_of_clause(told: Told) -> set[str]:
    """The keys of the clause that a state is told in, but for the words that tell of it."""
    text = told.sentence.text
    start = max(text.rfind(mark, 0, told.start) for mark in ",;:(") + 1
    ends = [at for mark in ",;:)" if (at := text.find(mark, told.end)) >= 0]
    rest = f"{text[start : told.start]} {text[told.end : min(ends, default=len(text))]}"
    words = compiled(r"[\w'-]+").findall(rest.lower())
    return {key for word in words if (key := key_in_scan(word))} & keys_of(told.sentence)
