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
    Two sentences are held against each other only where they share most of their words, or who
    does it and to what: the same actor (a country under any of its names, a person under the
    surname, "he" where the objects are the same), the same object, the same speaker, the same
    year. Then one must deny what the other says, hold its opposite, or name another of a kind
    (another relation, another people). What is left open ("may", "until", "although", plans)
    must be left open in both; two possibilities exclude each other only by a denial, and what hangs
    on "if" is not compared, nor what "you" do and do not, nor what is said of two kinds ("an opening
    brace", "a closing brace"). A denial of less ("no military aid", "not fully", "had not") leaves
    room for more; what happens again and again is compared only side by side or where it is dated
    alike. Questions, quotations, tables and what "I" say are not read. A noun that points back
    ("the acquittal") is reported only where nothing before it tells of that event; one that tells of an outcome again ("passage
    of the bill") only where it names what, whose or the day, and no other time. States that
    exclude each other ("never married" and "his wife") are reported only of one holder, and where
    no word of the article excuses both ("divorced", "reopened", "until").

Known gaps:
    Claims related by meaning alone ("what its staff earn" and "the pay of its employees"),
    states that no line of the table names, plans and proposals that go by another noun, denials by
    a negative subject ("nothing on the mountain belongs to it") or by "without" and a noun, a thing
    that goes by another noun ("the airline"), and plurals without a name. "Growing involvement" beside "resisted any
    overt involvement" is left to the editor, since what is not overt may grow; a *perceived*
    endorsement beside criticism is no contradiction for it: modality forbids it. Few of the
    contradictions that ask for knowledge of the world are found.

Source:
    The opposites (`language/contraries.txt`) were written for copydesk, with WordNet's antonyms
    (Princeton University) to choose from; the other tables (`language/stances.txt`,
    `rules/contradictions/claims/states.txt`, `rules/contradictions/claims/event_nouns.txt`,
    `rules/contradictions/claims/outcomes.txt`, `language/exclusives.txt`,
    `language/particle_verbs.txt`) are its own; countries, capitals and peoples in `language/countries.txt`.
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
    from copydesk.rules.contradictions.claims.contradictions import contradictions

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
