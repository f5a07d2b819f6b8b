"""Counts of one thing that differ: "killing nine people", then "the eight dead".

There are several ways in which an article gives a figure again, each with its own proof that the
same is meant: it points back ("the 14 victims", "those 26 goals"), names the deed ("the £2m fine"
after "fined £1m"), repeats the words that say which ("540 kilometres east of Darwin"), gives a
headline's figure in the text, or writes the same digits in another order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import BlockKind
from copydesk.language.dates import MONTH_WORDS, WEEKDAY_WORDS
from copydesk.language.likeness import like_pairs_between, retold_pairs
from copydesk.language.names import is_name
from copydesk.language.words import places_of
from copydesk.patterns import compiled
from copydesk.rules.contradictions.figures.apart import are_apart
from copydesk.rules.contradictions.figures.bare_figures import bare, equated, figures, numbered
from copydesk.rules.contradictions.figures.count_words import GENERAL
from copydesk.rules.contradictions.figures.counted_things import of_thing
from copydesk.rules.contradictions.figures.counts import Count, counts
from copydesk.rules.contradictions.figures.counts_compared import is_given_again
from copydesk.rules.contradictions.figures.definite_figures import is_reckoned, told_again
from copydesk.rules.contradictions.figures.family_counts import differing_families
from copydesk.rules.contradictions.figures.figure_slips import slipped, turned
from copydesk.rules.contradictions.figures.headed_figures import headed
from copydesk.rules.contradictions.figures.pointing_back import pointed, same_phrase, sentenced
from copydesk.rules.contradictions.figures.recount_places import places
from copydesk.rules.contradictions.figures.retold_figures import Figure, retold
from copydesk.rules.contradictions.figures.score_counts import differing_scores
from copydesk.rules.contradictions.figures.seedings import differing_seedings
from copydesk.rules.contradictions.figures.stated_ages import ages_again, differing_ages
from copydesk.rules.contradictions.figures.tallies import differing_tallies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from copydesk.document import Document, Sentence


class Recount(NamedTuple):
    """Two figures for one thing that differ, in the order in which they are read."""

    first: Figure
    second: Figure


# Words that say that a figure is told in several ways.
_DISPUTED = (
    r"(?i)\b(?:(?:some|other|early|earlier|later|different|contemporary|several) (?:sources|accounts|estimates|versions)"
    r"|(?:sources|accounts|estimates|versions) (?:differ|vary|disagree|of)"
    r"|historians|legend|tradition|disputed|disputes)\b"
)
_NO_NAMES = MONTH_WORDS | WEEKDAY_WORDS | {"the"}
_DIFFERING = (
    differing_tallies,
    differing_ages,
    ages_again,
    differing_families,
    differing_seedings,
    differing_scores,
)
_LARGE = 100
_MOST = 60  # counts of one thing; what is counted more often is a series
_OF_NUMBERS = frozenset("0123456789.,")
_ORDINAL = r"(?:st|nd|rd|th)$"


def recounts(document: Document) -> Iterator[Recount]:
    """Pairs of figures for one thing that differ, each second one once."""
    yield from _once(_all(document))


def recounts_between(documents: Sequence[Document]) -> Iterator[Recount]:
    """The same between documents: two tellings of one thing that name the same person or place."""
    yield from _once(
        Recount(first, second)
        for first, second in retold(like_pairs_between(documents))
        if _named(first.sentence) & _named(second.sentence)
        and not compiled(_ORDINAL).search(second.words)
    )


def _once(found: Iterable[Recount]) -> Iterator[Recount]:
    told: set[tuple[str, int, int]] = set()
    for recount in found:
        second = recount.second
        key = (second.sentence.document.path, second.sentence.start, second.start)
        if key in told or _is_disputed(recount) or _are_of_items(recount):
            continue
        if not are_apart(recount.first.sentence, recount.second.sentence):
            told.add(key)
            yield recount


def _all(document: Document) -> Iterator[Recount]:
    found = counts(places(document))
    for one, other in _of_counts(found):
        if not _is_given_before(other):
            yield Recount(_figure(one), _figure(other))
    for one, other in told_again(document):
        yield Recount(_figure(one), _figure(other))
    for differing in _DIFFERING:
        for first, second in differing(document):
            yield Recount(Figure(*first[:3]), Figure(*second[:3]))
    for one_figure, other_figure in retold(retold_pairs(document)):
        yield Recount(one_figure, other_figure)


def _named(sentence: Sentence) -> set[str]:
    """The names of a sentence, lower case."""
    return {
        token.lower.removesuffix("'s")
        for at, token in enumerate(sentence.tokens)
        if token.text[0].isupper() and token.lower not in _NO_NAMES and is_name(sentence, at)
    }


def _is_disputed(recount: Recount) -> bool:
    """Whether the article says that the figure is told in several ways."""
    pattern = compiled(_DISPUTED)
    return any(pattern.search(figure.sentence.text) for figure in recount)


def _are_of_items(recount: Recount) -> bool:
    """Whether the figures stand in two items of lists, which tell of one thing after the other."""
    one, other = (figure.sentence.block for figure in recount)
    return one is not other and one.kind is other.kind is BlockKind.LIST_ITEM


def _is_given_before(count: Count) -> bool:
    """Whether a large figure stands in the text before as it is written: it repeats that one."""
    if count.number.value < _LARGE:
        return False
    written = count.sentence.text[count.number.start : count.number.end]
    prose = count.sentence.document.prose[: count.sentence.start]
    return any(
        prose[place - 1 : place] not in _OF_NUMBERS
        and not prose[place + len(written) : place + len(written) + 2].strip(",.").isdigit()
        for place in places_of(prose, written)
    )


def _figure(count: Count) -> Figure:
    return Figure(count.sentence, count.number.start, count.number.end)


def _of_counts(found: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    for (key, _), several in _grouped(found).items():
        for at in range(1, len(several)):
            count = several[at]
            if is_given_again(count, several):
                continue
            for way in (pointed, sentenced, same_phrase, slipped):
                if (earlier := way(several, at, key)) and not is_reckoned(earlier, count):
                    yield earlier, count
                    break
    yield from turned(found)
    yield from bare(found)
    yield from of_thing(found)
    yield from figures(found)
    yield from numbered(found)
    yield from equated(found)
    yield from headed(found)


def _grouped(found: Sequence[Count]) -> Mapping[tuple[str, str], list[Count]]:
    """The counts by what they count, or what money and time are given for, and by unit."""
    groups: dict[tuple[str, str], list[Count]] = {}
    for count in found:
        for key in count.nouns | count.deeds if count.unit else count.nouns:
            if key not in GENERAL:
                groups.setdefault((key, count.unit), []).append(count)
    return {key: several for key, several in groups.items() if len(several) <= _MOST}
