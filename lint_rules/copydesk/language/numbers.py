"""Numbers as English writes them: one reader for all rules that count, compare or convert.

Digits and words ("1,200", "twelve hundred", "a dozen", "half a million"), ordinals ("21st",
"third"), fractions ("two-thirds", "one in five", "2½"), per cents and percentage points, currencies
("£1.2m", "300 euros", "50p"), millions and billions, ranges ("40-50", "between 40 and 50"), and the
words that make a number less than exact ("about", "nearly", "more than", "or so").

A reading is what stands there. Dates, years, scores, ages and numbers in names are numbers here as
well; `may_be_year` says of which one it may be a year, and the rules know the rest.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from copydesk.document import Sentence


class Form(Enum):
    """How a number counts."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    FRACTION = "fraction"


class Bound(Enum):
    """What the words around a number leave open: nothing, a little either way, more, or less."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"


class Number(NamedTuple):
    """A number at [start, end) of a text, with its unit and scale but without its hedge.

    `value` is in ones (1.2 million is 1,200,000; 20 % is 20 with the unit "%"; a third is 0.333);
    `high` is the upper end of a range, otherwise the value again. `step` is what one more in the
    last written digit would be: 1 for "1,200", 100,000 for "1.2 million", 0.1 for "3.5"; 0 for
    fractions. `unit` is "%", "points" (percentage points), a currency's sign or code ("£", "US$"),
    "m" where metres or millions may be meant, or "". `hedge` is where the whole begins, with words like "about" and "more than". `in_words`
    says that no digit stands in it.
    """

    start: int
    end: int
    value: float
    high: float
    step: float
    unit: str
    form: Form
    bound: Bound
    hedge: int
    in_words: bool

    @property
    def is_range(self) -> bool:
        """Whether it names two ends: "40 to 50"."""
        return self.high != self.value


_UNIT_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
    "twenty-seventh twenty-eighth twenty-ninth thirtieth"
)
_UNITS: Mapping[str, int] = {word: value for value, word in enumerate(_UNIT_WORDS.split())} | {
    "a": 1,
    "an": 1,
    "no": 0,
}
_TENS: Mapping[str, int] = {
    word: 10 * value for value, word in enumerate(_TEN_WORDS.split(), start=2)
}
_SCALES: Mapping[str, float] = {
    "dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
_ORDINALS: Mapping[str, int] = {
    word: value for value, word in enumerate(_ORDINAL_WORDS.split(), start=1)
} | {"fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80,
     "ninetieth": 90, "hundredth": 100, "thousandth": 1000}  # fmt: skip
# The parts that a whole is cut into, by name.
_PARTS: Mapping[str, int] = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4,
    "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7,
    "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
_SIGNS: Mapping[str, float] = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_CURRENCIES: Mapping[str, str] = {
    "pounds": "£", "pound": "£", "dollars": "$", "dollar": "$", "euros": "€", "euro": "€",
    "yen": "¥", "pence": "p", "cents": "c", "rupees": "Rs", "roubles": "RUB", "rubles": "RUB",
    "francs": "CHF", "dlrs": "$", "dlr": "$", "cts": "c", "stg": "£",
}  # fmt: skip
_BOUNDS: Mapping[str, Bound] = {
    "about": Bound.ABOUT, "around": Bound.ABOUT, "roughly": Bound.ABOUT, "some": Bound.ABOUT,
    "approximately": Bound.ABOUT, "approx": Bound.ABOUT, "an estimated": Bound.ABOUT,
    "estimated": Bound.ABOUT, "circa": Bound.ABOUT, "c.": Bound.ABOUT, "ca.": Bound.ABOUT,
    "perhaps": Bound.ABOUT, "close to": Bound.ABOUT, "in the region of": Bound.ABOUT, "~": Bound.ABOUT,
    "a little over": Bound.ABOUT, "a little under": Bound.ABOUT, "slightly over": Bound.ABOUT,
    "slightly under": Bound.ABOUT, "slightly more than": Bound.ABOUT, "just more than": Bound.ABOUT,
    "slightly less than": Bound.ABOUT, "just less than": Bound.ABOUT, "a little more than": Bound.ABOUT,
    "a little less than": Bound.ABOUT, "just short of": Bound.ABOUT, "just shy of": Bound.ABOUT,
    "just above": Bound.ABOUT, "just below": Bound.ABOUT, "close on": Bound.ABOUT,
    "approaching": Bound.ABOUT, "something like": Bound.ABOUT, "in excess of": Bound.AT_LEAST,
    "not quite": Bound.ABOUT, "nearly": Bound.ABOUT, "almost": Bound.ABOUT, "just under": Bound.ABOUT, "just over": Bound.ABOUT,
    "well over": Bound.AT_LEAST, "over": Bound.AT_LEAST, "more than": Bound.AT_LEAST,
    "at least": Bound.AT_LEAST, "upwards of": Bound.AT_LEAST, "exceeding": Bound.AT_LEAST,
    "above": Bound.AT_LEAST, "no fewer than": Bound.AT_LEAST, "no less than": Bound.AT_LEAST,
    "a minimum of": Bound.AT_LEAST, ">": Bound.AT_LEAST,
    "under": Bound.AT_MOST, "less than": Bound.AT_MOST, "fewer than": Bound.AT_MOST,
    "up to": Bound.AT_MOST, "as many as": Bound.AT_MOST, "as much as": Bound.AT_MOST,
    "at most": Bound.AT_MOST, "no more than": Bound.AT_MOST, "a maximum of": Bound.AT_MOST,
    "below": Bound.AT_MOST, "<": Bound.AT_MOST,
}  # fmt: skip

_SMALL = "|".join([*_TENS, *reversed([word for word in _UNITS if len(word) > 2])])
_SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen)"
_WORDS = (
    rf"(?:(?:{_SMALL})(?!\w)|(?:half an?|an?) {_SCALE}(?!\w))"
    rf"(?:(?:[ -]|(?:(?<=thousand)|(?<=[mb]illion)), (?=\w+ hundred)"
    r"|(?:(?<=hundred)|(?<=thousand)|(?<=illion))[ -]and[ -])"
    rf"(?:{_SMALL}|{_SCALE}(?!s))(?!\w))*"
)
_WHOLE = r"\d{1,3}(?:,\d{3})+(?!\d|,\d)|\d+"
_DIGITS = rf"(?:{_WHOLE})(?:\.\d+)?(?: ?[½¼¾⅓⅔])?| ?[½¼¾⅓⅔]"
_ENDING = r"(?:st|nd|rd|th)(?!\w)"
_SUFFIX = (
    r"(?:[ -]?(?:hundred|thousand|million|billion|trillion|dozen|bn|mn|mln|tn|trn)|[kmb])(?![\w’'])"
)
_MONEY = r"(?:(?:US|A|C|NZ|HK|S|AU|CA)?\$|£|€|¥|(?:Rs|USD|GBP|EUR|AUD|CHF) ?)"
_UNIT = (
    r"(?: percentage[- ]points?| (?:per[- ]?cent|pct|pc)(?:age points?)?(?! \w*code)| ?%(?: points?)?|-points?(?! \w*guard)"
    r"| (?:pounds?|dollars?|euros?|yen|pence|cents?|rupees|rou?bles|francs|dlrs?|cts|stg)(?!\w)|p(?!\w|\.\w))"
)
_PATTERNS = {
    "hint": r"\d|[½¼¾⅓⅔]|(?i:\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|\w{3,6}ty"
    r"|half|halves|thirds?|quarters?|dozen|hundred|thousand|[mbtr]+illion|first|second|\w+th)\b)",
    # Nothing begins inside a word, and nothing with another character: two cheap looks at each place.
    "number": (
        r"(?<!\w)(?=[\d½¼¾⅓⅔$£€¥ zotfsenahZOTFSENAHUCRG])(?:"
        rf"(?<![\w.,])(?:(?P<money>{_MONEY})(?=\d))?(?P<digits>(?<![A-Za-z\d])(?<![A-Z]-)(?:{_DIGITS}))"
        rf"(?:(?P<ordinal>{_ENDING})|(?P<scale>{_SUFFIX})?(?P<unit>{_UNIT})?)(?!\w)(?![.,]\d)"
        rf"|(?i:\b(?:a |an |one[- ])(?P<part>{'|'.join(word for word in _PARTS if word[-1] != 's')})(?![\w-]))"
        r"|(?i:(?:(?<=remaining )|(?<=other ))(?P<left>third|fifth|sixth|eighth|tenth)(?![\w-]))"
        r"|(?i:\b(?P<nth>(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?"
        rf"(?:{'|'.join(word for word in _ORDINALS if '-' not in word)})))(?!\w)"
        rf"|(?i:\b(?P<words>{_WORDS})(?:(?P<worded>{_UNIT})(?!\w))?)"
        r"|(?i:\b(?P<half>half)(?!\w)))"
    ),
    # "two-thirds", "three quarters", "a third", "half": after the numerator.
    "parts": rf"(?i:[- ](?P<parts>{'|'.join(sorted(_PARTS, key=len, reverse=True))})(?![\w-]))",
    "of": r"(?i:(?: out of(?: every)?| in(?: every)?) (?P<whole>\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|a hundred|100)(?![\w,.]\d|\w))",
    "slash": r"/(?P<whole>\d{1,2})(?![\w/]|[.,]\d)",
    # "two and a half", "a million and a half", "2 1/2", with the scale that counts for all of it.
    "mixed": r"(?i:(?:[ -]and[ -](?P<above>an?|one|two|three)[ -](?P<name>half|quarters?|thirds?)(?![\w-])"
    r"| (?P<over>\d)/(?P<under>\d)(?![\w/]))"
    rf"(?P<scale>[ -]{_SCALE}(?!\w))?(?P<unit>{_UNIT})?)",
    # "a quarter of a million", "half a per cent": after a fraction.
    "fraction of": rf"(?i:(?: of)? (?:an?|one) (?P<scale>{_SCALE}|per[- ]?cent|percentage point|point)(?!\w))",
    "and nth": rf"(?i:[ -]and[ -](?P<nth>{'|'.join(word for word in _ORDINALS if '-' not in word)})(?!\w))",
    # A "third" with a noun is one more of them, not a part: "a third man".
    "noun": r" (?!(?:of|from|to|in|more|less|fewer|lower|higher|as|on|by|at|and|or|were|was|are|is|have|had|has|said|say|over|since|between|compared|during|this|last|off|up|down|than|for|after|a|the|each|that|who|which|with|when|but|it|he|she|they|we|one|two)\b)[a-z]",
    # "five in six games" is no share.
    "events": r" (?:\w+ )?(?:games|match(?:es)?|days|years|months|weeks|hours|minutes|seasons|tests|outings|starts|innings|attempts|appearances|overs|races|meetings|years'|months'|days')\b",
    "range": r"(?: ?[-–—] ?| (?:to|and|or) )$",
    "hedge": r"(?i:(?:^|(?<=[^\w]))(?P<hedge>"
    + "|".join(sorted((h.replace(".", r"\.") for h in _BOUNDS), key=len, reverse=True))
    + r") ?(?:the |a |an )?)$",
    "money range": rf"{_MONEY}[\d.,]+(?:m|bn)?[-–]$",
    "behind": r" ?(?:or so\b|or more\b|or less\b|or fewer\b|\+(?! ?\d)|-?odd\b|-plus\b|plus\b)",
}  # fmt: skip
_BEHIND: Mapping[str, Bound] = {
    "or so": Bound.ABOUT, "odd": Bound.ABOUT, "-odd": Bound.ABOUT, "or more": Bound.AT_LEAST,
    "+": Bound.AT_LEAST, "-plus": Bound.AT_LEAST, "plus": Bound.AT_LEAST, "or less": Bound.AT_MOST,
    "or fewer": Bound.AT_MOST,
}  # fmt: skip
_JOINTS = frozenset(" -/")  # what stands between a number and its parts
_LONGEST_JOINT = len(" and ")  # between the ends of a range
_LONGEST_HEDGE = 20
# One of these stands in any number that is written without digits.
_NUMBER_WORDS = frozenset(
    part + ending
    for word in (*_UNITS, *_TENS, *_SCALES, *_ORDINALS, *_PARTS)
    for part in word.split("-")
    if len(part) > len("an")
    for ending in ("", "'s")
)
_HEDGE_ENDS = frozenset(hedge.split()[-1] for hedge in _BOUNDS)


def may_hold_numbers(sentence: Sentence) -> bool:
    """Whether a sentence may hold a number: a cheap look, from the scan."""
    if not _NUMBER_WORDS.isdisjoint(sentence.words):
        return True
    document, start, end = sentence.document, sentence.start, sentence.end
    return (
        _HINT.search(document.scan, start, end + 2) is not None
        or compiled(_SIGN).search(document.prose, start, end) is not None
    )


# A digit; a word with an apostrophe ("one'll"); what may stand inside a word or be another script's digit.
_HINT = re.compile(rb"[0-9?\xad]|'(?!s |t )")
_SIGN = f"[{''.join(_SIGNS)}]"


def numbers_in(sentence: Sentence) -> tuple[Number, ...]:
    """The numbers of a sentence, in order of place; read once, however many rules ask."""
    return sentence.document.remembered(
        f"numbers {sentence.start}", lambda: tuple(_with_ranges(sentence.text, ends_in(sentence)))
    )


def ends_in(sentence: Sentence) -> tuple[Number, ...]:
    """The same, where both ends of "40 to 50" and of "3-1" are numbers of their own."""
    return sentence.document.remembered(
        f"ends {sentence.start}",
        lambda: tuple(_ends(sentence.text)) if may_hold_numbers(sentence) else (),
    )


def find_numbers(text: str, *, ranges: bool = True) -> list[Number]:
    """Every number of a text, in order of place; offsets are those of the text.

    Without `ranges`, both ends of "40 to 50" and of "3-1" are numbers of their own.
    """
    if not (compiled(r"\d").search(text) or compiled(_PATTERNS["hint"]).search(text)):
        return []
    return _with_ranges(text, _ends(text)) if ranges else _ends(text)


def _ends(text: str) -> list[Number]:
    found: list[Number] = []
    done = 0
    for match in compiled(_PATTERNS["number"]).finditer(text):
        if match.start() < done:
            continue
        number = _read(text, match)
        if number is not None:
            done = number.end
            found.append(number)
    return found


def _with_ranges(text: str, ends: Iterable[Number]) -> list[Number]:
    """The numbers with both ends of a range made one."""
    found: list[Number] = []
    for number in ends:
        if found and _is_range(text, found[-1], number):
            found.append(_joined(found.pop(), number))
        else:
            found.append(number)
    return found


def may_be_year(text: str, number: Number) -> bool:
    """Whether a number is written as a year is: four digits, 1000 to 2099, no comma, no unit."""
    written = text[number.start : number.end]
    return (
        len(written) == 4
        and written.isdigit()
        and 1000 <= number.value < 2100
        and not number.unit
        and number.form is Form.CARDINAL
    )


def _read(text: str, match: re.Match[str]) -> Number | None:
    """The number that a match stands for, with the parts of a fraction that follow it."""
    start, end = match.span()
    step, unit, form = 1.0, "", Form.CARDINAL
    digits, words = match["digits"], match["words"]
    if digits:
        value, step = _from_digits(digits)
        if match["ordinal"]:
            form = Form.ORDINAL
        if scale := match["scale"]:
            word = scale.strip(" -").lower()
            money = match["money"] or compiled(_PATTERNS["money range"]).search(
                text[max(0, start - 12) : start]
            )
            if word in ("k", "b") and not money:
                return None  # "4K", "Vitamin 3b"
            if word == "m" and not money:
                unit = "m"  # metres, or millions of something
            else:
                value, step = value * _SCALES[word], step * _SCALES[word]
        unit = unit or _unit(match["money"], match["unit"])
    elif words:
        read = _from_words(words.lower())
        if read is None:
            return None
        value, step = read
        unit = _unit(None, match["worded"])
    elif nth := match["nth"]:
        value, form = float(_ordinal(nth.lower())), Form.ORDINAL
    else:
        name = (match["part"] or match["left"] or "half").lower()
        value, step, form = 1 / _PARTS[name], 0.0, Form.FRACTION
        if not match["left"] and name in _ORDINALS and compiled(_PATTERNS["noun"]).match(text, end):
            value, step, form = float(_ORDINALS[name]), 1.0, Form.ORDINAL
    if not unit and form is Form.CARDINAL:
        value, step, unit, form, end = _with_parts(text, end, value, step)
    if form is Form.FRACTION:
        value, step, unit, form, end = _of_scale(text, end, value)
    bound, hedge = _hedge(text, start)
    behind = compiled(_PATTERNS["behind"]).match(text, end)
    if behind and bound is Bound.EXACT:
        bound = _BEHIND[behind[0].strip()]
    in_words = digits is None
    return Number(start, end, value, value, step, unit, form, bound, hedge, in_words)


def _with_parts(
    text: str, end: int, value: float, step: float
) -> tuple[float, float, str, Form, int]:
    """Value, step, unit, form and end of a number with the parts that stand behind it."""
    if text[end : end + 1] not in _JOINTS:
        return value, step, "", Form.CARDINAL, end
    if mixed := compiled(_PATTERNS["mixed"]).match(text, end):
        above, under = mixed["above"], _PARTS[mixed["name"].lower()] if mixed["name"] else 0
        parts = _UNITS[above.lower()] if above else int(mixed["over"])
        share = parts / (under or int(mixed["under"]) or 1)
        scale = _SCALES[mixed["scale"].strip(" -").lower()] if mixed["scale"] else 1.0
        if share < 1:
            value, step = (value + share * step) * scale, step * scale / 10
            return value, step, _unit(None, mixed["unit"]), Form.CARDINAL, mixed.end()
    if step >= 100 and (nth := compiled(_PATTERNS["and nth"]).match(text, end)):
        return value + _ORDINALS[nth["nth"].lower()], 1.0, "", Form.ORDINAL, nth.end()
    for pattern in ("parts", "of", "slash"):
        part = compiled(_PATTERNS[pattern]).match(text, end)
        whole = _whole(part) if part else 0.0
        if part is None or not 0 < value < whole or _is_year(value, whole):
            continue
        if pattern == "of" and value > 1 and compiled(_PATTERNS["events"]).match(text, part.end()):
            continue
        return value / whole, 0.0, "", Form.FRACTION, part.end()
    return value, step, "", Form.CARDINAL, end


def _of_scale(text: str, end: int, value: float) -> tuple[float, float, str, Form, int]:
    """The same of a fraction: "a quarter of a million" is a number, "half a per cent" a share."""
    match = compiled(_PATTERNS["fraction of"]).match(text, end)
    if match is None:
        return value, 0.0, "", Form.FRACTION, end
    word = match["scale"].lower()
    if word in _SCALES:
        scale = _SCALES[word]
        return value * scale, scale / 10, "", Form.CARDINAL, match.end()
    return value, 0.1, "points" if "point" in word else "%", Form.CARDINAL, match.end()


def _from_digits(digits: str) -> tuple[float, float]:
    """Value and step of a number in digits: "1,200.50", "2½"."""
    sign = _SIGNS.get(digits[-1])
    if sign is not None:
        whole = digits[:-1].strip().replace(",", "")
        return (float(whole) if whole else 0.0) + sign, 0.0
    plain = digits.replace(",", "")
    decimals = len(plain.partition(".")[2])
    return float(plain), 10.0**-decimals


def _from_words(words: str) -> tuple[float, float] | None:
    """Value and step of a number in words: "one hundred and twenty", "half a million"."""
    total = current = 0.0
    step = 1.0
    lowest = 1.0
    last = 0.0  # what the word before was worth, to part "twenty one" from "one twenty"
    parts = words.replace("-", " ").replace(",", "").split()
    for word in parts:
        if word == "and":
            continue
        if word == "half":
            current, last, step = 0.5, 0.5, 0.1
        elif word in _SCALES:
            scale = _SCALES[word]
            if word in {"dozen", "hundred"}:
                current = (current or 1.0) * scale
            else:
                total += (current or 1.0) * scale
                current = 0.0
            last, lowest = scale, scale
        elif word in ("a", "an"):
            if parts[0] != "half":
                current += 1
                last = 1.0
        else:
            value = float(_UNITS.get(word, _TENS.get(word, 0)))
            fits = last == 0 or last >= 100 or (20 <= last < 100 and 0 < value < 10)
            if not fits:
                return None
            current += value
            last, lowest = value, 1.0
    return total + current, step * lowest


def _ordinal(word: str) -> int:
    if word in _ORDINALS:
        return _ORDINALS[word]
    tens, _, unit = word.partition("-")
    return _TENS[tens] + _ORDINALS[unit]


def _unit(money: str | None, behind: str | None) -> str:
    """The unit of a number, from the sign before it or the words behind it."""
    if money:
        return {"USD": "$", "US$": "$", "GBP": "£", "EUR": "€"}.get(money.strip(), money.strip())
    if not behind:
        return ""
    word = behind.strip(" -").lower()
    if "point" in word:
        return "points"
    if word in _CURRENCIES:
        return _CURRENCIES[word]
    if word in ("p", "cent"):
        return word[0]
    return "%"


def _whole(part: re.Match[str]) -> float:
    """What a fraction's lower part is worth: 3 in "two-thirds", 5 in "one in five"."""
    if name := part.groupdict().get("parts"):
        return float(_PARTS[name.lower()])
    word = part["whole"].lower().removeprefix("a ")
    return float(word) if word.isdigit() else float(_UNITS.get(word) or _TENS.get(word) or 100)


def _is_year(value: float, whole: float) -> bool:
    """Whether "two in 1990" tells of a year: a chance is one in 1,000, or in a round number."""
    return 1000 <= whole < 2100 and (value > 1 or whole % 500 != 0)


def _hedge(text: str, start: int) -> tuple[Bound, int]:
    """What the words before a number leave open, and where they begin."""
    head = max(0, start - _LONGEST_HEDGE)
    before = text[head:start].lower().split()
    if before and before[-1] in ("the", "a", "an"):
        before.pop()
    if not before or (before[-1][-1].isalpha() and before[-1].lstrip("\"'(") not in _HEDGE_ENDS):
        return Bound.EXACT, start
    match = compiled(_PATTERNS["hedge"]).search(text[head:start])
    if match is None:
        return Bound.EXACT, start
    return _BOUNDS[match["hedge"].lower()], head + match.start("hedge")


def _is_range(text: str, low: Number, high: Number) -> bool:
    """Whether two numbers that follow each other are the ends of a range."""
    if high.start - low.end > _LONGEST_JOINT:
        return False
    between = compiled(_PATTERNS["range"]).fullmatch(text, low.end, high.start)
    if between is None or low.form is not high.form or low.is_range:
        return False
    word = between[0].strip()
    if low.unit and low.unit != high.unit and (high.unit or word.isalpha()):
        return False
    before = text[max(0, low.hedge - 9) : low.hedge].lower()
    if word == "and":
        return before.endswith("between ")
    if low.value > high.value and not (low.step == 1 and low.value > 1000):
        return False
    if word == "to":  # "rose from 40 to 50" tells of two numbers, not of a range
        return not before.endswith("from ") and low.value < high.value
    return low.value < high.value


def _joined(low: Number, high: Number) -> Number:
    """The range of two numbers; a scale behind the second counts for both ("2-3 million")."""
    value, step = low.value, low.step
    for scale in (1e12, 1e9, 1e6, 1e3):
        if low.value < 1000 and high.value >= low.value * scale:
            value, step = value * scale, step * scale
            break
    return low._replace(
        end=high.end, value=value, high=high.value, step=step, unit=high.unit or low.unit
    )
