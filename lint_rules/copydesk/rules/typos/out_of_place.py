"""Words that stand where another one was meant, by the odds of their contexts.

The words of a document are looked at twice: a quick look at the two neighbours leaves few, and these
are weighed with marks and numbers in their places.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from copydesk.finding import Span
from copydesk.language import bigrams, contexts, lexicon
from copydesk.language.surroundings import opens_sentence
from copydesk.rules.typos import odds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from copydesk.document import Document
    from copydesk.rules.typos.odds import Evidence, Meant

_QUICK = -1.0  # less than this from two neighbours is not made up for by the others
_FAMILIAR = 40.0  # in 100 million words: a pair that is common says that nothing is wrong
_SIGNS = frozenset((bigrams.MARK, bigrams.COMMA, bigrams.NUMBER))
_MARGIN = 1.0  # above the odds that a right use had in the text that was held out
_SET_PHRASE = 200.0  # so often a pair stands that is nearly a name: "United States"
_BESIDE = frozenset("-'\u2019/\\_.`@#&+=<>~^|$%{}\ufffc")
_AFTER = frozenset("-/\\_(`@&+=<>~^|{}\ufffc")


class Place(NamedTuple):
    """A word that seems out of place: where, what it is, what was meant, why, and by how much above the threshold."""

    span: Span
    written: bytes
    meant: Meant
    context: contexts.Context
    evidence: Evidence
    surplus: float


def out_of_place(
    document: Document,
    wanted: Callable[[Meant], bool],
    least: Callable[[bytes, Meant], float],
    *,
    ease: float = 0.0,
) -> Iterator[Place]:
    """Yield the words that seem out of place, among the pairs wanted.

    The odds must be better than `least` says of a pair and than the pair's own threshold, both lowered by `ease`.
    """
    judged = document.vocabulary & odds.written_words().keys()
    words = document.words
    count = len(words)
    scan = document.scan
    last, start = 0, -1
    for at in compress(range(count), map(judged.__contains__, words)):
        word = words[at]
        before = words[at - 1] if at else bigrams.MARK
        after = words[at + 1] if at + 1 < count else bigrams.MARK
        hopeful = [
            meant for meant in _meanings(word, wanted) if _may_be(word, meant, before, after)
        ]
        if not hopeful:
            continue
        spaced = b" " + word + b" "
        for _ in range(words[last : at + 1].count(word)):
            start = scan.index(spaced, start + 1)
        last = at + 1
        place = _weighed(document, Span(start, start + len(word)), word, hopeful, least, -ease)
        if place is not None:
            yield place


_wanted: dict[tuple[bytes, int], tuple[Meant, ...]] = {}


def _meanings(word: bytes, wanted: Callable[[Meant], bool]) -> tuple[Meant, ...]:
    key = (word, id(wanted))
    found = _wanted.get(key)
    if found is None:
        found = _wanted[key] = tuple(meant for meant in odds.meanings(word) if wanted(meant))
    return found


_quick: dict[bytes, dict[bytes, float]] = {}


def _may_be(word: bytes, meant: Meant, before: bytes, after: bytes) -> bool:
    """Take a quick look at the two neighbours, as if no mark stood between."""
    if not meant.learnt:
        return True
    one, other, sign = (word, meant.word, 1) if word < meant.word else (meant.word, word, -1)
    known = _quick.get(word + b">" + meant.word)
    if known is None:
        known = _quick[word + b">" + meant.word] = {b"": sign * odds.weight(one, other, b"=")}
    total = known[b""]
    for side, near in ((b"L", before), (b"R", after)):
        name = side + near
        found = known.get(name)
        if found is None:
            small = (b"l" if side == b"L" else b"r") + contexts.kind(near)
            found = sign * (odds.weight(one, other, name) + odds.weight(one, other, small))
            known[name] = found
        total += found
    return total > _QUICK


def _weighed(
    document: Document,
    span: Span,
    word: bytes,
    hopeful: list[Meant],
    least: Callable[[bytes, Meant], float],
    surplus: float,
) -> Place | None:
    """Weigh what may be meant in a place; return the best, if it is good enough."""
    prose = document.prose
    written = prose[span.start : span.end]
    beside = (
        prose[span.start - 1 : span.start] in _BESIDE or prose[span.end : span.end + 1] in _AFTER
    )
    in_name = prose[span.end + 1 : span.end + 2].isupper()
    if beside or not (written.islower() or written.istitle()):
        return None
    if written.istitle() and opens_sentence(prose, span.start):
        hopeful, in_name = [meant for meant in hopeful if meant.known or meant.slip], False
    elif written.istitle():
        hopeful = [meant for meant in hopeful if in_name and not (meant.known or meant.slip)]
    else:
        in_name = False
    context = contexts.around(prose, span.start, span.end)
    if not all(
        near in _SIGNS or lexicon.known(near) for near in (context.before[0], context.after[0])
    ):
        return None  # a name, or another language
    best: Place | None = None
    for meant in hopeful:
        found = odds.evidence(word, meant, context)
        if in_name and max(found.meant.left, found.meant.right) < _SET_PHRASE:
            continue
        over = found.odds - max(least(word, meant), meant.threshold + _MARGIN)
        if over > surplus:
            best, surplus = Place(span, word, meant, context, found, over), over
    return best


_PLAIN = 5.0  # a neighbour that has the other word so many times as often is a reason


def reason(place: Place, written: str) -> str:
    """Say in words why the other word is meant."""
    meant = place.meant.word.decode("latin-1")
    mine, other = place.evidence.written, place.evidence.meant
    left, right = place.context.before[0], place.context.after[0]
    least = bigrams.LEAST
    before = 0.0 if left in _SIGNS else other.left / (mine.left + least)
    after = 0.0 if right in _SIGNS else other.right / (mine.right + least)
    if max(before, after) < _PLAIN:
        return f"The words around '{written}' call for '{meant}'."
    if before >= after:
        return f"'{meant}' is what follows '{left.decode('latin-1')}', not '{written}'."
    return f"'{meant}' is what stands before '{right.decode('latin-1')}', not '{written}'."
