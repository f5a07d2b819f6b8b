"""Numbers that make one word with what follows: "a ten-year-old boy", "a two-day visit", "twenty-five"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.typos.compounds import may_be_noun, word_after, word_before

if TYPE_CHECKING:
    from collections.abc import Iterator

_SMALL = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"]
_LARGE = [
    "eleven",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
]
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_OF_AGE = ["year", "month", "week", "day", "hour"]
# In the singular after a number above one, these can only be part of a modifier.
_UNITS = (*_OF_AGE, "minute", "mile", "metre", "meter", "inch", "member", "bedroom", "storey")
# These, too, but not before the plural of another noun: "three party leaders", "two foot soldiers".
_COUNTED = (
    "acre", "bed", "car", "course", "door", "foot", "game", "goal", "hole", "item", "lane", "lap", "man", "match", "page", "party",
    "point", "room", "seat", "song", "star", "team", "track", "way"
)  # fmt: skip
# Nouns that a time makes one with itself: "four day nurses", "two year groups".
_OF_THEIR_OWN = {
    "day": word_set(
        "care centre centres center centers nurse nurses return returns school schools trip trips"
    ),
    "year": word_set("group groups"),
}
_FEW = 13
TRIGGERS = frozenset(
    [
        *(f"{unit} {old}" for unit in _OF_AGE for old in ("old", "olds")),
        *(f"{number} {unit}" for number in _SMALL for unit in (*_UNITS, *_COUNTED)),
        *(f"{number} {unit}" for number in _LARGE for unit in (*_OF_AGE, "minute", "mile")),
        *(f"*{digit} {unit}" for digit in range(10) for unit in (*_UNITS, *_COUNTED)),
        *(f"one {unit}" for unit in ("year", "day", "man", "month", "week", "hour", "bedroom")),
        *_TENS.split("|"),
        "thirds majority",
    ]
)
_NUMBER = rf"(?:\d{{1,3}}(?:[.,]\d+)?|one|{'|'.join(_SMALL)}|{'|'.join(_LARGE)})"
_START = r"(?i)(?<![\w.,:/$£€%#+-])"
_AGE = rf"{_START}({_NUMBER}([ -])(?:{'|'.join(_OF_AGE)})([ -])olds?)(?![\w-])"
_MEASURE = rf"{_START}(({_NUMBER}) ({'|'.join((*_UNITS, *_COUNTED))}))(?= [^\W\d_])"
_TWENTY_FIVE = (
    rf"{_START}((?:{_TENS}) (?:one|two|three|four|five|six|seven|eight|nine|first|third|fourth|fifth|sixth|seventh|"
    r"eighth|ninth))(?![\w-])(?! (?:times?|day|hour|man|minute|month|point|week|year)\b)"
)
_THIRDS = rf"{_START}\ban? (two thirds)(?= majority)"
_ONE_OF = word_set("a an another her his its their your")
_BE = word_set("am are be been is turn turned turning was were 's aged")
# Before a number these make it the number of something: "division two", "the top ten".
_NUMBERED = word_set(
    "category chapter channel class day division grade group lap league level no number page part phase radio round "
    "size stage step team tier top type under volume war week year"
)
_MEASURED = word_set(
    "ago apart away deep high later long old olds square tall thick time times wide heavy"
)
_ONE_DAY = word_set(
    "cricket game games international internationals match matches series side squad team"
)


def find(text: str) -> Iterator[tuple[int, int]]:
    """Where a number lacks its hyphens in a text."""
    for match in compiled(_AGE).finditer(text):
        if " " in match[1] and _is_age(text, match.start(), match.end()):
            yield match.span(1)
    for match in compiled(_MEASURE).finditer(text):
        if _is_measure(text, match.start(), match.end(), match[2].lower()):
            yield match.span(1)
    for match in compiled(_TWENTY_FIVE).finditer(text):
        if match[1][-4:].islower() and not _follows_name(text, match.start()):
            yield match.span(1)
    for match in compiled(_THIRDS).finditer(text):
        yield match.span(1)


def _is_age(text: str, start: int, end: int) -> bool:
    before = word_before(text, start).lower()
    if text[end - 1] == "s" or text[end - 4 : end - 3] == "-":
        return True  # "for ten year olds", "a ten year-old boy"
    after = word_after(text, end)
    if before in _BE and not may_be_noun(after):
        return False  # "he was ten year old": years, not a hyphen
    return before in _ONE_OF or before == "the" or may_be_noun(after)


def _is_measure(text: str, start: int, end: int, number: str) -> bool:
    before = word_before(text, start)
    after = word_after(text, end)
    unit = text[start:end].rpartition(" ")[2]
    if (
        not unit.islower()
        or after in ("view", "views")
        or (unit == "member" and after.endswith("s"))
    ):
        return False  # "Fourteen Mile Road", "30 member states"
    if before.lower() in _NUMBERED or _follows_name(text, start):
        return False
    if (
        after in _MEASURED
        or after in _SMALL
        or not (may_be_noun(after) or (text[end - 4 : end] == " man" and after[:1].isupper()))
    ):
        return False
    first = before.lower()
    if unit in _COUNTED:
        if after.endswith("s"):
            return first in ("a", "an")
        many = number[0].isdigit() and float(number.replace(",", "")) > _FEW
        if not (many or first in _ONE_OF or first == "the" or before.endswith("'s")):
            return False
    if after in _OF_THEIR_OWN.get(unit, ()) and first not in _ONE_OF:
        return False
    if number in ("one", "1"):
        is_day = text[end - 3 : end] == "day" and after in _ONE_DAY
        return before.lower() in _ONE_OF or is_day
    return True


def _follows_name(text: str, start: int) -> bool:
    """Whether the number is part of a name: "Apollo 13"."""
    before = word_before(text, start)
    return before[:1].isupper() and start > len(before) + 1
