"""An apostrophe is missing, or stands where none belongs.

Why: "its" for "it's" and "it's" for "its" are the slips that readers write in
about, and a missing apostrophe looks like haste.

Example:
    The company lost it's way, and dont ask me when.
Better:
    The company lost its way, and don't ask me when.
When it stays silent: names and titles ("Womens World"); forms that style guides
differ on ("the 1990's", "CD's"); words that are words of their own as well
("cant", "wont", "ill", "well") where the words around leave a doubt; plurals
that may describe ("a teachers union").
Known gaps: a possessive of an ordinary noun ("the callers responsibility"); "its"
before an adjective that a noun may follow ("its hard").
Source: points of grammar, as frames of neighbours gathered by hand
(`its_frames.py`, `lets_frames.py`, `apostrophe_frames.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Applicability, Severity, Span, replacement
from copydesk.language.neighbours import cased, neighbours, with_apostrophe_of
from copydesk.language.surroundings import plain
from copydesk.language.words import word_set
from copydesk.rule import rule
from copydesk.rules.typos.apostrophe_frames import (
    HAD,
    UNITS,
    is_plain_plural,
    lacks_apostrophe,
    listed,
    owns,
    people_own,
)
from copydesk.rules.typos.its_frames import is_clause, is_possessive
from copydesk.rules.typos.lets_frames import is_exhortation, is_third_person
from copydesk.rules.typos.rows import apostrophe_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding

# Words that two contractions or possessives may be meant by.
_OTHERS = {"youre": "your", "theyre": "their", "whos": "whose"}
# Words of their own as well: only a person can be sure of the fix.
_UNSURE = (
    word_set("well cant wont hes shes id ill im ive todays tonights tomorrows yesterdays")
    | _OTHERS.keys()
)
_PAIRS = {
    "its": (is_clause, "it's", "stands for 'it is' or 'it has'"),
    "it's": (is_possessive, "its", "is short for 'it is', and the possessive has no apostrophe"),
    "lets": (is_exhortation, "let's", "stands for 'let us'"),
    "let's": (is_third_person, "lets", "is 'let us', and no third person"),
}


@rule("TYP008", severity=Severity.ERROR, quoted=True, fixes=Applicability.SAFE)
def missing_apostrophe(document: Document) -> Iterator[Finding]:
    words = listed()
    for row, place in apostrophe_rows(document):
        key, span = row, place
        if row.startswith(("its ", "well ")):  # the row tells which places are worth a look
            key = row.partition(" ")[0]
            span = Span(place.start, place.start + len(key))
        if key in _PAIRS:
            stands_for, meant, reason = _PAIRS[key]
            if stands_for(neighbours(document, span)):
                yield _finding(document, span, reason, meant)
        elif key not in words:
            yield from _judge_row(document, key, span)
        elif lacks_apostrophe(key, neighbours(document, span)):
            rights = [words[key], *([_OTHERS[key]] if key in _OTHERS else ())]
            reason = (
                "has its apostrophe in the wrong place" if "'" in key else "lacks its apostrophe"
            )
            yield _finding(document, span, reason, *rights, safe=key not in _UNSURE)


def _judge_row(document: Document, key: str, row: Span) -> Iterator[Finding]:
    """Judge the word of a row of two that is a plural, of a time or of people, or ends in "'s"."""
    first, _, last = key.partition(" ")
    if last in HAD or first in UNITS or first.endswith("'s"):
        span = Span(row.start, row.start + len(first))
    else:
        span = Span(row.end - len(last), row.end)
    place = neighbours(document, span)
    if last in HAD:
        if people_own(place):
            yield _finding(document, span, "owns what follows", first[:-1] + "'s", first + "'")
    elif "'" in key:
        if is_plain_plural(place):
            plural = place.written[:-2] + "s"
            yield _finding(document, span, "needs no apostrophe here", plural)
    elif (owner := owns(place)) is not None:
        yield _finding(document, span, "owns what follows", owner)


def _finding(
    document: Document, span: Span, reason: str, *meant: str, safe: bool = False
) -> Finding:
    written = document.prose[span.start : span.end]
    rights = [
        with_apostrophe_of(document.prose, span.start, cased(written, right)) for right in meant
    ]
    fixes = tuple(replacement(span, right, safe=safe and len(rights) == 1) for right in rights)
    advice = " or ".join(f"'{right}'" for right in rights)
    message = f"'{plain(written)}' {reason}: write {advice}."
    return missing_apostrophe.finding_at(document, span, message, fixes=fixes)
