"""Flags a figure that two articles give with two values, where both tell of the same thing.

Why:
    Two articles that run side by side are read side by side. Where one has 12 dead and the other
    14, readers trust neither, and a correction is due for one of them.

Example:
    === monday.txt
    The bomb in the market of Basra killed 12 people and wounded dozens of shoppers.
    === tuesday.txt
    The bomb in the market of Basra killed 14 people and wounded dozens of shoppers.

Better:
    === monday.txt
    The bomb in the market of Basra killed 12 people and wounded dozens of shoppers.
    === tuesday.txt
    The bomb in the market of Basra killed 12 people and wounded dozens of shoppers.

When it stays silent:
    As `conflicting-figure`; and both sentences must say nearly the same and share a name, for
    "the victims" of one article are other victims in the next.

Known gaps:
    Articles of different days may both be right: a death toll rises. The finding asks for a check.
    A figure that points back to something that only the other article tells is not followed.

Source:
    As `conflicting-figure`.

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Confidence, Related
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document
    from copydesk.finding import Finding


@rule("CON011", confidence=Confidence.CHECK)
def conflicting_figure_between(documents: Sequence[Document]) -> Iterator[Finding]:
    from copydesk.rules.contradictions.figures.recounting import recounts_between

    for first, second in recounts_between(documents):
        path = first.sentence.document.path
        yield conflicting_figure_between.finding_at(
            second.sentence.document,
            second.span,
            f"'{second.words}' here and '{first.words}' in {path} seem to be one figure, and both "
            "cannot be right. Check which one is, or say what changed.",
            related=(Related(path, first.span, "The other figure stands here."),),
        )
