"""How two names are alike: which slip, if any, makes one of the other.

Two names a letter apart are most often two names ("Horan", "Horgan"). Some slips say more: letters
that changed places, a letter doubled or not, a spelling that sounds the same.
"""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.given_names import given_name
from copydesk.language.spelling import slip
from copydesk.patterns import compiled

if TYPE_CHECKING:
    import re


class Likeness(IntEnum):
    """How near two names are; the higher, the likelier is one a slip for the other."""

    NONE = 0
    ENDING = 1
    """Only the end differs, as in "Ivanov" and "Ivanova": two forms of one word."""
    FIRST = 2
    """Another first letter: "Bell" and "Dell"."""
    FAR = 3
    """Two slips in a long name."""
    LETTER = 4
    """Another letter, or one more, inside or at the end."""
    ALIKE = 5
    """They sound the same, more or less: "Petersen" and "Peterson"."""
    DOUBLED = 6
    """A letter is doubled or not: "Phillip" and "Philip"."""
    TURNED = 7
    """Letters changed places."""
    CAPITAL = 8
    """The same letters with other capitals: "McDonald" and "Mcdonald"."""
    ACCENT = 9
    """The same letters with other accents: "José" and "Jose"."""


_MOST_REMEMBERED = 20_000
_SHORT = 4
_LONG = 8  # letters; two slips in a shorter name make another name
_FAR = 2.2  # what they may cost, as `spelling.slip` counts it
# Spellings of one sound, in the order in which they are made one.
_SOUNDS = (
    ("b(?:o?rough|urgh)$", "bra"), ("^kn", "n"), ("^wr", "r"), ("ph", "f"), ("v", "f"), ("ck", "k"), ("sch", "sh"),
    ("c(?=[eiy])", "s"), ("c(?!h)", "k"), ("qu", "kw"), ("tz", "z"), ("z", "s"), ("x", "ks"), ("gh", "g"), ("dg", "g"),
    ("(?<=[aeiou])h(?![aeiouy])", ""), ("th", "t"), ("[ae]y|ie|ee|ei|ea|ai|y", "i"), ("oo|ou|ow", "u"), ("au|aw", "o"),
    (r"(.)\1", r"\1"), ("[aeiou](?=[nrl]s?$)", "e"), ("(?<=..)e$", ""), ("e(?=s$)", ""), ("tw", "t"),
)  # fmt: skip
# What words get at their end when they become a plural, a feminine, a people, another language's.
_ENDINGS = frozenset(("s", "es", "a", "e", "o", "i", "n", "an", "ian", "us", "um", "is", "os", "as", "u", "y", "ed", "er"))  # fmt: skip

_VOWELS = "aeiouy"

_sounds: dict[str, str] = {}
_patterns: list[tuple[re.Pattern[str], str]] = []


def folded(name: str) -> str:
    """A name in small letters without accents."""
    name = name.lower().replace("’", "'")
    if name.isascii():
        return name
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


class Shape(NamedTuple):
    """What of a name tells cheaply that another cannot be a slip for it.

    Names that may be share one of `keys`.
    """

    keys: tuple[str, ...]
    letters: int
    """A bit for each letter of the alphabet; other letters share bits."""
    length: int


def shape(written: str) -> Shape:
    """The shape of a name."""
    name = folded(written)
    spelling = given_name(name)
    ends = (name[0] + name[-1], name[:3])
    return Shape(
        (*ends, "@" + spelling) if spelling else ends,
        _bits(name),
        len(name),
    )


def _bits(name: str) -> int:
    bits = 0
    for letter in name:
        bits |= 1 << (ord(letter) & 31)
    return bits


def may_be_slip(one: Shape, other: Shape) -> bool:
    """Whether two names that share a key may be near; says no to nearly all that are not."""
    apart = one.length - other.length
    differ = (one.letters ^ other.letters).bit_count()
    if -2 < apart < 2 and differ < 3:
        return True
    return (
        -3 < apart < 3
        and differ < 5
        and (
            max(one.length, other.length) >= _LONG - 1
            or one.keys[-1][0] == "@" == other.keys[-1][0]
        )
    )


def sound(name: str) -> str:
    """A name (folded) as it sounds, roughly: the same for most names that are said alike."""
    said = _sounds.get(name)
    if said is None:
        if not _patterns:
            _patterns.extend((compiled(written), spoken) for written, spoken in _SOUNDS)
        if len(_sounds) > _MOST_REMEMBERED:
            _sounds.clear()
        said = name
        for pattern, spoken in _patterns:
            said = pattern.sub(spoken, said)
        _sounds[name] = said
    return said


def likeness(one: str, other: str) -> Likeness:
    """How near two names are, as they are written."""
    one, other = one.replace("’", "'"), other.replace("’", "'")
    if one.lower() == other.lower():
        return Likeness.NONE if one == other else Likeness.CAPITAL
    first, second = folded(one), folded(other)
    if first == second:
        return Likeness.ACCENT
    if one_name(first, second) or _without_mac(first) == _without_mac(second):
        return Likeness.ALIKE
    shorter, longer = sorted((first, second), key=lambda name: (len(name), name))
    head = next((i for i in range(len(shorter)) if shorter[i] != longer[i]), len(shorter))
    most = len(shorter) - head
    tail = next((i for i in range(most) if shorter[-1 - i] != longer[-1 - i]), most)
    less, more = shorter[head : len(shorter) - tail], longer[head : len(longer) - tail]
    if len(more) == 2 and less == more[::-1]:
        if not tail and sorted(more) == ["a", "n"]:
            return Likeness.ENDING  # "Byzantian" and "Byzantina"
        return Likeness.FIRST if head == 0 and len(longer) < _LONG else Likeness.TURNED
    if len(more) == 1 and not less and head and longer[head - 1] == more:
        return Likeness.ENDING if not tail and more == "s" else Likeness.DOUBLED
    if head and tail and len(shorter) > _SHORT + 1 and sorted(less) == sorted(more):
        return Likeness.TURNED  # "Montsano" and "Monsanto"
    return _at_ends(shorter, longer, head, tail)


def _at_ends(shorter: str, longer: str, head: int, tail: int) -> Likeness:
    """How near two names are that have `head` letters in common at the front, and `tail` at the end."""
    less, more = shorter[head : len(shorter) - tail], longer[head : len(longer) - tail]
    alike = sound(shorter) == sound(longer)
    if _is_ending(less, more, longer[len(longer) - tail :], alike=alike) or (
        not tail and longer.endswith("ae")
    ):
        return Likeness.ENDING
    return _other(shorter, longer, len(more), head, alike=alike or (not tail and more == "e"))


def _is_ending(less: str, more: str, rest: str, *, alike: bool) -> bool:
    """Whether two names have the endings of two words, where `rest` follows what differs."""
    if not rest and not alike:
        if not less:
            return more in _ENDINGS and more != "e"
        # "Ivanova" and "Ivanovo", "Daoism" and "Daoist"
        return (less in _ENDINGS and more in _ENDINGS) or (len(more) == 1 and more != "e")
    if len(rest) != 1 or rest not in "sm" or len(more) != 1:
        return False
    if less:  # "Alexios" and "Alexius"
        return less in _VOWELS and more in _VOWELS
    return more in "ou" and rest == "s"  # "Scots" and "Scotos"


def _other(shorter: str, longer: str, differ: int, head: int, *, alike: bool) -> Likeness:
    """How near two names are that differ in `differ` letters after the first `head`."""
    if differ <= 1:
        if alike:
            return Likeness.ALIKE
        return Likeness.LETTER if head else Likeness.FIRST
    if shorter[0] != longer[0]:
        return Likeness.NONE
    if alike and len(shorter) > _SHORT:
        return Likeness.ALIKE
    if (
        len(shorter) >= _LONG - 1
        and len(longer) >= _LONG
        and shorter[-1] == longer[-1]
        and slip(shorter, longer, _FAR) <= _FAR
    ):
        return Likeness.FAR
    return Likeness.NONE


def is_mac(one: str, other: str) -> bool:
    """Whether two names (folded) differ in "Mac" and "Mc" alone."""
    return one != other and _without_mac(one) == _without_mac(other)


def _without_mac(name: str) -> str:
    """A name with "Mac" and "Mc" made one."""
    return "mc" + name[3:] if name.startswith("mac") and len(name) > 5 else name


def one_name(one: str, other: str) -> bool:
    """Whether two words (folded) are spellings of one first name."""
    name = given_name(one)
    return name is not None and name == given_name(other)
