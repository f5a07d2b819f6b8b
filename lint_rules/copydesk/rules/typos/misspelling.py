"""A word is misspelt, and what was meant is plain.

Why: a misspelling is the error that readers see first and forgive least, and
every article after it is trusted a little less.

Example:
    The government recieved the report.
Better:
    The government received the report.
When it stays silent: words with a capital, unless it opens a sentence or they
end as names do not ("Managment"); words that are used again and again; parts of
compounds, identifiers and addresses; foreign phrases; old spelling in a
quotation; words that are not listed and have more than one likely correction,
which are for `unknown-word`.
Known gaps: a misspelling that is itself a word is for `confused-word`.
Source: general means first: a word that no dictionary has and that is one
usual slip from exactly one common word (`copydesk.language.spelling`). What
these cannot settle is listed in `misspelling.txt`; where a misspelling may stand
for several words, none is written without asking.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import JOIN
from copydesk.finding import Applicability, Severity, Span, replacement
from copydesk.language.capitals import comes_from_place
from copydesk.language.misspellings import corrections, misspelt
from copydesk.language.neighbours import cased
from copydesk.language.spelling import in_case_of
from copydesk.language.surroundings import places, plain
from copydesk.language.unknown import (
    is_in_old_spelling,
    is_in_other_language,
    unknown_words,
    unlisted,
)
from copydesk.language.words import without_possessive
from copydesk.rule import rule
from copydesk.rules.typos.split_frames import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding


@rule("TYP001", severity=Severity.ERROR, quoted=True, fixes=Applicability.SAFE)
def misspelling(document: Document) -> Iterator[Finding]:
    for unknown in unknown_words(document):
        run_together = unknown.word.lower() in listed()  # "noone", which is for split-word
        if unknown.safe and not run_together and not is_in_old_spelling(document, unknown):
            right = in_case_of(unknown.word, unknown.candidates[0])
            yield _finding(document, unknown.span, unknown.word, (right,))
    for word, places_of_word in places(document, misspelt(unlisted(document))).items():
        base = without_possessive(word)
        rights = corrections(base)
        if base.decode("latin-1") in document.accepted:
            continue
        for place in places_of_word:
            span = Span(place.start, place.start + len(base))
            written = document.prose[span.start : span.end]
            # A capital inside a sentence makes it a name, unless the right word has one, too.
            if (
                written[0].islower()
                or rights[0][0].isupper()
                or comes_from_place(document, written, span)
            ) and not is_in_other_language(document, span):
                yield _finding(
                    document, span, written, tuple(cased(written, right) for right in rights)
                )


def _finding(document: Document, span: Span, written: str, rights: tuple[str, ...]) -> Finding:
    # Markup inside the word ("mis**speled**") would go with it: a person should look first.
    safe = len(rights) == 1 and JOIN not in document.prose[span.start : span.end]
    fixes = tuple(replacement(span, right, safe=safe) for right in rights)
    meant = " or ".join(f"'{right}'" for right in rights)
    return misspelling.finding_at(
        document, span, f"'{plain(written)}' is misspelt: write {meant}.", fixes=fixes
    )
