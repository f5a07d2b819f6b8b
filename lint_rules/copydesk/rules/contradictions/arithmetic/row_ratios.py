"""A share, a per cent or a multiple of a passage, and the only two amounts that it can be about.

Where a passage has one of them and just two amounts of one measure, it compares these two, whatever
the words: as part and whole, before and after, or more and less. It is wrong only if no such reading
comes near.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.numbers import Bound, Form
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.arithmetic.change_words import COMPARED, SIGNS
from copydesk.rules.contradictions.arithmetic.claim_readers import STOPS
from copydesk.rules.contradictions.arithmetic.claimed_changes import written_at
from copydesk.rules.contradictions.arithmetic.claims import in_score, tells_two_years
from copydesk.rules.contradictions.arithmetic.intervals import Interval, spread
from copydesk.rules.contradictions.arithmetic.rows import has_range
from copydesk.rules.contradictions.arithmetic.settled import is_compound
from copydesk.rules.contradictions.arithmetic.sums import Sum, place, shown, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.rules.contradictions.arithmetic.claims import Tokens
    from copydesk.rules.contradictions.arithmetic.rows import Row

# What a fraction that compares may be followed by: any other word is what it is a half of.
_BEHIND = word_set(
    ", . ; : ) ( – — were was are is being have has had as more less fewer higher lower again off above below over under and but to from on in better worse "
    "up down larger smaller bigger cheaper dearer longer shorter"
)
_MULTIPLES = {word: factor for word, factor in COMPARED.items() if factor > 1}
_COMPARING = word_set(
    "what those more higher bigger larger greater longer heavier dearer faster that"
)
_DETERMINERS = word_set("the its his her their last that")
_WHOLES = word_set("that this it them those these whom which all")
_POINTING = word_set("that this those these all")
_SIZES = word_set("many much big large high long old tall heavy wide far fast again")
_MODALS = word_set("will would could may might should")
_HOLDINGS = word_set("stake interest holding share shareholding slice")
_BASES = word_set("last a an the this that its their year previous same")
_VALUING = word_set("value values valued valuing valuation worth whole")
_LEADING = word_set("the a an that this")
_ALL_OF_IT = word_set(
    "total whole sum party group class crew staff team membership electorate workforce force fleet vote votes seats house council money price cost "
    "bill takings budget sample"
)
_FOR = word_set("for favour favor yes aye ayes")
_OTHER = word_set("average averaging averaged")


_ADDED = word_set("vat tax duty surcharge markup mark-up levy tip")
_BEATEN = word_set(
    "beat beats beating beaten exceed exceeds exceeded exceeding top topped topping surpassed surpassing outstripped"
)
_CONTRASTS = word_set("while but whereas")
_HENCE = word_set("thus so therefore hence now then since half")
_OTHER_RATES = word_set(
    "real annual yearly average underlying adjusted annualised annualized compound organic like-for-like nominal seasonally "
    "expected estimated forecast"
)
_FEW = 12  # what is told in words and is no more may count anything
_LEAST = 0.01  # of the larger; what is less is something else


class _Share(NamedTuple):
    """A share or a multiple: its token, its value, how far it may be off, and which way it counts."""

    token: int
    value: float
    loose: float
    sign: int
    place: tuple[int, int]
    multiple: bool = False


def compared_rows(tokens: Tokens, rows: Sequence[Row], start: int) -> Iterator[Sum]:
    """The share that compares two amounts, if it fits no way of comparing them."""
    if not _OTHER.isdisjoint(tokens.here) or has_range(tokens.words):
        return
    if tells_two_years(tokens):
        return
    if any(in_score(tokens.words, index) for index in tokens.at):
        return
    shares = [*_shares(tokens), *_multiples(tokens)]
    if len(shares) != 1 or shares[0].token < start:
        return
    share, words = shares[0], tokens.words
    pools = [
        pool
        for kind in "£#"
        if len(
            pool := [
                row
                for row in rows
                if words[row.token] == kind
                and row.measure != "%"
                and not _is_of(words, row, share)
                and not (row.value == 1 and row.number.in_words)
            ]
        )
        in (2, 3)
    ]
    if len(pools) != 1:
        return
    (pool,) = pools
    if len(pool) == 3:
        low, middle, high = sorted(row.value for row in pool)
        if low + middle != high:
            return
    pairs = [pair for pair in combinations(pool, 2) if _compares(tokens, share, pair)]
    if len(pairs) == len(pool) * (len(pool) - 1) // 2:
        made = [_compared(tokens, share, pair) for pair in pairs]
        if not any(one is not None and one.agrees for one in made):
            yield from [one for one in made if one is not None][:1]


def _shares(tokens: Tokens) -> Iterator[_Share]:
    for index, word in enumerate(tokens.words):
        if (
            word in "%¼"
            and tokens.is_number(index)
            and tokens.words[index + 1 : index + 2] != ["times"]
        ):
            number = tokens.number(index)
            unit = 1 if number.form is Form.FRACTION else 0.01
            told = spread(tokens.mask.text, number)
            if unit == 1:
                loose = min(0.035, 0.12 * number.value)
                if number.bound is not Bound.EXACT:
                    loose += (told.high - told.low) / 2 if told.high < 10 else 1
            else:
                rounding = number.step if number.step < 1 else 0.75 if number.value % 10 else 1.25
                loose = 0.01 * max(rounding, told.high - number.value, number.value - told.low)
            yield _Share(
                index, number.value * unit, loose, _sign(tokens.words, index), place(number)
            )


def _multiples(tokens: Tokens) -> Iterator[_Share]:
    """Multiples: "three times what it was", "twice as many", "by three to one"."""
    words = tokens.words
    for index, word in enumerate(words):
        behind = words[index + 1 : index + 3]
        if word in _MULTIPLES and _says_of_what(words, index + 1):
            yield _Share(
                index,
                _MULTIPLES[word],
                0.12 * _MULTIPLES[word],
                0,
                written_at(tokens, index),
                multiple=True,
            )
        elif word in "#¼" and tokens.is_number(index):
            number = tokens.number(index)
            of_one = words[index - 1] in ("by", "of") and behind == ["to", "#"]
            if behind[:1] == ["times"] and _says_of_what(words, index + 2):
                yield _Share(
                    index, number.value, 0.12 * number.value, 0, place(number), multiple=True
                )
            elif of_one and tokens.is_number(index + 2) and tokens.number(index + 2).value == 1:
                yield _Share(
                    index, number.value, 0.08 * number.value, 0, place(number), multiple=True
                )


def _says_of_what(words: Sequence[str], index: int) -> bool:
    """Whether it is said what a multiple is of: "as many as", "what it was", "the 40 of 2003"."""
    word, behind = words[index : index + 1], words[index + 1 : index + 6]
    if word == ["as"]:
        return behind[:1] != [] and behind[0] in _SIZES
    return bool(word) and (
        word == ["what"]
        or (words[index - 1] == "times" and word[0] in _COMPARING)
        or (word[0] in _DETERMINERS and not {"#", "£"}.isdisjoint(behind))
    )


def _is_of(words: Sequence[str], row: Row, share: _Share) -> bool:
    """Whether a number is part of a share: "three" of "three times", "one" of "three to one"."""
    return row.token == share.token or (
        share.multiple and words[share.token] == "#" and row.token == share.token + 2
    )


def _sign(words: Sequence[str], share: int) -> int:
    """1 if a share is told of as a rise, -1 if as a fall, else 0."""
    if "again" in words[share + 1 : share + 5] or _ADDED & {*words[share - 3 : share + 3]}:
        return 1
    if words[share - 1] == "by" and not _BEATEN.isdisjoint(words[max(0, share - 6) : share]):
        return 1
    for word in words[share + 1 : share + 3]:
        if word in SIGNS and word not in ("up", "down", "change", "difference"):
            return SIGNS[word]
        if word in STOPS:
            break
    if words[share - 1] == "to":
        return 0  # "cut to a quarter"
    for index in range(share - 1, max(-1, share - 4), -1):
        if words[index] in SIGNS:
            return SIGNS[words[index]]
        if words[index] not in ("by", "of", "a", "an", "some", "about", "to"):
            break
    return 0


def _compares(tokens: Tokens, share: _Share, pool: Sequence[Row]) -> bool:
    """Whether a share may be one of two amounts."""
    first, second = pool
    changes = {first.left[:1], second.left[:1]} == {("from",), ("to",)}
    may_change = not tokens.here.isdisjoint(_MODALS) and not tokens.here.isdisjoint(SIGNS)
    between = tokens.words[first.token + 1 : second.token]
    if (between in (["to"], ["or"]) and not changes) or _are_sides(first, second):
        return False
    apposed = len(between) < 6 and _is_apposed(between)
    if not share.multiple and not (
        _is_share(tokens, share.token) and _is_about(tokens.words, share.token, pool)
    ):
        return False
    few = all(row.number.in_words and row.value <= _FEW for row in pool)
    return (
        (changes or not may_change)
        and _in_one_clause(tokens.words, share.token, pool)
        and (not few or changes or bool(first.head and first.head == second.head))
        and first.measure == second.measure
        and (bool(first.measure) or (first.number.step < 1) == (second.number.step < 1))
        and not (first.rate and second.rate and first.rate != second.rate)
        and (
            share.multiple
            or apposed
            or not first.head
            or not second.head
            or first.head == second.head
        )
        and all(
            row.number.bound is Bound.EXACT and row.value > 1 and row.left[:1] != ("by",)
            for row in pool
        )
    )


def _are_sides(first: Row, second: Row) -> bool:
    """Whether two numbers are those for and those against, of which neither is a part of the other."""
    return "against" in second.right and not _FOR.isdisjoint(first.right)


def _in_one_clause(words: Sequence[str], share: int, pool: Sequence[Row]) -> bool:
    """Whether nothing new begins between a share and the amounts beside it, and these are no two sides."""
    first, second = pool
    if share < first.token and first.right[:1] == second.right[:1] and first.right[:1] != ():
        return False  # "with 3,000 votes for Smith and 2,000 for Jones"
    if share < first.token and "for" in first.right[:3] and "for" in second.right[:3]:
        return False
    at = sorted((share, first.token, second.token))
    for one, other in pairwise(at):
        gap = words[one + 1 : other]
        if not _CONTRASTS.isdisjoint(gap):
            return False
        if share in (one, other) and "and" in gap and _HENCE.isdisjoint(gap):
            return False
    return True


def _is_apposed(between: Sequence[str]) -> bool:
    """Whether the words between two amounts set the second beside the first: ", or about", "-"."""
    words = [
        word for word in between if word not in ("or", "some", "about", "just", "exactly", "a")
    ]
    return bool(words) and words[-1] in ("-", "–", "—", "(", ",", ":") and "and" not in between


def _is_share(tokens: Tokens, share: int) -> bool:
    """Whether a number is a share of its own: no end of a range, no name, no part of what follows."""
    words = tokens.words
    written_as = shown(tokens.mask, tokens.number(share))
    if is_compound(tokens, share) or compiled(r"[/½¼¾]|out of \d").search(written_as):
        return False
    if words[share - 1] in ("or", "to", "-", "–") and {"#", "%"} & {*words[share - 3 : share - 1]}:
        return "," in words[share - 3 : share - 1]  # no "60 or 70%", "12-to-15", "6-1/2"
    behind = words[share + 1 : share + 4]
    if not _OTHER_RATES.isdisjoint(words[max(0, share - 5) : share]):
        return False
    if behind[:2] in (["a", "year"], ["per", "year"], ["each", "year"]) or behind[:1] == [
        "annually"
    ]:
        return False
    if words[share] != "¼" or not behind or behind[0] in _BEHIND or behind[0] == "of":
        return behind[:1] != ["as"] or behind[1:2] == [] or behind[1] in _SIZES
    return behind[0] in _DETERMINERS and bool({"#", "£"} & {*words[share + 2 : share + 5]})


def _is_about(words: Sequence[str], share: int, pool: Sequence[Row]) -> bool:
    """Whether what a share is of, or counted from, may be one of two amounts."""
    first, second = pool
    behind = words[share + 1 : share + 9]
    changed = share < first.token and {first.left[:1], second.left[:1]} == {("from",), ("to",)}
    if (
        behind[:1] == ["of"]
        and not changed
        and (
            not _of_amount(words, share + 2)
            or (share < first.token and "and" in words[first.token : second.token])
        )
    ):
        return False
    if words[share - 1] == "," and behind[:1] == ["of"] and behind[1:2] and behind[1] in _WHOLES:
        return False  # "12 of his 20 fights, half of them by knockout"
    if behind and behind[0] in _HOLDINGS and _VALUING.isdisjoint(words):
        return False
    return bool({"#", "£"} & {*behind}) or not _has_base(behind[:5])


def _has_base(behind: Sequence[str]) -> bool:
    """Whether a change is told of something that is no amount here: "5% higher than last season"."""
    return any(
        one in ("than", "on", "over", "from")
        and other in _BASES
        and not (one == "over" and other in ("its", "their", "the", "that"))
        for one, other in pairwise(behind)
    )


def _of_amount(words: Sequence[str], index: int) -> bool:
    """Whether a share is of one of the amounts: "of it", "of its 900 employees", "of the party"."""
    if words[index : index + 1] and words[index] in _WHOLES:
        following = words[index + 1 : index + 2]
        if (
            not following
            or words[index] not in _POINTING
            or (following[0] in STOPS and following[0] not in _LEADING)
        ):
            return True
    for offset, word in enumerate(words[index : index + 5]):
        if word in "#£":
            return True
        if word in STOPS and word not in _LEADING:
            return offset == 2 and words[index + 1] in _ALL_OF_IT and not word.isalpha()
    return False


def _compared(tokens: Tokens, share: _Share, pool: Sequence[Row]) -> Sum | None:
    """The sum of a share of two amounts, if it is one of their readings or near to it."""
    first, second = pool
    low, high = sorted(pool, key=lambda row: row.value)
    if low.value == high.value or low.value < min(_LEAST, share.value / 3) * high.value:
        return None
    text = tokens.mask.text
    part = spread(text, low.number).over(spread(text, high.number))
    times = spread(text, high.number).over(spread(text, low.number))
    ratio = low.value / high.value
    less = (1 - ratio, Interval(1 - part.high, 1 - part.low))
    more = (1 / ratio - 1, Interval(times.low - 1, times.high - 1))
    readings = [(ratio, part), less, more, (1 / ratio, times)]
    if share.multiple:
        readings = [(1 / ratio, times), (ratio, part), more]
    elif share.sign:
        readings = [more if share.sign > 0 else less]
    told = Interval(share.value, share.value).widened(share.loose)
    if any(told.meets(reading) for _, reading in readings) or (
        any(row.word in SIGNS for row in pool)
        and any(
            told.meets(Interval(value * 0.98, value * 1.02))
            for value in (ratio / (1 - ratio), ratio / (1 + ratio))
        )
    ):
        return Sum(told, told, share.place, (), "")
    exact, worked = min(readings[:3], key=lambda one: abs(share.value / (one[0] or 1) - 1))
    if not 0.33 < share.value / (exact or 1) < 3:
        return None
    if share.multiple:
        account = f"{shown(tokens.mask, high.number)} is {written(1 / ratio)} times {shown(tokens.mask, low.number)}"
    elif share.sign:
        account = f"{shown(tokens.mask, low.number)} and {shown(tokens.mask, high.number)} differ by {written(100 * exact, '%')}"
    else:
        account = f"{shown(tokens.mask, low.number)} of {shown(tokens.mask, high.number)} is {written(100 * exact, '%')}"
    others = (place(first.number), place(second.number))
    return Sum(told, worked, share.place, others, account)
