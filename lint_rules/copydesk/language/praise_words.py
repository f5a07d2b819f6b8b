"""Words of praise (renowned, superb, vibrant) that stand by something they promote.

A word of `praise_words.txt` has a kind, and the classes of nouns that it promotes ("any" for
whatever it stands before); with a word behind it that the list marks with "!", it means what it
says. `praised_nouns.txt` has the nouns and their classes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from copydesk.language.words import LONGEST_SENTENCE, read_table, word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence


class _Praise(NamedTuple):
    """What a word of praise needs beside it to be puffery.

    `kind` chooses the message; `targets` are the classes of nouns that it promotes, "any" for
    whatever it stands before; with one of `literal` behind it, it means what it says.
    """

    kind: str
    targets: frozenset[str]
    literal: frozenset[str]


def _entry(line: str) -> _Praise:
    kind, *marks = line.split()
    literal = frozenset(mark[1:] for mark in marks if mark[0] == "!")
    return _Praise(kind, frozenset(mark for mark in marks if mark[0] != "!"), literal)


_PRAISE = {word: _entry(line) for word, line in read_table(__file__, "praise_words.txt").items()}
_NOUNS = read_table(__file__, "praised_nouns.txt")
PRAISE_WORDS = frozenset(_PRAISE)
_ROLES = ("ist", "ician", "grapher", "maker", "player", "wright", "smith")
_JOINING = frozenset({",", "and", "or", "but", "yet"})
# What ends a noun phrase, seen from inside it.
_STOP = (
    PREPOSITIONS | CONJUNCTIONS | DETERMINERS | PRONOUNS
    | word_set("of is are was were has have had will would can could may might not")
) - _JOINING  # fmt: skip
_BEING = word_set(
    "is are was were be been being become becomes became remains remained looks feels"
)
_BECOMING = word_set("become becomes became")
_POINTING = word_set("a an the its his her their this that with of by as for from and ,")
_DECIDED = word_set("a an the its his her their this that")
_DEGREES = word_set(
    "widely critically truly internationally simply absolutely quite very much nationally "
    "globally universally rightly justly justifiably deservedly utterly really always once"
)
_PREFIXES = ("internationally-", "nationally-", "globally-")
# How far the words before and behind a claim are looked at, in characters.
_BEFORE, _BEHIND = 60, 70
_SHORT = 3  # words of a noun phrase


def praised(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Words of praise that stand by something they promote, each with its kind."""
    found = PRAISE_WORDS & sentence.triggers
    if not found or sentence.end - sentence.start > LONGEST_SENTENCE:
        return
    text = sentence.text
    lower = text.lower()
    for word in sorted(found):
        praise = _PRAISE[word]
        end = 0
        while (start := lower.find(word, end)) >= 0:
            end = start + len(word)
            first = _begin(text, start, end, praise)
            if first is not None and _promotes(text, first, end, praise):
                yield first, end, praise.kind


def _begin(text: str, start: int, end: int, praise: _Praise) -> int | None:
    """Where the claim begins, with an adverb of degree before the word; None if it is no claim."""
    if text[end : end + 1].isalnum() or text[end : end + 1] in {"-", "'"}:
        return None
    if text[start].isupper() and text[end + 1 : end + 2].isupper() and praise.kind != "fame":
        return None  # a title: "Dynamic Delegation Discovery System"
    before = text[:start]
    if before.endswith("-"):
        prefix = next((p for p in _PREFIXES if before.lower().endswith(p)), None)
        return None if prefix is None else start - len(prefix)
    if before[-1:].isalnum():
        return None
    opens = before.endswith((" - ", " – ", " — ", ": ")) or not any(map(str.isalnum, before))
    if text[start].isupper() and not opens:
        return None  # a name
    word = before.rstrip().rpartition(" ")[2].lower()
    return start - 1 - len(word) if word in _DEGREES else start


def _promotes(text: str, first: int, end: int, praise: _Praise) -> bool:
    """Whether the word stands before what it praises, or is said of it."""
    before = text[max(0, first - _BEFORE) : first].lower().replace(",", " ,").split()
    last = before[-1] if before else ""
    written = compiled(r"[\w'-]+|[^\w\s]").findall(text, end, end + _BEHIND)[:9]
    behind = [word.lower() for word in written]
    if not praise.literal.isdisjoint(behind[:2]):
        return False
    pointed = not before or last in _POINTING or last.endswith("'s")
    if text.endswith("ed", 0, end) and "any" not in praise.targets and not pointed:
        return False  # "they celebrated the writer"
    phrase = _noun_phrase(before, behind)
    if praise.kind == "fame" and last not in _DECIDED and phrase:
        head = written[behind.index(phrase[-1])]
        if head.islower() and (head.endswith("s") or len(phrase) == 1) and len(phrase) <= _SHORT:
            return False  # "of eminent musicians": a group; "prestigious work": a kind
    if phrase and "any" in praise.targets:
        return True
    return _holds_target(phrase[:5], praise.targets) or _is_said(before, behind, praise)


def _noun_phrase(before: Sequence[str], behind: Sequence[str]) -> list[str]:
    """The words behind the praise up to the end of its noun phrase, more adjectives included."""
    phrase: list[str] = []
    pointed = any(near in _POINTING or near.endswith("'s") for near in before[-3:])
    for at, word in enumerate(behind):
        if word in _JOINING:
            if not pointed or (word == "," and at):
                break
        elif word in _STOP or not word[0].isalnum():
            break
        else:
            phrase.append(word)
    return phrase


def _holds_target(words: Sequence[str], targets: frozenset[str]) -> bool:
    for word in words:
        kind = _NOUNS.get(word) or _NOUNS.get(word.removesuffix("s"))
        if kind is None and len(word) > 6 and word.removesuffix("s").endswith(_ROLES):
            kind = "person"
        if kind in targets:
            return True
    return False


def _is_said(before: Sequence[str], behind: Sequence[str], praise: _Praise) -> bool:
    """Whether it is what something is said to be ("The acoustics are superb.")."""
    if behind and behind[0] not in {".", ",", ";", "and", "but", ")"}:
        return False
    if len(before) < 2 or before[-1] not in _BEING:
        return False
    if praise.kind == "fame" and before[-1] in _BECOMING:
        return False  # "the picture became iconic" tells of its fate
    # "His relations with conductors were excellent" speaks of no person.
    targets = praise.targets - {"person"}
    return "any" in targets or _holds_target(before[-3:-1], targets)
