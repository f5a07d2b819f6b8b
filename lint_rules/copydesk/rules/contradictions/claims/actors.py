"""Who does something in a sentence, under one key however they are called.

Pyongyang, the North Korean government and North Korea are one actor; so are "Gordon Brown" and
"Mr Brown". A pronoun is nobody here.
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
)
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from copydesk.document import Token


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


def _country(phrase: tuple[str, ...]) -> str | None:
    """The country that a phrase stands for: its name, capital, or its people's government."""
    table = countries()
    if phrase in table.by_name:
        return table.by_name[phrase]
    if phrase[-1] in _STATE_NOUNS and len(phrase) > 1:
        return table.by_people.get(phrase[:-1]) or table.by_name.get(phrase[:-1])
    return None
