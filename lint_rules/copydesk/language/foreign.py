"""Whether the words around one are English at all: else it is no slip for an English word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language import lexicon
from copydesk.language.surroundings import FOREIGN
from copydesk.language.weighing import is_surely_slip
from copydesk.language.words import without_possessive

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from copydesk.document import Document

_SMALL = frozenset(
    b"a about after all also an and are as at be been but by can do for from had has have he her his i if in into is "
    b"it its may more my new no not of on one or our out over she so than that the their them then there these they "
    b"this to up was we were what when where which who will with would you your".split()
)
_REACH = 80  # characters on either side
_COMMON = 3.2  # on the Zipf scale: more often a word is met that newspapers use without a thought
_EVERYDAY = 4.0

_slips: dict[bytes, bool] = {}
"""Whether a word that no dictionary has is a slip for an English one; worked out once per run."""


def is_in_foreign_company(
    document: Document, start: int, end: int, unexplained: AbstractSet[bytes], *, sure: bool
) -> bool:
    """Whether the words round a word are not English: foreign, old spelling, a list of names.

    `unexplained` are words that no dictionary has. For a sure slip it takes three words near it that
    nothing explains, two if no small English word is among them. For others two are enough, or one
    of another language right beside it, or that none of the small words stands near that hold
    English prose together.
    """
    before, after = words_around(document.scan, start, end)
    before, after = before[-5:], after[:5]
    nearby = _nearby(document, start, end)
    strange = [word for word in before + after if _is_strange(word, nearby, unexplained)]
    english = not _SMALL.isdisjoint(before + after)
    if sure:
        return len(strange) > (2 if english else 1)
    if len(strange) > 1:
        return True
    if not english:  # in a short heading there may be none
        return not before + after or not all(_is_everyday(word) for word in before + after)
    return not FOREIGN.isdisjoint(before[-2:] + after[:2])


def is_beside_unlisted(
    document: Document, start: int, end: int, unexplained: AbstractSet[bytes]
) -> bool:
    """Whether another word that no dictionary has stands right beside a word.

    Slips seldom come in pairs, old spelling does ("the knawledge and feir of the law").
    """
    before, after = words_around(document.scan, start, end)
    nearby = _nearby(document, start, end)
    return any(
        word in unexplained and word.decode("latin-1") in nearby for word in before[-2:] + after[:2]
    )


def _nearby(document: Document, start: int, end: int) -> str:
    return document.prose[max(0, start - _REACH - 10) : end + _REACH + 10]


def words_around(scan: bytes, start: int, end: int) -> tuple[list[bytes], list[bytes]]:
    """Return the whole words of a scan in the characters before and behind a word."""
    first, last = max(0, start - _REACH), end + _REACH + 1
    before = scan[first : start + 1].split()
    after = scan[end + 1 : last].split()
    cut_before = first > 0 and scan[first - 1 : first] != b" "
    cut_after = last < len(scan) and scan[last : last + 1] != b" "
    return before[cut_before:], after[: len(after) - cut_after]


def _is_strange(word: bytes, nearby: str, unexplained: AbstractSet[bytes]) -> bool:
    """Whether a word stands in small letters, is in no dictionary, and is no slip."""
    if word in unexplained:
        return word.decode("latin-1") in nearby and not _is_slip(word)
    entry = lexicon.entry(word)
    seen = entry is not None and entry.level == lexicon.SEEN and entry.zipf < _COMMON
    return seen and len(word) > 3 and word.decode("latin-1") in nearby


def _is_slip(word: bytes) -> bool:
    if word not in _slips:
        _slips[word] = is_surely_slip(without_possessive(word).decode("latin-1"))
    return _slips[word]


def _is_everyday(word: bytes) -> bool:
    """Whether a word is one of everyday English, or a number."""
    if word.isdigit():
        return True
    entry = lexicon.entry(word)
    return entry is not None and entry.level <= 35 and entry.zipf >= _EVERYDAY
