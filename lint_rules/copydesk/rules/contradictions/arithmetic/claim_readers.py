"""What a number states by the words right beside it: "up 20%", "a majority of 40", "the other three"."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.change_words import SIGNS


class Act(Enum):
    """What a claim states of the amounts."""

    CHANGE = "change"
    MARGIN = "margin"
    TOTAL = "total"
    REST = "rest"


class Claim(NamedTuple):
    """A claim: the token of its number, what it states, and 1 for a rise, -1 for a fall, else 0."""

    token: int
    act: Act
    sign: int = 0
    word: str = ""


_MARGIN_WORDS = "majority margin lead gap advantage deficit difference cushion victory win defeat"
NUMBERS = "#£%¼§"
_MARGINS = word_set(_MARGIN_WORDS)
_MARGIN_VERBS = word_set(
    "won win wins winning lost lose loses losing beat beats beating beaten defeated defeating leads led "
    "leading trail trails trailed trailing carried passed ahead edged outscored outvoted behind prevailed"
)
_FREE_ONES = word_set("free left vacant empty unsold available open missing unaccounted")
_SIDES = word_set("ahead behind clear adrift")
_UNITS = word_set(
    "vote votes point points run runs goal goals seat seats percentage per cent people members"
)
_TOTALS = word_set("total tally sum toll aggregate bill overall")
_TO_TOTAL = word_set(
    "of to at is was came comes come stands stood reached reaches making makes made for up a the rose becomes became"
)
_COMPARING = word_set("more less fewer extra additional higher lower up down")
_STATES = word_set(
    ", ; : ( ) – — - . is was are were be been go goes gone went going put sales prices profits and now"
)
# The words of change that may stand behind a number: nouns and comparatives, no verbs.
_NOUNS = word_set(
    "rise rises increase increases gain gains growth jump climb surge hike leap advance improvement boost expansion more "
    "higher uplift upturn overrun bigger larger greater extra additional premium fall falls drop drops decline declines "
    "decrease cut cuts reduction reductions slump plunge slide dip lower less fewer contraction shortfall underspend "
    "discount smaller cheaper collapse change difference swing shift up down dearer"
)
_LOSSES = ("loss", "saving", "premium", "extra", "discount")
_MAKE = word_set("make makes made give gives gave equal equals totalled totals total to =")
_MAKING = word_set("making totalling totaling equals equalling made makes")
_HEDGES = word_set(
    "about around roughly nearly almost just only over under than more less fewer least some "
    "approximately a an the estimated well exactly as many much slightly record mere further full "
    "precisely fully even its his their her almost another extra at whopping massive clear"
)
# What no noun phrase goes across.
STOPS = word_set(
    "a an the means mean meant represents represented makes made marks marked gives gave equals this that "
    "from to of in and or than as on was were had with for that who which by at but while when because "
    "if is are has have against after before over since compared ( ) , ; : . – — - ? !"
)
_TOGETHER = word_set("in all altogether together overall between combined")
_SUMS_UP = (
    "in all",
    "in total",
    "all told",
    "all together",
    "altogether",
    "together",
    "overall",
    "between them",
    "combined",
)
_BE = word_set("is are was were remain remained")
_RESTS = word_set("other remaining rest remainder leaving leaves")
_NO_CHANGE = word_set("more less fewer over loss saving premium extra discount")
_MAKES = word_set("make makes made making")
_FOR_BOTH = (["for", "the"], ["over", "the"], ["in", "the"], ["for", "both"])


def claim_at(words: list[str], index: int) -> Claim | None:
    """What the number at an index states by the words right beside it, or None for an amount."""
    before = index - 1
    while before >= 0 and words[before] in _HEDGES and index - before < 5:
        before -= 1
    claim = _by_right(words, index, before)
    if claim is not None or before < 0:
        return claim
    for reader in (_rest, _change, _margin, _total, _of_noun, _by_verb):
        claim = reader(words, index, before)
        if claim is not None:
            return claim
    return None


def _by_right(words: list[str], index: int, before: int) -> Claim | None:
    """What the words behind a number make of it: "20% more", "12 in all", "30 each"."""
    after = words[index + 1 : index + 6]
    if len(after) > 1 and after[0] in _BE and after[1] in _FREE_ONES:
        return Claim(index, Act.REST, 0, after[1])
    for offset, word in enumerate(after):
        if word in _TOGETHER and " ".join(after[offset:]).startswith(_SUMS_UP):
            return Claim(index, Act.TOTAL, 0, word)
        if word in _SIDES and words[index] != "%" and (offset == 0 or after[0] in _UNITS):
            return Claim(index, Act.MARGIN, 0, word)
        if word in STOPS or word in NUMBERS or word == "~":
            return None
        if word in _MARGINS and _is_margin(words, index, before, offset):
            return Claim(index, Act.MARGIN, 0, word)
        if word in _NOUNS and offset < 3 and (offset == 0 or word not in ("up", "down")):
            ends = word not in _COMPARING or _ends_there(words[index + offset + 1 :])
            return Claim(index, Act.CHANGE, SIGNS[word], word) if ends else None
        if word in ("left", "remaining", "unaccounted") and offset < 3:
            return Claim(index, Act.REST, 0, word)
    return None


def _is_margin(words: list[str], index: int, before: int, offset: int) -> bool:
    """Whether a margin's noun belongs to a number: "a six-point win", not "30-win season"."""
    word = words[index + 1 + offset]
    if words[index + 1] not in _UNITS and (offset or word == "cushion"):
        return False
    if before >= 0 and words[before] in ("than", "from"):
        return False
    behind = words[index + 2 + offset : index + 3 + offset]
    names = word in ("win", "lead", "victory", "defeat") and bool(behind) and behind[0].isalpha()
    return not names or behind[0] in STOPS


def _ends_there(words: list[str]) -> bool:
    """Whether the comparative that words begin with ends its phrase: "20 more than", not "20 more runs"."""
    after = words[1:2]
    if not after or after[0] in STOPS or after[0] in ("this", "last", "year", "each", "every"):
        return after != ["to"]
    return "than" in words[:5]


def _rest(words: list[str], index: int, before: int) -> Claim | None:
    """Such as "the other 12", "leaving 12", "which left 12"."""
    word, lead = words[before], words[before - 1]
    if (
        word == ","
        and words[before - 2 : before] == ["the", "rest"]
        and words[index + 1 : index + 2] == [","]
    ):
        return Claim(index, Act.REST, 0, "rest")
    if word in ("other", "rest") and (
        "than" in words[before:index] or (word == "rest" and lead != "the")
    ):
        return None
    if (
        word in _RESTS
        or (word in ("left", "leave") and lead in ("which", "that", "this"))
        or (word in ("of", "with") and lead in ("balance", "left", "remainder"))
    ):
        return Claim(index, Act.REST, 0, word)
    return None


def _change(words: list[str], index: int, before: int) -> Claim | None:
    """Such as "up 20%", "rose 20%", "an extra £20"."""
    word = words[before]
    if "extra" in words[before + 1 : index] and words[index] == "£" and word in ",:–—-":
        return Claim(index, Act.CHANGE, 1, "extra")
    if word not in SIGNS or word in _NO_CHANGE:
        return None
    if word in ("up", "down") and before and words[before - 1] not in _STATES:
        return None
    return Claim(index, Act.CHANGE, SIGNS[word], word)


def _margin(words: list[str], index: int, before: int) -> Claim | None:
    """Such as "majority 40", "the gap is six points"."""
    word = words[before]
    named = word in ("is", "was") and bool(_MARGINS & {*words[max(0, before - 11) : before]})
    if word in _MARGINS or (
        named and (_UNITS & {*words[index + 1 : index + 3]} or words[before - 1] in _MARGINS)
    ):
        return Claim(index, Act.MARGIN, 0, word)
    return None


def _total(words: list[str], index: int, before: int) -> Claim | None:
    """Such as "a total of 40", "making 40", "£5m and £3m make £8m"."""
    word, lead = words[before], words[before - 1]
    closes = words[index + 1 : index + 2] in ([], [","], ["."], [";"], [")"])
    if (
        (word in ("it", "them") and lead in _MAKES)
        or (
            word in _MAKING
            and lead in ("that", "this", ",")
            and (closes or words[index + 1 : index + 3] in _FOR_BOTH)
        )
        or (word in _MAKE and _behind_list(words, before))
        or (word == "up" and lead in _MAKES and _behind_list(words, before - 1))
        or (word in _TO_TOTAL and _names_total(words, before))
    ):
        return Claim(index, Act.TOTAL, 0, word)
    return None


def _of_noun(words: list[str], index: int, before: int) -> Claim | None:
    """Such as "a majority of 40", "an increase in staff of 40"."""
    if words[before] != "of":
        return None
    for back in range(before - 1, max(-1, before - 7), -1):
        word = words[back]
        if word in NUMBERS or word in ",;:.()":
            return None
        if word in _MARGINS:
            return Claim(index, Act.MARGIN, 0, word)
        if word in SIGNS and word not in _LOSSES and words[back + 1] in ("of", "in", "to"):
            return Claim(index, Act.CHANGE, SIGNS[word], word)
    return None


def _by_verb(words: list[str], index: int, before: int) -> Claim | None:
    """Such as "won by 40", "rose by 40"."""
    if words[before] != "by":
        return None
    for back in range(before - 1, max(-1, before - 9), -1):
        word = words[back]
        if word in ";:.":
            return None
        if word in _MARGIN_VERBS:
            return Claim(index, Act.MARGIN, 0, word)
        if word in SIGNS:
            return Claim(index, Act.CHANGE, SIGNS[word], word)
    return None


def _behind_list(words: list[str], verb: int) -> bool:
    """Whether a verb stands right behind a list of amounts: "£5m and £3m make"."""
    joins = {"and", "plus", "+", "to"} if "adding" in words else {"and", "plus", "+"}
    at = [i for i in range(max(0, verb - 8), verb) if words[i] in "#£%"]
    return (
        len(at) > 1
        and verb - at[-1] < 5
        and bool(joins & {*words[at[-2] : at[-1]]})
        and "." not in words[at[-2] : verb]
    )


def _names_total(words: list[str], before: int) -> bool:
    for back in range(before, max(-1, before - 6), -1):
        if words[back] in NUMBERS or words[back] in ",;:.()":
            return False
        if words[back] in _TOTALS:
            return True
    return False
