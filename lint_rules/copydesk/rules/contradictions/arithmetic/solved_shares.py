"""Shares of two amounts: "80 of them, a quarter", "a turnout of 60%"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound, Form
from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.intervals import Interval, spread, unit_of, value_of
from copydesk.rules.contradictions.arithmetic.settled import Reading, own_amounts, settle
from copydesk.rules.contradictions.arithmetic.sums import Sum, place, shown, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.rules.contradictions.arithmetic.claims import Tokens

_TIES = word_set("turnout whole total party entire them lot electorate")
_LEADS = word_set(
    ", ( – — - or exactly is was represents namely only just : about some precisely that which a an i.e"
)
_THE_OTHER = (["the", "other"], ["the", "rest"], ["the", "remaining"])
_NO_SHARE = word_set(
    "rose fell up down more less fewer than higher lower rise fall increase decrease growth grew from each per against "
    "expected target another further other others while whereas compared average rate rates previous previously last"
)
_FULL = word_set("capacity full filled occupied sold taken")
_NEEDS = word_set("need needs needed break breaks")
_HOLDING = word_set(
    "holds hold held seats seat seated room capacity beds places seater accommodates for"
)


def solved_shares(tokens: Tokens, start: int) -> Iterator[Sum]:
    """The shares and remainders of the sentence that begins at a token."""
    words = tokens.words
    at = [i for i in range(start, len(words)) if words[i] in "#£%¼§" and tokens.is_number(i)]
    yield from _other_share(tokens, start, at)
    if start:
        return
    kinds = "".join(sorted(words[i] for i in at))
    if (
        kinds in ("##¼", "##%")
        and tokens.here & _FULL
        and tokens.here & _HOLDING
        and not tokens.here & _NEEDS
    ):
        yield from _filled(tokens, at)
    elif kinds in ("##%", "##¼", "%££", "££¼") and not tokens.here & _NO_SHARE:
        yield from _share(tokens, at)
    elif len(at) > 1 and words[:2] in (
        ["of", "every"],
        ["of", "each"],
        ["from", "every"],
        ["out", "of"],
    ):
        yield from _of_every_pound(tokens, at)


def _share(tokens: Tokens, at: list[int]) -> Iterator[Sum]:
    """A share of two amounts that stands behind both of them."""
    words = tokens.words
    share = next(i for i in at if words[i] in "%¼")
    part, whole = sorted((i for i in at if i != share), key=lambda i: value_of(tokens.number(i)))
    of_them = words[share - 1] == "," and words[share + 1 : share + 3] in (
        ["of", "them"],
        ["of", "whom"],
        ["of", "which"],
    )
    if share != at[-1] or of_them or not _is_told(tokens, share, whole):
        return
    numbers = [tokens.number(i) for i in (part, whole, share)]
    if any(n.bound not in (Bound.EXACT, Bound.ABOUT) or n.is_range for n in numbers) or unit_of(
        numbers[0]
    ) != unit_of(numbers[1]):
        return
    ratio = value_of(numbers[0]) / (value_of(numbers[1]) or 1)
    said = numbers[2].value / (1 if numbers[2].form is Form.FRACTION else 100)
    if (
        not 0 < ratio < 1
        or not 0.5 < said / ratio < 2
        or (abs(said - 1 + ratio) < 0.03 and words[share - 2 : share] != ["which", "is"])
    ):
        return
    text = tokens.mask.text
    low, high = spread(text, numbers[0]).over(spread(text, numbers[1]))
    worked = Interval(low, high).widened(0.035 if numbers[2].form is Form.FRACTION else 0.011)
    account = f"{shown(tokens.mask, numbers[0])} of {shown(tokens.mask, numbers[1])} is {written(100 * ratio, '%')}"
    yield Sum(
        Interval(said, said),
        worked,
        place(numbers[2]),
        (place(numbers[0]), place(numbers[1])),
        account,
    )


def _is_told(tokens: Tokens, share: int, whole: int) -> bool:
    """Whether a share is said of the two amounts before it: in apposition, and with a word for the whole."""
    words = tokens.words
    before, after = words[share - 1], words[share + 1 : share + 5]
    if before == "of" and words[share - 2] == "turnout":
        return True
    if words[share - 1 : share] == ["turnout"] or after[:1] == ["turnout"]:
        return True
    if before not in _LEADS or (after and after[0] not in (",", ".", ")", "of", ";", "–", "—")):
        return False
    if after[:1] == ["of"]:
        return bool(_TIES & frozenset(after))
    back = share - 1
    while back > 0 and words[back] in _LEADS and words[back] not in ",(–—:":
        back -= 1
    return words[back] in ",(–—:" and (
        words[whole - 1] == "of" or "of" in words[max(0, whole - 3) : whole]
    )


def _filled(tokens: Tokens, at: list[int]) -> Iterator[Sum]:
    """How full a place is: "it holds 800; 600 came, three-quarters of capacity"."""
    words = tokens.words
    share = next(i for i in at if words[i] in "%¼")
    behind = frozenset(words[share + 1 : share + 5])
    if not (_FULL & behind):
        return
    part, whole = sorted((i for i in at if i != share), key=lambda i: tokens.number(i).value)
    near = frozenset(words[max(0, whole - 4) : whole] + words[whole + 1 : whole + 2])
    numbers = [tokens.number(i) for i in (part, whole, share)]
    if not near & _HOLDING or any(n.bound is not Bound.EXACT for n in numbers):
        return
    ratio = value_of(numbers[0]) / (value_of(numbers[1]) or 1)
    said = numbers[2].value / (1 if numbers[2].form is Form.FRACTION else 100)
    if 0.5 < said / (ratio or 1) < 2:
        worked = Interval(ratio, ratio).widened(0.04)
        account = f"{shown(tokens.mask, numbers[0])} of {shown(tokens.mask, numbers[1])} is {written(100 * ratio, '%')}"
        yield Sum(
            Interval(said, said),
            worked,
            place(numbers[2]),
            (place(numbers[0]), place(numbers[1])),
            account,
        )


def _other_share(tokens: Tokens, start: int, at: list[int]) -> Iterator[Sum]:
    """What is left beside a share: "two-thirds of the income of £9m. The other £4m"."""
    words = tokens.words
    claim = next((i for i in at if words[i - 2 : i] in _THE_OTHER), -1)
    if claim < 0 or (start and claim - start > 5):
        return
    shares = [i for i in range(claim) if words[i] in "¼%" and tokens.is_number(i)]
    wholes = own_amounts(tokens, words[claim], 0, claim)
    if len(shares) != 1 or len(wholes) != 1 or words[claim] not in "#£":
        return
    share, whole = tokens.number(shares[0]), tokens.number(wholes[0])
    if (
        words[shares[0] + 1] != "of"
        or share.bound is not Bound.EXACT
        or whole.bound is not Bound.EXACT
    ):
        return
    part = share.value if share.form is Form.FRACTION else share.value / 100
    low, high = spread(tokens.mask.text, whole)
    exact = value_of(whole) * (1 - part)
    account = f"{shown(tokens.mask, whole)} less {shown(tokens.mask, share)} of it is {written(exact, unit_of(whole))}"
    worked = Interval(low * (1 - part), high * (1 - part)).widened(0.01 * exact)
    yield from settle(
        tokens, claim, [Reading(exact, worked, (shares[0], wholes[0]), account, scaled=True)]
    )


def _of_every_pound(tokens: Tokens, at: list[int]) -> Iterator[Sum]:
    """A pound and all that it is spent on: "of every pound, 55p goes on wages and 45p on the rest"."""
    words, text = tokens.words, tokens.mask.text
    if not {"pound", "dollar", "euro", "£"} & frozenset(words[:5]):
        return
    parts = [
        i
        for i in at
        if tokens.number(i).unit in ("p", "c")
        or text[tokens.number(i).start : tokens.number(i).end].endswith("cents")
    ]
    closed = (
        {"rest", "else", "remaining", "other", "remainder"} & frozenset(words[parts[-1] - 3 :])
        if parts
        else None
    )
    if not 2 <= len(parts) <= 6 or not closed:
        return
    numbers = [tokens.number(i) for i in parts]
    made = sum(n.value for n in numbers)
    if abs(made - 100) > 1 and 75 < made < 130 and all(n.bound is Bound.EXACT for n in numbers):
        account = f"The parts make {written(made)}, not 100"
        others = tuple(place(n) for n in numbers[:-1])
        yield Sum(Interval(100, 100), Interval(made, made), place(numbers[-1]), others, account)
