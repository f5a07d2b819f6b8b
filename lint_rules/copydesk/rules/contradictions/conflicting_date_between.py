"""Flags one event that two articles date in ways which exclude each other.

Why:
    Articles that appear side by side are read side by side: the obituary and the box beside it,
    the news story and the background. Where the dates in them differ, one of them needs a correction.

Example:
    === monday.txt
    Hartley Brewery was founded in 1998 by two brothers.
    === tuesday.txt
    The firm is in good health. Hartley Brewery was founded in 1989.

Better:
    === monday.txt
    Hartley Brewery was founded in 1989 by two brothers.
    === tuesday.txt
    The firm is in good health. Hartley Brewery was founded in 1989.

When it stays silent:
    As `conflicting-date`, and besides: both articles must name whom or what the event happened to
    in more than one word ("Jane Roe", "Hartley Brewery") and give the year. What may come again is
    never compared.

Known gaps:
    As `conflicting-date`. "The firm" and "the wedding" are not followed into another article, and
    two people of one name are taken for one: the finding asks for a check.

Source:
    As `conflicting-date`.

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Confidence, Related
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document
    from copydesk.finding import Finding


@rule("CON012", confidence=Confidence.CHECK)
def conflicting_date_between(documents: Sequence[Document]) -> Iterator[Finding]:
    from copydesk.rules.contradictions.dating.misdated import misdated_between

    for pair in misdated_between(documents):
        first, second = pair.first, pair.second
        document, other = first.sentence.document, second.sentence.document
        place = second.sentence.span(second.start, second.end)
        written = " ".join(other.prose[place.start : place.end].split())
        yield conflicting_date_between.finding_at(
            document,
            first.sentence.span(first.start, first.end),
            f"{other.path} dates the same event '{written}'. Check which date is right.",
            related=(Related(other.path, place, "Here it has another date."),),
        )
