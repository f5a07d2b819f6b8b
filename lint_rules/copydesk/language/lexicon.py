"""The words of English, in a file that is looked into rather than read.

``lexicon.bin`` is mapped into memory and opened in a tenth of a millisecond;
a look-up costs well under a microsecond and builds no table of Python objects.
``tools/build_lexicon.py`` makes the file from ``tools/lexicon.txt``; NOTICE
beside this module gives the sources and their licences.

Layout, little-endian: 8 bytes "copylex1"; B, the number of bits of a hash; the
number of words; one 32-bit offset for each of 2 ** (B + 5) buckets and one for
the end; the buckets. A word lies in the bucket whose number is the low five
bits of its first byte and the low B bits of its CRC-32, as newline, word, tab
and two bytes of value. So the words of one letter lie together, and a look-up
compares a word whole with the dozen of its bucket. Words are lower case,
Latin-1, apostrophes straight, and without a possessive 's.

``slips.bin`` is a sieve beside it, after the deletion neighbourhoods of Mor and Fraenkel (1982,
"A hash code method for detecting and correcting spelling errors"): a bit array in which the bit
of every string is set that a word of the lexicon becomes by losing a letter; the number of the
bit is the low ``SIEVE_BITS`` bits of the string's CRC-32. A bit that is not set rules out, with
one look, 26 letters in one place of a misspelt word.

``common_words.txt`` has the words that are looked through one by one, a line for each first letter
and length.
"""

from __future__ import annotations

import mmap
import os
from zlib import crc32

from copydesk.language.hashed import offsets

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PATH = os.path.join(os.path.dirname(__file__), "lexicon.bin")
SIEVE_PATH = os.path.join(os.path.dirname(__file__), "slips.bin")
COMMON_PATH = os.path.join(os.path.dirname(__file__), "common_words.txt")
SIEVE_BITS = 24
_HEAD = 16
LEVELS = (10, 20, 35, 40, 50, 55, 60, 70, 80, 75)
"""The levels of words, in the order of the file's codes for them."""

SEEN = 75
"""The level of a word that no dictionary has but people use: most are names."""

LONGEST = 58
"""No word of the lexicon is longer; a longer string is not looked at."""


class Entry(int):
    """What the lexicon holds about one word, packed into 14 bits.

    ``level`` is SCOWL's size class: 10 and 20 are everyday words, 35 to 60
    those of any dictionary, 70 those of large ones, 80 rare ones; 75 stands
    for words that no dictionary has but people use, most of them names.
    ``zipf`` says how common the word is, on the Zipf scale of van Heuven,
    Mandera, Keuleers and Brysbaert (2014): the logarithm to base 10 of the
    count in a thousand million words, in steps of 0.4; below 1 it is unseen.
    One bit more is read by nobody: 0x400 for words in capitals or mixed case.
    """

    __slots__ = ()

    @property
    def level(self) -> int:
        """SCOWL's size class, 10 (commonest) to 80."""
        return LEVELS[self & 15]

    @property
    def frequency(self) -> int:
        """Class of frequency: 0 unseen, 1 (once in 100 million words) to 15 ("the")."""
        return self >> 4 & 15

    @property
    def zipf(self) -> float:
        """How common the word is: 1.0 once in 100 million words, 6.6 and more for "the"; 0.6 unseen."""
        return 0.6 + 0.4 * (self >> 4 & 15)

    @property
    def lower(self) -> bool:
        """Whether the word may be written in lower case."""
        return bool(self & 0x100)

    @property
    def capitalised(self) -> bool:
        """Whether the word is listed with a capital, as a name is."""
        return bool(self & 0x200)

    @property
    def american(self) -> bool:
        """Whether Americans spell so."""
        return bool(self & 0x800)

    @property
    def british(self) -> bool:
        """Whether the British spell so."""
        return bool(self & 0x1000)

    @property
    def variant(self) -> bool:
        """Whether it is no more than a lesser variant of another spelling."""
        return bool(self & 0x2000)


NAME = Entry(0x200 | LEVELS.index(SEEN))
"""What is known of a name that only one article has."""


class Table:
    """A mapped file of this layout: its bytes, where the buckets begin, their offsets from there.

    Raises OSError if the file cannot be read.
    """

    __slots__ = ("base", "bits", "data", "mask", "offsets")

    def __init__(self, path: str) -> None:
        with open(path, "rb") as file:
            self.data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self.bits = int.from_bytes(self.data[8:12], "little")
        self.mask = (1 << self.bits) - 1
        self.base = _HEAD + 4 * ((32 << self.bits) + 1)
        self.offsets = offsets(self.data, _HEAD, self.base)

    def value(self, key: bytes) -> int:
        """Return the value of a key, or -1."""
        bucket = (key[0] & 31) << self.bits | crc32(key) & self.mask
        start = self.base + self.offsets[bucket]
        found = self.data.find(b"\n" + key + b"\t", start, self.base + self.offsets[bucket + 1])
        if found < 0:
            return -1
        at = found + len(key) + 2
        return (self.data[at] & 0x7F) << 7 | self.data[at + 1] & 0x7F


_opened: list[Table] = []
_sieve: list[mmap.mmap] = []


def _lexicon() -> Table:
    """Return the lexicon, opening it once per process."""
    if not _opened:
        use(PATH, SIEVE_PATH)
    return _opened[0]


def use(path: str, sieve: str) -> None:
    """Look into these two files from now on; only the tool that builds them has others."""
    _opened[:] = [Table(path)]
    with open(sieve, "rb") as file:
        _sieve[:] = [mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)]


def entry(word: bytes) -> Entry | None:
    """Return what is known of a word (lower case, Latin-1), or None."""
    if not 0 < len(word) <= LONGEST:
        return None
    value = _lexicon().value(word)
    return None if value < 0 else Entry(value)


def known(word: bytes) -> bool:
    """Say whether a word (lower case, Latin-1) is in the lexicon."""
    return entry(word) is not None


def only_known(words: Iterable[bytes]) -> list[bytes]:
    """Return those of the words (none of them empty) that the lexicon has, in their order."""
    table = _lexicon()
    bits, mask, base, offsets, find = (
        table.bits,
        table.mask,
        table.base,
        table.offsets,
        table.data.find,
    )
    found: list[bytes] = []
    for word in words:
        bucket = (word[0] & 31) << bits | crc32(word) & mask
        if find(b"\n" + word + b"\t", base + offsets[bucket], base + offsets[bucket + 1]) >= 0:
            found.append(word)
    return found


_listed: set[bytes] = set()
_unlisted: set[bytes] = set()
_strings: set[bytes] = set()
_SHORT = 5
_RARELY = 3.7  # on the Zipf scale


def unlisted(words: set[bytes]) -> set[bytes]:
    """Return those of the words that the lexicon lacks; each word is looked up once per run."""
    strange = words - _listed
    new = strange - _unlisted
    if new:
        found = only_known(new)
        _listed.update(found)
        _strings.update([word for word in found if len(word) < _SHORT and _is_string(word)])
        _unlisted.update(new.difference(found))
        strange.difference_update(found)
    return strange


def strings(words: set[bytes]) -> set[bytes]:
    """Return those of the words, asked about before, that are short and no words of English: "th", "ing".

    The lexicon lacks them, or has them only since people use them now and then.
    """
    return words & _strings


def _is_string(word: bytes) -> bool:
    found = Entry(_lexicon().value(word))
    return not (found.lower or found.capitalised) or (found.level >= SEEN and found.zipf < _RARELY)


def may_be_shortened(words: Sequence[bytes]) -> list[bool]:
    """Say of each string whether a word may have become it by losing a letter; seldom wrongly so."""
    _lexicon()
    bits = _sieve[0]
    mask = (1 << SIEVE_BITS) - 1
    hashes = [crc32(word) & mask for word in words]
    return [bool(bits[number >> 3] >> (number & 7) & 1) for number in hashes]


def in_dictionary(word: str) -> bool:
    """Say whether a dictionary has a word as it stands in a text, not only people who use it."""
    found = spelled(word)
    return found is not None and found.level != SEEN


def spelled(word: str) -> Entry | None:
    """Return what is known of a word as it stands in a text: any case, curly or straight apostrophe."""
    if len(word) > LONGEST:
        return None
    try:
        return entry(word.replace("\u2019", "'").lower().encode("latin-1"))
    except UnicodeEncodeError:
        return None


_common: dict[str, str] = {}


def common_words(letter: str, length: int) -> list[str]:
    """Return the common words with a first letter of a to z and so many letters, sorted.

    Common are those of level 35 at most, those met once in a million words or more, and those of
    ten letters or more that any large dictionary has: few of them come near each other.
    """
    if not _common:
        with open(COMMON_PATH, encoding="latin-1") as lines:
            for line in lines:
                if line.startswith("#"):
                    continue
                key, _, words = line.rstrip("\n").partition(" ")
                _common[key] = words
    return _common.get(f"{letter}{length}", "").split()
