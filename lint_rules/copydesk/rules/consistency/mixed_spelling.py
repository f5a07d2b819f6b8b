"""American and British spelling stand side by side, or -ise and -ize.

Why:
    A house has one spelling. Two in one article show the seams: where it was pasted together, or
    who edited which part.

Example:
    The colour of the harbour is grey. Neighbours say that the color has changed.
Better:
    The colour of the harbour is grey. Neighbours say that the colour has changed.

When it stays silent:
    Without a clear majority: one word against one, or against one other word. In quotations and
    names (the Labour Party, the Kennedy Space Center), which do not count as evidence either.
    About words that are good in both varieties ("grey", "theatre" and "cancelled" are written in
    America, too), unless the configuration names the language; and about those that are another
    word there ("program", "tire", "meter"). "Organize" is good British, and odd only beside
    "realise". Words that the configuration accepts.

Known gaps:
    Vocabulary ("lift" and "elevator"), grammar and punctuation; "cancelled" beside "canceled";
    the noun "practice" used as a verb. The fix is a suggestion: the name of a thing in lower case
    (the property `color` of a style sheet, written without a mark) looks like a word.

Source:
    `language/varieties.txt`, worked out from the American and British words of SCOWL, and
    completed by hand. What configuration may say: `language`, in docs/configuration.md.

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Applicability, Confidence, Related, replacement
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding
    from copydesk.language.mixed_spellings import Odd


@rule("STY001", fixes=Applicability.SUGGESTED)
def mixed_spelling(document: Document) -> Iterator[Finding]:
    from copydesk.language.mixed_spellings import odd_spellings

    for odd in odd_spellings(document):
        yield _finding(document, odd)


def _finding(document: Document, odd: Odd) -> Finding:
    from copydesk.language.mixed_spellings import listing
    from copydesk.language.neighbours import cased

    span, pair = odd.spelling
    written = document.prose[span.start : span.end]
    right = cased(written, pair.other)
    if odd.even:
        message = (
            f"This article mixes {odd.named} ({listing(odd.even)}) and {odd.usually} "
            f"({odd.shown}). Choose one."
        )
    elif odd.usual:
        message = (
            f"'{written}' is {odd.named}, and this article writes {odd.usually} "
            f"({odd.shown}). Write '{right}'."
        )
    else:
        message = f"'{written}' is {odd.named}; the configuration asks for {odd.usually}. Write '{right}'."
    # The same word in its other spelling shows it best.
    same = (place for place in odd.usual if place.pair.word == pair.other)
    beside = [next(same, odd.usual[0])] if odd.usual else []
    return mixed_spelling.finding_at(
        document,
        span,
        message,
        fixes=() if odd.even else (replacement(span, right),),
        related=tuple(
            Related(document.path, place.span, f"Here the article writes {odd.usually}.")
            for place in beside
        ),
        confidence=Confidence.CHECK if odd.even else Confidence.LIKELY,
    )
