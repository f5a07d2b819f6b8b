"""Events that an article dates once and then points back to with another date: "the 1958 theft".

What is pointed to must be the one event of its kind that the article tells of, of the same people
and places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.keys import key_of
from copydesk.language.people import name_words
from copydesk.language.scanned import places_of
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.dating.dated_sentences import date_places
from copydesk.rules.contradictions.dating.datings import Dating
from copydesk.rules.contradictions.dating.event_rows import Row, plain_row
from copydesk.rules.contradictions.dating.pointed_dates import (
    Pointed,
    is_negated,
    is_plain,
    pointed,
)
from copydesk.rules.contradictions.dating.retold_table import telling_nouns
from copydesk.rules.contradictions.dating.written_dates import When, apart, whens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document, Sentence

_nouns: dict[bytes, frozenset[bytes]] = {}
_SPANS = frozenset((b"year", b"years", b"month", b"months"))
_RANKS = frozenset((b"first", b"last", b"final"))
_AHEAD, _BEHIND = 80, 60  # characters around a date in which its noun stands
_REACH = 2_500  # characters
_SHORT = 6_000  # characters of an article that may have told of no other event of the kind
_BETWEEN = 90  # characters between what tells of an event and its date
_BOUNDARY = r"(?:[;:?!()\"“”]|\b(?:who|which|that|when|where|after|before|until|while|but|because|as|said|says|and|than)\b)"
_DOUBT = (
    r"(?i:\b(?:second|third|another|again|each|every|attempted|would|could|might|if|according to|reportedly|allegedly|old style|"
    r"new style|instead|rather than|postponed|delayed|rescheduled|not)\b)"
)
_BOUND = r"(?i:\b(?:before|after|by|until|till|about|around|circa|c\.|between|to|than|from|through|or|and|for) (?:the )?$)"
_PERSONAL = frozenset(("his", "her", "he", "she"))
_SKIPPED = word_set("the that his her its their of then now night year month day")
# What an event is of that needs no naming: "his appointment to the top job".
_PLAIN = frozenset(map(key_of, word_set(
    "peace treaty top job post office role position jail prison custody throne peace team club company firm town village city building house home world helm"
)))  # fmt: skip


def retold(document: Document) -> Iterator[tuple[Row, Row]]:
    """The pairs of an event and a phrase that points back to it with another date."""
    for sentence in _pointing(document):
        for one in pointed(sentence):
            told = _told(document, sentence, one)
            if told is not None:
                first, when = told
                yield (
                    plain_row(first, "retold", Dating(when.start, when.end)),
                    plain_row(sentence, "retold", Dating(one.when.start, one.when.end)),
                )


def _pointing(document: Document) -> Iterator[Sentence]:
    """The sentences with a noun of the table beside a date, and what points before it."""
    places, scan = date_places(document), document.scan
    if len(places) < 2 or len(document.prose) > _SHORT:
        return
    nouns = _known_nouns(document)
    done = -1
    for place in places:
        if place.at < done:
            continue
        words = scan[max(0, place.at - _AHEAD) : place.at + _BEHIND].split()
        if nouns.isdisjoint(words) and not _counts_or_ranks(words):
            continue
        sentence = document.sentence_at(place.at)
        if sentence is not None:
            done = sentence.end
            yield sentence


def _counts_or_ranks(words: list[bytes]) -> bool:
    """Whether the words around a date count from an event, or point to a first or last one."""
    if b"after" in words:
        return not _SPANS.isdisjoint(words)
    return b"that" in words and not _RANKS.isdisjoint(words)


def _known_nouns(document: Document) -> frozenset[bytes]:
    """The nouns of the table for which a document has another word that tells of the event."""
    if not _nouns:
        for noun, telling in telling_nouns().items():
            single = frozenset(word.encode("latin-1") for word in telling if " " not in word)
            phrases = frozenset(word.split()[0].encode() for word in telling if " " in word)
            _nouns[noun.encode("latin-1")] = single | phrases
    vocabulary = document.vocabulary
    return frozenset(
        noun
        for noun in _nouns.keys() & vocabulary
        if not vocabulary.isdisjoint(_nouns[noun] - {noun})
        or len(places_of(document.scan, noun)) > 1
    )


def _told(document: Document, sentence: Sentence, one: Pointed) -> tuple[Sentence, When] | None:
    """The event that is meant, if it has another date; None where another may be meant."""
    telling = _telling(document, one.telling)
    dated = [
        (other, when)
        for other in telling
        if other.start != sentence.start and (when := _dated(other, one.telling)) is not None
    ]
    if len(dated) != 1 or abs(sentence.start - dated[0][0].start) > _REACH:
        return None
    first, when = dated[0]
    others = [other for other in telling if other.start not in (first.start, sentence.start)]
    if any(not _points(other, one.telling) for other in others) and not _is_named(first, one):
        return None
    if not one.counted and _stands_elsewhere(document, (first, sentence), one.when):
        return None
    if (
        not apart(when, one.when)
        or not _is_of(first, one)
        or _is_of_somebody_new(first, one, sentence)
    ):
        return None
    if one.counted and abs(when.year - one.when.year) < 2 and not one.when.months:
        return None
    return first, when


def _stands_elsewhere(document: Document, here: tuple[Sentence, Sentence], date: When) -> bool:
    """Whether another sentence has the same date: the phrase may point to what happened then."""
    written = here[1].text[date.start : date.end].lower()
    places = (place.at for place in date_places(document))
    if date.year:
        written = str(date.year)
    return any(
        not any(one.start <= at <= one.end for one in here)
        and document.scan.startswith(written.encode("latin-1", "replace"), at + 1)
        for at in places
    )


def _points(sentence: Sentence, telling: frozenset[str]) -> bool:
    """Whether a sentence names an event of a kind only as one that is known: "the fire began in a stove"."""
    words = sentence.words
    return not whens(sentence.text) and all(
        at and words[at - 1] in ("the", "its", "his", "her", "their", "that")
        for at, word in enumerate(words)
        if word in telling
    )


def _telling(document: Document, telling: frozenset[str]) -> list[Sentence]:
    """The sentences that tell of an event of a kind, in order."""
    found: dict[int, Sentence] = {}
    for word in telling:
        encoded = word.encode("latin-1")
        if " " not in word and encoded not in document.vocabulary:
            continue
        for place in places_of(document.scan, encoded):
            sentence = document.sentence_at(place)
            if sentence is not None:
                found[sentence.start] = sentence
    return [found[start] for start in sorted(found)]


def _dated(sentence: Sentence, telling: frozenset[str]) -> When | None:
    """The only date of a sentence, where it stands beside what tells of the event."""
    text = sentence.text
    if not is_plain(sentence) or compiled(_DOUBT).search(text):
        return None
    found = whens(text)
    beside: set[When] = set()
    for match in compiled(rf"(?i:\b(?:{'|'.join(sorted(telling))})\b)").finditer(text):
        if is_negated(text, match.start()):
            continue
        for when in found:
            ahead = match.end() <= when.start
            low, high = (match.end(), when.start) if ahead else (when.end, match.start())
            if (
                0 <= high - low <= _BETWEEN
                and not compiled(_BOUNDARY).search(text, low, high)
                and (len(found) == 1 or text.find(",", low, high) < 0)
            ):
                beside.add(when)
    if len(beside) != 1:
        return None
    when = beside.pop()
    if compiled(_BOUND).search(text, max(0, when.start - 14), when.start):
        return None
    return None if sentence.document.is_quoted(sentence.span(when.start, when.end)) else when


def _weighty(said: str) -> list[str]:
    words: list[str] = compiled(r"[\w-]+").findall(said.replace("’", "'").replace("'s", ""))
    return [
        word
        for word in words
        if word.lower() not in FUNCTION_WORDS and word.lower() not in _SKIPPED
    ]


def _words(sentence: Sentence) -> set[str]:
    return {
        key_of(token.lower.removesuffix("'s"))
        for token in sentence.tokens
        if token.text[0].isalnum()
    }


def _is_of(first: Sentence, one: Pointed) -> bool:
    """Whether what is said of an event stands in the sentence that tells of it."""
    words = _words(first) | _PLAIN
    leads = first.block is first.document.blocks[0]  # "the submarine" is what the article is about
    return all(
        key_of(word.lower()) in words or (leads and word[0].islower())
        for word in _weighty(one.owner)
    ) and all(key_of(word.lower()) in words for word in _weighty(one.said))


def _is_of_somebody_new(first: Sentence, one: Pointed, sentence: Sentence) -> bool:
    """Whether an event told after "his death" is of somebody whom the text has not named by then."""
    if one.owner.lower() not in _PERSONAL or first.start < sentence.start:
        return False
    told = name_words(first.document.prose[: sentence.start + one.when.start])
    return any(name not in told for name in name_words(first.text))


def _is_named(first: Sentence, one: Pointed) -> bool:
    """Whether a name ties the two together."""
    words = _words(first)
    said = _weighty(f"{one.owner} {one.said}")
    return any(word[0].isupper() and key_of(word.lower()) in words for word in said)
