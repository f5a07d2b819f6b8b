"""Which measures of a sentence say the same thing in two units, and which of them cannot be the same.

"26 miles (42 km)", "6ft 2in, or 1.88m", "10 mi/16 km": how far a measure may be rounded is worked
out from its last written digit, so that two disagree only where no rounding brings them together.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from copydesk.patterns import compiled
from copydesk.rules.contradictions.units.joined_measures import Measure, common
from copydesk.rules.contradictions.units.measured_values import Value
from copydesk.rules.contradictions.units.quantities import HEDGES, measures_in
from copydesk.rules.contradictions.units.units import SEA_MILE, Meaning


class Pair(NamedTuple):
    """Two measures that are said to be the same."""

    first: Measure
    second: Measure


_SYSTEM = r"(?:in |or )?(?:metric|imperial|customary|US|American|British|modern|old) ?(?:terms|units|measures?|money|equivalent)?[,:]?"
_SAME = rf"(?:i\.e\.,?|ie|viz\.?|namely|that is(?: to say)?,?|that's|that makes|this is|=|≈|equals?|equating to|equivalent to|equal to|(?:the |an )?equivalent of|or the equivalent of|the same as|in other words,?|aka|also|otherwise|converted to|or {_SYSTEM}|{_SYSTEM}|corresponding to|amounting to|(?:which|that)(?:,? {_SYSTEM},?)? (?:is|equals|makes|comes to|works out (?:at|to)|translates (?:in)?to)(?: equivalent to| equal to)?)"
# Words between a measure and the bracket that converts it: "5 miles away (8 km)".
_BETWEEN = (
    r"(?:(?: of (?:the |open )?[a-z]+| in (?:an?|one|the) [a-z]+| above (?:the )?[a-z]+| a\.s\.l\.?)|[ -](?:long|wide|broad|high|tall|deep|thick|away|off|apart|out|up|down|across|round|square|inland|offshore|ashore|"
    r"above|below|sea|level|ground|in|length|height|width|depth|diameter|radius|area|size|weight|"
    r"or|so|of|water|rain|rainfall|snow|snowfall|land|road|track|coastline|beach|gold|silver|cocaine|cannabis|heroin|"
    r"cargo|fuel|oil|milk|beer|explosives|displacement|north|south|east|west|north-?east|"
    r"north-?west|south-?east|south-?west|northeast|northwest|southeast|southwest|heavier|"
    r"lighter|longer|shorter|taller|higher|lower|warmer|cooler|hotter|colder|more|less|per|an?|"
    r"day|hour|week|month|year|second|minute|acre|hectare|from|the|here|home|town|winds?|gusts?|race|walk|run|drive|hike|stretch|journey|trip|tall|each|in|total))*"
)
# "5 miles north of Leeds (8 km)": a place that may have a height of its own.
_PLACE = r"(?: (?:away|north|south|east|west|north-?east|north-?west|south-?east|south-?west))? (?:of|from|to|outside) (?:the )?(?:[A-Z][\w'.-]+ ?){1,3}"
_OPEN = (
    r"\.?(?P<between>.*?) ?[(\[]"
    rf"(?:or(?:,? if you (?:prefer|like),?)?|which is|(?:metric|imperial):|{_SAME})? ?{HEDGES}$"
)
_OR = rf"(?P<between>.*?)(?:(?P<set>[,;]| [–—-]|[–—]))? ?(?<!\w)(?:(?P<or>or)|{_SAME}) {HEDGES}$"
_APPOSED = rf"(?P<between>.*?), (?:{_SAME} )?{HEDGES}$"
_SLASH = r"\.? ?[/|] ?$"
_DASH = rf"(?P<between>.*?)(?: - | ?[–—] ?){HEDGES}$"
_CLOSED = r"\.?(?:[ -](?:long|wide|high|tall|deep|thick|away|off|across|square|in length|in height|in diameter|above sea level|per \w+|an? (?:day|hour|week|month|year)|race|walk|respectively|each|inland|for the (?:metric|imperial|American|European|British|continental)[\w ]{0,20}))?(?:/\w+)? ?[)\];,]| ?/ ?\d| or \d"
_IS = rf" (?:is|are|equals?|makes?|means?|comes? to|works? out (?:at|as|to)|amounts? to|would be)(?: equal to| equivalent to| the same as)? {HEDGES}"
_CLAUSE_HEAD = rf"(?:^|[,;:–—(] | - |\b(?:that|and|but|so|because) |(?i:\b{_SYSTEM} ))[\"']?$"
_ENDED = r"(?: in (?:old money|(?:metric|imperial|British|American) (?:terms|units|measures|money)))? ?(?:[.,;:)]|$|[–—]| - )"
_CHOICE = r"(?i:\b(?:either|whether|choose|choice|choices|option|options|races?|runs?|walks?|rides?|swims?|courses?|routes?|events?|between|entrants?|runners|tracks?|bottles?|cans?|bags?|packs?)\b)"
_WARMER = r"(?i:\b(?:ris\w+|rose|increas\w+|warm\w+|heat\w*|cool\w*|drop\w*|fell|fall\w*|above|below|within|differ\w+|hotter|colder|higher|lower|than|by|up|down|change\w*|limit\w*|pre-industrial|preindustrial|average|swing\w*|var\w+|margin\w*|plus)\b)"
# What a sloppy factor adds ("a foot is 30 cm"): with three digits on one side, and with fewer.
_SLACK_EXACT, _SLACK = 0.017, 0.04
_DEGREES = 0.6  # the same for temperatures, in kelvins
# "1.6 km in a mile": what stands before a unit that others are counted in.
_RATE = r"\b(?:in|to|per|of) $"
# How many characters may stand between the two.
_FAR = 60
# Twelve times or more apart is no slip: the walk is "8 miles (600 m)" long and high.
_ANOTHER = 12


def pairs_in(text: str) -> list[Pair]:
    """The measures of a text that stand for each other, each written next to the other."""
    measures = _without_rates(measures_in(text, least=2))
    pairs: list[Pair] = []
    for first, second in pairwise(measures):
        if first.unit == second.unit or not common(first, second):
            continue
        if _is_pair(text, first, second):
            pairs.append(Pair(first, second))
        elif pairs and pairs[-1].second is first and _carries_on(text, first, second):
            pairs.append(Pair(pairs[-1].first, second))
    return pairs


def _without_rates(measures: list[Measure]) -> list[Measure]:
    """The measures but for the day in "21 miles in a day (34 km)"."""
    timed = [one.meanings[0].kind == "time" for one in measures]
    if all(timed) or not any(timed):
        return measures
    return [
        one
        for at, one in enumerate(measures)
        if not timed[at] or any(timed[max(0, at - 1) : at]) or any(timed[at + 1 : at + 2])
    ]


def disagree(text: str, pair: Pair) -> bool:
    """Whether no reading and no rounding makes the two measures the same."""
    first, second = pair
    if len(first.values) == len(second.values):
        couples = [list(zip(first.values, second.values, strict=True))]
        if first.crossed != second.crossed:
            return False
    elif first.crossed or len(second.values) != 1:
        return False
    else:  # "from 5 to 10 miles (16 km)"
        least, most = first.values[0], first.values[-1]
        hull = Value(most.value, min(least.low, most.low), max(least.high, most.high), most.digits)
        couples = [[(hull, second.values[0])]]
    readings = common(first, second)
    if all(left == right for left, right in readings) or _of_other_things(first, second):
        return False
    changes = compiled(_WARMER).search(text) is not None
    for couple in couples:
        for left, right in readings:
            if left.kind == "difference" and not changes and couple[0][0].value >= 10:
                continue
            if SEA_MILE in (left, right) and SEA_MILE not in (
                first.meanings[0],
                second.meanings[0],
            ):
                # A mile is a nautical one only where that fits well.
                a, b = couple[0]
                if abs(left.base(a.value) / right.base(b.value) - 1) <= _SLACK:
                    return False
            elif all(_fits(a, left, b, right) for a, b in couple):
                return False
    return True


def converted(pair: Pair) -> str:
    """What the first measure is in the unit of the second, in as many digits as that shows."""
    left, right = min(common(*pair), key=lambda reading: _distance(pair, *reading))
    values = [right.from_base(left.base(value.value)) for value in pair.first.values]
    digits = max(2, *(value.digits for value in pair.second.values))
    return "-".join(_written(value, min(digits, 4)) for value in values)


def _distance(pair: Pair, left: Meaning, right: Meaning) -> float:
    """How far apart the two are in a reading: a message names the reading that is nearest."""
    if left == right:
        return 1e9
    said, meant = (
        pair.second.values[0].value,
        right.from_base(left.base(pair.first.values[0].value)),
    )
    return abs(said - meant)


def _written(value: float, digits: int) -> str:
    if abs(value) >= 10 ** (digits - 1):
        size = len(str(int(abs(value)))) - digits
        return f"{round(value, -size):,.0f}" if size > 0 else f"{value:,.0f}"
    return f"{value:.{digits}g}"


def _fits(a: Value, left: Meaning, b: Value, right: Meaning) -> bool:
    ends = sorted((left.base(a.low), left.base(a.high)))
    others = sorted((right.base(b.low), right.base(b.high)))
    if left.kind in ("temperature", "difference"):
        slack = _DEGREES if left.kind == "temperature" else 0.2
        return ends[0] - slack <= others[1] and others[0] - slack <= ends[1]
    slack = 1 + (_SLACK_EXACT if max(a.digits, b.digits) >= 3 else _SLACK)
    return ends[0] <= others[1] * slack and others[0] <= ends[1] * slack


def _of_other_things(first: Measure, second: Measure) -> bool:
    """Whether two lengths are a walk's and its hills', say: "8 miles (600 m)"."""
    left, right = common(first, second)[0]
    if left.kind != "length" or 0.02 < left.factor / right.factor < 50:
        return False
    apart = left.base(first.values[0].value) / right.base(second.values[0].value)
    return not 1 / _ANOTHER < apart < _ANOTHER


def _is_pair(text: str, first: Measure, second: Measure) -> bool:
    """Whether the second measure is put beside the first as the same in another unit."""
    gap = text[first.end : second.start]
    counted = compiled(r"[Aa]n? ").match(text, first.start) and compiled(_RATE).search(
        text[: first.start]
    )
    if len(gap) > _FAR or not gap.strip() or counted:
        return False
    after = text[second.end : second.end + 30]
    if match := compiled(_OPEN).fullmatch(gap):
        return _is_bracketed(first, second, match["between"], after)
    if _kind(first) == "time":
        return _is_span(text, gap, after)
    if gap in (", ", "; ") and after.startswith(")"):
        return text[: first.hedge].endswith("(")
    if (match := compiled(_OR).fullmatch(gap)) and _joins(match["between"]):
        return not match["or"] or _is_no_choice(text, is_set_off=bool(match["set"]))
    ended = compiled(_ENDED).match(after) is not None
    if compiled(_IS).fullmatch(gap):
        return ended and compiled(_CLAUSE_HEAD).search(text[: first.hedge]) is not None
    return _is_beside(text, first, second, gap, ended=ended)


def _is_span(text: str, gap: str, after: str) -> bool:
    """The same of times: "180 minutes, or three hours," and "- three hours -"."""
    if (match := compiled(_OR).fullmatch(gap)) and match["set"] and not match["between"]:
        return _is_no_choice(text, is_set_off=True) and after.startswith((",", "."))
    return compiled(_DASH).fullmatch(gap) is not None and after.startswith((" –", " —", " - "))


def _is_no_choice(text: str, *, is_set_off: bool) -> bool:
    """Whether "5 miles or 8 km" names one way in two units, not two ways to choose from."""
    if compiled(r"(?i:\b(?:either|whether|whichever|depending|if)\b)").search(text):
        return False
    return is_set_off or compiled(_CHOICE).search(text) is None


def _is_beside(text: str, first: Measure, second: Measure, gap: str, *, ended: bool) -> bool:
    """Whether a comma, a dash or a slash alone joins the two: "5 miles, some 8 km,"."""
    choice = compiled(_CHOICE).search(text) is not None
    if compiled(_SLASH).fullmatch(gap):
        return not choice
    alike = _alike(first, second)
    comma = compiled(_APPOSED).fullmatch(gap)
    if comma is not None and ended:
        if len(gap) > len(comma["between"]) + 2:  # "5 miles, some 8 km,"
            return _joins(comma["between"])
        return alike and not choice and _joins(comma["between"])
    dash = compiled(_DASH).fullmatch(gap)
    if dash is None or not ended or choice:
        return False
    return not dash["between"] or (alike and _joins(dash["between"]))


def _joins(between: str) -> bool:
    """Whether the words behind a measure belong to it: "5 miles in a day"."""
    return not between or compiled(_BETWEEN).fullmatch(between) is not None


def _is_bracketed(first: Measure, second: Measure, between: str, after: str) -> bool:
    """Whether a bracket that opens with the second measure converts the first."""
    if any(mark in between for mark in ",;:()[]") or not compiled(_CLOSED).match(after):
        return False
    if not _same_rate(between, after) or (between and _kind(first) == "time"):
        return False
    if compiled(_BETWEEN).fullmatch(between):
        return True
    return _alike(first, second) and compiled(_PLACE).fullmatch(between) is not None


def _carries_on(text: str, first: Measure, second: Measure) -> bool:
    """Whether a further measure goes on in the same bracket: "(8.0 km; 4.3 nmi)"."""
    return compiled(rf"(?:[;,/]| or) ?{HEDGES}").fullmatch(
        text, first.end, second.start
    ) is not None and (compiled(r" ?[)\];]").match(text, second.end) is not None)


def _same_rate(between: str, after: str) -> bool:
    """Whether "per acre" and the like stands behind both measures, or behind the first alone."""
    rate = r" ?(?:per |/|\b(?:a|an) )(\w+)"
    second = compiled(rate).match(after)
    if second is None:
        return True
    first = compiled(rate).match(between)
    return first is not None and first[1][0] == second[1][0]


def _alike(first: Measure, second: Measure) -> bool:
    """Whether the two units are of about one size, as miles and kilometres are."""
    left, right = common(first, second)[0]
    return 0.2 < left.factor / right.factor < 5


def _kind(measure: Measure) -> str:
    return measure.meanings[0].kind
