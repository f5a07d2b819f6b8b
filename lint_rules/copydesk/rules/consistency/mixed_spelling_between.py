"""An article is in American spelling among British ones, or the other way round.

Why:
    Articles that appear side by side are read as one house's. A reader who meets "defense" on one
    page and "defence" on the next wonders who edits the paper.

Example:
    === monday.txt
    The harbour was closed for an hour.
    === tuesday.txt
    Neighbours called it an honour.
    === wednesday.txt
    The color of the water has changed.

Better:
    === monday.txt
    The harbour was closed for an hour.
    === tuesday.txt
    Neighbours called it an honour.
    === wednesday.txt
    The colour of the water has changed.

When it stays silent:
    As `mixed-spelling`; where no variety has more articles than the other, or only one has any;
    about an article whose configuration names its language, which has no vote either; at words
    that `mixed-spelling` reports.

Known gaps:
    -ise in one article and -ize in the next. One finding stands for all words of an article.

Source:
    As `mixed-spelling`.

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Confidence, Related
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document
    from copydesk.finding import Finding
    from copydesk.language.varieties import Spelling, Variety


@rule("STY002", confidence=Confidence.CHECK)
def mixed_spelling_between(documents: Sequence[Document]) -> Iterator[Finding]:
    from copydesk.language.english import is_english
    from copydesk.language.mixed_spellings import odd_spellings
    from copydesk.language.varieties import Variety, votes

    free = [d for d in documents if d.language is Variety.AUTO and is_english(d)]
    sides = {
        variety: [d for d in free if votes(d).majority is variety]
        for variety in (Variety.AMERICAN, Variety.BRITISH)
    }
    house = max(sides, key=lambda variety: len(sides[variety]))
    if len(sides[house]) < 2 or len(sides[house]) == len(sides[house.other]):
        return
    for document in free:
        reported = {odd.spelling.span for odd in odd_spellings(document)}
        odd = [place for place in votes(document).of(house.other) if place.span not in reported]
        if odd:
            like = next(other for other in sides[house] if other is not document)
            yield _finding(
                document, odd, f"{len(sides[house])} of the {len(documents)} articles", like, house
            )


def _finding(
    document: Document, odd: Sequence[Spelling], most: str, like: Document, house: Variety
) -> Finding:
    from copydesk.language.mixed_spellings import listing
    from copydesk.language.neighbours import cased
    from copydesk.language.varieties import votes

    span, pair = odd[0]
    written = document.prose[span.start : span.end]
    right = cased(written, pair.other)
    others = [place for place in odd if place.pair.word != pair.word]
    rest = f" The same goes for {listing(others)}." if others else ""
    return mixed_spelling_between.finding_at(
        document,
        span,
        f"'{written}' is {house.other.label} spelling, and {most} given write {house.label}. "
        f"Write '{right}'.{rest}",
        related=(
            Related(like.path, votes(like).of(house)[0].span, f"This is {house.label} spelling."),
        ),
    )
