"""Flags two statements of one article that cannot both be true: one denies what the other says.

Why:
    An article that says in one place that a country sent aid, and in another that it refused to,
    leaves the reader with neither. It happens where two drafts or two sources were merged.

Example:
    Ruritania has provided some aid to the islands.
    Officials are pleased. Ruritania has so far declined to offer any form of aid to the islands.

Better:
    Ruritania has provided some aid to the islands.
    Officials are pleased. Ruritania has so far declined to offer any form of credit to the islands.

When it stays silent:
    The two must speak of the same thing, done by the same actor where both name one (a country
    under any of its names, a person under the surname, "the club" for the one club named before),
    at the same time, and in the same voice. Nothing is read out of sentences with "may", "if",
    "would", "until", "likely" and their like, out of questions, quotations, headings and clauses
    of concession, nor out of what somebody said; nor where the denied object is narrower ("no
    military aid") than the asserted one, where a past state may have passed ("was sure"), where
    what happens again and again is not dated, or where time may lie between two opposites
    ("approved", "rejected").

Known gaps:
    Claims related by meaning alone ("what its staff earn" and "the pay of its employees";
    "unanimous" and "four to three"; "alone" and "shared"), plans and proposals that go by another noun, denials by a
    negative subject ("nothing on the mountain belongs to it") or by "without" and a noun, and
    plurals without a name. Few of the contradictions that ask for knowledge of the world, and few
    of those that long articles hide in changed figures, are found.

Source:
    The classes of verbs and opposites are copydesk's own (`language/predicates.txt`,
    `language/stances.txt`, `language/opposites.txt`); countries,
    capitals and peoples in `language/countries.txt`.

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Confidence, Related
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding


@rule("CON002", confidence=Confidence.LIKELY)
def conflicting_claim(document: Document) -> Iterator[Finding]:
    from copydesk.language.contradictions import contradictions

    for pair in contradictions(document):
        first, second = pair.first, pair.second
        yield conflicting_claim.finding_at(
            document,
            first.span,
            f"This and '{second.words}' further on cannot both be true: {pair.why}. "
            "Check which one is right, or say what changed.",
            related=(
                Related(document.path, second.span, f"This is held against '{first.words}'."),
            ),
        )
