"""The subject of a verb of an event, as far as it is plain: no parser, only the words before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.function_words import (
    AUXILIARIES,
    DETERMINERS,
    FUNCTION_WORDS,
    PREPOSITIONS,
    is_adverb,
    is_nominal,
)
from copydesk.language.verbs import is_past
from copydesk.language.words import word_set
from copydesk.rules.contradictions.dating.event_rows import NOBODY, Who
from copydesk.rules.contradictions.dating.event_words import CLOSED, who_is

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Token


_MODALS = word_set("may might could should can must cannot")

NEGATIVE = word_set("not never no nor neither hardly without nearly almost n't")

_PASSIVE = word_set("was were been being is are be get got gets")


class Phrase(NamedTuple):
    """A noun phrase at tokens[first:last], and whom it names."""

    who: Who
    first: int = 0
    last: int = 0


class Found(NamedTuple):
    """The subject of a verb, at tokens[first:last]; whether the verb is passive, or says less than that it was."""

    who: Who
    first: int
    last: int
    passive: bool
    unreal: bool


class _Group(NamedTuple):
    """What stands before a verb: the token before its auxiliaries, and what these say."""

    at: int
    passive: bool
    unreal: bool
    helped: bool


_NO_PHRASE = Phrase(NOBODY)
_SOMEBODY = Phrase(Who("any", frozenset()))
_PRONOUNS = ("he", "she", "it", "they")
_YOUNGER = word_set("jr junior ii iii")
_RENAMED = word_set("later née nee formerly")
_BETWEEN = word_set("to first expected due already formally officially")


def subject_of(tokens: Sequence[Token], verb: int) -> Found:
    """The subject of the verb at tokens[verb]."""
    group = _group(tokens, verb)
    phrase, reduced = _phrase_of(tokens, verb, group)
    passive = group.passive or (reduced and not tokens[verb].lower.endswith("ing"))
    return Found(*phrase, passive, group.unreal)


def _group(tokens: Sequence[Token], verb: int) -> _Group:
    at = verb - 1
    passive = unreal = helped = False
    while at >= 0:
        word = tokens[at].lower
        if word in NEGATIVE or word.endswith("n't") or word in _MODALS:
            unreal = True
        elif word in AUXILIARIES:
            passive = passive or word in _PASSIVE
            helped = True
        elif not is_adverb(tokens[at]) and word not in _BETWEEN:
            break
        at -= 1
    return _Group(at, passive, unreal, helped)


def _phrase_of(tokens: Sequence[Token], verb: int, group: _Group) -> tuple[Phrase, bool]:
    """The subject, and whether the verb is a participle without one of its own."""
    at = group.at
    if at < 0:
        return _following(tokens, verb), True
    if tokens[at].text == ")":
        while at > 0 and tokens[at].text != "(":
            at -= 1
        at -= 1
    word = tokens[at].lower if at >= 0 else ""
    if word in ("who", "which", "that"):
        return _antecedent(tokens, at), False
    if word == "(":  # "the club (founded in 1989)"
        return phrase_ending(tokens, at), True
    if word == ",":
        return _before_comma(tokens, at, bare=not group.helped)
    if word in _PRONOUNS:
        inside = at > 0 and tokens[at - 1].text == "("
        return (_NO_PHRASE if inside else Phrase(Who(word, frozenset()), at, at + 1)), False
    return _plain(tokens, verb, at, bare=not group.helped)


def _plain(tokens: Sequence[Token], verb: int, at: int, *, bare: bool) -> tuple[Phrase, bool]:
    """The subject where a word stands before the verb group: its own, or that of the sentence."""
    word = tokens[at].lower if at >= 0 else ""
    if word in ("whom", "whose"):
        return _SOMEBODY, False
    if word in ("and", "but", "then", "or"):
        return main_subject(tokens, at), False
    if word in FUNCTION_WORDS or word in ("of", "following", "upon"):
        return (_following(tokens, verb) if at == 0 else main_subject(tokens, at)), bare
    return phrase_ending(tokens, at + 1), False


def _antecedent(tokens: Sequence[Token], at: int) -> Phrase:
    """Whom the "who" at tokens[at] means."""
    at -= 1
    if at >= 0 and tokens[at].text == ",":
        at -= 1
    phrase = phrase_ending(tokens, at + 1)
    for inner in range(phrase.last - 1, phrase.first, -1):  # "tickets for the festival, which"
        if tokens[inner].lower in DETERMINERS and tokens[inner - 1].lower in PREPOSITIONS:
            return Phrase(who_is(tokens, inner, phrase.last), inner, phrase.last)
    before = tokens[phrase.first - 1].lower if phrase.first else ""
    if phrase.who.kind == "any" and before in ("is", "was", "are", "were"):
        return phrase._replace(who=main_subject(tokens, phrase.first - 1).who)  # "X is a band that"
    return phrase


def _before_comma(tokens: Sequence[Token], at: int, *, bare: bool) -> tuple[Phrase, bool]:
    """The subject before the comma at tokens[at], or before the apposition that it closes."""
    here = phrase_ending(tokens, at)
    if here.first and tokens[here.first - 1].lower in _RENAMED:
        return _SOMEBODY, False  # "Maria Lownds (later Roe, born in 1961)"
    apposed = (
        here.first > 1
        and tokens[here.first].lower in ("a", "an", "the")
        and tokens[here.first - 1].text == ","
    )
    comma = at - 1
    while comma > 0 and tokens[comma].text not in CLOSED and tokens[comma].text != ",":
        comma -= 1
    apposed = apposed or (
        comma > 0
        and tokens[comma].text == ","
        and tokens[comma + 1].lower in ("a", "an")
        and tokens[comma - 1].text[0].isupper()
    )
    if bare and not apposed:  # "The computer, launched in 1982,"
        return here, True
    if comma <= 0 or tokens[comma].text != ",":
        return _NO_PHRASE, False
    if any(token.lower in _YOUNGER for token in tokens[comma:at]):
        return _SOMEBODY, False
    before = phrase_ending(tokens, comma)
    if before.who.kind == "kin":
        return before, False
    if tokens[at - 1].text[0].isupper() and not tokens[comma - 1].text[0].isupper():
        return Phrase(
            who_is(tokens, comma + 1, at), comma + 1, at
        ), False  # "the painter, Jane Roe, died"
    return Phrase(before.who, before.first, at), False


def _following(tokens: Sequence[Token], verb: int) -> Phrase:
    """The subject behind a participle that opens a sentence: "Born in 1887, Watt was ..."."""
    for comma in range(verb + 1, min(len(tokens) - 2, verb + 24)):
        if tokens[comma].text != ",":
            continue
        end = comma + 1
        if tokens[end].lower in ("he", "she", "it", "they"):
            return Phrase(who_is(tokens, end, end + 1), end, end + 1)
        while end < len(tokens) and (
            tokens[end].text[0].isupper() or (end == comma + 1 and tokens[end].lower == "the")
        ):
            end += 1
        if (
            end > comma + 1
            and end < len(tokens)
            and tokens[end].text[0].isalpha()
            and tokens[end].lower not in PREPOSITIONS
            and tokens[end].lower not in ("and", "or", "of")
        ):
            return Phrase(who_is(tokens, comma + 1, end), comma + 1, end)
    return _NO_PHRASE


def phrase_ending(tokens: Sequence[Token], end: int) -> Phrase:
    """The noun phrase that ends right before tokens[end], its "of" phrases included."""
    first = end
    while first > 0:
        token = tokens[first - 1]
        word = token.lower
        if word in DETERMINERS:
            first -= 1
            if (
                0 < first < end - 1
                and word == "the"
                and tokens[first - 1].text[0].isupper()
                and tokens[first + 1].text[0].isupper()
                and tokens[first - 1].lower not in FUNCTION_WORDS
            ):
                continue  # "Jack the Ripper"
            if first > 0 and tokens[first - 1].lower in (
                "of",
                "for",
                "in",
                "to",
                "from",
                "at",
                "with",
            ):
                continue
            break
        if token.text in ("&", "-", ".", "'", '"') or word in (
            "of",
            "for",
            "in",
            "from",
            "at",
            "de",
            "von",
            "van",
        ):
            if first - 1 == 0:
                break
            if word in ("in", "at", "from", "for") and (
                first < 2 or not is_nominal(tokens[first - 2])
            ):
                break
            first -= 1
            continue
        if (
            word == "and"
            and first > 1
            and tokens[first - 2].text[0].isupper()
            and first < end
            and tokens[first].text[0].isupper()
        ):
            first -= 1
            continue
        if not (
            is_nominal(token)
            or token.text[0].isdigit()
            or (token.text[0].isupper() and first > 1 and word not in PREPOSITIONS)
        ) or (
            is_past(word)
            and token.text[0].islower()
            and first < end
            and tokens[first].lower in DETERMINERS
        ):
            break
        first -= 1
    while first < end and not tokens[first].text[0].isalnum():
        first += 1
    if (
        first > 1
        and tokens[first].lower in ("his", "her")
        and tokens[first - 1].lower == "and"
        and tokens[first - 2].text[0].isupper()
    ):
        return phrase_ending(tokens, first - 1)  # "Jane Roe and her twin sister were born"
    return Phrase(who_is(tokens, first, end), first, end)


def main_subject(tokens: Sequence[Token], end: int) -> Phrase:
    """The subject that a sentence, or a clause behind a semicolon, opens with, after an opening phrase."""
    start = next((at for at in range(end - 1, 0, -1) if tokens[at].text == ";"), 0)
    while start < end and not tokens[start].text[0].isalnum():
        start += 1
    if start < end and (
        tokens[start].lower in PREPOSITIONS
        or tokens[start].lower in ("while", "as", "when", "following", "born")
    ):
        at = start
        while at < end and at < start + 18 and tokens[at].text != ",":
            at += 1
        start = at + 1
    at = start
    while at < end and (is_nominal(tokens[at]) or tokens[at].lower in ("he", "she", "it", "they")):
        if tokens[at].lower in ("he", "she", "it", "they"):
            at += 1
            break
        if (
            at > start
            and tokens[at].text[0].islower()
            and (is_past(tokens[at].lower) or tokens[at].lower in AUXILIARIES)
        ):
            break
        at += 1
    return Phrase(who_is(tokens, start, at), start, at)
