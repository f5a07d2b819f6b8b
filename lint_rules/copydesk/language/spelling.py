"""What a misspelt word was meant to be: the likeliest words of the lexicon.

A noisy channel (Kernighan, Church and Gale 1990, "A spelling correction
program based on a noisy channel model"): a candidate's score is how common it
is, less what it costs to have been typed like this. The costs are set by hand
from what is known of slips and misspellings (Damerau 1964; Mitton 1996,
"English Spelling and the Computer"): most slips are one letter; the first
letter is rarely wrong; transposed letters, doubled and undoubled consonants,
confused vowels, letters next to each other on the keyboard and a syllable
typed twice are likelier than other slips.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from copydesk.language import lexicon

_LETTERS = [bytes((letter,)) for letter in range(ord("a"), ord("z") + 1)]
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LONGEST = 30
# No tool of a newsroom proposes these, whatever was typed.
_UNWANTED = frozenset(
    ("arse", "arsehole", "ass", "asses", "asshole", "assholes", "bitch", "bitches", "cock", "cocks", "coon", "coons", "crap",
     "cum", "cumming", "cunt", "cunts", "dick", "dicks", "fag", "fags", "faggot", "fuck", "fucked", "fucker", "fucking",
     "fucks", "nigga", "nigger", "niggers", "penises", "piss", "pissed", "poof", "prick", "pricks", "pussy", "shit", "shits",
     "shitty", "slut", "sluts", "tit", "tits", "turd", "turds", "twat", "wank", "wanker", "whore", "whores")
)  # fmt: skip
_MOST_REMEMBERED = 20_000
_FAR = 99.0
_TWO_MISSING = 1.45  # two letters in a row are skipped at once: "lexographically"
_FARTHEST = 2.7  # the cost of two slips

WEIGHT = 2.2
"""What one unit of cost weighs against commonness: a usual slip happens once in a hundred times."""


class Candidate(NamedTuple):
    """A word of the lexicon (lower case) that a misspelt one may stand for."""

    word: str
    score: float
    cost: float
    entry: lexicon.Entry


def _neighbours() -> frozenset[tuple[str, str]]:
    """Pairs of letters side by side on a QWERTY keyboard, both ways round."""
    pairs: set[tuple[str, str]] = set()
    for row in _ROWS:
        pairs.update(pairwise(row))
    for upper, lower in pairwise(_ROWS):
        for index, letter in enumerate(lower):
            pairs.update((letter, other) for other in upper[index : index + 2])
    return frozenset(pairs | {(b, a) for a, b in pairs})


_NEAR = _neighbours()
_VOWELS = frozenset("aeiouy")
_ALIKE = frozenset(
    pair
    for a, b in ("cs", "ck", "sz", "gj", "td", "kq", "fv", "mn", "xs", "ts")
    for pair in ((a, b), (b, a))
)


def _substitution(typed: str, meant: str) -> float:
    if typed in _VOWELS and meant in _VOWELS:
        return 0.85
    if (typed, meant) in _ALIKE:
        return 1.0
    if (typed, meant) in _NEAR:
        return 1.1
    return 1.6


def slip(typed: str, meant: str, limit: float = _FAR) -> float:
    """Return what it costs to type one word for another: 0 the same, about 1 for one usual slip.

    An edit distance with transpositions, each step weighted by how usual it
    is. Quadratic in what lies between the letters that both words begin and
    end with, so meant for candidates, not for a dictionary. What is seen to
    cost more than `limit` may come out as 99.
    """
    if typed == meant:
        return 0.0
    shorter = min(len(typed), len(meant))
    head = next((i for i in range(shorter) if typed[i] != meant[i]), shorter)
    tail = next(
        (i for i in range(shorter - head) if typed[-1 - i] != meant[-1 - i]), shorter - head
    )
    # Two letters of what is common stay in, for doubled and transposed ones.
    first = max(0, head - 2)
    tail = max(0, tail - 2)
    columns = range(first + 1, len(meant) - tail + 1)
    missing = [0.0] * (len(meant) + 1)
    for j in columns:
        missing[j] = _missing(meant, j)
    row = [_FAR] * (len(meant) + 1)
    row[first] = 0.0
    for j in columns:
        row[j] = row[j - 1] + missing[j]
    rows: list[list[float]] = [row]
    for i in range(first + 1, len(typed) - tail + 1):
        t = typed[i - 1]
        before = typed[i - 2] if i > 1 else ""
        extra = _extra(typed, i)
        above = rows[-1]
        # A syllable typed twice: "changining".
        twice = [
            rows[-size]
            for size in (2, 3)
            if i - size >= first
            and i >= 2 * size
            and typed[i - size : i] == typed[i - 2 * size : i - size]
        ]
        row = [_FAR] * (len(meant) + 1)
        row[first] = above[first] + extra
        for j in columns:
            m = meant[j - 1]
            best = above[j - 1]
            if t != m:
                # A last letter that differs is often another language's: "camera obscura".
                at_end = i == len(typed) and j == len(meant)
                best += _substitution(t, m) + (1.0 if i == 1 else 0.3 if at_end else 0.0)
                if before == m and j - 2 >= first and i - 2 >= first and t == meant[j - 2]:
                    best = min(best, rows[-2][j - 2] + (1.2 if i == 2 else 0.7))
            best = min(best, above[j] + extra, row[j - 1] + missing[j])
            if j - 2 >= first:
                best = min(best, row[j - 2] + _TWO_MISSING)
            for earlier in twice:
                best = min(best, earlier[j] + 0.9)
            row[j] = best
        rows.append(row)
        # No step reaches back over more than three rows.
        if min(row) > limit and len(rows) > 3 and all(min(r) > limit for r in rows[-3:-1]):
            return _FAR
    return rows[-1][len(meant) - tail]


def _extra(typed: str, i: int) -> float:
    """What it costs that the i-th letter is one too many."""
    letter = typed[i - 1]
    before = typed[i - 2] if i > 1 else ""
    cost = 1.05 if letter != before else 0.6 if i > 2 else 1.3
    if (letter, before) in _NEAR or (i < len(typed) and (letter, typed[i]) in _NEAR):
        cost = min(cost, 1.0)
    return cost + (0.8 if i == 1 else 0.0)


def _missing(meant: str, j: int) -> float:
    """What it costs that the j-th letter is missing."""
    letter = meant[j - 1]
    before = meant[j - 2] if j > 1 else ""
    cost = 0.6 if letter == before else 0.3 if letter == "'" else 0.9 if letter in _VOWELS else 1.0
    return cost + (0.8 if j == 1 else 0.0)


def commonness(entry: lexicon.Entry) -> float:
    """Return how common a word is for one that may be meant, on the Zipf scale.

    What no dictionary has, or only the largest, is meant less often than it is met.
    """
    return entry.zipf - (0.8 if entry.level >= 75 else 0.4 if entry.variant else 0.0)


def _one_slip(word: bytes) -> list[bytes]:
    """Return the words one slip away, and what a doubled syllable taken out leaves.

    Letters are put in, or put in another's place, only where the lexicon's sieve lets them.
    """
    length = len(word)
    shorter = [word[:i] + word[i + 1 :] for i in range(length)]
    near = set(shorter)
    for i in range(length - 1):
        near.add(word[:i] + word[i + 1 : i + 2] + word[i : i + 1] + word[i + 2 :])
    for size in (2, 3):
        near.update(
            word[:i] + word[i + size :]
            for i in range(length - 2 * size + 1)
            if word[i : i + size] == word[i + size : i + 2 * size]
        )
    one_more, *others = lexicon.may_be_shortened([word, *shorter])
    for i, other in enumerate(others):
        if other:
            before, after = word[:i], word[i + 1 :]
            near.update([before + letter + after for letter in _LETTERS])
    if one_more:
        for i in range(length + 1):
            before, after = word[:i], word[i:]
            near.update([before + letter + after for letter in _LETTERS])
        near.update([word[:i] + b"'" + word[i:] for i in range(1, length)])
    near.discard(word)
    near.discard(b"")
    return lexicon.only_known(near)


_remembered: dict[tuple[str, bool], list[Candidate]] = {}
"""Names come again in the next article: what was worked out for them is kept."""

_turned: dict[str, list[Candidate]] = {}
_common: dict[tuple[str, int], list[str]] = {}
"""The words that may be two slips away, by their first letter and length."""


def letters(word: bytes) -> int:
    """Return the set of letters of a word (lower case, Latin-1), as bits; one slip changes two at most."""
    bits = 0
    for letter in word:
        bits |= 1 << (letter & 31)
    return bits


def _two_slips(word: str) -> list[str]:
    """Return the common words of the lexicon that may be two slips away, by their letters.

    They begin with the same letter, agree in their first two or last three, and
    their sets of letters differ by two at most, by three in long words. Two
    slips change five pairs of neighbouring letters, seldom more: the others
    agree. So some words are lost, but few.
    """
    mine, head, tail = letters(word.encode("latin-1")), word[:2], word[-3:]
    most = 2 if len(word) < 7 else 3
    pairs = set(pairwise(word))
    keys = [(word[0], len(word) + more) for more in (-2, -1, 0, 1, 2)]
    for key in keys:
        if key not in _common:
            _common[key] = lexicon.common_words(*key)
    return [
        other
        for key in keys
        for other in _common[key]
        if (other.startswith(head) or other.endswith(tail))
        and (letters(other.encode("latin-1")) ^ mine).bit_count() <= most
        and len(pairs.intersection(pairwise(other))) >= len(word) - 6
    ]


def turned(word: str) -> list[Candidate]:
    """Return what a word in lower case is but for two neighbouring letters in each other's place.

    Best first; much cheaper than all candidates.
    """
    if word in _turned:
        return _turned[word]
    if not word.isascii():
        return []
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1)}
    known = lexicon.only_known([other.encode() for other in swapped])
    found = _weigh(word, [other.decode() for other in known])
    if len(_turned) < _MOST_REMEMBERED:
        _turned[word] = found
    return found


def candidates(word: str, *, far: bool = True) -> list[Candidate]:
    """Return what a word that is in no dictionary may stand for, best first.

    `word` is one word in any case, without a possessive 's. With `far`, words
    two slips away are looked for where no good word is one slip away. Words
    that are overlong or not Latin-1 have no candidates.
    """
    lower = word.lower()
    if not 2 <= len(lower) <= _LONGEST or not lower.replace("'", "").isalpha():
        return []
    if any(letter > "\xff" for letter in lower):
        return []
    if (lower, far) in _remembered:
        return _remembered[lower, far]
    if far:
        found = candidates(word, far=False)
        if len(lower) > 6 and not (found and found[0].score > 0.0):
            nearer = {candidate.word for candidate in found}
            farther = _weigh(
                lower, [w for w in _two_slips(lower) if w not in nearer], limit=_FARTHEST
            )
            found = found + [candidate for candidate in farther if candidate.cost <= _FARTHEST]
            found.sort(key=_by_score)
    else:
        near = _one_slip(lower.encode("latin-1"))
        found = _weigh(lower, [n.decode("latin-1") for n in near])
    if len(_remembered) < _MOST_REMEMBERED:
        _remembered[lower, far] = found
    return found


def _weigh(typed: str, words: list[str], *, limit: float = _FAR) -> list[Candidate]:
    weighed: list[Candidate] = []
    for word in words:
        entry = lexicon.entry(word.encode("latin-1"))
        if (
            entry is None
            or not (entry.lower or entry.capitalised or entry.zipf >= 3.0)  # "JavaScript"
            or len(word) < 2
            or word == typed
            or word in _UNWANTED
        ):
            continue
        cost = slip(typed, word, limit)
        weighed.append(Candidate(word, commonness(entry) - WEIGHT * cost, cost, entry))
    weighed.sort(key=_by_score)
    return weighed


def _by_score(candidate: Candidate) -> tuple[float, str]:
    return -candidate.score, candidate.word


def suggestions(word: str, *, limit: int = 5) -> list[str]:
    """Return the likeliest corrections of a misspelt word, best first, in the case it has.

    >>> suggestions("Ukranian", limit=1)
    ['Ukrainian']
    """
    return [in_case_of(word, found) for found in candidates(word)[:limit]]


def in_case_of(typed: str, candidate: Candidate) -> str:
    """Write a candidate as the misspelt word is written, or with the capital it must have."""
    if len(typed) > 1 and typed.isupper():
        return candidate.word.upper()
    if typed[:1].isupper() or not candidate.entry.lower:
        return candidate.word[:1].upper() + candidate.word[1:]
    return candidate.word
