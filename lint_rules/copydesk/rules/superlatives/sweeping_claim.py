"""Certainty or importance that nobody can check: it is clear that, should not be underestimated.

Why:
    Such words ask the reader to agree instead of showing why. What is clear needs no saying so,
    and what is not clear is not made so by the phrase.

Example:
    The importance of the harbour cannot be overstated.

Better:
    Two thirds of the island's food comes through the harbour.

When it stays silent:
    Somebody is named who says so, the words stand in a quotation or a question, or they are
    denied or in doubt ("it is not clear that", "whether it is clear").

Known gaps:
    Only set phrases are known; a sweeping claim in the writer's own words is not seen.

Source:
    Strunk, "The Elements of Style" (1918), on needless words; Wikipedia, "Manual of Style/Words
    to watch" (editorialising).

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.evidence import EvidenceKind, evidence_for
from copydesk.language.words import LONGEST_SENTENCE, pattern
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.finding import Finding

_ACCEPT = frozenset(EvidenceKind) - {EvidenceKind.CONTINUED, EvidenceKind.DOCUMENT}
_CERTAIN = (
    r"\b[Ii]t is (?:\w+ly |very |quite |also |now )?(?:clear|obvious|evident|plain|undeniable|"
    r"indisputable|undoubted|beyond (?:doubt|dispute|question)|well[- ]known|common knowledge|"
    r"no (?:secret|exaggeration)|universally (?:known|accepted)|self-evident|unquestionable) that\b"
)
_NO_DOUBT = (
    r"\b[Tt]here (?:is|can be|could be) (?:little |no )(?:doubt|question|denying|disputing)"
    r"(?: that| about)?\b"
)
_NOT_TO_BE = (
    r"\b(?:should|must|can|could) ?not be (?:underestimated|overstated|overestimated|understated|"
    r"overemphasi[sz]ed|exaggerated|denied|disputed)\b"
)
_HARD_TO = (
    r"\b(?:[Ii]t is|is|are) (?:hard|difficult|impossible) to "
    r"(?:overstate|overestimate|exaggerate|deny)\b"
)
_EVERYONE = r"\b(?:[Ee]veryone|[Ee]verybody) (?:knows|agrees|understands|accepts)(?: that)?\b"
_NOBODY = r"\b[Nn]o(?: ?one|body) (?:can|could|would|will) (?:deny|dispute|doubt)\b"
_SAYING_SO = r"\b(?:[Ii]t goes without saying|[Nn]eedless to say|[Oo]nly time will tell)\b"
_REACHING = r"\bfar[- ]reaching (?:consequences|implications|effects|impact|ramifications)\b"
_CLOSE = (
    *(_CERTAIN, _NO_DOUBT, _NOT_TO_BE, _HARD_TO),
    *(_EVERYONE, _NOBODY, _SAYING_SO, _REACHING),
)
_UNSURE = r"(?i)\b(?:whether|if|unless|until|not|hardly|once|when|where)\s$"
_NAMED = r"^[^.]{0,40}(?::|, (?:including|such as|from)\b)"


@rule(
    "SUP003",
    triggers=(
        *("clear that", "obvious", "evident that", "undeniable", "indisputable", "undoubted"),
        *("doubt", "underestimated", "overstated", "overestimated", "understated", "exaggerated"),
        *("overemphasised", "overemphasized", "overstate", "overestimate", "exaggerate", "deny"),
        *("denied", "denying", "disputed", "disputing", "dispute", "plain that", "question that"),
        *("everyone knows", "everybody knows", "everyone agrees", "everybody agrees"),
        *("goes without", "needless", "reaching", "far-reaching", "well-known that"),
        *("known that", "knowledge that", "secret that", "exaggeration", "self-evident"),
        *("everyone understands", "everyone accepts", "unquestionable", "time will"),
    ),
)
def sweeping_claim(sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    if text.endswith("?") or len(text) > LONGEST_SENTENCE:
        return
    for match in pattern("|".join(_CLOSE)).finditer(text):
        start, end = match.span()
        if pattern(_UNSURE).search(text, 0, start) or evidence_for(sentence, start, end, _ACCEPT):
            continue
        if "reaching" in match[0] and (
            pattern(_NAMED).match(text[end:]) or pattern(_UNSURE).search(text, 0, start)
        ):
            continue
        yield sweeping_claim.finding(
            sentence,
            start,
            end,
            f"'{match[0]}' asks the reader to agree rather than showing why. "
            "Give the facts, or leave it out.",
        )
