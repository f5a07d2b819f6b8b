"""Who is said to say what: the speakers of a sentence.

A sentence attributes when a verb of saying or thinking has a subject ("Gartner expects"), when it
names its source in a frame ("according to Gartner", "in Gartner's view"), or when somebody is
the agent of a passive ("described by Gartner as"). `speakers` finds those that are somebody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.names import is_loud, is_name, names_anybody
from copydesk.language.noun_phrases import Speaker, phrase_from
from copydesk.language.saying import (
    AUXILIARIES,
    BEING,
    JUDGED,
    STANDPOINTS,
    TELLING,
    VIEWS,
    forms,
    is_adverb,
)
from copydesk.language.subjects import subject
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence, Token

_TELLTALES = TELLING | VIEWS | {"according", "put", "puts", "went"}
_KEYS = TELLING | VIEWS | {"to", "it", "on", "by"}
# Verbs that may stand before their subject: "..., said Jane Doe".
_BEFORE_SUBJECTS = word_set(
    "said says say added adds argued argues claimed claims explained explains warned warns wrote "
    "writes insisted insists noted notes recalled recalls declared declares announced admitted "
    "admits replied asked asks concluded concludes joked observed remarked reported reports "
    "thinks believes reckons predicts predicted confirmed complained"
)
_CLOSING = frozenset({",", ".", ";", ":", '"', "!", "?", "—", "–"})
_FINITE = AUXILIARIES | word_set("can could must should be been")
_THINGS = word_set(
    "it him her them this that these those the for his their its us me my himself herself"
)
_NEEDS = (
    dict.fromkeys(forms("continue"), frozenset({":", ",", '"', ".", "that"}))
    | dict.fromkeys(forms("assume"), word_set("that it he she they this there the"))
    | dict.fromkeys(forms("rule"), frozenset({"that", "so", "it", ",", '"'}))
    | dict.fromkeys(forms("feel:felt"), word_set("that it he she they this there the his her , ."))
    | dict.fromkeys(
        forms("prove:proved/proven"), frozenset({"that", "again", "how", "why", "what"})
    )
    | dict.fromkeys(forms("call name dub:dubbed label list rank rate:rated"), _THINGS)
)
# "The museum shows the best paintings" says nothing of them.
_SHOWS = forms("show:showed/shown")
_ITS = word_set("the its his her their our him them us")
_FINDS = forms("find:found")
_ITSELF = word_set("itself himself herself themselves out fame work favour favor a an")
_OPENING = frozenset({",", '"', "'", "?", "!", "so", "as", "—", "–", "-", "than", "."})
_DONE_TO = word_set("believed thought said held reputed rumoured rumored understood alleged feared")
_BEHIND_VIEWS = frozenset({"that", "of", ",", ":", "as", "it", "is", "was", "the", "this"})
WORKS = word_set(
    "work works painting paintings portrait drawing sketch sculpture novel book poem play song "
    "opera symphony film album letter essay building design piece copy goal"
)
_TIMES = word_set("end time year years day days middle start beginning way night month week then")
# Past forms, as far as their ends tell.
_PAST = ("ed", "en", "wn", "ilt", "ade", "ung", "eld", "un")
_AGENT = 14  # tokens from "described" to its "by"


def speakers(sentence: Sentence) -> Iterator[Speaker]:
    """Everybody whom the sentence has say something, vague sources left out."""
    return iter(
        sentence.document.remembered(
            f"speakers:{sentence.start}", lambda: tuple(_speakers(sentence))
        )
    )


def _speakers(sentence: Sentence) -> Iterator[Speaker]:
    words = sentence.words
    if _TELLTALES.isdisjoint(words) and ("by" not in words or JUDGED.isdisjoint(words)):
        return
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        lower = token.lower
        if lower not in _KEYS:
            continue
        found: Speaker | None = None
        # "Orford Point" says nothing, "Gartner Says" in a headline does.
        if lower in TELLING and (token.text[0].islower() or is_loud(sentence, token.text)):
            found = _teller(sentence, index)
        if found is None and lower in VIEWS:
            found = _holder(sentence, index)
        if found is None and index:
            before = tokens[index - 1].lower
            if lower == "to" and before == "according":
                found = phrase_from(sentence, index + 1)
            elif _is_phrase(tokens, index, before):
                found = subject(sentence, index - 1)
            elif lower == "by" and _is_judged(tokens, index):
                found = phrase_from(sentence, index + 1)
        if found is not None:
            yield found


def _is_phrase(tokens: Sequence[Token], index: int, before: str) -> bool:
    """Whether a verb of two words ends here: "as Jane Doe put it", "Jane Doe went on: ..."."""
    if tokens[index].lower == "it":
        return before in {"put", "puts"}
    if tokens[index].lower != "on" or before not in {"went", "goes"}:
        return False
    return index + 1 < len(tokens) and tokens[index + 1].text in {":", ",", '"'}


def _teller(sentence: Sentence, verb: int) -> Speaker | None:
    """The subject of a verb of saying, before or behind it."""
    tokens = sentence.tokens
    if _is_done_to(tokens, verb) or not _takes(tokens, verb):
        return None
    behind = _inverted(sentence, verb)
    if behind is not None and behind.named:
        return behind
    before = subject(sentence, verb) or behind
    if before is None and tokens[verb].lower.endswith("ing"):
        if verb > 1 and [t.lower for t in tokens[verb - 2 : verb]] == ["quoted", "as"]:
            return subject(sentence, verb - 2) or _quoted(sentence, verb - 2)
        if _carries_on(tokens, verb):
            return Speaker(verb, verb + 1, named=False)
    return before


def _quoted(sentence: Sentence, verb: int) -> Speaker | None:
    """Who "was quoted" as saying."""
    tokens = sentence.tokens
    be = verb - 1
    while be > 0 and (
        tokens[be].lower in BEING | {"been", "has", "had"} or is_adverb(tokens[be].lower)
    ):
        be -= 1
    return subject(sentence, be + 1) if be < verb - 1 else None


def _carries_on(tokens: Sequence[Token], verb: int) -> bool:
    """Whether "arguing that" goes on with what the sentence's subject did or said."""
    if verb < 3 or verb + 1 >= len(tokens) or tokens[verb + 1].lower != "that":
        return False
    return tokens[verb - 1].text in {",", "and"}


def _is_done_to(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the participle speaks of its noun: "a man believed to be armed" is no speaker."""
    behind = [token.lower for token in tokens[verb + 1 : verb + 3]]
    if behind[:1] == ["by"] or (behind[:1] == ["to"] and tokens[verb].lower == "attributed"):
        return True
    return tokens[verb].lower in _DONE_TO and behind in (["to", "be"], ["to", "have"])


def _inverted(sentence: Sentence, verb: int) -> Speaker | None:
    """Who stands after the verb: `..., said Jane Doe`."""
    tokens = sentence.tokens
    if tokens[verb].lower not in _BEFORE_SUBJECTS:
        return None
    if verb and tokens[verb - 1].text not in _OPENING:
        return None
    found = phrase_from(sentence, verb + 1)
    if found is None:
        return None
    if not found.named:
        return found if _is_closed(tokens, verb, found) else None
    at = verb + 1
    last = at
    while last < found.end and is_name(sentence, last):
        last += 1
    return Speaker(at, max(last, at + 1), named=True) if last > at else found


def _is_closed(tokens: Sequence[Token], verb: int, found: Speaker) -> bool:
    """Whether a phrase behind the verb is its subject, not that of the clause reported.

    "The river, says the map, is long"; but "supporters, however, say the plan is good".
    """
    if (
        verb > 1
        and tokens[verb - 1].text == ","
        and "," in [t.text for t in tokens[max(0, verb - 4) : verb - 1]]
    ):
        return False
    for token in tokens[found.start : found.start + 9]:
        if token.text in _CLOSING:
            return True
        if token.lower in _FINITE:
            return False
    return found.start + 9 >= len(tokens)


def _takes(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb with other senses reports something: not "continued to work"."""
    follower = tokens[verb + 1].lower if verb + 1 < len(tokens) else "."
    wanted = _NEEDS.get(tokens[verb].lower)
    if wanted is None:
        if tokens[verb].lower in _FINDS:  # "the town found itself in debt"
            return follower not in _ITSELF
        return tokens[verb].lower not in _SHOWS or follower not in _ITS
    return follower in wanted


def _holder(sentence: Sentence, noun: int) -> Speaker | None:
    """Whose view it is: "in the view of Jane Doe", "Jane Doe's claim that", "in his opinion"."""
    tokens = sentence.tokens
    follower = tokens[noun + 1].lower if noun + 1 < len(tokens) else ""
    if tokens[noun].lower in STANDPOINTS and follower == "of":
        if names_anybody(sentence, noun + 2, noun + 5):
            return Speaker(noun + 2, min(noun + 5, len(tokens)), named=True)
        return None
    at = noun - 1
    if at >= 0 and tokens[at].lower == "own":
        at -= 1
    if at < 0:
        return None
    if tokens[at].text == "'" and at and tokens[at - 1].lower.endswith("s"):
        at -= 1
    elif not tokens[at].lower.endswith("'s"):
        standing = tokens[noun].lower in STANDPOINTS | {"account", "reckoning", "admission"}
        framed = at > 0 and tokens[at - 1].lower in {"in", "by", "to", "on"}
        if standing and framed and tokens[at].lower in {"his", "her", "my", "our"}:
            return Speaker(at, at + 1, named=False)
        return None
    first = at
    while first and is_name(sentence, first - 1):
        first -= 1
    framed = first > 0 and tokens[first - 1].lower in {"in", "by", "to", "on", "the", "as"}
    if not is_name(sentence, at) or not (framed or follower in _BEHIND_VIEWS):
        return None
    return Speaker(first, at + 1, named=True)


def _is_judged(tokens: Sequence[Token], by: int) -> bool:
    """Whether "by" names who judges: "described as cold by", not "said to be haunted by"."""
    before = tokens[by - 1].lower
    if any(token.text in _TIMES for token in tokens[by + 1 : by + 4]):
        return False  # by the end of the decade
    if before in JUDGED:
        return True
    if before in WORKS or before.endswith(_PAST):
        return False
    for at in range(by - 2, max(-1, by - _AGENT), -1):
        if tokens[at].lower in JUDGED:
            return True
        if tokens[at].text in {";", ":"}:
            return False
    return False
