"""The pairs of words of which one may be written for the other: by hand and by the lexicon.

By hand: the sets of `confusions.txt` and `slips.txt`. By the lexicon: a word that is not common, one
letter (or two transposed) from a word that is commoner. Left out are two spellings of one word, singular
and plural, and plain derivations.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

from copydesk.language.word_forms import is_derived
from copydesk.language.words import word_set

HERE = Path(__file__).parent
SETS = HERE / "confusions.txt"
SLIPS = HERE / "slips.txt"
LEXICON = HERE / "lexicon.txt"

RARELY, OFTEN = 1.8, 4.2  # between these on the Zipf scale lies a written word of the lexicon's
FAR = 1.4  # a word may be rarer if what is meant is commoner by this, and it is not short
LONG = 6
BY_PHRASES = ("to",)  # every fortieth word: the phrases of confused_context.txt find it more surely
USUAL = 1.5  # a very common word is not looked at for one that is rarer by so much
COMMON = 3.2  # as common is what is meant, at least
RARER = 0.25  # nor is it rarer than what is written by more than this
DICTIONARY = 60  # the highest level of what is meant

# Nobody thanks a linter for these.
COARSE = word_set(
    "arse arses ass bitch bitches cock cocks cunt cunts dick dicks fuck fucked fucker fuckers fucking fucks "
    "piss pissed pissing shit shits shitty slut sluts tit tits wank wanker wankers whore whores"
)


class Pair(NamedTuple):
    """A written word and what may be meant; known to be confused, or small words of `slips.txt`, or neither."""

    written: bytes
    meant: bytes
    known: bool = False
    slip: bool = False


class _Word(NamedTuple):
    level: int  # SCOWL's size class, 0 for a word that SCOWL lacks
    letters: str
    zipf: float


_SELDOM = _Word(0, "", 0.0)


@cache
def pairs() -> tuple[Pair, ...]:
    """Return all pairs, sorted."""
    found: dict[tuple[str, str], Pair] = {}
    for one, other in _derived():
        found[one, other] = Pair(one.encode(), other.encode())
    for one, other in _sets(SLIPS):
        found[one, other] = Pair(one.encode(), other.encode(), slip=True)
    words = _lexicon()
    for one, other in _sets(SETS):
        # "not" is never "knot": it would be looked at in every sentence for nothing.
        usual = words.get(one, _SELDOM).zipf > words.get(other, _SELDOM).zipf + USUAL
        if one in BY_PHRASES or (usual and words.get(one, _SELDOM).zipf > OFTEN + 1.0):
            found.pop((one, other), None)
        else:
            found[one, other] = Pair(one.encode(), other.encode(), known=True)
    return tuple(sorted(found.values()))


def _sets(path: Path) -> list[tuple[str, str]]:
    lines = [line.split() for line in path.read_text("utf-8").splitlines() if line[0] != "#"]
    return [pair for words in lines for pair in permutations(words, 2)]


@cache
def _lexicon() -> dict[str, _Word]:
    words: dict[str, _Word] = {}
    for line in LEXICON.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            word, level, letters, frequency = line.split(" ")[:4]
            if "l" in letters and word.isascii() and word.isalpha():
                zipf = 0.6 + 0.4 * int(frequency)
                words[word] = _Word(0 if level == "seen" else int(level), letters, zipf)
    return words


def _derived() -> list[tuple[str, str]]:
    words = _lexicon()
    common = [
        word
        for word, entry in words.items()
        if entry.zipf >= COMMON
        and 0 < entry.level <= DICTIONARY
        and len(word) > 2
        and word not in COARSE
    ]
    shortened: dict[str, set[str]] = defaultdict(set)
    for word in common:
        shortened[word].add(word)
        for short in _shorter(word):
            shortened[short].add(word)
    found: list[tuple[str, str]] = []
    for word, entry in words.items():
        if entry.zipf >= OFTEN or len(word) < 3 or not entry.level:
            continue
        if entry.zipf < RARELY and (len(word) < LONG or is_derived(word.encode())):
            continue
        least = COMMON if entry.zipf >= RARELY else max(COMMON, entry.zipf + FAR)
        near = set(shortened.get(word, ()))
        for short in _shorter(word):
            near |= shortened.get(short, set())
        for other in near - {word}:
            rarer = words[other].zipf < max(least, entry.zipf - RARER)
            if (
                not rarer
                and _one_letter(word, other)
                and not _same(word, entry, other, words[other])
            ):
                found.append((word, other))
    return found


def _shorter(word: str) -> set[str]:
    return {word[:i] + word[i + 1 :] for i in range(len(word))}


def _one_letter(one: str, other: str) -> bool:
    """Whether one letter is wrong, missing or too many, or two are transposed."""
    if len(one) != len(other):
        return True  # they came together by what is left when a letter is lost
    wrong = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(wrong) == 1:
        return True
    return (
        len(wrong) == 2
        and wrong[1] == wrong[0] + 1
        and one[wrong[0]] == other[wrong[1]]
        and one[wrong[1]] == other[wrong[0]]
    )


def _same(one: str, entry: _Word, other: str, second: _Word) -> bool:
    """Whether two words are spellings, numbers or derivations of one."""
    if one in ("a" + other, "d" + other, "e" + other):
        return True  # "atypically", "devaluation"
    if any(
        long in (short + "s", short + "es") and short[-1] != "s"
        for long, short in ((one, other), (other, one))
    ):
        return True
    if "v" in entry.letters or "v" in second.letters:
        return True
    if any((variety in entry.letters) != (variety in second.letters) for variety in "AB"):
        return True
    return _plain(one) == _plain(other)


def _plain(word: str) -> str:
    """What is left of a word without the letters in which varieties of English differ."""
    for british, american in (("is", "iz"), ("ys", "yz"), ("our", "or"), ("ll", "l"), ("ae", "e"), ("oe", "e"), ("ey", "y"),
                              ("ie", "y")):  # fmt: skip
        word = word.replace(british, american)
    for ending in ("able", "ing", "ment"):
        word = (
            word.removesuffix("e" + ending)
            if word.endswith("e" + ending)
            else word.removesuffix(ending)
        )
    return word
