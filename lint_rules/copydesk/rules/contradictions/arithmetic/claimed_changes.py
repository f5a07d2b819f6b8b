"""Changes and multiples of two amounts: "£50m last year and £60m now, up 20%", "twice the 40 of 1990"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import word_set
from copydesk.rules.contradictions.arithmetic.change_words import FOLDS, alternate
from copydesk.rules.contradictions.arithmetic.claim_readers import Act
from copydesk.rules.contradictions.arithmetic.claimed_pairs import amounts_near, pair_of_amounts
from copydesk.rules.contradictions.arithmetic.differences import Pair, difference, multiple
from copydesk.rules.contradictions.arithmetic.intervals import value_of
from copydesk.rules.contradictions.arithmetic.sums import place, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.rules.contradictions.arithmetic.claim_readers import Claim
    from copydesk.rules.contradictions.arithmetic.claims import Tokens
    from copydesk.rules.contradictions.arithmetic.sums import Sum

_BASES = word_set("on over from since than against compared versus")
_HENCE = word_set("thus so therefore hence")
_FACTORS = {
    word: factor
    for word, factor in FOLDS.items()
    if not word.startswith(("double", "triple", "treble")) or word.endswith(("d", "ing"))
}
_SLIP = (0.28, 3.6)
_TO_OTHER = (
    ["to", "his"],
    ["to", "her"],
    ["to", "their"],
    ["to", "its"],
    ["against", "his"],
    ["against", "her"],
)
# Words of another measure, another base, or of what may come.
_OTHER = word_set(
    "annual annually annualised annualized yearly monthly daily weekly quarterly average averaging "
    "averaged compound real inflation adjusted underlying like-for-like constant currency currencies "
    "capita seasonally every annum excluding stripping cumulative organic forma further another "
    "additional forecast forecasts expected expectations analysts predicted target targets estimate "
    "estimates estimated range ranging ranged varied varies between while whereas respectively each "
    "would could might if should rank ranking ranked place places spot spots chart odds minus degrees "
    "shares share index closed ratio per chance probability risk likely"
)
_OTHER_MULTIPLE = _OTHER - {"estimate", "target"}


def changes_of(tokens: Tokens, claims: list[Claim], claim: Claim, start: int) -> Iterator[Sum]:
    if not _OTHER.isdisjoint(tokens.here) or alternate(tokens.mask.plain):
        return
    kind = tokens.words[claim.token]
    number = tokens.number(claim.token)
    if kind == "#" and sum(one.act is Act.CHANGE for one in claims) > 1:
        return  # "up two, down one"
    kinds = {"%": "£#%", "¼": "£#%", "§": "%", "£": "£", "#": "#"}[kind]
    if kind == "#" and (
        number.unit == "points"
        or tokens.words[claim.token + 1 : claim.token + 2] in (["points"], ["point"])
    ):
        kinds = "%"
    if kind in "%¼":
        kinds = "£#"
    if start and any(one.act is Act.CHANGE and one.token < start for one in claims):
        return  # the sentence before has its own
    pools = [pool for k in kinds if len(pool := amounts_near(tokens, claims, k, start)) > 1]
    if len(pools) != 1 or _has_base(tokens, claim, pools[0]):
        return
    pair = pair_of_amounts(tokens, pools[0], tied=_tied(tokens, claim, pools[0]))
    if pair is None or _is_beside_other(tokens, claim, pools[0]):
        return
    low, high = sorted(pair, key=value_of)
    share = number.value * (0.01 if number.unit == "%" else 1)
    if kind in "%¼" and abs(share - value_of(low) / value_of(high)) < 0.01:
        return  # the one is that part of the other: "with 500 gone, the 2,000 were cut by a quarter"
    ways = (
        [(low, high)]
        if claim.sign > 0
        else [(high, low)]
        if claim.sign < 0
        else [(low, high), (high, low)]
    )
    made = [
        one
        for old, new in ways
        if (one := difference(tokens.mask, Pair(old, new, 0, 0), number, claim.sign))
    ]
    if made and not any(one.agrees for one in made) and _plausible(made[0]):
        yield made[0]


def _is_beside_other(tokens: Tokens, claim: Claim, pool: list[int]) -> bool:
    """Whether a claim stands right behind an amount of another kind: "a profit of £300m, up 10%"."""
    words = tokens.words
    near = next(
        (i for i in range(claim.token - 1, max(-1, claim.token - 4), -1) if words[i] in "#£%"), -1
    )
    return near >= 0 and near not in pool and "," in words[near : claim.token]


def _plausible(made: Sum) -> bool:
    """Whether a wrong sum is near enough to the right one to be a slip in it, and no other measure."""
    said, worked = sum(made.said) / 2, sum(made.worked) / 2
    return worked != 0 and _SLIP[0] < said / abs(worked) < _SLIP[1]


def _tied(tokens: Tokens, claim: Claim, amounts: list[int]) -> bool:
    """Whether the claim says that it counts from one of the amounts: "up 20% on the £50m of 2003"."""
    words = tokens.words
    if words[claim.token + 1 : claim.token + 2] == ["to"] and claim.token + 2 in amounts:
        return claim.token > amounts[0]  # "which was 800 is up 40% to 1,120"
    base = next(
        (i for i in range(claim.token + 1, min(claim.token + 5, len(words))) if words[i] in _BASES),
        -1,
    )
    return base > 0 and any(base < amount < base + 6 for amount in amounts)


def _has_base(tokens: Tokens, claim: Claim, amounts: list[int]) -> bool:
    """Whether the claim says from what it counts, or to what, and it is none of the amounts."""
    words = tokens.words
    at = claim.token + 2
    if words[at - 1 : at] == ["to"] and words[at : at + 1] == [words[claim.token]]:
        return at not in amounts
    for index in range(claim.token + 1, min(claim.token + 5, len(words))):
        if words[index] in (",", ".", ";", ")", ":"):
            return False
        if words[index] in _BASES:
            return not any(index < amount < index + 7 for amount in amounts)
    return False


def multiples_in(tokens: Tokens, claims: list[Claim], start: int) -> Iterator[Sum]:
    words = tokens.words
    if not _OTHER_MULTIPLE.isdisjoint(words):
        return
    found: list[tuple[int, float, tuple[int, int]]] = []
    used: set[int] = set()
    for index in range(start, len(words)):
        word = words[index]
        if (
            word == "¼"
            and words[index - 2 : index] in (["cut", "in"], ["cuts", "in"], ["cutting", "in"])
            and shown(tokens.mask, tokens.number(index)).lower() == "half"
        ):
            found.append((index, 0.5, written_at(tokens, index)))
        elif word in _FACTORS:
            found.append((index, _FACTORS[word], written_at(tokens, index)))
        elif (
            word in ("twice", "double", "treble", "triple")
            and words[index + 1 : index + 2]
            and words[index + 1] in ("the", "as", "that", "its", "their", "last")
        ):
            found.append(
                (index, {"twice": 2.0, "double": 2.0}.get(word, 3.0), written_at(tokens, index))
            )
        elif (
            word in "#~"
            and words[index + 1 : index + 2]
            and words[index + 1] in ("times", "fold")
            and tokens.places[index] in tokens.mask.numbers
        ):
            number = tokens.number(index)
            if words[index + 2 : index + 3] and words[index + 2] in (
                "the",
                "as",
                "that",
                "more",
                "its",
                "their",
                "last",
                "higher",
                "bigger",
                "larger",
            ):
                used.add(index)
                found.append((index, number.value, place(number)))
    if len(found) != 1:
        return
    index, factor, at = found[0]
    pools = [
        pool
        for kind in "£#%"
        if len(pool := [i for i in amounts_near(tokens, claims, kind, start) if i not in used]) > 1
    ]
    if len(pools) != 1 or factor <= 0 or factor == 1:
        return
    hence = _HENCE & frozenset(words[start:]) if start else frozenset[str]()
    if hence and 2 < len(pools[0]) < 6 and pools[0][-2] < start:
        last = tokens.number(pools[0][-1])
        ratios = [
            value_of(tokens.number(i)) / value_of(last) for i in pools[0][:-1] if value_of(last)
        ]
        if any(0.85 * factor < max(r, 1 / r if r else 0) < 1.15 * factor for r in ratios):
            return
        pools = [[pools[0][-2], pools[0][-1]]]
    tied = words[index] not in _FACTORS and (
        any(index < i < index + 7 for i in pools[0])
        or words[pools[0][-1] - 2 : pools[0][-1]] in _TO_OTHER
        or _ends_as(words, index)
    )
    pair = pair_of_amounts(tokens, pools[0], tied=tied)
    if pair is None:
        return
    if words[index] not in _FACTORS and not (tied or any(index < i < index + 9 for i in pools[0])):
        return  # "twice as many as the next best"
    low, high = sorted(pair, key=value_of)
    old, new = (low, high) if factor > 1 else (high, low)
    before = " ".join(words[max(0, index - 3) : index])
    hedged = next(
        (
            h
            for h in (
                "more than",
                "almost",
                "nearly",
                "about",
                "over",
                "not quite",
                "at least",
                "close to",
                "just under",
                "around",
                "roughly",
                "up to",
                "virtually",
            )
            if before.endswith(h)
        ),
        None,
    )
    yield multiple(
        tokens.mask,
        Pair(old, new, 0, 0),
        factor,
        hedged,
        1
        if "fold" in words[index]
        or words[index + 1] in ("fold", "more", "higher", "bigger", "larger")
        else 0,
        at,
    )


def _ends_as(words: list[str], index: int) -> bool:
    """Whether "twice as many" stands in apposition, with nothing behind: "the south 120, twice as many."."""
    behind = words[index + 1 : index + 4]
    return (
        behind[:1] == ["as"]
        and behind[2:] in ([], ["."], [","], [";"])
        and words[index - 1] in (",", "–", "—", "is", "was")
    )


def written_at(tokens: Tokens, index: int) -> tuple[int, int]:
    """Where a word stands in the text."""
    at = tokens.places[index]
    numbers = tokens.mask.numbers.items()
    gone = sum(n.end - n.start - tokens.mask.width(p) for p, n in numbers if p < at)
    return at + gone, at + gone + len(tokens.words[index])
