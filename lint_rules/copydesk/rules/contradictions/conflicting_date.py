"""Flags one event that an article dates in two ways which exclude each other.

Why:
    A firm that was founded in 1998 and in the next column celebrates "its founding in 1989" has
    one history too many. Dates are mistyped more easily than words, and readers copy them.

Example:
    Hartley Brewery was founded in 1998.
    Its beers are sold in twelve countries. Little has changed since its foundation in 1989.

Better:
    Hartley Brewery was founded in 1989.
    Its beers are sold in twelve countries. Little has changed since its foundation in 1989.

When it stays silent:
    Two dates conflict only where a part that both give differs: "in 1919" and "in June" may be
    one. What is about, before or after a date dates nothing. What may happen again (elections,
    marriages, moves, releases) is one event only where the article says the same of it, or points
    back to it ("the wedding", "its release"). Plans with "may" or "if", questions, quotations,
    and events whose subject is not certain.

Known gaps:
    Events that are told of in other words than those of `rules/contradictions/dating/events.txt` and
    `rules/contradictions/dating/retold.txt` ("laid down her pen"), events that follow one another in the wrong order,
    elections and matches that only a date tells from others, and counts of days or weeks.

Source:
    The classes of verbs and nouns are copydesk's own (`rules/contradictions/dating/events.txt`).

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Confidence, Related
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding


@rule("CON009", confidence=Confidence.LIKELY)
def conflicting_date(document: Document) -> Iterator[Finding]:
    from copydesk.rules.contradictions.dating.misdated import misdated

    for pair in misdated(document):
        first, second = pair.first, pair.second
        earlier = first.sentence.span(first.start, first.end)
        written = document.prose[earlier.start : earlier.end]
        yield conflicting_date.finding(
            second.sentence,
            second.start,
            second.end,
            f"Elsewhere this article dates the same event '{' '.join(written.split())}'. "
            "Check which date is right.",
            related=(Related(document.path, earlier, "Here it has another date."),),
        )
