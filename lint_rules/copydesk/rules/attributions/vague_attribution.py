"""A view or finding is given to a source that nobody can ask: experts, critics, studies, some.

Why:
    A reader who asks "says who?" finds no answer, and cannot weigh what is said. Such a source
    often hides that the writer has none.

Example:
    Experts fear that the new dam will dry out the lower valley.

Better:
    Jane Doe, a hydrologist at the University of Leeds, fears that the new dam will dry out the
    lower valley.

When it stays silent:
    A name, an organisation, a link, a footnote or a citation says who it is ("Gartner analysts
    said", "researchers at MIT"), a named speaker follows in the next sentence, the group was
    pointed out ("the three officials"), or no verb of attribution goes with the noun ("experts
    could gain insight"). Comparisons with a forecast ("more than analysts had expected") and
    quotations are left alone.

Known gaps:
    A source that is named only paragraphs later is still reported; one whose next sentence
    quotes somebody else is not.

Source:
    Wikipedia, "Manual of Style/Words to watch" (unsupported attributions); the taxonomy of
    inline tags "according to whom?" and "by whom?".

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.evidence import (
    EvidenceKind,
    document_follows,
    evidence_for,
    expert_before,
    named_speaker_follows,
)
from copydesk.language.vague import triggers, vague_sources
from copydesk.language.words import LONGEST_SENTENCE, pattern, word_set
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.finding import Finding

# Feelings and talk that nobody is said to have: "there is some hope that".
_MOOD = (
    r"(?:hopes?|fears?|concerns?|speculation|beliefs?|consensus|suspicions?|worry|worries|talk|"
    r"rumou?rs?|agreement|feeling|perception|evidence|doubts?)"
)
_THERE_IS = (
    rf"\bthere (?:is|are|was|were|has been|have been|remains?) (?:also |now |still )?"
    rf"(?:(?:an?|some|growing|widespread|much|increasing|considerable|strong|real|mounting|little|"
    rf"general|broad|many|common) ){{0,2}}{_MOOD} (?:that|to suggest)\b"
)
_IS_GROWING = (
    rf"\b(?:the )?{_MOOD} (?:is|are|was|were|has been|have been) "
    r"(?:growing|mounting|rife|widespread|rising)(?: that)?\b"
)
_PERSISTS = rf"\b{_MOOD} persists? that\b"
_THE_VIEW = (
    r"\bthe (?:general |broad |prevailing |popular )?(?:consensus|wisdom|view|feeling) is that\b"
)
_FRAMES = (_THERE_IS, _IS_GROWING, _PERSISTS, _THE_VIEW)
_MOODS = word_set(
    "hope hopes fear fears concern concerns speculation belief beliefs suspicion suspicions worry "
    "worries rumour rumours rumor rumors talk agreement feeling perception doubt doubts evidence "
    "consensus wisdom view"
)
_TRIGGERS = (
    *(f"{mood} that" for mood in sorted(_MOODS)),
    *(f"{mood} {be}" for mood in sorted(_MOODS) for be in ("is", "are", "was", "were", "persist")),
)
# Where a report's first paragraphs end, in characters.
_LEAD = 500
_ACCEPT = frozenset(EvidenceKind) - {EvidenceKind.CONTINUED}


@rule("ATT001", triggers=(*triggers(), *_TRIGGERS))
def vague_attribution(sentence: Sentence) -> Iterator[Finding]:
    for start, end in _moods(sentence.text):
        if not evidence_for(sentence, start, end, _ACCEPT):
            yield vague_attribution.finding(
                sentence,
                start,
                end,
                f"'{sentence.text[start:end]}' does not say whose. Name who says so, or leave it out.",
            )
    crowded = False
    for source in vague_sources(sentence):
        # "Some regard it as art, others see a joke" is one fault.
        if source.kind == "crowd" and crowded:
            continue
        crowded = source.kind == "crowd"
        tokens = sentence.tokens
        start, end = tokens[source.start].start, tokens[source.end - 1].end
        if evidence_for(sentence, start, end, _ACCEPT):
            continue
        if source.kind in {"papers", "paper"}:
            # A news report's first paragraph says what was found, the next ones by whom.
            within = 6 if sentence.start < _LEAD else 2
            if document_follows(sentence, within=within) or named_speaker_follows(
                sentence, end, within=1
            ):
                continue
        elif source.kind != "crowd" and (
            named_speaker_follows(sentence, end) or expert_before(sentence)
        ):
            continue
        yield vague_attribution.finding(
            sentence,
            start,
            end,
            f"'{sentence.text[start:end]}' names nobody a reader could ask. "
            "Say who it is, or leave the claim out.",
        )


def _moods(text: str) -> Iterator[tuple[int, int]]:
    """Where a mood that nobody has is reported."""
    if len(text) > LONGEST_SENTENCE or _MOODS.isdisjoint(text.lower().split(" ")):
        return
    for match in pattern("(?i)" + "|".join(_FRAMES)).finditer(text):
        yield match.span()
