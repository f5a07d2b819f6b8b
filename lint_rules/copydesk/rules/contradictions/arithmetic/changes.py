"""Sums of change: "rose from 40 to 50, a 20% increase", "up 20% to £60m from £50m", "doubled".

A *pair* is the amount before and the amount after. A *claim* says how much lies between them: per
cent, points, an amount, a fraction, "doubled". A claim counts only where its grammar ties it to the
pair: inside it ("50, up 20% from 40"), or in apposition
after it ("from 40 to 50, a rise of 20%").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound, Number
from copydesk.patterns import compiled
from copydesk.rules.contradictions.arithmetic.change_words import (
    COMPARED,
    FOLDS,
    PARTICLES,
    SIGNS,
    alternate,
)
from copydesk.rules.contradictions.arithmetic.differences import Pair, difference, multiple
from copydesk.rules.contradictions.arithmetic.intervals import Interval, spread, unit_of
from copydesk.rules.contradictions.arithmetic.masks import AMOUNT, ANY
from copydesk.rules.contradictions.arithmetic.sums import HEDGE, Sum, place, shown

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from copydesk.rules.contradictions.arithmetic.masks import Mask

_CHANGE = rf"(?P<sign>{'|'.join(sorted(SIGNS, key=len, reverse=True))})(?![\w'])"
_HEDGED = (
    r"(?P<hedged>more than |almost |nearly |about |just over |roughly |virtually |not quite |over |"
    r"just under |close to |around |at least |well over |slightly more than |some |up to )?"
)
_MULTIPLE = rf"{_HEDGED}\b(?P<multiple>{'|'.join(sorted(FOLDS, key=len, reverse=True))})(?![\w'])"
_TIMES = rf"{_HEDGED}(?P<times>[#~])(?:[- ]?fold\b| times\b)"
# What may stand between the words of one statement: no number, and no new clause.
_GAP = (
    r"(?:(?! and (?!then )| but | while | whereas | as (?!well )| when | after | although | though |"
    r", which | because | with )[^#%£¼§;:()?!])"
)
_WHEN = r"(?:(?! and | but | while | whereas | as | when | after | with )[^#%£¼§;:()?!,–—])"
_OLD = rf"{HEDGE}(?P<old>{AMOUNT})"
_NEW = rf"{HEDGE}(?P<new>{AMOUNT})"
_THAN = r"(?:up from|down from|instead of|rather than|compare[sd]? (?:with|to)|as compared (?:with|to)|against|as against|versus|vs\.?|from)"
_PAIRS = (
    rf"\bfrom {_OLD}(?:{_GAP}{{0,60}}?[, ])?(?: ?to|until it was) {_NEW}",
    rf"\b(?:to|at|of|were|was|is|reached|reaching|totalled|hit) {_NEW}{_GAP}{{0,60}}?[ ,(–—-]+{_THAN} {_OLD}",
    rf"\b(?:instead of|rather than) {_OLD}{_GAP}{{0,40}}? {_NEW}",
    rf"\b(?:to|at) {_NEW} \((?:~:? |~, |from |against |compared with )?{_OLD}\)",
)
# The same without a "to" before the second: good only where a claim follows.
_LOOSE_PAIR = rf"(?P<new>{AMOUNT}){_GAP}{{0,50}}?[ ,(–—-]+(?:up from|down from|instead of|rather than|compare[sd]? (?:with|to)|as compared (?:with|to)|against|as against|versus|vs\.?) (?:the planned |the expected )?{_OLD}"
_CLAIM = rf"(?:by )?{HEDGE}(?P<claim>{ANY})(?:,? or {HEDGE}(?P<second>{ANY}))?"
_ADVERB = (
    r"(?: (?:sharply|steadily|again|slightly|dramatically|steeply|further|modestly|rapidly|only|"
    r"significantly|marginally|back))?"
)
_ADJECTIVE = r"(?:[- ](?!(?:from|to|of|in|and|or|than|as|on|was|were|had|with|for|that|who|which|by|at|but|while|when|because|if)\b)[a-z'-]+){0,2}?[- ]"
_TIE = (
    rf"(?:{_WHEN}{{0,60}}?(?:,|\(| [-–—]| -|,? or|\.)(?: ?(?:or|that is|that's|i\.e\.|which|this|"
    r"that|it|is|was|would be|be|represents?|represented|amounts? to|amounted to|means?|meant|equals|"
    r"representing|equivalent to|equal to|marking|marks|marked|making|giving|meaning|amounting to|"
    r"in what|thus|net|being|for|will be|works out at|worked out at|equates to|equating to|"
    r"constitutes|constituting|translates (?:in)?to|has|have|had|in|to))* ?)"
)
_AFTER = (
    rf"{_TIE}{_CLAIM}{_ADJECTIVE}{_CHANGE}",
    rf"{_TIE}(?:(?:an?|the|its|their) (?:[a-z-]+ ){{0,2}}?)?{_CHANGE}(?: (?:in|to) [a-z' -]{{1,40}}?)? (?:of|by) {_CLAIM}",
    rf"{_TIE}{_CHANGE} {_CLAIM}",
    rf"{_WHEN}{{0,50}}?(?:,|\() ?(?:that is|i\.e\.|which is|equivalent to|equal to|namely|meaning|a matter of),? (?:by )?{HEDGE}(?P<claim>{ANY})(?=[).,;]|$)",
    rf"(?:{_WHEN}{{0,50}}?,? or|{_WHEN}{{0,40}}?\() ?(?:plus |minus |\+|-|–)?{HEDGE}(?P<claim>[%§¼])(?=\)|,|;|\.|$| [-–—])",
    rf"{_TIE}(?:(?:an?|the|its) (?:[a-z-]+ )?)?{_MULTIPLE}",
    rf"{_TIE}(?:an? |the )?{_TIMES}",
)
_LESS = r"(?:up on|down on|up from|down from|from|on|than|compared (?:with|to)|against)"
_THAT = r"(?:the |its |their |his |her |(?:[a-z]+ ){0,2}[a-z]+'s )?(?:previous |original |earlier |estimated |record )?"
_INSIDE = (
    (
        rf"(?P<new>{AMOUNT}){_GAP}{{0,50}}?[ ,(–—-]+(?:(?:an?|the|its|their) (?:[a-z-]+ ){{0,2}}?)?{_CHANGE}(?: of| by)?"
        rf" {_CLAIM}(?P<rest>(?: [a-z]+)?),? (?:{_LESS}|over(?= (?:the|its|their|last) )) {_THAT}(?P<old>{AMOUNT})"
    ),
    (
        rf"(?P<new>{AMOUNT}){_GAP}{{0,50}}?[ ,(–—-]+{_CLAIM}(?P<rest>{_ADJECTIVE}){_CHANGE}"
        rf"(?: (?:in|over) [a-z]+)? (?:{_LESS}|over) {_THAT}(?P<old>{AMOUNT})"
    ),
    rf"(?P<new>{AMOUNT}){_GAP}{{0,50}}?(?:,| was| is| were|\(| [–—-]) ?{_CLAIM}(?: [a-z]+)? (?P<side>above|below|short of|shy of|ahead of|clear of) {_THAT}(?P<old>{AMOUNT})",
    rf"(?P<new>{AMOUNT}){_GAP}{{0,60}}?[ ,(–—-]+(?:which |and )?(?:beat|beating|broke|breaking|bettered|bettering|surpassed|surpassing|exceeded|exceeding|topped|topping|missed|missing|undercut|improved on|improving on)(?:(?! by )[a-z' ]){{2,40}} (?:of |at )?(?P<old>{AMOUNT})(?:{_WHEN}{{0,40}}?) by {_CLAIM}",
    (
        rf"(?P<new>{AMOUNT}){_GAP}{{0,50}}?[ ,(–—-]+{_HEDGED}\b(?P<compared>{'|'.join(COMPARED)}) "
        rf"(?:as [a-z]+ (?:[a-z]+ )?as )?(?:the |its |their |his |her |last year's )(?P<old>{AMOUNT})"
    ),
    (
        rf"(?P<new>{AMOUNT}){_GAP}{{0,50}}?[ ,(–—-]+{_TIMES} "
        rf"(?:as [a-z]+ (?:[a-z]+ )?as |(?P<sign>more|higher|greater|larger|bigger) than )?"
        rf"(?:the |its |their |his |her |last year's )(?P<old>{AMOUNT})"
    ),
)
_ALSO = rf"[^#%£¼§;:()?!,.]{{0,20}}(?:,? or |,? ?\(|,? equivalent to )(?:up |down |by )?{HEDGE}(?P<claim>[%¼])(?! of)"
# Other measures than the plain change: of each of several years, with inflation taken out.
_OTHER = (
    r"\b(?:annual|annually|annuali[sz]ed|yearly|per year|a year(?! (?:earlier|ago|before|later))|each|"
    r"monthly|average|compound|real|inflation|adjusted|underlying|like-for-like|constant|currenc|"
    r"capita|seasonally|every|a month|a day|per annum|excluding|stripping|cumulative|daily|weekly|"
    r"quarterly|organic|pro forma|point below|further|another|additional|more than once)"
)
# A span of values, or a place in a ranking: no change from one to the other.
_NO_CHANGE = r"rang(?:e|ing)|var(?:y|ied|ies|ying)|anywhere|\bbetween [#£%]|\bplaces?\b|\brank|\bseed|\bchart|\bminus\b|\bspots?\b|below zero|degrees? below|\bodds\b"

_NO_CHANGE_STEMS = (
    "rang", "vary", "vari", "anywhere", "between", "place", "rank", "seed", "chart", "minus", "spot", "below zero",
    "degree", "odds",
)  # fmt: skip


# Without one of these words a pattern is not worth a look: looking, and making it, takes time.
_SIDE: Mapping[str, int] = {
    "above": 1,
    "ahead of": 1,
    "clear of": 1,
    "below": -1,
    "short of": -1,
    "shy of": -1,
}
_OTHER_WORDS = (
    "times or fold against compared compares instead rather that which plus minus short shy ahead clear better beat beating broke breaking bettered surpassed "
    "surpassing exceeded exceeding topped missed improved"
)
_RECORD_WORDS = (
    "beat beating broke breaking bettered bettering surpassed surpassing exceeded exceeding topped "
    "topping missed missing undercut improved improving"
)
CHANGE_WORDS = frozenset([*SIGNS, *FOLDS, *COMPARED, *_SIDE, *_OTHER_WORDS.split()])
_NEEDED = (
    frozenset({"from"}), frozenset({"from", "against", "compared", "compares", "compare", "versus", "vs.", "instead", "rather"}),
    frozenset({"instead", "rather", "Instead"}),
    frozenset({"(£)", "(£),", "(£).", "(%)", "(#)", "(£", "(#", "(%"}), frozenset({"from", "against", "compared", "compares", "compare", "versus", "vs.", "instead", "rather"}),
)  # fmt: skip
_NEEDED_INSIDE = (
    frozenset({"from", "on", "than", "compared", "against", "over"}),
    frozenset({"from", "on", "than", "compared", "against", "over"}),
    frozenset({"above", "below", "short", "shy", "ahead", "clear"}),
    frozenset(_RECORD_WORDS.split()),
    frozenset(COMPARED), frozenset({"times"}),
)  # fmt: skip


# A claim by itself, after words that say what it is about: "that is" a rise of 20%.
CHANGE_CLAIMS = (
    rf" ?(?:about |of |only |just )*(?:an? |the )?{_CLAIM}{_ADJECTIVE}{_CHANGE}",
    rf" ?(?:about |only |just )*(?:(?:an?|the|its|their) (?:[a-z-]+ ){{0,2}}?)?{_CHANGE}(?: (?:in|to) [a-z' -]{{1,40}}?)? (?:of|by) {_CLAIM}",
    rf" ?(?:(?:an?|the) (?:[a-z-]+ ){{0,2}}?)?(?P<sign>gap|margin|lead|majority|victory|win|advantage|deficit|defeat|distance|cushion|swing) of {_CLAIM}",
    rf" ?{_CHANGE} {_CLAIM}",
    rf" ?(?:an? |the )?{_CLAIM}(?:-point)?[- ](?:[a-z]+[- ])?(?P<sign>gap|margin|lead|majority|victory|win|advantage|deficit|defeat|cushion|swing)",
    rf" ?(?:about |only |just )*(?:(?:an?|the|its) (?:[a-z-]+ )?)?{_MULTIPLE}",
    rf" ?(?:an? |the |more than a )?{_TIMES}[- ](?:{_CHANGE}|as)",
    rf" ?{_CLAIM}(?: (?:votes|points|goals|seats|people|jobs|more|fewer|less))?(?=[.,;)]|$|-point| [–—-])",
)
LOOSE_PAIRS = (*_PAIRS, _LOOSE_PAIR)


def changes_in(mask: Mask) -> Iterator[Sum]:
    """Every change that a text states together with its two amounts."""
    plain = mask.plain
    words = set(plain.replace(",", " ").split())
    if not (words & CHANGE_WORDS) or (
        any(stem in plain for stem in _NO_CHANGE_STEMS) and compiled(_NO_CHANGE).search(plain)
    ):
        return
    if max(map(plain.count, "#£%")) < 2 or alternate(plain):
        return
    told: set[int] = set()
    for needed, pattern in zip(_NEEDED, _PAIRS, strict=False):
        if not words & needed:
            continue
        for match in compiled(pattern).finditer(plain):
            pair = pair_of(mask, match)
            if pair is None:
                continue
            told.add(match.start("old"))
            yield from _after(mask, pair)
            yield from _direction(mask, match, pair)
    loose = compiled(_LOOSE_PAIR).finditer(plain) if words & _NEEDED[4] else ()
    for match in loose:
        if match.start("old") not in told and (pair := pair_of(mask, match)):
            yield from _after(mask, pair)
    for needed, pattern in zip(_NEEDED_INSIDE, _INSIDE, strict=True):
        if not words & needed:
            continue
        for match in compiled(pattern).finditer(plain):
            yield from _inside(mask, match)


def pair_of(mask: Mask, match: re.Match[str]) -> Pair | None:
    """The pair that a match of one of LOOSE_PAIRS stands for, or None if its amounts differ in kind."""
    old, new = mask.at(match.start("old")), mask.at(match.start("new"))
    if mask.plain[match.start("old") + 1 :].startswith(" to "):
        old, new = _alike(old, new)
    if unit_of(old) != unit_of(new) or not old.value or not new.value:
        return None
    return Pair(old, new, *match.span())


def _alike(old: Number, new: Number) -> tuple[Number, Number]:
    """Two amounts with what is written once for both: "from 2 to 3 per cent", "2 to 3 million"."""
    if new.unit == "%" and not old.unit and old.value <= 100:
        old = old._replace(unit="%")
    if new.step >= 1e5 and old.value < 1000 and new.value >= old.value * 1000:
        scale = 10.0 ** (3 * int(_thousands(new.value)))
        old = old._replace(value=old.value * scale, step=old.step * scale)
    return old, new


def _thousands(value: float) -> int:
    return 3 if value >= 1e9 else 2 if value >= 1e6 else 1


def claims_of(mask: Mask, pair: Pair, match: re.Match[str]) -> Iterator[Sum]:
    """The sums that a match of one of CHANGE_CLAIMS states of a pair."""
    yield from _claims(mask, pair, match, 0)


def _after(mask: Mask, pair: Pair) -> Iterator[Sum]:
    """Claims in apposition to a pair: "from 40 to 50, a 20% increase"."""
    for pattern in _AFTER:
        match = compiled(pattern).match(mask.plain, pair.end)
        if match is None:
            continue
        yield from _claims(mask, pair, match, 0)
        return


def _inside(mask: Mask, match: re.Match[str]) -> Iterator[Sum]:
    """A claim between the two amounts: "50, up 20% from 40"; any earlier amount may be meant."""
    plain = mask.plain
    old = mask.at(match.start("old"))
    if old.bound in (Bound.AT_LEAST, Bound.AT_MOST):  # "10 more than the 40" is no hedge
        old = old._replace(bound=Bound.EXACT, hedge=old.start)
    if mask.plain[match.start("old")] != mask.plain[match.start("new")]:
        return
    sums: list[Sum] = []
    for place_, number in mask.numbers.items():
        if place_ > match.start("new") or plain[place_] != plain[match.start("new")]:
            continue
        if unit_of(old) == unit_of(number) and old.value and number.value:
            pair = Pair(old, number, match.start(), match.end())
            sums += [*_claims(mask, pair, match, 0)]
    if sums and not any(made.agrees for made in sums):
        yield sums[-1]


def _claims(mask: Mask, pair: Pair, match: re.Match[str], head: int) -> Iterator[Sum]:
    """The sums that one claim states of a pair; `head` is where the matched stretch begins."""
    plain = mask.plain
    groups = match.groupdict()
    start, end = head + match.start(), head + match.end()
    other = compiled(_OTHER).search(plain, start)
    if (other and other.start() < end + 12) or _tells_more(groups):
        return
    if compiled(rf"(?: to |-|–){AMOUNT}").match(plain, pair.end) or compiled(
        rf"(?: to |-|–){AMOUNT}"
    ).match(plain, head + match.end()):
        return  # a range
    sign = SIGNS.get(groups.get("sign") or "", 0) or _SIDE.get(groups.get("side") or "", 0)
    if (name := groups.get("multiple")) or (name := groups.get("compared")):
        group = "multiple" if groups.get("multiple") else "compared"
        factor = FOLDS[name] if group == "multiple" else COMPARED[name]
        at = _in_text(mask, head + match.start(group), name)
        yield multiple(mask, pair, factor, groups["hedged"], 0, at)
        return
    if groups.get("times"):
        number = mask.at(head + match.start("times"))
        if number.value > 1:
            loose = 1 if sign > 0 or "fold" in match[0] else 0
            hedged = groups["hedged"]
            yield multiple(
                mask, pair, number.value, hedged, loose if sign >= 0 else -1, place(number)
            )
        return
    for group in ("claim", "second"):
        if groups.get(group):
            claim = mask.at(head + match.start(group))
            if made := difference(mask, pair, claim, sign):
                yield made
    if groups.get("claim") and not groups.get("second"):
        also = compiled(_ALSO).match(plain, head + match.end())
        if also and (made := difference(mask, pair, mask.at(also.start("claim")), sign)):
            yield made


def _tells_more(groups: Mapping[str, str | None]) -> bool:
    """Whether another change stands between: "after a £1.45 gain profits rose to"."""
    words = (groups.get("rest") or "").split()
    if groups.get("multiple"):
        words = words[1:]  # "a threefold increase"
    return any(word in SIGNS and word not in PARTICLES for word in words)


def _in_text(mask: Mask, at: int, word: str) -> tuple[int, int]:
    """Where a word of the mask stands in the text."""
    gone = 0
    for place_, number in mask.numbers.items():
        if place_ < at:
            gone += number.end - number.start - 1
    return at + gone, at + gone + len(word)


def _direction(mask: Mask, match: re.Match[str], pair: Pair) -> Iterator[Sum]:
    """Verbs against their amounts: "rose from 50% to 40%"."""
    plain = mask.plain
    tail = plain[max(0, match.start() - 24) : match.start()]
    verb = compiled(rf"\b{_CHANGE}{_ADVERB} $").search(tail)
    sign = SIGNS[verb["sign"]] if verb else 0
    if not verb or not sign or not plain.startswith("from", match.start()):
        return
    if not (unit_of(pair.old) or min(pair.old.value, pair.new.value) >= 100):
        return
    if compiled(
        r"\b(?:dollar|euro|yen|pound|sterling|currency|rate of exchange|against the)\b"
    ).search(plain):
        return
    old, new = spread(mask.text, pair.old), spread(mask.text, pair.new)
    if (new.high < old.low and sign > 0) or (new.low > old.high and sign < 0):
        at = _in_text(mask, max(0, match.start() - 24) + verb.start("sign"), verb["sign"])
        rise = "a rise" if sign < 0 else "a fall"
        account = f"{shown(mask, pair.old)} to {shown(mask, pair.new)} is {rise}"
        yield Sum(Interval(0, 0), Interval(1, 1), at, (place(pair.old), place(pair.new)), account)
