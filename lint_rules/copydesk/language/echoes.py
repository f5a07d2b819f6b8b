"""Two sentences that say nearly the same, one with a "not" or with an opposite in it.

Where drafts are merged, a sentence comes back with its sense turned round. No grammar is read
here: the words of weight must be the same, all of them around the word that turns the sense,
and nearly all others. `echoes` finds the pairs; a denial of fewer than four words is left to
`conflicts`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.document import BlockKind
from copydesk.language.antonyms import antonym_forms, antonyms
from copydesk.language.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
    words,
)
from copydesk.language.scanned import DENYING, Words, scanned_words
from copydesk.language.verbs import is_participle, stem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from copydesk.document import Document, Sentence, Token
    from copydesk.finding import Span

NEGATORS = words(
    "not never no none neither nor cannot without isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't "
    "didn't won't can't couldn't wouldn't shouldn't"
)
_DENYING = frozenset(word.decode() for word in DENYING)
_MODALS = words("may might could would should must can cannot can't will won't if unless whether")
# Words that make a sentence say less, or say when: silent unless both sentences have them.
_GUARDS = words(
    "only just necessarily always fully entirely completely exactly simply merely yet longer still "
    "until till before after previously formerly originally once again first earlier later now then "
    "most some many few half part but instead rather other another else if unless whether perhaps likely "
    "may might could would should must said says"
)
_LIGHT = (
    DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES | NEGATORS
    | words("of 's also so very however even such being there its any due per own to")
)  # fmt: skip
# What makes a sentence hold at some times only.
_CONDITIONS = words("if unless whether when whenever until otherwise opposed")
# How a sentence begins that says where, when or for whom it holds; and how it only goes on.
_LEADS = words("for in at under during on with within among to from")
_GOING_ON = words("contrast addition general particular fact turn case")
_BREAKS = ";:—()"
_SKIPPED = frozenset(
    {BlockKind.HEADING, BlockKind.QUOTATION, BlockKind.TABLE_CELL, BlockKind.FIELD}
)
_FEWEST = 4
_MOST = 20  # places looked into for one word
_NEAR = 10  # words to either side


class Side:
    """A clause at [start, end) of `sentence.text`, and its word that turns the sense, if any."""

    __slots__ = ("end", "sentence", "start", "turn")

    def __init__(self, sentence: Sentence, start: int, end: int, turn: str) -> None:
        self.sentence = sentence
        self.start = start
        self.end = end
        self.turn = turn

    @property
    def words(self) -> str:
        """The clause's words, shortened where they are many."""
        return shorten(self.sentence.text[self.start : self.end])

    @property
    def span(self) -> Span:
        """Where the clause stands in its file."""
        return self.sentence.span(self.start, self.end)


class Echo:
    """Two clauses of which one turns the other's sense round, in order of place."""

    __slots__ = ("first", "second")

    def __init__(self, first: Side, second: Side) -> None:
        self.first = first
        self.second = second


def shorten(text: str) -> str:
    """A clause for a message: whole where it is short."""
    return text if len(text) <= 90 else text[:87].rsplit(" ", 1)[0] + " ..."


class _Piece:
    """The words of weight of a clause: keys, and the token each comes from."""

    __slots__ = ("keys", "places")

    def __init__(self, keys: list[str], places: list[int]) -> None:
        self.keys = keys
        self.places = places


def echoes(document: Document) -> Iterator[Echo]:
    """The pairs of a document, each denial with the first sentence it turns round."""
    text = scanned_words(document)
    for negator in text.marked & DENYING:
        for sentence, at, others in _recurring(document, text, negator, ()):
            yield from _negated(sentence, at, others)
    forms = antonym_forms()
    turning = {word: forms[word] for word in text.marked & forms.keys()}
    stems = set(turning.values())
    for word, key in turning.items():
        opposite = antonyms()[key]
        if not opposite.isdisjoint(stems):
            against = [other for other, base in turning.items() if base in opposite and base > key]
            if against:
                for sentence, at, others in _recurring(document, text, word, against):
                    yield from _swapped(sentence, at, others)


def _recurring(
    document: Document, text: Words, word: bytes, against: Sequence[bytes]
) -> Iterator[tuple[Sentence, int, list[Sentence]]]:
    """Where a word stands among words that stand together elsewhere: sentence, offset, the others.

    Words `against` it must stand there, too, if there are any.
    """
    words, places = text.words, text.places
    for index in places[word][:_MOST]:
        near = words[max(0, index - _NEAR) : index + _NEAR]
        heavy = text.again.intersection(near)
        heavy.discard(word)
        if len(heavy) < 3:
            continue
        elsewhere = _elsewhere(text, index, heavy, against)
        if not elsewhere:
            continue
        sentence = document.sentence_at(text.offset(index))
        if sentence is None or not _is_fit(sentence):
            continue
        others: dict[int, Sentence] = {}
        for place in elsewhere:
            other = document.sentence_at(text.offset(place))
            if other is not None and other is not sentence and _is_fit(other):
                others[other.start] = other
        if others:
            yield sentence, text.offset(index), list(others.values())


def _elsewhere(
    text: Words, index: int, heavy: Collection[bytes], against: Sequence[bytes]
) -> list[int]:
    """The indexes around which three of the words stand, two beside a neighbour they have here."""
    places = sorted(
        place for word in heavy for place in text.places[word] if abs(place - index) > _NEAR
    )
    found = [one for one, third in zip(places, places[2:], strict=False) if third - one < 2 * _NEAR]
    if not found:
        return []
    words = text.words
    near = words[max(0, index - _NEAR) : index + _NEAR]
    pairs = set(pairwise(near))
    found = [
        one for one in found if not pairs.isdisjoint(pairwise(words[max(0, one - 3) : one + 17]))
    ]
    if against:
        return [
            one
            for one in found
            if not set(against).isdisjoint(words[max(0, one - _NEAR) : one + 2 * _NEAR])
        ]
    return found


def _is_fit(sentence: Sentence) -> bool:
    """Whether a sentence says outright that something is so, in running text."""
    text = sentence.text
    if (
        sentence.block.kind in _SKIPPED
        or text[-1] not in ".!\"')"
        or "?" in text
        or len(text) > 600
    ):
        return False
    return _CONDITIONS.isdisjoint(text.lower().split())


def _key(token: Token) -> str:
    word = token.lower.removesuffix("'s")
    return stem(word)


def _piece(tokens: Sequence[Token], first: int, last: int) -> _Piece:
    keys: list[str] = []
    places: list[int] = []
    for at in range(first, last):
        token = tokens[at]
        if token.text[0].isalnum() and token.lower not in _LIGHT:
            keys.append(_key(token))
            places.append(at)
    return _Piece(keys, places)


def _clause(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """The stretch between marks around tokens[at]; a subject cut off by a mark is taken in."""
    first = at
    while first > 0 and tokens[first - 1].text not in ";:—,(":
        first -= 1
        if tokens[first].text == ")":  # "the value (60 days) is not"
            while first > 0 and tokens[first].text != "(":
                first -= 1
    if not _piece(tokens, first, at).keys:  # "the plan, however, was not"
        while first > 0 and tokens[first - 1].text not in _BREAKS:
            first -= 1
    last = at + 1
    while last < len(tokens) and tokens[last].text not in _BREAKS + ",":
        last += 1
    return first, last


def _negated(sentence: Sentence, offset: int, others: Sequence[Sentence]) -> Iterator[Echo]:
    """The sentence that says without "not" what the one at the file offset says with it."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.lower not in _DENYING or not _in_reach(sentence, token, offset):
            continue
        first, last = _clause(tokens, at)
        if sum(t.lower in NEGATORS for t in tokens[first:last]) != 1:
            continue
        after = tokens[at + 1].lower if at + 1 < last else ""
        if after.endswith("ly") or after in _GUARDS or after == "to":
            continue
        if token.lower in ("not", "never") and tokens[at - 1].lower == "had":
            continue
        if tokens[at - 1].lower in ("was", "were") and not is_participle(after):
            continue  # a past state may pass
        piece = _piece(tokens, first, last)
        if len(piece.keys) >= _FEWEST:
            for other in others:
                if found := _match(sentence, piece, at, other, swaps=False):
                    yield found
                    break


def _swapped(sentence: Sentence, offset: int, others: Sequence[Sentence]) -> Iterator[Echo]:
    """The sentence that holds the opposite of the word at the file offset among the same words."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if _key(token) not in antonyms() or not _in_reach(sentence, token, offset):
            continue
        first, last = _clause(tokens, at)
        piece = _piece(tokens, first, last)
        if len(piece.keys) > _FEWEST and NEGATORS.isdisjoint(t.lower for t in tokens[first:last]):
            for other in others:
                if found := _match(sentence, piece, at, other, swaps=True):
                    yield found
                    break


def _in_reach(sentence: Sentence, token: Token, offset: int) -> bool:
    return abs(sentence.span(token.start, token.end).start - offset) < 3


def _match(
    sentence: Sentence, piece: _Piece, cue: int, other: Sentence, *, swaps: bool
) -> Echo | None:
    """Compare a clause with another sentence; None unless only the cue tells them apart."""
    own, tokens = sentence.tokens, other.tokens
    found, against = _aligned(own, piece, cue, tokens, swaps=swaps)
    missing = [key for key, at in zip(piece.keys, piece.places, strict=True) if at not in found]
    allowed = 0 if len(piece.keys) < 6 else 1 if len(piece.keys) < 9 else 2
    if len(missing) > allowed or any(key[0].isdigit() for key in missing):
        return None
    if _leads_apart(own, tokens) or _leads_apart(tokens, own) or _contrast(piece, found, tokens):
        return None
    if swaps and (
        against < 0 or sum((at < cue) != (place < against) for at, place in found.items()) > 1
    ):
        return None
    low, high = min(found.values()), max(found.values())
    first, last = piece.places[0], piece.places[-1]
    if high - low > 2 * (last - first) + 6 or not _same_subject(own, cue, found, tokens):
        return None
    if any(token.lower in NEGATORS for token in tokens[max(0, low - 2) : high + 2]):
        return None
    if not _same_guards(own[first : last + 1], tokens[low : high + 1]):
        return None
    from copydesk.language.phrases import times_in

    if own[cue].lower != "never" and not times_in(tokens) <= times_in(own):
        return None
    first, last = _whole(own, first, last)
    mine = Side(sentence, own[first].start, own[last].end, own[cue].text)
    first, last = _whole(tokens, low, high)
    yours = Side(
        other, tokens[first].start, tokens[last].end, tokens[against].text if swaps else ""
    )
    return Echo(mine, yours) if sentence.start < other.start else Echo(yours, mine)


def _aligned(
    own: Sequence[Token], piece: _Piece, cue: int, tokens: Sequence[Token], *, swaps: bool
) -> tuple[dict[int, int], int]:
    """Which token stands in `tokens` for each of a clause's; and the opposite of the cue, or -1."""
    theirs = _piece(tokens, 0, len(tokens))
    found: dict[int, int] = {}
    if swaps and _key(own[cue]) in theirs.keys:
        return found, -1
    places: dict[str, int] = {}
    for key, place in zip(theirs.keys, theirs.places, strict=True):
        places.setdefault(key, place)
    against = -1
    for key, at in zip(piece.keys, piece.places, strict=True):
        place = places.get(key, -1)
        if swaps and (place < 0 or at == cue):
            opposite = next((word for word in antonyms().get(key, ()) if word in places), None)
            place = places[opposite] if opposite else -1
            if at == cue and opposite not in piece.keys:
                against = place
        if place >= 0:
            found[at] = place
    return found, against


def _leads_apart(tokens: Sequence[Token], others: Sequence[Token]) -> bool:
    """Whether a sentence opens with "For such and such," of which the other says nothing."""
    if tokens[0].lower not in _LEADS:
        return False
    comma = next((at for at, token in enumerate(tokens[:20]) if token.text == ","), 0)
    lead = set(_piece(tokens, 1, comma).keys) - _GOING_ON
    return not lead <= set(_piece(others, 0, len(others)).keys)


def _contrast(piece: _Piece, found: Mapping[int, int], others: Sequence[Token]) -> bool:
    """Whether another word stands beside a shared one: "the northern line", "the southern line"."""
    taken = found.values()
    for at in piece.places:
        if at in found:
            continue
        for beside, step in ((at + 1, -1), (at - 1, 1)):
            place = found.get(beside, -1) + step if beside in found else -1
            if not 0 <= place < len(others) or place in taken:
                continue
            token = others[place]
            if token.text[0].isalnum() and token.lower not in _LIGHT and not is_adverb(token):
                return True
    return False


def _whole(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """The stretch with the small words before it, so that it reads as a clause."""
    while first > 0 and tokens[first - 1].text.isalpha() and tokens[first - 1].lower in _LIGHT:
        first -= 1
    return first, last


def _same_guards(own: Sequence[Token], others: Sequence[Token]) -> bool:
    """Whether two stretches hold the same words that hedge, limit or date."""
    return {t.lower for t in own} & _GUARDS == {t.lower for t in others} & _GUARDS


def _same_subject(
    own: Sequence[Token], cue: int, found: Mapping[int, int], others: Sequence[Token]
) -> bool:
    """Whether what stands before the verb in one clause stands before it in the other, too."""
    after = [place for place in found if place >= cue]
    if not after:
        return False
    verb = found[min(after)]
    before = [place for place in found if place < cue]
    subject = cue - 1
    while subject >= 0 and (own[subject].lower in AUXILIARIES or is_adverb(own[subject])):
        subject -= 1
    if subject >= 0 and own[subject].lower in PRONOUNS:
        pronoun = own[subject].lower
        return any(token.lower == pronoun for token in others[max(0, verb - 4) : verb])
    if not before:
        return cue < 2 or (subject >= 0 and own[subject].lower == "there")
    return any(found[place] < verb for place in before)
