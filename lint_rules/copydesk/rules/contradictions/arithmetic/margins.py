"""Sums of two or three numbers: margins, shares of a whole, averages and prices.

"Won 52 to 48, by six votes", "20 of the 50 members (30%)", "60 goals in five seasons, an average of
10 a season", "30 tickets at £2 each, £70 in all".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound
from copydesk.patterns import compiled
from copydesk.rules.contradictions.arithmetic.intervals import (
    Interval,
    spread,
    total,
    unit_of,
    value_of,
)
from copydesk.rules.contradictions.arithmetic.sums import HEDGE, Sum, place, shown, written
from copydesk.rules.contradictions.arithmetic.totals import parts_at

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from copydesk.language.numbers import Number
    from copydesk.rules.contradictions.arithmetic.masks import Mask

_UNITS = (
    r"(?:votes?|points?|runs?|goals?|seats?|tries|lengths|shots|strokes|frames|holes|games|places|"
    r"games|delegates|marks|baskets|ballots|pins)"
)
_MARGIN = r"(?:majority|margin|lead|victory|victories|win|defeat|loss|advantage|difference|gap|cushion|triumph|success|edge|winning margin|deficit|thrashing|rout)"
# Two numbers set against each other: "52-48", "300 votes to 200", "85 for and 70 against".
_TWO_SIDES = r"(?P<a>[#%])(?: [a-z]+){0,3}?(?:,| and|,? while|,? with) (?:[a-z'.]+ ){1,5}?(?P<b>[#%])(?: [a-z]+)?(?=, an? )"
SCORES = (
    r"(?P<a>[#%]) ?[-–—] ?(?P<b>[#%])(?![-–/:]|,? #[-–]|\w)",
    rf"(?P<a>[#%])(?: {_UNITS})? to (?:[a-z' ]{{1,30}} )?(?P<b>[#%])(?: {_UNITS})?(?![-–/]|\w)",
    rf"(?P<a>[#%])(?: {_UNITS})? (?:to|against|compared (?:with|to)|over|ahead of) [a-z'. -]{{1,45}} (?P<b>[#%])(?: {_UNITS})?(?![-–/]|\w)",
    rf"(?P<a>[#%])(?: [a-z]+){{0,2}}?(?: {_UNITS})?(?: (?:was|were|voted))? (?:in favou?r|for|voting for|backing it)(?: [a-z' ]{{1,30}})?(?:,| and|, and| with|, with) (?P<b>[#%])(?: {_UNITS})? (?:against|opposed|voting against|voted against)",
)
_MARGIN_STEMS = (
    "by ", "majorit", "margin", "lead", "victor", "win", "defeat", "loss", "advantage", "difference", "gap", "cushion",
    "triumph", "success", "edge", "deficit", "thrashing", "rout",
)  # fmt: skip
_SCORE_HINT = r"a lead|majority|[#%](?: [a-z]+)? ?(?:[-–—]|to|against|compared|over|ahead|for|in favou?r|voting|voted|backing|were|was) ?(?:[a-z'.]+ ){0,9}[#%]|\bfor\b.*\bagainst\b|favou?r"
_MARGIN_AFTER = (
    rf"[,(–—;: -]* ?(?:(?:and|or|for|with|to (?:win|lose)|that is|winning|losing|giving (?:him|her|them|it)|[a-z-]+ing|in|thus|won|lost|earning|securing|taking|a|which was) ){{0,4}}(?:by )?(?:an? |the |its |his |her |their )?(?:[a-z]+ ){{0,1}}?{HEDGE}(?P<m>[#%§])(?:[- ]{_UNITS}(?:[- ][a-z]+)?[- ]{_MARGIN}|[- ](?:majority|margin|lead|gap))\b",
    rf"[,(–—;: -]* ?(?:(?:and|or|for|with|that is|giving (?:him|her|them|it)|[a-z-]+ing|in|thus|won|which was|which is) ){{0,4}}(?:by |with )?(?:an? |the )?(?:[a-z]+ ){{0,2}}?{_MARGIN} of {HEDGE}(?P<m>[#%§])(?! (?:of|in the))",
    rf"[,(–—;: -]* ?(?:(?:won|lost|win|winning|losing|victory|defeat|and|or|to|passed|carried|beaten|the motion|a win|a victory|a defeat) ){{0,3}}by {HEDGE}(?P<m>[#%§])(?: clear| full)?(?: {_UNITS}|(?=[,.;)]|$))",
)
_MARGIN_BEFORE = (
    rf"\b(?:an? |the |its |his |her |their )?{HEDGE}(?P<m>[#%§])(?:[- ]{_UNITS}[- ](?:[a-z]+ )?{_MARGIN}|[- ](?:majority|margin|lead|gap))(?: (?:over|against|in|at|for) [a-z' ]{{2,40}})?[,:(–—-]* ?(?:of |by |- )?$",
    rf"\b{_MARGIN} of {HEDGE}(?P<m>[#%§])(?: {_UNITS})?(?: (?:over|against|in|at) [a-z' ]{{2,40}})?[,:(–—-]* ?(?:by |with |- )?$",
    rf"\bby {HEDGE}(?P<m>[#%§])(?: clear|-point)?(?: {_UNITS})?[,:(–—-]+ ?(?:by |- |with )?(?:beating [a-z'. -]{{2,40}} )?$",
    rf"\b(?:an? )?(?P<m>#)-{_UNITS} $",
)
# Scores of single frames, odds, and a margin in something else than the score.
_NO_SCORE = r"\bodds\b|\bratio\b|\b(?:wicket|innings|set|sets|seed|seeds|lap|laps|aggregate|tie-?break|first leg|second leg|handicap|under par|over par|play-?off|penalties|shoot-?out|half-?time|extra time)\b"


def margins_in(mask: Mask) -> Iterator[Sum]:
    """Every margin, share, average and price that a text states with what it is worked out from."""
    yield from _margins(mask)
    yield from _shares_of(mask)
    yield from _equally(mask)
    yield from _averages(mask)
    yield from _hundred(mask)


def _margins(mask: Mask) -> Iterator[Sum]:
    plain = mask.plain
    if (
        not any(stem in plain for stem in _MARGIN_STEMS)
        or not compiled(_SCORE_HINT).search(plain)
        or not compiled(rf"\b{_MARGIN}\b|\bby\b").search(plain)
    ):
        return
    if compiled(_NO_SCORE).search(plain):
        return
    done: set[int] = set()
    for pattern in (
        (*SCORES, _TWO_SIDES) if "a lead" in plain or " majority of" in plain else SCORES
    ):
        for match in compiled(pattern).finditer(plain):
            if match.start("a") in done or plain[match.start("a")] != plain[match.start("b")]:
                continue
            if compiled(r"[#%] ?[-–] ?[#%]?,? $|\bfrom $|\bbetween $").search(
                plain[max(0, match.start() - 8) : match.start()]
            ):
                continue
            done.add(match.start("a"))
            found = None
            for after in _MARGIN_AFTER:
                if found := compiled(after).match(plain, match.end()):
                    yield from _margin(mask, match, found, 0)
                    break
            if found is None:
                head = max(0, match.start() - 90)
                for before in _MARGIN_BEFORE:
                    if found := compiled(before).search(plain[head : match.start()]):
                        yield from _margin(mask, match, found, head)
                        break


def _margin(mask: Mask, score: re.Match[str], found: re.Match[str], head: int) -> Iterator[Sum]:
    first, second = mask.at(score.start("a")), mask.at(score.start("b"))
    margin = mask.at(head + found.start("m"))
    if Bound.EXACT is not first.bound or second.bound is not Bound.EXACT:
        return
    exact = abs(first.value - second.value)
    worked = Interval(exact, exact)
    if unit_of(first) == "%":
        worked = worked.widened(0.6 * max(first.step, second.step))
    elif exact >= 1000:  # "a margin of 1,200" for 1,187
        worked = worked.widened(0)
    if margin.unit == "%" and unit_of(first) != "%":
        return
    account = f"{shown(mask, first)} and {shown(mask, second)} differ by {written(exact)}"
    yield Sum(
        spread(mask.text, margin), worked, place(margin), (place(first), place(second)), account
    )


_SHARE_OF = (
    (
        r"(?P<p>[%¼]) of (?:the |these |those |its |his |her |their |all |our )+(?P<b>[#£])[^#%£¼§:;()]{0,40}?"
        r"(?:,? or |, (?:that is|which is|i\.e\.|in other words|namely|or|some|about),? | \(| [–—-] )(?:about |some |or |just |roughly |nearly |around )*(?P<c>[#£])(?=[ ,.;)–—]|$)(?!-| (?:or|to|and) [#£])"
    ),
    r"(?P<p>[%¼]) of (?:the |these |those |its |his |her |their |all |our )+(?P<b>[#£])(?: [a-z]+){0,3}?, (?P<c>[#£])(?: people| of them| in all| members)?,",
    r"(?P<p>[%¼]) of (?:the |these |those |its |his |her |their |all |our )+(?P<b>[#£])[^%£¼§:;()]{0,70}?[ ,]the (?:other|remaining|rest,?)(?: of the)? (?P<r>[#£])(?=[ ,.;)–—]|$)",
)


def _shares_of(mask: Mask) -> Iterator[Sum]:
    """Parts by their share: "30% of the 1,000, or 300", "half of the 60 ... and the other 30"."""
    if not ("% of" in mask.plain or "¼ of" in mask.plain) or not compiled(
        r"[%¼] of (?:the|these|those|its|his|her|their|all|our) "
    ).search(mask.plain):
        return
    for pattern in _SHARE_OF:
        for match in compiled(pattern).finditer(mask.plain):
            rest = "r" in match.groupdict()
            share, whole, part = (
                mask.at(match.start(name)) for name in ("p", "b", "r" if rest else "c")
            )
            if unit_of(whole) != unit_of(part) or not part.value or "/" in shown(mask, share):
                continue
            low, high = spread(mask.text, share)
            if share.unit == "%":
                low, high = low / 100, high / 100
            if rest:
                low, high = 1 - high, 1 - low
            if low < 0 or high > 1.2:
                continue
            worked = spread(mask.text, whole).times(max(0.0, low), high)
            exact = share.value / (100 if share.unit == "%" else 1)
            value = value_of(whole) * (1 - exact if rest else exact)
            account = f"{'The rest' if rest else shown(mask, share)} of {shown(mask, whole)} is {written(value, unit_of(whole))}"
            yield Sum(
                spread(mask.text, part).widened(1 if part.step <= 1 else 0), worked, place(part),
                (place(share), place(whole)), account,
            )  # fmt: skip


_EQUALLY = (
    rf"(?P<t>£)[^#%£¼§:;()]{{0,60}}?(?:shared|divided|split|distributed|go|goes|went)(?: out)? (?:equally |evenly )?(?:among|amongst|between|by|to) (?:the |its |their |his |her |all |some )*(?P<n>#)[^#%£¼§:;()]{{0,40}}?"
    rf"(?:,|\(| [–—-])? ?(?:or |so |that is |which is |giving |about |with |who |(?:[a-z]+ )?(?:get|gets|got|receives?|received|worth|at) )*{HEDGE}(?P<e>£) (?:each|apiece|a piece|per head|a head|per person|per [a-z]+)"
)


def _equally(mask: Mask) -> Iterator[Sum]:
    """Equal parts: "£3m shared equally among 6,000, £500 each"."""
    if not any(word in mask.plain for word in ("each", "apiece", "a piece", "head", "per ")):
        return
    for match in compiled(_EQUALLY).finditer(mask.plain):
        whole, count, each = (mask.at(match.start(name)) for name in "tne")
        if unit_of(whole) != unit_of(each) or not count.value:
            continue
        worked = spread(mask.text, whole).over(spread(mask.text, count))
        said = spread(mask.text, each).widened(each.step)
        account = f"{shown(mask, whole)} among {shown(mask, count)} is {written(value_of(whole) / count.value, unit_of(each))} each"
        yield Sum(said, worked, place(each), (place(whole), place(count)), account)


_AVERAGE = (
    r"(?P<t>[#£]) [a-z -]{2,40}? (?:in|over|from|across|during|at) (?:the |its |his |her |their )?(?P<n>[#~])[ -][a-z' -]{2,30}?"
    rf"(?:,? (?:at|for)|,| [-–—]|,? or| \() ?(?:an? |the )?(?:[a-z]+ )?(?:average of|averaging|average|mean of) {HEDGE}(?P<a>[#£])(?! ?[-–])"
)
_NO_AVERAGE = (
    r"\b(?:wickets?|runs|innings|batting|bowling|bowled|overs|not out|earned|yards|average age)\b"
)


def _averages(mask: Mask) -> Iterator[Sum]:
    """Averages: "60 goals in five seasons, an average of 12 a season"; no batsman's average."""
    if "averag" not in mask.plain or compiled(_NO_AVERAGE).search(mask.plain):
        return
    for match in compiled(_AVERAGE).finditer(mask.plain):
        whole, count, mean = (mask.at(match.start(name)) for name in "tna")
        if unit_of(whole) != unit_of(mean) or count.value < 2 or 1000 <= count.value < 2100:
            continue
        if mask.plain.endswith("# and ", 0, match.start("t")):
            continue  # the last of a list is not all of it
        if compiled(r"\d{4}").fullmatch(shown(mask, count)):
            continue
        worked = spread(mask.text, whole).over(spread(mask.text, count))
        said = spread(mask.text, mean).widened(mean.step if mean.step <= 1 else 0.6 * mean.step)
        ratio = value_of(whole) / value_of(count)
        account = f"{shown(mask, whole)} by {shown(mask, count)} is {written(ratio, unit_of(mean))}"
        yield Sum(said, worked, place(mean), (place(whole), place(count)), account)


def _listed(mask: Mask, numbers: Sequence[Number]) -> str:
    parts = [shown(mask, number) for number in numbers]
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


_FOR = r"\b(?:for|in favou?r|favou?red|support(?:ed|ing|s)?|yes|back(?:ed|ing)?|approv(?:e|ed|ing)|agreed?|accept(?:ed)?|satisfied|happy|leave|stay|said they would)\b"
_AGAINST = r"\b(?:against|oppos(?:e|ed|ing)|no|disapprov(?:e|ed|ing)|disagreed?|reject(?:ed)?|dissatisfied|unhappy|said they would not)\b"
_UNSURE = r"\b(?:undecided|don't know|didn't know|did not know|do not know|unsure|not sure|no opinion|no view|had no|abstain(?:ed|ing)?|were neutral|neutral|neither|would not say|refused|no answer|not answer|other|others|the rest|elsewhere)\b"
_COMPOSED = r"\b(?:made up of|composed of|comprised of|consist(?:s|ed|ing) of|compris(?:es|ed|ing)|contains?|contained|blend of|mix(?:ture)? of|breakdown|split|divided|by weight|made of|made from)\b"


def _hundred(mask: Mask) -> Iterator[Sum]:
    """Shares that leave nothing out and do not overlap: for, against and undecided."""
    plain = mask.plain
    if plain.count("%") < 2:
        return
    done = 0
    for match in compiled(r"%").finditer(plain):
        if match.start() < done:
            continue
        parts = parts_at(mask, match.start(), kinds="%")
        if parts is None or len(parts.items) < 2:
            continue
        done = parts.end
        numbers = [mask.at(part.place) for part in parts.items if part.place >= 0]
        if len(numbers) != len(parts.items):
            continue
        bodies = " | ".join(part.body for part in parts.items)
        opposed = bool(compiled(_FOR).search(bodies) and compiled(_AGAINST).search(bodies))
        sexes = bool(
            compiled(
                r"^(?:of [a-z]+ )?(?:were |are |was |is )?(?:male|men)\b.*\| (?:were |are )?(?:female|women)$"
            ).search(bodies)
        )
        composed = bool(compiled(_COMPOSED + r"[^.;]{0,25}$").search(plain[: parts.start]))
        unsure = bool(compiled(_UNSURE).search(bodies))
        of_each = compiled(r"(?:^|\| )(?:of|in|among) ").search(bodies)
        if of_each or not (opposed or sexes or composed):
            continue
        values = sum(number.value for number in numbers)
        worked = total(spread(mask.text, number) for number in numbers)
        slack = 0.5 * len(numbers) * max(number.step for number in numbers)
        over = values > 100 + slack
        under = values < 100 - slack - 0.5 and (
            (opposed and unsure) or sexes or (composed and len(numbers) > 2 and parts.joined)
        )
        if under and (values < 75 or "%" in plain[parts.end :]):
            continue
        if over or under:
            account = f"{_listed(mask, numbers)} make {written(values, '%')}, not 100%"
            yield Sum(
                Interval(100, 100),
                worked if not worked.meets(Interval(100, 100)) else Interval(values, values),
                place(numbers[-1]),
                tuple(place(n) for n in numbers[:-1]),
                account,
            )
        else:
            yield Sum(Interval(100, 100), Interval(100, 100), place(numbers[-1]), (), "")
