"""Flags a person whose full name one article spells in another way than the next.

Why:
    Articles that appear side by side, or day after day, are about the same people. One of two
    spellings is wrong, and whoever looks the name up in the archive finds half of what there is.

Example:
    === monday.txt
    The chairman of Acme Shipping, Stephen Hallworth, opened the yard in Leith on Monday.
    === tuesday.txt
    Acme Shipping has closed its yard in Leith. Its chairman, Steven Hallworth, gave no reason.

Better:
    === monday.txt
    The chairman of Acme Shipping, Stephen Hallworth, opened the yard in Leith on Monday.
    === tuesday.txt
    Acme Shipping has closed its yard in Leith. Its chairman, Stephen Hallworth, gave no reason.

When it stays silent:
    The two names must have one half in common and be a slip apart in the other, and three other
    names or posts must stand near both. Names that one of the articles has both of are for
    `conflicting-name`. Short forms ("Steve", "Stephen") are no other spelling.

Known gaps:
    Firms, places, and persons who go by their surnames alone.

Source:
    As `conflicting-name`.

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Confidence, Related
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document
    from copydesk.finding import Finding


@rule("CON013", confidence=Confidence.CHECK, quoted=True)
def conflicting_name_between(documents: Sequence[Document]) -> Iterator[Finding]:
    from copydesk.rules.contradictions.naming.spelled_between import spelled_between

    for pair in spelled_between(documents):
        document, other = documents[pair.odd.document], documents[pair.usual.document]
        more = f" and {pair.articles - 1} more" if pair.articles > 1 else ""
        yield conflicting_name_between.finding_at(
            document,
            pair.odd.span,
            f"'{pair.odd.words}' is '{pair.usual.words}' in {other.path}{more}. "
            "Check which spelling is right, if that is one person.",
            related=(Related(other.path, pair.usual.span, f"Here it is '{pair.usual.words}'."),),
        )
