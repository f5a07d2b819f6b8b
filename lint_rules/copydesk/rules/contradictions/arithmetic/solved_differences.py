"""What lies between two opposites, and what is left: income and spending, goals for and against, burnt and spared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound
from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.claims import in_score
from copydesk.rules.contradictions.arithmetic.intervals import unit_of, value_of
from copydesk.rules.contradictions.arithmetic.settled import added, settle, taken_off

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.rules.contradictions.arithmetic.claims import Tokens
    from copydesk.rules.contradictions.arithmetic.sums import Sum

# Words for two things of which a text gives the difference.
_OPPOSITES = tuple(
    (word_set(one), word_set(other))
    for one, other in (
        ("exports exported exporting", "imports imported importing"),
        ("income receipts revenue revenues takings earned earnings turnover sales",
         "spending expenditure costs cost outgoings spent expenses outlay"),
        ("assets", "liabilities debts owes owed"),
        ("sold sells sale fetched took made raised resold", "bought cost buying paid costs purchased"),
        ("scored goals", "conceded conceding"),
        ("arrivals arrived immigrants came joined entered hired recruited", "departures left emigrants departed emigrated resigned"),
        ("births born", "deaths died"),
        ("opened openings", "closed closures closings"),
        ("gross before", "net after"),
        ("ayes aye yes", "noes no nay nays"),
        ("gained won", "lost"),
        ("note handed tendered", "change"),
        ("hottest highest warmest tallest oldest heaviest longest dearest top maximum", "coldest lowest shortest youngest lightest cheapest bottom minimum"),
        ("day daytime", "night"),
        ("budget budgeted estimate estimated", "actual final cost"),
        ("bid offered asked offer asking", "paid bid accepted got fetched"),
        ("for", "against"),
    )
)  # fmt: skip
_NETS = word_set(
    "deficit surplus balance shortfall loss profit gap gain net difference change margin range overrun overspend majority "
    "increase apart spread saving excess"
)
_NO_NET = word_set(
    "forecast expected target previous previously rose fell than wider compared narrowed widened "
    "each per operating exceptional pre"
)
_LEFT_OVER = word_set(
    "survived survive spared escaped remained remain stayed returned home left failed passed lived unhurt unharmed "
    "unaffected standing absent abstained refused kept rejected"
)
_NO_REST = word_set(
    "more another further later then also than each from at least injured wounded between half"
)


def solved_differences(tokens: Tokens) -> Iterator[Sum]:
    """The differences and remainders of a sentence that has three numbers of a kind."""
    words = tokens.words
    at = tokens.at
    if len(at) != 3 or len({words[i] for i in at}) > 1 or any(in_score(words, i) for i in at):
        return
    numbers = [tokens.number(i) for i in at]
    if any(
        n.bound is not Bound.EXACT or n.is_range or unit_of(n) != unit_of(numbers[0])
        for n in numbers
    ):
        return
    if words[at[0]] in "#£" and tokens.here & _NETS and not tokens.here & _NO_NET:
        yield from _net(tokens, at)
    if words[at[0]] == "#" and tokens.here & _LEFT_OVER and not tokens.here & _NO_REST:
        yield from _left_over(tokens, at)


def _net(tokens: Tokens, at: list[int]) -> Iterator[Sum]:
    """One side less the other: "exports of £8bn against imports of £10bn left a deficit of £2bn"."""
    words = tokens.words
    named = [i for i, word in enumerate(words) if word in _NETS]
    claim = min(at, key=lambda i: min(abs(i - name) for name in named))
    name = min(named, key=lambda i: abs(i - claim))
    if abs(claim - name) > 3 or frozenset(words[min(claim, name) + 1 : max(claim, name)]) & {
        ",",
        ";",
        "and",
    }:
        return
    low, high = sorted((i for i in at if i != claim), key=lambda i: value_of(tokens.number(i)))
    if not _opposed(words, low, high):
        return
    readings = [taken_off(tokens, high, [low]), added(tokens, [low, high])]
    yield from settle(tokens, claim, readings, (0.4, 2.5))


def _opposed(words: list[str], low: int, high: int) -> bool:
    """Whether words of two opposites stand beside two amounts, each beside its own."""
    first, second = (
        frozenset(words[max(0, i - 5) : i] + words[i + 1 : i + 4]) for i in (low, high)
    )
    return any((a & first and b & second) or (b & first and a & second) for a, b in _OPPOSITES)


def _left_over(tokens: Tokens, at: list[int]) -> Iterator[Sum]:
    """What became of the others: "30 of the 50 houses were burnt and 20 were spared"."""
    words = tokens.words
    numbers = [tokens.number(i) for i in at]
    whole = max(at[:2], key=lambda i: tokens.number(i).value)
    part = next(i for i in at[:2] if i != whole)
    named = next(
        (i for i in range(at[2], min(at[2] + 6, len(words))) if words[i] in _LEFT_OVER), -1
    )
    of_it = (
        "of" in words[part + 1 : whole] if part < whole else words[part - 1] in (";", ",", "and")
    )
    if named < 0 or not of_it:
        return
    if not {"and", ";", "but", "while", ","} & frozenset(words[at[1] + 1 : at[2]]) or words[
        at[2] - 1
    ] in ("of", "after", "for"):
        return
    if value_of(numbers[2]) < tokens.number(whole).value:
        yield from settle(tokens, at[2], [taken_off(tokens, whole, [part])], (0.4, 2.5))
