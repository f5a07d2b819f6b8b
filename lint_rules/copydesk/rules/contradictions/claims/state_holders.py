"""Whether two states are told of one holder: the name before each, or "he" who can be told.

The holder is looked for from the words that tell of the state backwards: past what stands between
two commas, past adverbs and verbs, to the first name, pronoun or noun. "He" is whoever the sentence,
or one of the few before it, begins with, or the one person that the document names most.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import BlockKind
from copydesk.language.dates import MONTH_WORDS
from copydesk.language.function_words import AUXILIARIES, DETERMINERS, FUNCTION_WORDS
from copydesk.language.keys import key_of
from copydesk.language.names import is_name
from copydesk.language.people import gender
from copydesk.language.verbs import is_finite, is_past
from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Document, Sentence, Token


class Told(NamedTuple):
    """A place where a state is told, as offsets in the sentence's text."""

    sentence: Sentence
    start: int
    end: int


class Holder(NamedTuple):
    """Whom or what a state is said of: the words of a name, the last of them, a pronoun, or a noun's key.

    `owner` is the name of whoever has the noun.
    """

    names: tuple[str, ...] = ()
    pronoun: str = ""
    noun: str = ""
    owner: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The last word of the name, without the "s" of a family."""
        return self.names[-1].removesuffix("s") if self.names else ""


_NOBODY = Holder()

ONE = word_set("he she")

_SUBJECTS = {"he": "he", "she": "she", "they": "they", "it": "it"}

_PRONOUN = _SUBJECTS | {
    "his": "he", "him": "he", "her": "she", "their": "they", "its": "it", "them": "they"
}  # fmt: skip

_PASSED = AUXILIARIES | word_set(
    "also then later soon finally now still never first once himself herself always already only just "
    "twice meanwhile often yesterday today who not all both again said says grew made took went left "
    "became won lost"
)

_PREPOSITIONS = word_set(
    "in at on from to of with for near by after before under since until during"
)

_TITLES = word_set(
    "mr mrs ms miss dr sir lord lady dame professor captain president king queen prince"
)

_WALK = 5  # sentences in which the name that a pronoun means is looked for

_OPENING = 20  # tokens in which a sentence's subject is looked for


def holder_of(told: Told) -> Holder:
    """Whom or what a state is said of."""
    sentence, tokens = told.sentence, told.sentence.tokens
    at = next((i for i, token in enumerate(tokens) if token.end > told.start), len(tokens))
    if pronoun := _PRONOUN.get(tokens[at].lower if at < len(tokens) else ""):
        return Holder(pronoun=pronoun)
    place: int | None = at - 1
    while place is not None and place >= 0:
        token, word = tokens[place], tokens[place].lower
        if _begins_name(sentence, place):
            first = _first_of_name(sentence, place)
            if not _is_placed(sentence, first):
                return _named(tokens, first, place)
            place = first - 2  # "born in Leeds, Yorkshire"
        elif word in _PRONOUN:
            return Holder(pronoun=_PRONOUN[word])
        elif token.text in _MARKS:
            place = _before_apposition(sentence, place)
        elif word in _JOINTS:
            break
        elif (
            word in _PASSED
            or word in FUNCTION_WORDS
            or word.endswith(_NO_NOUNS)
            or not word[0].isalpha()
        ):
            place -= 1
        else:
            first = _first_of_noun(tokens, place)
            if _opens_clause(tokens, first):
                return _owned(sentence, first, place)
            place = first - 1  # an object
    return _behind(sentence, at, told.end) if place == -1 else _opening(sentence)


_MARKS = frozenset(",)-–—")

_JOINTS = word_set("and but")

_NO_NOUNS = ("ly", "ed", "ing")


def _begins_name(sentence: Sentence, at: int) -> bool:
    """Whether a token has the capital of a name: one that opens a sentence may be any word."""
    token = sentence.tokens[at]
    if not token.text[0].isupper() or token.lower in MONTH_WORDS:
        return False
    return at > 0 or is_name(sentence, 0) or _is_subject(sentence)


def _is_subject(sentence: Sentence) -> bool:
    """Whether the first word is a subject by itself, and so most likely a name: "Hale was"."""
    tokens = sentence.tokens
    word = tokens[0].lower
    if word in FUNCTION_WORDS or word in _NO_NAMES or word.endswith("ly") or len(tokens) < 3:
        return False
    after = tokens[1].lower
    if after == ",":  # "Hale, a widower, was"
        return tokens[2].lower in ("a", "an", "the", "who")
    return (
        after in AUXILIARIES
        or after in ("never", "who", "and", "remains", "stays")
        or is_finite(after)
        or is_past(after)
    )


_NO_NAMES = word_set(
    "today yesterday instead meanwhile overall elsewhere inside outside back still visitors critics parents "
    "relatives families friends neighbours guests patients villagers colleagues experts historians scholars "
    "biographers witnesses reporters climbers islanders officials doctors"
)


def _first_of_name(sentence: Sentence, at: int) -> int:
    while at and sentence.tokens[at - 1].text[0].isupper() and _begins_name(sentence, at - 1):
        at -= 1
    return at


def _is_placed(sentence: Sentence, first: int) -> bool:
    """Whether a name says where, or of whom: "in Oxford Street, London"."""
    tokens = sentence.tokens
    if not first:
        return False
    if tokens[first - 1].text == "," and first > 1 and _begins_name(sentence, first - 2):
        return True
    return tokens[first - 1].lower in _PREPOSITIONS


def _named(tokens: Sequence[Token], first: int, last: int) -> Holder:
    """The name from one token to another."""
    words = [token.text.removesuffix("'s") for token in tokens[first : last + 1]]
    return Holder(
        tuple(
            word
            for word in words
            if word.lower() not in _TITLES and word.lower() not in FUNCTION_WORDS
        )
    )


def _first_of_noun(tokens: Sequence[Token], at: int) -> int:
    """The first token of the phrase that ends with a noun: "the" of "the old stone bridge"."""
    while at and tokens[at].lower not in DETERMINERS and tokens[at].lower not in _OWNERS:
        before = tokens[at - 1]
        if not before.text[0].isalpha() or before.lower in _NO_ADJECTIVES:
            break
        at -= 1
        if before.text.endswith("'s"):
            break
    return at


_OWNERS = word_set("his her its their")

_NO_ADJECTIVES = AUXILIARIES | _PREPOSITIONS | word_set("and but or that who which he she they it")


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    return at == 0 or not tokens[at - 1].text[0].isalnum() or tokens[at - 1].lower in _OPENERS


_OPENERS = word_set("and but that when while as because though although where if so")


def _owned(sentence: Sentence, first: int, last: int) -> Holder:
    """A noun, with the name of whoever has it: "Santy's spread"."""
    tokens = sentence.tokens
    owner = _named(tokens, first, first).names if tokens[first].text.endswith("'s") else ()
    return Holder(noun=key_of(tokens[last].lower.removesuffix("'s")), owner=owner)


def _before_apposition(sentence: Sentence, at: int) -> int | None:
    """The token before what stands between two commas or brackets; None where there is none."""
    tokens = sentence.tokens
    opener = "(" if tokens[at].text == ")" else tokens[at].text
    if opener != "(" and at and tokens[at - 1].text[0].isupper():
        return at - 1  # "Curtis, who"
    place = next((i for i in range(at - 1, -1, -1) if tokens[i].text == opener), None)
    return place - 1 if place else None


def _opening(sentence: Sentence) -> Holder:
    """The subject that a sentence opens with."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens[:_OPENING]):
        if token.lower in _SUBJECTS:
            return Holder(pronoun=token.lower)
        if _begins_name(sentence, at) and _is_led(tokens, at) and not _is_placed(sentence, at):
            return _starting(sentence, at)
        if not at and token.lower in _OWNED:
            break
    return _NOBODY


def _is_led(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name stands behind a word that begins a clause, or behind a title: "seed Roger"."""
    before = tokens[at - 1].lower
    return (
        before in _OPENERS or before in _TITLES or (at <= _LEADING and before not in _NO_ADJECTIVES)
    )


_LEADING = 3

_OWNED = word_set("his her the a an their")


def _behind(sentence: Sentence, at: int, end: int) -> Holder:
    """The subject behind words that open their sentence: "As a conscript, he ..."."""
    tokens = sentence.tokens
    for place in range(at, len(tokens)):
        if tokens[place].text == ",":
            return _starting(sentence, place + 1)
    behind = next((i for i in range(at, len(tokens)) if tokens[i].start >= end), len(tokens))
    return _starting(sentence, behind)


def _starting(sentence: Sentence, at: int) -> Holder:
    """The name or pronoun that starts at a token."""
    tokens = sentence.tokens
    if at >= len(tokens):
        return _NOBODY
    if tokens[at].lower in _SUBJECTS:
        return Holder(pronoun=tokens[at].lower)
    last = at - 1
    while last + 1 < len(tokens) and _begins_name(sentence, last + 1):
        last += 1
    return _named(tokens, at, last) if last >= at else _NOBODY


def are_one(one: Told, mine: Holder, other: Told, its: Holder) -> bool:
    """Whether two holders are one person or thing, as far as can be told."""
    if mine.pronoun in ONE and its.pronoun in ONE and mine.pronoun != its.pronoun:
        return False
    mine = meant_by(one, mine.pronoun) if mine.pronoun in ONE else mine
    its = meant_by(other, its.pronoun) if its.pronoun in ONE else its
    if mine.name == "" or mine.name != its.name:
        return False
    document = one.sentence.document
    return _given(document, mine) == _given(document, its)


def _given(document: Document, holder: Holder) -> str:
    """The first name of a holder; that which stands first in the document if he has only a surname."""
    *given, surname = holder.names
    if given:
        return given[0]
    first = compiled(rf"([A-Z][\w'’-]+) (?:[A-Z][\w'’.-]+ )*{surname}\b")
    for match in first.finditer(document.prose):
        if match[1].lower() not in _TITLES and match[1].lower() not in FUNCTION_WORDS:
            return match[1]
    return ""


def meant_by(told: Told, pronoun: str) -> Holder:
    """Whom "he" means: the name that this sentence or one before it begins with, or the main name.

    The person whom a document is about is nobody's "he" where it is about a "she".
    """
    document = told.sentence.document
    main = document.remembered("name most used", lambda: _most_used(document))
    may_be_main = gender(document) in ("", pronoun)
    found = _opening(told.sentence)
    if not found.names or told.sentence.text.find(found.names[-1]) >= told.start:
        found = _before(told.sentence)
    if found.names:
        return found if may_be_main or main not in found.names else _NOBODY
    return Holder((main,)) if main and may_be_main else _NOBODY


def _before(sentence: Sentence) -> Holder:
    """The name that the last sentence before this one begins with that begins with a name."""
    before = sentence.document.neighbour(sentence, -1)
    for _ in range(_WALK):
        if before is None or before.block.kind is BlockKind.HEADING:
            break
        found = _opening(before)
        if found.names:
            return found
        before = sentence.document.neighbour(before, -1)
    return _NOBODY


def _most_used(document: Document) -> str:
    """The name that a document uses most, by far."""
    counts = Counter(compiled(r"(?<![\w'’-])[A-Z][^\W\d_][\w-]+").findall(document.prose))
    names = [
        (word, count)
        for word, count in counts.most_common(12)
        if word.lower() not in FUNCTION_WORDS and word.lower() not in _TITLES
    ]
    if not names or names[0][1] < _OFTEN:
        return ""
    return names[0][0] if len(names) < 2 or names[0][1] >= _BY_FAR * names[1][1] else ""


_OFTEN = 3

_BY_FAR = 1.4


def names_in(sentence: Sentence) -> set[str]:
    return {
        token.text.removesuffix("'s")
        for token in sentence.tokens[1:]
        if token.text[0].isupper() and token.lower not in FUNCTION_WORDS
    }
