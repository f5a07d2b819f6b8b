"""Which capitals in a sentence are names, and which names say who somebody is.

A capital alone proves little: sentences begin with one, and so do months, weekdays, titles of
the week and peoples. "American experts" are nobody in particular, "Gartner analysts" are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.language import lexicon
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence, Token

# Capitalised words that name a time, a region, a mood: never a source.
_NO_NAMES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december christmas easter i i'm i've i'd "
    "internet web net god west east north south"
)
# Words that begin sentences far more often than names.
_OPENERS = word_set(
    "a an the this that these those there here he she it they we you who what when where why how "
    "which if as at by for from in into of on to with without under over after before since "
    "until while although though because but and or so yet nor however moreover meanwhile also "
    "then now still even once only just not no some many most few several all both each every "
    "other others another such more less much one two three last next earlier later according "
    "despite during among amid despite like unlike about between his her its their our my "
    "instead indeed perhaps finally overall today yesterday tomorrow currently recently "
    "traditionally historically generally often usually sometimes nevertheless nonetheless "
    "furthermore additionally similarly consequently therefore thus"
)
# Peoples and regions whose adjectives do not end like other peoples'.
_PEOPLES = word_set(
    "us uk eu american us-based uk-based dutch french greek german swiss thai czech iraqi israeli "
    "pakistani bangladeshi kuwaiti saudi qatari emirati yemeni afghan arab asian western eastern "
    "northern southern northeastern norman slovak croat serb kurdish philippine filipino jewish "
    "muslim islamic christian catholic protestant city wall street washington whitehall "
    "westminster brussels london moscow beijing european african roman top former hollywood"
)
_PEOPLE_ENDINGS = ("ish", "ese", "nian", "rian", "lian", "dian", "gian", "sian", "bian", "vian")
_PEOPLE_ENDINGS_2 = ("tian", "wegian", "ean", "ican", "raqi", "stani", "eli", "zian", "cian", "wan")
_NOT_PEOPLES = frozenset({"guardian"})


def is_people(word: str) -> bool:
    """Whether a capitalised word only says where somebody is from ("British", "US", "Asian")."""
    lower = word.lower().rstrip(".").replace(".", "")
    return lower in _PEOPLES or (
        lower.endswith(_PEOPLE_ENDINGS + _PEOPLE_ENDINGS_2) and lower not in _NOT_PEOPLES
    )


def is_name(sentence: Sentence, index: int) -> bool:
    """Whether the token is (part of) a name; at the start of a sentence it must show elsewhere."""
    tokens = sentence.tokens
    token = tokens[index]
    first = token.text[0]
    if not first.isupper() or token.lower in _NO_NAMES:
        return False
    if not _begins(tokens, index):
        return True
    if token.lower in _OPENERS:
        return False
    if len(token.text) > 1 and (token.text[1:] != token.text[1:].lower()):
        return True  # BBC, O'Neill, McDonald
    follower = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if follower[:1].isupper() and len(follower) > 1:
        return True
    entry = lexicon.spelled(token.lower.removesuffix("'s"))
    return entry is None or not entry.lower or _seen_as_name(sentence, token.text)


def names_anybody(sentence: Sentence, start: int, end: int) -> bool:
    """Whether tokens [start, end) hold a name that says who somebody is: not only a people."""
    tokens = sentence.tokens
    return any(
        is_name(sentence, index) and not is_people(tokens[index].text)
        for index in range(max(start, 0), min(end, len(tokens)))
    )


def _begins(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token is the first word of its sentence, or of a quotation or line in it."""
    while index and not tokens[index - 1].text[0].isalnum():
        index -= 1
        if tokens[index].text in ",;(–—-/&":
            return False
    return index == 0


# How far around a sentence another use of its first word is looked for, in characters.
_REACH = 20_000


def _seen_as_name(sentence: Sentence, word: str) -> bool:
    """Whether the word stands with a capital inside a sentence nearby."""
    memo = sentence.document.memo
    key = f"name:{word}:{sentence.start // _REACH}"
    known = memo.get(key)
    if known is None:
        inside = re.compile(rf"[a-z,] {re.escape(word)}\b")
        known = memo[key] = (
            inside.search(
                sentence.document.prose, max(0, sentence.start - _REACH), sentence.end + _REACH
            )
            is not None
        )
    return bool(known)
