"""Numbers as English writes them: in digits, in words, with a scale, a sign of money or a unit.

"£3.5bn", "3,500 million pounds", "twenty-three", "two dozen" and "30 per cent" are read; what is
counted is left to the caller. A date's or a phone number's digits are numbers here, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copydesk.document import Token


class Number(NamedTuple):
    """A number at tokens[first:last] of a sentence.

    `value` has its scale applied ("3bn" is 3e9); `unit` is "%", a sign of money ("$", "£", "€",
    "¥") or ""; `is_rounded` says that a word like "about" or "nearly" stands before it;
    `is_ordinal` that it counts a place ("third", "3rd").
    """

    first: int
    last: int
    value: float
    unit: str = ""
    is_rounded: bool = False
    is_ordinal: bool = False


_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL: Mapping[str, int] = {
    **{word: value for value, word in enumerate(_UNITS)},
    **{word: value for value, word in zip(range(20, 100, 10), _TENS, strict=True)},
}
_ORDINALS: Mapping[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100,
}  # fmt: skip
_SCALES: Mapping[str, float] = {
    "hundred": 1e2, "dozen": 12.0, "thousand": 1e3, "million": 1e6, "billion": 1e9,
    "trillion": 1e12, "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12,
}  # fmt: skip
_MONEY = frozenset("$£€¥")
_PERCENT = frozenset(["%", "percent", "pc"])
_ROUNDED = frozenset(
    ["about", "almost", "approximately", "around", "nearly", "over", "roughly", "some", "under"]
)
_ENDINGS = ("st", "nd", "rd", "th")


def value_of(word: str) -> float | None:
    """The value of one token in lower case: "1,200.5", "3rd", "twenty-three", "twelfth"; or None."""
    if word[:1].isdigit():
        digits = word.removesuffix("s")
        if digits.endswith(_ENDINGS):
            digits = digits[:-2]
        try:
            return float(digits.replace(",", ""))
        except ValueError:
            return None
    if word in _SMALL:
        return float(_SMALL[word])
    if word in _ORDINALS:
        return float(_ORDINALS[word])
    tens, dash, unit = word.partition("-")
    if dash and tens in _TENS and (unit in _SMALL or unit in _ORDINALS):
        return float(_SMALL[tens] + (_SMALL.get(unit) or _ORDINALS.get(unit) or 0))
    return None


def find_numbers(tokens: Sequence[Token]) -> Iterator[Number]:
    """Yield the numbers of a sentence's tokens, in order and not overlapping."""
    at = 0
    while at < len(tokens):
        number = _number_at(tokens, at)
        if number is None:
            at += 1
        else:
            yield number
            at = number.last


def _number_at(tokens: Sequence[Token], at: int) -> Number | None:
    first = at
    value, at = _written(tokens, at)
    if value is None:
        if tokens[at].lower != "a" or _scale(tokens, at + 1) is None:
            return None
        value = 1.0  # "a million"
    is_ordinal = _is_ordinal(tokens[at].lower)
    at += 1
    total = 0.0
    while (scale := _scale(tokens, at)) is not None:
        value *= scale
        at += 1
        more = at + 1 if at < len(tokens) and tokens[at].lower == "and" else at
        if scale >= 1e3:
            total, value = total + value, 0.0
        rest = value_of(tokens[more].lower) if more < len(tokens) else None
        if rest is None or tokens[first].text[0].isdigit() or rest >= scale:
            break
        value += rest
        at = more + 1
    unit, first, at = _unit(tokens, first, at)
    is_rounded = first > 0 and tokens[first - 1].lower in _ROUNDED
    return Number(first, at, total + value, unit, is_rounded, is_ordinal)


def _written(tokens: Sequence[Token], at: int) -> tuple[float | None, int]:
    """The value of the token at `at`, and the index of the last token that belongs to it.

    "3.5bn" stands as "3", "." and "5bn".
    """
    word = tokens[at].lower
    last = at
    if word.isdigit() and at + 2 < len(tokens) and tokens[at + 1].text == ".":
        after = tokens[at + 2]
        if tokens[at].end + 1 == after.start and after.text[0].isdigit():
            word, last = f"{word}.{after.lower}", at + 2
    if word[0].isdigit():
        digits = word.rstrip("bkmnt")
        if digits != word and word[len(digits) :] in _SCALES:
            value = value_of(digits)
            return (None if value is None else value * _SCALES[word[len(digits) :]]), last
    return value_of(word), last


def _scale(tokens: Sequence[Token], at: int) -> float | None:
    return _SCALES.get(tokens[at].lower) if at < len(tokens) else None


def _is_ordinal(word: str) -> bool:
    if word[0].isdigit():
        return word.endswith(_ENDINGS)
    return word.rpartition("-")[2] in _ORDINALS


def _unit(tokens: Sequence[Token], first: int, last: int) -> tuple[str, int, int]:
    """The unit, and where number and unit together begin and end."""
    if first and tokens[first - 1].text in _MONEY:
        return tokens[first - 1].text, first - 1, last
    if last < len(tokens):
        word = tokens[last].lower
        if word in _PERCENT:
            return "%", first, last + 1
        if word == "per" and last + 1 < len(tokens) and tokens[last + 1].lower == "cent":
            return "%", first, last + 2
    return "", first, last
