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
# What no other word is written like, so that the fix is safe.
_UNSURE = frozenset(
    [
        "well",
        "cant",
        "wont",
        "hes",
        "shes",
        "id",
        "ill",
        "im",
        "ive",
        "tomorrows",
        "yesterdays",
        *_OTHERS,
    ]
)
_PAIRS = {
    "its": (is_clause, "it's", "'it is' or 'it has' is meant: write 'it's'."),
    "it's": (is_possessive, "its", "'it's' is 'it is'; what belongs to it is 'its'."),
    "lets": (is_exhortation, "let's", "'let us' is meant: write 'let's'."),
    "let's": (is_third_person, "lets", "'let's' is 'let us'; the verb is 'lets'."),
}


@rule("TYP008", severity=Severity.ERROR, quoted=True, fixes=Applicability.SAFE)
def missing_apostrophe(document: Document) -> Iterator[Finding]:
    listed_words = listed()
    for row, place in apostrophe_rows(document):
        key, span = row, place
        if row.startswith(("its ", "well ")):  # the row tells which places are worth a look
            key = row.partition(" ")[0]
            span = Span(place.start, place.start + len(key))
        if key in _PAIRS:
            stands_for, meant, message = _PAIRS[key]
            if stands_for(neighbours(document, span)):
                yield _finding(document, span, (meant,), message)
        elif key in listed_words:
            if lacks_apostrophe(key, neighbours(document, span)):
                meant = listed_words[key]
                rights = (meant, *([_OTHERS[key]] if key in _OTHERS else ()))
                written = document.prose[span.start : span.end]
                message = f"'{written}' has no apostrophe in the right place: write '{rights[0]}'."
                yield _finding(document, span, rights, message, safe=key not in _UNSURE)
        else:
            yield from _judge_row(document, key, span)


def _judge_row(document: Document, key: str, row: Span) -> Iterator[Finding]:
    """Judge the word of a row of two that is a time, or that ends in "'s"."""
    first, _, last = key.partition(" ")
    if last in HAD:
        span = Span(row.start, row.start + len(first))
        if people_own(neighbours(document, span)):
            message = f"'{first}' owns what follows: write '{first[:-1]}'s' or '{first}''."
            yield _finding(document, span, (first[:-1] + "'s", first + "'"), message)
        return
    if first in UNITS or first.endswith("'s"):
        span = Span(row.start, row.start + len(first))
    else:
        span = Span(row.end - len(last), row.end)
    place = neighbours(document, span)
    if "'" in key:
        if is_plain_plural(place):
            meant = place.written[:-2] + "s"
            yield _finding(
                document,
                span,
                (meant,),
                f"'{place.written}' needs no apostrophe here: write '{meant}'.",
            )
        return
    owner = owns(place)
    if owner is not None:
        yield _finding(
            document, span, (owner,), f"'{place.written}' owns what follows: write '{owner}'."
        )


def _finding(
    document: Document, span: Span, rights: tuple[str, ...], message: str, *, safe: bool = False
) -> Finding:
    written = document.prose[span.start : span.end]
    fixes = tuple(
        replacement(
            span,
            with_apostrophe_of(document.prose, span.start, cased(written, right)),
            safe=safe and len(rights) == 1,
        )
        for right in rights
    )
    return missing_apostrophe.finding_at(document, span, message, fixes=fixes)
