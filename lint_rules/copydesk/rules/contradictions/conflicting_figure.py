"""Flags a figure that an article gives twice with two values: "killed 12", "the 14 victims".

Why:
    Two figures for one thing are the fault that readers write in about. It happens where a draft
    is updated in one place only, where a headline is older than the text, or where two digits
    change places.

Example:
    A bomb killed 12 people in the market.
    Relatives of the 14 victims gathered at the hospital.

Better:
    A bomb killed 12 people in the market.
    Relatives of the 12 victims gathered at the hospital.

When it stays silent:
    A later figure counts only where it is plain that it speaks of the same thing: it points back
    ("the 14 victims", "of the 20,000 copies sold", "those 26 goals"), goes on about the sentence
    before ("With 75,000 on the payroll"), names what the money or the years were for ("the £2m
    fine" after "fined £1m", "a four-year sentence" after "jailed for three years"), says of a thing
    what it measures ("the 11-day hearing"), is definite where an article of ordinary length has
    told one other number of the same things and this one nowhere else, stands in the headline or
    a caption, has the same digits in another order, or counts brothers and sisters, sets, goals or seedings again. Roundings,
    ranges, "at least" and "about" agree with what they leave open. A smaller small number may be a
    part of the larger ("the two brothers" of three); other years, revised offers, rates, other
    owners, "another", "the next", quotations, and what is told in several versions are left
    alone; so are words that everything is counted in (people, years, games), unless more shows
    that the same ones are meant, and large figures that stand in the text before.

Known gaps:
    Figures that only the sense of two sentences binds together ("6,200 people fled", "the 2,600
    evacuees"), a later figure that does not point back, and totals of parts.

Source:
    The classes of words are copydesk's own (`rules/contradictions/figures/counted.txt`, `rules/contradictions/figures/deeds.txt`).

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Confidence, Related
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding


@rule("CON008", confidence=Confidence.LIKELY)
def conflicting_figure(document: Document) -> Iterator[Finding]:
    from copydesk.rules.contradictions.figures.recounting import recounts

    for first, second in recounts(document):
        yield conflicting_figure.finding_at(
            document,
            second.span,
            f"'{second.words}' here and '{first.words}' before seem to be one figure, and both "
            "cannot be right. Check which one is, or say what changed.",
            related=(Related(document.path, first.span, "The first figure stands here."),),
        )
