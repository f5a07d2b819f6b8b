"""Which part of a sentence a claim stands in, and who beside it speaks of it.

A sentence with "but" or a semicolon holds two claims, and each needs a source of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from copydesk.language.saying import STANDPOINTS
from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from copydesk.document import Sentence, Token

# What parts a sentence in two claims, each of which needs a source of its own.
_PARTING = (
    r"; |[,—–] ?(?:but|while|whereas|although|though|yet|and yet) | - but "
    # "Doe held that it was old — a claim disputed by scholars": another voice begins.
    r"|(?:,|[—–]| -) ?(?=an? (?:claim|allegation|view|idea|theory|charge|assertion|belief|notion)\b)"
)
_PARTERS = word_set(
    "but while whereas although though yet claim allegation view idea theory charge assertion "
    "belief notion"
)
# What stands before a colon covers what follows it, not the other way round.
_COLON = r"(?<!\d): (?!\")"
# Words that make a speaker part of what is reported, and those that set him off from it.
_WITHIN = word_set("that because when if which who where while and but whether why how")
_SET_OFF = STANDPOINTS | {",", '"', "'", "—", "–", "-", "as", "according", "by"}
_LONGEST_BRACKET = 300  # characters
_ASIDE = 60  # characters before a speaker in which he is set off


def part_of(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The part of the sentence that holds the claim."""
    text = sentence.text
    left, right = 0, len(text)
    if ";" in text or not _PARTERS.isdisjoint(sentence.words):
        for match in compiled(_PARTING).finditer(text):
            if match.end() <= start:
                left = match.end()
            elif match.start() >= end and not _is_bracketed(text, end, match.start()):
                right = match.start()
                break
    colon = compiled(_COLON).search(text, end, right) if ":" in text else None
    if colon is None or _is_bracketed(text, end, colon.start()):
        return left, right
    return left, colon.start()


def _is_bracketed(text: str, start: int, at: int) -> bool:
    """Whether a bracket that opens behind `start` is still open at `at`, as in "(Doe 1999; Roe 2001)"."""
    start = max(start, at - _LONGEST_BRACKET)
    return any(
        text.rfind(opening, start, at) > text.rfind(closing, start, at)
        for opening, closing in ("()", "[]")
    )


def is_set_off(sentence: Sentence, first: int) -> bool:
    """Whether a speaker behind the claim speaks of it ("..., Jane Doe said").

    In "experts fear that Jane Doe believes him" he is part of what is feared.
    """
    tokens = sentence.tokens
    at = bisect_left(tokens, first, key=_token_start) - 1
    while at >= 0 and tokens[at].start >= first - _ASIDE:
        word = tokens[at].lower
        if word in _WITHIN:
            return False
        if word in _SET_OFF:
            return True
        at -= 1
    return False


def _token_start(token: Token) -> int:
    return token.start


def parted_behind(text: str, after: int) -> int:
    """Where the first new part of the sentence behind `after` begins; its end if there is none."""
    found = (compiled(pattern).search(text, after) for pattern in (_PARTING, _COLON))
    return min((match.end() for match in found if match), default=len(text))
