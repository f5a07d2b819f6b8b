"""Certainty, universality or importance nobody can check: it is clear that, nobody can deny.

Why:
    Such words ask the reader to agree instead of showing why. What is clear needs no saying so,
    what everybody knows somebody does not, and what changed the world can be shown to have.

Example:
    The importance of the harbour cannot be overstated.

Better:
    Two thirds of the island's food comes through the harbour.

When it stays silent:
    Somebody is named who says so, in the sentence or in the one that it carries on; the reason,
    the figures or the consequences stand beside it ("because", "including"); a historian draws
    it from sources of its time; the words stand in a quotation, a title or a question, or in
    the personal voice of a letter, a column or a speech; they are denied, in doubt, conceded,
    wished or possible ("it is not clear that", "while it is clear that", "could be a game
    changer"); or they only tell a habit ("invariably spoke Welsh").

Known gaps:
    Only constructions that are sweeping whatever they speak of are known ("no side has ever won
    anything"); "cats are cleverer than dogs" is not seen.

Source:
    Strunk, "The Elements of Style" (1918), on needless words; Wikipedia, "Manual of Style/Words
    to watch" (editorialising).

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.certainty import CERTAINTY, FUTURE, IMPORTANCE, UNIVERSALITY
from copydesk.language.evidence import EvidenceKind, evidence_for
from copydesk.language.measures import figures_beside
from copydesk.language.voices import is_personal, is_recited
from copydesk.patterns import compiled
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.finding import Finding

# A study that is named says nothing of what is clear without it.
_ACCEPT = frozenset(EvidenceKind) - {EvidenceKind.DOCUMENT}
_MESSAGES = {
    "certainty": (
        "'{}' asks the reader to agree: no reason, figure or source was found beside it. "
        "Show why it is so, name who says so, or leave it out."
    ),
    "importance": (
        "'{}' says how much it matters, and no consequence, figure or source was found beside it. "
        "Say what it changed and for whom, or cut it."
    ),
    "universality": (
        "'{}' speaks for every case, and no count or source was found beside it. "
        "Say who and how many, name who says so, or cut it."
    ),
    "future": (
        "'{}' speaks of what is to come as settled, and nobody is named who expects it. "
        "Name who does, give the reason, or cut it."
    ),
}
_FRAMES = tuple(zip(_MESSAGES, (CERTAINTY, IMPORTANCE, UNIVERSALITY, FUTURE), strict=True))
# Capitals inside the claim: a title, or a text that shouts.
_TITLE = r"(?<=.)\b[A-Z]\w* (?:\w+ )?[A-Z]"
# What puts the claim in doubt, denies it or makes it hang on something else, right before it.
_UNSURE = (
    r"(?i)\b(?:whether|if|unless|until|not|hardly|once|when|where|could|may|might|before|so|no|must|"
    r"immediately|after|than|"
    r"make|made|makes|making|n't)(?: be| become| prove| have)?\s$"
)
# Whoever is sure of it is named, or the sentence itself sets a limit to it.
_THINKERS = (
    r"(?i)\b(?:is|are|was|were|feels?|felt) (?:\w+ly )?(?:confident|certain|sure|convinced|adamant|"
    r"optimistic) (?:that )?$|\b(?:he|she|author|report|judge) $"
    r"|\bden(?:y|ies|ied) (?:\w+ ){0,3}$"
)
_QUALIFIED = (
    r"(?i)(?:to (?:some|a (?:certain|large)) (?:extent|degree)|in (?:theory|part)|(?:in|from) "
    r"(?:this|these|his|her|the (?:letter|text|record|passage))(?: \w+)?,)"
)
# The reason is given, or the consequences are named.
_GIVEN = r"(?i)(?:since|because|given) [^,]+,"
_REASONED = r"^[^.]{0,90}\b(?:because|given that|since|as the|by (?:1\d|[3-9])\d\d)\b"
_NAMED = r"^[^.]{0,40}(?::|, (?:including|such as|from)\b)"
# A record has a date or a figure: "no side has ever won it since 1990".
_RECORD = r"\d|\bsince\b"
# What is only conceded: "while it is clear that he knew, ...".
_CONCEDED = r"(?i)\b(?:while|whilst|although|though) [^,;:]*$"
_EFFECT = r"(?i)\b(?:influence|impact|effect|impression)\b"
# Years and papers from which a historian concludes.
_LONG_AGO = (
    r"\b(?:in|c\.|circa|by|from|of|to|between|after|until) (?:[3-9]\d\d|1[0-8]\d\d|19[0-4]\d)\b(?![\d,]| [a-z]+s\b)"
    r"|\b(?:[Cc]hronicles?|[Aa]nnals|[Cc]harters?|manuscripts?|inscriptions?|diar(?:y|ies)|"
    r"archaeological|excavations?|(?:[a-z]+(?:th|rd|nd|st)|\d+(?:th|rd|nd|st)) centur(?:y|ies))\b"
)
_AROUND = 500  # characters


@rule("SUP003", triggers=frozenset[str]().union(*(frames.triggers for _, frames in _FRAMES)))
def sweeping_claim(sentence: Sentence) -> Iterator[Finding]:
    done = 0
    held = sentence.triggers
    claims = [
        (*place, kind)
        for kind, frames in _FRAMES
        if not frames.triggers.isdisjoint(held)
        for place in frames.find(sentence)
    ]
    for start, stop, kind in sorted(claims):
        claim = sentence.text[start:stop].rstrip()
        if start >= done and not _is_shown(sentence, start, claim, kind):
            done = start + len(claim)
            yield sweeping_claim.finding(sentence, start, done, _MESSAGES[kind].format(claim))


def _is_shown(sentence: Sentence, start: int, claim: str, kind: str) -> bool:
    """Whether the sentence shows what it claims, doubts it, or says whose view it is."""
    text = sentence.text
    behind = text[start + len(claim) :]
    return bool(
        text.endswith(("?", "!"))
        or compiled(_TITLE).search(claim)
        or compiled(_UNSURE).search(text, 0, start)
        or compiled(_THINKERS).search(text, 0, start)
        or compiled(_QUALIFIED).match(text)
        or (kind == "importance" and compiled(_NAMED).match(behind))
        or (" has ever " in claim and compiled(_RECORD).search(text))
        or (
            kind == "certainty"
            and (compiled(_REASONED).match(behind) or compiled(_GIVEN).match(text))
        )
        or (kind == "certainty" and compiled(_CONCEDED).search(text, 0, start))
        or (compiled(_EFFECT).search(claim) and figures_beside(sentence) > 1)
        or ("that" in claim and (_is_inferred(sentence) or _has_figures(sentence)))
        or ("must not be" in claim and _is_inferred(sentence))
        or evidence_for(sentence, start, start + len(claim), _ACCEPT)
        or is_recited(sentence, start + len(claim))
        or is_personal(sentence)
    )


def _has_figures(sentence: Sentence) -> bool:
    """Whether a sentence beside it in the paragraph gives two figures at least: it shows why."""
    return max(figures_beside(sentence), figures_beside(sentence, -1)) > 1


def _is_inferred(sentence: Sentence) -> bool:
    """Whether a historian concludes it from what sources tell: dates long past stand beside it."""
    prose = sentence.document.prose
    start, end = max(0, sentence.start - _AROUND), min(len(prose), sentence.end + _AROUND)
    return compiled(_LONG_AGO).search(prose, start, end) is not None
