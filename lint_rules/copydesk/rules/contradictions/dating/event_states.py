"""Events by which a state began: "has been chairman since 1960", "has been on sale since June"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.function_words import PREPOSITIONS
from copydesk.language.verbs import is_past
from copydesk.rules.contradictions.dating.event_verbs import verb_row
from copydesk.rules.contradictions.dating.event_words import CLOSED, LEADING, STOPS, Verb, token_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence, Token
    from copydesk.rules.contradictions.dating.datings import Dating
    from copydesk.rules.contradictions.dating.event_rows import Row

# What began with a state: the classes of events that "has been", "has lived" tell of.
_STATES = {
    "been": "becoming appointment election",
    "served": "becoming appointment election",
    "lived": "moving",
    "worked": "joining",
    "played": "joining",
    "married": "wedding",
}


def ever_since(sentence: Sentence, group: tuple[Dating, ...]) -> Row | None:
    """What began when a state did: "She has been chairman of the club since 1960"."""
    tokens = sentence.tokens
    since = token_at(tokens, group[0].start) - 1
    while since >= 0 and tokens[since].lower in LEADING:
        since -= 1
    if since < 0 or tokens[since].lower != "since":
        return None
    for at in range(since - 1, max(0, since - 12), -1):
        word, before = tokens[at].lower, tokens[at - 1].lower
        if tokens[at].text in CLOSED or tokens[at].text == "," or word in STOPS:
            return None
        stay = _stay(tokens, at, since)
        if stay is not None:
            return verb_row(sentence, Verb(stay, at, since), since, group)
        if word not in _STATES or before not in ("has", "had", "have", "been"):
            continue
        if word == "been" and tokens[at + 1].lower in _STATES:
            continue
        if word == "been" and not _is_state(tokens, at + 1, since):
            return None
        verb = Verb(frozenset(_STATES[word].split()), at - (before == "been"), at + 1)
        return verb_row(sentence, verb, since, group)
    return None


# What has been so since an event of a class: "in business", "on sale".
_STAYS = {
    "in business": "foundation", "in existence": "foundation", "in operation": "foundation opening", "around": "foundation",
    "trading": "foundation", "existed": "foundation", "operated": "foundation", "traded": "foundation",
    "on sale": "launch release", "on the market": "launch release", "available": "launch release", "in the shops": "launch release",
    "open": "opening", "carried traffic": "opening", "in use": "opening", "in force": "force", "in custody": "arrest",
    "in charge": "appointment", "in office": "appointment becoming", "at the helm": "appointment becoming",
    "retired": "retirement", "closed": "closing", "shut": "closing",
}  # fmt: skip
_STAY_WORDS = 3


def _stay(tokens: Sequence[Token], at: int, since: int) -> frozenset[str] | None:
    """The classes of the events by which a state began: "has been [in business]", "have [existed]"."""
    if at == 0 or tokens[at - 1].lower not in ("has", "have", "been"):
        return None
    for end in range(min(since, at + _STAY_WORDS), at, -1):
        names = _STAYS.get(" ".join(token.lower for token in tokens[at:end]))
        if names is not None:
            return frozenset(names.split())
    return None


def _is_state(tokens: Sequence[Token], at: int, since: int) -> bool:
    """Whether what follows "been" is what somebody was: not "been working", "been in Leeds"."""
    word = tokens[at].lower
    return (
        at < since and not is_past(word) and not word.endswith("ing") and word not in PREPOSITIONS
    )
