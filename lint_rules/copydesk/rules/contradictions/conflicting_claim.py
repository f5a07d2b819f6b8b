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
    The two must have the same certain actor (a country under any of its names, a person, a
    definite "the bank"), the same verb or one of its class, the same object, the same time and
    the same speaker. Nothing is read out of sentences with "may", "if", "would", "until", "yet",
    "likely" and their like, out of questions, quotations, headings and clauses of concession; nor
    where the denied object is narrower ("no military aid") than the asserted one, where a past
    state may have passed ("was sure"), or where what happens again and again is not dated.

Known gaps:
    Claims whose verbs or objects are related by meaning alone ("involvement" and "sidelines"),
    actors that only the wider text identifies, "they" and plurals without a name, denials by a
    noun ("its refusal to") or by "without", "turned down", "there is no", passives against
    actives, and votes for against votes against. A name that stands only once, at the start of
    a sentence, and is a common word, too ("Apple") is not taken for one. In data made to hold
    contradictions this first form finds about one in seven of those made by a plain negation,
    and next to none of those that ask for knowledge of the world.

Source:
    The classes of verbs and opposites are copydesk's own (`language/predicates.txt`,
    `language/opposites.txt`); countries, capitals and peoples in `language/countries.txt`.

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Confidence, Related
from copydesk.language.contradictions import contradictions
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding


@rule("CON002", confidence=Confidence.LIKELY)
def conflicting_claim(document: Document) -> Iterator[Finding]:
    for pair in contradictions(document):
        first, second = pair.first, pair.second
        yield conflicting_claim.finding_at(
            document,
            first.span,
            f"This and '{second.words}' further on cannot both be true: {pair.why}. "
            "Check which one is right, or say what changed.",
            related=(Related(document.path, second.span, f"The other side: '{first.words}'."),),
        )
