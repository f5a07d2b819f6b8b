"""What counts as a source: the answer to "says who?" that a sentence itself gives.

A name or a link somewhere near is no evidence: in "Analysts point to reasons why North Korea
is unlikely to help" the name is what they speak about. A source is the *subject* of a verb of
saying, the object of "according to", a reference that stands at the claim, a study or law with
a name, or a sentence that goes on reporting what somebody said before.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import BlockKind
from copydesk.finding import Span
from copydesk.language.carried import carried_on
from copydesk.language.documents import documents
from copydesk.language.experts import LEARNED, group_in, is_one_of
from copydesk.language.names import names_anybody
from copydesk.language.parts import is_set_off, part_of, parted_behind
from copydesk.language.references import (
    citation_behind,
    citations,
    links,
    marked_citations,
    source_line,
)
from copydesk.language.saying import SOURCES
from copydesk.language.speech import speakers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from copydesk.document import Sentence
    from copydesk.language.noun_phrases import Speaker

    Search = Callable[[Sentence, tuple[int, int], tuple[int, int]], Iterator[Span]]


class EvidenceKind(Enum):
    """The kinds of source a rule may accept."""

    LINK = "link or footnote"
    CITATION = "citation in brackets"
    SPEAKER = "named speaker"
    DOCUMENT = "named study, report, law or data"
    CONTINUED = "goes on reporting"


class Evidence(NamedTuple):
    """A source that was found, and where it stands in the file."""

    kind: EvidenceKind
    span: Span


ANY: frozenset[EvidenceKind] = frozenset(EvidenceKind)

_EXPERTS = frozenset(word for word, kind in SOURCES.items() if kind == "person")
# What was looked for, in the words of a message, in the order in which they are named.
_LOOKED_FOR = (
    (EvidenceKind.SPEAKER, "name"),
    (EvidenceKind.DOCUMENT, "document"),
    (EvidenceKind.LINK, "link"),
    (EvidenceKind.CITATION, "citation"),
)


def looked_for(accept: frozenset[EvidenceKind] = ANY) -> str:
    """What a rule that accepts these kinds looked for in vain, for its message.

    "no name, document, link or citation" for `ANY`; "no link" for links alone; "no source" where
    no kind has a word of its own. A sentence that goes on reporting has its name elsewhere.
    """
    words = [word for kind, word in _LOOKED_FOR if kind in accept]
    if not words:
        return "no source"
    return "no " + " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def evidence_for(
    sentence: Sentence,
    start: int,
    end: int,
    accept: frozenset[EvidenceKind] = ANY,
) -> Evidence | None:
    """The source of the claim at [start, end) of `sentence.text`, or None.

    Only the part of the sentence that holds the claim counts, and what stands right behind it;
    a source that lies inside the claim's own words does not. Offsets outside the text are moved
    to its ends.
    """
    size = len(sentence.text)
    start = min(max(start, 0), size)
    end = min(max(end, start), size)
    left, right = part_of(sentence, start, end)
    for kind, search in _SEARCHES:
        if kind in accept:
            for span in search(sentence, (start, end), (left, right)):
                return Evidence(kind, span)
    return None


def named_speaker_follows(
    sentence: Sentence, after: int = 0, *, within: int = 2
) -> Evidence | None:
    """A named speaker behind offset `after` or in the next sentences: he stands for "analysts".

    Sentences that are nothing but quotation do not count towards `within`. Whoever speaks in the
    same or the very next sentence elaborates; a later speaker must be one of the group that the
    text before `after` speaks of, if it speaks of any ("analysts": an analyst, a professor,
    somebody of a house).
    """
    current: Sentence | None = sentence
    passed = 0
    for _ in range(8):
        if current is None or passed > within:
            return None
        told = list(speakers(current))
        if told and current is sentence and after:
            parted = parted_behind(sentence.text, after)
            told = [one for one in told if _speaks_behind(sentence, one, after, parted)]
        group = group_in(sentence, after) if told and after and passed >= _NEXT else None
        for speaker in told:
            if _elaborates(sentence, current, speaker, passed) and (
                group is None or not speaker.named or is_one_of(current, speaker, group)
            ):
                tokens = current.tokens
                first, last = tokens[speaker.start].start, tokens[speaker.end - 1].end
                return Evidence(EvidenceKind.SPEAKER, current.span(first, last))
        current = current.document.neighbour(current, 1)
        if current is not None and not _is_aside(current):
            passed += 1
    return None


def _speaks_behind(sentence: Sentence, speaker: Speaker, after: int, parted: int) -> bool:
    """Whether a speaker stands behind `after`, in a part of his own or set off from the claim."""
    first = sentence.tokens[speaker.start].start
    return first >= after and (first >= parted or is_set_off(sentence, first))


def _elaborates(sentence: Sentence, current: Sentence, speaker: Speaker, passed: int) -> bool:
    """Whether a speaker in `current`, `passed` sentences on, has a name, or goes on from one."""
    if passed and current.tokens[speaker.start].lower in {"he", "she"}:
        # "Critics object. Jane Doe is one of them. She said ..."
        before = current.document.neighbour(current, -1)
        return passed <= _NEXT and before is not sentence and _is_about_a_name(before)
    return speaker.named


def _is_about_a_name(sentence: Sentence | None) -> bool:
    return sentence is not None and names_anybody(sentence, 0, 12)


# Up to how many sentences behind whoever speaks elaborates what a group said.
_NEXT = 2


def _is_aside(sentence: Sentence) -> bool:
    """Whether a sentence is nothing but quotation, or a heading."""
    if sentence.block.kind is BlockKind.HEADING:
        return True
    return sentence.document.is_quoted(Span(sentence.start, max(sentence.start, sentence.end - 1)))


# How many sentences away a named analyst still stands for "analysts".
_EXPERT_BEFORE, _EXPERT_AFTER = 3, 4


def expert_near(sentence: Sentence) -> Evidence | None:
    """A named analyst, critic or the like who speaks a few sentences before or after.

    He must be one of the first group the sentence speaks of: a named critic does not stand for
    analysts.
    """
    group = group_in(sentence, len(sentence.text)) or "experts"
    for step, reach in ((-1, _EXPERT_BEFORE), (1, _EXPERT_AFTER)):
        current = sentence
        for _ in range(reach):
            near = current.document.neighbour(current, step)
            if near is None:
                break
            current = near
            if _EXPERTS.isdisjoint(current.words):
                continue
            tokens = current.tokens
            for speaker in speakers(current):
                if speaker.named and is_one_of(current, speaker, group):
                    span = current.span(tokens[speaker.start].start, tokens[speaker.end - 1].end)
                    return Evidence(EvidenceKind.SPEAKER, span)
    return None


def document_follows(sentence: Sentence, *, within: int) -> Evidence | None:
    """A named study, survey or report in this sentence or the next ones, or a named researcher."""
    current: Sentence | None = sentence
    for _ in range(within + 1):
        if current is None:
            return None
        for first, last in documents(current, 0, len(current.text)):
            return Evidence(EvidenceKind.DOCUMENT, current.span(first, last))
        if current is sentence or LEARNED.isdisjoint(current.words):
            current = current.document.neighbour(current, 1)
            continue
        for speaker in speakers(current):
            if speaker.named and is_one_of(current, speaker, "researchers"):
                tokens = current.tokens
                span = current.span(tokens[speaker.start].start, tokens[speaker.end - 1].end)
                return Evidence(EvidenceKind.SPEAKER, span)
        current = current.document.neighbour(current, 1)
    return None


def _linked(sentence: Sentence, claim: tuple[int, int], part: tuple[int, int]) -> Iterator[Span]:
    del claim  # a link may lie on the claim's own words
    yield from links(sentence, *part)


def _cited(sentence: Sentence, claim: tuple[int, int], part: tuple[int, int]) -> Iterator[Span]:
    for first, last in citations(sentence, *part):
        if last <= claim[0] or first >= claim[1]:
            yield sentence.span(first, last)
    yield from marked_citations(sentence, *part)
    behind = citation_behind(sentence) if part[1] == len(sentence.text) else None
    yield from filter(None, (behind, source_line(sentence)))


def _spoken(sentence: Sentence, claim: tuple[int, int], part: tuple[int, int]) -> Iterator[Span]:
    for speaker in speakers(sentence):
        tokens = sentence.tokens
        first, last = tokens[speaker.start].start, tokens[speaker.end - 1].end
        if not part[0] <= first or last > part[1]:
            continue
        if last <= claim[0] or (first >= claim[1] and is_set_off(sentence, first)):
            yield sentence.span(first, last)


def _documented(
    sentence: Sentence, claim: tuple[int, int], part: tuple[int, int]
) -> Iterator[Span]:
    for first, last in documents(sentence, *part):
        if last <= claim[0] or first >= claim[1]:
            yield sentence.span(first, last)


def _continued(sentence: Sentence, claim: tuple[int, int], part: tuple[int, int]) -> Iterator[Span]:
    """The attribution that the sentence carries on."""
    del claim
    found = carried_on(sentence) if part[0] < part[1] else None
    if found is not None:
        yield found


_SEARCHES: tuple[tuple[EvidenceKind, Search], ...] = (
    (EvidenceKind.LINK, _linked),
    (EvidenceKind.CITATION, _cited),
    (EvidenceKind.SPEAKER, _spoken),
    (EvidenceKind.DOCUMENT, _documented),
    (EvidenceKind.CONTINUED, _continued),
)
