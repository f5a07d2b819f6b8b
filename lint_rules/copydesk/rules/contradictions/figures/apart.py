"""Whether two sentences tell of two times, or of two owners, so that each may have its own figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from copydesk.document import Sentence

_PAST = (
    r"(?:\b(?:used to|once had|[Aa]t (?:its|the|their|his|her) (?:peak|height|outset|start)|[Ff]ormerly)\b|"
    r"^(?:Before|Until) (?:the|World) [Ww]ar\b|^When (?:it|the \w+) (?:was|were|opened|began)\b)"
)
_DATED = r"(?:In|By|Until|Before) (?:the )?(?:1[5-9]|20)\d\ds?\b"
_PRESENT = r"\b(?:[Tt]oday|now|[Cc]urrently|[Nn]owadays|at present|[Pp]resent-day)\b"
_HAD = word_set("had was were employed held housed numbered")
_HAS = word_set("has have is are employs hold holds houses numbers")
_OWNER = r"(?:The|This|Its|Their) (?P<who>[a-z]+) (?:has|had|have|employs|employed|holds|held|is home to)\b"
_FIRMS = word_set("company firm group business corporation employer")


def are_apart(one: Sentence, other: Sentence) -> bool:
    """Whether the figures of two sentences may differ since their times or their owners do."""
    return _are_of_two_times(one, other) or _are_of_two_owners(one, other)


def _are_of_two_times(one: Sentence, other: Sentence) -> bool:
    past, present = compiled(_PAST), compiled(_PRESENT)
    then, its_then = past.search(one.text), past.search(other.text)
    if (then is None) is not (its_then is None) and _tense(one) != _tense(other):
        return True
    for early, late in ((one, other), (other, one)):
        if present.search(late.text) and not present.search(early.text):
            dated = compiled(_DATED).match(early.text) or past.search(early.text)
            return dated is not None or {_tense(one), _tense(other)} == {"has", "had"}
    return False


def _tense(sentence: Sentence) -> str:
    """What the first verb of having or being says of its time: "has", "had" or nothing."""
    for word in sentence.words:
        if word in _HAS:
            return "has"
        if word in _HAD:
            return "had"
    return ""


def _are_of_two_owners(one: Sentence, other: Sentence) -> bool:
    """Whether two common nouns have something each: "The village has ... The parish has ..."."""
    pattern = compiled(_OWNER)
    first, second = pattern.match(one.text), pattern.match(other.text)
    if first is None or second is None:
        return False
    names = {first["who"], second["who"]}
    return len(names) > 1 and not names <= _FIRMS
