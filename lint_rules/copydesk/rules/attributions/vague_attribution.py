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
    said", "researchers at MIT"), a named speaker follows in the next two sentences, the group was
    pointed out ("the three officials"), or no verb of attribution goes with the noun ("experts
    could gain insight"). A country or a large town names nobody ("experts in China"). Officials
    belong to the ministry or council that is named around them; police are never vague. Of the
    public ("residents", "users") "said" reports what happened; what they say or fear now is a
    view. Comparisons with a forecast ("more than analysts had expected") and quotations are left
    alone. Views that nobody at all is said to hold ("there is some hope that", "concern is growing
    that") are the business of `agentless-attribution`.

Known gaps:
    A source that is named only paragraphs later is still reported; one whose next sentences quote
    somebody else is not. Topics and lesser places behind the noun count as a name ("experts on
    Mars", "scientists in Yorkshire").

Source:
    Wikipedia, "Manual of Style/Words to watch" (unsupported attributions); the taxonomy of
    inline tags "according to whom?" and "by whom?".

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.evidence import (
    document_follows,
    evidence_for,
    expert_near,
    looked_for,
    named_speaker_follows,
)
from copydesk.language.hearsay import HEARSAY
from copydesk.language.names import names_anybody
from copydesk.language.officials import speak_for_a_body
from copydesk.language.speech import speakers
from copydesk.language.vague import TRIGGERS, may_have_vague_source, vague_sources
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.finding import Finding

# Where a report's first paragraphs end, in characters.
_LEAD = 500
_PAPERS = ("names no paper", "says which. Name or link it, or cut the claim.")
_PEOPLE = ("names nobody", "says who they are. Name one, link to what they said, or cut it.")
_CROWD = ("leaves open who", "says who they are. Say who and how many, or cut the claim.")
_MESSAGES = {
    "paper": _PAPERS,
    "papers": _PAPERS,
    "tale": _PAPERS,
    "tales": _PAPERS,
    "crowd": _CROWD,
    "phrase": _CROWD,
}


@rule("ATT001", triggers=(*TRIGGERS, *HEARSAY.triggers))
def vague_attribution(sentence: Sentence) -> Iterator[Finding]:
    found: list[tuple[int, int, str]] = []
    if not HEARSAY.triggers.isdisjoint(sentence.triggers):
        found += [(start, end, "phrase") for start, end in HEARSAY.find(sentence)]
    if may_have_vague_source(sentence):
        tokens = sentence.tokens
        for first, last, kind in vague_sources(sentence):
            found.append((tokens[first].start, tokens[last - 1].end, kind))
    done, crowded = 0, False
    for start, end, kind in sorted(found):
        # "Some regard it as art, others see a joke" is one fault.
        if start < done or (kind == "crowd" and crowded) or _is_known(sentence, start, end, kind):
            continue
        done, crowded = end, kind == "crowd"
        fault, mend = _MESSAGES.get(kind, _PEOPLE)
        words = sentence.text[start:end]
        yield vague_attribution.finding(
            sentence, start, end, f"'{words}' {fault}: {looked_for()} beside it {mend}"
        )


def _is_known(sentence: Sentence, start: int, end: int, kind: str) -> bool:
    """Whether the sentence or those around it say who the source is."""
    if evidence_for(sentence, start, end):
        return True
    if kind in {"papers", "paper"}:
        # A news report's first paragraph says what was found, the next ones by whom.
        first = sentence.start < _LEAD
        return (
            document_follows(sentence, within=6 if first else 2) is not None
            or (first and _is_made_next(sentence))
            or ("eports" in sentence.text[start:end] and _is_followed(sentence, end))
        )
    if kind in {"tales", "tale", "lore"}:
        return False
    return (
        (kind == "official" and speak_for_a_body(sentence))
        or _is_followed(sentence, end)
        or (kind not in {"phrase", "crowd"} and expert_near(sentence) is not None)
    )


def _is_followed(sentence: Sentence, end: int) -> bool:
    """Whether somebody with a name is quoted right after: he is one of them."""
    following = sentence.document.neighbour(sentence, 1)
    if following is not None and following.words[:2] in (["for", "example"], ["for", "instance"]):
        return names_anybody(following, 2, 10)
    return named_speaker_follows(sentence, end, within=2) is not None


def _is_made_next(sentence: Sentence) -> bool:
    """Whether the next sentence points out who found it: "the department for planning said"."""
    follower = sentence.document.neighbour(sentence, 1)
    return follower is not None and any(
        speaker.named or speaker.end - speaker.start > 2 for speaker in speakers(follower)
    )
