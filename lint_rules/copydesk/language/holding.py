"""When a verb attributes: which verbs each kind of vague source takes, and before what.

"Experts see" sights nothing, "many feel the cold", "users said" tells what happened: a verb gives
somebody a view only in some company.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.names import is_name
from copydesk.language.speech import BEING, SAYING, SHOWING
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence, Token

# Verbs that attribute only before one of these words.
_NEEDS = {
    "point": word_set("to out toward towards"),
    "see": frozenset({"as"}),
    "view": frozenset({"as"}),
    "perceiv": frozenset({"as"}),
    "describ": frozenset({"as"}),
    "hold": frozenset({"that"}),
    "charg": frozenset({"that"}),
    "call": word_set("it the this for him her them"),
    "object": frozenset({"to", "that"}),
    "report": frozenset({"that"}),
    "feel": word_set("that the it this he she they"),
    "credit": word_set("the him her"),
    "advocate": frozenset[str](),
}
_NEEDY = {
    form: wanted
    for verb, wanted in _NEEDS.items()
    for form in (verb, verb + "s", verb + "ed", verb + "ing")
} | {
    "perceive": _NEEDS["view"],
    "describe": _NEEDS["view"],
    "charge": frozenset({"that"}),
    "saw": _NEEDS["see"],
    "seen": _NEEDS["see"],
    "felt": _NEEDS["feel"],
    "held": _NEEDS["hold"],
}
# Verbs that speak of acts and plans when "to" follows ("agreed to pay").
_ACTS_BEFORE_TO = word_set(
    "said thought believed expected estimated agreed agree agrees hope hopes hoped expect expects "
    "claim claimed claims considered felt seen reported known held alleged advised urged"
)
_PARTICIPLES = frozenset({"seen", "shown", "foreseen"})
_MAY = frozenset({"will", "would", "may", "might"})
_MAY_SAY = word_set("say argue claim contend suggest object think believe")
_FORESEEING = word_set(
    "expect expected predict predicted forecast anticipated estimated hoped feared"
)
# Views that "many", "some", "others" and "people" hold; what else they do is an act.
VIEWS = word_set(
    "say said argue argued believe believed claim claimed contend contended fear feared suspect "
    "suspected suggest suggested wonder wondered insist insisted speculate speculated predict "
    "predicted think thought feel felt consider considered regard regarded question questioned "
    "doubt doubted see saw seen view viewed agree agreed worry worried assume assumed maintain "
    "maintained credit attribute blame perceive perceived describe described praise praised"
)
# What the public is said to hold: in the present, for "users said" reports what happened.
_HOLDING = word_set(
    "say argue believe claim fear suspect suggest insist predict think feel consider regard doubt "
    "agree worry maintain recommend swear complain warn hope report reckon wonder prefer praise "
    "expect admit concede advise describe see view blame credit"
)
_HAVING = word_set(
    "complained argued claimed suggested warned suspected feared wondered praised questioned "
    "expressed voiced described criticised criticized noted blamed credited speculated regarded"
)
# Verbs that give a view whatever follows.
_STRONG = word_set("believe believed argue argued contend contended speculate speculated maintain")
# What follows such a verb when it takes a view.
_CLAUSE = word_set(
    "that it the this these those he she they there his her its their whether if such how why not "
    "as in to of him them by against"
)
# The verbs of each class of source.
_TELLING = SAYING | word_set(
    "told tell tells revealed reveal confirmed confirm disclosed stated declared added"
)
VERBS_OF = {
    "people": _TELLING,
    "side": SAYING,
    "public": _HOLDING | _HAVING,
    "person": _TELLING,
    "crowd": VIEWS,
    "papers": SHOWING,
    "paper": SHOWING,
}


def attributes(sentence: Sentence, at: int, kind: str, helpers: set[str]) -> bool:
    """Whether the verb at `at` reports what its subject says, thinks or shows."""
    tokens = sentence.tokens
    verb = tokens[at].lower
    follower = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if verb not in VERBS_OF[kind]:
        return False
    # "Are warning" is speech, "warning" alone a noun and "are warned" done to them.
    if helpers.isdisjoint(BEING) == verb.endswith("ing"):
        return False
    if (
        (not helpers.isdisjoint(_MAY) and verb not in _MAY_SAY)
        or (verb in _PARTICIPLES and helpers.isdisjoint({"have", "has", "had"}))
        or (follower == "to" and verb in _ACTS_BEFORE_TO)
    ):
        return False
    # "Experts told the inquest" says where, and so who could be asked.
    if (verb in _TOLD and (follower == "that" or is_hearing(tokens, at + 1))) or (
        follower and is_name(sentence, at + 1) and _speaks_before(tokens, at)
    ):
        return False
    if kind == "public" and not (
        verb in _HOLDING or (verb in _HAVING and not helpers.isdisjoint({"have", "had"}))
    ):
        return False
    if (
        kind in {"crowd", "public"}
        and verb not in _STRONG
        and not (
            verb in VERBS_OF[kind]
            and (follower in _CLAUSE or (follower and is_name(sentence, at + 1)))
        )
    ):
        return False
    wanted = _NEEDY.get(verb)
    if wanted is None:
        return True
    reach = 9 if "as" in wanted else 2
    return any(token.lower in wanted for token in tokens[at + 1 : at + reach])


_TOLD = word_set("told tell tells")
_HEARINGS = word_set(
    "court jury judge inquest inquiry hearing tribunal committee conference meeting trial "
    "commission panel parliament council"
)


def is_hearing(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words from `at` on name a place where witnesses are on record."""
    return any(token.lower in _HEARINGS for token in tokens[at : at + 4])


def _speaks_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether "said" belongs to the name behind it: `... to gamers said Jane Doe, ...`."""
    behind = tokens[at + 2 : at + 5]
    return tokens[at].lower in {"said", "says"} and any(
        token.text in {",", "."} for token in behind
    )


def is_yardstick(tokens: Sequence[Token], start: int, end: int) -> bool:
    """A forecast that a figure is compared with: "than analysts expected", "had expected"."""
    words = {token.lower for token in tokens[start:end]}
    if words.isdisjoint(_FORESEEING):
        return False
    return "had" in words or (start > 0 and tokens[start - 1].lower in {"than", "as"})
