"""What a word that no dictionary has may stand for in its place, and how sure that is.

How likely a slip is, a candidate's score says (`spelling`): how common the word is that may be
meant, less what the slip costs; the article around it adds its points (`fitting`), and what ends
as other languages do loses some. The longer a word, the rarer it is that another one comes near it
by chance, and the lower the score it takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Span
from copydesk.language import lexicon
from copydesk.language.fitting import fit
from copydesk.language.spelling import Candidate, candidates
from copydesk.language.word_forms import run_together

if TYPE_CHECKING:
    from copydesk.document import Document

Verdict = tuple[tuple[Candidate, ...], bool]
"""What a word may stand for, best first, and whether the first is sure."""

USUAL = 0.96
"""The cost of one usual slip, and no more."""
ONE_SLIP = 1.06
"""The cost of one slip of any kind but a wrong letter that is nowhere near."""

# The score that the best candidate for a word of so many letters must reach.
_NEEDED = (
    99.0, 99.0, 99.0, 3.7, 2.9, 1.9, 1.0, 0.5, -0.4, -0.7, -1.0, -1.4, -1.6, -1.8, -2.2
)  # fmt: skip
_LESS_FOR_ONE_SLIP = 0.5  # in a long word
# Other languages differ from English in their endings, and names of things in their first letters.
_LESS_WITH_OTHER_ENDING, _LESS_CUT_SHORT, _LESS_IN_LATIN, _LESS_WITH_OTHER_START = (
    1.2,
    0.6,
    3.0,
    0.8,
)
_LATIN = ("a", "e", "i", "o", "u", "us", "um", "is")
_EVERYWHERE = 5.4  # on the Zipf scale: once in four thousand words
_COMMON, _RARE = 3.2, 1.4  # how common a word is that is surely meant
_MARGIN = 1.7  # how far the best candidate must lead the next for a fix that is safe
_SHORT, _LONG = 5, 9
_VERY_COMMON = 4.2
_KNOWN_NAME = 4.0
# Two words in a row are a hundred times likelier than chance, and the blank is lost once in some
# thousand times: of both frequencies on the Zipf scale 9 are taken, and this.
_BLANK = 0.2
_MOST = 8


def needed(length: int) -> float:
    """Return the score that it takes for a word of so many letters to be a slip."""
    return _NEEDED[min(length, len(_NEEDED) - 1)]


def ranked(
    document: Document, written: str, start: int, *, far: bool, once: bool = True
) -> list[Candidate]:
    """Return what a word at a file offset may stand for, best first.

    `far` as in `spelling.candidates`. Of a word that stands `once`, one candidate may be two words.
    """
    span = Span(start, start + len(written))
    small = written.lower()
    found = [
        candidate._replace(
            score=candidate.score + fit(document, span, candidate) - strangeness(small, candidate)
        )
        for candidate in candidates(written, far=far)[:_MOST]
    ]
    two = run_together(small.encode("latin-1")) if once else None
    if two is not None:
        left, right = (lexicon.entry(part) for part in two)
        if left is not None and right is not None:
            words = b" ".join(two).decode("latin-1")
            score = left.zipf + right.zipf - 9.0 - _BLANK
            found.append(Candidate(words, score, 1.2, min(left, right)))
    if written.islower() and any(candidate.entry.lower for candidate in found):
        # Nobody means a name that few know by a word in small letters: "leter" is no "Lester".
        found = [c for c in found if c.entry.lower or c.entry.zipf >= _KNOWN_NAME]
    found.sort(key=lambda candidate: -candidate.score)
    # What lacks its apostrophe only, or has it elsewhere ("wouldnt"), is for missing-apostrophe.
    letters = small.replace("'", "")
    return [] if found and found[0].word.replace("'", "") == letters != found[0].word else found


def is_likely(found: list[Candidate], least: float) -> bool:
    """Whether a slip for the best candidate is likelier than a word that the lexicon lacks."""
    if not found:
        return False
    best = found[0]
    if best.cost < ONE_SLIP and len(best.word) >= _LONG and best.entry.level != lexicon.SEEN:
        least -= _LESS_FOR_ONE_SLIP
    return best.score >= least


def is_sure(written: str, found: list[Candidate]) -> bool:
    """Whether the best candidate is the only one: a usual slip for a common word."""
    if not found or " " in found[0].word:
        return False
    best = found[0]
    if best.word.endswith("er") and written.endswith(best.word[-3] + "r"):
        return False  # "tumblr", "flickr": meant
    if (
        len(best.word) < 4
        or len(written) < (4 if best.cost <= 0.7 else 5)
        or not best.entry.lower
        or best.entry.level > 60
        or (len(found) > 1 and found[1].score > best.score - _MARGIN)
    ):
        return False
    if best.cost < USUAL:
        least = _RARE if len(written) >= _LONG and best.cost <= 0.7 else _COMMON
        return best.entry.zipf >= least and not (
            len(written) < 6 and has_other_ending(written, best.word)
        )
    # Any one slip in a long word, but not at its end, where other languages differ ("ancien").
    common = best.cost < ONE_SLIP and best.entry.zipf >= 3.0
    return common and len(written) > 6 and written[-2:].lower() == best.word[-2:]


def is_safe(written: str, best: Candidate) -> bool:
    """Whether what is surely a slip may be mended unasked: others may be coined ("uint", "refcount")."""
    if best.cost < USUAL:
        return len(written) > _SHORT
    return len(written) > _LONG or (len(written) >= _LONG - 1 and best.entry.zipf >= _VERY_COMMON)


def is_surely_slip(word: str) -> bool:
    """Whether a word in small letters is a slip for an English one, whatever stands around it."""
    found = candidates(word, far=False)
    return is_sure(word, found) or any(
        best.score - strangeness(word, best) > needed(len(word)) + 1.5 for best in found[:1]
    )


def strangeness(written: str, candidate: Candidate) -> float:
    """Return what the ends of a word (lower case) say against its being a slip for a candidate."""
    meant = candidate.word
    points = _LESS_WITH_OTHER_START if written[0] != meant[0] else 0.0
    if has_other_ending(written, meant):
        latin = written.endswith(_LATIN) and candidate.entry.zipf < _EVERYWHERE
        if meant[:-1] == written:
            return points + (_LESS_WITH_OTHER_ENDING if latin else _LESS_CUT_SHORT)
        return points + (_LESS_IN_LATIN if latin else _LESS_WITH_OTHER_ENDING)
    return points


def has_other_ending(written: str, meant: str) -> bool:
    """Whether a word ends otherwise than another, as a word of another language may."""
    return written[-1] != meant[-1] and sorted(written) != sorted(meant)
