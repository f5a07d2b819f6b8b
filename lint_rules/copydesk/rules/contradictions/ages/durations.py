"""Stretches of time that a sentence gives with both their ends: "ten years, from 1990 until 1996"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.elapsed import Count, wrong_by
from copydesk.rules.contradictions.ages.outlines import MOMENT as Y
from copydesk.rules.contradictions.ages.outlines import STRETCH as D
from copydesk.rules.contradictions.ages.outlines import Outline, Stretch

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from copydesk.language.moments import Moment

# Plain words: one clause, without another moment or count.
ANY = r"[^\ue000-\ue002;:()\"—?]"
WORDS = rf"(?:(?!\b(?:and|but|or|who|which|that|when|while|whose|where|if|although|though|because|since|having|he|she|they|it|I|we|you)\b)(?!,){ANY})"
OPENS = (
    r"(?:began|beginning|begun|begins|started|starting|starts|opened|opening|commenced|commencing|founded|formed|"
    r"established|launched|set up|joined|arrived|arriving|took office|taking office|created)"
)
CLOSES = (
    r"(?:ended|ending|ends|finished|finishing|closed|closing|concluded|concluding|dissolved|disbanded|abolished|"
    r"left|leaving|departed|resigned|retired|stepped down|demolished|folded|ceased|shut)"
)
# "from 1990 to 1996", "between 1990 and 1996", "(1990-1996)", "from his debut in 1990 until ...".
_SPAN = (
    rf"(?:(?:[Ff]rom )(?:(?!from){WORDS}){{0,45}}?(?P<a>{Y})(?:{WORDS}){{0,30}}? ?,? ?(?:to|until|till|til|through|up to|-|–) (?:{WORDS}){{0,45}}?(?P<b>{Y})"
    rf"|(?P<between>[Bb]etween) (?:{WORDS}){{0,45}}?(?P<a2>{Y})(?:{WORDS}){{0,30}}? and (?:{WORDS}){{0,45}}?(?P<b2>{Y})"
    rf"|(?:\(|, |\[|in |[Ff]rom |during |^)?(?P<a3>{Y}) ?(?:-|–|—|to|until|through) ?(?P<b3>{Y})"
    rf"|{OPENS} (?:{WORDS}){{0,30}}?(?P<a4>{Y})(?:{WORDS}){{0,30}}?,? and (?:{WORDS}){{0,25}}?{CLOSES} (?:{WORDS}){{0,30}}?(?P<b4>{Y})"
    rf"|{OPENS} (?:in|on|with|at) (?P<a5>{Y}) and (?:in|on) (?P<b5>{Y})"
    r")"
)
# Nouns that name a plan, not what came of it, and those that are told in pieces.
PLANNED = (
    r"\b(?:contracts?|deals?|sentences?|bans?|leases?|plans?|suspensions?|warrant\w*|agreements?|options?|extensions?|"
    r"terms?|bonds?|loans?|visas?|guarantees?|cycles?|courses?|degrees?|programmes?|programs?|averages?|olds?|"
    r"highs?|lows?|records?|intervals?|mandates?|treat\w+|pacts?|apprenticeships?|scholarships?|waits?|"
    r"targets?|strategy|strategies|budgets?|moratorium|each|every|separate|occasions|times|"
    r"probation|limits?|anniversar\w+|forecasts?|outlooks?|total of|combined|altogether|aggregate|"
    r"longest|shortest|of (?:which|whom|them)|non-consecutive|intermittently|on and off|out of|other)\b"
)
# The same before the count.
SUPERLATIVE = r"\b(?:the|its|his|her|their) (?:[a-z]+ )??(?:(?!(?:r|w|for|inter|arr|requ|conqu|gu|pri|prot|harv|cont|t)est\b)[a-z]+est|most|least|best|worst|first|only)\b"
"""What makes a count the time for which nothing was like it: "the coldest for ten years"."""
_IN_PIECES = r"(?i:\b(?:total of|combined|each|every|separate|sentence\w*|jail\w*|bann?\w*|contract\w*|deal|signed|planned)\b)"
_STRETCH_OF = r"(?:a (?:total |full |whole )?|the |some |almost |over |exactly |just )?(?:period|span|space|total|stretch|course|matter|reign|tenure|run|career|rule|stay|spell|stint|presidency|premiership|marriage|partnership|leadership|war|conflict)? ?(?:of )?(?:a |the |some |exactly |about |just )?"
_COUNT_THEN_SPAN = rf"(?P<d>{D})(?P<gap>(?:(?!\b(?:after|before|later|earlier|ago|since)\b)(?!\b(?:who|but|while|although)\b){ANY}){{0,70}}?)(?P<mark>(?:[,(:]| ?[–—]| -)? ?\(?){_SPAN}"
_SPAN_THEN_COUNT = (
    rf"{_SPAN}(?P<mark>\)?[,:;]? ?[(–—-]? ?)(?P<tie>(?:which (?:is|was|makes|made) |i\.e\.,? |that is to say,? |in other words,? |or |that is,? |making |lasting |spanning |a |an |for (?:a |the )?"
    rf"(?:period of |total of |span of )?|the |in all |altogether |totalling |covering |some |over )*){_STRETCH_OF}(?P<d>{D})(?P<after>[^{Y}{D}]{{0,14}})"
)
# Words before a count that make it a part, a limit or a row of something else.
_PART_OF = (
    "of the",
    "of its",
    "of his",
    "of her",
    "of their",
    "first",
    "last",
    "final",
    "next",
    "past",
    "previous",
    "within",
    "of",
    "early",
)
# "A reign of ten years, from ..." is all of it.
_WHOLE_OF = r" (?:reign|period|span|tenure|run|stay|spell|career|marriage|gap|interval|war|rule|duration|absence|service|partnership|stint|exile|hiatus|closure|imprisonment|occupation) of$"
# What would tie the count to something else than the span before it.
_TIED_ELSEWHERE = word_set(
    "later earlier after before previously ago old older younger and or since into from at as apart more running"
)
_OTHER_CLAUSE = r"\b(?:and|then|he|she|they|it|another|won|scored|published|had|were|was)\b"


def durations(read: Outline) -> Iterator[Count]:
    """The stretches of time that are longer or shorter than the spans they are tied to."""
    if D not in read.text or len(read.moments) < 2:
        return
    text = read.text
    for match in compiled(_COUNT_THEN_SPAN).finditer(text):
        ends, stretch = _ends(read, match), read.stretch(match, "d")
        if ends and _ties(match, stretch, text):
            # "five years abroad between 1990 and 1999" may be any five of them.
            whole = not match["between"] or _is_the_years_between(match, text)
            yield from _checked(match, text, ends, stretch, whole=whole)
    for match in compiled(_SPAN_THEN_COUNT).finditer(text):
        ends = _ends(read, match)
        if ends and _is_sum(match):
            yield from _summed(read, match)
        elif ends and _is_appended(match):
            whole = (
                not compiled(r"total|altogether|in all").search(match["tie"])
                and not match["between"]
            )
            yield from _checked(match, text, ends, read.stretch(match, "d"), whole=whole)


def _checked(
    match: re.Match[str], text: str, ends: tuple[Moment, Moment], stretch: Stretch, *, whole: bool
) -> Iterator[Count]:
    """The count if it is wrong; one that is not of the `whole` span may be shorter than it."""
    if _other_spans(text, match):
        return
    if lies := wrong_by(*ends, stretch, shorter=whole):
        yield Count(stretch.start, stretch.end, *ends, stretch.words, lies)


def span_of(read: Outline) -> tuple[Moment, Moment] | None:
    """The ends of the one span of years that a sentence names, if it names no other year."""
    if len(read.moments) != 2 or D in read.text:
        return None
    match = compiled(_SPAN).search(read.text)
    return _ends(read, match) if match else None


def _ends(read: Outline, match: re.Match[str]) -> tuple[Moment, Moment] | None:
    """The two ends of the span in a match, where both are certain and in order."""
    for suffix in ("", "2", "3", "4", "5"):
        if match["a" + suffix]:
            first = read.moment(match, "a" + suffix)
            second = read.moment(match, "b" + suffix)
            if first.vague or second.vague or second.first < first.first:
                return None
            if (
                suffix in ("", "3")
                and second.start - first.end < 3
                and second.year - first.year < 2
            ):
                return None  # a season: "1934-35"
            return first, second
    return None


def _ties(match: re.Match[str], stretch: Stretch, text: str) -> bool:
    """Whether the words between a count and a span leave the two tied to each other."""
    gap, start = match["gap"], match.start("d")
    if compiled(rf"(?i:{PLANNED})").search(gap) or compiled(_IN_PIECES).search(
        text, max(0, start - 24), start
    ):
        return False
    before = f" {text[max(0, start - 24) : start].lower().strip()}"
    if (
        (
            before.endswith(tuple(f" {words}" for words in _PART_OF))
            and compiled(_WHOLE_OF).search(before) is None
        )
        or gap.count(",") > 1
        or compiled(r", [a-z][a-z ]*$").search(gap)
        or "." in gap
    ):
        return False
    if stretch.adjective:
        return bool(gap.strip())
    return not compiled(_OTHER_CLAUSE).search(gap)


def _is_appended(match: re.Match[str]) -> bool:
    """Whether the count only says how long the span is: "from 2001 to 2005, six years"."""
    after = match["after"]
    words = after.split()
    if words and (words[0].lower() in _TIED_ELSEWHERE or compiled(PLANNED).search(after)):
        return False
    bare = match["tie"].strip() in ("", "a", "an", "the")
    if bare and not any(mark in match["mark"] for mark in ",:;(–—-"):
        return False
    return after.strip()[:1] in ("", *",.);–—-") or after.startswith(
        (" in all", " in total", " altogether", " of ", " during", " in which", " that ")
    )


def _is_sum(match: re.Match[str]) -> bool:
    """Whether a count is told of several spans: "in all", with another span before the last."""
    told = match["tie"] + match["after"]
    before = match.string[: match.start()]
    return (
        Y in before
        and compiled(r"\b(?:total|altogether|in all|between them)\b").search(told) is not None
    )


def _summed(read: Outline, match: re.Match[str]) -> Iterator[Count]:
    """The count if the spans before it do not add up to it: "1981 to 1986 and 1990 to 1994, nine years in all"."""
    text, stretch = read.text, read.stretch(match, "d")
    spans = [
        ends
        for span in compiled(_SPAN).finditer(text, 0, match.start("d"))
        if (ends := _ends(read, span))
    ]
    if 2 * len(spans) != text.count(Y):
        return
    years = sum(last.year - first.year for first, last in spans)
    if stretch.low - len(spans) <= years <= stretch.high + len(spans):
        return
    lies = f"{years} years in {len(spans)} spans"
    yield Count(stretch.start, stretch.end, spans[0][0], spans[-1][1], stretch.words, lies)


def _is_the_years_between(match: re.Match[str], text: str) -> bool:
    before = text[max(0, match.start("d") - 5) : match.start("d")].lower()
    return before.endswith("the ") and not match["gap"].strip(" ,")


def _other_spans(text: str, match: re.Match[str]) -> bool:
    """Whether more spans follow, which the count may sum up."""
    rest = text[match.end() : match.end() + 60]
    return bool(
        compiled(
            rf"^[^.;]{{0,25}}?(?:and|,|&) (?:again |then |later |also )?(?:from |between |in |since )?[^.;{Y}{D}]{{0,12}}{Y}"
        ).match(rest)
    ) or rest.startswith((" season", "-"))
