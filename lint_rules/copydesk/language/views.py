"""Whether a claim is somebody's view, a wish or a result, by the words around it.

`evidence` finds who is named as a source. Here it is enough that somebody holds it, or a vote or
a table decided it: "voted the best", "we hope it will be", "widely regarded as one of the finest".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.ranks import PEERLESS
from copydesk.language.speech import speakers
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from copydesk.document import Sentence

# Words that make it somebody's view, a result, a wish or a condition, before the claim.
_HELD = (
    r"\b(?:voted|rank(?:s|ed)|rate[sd]|praised?|named?|nominated|award(?:s|ed)|crowned|w[io]n|wins|winning|"
    r"listed|shortlisted|announced as|chosen|selected|elected|selection of|known as|renowned|"
    r"consider(?:s|ed)?|regard(?:s|ed)|believe[sd]?|thinks?|thought|deem(?:s|ed)|felt|feels|"
    r"judge[sd]|reckons?|sa(?:ys|id|ying)|to say|claim(?:s|ed|ing)?|argue[sd]?|insists?|according|"
    r"dubbed|billed|describe[sd]|seen as|hail(?:s|ed|ing)|cite[sd]|call(?:s|ed|ing)?|pronounced|"
    r"declare[sd]|agreed|agreement|reputation|referred to as|(?:sees?|saw|spoke|spoken) (?:\w+ ){0,4}as|"
    r"for (?:many|some|most)|if|whether|not|never|no|would be|would have|wants?|hope[sd]?|"
    r"aim(?:s|ed|ing)|bid|plan(?:s|ned)?|goal of|pledged|promised|ambitions?|seeks?|looking for|"
    r"search of|tipped to|(?:study|research|paper) (?:that )?(?:is|was)|i|my|our|we)\b"
    r"|\b(?:earmarked|tipped|touted|hyped|promoted|marketed|advertised|sold) (?:\w+ )?as\b"
    r"|\beven $|\b(?:not|never|n't|no longer|hardly)\W+(?:\w+\W+){0,2}$"
    r"|, making (?:it|him|her|them) $"
)
# Those that govern everything named after them: "regarded as the finest, and one of the ...".
_REGARDED = (
    r"\b(?:regarded|considered|recogni[sz]ed|acknowledged|accepted|ranked|viewed|remembered|"
    r"revered|esteemed|seen)\b[^.;]{0,60}?\b(?:as|to be|among|to have)\b[^.;]*$"
    r"|^(?:to|for) (?:\w+ )?(?:historians|critics|scholars|fans|experts|many|some|most|those)\b[^.;]*$"
)
_AWARD = r"\b(?:awards?|prizes?|oscars?|baftas?|grammys?|records?|category|nomination|title)\b"
_RESULT = (
    r"\b(?:polls?|survey|ranking|shortlist|than|tables?|charts?|index|"
    r"by (?:revenue|sales|turnover|size|area|population|volume|value|weight|length|height))\b"
)
_RELATIVE = r", (?:who|which|whose) "
_HELD_AFTER = (
    r"^[^,.;]* (?:is|was|are|were) (?:\w+ly )?(?:considered|regarded|said|thought|believed|held)\b"
    r"|.*, (?:[\w' -]+ )?(?:said|says|say|added|believes?|argues?)\b[^,;]*$"
)
# Some of them are named: the article gives the list itself.
_LISTED = (
    r"(?:some of|among) (?:[^.;]*(?:: |, (?:including|such as|like|notably|among them) )"
    r"|(?<=^among )[^.;,]* (?:is|are|was|were) )"
)

# Somebody judges or honours it right after: "The Times called his arm deadly".
_JUDGES = frozenset(
    {
        *("believes", "believed", "called", "calls", "described", "describes", "ranked", "ranks"),
        *("rated", "rates", "considers", "considered", "regards", "hailed", "cited", "cites"),
        *("named", "praised", "wrote", "writes", "credits", "argues", "credited"),
    }
)
_HONOURED = (
    r"(?:\b(?:won|win|wins|winning|earned|earning|received|receiving|awarded|takes?|took)\b[^.;]{0,60}"
    r"\b(?:awards?|prizes?|oscars?|baftas?|grammys?|medals?|trophy|title)\b"
    r"|\b(?:awards?|achievements|honou?rs|prizes) include\b"
    r"|\b(?:was|were|been) (?:voted|ranked|named|listed)\b"
    r"|\bbecom(?:ing|es) the (?:highest|best)[- ](?:gross|sell))"
)


def is_held(lower: str, start: int, end: int, *, compared: bool) -> bool:
    """Whether the words around the claim make it a view, a wish, a result or a comparison.

    `compared` is true of a superlative, whose noun may be a prize, and whose "than" is another's.
    """
    before = compiled(_RELATIVE).split(lower[max(0, start - 70) : start])[-1]
    claim = lower[start:end]
    # A rank of another kind holds its own "than", and "tables" may be what it ranks.
    around = lower[start if compared else end : end + 60].removeprefix(" than")
    around = f"{lower[max(0, start - 40) : start]}|{around}"
    return bool(
        compiled(_HELD).search(before)
        or compiled(_HELD_AFTER).match(lower[end:])
        or compiled(_LISTED).match(lower[start:])
        or compiled(_REGARDED).search(lower, 0, start)
        or (claim not in PEERLESS and compiled(_RESULT).search(around))
        or (compared and "most " not in claim and compiled(_AWARD).search(around))
    )


def is_judged_next(sentence: Sentence, end: int) -> bool:
    """Whether the rest of the sentence or the next one tells a judge by name, or an honour."""
    if compiled(f"(?i){_HONOURED}").search(sentence.text, end):
        return True
    near = sentence.document.neighbour(sentence, 1)
    if near is None or near.block.start != sentence.block.start:
        near = None
    for one, after in ((sentence, end), (near, 0)):
        if one is None or _JUDGES.isdisjoint(one.words):
            continue
        if any(
            speaker.named and one.tokens[speaker.start].start >= after for speaker in speakers(one)
        ):
            return True
    return near is not None and compiled(f"(?i){_HONOURED}").search(near.text) is not None
