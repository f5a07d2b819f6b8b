"""Years that a sentence counts between two years which it names, and whether the count is right.

"From 1990 until 1996, ten years", "five years after 1944, in 1950", "the 50th anniversary in 2005 of
the battle of 1945". A count is read only where the grammar ties it to both years (`durations`,
`distances`, `jubilees`, and `sequels` for what reaches back to the sentence before); how far it may
be out is for `moments` (a year is any day in it) and `outlines` (hedges, round decades) to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.moments import MONTH_NAMES, Moment, years_between
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.looks import names_years, years_around, years_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.rules.contradictions.ages.outlines import Stretch


class Count(NamedTuple):
    """A count of years at [start, end) of a text that its two moments do not allow.

    `words` is the count as written, `lies` how much time does lie between; `anchor` is the moment
    that it is counted from where that stands in another sentence, `other`, and `reached` the one
    that it is counted to in its own.
    """

    start: int
    end: int
    first: Moment
    second: Moment
    words: str
    lies: str
    other: Sentence | None = None
    anchor: Moment | None = None
    reached: Moment | None = None


# What begins a sentence that counts back to the one before it.
_REACHES = r"(?i:later|years on|earlier|after|ago|since|before|previously|anniversary|centenary|jubilee|centennial|wedding)"
# "From March to June 2005", "between 3 and 7 May 1990": two moments with one year.
_DAYS_OF_A_YEAR = rf"(?:[Ff]rom|[Bb]etween) [^,;.]{{0,20}}(?: to | until | till | through | and |[–-]) ?[^,;.]{{0,6}}\b{MONTH_NAMES}\b"
_SUMS = ("That", "This", "It ", "The total")


def counts_in(sentence: Sentence) -> Iterator[Count]:
    """The wrong counts of a sentence, each once, in no certain order."""
    named = years_in(sentence)
    text = sentence.text
    if (
        not named
        and not (text.startswith(_SUMS) and names_years(sentence.document))
        and years_around(sentence) < 2
    ):
        return
    seen: set[int] = set()
    years = named and len(compiled(r"[12]\d{3}(?!\d)|\d[-–]\d\d(?!\d)").findall(text))
    if years > 1 or (years and compiled(_DAYS_OF_A_YEAR).search(text)):
        from copydesk.rules.contradictions.ages.distances import distances
        from copydesk.rules.contradictions.ages.durations import durations
        from copydesk.rules.contradictions.ages.jubilees import jubilees
        from copydesk.rules.contradictions.ages.outlines import outline

        read = outline(text)
        for count in (*jubilees(read), *durations(read), *distances(read)):
            if count.start not in seen:
                seen.add(count.start)
                yield count
    elif text.startswith(_SUMS) or (years and compiled(_REACHES).search(text, 0, 90)):
        from copydesk.rules.contradictions.ages.outlines import outline
        from copydesk.rules.contradictions.ages.sequels import reaching_back

        for count in reaching_back(sentence, outline(text)):
            seen.add(count.start)
            yield count
    if not seen:
        from copydesk.rules.contradictions.ages.spells import spells

        yield from spells(sentence)


def wrong_by(first: Moment, second: Moment, stretch: Stretch, *, shorter: bool = True) -> str:
    """How much time lies between the moments, in words, if the count is wrong; otherwise ""."""
    least, most = years_between(first, second)
    slack = stretch.slack
    too_long = stretch.low - slack > most
    too_short = stretch.high + slack < least
    if not too_long and not (too_short and shorter):
        return ""
    if (stretch.low + stretch.high) / 2 < 0.9:
        if first.day and second.day:
            return _in_days(first, second)
        if not first.month or not second.month:
            return ""
        months = 12 * (second.year - first.year) + second.month - first.month
        return f"{months} month" + ("" if months == 1 else "s")
    years = second.year - first.year
    return f"{years} year" + ("" if years == 1 else "s")


def _in_days(first: Moment, second: Moment) -> str:
    days = second.first - first.first
    return f"{days} days" if days < 90 else f"{round(days / 30.44)} months"
