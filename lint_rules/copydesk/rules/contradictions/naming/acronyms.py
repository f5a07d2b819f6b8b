"""Acronyms of a document whose letters changed places once: "the BPN" of the British National Party."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.finding import Span
from copydesk.language import lexicon
from copydesk.patterns import compiled
from copydesk.rules.contradictions.naming.capital_words import capitalised, starts_of
from copydesk.rules.contradictions.naming.flat import flat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document

_WHOLE = r"(?<!\w)[^\W_]+(?!\w)"
_SHORTEST, _LONGEST = 3, 7  # letters
_OFTEN = 3  # times; what comes so often needs no explanation
_GENITIVE = frozenset(("'s", "’s"))
_ROMAN = frozenset("IVXLCDM")
_BETWEEN = r"\w*(?:[- ](?:of|for|and|the|in|on|to|de|des|du))*[- ]?"


class Acronyms(NamedTuple):
    """The place of an acronym whose letters are out of order, and a place of the right one."""

    odd: Span
    usual: Span
    right: str


def turned_acronyms(document: Document) -> Iterator[Acronyms]:
    """The acronyms that have two letters of another one in the other order."""
    by_letters: dict[str, list[str]] = {}
    for written in [written for written in capitalised(document) if written[:3].isupper()]:
        word = written[:-2] if written[-2:] in _GENITIVE else written
        if (
            _SHORTEST <= len(word) <= _LONGEST
            and word.isupper()
            and word.isalpha()
            and not _ROMAN.issuperset(word)
        ):
            words = by_letters.setdefault("".join(sorted(word)), [])
            if word not in words:
                words.append(word)
    for words in by_letters.values():
        if len(words) == 2 and _is_turned(*words):
            yield from _judged(document, *sorted(words))


def _is_turned(one: str, other: str) -> bool:
    """Whether two neighbouring letters changed places."""
    differ = [at for at in range(len(one)) if one[at] != other[at]]
    return len(differ) == 2 and differ[1] == differ[0] + 1


def _judged(document: Document, one: str, other: str) -> Iterator[Acronyms]:
    """The two, if the text says what one of them stands for and the other stands there alone."""
    prose = flat(document)
    places = {
        word: [
            Span(start, start + len(word))
            for start in starts_of(document, word)
            if compiled(_WHOLE).match(prose, start, start + len(word) + 1) is not None
        ]
        for word in (one, other)
    }
    explained = {word: _stands_for(prose, word) for word in (one, other)}
    usual, odd = sorted((one, other), key=lambda word: (not explained[word], -len(places[word])))
    if not (places[odd] and places[usual]) or explained[odd]:
        return
    once = len(places[odd]) == 1
    if explained[usual]:
        is_odd = once or len(places[odd]) < len(places[usual])
    else:  # where nothing is explained, what is known elsewhere may be another body
        is_odd = once and len(places[usual]) >= _OFTEN and lexicon.spelled(odd) is None
    if is_odd:
        yield Acronyms(places[odd][0], places[usual][0], usual)


def _stands_for(prose: str, acronym: str) -> bool:
    """Whether words that begin with its letters stand somewhere."""
    words = _BETWEEN.join(acronym)
    return compiled(rf"\b{words}").search(prose) is not None and (
        compiled(rf"\b(?!{acronym}\b){words}\w").search(prose) is not None
    )
