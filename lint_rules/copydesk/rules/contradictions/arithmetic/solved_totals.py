"""Lists of amounts and what they come to: "A 9, B 6, C 7 – total 22", "– 12 here, 9 there – reached 21"."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.claims import in_score
from copydesk.rules.contradictions.arithmetic.intervals import value_of
from copydesk.rules.contradictions.arithmetic.settled import (
    added,
    are_plain,
    own_amounts,
    settle,
    taken_off,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.rules.contradictions.arithmetic.claims import Tokens
    from copydesk.rules.contradictions.arithmetic.sums import Sum

_NAMES = word_set(
    "total totals sum tally aggregate altogether overall outlay takings haul spending expenditure bill turnover income "
    "grand gross whole collection points tonnage outgoings receipts"
)
_HEDGES = word_set(
    "a an the just exactly only full usual required no fewer than of some on all for"
)
_VERBS = word_set(
    "reached reaches reach was were is are came come comes totalled totaled totals totalling hit amounted amount amounts "
    "stood stands rose climbed makes make made gives gave to at = yielded yields numbered number fetched brought"
)
_JOINS = word_set("and plus , ; & + then")
# What leaves room for more: other parts, an earlier tally, parts that are counted twice.
_OPEN = word_set(
    "more further other others another including include included includes since already earlier previous averaging "
    "average each apiece per every excluding between from than least except besides among mostly respectively versus "
    "ranked expected forecast target limit maximum minimum out compared against"
)
_GROWING = word_set(
    "taking takes took take bringing brings brought bring raising raises raised career"
)
_WHOLE_OF = word_set(
    "outlay takings haul spending expenditure bill income total turnover collection cost budget"
)
_WHOLE_OF_IT = _WHOLE_OF | word_set("makes make all altogether")
_COUNTS = word_set("numbered")
_THEIRS = word_set("the their its his her our all")
_COPULAS = word_set("were are went comprised comprise was")
_GOLF = word_set("rounds shot carded shooting carding scores round")
_LOST = word_set(
    "died die deserted drowned killed perished lost captured fled fell left missing wounded sank spoiled broken sold "
    "stolen rejected withdrew retired resigned destroyed scrapped dropped unfit sick eaten spent"
)
_REACHED = word_set("only just barely leaving")


def solved_totals(tokens: Tokens, start: int) -> Iterator[Sum]:
    """What the sentence that begins at a token makes of the list before it."""
    words, here = tokens.words, frozenset(tokens.words[start:])
    for index in range(start, len(words)):
        if words[index] not in "#£" or not tokens.is_number(index) or in_score(words, index):
            continue
        if here & _OPEN:
            break
        begin = _list_begin(tokens, index, start)
        if begin < 0:
            continue
        parts = own_amounts(tokens, words[index], begin, index)
        if start and parts and parts[-1] >= start:
            continue
        yield from _made_of(tokens, index, parts, start)
    if not start:
        yield from _whole_first(tokens)
        if here & _GOLF:
            yield from _rounds(tokens)
    if start:
        yield from _survivors(tokens, start)


def _list_begin(tokens: Tokens, index: int, start: int) -> int:
    """Where the list begins whose total a number states, or -1 if it states none."""
    words = tokens.words
    back = index - 1
    while back > start and words[back] in _HEDGES and index - back < 5:
        back -= 1
    if back < 0:
        return -1
    word, lead = words[back], words[max(0, back - 1)]
    if start:  # "Its outlay of £5m"
        near = frozenset(words[start:index])
        opens = words[start] in (
            "its",
            "their",
            "his",
            "her",
            "the",
            "that",
            "this",
            "total",
            "in",
            "a",
        )
        return (
            0
            if index - start < 7
            and opens
            and near & _WHOLE_OF_IT
            and words[index - 1] in ("of", ":", "was", "makes", "make", "made", "all", ",", "total")
            else -1
        )
    marked = lead in _NAMES and word in (
        ":",
        "was",
        "is",
        "=",
        "of",
        "–",
        "—",
        "to",
        "at",
        "came",
        "reached",
    )
    if (word in _NAMES and word not in ("gross", "points", "income", "bill", "turnover")) or marked:
        return 0
    if (
        word in _COUNTS
        or (word == "told" and lead == "all")
        or (
            words[index - 1] in ":–—"
            and tokens.mask.plain[tokens.places[index] - 1] == " "
            and _closes(words, index)
        )
    ):
        return 0
    if words[back] == "up" and lead in ("make", "makes", "made", "making"):
        return 0
    if words[index - 2 : index] == ["that", "is"] or words[back - 2 : back + 1] == [
        "that",
        "is",
        ",",
    ]:
        return 0
    # A list between dashes, and what all of it comes to.
    if word in _VERBS and index - back < 3:
        while back > 0 and words[back] in _VERBS:
            back -= 1
        if words[back] in "–—)":
            opening = "(" if words[back] == ")" else "–—"
            for begin in range(back - 1, start, -1):
                if words[begin] in opening:
                    return begin
    return -1


def _made_of(tokens: Tokens, index: int, parts: Sequence[int], start: int) -> Iterator[Sum]:
    numbers = [tokens.number(i) for i in (*parts, index)]
    if (
        not 2 <= len(parts) <= 8
        or not are_plain(numbers)
        or any(in_score(tokens.words, i) for i in parts)
    ):
        return
    here = tokens.here
    if not _is_list(tokens, parts) or max(value_of(n) for n in numbers[:-1]) > value_of(
        numbers[-1]
    ):
        return
    if len(parts) > 2 and value_of(numbers[0]) == len(parts) - 1:
        parts = parts[1:]  # "in three lots of 4, 5 and 6"
    readings = [added(tokens, parts)]
    sizes = range(2, len(parts))
    readings += [added(tokens, some) for size in sizes for some in combinations(parts, size)]
    if here & _GROWING and readings[0].exact < value_of(numbers[-1]):
        return
    if (
        start
        and len(parts) < 3
        and readings[0].exact < value_of(numbers[-1])
        and "the" not in tokens.words[start:]
    ):
        readings = readings if tokens.words[start] in ("total", "that", "this", "its") else []
    yield from settle(tokens, index, readings, (0.6, 1.7))


def _is_list(tokens: Tokens, parts: Sequence[int]) -> bool:
    """Whether amounts stand in one list, near each other, and none is counted out of another."""
    for first, second in pairwise(parts):
        between = tokens.words[first + 1 : second]
        if len(between) > 9 or not _JOINS & frozenset(between) or "." in between or "(" in between:
            return False
        of_both = between[-1] == "of" == tokens.words[first - 1]
        if between[-1] in ("of", "to", "than", "from", "by") and not of_both:
            return False
    return True


def _closes(words: list[str], index: int) -> bool:
    """Whether a sentence ends with a number and its noun: "5 to York: £12m."."""
    behind = words[index + 1 : index + 4]
    return not behind or "." in behind[:2]


def _whole_first(tokens: Tokens) -> Iterator[Sum]:
    """A whole that is its parts: "their 20 medals were five golds, seven silvers and eight bronzes"."""
    words = tokens.words
    at = [i for i, word in enumerate(words) if word in "#£%¼§" and tokens.is_number(i)]
    if not 3 <= len(at) <= 6 or at[0] > 2 or words[0] not in _THEIRS or not at[0]:
        return
    gap = words[at[0] + 1 : at[1]]
    if any(words[i] != "#" for i in at) or not 2 <= len(gap) <= 4 or gap[-1] not in _COPULAS:
        return
    numbers = [tokens.number(i) for i in at]
    if (
        "and" in words[at[-2] : at[-1]]
        and are_plain(numbers)
        and _is_list(tokens, at[1:])
        and not tokens.here & _OPEN
    ):
        yield from settle(tokens, at[0], [added(tokens, at[1:])], (0.6, 1.7))


def _survivors(tokens: Tokens, start: int) -> Iterator[Sum]:
    """Who was left: "800 set out. 250 deserted, 150 died, and only 400 came back"."""
    words = tokens.words
    parts = own_amounts(tokens, "#", start, len(words))
    wholes = own_amounts(tokens, "#", 0, start)
    if not 2 <= len(parts) <= 5 or len(wholes) != 1 or tokens.here & _OPEN:
        return
    if words[parts[-1] - 1] not in _REACHED or not _is_list(tokens, parts):
        return
    numbers = [tokens.number(i) for i in (*wholes, *parts)]
    gone = all(_LOST & frozenset(words[first:second]) for first, second in pairwise(parts))
    if gone and are_plain(numbers) and value_of(numbers[0]) > max(value_of(n) for n in numbers[1:]):
        *lost, left = parts
        yield from settle(tokens, left, [taken_off(tokens, wholes[0], lost)])


def _rounds(tokens: Tokens) -> Iterator[Sum]:
    """Four rounds of golf and what they come to: "he shot 70, 72, 69 and 71 to finish on 282"."""
    at = own_amounts(tokens, "#", 0, len(tokens.words))
    low = [i for i in at if 59 <= tokens.number(i).value <= 85]
    high = [i for i in at if 250 <= tokens.number(i).value <= 330]
    if len(low) == 4 and len(high) == 1 and low[-1] - low[0] <= 10:
        yield from settle(tokens, high[0], [added(tokens, low)])
