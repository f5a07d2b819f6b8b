"""Stretches of time told with the two moments that they lie between, in any words and any order.

"The paper was launched in 1855 and printed its last issue in 1985, after 150 years on the streets."
A passage, a sentence with its neighbours, is read into its moments, each with what its clause tells of
(`bounds`), and its stretches, each with what it measures (`measures`). A stretch is wrong only if no two
moments of the passage lie so far apart.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from copydesk.language.numbers import Bound, Form, find_numbers
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.bounds import LETTERS, told_in
from copydesk.rules.contradictions.ages.elapsed import Count, wrong_by
from copydesk.rules.contradictions.ages.looks import years_around
from copydesk.rules.contradictions.ages.measures import Measure, measured
from copydesk.rules.contradictions.ages.outlines import MOMENT, Jubilee, Outline, Stretch, outline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence
    from copydesk.language.moments import Moment
    from copydesk.rules.contradictions.ages.bounds import Told

_MOST = 6  # moments in a passage
# A count of time, or an anniversary: a cheap look.
_LOOK = (
    r"(?i:(?:\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|half|dozen|hundred|following|next|another))"
    r"[ -](?:[a-z]+ )?(?:year|decade|month|week|day|centur|fortnight)|anniversar|centen|jubilee|wedding|birthday)"
)
_YEARS = r"(?<!\d)[12]\d{3}(?!\d)"
# "In a career that spanned ten years": of something that was not told before.
_HAD = r"\b[Hh]ad [a-z]+(?: [a-z]+){0,4} for "
_NEW = r"\b[Aa]n? [a-z-]+"
_OF_PERSON = r"\b(?:[Hh]e|[Ss]he|I|who|boy|girl|child|man|woman|son|daughter|brother|sister|wife|husband|mother|father|aged)\b"
_BORN = r"(?i:\b(?:born|birth))\b[^.;]{0,40}$"
_THEN = r"\b(?:became|then|soon|subsequently|again|eventually|next)\b(?! $)"
_UNTIL = r",? (?:[a-z]+ ){0,2}?(?:until|till|before|to) "
# "Elected in 2008, she took office in 2009 and served eight years": of a third verb.
_THIRD_DEED = rf"{MOMENT}[^{LETTERS}.;]*{MOMENT}[^{LETTERS}.;]* and (?:[a-z]+ ){{1,6}}$"
_IN_ALL = r"(?: [a-z]+){0,3} (?:in all|in total|altogether|all told|between them)\b"
_BETWEEN = rf"\b[Bb]etween [^{LETTERS}.;]{{0,30}}{MOMENT}[^{LETTERS}.;]{{0,30}} and [^{LETTERS}.;]{{0,30}}{MOMENT}"
# "Work began in 1970 after ten years of argument."
_THEN_AFTER = rf"{MOMENT},? (?:only |just )?(?:after|following) (?:[a-z-]+ ){{0,6}}$"
# "After six years abroad he returned in 1950": not counted from it.
_FRONTED_AFTER = r"(?:^|[.;!?] )(?:After|Following|after|following) (?:[a-z]+ ){0,3}$"
_MAIN_CLAUSE = rf"[^{LETTERS}.;:()–—]*{MOMENT}"
# "A member for ten years and its president from 1990 to 1994."
_OWN_SPAN = rf"[^{LETTERS}.;]{{0,30}}(?:,| and) (?:[a-z]+ ){{1,4}}(?:from|between) {MOMENT}"
# Between a count and the moment that it reaches: no other clause.
_TO_ITS_MOMENT = (
    r"(?:(?!\b(?:and|but|who|which|when|while|where|that|having|since|for|from|between|had|until|till|before)\b)"
    rf"[^{LETTERS}.;:\"?!]){{0,70}}"
)
_FROM_ITS_MOMENT = rf"[^{LETTERS}.;:\"?!,]{{0,40}},? [(–—-]? ?"


def spells(sentence: Sentence) -> Iterator[Count]:
    """The counts of a sentence that no two moments told around them allow."""
    if years_around(sentence) < 2 or compiled(_LOOK).search(sentence.text) is None:
        return
    document = sentence.document
    before, after = (
        other if other and other.block == sentence.block else None
        for other in (document.neighbour(sentence, step) for step in (-1, 1))
    )
    parts = [part for part in (before, sentence, after) if part]
    if sum(len(compiled(_YEARS).findall(part.text)) for part in parts) < 2:
        return
    own = outline(sentence.text)
    found = [
        (item.stretch if isinstance(item, Jubilee) else item, measure)
        for at, item in own.items.items()
        if isinstance(item, Stretch | Jubilee) and (measure := measured(own.text, at, item))
    ]
    found += ((stretch, Measure.OLD) for stretch in _old(sentence.text))
    if not found:
        return
    wide = outline(" ".join(part.text for part in parts)).moments
    for stretch, measure in found:
        if any(not wrong_by(*pair, stretch) for pair in _pairs(wide)):
            continue
        for first, last in ((None, None), (before, None), (None, after), (before, after)):
            read = outline(" ".join(part.text for part in (first, sentence, last) if part))
            lead = len(first.text) + 1 if first else 0
            if len(read.moments) < 2:
                continue
            own_place = range(lead, lead + len(sentence.text))
            if count := _wrong(read, stretch, measure, own_place, followed=last is not None):
                if first and count.first.start < lead:
                    count = count._replace(other=first, anchor=count.first)
                yield count
            break


def _pairs(moments: Sequence[Moment]) -> Iterator[tuple[Moment, Moment]]:
    """Every two moments, in order of time."""
    return combinations(sorted(moments, key=lambda moment: moment.first), 2)


def _old(text: str) -> Iterator[Stretch]:
    """The ages of things: "it was 50 years old"."""
    for number in find_numbers(text) if " years old" in text else ():
        if (
            text.startswith(" years old", number.end)
            and number.form is Form.CARDINAL
            and number.bound is Bound.EXACT
            and not text[: number.start].endswith((" at ", " of "))
            and not compiled(_OF_PERSON).search(text, max(0, number.start - 60), number.start)
        ):
            words = text[number.start : number.end] + " years"
            yield Stretch(
                number.start,
                number.end + 10,
                number.value,
                number.high,
                1.0,
                adjective=False,
                words=words,
            )


def _wrong(
    read: Outline, stretch: Stretch, measure: Measure, own: range, *, followed: bool
) -> Count | None:
    """The count if the moments that its measure lies between do not allow it.

    `own` is the place of its sentence in the passage; `followed` says that a sentence comes after.
    """
    told = told_in(read)
    if any(one.moment.vague for one in told) or not 2 <= len(told) <= _MOST:
        return None
    inside = [one for one in told if one.moment.start in own]
    at = _place(read, own.start + stretch.start)
    lead = compiled(r"[.;!?] ").split(read.text[:at])[-1]
    ends: tuple[Told, Told] | None
    if measure in (Measure.LATER, Measure.EARLIER):
        ends = _counted(read, told, stretch, own.start, back=measure is Measure.EARLIER)
    else:
        ends = told[0], told[-1]
        if not _stand(told, inside, measure, lead, followed=followed):
            return None
        if not inside and any(read.text[one.at - 1] == "(" for one in told):
            return None
    if ends is None or not _tells(*ends, measure, near=len(inside) == len(told)):
        return None
    first, last = (one.moment for one in ends)
    if measure not in (Measure.LATER, Measure.EARLIER) and compiled(_THIRD_DEED).search(lead):
        return None
    if measure is Measure.SINCE and own.start + stretch.start < first.start < own.stop:
        return None  # "became the first to celebrate her golden wedding in 1916"
    if measure in (Measure.WHOLE, Measure.PART, Measure.NEAR) and _is_aside(read, told, at):
        return None
    # "Between 1990 and 1999 he spent five years abroad": not all of the nine.
    within = (
        measure is Measure.WHOLE
        and not lead.rstrip().endswith(tuple(",–—(:"))
        and compiled(_BETWEEN).search(read.text)
    )
    whole = measure is not Measure.PART and not within
    lies = first.first < last.first and wrong_by(first, last, stretch, shorter=whole)
    return Count(stretch.start, stretch.end, first, last, stretch.words, lies) if lies else None


def _place(read: Outline, start: int) -> int:
    """The place in an outline of what begins at a place of its text."""
    return next((at for at, item in read.items.items() if item.start >= start), len(read.text))


def _is_aside(read: Outline, told: Sequence[Told], at: int) -> bool:
    """Whether a stretch sums up several spans, or came before the beginning that it stands beside."""
    if len(told) > 3 and compiled(_IN_ALL).match(read.text, at + 1):
        return True
    behind = compiled(_MAIN_CLAUSE).match(read.text, at + 1)
    fronted = compiled(_FRONTED_AFTER).search(read.text, 0, at)
    if fronted and behind and behind.end() - 1 == told[0].at:
        return True
    if compiled(_OWN_SPAN).match(read.text, at + 1):
        return True
    after = compiled(_THEN_AFTER).search(read.text, 0, at)
    return after is not None and any(
        one.at == after.start() and "origin" in one.kinds and one.kinds.isdisjoint(("end", "death"))
        for one in told
    )


def _stand(
    told: Sequence[Told], inside: Sequence[Told], measure: Measure, lead: str, *, followed: bool
) -> bool:
    """Whether the moments stand where those of a measure do: its end in its sentence, or all before it.

    `inside` are those in its sentence, `lead` what stands before it there.
    """
    first, last = told[0], told[-1]
    if len(inside) == len(told):
        return True
    if measure in (Measure.PART, Measure.NEAR, Measure.BETWEEN, Measure.APART):
        return False
    if followed:
        begun = first in inside or (not inside and measure is Measure.SINCE)
        return begun and last not in inside and not first.strictly_ends
    if not inside:
        return last.strictly_ends and not compiled(_NEW).search(lead)
    return last in inside or (first in inside and compiled(_HAD).search(lead) is not None)


def _tells(first: Told, last: Told, measure: Measure, *, near: bool) -> bool:
    """Whether two moments are those between which a measure lies."""
    match measure:
        case Measure.LATER | Measure.EARLIER | Measure.BETWEEN:
            return True
        case Measure.APART:
            return "origin" in first.kinds and "origin" in last.kinds
        case Measure.OUTLIVED:
            return "death" in first.kinds and "death" in last.kinds
        case Measure.ALLOTTED:
            return first.begins and "expiry" in last.kinds
        case Measure.OLD:
            return first.begins
        case Measure.SINCE:
            return "origin" in first.kinds
        case _:
            if first.begins:
                return last.ends or (near and measure is Measure.WHOLE)
            return first.ends and "anew" in last.kinds


def _counted(
    read: Outline, told: Sequence[Told], stretch: Stretch, lead: int, *, back: bool
) -> tuple[Told, Told] | None:
    """The moment told last before a count and that of the count's own clause, in order of time."""
    at = _place(read, stretch.start + lead)
    text = read.text
    begins = max(text.rfind(mark, 0, at) for mark in (". ", "! ", "? ", "; "))
    until = compiled(_UNTIL).match(text, at + 1)  # "another ten years, until he died in 1954"
    after = until.end() if until else at + 1
    reached = [
        one
        for one in told
        if (one.at > at and compiled(_TO_ITS_MOMENT).fullmatch(text, after, one.at))
        or (begins < one.at < at and compiled(_FROM_ITS_MOMENT).fullmatch(text, one.at + 1, at))
    ]
    own = max(reached, key=lambda one: one.at, default=None)
    earlier = [one for one in told if one.at < at and one is not own]
    if own is None or not earlier:
        return None
    base = max(earlier, key=lambda one: one.at)
    gap = text[base.at + 1 : at]
    if gap.count(",") > 2 or gap.count(" and ") > 1 or compiled(_THEN).search(gap):
        return None
    if compiled(_BORN).search(text, 0, base.at):
        return None
    return (own, base) if back else (base, own)
