"""Flags a list that has more or fewer items than the text announces.

Why:
    "Three reasons", and four follow: the writer added one or cut one and forgot the number. Readers
    who count lose their trust in the other numbers.

Example:
    The tour stops in three cities: Leeds, York, Hull and Bath.
    He leaves four children, Ann, Bob and Carl.

Better:
    The tour stops in four cities: Leeds, York, Hull and Bath.
    He leaves three children, Ann, Bob and Carl.

When it stays silent:
    Where it is not sure that the list is the announced one, that it is complete, or how many items
    it has: "including", "such as", "the eldest of three brothers", "other" and "another", towns
    with their counties, names with "and" in them, twins, couples, nested lists, quoted words.

Known gaps:
    Lists of clauses with "and" inside; steps that end within a paragraph, where a further one may be
    unmarked; common nouns behind a comma, which may be further things ("two pens, a ruler and a
    pad"); places, of which each may have several things ("five shops, in York and Hull"); a list in
    another sentence, unless it is the only one there and the number takes it up, or it is told that
    there is no more.

Source:
    none: it counts.

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Confidence, Related, Severity
from copydesk.language.words import LONGEST_SENTENCE
from copydesk.rule import rule
from copydesk.rules.contradictions.lists.announcements import GROUPS
from copydesk.rules.contradictions.lists.bullets import line_paragraphs, listed_blocks, listed_lines
from copydesk.rules.contradictions.lists.counted_lists import counted_lists, may_go_on
from copydesk.rules.contradictions.lists.recalled_lists import recalled
from copydesk.rules.contradictions.lists.remainders import miscounted_rest
from copydesk.rules.contradictions.lists.sequences import questions_after, sequence_after
from copydesk.rules.contradictions.lists.set_scores import miscounted_sets
from copydesk.rules.contradictions.lists.told_on import told_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.finding import Finding, Span
    from copydesk.rules.contradictions.lists.announcements import Announcement

_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_READERS = (
    *(sequence_after, questions_after, listed_blocks, listed_lines, line_paragraphs),
    *(recalled, told_on, miscounted_rest, miscounted_sets),
)


@rule(
    "CON005",
    triggers=(*_WORDS[2:], *map(str, range(2, 13)), *GROUPS, "dozen"),
    severity=Severity.ERROR,
    confidence=Confidence.PROOF,
)
def miscounted_list(sentence: Sentence) -> Iterator[Finding]:
    if len(sentence.text) > LONGEST_SENTENCE:
        return
    for counted in counted_lists(sentence):
        one, listing = counted
        if listing.low <= one.number <= listing.high:
            continue
        if one.number > listing.high and (one.partitive or may_go_on(sentence, counted)):
            continue
        if one.partitive and one.number < listing.low and not listing.closed:
            continue
        count = listing.low if one.number < listing.low else listing.high
        yield _finding(sentence, one, count, sentence.span(listing.start, listing.end))
    for read in _READERS:
        for one, count, span in read(sentence):
            yield _finding(sentence, one, count, span)


def _finding(sentence: Sentence, one: Announcement, count: int, span: Span) -> Finding:
    written = sentence.text[one.start : one.end]
    number = _WORDS[count] if count < len(_WORDS) else str(count)
    return miscounted_list.finding(
        sentence,
        one.start,
        one.end,
        f"'{written}' is said here, but the list has {number}. Count again, and mend the number or "
        "the list.",
        related=(Related(sentence.document.path, span, f"This list has {number}."),),
    )
