"""Births as a sentence states them: "born in 1945", "(12 March 1945 - 4 June 1990)"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.moments import Moment, find_moments
from copydesk.language.people import NAME, PRONOUNS, name_words
from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from copydesk.document import Sentence


class Birth(NamedTuple):
    """A birth that a sentence states at [start, end): whose (a name or a pronoun), when, the death."""

    owner: str
    moment: Moment
    death: Moment | None
    start: int
    end: int


# Plain words between "born" and its date: nobody else and nothing that happened.
_PLAIN = r"(?P<between>(?:(?!\b(?:and|who|which|when|while|after|before|but)\b|\d{4})[^.;()])*?)$"
# "Jane Roe, the writer, was born"
_APPOSED = r"(?:, (?:(?!\b(?:was|were|is|had|has|who|born|and|when|son|daughter|father|mother|brother|sister|wife|husband)\b)[^,.;:()\d]){1,60},)"
_BORN_NAMED = rf"(?P<name>{NAME})(?: \((?!born|b\.)[^()]*\))?{_APPOSED}?,? (?:who )?(?:was |is )?born\b:? ?{_PLAIN}"
_BORN_SHE = rf"(?P<pronoun>\b[Hh]e|\b[Ss]he) (?:was|had been|having been) born\b ?{_PLAIN}"
_BORN_FIRST = rf"^\(?[Bb]orn\b ?{_PLAIN}"
_PARENTHESIS = rf"(?:(?P<name>{NAME})(?P<more>(?:,? (?:[A-Z]{{2,}}[A-Za-z]*|\d\w\w [A-Z][\w ]+))*),? {{0,2}}|(?<= )(?<!\w\w\w )|(?<=[a-z\)] ))\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)"
_LIVED = rf"(?P<name>{NAME}),? (?:who )?lived from $"
_LIFESPAN_GAP = r",? ?[-–—] ?(?:[^\d()]{0,25}? )?"
_OFFICES = word_set(
    "king queen president pope emperor minister governor bishop archbishop duke earl "
    "chancellor sultan mayor chairman manager"
)
_MOST = 40  # moments of a sentence that are looked at: what has more is a table
_REACH = 600  # characters before a moment in which its "born" stands
_NEAR = 60  # characters before a name in which a word for a relation stands
_HEAD = 1_000  # characters before a bracket, at most, behind the name that a sentence opens with
_DOUBT = r"(?i:\b(?:c|ca|circa|or|about|before|after|probably|fl|reigned|ruled|r)\b|\?|/)"


def births_in(sentence: Sentence) -> list[Birth]:
    """The births that a sentence states."""
    text = sentence.text
    moments = list(islice(find_moments(text), _MOST))
    if not moments:
        return []
    found = list(_bracketed(sentence, moments))
    for moment in moments:
        if any(moment == birth.moment for birth in found):
            continue
        head = compiled(
            r"(?:\b(?:in|on)|,)? ?(?:the (?:year|night|morning|summer|spring|autumn|winter) (?:of )?)?$"
        )
        stop = head.search(text, max(0, moment.start - 26), moment.start)
        end = stop.start() if stop else moment.start
        first = _word_start(text, end - _REACH)
        if (match := compiled(_BORN_NAMED).search(text, first, end)) and not _is_kin(
            text, match.start()
        ):
            name = match["name"]
            owner = name.lower() if name.lower() in PRONOUNS else name
            found.append(Birth(owner, moment, None, match.start(), moment.end))
        elif moment != moments[-1] and (
            match := compiled(_LIVED).search(text, first, moment.start)
        ):
            death = moments[moments.index(moment) + 1]
            found.append(Birth(match["name"], moment, death, match.start(), death.end))
        elif match := compiled(_BORN_SHE).search(text, first, end):
            found.append(Birth(match["pronoun"].lower(), moment, None, match.start(), moment.end))
        elif not first and (match := compiled(_BORN_FIRST).match(text, 0, end)):
            after = compiled(
                rf"[^;:]*?, (?:(he|she)\b|({NAME}) (?:[a-z]+ly )?(?:was|had|is|has|[a-z]+ed|became|began|went|made|took|grew|won|came|left|spent|met|wrote)\b|([Tt]he \w+(?: \w+)?) (?:was|is|had)\b)"
            ).match(text, moment.end)
            if after:
                owner = after[1] or after[2] or after[3]
                found.append(Birth(owner, moment, None, match.start(), moment.end))
    return found


def _bracketed(sentence: Sentence, moments: list[Moment]) -> Iterator[Birth]:
    """The births in brackets behind a name: "(born 12 March 1945)", "(1920-1995)"."""
    text = sentence.text
    told = False
    for match in compiled(_PARENTHESIS).finditer(text):
        if match.start() > moments[-1].end:
            return
        inside = [m for m in moments if match.start("inside") <= m.start < match.end("inside")]
        if not inside or _is_kin(text, match.start()):
            continue
        # Only the first bracket may be that of a name which stands further off.
        name = match["name"] if told else _head(text, match.start()) or match["name"]
        if not name:
            continue
        is_born = compiled(r"\b(?:born|b\.)[^;]*$").search(
            text, match.start("inside"), inside[0].start
        )
        spans = len(inside) >= 2 and compiled(_LIFESPAN_GAP).fullmatch(
            text, inside[0].end, inside[1].start
        )
        doubtful = (
            inside[0].vague
            or compiled(_DOUBT).search(
                text, max(match.start("inside"), inside[0].start - 12), inside[0].start
            )
            is not None
        )
        birth = inside[0]._replace(vague=doubtful)
        if spans and (is_born or _is_lifespan(sentence, name, match, inside)):
            told = True
            death = None if inside[1].vague else inside[1]
            yield Birth(name, birth, death, match.start(), match.end())
        elif is_born and match["inside"].count("born") == 1:
            told = True
            yield Birth(name, birth, None, match.start(), match.end())


def _head(text: str, bracket: int) -> str:
    """The name that a sentence opens with, where nothing but more names lies before a bracket."""
    if bracket > _HEAD:
        return ""
    plain = compiled(r" ?\([^()]*\)").sub("", text[:bracket])
    match = compiled(rf"^({NAME})").match(plain)
    if (
        match is None
        or len(plain) > 120
        or compiled(
            r"\b(?:was|is|were|are|had|has|who|by|[a-z]+ed(?! (?:as|by|for)))\b(?<!known)(?<!called)(?<!born)(?<!nicknamed)(?<!styled)"
        ).search(plain)
    ):
        return ""
    return match[1] if name_words(match[1]) else ""


def _word_start(text: str, at: int) -> int:
    """The place of the first word that begins at a place or behind it; 0 for a place before a text."""
    return text.find(" ", at) + 1 if at > 0 else 0


def _is_kin(text: str, at: int) -> bool:
    """Whether a name stands behind a word for a relation: "his son John"."""
    if compiled(
        r"(?i:\b(?:of|among) (?:[a-z]+ )?(?:children|brothers|sisters|sons|daughters), )$"
    ).search(text, max(0, at - _NEAR), at):
        return False  # "the third of five children, Roe"
    return (
        compiled(
            r"(?i:\b(?:father|mother|son|daughter|brother|sister|wife|husband|child|children|widow|uncle|aunt|cousin|twin|nephew|niece|grandson|grandfather|grandmother)s?,? )$"
        ).search(text, max(0, at - _NEAR), at)
        is not None
    )


def _is_lifespan(sentence: Sentence, name: str, match: re.Match[str], inside: list[Moment]) -> bool:
    """Whether "Jane Roe (1920-1995)" gives a life, not a term of office."""
    years = inside[1].year - inside[0].year
    if not 1 <= years <= 112:
        return False
    if inside[0].day and inside[1].day:
        return True
    at = match.start()
    if (at == 0 or not match["name"]) and sentence.block in sentence.document.blocks[:3]:
        return True
    before = sentence.text[max(0, at - _NEAR) : at]
    words = {word.strip(".,").lower() for word in before.split()[-3:]} | {
        word.lower() for word in name.split()
    }
    return years >= 25 and not words & _OFFICES
