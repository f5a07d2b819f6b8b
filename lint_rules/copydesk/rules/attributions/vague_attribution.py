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
    named_speaker_follows,
)
from copydesk.language.speech import SOURCES
from copydesk.language.vague import vague_sources
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.finding import Finding

_ACCEPT = frozenset(EvidenceKind) - {EvidenceKind.CONTINUED}


@rule("ATT001", triggers=sorted(SOURCES))
def vague_attribution(sentence: Sentence) -> Iterator[Finding]:
    for source in vague_sources(sentence):
        tokens = sentence.tokens
        start, end = tokens[source.start].start, tokens[source.end - 1].end
        if evidence_for(sentence, start, end, _ACCEPT):
            continue
        if source.kind in {"papers", "paper"}:
            if document_follows(sentence, within=2) or named_speaker_follows(sentence, within=1):
                continue
        elif source.kind != "crowd" and named_speaker_follows(sentence):
            continue
        yield vague_attribution.finding(
            sentence,
            start,
            end,
            f"'{sentence.text[start:end]}' names nobody a reader could ask. "
            "Say who it is, or leave the claim out.",
        )
