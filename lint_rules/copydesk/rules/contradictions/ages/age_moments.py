"""When an age was reached: the moment that a sentence ties it to, beside it or in its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.language.moments import Moment

# Words that begin another clause or another time.
_BREAKS = (
    r"(?i:\b(?:and|but|who|whom|whose|which|that|when|while|where|if|although|though|because|since|having|had|how|after|before|until|till|"
    r"looked|recalled|remembered|described|written|composed|recorded|painted|wrote|born|later|earlier|following|followed|once|twice|"
    r"would|nearly|previously|already|using|of)\b|[;:()\"–—])"
)
# "Diagnosed at the age of nineteen, she started to play in 2006": another event has the age.
_OTHER_EVENT = r"(?:^[A-Z][a-z]+(?:ed|en)|\b(?!then|when|even|often|men|women|seven|eleven)[a-z]+(?:ed|en|nt|ft|lt|pt|ght))\b"
_BESIDE = r"[ ,(–—]*(?:(?:on|in|by|early in|late in|back in|during|of|at|when|only|just|then|now|already|still|by then an?|by then|(?:shortly|soon|just|days|weeks|immediately) (?:before|after)|at the [a-z]+ of [a-z]+|at the|by now|by which time|at which time|at which point|at that time|at the time|as an?|fell|came|that is|it is|was|being|while|at the age|at age|aged|age|the year of|the end of|the start of|the beginning of|the year|the (?:spring|summer|autumn|winter|fall) of|early|late|mid|he|she|(?:when|while) (?:[A-Z][\w'’-]+ )+) ?)*[ ,(–—-]*"


# What may stand in a clause and is no part of it: "when, in 1990," "her second, and best, novel".
_ASIDE = r"^,? ?(?:(?:he|she|they|it) )?|, (?:and |but |or )?[a-z]+(?: [a-z]+){0,2},"
_WHEN_ASIDE = r", (?:when|as|while) [^,;.()]{1,60}(?=,)"


def moment_of(
    text: str, place: tuple[int, int], moments: Sequence[Moment]
) -> tuple[Moment | None, bool]:
    """The moment at which an age is said to have been reached, and whether it stands beside it."""
    start, end = place
    when = compiled(r"(?: years old)?,? (?:when,?|at the time (?:of|that)|by the time|as) ").match(
        text, end
    )
    if when:  # "was 52 when her novel appeared in 1990"
        later = [m for m in moments if m.start >= when.end()]
        if later and is_time(text, later[0]):
            words = (
                compiled(_ASIDE).sub("", text[when.end() : later[0].start]).removesuffix(", in ")
            )
            if not compiled(_BREAKS).search(words) and "," not in words and not later[0].vague:
                return later[0], False
        if not (
            moments
            and moments[0].end <= start
            and compiled(_BESIDE).fullmatch(text, moments[0].end, start)
        ):
            return None, False
    before = [m for m in moments if m.end <= start]
    after = [m for m in moments if m.start >= end]
    found: Moment | None = None
    if before and compiled(_BESIDE).fullmatch(text, before[-1].end, start):
        found = before[-1]
    if after and compiled(_BESIDE).fullmatch(text, end, after[0].start):
        if found and found != after[0]:
            return None, False
        found = after[0]
    if found:
        return (None, False) if found.vague else (found, True)
    if (
        before
        and is_time(text, before[-1])
        and not compiled(_BREAKS).search(
            compiled(_WHEN_ASIDE).sub("", text[before[-1].end : start])
        )
    ):
        found = before[-1]
    if found is None and after and is_time(text, after[0]):
        between = text[end : after[0].start]
        apart = "," in between and compiled(_OTHER_EVENT).search(text, 0, start) is not None
        if not apart and not compiled(_BREAKS).search(between) and len(between) < 70:
            found = after[0]
    if found is None or found.vague:
        return None, False
    return found, False


def is_time(text: str, moment: Moment) -> bool:
    """Whether a moment says when something was, not which: "in 1990", not "the 1990 final"."""
    before = text[max(0, moment.start - 24) : moment.start]
    return (
        compiled(
            r"(?i:(?:\b(?:in|on|during|year|,|(?:spring|summer|autumn|winter|fall|night|morning|evening|afternoon) of|early|late|mid) ?-?|^))$"
        ).search(before)
        is not None
    )


def is_birth(text: str, moment: Moment) -> bool:
    return (
        compiled(r"(?i:\b(?:born|b\.)[^.;,\d]{0,50})$").search(
            text[max(0, moment.start - 60) : moment.start]
        )
        is not None
    )


def in_lifespan(text: str, moment: Moment) -> bool:
    """Whether a moment is one end of "(1920-1995)"."""
    return (
        compiled(r"[ ,]*[-–—] ?[^.;:()]{0,25}?[12]\d{3}").match(text, moment.end)
        or compiled(r"[12]\d{3}[^.;:()]{0,25}[-–—] ?$").search(text, 0, moment.start)
    ) is not None
