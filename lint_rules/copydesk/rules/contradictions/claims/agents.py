"""Who acts in a clause, as far as that is certain: under a name, a part of it, or a description.

Looser than `actors`: "Corvid" may be "Corvid Airlines", "the club" the one body named before it.
Stances are compared by their themes first, so that less hangs on the actor here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.function_words import PREPOSITIONS, PRONOUNS, is_nominal
from copydesk.language.lexicon import known
from copydesk.language.names import is_name
from copydesk.language.verbs import is_past, stem
from copydesk.language.words import word_set
from copydesk.rules.contradictions.claims.actors import bare, read_actor
from copydesk.rules.contradictions.claims.phrases import TIME_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence, Token


class Agent(NamedTuple):
    """Who acts: the key of the head noun, the names in the phrase, or the country it stands for."""

    head: str
    names: frozenset[str]
    country: str


_TITLES = word_set(
    "mr mrs ms miss dr sir lord lady professor prof president minister judge captain the"
)
_ROLES = word_set(
    "club company firm team group charity hospital school university airline bank ministry council "
    "museum theatre factory union party agency studio retailer carrier insurer publisher newspaper"
)


def first_phrase(tokens: Sequence[Token], first: int, end: int) -> tuple[int, int] | None:
    """The first noun phrase in [first, end); the last one where a preposition begins it."""
    at = first
    leads = at < end and tokens[at].lower in PREPOSITIONS
    found: tuple[int, int] | None = None
    while at < end:
        if is_nominal(tokens[at]) or tokens[at].lower in PRONOUNS:
            start = at
            at += 1
            while at < end and is_nominal(tokens[at]) and not is_past(tokens[at].lower):
                at += 1
            found = (start, at)
            if not leads:
                return found
        else:
            at += 1
    return found


def agent_of(sentence: Sentence, first: int, last: int) -> Agent | None:
    """The actor in tokens[first:last], if it is certain who that is."""
    tokens = sentence.tokens
    phrase = [bare(token) for token in tokens[first:last]]
    if phrase[0] in ("he", "she", "it", "they", "its", "their", "his", "her"):
        return _before(sentence, first)
    if phrase[0] in (
        "a",
        "an",
        "some",
        "many",
        "no",
        "any",
        "each",
        "other",
        "another",
        "this",
        "these",
        "those",
    ):
        return None
    following = tokens[last].lower if last < len(tokens) else ""
    if phrase[-1] in ("officials", "leaders", "ministers", "authorities") and following in (
        "in",
        "of",
    ):
        place = read_actor(tokens, last + 1, last + 2)
        return Agent("", frozenset(), place.key) if place and place.kind == "country" else None
    actor = read_actor(tokens, first, last)
    if actor and actor.kind == "country":
        return Agent("", frozenset(), actor.key)
    names = [
        bare(token)
        for index, token in enumerate(tokens[first:last], first)
        if token.text[0].isupper() and token.lower not in _TITLES
        and (index > 0 or _may_be_name(sentence, index, last))
    ]  # fmt: skip
    if names:
        return Agent(stem(phrase[-1]), frozenset(names), "")
    if phrase[0] != "the" and "'s" not in tokens[first].text:
        return None
    if phrase[-1] in _ROLES and len(phrase) < 3:
        return _named_before(sentence, first) or Agent(stem(phrase[-1]), frozenset(), "")
    return Agent(" ".join(phrase[1:]) if phrase[0] == "the" else " ".join(phrase), frozenset(), "")


def _may_be_name(sentence: Sentence, index: int, last: int) -> bool:
    """Whether the capitalised word that opens a sentence is part of a name."""
    tokens = sentence.tokens
    following = tokens[index + 1] if index + 1 < last else None
    if following is not None and following.text[0].isupper():
        return True
    name = tokens[index].text
    prose = sentence.document.prose
    place = prose.find(name + " ")
    while place >= 0:
        if prose[place + len(name) + 1 : place + len(name) + 2].isupper():
            return True
        place = prose.find(name + " ", place + 1)
    if not name.endswith("s") and last - index == 1:
        return True  # "Alder turned it down": a single noun would have an article
    return is_name(sentence, index) or not known(bare(tokens[index]).encode("utf-8"))


def _before(sentence: Sentence, first: int) -> Agent | None:
    """Whom a pronoun means: the subject of its own sentence, or of the one before."""
    if first > 0:
        place = first_phrase(sentence.tokens, 0, first)
        if (
            place is not None
            and place[1] < first
            and sentence.tokens[place[0]].lower not in PRONOUNS
        ):
            return agent_of(sentence, *place)
    earlier = sentence.document.neighbour(sentence, -1)
    if earlier is None or earlier.block is not sentence.block:
        return None
    place = first_phrase(earlier.tokens, 0, len(earlier.tokens))
    return agent_of(earlier, *place) if place else None


def _named_before(sentence: Sentence, first: int) -> Agent | None:
    """The one name that "the club" can stand for in the two sentences before, or in its own."""
    document = sentence.document
    earlier: Sentence | None = sentence
    for step in range(3):
        if earlier is None:
            return None
        names = _runs(earlier, first if step == 0 else len(earlier.tokens))
        if len(names) == 1:
            return Agent("", names[0], "")
        if names:
            return None
        earlier = document.neighbour(earlier, -1)
    return None


def _runs(sentence: Sentence, end: int) -> list[frozenset[str]]:
    """The names of bodies in tokens[:end] of a sentence: runs of capitals that are no country's."""
    tokens = sentence.tokens[:end]
    found: list[frozenset[str]] = []
    at = 0
    while at < len(tokens):
        start = at
        while (
            at < len(tokens)
            and tokens[at].text[0].isupper()
            and tokens[at].lower not in PREPOSITIONS
        ):
            at += 1
        if at - start > 1:
            actor = read_actor(sentence.tokens, start, at)
            names = frozenset(bare(token) for token in tokens[start:at])
            if (
                (actor is None or actor.kind != "country")
                and not names & TIME_WORDS
                and names not in found
            ):
                found.append(names)
        at = max(at, start + 1)
    return found


def same_agent(one: Agent, other: Agent) -> bool:
    """Whether two actors are surely the same."""
    if one.country or other.country:
        return one.country == other.country
    if one.names and other.names:
        return one.names <= other.names or other.names <= one.names
    return not one.names and not other.names and one.head == other.head
