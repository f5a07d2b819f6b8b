"""Every pair of places that contradict each other.

`opposing` holds sentences against each other that speak of the same thing in like words or with the
same subject and object; `headlines` does so with the headline, `event_nouns` with nouns that point
back ("the acquittal"), `outcomes` with nouns that tell of an outcome again, `states` with a table of states that exclude each other; `disputes` compares stances with their opposites, and `denials` what is
denied and asserted with the same verb. Each finds what the others do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.likeness import like_pairs, like_pairs_between
from copydesk.language.opposing import DENIED, OPPOSED, Clash, clashes
from copydesk.language.scanned import word_span
from copydesk.language.statements import Kind
from copydesk.language.words import word_set
from copydesk.rules.contradictions.claims.denials import denials
from copydesk.rules.contradictions.claims.disputes import disputes
from copydesk.rules.contradictions.claims.event_nouns import unmet
from copydesk.rules.contradictions.claims.headlines import belied
from copydesk.rules.contradictions.claims.outcomes import belied_outcomes
from copydesk.rules.contradictions.claims.states import told_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Protocol

    from copydesk.document import Document, Sentence
    from copydesk.finding import Span
    from copydesk.language.likeness import Like
    from copydesk.language.statements import Statement
    from copydesk.rules.contradictions.claims.state_holders import Told

    class _Place(Protocol):
        @property
        def sentence(self) -> Sentence: ...
        @property
        def span(self) -> Span: ...


class Side:
    """One of two statements that cannot both be true."""

    __slots__ = ("sentence", "span")

    def __init__(self, sentence: Sentence, span: Span) -> None:
        self.sentence = sentence
        self.span = span

    @property
    def words(self) -> str:
        """The statement's words, shortened where they are many."""
        text = " ".join(self.sentence.document.prose[self.span.start : self.span.end].split())
        return text if len(text) <= 90 else text[:87].rsplit(" ", 1)[0] + " ..."


class Pair:
    """Two statements in the order in which they are read, and why not both can be true."""

    __slots__ = ("first", "second", "why")

    def __init__(self, first: Side, second: Side, why: str) -> None:
        self.first = first
        self.second = second
        self.why = why


def contradictions(document: Document) -> Iterator[Pair]:
    """The contradictions inside a document."""
    yield from _once(_found([document], like_pairs(document), between=False), [document])


def contradictions_between(documents: Sequence[Document]) -> Iterator[Pair]:
    """The contradictions between documents."""
    pairs = like_pairs_between(documents)
    yield from _once(_found(documents, pairs, between=True), documents)


def _found(
    documents: Sequence[Document], pairs: Iterable[Like], *, between: bool
) -> Iterator[tuple[_Place, _Place, str]]:
    for stance, other in disputes(documents, between=between):
        yield stance, other, DENIED if stance.plain else OPPOSED
    for denial, said in denials(documents, between=between):
        yield denial, said, DENIED
    if not between:
        for document in documents:
            for clash in belied(document):
                yield *_sides(clash), clash.why
            for noun in (*unmet(document), *belied_outcomes(document)):
                yield (
                    Side(noun.sentence, word_span(noun.sentence, noun.noun)),
                    Side(noun.before, word_span(noun.before, noun.word)),
                    _POINTS_BACK,
                )
            for told, its in told_apart(document):
                yield _telling(told), _telling(its), _EXCLUDED
    for pair in pairs:
        for clash in clashes(pair):
            if between and not _names_one(clash):
                continue  # each article has its own bank
            yield *_sides(clash), clash.why


_EXCLUDED = "they tell of two states that exclude each other"
_POINTS_BACK = "one points back to the opposite of what the other says"


def _names_one(clash: Clash) -> bool:
    """Whether both sentences name the same somebody or somewhere."""
    mine, its = (
        {item.key for item in side.items if item.kind is Kind.NAME}
        for side in (clash.one, clash.other)
    )
    return not mine.isdisjoint(its)


def _telling(told: Told) -> Side:
    """The clause in which a state is told."""
    text = told.sentence.text
    start = max(text.rfind(mark, 0, told.start) for mark in _ENDS) + 1
    end = min(at for mark in _ENDS if (at := text.find(mark, told.end)) >= 0 or (at := len(text)))
    while text[start] == " ":
        start += 1
    return Side(told.sentence, told.sentence.span(start, end))


def _sides(clash: Clash) -> tuple[Side, Side]:
    return _side(clash.one, clash.place), _side(clash.other, clash.other_place)


def _side(statement: Statement, place: tuple[int, int]) -> Side:
    """The clause that clashes: from the mark before the place to the mark behind it."""
    tokens = statement.sentence.tokens
    first, last = place
    while first and tokens[first - 1].text not in _ENDS:
        first -= 1
    while first < place[0] and tokens[first].lower in _JOINTS:
        first += 1
    while last + 1 < len(tokens) and tokens[last + 1].text not in _ENDS:
        last += 1
    return Side(statement.sentence, statement.sentence.span(tokens[first].start, tokens[last].end))


_ENDS = frozenset(",;:.!?()–—")
_JOINTS = word_set("and but or")


def _once(
    found: Iterable[tuple[_Place, _Place, str]], documents: Sequence[Document]
) -> Iterator[Pair]:
    """Each pair in order of place; what clashes with several is reported once."""
    order = {id(document): index for index, document in enumerate(documents)}
    told: set[tuple[int, int]] = set()
    for one, other, why in found:
        places = {(order[id(p.sentence.document)], p.sentence.start): p for p in (one, other)}
        if len(places) == 2 and min(places) not in told:
            told.add(min(places))
            first, second = (Side(places[key].sentence, places[key].span) for key in sorted(places))
            yield Pair(first, second, why)
