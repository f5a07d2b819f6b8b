"""What counts as a source: the answer to "says who?" that a sentence itself gives.

A name or a link somewhere near is no evidence: in "Analysts point to reasons why North Korea
is unlikely to help" the name is what they speak about. A source is the *subject* of a verb of
saying, the object of "according to", a reference that stands at the claim, a study or law with
a name, or a sentence that goes on reporting what somebody said before.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from copydesk.finding import Span
from copydesk.language.names import names_anybody
from copydesk.language.speech import SOURCES, STANDPOINTS, speakers
from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence, Token


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

# What parts a sentence in two claims, each of which needs a source of its own.
_PARTING = r"; |(?<!\d): (?!\")|[,—–] ?(?:but|while|whereas|although|though|yet|and yet) | - but "
_CITATION = (
    r"\[(?:\d+(?:[,–-] ?\d+)*|citation[^\]]*|[A-Z][^\]]*\d{4}[^\]]*)\]"
    r"|\((?:see |cf\. |source: )[^()]+\)"
    r"|\((?:e\.g\.,? )?[A-Z][\w'-]+(?:,? (?:and |& )?[A-Z][\w'.-]*)*(?: et al\.?)?,? "
    r"(?:1[5-9]|20)\d\d[a-z]?(?:[:,;] ?[^()]*)?\)"
    r"|\b[A-Z][\w'-]+(?: et al\.?| and [A-Z][\w'-]+)? \((?:1[5-9]|20)\d\d[a-z]?\)"
)
# Words that make a speaker part of what is reported, and those that set him off from it.
_WITHIN = word_set("that because when if which who where while and but whether")
_SET_OFF = STANDPOINTS | {",", '"', "'", "—", "–", "-", "as", "according"}
# Documents that are a source once they have a name, an author or a date.
_DOCUMENTS = word_set(
    "study studies report reports survey surveys poll polls paper papers census act law ruling "
    "judgment verdict audit review inquiry research data figures statistics dossier memo letter "
    "index ranking rankings census database book biography article journal magazine list "
    "dictionary encyclopaedia encyclopedia analysis findings estimates"
)
_EXPERTS = frozenset(word for word, kind in SOURCES.items() if kind == "person")
# How a sentence begins that goes on with what somebody said before.
_CARRYING = word_set("he she it they we i his her its their our there")
_AUTHORSHIP = frozenset({"by", "from", "for", "in", "of", "at"})


def evidence_for(
    sentence: Sentence,
    start: int,
    end: int,
    accept: frozenset[EvidenceKind] = ANY,
) -> Evidence | None:
    """The source of the claim at [start, end) of `sentence.text`, or None.

    Only the part of the sentence that holds the claim counts, and what stands right behind it;
    a source that lies inside the claim's own words does not.
    """
    left, right = _part(sentence.text, start, end)
    for kind, search in _SEARCHES:
        if kind in accept:
            for first, last in search(sentence, left, right):
                beside = last <= start or first >= end or kind is EvidenceKind.LINK
                inside = kind is EvidenceKind.SPEAKER and first >= end
                if beside and not (inside and not _is_set_off(sentence, first)):
                    return Evidence(kind, sentence.span(first, last))
    return None


def named_speaker_follows(
    sentence: Sentence, after: int = 0, *, within: int = 2
) -> Evidence | None:
    """A named speaker behind offset `after` or in the next sentences: he stands for "analysts".

    Sentences that are nothing but quotation do not count towards `within`.
    """
    current: Sentence | None = sentence
    for _ in range(8):
        if current is None or within < 0:
            return None
        tokens = current.tokens
        for speaker in speakers(current):
            first, last = tokens[speaker.start].start, tokens[speaker.end - 1].end
            if speaker.named and (
                current is not sentence
                or after == 0
                or (first >= after and _speaks_for_himself(sentence, after, first))
            ):
                return Evidence(EvidenceKind.SPEAKER, current.span(first, last))
        current = current.document.neighbour(current, 1)
        if current is not None and not current.document.is_quoted(
            Span(current.start, max(current.start, current.end - 1))
        ):
            within -= 1
    return None


# How many sentences away a named analyst still stands for "analysts".
_EXPERT_BEFORE, _EXPERT_AFTER = 3, 4


def expert_near(sentence: Sentence) -> Evidence | None:
    """A named analyst, critic or the like who speaks a few sentences before or after."""
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
                if speaker.named:
                    span = current.span(tokens[speaker.start].start, tokens[speaker.end - 1].end)
                    return Evidence(EvidenceKind.CONTINUED, span)
    return None


def _speaks_for_himself(sentence: Sentence, after: int, first: int) -> bool:
    parted = compiled(_PARTING).search(sentence.text, after, first)
    return parted is not None or _is_set_off(sentence, first)


def document_follows(sentence: Sentence, *, within: int) -> Evidence | None:
    """A named study, survey or report in this sentence or the next ones."""
    current: Sentence | None = sentence
    for _ in range(within + 1):
        if current is None:
            return None
        for first, last in _documents(current, 0, len(current.text)):
            return Evidence(EvidenceKind.DOCUMENT, current.span(first, last))
        current = current.document.neighbour(current, 1)
    return None


def _part(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of the sentence that holds the claim."""
    left, right = 0, len(text)
    for match in compiled(_PARTING).finditer(text):
        if match.end() <= start:
            left = match.end()
        elif match.start() >= end:
            right = match.start()
            break
    return left, right


def _is_set_off(sentence: Sentence, first: int) -> bool:
    """Whether a speaker behind the claim speaks of it ("..., Jane Doe said").

    In "experts fear that Jane Doe believes him" he is part of what is feared.
    """
    before = [token.lower for token in sentence.tokens if first - 60 <= token.start < first]
    for word in reversed(before):
        if word in _WITHIN:
            return False
        if word in _SET_OFF:
            return True
    return False


def _links(sentence: Sentence, left: int, right: int) -> Iterator[tuple[int, int]]:
    document = sentence.document
    if not document.links:
        return
    span = sentence.span(left, right)
    # A footnote's sign stands behind the full stop.
    behind = 4 if right == len(sentence.text) else 0
    for _ in document.links_in(span.start, span.end + behind):
        yield left, right
        return


def _citations(sentence: Sentence, left: int, right: int) -> Iterator[tuple[int, int]]:
    text = sentence.text
    if "(" not in text and "[" not in text:
        return
    for match in compiled(_CITATION).finditer(text, left, right):
        yield match.span()


def _speakers(sentence: Sentence, left: int, right: int) -> Iterator[tuple[int, int]]:
    tokens = sentence.tokens
    for speaker in speakers(sentence):
        first, last = tokens[speaker.start].start, tokens[speaker.end - 1].end
        if left <= first and last <= right:
            yield first, last


def _documents(sentence: Sentence, left: int, right: int) -> Iterator[tuple[int, int]]:
    if _DOCUMENTS.isdisjoint(sentence.words):
        return
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if token.lower not in _DOCUMENTS or not left <= token.start < right:
            continue
        first = index
        while first and index - first < 3 and tokens[first - 1].text[0].isalnum():
            first -= 1
        comma = index + 1 < len(tokens) and tokens[index + 1].text == ","
        behind = tokens[index + 1 + comma : index + 4 + comma]
        if names_anybody(sentence, first, index):
            yield tokens[first].start, token.end
        elif (
            behind
            and (behind[0].lower in _AUTHORSHIP or _is_made_by(behind))
            and names_anybody(sentence, index + 2, index + 10)
        ):
            yield token.start, token.end


def _is_made_by(behind: Sequence[Token]) -> bool:
    """A report "compiled by", a study "carried out by" somebody."""
    return (
        len(behind) > 1
        and behind[0].lower.endswith(("ed", "ied", "written", "out"))
        and any(token.lower in {"by", "for", "in"} for token in behind[1:])
    )


def _continued(sentence: Sentence, left: int, right: int) -> Iterator[tuple[int, int]]:
    """The sentence before it in its paragraph reports what somebody says, and it goes on."""
    if left >= right or not _goes_on(sentence):
        return
    before = sentence.document.neighbour(sentence, -1)
    if before is None or before.block.start != sentence.block.start:
        return
    if any(True for _ in speakers(before)):
        yield 0, 0


def _goes_on(sentence: Sentence) -> bool:
    """Whether the sentence begins as one does that carries on a report: "She ...", "But it ..."."""
    tokens = sentence.tokens[:3]
    at = int(bool(tokens) and tokens[0].lower in {"but", "and", "yet", "so", "also"})
    return at < len(tokens) and tokens[at].lower in _CARRYING


_SEARCHES = (
    (EvidenceKind.LINK, _links),
    (EvidenceKind.CITATION, _citations),
    (EvidenceKind.SPEAKER, _speakers),
    (EvidenceKind.DOCUMENT, _documents),
    (EvidenceKind.CONTINUED, _continued),
)
