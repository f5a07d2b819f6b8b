"""Every pair of places that contradict each other, from the three ways there are to find one.

`conflicts` compares claims whose grammar is plain, `disputes` stances with their opposites, and
`denials` what is denied and asserted with the same verb. Each finds what the others do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.conflicts import conflicts, conflicts_between
from copydesk.language.denials import denials
from copydesk.language.disputes import disputes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Protocol

    from copydesk.document import Document, Sentence
    from copydesk.finding import Span

    class _Place(Protocol):
        @property
        def sentence(self) -> Sentence: ...
        @property
        def span(self) -> Span: ...


_THRESHOLD = 0.75  # of `conflicts`: how surely two claims are about the same


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
    yield from _once(_inside(document), [document])


def contradictions_between(documents: Sequence[Document]) -> Iterator[Pair]:
    """The contradictions between documents."""
    yield from _once(_between(documents), documents)


def _inside(document: Document) -> Iterator[tuple[_Place, _Place, str]]:
    for _, denied, claim in conflicts(document, _THRESHOLD):
        yield denied, claim, _why(opposite=denied.by_verb)
    for stance, other in disputes([document], between=False):
        yield stance, other, _why(opposite=not stance.plain)
    for denial, said in denials([document], between=False):
        yield denial, said, _why(opposite=False)


def _between(documents: Sequence[Document]) -> Iterator[tuple[_Place, _Place, str]]:
    for _, denied, claim in conflicts_between(documents, _THRESHOLD):
        yield denied, claim, _why(opposite=denied.by_verb)
    for stance, other in disputes(documents, between=True):
        yield stance, other, _why(opposite=not stance.plain)
    for denial, said in denials(documents, between=True):
        yield denial, said, _why(opposite=False)


def _why(*, opposite: bool) -> str:
    return "one is the opposite of the other" if opposite else "one denies what the other says"


def _once(
    found: Iterable[tuple[_Place, _Place, str]], documents: Sequence[Document]
) -> Iterator[Pair]:
    """Each pair of sentences once, in order of place."""
    order = {id(document): index for index, document in enumerate(documents)}
    told: set[frozenset[tuple[int, int]]] = set()
    for one, other, why in found:
        places = {(order[id(p.sentence.document)], p.sentence.start): p for p in (one, other)}
        if len(places) == 2 and frozenset(places) not in told:
            told.add(frozenset(places))
            first, second = (Side(places[key].sentence, places[key].span) for key in sorted(places))
            yield Pair(first, second, why)
