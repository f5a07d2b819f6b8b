"""The words of a document that are in no dictionary and that nothing in it explains.

Most words that a dictionary lacks are right: names, trade words, new compounds, foreign phrases,
identifiers. A word stays unexplained only if it is none of these and looks like a slip for a word
that is common (`weighing`); the rules of the family `typos` then decide what to say about it. When
in doubt, a word is explained.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.finding import Span
from copydesk.language import capitals, lexicon
from copydesk.language import surroundings as around
from copydesk.language.capitals import SHORTEST_NAME
from copydesk.language.foreign import is_beside_unlisted, is_in_foreign_company, words_around
from copydesk.language.misspellings import misspelt
from copydesk.language.spelling import Candidate, candidates, letters, slip
from copydesk.language.weighing import (
    ONE_SLIP,
    USUAL,
    has_other_ending,
    is_likely,
    is_safe,
    is_sure,
    needed,
    ranked,
)
from copydesk.language.word_forms import (
    is_compound,
    is_contracted,
    is_derived,
    is_plain_compound,
    is_wordlike,
    run_together,
)
from copydesk.language.words import without_possessive

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copydesk.document import Document
    from copydesk.language.weighing import Verdict


class Unknown(NamedTuple):
    """A word that nothing explains: where it stands, how it is written, what it may stand for.

    `sure` says that there is one correction only: a usual slip for a common word; `safe`, that it may
    be written unasked.
    """

    span: Span
    word: str
    candidates: tuple[Candidate, ...]
    sure: bool
    safe: bool


_MORE_AS_PART = 0.6  # of a compound with a hyphen
_MORE_WHERE_STRANGE = 1.2
_CLEAR = 1.5  # a score so far above what is needed wants no other candidates
_AGAIN = 3  # a word used so often is the writer's own
# How the second word of a species' name ends.
_SPECIES = ("us", "um", "is", "ae", "ii", "ensis")

_explained: set[bytes] = set()
_unexplained: set[bytes] = set()
"""Words that the lexicon lacks, by whether their form explains it; most are names, which come again."""


def unknown_words(document: Document) -> list[Unknown]:
    """Return the unexplained words of a document, in order. Judged once per document."""
    return document.remembered("unknown words", lambda: _find(document))


def unlisted(document: Document) -> set[bytes]:
    """Return the words of a document's scan that the lexicon lacks; looked up once per document."""
    return document.remembered("unlisted", lambda: lexicon.unlisted(document.vocabulary))


def is_in_old_spelling(document: Document, unknown: Unknown) -> bool:
    """Say whether an unknown word stands in a quotation with other words that no dictionary has."""
    if not document.is_quoted(unknown.span):
        return False
    start, end = unknown.span
    before, after = words_around(document.scan, start, end)
    # Two slips beside each other are no more than that ("the goverment recieved it").
    return sum(word in _unexplained for word in before + after) > 1


def is_in_other_language(document: Document, span: Span) -> bool:
    """Say whether the words around a known misspelling are those of another language."""
    return is_in_foreign_company(document, *span, _unexplained, sure=True)


def _find(document: Document) -> list[Unknown]:
    strange = unlisted(document)
    strange = strange - misspelt(strange)
    for word in strange - _explained - _unexplained:
        (_explained if _is_explained(word) else _unexplained).add(word)
    where: dict[bytes, list[int]] = {}
    scan = document.scan
    at = 0
    hard = strange & _unexplained
    # Forward only, so that the cost grows with the text and not with its unknown words as well.
    for word in filter(hard.__contains__, document.words) if hard else ():
        at = scan.find(b" " + word + b" ", at)
        where.setdefault(without_possessive(word), []).append(at)
        at += len(word)
    again = [word for word, offsets in where.items() if len(offsets) >= _AGAIN]
    found: list[Unknown] = []
    for word, offsets in where.items():
        verdict = _judge(document, word, offsets)
        if verdict is None and again and len(offsets) == 1 and len(word) >= SHORTEST_NAME:
            verdict = _as_own_word(document, word, again, where)
        if verdict is not None:
            best, sure = verdict
            safe = sure and is_safe(word.decode("latin-1"), best[0])
            for offset in offsets:
                span = Span(offset, offset + len(word))
                found.append(Unknown(span, document.prose[offset : span.end], best, sure, safe))
    found.sort(key=lambda unknown: unknown.span)
    return found


def _is_explained(word: bytes) -> bool:
    """Say whether a word's own form explains why no dictionary has it."""
    bare = word.replace(b"\xad", b"")
    if bare != word and lexicon.known(bare):
        return True
    if not is_wordlike(bare) or is_contracted(bare):
        return True
    base = without_possessive(bare)
    if base != bare and lexicon.known(base):
        return True
    made = is_derived(base) or (is_compound(base) and run_together(base) is None)
    return made and not _is_slip_all_the_same(base)


def _is_slip_all_the_same(word: bytes) -> bool:
    """Say whether a word that may be derived or compounded is likelier to be a slip.

    One letter is missing, doubled, not doubled or in another's place, and the word that is meant
    is common: "relationhip", "everthing", "targetting".
    """
    text = word.decode("latin-1")
    found = candidates(text, far=False)
    if not found or not found[0].entry.lower or found[0].entry.level > 60:
        return False
    best = found[0]
    other_ending = text[-1] != best.word[-1]
    if best.word + "s" == text or best.cost >= ONE_SLIP or (other_ending and best.cost > 0.75):
        return False
    if best.cost <= 0.75:
        return best.score >= 1.0
    if best.cost >= USUAL and is_plain_compound(word):
        return False
    longer = len(text) - 9
    needed = (1.6 if is_derived(word) else 1.0) - (0.25 if longer > 0 else 0.35) * longer
    missing = len(text) == len(best.word) - 1
    return best.score >= needed - (0.6 if missing else 0.0) and len(text) > 6


def _judge(document: Document, word: bytes, offsets: list[int]) -> Verdict | None:
    """Decide whether a word that is in no dictionary looks like a slip in this document."""
    if word.decode("latin-1") in document.accepted:
        return None
    prose, length = document.prose, len(word)
    if not all(around.stands_alone(prose, at, length) for at in offsets):
        return None
    first = offsets[0]
    written = around.plain(prose[first : first + length])
    if written.islower():
        return _judge_small(document, written, offsets)
    if written[1:].islower():
        return capitals.judge(document, written, offsets, _unexplained)
    if written.isupper() and length > SHORTEST_NAME and around.is_in_capitals(document, first):
        found = candidates(written, far=False)
        return (tuple(found[:5]), False) if is_sure(written, found) else None
    return None


def _judge_small(document: Document, written: str, offsets: list[int]) -> Verdict | None:
    """Judge a word in small letters."""
    prose, length, first = document.prose, len(written), offsets[0]
    if any(around.is_part(document.scan, at, length) for at in offsets):
        return None
    part = any(around.has_hyphen(prose, at, at + length) for at in offsets)
    found = ranked(document, written, first, far=False, once=len(offsets) == 1)
    sure = not part and is_sure(written, found)
    if sure:
        if not _is_slip_in_any_case(document, written, offsets, found[0]):
            return None
    elif (
        len(offsets) >= _AGAIN
        or (part and length < SHORTEST_NAME)
        or around.is_named_elsewhere(document, written, len(offsets))
        or any(around.is_software(prose, at + length) for at in offsets)
        or any(around.is_emphasised(prose, at, at + length) for at in offsets)
    ):
        return None
    if any(
        is_in_foreign_company(document, at, at + length, _unexplained, sure=sure) for at in offsets
    ):
        return None
    least = needed(length) + (_MORE_AS_PART if part else 0.0)
    if _is_in_strange_place(document, written, offsets):
        if found and not sure and has_other_ending(written, found[0].word):
            return None  # "materia medica", "Historia ecclesiastica"
        least += _MORE_WHERE_STRANGE
    if not found or (found[0].cost > 0.75 and found[0].score < least + _CLEAR):
        # Words two slips away are looked for last: that takes a millisecond.
        near, found = found, ranked(document, written, first, far=True, once=len(offsets) == 1)
        sure = sure and found[0].word == near[0].word and is_sure(written, found)
    return (tuple(found[:5]), sure) if sure or is_likely(found, least) else None


def _is_in_strange_place(document: Document, written: str, offsets: Sequence[int]) -> bool:
    """Whether a word stands where foreign ones do: "feorm (rent)", "Missa pange", "knawledge and feir"."""
    length = len(written)
    return around.is_glossed(document.prose, offsets[0] + length) or any(
        around.is_beside_capital(document.prose, at, at + length)
        or is_beside_unlisted(document, at, at + length, _unexplained)
        for at in offsets
    )


def _is_slip_in_any_case(
    document: Document, written: str, offsets: list[int], best: Candidate
) -> bool:
    """Whether what is surely a slip for another word is no word of the writer's own."""
    if written.endswith(_SPECIES) and any(
        around.is_beside_capital(document.prose, at, at + len(written)) for at in offsets
    ):
        return False  # "Volaticotherium antiquus"
    # A writer's own word is used again; a slip is not, but a misspelling may be.
    again = best.word.encode("latin-1") in document.vocabulary
    common = best.cost < USUAL and best.entry.zipf >= 4.5
    return len(offsets) < _AGAIN or best.cost <= 0.7 or again or common


def _as_own_word(
    document: Document, word: bytes, again: Sequence[bytes], where: Mapping[bytes, Sequence[int]]
) -> Verdict | None:
    """Judge a word used once that nearly is another one, which no dictionary has and which is used often."""
    mine = letters(word)
    for other in again:
        if other[0] != word[0] or abs(len(other) - len(word)) > 1:
            continue
        if (letters(other) ^ mine).bit_count() > 2:
            continue
        meant, written = other.decode("latin-1"), word.decode("latin-1")
        cost = slip(written, meant)
        if cost < USUAL or (cost < ONE_SLIP and len(word) > 7):
            at, first = where[word][0], where[other][0]
            if document.prose[at].isupper() == document.prose[first].isupper() and not (
                meant in (written + "s", written[:-1]) or has_other_ending(written, meant)
            ):
                return (Candidate(meant, 0.0, cost, lexicon.Entry(0x300)),), False
    return None
