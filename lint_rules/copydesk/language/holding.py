"""When a verb attributes: which verbs each kind of vague source takes, and before what.

"Experts see" sights nothing, "many feel the cold", "users said" tells what happened: a verb gives
somebody a view only in some company.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.names import is_name
from copydesk.language.saying import AUXILIARIES, SAYING, SHOWING, is_adverb
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence, Token

# Verbs that attribute only before one of these words: right behind, or, with "as", farther on.
_NEEDS = {
    "point points pointed pointing": "to out toward towards",
    "see sees saw seen seeing view views viewed viewing perceive perceives perceived describe "
    "describes described describing": "as",
    "hold holds held charge charges charged report reports reported": "that",
    "call calls called calling": "it this for him her them",
    "observe observes observed observing note notes noted noting": "that how , it",
    "claim claims claimed claiming": "that it he she they there this these his its their such a",
    "argue argues argued arguing": "that it he she they there this these the for against over , .",
    "object objects objected": "to that",
    "feel feels felt feeling": "that the it this he she they",
    "credit credits credited crediting": "the him her it them",
    "express expressed expresses voice voiced voices raise raised raises share share shared": (
        "concern concerns doubt doubts fear fears hope hopes view opinion worry worries questions "
        "dismay surprise disappointment scepticism skepticism objections suspicions belief anger"
    ),
    "accept": "that this these the",
    "accepts accepted": "that this these",
    "maintain maintains maintained": "that it he she they there this the",
    "find": "it this him her that",
    "advocate advocates advocated": "",
}
_NEEDY = {verb: word_set(wanted) for verbs, wanted in _NEEDS.items() for verb in verbs.split()}
_FAR = frozenset({"as", "concern"})
# Where sources stand with their view: "economists are divided", "some remain sceptical".
STANCES = word_set(
    "divided sceptical skeptical unsure unconvinced convinced adamant unanimous doubtful dubious "
    "worried concerned confident optimistic pessimistic hopeful critical wary uncertain certain "
    "undecided unimpressed alarmed puzzled baffled"
)
_SETTLED = word_set("divided unconvinced sceptical skeptical unanimous undecided")
# Verbs that speak of acts and plans when "to" follows ("agreed to pay").
_ACTS_BEFORE_TO = word_set(
    "said thought believed expected estimated agreed agree agrees hope hopes hoped expect expects "
    "claim claimed claims considered felt seen reported known held alleged advised urged prefer "
    "feared found shown prefers preferred accused suspected"
)
_FORESAW = word_set("expected anticipated estimated were predicted")
_EXPECTING = frozenset({"to", "that"})
_PARTICIPLES = frozenset({"seen", "shown", "foreseen"})
_MAY = word_set("will would may might could can")
_MAY_SAY = word_set(
    "say argue claim contend suggest object think believe dispute consider describe call regard "
    "see criticise criticize disagree"
)
_NOT_HELD = word_set("think believe agree accept expect consider regard see share")
_FORESEEING = word_set(
    "expect expected expecting predict predicted predicting forecast anticipated estimated hoped "
    "feared"
)
# Views that "many", "some", "others" and "people" hold; what else they do is an act.
_VIEWS = word_set(
    "say said argue argued believe believed claim claimed contend contended fear feared suspect "
    "suspected suggest suggested wonder wondered insist insisted speculate speculated predict "
    "predicted think thought feel felt consider considered regard regarded question questioned "
    "doubt doubted see saw seen view viewed agree agreed worry worried assume assumed maintain "
    "maintained credit attribute blame perceive perceived describe described praise praised "
    "theorise theorize theorised theorized hold assert asserted expect note noted dispute "
    "disputed criticise criticised criticize criticized accuse accused allege alleged conclude "
    "concluded interpret interpreted call expressed hope disagree "
    "point report reported accept accepted find"
)
# What the public is said to hold: in the present, for "users said" reports what happened.
_HOLDING = word_set(
    "say argue believe claim fear suspect suggest insist predict think feel consider regard doubt "
    "agree worry maintain recommend swear complain warn hope report reckon wonder prefer praise "
    "expect admit concede advise describe see view blame credit accuse criticise criticize note "
    "speculate contend assert"
)
_HAVING = word_set(
    "complained argued claimed suggested warned suspected feared wondered praised questioned "
    "expressed voiced described criticised criticized noted blamed credited speculated regarded "
    "accused raised"
)
# Verbs that give a view whatever follows.
_STRONG = word_set(
    "believe believed argue argued contend contended speculate speculated theorise "
    "theorize theorised theorized disagree"
)
# Verbs that give a view before most words, and the words before which they do not.
_THINKING = word_set("say think claim suspect insist suggest assume contend speculate")
_NO_CLAUSE = word_set(
    "about of for and or but nothing in to on at with back up so twice compensation benefits asylum "
    "damages victory credit no yes much more little nothing anything something hello goodbye expenses when if as after before because while until like by from"
)
# What follows other verbs when they take a view.
_CLAUSE = word_set(
    "that it the this these those he she they there his her its their whether if such how why not "
    "as in to of him them by against a an most"
)
# The verbs of each class of source.
_VOICING = word_set("express expressed voice voiced raised")
_TELLING = (
    SAYING
    | _VOICING
    | word_set(
        "told tell tells revealed reveal confirmed confirm disclosed stated state declared added "
        "write wrote accuse urge lament prefer accept accepts accepted find"
    )
)
_GIVING = word_set("give gives gave place places placed tells tell states state records relate")
_LORE = word_set(
    "credits attributes places maintains relates states asserts suggests considers regards favours favors"
)
VERBS_OF = {
    "people": _TELLING,
    "official": _TELLING,
    "side": _TELLING,
    "public": _HOLDING | _HAVING,
    "person": _TELLING,
    "crowd": _VIEWS,
    "papers": SHOWING,
    "paper": SHOWING,
    "tales": SHOWING | _TELLING | _GIVING,
    "tale": SHOWING | _TELLING | _GIVING,
    "view": SHOWING | _TELLING | _GIVING,
    "lore": _LORE,
}
HELPERS = AUXILIARIES | word_set(
    "been be being remain remains remained seem seemed continue continues"
)
BETWEEN = HELPERS | word_set("therefore thus sometimes too not since indeed even first")
ONSET = word_set("started begun began come came continue continued tend")
_BEING = word_set("is are was were been")
_COPULAS = _BEING | word_set("remain remains remained be")
_HAVE = word_set("have has had 've")


def verb_group(
    sentence: Sentence, at: int, kind: str, licence: str = "", *, relative: bool = False
) -> int | None:
    """The end of the verb of attribution that begins at `at`, or None.

    `licence` is a word before the source that takes a verb in -ing: "with observers saying".
    `relative` says that what is held stands before the source: "what many thought was".
    """
    tokens = sentence.tokens
    helpers: set[str] = set()
    while at < len(tokens) and (tokens[at].lower in BETWEEN or is_adverb(tokens[at].lower)):
        helpers.add(tokens[at].lower)
        at += 1
    if at + 2 < len(tokens) and tokens[at].lower in ONSET and tokens[at + 1].lower == "to":
        at += 2
    if at >= len(tokens):
        return None
    verb = tokens[at].lower
    follower = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if verb in STANCES or verb in {"of", "in"}:
        return None if _COPULAS.isdisjoint(helpers) else _stance_end(tokens, at, kind)
    if licence:
        helpers.add("are")
    if verb not in VERBS_OF[kind] or not (
        _fits(verb, follower, helpers) and _is_taken(sentence, at, kind, helpers, relative=relative)
    ):
        return None
    return at + 1 + (verb.startswith("point") or (verb.startswith("warn") and follower == "of"))


def _stance_end(tokens: Sequence[Token], at: int, kind: str) -> int | None:
    """The end of "are divided", "are of the opinion"; papers and lore take no stance."""
    if kind in {"papers", "paper", "tales", "tale"}:
        return None
    if tokens[at].lower in {"of", "in"}:
        behind = [token.lower for token in tokens[at + 1 : at + 4]]
        for length, word in enumerate(behind, start=at + 2):
            if word in {"opinion", "view", "agreement"}:
                return length
        return None
    follower = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    wanted = {"that", "about", "of", "on", "over", "whether", "as", "the", "it"}
    wanted |= {".", ":", ";", "", "but"} if tokens[at].lower in _SETTLED else set()
    return at + 1 if follower in wanted and kind not in {"public", "official"} else None


def _fits(verb: str, follower: str, helpers: set[str]) -> bool:
    """Whether verb and helpers are a form that attributes: "are warning", not "are warned"."""
    return not (
        helpers.isdisjoint(_BEING) == verb.endswith("ing")
        or (not helpers.isdisjoint(_MAY) and verb not in _MAY_SAY)
        or ("not" in helpers and verb not in _NOT_HELD)
        or (verb in _PARTICIPLES and helpers.isdisjoint(_HAVE))
        or (follower == "to" and verb in _ACTS_BEFORE_TO)
        or (follower == "in" and verb.startswith("believ"))
        or (follower == "by" and verb.endswith("ed"))
    )


def _is_taken(sentence: Sentence, at: int, kind: str, helpers: set[str], *, relative: bool) -> bool:
    """Whether the words behind the verb at `at` can be what is said, thought or shown."""
    tokens = sentence.tokens
    verb = tokens[at].lower
    behind = [token.lower for token in tokens[at + 1 : at + 10]]
    follower = behind[0] if behind else ""
    # "Experts told the inquest" says where, and so who could be asked.
    if (verb in _TOLD and (follower == "that" or is_hearing(tokens, at + 1))) or (
        follower and is_name(sentence, at + 1) and _speaks_before(tokens, at)
    ):
        return False
    if kind == "public" and verb not in _HOLDING and helpers.isdisjoint(_HAVE):
        return False
    wanted = _NEEDY.get(verb)
    if wanted is None or relative:
        return relative or kind not in {"crowd", "public"} or _is_view(sentence, at, behind)
    if follower in {",", "."} and "that" in wanted:  # "..., specialists maintain."
        return "," in [token.text for token in tokens[max(0, at - 4) : at - 1]]
    if verb in _NAMING and follower and is_name(sentence, at + 1):
        return True  # "another version credits Jane Doe"
    return not wanted.isdisjoint(behind if not wanted.isdisjoint(_FAR) else behind[:1])


def _is_view(sentence: Sentence, at: int, behind: Sequence[str]) -> bool:
    """Whether what a crowd does at `at` is to hold a view: "some think the", not "some think"."""
    verb = sentence.tokens[at].lower
    if not behind or verb in _STRONG:
        return verb in _STRONG
    if verb.startswith("expect"):
        return not _EXPECTING.isdisjoint(behind[1:])
    if verb in _THINKING:
        return behind[0][0].isalnum() and behind[0] not in _NO_CLAUSE
    return behind[0] in _CLAUSE or is_name(sentence, at + 1)


_NAMING = word_set("credit credits credited call calls called")
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


def _gives_figure(tokens: Sequence[Token], at: int) -> bool:
    return any(token.text[0].isdigit() or token.text in "$£€" for token in tokens[at : at + 9])


def is_yardstick(tokens: Sequence[Token], start: int, end: int) -> bool:
    """A forecast that a figure is compared with: "than analysts expected", "had expected"."""
    words = {token.lower for token in tokens[start:end]}
    if words.isdisjoint(_FORESEEING):
        return False
    return (
        "had" in words
        or (start > 0 and tokens[start - 1].lower in {"than", "as"})
        or not (
            words.isdisjoint(_FORESAW)
            or ("predicted" in words and not _gives_figure(tokens, end))
            or any(
                token.lower in _EXPECTING and tokens[at + 1].text.islower()
                for at, token in enumerate(tokens[end : min(end + 9, len(tokens) - 1)], end)
            )
        )
    )
