"""The odds that one word was meant where another stands, from what stands around it.

``confused_word.txt`` lists the pairs of words with a threshold each, ``confused_word.bin`` the weights
that were learnt of the features of a place; `docs/models/contexts.md` is the model's card. Both
are read when a word of a pair is first met.
"""

from __future__ import annotations

import os
from math import log10
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language import bigrams, contexts
from copydesk.language.hashed import Hashed

if TYPE_CHECKING:
    from collections.abc import Sequence

PATH = os.path.join(os.path.dirname(__file__), "confused_word")
WEIGHT, NOUGHT = 32, 128
"""A weight w is stored as NOUGHT + WEIGHT * w."""

MARGIN = 9
"""Which signal is the margin of the features; a slip goes by it alone."""


class Meant(NamedTuple):
    """A word that may be meant where another is written.

    `known` says that writers are known to confuse the two, `learnt` that there are weights of
    features, `slip` that both are small words; no right use in edited text that was held out had
    odds above `threshold`.
    """

    word: bytes
    known: bool
    learnt: bool
    slip: bool
    threshold: float


class Sides(NamedTuple):
    """How often a word stands behind its left and before its right neighbour, and at all; in 100 million words."""

    left: float
    right: float
    alone: float


class Evidence(NamedTuple):
    """What speaks for the other word: the natural logarithm of the odds, and both words' sides."""

    odds: float
    written: Sides
    meant: Sides


def signals(
    written: Sides,
    meant: Sides,
    left: float,
    right: float,
    margin: float | None,
    *,
    known: bool,
) -> tuple[float, ...]:
    """Return the signals that are weighed: ratios of the counts, and what the features say.

    `left` and `right` are how often the two neighbours stand at all; `margin` is None where nothing
    was learnt of the pair.
    """
    least = bigrams.LEAST
    before = log10((meant.left + least) / (written.left + least))
    after = log10((meant.right + least) / (written.right + least))
    chance = written.alone / 1e8
    familiar_left = log10((written.left + least) / (left * chance + least))
    familiar_right = log10((written.right + least) / (right * chance + least))
    chance = meant.alone / 1e8
    fitting_left = log10((meant.left + least) / (left * chance + least))
    fitting_right = log10((meant.right + least) / (right * chance + least))
    learnt = margin is not None
    features = margin or 0.0
    return (
        before, after, familiar_left, familiar_right, fitting_left, fitting_right,
        log10(written.alone), log10(meant.alone), float(known),
        features, float(learnt), max(-3.0, min(3.0, features)), before * learnt, after * learnt,
        min(before, 0.0), min(after, 0.0), min(before, after), max(before, after),
        min(familiar_left, 0.0), min(familiar_right, 0.0), max(fitting_left, 0.0), max(fitting_right, 0.0),
        min(familiar_left, familiar_right), min(fitting_left, fitting_right),
    )  # fmt: skip


_weights: dict[bool, tuple[float, list[float]]] = {}
_words: dict[bool, frozenset[bytes]] = {}
_text: list[bytes] = []
_begins: dict[bytes, int] = {}
_pairs: dict[bytes, tuple[Meant, ...]] = {}
_table: list[Hashed] = []


def written_words(*, slips: bool) -> frozenset[bytes]:
    """Return the words that small words (`slips`) or others may be meant for; their lines are yet unread."""
    if not _text:
        with open(PATH + ".txt", "rb") as file:
            _text.append(file.read())
        for slip, weights, words in ((False, b"!", b"$"), (True, b"!~", b"$~")):
            bias, *others = map(float, _line(weights + b" ").split())
            _weights[slip] = (bias, others)
            _words[slip] = frozenset(_line(words + b" ").split())
    return _words[slips]


def _line(start: bytes) -> bytes:
    """Return the rest of the line that starts so; lines are sorted."""
    text, first = _text[0], start[:1]
    if first not in _begins:
        _begins[first] = text.index(b"\n" + first)
    at = text.index(b"\n" + start, _begins[first]) + 1 + len(start)
    return text[at : text.index(b"\n", at)]


def meanings(word: bytes) -> tuple[Meant, ...]:
    """Return what may be meant where a word is written."""
    found = _pairs.get(word)
    if found is None:
        found = _pairs[word] = tuple(
            _meant(part) for part in _line(word + b"> ").decode("latin-1").split()
        )
    return found


def _meant(part: str) -> Meant:
    """Read "than*+=2.1"."""
    name, _, threshold = part.partition("=")
    word = name.rstrip("*+~")
    signs = name[len(word) :]
    return Meant(
        word.encode("latin-1"), "*" in signs, "+" in signs, "~" in signs, float(threshold or 0.0)
    )


def weight(one: bytes, other: bytes, feature: bytes) -> float:
    """Return what a feature of a place says for the second word of a pair (sorted) with learnt weights."""
    if not _table:
        _table.append(Hashed(PATH + ".bin"))
    value = _table[0].value(one + b">" + other + b" " + feature)
    return 0.0 if value < 0 else (value - NOUGHT) / WEIGHT


def margin(written: bytes, meant: bytes, features: list[bytes]) -> float:
    """Return how much more a place is the second word's than the first's, by its features."""
    one, other = (written, meant) if written < meant else (meant, written)
    total = weight(one, other, b"=") + sum([weight(one, other, name) for name in features])
    return total if meant == other else -total


def evidence(written: bytes, meant: Sequence[Meant], context: contexts.Context) -> list[Evidence]:
    """Weigh the odds that another word was meant in a place, for each of these words."""
    left, right = context.before[0], context.after[0]
    alone_left, alone_right = bigrams.alone(left), bigrams.alone(right)
    mine = _sides(left, written, right)
    names = contexts.features(context) if any(other.learnt for other in meant) else []
    found: list[Evidence] = []
    for other in meant:
        sides = _sides(left, other.word, right)
        learnt = margin(written, other.word, names) if other.learnt else None
        if other.slip:
            seen: tuple[float, ...] = (learnt or 0.0,)
        else:
            seen = signals(mine, sides, alone_left, alone_right, learnt, known=other.known)
        bias, weights = _weights[other.slip]
        found.append(Evidence(bias + sum(map(float.__mul__, weights, seen)), mine, sides))
    return found


def _sides(left: bytes, word: bytes, right: bytes) -> Sides:
    return Sides(bigrams.together(left, word), bigrams.together(word, right), bigrams.alone(word))
