"""Who does something in a sentence, under one key however they are called.

Pyongyang, the North Korean government and North Korea are one actor; so are "Gordon Brown" and
"Mr Brown". A pronoun or "the country" is resolved only where one reading is left, and anything
else is nobody: two claims are compared only when both are certain of their actor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.countries import countries
from copydesk.language.function_words import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    before_adverbs,
    is_adverb,
    is_nominal,
)
from copydesk.language.names import is_name
from copydesk.language.verbs import is_finite
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from copydesk.document import Sentence, Token


class Actor(NamedTuple):
    """An actor: `key` is the same for every name of it, `kind` is "country", "name" or "thing".

    A "thing" is a definite description ("the bank"): the same within one article only.
    """

    key: str
    kind: str


_NOBODY = (
    DETERMINERS
    | ADVERBS
    | PRONOUNS
    | CONJUNCTIONS
    | PREPOSITIONS
    | word_set(
        "moreover furthermore additionally finally meanwhile nevertheless nonetheless earlier one two "
        "three four five many most few several others more less much"
    )
)
# Nouns that stand for the state whose name or adjective comes before them.
_STATE_NOUNS = word_set(
    "government governments officials official authorities leaders leadership regime state "
    "administration nation country republic"
)
_PERSONAL = word_set("he she it")
_COUNTRY_NOUNS = word_set("country nation state republic kingdom")
_TITLES = word_set(
    "mr mrs ms miss dr sir lord lady prof professor president minister chancellor king queen "
    "prince princess chairman senator judge captain general"
)


def bare(token: Token) -> str:
    """The token's lower-case word without a possessive ending."""
    return token.lower.removesuffix("'s")


def read_actor(tokens: tuple[Token, ...], first: int, last: int) -> Actor | None:
    """The actor that the noun phrase tokens[first:last] names, if it is certain."""
    if first < last and tokens[first].lower in ("the", "a", "an"):
        article = tokens[first].lower
        first += 1
    else:
        article = ""
    if first >= last or last - first > 6 or article in ("a", "an"):
        return None
    phrase = tuple(bare(token) for token in tokens[first:last])
    if country := _country(phrase):
        return Actor(country, "country")
    head = tokens[last - 1]
    if not head.text[0].isalpha() or "'" in head.text or phrase[0] in _NOBODY:
        return None
    if head.text[0].isupper():
        if (
            head.lower in _TITLES
            or len(head.text) < 2
            or tuple(phrase[-1:]) in countries().by_people
        ):
            return None
        return Actor(phrase[-1], "name")
    if article and all(token.text[0].isalpha() for token in tokens[first:last]):
        return Actor("the " + " ".join(phrase), "thing")
    return None


def actor_at(sentence: Sentence, first: int, last: int) -> Actor | None:
    """The actor at tokens[first:last] of a sentence; a capital at its start is no name by itself."""
    actor = read_actor(sentence.tokens, first, last)
    if actor and actor.kind == "name" and last - 1 <= 1 and not is_name(sentence, last - 1):
        return None
    return actor


def _country(phrase: tuple[str, ...]) -> str | None:
    """The country that a phrase stands for: its name, capital, or its people's government."""
    table = countries()
    if phrase in table.by_name:
        return table.by_name[phrase]
    if phrase[-1] in _STATE_NOUNS and len(phrase) > 1:
        return table.by_people.get(phrase[:-1]) or table.by_name.get(phrase[:-1])
    return None


def noun_phrase_before(tokens: tuple[Token, ...], end: int) -> tuple[int, int] | None:
    """The noun phrase that ends right before tokens[end], adverbs skipped; (first, last + 1)."""
    end = before_adverbs(tokens, end) + 1
    first = end
    while first > 0 and is_nominal(tokens[first - 1]):
        if tokens[first - 1].lower == "that":
            break
        first -= 1
        if tokens[first].lower in DETERMINERS:
            break
    return (first, end) if first < end else None


def main_subject(sentence: Sentence) -> tuple[int, int] | None:
    """The noun phrase a sentence opens with, after a short opening phrase, or None."""
    tokens = sentence.tokens
    start = 0
    if tokens and (tokens[0].lower in PREPOSITIONS or tokens[0].lower in ADVERBS):
        while start < min(len(tokens), 14) and tokens[start].text != ",":
            start += 1
        start += 1
    if start < len(tokens) and tokens[start - 1 if start else 0].lower in CONJUNCTIONS:
        return None
    end = start
    while end < len(tokens) and is_nominal(tokens[end]):
        if end > start and is_finite(tokens[end].lower) and tokens[end].text[0].islower():
            break
        end += 1
    return (start, end) if end > start else None


def subject_actor(sentence: Sentence) -> Actor | None:
    """The actor a sentence opens with, if it is certain."""
    place = main_subject(sentence)
    return actor_at(sentence, *place) if place else None


def resolve(sentence: Sentence, phrase: tuple[str, ...]) -> Actor | None:
    """Whom "he", "it" or "the country" means: the subject of the sentence before, if it fits.

    Only within a paragraph; a row of sentences that begin with the same pronoun is followed back
    to its first, five sentences at most.
    """
    before = sentence
    for _ in range(5):
        earlier = before.document.neighbour(before, -1)
        if earlier is None or earlier.block is not sentence.block:
            return None
        before = earlier
        if phrase[0] == "the" or before.tokens[0].lower != phrase[0]:
            break
    actor = subject_actor(before)
    if actor is None:
        return None
    if phrase in (("he",), ("she",)):
        return actor if actor.kind == "name" else None
    if phrase == ("it",):
        return actor if actor.kind != "thing" else None
    if phrase[0] == "the" and phrase[-1] in _COUNTRY_NOUNS:
        return actor if actor.kind == "country" else None
    return None


def actor_before(sentence: Sentence, end: int) -> Actor | None:
    """The actor that is the subject of the verb at tokens[end], if it is certain."""
    tokens = sentence.tokens
    end = before_adverbs(tokens, end) + 1
    if end == 0:
        return None
    word = tokens[end - 1].lower
    if word in _PERSONAL:
        own = subject_actor(sentence) if end > 2 else None
        if own is not None:
            return own if own.kind == "name" or word == "it" else None
        return resolve(sentence, (word,))
    if word in ("and", "but", "or", ","):
        return _earlier_subject(sentence, end, word)
    if word in ("who", "which"):
        end -= 2 if end > 1 and tokens[end - 2].text == "," else 1
    return _subject_ending(sentence, end)


def _earlier_subject(sentence: Sentence, end: int, word: str) -> Actor | None:
    """The subject of a verb with none right before it.

    "X, his friend, has signed" has X; "X described the events, but have so far declined" the
    subject of the first verb.
    """
    tokens = sentence.tokens
    if word == ",":
        place = noun_phrase_before(tokens, end - 1)
        if place and place[0] > 1 and tokens[place[0] - 1].text == ",":
            name = actor_at(sentence, *place)
            return name if name and name.kind == "name" else None
    if tokens[0].lower in _PERSONAL and end > 2:
        return resolve(sentence, (tokens[0].lower,))
    place = main_subject(sentence)
    return _named(sentence, *place) if place and place[1] < end else None


def _subject_ending(sentence: Sentence, end: int) -> Actor | None:
    """The actor whose noun phrase ends at `end`."""
    tokens = sentence.tokens
    place = noun_phrase_before(tokens, end)
    if place is None:
        return None
    first, last = place
    before = tokens[first - 1].lower if first else ""
    if before in PREPOSITIONS or before == "of":
        return _long_subject(tokens, end)
    if before in ("and", "or", "nor", "than", "as"):
        return None
    if first > 1 and before == "," and tokens[first].lower in ("the", "a", "an"):
        return None  # an apposition, or the second of two subjects
    return _named(sentence, first, last)


def _in_long_subject(token: Token) -> bool:
    word = token.lower
    return is_nominal(token) or is_adverb(token) or word in PREPOSITIONS or word in ("of", "than")


def _long_subject(tokens: tuple[Token, ...], end: int) -> Actor | None:
    """A subject of several phrases ("the price of oil in Texas"), known by all its words."""
    first = end
    while first > 0 and _in_long_subject(tokens[first - 1]):
        first -= 1
    if first and tokens[first - 1].text not in ",;:":
        return None
    phrase = [bare(token) for token in tokens[first:end]]
    if "of" in phrase and phrase[phrase.index("of") - 1] in _STATE_NOUNS:
        country = _country(tuple(phrase[phrase.index("of") + 1 :]))
        return Actor(country, "country") if country else None
    if phrase[0] in ("the", "a", "an"):
        phrase = phrase[1:]
    if not 3 <= len(phrase) <= 16 or phrase[0] in PREPOSITIONS or phrase[0] in _NOBODY:
        return None
    if any(is_finite(word) for word in phrase[1:]):
        return None
    return Actor("the " + " ".join(phrase), "thing")


def _named(sentence: Sentence, first: int, last: int) -> Actor | None:
    tokens = sentence.tokens
    phrase = tuple(token.lower for token in tokens[first:last])
    if len(phrase) == 2 and phrase[0] == "the" and phrase[1] in _COUNTRY_NOUNS:
        return resolve(sentence, phrase)
    if len(phrase) == 1 and phrase[0] in ("he", "she", "it"):
        return resolve(sentence, phrase)
    return actor_at(sentence, first, last)
