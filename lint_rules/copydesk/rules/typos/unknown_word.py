"""A word is in no dictionary, and nothing in the article explains it.

Why: what no dictionary has is a slip of the pen more often than a new word,
and only a person who reads the sentence can say which.

Example:
    The delegates met the Mongolain minister in May.
Better:
    The delegates met the Mongolian minister in May.
When it stays silent: names; words used three times or more; possessives and
plurals of names; compounds and derivations of known words; words in capitals
or with a capital inside; identifiers, handles and addresses; foreign phrases,
words beside others that no dictionary has, and words whose
meaning the text goes on to give; words that come near no common word; in
quotations and in emphasis, unless it is surely a slip. A word with a capital
counts only where the capital comes from its place (it opens a sentence, or
stands in a title made of plain words), where it ends as names do not, or where
it nearly is a well-known name: of a people, country, city, month or day, or one
that the article has again and again.
Known gaps: a misspelt name that the article has nowhere else; a slip that is
itself a name or a rare word; a plural that English lacks ("differents"); more
than two slips in a word.
Source: the words of SCOWL up to size 80, and those of wordfreq 3.1.1 that no
slip explains, with its frequencies (see `copydesk/language/NOTICE`); the
corrections are ranked by a noisy channel after Kernighan, Church and Gale
(1990): how common the word is, what the slip costs by keyboard, sound and kind,
and how well the word fits its neighbours and its article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Applicability, Confidence, Severity, replacement
from copydesk.language.spelling import in_case_of
from copydesk.language.surroundings import plain
from copydesk.language.unknown import is_in_old_spelling, unknown_words
from copydesk.rule import rule
from copydesk.rules.typos.split_frames import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding


@rule(
    "TYP002",
    severity=Severity.WARNING,
    confidence=Confidence.LIKELY,
    quoted=True,
    fixes=Applicability.SUGGESTED,
)
def unknown_word(document: Document) -> Iterator[Finding]:
    for unknown in unknown_words(document):
        if unknown.safe or unknown.word.lower() in listed():
            continue
        quoted = document.is_quoted(unknown.span)
        if quoted and (not unknown.sure or is_in_old_spelling(document, unknown)):
            continue
        words = [in_case_of(unknown.word, candidate) for candidate in unknown.candidates[:3]]
        yield unknown_word.finding_at(
            document,
            unknown.span,
            f"'{plain(unknown.word)}' is in no dictionary: did you mean '{words[0]}'?",
            fixes=tuple(replacement(unknown.span, word) for word in words),
        )
