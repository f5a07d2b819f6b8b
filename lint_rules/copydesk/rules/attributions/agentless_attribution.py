"""A view is reported in the passive, so that nobody holds it: is widely seen as, it is believed.

Why:
    The passive hides who thinks so. The reader cannot tell a finding of many from the writer's
    own opinion.

Example:
    The bridge is widely regarded as a failure.

Better:
    The bridge is regarded as a failure by the city council's own engineers.

When it stays silent:
    The holder of the view is named in the same clause ("by X", "according to X", "X said"),
    there is a link, footnote or citation, the words stand in a quotation, or the article reports
    a legal case, where "allegedly" and "is said to" are what the law asks for. Plans and
    schedules ("is expected to") are left alone, and so are possible views ("could be seen as").

Known gaps:
    "Is known as" and "is called" give names, not views, and are never reported.

Source:
    Wikipedia, "Manual of Style/Words to watch" (unsupported attributions, passive voice).

"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.language.evidence import EvidenceKind, evidence_for
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.finding import Finding

_ACCEPT = frozenset(EvidenceKind) - {EvidenceKind.CONTINUED}
_BE = r"(?:is|are|was|were|been|be|being)"
_WIDELY = (
    r"(?:widely|generally|commonly|often|universally|largely|broadly|popularly|frequently|"
    r"almost universally|usually|sometimes|increasingly|typically|almost always|routinely)"
)
_HELD = (
    r"(?:seen|viewed|regarded|considered|perceived|hailed|thought of|acknowledged|recogni[sz]ed|"
    r"credited|believed|thought|agreed|accepted|assumed|understood|interpreted|cited|rumou?red|feared)"
)
_NOBODY = r"(?:some|many|most|critics|observers|others|several|people|experts|analysts|commentators|fans|historians|scholars)"
_SAID = (
    r"(?:believed|thought|said|understood|feared|rumou?red|reported|alleged|claimed|suggested|"
    r"argued|assumed|speculated|hoped|estimated|felt|considered|reckoned|supposed)"
)
_VERY = rf"(?:(?:now|also|still|long|{_WIDELY}) )?"
_TO_NOBODY = rf"by {_NOBODY}\b(?: \w+)? (?:as|to be|to)"
_WIDELY_HELD = (
    rf"\b{_BE} {_WIDELY} {_HELD}\b(?! (?:used|available))"
    rf"(?: (?:as|to be|to have|to|that|{_TO_NOBODY}))?"
)
_BY_NOBODY = (
    rf"\b(?:(?:may|might|could|can|would|will) )?{_BE} {_VERY}"
    r"(?:seen|viewed|regarded|considered|perceived|hailed|described|thought|believed|interpreted|"
    rf"felt|criticised|criticized|blamed) by {_NOBODY}\b(?: (?:as|to be|to))?"
)
_IT_IS_SAID = rf"\b[Ii]t (?:is|was|has (?:\w+ )?been|had (?:\w+ )?been) {_VERY}{_SAID} that\b"
_IS_SAID_TO = (
    rf"\b(?:is|are|was|were) {_VERY}"
    r"(?:said|believed|thought|rumou?red|reputed|understood|reported|feared) to\b"
)
_HAS_BEEN = (
    r"\b(?:has|have|had) (?:(?:often|also|long|variously|sometimes|widely|frequently) )?been "
    r"(?:described|hailed|praised|criticised|criticized|accused|dismissed|viewed|seen|regarded) "
    r"(?:as|for)\b"
)
_REPORTEDLY = r"\b(?:[Rr]eportedly|[Aa]llegedly|[Rr]eputedly)\b"
_CLOSE = (_WIDELY_HELD, _BY_NOBODY, _IT_IS_SAID, _IS_SAID_TO, _HAS_BEEN, _REPORTEDLY)
_LEGAL = re.compile(
    r"\b(?:courts?|trial|judges?|jury|charged?|charges|prosecut\w+|police|lawsuits?|sued|suing|"
    r"accused|arrest\w*|indict\w+|convict\w+|fraud|murder\w*|lawyers?|attorneys?|complaint|"
    r"sentenced|guilty|plead\w*|crime|criminal|detectives?|suspects?|investigat\w+|legal|claimants?|tribunal|inquest)\b",
    re.IGNORECASE,
)
# An agent later in the clause: "described as cold by the critic".
_BY = re.compile(rf"^[^.;:]{{0,80}}? by (?!{_NOBODY}\b|\w+ing\b)")
_patterns: list[re.Pattern[str]] = []


@rule(
    "ATT002",
    triggers=(
        *("widely", "generally", "commonly", "universally", "broadly", "popularly", "often"),
        *("viewed", "regarded", "considered", "perceived", "hailed", "believed", "reputed"),
        *("seen as", "seen by", "thought to", "thought that", "described as", "described by"),
        *("is said", "are said", "was said", "were said", "been said", "interpreted"),
        *("understood", "feared", "rumoured", "rumored", "alleged", "suggested", "argued"),
        *(
            "reported to",
            "reported that",
            "estimated that",
            "assumed",
            "speculated",
            "claimed that",
        ),
        *("reportedly", "allegedly", "reputedly", "criticised", "criticized"),
    ),
)
def agentless_attribution(sentence: Sentence) -> Iterator[Finding]:
    if not _patterns:
        _patterns.append(re.compile("|".join(_CLOSE)))
    text = sentence.text
    for match in _patterns[0].finditer(text):
        start, end = match.span()
        if not match[0].endswith("that") and _BY.search(text[end:]):
            continue
        if evidence_for(sentence, start, end, _ACCEPT) or _is_legal(sentence):
            continue
        yield agentless_attribution.finding(
            sentence,
            start,
            end,
            f"'{match[0]}' does not say by whom. Name who holds this view, or drop it.",
        )


def _is_legal(sentence: Sentence) -> bool:
    """Whether the paragraph reports a case at law or a crime."""
    prose = sentence.document.prose
    block = sentence.block
    return (
        _LEGAL.search(
            prose, max(block.start, sentence.start - 600), min(block.end, sentence.end + 300)
        )
        is not None
    )
