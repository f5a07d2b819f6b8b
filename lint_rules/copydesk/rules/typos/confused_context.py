"""Places that give a slip away: set phrases and points of grammar, gathered by hand.

``confused_context.txt`` beside this module has a line for each pair of words,

    written>meant: context; context = reason

A context is a row of elements separated by spaces. "_" is the written word; the
others are its neighbours, in their places: alternatives with "/", "*" for any
word, "*ing" for an ending, a leading "-" for what must not stand there. A last
element with "~" names words of which one must stand within `REACH` words. Words
in capitals are the small classes below.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PATH = os.path.splitext(__file__)[0] + ".txt"
REACH = 8
"""How many words away a word of the subject may stand."""

_MODALS = "can could will would shall should may might must cannot can't couldn't won't wouldn't shouldn't i'll you'll he'll she'll it'll we'll they'll"
CLASSES = {
    "ART": "a an the",
    "BE": "is are was were be been being isn't aren't wasn't weren't i'm you're we're they're he's she's it's",
    "DET": "a an the this that these those my your his her its our their some any every each no another",
    "HAVE": "has have had having hasn't haven't hadn't i've you've we've they've i'd he'd she'd we'd they'd",
    "MODAL": _MODALS,
    "NUM": "one two three four five six seven eight nine ten twelve twenty fifty hundred thousand million billion",
    "OBJ": "me you him her it us them",
    "POSS": "my your his her its our their whose",
    "PREP": "of in on at by for with from into about against under over between through after before during without",
    "PRON": "i you he she it we they who",
    "TO": "to can could will would shall should may might must cannot can't couldn't won't wouldn't shouldn't do does did don't doesn't didn't i'll you'll he'll she'll we'll they'll",
}  # fmt: skip


class Element(NamedTuple):
    """What may stand in one place: whole words, endings, whether it must not be so, any number."""

    words: frozenset[bytes]
    endings: tuple[bytes, ...]
    negative: bool
    number: bool


class Context(NamedTuple):
    """Elements by their distance from the written word, and words of the subject, if any."""

    places: tuple[tuple[int, Element], ...]
    near: Element | None


class Side(NamedTuple):
    """What a word's contexts ask of one neighbour, one bit for each context.

    `free` are those that ask nothing or only that some words do not stand there; `allowing` and
    `closing` are the words that open and close others; `patterns` what no table of words tells;
    `known` remembers what each neighbour leaves open.
    """

    free: int
    allowing: Mapping[bytes, int]
    closing: Mapping[bytes, int]
    patterns: tuple[tuple[Element, int], ...]
    known: dict[bytes, int]


class Entry(NamedTuple):
    """One line of the file: the word meant, the contexts, the reason in words."""

    meant: str
    contexts: tuple[Context, ...]
    reason: str


_lines: dict[bytes, list[bytes]] = {}
_entries: dict[bytes, tuple[Entry, ...]] = {}
_sides: dict[bytes, tuple[Side, Side]] = {}


def written_words() -> dict[bytes, list[bytes]]:
    """Return the words that have contexts, with their lines as yet unread."""
    if not _lines:
        with open(_PATH, "rb") as file:
            for line in file:
                if not line.startswith(b"#"):
                    _lines.setdefault(line[: line.index(b">")], []).append(line)
    return _lines


def entries(word: bytes) -> tuple[Entry, ...]:
    """Return what the file says of a written word; read when first asked for."""
    if word not in _entries:
        _entries[word] = tuple(_entry(line.decode("latin-1")) for line in written_words()[word])
    return _entries[word]


def may_match(before: bytes, word: bytes, after: bytes) -> bool:
    """Say whether the nearest neighbours leave any context of a word open."""
    sides = _sides.get(word)
    if sides is None:
        contexts = [context for entry in entries(word) for context in entry.contexts]
        sides = _sides[word] = (_side(contexts, -1), _side(contexts, 1))
    left, right = sides
    bits = left.known.get(before)
    if bits is None:
        bits = left.known[before] = _left_open(left, before)
    if not bits:
        return False
    others = right.known.get(after)
    if others is None:
        others = right.known[after] = _left_open(right, after)
    return bits & others != 0


def _side(contexts: Sequence[Context], distance: int) -> Side:
    """Sort a word's contexts by what they ask of one neighbour."""
    free = 0
    allowing: dict[bytes, int] = {}
    closing: dict[bytes, int] = {}
    patterns: list[tuple[Element, int]] = []
    for number, context in enumerate(contexts):
        bit = 1 << number
        element = next((e for place, e in context.places if place == distance), None)
        if element is None or element.negative:
            free |= bit
        if element is not None:
            table = closing if element.negative else allowing
            for word in element.words:
                table[word] = table.get(word, 0) | bit
            if element.endings or element.number:
                patterns.append((element, bit))
    return Side(free, allowing, closing, tuple(patterns), {})


def _left_open(side: Side, beside: bytes) -> int:
    """Return one bit for each context that a neighbour leaves open."""
    bits = (side.free | side.allowing.get(beside, 0)) & ~side.closing.get(beside, 0)
    for element, bit in side.patterns:
        if _fits(element, beside):
            bits = bits & ~bit if element.negative else bits | bit
    return bits


def matched(entry: Entry, words: Sequence[bytes], at: int) -> tuple[int, int] | None:
    """Return how far, in words before and after, the context reaches that fits at words[at]."""
    for context in entry.contexts:
        for distance, element in context.places:
            place = at + distance
            word = words[place] if 0 <= place < len(words) else b""
            if _fits(element, word) is element.negative:
                break
        else:
            first = min((d for d, e in context.places if not e.negative), default=0)
            last = max((d for d, e in context.places if not e.negative), default=0)
            if context.near is None:
                return min(first, 0), max(last, 0)
            around = words[max(0, at - REACH) : at + REACH + 1]
            if any(_fits(context.near, word) for word in around):
                return min(first, 0), max(last, 0)
    return None


def _fits(element: Element, word: bytes) -> bool:
    return (
        word in element.words
        or (element.number and word[:1].isdigit())
        or (bool(element.endings) and word.endswith(element.endings))
    )


def _entry(line: str) -> Entry:
    head, _, reason = line.rstrip("\n").partition(" = ")
    pair, _, contexts = head.partition(": ")
    return Entry(
        pair.partition(">")[2].replace("_", " "),
        tuple(_context(context.split(" ")) for context in contexts.split("; ")),
        reason,
    )


def _context(elements: list[str]) -> Context:
    near = _element(elements.pop()[1:]) if elements[-1].startswith("~") else None
    at = elements.index("_") if "_" in elements else len(elements)
    return Context(
        tuple((i - at, _element(e)) for i, e in enumerate(elements) if i != at and e != "*"), near
    )


def _element(text: str) -> Element:
    alternatives = text.removeprefix("-").split("/")
    words: list[str] = []
    for name in alternatives:
        words += CLASSES[name].split(" ") if name in CLASSES else [name]
    return Element(
        frozenset(word.encode("latin-1") for word in words if word[:1] != "*"),
        tuple(word[1:].encode("latin-1") for word in words if word[:1] == "*"),
        text.startswith("-"),
        "NUM" in alternatives,
    )
