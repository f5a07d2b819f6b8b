"""Verbs with their auxiliaries: what is denied, what is asserted, in which tense, of which subject.

A group is found from the word that shows it: a denial from "not", "no", "declined" or an opposite,
an assertion from the verb itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    PRONOUNS,
    before_adverbs,
    skip_adverbs,
)
from copydesk.language.predicates import predicates
from copydesk.language.verbs import is_participle, is_past, stem
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Token


class Group(NamedTuple):
    """A verb with its auxiliaries, as indexes of tokens.

    Its subject ends before `subject` (-1: the sentence's own), its verb stands at `verb`, its
    object begins at `after`.
    `key` is the verb's stem, "be" for what something is, "be " and a stem for a passive; `aspect`
    is "past", "perfect", "present" or "future". `by_verb`: a verb denies ("declined to"), which the
    event may follow. `universal`: never, or not any. `opposite`: `key` is the class denied.
    """

    subject: int
    verb: int
    after: int
    aspect: str
    key: str
    by_verb: bool = False
    universal: bool = False
    opposite: bool = False


NEGATED = {
    "isn't": "is", "aren't": "are", "wasn't": "was", "weren't": "were", "hasn't": "has",
    "haven't": "have", "don't": "do", "doesn't": "does", "didn't": "did", "won't": "will",
}  # fmt: skip
_ASPECTS = {
    "is": "present", "are": "present", "was": "past", "were": "past", "has": "perfect",
    "have": "perfect", "do": "present", "does": "present", "did": "past", "will": "future",
}  # fmt: skip
BE = word_set("is are was were")
_HAVE = word_set("has have")
# Verbs (stems) that deny the verb after them, by what joins the two.
_DENY_TO = word_set("declin refus fail neglect")
_DENY_ING = word_set("avoid resist")
_DENY_WITH = {"refrain": "from", "rul": "out"}
_NO_VERB = word_set("be been to a the have had")
_NO_AUXILIARY = word_set("to not would could may might must should can")
_NO_FINITE = word_set("to not never no a an the")


def denying_group(tokens: Sequence[Token], at: int) -> Group | None:
    """The group that tokens[at] denies, if it can be read."""
    word = tokens[at].lower
    if word in NEGATED or word in ("not", "never"):
        return _negated(tokens, at)
    if word == "no":
        return _verb_no(tokens, at)
    if word in predicates().denying_states:
        return _denying_state(tokens, at)
    return _denying_verb(tokens, at)


def _negated(tokens: Sequence[Token], at: int) -> Group | None:
    """The verb under "not", "never" or "n't"."""
    word = tokens[at].lower
    never = word == "never"
    aux = at if word in NEGATED else at - 1
    name = NEGATED.get(word) or (tokens[aux].lower if aux >= 0 else "")
    verb = skip_adverbs(tokens, at + 1)
    if verb >= len(tokens) or aux < 0 or _follows_modal(tokens, aux):
        return None
    if any(token.lower.endswith("ly") for token in tokens[at + 1 : verb]):
        return None  # "not widely used" leaves room for use
    form = tokens[verb].lower
    if name not in _ASPECTS:
        aspect = "past" if is_past(form) else "present"
        return Group(at, verb, verb + 1, aspect, stem(form), universal=True) if never else None
    aspect = _ASPECTS[name]
    if name in _HAVE and form == "been":
        return _after_be(tokens, aux, skip_adverbs(tokens, verb + 1), aspect, never=never)
    if name in BE:
        return _after_be(tokens, aux, verb, aspect, never=never)
    if not _is_verb_after(name, form):
        return None
    return Group(aux, verb, verb + 1, aspect, stem(form), universal=never)


def _follows_modal(tokens: Sequence[Token], aux: int) -> bool:
    return aux > 0 and tokens[aux - 1].lower in _NO_AUXILIARY


def _is_verb_after(auxiliary: str, form: str) -> bool:
    """Whether a word can be the verb of "did not ...", "has not ..." or "will not ..."."""
    if auxiliary in _HAVE:
        return is_participle(form)
    if form in _NO_VERB and not (form == "have" and auxiliary in ("do", "does", "did")):
        return False
    return form[0].isalpha() and form not in PREPOSITIONS and form not in PRONOUNS


def _after_be(
    tokens: Sequence[Token], aux: int, verb: int, aspect: str, *, never: bool = False
) -> Group | None:
    """What follows "is" or "is not": a verb in progress, a passive, or what something is."""
    form = tokens[verb].lower if verb < len(tokens) else "."
    known = predicates()
    if form.endswith("ing") and len(form) > 5:
        return Group(aux, verb, verb + 1, aspect, stem(form), universal=never)
    if is_participle(form) and form not in known.denying_states and form not in known.states:
        return Group(aux, verb, verb + 1, aspect, "be " + stem(form), universal=never)
    if not form[0].isalpha() or form in PREPOSITIONS or form in CONJUNCTIONS:
        return None
    return Group(aux, verb, verb, aspect, "be", universal=never)


def _verb_no(tokens: Sequence[Token], at: int) -> Group | None:
    """The verb before "no": "has made no statement"."""
    verb = at - 1
    if verb < 1 or not tokens[verb].text.islower():
        return None
    form = tokens[verb].lower
    if form in BE or not (is_past(form) or form in _HAVE or form.endswith("s")):
        return None
    before = before_adverbs(tokens, verb)
    if before >= 0 and tokens[before].lower in _HAVE:
        return Group(before, verb, at, "perfect", stem(form), universal=True)
    if before < 0 or tokens[before].lower in AUXILIARIES:
        return None
    aspect = "past" if is_past(form) else "present"
    return Group(verb, verb, at, aspect, stem(form), universal=True)


def _denying_state(tokens: Sequence[Token], at: int) -> Group | None:
    """The state that "is closed" denies; "a closed shop" and "closed by police" deny none."""
    before = before_adverbs(tokens, at)
    if before < 0 or tokens[before].lower not in BE or "not" in _lower(tokens, before, at):
        return None
    after = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    if after[0].isalpha() and after not in PREPOSITIONS and after not in ("and", "but"):
        return None
    aspect = _ASPECTS[tokens[before].lower]
    return Group(before, at, at, aspect, "be", opposite=True)


def _lower(tokens: Sequence[Token], first: int, last: int) -> list[str]:
    return [token.lower for token in tokens[max(first, 0) : last]]


def _denying_verb(tokens: Sequence[Token], at: int) -> Group | None:
    """The verb that "declined to", "avoided" or an opposite denies."""
    word = tokens[at].lower
    before = before_adverbs(tokens, at)
    previous = tokens[before].lower if before >= 0 else ""
    if not previous or {"not", "never"} & set(_lower(tokens, before, at)):
        return None
    if previous in _HAVE:
        if _follows_modal(tokens, before):
            return None
        subject, aspect = before, "perfect"
    elif previous in AUXILIARIES or previous in _NO_FINITE:
        return None
    else:
        subject, aspect = at, "past" if is_past(word) else "present"
        if aspect == "present" and not word.endswith("s"):
            return None
    key = stem(word)
    verb = _denied_after(tokens, at, key)
    if 0 < verb < len(tokens):
        return Group(subject, verb, verb + 1, aspect, stem(tokens[verb].lower), by_verb=True)
    denied = "have" if key == "lack" else predicates().opposites.get(key)
    if denied is None:
        return None
    return Group(subject, at, at + 1, aspect, denied, by_verb=True, opposite=True)


def _denied_after(tokens: Sequence[Token], at: int, key: str) -> int:
    """The index of the verb that the denying verb at tokens[at] governs, or 0."""
    following = [*_lower(tokens, at + 1, at + 4), "", "", ""]
    if key in _DENY_TO and following[0] == "to":
        return skip_adverbs(tokens, at + 2)
    if key in _DENY_ING and following[0].endswith("ing"):
        return at + 1
    if following[0] == _DENY_WITH.get(key) and following[1].endswith("ing"):
        return at + 2
    if key == "stop" and following[:2] == ["short", "of"] and following[2].endswith("ing"):
        return at + 3
    return 0


def asserting_group(tokens: Sequence[Token], at: int) -> Group | None:
    """The group whose verb (or "is", "been") stands at tokens[at], if it asserts something."""
    word = tokens[at].lower
    before = before_adverbs(tokens, at)
    previous = tokens[before].lower if before >= 0 else ""
    if {"not", "never"} & set(_lower(tokens, before + 1, at)):
        return None
    if word in BE:
        after = skip_adverbs(tokens, at + 1)
        if "not" in _lower(tokens, at, after + 1):
            return None
        group = _after_be(tokens, at, after, _ASPECTS[word])
        group = group if group and group.key.startswith("be") else None
    elif previous in _HAVE:
        group = None if _follows_modal(tokens, before) else _perfect(tokens, before, at)
    else:
        group = _simple(tokens, at, before, previous)
    if group is None or group.after >= len(tokens):
        return group
    return None if tokens[group.after].lower in ("no", "not", "nothing", "neither") else group


def _perfect(tokens: Sequence[Token], before: int, at: int) -> Group | None:
    word = tokens[at].lower
    if word == "been":
        return _after_be(tokens, before, skip_adverbs(tokens, at + 1), "perfect")
    if is_participle(word):
        return Group(before, at, at + 1, "perfect", stem(word))
    return None


def _simple(tokens: Sequence[Token], at: int, before: int, previous: str) -> Group | None:
    """A verb that stands alone, is in progress, in the future, or a means ("by providing")."""
    word = tokens[at].lower
    key = stem(word)
    if previous == "will":
        return Group(before, at, at + 1, "future", key)
    if word.endswith("ing") and len(word) > 5:
        if previous in BE:
            return Group(before, at, at + 1, _ASPECTS[previous], key)
        return Group(-1, at, at + 1, "present", key) if previous in ("including", "by") else None
    if not previous or previous in AUXILIARIES or previous in _NO_FINITE:
        return None
    if is_past(word):
        return Group(at, at, at + 1, "past", key)
    # A singular subject with a plural verb has something left out ("demands that he remove").
    if word.endswith("s") or previous.endswith("s"):
        return Group(at, at, at + 1, "present", key)
    return None
