"""Sums of scores and of times: both legs, match figures, games of a match, hours and minutes."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.numbers import Bound
from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.intervals import Interval
from copydesk.rules.contradictions.arithmetic.sums import Sum, place, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.rules.contradictions.arithmetic.claims import Tokens

_BOTH = word_set("aggregate figures legs tie half halftime break interval")
_ALL = word_set("altogether total all together combined overall")
_NO_TIMES = word_set(
    "record faster slower more less about around nearly over under quicker ahead behind average including another's "
    "earlier later than late best previous old ago limit half"
)


class _Pair(NamedTuple):
    """Two numbers of a score, or a time in its parts: the tokens and the values."""

    tokens: tuple[int, ...]
    values: tuple[float, ...]


def solved_scores(tokens: Tokens) -> Iterator[Sum]:
    """The sums of scores and times that a sentence states."""
    if tokens.here & _BOTH:
        yield from _aggregate(tokens)
    if "games" in tokens.here and "match" in tokens.here:
        yield from _games(tokens)
    if tokens.here & _ALL and tokens.here & {"minutes", "minute", "hours", "hour"}:
        yield from _times(tokens)


def _scores(tokens: Tokens) -> list[_Pair]:
    words = tokens.words
    return [
        _Pair((i, i + 2), (tokens.number(i).value, tokens.number(i + 2).value))
        for i in range(len(words) - 2)
        if words[i] == words[i + 2] == "#"
        and words[i + 1] in "-–/"
        and tokens.is_number(i)
        and tokens.is_number(i + 2)
    ]


def _aggregate(tokens: Tokens) -> Iterator[Sum]:
    """Both legs of a tie, and the last score as their sum: "lost 0-2, won 4-1 and won 4-3 on aggregate"."""
    scores = _scores(tokens)
    words = tokens.words
    if (
        len(scores) != 3
        or {"quarter", "set", "sets", "overtime"} & tokens.here
        or ("figures" in tokens.here and "match" not in tokens.here)
    ):
        return
    claim = scores[-1]
    if "aggregate" in tokens.here:
        named = words.index("aggregate")
        claim = min(scores, key=lambda score: min(abs(i - named) for i in score.tokens))
    first, second = (score for score in scores if score is not claim)
    (a, b), (c, d) = first.values, second.values
    fits = {(a + c, b + d), (a + d, b + c)}
    fits |= {(right, left) for left, right in fits}
    total = sum(claim.values)
    if claim.values in fits or {"penalties", "extra", "shootout"} & tokens.here:
        return
    if abs(total - (a + b + c + d)) > max(3, 0.3 * total):
        return
    account = " or ".join(f"{written(x)}-{written(y)}" for x, y in ((a + c, b + d), (a + d, b + c)))
    yield _wrong(tokens, claim, (first, second), f"Both together make {account}")


def _games(tokens: Tokens) -> Iterator[Sum]:
    """The games of a match of tennis: "6-4, 3-6, 7-5 in a match of 31 games"."""
    words, scores = tokens.words, _scores(tokens)
    used = {i for score in scores for i in score.tokens}
    singles = [
        i
        for i in range(len(words) - 1)
        if words[i] == "#"
        and i not in used
        and tokens.is_number(i)
        and words[i + 1] in ("games", "game")
    ]
    if (
        not 2 <= len(scores) <= 5
        or len(singles) != 1
        or tokens.number(singles[0]).bound is not Bound.EXACT
    ):
        return
    made, said = sum(sum(score.values) for score in scores), tokens.number(singles[0]).value
    if made != said and 0.8 < said / made < 1.25 and all(max(score.values) > 5 for score in scores):
        claim = _Pair((singles[0],), (said,))
        yield _wrong(tokens, claim, scores, f"The sets have {written(made)} games")


def _times(tokens: Tokens) -> Iterator[Sum]:
    """Hours and minutes: "1 hour 50 minutes and 45 minutes, 2 hours 35 minutes altogether"."""
    words, times = tokens.words, _read_times(tokens)
    if not 3 <= len(times) <= 5 or tokens.here & _NO_TIMES:
        return
    named = next(i for i, word in enumerate(words) if word in _ALL)
    claim = min(times, key=lambda time: min(abs(i - named) for i in time.tokens))
    parts = [time for time in times if time is not claim]
    if min(abs(i - named) for i in claim.tokens) > 3:
        return
    made, said = sum(part.values[0] for part in parts), claim.values[0]
    sums = (
        sum(p.values[0] for p in some)
        for n in range(2, len(parts) + 1)
        for some in combinations(parts, n)
    )
    if said not in sums and 0.6 < said / made < 1.7:
        account = f"The times make {written(made // 60)} hours {written(made % 60)} minutes"
        yield _wrong(tokens, _Pair(claim.tokens[-1:], claim.values), parts, account)


def _read_times(tokens: Tokens) -> list[_Pair]:
    """The spans of time in minutes, with the tokens of their numbers."""
    words, index = tokens.words, 0
    found: list[_Pair] = []
    while index < len(words) - 1:
        if words[index] != "#" or not tokens.is_number(index):
            index += 1
            continue
        number, unit = tokens.number(index), words[index + 1]
        if unit in ("hour", "hours") and number.bound is Bound.EXACT:
            at: tuple[int, ...] = (index,)
            value = 60 * number.value
            behind = index + 2 + (words[index + 2 : index + 3] == ["and"])
            if words[behind : behind + 1] == ["#"] and words[behind + 1 : behind + 2] in (
                ["minutes"],
                ["minute"],
            ):
                at, value = (index, behind), value + tokens.number(behind).value
            found.append(_Pair(at, (value,)))
            index = at[-1]
        elif unit in ("minutes", "minute", "mins") and number.bound is Bound.EXACT:
            found.append(_Pair((index,), (number.value,)))
        index += 1
    return found


def _wrong(tokens: Tokens, claim: _Pair, parts: Sequence[_Pair], account: str) -> Sum:
    start, end = place(tokens.number(claim.tokens[0]))[0], tokens.number(claim.tokens[-1]).end
    others = tuple(place(tokens.number(i)) for part in parts for i in part.tokens)
    return Sum(Interval(0, 0), Interval(1, 1), (start, end), others, account)
