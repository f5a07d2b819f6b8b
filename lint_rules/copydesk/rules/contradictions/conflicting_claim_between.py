"""Flags statements of two articles that cannot both be true: one denies what the other says.

Why:
    Articles that appear side by side are read side by side. Where one says that a country sent aid
    and the other that it declined to, readers trust neither.

Example:
    === monday.txt
    Pyongyang has also provided some aid to Ukraine.
    === tuesday.txt
    North Korean officials have so far declined to offer any form of aid to Ukraine.

Better:
    === monday.txt
    Pyongyang has also provided some aid to Ukraine.
    === tuesday.txt
    North Korean officials have so far declined to offer any form of credit to Ukraine.

When it stays silent:
    As `conflicting-claim`, and besides: one of the two must name a country, a person or a body,
    which must be named near the other, too; "the bank" of one article is another bank in the next.

Known gaps:
    As `conflicting-claim`. "Officers" for the police and "the ministry" for the one of another
    article are not followed, nor a title in quotation marks without a verb that tells of it. Two
    articles of different dates may both be right: the finding asks for a check, and says where.

Source:
    As `conflicting-claim`.

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Confidence, Related
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document
    from copydesk.finding import Finding


@rule("CON003", confidence=Confidence.CHECK)
def conflicting_claim_between(documents: Sequence[Document]) -> Iterator[Finding]:
    from copydesk.rules.contradictions.claims.contradictions import contradictions_between

    for pair in contradictions_between(documents):
        first, second = pair.first, pair.second
        path = second.sentence.document.path
        yield conflicting_claim_between.finding_at(
            first.sentence.document,
            first.span,
            f"This and '{second.words}' in {path} cannot both be true: {pair.why}. "
            "Check which one is right, or say what changed.",
            related=(Related(path, second.span, f"This is held against '{first.words}'."),),
        )
