"""Sums whose numbers stand further back, as in "They won 24-18. That is a gap of six points".

The claim says by its words that it is worked out from what was said before ("that is", "so the
difference", "which leaves", "between them"). All numbers of its kind in the sentence and in the one
before it may be meant: the sum is wrong only if no two of them make it right.
"""

from __future__ import annotations

from itertools import combinations
from math import inf
from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound
from copydesk.patterns import compiled
from copydesk.rules.contradictions.arithmetic.changes import (
    CHANGE_CLAIMS,
    LOOSE_PAIRS,
    claims_of,
    pair_of,
)
from copydesk.rules.contradictions.arithmetic.differences import Pair
from copydesk.rules.contradictions.arithmetic.intervals import (
    Interval,
    spread,
    total,
    unit_of,
    value_of,
)
from copydesk.rules.contradictions.arithmetic.margins import SCORES
from copydesk.rules.contradictions.arithmetic.sums import HEDGE, Sum, place, shown, written
from copydesk.rules.contradictions.arithmetic.totals import rest_in

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from copydesk.language.numbers import Number
    from copydesk.rules.contradictions.arithmetic.masks import Mask

_THING = r"(?:change|difference|gap|increase|rise|fall|drop|decline|margin|gain|reduction|cut|growth|jump|loss|lead|swing|decrease|shift|improvement|step)"
_IS = r"(?:'s|is|was|amounts to|amounted to|equals|comes to|came to|makes(?: it)?|made(?: it)?|means|meant|works out at|worked out at|represents|represented|corresponds to|corresponded to|marks|marked|adds up to|translates (?:in)?to|equates to|would be|will be|comes out at|constitutes|gives|gave|is equivalent to|is equal to|stands at|stood at)"
_THAT = rf"(?:that|this|it|which|the {_THING}(?: (?:from|between|over|in) [a-z' ]{{2,30}})?|in other words,? (?:that is|it is)?|the result)"
# Where a claim about what went before begins.
BACKWARDS = (
    rf"(?:^|[.] )(?:{_THAT} ?{_IS}|so {_THAT} ?{_IS}|in other words,? (?:(?:they|it|this|that) (?:ha[sd] |have )?)?|(?:so|thus|hence|therefore),? (?:they|it) (?:ha[sd] |have )?|(?:they|it) (?:have|ha[sd]) (?:thus|therefore|so) |(?=(?:an?|the) [^#%£¼§]{{0,3}}(?:[#%§£]|{_THING})))",
    rf"[,;:–—-] ?(?:so|and so|thus|hence|therefore|which|that|this|it|and that),? (?:the |that |this |it |they )?(?:{_THING} ?)?(?:has |had |have )?(?:{_IS}|(?=ris|increas|fall|grow|drop|declin|gone |up |down ))",
)
_EARLIER = r"\b(?:years?|months?|weeks?|seasons?|day) (?:before|earlier|ago)\b|\bprevious\b|\bhad (?:been|made|had|stood|sold|taken)\b|\blast (?:year|month|week|season)\b|\bin ~"
_BARE = r"\b(?:difference|gap|margin|change|lead|majority|victory|win|advantage|deficit|defeat|cushion|swing)\b"
_RESTATED = r"[,;:] (?:so |and so |which means |thus |hence )?(?:the |with |at )?(?:about |around |nearly |almost |some |over )?(?P<new>[#£%])(?:,? (?:it|this|that|they))? (?:is|was|means|meant|makes|represents|represented|has|have|had|marks|amounts to|equals|corresponds to|would be|were|are) ?"
_GROUP = r"(?:sides|teams|men|women|clubs|parties|players|candidates|pair|rivals|sisters|brothers|firms|companies|countries|schools)"
# Any numbers before may be meant; or only those of a score.
_MAKES = (
    rf"\b(?:(?:which|that|this|it|they|together they|the (?:two|#|~))(?: [a-z]+)? (?:makes?|made|brings?|brought|gives?|gave|adds? up to|came to|comes to|totalled)|making|bringing|giving) (?:it |the total to |a total of |a combined |the combined total to |a joint |a combined total of |them |him |her )*{HEDGE}(?P<t>[#£])(?:-point)?(?: [a-z]+){{0,2}} (?:between them|together|over (?:the |both |these )?(?:[#~]|both|whole)|in (?:the |these )?[#~] (?:years|months|weeks|seasons|days)|combined|in all|altogether|in total|all told|for (?:the [#~]|both)|in both)",
)
_SCORED = (
    rf"\b(?:they|the (?:[#~] )?{_GROUP}|both (?:sides|teams)|between them,? they|together they) (?:[a-z]+ )?(?:scored|got|had|took|polled|won|shared|produced|hit|collected|received|made|managed) (?:a total of |a combined |a combined total of )*{HEDGE}(?P<t>#)(?:-point)?(?: [a-z]+)? (?:between them|together|combined|in all|altogether|in total)",
    rf"(?:^|[.;:] ){HEDGE}(?P<t>#)(?:-point)? (?:votes|points|goals|runs|ballots|games|seats|tries) (?:were|was|had been|have been) (?:cast|scored|won|counted|given|hit|recorded|shared|polled)(?: [a-z]+){{0,2}} ?(?:for the [#~]|by the [#~]|between (?:them|the [#~])|in all|altogether|in total|together|by both|for both|in the match|in the game|on both sides|by the (?:[#~] )?sides)",
    rf"(?:in all|altogether|in total|together|between them|combined),? (?:the (?:[#~] )?{_GROUP} |they |there were |that is |that was |that makes |that made |it was |it is )(?:scored |had |got |won |polled |took |made |hit |cast )?{HEDGE}(?P<t>#)",
)
_LEAVES = r"(?P<a>[#£]) of (?:them|these|those|it|which|whom|this|that|the total|the sum)\b[^#£%¼§;:()]{0,60}?(?:,| and| which| that|;| [–—-]) ?(?:which |that |this |so |thus )?(?:leaves|leaving|left) (?:the (?:other|remaining) |just |only |about |some )*(?P<c>[#£])"


# What stands in every sentence with such a claim: a quick look, since looking closely, and making
# the pattern for it, takes time.
_LOOKS = (
    (rf"^(?:that|this|it|which|so|thus|hence|therefore|in other words|(?:they|it) (?:have|ha[sd]) (?:thus|therefore|so)|an? (?:[a-z]+ )?{_THING}|the (?:{_THING[3:-1]}|result))\b", BACKWARDS[:1]),
    (
        r"\b(?:so|thus|hence|therefore)\b|[,;:] (?:which|that|this|it|and that),? (?:is|was|means|meant|represents|makes|equals|amounts|corresponds)",
        BACKWARDS[1:],
    ),
    (r"[;:,] (?:[a-z]+ ){0,4}[#£%],? (?:[a-z]+ )?(?:is|was|mean|make|represent|ha[sd]|have|mark|amount|equal|correspond|would|were|are)", (_RESTATED,)),
    (r"\b(?:mak|made|bring|brought|giv|gave|add|c[ao]me)[a-z]*\b.*\b(?:between them|together|over|years|combined|all|total|both)\b", _MAKES),
    (r"\b(?:between them|together|combined|altogether|in all|in total|cast|counted|on both sides|for both|by both|for the [#~]|by the (?:[#~]|sides)|in the (?:match|game))\b", _SCORED),
    (r"\b(?:leaves|leaving|left)\b", (_LEAVES,)),
    (r"# games to #", (r"games to",)),
    (r"^(?:the|its|their) (?:other|remaining) #", (r"#",)),
)  # fmt: skip


def is_backward(plain: str) -> bool:
    """Whether a sentence's mask has a claim that may be worked out from the sentence before."""
    return any(
        compiled(look).search(plain)
        and any(compiled(pattern).search(plain) for pattern in patterns)
        for look, patterns in _LOOKS
    )


def followed_in(mask: Mask, cut: int) -> Iterator[Sum]:
    """The claims from `cut` on in the mask, with the numbers before them; `cut` begins a sentence."""
    if not is_backward(mask.plain[cut:]):
        return
    yield from _changes(mask, cut)
    yield from _restated(mask, cut)
    yield from _totals(mask, cut)
    yield from _leaves(mask, cut)
    yield from _sets(mask, cut)
    if cut:
        yield from rest_in(mask)


_SETS = r"#[-–]#(?:,? (?:and )?#[-–]#)+"


def _sets(mask: Mask, cut: int) -> Iterator[Sum]:
    """The games of a match are those of its sets: "6-3 6-2. That made it 12 games to five"."""
    plain = mask.plain
    games = compiled(r"(?P<a>#) games to (?P<b>#)").search(plain, cut)
    runs = [*compiled(_SETS).finditer(plain, 0, games.start())] if games else []
    if games is None or len(runs) != 1:
        return
    numbers = mask.amounts(runs[0].start(), runs[0].end(), "#")
    first, second = sum(n.value for n in numbers[::2]), sum(n.value for n in numbers[1::2])
    said = [mask.at(games.start("a")), mask.at(games.start("b"))]
    if {first, second} == {number.value for number in said}:
        return
    yield Sum(
        Interval(said[0].value, said[0].value), Interval(-1, -1), (said[0].start, said[1].end),
        tuple(place(number) for number in numbers),
        f"The sets make {written(first)} games to {written(second)}",
    )  # fmt: skip


def _changes(mask: Mask, cut: int) -> Iterator[Sum]:
    plain = mask.plain
    for look, (pattern,) in _LOOKS[:2]:
        if not compiled(look).search(plain[cut:]):
            continue
        for begin in compiled(pattern).finditer(plain, max(0, cut - 2)):
            if begin.start() > cut + 4 and pattern is BACKWARDS[0]:
                continue
            found = _claim_at(plain, begin.end())
            if found is None:
                continue
            inner = pattern is BACKWARDS[1]
            if compiled(
                r",? (?:on|from|over|compared|against|than|since|in (?:the|#|~)|for the) "
            ).match(plain, found.end()):
                return  # the claim has a base of its own
            # Without a grammar of change only the difference of two numbers is sure to be meant.
            compared = inner and compiled(_EARLIER).search(plain, cut) is not None
            bare = (
                compared or compiled(_BARE).search(plain[begin.start() : found.end()]) is not None
            )
            where = begin.start() if inner else cut
            yield from _settled(mask, found, _pairs(mask, where, bare=bare, inner=inner))
            return


def _claim_at(plain: str, start: int) -> re.Match[str] | None:
    """The claim of a change that stands at a place, whatever its grammar."""
    for claim in CHANGE_CLAIMS:
        if match := compiled(claim).match(plain, start):
            return match
    return None


def _settled(mask: Mask, found: re.Match[str], pairs: Sequence[Pair]) -> Iterator[Sum]:
    """The claim's sum if no pair agrees with it; the likeliest pair comes first."""
    made: list[Sum] = []
    for pair in pairs:
        made += claims_of(mask, pair, found)
    if made and not any(one.agrees for one in made):
        yield made[0]


def _pairs(mask: Mask, end: int, *, bare: bool, inner: bool) -> list[Pair]:
    """The pairs of amounts that a claim may be about, those in a grammar of change or score first.

    Without such a grammar there must be just two amounts of a kind.
    """
    plain = mask.plain
    anchored: list[Pair] = []
    for pattern in LOOSE_PAIRS:
        pairs = (pair_of(mask, match) for match in compiled(pattern).finditer(plain, 0, end))
        anchored += [pair for pair in pairs if pair]
    if anchored:
        return anchored
    for pattern in SCORES:
        for match in compiled(pattern).finditer(plain, 0, end):
            first, second = mask.at(match.start("a")), mask.at(match.start("b"))
            if unit_of(first) == unit_of(second):
                anchored.append(_in_order(first, second))
    others: list[Pair] = []
    for kind in "#£%":
        numbers = [n for n in mask.amounts(0, end, kind) if n.value]
        if len(numbers) > 6:
            return []
        if inner and len(numbers) > 1:
            others += [_in_order(numbers[-1], number) for number in numbers[:-1]]
        if (
            bare
            and len(numbers) == 2
            and not anchored
            and unit_of(numbers[0]) == unit_of(numbers[1])
        ):
            anchored.append(_in_order(*numbers))
        others += [_in_order(a, b) for a, b in combinations(numbers, 2) if unit_of(a) == unit_of(b)]
    if not anchored and not (inner and bare):
        return []
    return [*anchored, *others, *[p._replace(old=p.new, new=p.old) for p in others]]


def _in_order(first: Number, second: Number) -> Pair:
    return Pair(first, second, 0, 0)


def _restated(mask: Mask, cut: int) -> Iterator[Sum]:
    """Amounts said again: "a year earlier the figure was £10m, so £12m is a rise of 20%"."""
    plain = mask.plain
    for begin in compiled(_RESTATED).finditer(plain, cut):
        found = _claim_at(plain, begin.end())
        if found is None:
            continue
        new = mask.at(begin.start("new"))
        kind = plain[begin.start("new")]
        olds = [
            n
            for n in mask.amounts(cut, begin.start("new"), kind)
            if unit_of(n) == unit_of(new) and n.value
        ]
        yield from _settled(mask, found, [_in_order(old, new) for old in reversed(olds)])


def _totals(mask: Mask, cut: int) -> Iterator[Sum]:
    """Totals of what went before: "which makes 120 over the two years"."""
    plain = mask.plain
    looks = (patterns for look, patterns in _LOOKS[3:5] if compiled(look).search(plain[cut:]))
    for pattern in (pattern for patterns in looks for pattern in patterns):
        for match in compiled(pattern).finditer(plain, max(0, cut - 2)):
            if match.start("t") < cut:
                continue
            whole = mask.at(match.start("t"))
            kind = plain[match.start("t")]
            numbers = [
                number
                for number in mask.amounts(0, match.start("t"), kind)
                if unit_of(number) == unit_of(whole) and number.bound in (Bound.EXACT, Bound.ABOUT)
            ]
            if not 2 <= len(numbers) <= 7:
                continue
            if pattern in _SCORED and not _score(mask, match.start("t")):
                continue
            said = spread(mask.text, whole)
            sums = [
                total(spread(mask.text, number) for number in some)
                for size in range(2, min(5, len(numbers) + 1))
                for some in combinations(numbers, size)
            ]
            if any(said.meets(one) for one in sums):
                continue
            last = _score(mask, match.start("t")) or numbers[-2:]
            made = sum(value_of(number) for number in last)
            if not 0.4 < made / value_of(whole) < 2.5:
                continue
            account = f"{shown(mask, last[0])} and {shown(mask, last[1])} make {written(made, unit_of(whole))}"
            yield Sum(
                said, Interval(made, made), place(whole), tuple(place(n) for n in last), account
            )


def _score(mask: Mask, end: int) -> list[Number]:
    """The two numbers of the last score before a place of the mask."""
    found: list[Number] = []
    for pattern in SCORES[:2]:
        for match in compiled(pattern).finditer(mask.plain, 0, end):
            found = [mask.at(match.start("a")), mask.at(match.start("b"))]
    return found


def _leaves(mask: Mask, cut: int) -> Iterator[Sum]:
    """Remainders: "the capital has 455 of them, which leaves 561 elsewhere"."""
    plain = mask.plain
    for match in compiled(_LEAVES).finditer(plain, cut):
        some, left = mask.at(match.start("a")), mask.at(match.start("c"))
        if unit_of(some) != unit_of(left):
            continue
        wholes = [
            number
            for number in mask.amounts(0, match.start("c"), plain[match.start("a")])
            if unit_of(number) == unit_of(some) and number.value > some.value and number is not some
        ]
        if not wholes or inf in (spread(mask.text, some).high, spread(mask.text, left).high):
            continue
        parts = [
            n for n in mask.amounts(0, match.start("c"), plain[match.start("a")]) if n is not some
        ]
        if any(
            total(spread(mask.text, n) for n in (some, left, *more)).meets(spread(mask.text, whole))
            for size in (1, 2)
            for more in combinations(parts, size)
            for whole in wholes
            if whole not in more
        ):
            continue
        made = total(spread(mask.text, number) for number in (some, left))
        if any(made.meets(spread(mask.text, whole)) for whole in wholes):
            continue
        whole = wholes[-1]
        if not 0.5 < made.low / value_of(whole) < 2:
            continue
        value = value_of(some) + value_of(left)
        account = (
            f"{shown(mask, some)} and {shown(mask, left)} make {written(value, unit_of(some))}"
        )
        yield Sum(spread(mask.text, whole), made, place(left), (place(some), place(whole)), account)
