"""Births, deaths and other dates that stand without a sentence: in brackets after a name, in boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.people import NAME, name_words
from copydesk.patterns import compiled
from copydesk.rules.contradictions.dating.event_rows import Row, Who, called

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence
    from copydesk.rules.contradictions.dating.datings import Dating


_LABELS = {
    "born": "birth", "birth": "birth", "birthdate": "birth", "dob": "birth", "died": "death", "death": "death",
    "founded": "foundation", "established": "foundation", "formed": "foundation", "foundation": "foundation", "founding": "foundation", "created": "foundation",
    "released": "release", "published": "release", "release": "release", "publication": "release",
    "married": "wedding", "wedding": "wedding", "marriage": "wedding", "opened": "opening", "opening": "opening", "launched": "launch", "launch": "launch",
    "elected": "election", "appointed": "appointment", "retired": "retirement", "graduated": "graduation", "graduation": "graduation",
    "joined": "joining", "debut": "debut", "premiere": "premiere", "buried": "burial", "incorporated": "foundation", "closed": "closing",
    "starts": "beginning", "start": "beginning", "begins": "beginning", "opens": "opening", "closes": "closing",
}  # fmt: skip


def labelled(sentence: Sentence, group: tuple[Dating, ...]) -> Row | None:
    """The row of a box: "Born: 1 October 1963", "Date of birth: 20.06.1968"."""
    if len(group) != 1:
        return None
    text = sentence.text
    match = compiled(
        r"^\W*(?:(?:[Dd]ate|[Yy]ear|[Dd]ay) of )?([A-Za-z]+)(?: (?:date|year|day|on|in))?(?: ?[:=|–—-] ?| )(?:(?:on|in) )?$"
    ).match(text[: group[0].start])
    if match is None:
        return None
    name = _LABELS.get(match[1].lower())
    is_cell = text[group[0].end :].lstrip()[:1] in ("|", "•", "·")  # "Founded 1989 | Staff 40"
    if name is None or (":" not in match[0] and not is_cell and len(text) - group[0].end > 3):
        return None
    return Row(
        sentence,
        frozenset((name,)),
        Who("main", frozenset()),
        frozenset(),
        frozenset(),
        group,
        match.start(1),
        match.end(1),
        label=True,
    )


_AT_HEAD = 30  # characters, within which a single name is the article's

_PARENTHESIS = rf"(?P<name>{NAME})(?P<more>(?:,? (?:[JS]r\.?|[A-Z]{{2,}}[A-Za-z]*|\d\w\w [A-Z][\w ]+))*),? {{0,2}}\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)"


_TITLED = r"(?P<title>(?:[A-Z][\w'’-]+ (?:(?:of|the|and|in|for|a|to) )*)+[A-Z][\w'’-]+) \((?:\w+, )?(?P<year>[12]\d{3})\)"


def titles(sentence: Sentence, datings: Sequence[Dating]) -> Iterator[Row]:
    """The works that have their year behind them: "Life and Journals (1864)"."""
    text = sentence.text
    if "(" not in text:
        return
    for match in compiled(_TITLED).finditer(text):
        dating = next((one for one in datings if one.start == match.start("year")), None)
        words = name_words(match["title"])
        if dating is None or dating.vague or len(words) < 2:
            continue
        who = called(words)
        yield Row(
            sentence,
            frozenset(("release",)),
            who,
            who.keys,
            who.keys,
            (dating,),
            *match.span("title"),
            is_work=True,
        )


def lifespans(sentence: Sentence, datings: Sequence[Dating]) -> Iterator[Row]:
    """The births and deaths in brackets: "Jane Roe (1 May 1920 - 2 June 1995)", "Jane Roe (born 1920)"."""
    text = sentence.text
    line = compiled(rf"^({NAME}),? \(?\d{{4}} ?[-–—] ?\d{{4}}\)?\.?$").match(text)
    if line and len(datings) == 2 and (words := name_words(line[1])):
        who = called(words)
        for dating, name in zip(datings, ("birth", "death"), strict=True):
            yield Row(
                sentence,
                frozenset((name,)),
                who,
                frozenset(),
                frozenset(),
                (dating._replace(vague=False),),
                *line.span(1),
            )
        return
    if "(" not in text:
        return
    for match in compiled(_PARENTHESIS).finditer(text):
        low, high = match.span("inside")
        words = name_words(match["name"])
        inside = [d for d in datings if low <= d.start < high and d.year]
        if (
            not inside
            or not words
            or match["name"].startswith("Another ")
            or (len(words) == 1 and match.start() > _AT_HEAD)
            or text[: match.start()].endswith((" of ", " the ", " for "))
        ):
            continue
        who = called(words)
        first = inside[0]
        born = compiled(r"\b(?:born|b\.)[^;]*$").search(text, low, first.start) is not None
        died = compiled(r"(?:\b(?:died|d\.)|†)[^;]*$").search(text, low, first.start) is not None
        second = (
            inside[1]
            if len(inside) > 1
            and compiled(r"[^;()]{0,60}?[-–—][^;()]{0,40}").fullmatch(
                text, first.end, inside[1].start
            )
            else None
        )
        doubt = compiled(
            r"(?i:\b(?:c|ca|circa|or|about|before|after|probably|fl|reigned|ruled|r)\b|\?|/|transcribed|disputed)"
        ).search(text, low, high)
        place = match.start("name"), match.end("name")
        span = second is not None and first.day > 0 and second.day > 0
        early = (
            sentence.block in sentence.document.blocks[:3]
            and match.start() < 80
            and second is not None
            and 15 < second.year - first.year < 110
        )
        if died and not born:
            if not doubt:
                yield Row(
                    sentence,
                    frozenset(("death",)),
                    who,
                    frozenset(),
                    frozenset(),
                    (first._replace(vague=False),),
                    *place,
                )
            continue
        if not (born or span or early):
            continue
        if not doubt or (span and not first.vague):
            yield Row(
                sentence,
                frozenset(("birth",)),
                who,
                frozenset(),
                frozenset(),
                (first._replace(vague=False),),
                *place,
            )
        if second is not None and (not doubt or span):
            yield Row(
                sentence,
                frozenset(("death",)),
                who,
                frozenset(),
                frozenset(),
                (second._replace(vague=False),),
                *place,
            )
