"""Words that stand where another one was meant, by the odds of their contexts.

The words of a document are looked at twice: a quick look at the two neighbours leaves few, and these
are weighed with marks and numbers in their places.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from copydesk.finding import Span
from copydesk.language import bigrams, contexts, lexicon
from copydesk.language.bigrams import together
from copydesk.language.scanned import offset_at
from copydesk.language.surroundings import opens_sentence
from copydesk.rules.typos import odds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from copydesk.document import Document
    from copydesk.rules.typos.odds import Evidence, Meant

_QUICK = 0.8  # less than this from two neighbours is not made up for by the others
# Nor, where nothing but neighbours tells, is it if none has the other word so many times as often;
# of words that are not rare and that nobody is known to confuse, much more is asked.
_TIMES, _MANY_TIMES, _RARE = 12.0, 120.0, 5.0
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
    least: Callable[[bytes, Meant], float],
    *,
    slips: bool = False,
    ease: float = 0.0,
) -> Iterator[Place]:
    """Yield the words that seem out of place: small words for small words (`slips`), or all others.

    The odds must be better than `least` says of a pair and than the pair's own threshold, both lowered by `ease`.
    """
    judged = document.vocabulary & odds.written_words(slips=slips)
    words = document.words
    count = len(words)
    known = _looks[slips]
    for at in compress(range(count), map(judged.__contains__, words)):
        word = words[at]
        before = words[at - 1] if at else bigrams.MARK
        after = words[at + 1] if at + 1 < count else bigrams.MARK
        looks = known.get(word)
        if looks is None:
            looks = known[word] = [
                _Look(word, meant) for meant in odds.meanings(word) if meant.slip is slips
            ]
        hopeful = [look.meant for look in looks if look.is_hopeful(before, after)]
        if not hopeful:
            continue
        start = offset_at(document, at)
        place = _weighed(document, Span(start, start + len(word)), word, hopeful, least, -ease)
        if place is not None:
            yield place


class _Look:
    """A quick look at a pair by the two neighbours, as if no mark stood between; it remembers them."""

    __slots__ = ("bias", "left", "meant", "right", "sign", "times", "word")

    def __init__(self, word: bytes, meant: Meant) -> None:
        self.word = word
        self.meant = meant
        self.sign = 1 if word < meant.word else -1
        self.left: dict[bytes, float] = {}
        self.right: dict[bytes, float] = {}
        self.bias = self._weight(b"=") if meant.learnt else 0.0
        is_rare = meant.known or bigrams.alone(word) < _RARE  # in 100 million words
        self.times = _TIMES if is_rare else _MANY_TIMES

    def is_hopeful(self, before: bytes, after: bytes) -> bool:
        """Whether the neighbours speak for the other word, or leave it open."""
        left = self.left.get(before)
        if left is None:
            left = self.left[before] = self._of(before, b"L")
        right = self.right.get(after)
        if right is None:
            right = self.right[after] = self._of(after, b"R")
        if self.meant.learnt:
            return self.bias + left + right > _QUICK
        return max(left, right) > self.times

    def _of(self, near: bytes, side: bytes) -> float:
        """What a neighbour says: the weight of its features, or how many times as often it has the other word."""
        if self.meant.learnt:
            return self._weight(side + near) + self._weight(side.lower() + contexts.kind(near))
        if side == b"L":
            mine, other = together(near, self.word), together(near, self.meant.word)
        else:
            mine, other = together(self.word, near), together(self.meant.word, near)
        return other / (mine + bigrams.LEAST)

    def _weight(self, feature: bytes) -> float:
        one, other = sorted((self.word, self.meant.word))
        return self.sign * odds.weight(one, other, feature)


_looks: tuple[dict[bytes, list[_Look]], dict[bytes, list[_Look]]] = ({}, {})


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
        near in bigrams.SIGNS or lexicon.known(near)
        for near in (context.before[0], context.after[0])
    ):
        return None  # a name, or another language
    best: Place | None = None
    for meant, found in zip(hopeful, odds.evidence(word, hopeful, context), strict=True):
        if in_name and found.meant.right < _SET_PHRASE:
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
    before = 0.0 if left in bigrams.SIGNS else other.left / (mine.left + least)
    after = 0.0 if right in bigrams.SIGNS else other.right / (mine.right + least)
    if max(before, after) < _PLAIN:
        return f"The words around '{written}' call for '{meant}'."
    if min(before, after) >= _PLAIN:  # the rarer neighbour says more
        by_left = bigrams.alone(left) <= bigrams.alone(right)
    else:
        by_left = before >= after
    if by_left:
        return f"'{meant}' is what follows '{left.decode('latin-1')}', not '{written}'."
    return f"'{meant}' is what stands before '{right.decode('latin-1')}', not '{written}'."
