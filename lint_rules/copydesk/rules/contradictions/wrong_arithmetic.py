"""Flags sums that do not work out with the numbers that stand beside them.

Why:
    A reader who does the sum in his head stops trusting the rest, and one of the numbers is wrong:
    the rise, the figure before it or the one after it. Only the writer can say which.

Example:
    Membership rose from 40 to 50, a 20% increase.
    The court heard that 12 people were hurt: seven men and four women.
    The motion was carried by 52 votes to 48, a majority of six.

Better:
    Membership rose from 40 to 50, a 25% increase.
    The court heard that 11 people were hurt: seven men and four women.
    The motion was carried by 52 votes to 48, a majority of four.

When it stays silent:
    All numbers may be rounded as far as their last digit says, and "about", "nearly" and "more
    than" are taken at their word. A claim is worked out only where its grammar ties it to its
    amounts, or where just so many amounts of its kind stand with it as it needs, and no choice of
    them makes it right; annual, average and inflation-adjusted rates are another measure. Numbers
    are taken together only if they count one thing in one measure. Parts make up their whole
    only where the text says so ("12 people: ...", "made up of", "in all"), or where parts set side
    by side are more than it; "including" leaves the rest open. Shares may leave people out and may overlap, unless they are for, against and
    undecided, or a remainder. Half-time scores, sets and aggregates have margins of their own.

Known gaps:
    Sums over more than two sentences, compound growth, batting averages, clock times, and three
    numbers whose grammar leaves open which belongs to which.

Source:
    Arithmetic, with the lowest and the highest value that each number as written may stand for.

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Confidence, Related, Severity
from copydesk.language.numbers import ends_in
from copydesk.patterns import compiled
from copydesk.rule import rule
from copydesk.rules.contradictions.arithmetic.listed_sums import listed_sums_in
from copydesk.rules.contradictions.arithmetic.sum_looks import (
    MULTIPLES,
    NUMBER_WORDS,
    count_numbers,
    look_at,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copydesk.document import Document, Sentence
    from copydesk.finding import Finding
    from copydesk.language.numbers import Number
    from copydesk.rules.contradictions.arithmetic.sum_looks import Look
    from copydesk.rules.contradictions.arithmetic.sums import Sum

# "Two and two made five" says that somebody drew the wrong conclusion.
_IDIOM = r"(?i)\btwo and two (?:make|makes|made) $|\bputs? two and two together (?:and|to) (?:make|makes|made) $"
_LONGEST = 700  # characters; a longer sentence is a table or a list of results
# Only a sentence with a number is asked about: digits, with a scale or without, and words.
_DIGITS = [f"*{digit}{scale}" for digit in range(10) for scale in ("", "m", "bn", "p")]


@rule(
    "CON004",
    triggers=[*_DIGITS, *NUMBER_WORDS, *MULTIPLES],
    severity=Severity.ERROR,
    confidence=Confidence.PROOF,
)
def wrong_arithmetic(sentence: Sentence) -> Iterator[Finding]:
    document = sentence.document
    yield from document.remembered("sums of lists", lambda: _lists(document))
    look = look_at(sentence)
    if look is None or len(sentence.text) > _LONGEST:
        return
    from copydesk.rules.contradictions.arithmetic.claimed import claimed_in
    from copydesk.rules.contradictions.arithmetic.followed_sums import followed_in
    from copydesk.rules.contradictions.arithmetic.masks import mask
    from copydesk.rules.contradictions.arithmetic.stated_sums import sums_in

    before = _before(sentence, look) if look.back else None
    if look.alone:
        own = mask(sentence.text, ends_in(sentence))
        sums = [*sums_in(own, look.words)]
        if before is None:
            sums += followed_in(own, 0)
        yield from _findings(sentence, None, 0, sums)
        if any(not made.agrees for made in sums):
            return
    if before is not None:
        base = len(before.text) + 1
        joined = mask(f"{before.text} {sentence.text}", _joined(before, sentence, base))
        cut = joined.from_text(base)
        made = [*followed_in(joined, cut), *claimed_in(joined, cut)]
        yield from _findings(sentence, before, base, made)


def _joined(before: Sentence, sentence: Sentence, base: int) -> Iterator[Number]:
    """The numbers of two sentences, as they stand in the texts of both with a blank between."""
    yield from ends_in(before)
    for number in ends_in(sentence):
        yield number._replace(
            start=number.start + base, end=number.end + base, hedge=number.hedge + base
        )


def _before(sentence: Sentence, look: Look) -> Sentence | None:
    """The sentence before it in its paragraph, if it has the numbers that a sum lacks."""
    before = sentence.document.neighbour(sentence, -1)
    if before is None or before.block is not sentence.block or len(before.text) > _LONGEST:
        return None
    count = count_numbers(before.words)
    return before if count and (count + look.numbers > 2 or look.words & MULTIPLES) else None


def _lists(document: Document) -> tuple[Finding, ...]:
    """What is wrong with the lists and tables of a document: asked once, reported once."""
    return tuple(
        wrong_arithmetic.finding_at(
            document,
            made.span,
            f"{made.account}. Check the numbers."
            if made.account.endswith("100%")
            else f"{made.account}, not {document.text[made.span.start : made.span.end]}. Check the numbers.",
            related=tuple(
                Related(document.path, span, "The sum uses this number.") for span in made.items
            ),
        )
        for made in listed_sums_in(document)
    )


def _findings(
    sentence: Sentence, before: Sentence | None, base: int, sums: Iterable[Sum]
) -> Iterator[Finding]:
    """The sums that are wrong; `base` is where the sentence's text begins behind `before`."""
    told: set[tuple[int, int]] = set()
    used: set[frozenset[tuple[int, int]]] = set()  # one sum may be told from either side
    for made in sums:
        if made.agrees or made.said_by in told or (base and made.said_by[0] < base):
            told.add(made.said_by)
            continue
        told.add(made.said_by)
        numbers = frozenset((made.said_by, *made.others))
        if numbers in used:
            continue
        used.add(numbers)
        related: list[Related] = []
        for start, end in made.others:
            span = None
            if start >= base:
                span = sentence.span(start - base, end - base)
            elif before is not None:
                span = before.span(start, end)
            if span is not None:
                related.append(Related(sentence.document.path, span, "The sum uses this number."))
        start, end = made.said_by[0] - base, made.said_by[1] - base
        if compiled(_IDIOM).search(sentence.text[:start]):
            continue
        said = sentence.text[start:end]
        message = made.account if made.account.endswith("100%") else f"{made.account}, not {said}"
        message += ". Check the numbers."
        yield wrong_arithmetic.finding(sentence, start, end, message, related=tuple(related))
