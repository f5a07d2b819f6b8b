"""A word is in no dictionary, and nothing in the article explains it.

Why: what no dictionary has is a slip of the pen more often than a new word,
and only a person who reads the sentence can say which.

Example:
    The delegates met the Mongolan minister in May.
Better:
    The delegates met the Mongolian minister in May.
When it stays silent: names; words used three times or more; possessives and
plurals of names; compounds and derivations of known words; words in capitals
or with a capital inside; identifiers, handles and addresses; parts of
hyphenated words; foreign phrases and words whose meaning the text goes on to
give; quotations; words that come near no common word. A word with a capital
counts only where it nearly is the name of a people, a month or a day, or where
it opens a sentence and nearly is a common word.
Known gaps: a misspelt name of a person or place.
Source: SCOWL word lists up to size 80 and counts of a training text (see
`copydesk/language/NOTICE`); the ranking of corrections is a noisy channel
after Kernighan, Church and Gale (1990).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Applicability, Confidence, Severity, replacement
from copydesk.language.spelling import in_case_of
from copydesk.language.unknown import unknown_words
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding


@rule(
    "TYP002", severity=Severity.WARNING, confidence=Confidence.LIKELY, fixes=Applicability.SUGGESTED
)
def unknown_word(document: Document) -> Iterator[Finding]:
    for unknown in unknown_words(document):
        if unknown.sure:
            continue
        words = [in_case_of(unknown.word, candidate) for candidate in unknown.candidates[:3]]
        yield unknown_word.finding_at(
            document,
            unknown.span,
            f"'{unknown.word}' is in no dictionary: did you mean '{words[0]}'?",
            fixes=tuple(replacement(unknown.span, word) for word in words),
        )
