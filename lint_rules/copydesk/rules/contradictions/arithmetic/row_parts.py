"""Wholes and their parts: lists behind a whole, kinds that leave nothing out, and all of a hundred."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound
from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.intervals import Interval
from copydesk.rules.contradictions.arithmetic.settled import added, settle
from copydesk.rules.contradictions.arithmetic.sums import Sum, place, shown, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copydesk.rules.contradictions.arithmetic.claims import Tokens
    from copydesk.rules.contradictions.arithmetic.rows import Row

_OPEN = word_set(
    "include includes included including average averaging averaged each apiece per every least except besides among mostly "
    "respectively about estimated nearly around roughly almost further whom aged hope hopes hoped hoping plan plans planned want wants aim aims will would should"
)
_OPENERS: Mapping[str, str] = {":": ".;", "(": ")", "–": "–—.;", "—": "–—.;"}
_MADE_OF = word_set(
    "comprise comprises comprised comprising consist consists consisted consisting composed made"
)
_LEADS = word_set("the some a another just only nearly his her its their our")
_FAR = 9  # tokens between a whole and its list
# The kinds that leave nothing out, as their words, with words for the whole of them.
_GENERA = tuple(
    (tuple(word_set(kind) for kind in kinds), word_set(wholes))
    for kinds, wholes in (
        (("win wins won winning victory victories", "draw draws drew drawn drawing tie ties tied tying", "defeat defeats loss losses lost losing lose"),
         "game match fight bout contest start outing test fixture season tie race career league"),
        (("men man male males", "women woman female females"), "people member staff juror worker employee candidate student player teacher officer"),
        (("boys boy", "girls girl"), "child children pupil student class"),
        (("sons son", "daughters daughter"), "child children"),
        (("gold golds", "silver silvers", "bronze bronzes"), "medal"),
    )
)  # fmt: skip
_KIND_OF = {word: kind for kinds, _ in _GENERA[:1] for kind in kinds for word in kind}
_CLOSED = word_set("nowhere none nobody no alone only")
_ALL_TOLD = (
    ["no", "other"],
    ["no", "others"],
    ["her", "sole"],
    ["his", "sole"],
    ["only", "other"],
    ["the", "only"],
)


def listed_rows(tokens: Tokens, rows: Sequence[Row], start: int) -> Iterator[Sum]:
    """The lists of a sentence whose parts do not make up the whole before them."""
    if tokens.here & _OPEN:
        return
    yield from _lists(tokens, rows, start)
    yield from _genera(tokens, rows, start)


def _lists(tokens: Tokens, rows: Sequence[Row], start: int) -> Iterator[Sum]:
    words = tokens.words
    for index in range(start + 1, len(words)):
        closers = _OPENERS.get(words[index], ".;" if words[index] in _MADE_OF else "")
        if not closers:
            continue
        end = next((i for i in range(index + 1, len(words)) if words[i] in closers), len(words))
        before = [row for row in rows if start <= row.token < index and index - row.token <= _FAR]
        items = _items(words, rows, index, end)
        if len(items) < 2 or not before:
            continue
        whole = before[-1]
        if whole.value in {row.value for row in items} or any(
            row.measure != whole.measure or row.number.bound is not Bound.EXACT or row.rate
            for row in (whole, *items)
        ):
            continue
        if any(abs(sum(r.value for r in items) - one.value) < 1e-6 for one in before):
            continue
        yield from settle(
            tokens, whole.token, [added(tokens, [row.token for row in items])], (0.6, 1.7)
        )


def _items(words: Sequence[str], rows: Sequence[Row], opener: int, end: int) -> list[Row]:
    """The numbers that begin the items of a list, if each of its items begins with one."""
    starts = [opener] + [
        i for i in range(opener + 1, end) if words[i] in ",;" or words[i] in ("and", "&", "plus")
    ]
    starts = [i for i, following in pairwise([*starts, end]) if following > i + 1]
    if not starts:
        return []
    by_token = {row.token: row for row in rows}
    at_ends = [by_token.get(stop - 1) for stop in [*starts[1:], end]]
    if len(at_ends) > 1 and all(at_ends) and words[starts[0] + 1] not in "#£":
        return [
            row for row in at_ends if row is not None
        ]  # "Labour 26, Conservatives 17, Greens 11"
    items: list[Row] = []
    for begin, stop in zip(starts, [*starts[1:], end], strict=True):
        at = begin + 1
        while at < stop and words[at] in ("of", *_LEADS) and words[at] not in "#£":
            at += 1
        row = by_token.get(at)
        if row is None and len(items) > 1 and not _CLOSED.isdisjoint(words[begin:stop]):
            return items
        if row is None:
            return []
        items.append(row)
    joined = words[starts[-1]] in ("and", "&", "plus")
    return items if joined or len(items) > 2 else []


def _genera(tokens: Tokens, rows: Sequence[Row], start: int) -> Iterator[Sum]:
    counts = [row for row in rows if row.token >= start and tokens.words[row.token] == "#"]
    for kinds, wholes in _GENERA:
        if not all(kind & tokens.here for kind in kinds):
            continue
        kind_of = {
            row.token: k for row in counts for k, kind in enumerate(kinds) if _is_kind(row, kind)
        }
        found = [[row for row in counts if kind_of.get(row.token) == k] for k in range(len(kinds))]
        rest = [row for row in counts if row.token not in kind_of and _names(row, wholes)]
        named = [kind for kind, one in zip(kinds, found, strict=True) if not one]
        if any(not _has_none(tokens.words, kind) for kind in named):
            continue
        found = [one for one in found if one]
        if len(rest) != 1 or len(found) < 2 or any(len(one) != 1 for one in found):
            continue
        parts = sorted((one[0] for one in found), key=lambda row: row.token)
        if any(row.number.bound is not Bound.EXACT for row in (*parts, rest[0])):
            continue
        if any(row.value == sum(part.value for part in parts) for row in counts):
            continue
        yield from settle(
            tokens, rest[0].token, [added(tokens, [row.token for row in parts])], (0.6, 1.7)
        )


def _has_none(words: Sequence[str], kind: frozenset[str]) -> bool:
    """Whether there were none of a kind: "no match was drawn", "without a draw"."""
    return any(
        word in kind
        and {"no", "none", "without", "never", "neither"} & {*words[max(0, index - 4) : index]}
        for index, word in enumerate(words)
    )


def _is_kind(row: Row, kind: frozenset[str]) -> bool:
    """Whether a number counts a kind: "ten wins", "won ten", "ten of them girls"."""
    if row.left and _KIND_OF.get(row.left[0]) is not None:
        return row.left[0] in kind
    near = row.right[: row.right.index(",")] if "," in row.right else row.right
    return not kind.isdisjoint(near[:2])


def _names(row: Row, wholes: frozenset[str]) -> bool:
    """Whether a number counts the whole: "28 children", "a 38-match season", "a crew of 24"."""
    return (
        row.head in wholes
        or bool(frozenset(row.right[:2]) & wholes)
        or (
            row.left[:1] == ("of",)
            and (
                bool(frozenset(row.left[1:3]) & wholes)
                or (row.left[1:2] == ("out",) and row.is_bare)
            )
        )
    )


def hundred_rows(tokens: Tokens, rows: Sequence[Row], start: int) -> Iterator[Sum]:
    """Shares of which the last is all the others: they make a hundred."""
    shares = [row for row in rows if row.measure == "%" and tokens.words[row.token] in "%#"]
    if len(shares) < 2 or shares[-1].token < start or tokens.here & _OPEN:
        return
    last, words = shares[-1], tokens.words
    near = frozenset(last.left[:3])
    closed = any(words[i : i + 2] in _ALL_TOLD for i in range(start, len(words)))
    rest = len(shares) > 2 and near & {"other", "others", "remaining", "rest", "remainder"}
    if not closed and (not rest or near & {"no", "any"}):
        return
    if any(row.number.bound is not Bound.EXACT for row in shares):
        return
    made, step = sum(row.value for row in shares), max(row.number.step for row in shares)
    if abs(made - 100) <= 0.6 * step * len(shares) or not 75 <= made <= 130:
        return
    listed = ", ".join(shown(tokens.mask, row.number) for row in shares[:-1])
    account = f"{listed} and {shown(tokens.mask, last.number)} make {written(made, '%')}, not 100%"
    others = tuple(place(row.number) for row in shares[:-1])
    yield Sum(Interval(100, 100), Interval(made, made), place(last.number), others, account)
