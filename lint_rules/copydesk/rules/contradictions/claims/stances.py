"""What a sentence says was done to what, and by whom, with the sense it has: done or not done.

More is read here than in `claims`: opposites ("approved", "rejected"), phrases ("turned down"),
nouns ("the fall in prices", "opposition to the plan"), passives, and participles ("with the pass
closed"). A stance says what it is about (its theme), so that two are compared by their themes
first and by who acts only where both say so.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.function_words import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATED,
    PREPOSITIONS,
    PRONOUNS,
    before_adverbs,
    is_adverb,
    is_nominal,
    skip_adverbs,
)
from copydesk.language.senses import Sense, stance_forms
from copydesk.language.verbs import is_participle, is_past, stem
from copydesk.language.words import word_set
from copydesk.rules.contradictions.claims.actors import bare
from copydesk.rules.contradictions.claims.agents import Agent, agent_of, first_phrase
from copydesk.rules.contradictions.claims.outright import SPEECH, UNSURE, UNSURE_NEARBY
from copydesk.rules.contradictions.claims.phrases import TIME_WORDS, Phrase, read_phrase, times_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence, Token
    from copydesk.finding import Span


class Stance(NamedTuple):
    """One thing said (not) to be so, at [start, end) of `sentence.text`.

    `senses` pairs classes with whether they hold; `agent` is who acts, None where nobody is
    named; `theme` is what it is done to; `rest` are the keys of the clause's other words of
    weight; `plain` says that the denial is a plain "not" and no opposite.
    """

    sentence: Sentence
    start: int
    end: int
    senses: frozenset[tuple[str, bool]]
    agent: Agent | None
    theme: Phrase | None
    names: frozenset[str]
    rest: frozenset[str]
    times: frozenset[str]
    aspect: str
    universal: bool
    plain: bool
    speaker: str

    @property
    def span(self) -> Span:
        """Where the clause stands in its file."""
        return self.sentence.span(self.start, self.end)


# Classes whose verbs say of their subject what they say of an object: "the shop shut".
_TURNING = word_set("close rise end start")
_COUNTING = word_set("of two three four five six seven eight nine ten eleven twelve")
_MODALS = word_set(
    "would could may might should must can cannot can't couldn't wouldn't shouldn't ought"
)
_DENY_TO = word_set("declin refus fail neglect")
_GOES_ON = word_set("manag continu go")
_NOUN_DENIALS = word_set("refusal failure")
_FRAMES = word_set("with saw sees seen see seeing had having leave left leaves leaving found")
_OPEN = word_set("if unless whether")
_GENERAL = word_set("all most none some any half much many several few part both each")
_CUTS = word_set(
    "that who which whom whose because although though while whereas if unless when where as than so but"
)
_SMALL = (
    DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES
    | word_set("of also so very own such being more most one two three four five six several any all same now only just "
            "today still has too both person time name")
)  # fmt: skip


def read_stance(sentence: Sentence, at: int, senses: Sequence[Sense]) -> Stance | None:
    """The stance that tokens[at] begins, in any of the senses that fit its words."""
    tokens = sentence.tokens
    following = tuple(token.lower for token in tokens[at + 1 : at + 5])
    if stem(tokens[at].lower) == "hav" and following and is_participle(following[0]):
        return None
    nouns = [sense for sense in senses if sense.noun]
    verbs = [s for s in senses if not s.noun and following[: len(s.rest)] == s.rest]
    longest = max((len(s.rest) for s in verbs), default=0)
    verbs = [s for s in verbs if len(s.rest) == longest]
    token = tokens[at]
    if not may_be_read(sentence) or sentence.document.is_quoted(
        sentence.span(token.start, token.end)
    ):
        return None
    if nouns and _is_noun(tokens, at):
        return _noun_stance(sentence, at, nouns)
    return _verb_stance(sentence, at, verbs, longest) if verbs else None


# A share of many may do what the rest does not.
_SHARES = word_set("half some many several few most others another")


def may_be_read(sentence: Sentence) -> bool:
    """Whether a sentence says outright that something is so."""
    text = sentence.text
    if text[-1] not in ".!\"')" or "?" in text or len(text) > 600:
        return False
    said = sentence.words
    if said and said[0] in _SHARES:
        return False
    if "hadn't" in said or " had not " in text or " had never " in text:
        return False  # what had not happened may have happened since
    return _OPEN.isdisjoint(text.lower().split())


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1].lower if at else ""
    return before in DETERMINERS or before.endswith(("'s", "s'")) or at == 0 or (
        at + 1 < len(tokens) and tokens[at + 1].lower in ("of", "from", "in", "to")
        and before not in AUXILIARIES and before not in PRONOUNS
    )  # fmt: skip


class _Chain:
    """The auxiliaries before a verb: where they begin, what they say."""

    __slots__ = ("aspect", "denied", "never", "passive", "start")

    def __init__(
        self, start: int, aspect: str, *, denied: bool, never: bool, passive: bool
    ) -> None:
        self.start = start
        self.denied = denied
        self.never = never
        self.passive = passive
        self.aspect = aspect


def _chain(tokens: Sequence[Token], at: int) -> _Chain | None:
    """Read the auxiliaries and adverbs before tokens[at]; None where they leave it open."""
    denied = never = passive = False
    found: list[str] = []
    start = at
    while start > 0:
        word = tokens[start - 1].lower
        if word in _MODALS:
            return None
        if word in NEGATED:
            denied = True
            found.append(NEGATED[word])
        elif word in ("not", "never"):
            denied, never = True, word == "never"
        elif word in (
            "is",
            "are",
            "was",
            "were",
            "been",
            "being",
            "has",
            "have",
            "had",
            "do",
            "does",
            "did",
            "will",
        ):
            found.append(word)
        elif not is_adverb(tokens[start - 1]):
            break
        elif (
            denied is False
            and word.endswith("ly")
            and "not" in [t.lower for t in tokens[max(0, start - 3) : start]]
        ):
            return None  # "not fully approved"
        start -= 1
    word = tokens[at].lower
    be = not BE.isdisjoint(found) or "been" in found or "being" in found
    passive = be and is_participle(word) and not word.endswith("ing")
    if be and not passive and word != "open" and not word.endswith("ing"):
        return None
    if "will" in found:
        aspect = "future"
    elif "has" in found or "have" in found:
        aspect = "perfect"
    elif found:
        aspect = "past" if {"was", "were", "did", "had"} & set(found) else "present"
    else:
        aspect = "past" if is_past(word) or is_participle(word) else "present"
        if aspect == "present" and not word.endswith("s") and word not in BE and not never:
            before = tokens[start - 1].lower if start else ""
            if not before.endswith("s") and before not in (
                "they",
                "to",
                "without",
                "from",
                "out",
                "of",
                "by",
            ):
                aspect = "bare"  # "saw prices fall" and nothing else
    return _Chain(start, aspect, denied=denied, never=never, passive=passive)


def _verb_stance(
    sentence: Sentence, at: int, senses: Sequence[Sense], longest: int
) -> Stance | None:
    tokens = sentence.tokens
    chain = _chain(tokens, at)
    if chain is None:
        return None
    before = tokens[chain.start - 1].lower if chain.start else ""
    denied, subject_end, aspect = chain.denied, chain.start, chain.aspect
    if before in ("a", "an", "the", "of") and not tokens[at].lower.endswith("ing"):
        return None
    if before == "to" or (
        tokens[at].lower.endswith("ing") and aspect == "present" and chain.start == at
    ):
        governed = _governed(tokens, chain.start)
        if governed is None:
            return None
        subject_end, turned, aspect = governed
        denied = denied != turned
    subject = _subject(sentence, subject_end)
    framed = None
    if chain.start == at and (is_participle(tokens[at].lower) or chain.aspect == "bare"):
        framed = _framed(tokens, at)
    if chain.aspect == "bare" and framed is None:
        return None
    after = at + 1 + longest
    theme, end, none = _theme(sentence, after)
    if theme is None and tokens[min(after, len(tokens) - 1)].lower in ("it", "them"):
        theme, end = _earlier_theme(sentence, at, senses), after + 1
        if theme is None:
            return None
    agent_place: tuple[int, int] | None = subject
    if framed:
        theme, end = framed[0], at + 1
        leaves = tokens[framed[1]].lower in ("left", "leave", "leaves", "leaving")
        frame = _chain(tokens, framed[1]) if leaves else None
        agent_place = _subject(sentence, frame.start) if frame else None
        aspect = frame.aspect if frame else ""
    elif chain.passive:
        none = False
        theme = _theme(sentence, subject[0])[0] if subject else None
        agent_place, end = _by(tokens, at + 1), at + 1
    elif theme is None and any(sense.name in _TURNING for sense in senses):
        theme = _theme(sentence, subject[0])[0] if subject else None
        agent_place, end = None, after
    return _stance(
        sentence,
        at,
        _Reading(
            senses,
            agent_place,
            theme,
            subject[0] if subject else at,
            end,
            aspect,
            denied != none,
            universal=chain.never,
            needs_agent=not framed and not chain.passive,
        ),
    )


def _governed(tokens: Sequence[Token], start: int) -> tuple[int, bool, str] | None:
    """What governs "to sign" or "signing": where its subject ends, whether it denies, its aspect."""
    before = tokens[start - 1].lower if start else ""
    if before == "to" and start > 1:
        word = tokens[start - 2].lower
        if word in _NOUN_DENIALS:
            place = start - 2
            return (
                (place, True, "present")
                if tokens[place - 1].lower in DETERMINERS or place
                else None
            )
        key = stem(word)
        if key in _DENY_TO or key in _GOES_ON:
            chain = _chain(tokens, start - 2)
            if chain is not None:
                return chain.start, (key in _DENY_TO) != chain.denied, chain.aspect
        return None
    if before in ("without", "from", "out", "of"):
        word = tokens[start - 2].lower if start > 1 else ""
        if before == "without":
            return -1, True, "past"
        if (stem(word), before) in (("refrain", "from"), ("rul", "out")) or word == "short":
            place = start - 2 - (word == "short")
            chain = _chain(tokens, place)
            return (chain.start, not chain.denied, chain.aspect) if chain else None
    return None


def _subject(sentence: Sentence, end: int) -> tuple[int, int] | None:
    """The noun phrase that is the subject of a verb group that begins at `end` (-1: the sentence's)."""
    tokens = sentence.tokens
    if end < 0:
        return first_phrase(tokens, 0, len(tokens))
    end = before_adverbs(tokens, end) + 1
    if end > 2 and tokens[end - 1].text == '"':  # a title
        first = end - 2
        while first > 0 and tokens[first].text != '"':
            first -= 1
        return first + 1, end - 1
    if end and tokens[end - 1].lower in ("who", "which", "that"):
        end -= 2 if end > 1 and tokens[end - 2].text == "," else 1
    elif (end and tokens[end - 1].lower in ("and", "but", "or")) or (
        end > 1 and tokens[end - 1].text == ","
    ):
        return first_phrase(tokens, 0, end - 1)
    first = end
    while (
        first > 0
        and tokens[first - 1].text not in ',;:"()'
        and tokens[first - 1].lower not in _CUTS
    ):
        word = tokens[first - 1].lower
        if word in ("and", "or") or (is_past(word) and "-" not in word):
            break
        first -= 1
    return first_phrase(tokens, first, end)


def _framed(tokens: Sequence[Token], at: int) -> tuple[Phrase, int] | None:
    """The theme in "with the pass closed", "saw its hotel rejected", and where its frame stands."""
    first = at - 1
    while first > 0 and at - first < 7 and tokens[first].lower not in _FRAMES:
        if not is_nominal(tokens[first]):
            return None
        first -= 1
    if first < 0 or tokens[first].lower not in _FRAMES:
        return None
    phrase, end = read_phrase(tokens[:at], first + 1)
    return (phrase, first) if phrase is not None and end == at else None


def _by(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    return (
        first_phrase(tokens, at + 1, min(at + 6, len(tokens)))
        if at < len(tokens) and tokens[at].lower == "by"
        else None
    )


def _theme(sentence: Sentence, at: int) -> tuple[Phrase | None, int, bool]:
    """The object from tokens[at] on, where it ends, and whether it says "none"."""
    tokens = sentence.tokens
    none = False
    if at < len(tokens) and tokens[at].lower == "as":
        return None, at, none
    for _ in range(2):
        if at < len(tokens) and tokens[at].lower in _GENERAL | {"no"}:
            if tokens[at].lower in ("no", "none"):
                none = True
            at += 1
            while at < len(tokens) and (
                tokens[at].text[0].isdigit() or tokens[at].lower in _COUNTING
            ):
                at += 1
    at = skip_adverbs(tokens, at)
    if at >= len(tokens):
        return None, at, none
    phrase, end = read_phrase(tokens, at)
    if phrase is None:
        return None, at, none
    owned = frozenset(word for word in phrase.modifiers if word.endswith("'s"))
    if owned:
        phrase = phrase._replace(modifiers=phrase.modifiers - owned)
    if none:
        phrase = phrase._replace(determiner="any")
    return phrase, end, none


def _earlier_theme(sentence: Sentence, at: int, senses: Sequence[Sense]) -> Phrase | None:
    """What "it" means after a verb: the theme of the same verb, or of one like it, before."""
    forms = stance_forms()
    names = {sense.name for sense in senses}
    for place in range(at - 2, -1, -1):
        like = [
            s
            for s in forms.get(sentence.tokens[place].lower.encode("latin-1", "replace"), ())
            if s.name in names
        ]
        if like and (stance := read_stance(sentence, place, like)):
            return stance.theme
    return None


def _noun_stance(sentence: Sentence, at: int, senses: Sequence[Sense]) -> Stance | None:
    """Nouns: "the fall in prices", "opposition from the union to the plan", "its approval of the hotel"."""
    tokens = sentence.tokens
    theme: Phrase | None = None
    agent: tuple[int, int] | None = None
    end = at + 1
    denied = False
    while end + 1 < len(tokens) and tokens[end].lower in ("in", "of", "to", "from", "by", "for"):
        link = tokens[end].lower
        phrase, after = read_phrase(tokens, end + 1)
        if phrase is None:
            break
        if link in ("from", "by"):
            agent = (end + 1, after)
        elif theme is None:
            theme = phrase
        end = after
    before = tokens[at - 2].lower if at > 1 else ""
    if (before, tokens[at - 1].lower) == ("out", "an") or (before, tokens[at - 1].lower) == (
        "out",
        "any",
    ):
        chain = _chain(tokens, at - 3)
        if chain is None or stem(tokens[at - 3].lower) != "rul":
            return None
        denied, agent = True, _subject(sentence, chain.start)
    elif at and tokens[at - 1].lower.endswith("'s"):
        first = at - 1
        while (
            first > 0 and is_nominal(tokens[first - 1]) and tokens[first].lower not in DETERMINERS
        ):
            first -= 1
        agent = (first, at)
    if theme is None:
        return None
    aspect = "future" if denied else ""
    return _stance(
        sentence, at, _Reading(senses, agent, theme, at, end, aspect, denied, universal=denied)
    )


class _Reading(NamedTuple):
    """What was read around a word; its clause begins at `first`, its theme ends at `end`."""

    senses: Sequence[Sense]
    agent: tuple[int, int] | None
    theme: Phrase | None
    first: int
    end: int
    aspect: str
    denied: bool
    universal: bool = False
    needs_agent: bool = False


def _stance(sentence: Sentence, at: int, read: _Reading) -> Stance | None:
    """Put a stance together; None where the clause hedges or its actor is not certain."""
    tokens = sentence.tokens
    senses, theme, end, denied = read.senses, read.theme, read.end, read.denied
    start = min(read.first, at)
    while (
        start > 0 and tokens[start - 1].text not in ',;:"' and tokens[start - 1].lower not in _CUTS
    ):
        start -= 1
    stop = end
    while (
        stop < len(tokens)
        and tokens[stop].text not in ',;:—"().!'
        and tokens[stop].lower not in _CUTS
    ):
        stop += 1
    last = next((i for i in range(end, stop) if _tells_no_more(tokens, i)), stop)
    clause = tokens[start:stop]
    hedges = UNSURE_NEARBY | UNSURE - {"before", "until", "till"}
    if any(token.lower in hedges for token in clause if token is not tokens[at]):
        return None
    if start and tokens[start - 1].lower in _CUTS - {
        "who",
        "which",
        "that",
        "but",
        "because",
        "where",
    }:
        return None
    agent = agent_of(sentence, *read.agent) if read.agent else None
    if read.needs_agent and read.agent and agent is None:
        return None
    own = {s.name: s.positive != denied for s in senses}
    if denied:  # what is not rejected is not yet approved
        own = {s.name: False for s in senses if s.positive} or {f"-{s.name}": False for s in senses}
    said = set(own.items())
    said |= {(f"-{s.name}", True) for s in senses if not s.positive and not denied}
    rest = {
        _key(token)
        for token in tokens[end:last]
        if token.text[0].isalnum()
        and token.lower not in _SMALL
        and token.lower not in TIME_WORDS
        and not (token.text.isdigit() and len(token.text) == 4)
    }
    told = next((i for i, t in enumerate(tokens) if i and t.lower in SPEECH and i != at), -1)
    if told > 0 and tokens[told - 1].lower in DETERMINERS:  # "the claims"
        told = -1
    if 0 <= told < at:
        return None
    speaker = tokens[told].lower if told > 0 else ""
    names = frozenset(bare(t) for t in clause if t.text[0].isupper() and t is not tokens[0])
    return Stance(
        sentence, tokens[start].start, tokens[max(stop, at + 1) - 1].end, frozenset(said), agent, theme, names,
        frozenset(rest), times_in(clause) | _ordinals(clause), read.aspect, read.universal, denied, speaker,
    )  # fmt: skip


def _tells_no_more(tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause's own words end at tokens[at]: "in any group", "and will rent it"."""
    word = tokens[at].lower
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return word == "any" or (word == "and" and (following in AUXILIARIES or is_past(following)))


def _key(token: Token) -> str:
    return stem(bare(token))


def _ordinals(tokens: Sequence[Token]) -> frozenset[str]:
    """Quarters and halves: "the second quarter", "the first half"."""
    return frozenset(
        f"{one.lower} {two.lower}"
        for one, two in pairwise(tokens)
        if two.lower in ("quarter", "half") and one.lower in ("first", "second", "third", "fourth")
    )
