"""How well a word would fit the sentence and the article around it: what ranks corrections.

Points of the Zipf scale that are added to a candidate's score. The rules are grammar that is
nearly always kept: an article goes by the sound after it, "to" and "will" are followed by a bare
verb, "these" by a plural; a word that the article has elsewhere is likelier to be meant; and an
article keeps to one variety of English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language import lexicon
from copydesk.language.sounds import begins_with_vowel
from copydesk.language.surroundings import word_before
from copydesk.language.varieties import Variety, variety_of

if TYPE_CHECKING:
    from copydesk.document import Document
    from copydesk.finding import Span
    from copydesk.language.spelling import Candidate

_AGAIN, _EVERYWHERE = (
    1.0,
    5.0,
)  # what a word says that the article has, if it is not in every article
_GRAMMAR = 1.0
_OTHER_VARIETY = 1.0
_BARE = frozenset(
    b"to will would can could shall should must may might cannot can't won't don't doesn't didn't couldn't wouldn't "
    b"please let's let help i'll we'll you'll they'll he'll she'll it'll".split()
)
_ONE = frozenset(b"a an this that one each every another".split())
_MANY = frozenset(
    b"these those many several few both two three four five six seven eight nine ten various multiple most".split()
)
_BE = frozenset(b"is are was were be been being has have had having get gets got".split())


def fit(document: Document, span: Span, candidate: Candidate) -> float:
    """Return what the words around `span` say for a candidate in its place, 0 for nothing."""
    word, entry = candidate.word, candidate.entry
    one = word_before(document.scan, span.start)
    points = 0.0
    if len(word) > 3 and entry.zipf < _EVERYWHERE and word.encode("latin-1") in document.vocabulary:
        points += min(_AGAIN, (_EVERYWHERE - entry.zipf) / 2)
    if entry.american != entry.british:
        variety = variety_of(document)
        if variety is (Variety.BRITISH if entry.american else Variety.AMERICAN):
            points -= _OTHER_VARIETY
    if not one:
        return points
    if one in (b"a", b"an"):
        vowel = begins_with_vowel(word)
        if vowel is not None and vowel != (one == b"an"):
            points -= _GRAMMAR
    plural = _is_form(word, "s") or _is_form(word, "es")
    participle = _is_form(word, "ed") or _is_form(word, "ing")
    if plural and (one in _ONE or one in _BARE):
        points -= _GRAMMAR
    elif plural and one in _MANY:
        points += _GRAMMAR
    elif participle and one in _BARE:
        points -= _GRAMMAR
    elif participle and one in _BE:
        points += _GRAMMAR / 2
    return points


def _is_form(word: str, ending: str) -> bool:
    """Whether a word is another known one with an ending: "parks", "parked", "parking", "liking"."""
    if not word.endswith(ending) or len(word) - len(ending) < 3 or word.endswith("ss"):
        return False
    stem = word[: -len(ending)]
    stems = (stem, stem + "e", stem[:-1] if stem[-1] == stem[-2] else stem)
    return any(lexicon.known(s.encode("latin-1")) for s in stems)
