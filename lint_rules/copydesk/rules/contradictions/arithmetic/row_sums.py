"""Totals, remainders and differences of the rows of a passage, wherever their words stand."""

from __future__ import annotations

from itertools import pairwise, product
from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound
from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.change_words import SIGNS
from copydesk.rules.contradictions.arithmetic.intervals import Interval, unit_of
from copydesk.rules.contradictions.arithmetic.rows import TIES, Role, has_range
from copydesk.rules.contradictions.arithmetic.settled import Reading, added, settle, taken_off
from copydesk.rules.contradictions.arithmetic.sums import shown, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.rules.contradictions.arithmetic.claims import Tokens
    from copydesk.rules.contradictions.arithmetic.rows import Row
    from copydesk.rules.contradictions.arithmetic.sums import Sum

_OPEN = word_set(
    "include includes included including average averaging averaged each apiece per every least except besides among mostly "
    "respectively expected forecast target limit maximum minimum about estimated nearly around roughly almost"
)
_MOST = 6
# A difference is told of by a verb or noun of change or margin, or by what follows from the two.
_BY = word_set(
    "won win wins winning lost lose loses losing beat beats beating beaten defeated defeating leads led lead leading trail "
    "trails trailed trailing carried passed ahead outscored outvoted prevailed outnumber outnumbered exceeded exceeds exceeding "
    "missed missing behind rejected defeat victory win majority"
)
_NETS = word_set("surplus deficit profit loss losing lost shed gained lead left leaves leaving")
_RESULTS = word_set(
    "so thus therefore hence giving meaning means meant making leaving leaves implying putting altogether total ending"
)
_ADDING = word_set("giving making putting altogether total means meant meaning")
_CLAUSES = word_set("and while but whereas as with when")
_CONTRASTS = word_set("while but whereas")
_GROWING = word_set(
    "bring brings brought bringing take takes took taking raise raises raised raising"
)
_RESUMING = word_set("now so thus therefore hence that then")
_MIDWAY = word_set("midpoint midway halfway half-way mid-point middle")
_POINTERS = word_set("them these those which whom")
# What stands behind two parts that leave nothing out.
_OPPOSITES = tuple(
    (word_set(one), word_set(other))
    for one, other in (
        ("before", "after"), ("upstairs above", "downstairs below"), ("inside indoors", "outside outdoors"), ("home", "away"),
        ("up", "down"), ("out", "back home"), ("ashore", "afloat aboard"), ("abroad overseas", "home"), ("for", "against"),
    )
)  # fmt: skip
_AGAINST = word_set("against compared versus than")
_PLACES = word_set("from in at to on")
_NEEDS = word_set(
    "need needs needed needing require requires required target threshold minimum necessary goal aim aimed set quota pass"
)
_UNITS = word_set(
    "vote point seat run goal place degree second minute member lap length stroke shot mark"
)
_CRICKET = word_set(
    "wicket wickets innings overs ball balls unbeaten stand century partnership stumps bowlers batsman batsmen batting "
    "batted dismissed skittled replied century centuries pitcher inning duck crease tourists"
)
_BACK = word_set("that this it which so thus hence therefore together altogether all")
_OPENERS = frozenset(":(–—")
_KINDS = word_set("other total")
_NOT_PART = word_set("from to than by at in of with for aged")


def added_rows(tokens: Tokens, rows: Sequence[Row], start: int) -> Iterator[Sum]:
    """The totals, remainders and differences that no choice of the other rows makes right."""
    if tokens.here & _OPEN or has_range(tokens.words):
        return
    back = not start or _points_back(tokens.words[start : start + 4])
    for pool, every in _pools(rows):
        for row in pool:
            if row.token < start or (
                row.right[:1] == ("of",) and row.right[1:2] and row.right[1] in _POINTERS
            ):
                continue
            others = [one for one in pool if one is not row and _is_of_one_thing(row, one)]
            if len(others) < 2 or _fits(row, [other for other in every if other is not row]):
                continue
            if (
                len(others) == 2
                and row.role is not Role.REST
                and _is_tied(tokens, row, others, start)
            ):
                slipped = [*_slipped(tokens, row, others)]
                if slipped:
                    yield from slipped
                    break
            if row.role is Role.AMOUNT or not back:
                continue
            if row.role is Role.REST and row.measure != "%":
                yield from _rest(tokens, row, others)
            elif row.role is Role.TOTAL:
                yield from _total(tokens, row, others)
            elif len(others) < 4 and not any(one.role is Role.DIFFERENCE for one in others):
                yield from _difference(tokens, row, others)


def _is_of_one_thing(row: Row, other: Row) -> bool:
    """Whether another number may be of what a number counts; the rest may be of anything."""
    if row.role is Role.REST or not row.thing or not other.thing:
        return True
    return row.thing == other.thing or (row.role is Role.DIFFERENCE and row.head in _UNITS)


def _points_back(words: Sequence[str]) -> bool:
    """Whether a sentence begins with what was said before it."""
    return (
        words[0] in _BACK
        or words[:2] in (["the", "other"], ["the", "remaining"], ["the", "gap"], ["the", "rest"])
        or ("other" in words)
    )


def _pools(rows: Sequence[Row]) -> Iterator[tuple[list[Row], list[Row]]]:
    """The rows of each measure that may make a sum, and those with the bare "one" that may stand for a noun."""
    for measure in sorted({row.measure for row in rows}):
        every = [row for row in rows if row.measure == measure]
        pool = [
            row for row in every if not (row.value == 1 and row.number.in_words and not row.head)
        ]
        exact = all(row.number.bound in (Bound.EXACT, Bound.ABOUT) for row in every)
        if exact and len(pool) >= 3 and len(every) <= _MOST and sum(bool(r.rate) for r in pool) < 2:
            yield pool, every


def _fits(row: Row, others: Sequence[Row]) -> bool:
    """Whether some of the others, added or taken off, come to a row."""
    steps = [one.number.step for one in (row, *others)]
    slack = 1e-6 + (0.6 * max(steps) if max(steps) > 1 or min(steps) < 1 else 0)
    return any(
        sum(map(abs, signs)) > 1
        and abs(sum(sign * one.value for sign, one in zip(signs, others, strict=True)) - row.value)
        <= slack
        for signs in product((-1, 0, 1), repeat=len(others))
    )


def _one_thing(rows: Sequence[Row]) -> bool:
    """Whether rows count one thing, or nothing says what they count."""
    return len({row.thing for row in rows if row.thing}) < 2


def _is_tied(tokens: Tokens, row: Row, others: Sequence[Row], start: int) -> bool:
    """Whether the text ties three numbers to each other, so that one of them follows from the two others."""
    pool = sorted((row, *others), key=lambda one: one.token)
    first, middle, last = pool
    if start:
        recalled = tokens.words[start] in _RESUMING and middle.token < start
        return row is last and recalled
    ways = [one.left[0] for one in others if one.left]
    if sorted(ways) == ["from", "to"]:
        return row is not last or _CLAUSES.isdisjoint(tokens.words[middle.token + 1 : row.token])
    whole = max(pool, key=lambda one: one.value)
    if _overflows(tokens, whole, [one for one in pool if one is not whole]):
        return True
    if row is not last:
        return False
    # Those who are left may be of a whole that is told of elsewhere.
    results = _ADDING if row is whole and not row.measure else _RESULTS
    if row.left[-1:] == (":",) or not results.isdisjoint(row.left):
        return True
    if middle.value < 20 and first.value < 20:
        return False
    if first.left[:1] == ("from",) and middle.left[:1] and middle.left[0] in SIGNS:
        return True  # "from 8,000 metres they came down 2,500 and slept at 5,500"
    return row.role is (Role.TOTAL if row is whole else Role.DIFFERENCE)


def _overflows(tokens: Tokens, whole: Row, parts: Sequence[Row]) -> bool:
    """Whether two parts set beside each other are more than their whole, or leave nothing out and are less."""
    first, second = parts
    words = tokens.words
    between = words[min(whole.token, first.token) : second.token]
    if not _AGAINST.isdisjoint(between) or {".", ";"} & {*between}:
        return False
    behind = [_place_behind(one) for one in parts]
    opposite = any(
        (behind[0] in one and behind[1] in other) or (behind[1] in one and behind[0] in other)
        for one, other in _OPPOSITES
    )
    halves = {"first", "second"} <= {*between} or {"former", "latter"} <= {*between}
    if whole.token < first.token and (opposite or halves):
        return True
    if first.value + second.value <= whole.value:
        return False
    if whole.token > first.token:  # "five of the eight are from Kenya and four from Ethiopia"
        return (
            first.right[:1] == ("of",)
            and whole.token - first.token < 5
            and second.left[:1] == ("and",)
            and behind[1] in _PLACES
            and behind[1] in whole.right
        )
    return behind[0] == behind[1] and behind[0] in _PLACES and _place_behind(whole) != behind[0]


def _place_behind(row: Row) -> str:
    """The word behind a number, or behind "of them": "98 of them in the league"."""
    right = (
        row.right[2:]
        if row.right[:1] == ("of",) and row.right[1:2] and row.right[1] in _POINTERS
        else row.right
    )
    return right[0] if right else ""


def _slipped(tokens: Tokens, row: Row, others: Sequence[Row]) -> Iterator[Sum]:
    """A number that is one digit off what the only two others come to."""
    low, high = sorted(others, key=lambda one: one.value)
    values = {one.value for one in (row, *others)}
    if row.role is Role.DIFFERENCE and any(one.role is Role.DIFFERENCE for one in others):
        return
    if (
        len(values) < 3
        or any(one.value <= 1 and one.right[:1] != ("of",) for one in (row, *others))
        or not _one_thing([row, *others])
        or tokens.here & _CRICKET
    ):
        return
    if "short" in row.right or row.measure == "%" or any(one.compound for one in (row, *others)):
        return
    if row.value > low.value + high.value and not tokens.here.isdisjoint(_GROWING):
        return
    if row.value > high.value:
        reading, exact = added(tokens, [one.token for one in others]), low.value + high.value
    else:
        reading, exact = taken_off(tokens, high.token, [low.token]), high.value - low.value
        if row.value == exact + 1 and [*tokens.words[low.token + 1 : high.token]] == ["to"]:
            return  # "lines 3 to 7, five lines"
    if "then" in tokens.here:
        return  # a further change
    if _is_slip(row.value, exact, min(one.number.step for one in (row, *others)) or 1):
        yield from settle(tokens, row.token, [reading])


def _is_slip(said: float, exact: float, step: float) -> bool:
    """Whether two values differ in one digit, or by two that have changed places."""
    one, other = str(round(said / step)), str(round(exact / step))
    if len(one) != len(other) or exact <= 0:
        return 0 < max(said, exact) < 20 and abs(said - exact) <= 2
    off = [index for index, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(off) == 1 or (
        len(off) == 2 and one[off[0]] == other[off[1]] and one[off[1]] == other[off[0]]
    )


def mean_rows(tokens: Tokens, rows: Sequence[Row], start: int) -> Iterator[Sum]:
    """What lies midway between two numbers: "the firm offered 4, the union asked for 9: they met at 6.5"."""
    if start or (tokens.here.isdisjoint(_MIDWAY) and "¼-way" not in tokens.mask.plain):
        return
    for measure in sorted({row.measure for row in rows}):
        pool = [row for row in rows if row.measure == measure]
        low, middle, high = (
            sorted(pool, key=lambda row: row.value) if len(pool) == 3 else (None, None, None)
        )
        if low is None or middle is None or high is None or not _one_thing(pool):
            continue
        mean = (low.value + high.value) / 2
        account = f"Midway between {shown(tokens.mask, low.number)} and {shown(tokens.mask, high.number)} is {written(mean, unit_of(middle.number))}"
        worked = Interval(mean, mean).widened(0.5 * middle.number.step)
        if _MIDWAY.isdisjoint({*middle.left, *middle.right}) and "way" not in middle.left:
            continue
        yield from settle(
            tokens,
            middle.token,
            [Reading(mean, worked, (low.token, high.token), account, scaled=True)],
        )


def _rest(tokens: Tokens, row: Row, others: Sequence[Row]) -> Iterator[Sum]:
    """What is left of the largest: "nine of the 12 are hers; the three others are covers"."""
    whole = max(others, key=lambda one: one.value)
    parts = [one for one in others if one is not whole]
    of_them = any(one.right[:1] == ("of",) for one in parts)
    if whole.is_bare and "of" not in whole.left[:4] and not of_them:
        return
    out_of = whole.left[:2] == ("of", "out")
    if whole.token > row.token or "of" in row.left[:4] or not (out_of or _one_thing(others)):
        return
    if (
        row.head
        and row.head not in _KINDS
        and not out_of
        and row.head not in {one.head for one in others}
    ):
        return
    if row.word == "others" and row.left[:1] != ("the",):
        return
    yield from settle(
        tokens,
        row.token,
        [taken_off(tokens, whole.token, [part.token for part in parts])],
        (0.4, 2.5),
    )


def _total(tokens: Tokens, row: Row, others: Sequence[Row]) -> Iterator[Sum]:
    """What the others come to, before or behind them."""
    if row.value < max(one.value for one in others) or tokens.here & _CRICKET:
        return
    if any(one.role is Role.DIFFERENCE for one in others):
        return
    made = sum(one.value for one in others)
    if len(others) > 2 and any(2 * one.value == made for one in others):
        return  # one is what the others make
    if made < row.value and not tokens.here.isdisjoint(_GROWING):
        return  # there may have been some before
    if others[-1].token < row.token and "this" in tokens.words[others[-1].token : row.token]:
        return  # another year, another thing
    first, last = others[0].token, others[-1].token
    if first < row.token < last or not _one_thing(others) or not _is_list(others):
        return
    if row.token < first and not _OPENERS & {*tokens.words[row.token : first], *_together(row)}:
        return
    if (
        row.head
        and row.head not in _KINDS
        and not all(row.head == one.head or not one.head for one in others)
    ):
        return
    yield from settle(tokens, row.token, [added(tokens, [one.token for one in others])], (0.6, 1.7))


def _together(row: Row) -> frozenset[str]:
    """A colon, as it were, where a whole is told of as that of all: "together hold 71 seats, the Greens 19"."""
    return (
        frozenset(":")
        if row.word in ("together", "between them", "combined", "altogether")
        else frozenset()
    )


def _is_list(rows: Sequence[Row]) -> bool:
    """Whether rows stand near each other, and none is counted out of the one before."""
    return all(
        second.token - first.token < 15
        and not (
            second.left[0] in _NOT_PART
            and first.left[:1] != second.left[:1]
            and TIES.isdisjoint(second.left[1:2])
        )
        for first, second in pairwise(rows)
    )


def _difference(tokens: Tokens, row: Row, others: Sequence[Row]) -> Iterator[Sum]:
    """What lies between the two others, or between the first and the last of three."""
    if len(others) == 3 and row.word == "short":
        others = [one for one in others if one.left[:2] != ("the", "of")]
    elif len(others) == 3 and row.token < others[-1].token:
        return
    low, high = sorted((others[0], others[-1]), key=lambda one: one.value)
    ways = {one.left[:1] for one in (others[0], others[-1])}
    if (
        row.value < high.value - 2 * min(low.value, 0)
        and _one_thing(others)
        and not any(one.compound or one.left[:1] == ("for",) for one in others)
        and tokens.here.isdisjoint(_CRICKET)
        and _CONTRASTS.isdisjoint(tokens.words[others[-1].token : row.token])
        and ways not in ({("to",)}, {("from",)})
        and not (row.measure == "%" and tokens.words[row.token] == "%")  # these differ by points
        and (not row.head or row.head in _UNITS or row.head in {one.head for one in others})
        and _tells_difference(row, others)
    ):
        yield from settle(tokens, row.token, [taken_off(tokens, high.token, [low.token])])


def _tells_difference(row: Row, others: Sequence[Row]) -> bool:
    """Whether the word of a difference stands in its grammar: "won by 40", "leaving a surplus of 40"."""
    left = frozenset(row.left)
    if row.word == "by":
        return not left.isdisjoint(_BY) or not left.isdisjoint(SIGNS)
    if row.word in _NETS:
        return not left.isdisjoint(_RESULTS)
    return row.word != "short" or any(not _NEEDS.isdisjoint(one.left) for one in others)
