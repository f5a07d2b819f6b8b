"""The small words of English by what they do, and how to step over adverbs.

There is no tagger here: a noun phrase is what stands between small words, and a verb is known by
the auxiliary before it or by its form. The sets are closed classes, so they stay short.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Token


# Words that end a noun phrase, seen from inside it.
PREPOSITIONS = word_set(
    "about above across after against along amid among around as at before behind below beneath "
    "beside between beyond by despite down during except for from in inside into like near off on "
    "onto out outside over past per since through throughout till to toward towards under until "
    "up upon via with within without"
)
CONJUNCTIONS = word_set(
    "and or but nor so yet because although though while whereas when where whether if unless "
    "that which who whom whose what why how than"
)
PRONOUNS = word_set(
    "i you he she it we they me him us them himself herself itself themselves this these those "
    "there here everyone nobody anybody someone anyone everybody nothing something anything "
    "everything none"
)
AUXILIARIES = word_set(
    "is are was were be been being am has have had having do does did will would can could may "
    "might shall should must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't "
    "didn't won't wouldn't can't cannot couldn't mightn't shouldn't mustn't 's 're 've 'll"
)
DETERMINERS = word_set(
    "a an the this these that those its his her their our my your any some no each every all both "
    "either neither another such whose"
)
BE = word_set("is are was were")
NEGATED = {
    "isn't": "is", "aren't": "are", "wasn't": "was", "weren't": "were", "hasn't": "has",
    "haven't": "have", "don't": "do", "doesn't": "does", "didn't": "did", "won't": "will",
}  # fmt: skip
ADVERBS = word_set(
    "also so far still yet now then just even often always already ever never only again once "
    "soon not however instead usually today yesterday tomorrow here there too as well later "
    "long recently currently thus therefore otherwise indeed rather quite very almost nearly "
    "together apart away home abroad both all twice alone themselves itself himself herself"
)

FUNCTION_WORDS = ADVERBS | AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | PRONOUNS
"""All of them: what is no noun, main verb or adjective."""


def is_adverb(token: Token) -> bool:
    """Whether a token is a small adverb or an adverb of manner ("largely")."""
    word = token.lower
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and token.text[0].islower())


def is_nominal(token: Token) -> bool:
    """Whether a token may be part of a noun phrase (a verb may be taken for one)."""
    word = token.lower
    if word in DETERMINERS:
        return True
    return word[0].isalpha() and not (
        word in PREPOSITIONS
        or word in CONJUNCTIONS
        or word in PRONOUNS
        or word in AUXILIARIES
        or word in ADVERBS
        or word == "of"
    )


def skip_adverbs(tokens: Sequence[Token], at: int) -> int:
    """The first index from `at` on that holds no adverb."""
    while at < len(tokens) and is_adverb(tokens[at]):
        at += 1
    return at


def before_adverbs(tokens: Sequence[Token], at: int) -> int:
    """The index of the token before tokens[at] that is no adverb, or -1."""
    at -= 1
    while at >= 0 and is_adverb(tokens[at]):
        at -= 1
    return at
