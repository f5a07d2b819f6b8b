"""Who does something in a sentence, under one key however they are called.

Pyongyang, the North Korean government and North Korea are one actor; so are "Gordon Brown" and
"Mr Brown". A pronoun or "the country" is resolved only where one reading is left, and anything
else is nobody: two claims are compared only when both are certain of their actor.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copydesk.document import Sentence, Token


class Actor(NamedTuple):
    """An actor: `key` is the same for every name of it, `kind` is "country", "name" or "thing".

    A "thing" is a definite description ("the bank"): the same within one article only.
    """

    key: str
    kind: str


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that end a noun phrase, seen from inside it.
PREPOSITIONS = _words(
    "about above across after against along amid among around as at before behind below beneath "
    "beside between beyond by despite down during except for from in inside into like near off on "
    "onto out outside over past per since through throughout till to toward towards under until "
    "up upon via with within without"
)
CONJUNCTIONS = _words(
    "and or but nor so yet because although though while whereas when where whether if unless "
    "that which who whom whose what why how than"
)
PRONOUNS = _words(
    "i you he she it we they me him us them himself herself itself themselves this these those "
    "there here everyone nobody anybody someone anyone everybody nothing something anything "
    "everything none"
)
AUXILIARIES = _words(
    "is are was were be been being am has have had having do does did will would can could may "
    "might shall should must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't "
    "didn't won't wouldn't can't cannot couldn't mightn't shouldn't mustn't 's 're 've 'll"
)
DETERMINERS = _words(
    "a an the this these that those its his her their our my your any some no each every all both "
    "either neither another such whose"
)
ADVERBS = _words(
    "also so far still yet now then just even often always already ever never only again once "
    "soon not however instead usually today yesterday tomorrow here there too as well later "
    "long recently currently thus therefore otherwise indeed rather quite very almost nearly "
    "together apart away back home abroad both all themselves itself himself herself"
)
_NOBODY = (
    DETERMINERS
    | ADVERBS
    | PRONOUNS
    | CONJUNCTIONS
    | PREPOSITIONS
    | _words(
        "moreover furthermore additionally finally meanwhile nevertheless nonetheless earlier one two "
        "three four five many most few several others more less much"
    )
)
# Nouns that stand for the state whose name or adjective comes before them.
_STATE_NOUNS = _words(
    "government governments officials official authorities leaders leadership regime state "
    "administration nation country republic"
)
_COUNTRY_NOUNS = _words("country nation state republic kingdom")
_TITLES = _words(
    "mr mrs ms miss dr sir lord lady prof professor president minister chancellor king queen "
    "prince princess chairman senator judge captain general"
)


class _Countries(NamedTuple):
    by_name: Mapping[tuple[str, ...], str]
    by_people: Mapping[tuple[str, ...], str]


_countries: list[_Countries] = []


def _read() -> _Countries:
    if not _countries:
        by_name: dict[tuple[str, ...], str] = {}
        by_people: dict[tuple[str, ...], str] = {}
        path = os.path.join(os.path.dirname(__file__), "countries.txt")
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                name, others, peoples = line.rstrip("\n").split("|")
                for form in (name, *others.split(";")):
                    by_name[tuple(form.lower().split())] = name
                for form in peoples.split(";"):
                    by_people[tuple(form.lower().split())] = name
        by_name.pop((), None)
        by_people.pop((), None)
        _countries.append(_Countries(by_name, by_people))
    return _countries[0]


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
    words = tuple(bare(token) for token in tokens[first:last])
    if country := _country(words):
        return Actor(country, "country")
    head = tokens[last - 1]
    if not head.text[0].isalpha() or "'" in head.text or words[0] in _NOBODY:
        return None
    if head.text[0].isupper():
        if head.lower in _TITLES or len(head.text) < 2 or tuple(words[-1:]) in _read().by_people:
            return None
        return Actor(words[-1], "name")
    if article and all(token.text[0].isalpha() for token in tokens[first:last]):
        return Actor("the " + " ".join(words), "thing")
    return None


def _country(words: tuple[str, ...]) -> str | None:
    """The country that the words stand for: its name, capital, or its people's government."""
    countries = _read()
    if words in countries.by_name:
        return countries.by_name[words]
    if words[-1] in _STATE_NOUNS and len(words) > 1:
        return countries.by_people.get(words[:-1]) or countries.by_name.get(words[:-1])
    return None


def noun_phrase_before(tokens: tuple[Token, ...], end: int) -> tuple[int, int] | None:
    """The noun phrase that ends right before tokens[end], adverbs skipped; (first, last + 1)."""
    while end > 0 and (tokens[end - 1].lower in ADVERBS or _is_manner(tokens[end - 1])):
        end -= 1
    first = end
    while first > 0 and _is_nominal(tokens[first - 1]):
        if tokens[first - 1].lower == "that":
            break
        first -= 1
        if tokens[first].lower in DETERMINERS:
            break
    return (first, end) if first < end else None


def _is_manner(token: Token) -> bool:
    return token.lower.endswith("ly") and token.text[0].islower() and len(token.text) > 4


def _is_nominal(token: Token) -> bool:
    """Whether a token may be part of a noun phrase (a verb may be taken for one)."""
    word = token.lower
    if not word[0].isalpha():
        return False
    return (
        word not in PREPOSITIONS
        and word not in CONJUNCTIONS
        and word not in PRONOUNS
        and word not in AUXILIARIES
        and not (word in ADVERBS and word not in DETERMINERS)
    ) or word in DETERMINERS


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
    from copydesk.language.verbs import is_finite

    while end < len(tokens) and _is_nominal(tokens[end]):
        if end > start and is_finite(tokens[end].lower) and tokens[end].text[0].islower():
            break
        end += 1
    return (start, end) if end > start else None


def subject_actor(sentence: Sentence) -> Actor | None:
    """The actor a sentence opens with, if it is certain."""
    place = main_subject(sentence)
    return read_actor(sentence.tokens, *place) if place else None


def resolve(sentence: Sentence, words: tuple[str, ...]) -> Actor | None:
    """Whom "he", "it" or "the country" means: the subject of the sentence before, if it fits.

    Only within a paragraph, and only one sentence back.
    """
    before = sentence.document.neighbour(sentence, -1)
    if before is None or before.block is not sentence.block:
        return None
    actor = subject_actor(before)
    if actor is None:
        return None
    if words in (("he",), ("she",)):
        return actor if actor.kind == "name" else None
    if words == ("it",):
        return actor if actor.kind != "thing" else None
    if words[0] == "the" and words[-1] in _COUNTRY_NOUNS:
        return actor if actor.kind == "country" else None
    return None


def actor_before(sentence: Sentence, end: int) -> Actor | None:
    """The actor that is the subject of the verb at tokens[end], if it is certain."""
    tokens = sentence.tokens
    while end > 0 and (tokens[end - 1].lower in ADVERBS or _is_manner(tokens[end - 1])):
        end -= 1
    if end == 0:
        return None
    word = tokens[end - 1].lower
    if word in ("he", "she", "it"):
        own = subject_actor(sentence) if end > 2 else None
        if own is not None:
            return own if own.kind == "name" or word == "it" else None
        return resolve(sentence, (word,))
    if word in ("and", "but", "or", ","):
        # A second verb of the same subject: "X described the events, but have so far declined".
        place = main_subject(sentence)
        if place is None or place[1] >= end:
            return None
        return _named(sentence, *place)
    if word in ("who", "which"):
        end -= 2 if end > 1 and tokens[end - 2].text == "," else 1
    place = noun_phrase_before(tokens, end)
    if place is None:
        return None
    first, last = place
    if first and tokens[first - 1].lower in ("and", "or", "nor", "of", "than", "as"):
        return None
    if first > 1 and tokens[first - 1].text == "," and tokens[first].lower in ("the", "a", "an"):
        return None  # an apposition, or the second of two subjects
    if first and tokens[first - 1].lower in PREPOSITIONS:
        return None
    return _named(sentence, first, last)


def _named(sentence: Sentence, first: int, last: int) -> Actor | None:
    tokens = sentence.tokens
    words = tuple(token.lower for token in tokens[first:last])
    if len(words) == 2 and words[0] == "the" and words[1] in _COUNTRY_NOUNS:
        return resolve(sentence, words)
    if len(words) == 1 and words[0] in ("he", "she", "it"):
        return resolve(sentence, words)
    return read_actor(tokens, first, last)
