"""How the words around a date are read: verbs and nouns of events, who a phrase names, what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.function_words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS, is_nominal
from copydesk.language.keys import key_of
from copydesk.language.verbs import is_past
from copydesk.language.words import word_set
from copydesk.rules.contradictions.dating.event_rows import NOBODY, Who, called
from copydesk.rules.contradictions.dating.event_table import event_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Token


KIN = word_set(
    "father mother brother sister son daughter wife husband uncle aunt grandfather grandmother parents cousin nephew niece "
    "stepfather stepmother widow widower grandson granddaughter twin friend partner child children baby sibling siblings parents sons daughters brothers sisters girl boy son-in-law brother-in-law"
)

ANY = word_set("a an some many two three several most all another few both no")

STOPS = word_set(
    "that which who whom whose when while because but where if although though than whether until since so unless"
)

CLOSED = frozenset(';:—–("?!…/')

LEADING = word_set(
    "in on during of the early late mid mid- spring summer autumn winter fall year month day night "
    "morning afternoon evening weekend back christmas easter season at this last next that same just only"
)

EDGES = word_set("middle end beginning start")  # of a year

_SKIPPED = word_set(
    "mr mrs ms dr sir lord lady later own also originally officially finally eventually formally"
)


_RANKS = word_set("president senator dr mr")


def token_at(tokens: Sequence[Token], offset: int) -> int:
    """The first token that ends behind an offset."""
    from bisect import bisect_right

    return bisect_right(tokens, offset, key=lambda token: token.end)


def before_date(tokens: Sequence[Token], first: int) -> int:
    """The last token before a date and what leads up to it ("in the early summer of")."""
    at = first - 1
    while at >= 0 and (
        tokens[at].lower in LEADING or (tokens[at].lower in EDGES and tokens[at + 1].lower == "of")
    ):
        at -= 1
    return at


class Verb(NamedTuple):
    """A verb at tokens[first:end], and the classes of events that it tells of."""

    names: frozenset[str]
    first: int
    end: int


def verb_at(tokens: Sequence[Token], at: int) -> Verb | None:
    """The verb of the table that begins at a token, particles included ("set up")."""
    entries = event_table().verbs.get(tokens[at].lower)
    if entries is None:
        return None
    for _, rest in entries:
        end = at + 1 + len(rest)
        if tuple(token.lower for token in tokens[at + 1 : end]) == rest:
            return Verb(frozenset(name for name, words in entries if words == rest), at, end)
    return None


def present_at(tokens: Sequence[Token], at: int) -> Verb | None:
    """The verb that a table of dates has in the present: "1911: joins the army"."""
    table = event_table()
    past = table.presents.get(tokens[at].lower)
    for name, rest in table.verbs.get(past or "", ()):
        end = at + 1 + len(rest)
        if tuple(token.lower for token in tokens[at + 1 : end]) == rest:
            return Verb(frozenset((name,)), at, end)
    return None


def nouns_at(tokens: Sequence[Token], at: int) -> frozenset[str]:
    return event_table().nouns.get(tokens[at].lower, frozenset())


def is_noun_use(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that may be a verb stands as a noun: "the opening", "his move"."""
    if at == 0:
        return False
    before = tokens[at - 1]
    word = before.lower
    return (
        word in DETERMINERS
        or word.endswith(("'s", "s'"))
        or word in ("'", "of", "on", "after", "before", "since", "following", "until", "upon")
        or (
            not tokens[at].lower.endswith("ing")
            and before.text[0].islower()
            and is_nominal(before)
            and not is_past(word)
            and tokens[at].lower not in event_table().verbs
        )
    )


def weight(tokens: Sequence[Token], first: int, last: int) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the words of weight in tokens[first:last], and those of the names among them."""
    keys: set[str] = set()
    named: set[str] = set()
    for token in tokens[first:last]:
        word = token.lower.removesuffix("'s")
        if word == "there":  # "graduated from there" is not "graduated"
            keys.add(word)
        if (
            word in FUNCTION_WORDS
            or word in _SKIPPED
            or word == "of"
            or not word[0].isalnum()
            or (len(word) < 2 and not word.isdigit())
        ):
            continue
        key = key_of(word) if word[0].isalpha() else word
        keys.add(key)
        if token.text[0].isupper():
            named.add(key)
    return frozenset(keys), frozenset(named)


def clause_end(tokens: Sequence[Token], at: int) -> int:
    """Where the clause ends that goes on at a token."""
    while at < len(tokens):
        token = tokens[at]
        if token.text in CLOSED or token.text in ",.)" or token.lower in STOPS:
            break
        if (
            token.lower == "and"
            and at + 1 < len(tokens)
            and (
                verb_at(tokens, at + 1)
                or is_past(tokens[at + 1].lower)
                or tokens[at + 1].lower in ("was", "were", "had", "he", "she", "it", "they")
            )
        ):
            break
        at += 1
    return at


def who_is(tokens: Sequence[Token], first: int, last: int) -> Who:
    """Whom the noun phrase tokens[first:last] names."""
    phrase = tokens[first:last]
    if not phrase:
        return NOBODY
    lower = [token.lower for token in phrase]
    if len(phrase) == 1 and lower[0] in ("he", "she", "it", "they"):
        return Who(lower[0], frozenset())
    for at, word in enumerate(lower):
        if word in KIN:
            owner = lower[at - 1] if at else ""
            return Who("kin", frozenset((word,)), owner.removesuffix("'s"))
        if word in ("of", "for", "in", "from", "at", "with"):
            break
    chunk: list[Token] = []
    for token in phrase:
        if token.lower in PREPOSITIONS or token.lower == "of":
            break
        chunk.append(token)
    if not chunk:
        return NOBODY
    if chunk[0].lower in ANY:
        return Who("any", frozenset((key_of(chunk[-1].lower),)))
    if any(token.text[0].isupper() and token.lower not in FUNCTION_WORDS for token in chunk) and (
        chunk[-1].text[0].isupper() or chunk[-1].text.isdigit() or len(chunk) == 1
    ):
        words = [
            token.lower.removesuffix("'s")
            for token in chunk
            if token.text[0].isupper()
            and token.lower not in FUNCTION_WORDS
            and (len(token.text) > 1 or token.text in "IVX")
        ]
        while len(words) > 1 and words[0] in _RANKS:
            words = words[1:]
        return called(words)
    return Who("noun", frozenset((key_of(chunk[-1].lower),)), "")


def is_name_run(tokens: Sequence[Token]) -> bool:
    return (
        bool(tokens)
        and tokens[0].text[0].isupper()
        and all(
            token.text[0].isupper() or token.lower in ("of", "the", "de", "and") for token in tokens
        )
    )


def is_modifier(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a date stands before a noun: "the 1978 film", "1993's Alive"."""
    if tokens[last].lower.endswith("'s"):
        return True
    behind = tokens[last + 1] if last + 1 < len(tokens) else None
    before = tokens[first - 1].lower if first else ""
    return (
        behind is not None
        and before in ("the", "a", "an", "his", "her", "its", "their")
        and is_nominal(behind)
    )
